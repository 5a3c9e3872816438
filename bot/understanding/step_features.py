"""Turns a step and what was said of it into the signs from which it is learned what is done."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.goal_plan import Plan, Told
from bot.understanding.goals_meant import meant_by_number, taught_share
from bot.understanding.lengths import find_lengths, without
from bot.understanding.spanish_forms import SPANISH_PAST
from bot.understanding.step_counts import count_of
from bot.understanding.step_match import Said, best_clause, heard
from bot.understanding.word_forms import PAST
from bot.understanding.wording import same, same_thing, stem, words_of

Features = dict[str, float]

FINISHED = re.compile(
    r"\b(?:done|finished|finally|complete|completed|all set|wrapped up|checked? off|check"
    r"|submitted|turned in|hecho|hecha"
    r"|listo|lista|termine|terminad[oa]s?|acabe|acabad[oa]|complete|completad[oa]|ready|off the"
    r" list|knocked out|nailed)\b"
)
PARTLY = re.compile(
    r"\b(?:half(?! an? hour| hour|-hour)|halfway|partly|part of|part 1|some of|most of|almost"
    r"|nearly|about to|started"
    r"|starting|began|begin|working on|worked on"
    r"|keep|still|bit of|a little|more of|not (?:done|finished|complete)|unfinished|isnt|arent"
    r"|havent|didnt|couldnt|cant|wont|not yet|1st (?:part|half|section|draft)"
    r"|first (?:\d+ )?(?:part|half|section|module|chapters?|draft|pages?)|la primera parte"
    r"|(?:\d+|one|una?|uno) (?:of|out of|de) (?:the |my |los |las |mis )?(?:\d+|both|them)"
    r"|(?:\d+|some|few|several|couple|unas?) (?:more )?(?:chapters?|pages?|modules?|sections?"
    r"|lessons?"
    r"|episodes?|units?|capitulos?|paginas?|modulos?|lecciones|unidades) (?:of|in|from|into|de|del)"
    r"|(?:\d+|1|few|some) (?:more )?(?:\w+ )?(?:to go|left)|(?:so|thus) far|otra mas"
    r"|llevo (?:la )?mitad"
    r"|will|gonna|going to|need to|want to|should|tomorrow|tried to|trying|waiting|planning|mitad"
    r"|casi|empece|comence|empezando|parte de|un poco|algo de|todavia|aun no|voy a|no termine|no"
    r" pude|falta|avance|next)\b"
)
_PAST = re.compile(r"\w+ed|\w{3,}ad[oa]s?|\w{3,}id[oa]s?")
_PIECE_OF = re.compile(
    r"\b(?:\d+|some|few|several|couple|a|an|un|unos|unas?) (?:more )?[a-z]+ (?:of|from|into|del?)"
    r" (?:the|my|mi|el|la|los|las|l)?\b"
)
_NOT_YET = re.compile(
    r"\b(?:havent|have not|hasnt|didnt|couldnt|not (?:yet|done|finished|sent)|still|left|to go"
    r"|missing|more|falta|faltan|todavia|aun)\b"
)
_LASTING = re.compile(
    r"\b(?:for (?:a|1|one|2|two|3|three) (?:week|month|day)s?|every|each|daily|weekly|always|stop"
    r"|\w+days)\b"
)
_HIGH, _FAIR, _LOW = 0.7, 0.6, 0.45
_CHANGED = 0.05


@dataclass(frozen=True, slots=True)
class _Named:
    """The clause that names a step most, how much it does, and how much it does another step."""

    clause: Said
    covered: float
    rival: float


def step_features(words: str, plan: Plan, signs: frozenset[str]) -> dict[str, Features]:
    """For each open step that the plain message may speak of, by its id, what is said of it."""
    said, numbered = heard(words), meant_by_number(words, plan)
    fits = {
        told.id: best
        for told in plan.steps
        if not told.done and (best := best_clause(told, said, plan, told in numbered))
    }
    found: dict[str, Features] = {}
    for told in plan.steps:
        if told.id in fits:
            covered, clause = fits[told.id]
            others = [it for key, (it, where) in fits.items() if key != told.id and where is clause]
            rival = max(others, default=0.0)
            named = _Named(clause, covered, rival)
            found[told.id] = _features(told, named, words, signs)
    return found


def _features(told: Told, named: _Named, words: str, signs: frozenset[str]) -> Features:
    clause, covered, rival = named.clause, named.covered, named.rival
    verb = _verb(told, clause)
    finished = bool(FINISHED.search(clause.text))
    partly = _partly(told, clause)
    timed = bool(find_lengths(clause.text))
    number = count_of(told, clause, words)
    lasting = bool(_LASTING.search(told.title.lower()))
    found = {
        "bias": 1.0,
        "fit": covered,
        "fit high": float(covered >= _HIGH),
        "fit low": float(covered < _LOW),
        "lead": covered - rival,
        "behind": float(rival > covered + _CHANGED),
        f"verb {verb}": 1.0,
        f"number {number}": 1.0,
        f"verb {verb} number {number}": 1.0,
        f"verb {verb} timed {timed}": 1.0,
        f"verb {verb} partly {partly} finished {finished}": 1.0,
        f"fit high {covered >= _FAIR} verb {verb}": 1.0,
        f"finished {finished} timed {timed}": 1.0,
        f"lasting {lasting} finished {finished}": 1.0,
        "finished": float(finished),
        "partly": float(partly),
        "timed": float(timed),
        "piece of it": float(bool(_PIECE_OF.search(clause.text))),
        "not yet beside": float(bool(_NOT_YET.search(words.replace(clause.text, " ")))),
        "nouns only": float(verb == "none" and not finished),
    }
    found |= {f"sign {name}": 1.0 for name in signs}
    found |= {f"says {name}": 1.0 for name in _others(told, clause)}
    return found


def _verb(told: Told, clause: Said) -> str:
    past = [word for word in clause.words if _is_past(word) or _slip_of_past(word, told)]
    if any(_does(told.verb, stem(word)) for word in past):
        return "told"
    if told.verb in _ASKED and _ANSWERED.search(clause.text):
        return "told"
    if past and taught_share(told, clause.stems) == 1:
        # Whatever was done to it: the person has said that this finishes the step.
        return "told"
    if any(same(told.verb, stem(word)) for word in clause.words):
        return "other form"
    return "other past" if past else "none"


def _slip_of_past(word: str, told: Told) -> bool:
    """Whether it is the step's verb with a slip of the thumb in its ending: "watchd"."""
    return word.endswith("d") and word not in {"and", told.verb} and same(told.verb, stem(word))


def _is_past(word: str) -> bool:
    return bool(_PAST.fullmatch(word)) or word in SPANISH_PAST or word in PAST


_ASKED = frozenset({"ask", "request"})
_ANSWERED = re.compile(
    r"\b(?:said|says|agreed|approved|replied|answered|told me (?:yes|no)|turned me down|gave me"
    r"|(?:me )?(?:dijo|contesto|respondio)|acepto)\b"
)
_IN_PERSON = frozenset({"talk", "meet", "interview"})
_FROM_AFAR = frozenset("email text message mail write send invite request".split())


def _does(verb: str, said: str) -> bool:
    """Writing to someone is not yet the talk with them."""
    return same(said, verb) and not (verb in _IN_PERSON and said in _FROM_AFAR)


def _partly(told: Told, clause: Said) -> bool:
    title = set(words_of(told.title.lower()))
    return any(not set(words_of(it[0])) <= title | {"the"} for it in PARTLY.finditer(clause.text))


def _others(told: Told, clause: Said) -> set[str]:
    """The words around the step's own: they say whether it is done."""
    names = (*told.nouns, *told.taught)
    own = {word for word in clause.words if any(same_thing(it, stem(word)) for it in names)}
    return {
        "xnumber" if word.isdigit() else word
        for word in words_of(without(clause.text, find_lengths(clause.text)))
        if word not in own
    }
