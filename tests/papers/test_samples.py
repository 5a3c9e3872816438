"""One command writes every picture and paper of five made-up people."""

from __future__ import annotations

from pathlib import Path

from tests.papers.people import everybody
from tests.papers.samples import main
from tests.voice.phrases import LANGUAGES

KINDS = {".png": 4, ".pdf": 1, ".docx": 1, ".ics": 2, ".csv": 1, ".json": 1, ".html": 1}


def test_every_kind_of_file_is_written_for_everybody_in_each_language(tmp_path: Path) -> None:
    main(tmp_path)
    for own in (tmp_path / language / made.name for language in LANGUAGES for made in everybody()):
        files = list(own.iterdir())
        assert {kind: sum(file.suffix == kind for file in files) for kind in KINDS} == KINDS
        assert all(file.stat().st_size > 40 for file in files)
