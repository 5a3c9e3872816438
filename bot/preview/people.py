"""What a person can do in the pretended Telegram: talk, tap, correct, react, block."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

from bot.preview.plain import cleaned, found_entities
from bot.preview.sending import bare
from bot.preview.wire import Upload
from bot.preview.world import Change, Chat, Stored, World

Json = dict[str, Any]
TEXT_MOST = 4096


class Person:
    """One person in one chat with the bot; each act becomes an update that the bot will fetch."""

    def __init__(self, world: World, chat: Chat, user: Json) -> None:
        self.world = world
        self.chat = chat
        self.user = user

    @classmethod
    def private(cls, world: World, person_id: int, name: str, language: str) -> Person:
        """The person in their private chat; known already, their language is set anew."""
        user = {"id": person_id, "is_bot": False, "first_name": name, "language_code": language}
        chat = world.open_chat({"id": person_id, "type": "private", "first_name": name}, user)
        chat.person = user
        return cls(world, chat, user)

    @classmethod
    def in_group(cls, alone: Person, group_id: int) -> Person:
        """The person in a group; the bot is told that it was added."""
        world, known = alone.world, group_id in alone.world.chats
        group = {"id": group_id, "type": "group", "title": "OT team"}
        chat = world.open_chat(group, alone.user)
        person = cls(world, chat, alone.user)
        chat.started = True
        if not known:
            person.member("left", "member")
        return person

    def say(self, text: str, reply_to: int | None = None) -> int:
        """Type a text; a long one is split as the phone does. Returns the last message's id."""
        clean = cleaned(text).strip()
        if not clean:
            raise ValueError("a phone sends no empty text")
        parts = [clean[at : at + TEXT_MOST] for at in range(0, len(clean), TEXT_MOST)]
        return [self.send(with_entities("text", part), reply_to=reply_to) for part in parts][-1]

    def send(self, body: Json, reply_to: int | None = None) -> int:
        """Send any message; returns its id."""
        if self.chat.blocked or self.chat.deactivated:
            raise RuntimeError("unblock the bot first")
        self.chat.started = True
        if reply_to and (replied := self.chat.living(reply_to)):
            body = {**body, "reply_to_message": bare(replied.message)}
        message = self.world.add(self.chat, body, Stored({}, from_bot=False))
        message["from"] = self.user
        self.world.updates.put("message", message.copy())
        return int(message["message_id"])

    def edit(self, message_id: int, text: str) -> None:
        """Correct one's own message, or the caption of it."""
        stored = self._own(message_id)
        name = "text" if "text" in stored.message else "caption"
        gone = {name, "entities", "caption_entities"}
        rest = {key: value for key, value in stored.message.items() if key not in gone}
        stored.message = {**rest, "edit_date": self.world.now(), **with_entities(name, text)}
        self.world.updates.put("edited_message", stored.message.copy())
        self._tell("edit", message_id)

    def delete(self, message_id: int) -> None:
        """Delete a message for both; Telegram tells bots nothing of it."""
        self.chat.messages[message_id].deleted = True
        self._tell("delete", message_id)

    def tap_data(self, data: str, message_id: int) -> str:
        """Send a button's data, real or forged; returns the query's id."""
        query = {
            "id": str(uuid.uuid4().int >> 64),
            "from": self.user,
            "message": self._seen_message(message_id),
            "chat_instance": str(hash(("instance", self.chat.id))),
            "data": data,
        }
        self.chat.started = True
        self.world.queries[str(query["id"])] = (self.chat.id, self.world.now())
        self.world.updates.put("callback_query", query)
        return str(query["id"])

    def react(self, message_id: int, emoji: str | None) -> None:
        """Put a reaction on a message, or take it away."""
        stored = self.chat.messages[message_id]
        before = stored.reactions.pop(self.user["id"], None)
        if emoji:
            stored.reactions[self.user["id"]] = emoji
        body = {"chat": self.chat.chat, "message_id": message_id, "user": self.user}
        change = {"old_reaction": _reaction(before), "new_reaction": _reaction(emoji)}
        self.world.updates.put("message_reaction", {**body, "date": self.world.now(), **change})
        self._tell("reaction", message_id)

    def block(self) -> None:
        """Block the bot: it learns of it, and can't write any more."""
        self.chat.blocked = True
        self.member("member", "kicked")

    def unblock(self) -> None:
        """Let the bot in again."""
        self.chat.blocked = False
        self.member("kicked", "member")

    def member(self, before: str, after: str) -> None:
        """Tell the bot that its place in the chat has changed."""
        body = {"chat": self.chat.chat, "from": self.user, "date": self.world.now()}
        old, new = self._membership(before), self._membership(after)
        change = {"old_chat_member": old, "new_chat_member": new}
        self.world.updates.put("my_chat_member", {**body, **change})
        self._tell("block")

    def upload(self, kind: str, name: str, mime: str, content: bytes) -> str:
        """Put a file on the pretended servers; returns its id."""
        return self.world.files.keep(kind, Upload(name, mime, content))

    def _membership(self, status: str) -> Json:
        until = {"until_date": 0} if status == "kicked" else {}
        return {"user": self.world.bot, "status": status, **until}

    def _own(self, message_id: int) -> Stored:
        stored = self.chat.living(message_id)
        if stored is None or stored.from_bot:
            raise RuntimeError("only one's own message can be edited")
        return stored

    def _seen_message(self, message_id: int) -> Json:
        if stored := self.chat.living(message_id):
            return stored.message.copy()
        return {"chat": self.chat.chat, "message_id": message_id, "date": 0}

    def _tell(self, kind: str, message_id: int = 0) -> None:
        change = Change(kind, self.chat.id, message_id)
        self.world.tell(replace(change, by_bot=False))


def with_entities(name: str, text: str) -> Json:
    """A text or caption with the commands and addresses found in it."""
    entities = found_entities(text)
    place = "entities" if name == "text" else "caption_entities"
    return {name: text} | ({place: entities} if entities else {})


def _reaction(emoji: str | None) -> list[Json]:
    return [{"type": "emoji", "emoji": emoji}] if emoji else []
