"""What the readers weigh with is loaded after the start, and nobody's message waits for it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from threading import Event, Thread

import pytest

from bot.coach import warming
from bot.coach.warming import warm_up
from bot.library.learned import TABLES
from bot.understanding import models as brought
from bot.understanding.linear import Linear, parse_linear
from bot.understanding.models import Models, models
from tests.chat import shelf

LOG = "45 min on my resume, emailed Sam"


@pytest.fixture
def cold() -> Iterator[None]:
    """Nothing is loaded, as at the start."""
    loaded = dict(models._loaded)
    models._loaded = {}
    yield
    models._loaded = loaded
    models._put_off = False


@pytest.mark.usefixtures("cold")
def test_all_weights_are_loaded_by_warming_up() -> None:
    warm_up(shelf())
    assert models._loaded.keys() == set(TABLES)
    assert all(models.get(name) for name in TABLES)


@pytest.mark.usefixtures("cold")
def test_a_log_that_comes_while_they_load_is_read_without_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    goes_on, loading = Event(), Event()

    def slowly(text: str) -> Linear:
        loading.set()
        assert goes_on.wait(20)
        return parse_linear(text)

    monkeypatch.setattr(brought, "parse_linear", slowly)
    warms_up = Thread(target=warm_up, args=(shelf(),))
    warms_up.start()
    try:
        assert loading.wait(20)
        early = warming.read_progress(LOG, warming._THEN, warming._GOALS)
    finally:
        goes_on.set()
        warms_up.join()
    assert (early.outcome, early.minutes, early.sure) == ("logged", 45, False)
    assert warming.read_progress(LOG, warming._THEN, warming._GOALS).sure


def test_weights_that_nobody_put_off_are_loaded_when_they_are_needed() -> None:
    assert Models().get("trust")


@pytest.mark.usefixtures("cold")
def test_a_broken_table_is_named_and_done_without(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(brought, "learned_text", lambda _: "name\tyes\nword\tmuch")
    with caplog.at_level(logging.WARNING):
        warm_up(shelf())
    assert [f"table {name}.tsv can't" in caplog.text for name in TABLES] == [True] * len(TABLES)
    assert "much" not in caplog.text
    assert not warming.read_progress(LOG, warming._THEN, warming._GOALS).sure
