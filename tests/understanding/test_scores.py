"""The corpus of what people type stays understood at least as well as it was."""

import pytest

from tests.understanding.cases import scores


@pytest.mark.parametrize(
    ("skill", "measure", "floor"),
    [
        ("schedule", "exact", 0.92),
        ("place", "right", 0.95),
        ("progress", "all_right", 0.8),
        ("progress", "minutes", 0.95),
        ("progress", "right_and_sure", 0.6),
        ("themes", "micro_f1", 0.84),
    ],
)
def test_unseen_texts_are_understood_well_enough(skill: str, measure: str, floor: float) -> None:
    assert scores(skill, "check")[measure] >= floor


@pytest.mark.parametrize(
    ("skill", "measure", "ceiling"),
    [("progress", "wrong_and_sure", 0.04), ("place", "surely_wrong", 0.02)],
)
def test_what_is_misread_is_asked_and_not_kept(skill: str, measure: str, ceiling: float) -> None:
    assert scores(skill, "check")[measure] <= ceiling
