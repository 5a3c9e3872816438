"""What a person does on the chat page, as it arrives: one JSON object for each deed."""

from __future__ import annotations

from typing import Any

from bot.preview import things
from bot.preview.files import check_photo
from bot.preview.people import Person
from bot.preview.refusals import RefusalError
from bot.preview.world import Change

Json = dict[str, Any]


def do(person: Person, deed: Json) -> Any:  # noqa: PLR0912, C901 - one flat list of deeds
    """Do one deed; raises LookupError, RuntimeError, TypeError or ValueError for a strange one."""
    match deed:
        case {"do": "say", "text": str(text)} if text.strip():
            return person.say(text.strip(), deed.get("replyTo"))
        case {"do": "tap", "message": int(message_id), "data": str(data)}:
            return person.tap_data(data, message_id)
        case {"do": "edit", "message": int(message_id), "text": str(text)} if text.strip():
            return person.edit(message_id, text.strip())
        case {"do": "delete", "message": int(message_id)}:
            return person.delete(message_id)
        case {"do": "react", "message": int(message_id), "emoji": str() | None as emoji}:
            return person.react(message_id, emoji)
        case {"do": "location", "latitude": int() | float() as north, "longitude": east}:
            return person.send(things.location(float(north), float(east)))
        case {"do": "contact"}:
            return person.send(things.contact())
        case {"do": "poll"}:
            return person.send(things.poll())
        case {"do": "sticker", "emoji": str(emoji)}:
            return person.send(things.sticker(person, emoji))
        case {"do": "voice", "seconds": int(seconds)}:
            return person.send(things.voice(person, seconds))
        case {"do": "block"}:
            return person.block()
        case {"do": "unblock"}:
            return person.unblock()
        case {"do": "language", "code": str(code)}:
            return _speak(person, code)
    raise ValueError("no such deed")


def _speak(person: Person, code: str) -> None:
    person.user["language_code"] = code
    person.world.tell(Change("profile", person.chat.id))


def do_upload(person: Person, about: dict[str, str], content: bytes) -> int:
    """Send a photo or a document from the page; returns the message's id."""
    caption, name = about.get("caption", ""), about.get("name", "file")
    if about.get("kind") == "photo" and _is_photo(content):
        return person.send(things.photo(person, content, caption))
    mime = about.get("mime") or "application/octet-stream"
    return person.send(things.document(person, name, content, mime, caption))


def _is_photo(content: bytes) -> bool:
    try:
        check_photo(content)
    except RefusalError:
        return False
    return True
