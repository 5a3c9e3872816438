"""Figures say how many, never who."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.outbox import put_outbox
from storage.people import record_fault
from tests.chat import Coach
from tests.coach.people import with_goal, with_session
from tests.operating.conftest import Operator


@pytest.fixture
def same_time(coach: Coach, clock_file: Path) -> Coach:
    """The command line goes by the coach's clock."""
    ahead = (coach.now() - datetime.now(UTC)).total_seconds()
    clock_file.write_text(f"{ahead:.0f}", "utf-8")
    return coach


async def test_people_goals_and_logs_are_counted(same_time: Coach, operator: Operator) -> None:
    await with_session(same_time.chat(1))
    await same_time.chat(1).say("did 45 min on the leadership one, emailed Sam")
    await with_goal(same_time.chat(2))
    assert operator.do("count") == 0
    assert operator.said.splitlines() == [
        "people: 2",
        "active this week: 2",
        "out of reach: 0",
        "goals: 2",
        "goals met: 0",
        "logs: 1",
        "logs this week: 1",
    ]
    for word in ("Sam", "leadership", "Chicago"):
        assert word not in operator.said


async def test_who_was_not_seen_for_a_week_is_not_active(
    coach: Coach, operator: Operator, clock_file: Path
) -> None:
    await with_goal(coach.chat(1))
    later = coach.now() + timedelta(days=8) - datetime.now(UTC)
    clock_file.write_text(f"{later.total_seconds():.0f}", "utf-8")
    operator.do("count")
    assert "people: 1\nactive this week: 0" in operator.said


def test_all_is_well_where_nothing_waits(same_time: Coach, operator: Operator) -> None:
    assert operator.do("health") == 0
    assert operator.said.splitlines()[0] == "to be sent: nothing"


async def test_what_waits_too_long_is_stuck(same_time: Coach, operator: Operator) -> None:
    old = same_time.now() - timedelta(minutes=20)
    about = {"chat_id": 1, "kind": "send", "payload": {"text": "words"}, "created_at": old}
    await same_time.desk.run(lambda desk: put_outbox(desk, **about))
    await same_time.desk.run(lambda desk: record_fault(desk, old, "x.py:1", "KeyError", None))
    assert operator.do("health") == 1
    assert "to be sent: reply 1 (the oldest for 1" in operator.said
    assert "in the last 24 hours: KeyError 1" in operator.said
    assert "words" not in operator.said


def test_a_database_that_is_not_there_is_said_in_one_line(
    operator: Operator, tmp_path: Path
) -> None:
    operator.change(database_url=f"sqlite:///{tmp_path / 'none.sqlite3'}")
    assert operator.do("count") == 1
    assert operator.complained.count("\n") == 1
    assert not (tmp_path / "none.sqlite3").exists()
