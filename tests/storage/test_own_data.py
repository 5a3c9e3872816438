"""What is taken out of one place can be put back in another, and refers to itself there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from storage.database import open_database
from storage.own_data import LEFT, TAKEN, put_back, take_out
from storage.people import OWNED, add_person
from storage.rows import add, table
from storage.tables import (
    Conversation,
    Deadline,
    Evidence,
    Goal,
    LearnedWord,
    Log,
    Outbox,
    Partnership,
    Rating,
    SentFile,
    Step,
    StoredAnswer,
    WeeklySession,
)
from storage.upgrade import upgrade

NOW = datetime(2026, 11, 25, 18, tzinfo=UTC)
NOT_TAKEN = {Outbox, Deadline, SentFile, Partnership}
"""What is being sent, or Telegram has, and when a nudge is due, follows from the rest.

A partner said yes to somebody here, and is asked anew elsewhere.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Connection]:
    engine = open_database(f"sqlite:///{tmp_path / 'own.sqlite3'}")
    upgrade(engine)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def person(desk: Connection, number: int) -> int:
    """A new person's number."""
    return add_person(desk, number, number, "en", NOW).id


def fill(desk: Connection, whose: int) -> dict[str, int]:
    """One record of each kind."""
    mine = {"person_id": whose}
    goal = add(desk, Goal, **mine, title="Lead", created_at=NOW, levels=["a"] * 5, level=1)
    step = add(desk, Step, **mine, goal_id=goal, title="Ask", done_at=NOW)
    told = {"day": date(2026, 11, 1), "minutes": 30, "created_at": NOW, "message_id": 7}
    add(desk, LearnedWord, **mine, goal_id=goal, step_id=step, word="binder")
    log = add(desk, Log, **mine, goal_id=goal, steps=[step, 999], note="\x00 did", **told)
    add(desk, Evidence, **mine, goal_id=goal, log_id=log, file_id="x", created_at=NOW)
    about = {"days": "SU", "time": "19:00", "anchor": date(2026, 11, 1), "created_at": NOW}
    add(desk, WeeklySession, **mine, **about)
    add(desk, Rating, **mine, skill="empathy", level=3, rated_at=NOW)
    for dialog, given, tied in (
        ("set_goal", {}, {"record": goal}),
        ("choose_steps", {}, {"about": goal}),
        ("reflect", {"whole": True}, {}),
        ("amend", {"field": "title"}, {"about": step}),
    ):
        talk = add(desk, Conversation, **mine, dialog=dialog, given=given, opened_at=NOW, **tied)
        said = {"value": "x", "text": dialog, "parts": [[5, "x"]], "said_at": NOW}
        add(desk, StoredAnswer, **mine, conversation_id=talk, name="wish", **said)
    return {"goal": goal, "step": step, "log": log}


def by_kind(desk: Connection, whose: int) -> dict[str, Any]:
    """The records of each kind; one alone where there is one."""
    taken = take_out(desk, whose)
    return {kind: rows[0] if len(rows) == 1 else rows for kind, rows in taken.items()}


def test_every_table_of_a_person_is_taken_or_left_on_purpose() -> None:
    assert set(TAKEN) | NOT_TAKEN == set(OWNED)
    assert not set(TAKEN) & NOT_TAKEN


def test_what_was_put_back_is_what_was_taken_out(desk: Connection) -> None:
    one, other = person(desk, 1), person(desk, 2)
    fill(desk, one)
    put_back(desk, other, take_out(desk, one))
    numbers = {"id", "goal_id", "step_id", "log_id", "conversation_id", "steps", "about", "record"}
    numbers |= {"given"}
    before, after = take_out(desk, one), take_out(desk, other)
    for kind in set(before) - {"conversation", "answer"}:
        assert [_bare(row, numbers) for row in after[kind]] == [
            _bare(row, numbers) for row in before[kind]
        ]


def _bare(row: dict[str, Any], numbers: set[str]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in numbers}


def test_records_refer_to_each_other_by_their_new_numbers(desk: Connection) -> None:
    one, other = person(desk, 1), person(desk, 2)
    old = fill(desk, one)
    put_back(desk, other, take_out(desk, one))
    new = by_kind(desk, other)
    assert new["goal"]["id"] != old["goal"]
    assert new["step"]["goal_id"] == new["log"]["goal_id"] == new["goal"]["id"]
    assert new["log"]["steps"] == [new["step"]["id"]]
    learned = new["learned_word"]
    assert (learned["goal_id"], learned["step_id"]) == (new["goal"]["id"], new["step"]["id"])
    assert new["evidence"]["log_id"] == new["log"]["id"]


def test_conversations_know_their_goal_and_passing_ones_are_left(desk: Connection) -> None:
    one, other = person(desk, 1), person(desk, 2)
    fill(desk, one)
    put_back(desk, other, take_out(desk, one))
    new = by_kind(desk, other)
    talks = {each["dialog"]: each for each in new["conversation"]}
    assert set(talks) == {"set_goal", "choose_steps", "reflect"}
    assert talks["set_goal"]["record"] == talks["choose_steps"]["about"] == new["goal"]["id"]
    assert talks["reflect"]["given"] == {"whole": True}
    assert [each["text"] for each in new["answer"]] == ["set_goal", "choose_steps", "reflect"]


def test_putting_back_twice_doubles_nothing(desk: Connection) -> None:
    one = person(desk, 1)
    fill(desk, one)
    taken = take_out(desk, one)
    for _ in range(2):
        put_back(desk, one, taken)
    assert len(take_out(desk, one)["goal"]) == 1


def test_nobody_elses_records_are_touched(desk: Connection) -> None:
    one, other = person(desk, 1), person(desk, 2)
    fill(desk, one)
    fill(desk, other)
    put_back(desk, other, {})
    assert len(take_out(desk, one)["goal"]) == 1
    assert take_out(desk, other)["goal"] == []


def test_what_refers_to_nothing_is_left_out(desk: Connection) -> None:
    one = person(desk, 1)
    stray = {"id": 5, "goal_id": 77, "title": "Ask"}
    word = {"id": 6, "goal_id": 77, "step_id": 5, "word": "binder"}
    put_back(desk, one, {"step": [stray], "log": [], "learned_word": [word]})
    assert take_out(desk, one)["step"] == take_out(desk, one)["learned_word"] == []


def test_numbers_of_messages_and_files_stay_where_they_mean_something(desk: Connection) -> None:
    one = person(desk, 1)
    fill(desk, one)
    names = {name for rows in take_out(desk, one).values() for row in rows for name in row}
    assert not names & LEFT
    assert all(name in {c.name for of in TAKEN for c in table(of).c} for name in names)
