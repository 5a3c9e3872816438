"""A kept file leaves the folder also where its person can no longer be written to."""

from __future__ import annotations

from sqlalchemy import select

from storage.outbox import give_up_chat, put_outbox
from storage.rows import table
from storage.tables import Outbox
from tests.chat import Coach


async def test_what_tidies_files_away_outlives_a_chat_that_is_closed(coach: Coach) -> None:
    about = {"chat_id": 5, "created_at": coach.now(), "farewell": True}
    for kind in ("strip", "fetch", "send"):
        await coach.desk.run(lambda desk, kind=kind: put_outbox(desk, kind=kind, **about))
    await coach.desk.run(lambda desk: give_up_chat(desk, 5))
    kinds = select(table(Outbox).c.kind)
    left = await coach.desk.run(lambda desk: desk.execute(kinds).scalars().all())
    assert left == ["fetch"]
