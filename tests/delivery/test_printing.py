"""Pictures and papers are made beside everything else, and fail kindly."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.conversation.messages import Parcel, RefusedError, Sent
from bot.papers.making import picture
from bot.papers.progress import progress_data
from bot.printing import NotPrintedError, Printer, Printing
from tests.delivery.office import Office
from tests.papers.people import everybody
from tests.papers.test_pictures import VOICE

CONTENT = Path(__file__).parents[2] / "content"
RECIPE = {"as": "png", "of": "something"}
BUSY = next(made for made in everybody() if made.name == "busy")


@dataclass
class Press:
    """Makes what it is told; a gate holds it back, a failure is raised."""

    gate: asyncio.Event | None = None
    failure: Exception | None = None
    made: list[Mapping[str, Any]] = field(default_factory=list)

    async def make(self, recipe: Mapping[str, Any]) -> bytes:
        if self.gate is not None:
            await self.gate.wait()
        if self.failure is not None:
            raise self.failure
        self.made.append(recipe)
        return repr(sorted(recipe.items())).encode()


@pytest.fixture
def press(office: Office) -> Press:
    press = Press()
    office.delivery.printing = Printing(press.make, 7, office.desk, office.clock)
    return press


async def picture_for(office: Office, chat_id: int = 1, **about: Any) -> int:
    payload = {"print": RECIPE, "name": "p.png", "caption": "c", "sorry": {"text": "sorry"}}
    return await office.put("", chat_id, kind="photo", payload=payload, **about)


def kinds(office: Office) -> list[str]:
    return [parcel.kind for parcel in office.post.parcels]


async def test_a_picture_is_announced_made_and_sent(office: Office, press: Press) -> None:
    row = await picture_for(office)
    await office.work()
    assert kinds(office) == ["action", "photo"]
    assert office.post.parcels[0].payload == {"action": "upload_photo"}
    assert office.post.parcels[1].payload["bytes"].startswith(b"[")
    assert await office.state(row) == "sent"


async def test_the_database_holds_a_recipe_and_no_bytes(office: Office, press: Press) -> None:
    number = await picture_for(office)
    assert (await office.row(number)).payload["print"] == RECIPE
    await office.work()
    assert (await office.row(number)).payload == {}


async def test_replies_to_others_go_out_while_a_file_is_made(office: Office, press: Press) -> None:
    press.gate = asyncio.Event()
    await picture_for(office, 1)
    await office.delivery.round()
    await office.put("for you", 2)
    await office.delivery.round()
    await _until(office, "for you")
    assert "photo" not in kinds(office)
    press.gate.set()
    await office.work()
    assert "photo" in kinds(office)


async def test_many_files_at_once_take_nobodys_place(office: Office, press: Press) -> None:
    press.gate = asyncio.Event()
    for chat_id in range(100, 180):
        await picture_for(office, chat_id)
    claimed = 0
    for _ in range(3):
        claimed += await office.delivery.round()
        await asyncio.sleep(0)
    assert claimed == 80
    await office.put("for you", 2)
    await office.delivery.round()
    await _until(office, "for you")
    press.gate.set()
    await office.work()
    assert kinds(office).count("photo") == 80


async def _until(office: Office, text: str) -> None:
    for _ in range(1000):
        await asyncio.sleep(0)
    assert text in office.post.texts


async def test_messages_of_the_same_chat_keep_their_order(office: Office, press: Press) -> None:
    await picture_for(office)
    await office.put("after it")
    await office.work()
    assert kinds(office) == ["action", "photo", "send"]


async def test_a_file_that_cannot_be_made_is_told_kindly_and_noted(
    office: Office, press: Press
) -> None:
    press.failure = NotPrintedError("TypstError")
    await picture_for(office)
    await office.put("after it")
    await office.work()
    assert office.post.texts == ["action", "sorry", "after it"]
    assert await office.faults() == [("print:png", "TypstError")]


async def test_a_sign_that_is_refused_keeps_no_picture_back(office: Office, press: Press) -> None:
    office.post.troubles["action"] = [RefusedError("no")]
    await picture_for(office)
    await office.work()
    assert kinds(office) == ["photo"]


async def test_the_same_content_is_not_uploaded_to_the_same_person_again(
    office: Office, press: Press
) -> None:
    async def send(parcel: Parcel) -> Sent:
        office.post.parcels.append(parcel)
        return Sent(1, "handle" if parcel.kind == "photo" else None)

    office.delivery.send = send
    one, other = await office.meet(1), await office.meet(2)
    for chat_id, person_id in ((1, one), (1, one), (2, other)):
        await picture_for(office, chat_id, person_id=person_id)
        await office.work()
    known = [each.payload["file_id"] for each in office.post.parcels if each.kind == "photo"]
    assert known == [None, "handle", None]


@pytest.fixture
async def printer(tmp_path: Path) -> AsyncIterator[Printer]:
    printer = Printer(CONTENT / "papers", tmp_path)
    yield printer
    printer.close()


async def test_a_process_of_its_own_makes_a_picture_and_outlives_a_bad_recipe(
    printer: Printer,
) -> None:
    recipe = picture("progress", progress_data(BUSY.progress, VOICE, "light"))
    assert (await printer.make(recipe)).startswith(b"\x89PNG")
    with pytest.raises(NotPrintedError):
        await printer.make({"as": "png", "template": "nowhere", "data": {}})
    with pytest.raises(NotPrintedError):
        await printer.make({"as": "what nobody wrote"})
    assert (await printer.make(recipe)).startswith(b"\x89PNG")


async def _make_until_it_is_noticed(printer: Printer, recipe: Mapping[str, Any]) -> None:
    while True:
        await printer.make(recipe)


async def test_the_next_file_is_made_after_a_process_was_killed(printer: Printer) -> None:
    recipe = {"as": "csv", "rows": [["a", "b"]]}
    assert await printer.make(recipe)
    assert printer._pool is not None
    for process in printer._pool._processes.values():  # type: ignore[attr-defined]
        process.kill()
    with pytest.raises(NotPrintedError):
        await _make_until_it_is_noticed(printer, recipe)
    assert (await printer.make(recipe)).endswith(b"a,b\r\n")


async def test_a_file_that_takes_too_long_is_given_up(
    printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.printing.LONGEST", 0.0)
    with pytest.raises(NotPrintedError):
        await printer.make({"as": "csv", "rows": []})
    monkeypatch.setattr("bot.printing.LONGEST", 20.0)
    assert await printer.make({"as": "csv", "rows": []})
