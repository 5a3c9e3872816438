"""Reads amounts that people type: minutes spent, a share in percent, an income."""

from __future__ import annotations

import re

from bot.understanding.clocks import Clock, find_spans
from bot.understanding.incomes import read_money
from bot.understanding.lengths import find_lengths, without
from bot.understanding.numbers import with_digits
from bot.understanding.plain import plain
from bot.understanding.shares import read_percent
from bot.understanding.spelling import by_length, mend
from bot.understanding.told_times import with_clocks

__all__ = ["read_minutes", "read_money", "read_percent"]

_SPELLING = by_length("minutes hours quarter minutos horas")
_LONE = re.compile(
    r"(?:about|around|roughly|like|maybe|just|only|~|approx|unos|como|casi|almost|did|got in|put"
    r" in|hice)? ?"
    r"(\d{1,3})(?: (?:or so|ish|today|hoy|total))?[.!]*"
)
_LEAST_LONE = 5
_COLON_LONE = re.compile(
    r"(?:about |around |did |spent |total |worked |hice )*([0-5]):([0-5]\d)(?: total| today"
    r"| hoy)?[.!]*"
)
_COLON_OF = re.compile(
    r"^(?:about |around |did |spent |put in |hice )?([0-5]):([0-5]\d)"
    r"(?= (?:on|of|for|with|en|de|con)\b)"
)
# A number without a unit is minutes after words of doing.
_UNITLESS = re.compile(
    r"\b(?:spent|did|put in|got in|got|worked|another|dedique|hice|plus) (?:about |like |maybe "
    r"|only "
    r"|just |another |around |unos |como )?(?:[1-9][05]|1[0-7]\d|5)\b(?= ?(?:$|[,.;!](?!\d)"
    r"|on\b|for\b"
    r"|today\b|yesterday\b|doing\b|reading\b|working\b|with\b|w\b|en\b|hoy\b|ayer\b|and (?!\d)"
    r"|y (?!\d|media|cuarto)|last night|this morning))"
)
_ABOUT_AT_END = re.compile(r"(?<=, )(?:about|around|maybe|like|unos|como) [1-9][05](?=$|[.!])")
_SPAN_WORK = re.compile(
    r"\b(?:spent|worked|studied|sat|morning|afternoon|evening|night|tonight|trabaje|estudie|essay"
    r"|course|class|did it|did (?:this|that)|sesion|session)\b"
)
_SPAN_END = re.compile(r" ?(?:$|[,.;!]|on\b|for\b|today|yesterday|this|last|in the|en\b|hoy|ayer)")
_TOPIC_LONE = re.compile(
    r"(?!.*\b(?:steps?|goals?|weeks?|chapters?|pages?|days?|at|to|meta|paso|until|by|room)\b)"
    r"[a-z]{3,}(?: [a-z]+)? ([1-9][05])"
)
_AT_START = re.compile(
    r"(\d{2,3}) (?=(?:on|[a-z]{3,}ing|w|with|of|en|leyendo"
    r"|estudiando|para|de) [a-z])(?!.*\b\d+ ?(?:min|h))"
)
_PLUS = re.compile(
    r"(\d{1,3})(?: ?\+ ?(\d{1,3}))(?: ?\+ ?(\d{1,3}))?(?: ?m(?:in)?s?)?"
    r"(?:[.!]*$| (?:on|of|with|w|for|en|con|de)\b)"
)
_ISH = re.compile(r"(?<=\d)[- ]?ish\b")
_COUNTED = re.compile(r"\b(goals?|steps?|metas?|pasos?|number) #?\d\b(?= \d)")
_ANOTHER = re.compile(
    r"\b(?:and|y|then|plus|,) (?:another|otra|otro|otros)\b(?! \d| (?:hour|min|hora))"
)
_EACH_OF_TWO = re.compile(
    r"\b(?:both|las dos|los dos|ambos|ambas)\b.*\b(?:each|cada)\b|"
    r"\b(?:each|apiece|cada uno|cada una) (?:on |for |of |de )?(?:[a-z]+ ){1,5}(?:and|y|&) "
)
_EACH_DAY = re.compile(r"\beach (?:day|week)\b")
_EACH = re.compile(r"\b(?:each|apiece|cada (?:una?|dia|vez)|both (?:days|times))\b")
_DAY_NAMED = re.compile(
    r"\b(?:today|yesterday|last night|hoy|ayer|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    r"|mon|tues?|wed|thurs?|fri|sat|sun|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b"
)
_ALSO = re.compile(
    r"(?:\band|,|\by|\+|\bthen|\bplus) (\d{1,3})"
    r"(?= (?:today|yesterday|more|this|last|hoy|ayer|mas|on (?!\w+ \w+ing)|at (?:lunch|night|home"
    r"|work)|after|before|in the|el"
    r"|con\b|with\b|w\b|en\b|for\b|doing\b"
    r"|mon|tues|wednes|thurs|fri|satur|sun)|[.!]?$)"
)
_ALSO_OF = re.compile(
    r"(?:\band|,|\by|\+|\bplus) (?:today |hoy )?([1-9][05])(?=$| into\b"
    r"| (?:of|de) (?!the\b|my\b|los\b|las\b|mis\b)[a-z])"
)
_WRITTEN_IN = re.compile(
    r"\b(?:in|took|took me|en) (?:about |like |only |just )?[1-9][05](?=$|[.!])"
)
_NOT_SPENT_AFTER = re.compile(
    r"^ ?(?:long\b|in total so far|so far|total so far|left\b|to go\b|late\b|ago\b|away\b|early\b"
    r"|more to\b|a (?:day|week|month)\b|per\b|every\b"
    r"|atras\b|mas tarde|de retraso|por (?:semana|dia)\b|tarde\b|a la semana|al dia|restantes"
    r"|drive\b|commute\b|meeting\b|saved\b|earlier\b|antes\b)"
)
_A_THING = re.compile(r"\b(?:the|an?|this|that|el|la|una?|este|esta) ?$")
_THING = re.compile(
    r" ?(?:online |long |\w{3,12} )?(?:course|program|certificate|degree|series|class|workshop"
    r"|webinar"
    r"|training|shift|video|curso|programa|taller|clase)\b"
)
_NOT_SPENT_BEFORE = re.compile(
    r"(?:\bin (?:the )?next|\btotal(?: is| of|:)?|\bup to|\bnow at|\bthats|\bbrings (?:me|it) to"
    r"|\btakes|\bwill take|\blasts|\b(?:is|was|are) (?:like |about |a )?"
    r"|\bhace|\bllevo|\bdura|\bdurante la|\bin total|\bgoal (?:is|of)|\bhad a|\bstill need|\bneed"
    r"|\bneeds|\bwithin|\b(?:i?m|am|up|now) at|\bdrove|\bwaited|\bwaiting|\blate by|\bused to) ?$"
)


def _words(text: str) -> str:
    return with_clocks(_ISH.sub("", mend(with_digits(plain(text)), _SPELLING)))


def read_minutes(text: str) -> int | None:
    """The minutes spent that `text` tells, summed; None when it tells none."""
    words = _UNITLESS.sub(r"\g<0> min", _COUNTED.sub(r"\1,", _words(text)))
    for unitless in (_ABOUT_AT_END, _WRITTEN_IN):
        words = unitless.sub(r"\g<0> min", words)
    if colon := _COLON_LONE.fullmatch(words):
        return int(colon[1]) * 60 + int(colon[2]) or None
    if plus := _PLUS.match(words):
        return sum(int(each) for each in plus.groups() if each)
    words = _COLON_OF.sub(lambda it: f"{int(it[1]) * 60 + int(it[2])} min", words)
    words = _AT_START.sub(r"\1 min ", words) if _AT_START.match(words) else words
    lone = _LONE.fullmatch(words) or _TOPIC_LONE.fullmatch(words)
    if lone:
        return int(lone[1]) if int(lone[1]) >= _LEAST_LONE else None
    lengths = find_lengths(words)
    spent = [each.minutes for each in lengths if _is_spent(words, each.start, each.end)]
    spent += [span.minutes or 0 for span in _spans(without(words, lengths))]
    rest = without(words, lengths)
    spent += [int(it) for also in (_ALSO, _ALSO_OF) for it in also.findall(rest)] if spent else []
    if len(spent) == 1 and (_ANOTHER.search(words) or _EACH_OF_TWO.search(words)):
        return spent[0] * 2
    if len(spent) == 1 and _EACH_DAY.search(words) and len(_DAY_NAMED.findall(words)) == 0:
        return None
    times = len(_DAY_NAMED.findall(words)) if len(spent) == 1 and _EACH.search(words) else 1
    return sum(spent) * max(times, 1) or None


def _spans(words: str) -> list[Clock]:
    """Spans of clock times; bare hours ("9 to 11") only where the words tell of work."""
    works = bool(_SPAN_WORK.search(words))
    found = find_spans(words)
    return [it for it in found if it.sure or (works and _SPAN_END.match(words, it.end))]


def _is_spent(words: str, start: int, end: int) -> bool:
    before, after = words[max(0, start - 24) : start], words[end : end + 24]
    if _A_THING.search(before) and _THING.match(after):
        return False
    return not (_NOT_SPENT_AFTER.search(after) or _NOT_SPENT_BEFORE.search(before))
