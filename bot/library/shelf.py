"""Everything that content/ holds, by language: packs and voices."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.library.packs import Pack, load_packs
from bot.library.voice import Voice, load_voice

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Library:
    """Packs and voices by language; who speaks another language gets English."""

    voices: dict[str, Voice]
    packs: dict[str, dict[str, Pack]]

    def language(self, wish: str) -> str:
        """The language to speak with somebody whose Telegram is set to `wish`."""
        short = wish.split("-", maxsplit=1)[0].lower()
        return short if short in self.voices else FALLBACK

    def voice(self, language: str) -> Voice:
        """The words in that language."""
        return self.voices.get(language, self.voices[FALLBACK])

    def packs_in(self, language: str) -> dict[str, Pack]:
        """All packs in that language."""
        return self.packs.get(language, self.packs[FALLBACK])


def load_library(content: Path) -> Library:
    """Read and check all of content/; raises `ContentError` naming file, line and field."""
    folders = sorted(folder.name for folder in (content / "voice").iterdir() if folder.is_dir())
    english = load_voice(content / "voice", FALLBACK)
    others = [language for language in folders if language != FALLBACK]
    voices = {language: load_voice(content / "voice", language, english) for language in others}
    voices[FALLBACK] = english
    packs = {language: load_packs(content / "packs", language) for language in folders}
    return Library(dict(sorted(voices.items())), packs)
