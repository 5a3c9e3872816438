"""The environment, read once into one frozen object; a wrong variable is named in one line."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.environment import SettingsError, one_of, port, whole_number

__all__ = ["Settings", "SettingsError", "Webhook", "read_settings"]
TELEGRAM = "https://api.telegram.org"
TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]{5,}")
DRIVERS = ("sqlite", "sqlite+pysqlite", "postgresql", "postgresql+psycopg")
SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")
LEASE = range(1, 601)
NAMES = frozenset(
    """
    TELEGRAM_BOT_TOKEN TELEGRAM_API_BASE_URL TRELLIS_DATA DATABASE_URL TRELLIS_PREVIEW_PORT
    TRELLIS_SEND_RATE TRELLIS_LEASE WEBHOOK_URL WEBHOOK_SECRET WEBHOOK_HOST WEBHOOK_PORT
    TRELLIS_LOG_LEVEL TRELLIS_LOG_FORMAT TRELLIS_STATUS_PORT TRELLIS_STATUS_HOST TRELLIS_ALLOWED
    TRELLIS_RETENTION_DAYS TRELLIS_CLOCK_FILE
    """.split()
)
"""Every variable that is read."""

FORMATS = ("text", "json")
INVITED = "invited"
RETENTION = range(30, 36501)
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram brings updates to: `url` as seen from outside, `host` and `port` here."""

    url: str
    secret: str = field(repr=False)
    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is decided outside the code.

    Without a `token` the preview runs; without a `webhook` updates are fetched. `clock_file`
    holds seconds to add to now. `content` is the folder of packs and voices. `send_rate` is in
    messages a second, over all workers. `lease` is in seconds: as long as nobody else sends what
    a worker has taken to send. `status` is where the pages for the operator listen: host, port.
    `allowed` holds the Telegram numbers that may come in without an invite; None lets in anybody.
    `retention_days` is how long somebody may be gone before being asked; None keeps for ever.
    """

    token: str | None = field(repr=False)
    api_base_url: str
    database_url: str = field(repr=False)
    data_folder: Path
    clock_file: Path | None
    content: Path
    preview_port: int
    log_level: str
    log_format: str
    send_rate: float
    lease: float
    webhook: Webhook | None
    status: tuple[str, int] | None
    allowed: frozenset[int] | None
    retention_days: int | None


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings in an environment; raises `SettingsError` naming what is wrong."""
    data = Path(environment.get("TRELLIS_DATA") or "data")
    return Settings(
        token=_token(environment),
        api_base_url=_base_url(environment),
        database_url=_database_url(environment, data),
        data_folder=data,
        clock_file=_clock_file(environment),
        content=Path(__file__).parent.parent / "content",
        preview_port=port(environment, "TRELLIS_PREVIEW_PORT", "0"),
        log_level=one_of(environment, "TRELLIS_LOG_LEVEL", LEVELS, "info"),
        log_format=one_of(environment, "TRELLIS_LOG_FORMAT", FORMATS, "text"),
        send_rate=_rate(environment),
        lease=float(whole_number(environment, "TRELLIS_LEASE", LEASE, "seconds") or 60),
        webhook=_webhook(environment),
        status=_status(environment),
        allowed=_allowed(environment),
        retention_days=whole_number(environment, "TRELLIS_RETENTION_DAYS", RETENTION, "days"),
    )


def _token(environment: Mapping[str, str]) -> str | None:
    token = environment.get("TELEGRAM_BOT_TOKEN", "").strip()
    if token and not TOKEN.fullmatch(token):
        raise SettingsError("TELEGRAM_BOT_TOKEN: not a token as BotFather gives it")
    return token or None


def _base_url(environment: Mapping[str, str]) -> str:
    url = environment.get("TELEGRAM_API_BASE_URL", "").strip().rstrip("/") or TELEGRAM
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", url):
        raise SettingsError("TELEGRAM_API_BASE_URL: not an http or https address")
    return url


def _database_url(environment: Mapping[str, str], data: Path) -> str:
    url = environment.get("DATABASE_URL", "").strip() or f"sqlite:///{data / 'trellis.sqlite3'}"
    if not _is_database(url):
        raise SettingsError("DATABASE_URL: not a sqlite:/// or postgresql+psycopg:// address")
    return url


def _is_database(url: str) -> bool:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        return False
    # In memory nothing would be remembered, not even from one connection to the next.
    return address.drivername in DRIVERS and address.database not in {None, "", ":memory:"}


def _clock_file(environment: Mapping[str, str]) -> Path | None:
    name = environment.get("TRELLIS_CLOCK_FILE", "").strip()
    host = urlsplit(_base_url(environment)).hostname
    if name and _token(environment) and host == urlsplit(TELEGRAM).hostname:
        raise SettingsError("TRELLIS_CLOCK_FILE: the clock can't be moved against Telegram itself")
    return Path(name) if name else None


def _rate(environment: Mapping[str, str]) -> float:
    text = environment.get("TRELLIS_SEND_RATE", "").strip() or "30"
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]+)?", text) or float(text) <= 0:
        raise SettingsError("TRELLIS_SEND_RATE: not a number of messages a second above 0")
    return float(text)


def _webhook(environment: Mapping[str, str]) -> Webhook | None:
    url = environment.get("WEBHOOK_URL", "").strip()
    if not url:
        return None
    token = _token(environment)
    if token is None:
        raise SettingsError("WEBHOOK_URL: needs TELEGRAM_BOT_TOKEN; the preview has no webhook")
    if not re.fullmatch(r"https?://[^\s/]+/\S*", url):
        raise SettingsError("WEBHOOK_URL: not the https address that Telegram is to call")
    host = environment.get("WEBHOOK_HOST", "").strip() or "127.0.0.1"
    here = port(environment, "WEBHOOK_PORT", "8080")
    return Webhook(url, _secret(environment, token), host, here)


def _secret(environment: Mapping[str, str], token: str) -> str:
    secret = environment.get("WEBHOOK_SECRET", "").strip()
    if secret and not SECRET.fullmatch(secret):
        raise SettingsError("WEBHOOK_SECRET: not 16 to 256 letters, digits, hyphens, underscores")
    # Every worker must have the same one; who knows the token needs no secret any more.
    return secret or hashlib.sha256(f"webhook {token}".encode()).hexdigest()


def _status(environment: Mapping[str, str]) -> tuple[str, int] | None:
    if not environment.get("TRELLIS_STATUS_PORT", "").strip():
        return None
    host = environment.get("TRELLIS_STATUS_HOST", "").strip() or "127.0.0.1"
    return host, port(environment, "TRELLIS_STATUS_PORT", "0")


def _allowed(environment: Mapping[str, str]) -> frozenset[int] | None:
    """The numbers; the word "invited" stands for nobody but those with an invite."""
    words = environment.get("TRELLIS_ALLOWED", "").replace(",", " ").split()
    numbers = [word for word in words if word.lower() != INVITED]
    if not all(re.fullmatch(r"[0-9]{1,15}", word) for word in numbers):
        raise SettingsError('TRELLIS_ALLOWED: neither Telegram numbers nor the word "invited"')
    return frozenset(map(int, numbers)) if words else None
