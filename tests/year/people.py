"""Ten quite different people, and how each of them lives with what the coach says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.conversation.events import Blocked
from tests.year.living import NUDGE, TIMER, Act, Life

SCHOOL = ("/start", "=I'm an OT or OTA in a school")
TECHNICIAN = ("/start", "=I'm an OT technician or aide")
REVIEW, SUITS, SOFT = "[Look back]", "[A shorter session]", "[Log what I did]"


@dataclass(frozen=True)
class Persona:
    """Somebody: who they are, where they live, how they begin, and how they react."""

    name: str
    about: str
    zone: str
    begins: tuple[str, ...]
    reacts: Callable[[Life, str], None]
    plans: Callable[[Life], None] = lambda life: None

    def life(self, coach: object) -> Life:
        """Their year, not yet lived."""
        life = Life(coach, ZoneInfo(self.zone), self.reacts)
        life.at(life.coach.now(), acts(*self.begins))
        self.plans(life)
        return life


def acts(*words: str) -> Act:
    """Type each of the words, one after the other; what begins with = is a button's label."""

    async def do(life: Life) -> None:
        for each in words:
            await (life.tap(each[1:]) if each.startswith("=") else life.say(each))

    return do


def where_it_stands(label: str, otherwise: str) -> Act:
    """Tap that button if it is still there; else say something."""

    async def do(life: Life) -> None:
        await (life.tap(label) if label in life.chat.buttons() else life.say(otherwise))

    return do


def old(label: str) -> Act:
    """Tap a button that was shown before."""

    async def do(life: Life) -> None:
        await life.tap_old(label)

    return do


def goal(direction: str, wish: str, measure: str, steps: str, due: str = "In 1 year") -> list[str]:
    """The way from "I already have a goal" to its first step."""
    first = steps.split("\n", maxsplit=1)[0]
    which = [f"={first[:12]}"] if "\n" in steps else []
    return [
        f"={direction}", wish, "=Skip", measure, "=Skip", "it would change my week",
        f"={due}", "=Keep it", steps, "=Done", *which, "=Skip",
    ]  # fmt: skip


def session(when: str, city: str, if_then: str = "=Skip") -> list[str]:
    """From the question for a weekly time to a booked session."""
    return [when, city, "=Yes, that's my time", if_then]


def review(*lines: str) -> Act:
    """Look back: keep every goal, answer the two lines, rate nothing twice."""

    async def do(life: Life) -> None:
        await (life.tap("Look back") if "Look back" in life.chat.buttons() else life.say("/review"))
        await life.tap("Go on")
        await through(life, list(lines))

    return do


async def through(life: Life, lines: list[str]) -> None:
    """Tap on through a review until it is kept."""
    for _ in range(30):
        text, labels = life.chat.last.text, life.chat.buttons()
        if "That's kept" in text:
            return
        if "What went well" in text or "what comes next, or what" in text:
            await (life.say(lines.pop(0)) if lines else life.tap("Skip"))
        elif "Keep it" in labels:
            await life.tap("Keep it")
        elif "Done" in labels or "Fresh steps" in text:
            await life.tap("Done")
        elif "roadmap" in text:
            await life.tap("Still right")
        else:
            await life.tap(level_or_skill(labels))
    raise AssertionError(f"the review does not end: {life.chat.last.text}")


def level_or_skill(labels: list[str]) -> str:
    """The next level up the scale, or the middle of the skills."""
    return next(
        label for label in labels if label in {"2", "First steps are done"} or "3 ·" in label
    )


# -- the diligent one


def diligent(life: Life, line: str) -> None:
    """Starts at once, checks a step or types a line, looks back the same evening."""
    if NUDGE in line:
        life.later(where_it_stands("Start", "did 30 min on the goal"), minutes=2)
    elif TIMER.search(line):
        life.later(acts(f"worked on it, page {len(life.nudges)}"), minutes=1)
    elif REVIEW in line:
        life.later(review("kept my Tuesdays", "ask Sam to read it"), minutes=20)


def diligent_plans(life: Life) -> None:
    life.on("2026-09-10 16:00", acts("/settings", "=Dates of the plan", "=1"))
    life.on("2026-10-20 12:10", acts("did 20 min on the leadership one over lunch"))
    life.on(
        "2027-02-10 12:00", acts("/plan", "=lead the OT team", "=Draft five levels", "=Keep these")
    )
    life.on("2027-05-20 19:30", acts("/plan", "=lead the OT team", "=It is met"))
    life.on(
        "2027-05-20 19:40",
        acts(
            "=Set a goal",
            *goal("Impact", "give one inservice a term", "the sign-in sheet", "Pick a topic"),
        ),
    )


DILIGENT = Persona(
    "diligent",
    "A school OT who keeps every Tuesday, sets the plan's dates, and meets her goal in May.",
    "America/Denver",
    (
        *SCHOOL,
        "=I already have a goal",
        *goal("Leadership", "lead the OT team", "my name is on the staff page as lead",
              "Read the state rules\nEmail Sam about shadowing\nUpdate my resume"),
        *session("every tue 6:30pm for 30 minutes", "Denver", "=Use this"),
    ),
    diligent,
    diligent_plans,
)  # fmt: skip


# -- the sporadic one

SPORADIC = [
    acts("=Start"), None, acts("=Done already", "=30 min", "=Done"), acts("=Skip this week"), None,
    acts("=Tonight"), acts("did 25 min on it, read two pages"), None, acts("not today"),
    acts("=In 1 hour"), acts("move it to thursday"), acts("=Tomorrow"),
]  # fmt: skip


def sporadic(life: Life, line: str) -> None:
    """Now this, now that, and often nothing."""
    if NUDGE in line:
        act = SPORADIC[len(life.nudges) % len(SPORADIC)]
        if act is not None:
            life.later(act, minutes=25)
    elif TIMER.search(line):
        life.later(acts("=Done"), minutes=5)
    elif SUITS in line:
        life.later(acts("=A shorter session", "=20 min"), hours=3)
    elif REVIEW in line and len(life.nudges) % 3 == 0:
        life.later(acts("=Not this time"), hours=1)


SPORADIC_ONE = Persona(
    "sporadic",
    "A school OT with two small children: some sessions, some not, some on another day.",
    "America/Chicago",
    (
        *SCHOOL,
        "=Five minutes: a few questions",
        "lead the OT team one day", "I want to lead people", "=Skip", "no, always behind",
        "about 60%", "=Skip", "=Work-life balance", "=Leave work at work four days a week",
        *["=Use this"] * 0, "=1", "=Skip", "=Skip", "=In 1 year", "=Keep it",
        "=Track one ordinary week", "=Build a report template", "=Done", "=Track one", "=Skip",
        *session("Sundays at 7pm for 45 minutes", "Chicago"),
        "=One question a week, please",
    ),
    sporadic,
)  # fmt: skip


# -- the one who vanishes


def vanishing(life: Life, line: str) -> None:
    """Six good weeks, then nothing, whatever comes."""
    if NUDGE in line and len(life.nudges) <= 6:
        life.later(acts("=Done already", "=30 min", "=Done"), minutes=40)


VANISHING = Persona(
    "vanishing",
    "A technician who is there for six weeks and then never answers again.",
    "America/New_York",
    (
        *TECHNICIAN,
        "=I already have a goal",
        *goal("Communication", "explain my notes to families", "my supervisor heard me do it",
              "Ask Dana what to listen for\nWrite three sentences\nPractice with a colleague"),
        *session("saturdays 10am 30 min", "Boston"),
    ),
    vanishing,
)  # fmt: skip


# -- the traveller


def traveller(life: Life, line: str) -> None:
    """Always done already, wherever the clock stands."""
    if NUDGE in line:
        life.later(acts("=Done already", "=45 min", "=Done"), minutes=50)
    elif REVIEW in line:
        life.later(acts("=In a week"), hours=2)


def moves_to(city: str, zone: str) -> Act:
    async def do(life: Life) -> None:
        await acts("/settings", "=Time zone", city, "=Yes, that's my time")(life)
        life.zone = ZoneInfo(zone)

    return do


def traveller_plans(life: Life) -> None:
    life.on("2026-10-01 09:00", moves_to("Lisbon", "Europe/Lisbon"))
    life.on("2026-11-20 09:00", moves_to("Kathmandu", "Asia/Kathmandu"))
    life.on("2027-02-03 09:00", moves_to("Adelaide", "Australia/Adelaide"))
    life.on("2027-05-05 09:00", moves_to("Auckland", "Pacific/Auckland"))
    life.on("2027-07-14 09:00", moves_to("Honolulu", "Pacific/Honolulu"))


TRAVELLER = Persona(
    "traveller",
    "A travelling OT: five zones in a year, and always Wednesday at six on her own clock.",
    "America/New_York",
    (
        *SCHOOL,
        "=I already have a goal",
        *goal("Clinical knowledge", "know feeding well enough to teach it", "a colleague asked me",
              "Find one course\nRead one chapter"),
        *session("wednesdays 6pm for 45 minutes", "New York"),
    ),
    traveller,
    traveller_plans,
)  # fmt: skip


# -- the night worker


def night(life: Life, line: str) -> None:
    """Logs after midnight, in words."""
    if NUDGE in line and len(life.nudges) % 4 != 0:
        life.later(acts("did 30 min of the course"), hours=1, minutes=10)
    elif REVIEW in line:
        life.later(review("nights are quiet", ""), hours=6)


NIGHT = Persona(
    "night_worker",
    "A technician on nights: her session is at 23:30, and what she does is told after midnight.",
    "Europe/Paris",
    (
        *TECHNICIAN,
        "=I already have a goal",
        *goal("Courses and learning", "finish the online course", "the certificate is in my folder",
              "Open the course\nDo the first module"),
        *session("mondays at 23:30 for 30 minutes", "Paris"),
    ),
    night,
)  # fmt: skip


# -- the one with long breaks


def holidays(life: Life, line: str) -> None:
    """Does it, when there is no break."""
    if NUDGE in line:
        life.later(where_it_stands("Start", "did 30 min on the goal"), minutes=5)
    elif TIMER.search(line):
        life.later(acts("=Done"), minutes=5)
    elif REVIEW in line:
        life.later(review("a calm month", "less email"), days=1)


def holidays_plans(life: Life) -> None:
    life.on("2026-11-20 15:00", acts("/pause", "=Thanksgiving week"))
    life.on("2026-12-14 15:00", acts("/pause", "=Winter break"))
    life.on("2027-03-03 15:00", acts("/pause", "=This week"))
    life.on("2027-04-05 15:00", acts("/pause", "=Until I say so"))
    life.on("2027-04-28 15:00", acts("/pause", "=I'm back now"))
    life.on("2027-06-10 15:00", acts("/pause", "=Summer break"))


HOLIDAYS = Persona(
    "summer_break",
    "A school OT who works when school does: Thanksgiving, winter, an open break, and summer.",
    "America/Los_Angeles",
    (
        *SCHOOL,
        "=I already have a goal",
        *goal("Effectiveness", "discharge students who are ready", "five discharge notes",
              "List who might be ready\nAsk one teacher"),
        *session("every thursday at 4pm for 30 minutes", "Los Angeles"),
    ),
    holidays,
    holidays_plans,
)  # fmt: skip


# -- the one with two goals


def two_goals(life: Life, line: str) -> None:
    """Starts, and the goals take turns; lets one rest when looking back in winter."""
    if NUDGE in line:
        life.later(where_it_stands("Start", "did 30 min on the goal"), minutes=1)
    elif TIMER.search(line):
        more = len(life.nudges) % 5 == 0 and "30 minutes" in line
        life.later(acts("five more") if more else acts("=Done"), minutes=2)
    elif REVIEW in line:
        life.later(review("both moved", "one at a time"), hours=1)


def two_goals_plans(life: Life) -> None:
    second = goal("Impact", "teachers come to me first", "three asked in a week", "Visit one class")
    life.on("2026-09-05 10:00", acts("/plan", "=Set a goal", *second))
    life.on("2027-01-12 20:00", acts("/plan", "=teachers come to me first", "=Let it rest"))
    life.on("2027-03-12 20:00", acts("/plan", "=teachers come to me first", "=Make it active"))


TWO_GOALS = Persona(
    "two_goals",
    "A school OT with two goals that take turns, on two days every other week.",
    "America/Phoenix",
    (
        *SCHOOL,
        "=I already have a goal",
        *goal("Leadership", "chair the AT committee", "the minutes name me",
              "Ask who chairs it\nSit in once"),
        *session("every other week mon and thu 7pm 30 min", "Phoenix"),
    ),
    two_goals,
    two_goals_plans,
)  # fmt: skip


# -- the one who blocks the bot


def blocker(life: Life, line: str) -> None:
    """Answers with one line."""
    if NUDGE in line:
        life.later(acts("did 40 min on the goal"), hours=2)


async def blocks(life: Life) -> None:
    life.lines += ["", "-- blocks the bot --"]
    await life.coach.bring(life.chat, Blocked())


def blocker_plans(life: Life) -> None:
    life.on("2026-11-05 12:00", blocks)
    life.on("2027-01-08 12:00", acts("/start"))


BLOCKER = Persona(
    "blocked_and_back",
    "A technician who blocks the bot in November and comes back in January.",
    "America/Toronto",
    (
        *TECHNICIAN,
        "=I already have a goal",
        *goal("Organization", "end the day with a clear cart", "a photo of the cart each Friday",
              "Label the shelves"),
        *session("fridays 5pm for 45 minutes", "Toronto"),
    ),
    blocker,
    blocker_plans,
)  # fmt: skip


# -- the one who changes her mind


def changing(life: Life, line: str) -> None:
    """Says one thing and then another."""
    if NUDGE in line:
        life.later(acts("=Tomorrow") if len(life.nudges) % 2 else acts("=Start"), minutes=4)
    elif TIMER.search(line):
        life.later(acts("=Later"), minutes=3)
    elif REVIEW in line:
        life.later(where_it_stands("Look back", "/review"), minutes=10)


def changing_plans(life: Life) -> None:
    for day, when in (
        ("2026-10-05", "saturdays at 9am for 60 minutes"),
        ("2026-12-01", "mon and wed 7pm 30 min"),
        ("2027-02-15", "sundays 8pm, 45 min"),
    ):
        life.on(f"{day} 12:00", acts("/session", "=Change the session", when, "=Skip"))
    life.on("2027-01-15 12:00", acts("/plan", "=learn AAC", "=Rename", "learn AAC properly"))
    life.on("2027-03-20 12:00", acts("/session", "=Stop the sessions for now"))
    life.on(
        "2027-04-20 12:00",
        acts("/session", "=Book a weekly session", "tuesdays 6pm 30 min", "=Skip"),
    )
    life.on(
        "2027-05-10 12:00", acts("/pause", "=Two weeks", "/pause", "=Other dates", "until June 1")
    )
    life.on("2027-05-12 12:00", acts("/pause", "=I'm back now"))


CHANGING = Persona(
    "changes_her_mind",
    "A school OT who changes days, stops, begins again, and moves half of her nudges.",
    "Europe/Dublin",
    (
        *SCHOOL,
        "=I already have a goal",
        *goal("Clinical knowledge", "learn AAC", "one student uses it with me", "Borrow a device"),
        *session("tuesdays 7:30pm for 30 minutes", "Dublin"),
    ),
    changing,
    changing_plans,
)  # fmt: skip


# -- the one who answers late


def late(life: Life, line: str) -> None:
    """Answers everything, days later, by whatever button was there."""
    if NUDGE in line:
        choice = ("Start", "Tomorrow", "Done already", "Skip this week")[len(life.nudges) % 4]
        life.later(old(choice), days=3, hours=2)
    elif TIMER.search(line):
        life.later(where_it_stands("Done", "did 30 min on saturday"), days=2)
    elif REVIEW in line:
        life.later(old("Look back"), days=4)


LATE = Persona(
    "answers_late",
    "A school OT who answers everything three days later, with buttons long gone by.",
    "Asia/Kolkata",
    (
        *SCHOOL,
        "=I already have a goal",
        *goal("Work-life balance", "no notes at home", "a month of evenings", "Time one note"),
        *session("sundays 7pm for 30 minutes", "Kolkata"),
    ),
    late,
)  # fmt: skip

PEOPLE = (
    DILIGENT, SPORADIC_ONE, VANISHING, TRAVELLER, NIGHT,
    HOLIDAYS, TWO_GOALS, BLOCKER, CHANGING, LATE,
)  # fmt: skip
