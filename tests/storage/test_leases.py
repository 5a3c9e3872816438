"""Several workers on one database: each row is claimed by one of them."""

from __future__ import annotations

import threading
from datetime import timedelta

from sqlalchemy import Engine

from storage.database import open_database
from storage.outbox import Claim, claim_outbox, mark_sent, put_outbox
from tests.storage.filling import NOW

CHATS, ROWS, WORKERS = 20, 3, 4


def _fill(engine: Engine) -> None:
    about = {"kind": "send", "payload": {"text": "hello"}, "created_at": NOW}
    with engine.begin() as connection:
        for _ in range(ROWS):
            for chat in range(CHATS):
                put_outbox(connection, chat_id=chat, **about)


def _work(url: str, start: threading.Barrier, name: str, *, send: bool) -> list[tuple[int, int]]:
    engine = open_database(url)
    taken: list[tuple[int, int]] = []
    claim = Claim(name, NOW, NOW + timedelta(minutes=1), 3, 3)
    start.wait()
    while True:
        with engine.begin() as connection:
            rows = claim_outbox(connection, claim)
            for row in rows if send else []:
                mark_sent(connection, row, row.id, NOW)
        if not rows:
            engine.dispose()
            return taken
        taken += [(row.id, row.chat_id) for row in rows]


def _all_work(url: str, *, send: bool) -> list[list[tuple[int, int]]]:
    start = threading.Barrier(WORKERS)
    taken: list[list[tuple[int, int]]] = []

    def work(number: int) -> None:
        taken.append(_work(url, start, f"worker {number}", send=send))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(taken) == WORKERS, "a worker came to grief"
    return taken


def test_two_workers_never_claim_the_same_row(engine: Engine, url: str) -> None:
    _fill(engine)
    rows = [row for taken in _all_work(url, send=True) for row, _ in taken]
    assert sorted(rows) == list(range(1, CHATS * ROWS + 1))


def test_two_workers_never_hold_rows_of_the_same_chat(engine: Engine, url: str) -> None:
    _fill(engine)
    chats = [chat for taken in _all_work(url, send=False) for _, chat in taken]
    assert sorted(chats) == list(range(CHATS))
