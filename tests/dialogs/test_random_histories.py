"""Whatever a person does, in whatever order: no error, no silence, and no answer lost."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.conversation.turn import Move, Picked, Standing, Ticked, Took, Turn, Turned, Typed
from tests.dialogs.cases import CASES, Case
from tests.dialogs.explorer import TEXTS, step
from tests.dialogs.screen import show

KINDS = ("picked", "picked", "typed", "typed", "more", "ticked", "cleared", "took", "turned")
WAYS = ("back", "back", "skip", "keep", "done", "fly")
FORGED = ("nope", "", "a.b", "²", "-1", "x" * 70)
ALL = pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])

TEXT = st.one_of(st.sampled_from(TEXTS), st.text(max_size=30), st.integers().map(str))
DEED = st.tuples(
    st.sampled_from(KINDS), st.integers(0, 40), st.integers(0, 40), st.sampled_from(WAYS), TEXT
)
Deed = tuple[str, int, int, str, str]


@dataclass
class History:
    """A conversation with somebody who remembers every button they ever saw."""

    case: Case
    standing: Standing = field(default_factory=lambda: Standing({}))
    names: list[str] = field(default_factory=lambda: list(FORGED))
    options: list[str] = field(default_factory=lambda: list(FORGED))

    def __post_init__(self) -> None:
        self.see(step(self.case, self.standing, Turned()))

    def see(self, turn: Turn) -> None:
        """Remember what stands on the screen; the latest comes first."""
        self.standing, self.turn = turn.standing, turn
        if turn.asks is not None:
            self.names.insert(0, turn.asks.name)
            self.options[:0] = [option.name for option in turn.asks.options]

    def move(self, deed: Deed, number: int) -> Move:
        """The deed, done to something that was seen before."""
        kind, which, whatever, way, text = deed
        name = self.names[which % len(self.names)]
        option = self.options[whatever % len(self.options)]
        match kind:
            case "picked":
                return Picked(name, option)
            case "typed":
                return Typed(text, number, None if which % 2 else name)
            case "more":
                return Typed(text, 1 + whatever % number, name, more=True)
            case "ticked" | "cleared":
                return Ticked(name, option, on=kind == "ticked")
            case "took":
                return Took(name, way)
        return Turned(name if which % 3 else None)


def check(case: Case, before: Standing, move: Move, turn: Turn) -> None:
    """What holds after every move."""
    after = turn.standing.answers
    assert before.answers.keys() <= after.keys(), "an answer was lost"
    changed = {name for name in after if after[name] != before.answers.get(name)}
    assert changed <= {turn.heard}, "an answer changed that was not spoken of"
    assert not (isinstance(move, Turned) and changed), "a look changed an answer"
    assert turn.note is None or not changed, "something unclear was kept"
    if turn.asks is None:
        assert isinstance(turn.result, case.result)
    else:
        assert show(case, turn.asks).text


@ALL
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(deeds=st.lists(DEED, max_size=25))
def test_no_history_breaks_a_dialog(case: Case, deeds: list[Deed]) -> None:
    history = History(case)
    for number, deed in enumerate(deeds, 1):
        before, move = history.standing, history.move(deed, number)
        turn = step(case, before, move)
        check(case, before, move, turn)
        history.see(turn)


@ALL
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(deeds=st.lists(DEED, max_size=12))
def test_every_tap_done_twice_is_done_once(case: Case, deeds: list[Deed]) -> None:
    history = History(case)
    for number, deed in enumerate(deeds, 1):
        move = history.move(deed, number)
        once = step(case, history.standing, move)
        if isinstance(move, Ticked) or (isinstance(move, Took) and move.way != "fly"):
            twice = step(case, once.standing, move)
            assert twice.standing.answers == once.standing.answers
        history.see(once)
