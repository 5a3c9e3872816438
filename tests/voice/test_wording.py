"""How the coach speaks: plainly, without guilt or cheer, and safely within Telegram's markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest

from bot.library.voice import Html, Voice, load_voice
from tests.voice import code
from tests.voice.phrases import LANGUAGES, VOICES, Phrase, phrases

BANNED = ("streak", "failed", "overdue", "oops", "!", "¡", "great job", "awesome")
BANNED += ("racha", "fallaste", "fracas", "atrasad", "vencid", "genial", "buen trabajo")
ALLOWED = {"b", "i", "u", "code", "a", "blockquote", "tg-time"}
LABEL, MESSAGE = 64, 4096
FOREIGN = "Zoë & <b>Jo</b>"
NUMBERS = frozenset(
    "minutes count number of answers goals logs left interval percent seconds years".split()
)
LONG_LABELS = {
    "bot-description",
    "list-vague",
    "list-small-talk",
    "list-steadiness",
    "partner-share-text",
    "picture-empty-how",
    "plan-paper-t-score",
    "set_goal-sentence",
}
"""Plain texts that stand on no button."""

HEARD = {"list-steadiness", "list-small-talk"}
"""Words that people may use, though we don't."""

EACH = pytest.mark.parametrize("language", LANGUAGES)


def voice(language: str) -> Voice:
    """The voice of a language."""
    return load_voice(VOICES, language)


VOICE = {language: voice(language) for language in LANGUAGES}


def samples(phrase: Phrase, text: str) -> Iterator[dict[str, Any]]:
    """Values for all that the phrase needs: for none, one and many; with texts and without."""
    for number in (0, 1, 2, 45):
        for foreign in (text, ""):
            yield {name: number if name in NUMBERS else foreign for name in sorted(phrase.values)}


def said(language: str, foreign: str = FOREIGN) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Every phrase with every sort of value: key, values, and what is said."""
    for phrase in phrases(language).values():
        for values in samples(phrase, foreign):
            yield phrase.key, values, VOICE[language].say(phrase.key, **values)


@EACH
def test_every_phrase_can_be_said_with_every_sort_of_value(language: str) -> None:
    assert [key for key, _, text in said(language) if len(text) >= MESSAGE] == []


@EACH
def test_no_phrase_has_a_word_that_we_do_not_use(language: str) -> None:
    ours = [each for each in phrases(language).values() if each.key not in HEARD]
    whole = {phrase.key: " ".join(phrase.texts).lower() for phrase in ours}
    assert [key for key, text in whole.items() if any(word in text for word in BANNED)] == []


@EACH
def test_markup_is_whole_and_of_the_kinds_that_telegram_takes(language: str) -> None:
    assert [key for key, _, text in said(language) if not is_whole(text)] == []


@EACH
def test_what_others_wrote_is_never_markup(language: str) -> None:
    assert [key for key, _, text in said(language) if FOREIGN in text] == []


@EACH
def test_what_others_wrote_is_escaped_and_not_left_out(language: str) -> None:
    escaped = html.escape(FOREIGN, quote=False)
    shown = [(key, text) for key, _, text in said(language) if "Zoë" in text]
    assert [key for key, text in shown if escaped not in text] == []


@EACH
def test_nothing_is_left_unfilled(language: str) -> None:
    assert [key for key, _, text in said(language) if re.search(r"[{}]|\$\w", text)] == []


def test_markup_of_our_own_is_not_escaped_again() -> None:
    assert VOICE["en"].say("prompt", text=Html("<i>so</i>")) == "<b><i>so</i></b>"


def test_a_label_is_plain_text_and_not_escaped() -> None:
    assert VOICE["en"].label("box-on", text=FOREIGN) == f"☑ {FOREIGN}"


def test_a_phrase_that_is_not_there_raises_its_key() -> None:
    with pytest.raises(KeyError, match="no-such-phrase"):
        VOICE["en"].say("no-such-phrase")


def test_a_value_that_is_missing_raises_an_error() -> None:
    with pytest.raises(KeyError, match="prompt"):
        VOICE["en"].say("prompt")


def labels() -> set[str]:
    """The keys of what stands on buttons."""
    options = {key for key in code.of_questions() if not key.endswith((".head", ".hint"))}
    named = re.compile(r"(way|help|edit|snooze|option)-\w+|goal-\w+-button|[\w-]+\.\w+")
    said = {key for _, key in code.labelled()}
    keys = said | {key for key in options | set(phrases("en")) if named.fullmatch(key)}
    return {key for key in keys if not key.endswith((".head", ".hint"))} - LONG_LABELS


@EACH
def test_every_label_is_short_enough_for_a_button(language: str) -> None:
    long = [key for key in labels() if len("".join(phrases(language)[key].texts)) > LABEL]
    assert long == []


@EACH
def test_no_label_has_markup(language: str) -> None:
    assert [key for key in labels() if "<" in "".join(phrases(language)[key].texts)] == []


def is_whole(text: str) -> bool:
    """Whether all tags are known to Telegram and closed in their order, and all else escaped."""
    markup = Markup()
    markup.feed(text)
    markup.close()
    stray = re.search(r"&(?!amp;|lt;|gt;|quot;)", text)
    return not (markup.open or markup.wrong or stray)


class Markup(HTMLParser):
    """Collects tags that Telegram does not take, and those that are never closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.wrong += [tag] if tag not in ALLOWED else []

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


@pytest.mark.parametrize("text", ["<b>so", "so</b>", "<b><i>so</b></i>", "<p>so</p>", "a & b"])
def test_broken_markup_is_found(text: str) -> None:
    assert not is_whole(text)
