"""The things that people send besides words: photos, voice notes, stickers, places and more."""

from __future__ import annotations

import struct
import uuid
import zlib
from typing import Any

from bot.preview.people import Person, with_entities

Json = dict[str, Any]


def png(width: int = 64, height: int = 48, color: tuple[int, int, int] = (70, 140, 110)) -> bytes:
    """A small picture of one color, as a PNG file."""
    rows = (b"\0" + bytes(color) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in parts)


def _chunk(name: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + check


def photo(person: Person, content: bytes | None = None, caption: str = "") -> Json:
    """A photo, in two sizes as on Telegram."""
    file_id = person.upload("photo", "photo.png", "image/png", content or png())
    sizes = person.world.files.photo(file_id)
    small = {
        **sizes[0],
        "width": sizes[0]["width"] // 2 or 1,
        "height": sizes[0]["height"] // 2 or 1,
    }
    return {"photo": [small, *sizes], **captioned(caption)}


def document(person: Person, name: str, content: bytes, mime: str, caption: str = "") -> Json:
    """Any file."""
    file_id = person.upload("document", name, mime, content)
    return {"document": person.world.files.document(file_id), **captioned(caption)}


def voice(person: Person, seconds: int = 12) -> Json:
    """A voice note of so many seconds, with nothing in it."""
    file_id = person.upload("voice", "voice.ogg", "audio/ogg", b"OggS" + bytes(64))
    facts = person.world.files.facts(file_id)
    return {"voice": {**facts, "duration": seconds, "mime_type": "audio/ogg"}}


def sticker(person: Person, emoji: str = "👍") -> Json:
    """A sticker."""
    file_id = person.upload("sticker", "sticker.webp", "image/webp", b"RIFF" + emoji.encode())
    look = {"type": "regular", "width": 512, "height": 512, "emoji": emoji}
    return {"sticker": {**person.world.files.facts(file_id), **look, **_still()}}


def _still() -> Json:
    return {"is_animated": False, "is_video": False}


def location(latitude: float, longitude: float) -> Json:
    """A place on earth."""
    return {"location": {"latitude": latitude, "longitude": longitude}}


def contact(name: str = "Sam", number: str = "+15550100") -> Json:
    """A person's card."""
    return {"contact": {"phone_number": number, "first_name": name}}


def poll(question: str = "Tea or coffee?") -> Json:
    """A poll with two options."""
    options = [
        {"persistent_id": str(place), "text": text, "voter_count": 0}
        for place, text in enumerate(("Tea", "Coffee"))
    ]
    traits = {"is_closed": False, "is_anonymous": True, "type": "regular"}
    rules = {"allows_multiple_answers": False, "allows_revoting": True, "members_only": False}
    about = {"id": uuid.uuid4().hex, "question": question, "total_voter_count": 0}
    return {"poll": {**about, "options": options, **traits, **rules}}


def forwarded(person: Person, text: str, sender: str = "Sam") -> Json:
    """A text that someone else wrote."""
    origin = {"type": "hidden_user", "date": person.world.now() - 60, "sender_user_name": sender}
    return {"forward_origin": origin, **with_entities("text", text)}


def captioned(caption: str) -> Json:
    """A caption's part of a message, nothing when it is empty."""
    return with_entities("caption", caption) if caption else {}


def album_id() -> Json:
    """The mark that the parts of one album share."""
    return {"media_group_id": str(uuid.uuid4().int >> 65)}
