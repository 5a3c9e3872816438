"""Authors get along with four commands, and learn by file, line and field what is wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bot import __main__ as command_line
from bot.authoring import author
from tests.library.tiny import change
from tests.library.written import content_with, written_pack


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return content_with(tmp_path)


def run(content: Path, *words: str) -> int:
    return author(content, command_line._parser().parse_args(["pack", *words]))


def fill_tiny(content: Path) -> None:
    """Take the tiny pack away, which is far too small for good manners."""
    written_pack(content)
    for path in sorted((content / "packs" / "tiny").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    (content / "packs" / "tiny").rmdir()


def test_check_has_a_line_for_each_pack_and_language(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill_tiny(content)
    (content / "packs/school_slp/en").rename(content / "packs/school_slp/es")
    for path in (content / "packs/school_slp/es").iterdir():
        target = content / "packs/school_slp/en" / path.name
        target.parent.mkdir(exist_ok=True)
        target.write_text(path.read_text("utf-8"), encoding="utf-8")
    assert run(content, "check") == 0
    holds = "6 questions (5 quick), 1 categories, 4 goals, 8 steps: ok"
    assert capsys.readouterr().out.splitlines() == [
        f"school_slp en  {holds}",
        f"school_slp es  {holds}",
    ]


def test_check_names_file_line_and_field_of_what_is_wrong(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill_tiny(content)
    change(content / "packs/school_slp", "en/first_category.yaml", "horizon: 1y", "horizon: 2y")
    assert run(content, "check") == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first == "school_slp en  1 problem"
    assert second.startswith("  packs/school_slp/en/first_category.yaml:")
    assert "goals[2].horizon: should be one of" in second


def test_check_names_what_two_packs_contradict_one_another_in(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill_tiny(content)
    change(written_pack(content, "third"), "pack.yaml", "prefix: t\n", "prefix: s\n")
    assert run(content, "check") == 1
    assert capsys.readouterr().out.count("prefix: another pack has the same") == 2


def test_new_says_what_was_written_and_what_comes_next(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(content, "new", "school_pt") == 0
    said = capsys.readouterr().out.splitlines()
    assert "written: packs/school_pt/en/questions.yaml" in said
    assert said[-1] == "next: fill in every ✎, then run: python -m bot pack check"


def test_preview_shows_every_text_of_a_pack(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(content, "preview", "tiny") == 0
    said = capsys.readouterr().out
    for words in ("Tiny people", "I'm tiny", "What do you dream of?", "A tree, say.", "(dream, ",
                  "Something about resting.", "it was seen", "Try growing", "someone saw it",
                  "Begin growing", "It matters.", "Take a pen.", "A page is written."):  # fmt: skip
        assert words in said, words


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("preview", "nobody"), "packs/nobody: there is no such pack; there are tiny"),
        (("preview", "tiny", "--language", "xx"), "packs/tiny/xx: is not there"),
        (("new", "tiny"), "packs/tiny: is there already"),
    ],
)
def test_what_can_not_be_done_is_one_line_and_a_one(
    content: Path,
    words: tuple[str, ...],
    says: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = command_line.author
    monkeypatch.setattr(command_line, "author", lambda _, wanted: real(content, wanted))
    monkeypatch.setattr(sys, "argv", ["trellis", "pack", *words])
    assert command_line.main() == 1
    assert capsys.readouterr().err.strip().endswith(says)


def test_schema_is_written_for_every_kind_of_file(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(content, "schema") == 0
    assert sorted(path.name for path in (content / "schema").iterdir()) == [
        "category.json", "questions.json", "structure.json", "words.json",
    ]  # fmt: skip
