"""The partner's side: what they are asked, their yes or no, a short word back, and the end."""

from __future__ import annotations

from bot.coach.leaving import erase_with
from bot.coach.partner import (
    end_mine,
    guest_rows,
    row,
    show_over,
    show_partner,
    what_is_told,
)
from bot.coach.partner_parting import part, tell_other
from bot.coach.partner_telling import CHEERS, end_row
from bot.coach.scene import Scene, stop_expecting
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from storage.partners import (
    accept_partnership,
    count_cheer,
    find_partnership,
    get_partnership,
    is_open,
    partnerships_with,
)


def open_link(scene: Scene, code: str) -> None:
    """Somebody came by a partner's link: show what they would be told, and ask."""
    stop_expecting(scene)
    pair = find_partnership(scene.connection, code)
    if pair is not None and pair.person_id == scene.person.id:
        scene.note(scene.say("partner-link-own"))
        show_partner(scene)
    elif pair is not None and pair.partner_id == scene.person.id:
        show_partner(scene)
    elif pair is None or pair.partner_id is not None:
        _show_dead(scene)
    else:
        yes: Row = (Button(scene.voice.label("partner-yes"), act("partneryes", 0, code)),)
        no: Row = (Button(scene.voice.label("partner-no"), act("partnerno", 0, code)),)
        scene.show(scene.say("partner-offer", **what_is_told(scene)), [yes, no])


def _show_dead(scene: Scene) -> None:
    rows = guest_rows(scene) if scene.get("guest") else [row(scene, "see-plan", "plan")]
    scene.show(scene.say("partner-link-over"), rows)


def accept(scene: Scene, code: str) -> None:
    """The partner says yes: the link is used up, and the other side hears of it."""
    if not accept_partnership(scene.connection, code, scene.person.id, scene.now):
        open_link(scene, code)
        return
    pair = find_partnership(scene.connection, code)
    if pair is not None:
        tell_other(scene, pair.person_id, "partner-accepted")
    scene.note(scene.say("partner-begun"))
    show_partner(scene)


def decline(scene: Scene, code: str) -> None:
    """The partner says no: nobody is told, and nothing is kept of who came for that alone."""
    key = "partner-declined" if is_open(scene.connection, code) else "partner-link-over"
    if not _is_needless(scene):
        scene.show(scene.say(key), [row(scene, "partner-open", "partner")])
        return
    erase_with(scene, "\n\n".join([scene.say(key), scene.say("partner-forgotten")]))


def cheer(scene: Scene, number: int, argument: str) -> None:
    """One of the short words goes back, once for each thing that was told."""
    pair = get_partnership(scene.connection, number, scene.person.id)
    if pair is None or pair.partner_id != scene.person.id:
        show_over(scene)
        return
    told, _, name = argument.partition("-")
    if name not in CHEERS:
        show_partner(scene)
    elif told != str(pair.told) or not count_cheer(scene.connection, pair.id, pair.told):
        scene.show(scene.say("cheer-once"), [end_row(scene, pair.id)])
    else:
        tell_other(scene, pair.person_id, "cheer-came", text=f"cheer-{name}")
        words = scene.voice.label(f"cheer-{name}")
        scene.show(scene.say("cheer-sent", text=words), [end_row(scene, pair.id)])


def end(scene: Scene, number: int) -> None:
    """It ends, from whichever side; who came for that alone is forgotten."""
    pair = get_partnership(scene.connection, number, scene.person.id)
    if pair is None or pair.partner_id is None:
        show_over(scene)
    elif pair.person_id == scene.person.id:
        end_mine(scene, pair)
    else:
        _stop(scene, number)


def _stop(scene: Scene, number: int) -> None:
    pair = get_partnership(scene.connection, number, scene.person.id)
    if pair is not None:
        part(scene, pair)
    if _is_needless(scene):
        erase_with(
            scene, "\n\n".join([scene.say("partner-stopped"), scene.say("partner-forgotten")])
        )
        return
    scene.note(scene.say("partner-stopped"))
    show_partner(scene)


def _is_needless(scene: Scene) -> bool:
    """Whether there is nothing left for which something should be kept of this person."""
    return scene.get("guest") and not partnerships_with(scene.connection, scene.person.id)
