"""Starts Trellis: the bot on Telegram, or the preview in a browser; or only checks everything."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import sys
import threading
import webbrowser
from dataclasses import replace
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot.adapter.errors import TokenRefusedError
from bot.adapter.hook import HookRefusedError
from bot.app import App, opened, serve
from bot.clock import Clock
from bot.coach.warming import warm_up
from bot.log_lines import without_words
from bot.settings import Settings
from storage.lock import AlreadyRunningError, NoPlaceError
from storage.troubles import reason_of
from storage.upgrade import TooNewError

log = logging.getLogger(__name__)
HANDLED = (AlreadyRunningError, HookRefusedError, NoPlaceError, TokenRefusedError, TooNewError)


class StartError(RuntimeError):
    """Trellis can't run; the text is the one line that says why."""


async def run(settings: Settings) -> None:
    """The bot on Telegram; without a token the preview. Raises `StartError`."""
    try:
        await _run(settings)
    except HANDLED as wrong:
        raise StartError(str(wrong)) from None
    except DBAPIError as wrong:
        raise StartError(f"the database can't be used: {reason_of(wrong)}") from None


async def _run(settings: Settings) -> None:
    # All that is made from here on holds people's words: it is for its owner's eyes only.
    os.umask(0o077)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(without_words)
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    if settings.token is None:
        await _preview(settings, stop)
        return
    async with opened(settings, stop) as app:
        log.info("Trellis is listening")
        get_warm(app)
        await serve(app, stop)


def get_warm(app: App) -> None:
    """Load the rest beside the first replies, which do not wait for it."""
    spare_the_collector()
    threading.Thread(target=warm_up, args=(app.turns.shelf,), name="warming", daemon=True).start()


def spare_the_collector() -> None:
    """Let the garbage collector begin, but keep what was loaded out of its rounds.

    Modules, packs and voices are most of what is in memory, and stay until the end; to look
    through them again and again took a tenth of each turn.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    gc.enable()


async def _preview(settings: Settings, stop: asyncio.Event) -> None:
    # Imported only here: a bot that has a token starts sooner without it.
    from bot.preview.standin import StandIn  # noqa: PLC0415

    clock_file = settings.clock_file or preview_clock(settings)
    clock = Clock(clock_file)
    apps: list[App] = []

    async def advance(seconds: float) -> None:
        clock.move(seconds)
        for app in apps:
            await app.ticks.tick()
            await app.ticks.tidy()

    stand_in = StandIn(clock=clock.now, on_advance=advance, keep=settings.data_folder)
    address = await stand_in.start(port=settings.preview_port)
    here = replace(
        settings,
        token=stand_in.token,
        api_base_url=address,
        clock_file=clock_file,
        database_url=database_of(settings),
    )
    try:
        async with opened(here, stop) as app:
            apps.append(app)
            get_warm(app)
            print(f"Trellis preview: {address}", flush=True)  # noqa: T201 - for the person at the keyboard
            if _has_screen():
                webbrowser.open(address)
            await serve(app, stop)
    finally:
        await stand_in.stop()


def _has_screen() -> bool:
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(shown) or sys.platform in {"darwin", "win32"}


def database_of(settings: Settings) -> str:
    """The address of the bot's database; without a token, of the preview's."""
    if settings.token is not None or "DATABASE_URL" in os.environ:
        return settings.database_url
    return f"sqlite:///{settings.data_folder / 'preview.sqlite3'}"


def clock_of(settings: Settings) -> Clock:
    """The clock that the bot or, without a token, the preview goes by."""
    return Clock(settings.clock_file or (None if settings.token else preview_clock(settings)))


def preview_clock(settings: Settings) -> Path:
    """The file that moves the preview's clock."""
    return settings.data_folder / "preview-clock.txt"
