"""Raw updates as Telegram sends them."""

from __future__ import annotations

from itertools import count
from typing import Any

DATE = 1_790_000_000
PERSON = {"id": 42, "is_bot": False, "first_name": "Ada", "language_code": "es"}
PRIVATE = {"id": 42, "type": "private", "first_name": "Ada"}
GROUP = {"id": -100, "type": "supergroup", "title": "Team"}
_ids = count(1)


def message(*, chat: dict[str, Any] = PRIVATE, **content: Any) -> dict[str, Any]:
    return {"message_id": 7, "date": DATE, "chat": chat, "from": PERSON, **content}


def update(**kind: Any) -> dict[str, Any]:
    return {"update_id": next(_ids), **kind}


def text(words: str, **more: Any) -> dict[str, Any]:
    return update(message=message(text=words, **more))


def tap(data: str | None = "c.q.o", **more: Any) -> dict[str, Any]:
    query: dict[str, Any] = {
        "id": "cb1",
        "from": PERSON,
        "chat_instance": "x",
        "message": message(text="?"),
        **({} if data is None else {"data": data}),
        **more,
    }
    return update(callback_query=query)


def membership(before: str, now: str, chat: dict[str, Any] = PRIVATE) -> dict[str, Any]:
    bot = {"id": 1, "is_bot": True, "first_name": "T"}
    change = {"chat": chat, "from": PERSON, "date": DATE}
    change["old_chat_member"] = {"status": before, "user": bot}
    change["new_chat_member"] = {"status": now, "user": bot}
    return update(my_chat_member=change)


def file(**more: Any) -> dict[str, Any]:
    return {"file_id": "F", "file_unique_id": "U", "file_size": 9, **more}


PLACE = {"latitude": 48.1, "longitude": 11.5}
SHARED: dict[str, dict[str, Any]] = {
    "animation": {"animation": file(duration=2), "document": file()},
    "audio": {"audio": file(duration=200, file_name="a.mp3")},
    "checklist": {"checklist": {"title": "t", "tasks": []}},
    "contact": {"contact": {"phone_number": "1", "first_name": "B"}},
    "dice": {"dice": {"emoji": "🎲", "value": 3}},
    "document": {"document": file(file_name="cv.pdf"), "caption": "my cv"},
    "game": {"game": {"title": "g"}},
    "giveaway": {"giveaway": {"chats": []}},
    "invoice": {"invoice": {"title": "i"}},
    "live_photo": {"live_photo": file(duration=1), "photo": [file()]},
    "location": {"location": PLACE},
    "paid_media": {"paid_media": {"star_count": 1, "paid_media": []}},
    "photo": {"photo": [file(file_id="S"), file(file_id="L")], "media_group_id": "al"},
    "poll": {"poll": {"id": "p", "question": "?"}},
    "rich_message": {"rich_message": {"blocks": []}},
    "sticker": {"sticker": file(emoji="👍")},
    "story": {"story": {"chat": GROUP, "id": 3}},
    "video": {"video": file(duration=5, file_name="v.mp4")},
    "video_note": {"video_note": file(duration=4)},
    "voice": {"voice": file(duration=31)},
    "venue": {"venue": {"location": PLACE, "title": "x", "address": "y"}, "location": PLACE},
    "hologram": {"hologram": {"depth": 3}},
}
