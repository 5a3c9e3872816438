"""What a dead worker had taken to send is sent by another one, once its lease has run out."""

from __future__ import annotations

import asyncio

from bot.preview.faults import Fault
from storage.database import open_database
from tests.many.crowd import Crowd, outbox, settle_in, soon
from tests.many.team import all_sent, team_on, until
from tests.postgres.server import Server


async def test_a_dead_workers_reply_is_sent_by_another(postgres: Server) -> None:
    with postgres.database() as url:
        engine = open_database(url)
        settle_in(engine, [1])
        async with team_on(url, 2, TRELLIS_LEASE="2") as team:
            crowd = Crowd(team, [1], 1)
            team.stand_in.faults.add(Fault("sendMessage", hang=30))
            first, second = team.workers
            await team.bring(team.said(1, "did 11 min on leadership"), by=first)
            await until(lambda: team.stand_in.faults.met)
            await first.kill()
            assert crowd.replies(1) == []
            await all_sent(engine, 20)
            assert crowd.replies(1) == [11]
            assert outbox(engine)[2] == 1, "one row was taken twice"
            assert await second.stop() == 0
        engine.dispose()


async def test_workers_that_start_together_on_an_empty_database_set_it_up_once(
    postgres: Server,
) -> None:
    with postgres.empty() as url:
        async with team_on(url, 2) as team:
            hooks = team.stand_in.made("setWebhook")
            assert [call.ok for call in hooks] == [True, True]
            update = team.said(1, "/start")
            await asyncio.gather(*(team.bring(update, by=worker) for worker in team.workers))
            engine = open_database(url)
            await all_sent(engine, 20)
            engine.dispose()
            welcomes = [
                each for each in team.stand_in.world.chats[1].messages.values() if each.from_bot
            ]
            assert len(welcomes) == 1, "brought to two workers at once, it was answered once"
            assert set(await team.stop()) == {0}
            said = "\n".join(line for worker in team.workers for line in worker.log)
            assert team.stand_in.token not in said
            assert "/start" not in said


async def test_a_nudge_due_at_all_workers_is_sent_by_one(postgres: Server) -> None:
    with postgres.database() as url:
        engine = open_database(url)
        async with team_on(url, 2) as team:
            team.stand_in.person(7).chat.started = True
            crowd = Crowd(team, [7], 0)
            settle_in(engine, [7], nudge_at=soon(0.5))
            await until(lambda: crowd.nudges(7))
            await asyncio.gather(*(worker.stop() for worker in team.workers))
            assert crowd.nudges(7) == 1
        engine.dispose()
