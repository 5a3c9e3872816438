"""What is said to be kept is what the tables hold: every table, every column, nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sqlmodel import SQLModel

from bot.coach.privacy import KINDS, kinds_kept
from storage.people import OWNED
from storage.rows import table
from storage.tables import Person
from tests.chat import Chat, Coach, shelf

DOCUMENT = Path(__file__).parents[2] / "docs" / "data.md"


def explained() -> dict[str, dict[str, str]]:
    """The meaning of each column by table, as docs/data.md has it."""
    parts = re.split(r"^## `(\w+)`$", DOCUMENT.read_text("utf-8"), flags=re.MULTILINE)[1:]
    rows = re.compile(r"^\| `(\w+)` \| (.+) \|$", re.MULTILINE)
    return {
        name: dict(rows.findall(text.split("\n## ")[0]))
        for name, text in zip(parts[::2], parts[1::2], strict=True)
    }


def test_every_table_and_column_is_explained_and_no_other() -> None:
    there = {name: set(each.c.keys()) for name, each in SQLModel.metadata.tables.items()}
    told = {name: set(columns) for name, columns in explained().items()}
    assert told == there, "docs/data.md lists what storage/tables declares"


def test_every_meaning_says_something() -> None:
    short = [(t, c) for t, columns in explained().items() for c, m in columns.items() if len(m) < 4]
    assert short == []


def test_every_table_of_a_persons_has_a_kind_of_thing_that_it_holds() -> None:
    assert set(KINDS) == {table(each).name for each in (Person, *OWNED)}


async def test_privacy_names_every_kind_of_thing_that_is_kept(chat: Chat) -> None:
    await chat.say("/privacy")
    voice = shelf().library.voice("en")
    for kind in kinds_kept():
        assert voice.label(f"kept-{kind}") in chat.last.text
    assert chat.last.text.count("• ") == len(kinds_kept())
    assert len(chat.last.text) < 900


async def test_privacy_says_when_the_operator_has_set_a_time(coach: Coach, chat: Chat) -> None:
    await chat.say("/privacy")
    assert "365 days" not in chat.last.text
    coach.turns.shelf = replace(shelf(), retention=timedelta(days=365))
    await chat.say("/privacy")
    assert "for 365 days, I ask whether to keep it; after 30 more days" in chat.last.text
