"""Brings the names of places into one simple form, and takes off the words around them."""

from __future__ import annotations

import re

from bot.understanding.plain import plain

# Short words that are states only when typed in capitals, and words that are no place at all.
SMALL = frozenset("hi ok oh me in or id pa ma de al co mt mo nd pr on sd so ga can".split())
NO_PLACE = frozenset(
    """home yes no ok okay hi here there same help none work school later today now local nice why
    best standard idk dunno what whatever skip next back most bar split man hit ham reading mobile
    normal orange hope page surprise date me us bath of is as sale deal rugby sandwich university
    man and the mine usual normal time day night casa aqui no si sip nose igual escuela
    trabajo summer winter spring fall sunday monday friday morning evening noon phone morgen moving
    busy good great fine hello thanks stop go come early late always never both many enterprise
    commerce industry independence liberty union freedom lead born eager hell battle eye march"""
    .split()
)  # fmt: skip
_SIGNS = re.compile(r"[^a-z0-9]+")
_SAINT = re.compile(r"\bst\b(?! time)")
_FORT = re.compile(r"\bft\b")
_MOUNT = re.compile(r"\bmt(?= [a-z]{3})")
_FRONT = re.compile(
    r"^(?:(?:(?:\d{1,3}|an?|half an|twenty|thirty|ten|una|media)? ?(?:minutes|mins|miles?|hours?"
    r"|hrs?|hora|minutos|horas)|suburbs? of|burbs of|outskirts of|i|im|i am|we|were|we are|its"
    r"|it is"
    r"|my|our|live|lives|living|work|working|based"
    r"|located|am|are|is|in|on|at|from|"
    r"near|around|outside of|outside|of|same time as|same as|just|right|close|to|by|here|currently"
    r"|now|actually|the|city"
    r" of|town of|state of|"
    r"somewhere|greater|downtown|north of|south of|east of|west of|usa|about|think|guess|use|put"
    r"|set|say|make it|"
    r"for me|timezone|time zone|tz|zone|please|pls|hi|hello|hey|um|uh|well|so|oh|moved|recently"
    r"|think its|call it|"
    r"vivo|vivimos|estoy|soy|somos|de|del|en|cerca|la|el|mi|zona|horaria|hora|ciudad de(?! mexico|"
    r" juarez| guatemala| panama)|aca|aqui|ahora|trabajo|resido|es|por|pues|a|las afueras|afueras"
    r"|desde|capital de) )+"
)
_BACK = re.compile(
    r"(?: (?:time|times|timezone|time zone|tz|zone|area|metro|metro area|region|usa|suburbs?|burbs"
    r"|please|pls|thanks|thank you|lol|here|now|"
    r"standard|daylight|standard time|daylight time|daylight savings|daylight saving|savings|local"
    r"|side|city limits|haha|i think|i guess|actually|right now|"
    r"currently|originally|for now|baby|por favor|gracias|hora|zona|ahora|aqui|aca))+$"
)  # fmt: skip


def simple(text: str) -> str:
    """`text` in lower case, its words parted by single spaces, "st" and "ft" in full."""
    words = " ".join(_SIGNS.sub(" ", plain(text, 120).replace(".", "")).split())
    return _MOUNT.sub("mount", _FORT.sub("fort", _SAINT.sub("saint", words)))


def without_talk(words: str) -> str:
    """Simple `words` without the talk around a place ("i live in", "area", "time zone")."""
    return without_tail(_FRONT.sub("", words + " ").strip())


def without_tail(words: str) -> str:
    """Simple `words` without the talk behind a place."""
    return _BACK.sub("", words).strip()
