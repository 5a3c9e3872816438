"""Mends slips of the thumb in a small set of words, and leaves all other words alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

_WORD = re.compile(r"[a-z]{4,16}")
_LONG = 8

# Words that are right as they stand although they look like one of ours.
_REAL = frozenset(
    """sundae today friend friends frying fries mandate mending moving mourning warning turning
    morning mornings learning burning meaning minute minuets unites waiting reminds reminder
    remained remind rewind behind weekly weekday weekend weakened monthly marched match
    matches watch watches march apply april juniper juno july jolly later latter layer lather
    letter water after hour house noon soon other others another otter every quincena early
    yearly nearly hourly hours house horse hoarse shower shows should would could skips ship
    skip shop strip trip snooze sneeze change chance charge changed changes instead insect
    tonight twice thrice evening evenings meeting leaving weening event events everyone every
    very ever never even seven eleven eight night light right might fight sight tight eighty
    height weight wait noche leche poche hace hasta manana banana semana hermana ventana tarde
    tardes arde sabana sabanas marte marzo cuarto cuatro cuarta luego juego fuego jueves
    huevos nueve nueves nuevos mueve mueves mover viernes invierno martes cartas partes lunes
    luces domingo dormido minutos minuto horas otras hora media medio medias cada saltar salta
    saltare faltar falta ahora despues recuerda recuerdo recuerdos cambia cambio cambiar board
    bored monda""".split()
)


@lru_cache(maxsize=8192)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    allowed = 2 if len(word) >= _LONG else 1
    found = process.extractOne(word, known, scorer=OSA.distance, score_cutoff=allowed)
    return found[0] if found else word


def mend(text: str, lexicon: Mapping[int, tuple[str, ...]]) -> str:
    """`text` with near misses of the words in `lexicon` (by length, see `by_length`) set right."""

    def one(match: re.Match[str]) -> str:
        word = match[0]
        known = lexicon.get(len(word), ())
        return word if word in _REAL or word in known else _nearest(word, known)

    return _WORD.sub(one, text)


def by_length(words: str) -> dict[int, tuple[str, ...]]:
    """The words of a list, under each length that a near miss of theirs may have."""
    table: dict[int, list[str]] = {}
    for word in words.split():
        reach = 2 if len(word) > _LONG else 1
        for length in range(len(word) - reach, len(word) + reach + 1):
            table.setdefault(length, []).append(word)
    return {length: tuple(found) for length, found in table.items()}
