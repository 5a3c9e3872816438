"""What the bot can do with a message that is there already: change it or take it away."""

from __future__ import annotations

from typing import Any

from bot.preview.markup import check_markup, is_inline, shown_markup
from bot.preview.refusals import bad, unsupported
from bot.preview.sending import document_body, photo_body, refuse_not_acted_out
from bot.preview.texts import read_caption, read_text, source
from bot.preview.wire import ATTACHED, Call
from bot.preview.world import Change, Chat, Stored, World

Json = dict[str, Any]

CONTENT = ("text", "entities", "caption", "caption_entities", "photo", "document")
MEDIA = ("photo", "document")
SHOWN = (*CONTENT, "reply_markup")
DELETABLE_SECONDS = 48 * 3600
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)


def edit_text(world: World, params: Json) -> Json:
    """Change a text: editMessageText."""
    chat, stored = _editable(world, params)
    body = read_text(params)
    if "text" not in stored.message:
        raise bad("there is no text in the message to edit")
    edited = _edit(world, chat, stored, {**body, **shown_markup(params.get("reply_markup"))})
    stored.source = source(params)
    return edited


def edit_caption(world: World, params: Json) -> Json:
    """Change a caption: editMessageCaption."""
    chat, stored = _editable(world, params)
    if "text" in stored.message:
        raise bad("there is no caption in the message to edit")
    media: Json = {name: stored.message[name] for name in MEDIA if name in stored.message}
    caption, markup = read_caption(params), shown_markup(params.get("reply_markup"))
    edited = _edit(world, chat, stored, {**media, **caption, **markup})
    stored.source = source(params, "caption")
    return edited


def edit_media(world: World, params: Json, call: Call) -> Json:
    """Change a photo or a document: editMessageMedia."""
    chat, stored = _editable(world, params)
    media = params["media"]
    given = call.uploads.get(media["media"].removeprefix(ATTACHED), media["media"])
    match media["type"]:
        case "photo":
            body = photo_body(world, given)
        case "document":
            body = document_body(world, given)
        case other:
            raise unsupported(f"media of type {other!r}")
    markup = shown_markup(params.get("reply_markup"))
    edited = _edit(world, chat, stored, {**body, **read_caption(media), **markup})
    stored.source = source(media, "caption")
    return edited


def edit_markup(world: World, params: Json) -> Json:
    """Change the buttons alone: editMessageReplyMarkup."""
    chat, stored = _editable(world, params)
    content = {name: stored.message[name] for name in CONTENT if name in stored.message}
    markup = shown_markup(params.get("reply_markup"))
    return _edit(world, chat, stored, {**content, **markup}, kind="keyboard")


def delete_message(world: World, params: Json) -> bool:
    """Take a message away: deleteMessage."""
    chat = world.reachable(params["chat_id"])
    stored = chat.living(params["message_id"])
    if stored is None:
        raise bad("message to delete not found")
    if world.now() - stored.message["date"] > DELETABLE_SECONDS:
        raise bad("message can't be deleted for everyone")
    _take_away(world, chat, params["message_id"], stored)
    return True


def delete_messages(world: World, params: Json) -> bool:
    """Take messages away, passing over those that are not there: deleteMessages."""
    chat = world.reachable(params["chat_id"])
    for message_id in params["message_ids"]:
        if stored := chat.living(message_id):
            _take_away(world, chat, message_id, stored)
    return True


def _take_away(world: World, chat: Chat, message_id: int, stored: Stored) -> None:
    stored.deleted = True
    world.tell(Change("delete", chat.id, message_id))


def _editable(world: World, params: Json) -> tuple[Chat, Stored]:
    refuse_not_acted_out(params)
    if "chat_id" not in params or "message_id" not in params:
        raise bad("message identifier is not specified")
    chat = world.reachable(params["chat_id"])
    stored = chat.living(params["message_id"])
    if stored is None:
        raise bad("message to edit not found")
    if not (stored.from_bot and stored.can_be_edited and is_inline(params.get("reply_markup"))):
        raise bad("message can't be edited")
    check_markup(params.get("reply_markup"))
    return chat, stored


def _edit(world: World, chat: Chat, stored: Stored, body: Json, kind: str = "edit") -> Json:
    before = {name: stored.message[name] for name in SHOWN if name in stored.message}
    if before == body:
        raise bad(NOT_MODIFIED)
    rest = {name: value for name, value in stored.message.items() if name not in SHOWN}
    date = {} if kind == "keyboard" else {"edit_date": world.now()}
    stored.message = {**rest, **date, **body}
    stored.remember_buttons()
    world.tell(Change(kind, chat.id, stored.message["message_id"]))
    return stored.message
