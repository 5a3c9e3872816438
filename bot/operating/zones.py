"""Which table of time zones is in use, and whether it is an old one."""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import tzdata  # type: ignore[import-untyped]  # it is data, but for this one number

from bot.operating.findings import Finding, bad, fine, warn

OLD = 2
"""Years after which governments have surely changed a zone."""

VERSION = re.compile(r"(20[0-9]{2})[a-z]{1,2}")
SAMPLE = ("America/Chicago", "Europe/Berlin", "America/Phoenix")


def look_at_zones(today: date) -> Iterator[Finding]:
    """The version of the zones that Python goes by: the system's, or else the package's."""
    packed = str(tzdata.IANA_VERSION)
    system = _system_version()
    used = packed if system is None else system
    where = "of the package tzdata" if system is None else "of the system"
    try:
        for name in SAMPLE:
            zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        yield bad("zones", "can't be read", "install the package tzdata again")
        return
    if system is not None and VERSION.fullmatch(system) and system < packed:
        says = f"{system} {where}, older than the package's {packed}"
        yield warn("zones", says, "update the system's tzdata, or set PYTHONTZPATH to nothing")
    elif (year := VERSION.match(used)) and today.year - int(year[1]) >= OLD:
        yield warn("zones", f"{used} {where}", "update Trellis, or the system's tzdata")
    else:
        yield fine("zones", f"{used} {where}")


def _system_version() -> str | None:
    """The version of the system's zones, "unknown" where it has some and doesn't say."""
    for folder in map(Path, zoneinfo.TZPATH):
        if not (folder / "America" / "Chicago").is_file():
            continue
        for name in ("tzdata.zi", "+VERSION", "version"):
            file = folder / name
            if file.is_file():
                with file.open(encoding="utf-8", errors="replace") as lines:
                    found = VERSION.search(lines.readline())
                    return found[0] if found else "unknown"
        return "unknown"
    return None
