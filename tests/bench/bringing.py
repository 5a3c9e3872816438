"""Brings updates to workers that listen for them, one connection for each update on its way."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from itertools import cycle

SECRET = "a-secret-of-the-bench"
HEAD = (
    b"POST /telegram HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    b"X-Telegram-Bot-Api-Secret-Token: " + SECRET.encode() + b"\r\nContent-Length: %d\r\n\r\n"
)
AGAIN = 0.05


class Bringer:
    """Posts each update to the next worker, again until it is taken."""

    def __init__(self, ports: Sequence[int]) -> None:
        self._ports = cycle(ports)
        self._idle: dict[int, deque[tuple[asyncio.StreamReader, asyncio.StreamWriter]]] = {
            port: deque() for port in ports
        }
        self._tasks: set[asyncio.Task[None]] = set()

    def bring(self, update: bytes) -> None:
        """Begin to bring an update."""
        task = asyncio.ensure_future(self._bring(update))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _bring(self, update: bytes) -> None:
        for port in self._ports:
            if await self._brought(port, update):
                return
            await asyncio.sleep(AGAIN)

    async def _brought(self, port: int, update: bytes) -> bool:
        idle = self._idle[port]
        try:
            reader, writer = (
                idle.popleft() if idle else await asyncio.open_connection("127.0.0.1", port)
            )
            writer.write(HEAD % len(update) + update)
            answer = await reader.readuntil(b"\r\n\r\n")
            length = answer.lower().partition(b"content-length:")[2].split(b"\r\n")[0]
            await reader.readexactly(int(length or 0))
        except (OSError, asyncio.IncompleteReadError):
            return False
        idle.append((reader, writer))
        return answer.startswith(b"HTTP/1.1 200")
