"""Tells which steps a message says are finished; half done is not done."""

from __future__ import annotations

import re

from bot.understanding.goal_plan import Plan, Told
from bot.understanding.goals_meant import mentions, numbered_steps
from bot.understanding.spanish_forms import SPANISH_PAST
from bot.understanding.wording import same, stem, terms, words_of

_CLAUSE = re.compile(
    r"[,;!?\n]+|(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bdra)(?<!\bmrs)\.(?!\d)| (?:and|then|but|plus|also"
    r"|y|luego|pero|despues) "
)
_FINISHED = re.compile(
    r"\b(?:done|finished|finally|complete|completed|all set|wrapped up|checked? off|check"
    r"|submitted|turned in|hecho|hecha"
    r"|listo|lista|termine|terminad[oa]s?|acabe|acabad[oa]|complete|completad[oa]|ready|off the"
    r" list|knocked out|nailed)\b"
)
_PARTLY = re.compile(
    r"\b(?:half(?! an? hour| hour|-hour)|halfway|partly|part of|part 1|some of|most of|almost"
    r"|nearly|about to|started"
    r"|starting|began|begin|working on|worked on"
    r"|keep|still|bit of|a little|more of|not (?:done|finished|complete)|unfinished|isnt|arent"
    r"|havent|didnt|couldnt|cant|wont|not yet|1st (?:part|half|section|draft)"
    r"|first (?:\d+ )?(?:part|half|section|module|chapters?|draft|pages?)|la primera parte"
    r"|(?:\d+|one|una?|uno) (?:of|out of|de) (?:the |my |los |las |mis )?(?:\d+|both|them)|\d+/\d+"
    r"|(?:\d+|some|few|several|couple|unas?) (?:more )?(?:chapters?|pages?|modules?|sections?"
    r"|lessons?"
    r"|episodes?|units?|capitulos?|paginas?|modulos?|lecciones|unidades) (?:of|in|from|into|de|del)"
    r"|\w+ (?:more )?to go|1 left|otra mas|llevo (?:la )?mitad"
    r"|module|chapter|draft|paragraphs?|parrafos?|capitulos?|modulos?|mins? (?:of|on|into)"
    r"|minutes (?:of|on|into)|hours? (?:of|on|into)|hrs?"
    r" (?:of|on|into)"
    r"|will|gonna|going to|need to|want to|should|tomorrow|tried to|trying|waiting|planning|mitad"
    r"|casi|empece|comence|empezando|parte de|un poco|algo de|todavia|aun no|voy a|no termine|no"
    r" pude|falta|avance|next)\b"
)
_PAST = re.compile(
    r"^(?:\w+ed|written|taken|drawn|chosen|spoken|given|shown|wrote|sent|took|made|met|spoke"
    r"|told|read|found|did|gave|got|ran|taught|held|built"
    r"|put|saw|chose|bought|led|lei|compre|pague|escribi|mande"
    r"|envie|hable|pregunte|pedi|vi|mire|practique|hice|actualice|uni|inscribi|bloquee|investigue"
    r"|busque|revise|tome)$"
)
_WHOLE = re.compile(r"\b(?:both|all|every|todas?|todos?|ambos|ambas|las|los|the)\b")
_ALL = re.compile(r"\b(?:both|all|every|todas?|todos|ambos|ambas)\b")
_ONLY_ONE = re.compile(r"\b(?:1|one|a|an|un|una|uno|another|otro|otra)\b")
_LASTING = re.compile(r"\b(?:for (?:a|1|one|2|two) (?:week|month)s?|every|each|daily|weekly)\b")


_MET = re.compile(
    r"\b(?:had|got) (?:an? )?(?:\w+ )?(?:coffee|lunch|call|chat|meeting|talk|convo|conversation"
    r"|zoom)"
    r" with\b|\bsat down with\b|\bcaught up with\b"
)
_FEW = 3
_IN_PERSON = frozenset({"talk", "meet", "interview"})
_FROM_AFAR = frozenset("email text message mail write send invite request".split())


def clauses(words: str) -> tuple[str, ...]:
    """The parts of a plain message that each say one thing; a lone "done" stays with its thing."""
    parts = [part.strip() for part in _CLAUSE.split(_MET.sub("talked with", words))]
    joined: list[str] = []
    for part in filter(None, parts):
        if joined and (_has_no_verb(joined[-1]) or _only_ends(part)):
            joined[-1] += " " + part
        else:
            joined.append(part)
    return tuple(joined)


def _only_ends(part: str) -> bool:
    return bool(_FINISHED.search(part)) and not terms(_FINISHED.sub(" ", part))


def _has_no_verb(clause: str) -> bool:
    words = words_of(clause)
    return len(words) <= _FEW and not _FINISHED.search(clause) and not any(map(_is_past, words))


def spoken_of(said: tuple[str, ...], plan: Plan) -> tuple[Told, ...]:
    """The steps that the stems `said` mention, finished or not, the likeliest first."""
    weighed = [(mentions(told, said), told) for told in plan.steps]
    ranked = sorted((pair for pair in weighed if pair[0] > 0), key=lambda pair: -pair[0])
    return tuple(told for weight, told in ranked if weight >= ranked[0][0] - 0.3)


def completed(words: str, plan: Plan) -> tuple[Told, ...]:
    """The steps that the message says are finished, in the order of the plan."""
    found: set[str] = set()
    for clause in clauses(words):
        found |= {told.id for told in _in_clause(clause, plan)}
    return tuple(told for told in plan.steps if told.id in found)


def _in_clause(clause: str, plan: Plan) -> list[Told]:
    numbered = numbered_steps(clause, plan)
    if numbered and _FINISHED.search(clause) and not _PARTLY.search(clause):
        return list(numbered)
    said, finished = terms(clause), bool(_FINISHED.search(clause))
    weighed = [
        (mentions(told, said, finished=finished), told) for told in plan.steps if not told.done
    ]
    best = max((weight for weight, _ in weighed), default=0.0)
    close = [told for weight, told in weighed if weight > 0 and weight >= best - 0.1]
    return [told for told in close if _is_done(told, clause) and not _is_partly(told, clause)]


def _is_partly(told: Told, clause: str) -> bool:
    """Words of a part ("draft", "module") are none when the step itself is about that part."""
    title = set(words_of(told.title.lower()))
    return any(not set(words_of(found[0])) <= title | {"the"} for found in _PARTLY.finditer(clause))


def _is_done(told: Told, clause: str) -> bool:
    finished = bool(_FINISHED.search(clause))
    if not finished and (not _past_verb(told, clause) or _LASTING.search(told.title.lower())):
        return False
    if told.number is None:
        return True
    return _enough(told.number, clause, finished=finished)


def _past_verb(told: Told, clause: str) -> bool:
    return any(_is_past(word) and _does(told.verb, stem(word)) for word in words_of(clause))


def _is_past(word: str) -> bool:
    return bool(_PAST.match(word)) or word in SPANISH_PAST


def _does(verb: str, said: str) -> bool:
    """Writing to someone is not yet the talk with them."""
    return same(said, verb) and not (verb in _IN_PERSON and said in _FROM_AFAR)


def _enough(number: int, clause: str, *, finished: bool) -> bool:
    counts = [int(word) for word in words_of(clause) if word.isdigit()]
    if _ALL.search(clause) or any(count >= number for count in counts):
        return True
    return finished and not counts and not _ONLY_ONE.search(clause)
