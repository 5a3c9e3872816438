"""Learns what the readers weigh from the train split, and writes it to content/understanding.

Run by hand: python -m tests.understanding.train [logs] [themes]
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tests.understanding.cases import CONTENT
from tests.understanding.log_lessons import learn_logs
from tests.understanding.theme_lessons import learn_themes

FOLDER = CONTENT / "understanding"
VERSION = 2
LESSONS = {"logs": learn_logs, "themes": learn_themes}


def main(wanted: Sequence[str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    for name in wanted or LESSONS:
        LESSONS[name](FOLDER, VERSION)


if __name__ == "__main__":
    main(sys.argv[1:])
