"""What the readers weigh with is loaded before somebody's first message needs it."""

from bot.coach.warming import warm_up
from bot.library.learned import TABLES, learned_text
from bot.understanding import goal_choice, judging, steps_done, themes, trust
from tests.chat import shelf


def test_every_learned_table_is_read_by_warming_up() -> None:
    for of in (goal_choice, judging, steps_done, themes, trust):
        of._model.cache_clear()
    learned_text.cache_clear()
    warm_up(shelf())
    assert learned_text.cache_info().currsize >= len(TABLES)
