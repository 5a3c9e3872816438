"""Finds weekdays and how often they come in plain text: "mon-thu", "MWF", "every other friday"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from bot.understanding.calendar_words import DAY, DAY_OF, DAYS

_SHORT = {
    "mwf": "MO WE FR",
    "m/w/f": "MO WE FR",
    "m w f": "MO WE FR",
    "m-w-f": "MO WE FR",
    "m,w,f": "MO WE FR",
    "tth": "TU TH",
    "t/th": "TU TH",
    "tu/th": "TU TH",
    "t-th": "TU TH",
    "tr": "TU TH",
    "t/r": "TU TH",
    "t th": "TU TH",
    "t & th": "TU TH",
    "t and th": "TU TH",
    "tuth": "TU TH",
    "tu th": "TU TH",
    "mw": "MO WE",
    "m/w": "MO WE",
    "wf": "WE FR",
    "m/f": "MO FR",
    "w/f": "WE FR",
    "m-f": "MO TU WE TH FR",
    "m-th": "MO TU WE TH",
    "lmv": "MO WE FR",
    "l-v": "MO TU WE TH FR",
    "l/m/v": "MO WE FR",
    "lmxjv": "MO TU WE TH FR",
    "th": "TH",
}
_GROUPS = (
    (
        (
            r"\b(?:weekdays?|wk ?days?|week days?|work ?days?|school ?days?"
            r"|(?:dias? )?entre semana|dias?"
            r" (?:laborables|habiles|de semana)|de lunes a viernes)\b"
        ),
        DAYS[:5],
    ),
    (r"\b(?:weekends?|week ends?|wknds?|(?:los )?fin(?:es)? de semana|findes?)\b", DAYS[5:]),
    (
        (
            r"\b(?:any ?day(?= *$)|cualquier dia(?= *$)|every ?day|daily|each day|all week"
            r"|all days|7 days(?: a week)?|todos los dias"
            r"|cada"
            r" dia"
            r"|diario|diariamente|a diario|"
            r"(?:every|each|all) (?:single )?(?:day|night|morning|evening|afternoon)|nightly"
            r"|everyday"
            r"|todas las (?:noches|mananas|tardes)|cada (?:noche|manana|tarde))\b"
        ),
        DAYS,
    ),
)
_COMPILED_GROUPS = tuple((re.compile(form), days) for form, days in _GROUPS)
_TWO = {"mo": "MO", "tu": "TU", "we": "WE", "th": "TH", "fr": "FR", "sa": "SA", "su": "SU"}
_ONE_LETTER = {"m": "MO", "t": "TU", "w": "WE", "th": "TH", "r": "TH", "f": "FR"}
_TWOS = re.compile(
    r"(?<![a-z'/])(?:mo|tu|we|th|fr|sa|su)(?: ?(?:[/,+&-]|and|y)? ?(?:mo|tu|we|th|fr|sa"
    r"|su))+(?![a-z'])"
    r"|(?:^|(?<=every )|(?<=on ))(?:mo|tu|we|th|fr|sa|su)(?=\s*$| {2,})"
)
_LETTER = re.compile(r"^(m|t|w|r|f)(?= +(?:at|@)? *$| {3,})")
_LETTERS = re.compile(
    rf"(?<![a-z'/])({'|'.join(map(re.escape, sorted(_SHORT, key=len, reverse=True)))})(?![a-z'/])"
)
_RANGE = re.compile(
    rf"\b({DAY})\.? ?(?:-|to|thru|through|till|until|a|al|hasta(?: el)?) ?(?:el )?({DAY})\b"
)
_ONE = re.compile(rf"\b({DAY})\b")
_NOT = re.compile(
    r"\b(?:except|but not|(?<=day )but|excluding|besides|not on|not|no|minus|without|menos|excepto"
    r"|salvo|pero no)\b"
)
_OTHER = re.compile(
    r"\b(?:every (?:other|2(?:nd)?|second)|every 2 (?:weeks?|wks?)|each other|biweekly|bi-weekly"
    r"|bi weekly"
    r"|alternat(?:e|ing)|fortnightly|every fortnight|once every 2|once a fortnight|other week|cada"
    r" 2 semanas?|cada dos"
    r"|cada (?:15|14) dias|cada quincena|quincenal(?:mente)?|semanas? alternas?|cada otr[oa]|cada"
    r" 2|si y (?:(?:otr[oa]|un[oa]) )?no|1 si (?:y )?(?:otro )?no|on off weeks|dia por medio"
    r"|(?:semana )?por"
    r" medio|twice a month|2 times a month|dos veces al mes|(?:1st and 3rd|first and third|2nd and"
    r" 4th|second and fourth)|alternos?)\b"
)
_OFTEN = re.compile(
    r"\b(?:every|each|weekly|once a week|twice a week|\d (?:times|days|x|veces|dias)(?: a| per|/|"
    r" por| a la)? ?(?:week|semana)|cada|todos los|todas las|los|semanal(?:mente)?|una vez (?:a la"
    r"|por) semana|always|from now on|siempre|de ahora en adelante|a partir de ahora)\b"
)
_MANY = re.compile(
    r"\b(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|sabados|domingos"
    r"|weekdays|weekends)\b"
)


@dataclass(frozen=True, slots=True)
class Week:
    """Weekdays in order, 1 for every week or 2 for every other, and whether told as a habit."""

    days: tuple[str, ...]
    interval: Literal[1, 2]
    habit: bool


def read_week(text: str) -> tuple[Week, str]:
    """The weekdays of plain `text`, and the text without them."""
    interval: Literal[1, 2] = 2 if _OTHER.search(text) else 1
    habit = bool(_OFTEN.search(text) or _MANY.search(text) or interval > 1)
    rest = _OTHER.sub(" ", text)
    apart = _NOT.split(rest, maxsplit=1)
    kept, rest = _days(apart[0])
    dropped: set[str] = set()
    if len(apart) > 1:
        others, rest_too = _days(apart[1])
        rest += " " + rest_too
        kept, dropped = (kept, others) if kept else (others, set())
    days = tuple(day for day in DAYS if day in kept - dropped)
    return Week(days, interval, habit or len(days) > 1), rest


def _days(text: str) -> tuple[set[str], str]:
    found: set[str] = set()
    for match in _RANGE.finditer(text):
        found |= _from_to(DAY_OF[match[1]], DAY_OF[match[2]])
    text = _RANGE.sub(" ", text)
    for form, days in _COMPILED_GROUPS:
        if form.search(text):
            found |= set(days)
            text = form.sub(" ", text)
    found |= {DAYS[DAY_OF[match[1]]] for match in _ONE.finditer(text)}
    text = _ONE.sub(" ", text)
    for match in _TWOS.finditer(text):
        found |= {_TWO[it] for it in re.findall("mo|tu|we|th|fr|sa|su", match[0])}
    text = _TWOS.sub(" ", text)
    if letter := _LETTER.match(text):
        found.add(_ONE_LETTER[letter[1]])
        text = _LETTER.sub(" ", text)
    for match in _LETTERS.finditer(text):
        found |= set(_SHORT[match[1]].split())
    return found, _LETTERS.sub(" ", text)


def _from_to(first: int, last: int) -> set[str]:
    return {DAYS[(first + step) % 7] for step in range((last - first) % 7 + 1)}
