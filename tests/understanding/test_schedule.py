"""When someone wants their session, in the words that they use."""

from datetime import date, datetime

import pytest

from bot.understanding.schedule import Schedule, read_schedule

NOW = datetime.fromisoformat("2026-03-11T20:15")  # a Wednesday


def read(text: str) -> Schedule:
    return read_schedule(text, NOW)


def test_a_button_says_its_own_short_form() -> None:
    assert read("SU 19:00") == Schedule("set", ("SU",), ("19:00",))
    assert read("MO,WE 06:30") == Schedule("set", ("MO", "WE"), ("06:30",))


@pytest.mark.parametrize("day", ["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
def test_every_day_has_a_short_form(day: str) -> None:
    assert read(f"{day} 07:05") == Schedule("set", (day,), ("07:05",))


def test_hours_that_can_be_morning_or_evening_have_both_readings() -> None:
    assert read("sundays 8").times == ("08:00", "20:00")
    assert read("sundays at 4").times == ("16:00",)
    assert read("sunday evenings at 8").times == ("20:00",)


def test_a_part_of_the_day_is_told_only_without_a_clock_time() -> None:
    assert read("thursday evenings").part == "evening"
    assert read("thursday evenings at 7").part is None


def test_a_weekday_in_a_move_is_the_next_one_after_today() -> None:
    assert read("move it to wednesday").date == date(2026, 3, 18)
    assert read("move it to thursday").date == date(2026, 3, 12)


def test_a_bare_length_is_the_session_and_a_very_short_one_puts_off() -> None:
    assert read("45 min") == Schedule("set", minutes=45)
    assert read("5 min") == Schedule("snooze", in_minutes=5)


def test_a_question_and_a_log_are_no_schedule() -> None:
    assert read("what time is my session?").kind == "none"
    assert read("did 30 minutes on monday").kind == "none"


def test_a_day_that_does_not_exist_sets_nothing() -> None:
    assert read("remind me on february 30").kind == "none"
