"""A year of ten people: no nuisance, nothing lost, every nudge at its local minute.

The transcripts are in tests/transcripts/year; `--write-transcripts` writes them anew.
"""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from tests.chat import Coach
from tests.year.people import PEOPLE, Persona

FOLDER = Path(__file__).parent / "transcripts" / "year"
MOST_UNASKED = 3


@pytest.mark.parametrize("persona", PEOPLE, ids=lambda persona: persona.name)
async def test_a_year_reads_as_written_and_is_no_nuisance(
    persona: Persona,
    coach: Coach,
    request: pytest.FixtureRequest,
    caplog: pytest.LogCaptureFixture,
) -> None:
    life = persona.life(coach)
    await life.live()
    today = life.transcript(persona.about)
    path = FOLDER / f"{persona.name}.txt"
    if request.config.getoption("--write-transcripts"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(today, "utf-8")
    busy = {week: count for week, count in life.unasked.items() if count > MOST_UNASKED}
    assert busy == {}
    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []
    assert today == path.read_text("utf-8")
