"""HTML is read as Telegram reads it: offsets in UTF-16 units, links, times, nested marks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.preview.html import read_html
from bot.preview.plain import cleaned, with_found
from bot.preview.refusals import RefusalError
from bot.preview.texts import read_text

READ: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("plain", "plain", []),
    ("<b>a</b>", "a", [{"offset": 0, "length": 1, "type": "bold"}]),
    ("😀<i>b</i>", "😀b", [{"offset": 2, "length": 1, "type": "italic"}]),
    ("<B>a</B>", "a", [{"offset": 0, "length": 1, "type": "bold"}]),
    ("&lt;b&gt; &amp;amp; &quot;", '<b> &amp; "', []),
    ("&#128512;&#x41;&nbsp;", "😀A&nbsp;", []),
    ("<b>a</>", "a", [{"offset": 0, "length": 1, "type": "bold"}]),
    (
        "<b>a<i>b</i></b>",
        "ab",
        [
            {"offset": 0, "length": 2, "type": "bold"},
            {"offset": 1, "length": 1, "type": "italic"},
        ],
    ),
    (
        '<a href="https://x.org/?a=1&amp;b=2">x</a>',
        "x",
        [{"offset": 0, "length": 1, "type": "text_link", "url": "https://x.org/?a=1&b=2"}],
    ),
    ('<a href="javascript:alert(1)">x</a>', "x", []),
    ('<span class="tg-spoiler">x</span>', "x", [{"offset": 0, "length": 1, "type": "spoiler"}]),
    (
        '<pre><code class="language-py">x</code></pre>',
        "x",
        [{"offset": 0, "length": 1, "type": "pre", "language": "py"}],
    ),
    ("<code>a<b>b</b></code>", "ab", [{"offset": 0, "length": 2, "type": "code"}]),
    (
        "<blockquote expandable>q</blockquote>",
        "q",
        [{"offset": 0, "length": 1, "type": "expandable_blockquote"}],
    ),
    (
        '<tg-time unix="1772388000" format="wDT">Sunday</tg-time>',
        "Sunday",
        [
            {
                "offset": 0,
                "length": 6,
                "type": "date_time",
                "unix_time": 1772388000,
                "date_time_format": "wDT",
            }
        ],
    ),
]


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_html_becomes_text_and_entities(
    source: str, text: str, entities: list[dict[str, Any]]
) -> None:
    assert read_html(source) == (text, entities)


@pytest.mark.parametrize(
    "source",
    [
        "<",
        "<b",
        "<b>",
        "</b>",
        "a < b",
        "<b></i>",
        "<div>a</div>",
        "<br>",
        "<span>a</span>",
        '<a href="x>a</a>',
        '<tg-time unix="soon">a</tg-time>',
        '<tg-time unix="1" format="q">a</tg-time>',
    ],
)
def test_html_that_telegram_does_not_know_is_refused(source: str) -> None:
    with pytest.raises(RefusalError, match="can't parse entities"):
        read_html(source)


@given(st.text())
def test_any_escaped_text_comes_through_whole(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert read_html(escaped) == (text, [])


def test_spaces_around_a_text_go_and_entities_move() -> None:
    body = read_text({"text": "  <b> hi </b> ", "parse_mode": "HTML"})
    assert body == {"text": "hi", "entities": [{"offset": 0, "length": 2, "type": "bold"}]}


def test_what_telegram_cleans_is_cleaned() -> None:
    assert cleaned("a\x00b\r\nc\u202ed\te") == "a b\ncd e"


def test_commands_and_addresses_are_found_outside_of_code() -> None:
    found = with_found("/plan or https://x.org, a@b.org #goal 1/2", [])
    assert [one["type"] for one in found] == ["bot_command", "url", "email", "hashtag"]
    code = {"offset": 0, "length": 5, "type": "code"}
    assert with_found("/plan", [code]) == [code]
