"""What a person does with their phone; each act returns at once."""

from __future__ import annotations

from typing import Any

from bot.preview import things
from bot.preview.people import Person
from bot.preview.seen import labelled

Json = dict[str, Any]
NEW_YORK = (40.7128, -74.006)


class Acts:
    """The acts of one person; `_act` is told before each of them."""

    def __init__(self, person: Person) -> None:
        self.person = person

    def _act(self) -> Person:
        return self.person

    def say(self, text: str, reply_to: int | None = None) -> int:
        """Type a text or a command; returns the message's id."""
        return self._act().say(text, reply_to)

    def tap(self, label: str, message_id: int | None = None) -> None:
        """Tap the newest button with these words, inline or on the reply keyboard.

        Raises LookupError with the labels that are there.
        """
        match labelled(self.person.chat, label, message_id):
            case (int() as where, {"callback_data": str(data)}):
                self._act().tap_data(data, where)
            case (None, {"request_location": True}):
                self.send_location(*NEW_YORK)
            case (None, {"request_contact": True}):
                self.send_contact()
            case (None, {"text": str(text)}):
                self.say(text)

    def tap_data(self, message_id: int, data: str) -> str:
        """Send any button data, also forged or from long ago; returns the query's id."""
        return self._act().tap_data(data, message_id)

    def edit(self, message_id: int, text: str) -> None:
        """Correct one's own message."""
        self._act().edit(message_id, text)

    def react(self, message_id: int, emoji: str | None = "👍") -> None:
        """Put a reaction on a message; None takes it away."""
        self._act().react(message_id, emoji)

    def delete(self, message_id: int) -> None:
        """Delete a message from the chat; the bot is not told."""
        self._act().delete(message_id)

    def send(self, body: Json, reply_to: int | None = None) -> int:
        """Send any message body in the Bot API's form; returns its id."""
        return self._act().send(body, reply_to)

    def send_photo(
        self, content: bytes | None = None, caption: str = "", reply_to: int | None = None
    ) -> int:
        """Send a photo."""
        return self.send(things.photo(self.person, content, caption), reply_to)

    def send_document(
        self, name: str = "notes.pdf", content: bytes = b"%PDF-1.4", caption: str = ""
    ) -> int:
        """Send a file."""
        body = things.document(self.person, name, content, "application/octet-stream", caption)
        return self.send(body)

    def send_voice(self, seconds: int = 12) -> int:
        """Send a voice note."""
        return self.send(things.voice(self.person, seconds))

    def send_sticker(self, emoji: str = "👍") -> int:
        """Send a sticker."""
        return self.send(things.sticker(self.person, emoji))

    def send_location(self, latitude: float, longitude: float) -> int:
        """Share a place."""
        return self.send(things.location(latitude, longitude))

    def send_contact(self) -> int:
        """Share a person's card."""
        return self.send(things.contact())

    def send_poll(self) -> int:
        """Send a poll."""
        return self.send(things.poll())

    def forward(self, text: str) -> int:
        """Forward what someone else wrote."""
        return self.send(things.forwarded(self.person, text))

    def album(self, count: int = 3, caption: str = "") -> list[int]:
        """Send some photos as one album; returns their ids."""
        mark = things.album_id()
        bodies = [things.photo(self.person, None, "" if at else caption) for at in range(count)]
        return [self.send({**body, **mark}) for body in bodies]

    def block(self) -> None:
        """Block the bot."""
        self._act().block()

    def unblock(self) -> None:
        """Let the bot in again."""
        self._act().unblock()

    def deactivate(self) -> None:
        """Leave Telegram for good."""
        self.person.chat.deactivated = True
