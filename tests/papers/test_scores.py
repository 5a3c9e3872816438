"""The T score follows the formula of Kiresuk and Sherman."""

from __future__ import annotations

import pytest

from bot.papers.scores import t_score


def test_without_a_rated_goal_there_is_no_score() -> None:
    assert t_score([]) is None


@pytest.mark.parametrize("goals", [1, 2, 3])
def test_as_expected_everywhere_is_fifty(goals: int) -> None:
    assert t_score([(0, 1.0)] * goals) == 50


# By hand: one goal, sqrt(.7 + .3) = 1; two, sqrt(.7 * 2 + .3 * 4) = 1.6125; three, sqrt(4.8).
@pytest.mark.parametrize(
    ("rated", "score"),
    [
        ([(1, 1.0)], 60),
        ([(-2, 1.0)], 30),
        ([(1, 1.0), (1, 1.0)], 62.403),
        ([(2, 1.0), (-1, 1.0), (0, 1.0)], 54.564),
        ([(2, 3.0), (-1, 1.0)], 64.556),
    ],
)
def test_the_score_is_as_by_hand(rated: list[tuple[int, float]], score: float) -> None:
    assert t_score(rated) == pytest.approx(score, abs=0.001)


def test_weights_count_only_beside_each_other() -> None:
    assert t_score([(1, 2.0), (-1, 4.0)]) == pytest.approx(t_score([(1, 1.0), (-1, 2.0)]))
