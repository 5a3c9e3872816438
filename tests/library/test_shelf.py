"""A further language is a folder: what it has is said in it, what it lacks in English."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.library.shelf import Library, load_library

from .tiny import write_pack

VOICE = Path(__file__).parents[2] / "content" / "voice"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    shutil.copytree(VOICE / "en", tmp_path / "voice" / "en")
    (tmp_path / "voice" / "pt").mkdir()
    text = "locale-name = pt_BR\nway-back = Voltar\n"
    (tmp_path / "voice" / "pt" / "engine.ftl").write_text(text, encoding="utf-8")
    write_pack(tmp_path / "packs")
    return load_library(tmp_path)


def test_what_a_language_has_is_said_in_it(library: Library) -> None:
    assert library.voice("pt").label("way-back") == "Voltar"
    assert library.voice("pt").weekday("MO") == "segunda-feira"
    assert library.voice("pt").own_name == "Português"


def test_what_a_language_lacks_is_said_in_english(library: Library) -> None:
    assert library.voice("pt").has("way-skip")
    assert library.voice("pt").label("way-skip") == "Skip"
    assert library.packs_in("pt")["tiny"].name == "Tiny people"


def test_what_english_lacks_as_well_raises_its_key(library: Library) -> None:
    assert not library.voice("pt").has("no-such-phrase")
    with pytest.raises(KeyError, match="no-such-phrase"):
        library.voice("pt").label("no-such-phrase")


@pytest.mark.parametrize(
    ("wish", "spoken"), [("pt-BR", "pt"), ("PT", "pt"), ("fr", "en"), ("", "en")]
)
def test_a_language_is_found_by_that_of_telegram(library: Library, wish: str, spoken: str) -> None:
    assert library.language(wish) == spoken
