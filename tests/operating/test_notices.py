"""A notice reaches everybody who can be reached, once, and after everything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.conversation.events import Blocked
from bot.operating import noticing
from bot.operating.noticing import NoticeError, read_notice
from storage.outbox import put_outbox
from tests.chat import Coach
from tests.operating.conftest import Operator

TEXT = "Trellis moves on Saturday & is back at <9>."
WHOLE = f"name: the-move\ntexts:\n  en: {TEXT}\n  es: Trellis se muda.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "notice.yaml"
    file.write_text(WHOLE, "utf-8")
    return file


async def meet(coach: Coach, *users: int) -> None:
    for user in users:
        await coach.chat(user).say("/start")


def noticed(coach: Coach) -> list[int]:
    """Whose chat shows it, once for each time."""
    lines = [(user, line) for user, chat in coach.chats.items() for line in chat.heard]
    return [user for user, line in lines if "moves on Saturday" in line]


async def test_everybody_gets_it_once_however_often_it_is_asked_for(
    coach: Coach, operator: Operator, file: Path
) -> None:
    await meet(coach, 1, 2, 3)
    for _ in range(2):
        assert operator.do("notice", file=file, dry_run=False) == 0
        await coach.deliver()
    assert noticed(coach) == [1, 2, 3]
    assert "written for 0 people" in operator.said
    await meet(coach, 4)
    operator.do("notice", file=file, dry_run=False)
    await coach.deliver()
    assert noticed(coach) == [1, 2, 3, 4]


async def test_it_is_silent_without_buttons_and_no_markup(
    coach: Coach, operator: Operator, file: Path
) -> None:
    await meet(coach, 1)
    buttons = coach.chat(1).buttons()
    operator.do("notice", file=file, dry_run=False)
    await coach.deliver()
    last = coach.chat(1).last
    assert last.text == "Trellis moves on Saturday &amp; is back at &lt;9&gt;."
    assert not last.rings
    assert not last.rows
    assert coach.chat(1).buttons() == buttons


async def test_who_cant_be_reached_is_left_out(
    coach: Coach, operator: Operator, file: Path
) -> None:
    await meet(coach, 1, 2)
    await coach.bring(coach.chat(1), Blocked())
    operator.do("notice", file=file, dry_run=False)
    await coach.deliver()
    assert noticed(coach) == [2]


async def test_a_dry_run_shows_it_and_writes_nothing(
    coach: Coach, operator: Operator, file: Path
) -> None:
    await meet(coach, 1, 2)
    assert operator.do("notice", file=file, dry_run=True) == 0
    assert "would be written for 2 people" in operator.said
    assert f"--- en, 2 people\n{TEXT}" in operator.said
    assert "--- es, 0 people" in operator.said
    await coach.deliver()
    assert noticed(coach) == []


async def test_one_that_was_broken_off_goes_on_where_it_stopped(
    coach: Coach, operator: Operator, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await meet(coach, *range(1, 6))
    monkeypatch.setattr(noticing, "BATCH", 2)
    visit, visits = noticing.visit, []

    def break_off(*about: object) -> int:
        visits.append(1)
        if len(visits) == 2:
            raise KeyboardInterrupt
        return visit(*about)

    monkeypatch.setattr(noticing, "visit", break_off)
    with pytest.raises(KeyboardInterrupt):
        operator.do("notice", file=file, dry_run=False)
    operator.do("notice", file=file, dry_run=False)
    assert "written for 3 people" in operator.said
    await coach.deliver()
    assert noticed(coach) == [1, 2, 3, 4, 5]


async def test_replies_and_nudges_go_first(coach: Coach, operator: Operator, file: Path) -> None:
    await meet(coach, 1, 2)
    operator.do("notice", file=file, dry_run=False)
    for chat_id, urgency in ((1, 1), (2, 0)):
        about = {"chat_id": chat_id, "kind": "send", "urgency": urgency, "created_at": coach.now()}
        words = {"payload": {"text": "first"}}
        await coach.desk.run(lambda desk, about=about | words: put_outbox(desk, **about))
    await coach.deliver()
    for user in (1, 2):
        assert [line.split(": ")[1].split(" ")[0] for line in coach.chat(user).heard[-2:]] == [
            "first",
            "Trellis",
        ]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("", "the file"),
        ("- a list", "the file"),
        ("name: x\ntexts: {en: hi}", "name"),
        ("name: The Move\ntexts: {en: hi}", "name"),
        ("name: the-move", "texts"),
        ("name: the-move\ntexts: {es: hola}", "texts.en"),
        ("name: the-move\ntexts: {en: '  '}", "texts.en"),
        ("name: the-move\ntexts: {en: hi, spanish: hola}", "texts.spanish"),
        ("name: the-move\ntexts: {en: hi}\nto: everybody", "to"),
        ("name: [", "can't be read"),
    ],
)
def test_a_file_that_cant_be_sent_is_named_with_its_field(
    tmp_path: Path, text: str, field: str
) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(NoticeError) as refused:
        read_notice(file)
    assert str(refused.value).startswith(f"{file}: {field}")


def test_a_text_longer_than_a_message_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "long.yaml"
    file.write_text(f"name: the-move\ntexts: {{en: {'long ' * 800}}}", "utf-8")
    with pytest.raises(NoticeError, match=r"texts\.en"):
        read_notice(file)


def test_a_file_that_is_not_there_is_said_in_one_line(operator: Operator, tmp_path: Path) -> None:
    assert operator.do("notice", file=tmp_path / "none.yaml", dry_run=False) == 1
    assert operator.complained.count("\n") == 1
