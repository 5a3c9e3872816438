"""What the bot can send: texts, photos, documents, and the sign that it is typing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.preview.files import Files
from bot.preview.markup import check_markup, is_inline, shown_markup
from bot.preview.refusals import bad, unsupported
from bot.preview.texts import read_caption, read_text, source
from bot.preview.world import Change, Chat, Stored, World

Json = dict[str, Any]

FREE_EFFECTS = {
    "5104841245755180586", "5107584321108051014", "5104858069142078462",
    "5159385139981059251", "5044134455711629726", "5046509860389126442", "5046589136895476101",
}  # fmt: skip
NOT_ACTED_OUT = (
    "business_connection_id",
    "message_thread_id",
    "direct_messages_topic_id",
    "inline_message_id",
)


def send_message(world: World, params: Json) -> Json:
    """Send a text: sendMessage."""
    chat = _receiver(world, params)
    return _send(world, chat, params, read_text(params))


def send_photo(world: World, params: Json) -> Json:
    """Send a photo: sendPhoto."""
    chat = _receiver(world, params)
    return _send(
        world, chat, params, {**photo_body(world, params["photo"]), **read_caption(params)}
    )


def send_document(world: World, params: Json) -> Json:
    """Send a document: sendDocument."""
    chat = _receiver(world, params)
    body = document_body(world, params["document"])
    return _send(world, chat, params, {**body, **read_caption(params)})


def send_chat_action(world: World, params: Json) -> bool:
    """Show for some seconds that something is coming: sendChatAction."""
    chat = world.reachable(params["chat_id"])
    world.tell(Change("typing", chat.id, text=params["action"]))
    return True


def photo_body(world: World, given: Any) -> Json:
    """The part of a message that is a photo."""
    return _file_body(world, "photo", given, Files.photo)


def document_body(world: World, given: Any) -> Json:
    """The part of a message that is a document."""
    return _file_body(world, "document", given, Files.document)


def _file_body(world: World, kind: str, given: Any, show: Callable[[Files, str], Any]) -> Json:
    return {kind: show(world.files, world.files.sent(kind, given))}


def refuse_not_acted_out(params: Json) -> None:
    """Refuse loudly what real Telegram would heed and the stand-in would silently drop."""
    for name in NOT_ACTED_OUT:
        if name in params:
            raise unsupported(f"the parameter {name!r}")


def _receiver(world: World, params: Json) -> Chat:
    refuse_not_acted_out(params)
    return world.reachable(params["chat_id"])


def _send(world: World, chat: Chat, params: Json, body: Json) -> Json:
    markup, effect = params.get("reply_markup"), params.get("message_effect_id")
    check_markup(markup)
    _check_effect(chat, effect)
    stored = Stored({}, from_bot=True, silent=params.get("disable_notification", False))
    stored.effect, stored.can_be_edited = effect, is_inline(markup)
    stored.source = source(params, "text" if "text" in body else "caption")
    _raise_keyboard(chat, markup)
    named = {"effect_id": effect} if effect else {}
    full = {**body, **named, **_reply(chat, params), **shown_markup(markup)}
    return world.add(chat, full, stored)


def _check_effect(chat: Chat, effect: str | None) -> None:
    if effect and (effect not in FREE_EFFECTS or chat.chat["type"] != "private"):
        raise bad("EFFECT_ID_INVALID")


def _raise_keyboard(chat: Chat, markup: Json | None) -> None:
    match markup:
        case {"keyboard": _}:
            chat.keyboard = markup
        case {"remove_keyboard": True}:
            chat.keyboard = None


def _reply(chat: Chat, params: Json) -> Json:
    wanted = params.get("reply_parameters")
    if not wanted:
        return {}
    if replied := chat.living(wanted["message_id"]):
        return {"reply_to_message": bare(replied.message)}
    if wanted.get("allow_sending_without_reply"):
        return {}
    raise bad("message to be replied not found")


def bare(message: Json) -> Json:
    """A message without the message that it replied to itself, as Telegram nests only once."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}
