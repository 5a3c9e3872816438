"""Every phrase that the code speaks of is there, and every phrase that is there is spoken."""

from __future__ import annotations

import re

from bot.coach.commands import COMMANDS
from bot.coach.menus import MENU
from tests.dialogs.cases import FIELDS
from tests.dialogs.explorer import questions_asked
from tests.voice import code
from tests.voice.phrases import phrases

KEY = re.compile(r"[a-z_]+(-[a-z_]*[a-z])+")
NO_KEYS = {"utf-8"}


def missing(keys: set[str] | frozenset[str]) -> list[str]:
    """Those keys that English has no phrase for."""
    whole = {key.split(".")[0] for key in phrases("en")}.union(phrases("en"))
    return sorted(keys - whole)


def test_every_key_that_is_said_has_a_phrase() -> None:
    assert missing({key for _, key in code.spoken() if key}) == []


def test_everything_in_the_code_that_looks_like_a_key_has_a_phrase() -> None:
    looks = {
        text
        for file, node in code.nodes()
        if file.parts[0] in code.SPEAKERS
        for text in code.texts_in(node)
        if KEY.fullmatch(text)
    }
    assert missing(looks - code.reasons() - NO_KEYS) == []


def test_every_pattern_of_keys_leads_to_a_phrase() -> None:
    shapes = {pattern: re.compile(pattern.format("[a-z_-]+")) for pattern in code.patterns()}
    empty = [
        pattern
        for pattern, shape in shapes.items()
        if not any(shape.fullmatch(key) for key in phrases("en"))
    ]
    assert empty == []


def test_every_reason_to_ask_again_has_a_hint() -> None:
    assert missing({f"note-{reason}" for reason in code.reasons() | {"gone"}}) == []


def test_every_way_out_has_a_label() -> None:
    ways = {way for _, question in questions_asked() for way in question.ways}
    usual = {"back", "skip", "keep", "done", "locate"}
    assert missing({f"way-{way}" for way in ways | usual}) == []


def test_every_command_is_on_the_menu_and_has_its_line() -> None:
    assert set(MENU) == set(COMMANDS)
    assert missing({f"command-{name}" for name in MENU}) == []


def test_every_state_of_a_goal_and_a_log_has_its_words() -> None:
    goals = {f"goal-{state}" for state in ("active", "resting", "met", "retired")}
    logs = {f"log-{outcome}" for outcome in ("logged", "blocked", "skipped")}
    assert missing(goals | logs) == []


def test_every_field_that_can_be_changed_has_its_question() -> None:
    assert missing({f"amend-{field}" for field in FIELDS}) == []


def test_no_phrase_lies_unused() -> None:
    used = code.constants() | code.derived() | code.of_questions()
    assert sorted(key for key in phrases("en") if key not in used) == []
