"""Tells whether an answer says anything, and which of its parts refuse what they name."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from bot.understanding.plain import plain

_PART = re.compile(r"[^.;!?\n]+[.;!?]*")
_SPLIT = re.compile(
    r",? (?=but\b|though\b|however\b|except\b|pero\b|and (?:i|then|also)\b)|, ?(?=(?:i|just|more"
    r"|not|no|want|need)\b)",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:(?:idk|i dont know|dont know|dunno|not sure|im not sure|unsure|no idea|no clue|none"
    r"|nothing|nope|nah|no|na|n a|yes|yep|yeah|yea|ok|okay|fine|good"
    r"|great|pretty good|pretty well|mostly|all good|im good|not really|not much|cant think of"
    r" (?:any|anything|1)|can t think|nothing (?:comes to mind|really|much|specific|special)|skip"
    r"|pass|same|same as (?:before|above)|see above|whatever|anything|everything|all of it|it"
    r" depends|depends|maybe|sometimes|hmm+|um+|uh+|lol|haha|tbh|honestly|"
    r"(?:im |i am )?happy (?:as i am|where i am|as is|with (?:it|my job|things))|(?:im |i am"
    r" )?content(?: as is)?|(?:im |i am )?(?:fine|ok|okay|good)(?: (?:as is|as it is|where i am"
    r"|the way it is|with (?:it|that)))?|"
    r"things are (?:fine|good|ok)|its (?:fine|ok|okay|good|all good|going well|going ok)|it goes"
    r" (?:fine|well|ok)|going (?:fine|well|ok)|(?:im |i feel )?(?:pretty |very |fairly"
    r" )?confident(?: overall)?|no complaints|no problems?|no issues?|cant complain"
    r"|not at the moment|not right now|not now|havent thought about (?:it|that)|never thought"
    r" about (?:it|that)|no preference|dont care|who knows|good question|tough question|hard to"
    r" say|pretty much|i think so|i guess(?: so)?|yes and no|so so|meh|ask me later|later|test|hi"
    r"|hello|thanks|thank you|x|"
    r"no se|nada|ninguno|ninguna|no|si|bien|todo bien|todo en orden|mas o menos"
    r"|no estoy segur[oa]|asi estoy"
    r" bien|estoy bien|quien sabe|depende|igual|normal|regular|"
    r"more pay|better pay|more money|pay|money|a raise|raise|higher (?:pay|salary)|free lunch"
    r"|lunch|a nap|sleep|coffee|summers? off|vacation|weekends|retire(?:ment|d)?|retire early|win"
    r" the lottery|lottery|more staff|a bigger room|my own room|parking)"
    r"(?: (?:at the moment|at this time|por el momento|de momento|really|thanks|lol|at all"
    r"|so far|for now|right now|honestly|tbh|i guess|i think|yet"
    r"|haha|specific|in particular|to be honest|please|por ahora|gracias|la verdad|today))*[ ,.]*)+"
)
_NO = re.compile(
    r"(?:(?:ha)+|lol|hell|um+|oh|god|honestly|well|absolutely|definitely|pues|la verdad|,|\.| )*"
    r"(?:no+|nope|nah|not really|not at all|not even close|nop|para nada)"
    r"(?: (?:way|lol|not really|not at all|at all|sir|maam|really|para nada))?[ .!?,]*"
)
_DENIAL = re.compile(
    r"\b(?:dont|do not|never|no|not|without|wouldnt|would not|wont|hate|cant stand|no interest"
    r"|zero interest|zero desire|rather not|not interested|sick of|anything but|less|fewer|stop"
    r"|quit|no quiero|nunca|tampoco|jamas|sin|no me (?:gusta|interesa)|isnt for me|not for me|not"
    r" my thing)\b"
)
_REFUSAL = re.compile(
    r"\b(?:(?:dont|do not|never|no longer|wouldnt|would not|wont|not) (?:really |ever |even"
    r" )?(?:want|wanna|care|like|see myself|interested|plan|wish|looking|intend|a fan|for me|my"
    r" thing)"
    r"|(?:hell no|no way|no thanks?|nope|no) to|no (?:interest|desire|plans?|wish|thanks|way|thank"
    r" you|need|managing|management|leading"
    r"|leadership|boss|admin)|zero (?:interest|desire)|not (?:interested|into|about|going)|hate"
    r"|cant stand|rather not|anything but|not (?:my thing|for me)|not leading|not managing|leave"
    r" (?:that|the|me)|no quiero|nunca quiero|no me (?:gusta|interesa)|no thank|over my dead body"
    r"|would never|isnt (?:for me|my thing))\b"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an answer: the very words, their plain form, whether they refuse or just deny."""

    words: str
    plain: str
    refuses: bool
    denies: bool


def says_no(text: str) -> bool:
    """Whether an answer is a plain no: it may say much, depending on what was asked."""
    return bool(_NO.fullmatch(plain(text, 60)))


def says_nothing(text: str) -> bool:
    """Whether an answer holds nothing to go on: "idk", "fine", "-", "no, happy as I am"."""
    words = re.sub(r"[^a-z0-9%$ ]+", " ", plain(text, 400))
    words = " ".join(words.split())
    return len(words) < 2 or bool(len(words) < 90 and _NOTHING.fullmatch(words))  # noqa: PLR2004


def parts_of(text: str) -> tuple[Part, ...]:
    """The pieces of an answer, in order; each is a substring of it."""
    pieces: list[Part] = []
    for match in _PART.finditer(text):
        for piece in _pieces(match[0]):
            words = piece.strip(" ,-")
            if words:
                pieces.append(_part(words))
    return tuple(pieces)


def _pieces(sentence: str) -> list[str]:
    cuts = [match.start() for match in _SPLIT.finditer(sentence)]
    edges = [0, *cuts, len(sentence)]
    return [sentence[start:end] for start, end in itertools.pairwise(edges)]


def _part(words: str) -> Part:
    form = plain(words, 600)
    return Part(words, form, bool(_REFUSAL.search(form)), bool(_DENIAL.search(form)))
