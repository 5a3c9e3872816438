"""How every action is called."""

from __future__ import annotations

from collections.abc import Callable

from bot.coach.scene import Scene

Act = Callable[[Scene, int, str], None]
"""An action on a record of the person in the scene, with the button's argument."""
