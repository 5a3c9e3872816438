"""The coach's words in one language: phrases with plural rules, local dates, everything escaped."""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from babel.core import Locale
from babel.dates import format_date, format_skeleton, format_time, get_timezone_name
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from bot.library.problems import ContentError, Problem

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MONDAY = date(2024, 1, 1)
LONG = 500
MOST = 5_000
"""So many phrases with their numbers are remembered."""

LOCALE = "locale-name"
"""The phrase that says how Babel calls the way this language writes dates and times."""


class Html(str):
    """Text that is markup already and is not escaped again."""

    __slots__ = ()


class Voice:
    """All phrases of one language; what is missing is said by `instead`, the voice of English.

    A phrase that neither has raises `KeyError` with its key. Beside each value, a phrase may ask
    for `value_given`: yes, or no where it is empty.
    """

    def __init__(
        self, language: str, resources: list[ast.Resource], instead: Voice | None = None
    ) -> None:
        self.language = language
        self._instead = instead
        self._fixed: dict[tuple[Any, ...], str] = {}
        self._locale = Locale.parse(_locale_name(resources) or language)
        self._bundle = FluentBundle([str(self._locale).replace("_", "-")], use_isolating=False)
        for resource in resources:
            self._bundle.add_resource(resource)

    @property
    def own_name(self) -> str:
        """The language as those who speak it call it: "Español"."""
        name = str(Locale.parse(self.language).get_display_name())
        return name[:1].upper() + name[1:]

    def city(self, zone: str) -> str | None:
        """The city that a time zone is named for, where this language has a word of its own."""
        known = self._locale.time_zones.get(zone, {}).get("city")
        return str(known) if known else None

    def has(self, key: str) -> bool:
        """Whether there is a phrase (`key` or `key.attribute`), here or in English."""
        return self._has_own(key) or (self._instead is not None and self._instead.has(key))

    def _has_own(self, key: str) -> bool:
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            return False
        message = self._bundle.get_message(name)
        return attribute in message.attributes if attribute else message.value is not None

    def say(self, key: str, **values: Any) -> Html:
        """The phrase as HTML; every value is escaped unless it is `Html`."""
        return Html(self._format(key, {name: _escaped(value) for name, value in values.items()}))

    def say_ours(self, key: str, **values: str) -> Html:
        """The same where the values are words of the content, nobody's own: it is remembered."""
        return Html(self._remembered(key, {name: _escaped(each) for name, each in values.items()}))

    def label(self, key: str, **values: Any) -> str:
        """The phrase as plain text, for a button."""
        return self._format(key, values)

    def day(self, day: date, *, today: date | None = None) -> str:
        """A day: "Sunday, March 15", with the year where it is not this one."""
        if today is None or day.year != today.year:
            return format_date(day, "full", locale=self._locale)
        pattern = self._locale.datetime_skeletons["MMMMd"].pattern
        return format_date(day, f"EEEE, {pattern}", locale=self._locale)

    def short_day(self, day: date, *, today: date | None = None) -> str:
        """A day in few letters: "Mar 15", with the year where it is not this one."""
        skeleton = "yMMMd" if today is None or day.year != today.year else "MMMd"
        return format_skeleton(skeleton, _noon(day), locale=self._locale)

    def month(self, day: date) -> str:
        """A month in few letters: "Mar"."""
        return format_date(day, "LLL", locale=self._locale)

    def month_of_year(self, day: date) -> str:
        """A month with its year: "March 2027"."""
        return format_skeleton("yMMMM", _noon(day), locale=self._locale)

    def long_date(self, day: date) -> str:
        """A date: "June 12, 2027"."""
        return format_date(day, "long", locale=self._locale)

    def clock(self, at: time) -> str:
        """A time of day: "7:00 PM"."""
        return format_time(at, "short", locale=self._locale).replace("\u202f", " ")

    def weekday(self, code: str) -> str:
        """A weekday by its code: MO is "Monday"."""
        name = format_date(MONDAY + timedelta(days=DAYS.index(code)), "EEEE", locale=self._locale)
        return str(name)

    def zone(self, name: str, at: datetime) -> str:
        """A zone in words: "Central Time"; `at` carries the zone."""
        return str(get_timezone_name(at.tzinfo or name, width="long", locale=self._locale))

    def listing(self, items: list[str]) -> str:
        """Items in a row: "Monday and Wednesday"."""
        from babel.lists import format_list  # noqa: PLC0415 - rarely needed

        return str(format_list(items, locale=self._locale)) if items else ""

    def _said_instead(self, key: str, values: dict[str, Any]) -> str:
        if self._instead is None:
            raise KeyError(key)
        return self._instead._format(key, values)  # noqa: SLF001 - a voice as well

    def _format(self, key: str, values: dict[str, Any]) -> str:
        """The phrase; with nothing but whole numbers in it, it is put together once."""
        for value in values.values():
            if type(value) is not int:
                return self._put_together(key, values)
        return self._remembered(key, values)

    def _remembered(self, key: str, values: dict[str, Any]) -> str:
        known = (key, *values.items())
        fixed = self._fixed.get(known)
        if fixed is None:
            fixed = self._put_together(key, values)
            if len(self._fixed) < MOST:
                self._fixed[known] = fixed
        return fixed

    def _put_together(self, key: str, values: dict[str, Any]) -> str:
        name, _, attribute = key.partition(".")
        if not self._has_own(key):
            return self._said_instead(key, values)
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise KeyError(key)
        given = {f"{name}_given": "yes" if value else "no" for name, value in values.items()}
        short, long = _apart(values)
        text, errors = self._bundle.format_pattern(pattern, short | given)
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        for mark, whole in long.items():
            text = str(text).replace(mark, whole)
        return str(text)


def load_voice(folder: Path, language: str, instead: Voice | None = None) -> Voice:
    """The voice in `folder/language`; raises `ContentError` naming file and line."""
    files = sorted((folder / language).glob("*.ftl"))
    if not files:
        raise ContentError([Problem(folder / language, (), "has no phrases (*.ftl)")])
    resources: list[ast.Resource] = []
    problems: list[Problem] = []
    for file in files:
        resource = FluentResource(file.read_text("utf-8"))
        problems += list(_problems(file, resource))
        resources.append(resource)
    if problems:
        raise ContentError(problems)
    return Voice(language, resources, instead)


def _locale_name(resources: list[ast.Resource]) -> str:
    entries = [entry for resource in resources for entry in resource.body]
    for entry in entries:
        if isinstance(entry, ast.Message) and entry.id.name == LOCALE and entry.value:
            return "".join(
                it.value for it in entry.value.elements if isinstance(it, ast.TextElement)
            )
    return ""


def _problems(file: Path, resource: ast.Resource) -> Iterator[Problem]:
    source = file.read_text("utf-8")
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            start = entry.span.start if entry.span else 0
            line = source.count("\n", 0, start) + 1
            says = entry.annotations[0].message if entry.annotations else "can't be read"
            yield Problem(file, (), str(says), line)


def _apart(values: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Long texts are put in afterwards: Fluent refuses values over 2,500 characters."""
    long = {
        f"\ue000{place}\ue001": value
        for place, value in enumerate(values.values())
        if isinstance(value, str) and len(value) > LONG
    }
    marks = {value: mark for mark, value in long.items()}
    return {
        name: marks.get(value, value) if isinstance(value, str) else value
        for name, value in values.items()
    }, long


def _escaped(value: Any) -> Any:
    if isinstance(value, Html):
        return str(value)
    return html.escape(value.replace("\x00", "␀"), quote=False) if isinstance(value, str) else value


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12))
