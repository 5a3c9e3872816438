"""A person's own words for a goal are picked from a message that was misread."""

from datetime import datetime

from bot.understanding.own_words import words_to_learn
from bot.understanding.progress import GoalContext, StepContext, read_progress
from bot.understanding.several import split_by_goal

NOW = datetime.fromisoformat("2026-03-11T20:15")
LEAD = GoalContext("g1", "Become lead OT", "leadership", (StepContext("s1", "Update my resume"),))
FEEDING = GoalContext(
    "g2", "Feel sure with feeding", "clinical", (StepContext("s2", "Take the feeding course"),)
)
BOTH = (LEAD, FEEDING)


def test_the_words_that_name_something_new_are_learned() -> None:
    assert words_to_learn("45 min on the purple binder yesterday", BOTH) == ("purple", "binder")


def test_lengths_days_verbs_and_known_words_are_not() -> None:
    assert words_to_learn("spent an hour monday and worked on my resume", BOTH) == ()


def test_a_taught_word_names_the_goal_from_then_on() -> None:
    taught = GoalContext("g1", LEAD.title, LEAD.category, LEAD.steps, ("binder",))
    assert read_progress("30 min on the binder", NOW, BOTH).goals == ()
    assert read_progress("30 min on the binder", NOW, (taught, FEEDING)).goals == ("g1",)


def test_two_goals_in_one_message_are_told_apart() -> None:
    text = "20 min on my resume and half an hour on the feeding course"
    parts = split_by_goal(text, NOW, BOTH, read_progress(text, NOW, BOTH))
    assert [(part.goals, part.minutes) for part in parts] == [(("g1",), 20), (("g2",), 30)]


def test_a_time_for_each_goal_is_counted_for_each() -> None:
    text = "half an hour on each goal"
    parts = split_by_goal(text, NOW, BOTH, read_progress(text, NOW, BOTH))
    assert [part.minutes for part in parts] == [30, 30]


def test_a_message_that_does_not_tell_the_goals_apart_is_not_split() -> None:
    text = "an hour on my resume and the feeding course"
    assert split_by_goal(text, NOW, BOTH, read_progress(text, NOW, BOTH)) == ()
