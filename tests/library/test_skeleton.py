"""A new pack has every file, says what is still to be written, and is right once that is done."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.library.packs import ContentError, load_packs
from bot.library.skeleton import new_pack

from .tiny import complaints
from .written import content_with, manners, written_pack


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return content_with(tmp_path)


def test_each_mark_is_told_until_words_stand_there(content: Path) -> None:
    files = new_pack(content, "school_slp")
    lines = [line for path in files for line in path.read_text("utf-8").splitlines()]
    marks = [line for line in lines if "✎" in line and not line.startswith("#")]
    told = complaints(content / "packs" / "school_slp")
    assert len(told) == len(marks) > 50
    assert all(line.endswith("is still to be written") for line in told)


def test_a_pack_that_is_filled_in_loads_and_has_good_manners(content: Path) -> None:
    home = written_pack(content)
    assert list(load_packs(content / "packs", "en")) == ["school_slp", "tiny"]
    assert manners(home) == []


@pytest.mark.parametrize(("name", "prefix"), [("school_slp", "s"), ("yoga", "yo"), ("y_x", "yx")])
def test_its_prefix_is_one_that_no_other_pack_has(content: Path, name: str, prefix: str) -> None:
    new_pack(content, name)
    text = (content / "packs" / name / "pack.yaml").read_text("utf-8")
    assert f"\nprefix: {prefix}\n" in text


@pytest.mark.parametrize("name", ["School", "a.b", "../tiny", "", "x" * 25, "7up"])
def test_a_name_that_no_button_could_carry_is_refused(content: Path, name: str) -> None:
    with pytest.raises(ContentError, match="a pack's name is"):
        new_pack(content, name)


def test_a_pack_that_is_there_is_left_alone(content: Path) -> None:
    before = (content / "packs" / "tiny" / "pack.yaml").read_text("utf-8")
    with pytest.raises(ContentError, match="is there already"):
        new_pack(content, "tiny")
    assert (content / "packs" / "tiny" / "pack.yaml").read_text("utf-8") == before
