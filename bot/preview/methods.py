"""Which method of the Bot API is acted out by what."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from bot.preview import editing, sending
from bot.preview.refusals import RefusalError, bad
from bot.preview.wire import Call
from bot.preview.world import Change, World

Json = dict[str, Any]
Handler = Callable[[World, Call], Any]

QUERY_SECONDS = 60
HOOKED = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


async def perform(world: World, call: Call) -> Any:
    """Do what a checked call asks for; returns the result, raises RefusalError."""
    result = HANDLERS[call.method](world, call)
    return await result if inspect.isawaitable(result) else result


def _answer_callback(world: World, call: Call) -> bool:
    chat_id, asked = world.queries.pop(call.params["callback_query_id"], (0, 0))
    if world.now() - asked > QUERY_SECONDS:
        raise bad(TOO_OLD)
    alert = call.params.get("show_alert", False)
    world.tell(Change("toast", chat_id, text=call.params.get("text", ""), alert=alert))
    return True


def _set_reaction(world: World, call: Call) -> bool:
    chat = world.reachable(call.params["chat_id"])
    stored = chat.living(call.params["message_id"])
    if stored is None:
        raise bad("message to react not found")
    emoji = [_emoji(reaction) for reaction in call.params.get("reaction", ())]
    if len(emoji) > 1:
        raise bad("REACTIONS_TOO_MANY")
    stored.reactions.pop(world.bot["id"], None)
    if emoji:
        stored.reactions[world.bot["id"]] = emoji[0]
    world.tell(Change("reaction", chat.id, call.params["message_id"], text="".join(emoji)))
    return True


def _emoji(reaction: Json) -> str:
    if reaction["type"] != "emoji":
        raise bad("REACTION_INVALID")
    return str(reaction["emoji"])


def _get_me(world: World, _: Call) -> Json:
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


def _get_chat(world: World, call: Call) -> Json:
    chat = world.chats.get(call.params["chat_id"])
    if chat is None:
        raise bad("chat not found")
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    accepted = dict.fromkeys((*gifts, "gifts_from_channels"), False)
    return {
        **chat.chat,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": accepted,
    }


async def _get_updates(world: World, call: Call) -> list[Json]:
    if world.webhook.get("url"):
        raise RefusalError(409, HOOKED)
    return await world.updates.fetch(call.params)


def _webhook_info(world: World, _: Call) -> Json:
    waiting, url = len(world.updates.waiting), world.webhook.get("url", "")
    return {"url": url, "has_custom_certificate": False, "pending_update_count": waiting}


def _set_webhook(world: World, call: Call) -> bool:
    """It is noted; who brings the updates there is up to a test."""
    world.webhook = dict(call.params)
    if kinds := call.params.get("allowed_updates"):
        world.updates.allowed = set(kinds)
    return True


def _delete_webhook(world: World, call: Call) -> bool:
    world.webhook = {}
    if call.params.get("drop_pending_updates"):
        world.updates.waiting.clear()
    return True


def _on_world(act: Callable[[World, Json], Any]) -> Handler:
    return lambda world, call: act(world, call.params)


def _set_text(name: str) -> Handler:
    def act(world: World, call: Call) -> bool:
        done = world.profile.set_text(name, call.params)
        world.tell(Change("profile"))
        return done

    return act


def _get_text(name: str) -> Handler:
    return lambda world, call: world.profile.text(name, call.params)


def _set_commands(world: World, call: Call) -> bool:
    done = world.profile.set_commands(call.params)
    world.tell(Change("profile"))
    return done


def _delete_commands(world: World, call: Call) -> bool:
    done = world.profile.delete_commands(call.params)
    world.tell(Change("profile"))
    return done


HANDLERS: dict[str, Handler] = {
    "getMe": _get_me,
    "getUpdates": _get_updates,
    "setWebhook": _set_webhook,
    "deleteWebhook": _delete_webhook,
    "getWebhookInfo": _webhook_info,
    "sendMessage": _on_world(sending.send_message),
    "sendPhoto": _on_world(sending.send_photo),
    "sendDocument": _on_world(sending.send_document),
    "sendChatAction": _on_world(sending.send_chat_action),
    "editMessageText": _on_world(editing.edit_text),
    "editMessageCaption": _on_world(editing.edit_caption),
    "editMessageMedia": lambda world, call: editing.edit_media(world, call.params, call),
    "editMessageReplyMarkup": _on_world(editing.edit_markup),
    "deleteMessage": _on_world(editing.delete_message),
    "deleteMessages": _on_world(editing.delete_messages),
    "setMessageReaction": _set_reaction,
    "answerCallbackQuery": _answer_callback,
    "setMyCommands": _set_commands,
    "getMyCommands": lambda world, call: world.profile.commands_of(call.params),
    "deleteMyCommands": _delete_commands,
    "setMyName": _set_text("name"),
    "getMyName": _get_text("name"),
    "setMyDescription": _set_text("description"),
    "getMyDescription": _get_text("description"),
    "setMyShortDescription": _set_text("short_description"),
    "getMyShortDescription": _get_text("short_description"),
    "setChatMenuButton": lambda world, call: world.profile.set_menu_button(call.params),
    "getChatMenuButton": lambda world, call: world.profile.menu_button(call.params),
    "getChat": _get_chat,
    "getFile": lambda world, call: world.files.fetched(call.params["file_id"]),
}
