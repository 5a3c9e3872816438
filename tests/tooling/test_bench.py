"""What is measured is worth something: a bot that loses or doubles a reply, or a word, fails."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bench.figures import Line, table_of
from tests.bench.race import Bot, Start, WrongError, run
from tests.bench.telegram import Script

BOT = """
import http.client, json, sys
from urllib.parse import urlsplit

line = http.client.HTTPConnection(urlsplit(sys.argv[1]).netloc)
times, offset, heard = int(sys.argv[2]), 0, 0
kind = {"Content-Type": "application/json"}

def call(method, **about):
    line.request("POST", f"/bot7:X/{method}", json.dumps(about), kind)
    return json.loads(line.getresponse().read())["result"]

while True:
    for update in call("getUpdates", offset=offset, timeout=5):
        offset, heard = update["update_id"] + 1, heard + 1
        for _ in range(times if heard == 4 else 1):
            call("sendMessage", chat_id=update["message"]["chat"]["id"], text="ok")
"""
FOUR = Script(people=2, times=2, within=3.0)


def answering(times: int, folder: Path) -> Start:
    """A bot that sends so many replies to the fourth text, and one to each other."""
    file = folder / "bot.py"
    file.write_text(BOT, "utf-8")
    return lambda address: Bot("a bot", [sys.executable, str(file), address, str(times)])


def test_a_bot_that_answers_everything_once_is_measured(tmp_path: Path) -> None:
    found = run(FOUR, answering(1, tmp_path), settled=0)
    assert (found.outcome.replies, len(found.outcome.delays)) == (4, 4)


@pytest.mark.parametrize(("times", "why"), [(0, "1 lost, 0 doubled"), (2, "0 lost, 1 doubled")])
def test_a_bot_that_loses_or_doubles_a_reply_is_not(tmp_path: Path, times: int, why: str) -> None:
    with pytest.raises(WrongError, match=why):
        run(FOUR, answering(times, tmp_path), settled=0)


def test_a_line_says_whether_its_bounds_are_kept() -> None:
    faster = Line("1", "turns", "/s", [300, 500, 400], [100, 100, 100], "x", 2.5, 5, more=True)
    slower = Line("5", "processor", "ms", [1.0], [2.0], "x", 0.45, 0.25)
    assert [faster.ratio, faster.verdict(), slower.verdict()] == [4, "kept", "missed"]
    assert "4.00 (3.00-5.00)" in table_of([faster])
