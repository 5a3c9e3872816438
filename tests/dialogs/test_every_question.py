"""Every question of every dialog has its words, fits a phone, and leaves a way out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.conversation.answers import Unclear
from bot.conversation.buttons import LIMIT, read_button
from tests.dialogs.screen import Shown, everything_shown
from tests.dialogs.world import dressed, voice

PROMPT, LABEL = 300, 64
FILLED = ("lines", "draft", "start", "closer", "there", "further", "beyond")
"""Values as long as they are: the text to judge, not the question about it."""

QUOTED = re.compile("“(.*?)[,.]?”")
OFFERS_NOTHING_ELSE = {("welcome", "work")}
"""The very first question: there is nowhere to go back to, and nothing to do later."""


def ways(shown: Shown) -> set[str]:
    """The signs and verbs of the buttons: -back, later/..."""
    data = [button.data for button in shown.buttons]
    return {each.split("/")[0] if "/" in each else each.rsplit(".", 1)[1] for each in data}


def faulty(fault: object) -> list[str]:
    """The names of the questions for which `fault` holds."""
    assert callable(fault)
    return sorted({str(shown) for shown in everything_shown() if fault(shown)})


def test_every_question_can_be_shown() -> None:
    assert all(shown.text for shown in everything_shown())


def test_every_prompt_is_under_300_characters_before_the_hint() -> None:
    def is_long(shown: Shown) -> bool:
        question = shown.question
        if question.prompt is not None:
            return len(question.prompt) >= PROMPT
        about = {name: dressed(name, value) for name, value in question.values.items()}
        drafts = dict.fromkeys(FILLED, "")
        return len(voice().label(question.words, **(about | drafts))) >= PROMPT

    assert faulty(is_long) == []


def test_every_message_fits_telegram() -> None:
    assert faulty(lambda shown: len(shown.text) > 4096) == []


def test_every_label_has_words_and_fits_a_phone() -> None:
    assert faulty(lambda shown: not all(0 < len(it.label) <= LABEL for it in shown.buttons)) == []


def test_no_two_buttons_of_a_question_look_the_same() -> None:
    def confuses(shown: Shown) -> bool:
        return len({button.label for button in shown.buttons}) < len(shown.buttons)

    assert faulty(confuses) == []


def test_every_button_can_be_read_back() -> None:
    def is_broken(shown: Shown) -> bool:
        data = [button.data for button in shown.buttons]
        return any(len(each.encode()) > LIMIT or read_button(each) is None for each in data)

    assert faulty(is_broken) == []


def test_every_question_but_the_first_offers_back() -> None:
    assert faulty(lambda shown: ("-back" in ways(shown)) == shown.question.first) == []


def test_every_question_leaves_a_way_out() -> None:
    def is_a_trap(shown: Shown) -> bool:
        out = {"-back", "-skip", "-done", "-keep", "later"} & ways(shown)
        return not out and (shown.case.name, shown.question.name) not in OFFERS_NOTHING_ELSE

    assert faulty(is_a_trap) == []


def test_every_optional_question_offers_to_go_on_without_an_answer() -> None:
    def holds_back(shown: Shown) -> bool:
        return shown.question.optional and not {"-skip", "-done", "-keep"} & ways(shown)

    assert faulty(holds_back) == []


def test_no_question_offers_skip_that_is_not_optional() -> None:
    assert faulty(lambda shown: "-skip" in ways(shown) and not shown.question.optional) == []


def test_values_in_a_question_are_escaped() -> None:
    assert faulty(lambda shown: "<more>" in shown.text) == []


def test_nothing_in_a_question_is_left_unfilled() -> None:
    unfilled = re.compile(r"\{|\}|\$[a-z]|None|\bLOCATION\b")
    assert faulty(lambda shown: unfilled.search(shown.text)) == []


def test_every_example_in_a_hint_is_understood() -> None:
    examples = [
        (str(shown), shown.question.read, example)
        for shown in everything_shown()
        if shown.question.read is not None and "<i>" in shown.text
        for example in QUOTED.findall(shown.text.rsplit("<i>", 1)[-1])
    ]
    assert examples
    assert [where for where, read, example in examples if not understood(read, example)] == []


def understood(read: Callable[[str], Any], text: str) -> bool:
    """Whether the text can be read."""
    try:
        read(text)
    except Unclear:
        return False
    return True


def test_a_question_that_was_answered_shows_what_was_said() -> None:
    shown = next(
        it for it in everything_shown() if it.question.kind == "text" and it.question.previous
    )
    assert "You said" in shown.text or "You skipped" in shown.text
