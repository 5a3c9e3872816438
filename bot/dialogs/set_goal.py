"""Turns a wish into a goal that can be kept: specific, measurable, realistic, meant, dated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.conversation.answers import Option
from bot.conversation.ask import Ask
from bot.dialogs.known import Known
from bot.library.packs import ExampleGoal

MOST_ACTIVE = 3
"""A development plan holds one to three goals at a time."""

OWN = "own"
HORIZONS = {"h6m": 182, "h1y": 365, "h5y": 1826, "h10y": 3652}
SCHOOL_YEAR_ENDS = (6, 15)
TITLE = 60


@dataclass(frozen=True, slots=True)
class GoalSet:
    """A goal is set; `rests` is the goal that makes room for it."""

    category: str | None
    title: str
    sentence: str
    measure: str
    support: str
    reason: str
    due: date | None
    rests: int | None


def set_goal(ask: Ask, known: Known) -> GoalSet:
    """From a wish to a goal that can be kept."""
    rests = _make_room(ask, known)
    category = _category(ask, known)
    examples = _examples(known, category)
    words = "set_goal-wish" if examples else "set_goal-own_wish"
    chosen = known.category(category)
    about = {"about": chosen.description if chosen else ""}
    wish = ask.text("wish", options=examples, words=words, values=about, ways=("later",))
    example = _example(known, category, wish)
    exactly = "" if example else ask.maybe("exactly", ways=("later",)) or ""
    measure = _measure(ask, known, category)
    support = ask.maybe("support", ways=("later",)) or ""
    reason = ask.maybe("reason", options=_quotes(known, category), ways=("later",)) or ""
    due = ask.date("due", known.reads.day, options=_dates(known), ways=("later",))
    whole = f"{_plain(wish)}: {_plain(exactly)}" if exactly else wish
    draft = _draft(known, example, whole, measure, due)
    keep = [Option("keep", says=draft)]
    sentence = ask.text("draft", options=keep, values={"draft": draft}, ways=("later",))
    title = example.title if example else _title(wish)
    return GoalSet(category, title, sentence, measure, support, reason, due, rests)


def _make_room(ask: Ask, known: Known) -> int | None:
    if len(known.goals) < MOST_ACTIVE:
        return None
    goals = [Option(str(goal.id), label=goal.title) for goal in known.goals]
    return int(ask.choice("rests", goals, ways=("later",)))


def _category(ask: Ask, known: Known) -> str | None:
    if known.pack is None:
        return None
    heard = [name for name in known.quotes if name in known.pack.categories]
    others = [name for name in known.pack.categories if name not in heard]
    options = [Option(name, label=known.pack.categories[name].button) for name in heard + others]
    words = "set_goal-themes" if heard else "set_goal-category"
    chosen = ask.choice("category", [*options, Option(OWN)], words=words, ways=("reflect", "later"))
    return None if chosen == OWN else chosen


def _examples(known: Known, category: str | None) -> list[Option]:
    about = known.category(category)
    if about is None:
        return []
    return [Option(goal.id, label=goal.title, says=goal.text) for goal in about.goals]


def _example(known: Known, category: str | None, wish: str) -> ExampleGoal | None:
    about = known.category(category)
    return next((goal for goal in about.goals if goal.text == wish), None) if about else None


def _measure(ask: Ask, known: Known, category: str | None) -> str:
    about = known.category(category)
    measures = about.measures if about else ()
    options = [Option(f"m{place}", label=text, says=text) for place, text in enumerate(measures)]
    measure = ask.text("measure", options=options, ways=("later",))
    if names_something_visible(measure, known.wording("list-vague")):
        return measure
    return ask.maybe("sharper_measure", ways=("later",)) or measure


def names_something_visible(measure: str, vague: str) -> bool:
    """Whether somebody else could see it: a number in it, or more than a few vague words."""
    if any(char.isdigit() for char in measure):
        return True
    blurred = {word.strip() for word in vague.split(",")}
    words = [word.strip(".,!?").lower() for word in measure.replace("’", "'").split()]
    clear = [word for word in words if word not in blurred]
    return len(clear) > 1


def _quotes(known: Known, category: str | None) -> list[Option]:
    quotes = known.quotes.get(category or "", ())
    return [Option(f"q{place}", label=text, says=text) for place, text in enumerate(quotes[:2])]


def _dates(known: Known) -> list[Option]:
    year_end = date(known.today.year, *SCHOOL_YEAR_ENDS)
    if year_end <= known.today + timedelta(days=30):
        year_end = date(known.today.year + 1, *SCHOOL_YEAR_ENDS)
    days = {"school_year": year_end}
    days |= {name: known.today + timedelta(days=ahead) for name, ahead in HORIZONS.items()}
    return [Option(name, says=day.isoformat()) for name, day in days.items()]


def _is_on_time(known: Known, example: ExampleGoal, due: date | None) -> bool:
    days = {option.name.removeprefix("h"): option.says for option in _dates(known)}
    return due is not None and days[example.horizon] == due.isoformat()


def _draft(
    known: Known, example: ExampleGoal | None, wish: str, measure: str, due: date | None
) -> str:
    about = {"measure": _plain(measure), "goal_date": due.isoformat() if due else ""}
    if example is not None and _is_on_time(known, example, due):
        return known.wording("set_goal-sentence", wish=_plain(wish), **about | {"goal_date": ""})
    plain = _plain(example.title if example else wish)
    return known.wording("set_goal-sentence", wish=plain, **about)


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".!")


def _title(wish: str) -> str:
    words = _plain(wish) or wish
    return words if len(words) <= TITLE else words[:TITLE].rsplit(" ", 1)[0] + "…"
