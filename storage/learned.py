"""The statements over the words that people taught the coach for their goals and steps."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from storage.rows import add, change, many, table
from storage.tables import LearnedWord

_learned = table(LearnedWord)
_OF_PERSON = (
    select(_learned)
    .where(_learned.c.person_id == bindparam("person_id"))
    .order_by(_learned.c.count.desc(), _learned.c.id.desc())
    .limit(bindparam("most"))
)
MOST = 200
"""More words than these of one person are not read; those taught most often come first."""


def learned_words(connection: Connection, person_id: int) -> list[LearnedWord]:
    """The words that a person taught, those taught most often first."""
    return many(connection, LearnedWord, _OF_PERSON, person_id=person_id, most=MOST)


def teach_word(connection: Connection, person_id: int, goal_id: int, word: str) -> None:
    """Keep that a person says this word of that goal, and how often it was taught."""
    known = learned_words(connection, person_id)
    for row in known:
        if (row.goal_id, row.word) == (goal_id, word):
            change(connection, LearnedWord, row.id, count=row.count + 1)
            return
    add(connection, LearnedWord, person_id=person_id, goal_id=goal_id, word=word)
