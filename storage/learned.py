"""The statements over the words that people taught the coach for their goals and steps."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, select

from storage.rows import add, change, many, one, table
from storage.tables import LearnedWord

_learned = table(LearnedWord)
_MINE = _learned.c.person_id == bindparam("person_id")
_OF_PERSON = (
    select(_learned)
    .where(_MINE)
    .order_by(_learned.c.count.desc(), _learned.c.id.desc())
    .limit(bindparam("most"))
)
_OF_WORD = (
    select(_learned)
    .where(_MINE, _learned.c.word == bindparam("word"))
    .order_by(_learned.c.id.desc())
    .limit(1)
)
MOST = 200
"""More words than these of one person are not read; those taught most often come first."""


def learned_words(connection: Connection, person_id: int) -> list[LearnedWord]:
    """The words that a person taught, those taught most often first."""
    return many(connection, LearnedWord, _OF_PERSON, person_id=person_id, most=MOST)


def teach_word(
    connection: Connection, person_id: int, word: str, goal_id: int, step_id: int | None = None
) -> None:
    """Keep that a person says this word of that goal, or of that step of it, from now on.

    What it was taught for before it stands for no more; a step of the same goal stays.
    """
    known = one(connection, LearnedWord, _OF_WORD, person_id=person_id, word=word)
    if known is None:
        about = {"goal_id": goal_id, "step_id": step_id, "word": word}
        add(connection, LearnedWord, person_id=person_id, **about)
        return
    if step_id is None and known.goal_id == goal_id:
        step_id = known.step_id
    about = {"goal_id": goal_id, "step_id": step_id, "count": known.count + 1}
    change(connection, LearnedWord, known.id, **about)


def free_from_step(
    connection: Connection, person_id: int, words: Iterable[str], step_id: int
) -> None:
    """Let these words stand for that step no more; they stay its goal's."""
    for word in words:
        known = one(connection, LearnedWord, _OF_WORD, person_id=person_id, word=word)
        if known is not None and known.step_id == step_id:
            change(connection, LearnedWord, known.id, step_id=None)
