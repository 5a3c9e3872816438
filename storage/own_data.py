"""All records of one person, taken out and put back with new numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlmodel import SQLModel

from storage.rows import add, change, table
from storage.tables import (
    Conversation,
    Deadline,
    Evidence,
    Goal,
    LearnedWord,
    Log,
    Pause,
    Rating,
    Review,
    Step,
    StoredAnswer,
    WeeklySession,
)

Records = Mapping[str, Sequence[Mapping[str, Any]]]
TAKEN: tuple[type[SQLModel], ...] = (
    Conversation,
    StoredAnswer,
    Goal,
    Step,
    LearnedWord,
    Log,
    Evidence,
    WeeklySession,
    Pause,
    Review,
    Rating,
)
"""Every table that goes along, in an order in which its rows can be put back."""

LEFT = frozenset(
    """
    person_id message_id file_id album parts focus stored calendar
    """.split()
)
"""Columns that stay: what is about this chat's messages, this bot's files, and what passes."""

NUMBERS_OF = {
    "goal_id": "goal",
    "step_id": "step",
    "log_id": "log",
    "conversation_id": "conversation",
}
OF_GOALS = {"choose_steps": "about", "set_levels": "about", "set_goal": "record"}
"""The column of a conversation that names a goal, by dialog."""

PASSING = frozenset({"amend"})
"""Conversations whose result stands in the record that they changed."""

Numbers = dict[tuple[str, int], int]


def take_out(connection: Connection, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """Every record of a person, by table, oldest first; columns by their names."""
    return {table(of).name: list(_rows(connection, of, person_id)) for of in TAKEN}


def _rows(connection: Connection, of: type[SQLModel], person_id: int) -> Iterator[dict[str, Any]]:
    rows = table(of)
    mine = select(rows).where(rows.c.person_id == person_id).order_by(*rows.primary_key.columns)
    for row in connection.execute(mine):
        yield {name: value for name, value in row._asdict().items() if name not in LEFT}


def put_back(connection: Connection, person_id: int, records: Records) -> None:
    """Put a person's records in the place of all that are there; `records` as `take_out` gave.

    Every row gets a new number, and what refers to it follows; what refers to nothing is left out.
    """
    clear(connection, person_id)
    numbers: Numbers = {}
    for of in TAKEN:
        for record in records.get(table(of).name, ()):
            _put(connection, person_id, of, record, numbers)
    for record in records.get("conversation", ()):
        _tie(connection, record, numbers)


def clear(connection: Connection, person_id: int) -> None:
    """Erase all of a person's records that `put_back` could put back."""
    kinds: list[type[SQLModel]] = [Deadline, *TAKEN[::-1]]
    for of in kinds:
        rows = table(of)
        connection.execute(delete(rows).where(rows.c.person_id == person_id))


def _put(
    connection: Connection,
    person_id: int,
    of: type[SQLModel],
    record: Mapping[str, Any],
    numbers: Numbers,
) -> None:
    values = _renumbered(of, record, numbers)
    if _is_loose(of, values):
        return
    number = add(connection, of, **values, person_id=person_id)
    if "id" in record:
        numbers[table(of).name, record["id"]] = number


def _renumbered(of: type[SQLModel], record: Mapping[str, Any], numbers: Numbers) -> dict[str, Any]:
    known = table(of).c
    values = {name: value for name, value in record.items() if name in known and name != "id"}
    for name, whose in NUMBERS_OF.items():
        if name in values:
            values[name] = numbers.get((whose, values[name]))
    if of is Log:
        steps = [numbers.get(("step", each)) for each in values.get("steps", ())]
        values["steps"] = [step for step in steps if step is not None]
    if of is Review:
        levels = values.get("levels", {}).items()
        new = {numbers.get(("goal", int(goal))): level for goal, level in levels}
        values["levels"] = {str(goal): level for goal, level in new.items() if goal is not None}
    if of is Conversation:
        given = values.get("given") if values.get("dialog") == "reflect" else {}
        values |= {"about": None, "record": None, "given": given}
    return values


def _is_loose(of: type[SQLModel], values: Mapping[str, Any]) -> bool:
    """Whether the row would belong to nothing: an answer without its conversation, say."""
    if of is Conversation:
        return values.get("dialog") in PASSING
    needed = {StoredAnswer: "conversation_id", Step: "goal_id", LearnedWord: "goal_id"}.get(of)
    return needed is not None and values.get(needed) is None


def _tie(connection: Connection, record: Mapping[str, Any], numbers: Numbers) -> None:
    """Let a conversation that was about a goal, or made one, know that goal's new number."""
    column = OF_GOALS.get(record.get("dialog", ""))
    number = numbers.get(("conversation", record.get("id", 0)))
    if column is not None and number is not None:
        goal = numbers.get(("goal", record.get(column) or 0))
        change(connection, Conversation, number, **{column: goal})
