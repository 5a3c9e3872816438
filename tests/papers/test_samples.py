"""One command writes every picture and paper of five made-up people."""

from __future__ import annotations

from pathlib import Path

from tests.papers.people import everybody
from tests.papers.samples import main

KINDS = {".png": 4, ".pdf": 1, ".docx": 1, ".ics": 2, ".csv": 1, ".json": 1, ".html": 1}


def test_every_kind_of_file_is_written_for_everybody(tmp_path: Path) -> None:
    main(tmp_path)
    for made in everybody():
        files = list((tmp_path / made.name).iterdir())
        assert {kind: sum(file.suffix == kind for file in files) for kind in KINDS} == KINDS
        assert all(file.stat().st_size > 40 for file in files)
