"""The screen about a partner: what they would be told, the link, and how it stands."""

from __future__ import annotations

from datetime import datetime

from bot.coach.partner_link import address, make_code, share_address
from bot.coach.partner_parting import part
from bot.coach.partner_telling import CHEERS, GOAL, SESSION, end_row, told
from bot.coach.scene import Scene
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Link, Row
from bot.library.voice import Html
from storage.partners import (
    get_partnership,
    offer_partnership,
    partnership_of,
    partnerships_with,
    take_back_link,
)
from storage.tables import Partnership


def present(scene: Scene) -> str:
    """Whether there is a partner, or a link that waits for one, in a word or two."""
    pair = partnership_of(scene.connection, scene.person.id)
    if pair is None:
        return scene.voice.label("partner-now-none")
    return scene.voice.label("partner-now-asked" if pair.partner_id is None else "partner-now-one")


def show_partner(scene: Scene) -> None:
    """How it stands, on either side; what a partner would be told where there is none."""
    pair = partnership_of(scene.connection, scene.person.id)
    accompanied = partnerships_with(scene.connection, scene.person.id)
    lines = [] if scene.get("guest") else [_mine(scene, pair)]
    lines += [scene.say("partner-of", day=_day(scene, each.accepted_at)) for each in accompanied]
    rows = [] if scene.get("guest") else _my_rows(scene, pair)
    rows += [end_row(scene, each.id) for each in accompanied]
    if scene.get("guest"):
        lines = lines or [scene.say("partner-of-none")]
        rows += guest_rows(scene)
    else:
        rows.append(row(scene, "settings-back", "settings"))
    scene.show("\n\n".join(lines), rows)


def _mine(scene: Scene, pair: Partnership | None) -> str:
    if pair is None:
        return scene.say("partner-about", **what_is_told(scene))
    if pair.partner_id is None:
        return scene.say("partner-asked", day=_day(scene, pair.made_at))
    return scene.say("partner-mine", day=_day(scene, pair.accepted_at))


def _my_rows(scene: Scene, pair: Partnership | None) -> list[Row]:
    if pair is None:
        return [row(scene, "partner-make-link", "partnerlink")]
    if pair.partner_id is None:
        new, back = ("partner-new-link", "partnerlink"), ("partner-take-back", "partnerback")
        return [row(scene, *new), row(scene, *back)]
    return [(Button(scene.voice.label("partner-end-mine"), act("partnerask", pair.id)),)]


def what_is_told(scene: Scene) -> dict[str, str]:
    """All that a partner gets to read, word for word, and all that they can answer."""
    quoted = [f"<blockquote>{told(scene, kind)}</blockquote>" for kind in (SESSION, GOAL)]
    cheers = [scene.voice.label(f"cheer-{name}") for name in CHEERS]
    return {"told": Html("\n".join(quoted)), "cheers": " ".join(f"“{each}”" for each in cheers)}


def make_link(scene: Scene) -> None:
    """A new link for one person; one that nobody took is dead from now on."""
    code = make_code()
    if not offer_partnership(scene.connection, scene.person.id, code, scene.now):
        show_partner(scene)
        return
    link = address(scene.shelf.bot_name, code)
    share = share_address(link, scene.voice.label("partner-share-text"))
    send: Row = (Link(scene.voice.label("partner-share"), share),)
    back = row(scene, "partner-take-back", "partnerback")
    scene.show(scene.say("partner-link", link=link), [send, back])


def take_back(scene: Scene) -> None:
    """The link that waits is dead."""
    take_back_link(scene.connection, scene.person.id)
    again = row(scene, "partner-make-link", "partnerlink")
    scene.show(scene.say("partner-taken-back"), [again, row(scene, "settings-back", "settings")])


def ask_end(scene: Scene, number: int) -> None:
    """The one question before it ends: the button stands close to others."""
    pair = get_partnership(scene.connection, number, scene.person.id)
    if pair is None or pair.partner_id is None:
        show_over(scene)
        return
    key = "partner-end-ask" if pair.person_id == scene.person.id else "partner-stop-ask"
    yes = (Button(scene.voice.label("partner-end-yes"), act("partnerend", number)),)
    scene.show(scene.say(key), [yes, row(scene, "partner-end-no", "partner")])


def end_mine(scene: Scene, pair: Partnership) -> None:
    """Nothing more is told."""
    part(scene, pair)
    scene.show(scene.say("partner-ended"), [row(scene, "settings-back", "settings")])


def show_over(scene: Scene) -> None:
    """What the button was about is over."""
    scene.note(scene.say("partner-gone"))
    show_partner(scene)


def guest_rows(scene: Scene) -> list[Row]:
    """What somebody can do who came to be a partner only."""
    voices = scene.shelf.library.voices.values()
    languages = tuple(Button(each.own_name, act("language", 0, each.language)) for each in voices)
    own = row(scene, "partner-own-path", "ownpath")
    return [own, languages, row(scene, "privacy-button", "privacy")]


def row(scene: Scene, key: str, verb: str) -> Row:
    """One button of a phrase."""
    return (Button(scene.voice.label(key), act(verb)),)


def _day(scene: Scene, moment: datetime | None) -> str:
    return scene.voice.long_date((moment or scene.now).astimezone(scene.zone).date())
