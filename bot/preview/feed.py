"""What the chat page is told: the whole chat at first, then each change as it happens."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from aiohttp import web

from bot.preview.people import Person
from bot.preview.world import Change, Stored, World

Json = dict[str, Any]
HEARTBEAT = 15
EVERYONE = 0


class Feed:
    """The open pages; each hears of its own chat and of what concerns everyone."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._pages: set[asyncio.Queue[Json | None]] = set()

    def close(self) -> None:
        """Let go of every open page."""
        for queue in self._pages:
            queue.put_nowait(None)

    async def serve(self, request: web.Request, person: Person) -> web.StreamResponse:
        """Stream events to one page until it goes away."""
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        response = web.StreamResponse(headers={"Cache-Control": "no-store"})
        response.content_type = "text/event-stream"
        await response.prepare(request)

        def watch(change: Change) -> None:
            if change.chat_id in (EVERYONE, person.chat.id):
                queue.put_nowait(self._event(change, person))

        self._world.watchers.append(watch)
        self._pages.add(queue)
        queue.put_nowait(self._everything(person))
        try:
            await _stream(response, queue)
        finally:
            self._world.watchers.remove(watch)
            self._pages.discard(queue)
        return response

    def _everything(self, person: Person) -> Json:
        messages = [one for one in person.chat.messages.values() if not one.deleted]
        shown = [_shown(one, person) for one in messages]
        return {"kind": "everything", "messages": shown, **self._around(person)}

    def _event(self, change: Change, person: Person) -> Json:
        stored = person.chat.messages.get(change.message_id)
        message = _shown(stored, person) if stored else None
        said = {"kind": change.kind, "text": change.text, "alert": change.alert}
        return {**said, "byBot": change.by_bot, "message": message, **self._around(person)}

    def _around(self, person: Person) -> Json:
        world, tongue = self._world, str(person.chat.person["language_code"])
        profile = world.profile
        spoken = {"language_code": tongue}
        return {
            "name": profile.text("name", spoken)["name"] or world.bot["first_name"],
            "about": profile.text("description", spoken)["description"],
            "commands": profile.commands_for(tongue, person.chat.id),
            "language": tongue,
            "keyboard": person.chat.keyboard,
            "started": person.chat.started,
            "blocked": person.chat.blocked,
            "now": world.now(),
        }


async def _stream(response: web.StreamResponse, queue: asyncio.Queue[Json | None]) -> None:
    while True:
        try:
            event = await asyncio.wait_for(queue.get(), HEARTBEAT)
        except TimeoutError:
            await response.write(b": still here\n\n")
            continue
        if event is None:
            return
        await response.write(f"data: {json.dumps(event)}\n\n".encode())


def _shown(stored: Stored, person: Person) -> Json:
    bot_id = person.world.bot["id"]
    return {
        "id": stored.message["message_id"],
        "fromBot": stored.from_bot,
        "silent": stored.silent,
        "effect": stored.effect,
        "deleted": stored.deleted,
        "theirs": stored.reactions.get(bot_id),
        "mine": stored.reactions.get(person.user["id"]),
        "raw": stored.message,
    }
