"""Question names are schema: answers and buttons of years ago speak of them."""

from __future__ import annotations

from pathlib import Path

from tests.dialogs.cases import CASES
from tests.dialogs.explorer import explore

PINNED = Path(__file__).with_name("question_names.txt")


def test_no_question_was_renamed_or_taken_away_unnoticed() -> None:
    """A name that changes needs `was: old_name`; then change it in the list as well."""
    assert sorted(pinned() - set(names_today())) == []


def test_every_question_of_a_dialog_is_pinned() -> None:
    """A pack that comes in later pins nothing here: its questions are only `reflect`'s."""
    own = [name for name in names_today() if not name.startswith("reflect.")]
    assert sorted(set(own) - pinned()) == []


def test_no_name_holds_a_dot_or_a_slash() -> None:
    assert [name for name in names_today() if set(name.split(".", 1)[1]) & set("./")] == []


def test_no_two_questions_of_one_conversation_share_a_name() -> None:
    twice = [seen for case in CASES for seen in explore(case) if has_twice(seen.turn.trail)]
    assert twice == []


def pinned() -> set[str]:
    """The names that stand in the list."""
    return set(PINNED.read_text("utf-8").splitlines())


def names_today() -> list[str]:
    """All names as dialog.question, sorted."""
    return sorted({f"{case.name}.{seen.at.name}" for case in CASES for seen in explore(case)})


def has_twice(trail: tuple[str, ...]) -> bool:
    """Whether a name stands in it twice."""
    return len(set(trail)) < len(trail)
