"""How many calls a second Telegram's stand-in can take: it must not be what is measured."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from dataclasses import asdict

from tests.bench.race import ROOT, cores
from tests.bench.telegram import FIRST_USER, Script

CONNECTIONS = 32
BODY = json.dumps(
    {"chat_id": FIRST_USER, "text": "a question " * 20, "parse_mode": "HTML"}
).encode()
CALL = (
    b"POST /bot7:BENCH/sendMessage HTTP/1.1\r\nHost: localhost\r\n"
    b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(BODY)
) + BODY


class Caller(asyncio.Protocol):
    """One connection that makes the next call as soon as the last one was answered."""

    def __init__(self, counted: list[int]) -> None:
        self.counted = counted

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Make the first call."""
        self.transport = transport
        transport.write(CALL)  # type: ignore[attr-defined]  # a TCP connection's has it

    def data_received(self, data: bytes) -> None:
        """An answer is short: it comes whole."""
        self.counted[0] += data.count(b"HTTP/1.1 200")
        self.transport.write(CALL)  # type: ignore[attr-defined]  # see above


async def _calls(port: int, seconds: float) -> float:
    counted = [0]
    loop = asyncio.get_running_loop()
    made = [
        await loop.create_connection(lambda: Caller(counted), "127.0.0.1", port)
        for _ in range(CONNECTIONS)
    ]
    began = time.monotonic()
    await asyncio.sleep(seconds)
    rate = counted[0] / (time.monotonic() - began)
    for transport, _ in made:
        transport.abort()
    return rate


def ceiling(seconds: float) -> float:
    """Calls a second, with the stand-in on its core and the caller on the bot's."""
    command = [sys.executable, "-m", "tests.bench.telegram"]
    about = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": ROOT}
    theirs, ours = cores()
    with subprocess.Popen(command, **about) as telegram:
        before = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
        if before is not None:
            os.sched_setaffinity(telegram.pid, theirs)
            os.sched_setaffinity(0, ours)
        telegram.stdin.write(json.dumps(asdict(Script(1, 1))) + "\n")
        telegram.stdin.flush()
        port = json.loads(telegram.stdout.readline())["port"]
        try:
            return asyncio.run(_calls(port, seconds))
        finally:
            telegram.kill()
            if before is not None:
                os.sched_setaffinity(0, before)
