"""The names of days, months and parts of the day, in English and Spanish, as people type them."""

from __future__ import annotations

import re
from typing import Literal

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY_NAMES = {
    "MO": "monday mondays munday mon mons lunes lun",
    "TU": "tuesday tuesdays tue tues tusday tuseday martes mar",
    "WE": "wednesday wednesdays wed weds wednes wensday wendsday wenesday wedsday miercoles mie"
    " mier",
    "TH": "thursday thursdays thu thur thurs thurday thirsday thrusday jueves jue",
    "FR": "friday fridays frday fri fris viernes vie vier",
    "SA": "saturday saturdays saterday satuday sat sats sabado sabados sab",
    "SU": "sunday sundays sun suns domingo domingos dom",
}
DAY_OF = {name: DAYS.index(day) for day, names in _DAY_NAMES.items() for name in names.split()}
DAY = "|".join(sorted(DAY_OF, key=len, reverse=True))

_MONTH_NAMES = (
    "january jan enero ene",
    "february feb febrero",
    "march mar marzo",
    "april apr abril abr",
    "may mayo",
    "june jun junio",
    "july jul julio",
    "august aug agosto ago",
    "september sept sep septiembre setiembre",
    "october oct octubre",
    "november nov noviembre",
    "december dec diciembre dic",
)
MONTH_OF = {name: at for at, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
MONTH = "|".join(sorted(MONTH_OF, key=len, reverse=True))

MORNING = re.compile(
    rf"\b(?:{DAY}|tomorrow|tmrw|tmr) am\b|"
    r"\b(?:mornings?|mornin|morn|breakfast|dawn|sunrise|before (?:lunch|school|work|class(?:es)?"
    r"|the kids)"
    r"|first thing|early am|in the am|(?:por|en|de) las? mananas?|la mananita|temprano|madrugada"
    r"|antes del? (?:trabajo|la escuela)|desayuno|manana (?:por|en|a) la manana)\b"
)
AFTERNOON = re.compile(
    rf"\b(?:{DAY}|tomorrow|tmrw|tmr) pm\b|"
    r"\b(?:afternoons?|arvo|after (?:school|lunch|dismissal|class(?:es)?)|lunch|lunchtime|lunch"
    r" ?break"
    r"|(?:por|en|de|a) las? tardes?|esta tarde|tardecita|tarde(?! noche)|almuerzo|despues de (?:la"
    r" escuela|clases?|comer|almorzar))\b"
)
EVENING = re.compile(
    r"\b(?:evenings?|eve|nights?|nite|tonight|tonite|tonigh|2nite|nightly|before bed|bedtime|after"
    r" (?:dinner|supper|work|bedtime|kids)"
    r"|dinner|kids are (?:in bed|asleep)|kids go to bed|noches?|anoche|(?:antes de|despues de)"
    r" (?:dormir|cenar|acostar\w*)|cena)\b"
)

_LATE = re.compile(r"\bmas tarde\b")


Part = Literal["morning", "afternoon", "evening"]


def part_of_day(text: str) -> Part | None:
    """Tells "morning", "afternoon" or "evening" when plain `text` names one; night is evening."""
    text = _LATE.sub(" ", text)
    forms: tuple[tuple[Part, re.Pattern[str]], ...] = (
        ("evening", EVENING),
        ("afternoon", AFTERNOON),
        ("morning", MORNING),
    )
    found = [(match.start(), part) for part, form in forms if (match := form.search(text))]
    return min(found)[1] if found else None


LEXICON = (
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays"
    " thursdays "
    "fridays saturdays sundays lunes martes miercoles jueves viernes sabado domingo sabados"
    " domingos "
    "january february march april august september october november december febrero septiembre "
    "octubre noviembre diciembre tomorrow tonight yesterday morning mornings afternoon afternoons "
    "evening evenings weekday weekdays weekend weekends minutes hours every other instead "
    "reschedule snooze remind manana minutos semana semanas recuerdame reprogramar quincenal"
)
