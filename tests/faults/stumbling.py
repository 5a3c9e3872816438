"""The bot with a mistake in it: a turn raises whenever somebody types a certain word."""

from __future__ import annotations

import sys

from bot import __main__ as command_line
from bot.coach import hearing
from bot.coach.scene import Scene
from bot.conversation.events import Said

STUMBLE = "quixotically"
hear_text = hearing.hear_text


def stumble(scene: Scene, said: Said) -> None:
    """Do the whole turn, and then raise with the person's words."""
    hear_text(scene, said)
    if STUMBLE in said.text:
        raise LookupError(said.text)


if __name__ == "__main__":
    hearing.hear_text = stumble
    sys.argv[1:] = ["run"]
    sys.exit(command_line.main())
