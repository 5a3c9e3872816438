"""Hands over a picture or a paper: its recipe goes to the outbox, with a kind word to fall back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.coach.scene import Scene
from bot.conversation.messages import Message, Row
from storage.outbox import shown_in


@dataclass(frozen=True, slots=True)
class File:
    """A file still to be made: "photo" or "document", its name, and its recipe."""

    kind: str
    name: str
    recipe: Mapping[str, Any]


def hand_over(scene: Scene, file: File, caption: str = "", rows: Sequence[Row] = ()) -> None:
    """Answer with a file; a picture under the finger is changed in its place."""
    message = Message(caption, tuple(rows)).to_json()
    payload = {"print": dict(file.recipe), "name": file.name, "caption": caption}
    payload |= {"rows": message.get("rows", [])}
    payload["sorry"] = Message(scene.say("not-printed")).to_json()
    in_place = file.kind == "photo" and bool(rows)
    scene.attach(file.kind, payload, _picture_here(scene) if in_place else None)


def _picture_here(scene: Scene) -> int | None:
    shown = shown_in(scene.connection, scene.person.chat_id, scene.tapped or 0)
    return scene.tapped if shown is not None and shown.kind == "photo" else None
