"""The doctor: looks at everything that Trellis needs, and says what to do where it is amiss."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime

from bot.app import read_shelf
from bot.clock import FARTHEST, Clock
from bot.library.learned import TABLES, learned_text
from bot.library.packs import ContentError
from bot.operating.database import look_at_database
from bot.operating.findings import BAD, Finding, bad, fine, warn
from bot.operating.online import look_at_telegram
from bot.operating.zones import look_at_zones
from bot.settings import NAMES, Settings
from bot.understanding.models import models

OURS = re.compile(r"(TRELLIS|WEBHOOK|TELEGRAM)_")
USUAL_TOKEN = re.compile(r"[0-9]{8,12}:[A-Za-z0-9_-]{30,50}")
USUAL_RATE = 30

Look = Callable[[], Iterator[Finding]]


def check(settings: Settings, environment: Mapping[str, str], *, online: bool) -> int:
    """Look at everything, a line each; 1 when something is bad. `online` asks Telegram, too."""
    looks: list[Look] = [
        lambda: look_at_settings(settings, environment),
        lambda: look_at_token(settings),
        lambda: look_at_content(settings),
        look_at_weights,
        lambda: look_at_database(settings),
        lambda: look_at_clock(settings),
        lambda: look_at_zones(datetime.now(UTC).date()),
    ]
    looks += [lambda: look_at_telegram(settings)] if online else []
    worst = 0
    for finding in (each for look in looks for each in look()):
        sys.stdout.write(f"{finding.line()}\n")
        worst = 1 if finding.state == BAD else worst
    return worst


def look_at_settings(settings: Settings, environment: Mapping[str, str]) -> Iterator[Finding]:
    """What will run, and names that no setting has."""
    way = "brought by webhook" if settings.webhook else "fetched"
    runs = f"the bot, updates {way}" if settings.token else "the preview (no TELEGRAM_BOT_TOKEN)"
    door = "anybody may come in" if settings.allowed is None else "for invited people"
    kept = settings.retention_days
    keeps = "kept until erased" if kept is None else f"asked after {kept} days of absence"
    yield fine("settings", f"{runs}; {door}; {keeps}")
    for name in sorted(environment):
        if OURS.match(name) and name not in NAMES:
            yield warn("settings", f"{name} is no setting of Trellis", "a slip? see README.md")
    if settings.send_rate > USUAL_RATE:
        advice = "only where Telegram allows this bot more"
        yield warn("settings", f"TRELLIS_SEND_RATE is {settings.send_rate:g}", advice)


def look_at_token(settings: Settings) -> Iterator[Finding]:
    """Whether the token has the shape that BotFather's have; it is never shown."""
    if settings.token is None:
        return
    if USUAL_TOKEN.fullmatch(settings.token):
        yield fine("token", "shaped as BotFather's are")
    else:
        yield warn("token", "not shaped as BotFather's are", "copy it again, whole; or --online")


def look_at_content(settings: Settings) -> Iterator[Finding]:
    """Whether packs and voices can be read, with file, line and field of what is wrong."""
    try:
        library = read_shelf(settings).library
    except ContentError as wrong:
        yield bad("content", str(wrong), "mend that file; docs/content.md tells how")
        return
    packs = ", ".join(library.packs_in("en"))
    yield fine("content", f"{packs}; spoken: {', '.join(library.voices)}")


def look_at_weights() -> Iterator[Finding]:
    """Which learned tables are in use."""
    for name in TABLES:
        first = learned_text(f"{name}.tsv").partition("\n")[0].removeprefix("# ").strip()
        if models.get(name) is not None:
            yield fine("weights", f"{name}: {first}")
        else:
            what = "can't be read" if first else "is missing"
            advice = "restore it, or python -m tests.understanding.train"
            yield warn("weights", f"{name} {what}; signs weighed by hand stand in", advice)


def look_at_clock(settings: Settings) -> Iterator[Finding]:
    """Whether a file moves the clock."""
    file = settings.clock_file
    if file is None:
        yield fine("clock", "the computer's own")
    elif not file.is_file():
        yield fine("clock", f"{file} is not there yet: the computer's own")
    elif _seconds(file.read_text("utf-8", "replace")) is None:
        yield bad("clock", f"{file} holds no seconds; it moves nothing", "mend or delete it")
    else:
        offset = Clock(file).offset()
        says = f"{file} moves it by {offset:g} s"
        advice = "delete the file when you have seen enough"
        yield warn("clock", says, advice) if offset else fine("clock", says)


def _seconds(text: str) -> float | None:
    try:
        seconds = float(text.strip() or 0)
    except ValueError:
        return None
    return seconds if abs(seconds) < FARTHEST else None
