"""The statements over pauses and reviews."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from storage.rows import add, by_id, change, many, one, table
from storage.tables import Pause, Review

_pause, _review = table(Pause), table(Review)
_PAUSES = (
    select(_pause)
    .where(
        _pause.c.person_id == bindparam("person_id"),
        (_pause.c.back_on.is_(None)) | (_pause.c.back_on > bindparam("since")),
    )
    .order_by(_pause.c.starts_on, _pause.c.id)
)
_REVIEWS = (
    select(_review).where(_review.c.person_id == bindparam("person_id")).order_by(_review.c.id)
)
_LATEST = (
    select(_review)
    .where(_review.c.person_id == bindparam("person_id"))
    .order_by(_review.c.id.desc())
    .limit(1)
)


def pauses_since(connection: Connection, person_id: int, since: date) -> list[Pause]:
    """The pauses that lasted, or will last, beyond that day; the earliest first."""
    return many(connection, Pause, _PAUSES, person_id=person_id, since=since)


def add_pause(connection: Connection, **values: Any) -> int:
    """A new pause; its id."""
    return add(connection, Pause, **values)


def end_pauses(connection: Connection, person_id: int, day: date) -> None:
    """Let every pause that reaches beyond `day` end with it; one still to come never begins."""
    later = (_pause.c.back_on.is_(None)) | (_pause.c.back_on > day)
    mine = update(_pause).where(_pause.c.person_id == person_id, later)
    connection.execute(mine.values(back_on=day, greeted=True))


def greet_after_pause(connection: Connection, pause_id: int) -> None:
    """Note that the word of welcome after a pause was said."""
    change(connection, Pause, pause_id, greeted=True)


def reviews_of(connection: Connection, person_id: int) -> list[Review]:
    """Every review, the oldest first."""
    return many(connection, Review, _REVIEWS, person_id=person_id)


def latest_review(connection: Connection, person_id: int) -> Review | None:
    """The newest review, held or not."""
    return one(connection, Review, _LATEST, person_id=person_id)


def get_review(connection: Connection, review_id: int, person_id: int) -> Review | None:
    """That review, if it is this person's."""
    return by_id(connection, Review, review_id, person_id)


def add_review(connection: Connection, **values: Any) -> int:
    """A new review; its id."""
    return add(connection, Review, **values)


def change_review(connection: Connection, review_id: int, **values: Any) -> None:
    """Set columns of a review."""
    change(connection, Review, review_id, **values)
