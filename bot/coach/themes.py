"""Finds what a person's answers point to, with their own words as the reason."""

from __future__ import annotations

from collections.abc import Mapping

from bot.coach.scene import Scene
from bot.library.packs import Pack
from bot.understanding.themes import CategoryWords, TopThemes, find_top
from storage.conversations import answers_of, latest_conversation

MOST = 3


def find_themes(scene: Scene) -> TopThemes | None:
    """The themes of the reflection so far; None before the first answer."""
    said = reflection_answers(scene)
    pack = scene.pack
    if not said or pack is None:
        return None
    priors = {question.id: question.points_to for question in pack.questions}
    answers = [(text, priors[name]) for name, text in said.items() if name in priors]
    key = ("themes", pack.id, *(text for text, _ in answers))
    found: TopThemes = scene.readings.get(key, lambda: find_top(answers, words_of(pack)))
    return found


def quotes_of(scene: Scene) -> Mapping[str, tuple[str, ...]]:
    """The person's own words by category, the likeliest category first; at most three."""
    found = find_themes(scene)
    if found is None:
        return {}
    return {name: found.evidence.get(name, ()) for name in found.top[:MOST]}


def reflection_answers(scene: Scene) -> dict[str, str]:
    """What was said in the reflection, by question; skipped questions left out."""
    latest = latest_conversation(scene.connection, scene.person.id, "reflect")
    stored = answers_of(scene.connection, latest.id) if latest else []
    said = {each.name: each.text for each in stored if each.text and not each.skipped}
    questions = scene.pack.questions if scene.pack else ()
    renamed = {each.id: said[each.was] for each in questions if each.was in said}
    return renamed | said


def words_of(pack: Pack) -> list[CategoryWords]:
    """The pack's words by which themes are found."""
    return [
        CategoryWords(each.id, each.name, each.phrases, each.against, each.keywords)
        for each in pack.categories.values()
    ]
