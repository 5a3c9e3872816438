"""Pictures, papers, evidence and one's own data, asked for as people do."""

from __future__ import annotations

import json
from datetime import timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pypdf
import pytest
from icalendar import Calendar
from PIL import Image
from sqlalchemy import Connection, select

from bot.coach.evidence import LARGEST
from storage.rows import table
from storage.tables import Evidence, Log, Outbox, SentFile
from tests.chat import Chat, Coach
from tests.coach.people import TO_A_GOAL, reflecting, walk, with_goal, with_session

PHOTO = {"file_id": "photo-1", "file_unique_id": "u1", "file_size": 9}
OTHER = 2


def paper(chat: Chat, name: str) -> bytes:
    """The newest file of that name."""
    return next(bytes(each["bytes"]) for each in chat.papers[::-1] if each["name"] == name)


def event(chat: Chat) -> Any:
    """The session in the newest calendar file."""
    (found,) = Calendar.from_ical(paper(chat, "session.ics")).walk("VEVENT")
    return found


def pdf_words(chat: Chat) -> str:
    """All that the newest plan says."""
    pages = pypdf.PdfReader(BytesIO(paper(chat, "plan.pdf"))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def files(coach: Coach) -> list[str]:
    """What lies in the data folder."""
    return sorted(file.name for file in coach.data.rglob("*") if file.is_file())


async def rows_of(coach: Coach, of: Any) -> list[Any]:
    """All rows of a table."""
    rows = table(of)

    def read(desk: Connection) -> list[Any]:
        return list(desk.execute(select(rows)))

    return await coach.desk.run(read)


async def kept_photo(chat: Chat) -> Chat:
    """Somebody with a photo whose file is kept."""
    await with_goal(chat)
    chat.coach.files["photo-1"] = b"\xff\xd8 photo"
    await chat.share("photo", caption="my templates", **PHOTO)
    await chat.tap("Training materials made")
    await chat.tap("Keep the file too")
    return chat


async def test_progress_is_a_picture_with_the_same_in_words(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("did 45 min, emailed Sam")
    await chat.say("/progress")
    assert Image.open(BytesIO(paper(chat, "progress.png"))).width == 1024
    assert "This week: 45 of 45 min." in chat.last.text


async def test_progress_before_any_goal_invites(chat: Chat) -> None:
    await reflecting(chat)
    await chat.say("/progress")
    assert "first half hour" in chat.last.text


async def test_dark_stays_dark_and_changes_the_picture_in_its_place(chat: Chat) -> None:
    await with_goal(chat)
    await chat.say("/progress")
    number = chat.last.id
    await chat.tap("Dark")
    assert chat.last.id == number
    await chat.say("/progress")
    assert "Light" in chat.buttons()


async def test_one_goal_and_all_of_them_are_one_tap_apart(chat: Chat) -> None:
    await with_goal(chat)
    await chat.say("/goals")
    await chat.tap("Set a goal")
    await chat.tap("Impact")
    for words in ("two inservices a year", "Skip", "both are held", "Skip", "Skip"):
        await (chat.tap(words) if words == "Skip" else chat.say(words))
    await chat.tap("End of this school year")
    await chat.tap("Keep it")
    await chat.say("/progress")
    assert "All your goals" in chat.last.text
    await chat.tap("two inservices a year")
    assert "All your goals" not in chat.last.text
    await chat.tap("All goals")
    assert "All your goals" in chat.last.text


async def test_nobody_sees_anybody_elses_goal(coach: Coach) -> None:
    await with_goal(coach.chat())
    other = await reflecting(coach.chat(OTHER))
    await other.tap_data(None, "progress/1")
    await other.tap_data(None, "keepsake/1")
    assert other.papers == []


async def test_a_keepsake_shows_words_only_when_they_are_ticked(chat: Chat) -> None:
    await with_goal(chat)
    await chat.say("/goals")
    await chat.tap("become lead OT")
    await chat.tap("Reason")
    await chat.say("I want a voice in this")
    await chat.tap("It is met")
    await chat.tap("Keepsake")
    assert "I want a voice" not in chat.last.text
    await chat.tap("My words")
    assert "I want a voice" in chat.last.text


async def test_a_plan_leaves_answers_out_unless_they_are_ticked(chat: Chat) -> None:
    await reflecting(chat)
    await chat.say("lead one day")
    await chat.say("/goals")
    await walk(chat, (("tap", "Set a goal"), *TO_A_GOAL[3:]))
    await chat.say("/export")
    await chat.tap("PDF")
    assert "lead one day" not in pdf_words(chat)
    await chat.tap("My reflection answers")
    await chat.tap("PDF")
    assert "lead one day" in pdf_words(chat)


async def test_a_name_stands_on_the_plan_as_it_was_typed(chat: Chat) -> None:
    await with_goal(chat)
    await chat.say("/export")
    await chat.tap("Name")
    await chat.say("#eval(1) *Dana*")
    await chat.tap("PDF")
    assert "#eval(1) *Dana*" in pdf_words(chat)


async def test_every_box_can_be_unticked(chat: Chat) -> None:
    await with_goal(chat)
    await chat.say("/export")
    for box in ("Evidence list", "Hours by month", "Mid-year", "Signature"):
        await chat.tap(box)
    assert "☑" not in " ".join(chat.buttons())
    await chat.tap("PDF")
    assert "Supervisor" not in pdf_words(chat)


@pytest.mark.parametrize("data", ["make/fff/zip", "make/0/exe", "export/ffffff", "label/1/x"])
async def test_odd_buttons_do_no_harm(chat: Chat, data: str) -> None:
    await with_goal(chat)
    await chat.tap_data(chat.last.id, data)
    assert chat.last.text


async def test_evidence_is_listed_with_its_kind_and_can_be_removed(chat: Chat) -> None:
    await with_goal(chat)
    await chat.share("photo", caption="my templates", **PHOTO)
    await chat.tap("Training materials made")
    await chat.say("/evidence")
    assert "Training materials made: my templates" in chat.last.text
    await chat.tap("1")
    await chat.tap("Remove")
    assert "No evidence yet" in chat.last.text


@pytest.mark.parametrize("answers", ["own", "reply"])
async def test_a_photo_that_answers_a_log_belongs_to_it(chat: Chat, answers: str) -> None:
    await with_session(chat)
    told = await chat.say("did 45 min, emailed Sam")
    said = chat.last.id
    await chat.say("did 20 min more on my resume")
    await chat.share("photo", reply_to=told if answers == "own" else said, **PHOTO)
    logs = {log.minutes: log.id for log in await rows_of(chat.coach, Log)}
    (kept,) = await rows_of(chat.coach, Evidence)
    assert kept.log_id == logs[45]


async def test_a_document_can_be_shown_again(chat: Chat) -> None:
    await with_goal(chat)
    await chat.share("photo", **PHOTO)
    await chat.say("/evidence")
    await chat.tap("1")
    await chat.tap("Show it")
    assert chat.papers[-1]["file_id"] == "photo-1"


async def test_a_file_is_kept_only_when_asked_and_goes_with_its_record(chat: Chat) -> None:
    await with_goal(chat)
    await chat.share("photo", **PHOTO)
    assert files(chat.coach) == []
    await kept_photo(chat.coach.chat(OTHER))
    (name,) = files(chat.coach)
    assert name.endswith(".jpg")
    await chat.coach.chat(OTHER).tap("Remove")
    assert files(chat.coach) == []


async def test_kept_files_come_in_an_archive(chat: Chat) -> None:
    await kept_photo(chat)
    await chat.say("/export")
    await chat.tap("Evidence files")
    archive = ZipFile(BytesIO(paper(chat, "evidence.zip")))
    assert [archive.read(each) for each in archive.namelist()] == [b"\xff\xd8 photo"]


async def test_a_file_that_is_too_large_is_not_kept(chat: Chat) -> None:
    await with_goal(chat)
    await chat.share("photo", **PHOTO | {"file_size": LARGEST + 1})
    await chat.tap("Other")
    await chat.tap("Keep the file too")
    assert "over 10 MB" in chat.last.text
    assert files(chat.coach) == []


async def test_a_file_that_telegram_does_not_give_is_told(chat: Chat) -> None:
    await with_goal(chat)
    await chat.share("photo", **PHOTO)
    await chat.tap("Other")
    await chat.tap("Keep the file too")
    assert "couldn't fetch" in chat.last.text


async def test_leaving_erases_kept_files_and_handles(chat: Chat) -> None:
    await kept_photo(chat)
    await chat.say("/progress")
    assert await rows_of(chat.coach, SentFile)
    await chat.say("/delete")
    await chat.tap("Yes")
    assert files(chat.coach) == []
    for of in (SentFile, Evidence, Outbox):
        assert await rows_of(chat.coach, of) == []


async def taken_along(chat: Chat) -> bytes:
    """All of somebody's data."""
    await chat.say("/export")
    await chat.tap("All data")
    return paper(chat, "trellis.json")


async def bring(chat: Chat, content: bytes) -> None:
    """Send a data file."""
    file_id = f"brought-{chat.coach.number()}"
    chat.coach.files[file_id] = content
    about = {"file_id": file_id, "file_name": "trellis.json", "file_size": len(content)}
    await chat.share("document", **about)


async def test_data_is_taken_over_in_a_new_place(coach: Coach) -> None:
    one = await with_session(coach.chat())
    await one.say("did 45 min, emailed Sam")
    content = await taken_along(one)
    other = coach.chat(OTHER)
    await other.say("/start")
    await bring(other, content)
    assert "Taken over: 1 goal, 1 log" in other.last.text
    assert "become lead OT of my district" in other.last.text
    assert "Next session" in other.last.text
    await other.say("/progress")
    assert "45 of 45 min" in other.last.text


async def test_what_is_taken_along_again_is_the_same(coach: Coach) -> None:
    one = await with_session(coach.chat())
    await one.say("did 45 min, emailed Sam")
    other = coach.chat(OTHER)
    await other.say("/start")
    await bring(other, await taken_along(one))
    before, after = [json.loads(await taken_along(each)) for each in (one, other)]
    for kind in ("goal", "step", "log", "weekly_session"):
        assert [_bare(row) for row in after["records"][kind]] == [
            _bare(row) for row in before["records"][kind]
        ]


def _bare(row: dict[str, Any]) -> dict[str, Any]:
    numbers = {"id", "goal_id", "steps"}
    return {name: value for name, value in row.items() if name not in numbers}


async def test_nothing_is_replaced_without_a_word(chat: Chat) -> None:
    await with_goal(chat)
    content = await taken_along(chat)
    await bring(chat, content.replace(b"become lead OT", b"become the lead"))
    assert "take the place" in chat.last.text
    await chat.tap("Leave it as it is")
    assert "become lead OT" in chat.last.text
    await bring(chat, content.replace(b"become lead OT", b"become the lead"))
    await chat.tap("Replace what is here")
    assert "become the lead of my district" in chat.last.text


async def test_the_nudge_comes_in_the_new_place(coach: Coach) -> None:
    content = await taken_along(await with_session(coach.chat()))
    other = coach.chat(OTHER)
    await other.say("/start")
    await bring(other, content)
    await coach.let_pass(timedelta(days=7))
    assert [each for each in other.heard if "rings" in each and "Email Sam" in each]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"not json", "isn't a file with Trellis data"),
        (b'{"format": "trellis", "version": 99}', "later Trellis"),
        (b'{"format": "trellis", "version": 1}', "written_at"),
    ],
)
async def test_a_file_that_cannot_be_taken_is_told_and_changes_nothing(
    chat: Chat, content: bytes, word: str
) -> None:
    await with_goal(chat)
    await bring(chat, content)
    assert word in chat.last.text
    await chat.say("/goals")
    assert "become lead OT" in chat.last.text


async def test_a_calendar_follows_the_session(chat: Chat) -> None:
    await with_session(chat)
    await chat.tap("Calendar file")
    first = event(chat)
    await chat.say("/session")
    await chat.tap("Change the session")
    await chat.say("tuesdays at 6pm for 30 minutes")
    await chat.tap("Skip")
    moved = event(chat)
    assert moved["UID"] == first["UID"]
    assert int(moved["SEQUENCE"]) > int(first["SEQUENCE"])
    assert moved["RRULE"]["BYDAY"] == ["TU"]


async def test_an_endless_break_takes_the_session_off_and_its_end_puts_it_on(chat: Chat) -> None:
    await with_session(chat)
    await chat.tap("Calendar file")
    numbers = [int(event(chat)["SEQUENCE"])]
    await chat.say("/pause")
    await chat.tap("Until I say so")
    assert str(event(chat)["STATUS"]) == "CANCELLED"
    numbers.append(int(event(chat)["SEQUENCE"]))
    await chat.tap("I'm back now")
    assert str(event(chat)["STATUS"]) == "CONFIRMED"
    numbers.append(int(event(chat)["SEQUENCE"]))
    assert numbers == sorted(set(numbers))


async def test_a_session_that_is_stopped_and_booked_again_is_the_same_for_the_calendar(
    chat: Chat,
) -> None:
    await with_session(chat)
    await chat.tap("Calendar file")
    await chat.say("/session")
    await chat.tap("Stop the sessions")
    stopped = event(chat)
    assert str(stopped["STATUS"]) == "CANCELLED"
    await chat.tap("Book a weekly session")
    await chat.say("tuesdays at 6pm for 30 minutes")
    await chat.tap("Skip")
    again = event(chat)
    assert again["UID"] == stopped["UID"]
    assert int(again["SEQUENCE"]) > int(stopped["SEQUENCE"])


async def test_who_took_no_calendar_file_gets_none(chat: Chat) -> None:
    await with_session(chat)
    await chat.say("/session")
    await chat.tap("Stop the sessions")
    assert chat.papers == []
