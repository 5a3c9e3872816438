"""Writes every picture and paper of five made-up people into a folder: dev.py samples FOLDER."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from itertools import product
from pathlib import Path
from time import perf_counter
from typing import Any

from bot.library.voice import Voice, load_voice
from bot.papers.keepsake import keepsake_caption, keepsake_data
from bot.papers.log_table import log_rows
from bot.papers.making import make, paper, picture
from bot.papers.plan import write_plan
from bot.papers.progress import progress_caption, progress_data
from tests.papers.people import NOW, Made, everybody

CONTENT = Path(__file__).parents[2] / "content"
THEMES = ("light", "dark")


def recipes(made: Made, voice: Voice) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each file's name, and its recipe."""
    for theme in THEMES:
        yield (
            f"progress-{theme}.png",
            picture("progress", progress_data(made.progress, voice, theme)),
        )
        yield (
            f"keepsake-{theme}.png",
            picture("keepsake", keepsake_data(made.keepsake, voice, theme)),
        )
    document = write_plan(made.plan, voice).to_json()
    for kind in ("pdf", "docx"):
        yield f"plan.{kind}", paper(kind, document, NOW)
    about = asdict(made.session)
    yield "session.ics", {"as": "ics", "session": about, "made": NOW.isoformat()}
    cancelled = about | {"cancelled": True, "sequence": made.session.sequence + 1}
    yield "cancelled.ics", {"as": "ics", "session": cancelled, "made": NOW.isoformat()}
    yield "log.csv", {"as": "csv", "rows": log_rows(made.logs, voice)}
    yield "data.json", {"as": "json", "data": made.data}


def main(folder: Path) -> None:
    """Write all files in every language, and tell how long each kind took."""
    spent: dict[str, list[float]] = {}
    languages = sorted(each.name for each in (CONTENT / "voice").iterdir())
    for language, made in product(languages, everybody()):
        voice = load_voice(CONTENT / "voice", language)
        own = folder / language / made.name
        own.mkdir(parents=True, exist_ok=True)
        for name, recipe in recipes(made, voice):
            before = perf_counter()
            content = make(CONTENT / "papers", folder, recipe)
            spent.setdefault(name, []).append(perf_counter() - before)
            (own / name).write_bytes(content)
        captions = (progress_caption(made.progress, voice), keepsake_caption(made.keepsake, voice))
        (own / "captions.html").write_text("\n\n".join(captions), encoding="utf-8")
    for name, times in spent.items():
        mean, most = 1000 * sum(times) / len(times), 1000 * max(times)
        print(f"{name:22} {mean:6.0f} ms each, {most:6.0f} ms at most")  # noqa: T201 - its report


if __name__ == "__main__":
    main(Path(sys.argv[1]))
