"""Builds everything once: the only place where the real bot, clock, database and content meet."""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.adapter.answers import TapAnswers
from bot.adapter.download import download
from bot.adapter.errors import TokenRefusedError
from bot.adapter.hello import say_hello
from bot.adapter.hook import read_brought, set_hook
from bot.adapter.polling import poll, unless
from bot.adapter.profile import introduce
from bot.adapter.sender import Sender
from bot.adapter.telegram_bot import TelegramBot, make_bot
from bot.clock import Clock, Ticks
from bot.coach.door import Door
from bot.coach.fetching import Fetching
from bot.coach.menus import menu_in
from bot.coach.nudging import still_wanted
from bot.coach.retention import retain
from bot.coach.scene import Shelf
from bot.coach.sweeping import sweep
from bot.coach.turns import Turns
from bot.coach.zone_rules import renew_due_times
from bot.delivery import Delivery
from bot.library.shelf import FALLBACK, Library, load_library
from bot.metrics import Metrics
from bot.printing import Printer, Printing
from bot.settings import Settings
from bot.understanding.places import parse_places
from storage.database import open_database, sqlite_file
from storage.desk import Desk
from storage.figures import Figures, read_figures
from storage.held import drop_held_of_others, held_chats
from storage.lock import FileLock
from storage.outbox import free_leases
from storage.upgrade import upgrade

if TYPE_CHECKING:
    from bot.status import Status

log = logging.getLogger(__name__)


@dataclass(slots=True)
class App:
    """The running parts, as the preview and tests reach them."""

    settings: Settings
    clock: Clock
    desk: Desk
    turns: Turns
    delivery: Delivery
    ticks: Ticks
    bot: TelegramBot
    printer: Printer
    library: Library
    metrics: Metrics

    def status(self) -> Status:
        """What this process says of itself; a brought update needs nobody who fetches."""
        # Imported only where it is used: without pages, no web server is needed.
        from bot.status import Status  # noqa: PLC0415 - see above

        fetches = ("updates",) if self.settings.webhook is None else ()
        parts = (*fetches, "delivery", "ticks")
        return Status(self.is_well, self._figures, self.clock.now, self.metrics, parts)

    async def is_well(self) -> None:
        """Raises when the database does not answer."""
        await self.desk.run(lambda desk: desk.execute(select(1)))

    async def _figures(self) -> Figures:
        return await self.desk.run(lambda desk: read_figures(desk, self.clock.now()))


def read_shelf(settings: Settings) -> Shelf:
    """The content, checked; raises `ContentError`."""
    places = (settings.content / "places" / "places.tsv").read_text("utf-8")
    days = settings.retention_days
    retention = None if days is None else timedelta(days=days)
    return Shelf(load_library(settings.content), parse_places(places), retention)


@asynccontextmanager
async def opened(settings: Settings, stop: asyncio.Event) -> AsyncIterator[App]:
    """The application, ready to run; all of it is closed at the end."""
    shelf = read_shelf(settings)
    lock = FileLock(sqlite_file(settings.database_url))
    with lock:
        engine = open_database(settings.database_url)
        upgrade(engine)
        with engine.begin() as connection:
            if lock.path is not None:
                free_leases(connection)
            held = held_chats(connection)
        renew_due_times(engine, Clock(settings.clock_file).now())
        desk = Desk(engine)
        bot = make_bot(settings.token or "", settings.api_base_url)
        try:
            shelf = replace(shelf, bot_name=await say_hello(bot, stop))
            app = _assemble(settings, shelf, desk, bot)
            await desk.run(partial(drop_held_of_others, bot_id=app.turns.bot_id))
            app.turns.held.note(held)
            try:
                yield app
            finally:
                app.printer.close()
        finally:
            await bot.shutdown()
            desk.close()


def _assemble(settings: Settings, shelf: Shelf, desk: Desk, bot: TelegramBot) -> App:
    clock, metrics = Clock(settings.clock_file), Metrics()
    worker = f"{os.getpid()}-{secrets.token_hex(4)}"
    sender = Sender(bot)
    pace = (settings.send_rate, timedelta(seconds=settings.lease))
    delivery = Delivery(desk, sender.send, still_wanted, clock.now, worker, *pace, metrics=metrics)
    # Telegram's own number of the bot; a bot that never came through to Telegram has it as well.
    bot_id = int(bot.token.partition(":")[0])
    printer = Printer(settings.content / "papers", settings.data_folder)
    delivery.printing = Printing(printer.make, bot_id, desk, clock.now)
    bring = partial(download, bot)
    data = settings.data_folder
    delivery.fetch = Fetching(desk, shelf, clock.now, data, bring, delivery.wake).fetch
    turns = Turns(desk, shelf, bot_id, clock.now, delivery.wake, metrics=metrics)
    turns.closing = delivery.closing
    turns.door = Door(settings.allowed)
    ticks = Ticks(
        desk, clock, lambda rows, now: sweep(rows, now, shelf), delivery.wake, metrics=metrics
    )
    ticks.retain = partial(retain, shelf=shelf)
    return App(settings, clock, desk, turns, delivery, ticks, bot, printer, shelf.library, metrics)


async def serve(app: App, stop: asyncio.Event) -> None:
    """Hear, send and tick until `stop`; raises TokenRefusedError when the token is refused."""
    scheduler = app.ticks.start()
    app.delivery.wake()
    sending = asyncio.ensure_future(app.delivery.run(stop))
    sending.add_done_callback(lambda _: stop.set())
    greeting = asyncio.ensure_future(_introduce(app))
    try:
        async with _status_pages(app):
            await _listen(app, stop)
    finally:
        stop.set()
        app.delivery.wake()
        scheduler.shutdown(wait=False)
        greeting.cancel()
        ends = await asyncio.gather(sending, greeting, return_exceptions=True)
    if isinstance(ends[0], TokenRefusedError):
        raise ends[0]


@asynccontextmanager
async def _status_pages(app: App) -> AsyncIterator[None]:
    """The pages for the operator, where there is a port for them."""
    where = app.settings.status
    if where is None:
        yield
        return
    async with app.status().open(*where) as port:
        log.info("health and metrics are at port %d", port)
        yield


async def _listen(app: App, stop: asyncio.Event) -> None:
    """Hear what is fetched or, with a webhook, what is brought."""
    where = app.settings.webhook
    if where is None:
        await _poll(app, stop)
        return
    from bot.webhook import Webhook  # noqa: PLC0415 - as in `status`

    # Brought updates are heard as they come; only what was held while they were fetched is first.
    await unless(stop, app.turns.held.hear_all())
    answers = TapAnswers(app.bot)

    async def hear(raw: object) -> bool:
        arrivals, unreadable = read_brought(raw, answers)
        await app.turns.hear(arrivals, unreadable)
        return bool(arrivals or unreadable)

    webhook = Webhook(where.secret, hear, app.status().add_health)
    async with webhook.open(where.host, where.port) as port:
        await set_hook(app.bot, where.url, where.secret, stop)
        log.info("updates are brought to port %d", port)
        await stop.wait()
    await answers.close()


async def _poll(app: App, stop: asyncio.Event) -> None:
    hearing = asyncio.ensure_future(app.turns.held.hear_on())
    fetched = partial(app.metrics.beat, "updates")
    fetched()
    try:
        await poll(app.bot, app.turns.held.hear_batch, stop=stop, fetched=fetched)
    finally:
        hearing.cancel()
        await asyncio.gather(hearing, return_exceptions=True)


async def _introduce(app: App) -> None:
    # English also goes to everyone whose language Trellis does not speak.
    spoken = app.library.voices.items()
    voices = {"" if name == FALLBACK else name: voice for name, voice in spoken}
    menus = {whose: menu_in(voice) for whose, voice in voices.items()}
    long = {whose: voice.label("bot-description") for whose, voice in voices.items()}
    short = {whose: voice.label("bot-short-description") for whose, voice in voices.items()}
    await introduce(app.bot, menus, long, short)
