"""Weekly sessions for tests, and every zone there is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, available_timezones

from storage.tables import WeeklySession

ZONES = sorted(available_timezones() - {"localtime", "Factory"})


def weekly(
    days: str, at: str, *, interval: int = 1, anchor: date = date(2026, 1, 5)
) -> WeeklySession:
    about = {"person_id": 1, "days": days, "time": at, "interval": interval, "anchor": anchor}
    return WeeklySession(**about, created_at=datetime(2026, 1, 1, tzinfo=UTC))


def zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
