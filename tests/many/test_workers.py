"""Four workers on one database, one killed every few seconds: nothing lost, nothing doubled."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest
from sqlalchemy import Engine

from bot.preview.faults import Fault
from storage.database import open_database
from tests.many.crowd import Crowd, logs_of, outbox, settle_in, soon
from tests.many.team import WORKERS, all_sent, team_on
from tests.many.workers import Team
from tests.postgres.server import Server

RATE = 30


async def kill_now_and_then(team: Team, times: int, pause: float) -> int:
    """One worker after the other is killed where it stands, and started again."""
    for number in range(times):
        await asyncio.sleep(pause)
        worker = team.workers[number % len(team.workers)]
        await worker.kill()
        await worker.start()
    return times


@dataclass(frozen=True, slots=True)
class Size:
    people: int
    each: int
    quiet: int
    kills: int
    pause: float
    patience: float


USUAL = Size(people=40, each=4, quiet=15, kills=3, pause=0.7, patience=60)
LONG = Size(people=200, each=10, quiet=60, kills=12, pause=4, patience=400)


@pytest.mark.parametrize(
    "size", [USUAL, pytest.param(LONG, marks=pytest.mark.long)], ids=["usual", "long"]
)
async def test_nothing_is_lost_or_doubled_while_workers_die(
    postgres: Server, size: Size, capsys: pytest.CaptureFixture[str]
) -> None:
    talkers = list(range(1000, 1000 + size.people))
    quiet = list(range(5000, 5000 + size.quiet))
    with postgres.database() as url:
        engine = open_database(url)
        settle_in(engine, talkers)
        async with team_on(url) as team:
            for user in quiet:
                team.stand_in.person(user).chat.started = True
            settle_in(engine, quiet, nudge_at=soon(3))
            crowd = Crowd(team, talkers, size.each)
            # Long enough between sending and marking that a kill falls there.
            team.stand_in.faults.add(Fault("sendMessage", times=None, hang=0.2, after=True))
            killing = asyncio.ensure_future(kill_now_and_then(team, size.kills, size.pause))
            seconds = await crowd.talk()
            kills = await killing
            await all_sent(engine, size.patience)
            judge(engine, crowd, quiet, size)
        _, workers, again = outbox(engine)
        engine.dispose()
    doubled = sum(len(crowd.replies(user)) - size.each for user in talkers)
    with capsys.disabled():
        print(  # noqa: T201 - the figures are what one wants to know
            f"\n{WORKERS} workers, {len(talkers)} people, {len(talkers) * size.each} updates in"
            f" {seconds:.1f} s, {kills} kills, {team.failed} posts tried again, 0 lost,"
            f" {doubled} replies twice ({again} rows sent again), {len(quiet)} nudges,"
            f" busiest second {crowd.busiest_second()} of {len(crowd.times)} messages"
            f" in {crowd.times[-1] - crowd.times[0]:.1f} s, {len(workers)} processes"
        )


def judge(engine: Engine, crowd: Crowd, quiet: list[int], size: Size) -> None:
    """Each effect once, in order, with replies that agree; each nudge once; the rate kept."""
    said = set(range(11, 11 + size.each))
    assert len(logs_of(engine)) == size.people
    _, workers, again = outbox(engine)
    doubled = 0
    for user, minutes in zip(crowd.users, logs_by_user(engine, crowd.users), strict=True):
        assert sorted(minutes) == sorted(said), "each update's effect exactly once"
        pairs = [set(minutes[at : at + 2]) for at in range(0, size.each, 2)]
        assert pairs == [{11 + at, 12 + at} for at in range(0, size.each, 2)], "in order"
        replies = crowd.replies(user)
        assert list(dict.fromkeys(replies)) == minutes, "replies agree with the order applied"
        doubled += len(replies) - len(minutes)
    nudges = [crowd.nudges(user) for user in quiet]
    assert all(nudges), "each nudge came"
    assert doubled + sum(nudges) - len(quiet) <= again, "only what a kill cut off came twice"
    assert len(workers - {None}) > 1, "they share the work"
    assert crowd.busiest_second() <= RATE * 1.1, "together they keep to the rate"


def logs_by_user(engine: Engine, users: list[int]) -> list[list[int]]:
    # People were added in the order of their numbers.
    return [minutes for _, minutes in sorted(logs_of(engine).items())][: len(users)]
