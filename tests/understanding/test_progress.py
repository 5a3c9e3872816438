"""What someone did, on which goal, and which steps it ended."""

from dataclasses import replace
from datetime import datetime

from bot.understanding.progress import GoalContext, Progress, StepContext, read_progress

NOW = datetime.fromisoformat("2026-03-11T20:15")
LEAD = GoalContext(
    "g1",
    "Become director of special education",
    "leadership",
    (StepContext("s1", "Update resume"), StepContext("s2", "Ask Sam about shadowing")),
)
SENSORY = GoalContext(
    "g2", "Learn sensory processing", "clinical", (StepContext("s3", "Read two articles"),)
)


def read(text: str, recent: str | None = None) -> Progress:
    return read_progress(text, NOW, (LEAD, SENSORY), recent)


def test_a_category_names_its_goal_and_telling_someone_ends_the_step_that_says_so() -> None:
    log = read("did 45 min on the leadership one, emailed Sam about shadowing")
    assert replace(log, sure=True) == Progress("logged", 45, ("g1",), ("s2",), 0, sure=True)


def test_a_finished_step_needs_no_minutes() -> None:
    log = read("finished my resume!!")
    assert replace(log, sure=True) == Progress("logged", None, ("g1",), ("s1",), 0, sure=True)


def test_minutes_alone_belong_to_the_goal_last_talked_about_or_are_asked() -> None:
    log = read("1h", recent="g2")
    assert replace(log, sure=True) == Progress("logged", 60, ("g2",), (), 0, sure=True)
    assert read("1h") == Progress("logged", 60, (), (), 0, sure=False)


def test_a_day_and_a_topic_are_heard_together() -> None:
    log = read("half an hour yesterday reading about sensory processing")
    assert log == Progress("logged", 30, ("g2",), (), -1, sure=True)


def test_no_time_is_a_skip() -> None:
    assert read("no time this week").outcome == "skipped"


def test_half_done_is_not_done() -> None:
    assert read("half of the resume is done").steps == ()
    assert read("read 1 of 2 articles").steps == ()


def test_a_step_that_is_done_already_is_not_ended_again() -> None:
    done = GoalContext("g1", "Lead", "leadership", (StepContext("s1", "Update resume", done=True),))
    assert read_progress("resume finished", NOW, (done,)).steps == ()


def test_a_step_number_that_fits_two_goals_is_asked() -> None:
    log = read("step 1 done")
    assert (log.goals, log.steps, log.sure) == ((), (), False)


def test_a_plan_a_question_and_a_thank_you_are_no_logs() -> None:
    for text in ("i'll do an hour tomorrow", "how do I add a step?", "thanks!"):
        assert read(text).outcome == "not_progress"


def test_without_goals_a_log_is_still_heard() -> None:
    assert read_progress("did 20 min", NOW, ()) == Progress("logged", 20, (), (), 0, sure=False)
