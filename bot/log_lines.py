"""How a line of the log looks: as text or as JSON, and in neither with anybody's words."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)
TEXT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# Their lines repeat parameters and statements, and those hold people's words.
TALKATIVE = ("sqlalchemy", "aiohttp.access", "telegram", "httpx", "apscheduler", "alembic")


class TextLines(logging.Formatter):
    """One line of text; of an error only its class and where it was raised."""

    def __init__(self) -> None:
        super().__init__(TEXT)

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's own name
        """The class of an error and its place: its words may be a person's."""
        return where_raised(ei)


class JsonLines(logging.Formatter):
    """One JSON object in a line: time (UTC), level, logger, message, and error if there is one."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, whatever the message holds."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = where_raised(record.exc_info)
        return json.dumps(line)


def where_raised(raised: Any) -> str:
    """All that a log may say of an error, as in `KeyError at voice.py:93`."""
    kind, _, trace = raised
    frames = traceback.extract_tb(trace)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{kind.__name__}{place}"


def log_to_stderr(level: str, form: str) -> None:
    """Write lines of that form ("text" or "json") from that level on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if form == "json" else TextLines())
    logging.basicConfig(level=level, handlers=[handler])
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.ERROR)


def without_words(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Tell of an error that nobody waited for; asyncio's own line would repeat its words."""
    failure = context.get("exception")
    kind = "no exception" if failure is None else type(failure).__name__
    log.error("something went wrong beside everything else: %s", kind)
