"""Finds what might tell who a student or patient is: a name, a birth date, an ID."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.understanding.first_names import FIRST_NAMES
from bot.understanding.private_names import COLLEAGUE, CUE, NAMED, NO_NAMES, SCHOOL

MOST = 4096
"""Characters that are looked at: no message has more."""


@dataclass(frozen=True, slots=True)
class PrivateDetail:
    """`kind` is name, birth_date or id; `start` and `end` are its place in the text."""

    kind: str
    start: int
    end: int


_MONTHS = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|"
    r"julio|agosto|septiembre|octubre|noviembre|diciembre)[a-z]*"
)
_DATE = (
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|"
    rf"{_MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?: de)? {_MONTHS}\.?(?: de|,)? \d{{4}})"
)
_BIRTH = re.compile(
    rf"(?:\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|fecha de nacimiento)\W{{0,3}}"
    rf"|(?<!I was )(?<!I am )\bborn (?:on )?|\b(?:his|her|their) birthday is |\bnacid[oa] el "
    rf"|(?<=, )b\. )(?P<date>{_DATE})|(?P<before>{_DATE}) dob\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_ID = re.compile(
    r"(?:\b(?:(?:student|patient|pt|client|lunch|state|medicaid|resident|chart|ss)\.?\s?"
    r"(?:id|number|no\.?|num\.?|#)(?: ?(?:number|no\.?|#))?|mrn|ssid|ssn|ss#|"
    r"medical record(?: (?:number|no\.?|#))?|expediente|"
    r"n[úu]mero de (?:estudiante|paciente|expediente))"
    r"\s*(?:#|:|is|nr\.?)?\s*(?P<id>[A-Z]{0,2}\d[\d-]{3,14}[A-Z]?)\b)"
    r"|\b(?P<ssn>\d{3}-\d{2}-\d{4})\b",
    re.IGNORECASE,
)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The rules, made at their first use: most texts have nothing that calls for them."""
    return tuple((re.compile(rule, re.IGNORECASE), must) for rule, must in NAMED)


def find_private_details(text: str) -> tuple[PrivateDetail, ...]:
    """What in a text may tell who a student or patient is, in order; names of colleagues don't."""
    some = text[:MOST]
    found = [*_names(some)]
    # Neither a date nor an ID is without digits, and few texts have any.
    if _DIGIT.search(some):
        found += [*_birth_dates(some), *_ids(some)]
    return tuple(sorted(found, key=lambda each: each.start))


def _names(text: str) -> Iterator[PrivateDetail]:
    lower = text.lower()
    if CUE.search(lower) is None:
        return
    # Most rules are for listed names, and most texts have none.
    unlisted = FIRST_NAMES.isdisjoint(_WORD.findall(lower))
    seen: set[tuple[int, int]] = set()
    for rule, must in _rules():
        if must == "listed" and unlisted:
            continue
        for match in _matches(rule, text):
            place = match.span("name")
            if (
                place not in seen
                and _is_name(match["name"], must)
                and not _may_be_said(text, match)
            ):
                seen.add(place)
                yield PrivateDetail("name", *place)


def _matches(rule: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match, also of those that begin inside of another one."""
    match = rule.search(text)
    while match is not None:
        yield match
        match = rule.search(text, match.start() + 1)


def _is_name(name: str, must: str) -> bool:
    bare = name.casefold()
    if must == "listed":
        return bare in FIRST_NAMES
    return bare not in NO_NAMES and (must == "any" or name[0].isupper())


def _may_be_said(text: str, match: re.Match[str]) -> bool:
    """Or a school: both have names that may be said."""
    before = text[max(0, match.start() - 24) : match.start()]
    return COLLEAGUE.search(before) is not None or SCHOOL.search(match[0]) is not None


def _birth_dates(text: str) -> Iterator[PrivateDetail]:
    for match in _BIRTH.finditer(text):
        yield PrivateDetail("birth_date", *match.span("date" if match["date"] else "before"))


def _ids(text: str) -> Iterator[PrivateDetail]:
    for match in _ID.finditer(text):
        yield PrivateDetail("id", *match.span("id" if match["id"] else "ssn"))
