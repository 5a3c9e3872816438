"""The bot with a disk that turns read-only: as long as a certain file is there, nothing is kept."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sqlalchemy import Connection, Engine, event

from bot import __main__ as command_line

SIGN = "read-only"


def obey(connection: Connection) -> None:
    """Let SQLite refuse to write, with its own error, or write again."""
    is_there = Path(os.environ["TRELLIS_DATA"], SIGN).exists()
    connection.exec_driver_sql(f"PRAGMA query_only={int(is_there)}")


if __name__ == "__main__":
    event.listen(Engine, "begin", obey)
    sys.argv[1:] = ["run"]
    sys.exit(command_line.main())
