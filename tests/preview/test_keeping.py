"""The preview's chats outlive a restart when there is a folder to keep them in."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from bot.preview import Phone, StandIn
from bot.preview.things import png
from bot.preview.world import Change


async def test_a_restart_finds_chats_files_and_unheard_updates(tmp_path: Path) -> None:
    first = StandIn(keep=tmp_path)
    await first.start()
    phone = Phone(first, language="es")
    phone.say("hello")
    photo = phone.send_photo(png(8, 9))
    phone.react(photo, "👍")
    await first.stop()

    second = StandIn(keep=tmp_path)
    await second.start()
    again = Phone(second, language="es")
    assert again.screen() == phone.screen()
    assert second.world.chats[1001].messages[photo].reactions == {1001: "👍"}
    assert second.world.files.by_id == first.world.files.by_id
    assert second.world.updates.waiting == first.world.updates.waiting
    assert again.say("more") == photo + 1
    assert second.world.updates.last_id > first.world.updates.last_id
    await second.stop()


async def test_what_happens_is_written_soon_without_a_stop(tmp_path: Path) -> None:
    standin = StandIn(keep=tmp_path / "new")
    await standin.start()
    Phone(standin).say("hello")
    standin.world.tell(Change("typing", 1001))
    await asyncio.sleep(0.4)
    state = json.loads((tmp_path / "new" / "preview.json").read_text("utf-8"))
    assert state["chats"][0]["messages"]["1"]["message"]["text"] == "hello"
    await standin.stop()


async def test_a_start_in_an_empty_folder_is_a_first_start(tmp_path: Path) -> None:
    standin = StandIn(keep=tmp_path)
    await standin.start()
    assert standin.world.chats == {}
    await standin.stop()
