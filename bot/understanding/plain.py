"""Brings what people type into one plain form, so that the readers see words and not keyboards."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 1200

_BEFORE = str.maketrans(
    {
        "½": " 1/2",
        "¼": " 1/4",
        "¾": " 3/4",
        "\u2019": "'",
        "\u2018": "'",
        "\u02bc": "'",
        "`": "'",
        "\u00b4": "'",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": " - ",
        "\u2212": "-",
        "\u201c": '"',
        "\u201d": '"',
        "\u00d7": "x",
        "\u2026": " ",
        "¿": " ",
        "¡": " ",
    }
)
_LONG_FORMS = (
    (re.compile(r"\b(can)'t\b"), r"cant"),
    (re.compile(r"\b(\w{1,12})'ll\b"), r"\1 will"),
    (re.compile(r"\bwon't\b"), "wont"),
    (re.compile(r"\bb4\b"), "before"),
    (re.compile(r"'"), ""),
)
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")  # "minsss", "noooo"
_NO_LETTERS = {"C", "Z", "S"}
_KEPT_SIGNS = "+$%=<>|~^£€"


def _keep(sign: str) -> str:
    if sign.isascii() and (sign.isprintable() or sign in _KEPT_SIGNS):
        return sign
    kind = unicodedata.category(sign)
    if kind in {"Mn", "Cf"}:
        return ""
    return " " if kind[0] in _NO_LETTERS and sign not in _KEPT_SIGNS else sign


def plain(text: str, longest: int = LONGEST) -> str:
    """`text` in lower case without accents, emoji, apostrophes or odd spaces, cut at `longest`."""
    cut = text[:longest].translate(_BEFORE)
    apart = unicodedata.normalize("NFKD", cut).lower()
    simple = apart.isascii() and apart.isprintable()
    kept = apart if simple else "".join(map(_keep, apart))
    for pattern, form in _LONG_FORMS:
        kept = pattern.sub(form, kept)
    return " ".join(_DRAWN_OUT.sub(r"\1", kept).split())[:longest]


def blank(text: str, start: int, end: int) -> str:
    """`text` with the signs from `start` to `end` made spaces, so that places stay the same."""
    return text[:start] + " " * (end - start) + text[end:]
