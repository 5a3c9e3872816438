"""All of a person's data goes into one file and comes back; a wrong file is told by its field."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.papers.data_file import DataFileError, data_of, read_data
from bot.papers.making import write_data
from tests.papers.people import NOW, everybody

GOAL = {"id": 3, "title": "Lead", "created_at": NOW.isoformat()}


def content(**records: Any) -> bytes:
    """A file with such records."""
    person = {"created_at": NOW.isoformat(), "zone": "America/Chicago"}
    whole = {"format": "trellis", "version": 1, "written_at": NOW.isoformat(), "person": person}
    return json.dumps(whole | {"records": records}).encode()


def refused(file: bytes) -> tuple[str, str]:
    """Why a file is not taken, and where it is wrong."""
    with pytest.raises(DataFileError) as caught:
        read_data(file)
    return caught.value.reason, caught.value.where


@pytest.mark.parametrize("made", everybody(), ids=lambda made: made.name)
def test_what_is_written_is_read_again(made: Any) -> None:
    read = read_data(write_data(made.data))
    assert [goal.title for goal in read.records.goal] == [each.title for each in made.plan.goals]
    assert [log.note for log in read.records.log] == [each.note for each in made.logs]


@pytest.mark.parametrize(
    "file", [b"", b"{}", b"[]", b"\xff\x00", b"[" * 10_000, b'{"format": "x"}']
)
def test_a_file_that_is_not_ours_is_told_so(file: bytes) -> None:
    assert refused(file) == ("not_ours", "")


def test_a_file_of_a_later_trellis_is_told_so() -> None:
    assert refused(content().replace(b'"version": 1', b'"version": 2')) == ("later", "")


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"due": "soon"}, "records.goal.0.due"),
        ({"level": 3}, "records.goal.0.level"),
        ({"status": "won"}, "records.goal.0.status"),
        ({"id": -1}, "records.goal.0.id"),
        ({"id": 2**60}, "records.goal.0.id"),
        ({"created_at": "2026-01-01T00:00:00"}, "records.goal.0.created_at"),
        ({"title": "x" * 20_001}, "records.goal.0.title"),
    ],
)
def test_a_wrong_field_is_named(change: dict[str, Any], where: str) -> None:
    assert refused(content(goal=[GOAL | change])) == ("broken", where)


def test_a_zone_that_is_none_is_refused() -> None:
    file = content().replace(b"America/Chicago", b"../../etc/passwd")
    assert refused(file) == ("broken", "person.zone")


def test_fields_that_are_not_known_are_passed_over() -> None:
    assert read_data(content(goal=[GOAL | {"color": "red"}])).records.goal[0].title == "Lead"


@given(some.binary(max_size=200) | some.recursive(some.none() | some.text(), some.lists).map(str))
def test_no_file_makes_it_stumble(file: Any) -> None:
    whole = file if isinstance(file, bytes) else file.encode("utf-8", "replace")
    with pytest.raises(DataFileError):
        read_data(whole)


def test_halves_of_pairs_do_no_harm() -> None:
    data = data_of({"created_at": NOW}, {"goal": [{"id": 1, "title": "a\ud800"}]}, NOW)
    assert b"a?" in write_data(data)
