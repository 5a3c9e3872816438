"""A country changes its clocks: what waits keeps its planned local time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, create_engine, text

from bot.coach.zone_rules import changed_zones, digest_of, renew_batch
from storage.deadlines import add_deadline, get_deadline
from storage.people import save_person
from storage.tables import Person
from storage.zones import keep_rules
from tests.e2e.running import Running, running
from tests.e2e.test_walk import walk

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def booked_wrongly(connection: Connection, person: Person, **about: object) -> int:
    """A nudge for Sunday at seven in Chicago, as rules an hour off would have it."""
    usual = {"person_id": person.id, "session_id": 1, "kind": "nudge"}
    usual |= {"planned": "2026-03-01T19:00", "due_at": datetime(2026, 3, 2, 0, 0, tzinfo=UTC)}
    return add_deadline(connection, **(usual | about))


def test_what_waits_follows_the_new_rules(connection: Connection, ana: Person) -> None:
    save_person(connection, ana, zone="America/Chicago")
    keep_rules(connection, "America/Chicago", "of last year")
    nudge = booked_wrongly(connection, ana)
    assert list(changed_zones(connection, NOW)) == ["America/Chicago"]
    renew_batch(connection, "America/Chicago", 0)
    found = get_deadline(connection, nudge, ana.id)
    assert found is not None
    assert found.due_at == datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


def test_what_was_moved_by_hand_or_is_out_stays(connection: Connection, ana: Person) -> None:
    save_person(connection, ana, zone="America/Chicago")
    moved = booked_wrongly(connection, ana, snoozed=True)
    gone = booked_wrongly(connection, ana, planned="2026-02-22T19:00", status="out")
    assert renew_batch(connection, "America/Chicago", 0) is None
    for each in (moved, gone):
        found = get_deadline(connection, each, ana.id)
        assert found is not None
        assert found.due_at == datetime(2026, 3, 2, 0, 0, tzinfo=UTC)


def test_the_same_rules_are_not_looked_at_again(connection: Connection, ana: Person) -> None:
    save_person(connection, ana, zone="America/Chicago")
    for zone, digest in changed_zones(connection, NOW).items():
        keep_rules(connection, zone, digest)
    assert changed_zones(connection, NOW) == {}


def test_zones_with_other_clocks_have_other_digests() -> None:
    names = ("America/Chicago", "America/New_York", "America/Phoenix", "Australia/Lord_Howe")
    assert len({digest_of(ZoneInfo(name), 2026) for name in names}) == len(names)


def zones_where_chicago_is_new_york(folder: Path) -> Path:
    """A folder of time zones in which Chicago has moved its clocks."""
    (folder / "America").mkdir(parents=True)
    new_york = files("tzdata.zoneinfo.America") / "New_York"
    (folder / "America" / "Chicago").write_bytes(new_york.read_bytes())
    return folder


async def nothing(bot: Running, number: int) -> None:
    """No restart between the steps of a walk."""


async def test_a_start_with_new_time_zone_data_moves_the_next_nudge(tmp_path: Path) -> None:
    """The bot as a process of its own: stopped, and started with other rules for Chicago."""
    async with running(tmp_path) as (bot, phone):
        await walk(bot, phone, nothing)
        await phone.sees("Next session")
        before = due_at(tmp_path)
        assert await bot.stop() == 0
        bot.settings["PYTHONTZPATH"] = str(zones_where_chicago_is_new_york(tmp_path / "zones"))
        await bot.start()
        assert due_at(tmp_path) == before - HOUR


def due_at(folder: Path) -> datetime:
    """When the nudge that waits is due."""
    engine = create_engine(f"sqlite:///{folder / 'trellis.sqlite3'}")
    with engine.connect() as rows:
        found = rows.execute(text("SELECT due_at FROM deadline WHERE kind = 'nudge'")).scalar()
    engine.dispose()
    return datetime.fromisoformat(str(found))
