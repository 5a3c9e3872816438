"""Tells what a message holds: words, a command, a picture, a recording, a place, a sticker."""

from __future__ import annotations

import re
from typing import Any

from bot.adapter.errors import UnreadableError
from bot.adapter.fields import (
    Raw,
    degrees,
    moment,
    number,
    number_or_none,
    part,
    part_or_none,
    text,
    text_or_none,
)
from bot.conversation.events import Commanded, Edited, Ignored, Said, Shared

# Telegram names some contents twice (an animation is also a document): the truer name comes first.
KINDS = (
    *("animation", "audio", "live_photo", "video_note", "video", "voice", "photo", "document"),
    *("sticker", "story", "paid_media", "contact", "venue", "location", "poll", "dice", "game"),
    *("checklist", "invoice", "giveaway", "giveaway_winners", "rich_message"),
)
CAPTIONED = frozenset(
    {"animation", "audio", "document", "live_photo", "paid_media", "photo", "video", "voice"}
)
ABOUT_THE_MESSAGE = frozenset(
    """
    message_id message_thread_id direct_messages_topic from sender_chat sender_boost_count
    sender_business_bot sender_tag date guest_query_id business_connection_id chat forward_origin
    forward_from forward_from_chat forward_from_message_id forward_signature forward_sender_name
    forward_date is_topic_message is_automatic_forward reply_to_message external_reply quote
    reply_to_story reply_to_checklist_task_id reply_to_poll_option_id via_bot guest_bot_caller_user
    guest_bot_caller_chat edit_date has_protected_content is_from_offline is_paid_post
    media_group_id author_signature paid_star_count text entities link_preview_options
    suggested_post_info effect_id caption caption_entities show_caption_above_media
    has_media_spoiler reply_markup
    """.split()
)
NEWS_OF_THE_CHAT = frozenset(
    """
    new_chat_members left_chat_member chat_owner_left chat_owner_changed new_chat_title
    new_chat_photo delete_chat_photo group_chat_created supergroup_chat_created
    channel_chat_created message_auto_delete_timer_changed migrate_to_chat_id
    migrate_from_chat_id pinned_message successful_payment refunded_payment users_shared
    chat_shared gift unique_gift gift_upgrade_sent connected_website write_access_allowed
    passport_data proximity_alert_triggered boost_added chat_background_set checklist_tasks_done
    checklist_tasks_added direct_message_price_changed forum_topic_created forum_topic_edited
    forum_topic_closed forum_topic_reopened general_forum_topic_hidden
    general_forum_topic_unhidden giveaway_created giveaway_completed managed_bot_created
    paid_message_price_changed poll_option_added poll_option_deleted suggested_post_approved
    suggested_post_approval_failed suggested_post_declined suggested_post_paid
    suggested_post_refunded video_chat_scheduled video_chat_started video_chat_ended
    video_chat_participants_invited web_app_data
    """.split()
)
COMMAND = re.compile(r"/([A-Za-z0-9_]{1,64})(?:@[A-Za-z0-9_]+)?(?![\w/@])")


def read_message(raw: Raw) -> Said | Commanded | Shared | Ignored:
    """What a new message of a person says or shows."""
    if "text" in raw:
        return _read_text(raw)
    kind = kind_of(raw)
    return Ignored() if kind is None else _read_shared(kind, raw)


def read_edit(raw: Raw) -> Edited | Ignored:
    """The corrected words of an edited message; a live location that moves is ignored."""
    words = "text" if "text" in raw else "caption"
    if words not in raw and kind_of(raw) not in CAPTIONED:
        return Ignored()
    at = moment(raw, "edit_date" if "edit_date" in raw else "date")
    return Edited(text(raw, words), number(raw, "message_id"), at)


def kind_of(raw: Raw) -> str | None:
    """Telegram's name of what is in the message, also of what is newer than this file; or None."""
    named = next((kind for kind in KINDS if kind in raw), None)
    known = ABOUT_THE_MESSAGE | NEWS_OF_THE_CHAT
    return named or next((key for key in raw if key not in known), None)


def is_command(raw: Raw) -> bool:
    """Whether the message is a command typed by its sender (a forwarded one is a text)."""
    words = raw.get("text")
    return isinstance(words, str) and COMMAND.match(words) is not None and not _forwarded(raw)


def _read_text(raw: Raw) -> Said | Commanded:
    words, at, message_id = text(raw, "text"), moment(raw, "date"), number(raw, "message_id")
    command = COMMAND.match(words)
    if command is None or _forwarded(raw):
        return Said(words, message_id, at, reply_to=_reply_to(raw), forwarded=_forwarded(raw))
    argument = words[command.end() :].strip()
    return Commanded(command[1].lower(), argument, message_id, at)


def _read_shared(kind: str, raw: Raw) -> Shared:
    content = raw[kind]
    return Shared(
        kind=kind,
        message_id=number(raw, "message_id"),
        sent_at=moment(raw, "date"),
        caption=text(raw, "caption"),
        album=text_or_none(raw, "media_group_id"),
        reply_to=_reply_to(raw),
        forwarded=_forwarded(raw),
        **_file(kind, content),
        **_place(kind, content),
    )


def _file(kind: str, content: Any) -> dict[str, Any]:
    if kind == "photo":
        content = _largest(content)
    if not isinstance(content, dict):
        return {}
    return {
        "file_id": text_or_none(content, "file_id"),
        "file_unique_id": text_or_none(content, "file_unique_id"),
        "file_name": text_or_none(content, "file_name"),
        "file_size": number_or_none(content, "file_size"),
        "seconds": number_or_none(content, "duration"),
    }


def _largest(sizes: Any) -> Raw:
    if not isinstance(sizes, list) or not sizes or not isinstance(sizes[-1], dict):
        raise UnreadableError("photo is not a list of sizes")
    return sizes[-1]


def _place(kind: str, content: Any) -> dict[str, Any]:
    if kind not in ("location", "venue"):
        return {}
    spot = part(content, "location") if kind == "venue" else content
    return {"latitude": degrees(spot, "latitude"), "longitude": degrees(spot, "longitude")}


def _reply_to(raw: Raw) -> int | None:
    answered = part_or_none(raw, "reply_to_message")
    return None if answered is None else number(answered, "message_id")


def _forwarded(raw: Raw) -> bool:
    return "forward_origin" in raw or "forward_date" in raw
