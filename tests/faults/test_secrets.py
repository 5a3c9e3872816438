"""Whatever happens, log and metrics hold no token, no name, and nothing that anybody typed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import aiohttp
import pytest

from bot.preview.faults import Fault
from bot.webhook import SECRET_HEADER
from tests.e2e.running import Running, running
from tests.e2e.test_walk import WALK, nudge_and_log, walk
from tests.faults.crowd import Writer, soon, tell
from tests.faults.stumbling import STUMBLE
from tests.many.team import team_on
from tests.many.workers import SECRET

TROUBLES = (
    Fault("sendMessage", status=400, description="Bad Request: can't parse: gwyllion"),
    Fault("sendMessage", status=502, body="<p>gwyllion</p>"),
    Fault("sendMessage", reset="after"),
    Fault("getUpdates", body="gwyllion"),
    Fault("sendMessage", status=403, description="Forbidden: bot was blocked by the user"),
)
COMMON = 4
"""Words of so few letters stand in any log."""


async def run_into_all(bot: Running, writer: Writer) -> None:
    """Meet every trouble, and a turn that raises with the words in its error."""
    await writer.ready()
    for trouble in TROUBLES:
        bot.stand_in.faults.add(trouble)
        writer.phone.say("did 5 min on gwyllion")
        await soon(lambda: trouble.times == 0)  # noqa: B023 - waited for at once
    writer.phone.say(f"did 6 min on {STUMBLE} gwyllion")
    await writer.phone.sees("went wrong", 20)
    writer.phone.send_document("gwyllion.pdf", caption="my gwyllion paper")
    writer.phone.send_contact()
    await writer.phone.settled(timeout=20)


def typed_by(bot: Running) -> set[str]:
    """Every text that people typed and every name, whole and in longer words."""
    said: set[str] = set()
    for chat in bot.stand_in.world.chats.values():
        own = [one.message for one in chat.messages.values() if not one.from_bot]
        said |= {text for each in own if (text := each.get("text") or each.get("caption"))}
        said.add(str(chat.person["first_name"]))
    # The name of a command is ours, not theirs; "/start" is in the log as the room that starts us.
    told = {text for text in said if not text.startswith("/")}
    return said | {word for text in told for word in re.findall(r"[^\W\d_]+", text)}


async def metrics_of(bot: Running) -> str:
    """The operator's page, from the port that the log tells."""
    told = [re.search(r"health and metrics are at port (\d+)", line) for line in bot.log]
    port = [each[1] for each in told if each][-1]
    async with aiohttp.request("GET", f"http://127.0.0.1:{port}/metrics") as answer:
        assert answer.status == 200
        page = await answer.text()
    # What a figure means is told in our own words, which are anybody's.
    return "\n".join(line for line in page.splitlines() if not line.startswith("# HELP"))


@pytest.mark.parametrize("form", ["text", "json"])
async def test_the_log_at_its_most_talkative_holds_nothing_of_anybody(
    tmp_path: Path, form: str
) -> None:
    """A whole walk with a kill, troubles and a mistake, at the level DEBUG."""

    async def once(bot: Running, number: int) -> None:
        if number == 9:
            await bot.kill()
            await bot.start()

    async with running(tmp_path) as (bot, phone):
        await bot.stop()
        bot.log.clear()
        bot.settings = {"TRELLIS_LOG_LEVEL": "DEBUG", "TRELLIS_LOG_FORMAT": form}
        bot.settings["TRELLIS_STATUS_PORT"] = "0"
        bot.module = ("tests.faults.stumbling",)
        await bot.start()
        phone.person.chat.person["first_name"] = "Zaphira"
        await walk(bot, phone, once)
        await nudge_and_log(bot, phone)
        await run_into_all(bot, Writer(bot.stand_in, 1))
        page = await metrics_of(bot)
        assert await bot.stop() == 0
        levels = {line.split(" ")[2] for line in bot.log} if form == "text" else set()
        levels |= {json.loads(line)["level"] for line in bot.log} if form == "json" else set()
        assert {"INFO", "ERROR"} <= levels
        assert 'trellis_faults_total{kind="LookupError"} 1.0' in page
        log = "\n".join([*bot.log, page])
        assert bot.stand_in.token not in log
        assert bot.stand_in.token.split(":")[1] not in log
        typed = typed_by(bot)
        assert len(typed) > len(WALK)
        assert {word for word in typed if len(word) > COMMON and word in log} == set()
        tell(f"\n{len(typed)} texts, names and words; {len(bot.log)} lines of log; none found")


async def test_the_log_of_a_worker_that_is_called_holds_nothing_of_anybody(tmp_path: Path) -> None:
    """What Telegram brings, and what somebody else brings, at the level DEBUG."""
    url = f"sqlite:///{tmp_path / 'trellis.sqlite3'}"
    async with team_on(url, 1, TRELLIS_LOG_LEVEL="DEBUG") as team:
        worker, words = team.workers[0], "my gwyllion wish"
        user = team.stand_in.person(2001).user["id"]
        await team.bring(team.said(user, "/start"))
        await team.bring(team.said(user, words))
        address = f"http://127.0.0.1:{worker.port}/telegram?{words.replace(' ', '-')}"
        for secret in ("gwyllion-secret", SECRET):
            for body in (words, f'["{words}"]', f'{{"update_id": 5, "message": "{words}"}}'):
                headers = {SECRET_HEADER: secret, "User-Agent": words}
                async with team.http.post(address, data=body, headers=headers) as answer:
                    assert answer.status in {200, 400, 401}
        await team.stop()
        log = "\n".join(worker.log)
        assert "updates are brought" in log
        for told in ("gwyllion", SECRET, team.stand_in.token.split(":")[1]):
            assert told not in log
