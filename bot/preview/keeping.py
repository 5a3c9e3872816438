"""Keeps the pretended chats in a file, so that a restart finds them as they were."""

from __future__ import annotations

import asyncio
import base64
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.preview.files import Kept
from bot.preview.world import Change, Chat, Stored, World

Json = dict[str, Any]
SOON = 0.2


class Keeper:
    """Writes the world to `folder` when something has changed, and reads it at the start."""

    def __init__(self, folder: Path, world: World) -> None:
        self._file = folder / "preview.json"
        self._world = world
        self._timer: asyncio.TimerHandle | None = None
        world.watchers.append(self._changed)

    def _changed(self, change: Change) -> None:
        if change.kind not in {"typing", "toast", "profile"}:
            self._save_soon()

    def _save_soon(self) -> None:
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(SOON, self.save)

    def save(self) -> None:
        """Write everything, in one step, so that a crash leaves the old or the new."""
        if self._timer:
            self._timer.cancel()
        self._timer = None
        self._file.parent.mkdir(parents=True, exist_ok=True)
        draft = self._file.with_suffix(".new")
        draft.write_text(json.dumps(self._state()), "utf-8")
        draft.replace(self._file)

    def load(self) -> None:
        """Read what an earlier start has kept, if anything."""
        if not self._file.exists():
            return
        state = json.loads(self._file.read_text("utf-8"))
        for one in state["chats"]:
            chat = _chat(one)
            self._world.chats[chat.id] = chat
        self._world.updates.waiting = state["waiting"]
        self._world.updates.last_id = max(self._world.updates.last_id, state["last_update"])
        self._world.files.by_id |= {name: _kept(one) for name, one in state["files"].items()}

    def _state(self) -> Json:
        updates, files = self._world.updates, self._world.files.by_id
        return {
            "chats": [asdict(chat) for chat in self._world.chats.values()],
            "waiting": updates.waiting,
            "last_update": updates.last_id,
            "files": {name: _as_text(kept) for name, kept in files.items()},
        }


def _chat(one: Json) -> Chat:
    messages = {int(name): _stored(stored) for name, stored in one.pop("messages").items()}
    return Chat(**one, messages=messages)


def _stored(one: Json) -> Stored:
    reactions = {int(who): emoji for who, emoji in one.pop("reactions").items()}
    return Stored(**one, reactions=reactions)


def _kept(one: Json) -> Kept:
    return Kept(**{**one, "content": base64.b64decode(one["content"])})


def _as_text(kept: Kept) -> Json:
    return {**asdict(kept), "content": base64.b64encode(kept.content).decode()}
