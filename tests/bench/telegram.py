"""A stand-in for Telegram's servers that is fast enough to measure bots with.

`python -m tests.bench.telegram` is told by one line of JSON (`Script`) what the people do, prints
`{"port": …}`, then `{"fetched": …}` when a bot asks for updates, begins with the line `go`, and
prints what came of it (`Outcome`) at the end. Moments are seconds of the machine's monotonic clock.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
from collections import deque
from dataclasses import asdict, dataclass, field
from typing import Any

from tests.bench.bringing import Bringer

TOKEN = "7:BENCHBENCHBENCHBENCHBENCHBENCHBENCH"
FIRST_USER, EACH_USER = 1001, 1000
"""Telegram's numbers of the people: the first, and how far the next ones lie apart."""

CHAT = re.compile(rb"""chat_id["'\s:=]+(?:\d*\r\n\r\n)?(\d+)""")
OFFSET = re.compile(rb"""offset["'\s:=]+(\d+)""")
PATIENCE = re.compile(rb"""timeout["'\s:=]+(\d+)""")
LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
METHOD = re.compile(rb"^[A-Z]+ [^ ]*/(\w+)(?:\?\S*)? ")
MOST = 100
DOUBLES = 0.3
"""Seconds to wait for a reply too many, when all have come."""

TEXTS = (
    b"I liked leading our team meeting",
    b"honestly the writing groups. I would run those every day if they let me",
    b"being asked by the new hires how I set up my sensory corner, and having an answer",
    b"the paperwork, no contest",
    b"I want to learn more about assistive technology, and maybe get a certificate in it one day",
    b"My supervisor said I explain things well to parents. That stayed with me.",
    b"not sure yet",
    b"more time with the older kids and less driving between buildings",
)
"""What people answer."""

ME = {
    "id": 7,
    "is_bot": True,
    "first_name": "Bench",
    "username": "bench_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}


@dataclass(frozen=True, slots=True)
class Script:
    """What the people do.

    `people` write `times` each, the next text when the last one was answered, unless `rate` (texts
    a second, over all) says when; `delay` is in seconds, at each call but getUpdates. Whoever has
    a number below `quiet` writes nothing. `nudges` messages are waited for that nobody asked for.
    With `ports`, updates are brought to the workers that listen there.
    """

    people: int
    times: int
    rate: float = 0.0
    delay: float = 0.0
    quiet: int = 0
    nudges: int = 0
    within: float = 120.0
    ports: tuple[int, ...] = ()


@dataclass(slots=True)
class Outcome:
    """When it began and ended, the delay of each reply, and what was wrong with the replies."""

    began: float = 0.0
    ended: float = 0.0
    delays: list[float] = field(default_factory=list)
    sent: int = 0
    replies: int = 0
    unasked: int = 0
    doubled: int = 0
    lost: int = 0
    calls: int = 0


class Telegram:
    """People who write, and the calls of one bot."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.outcome = Outcome()
        self.updates: deque[tuple[int, bytes]] = deque()
        self.waiting: tuple[Connection, asyncio.TimerHandle] | None = None
        self.numbers = 1_000_000
        self.left = [script.times] * script.people
        self.asked: list[float | None] = [None] * script.people
        self.fetched = asyncio.Event()
        self.listening = 0
        self.over = asyncio.Event()
        self.me = json.dumps({"ok": True, "result": ME}).encode()
        self.expected = script.people * script.times
        self.bringer = Bringer(script.ports)

    def write(self, person: int) -> None:
        """A person's next text comes in."""
        self.left[person] -= 1
        self.numbers += 2
        user, now = FIRST_USER + person * EACH_USER, time.time()
        number = 10_000_000 + self.numbers
        update = _update(number, user, self.numbers, int(now))
        self.asked[person] = time.monotonic()
        self.outcome.sent += 1
        if self.script.ports:
            self.bringer.bring(update)
            return
        self.updates.append((number, update))
        if self.waiting is not None:
            connection, timer = self.waiting
            timer.cancel()
            self.waiting = None
            asyncio.get_running_loop().call_soon(self.bring, connection)

    def bring(self, connection: Connection) -> None:
        """Answer a getUpdates."""
        batch = [self.updates[at][1] for at in range(min(MOST, len(self.updates)))]
        connection.answer(b'{"ok":true,"result":[' + b",".join(batch) + b"]}")

    def call(self, connection: Connection, method: bytes, body: bytes) -> None:
        """One call of the bot."""
        self.outcome.calls += 1
        if method == b"getUpdates":
            self.get_updates(connection, body)
        elif method == b"setWebhook":
            self.listening += 1
            if self.listening == len(self.script.ports):
                self.fetched.set()
            connection.answer(b'{"ok":true,"result":true}')
        elif method == b"getMe":
            connection.answer(self.me)
        else:
            answer = self.sent(body) if method == b"sendMessage" else b'{"ok":true,"result":true}'
            if self.script.delay:
                loop = asyncio.get_running_loop()
                loop.call_later(self.script.delay, connection.answer, answer)
            else:
                connection.answer(answer)

    def get_updates(self, connection: Connection, body: bytes) -> None:
        """Confirm what lies below the offset; answer at once, or when something comes."""
        self.fetched.set()
        found = OFFSET.search(body)
        offset = int(found[1]) if found else 0
        while self.updates and self.updates[0][0] < offset:
            self.updates.popleft()
        if self.updates:
            self.bring(connection)
            return
        patience = PATIENCE.search(body)
        loop = asyncio.get_running_loop()
        timer = loop.call_later(int(patience[1]) if patience else 0, self.give_up, connection)
        self.waiting = (connection, timer)

    def give_up(self, connection: Connection) -> None:
        """Nothing came."""
        self.waiting = None
        self.bring(connection)

    def sent(self, body: bytes) -> bytes:
        """A message of the bot: the reply that a person waited for, or one that nobody did."""
        found = CHAT.search(body)
        user = int(found[1]) if found else 0
        person = (user - FIRST_USER) // EACH_USER
        asked = self.asked[person]
        if asked is not None:
            self.asked[person] = None
            self.outcome.delays.append(time.monotonic() - asked)
            self.outcome.replies += 1
            if not self.script.rate and self.left[person] > 0:
                # As soon as the reply is on its way: nobody types faster than they read.
                asyncio.get_running_loop().call_soon(self.write, person)
        elif self.outcome.unasked < self.script.nudges:
            self.outcome.unasked += 1
        else:
            self.outcome.doubled += 1
        if self.outcome.replies == self.expected and self.outcome.unasked == self.script.nudges:
            self.outcome.ended = time.monotonic()
            self.over.set()
        self.numbers += 2
        return _message(user, self.numbers + 1)

    async def run(self) -> Outcome:
        """Let the people write until all is answered, or time is over."""
        self.outcome.began = time.monotonic()
        writing = list(range(self.script.quiet, self.script.people))
        self.expected = len(writing) * self.script.times
        if self.script.rate:
            pace = asyncio.ensure_future(self._steadily(writing))
        else:
            for person in writing:
                self.write(person)
        try:
            async with asyncio.timeout(self.script.within):
                await self.over.wait()
        except TimeoutError:
            self.outcome.ended = time.monotonic()
        if self.script.rate:
            pace.cancel()
        await asyncio.sleep(DOUBLES)
        self.outcome.lost = self.expected - self.outcome.replies
        self.outcome.lost += self.script.nudges - self.outcome.unasked
        return self.outcome

    async def _steadily(self, writing: list[int]) -> None:
        began = time.monotonic()
        for number in range(len(writing) * self.script.times):
            due = began + number / self.script.rate
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            self.write(writing[number % len(writing)])


class Connection(asyncio.Protocol):
    """One connection of the bot: requests with a length, one after the other."""

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        self.kept = b""
        self.transport: Any = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody is there."""
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """A part of a request, or several."""
        self.kept = self.kept + data if self.kept else data
        while (end := self.kept.find(b"\r\n\r\n")) >= 0:
            head = self.kept[:end]
            length = LENGTH.search(head)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(self.kept) < whole:
                return
            # Some clients put what they have to say into the address.
            body = self.kept[end + 4 : whole] or head
            self.kept = self.kept[whole:]
            method = METHOD.match(head)
            self.telegram.call(self, method[1] if method else b"", body)

    def answer(self, body: bytes) -> None:
        """Send the whole answer at once."""
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        self.transport.write(head % len(body) + body)


def _update(number: int, user: int, message: int, date: int) -> bytes:
    return (
        b'{"update_id":%d,"message":{"message_id":%d,"from":{"id":%d,"is_bot":false,'
        b'"first_name":"Ada","language_code":"en"},"chat":{"id":%d,"first_name":"Ada",'
        b'"type":"private"},"date":%d,"text":"%b"}}'
        % (number, message, user, user, date, TEXTS[number // 2 % len(TEXTS)])
    )


def _message(user: int, number: int) -> bytes:
    return (
        b'{"ok":true,"result":{"message_id":%d,"from":{"id":7,"is_bot":true,"first_name":"Bench",'
        b'"username":"bench_bot"},"chat":{"id":%d,"first_name":"Ada","type":"private"},'
        b'"date":%d,"text":"ok"}}' % (number, user, int(time.time()))
    )


async def main() -> None:
    """Serve one bot, as the line of JSON says."""
    loop = asyncio.get_running_loop()
    told = json.loads(sys.stdin.readline())
    telegram = Telegram(Script(**told | {"ports": tuple(told["ports"])}))
    server = await loop.create_server(lambda: Connection(telegram), "127.0.0.1", 0, backlog=1024)
    _say(port=server.sockets[0].getsockname()[1])
    await telegram.fetched.wait()
    _say(fetched=time.monotonic())
    if (await loop.run_in_executor(None, sys.stdin.readline)).strip() != "go":
        return
    _say(**asdict(await telegram.run()))
    # The bot is stopped first, then we: it never meets a closed door.
    await loop.run_in_executor(None, sys.stdin.readline)


def _say(**what: Any) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        import uvloop
    except ImportError:
        asyncio.run(main())
    else:
        uvloop.run(main())
