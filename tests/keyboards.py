"""Finds buttons that say too little to who hears them read aloud, or sees no color and no emoji."""

from __future__ import annotations

import re
from collections.abc import Iterator

ROW = re.compile(r"  \[.*\]$")
BETWEEN = re.compile(r"\] \[")
SIGNS = re.compile(r"[^\w\s]|_")
"""All that is neither a letter, a digit nor a space: emoji, boxes, arrows, punctuation."""


def words_of(label: str) -> str:
    """What is left of a label without its signs."""
    return " ".join(SIGNS.sub(" ", label).split()).casefold()


def keyboards(heard: str) -> Iterator[tuple[str, list[str]]]:
    """Each keyboard of a transcript or of one message in it: the text above it, and its labels."""
    text: list[str] = []
    labels: list[str] = []
    for line in heard.splitlines():
        if ROW.match(line):
            labels += BETWEEN.split(line.strip()[1:-1])
            continue
        if labels:
            yield "\n".join(text), labels
            text, labels = [], []
        if line and not line.startswith(" "):
            text = []
        text.append(line.strip())
    if labels:
        yield "\n".join(text), labels


def unclear_labels(heard: str) -> list[str]:
    """Labels that say nothing, or what another one says, and numbers that the text leaves open."""
    return [label for text, labels in keyboards(heard) for label in _unclear(text, labels)]


def _unclear(text: str, labels: list[str]) -> Iterator[str]:
    said = [words_of(label) for label in labels]
    for label, words in zip(labels, said, strict=True):
        if not words or said.count(words) > 1 or _is_left_open(label.strip("☑☐ "), text):
            yield label


def _is_left_open(number: str, text: str) -> bool:
    """Whether a bare number stands before no line of the text."""
    begins = rf"(^|>|☑ |☐ ){number}\b"
    return number.isdecimal() and not re.search(begins, text, re.MULTILINE)
