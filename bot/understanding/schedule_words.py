"""Takes apart what was typed about a time: weekdays, clock times, lengths, one day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.understanding.calendar_words import DAY, LEXICON, Part, part_of_day
from bot.understanding.clocks import Clock, find_clocks, find_spans, readings, without_clocks
from bot.understanding.found_dates import find_named_day
from bot.understanding.lengths import find_lengths, without
from bot.understanding.numbers import with_digits
from bot.understanding.plain import blank, plain
from bot.understanding.relative_days import one_day
from bot.understanding.spelling import by_length, mend
from bot.understanding.told_times import with_clocks
from bot.understanding.week import read_week
from bot.understanding.wishes import COMMON, EVENT, MOVE, OFFER, SKIP, SNOOZE, SOON

_LONGEST = 300
_LEXICON = by_length(LEXICON)
_FOR_NUMBER = re.compile(
    r"\b(?:for|por|durante) (?:about |like |unos )?(1[5-9]|[2-9]\d|1[0-7]\d)\b(?! ?(?::|am|pm))"
)
_IN_NUMBER = re.compile(
    r"\b(?:in|en|give me|gimme|dame|another|snooze|snooze for) (\d{1,3})$|\b(\d{1,3}) (?:more|mas)$"
)
_COUNTED = re.compile(
    r" ?(?:times|x\b|days|weeks|months|goals?|steps?|sessions|veces|dias|semanas|st|nd|rd|th|kids"
    r"|students|articles|people|evals|ieps?|of)\b"
)
_COUNT = re.compile(r"\b(?:cada|every|step|goal|week|number|question|meta|paso|part|s|t) ?#? ?$")
_INSTEAD_OF = re.compile(
    rf"\b(?:instead of|rather than|en vez del?|en lugar del?)(?: el| la| on)? (?:{DAY})\b"
    rf"|(?<=[a-z]) (?:and )?not(?: on)? (?:{DAY})$|\b(?:instead of|rather than|en vez de)"
    rf"(?: at| las?| a las)? \d{{1,2}}(?::\d\d)?(?: ?[ap]m?)?(?![a-z\d])"
    rf"|^no[t]?(?: los| on)? (?:{DAY})\b"
)
_PHONE = (
    (re.compile(r"\b(?:2nite|2night|2nit)\b"), "tonight"),
    (re.compile(r"\b(?:2morrow|2moro|2mrw|2mrow)\b"), "tomorrow"),
    (re.compile(r"\b2day\b"), "today"),
    (re.compile(r"\bwk(s?)\b"), r"week\1"),
    (
        re.compile(
            r"^(?:is it (?:possible|ok|okay|alright)|would it be (?:possible|ok|okay|alright)"
            r"|do you think (?:we|you|i) (?:can|could)|are we able|is there (?:a|any) way"
            r"|me puedes|puedes|podrias|se puede|es posible)(?: to| if (?:we|i|you))?"
        ),
        "can",
    ),
    (re.compile(r"\b(?:l8r|latr|lata|ltr)\b"), "later"),
    (
        re.compile(
            r"\b(\d{1,3}) (?:instead of|rather than|not|en vez de) \d{1,3}(?= ?(?:min|m\b|hour|hr))"
        ),
        r"\1",
    ),
)
_DAY_WORD = (
    rf"(?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|hoy|esta (?:noche|tarde)|{DAY})"
)
_LEFT = re.compile(
    rf"\b(?:(?:cant|cannot|wont|not able to)(?: (?:do|make|manage|come))?(?: it)?(?: on)?"
    rf"|not|no puedo(?: el| la)?|instead of|rather than|en vez del?) {_DAY_WORD}(?=[ ,.;-]+.*?"
    rf"\b(?:{_DAY_WORD}|\d|weekend|next|later)\b)"
    rf"|(?<=\b)(?:move|moving|push|change|switch|swap|shift|resched\w*|cambi\w+|mueve\w*|pasa\w*)"
    rf"(?= (?:from |my |the |la |el |lo |it |session )*{_DAY_WORD}s?\b.* (?:to|til|until|a|al"
    rf"|para) )"
    rf"(?: (?:from|my|the|la|el|lo|it|session))* {_DAY_WORD}s?\b"
)
_PART = re.compile(r"(?<!\d)[.,;!](?!\d)|[.,;!] |\bbut\b|\bpero\b|\bso\b(?! i)")
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Seen:
    """All that the words hold, before it is known what they are for.

    `left` tells that one day was refused for another; `strange` counts words of other things.
    """

    ready: str
    days: tuple[str, ...]
    interval: Literal[1, 2]
    habit: bool
    often: bool
    times: tuple[str, ...]
    minutes: int | None
    date: date | None
    future: bool
    part: Part | None
    soon: bool
    left: bool
    strange: int

    @property
    def holds_time(self) -> bool:
        """Whether any time, day or length was named."""
        return bool(self.days or self.times or self.minutes or self.date or self.part)


def look(text: str, today: date) -> Seen:
    """Takes `text` apart. Raises Unclear "no-such-day" for a date that doesn't exist."""
    ready = _without_events(_ready(text))
    rest, day = _take_day(_INSTEAD_OF.sub(" ", _LEFT.sub(" ", ready)), today)
    rest, minutes = _take_lengths(rest)
    part = part_of_day(rest)
    clock, rest = _take_clock(rest)
    times = readings(clock, part) if clock else ()
    week, rest = read_week(rest)
    return Seen(
        ready,
        week.days,
        week.interval,
        week.habit and bool(week.days or not day),
        week.habit,
        times,
        minutes or (clock.minutes if clock else None),
        day,
        bool(day and day > today),
        None if times else part,
        bool(SOON.search(ready) or _IN_NUMBER.search(ready)),
        bool(_LEFT.search(ready)),
        _strange(rest),
    )


def _ready(text: str) -> str:
    words = plain(text, _LONGEST)
    for pattern, form in _PHONE:
        words = pattern.sub(form, words)
    return with_clocks(with_digits(mend(words, _LEXICON)))


def _without_events(ready: str) -> str:
    """The parts that are no appointment, birthday or grumble; empty when all of them are."""
    if not EVENT.search(ready) or MOVE.search(ready) or SNOOZE.search(ready) or SKIP.search(ready):
        return ready
    parts = [part for part in _PART.split(ready) if part and not EVENT.search(part)]
    return " ".join(parts)


def _take_day(text: str, today: date) -> tuple[str, date | None]:
    if named := find_named_day(text):
        return blank(text, named.start, named.end), named.on(today)
    return one_day(text, today)


def _take_lengths(text: str) -> tuple[str, int | None]:
    hidden = text
    for span in find_spans(text):
        if span.sure:
            hidden = blank(hidden, span.start, span.end)
    lengths = find_lengths(hidden)
    if lengths:
        return without(text, lengths), sum(length.minutes for length in lengths)
    if match := _FOR_NUMBER.search(text) or _IN_NUMBER.search(text):
        return blank(text, match.start(), match.end()), int(match[match.lastindex or 1])
    return text, None


def _take_clock(text: str) -> tuple[Clock | None, str]:
    found = [clock for clock in find_spans(text) or find_clocks(text) if _is_clock(clock, text)]
    sure = [clock for clock in found if clock.sure]
    first = next(iter(sure or found), None)
    return first, without_clocks(text, tuple(found))


def _is_clock(clock: Clock, text: str) -> bool:
    if clock.sure and (clock.half or ":" in text[clock.start : clock.end]):
        return True
    return not (_COUNTED.match(text, clock.end) or _COUNT.search(text[: clock.start]))


def _strange(rest: str) -> int:
    for known in (SNOOZE, MOVE, SKIP, OFFER):
        rest = known.sub(" ", rest)
    return sum(word not in COMMON for word in _WORD.findall(rest))
