"""Transcripts that a coach can read: what a person does, and every word that comes back.

`pytest tests/test_transcripts.py --write-transcripts` writes them anew; read the difference.
"""

from pathlib import Path

import pytest

from tests.chat import Coach
from tests.transcripts import play, transcripts


@pytest.mark.parametrize("path", transcripts(), ids=lambda path: path.stem)
async def test_it_reads_as_written(
    path: Path, coach: Coach, request: pytest.FixtureRequest
) -> None:
    """The coach answers word for word as the transcript says."""
    written = Path.read_text(path, "utf-8")
    today = await play(written, coach)
    if request.config.getoption("--write-transcripts"):
        Path.write_text(path, today, "utf-8")
    else:
        assert today == written
