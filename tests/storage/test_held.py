"""Updates that are kept before they are heard: in order, each once, until they are let go."""

from __future__ import annotations

from sqlalchemy import Connection

from storage.held import drop_held, drop_held_of_others, first_held, held_chats, put_held

OURS, ANOTHER = 7, 8


def keep(connection: Connection, chat_id: int, *numbers: int, bot_id: int = OURS) -> None:
    about = {"bot_id": bot_id, "chat_id": chat_id}
    put_held(connection, [about | {"update_id": each, "arrival": str(each)} for each in numbers])


def heard(connection: Connection, chat_id: int, bot_id: int = OURS) -> list[int]:
    """The numbers in the order in which they come to be heard; all are let go."""
    numbers = []
    while (row := first_held(connection, bot_id, chat_id)) is not None:
        assert row.arrival == str(row.update_id)
        numbers.append(row.update_id)
        drop_held(connection, bot_id, row.update_id)
    return numbers


def test_they_are_heard_in_the_order_in_which_they_came(connection: Connection) -> None:
    keep(connection, 1, 5, 3, 4)
    keep(connection, 1, 2, 9)
    assert heard(connection, 1) == [5, 3, 4, 2, 9]


def test_what_comes_again_is_held_once(connection: Connection) -> None:
    keep(connection, 1, 3, 4, 5)
    keep(connection, 1, 3, 4, 5, 6)
    assert heard(connection, 1) == [3, 4, 5, 6]


def test_chats_and_bots_have_their_own(connection: Connection) -> None:
    keep(connection, 2, 1)
    keep(connection, 1, 2)
    keep(connection, 1, 1, bot_id=ANOTHER)
    assert held_chats(connection) == [2, 1]
    assert heard(connection, 1) == [2]
    assert heard(connection, 1, ANOTHER) == [1]
    assert heard(connection, 2) == [1]
    assert held_chats(connection) == []


def test_nothing_is_held_of_another_bot_once_there_is_a_new_one(connection: Connection) -> None:
    keep(connection, 1, 1, bot_id=ANOTHER)
    keep(connection, 2, 2)
    drop_held_of_others(connection, OURS)
    assert held_chats(connection) == [2]
