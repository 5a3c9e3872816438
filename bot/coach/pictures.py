"""Shows pictures: how the weeks went, and the keepsake of a goal that was met."""

from __future__ import annotations

from bot.coach.dressing import shorten
from bot.coach.gathering import keepsake_facts, progress_facts
from bot.coach.handing import File, hand_over
from bot.coach.keyboards import in_rows
from bot.coach.plan import TITLE, gone, one
from bot.coach.planning import active, my_goal
from bot.coach.scene import Scene
from bot.conversation.buttons import act
from bot.conversation.messages import Button, Row
from bot.papers.keepsake import keepsake_caption, keepsake_data
from bot.papers.making import picture
from bot.papers.progress import progress_caption, progress_data

THEMES = ("light", "dark")
SHOWN = ("steps", "words", "name")
STEPS = 1
"""What a keepsake shows at first: no words of the person's beside the titles, and no name."""


def show_progress(scene: Scene, goal_id: int = 0, theme: str = "") -> None:
    """The progress picture of one goal, or of all; in the theme that is kept, or a new one."""
    if theme in THEMES:
        scene.set(theme=theme)
    goals = active(scene)
    if goal_id == 0 and len(goals) == 1:
        goal_id = goals[0].id
    if goal_id and my_goal(scene, goal_id) is None:
        gone(scene)
        return
    facts = progress_facts(scene, goal_id or None)
    recipe = picture("progress", progress_data(facts, scene.voice, scene.get("theme")))
    caption = progress_caption(facts, scene.voice)
    file = File("photo", "progress.png", recipe)
    hand_over(scene, file, caption, _progress_rows(scene, goal_id))


def _progress_rows(scene: Scene, goal_id: int) -> list[Row]:
    goals = active(scene)
    buttons = [
        Button(shorten(goal.title, TITLE), act("progress", goal.id))
        for goal in goals
        if goal.id != goal_id and len(goals) > 1
    ]
    if goal_id and len(goals) > 1:
        buttons.append(Button(scene.voice.label("all-goals"), act("progress")))
    other = THEMES[scene.get("theme") == THEMES[0]]
    small = [
        Button(scene.voice.label(f"theme-{other}"), act("progress", goal_id, other)),
        Button(scene.voice.label("log-now"), act("log")),
        Button(scene.voice.label("see-plan"), act("plan")),
    ]
    return [*in_rows(buttons), *in_rows(small)]


def show_keepsake(scene: Scene, goal_id: int, shown: str = "", *, alone: bool = False) -> None:
    """The keepsake of a goal; `shown` tells in figures which of steps, words and name are on it.

    `alone`, it comes without buttons, as a part of what else is said.
    """
    goal = my_goal(scene, goal_id)
    if goal is None or goal.status != "met":
        gone(scene)
        return
    mask = int(shown) if shown.isdigit() else STEPS
    parts = frozenset(name for place, name in enumerate(SHOWN) if mask & 1 << place)
    facts = keepsake_facts(scene, goal, parts)
    recipe = picture("keepsake", keepsake_data(facts, scene.voice, scene.get("theme")))
    rows = [] if alone else _keepsake_rows(scene, goal_id, mask)
    caption = keepsake_caption(facts, scene.voice)
    hand_over(scene, File("photo", "keepsake.png", recipe), caption, rows)


def _keepsake_rows(scene: Scene, goal_id: int, mask: int) -> list[Row]:
    there = {"steps": True, "words": True, "name": bool(scene.get("name"))}
    buttons = [
        Button(_box(scene, name, mask & 1 << place), _keepsake(goal_id, mask ^ 1 << place))
        for place, name in enumerate(SHOWN)
        if there[name]
    ]
    return [*in_rows(buttons), one(scene, "see-plan", act("plan"))]


def _keepsake(goal_id: int, mask: int) -> str:
    return act("keepsake", goal_id, str(mask))


def _box(scene: Scene, name: str, on: int) -> str:
    text = scene.voice.label(f"keepsake_shows-{name}")
    return scene.voice.label("box-on" if on else "box-off", text=text)
