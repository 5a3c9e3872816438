"""Booking the weekly session: only what is missing or open is asked."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from bot.dialogs.book_session import book_session
from bot.dialogs.set_zone import ZoneSet, set_zone
from tests.dialogs.talking import Talk
from tests.dialogs.world import READS, known

WHOLE = {"days": ["SU"], "times": ["19:00"], "minutes": 45, "interval": 1}


def talk(**about: Any) -> Talk:
    return Talk(book_session, known(**about))


def reading(*readings: dict[str, Any]) -> Talk:
    """A talk whose typed schedules are understood as these, one after the other."""
    left = list(readings)
    return talk(reads=SimpleNamespace(**vars(READS) | {"schedule": lambda _: left.pop(0)}))


def test_a_whole_sentence_leaves_only_the_if_then() -> None:
    assert reading(WHOLE).type("Sundays at 7pm for 45 minutes").at == "if_then"


def test_the_session_is_booked_as_it_was_typed() -> None:
    it = (
        talk().type("every other sunday at 7pm for 45 minutes").type("If it is late, I read").result
    )
    assert (it.days, it.time, it.minutes, it.interval) == (("SU",), "19:00", 45, 2)


def test_a_missing_day_is_asked() -> None:
    it = reading(WHOLE | {"days": []}).type("7pm")
    assert (it.at, it.tap("WE", "draft").result.days) == ("day", ("WE",))


def test_a_missing_time_is_asked() -> None:
    it = reading(WHOLE | {"times": []}).type("Sundays")
    assert (it.at, it.asks.words) == ("time", "book_session-time")


def test_a_missing_time_can_be_typed() -> None:
    it = reading(WHOLE | {"times": []}).type("Sundays", "6:30pm").way("skip")
    assert it.result.time == "18:30"


def test_a_time_that_could_be_morning_or_evening_is_asked() -> None:
    it = reading(WHOLE | {"times": ["07:00", "19:00"]}).type("Sundays at 7")
    assert (it.asks.words, it.options) == ("book_session-which_time", ["0700", "1900"])


def test_the_time_that_was_tapped_is_booked() -> None:
    it = reading(WHOLE | {"times": ["07:00", "19:00"]}).type("Sundays at 7").tap("1900", "draft")
    assert it.result.time == "19:00"


def test_another_open_time_is_asked_anew_and_not_taken_from_before() -> None:
    first, second = WHOLE | {"times": ["07:00", "19:00"]}, WHOLE | {"times": ["08:00", "20:00"]}
    it = reading(first, second).type("Sundays at 7").tap("1900").way("back", "back")
    assert it.type("Sundays at 8").options == ["0800", "2000"]


def test_a_missing_length_is_asked() -> None:
    it = reading(WHOLE | {"minutes": None}).type("Sundays at 7pm")
    assert (it.at, it.tap("m60", "draft").result.minutes) == ("length", 60)


def test_a_length_can_be_typed() -> None:
    it = reading(WHOLE | {"minutes": None}).type("Sundays at 7pm", "half an hour").way("skip")
    assert it.result.minutes == 30


@pytest.mark.parametrize(
    ("option", "day", "time"),
    [("sun", "SU", "19:00"), ("tue", "TU", "18:30"), ("sat", "SA", "10:00")],
)
def test_a_suggestion_is_a_whole_time(option: str, day: str, time: str) -> None:
    it = talk().tap(option, "m30", "draft").result
    assert (it.days, it.time) == ((day,), time)


def test_a_text_without_a_time_asks_again() -> None:
    it = talk().type("my cat is nice")
    assert (it.at, it.turn.note) == ("when", "no-schedule")


def test_a_zone_that_is_known_is_not_asked_again() -> None:
    it = reading(WHOLE).type("Sundays at 7pm").way("skip")
    assert it.result.zone == "America/Chicago"


def test_an_unknown_zone_is_asked_by_place_and_confirmed() -> None:
    it = talk(zone=None).tap("sun", "m30").type("Boise")
    assert (it.at, it.asks.values["zone"]) == ("zone_right", "America/Boise")


def test_a_place_can_be_shared_as_a_location() -> None:
    assert talk(zone=None).tap("sun", "m30").asks.location


def test_a_place_of_several_zones_is_asked_once_more() -> None:
    it = talk(zone=None).tap("sun", "m30").type("Springfield")
    assert it.at == "which_place"


def test_the_place_that_was_tapped_is_booked() -> None:
    it = talk(zone=None).tap("sun", "m30").type("Springfield")
    zones = {option.label: option.name for option in it.asks.options}
    it.tap(zones["Springfield, OR"])
    it.tap(it.options[0]).way("skip")
    assert it.result.zone == "America/Los_Angeles"


def test_another_place_is_confirmed_anew() -> None:
    it = talk(zone=None).tap("sun", "m30").type("Boise")
    it.tap(it.options[0]).way("back", "back").type("Chicago")
    assert (it.at, it.asks.values["zone"]) == ("zone_right", "America/Chicago")


def test_a_place_that_nobody_knows_asks_again() -> None:
    it = talk(zone=None).tap("sun", "m30").type("qqqqqqqq")
    assert (it.at, it.turn.note) == ("place", "no-place")


def test_someone_who_moved_is_asked_although_a_zone_is_known() -> None:
    assert Talk(set_zone, known(given={"new_zone": True})).at == "place"


def test_a_move_ends_in_the_new_zone() -> None:
    it = Talk(set_zone, known(given={"new_zone": True})).type("Boise")
    assert it.tap(it.options[0]).result == ZoneSet("America/Boise")


def test_the_if_then_sentence_is_drafted_with_day_and_time() -> None:
    it = talk().tap("tue", "m30")
    assert str(it.asks.options[0].says).startswith("If it is Tuesday")


def test_the_if_then_sentence_may_be_skipped() -> None:
    assert talk().tap("tue", "m30").way("skip").result.if_then == ""
