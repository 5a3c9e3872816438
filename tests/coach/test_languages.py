"""The coach speaks the language of a person's Telegram, and another one as soon as it is asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.chat import Chat, Coach


def chat_in(coach: Coach, language: str) -> Chat:
    chat = coach.chat()
    chat.language = language
    return chat


@pytest.mark.parametrize(
    ("telegram", "hello"),
    [("es", "Hola, soy Trellis"), ("es-419", "Hola, soy Trellis"), ("ES-mx", "Hola, soy Trellis"),
     ("en-GB", "Hi, I'm Trellis"), ("fr", "Hi, I'm Trellis"), ("", "Hi, I'm Trellis")],
)  # fmt: skip
async def test_the_first_hello_is_in_the_language_of_telegram(
    coach: Coach, telegram: str, hello: str
) -> None:
    chat = chat_in(coach, telegram)
    await chat.say("/start")
    assert chat.last.text.startswith(hello)


async def in_the_middle(chat: Chat) -> None:
    """In the quick reflection, after the first answer."""
    await chat.say("/start")
    await chat.tap("OT or OTA in a school")
    await chat.tap("Five minutes")
    await chat.say("lead the team one day")


async def test_another_language_is_spoken_at_once_and_nothing_is_lost(chat: Chat) -> None:
    await in_the_middle(chat)
    await chat.say("/settings")
    await chat.tap("Español")
    assert chat.last.text.startswith("<b>Ajustes</b>\n\nIdioma: Español\n")
    await chat.say("/reflect")
    assert "2 de 6" in chat.last.text
    assert "¿Prefieres seguir de lleno con los estudiantes" in chat.last.text
    await chat.say("/answers")
    assert "“lead the team one day”" in chat.last.text


async def test_a_question_that_was_asked_in_another_language_still_hears_its_answer(
    chat: Chat,
) -> None:
    await in_the_middle(chat)
    asked = chat.last
    await chat.tap_data(asked.id, "language/0/es")
    await chat.say("dirigir gente", reply_to=asked.id)
    assert "3 de 6" in chat.last.text


async def test_tapping_the_language_that_is_spoken_says_so(chat: Chat) -> None:
    await in_the_middle(chat)
    await chat.say("/settings")
    await chat.tap("English")
    assert chat.last.text.endswith("That is how it stands.")


async def test_a_language_that_trellis_does_not_speak_changes_nothing(chat: Chat) -> None:
    await in_the_middle(chat)
    await chat.tap_data(chat.last.id, "language/0/xx")
    assert "Language: English" in chat.last.text


async def test_the_nudge_comes_in_the_new_language(coach: Coach) -> None:
    chat = chat_in(coach, "en")
    for act, words in [
        ("say", "/start"), ("tap", "OT or OTA in a school"), ("tap", "I already have a goal"),
        ("tap", "Later"), ("say", "/session"), ("tap", "Book a weekly session"),
        ("say", "thursdays at 7pm for 45 minutes"), ("say", "chicago"), ("tap", "Yes"),
        ("tap", "Skip"), ("say", "/settings"), ("tap", "Español"),
    ]:  # fmt: skip
        await (chat.say(words) if act == "say" else chat.tap(words))
    await coach.let_pass(timedelta(days=2))
    assert any("Empezar" in line for line in chat.heard[-2:])


async def test_an_income_is_repeated_in_the_persons_language(coach: Coach) -> None:
    chat = chat_in(coach, "es")
    await chat.say("/start")
    await chat.tap("Soy OT u OTA en una escuela")
    await chat.tap("Todas las preguntas")
    while "¿Cuánto te gustaría ganar" not in chat.last.text:
        await chat.tap("Saltar")
    await chat.say("85k en cinco años y 40 dólares la hora en un año")
    assert "Entendí $85,000 en 5 años" in chat.last.text
