"""An operator at the command line, beside a coach at work on the same database."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.operating.commands import operate
from bot.settings import Settings, read_settings
from tests.chat import Coach

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


class Operator:
    """Gives commands; has what they wrote."""

    def __init__(self, settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
        self.settings, self.capsys = settings, capsys
        self.said = ""
        self.complained = ""

    def do(self, command: str, **about: object) -> int:
        usual = {"online": False, "list": False, "end": None, "uses": 1, "days": None}
        wanted = argparse.Namespace(command=command, **(usual | about))
        code = operate(self.settings, wanted)
        self.said, self.complained = self.capsys.readouterr()
        return code

    def change(self, **settings: object) -> None:
        self.settings = replace(self.settings, **settings)


@pytest.fixture
def clock_file(tmp_path: Path) -> Path:
    return tmp_path / "clock.txt"


@pytest.fixture
def operator(
    coach: Coach, clock_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Iterator[Operator]:
    """An operator whose clock is the coach's."""
    here = {"DATABASE_URL": coach.url, "TRELLIS_DATA": str(tmp_path)}
    local = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_BASE_URL": "http://127.0.0.1:9"}
    settings = read_settings(here | local | {"TRELLIS_CLOCK_FILE": str(clock_file)})
    return Operator(settings, capsys)
