"""The doctor names what is amiss and what to do, and shows no secret."""

from __future__ import annotations

import shutil
import zoneinfo
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.adapter.asking import AskError, Itself
from bot.operating import database, doctor, online, zones
from bot.operating.findings import Finding
from bot.preview.standin import StandIn
from bot.settings import read_settings
from storage.lock import FileLock
from tests.chat import Coach
from tests.operating.conftest import TOKEN, Operator

GB = 1_000_000_000


def states(found: Iterator[Finding]) -> list[str]:
    return [each.state for each in found]


def lines(operator: Operator, about: str) -> list[str]:
    return [line for line in operator.said.splitlines() if line[5:].startswith(f"{about}: ")]


def test_where_all_is_well_nothing_is_bad(operator: Operator) -> None:
    assert operator.do("check") == 0
    for about in ("settings", "token", "content", "weights", "disk", "database", "clock", "zones"):
        assert lines(operator, about)
    assert "bad " not in operator.said
    assert TOKEN not in operator.said


def test_whatever_is_not_well_comes_with_what_to_do(operator: Operator) -> None:
    operator.do("check")
    amiss = [line for line in operator.said.splitlines() if not line.startswith("ok")]
    assert all(" -> " in line for line in amiss)


def test_a_slip_in_a_settings_name_is_found() -> None:
    environment = {"TRELLIS_LOG_LEVL": "secret", "TRELLIS_DATA": "x", "HOME": "/root"}
    found = list(doctor.look_at_settings(read_settings({}), environment))
    assert [each.state for each in found] == ["ok", "warn"]
    assert "TRELLIS_LOG_LEVL" in found[1].line()
    assert "secret" not in found[1].line()


def test_every_setting_of_the_readme_is_known_and_every_known_one_is_there() -> None:
    text = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    rows = [row.split("`")[1] for row in text.splitlines() if row.startswith("| `")]
    assert set(rows) == doctor.NAMES


@pytest.mark.parametrize(("token", "state"), [(TOKEN, "ok"), ("1:short", "warn")])
def test_the_shape_of_a_token_is_judged_and_never_shown(token: str, state: str) -> None:
    (found,) = doctor.look_at_token(read_settings({"TELEGRAM_BOT_TOKEN": token}))
    assert found.state == state
    assert token not in found.line()


def test_broken_content_is_bad_with_its_place(operator: Operator, tmp_path: Path) -> None:
    shutil.copytree(operator.settings.content, tmp_path / "content")
    broken = tmp_path / "content/packs/school_ot/en/questions.yaml"
    broken.write_text("- {", "utf-8")
    operator.change(content=tmp_path / "content")
    assert operator.do("check") == 1
    assert "questions.yaml" in lines(operator, "content")[0]


@pytest.mark.parametrize(("free", "state"), [(5 * GB, "ok"), (GB // 2, "warn"), (GB // 100, "bad")])
def test_room_on_the_disk(
    operator: Operator, monkeypatch: pytest.MonkeyPatch, free: int, state: str
) -> None:
    usage = SimpleNamespace(free=free)
    monkeypatch.setattr(database.shutil, "disk_usage", lambda _: usage)
    assert operator.do("check") == (state == "bad")
    assert lines(operator, "disk")[0].startswith(state)


def test_a_running_bot_is_seen_and_left_alone(operator: Operator, coach: Coach) -> None:
    with FileLock(Path(coach.url.removeprefix("sqlite:///"))):
        assert operator.do("check") == 0
    assert "a Trellis is running on it" in operator.said


def test_a_file_that_others_may_open_is_told(operator: Operator, coach: Coach) -> None:
    file = Path(coach.url.removeprefix("sqlite:///"))
    file.chmod(0o644)
    operator.do("check")
    assert f"chmod 600 {file}" in operator.said
    file.chmod(0o600)
    operator.do("check")
    assert "chmod" not in operator.said


def test_a_broken_database_is_bad(operator: Operator, tmp_path: Path) -> None:
    file = tmp_path / "broken.sqlite3"
    file.write_bytes(b"no database at all" * 500)
    operator.change(database_url=f"sqlite:///{file}")
    assert operator.do("check") == 1
    assert lines(operator, "database")[-1].startswith("bad")


def test_looking_makes_no_database(operator: Operator, tmp_path: Path) -> None:
    file = tmp_path / "folder" / "new.sqlite3"
    operator.change(database_url=f"sqlite:///{file}")
    assert operator.do("check") == 0
    assert not file.parent.exists()


@pytest.mark.parametrize(("found", "state"), [("0030", "ok"), ("0001", "warn"), ("9999", "bad")])
def test_the_revision_is_compared(found: str, state: str) -> None:
    assert states(database._look_at_revision(found, "0030")) == [state]


def test_a_server_that_is_not_there_is_bad_without_its_password(operator: Operator) -> None:
    operator.change(database_url="postgresql+psycopg://me:secret@127.0.0.1:9/trellis")
    assert operator.do("check") == 1
    assert "secret" not in operator.said


@pytest.mark.parametrize(("text", "state"), [("", "ok"), ("3600", "warn"), ("an hour", "bad")])
def test_a_moved_clock_is_told(operator: Operator, clock_file: Path, text: str, state: str) -> None:
    clock_file.write_text(text, "utf-8")
    assert states(doctor.look_at_clock(operator.settings)) == [state]


@pytest.mark.parametrize(
    ("system", "today", "state"),
    [
        (None, date(2026, 12, 1), "ok"),
        (None, date(2040, 1, 1), "warn"),
        ("2001a", date(2026, 12, 1), "warn"),
        ("2999a", date(2999, 12, 1), "ok"),
        ("", date(2026, 12, 1), "ok"),
    ],
)
def test_old_zones_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str | None, today: date, state: str
) -> None:
    if system is not None:
        (tmp_path / "America").mkdir()
        (tmp_path / "America" / "Chicago").touch()
        (tmp_path / "tzdata.zi").write_text(f"# version {system}\n", "utf-8")
    monkeypatch.setattr(zoneinfo, "TZPATH", (str(tmp_path),))
    assert states(zones.look_at_zones(today)) == [state]


@pytest.mark.parametrize(
    ("webhook", "itself", "expected"),
    [
        ("", Itself("bot", "", 0, ""), ["ok"]),
        ("", Itself("bot", "https://x/telegram", 0, ""), ["ok", "bad"]),
        ("https://x/t", Itself("bot", "https://x/t", 0, ""), ["ok"]),
        ("https://x/t", Itself("bot", "", 0, ""), ["ok", "warn"]),
        ("https://x/t", Itself("bot", "https://x/t", 5, "Connection refused"), ["ok", "warn"]),
        ("", Itself("bot", "", 5000, ""), ["ok", "warn"]),
    ],
)
def test_what_telegram_says_is_judged(
    monkeypatch: pytest.MonkeyPatch, webhook: str, itself: Itself, expected: list[str]
) -> None:
    async def answer(*_: str) -> Itself:
        return itself

    monkeypatch.setattr(online, "ask_about", answer)
    settings = read_settings({"TELEGRAM_BOT_TOKEN": TOKEN, "WEBHOOK_URL": webhook})
    assert states(online.look_at_telegram(settings)) == expected


async def test_telegram_is_asked_for_the_bots_name() -> None:
    stand_in = StandIn()
    address = await stand_in.start()
    try:
        itself = await online.ask_about(stand_in.token, address)
        assert itself.name
        with pytest.raises(AskError, match="refuses"):
            await online.ask_about(TOKEN, address)
    finally:
        await stand_in.stop()


async def test_a_telegram_that_is_out_of_reach_is_said_without_the_token() -> None:
    with pytest.raises(AskError) as refused:
        await online.ask_about(TOKEN, "http://127.0.0.1:9")
    assert TOKEN.split(":")[1] not in str(refused.value)
