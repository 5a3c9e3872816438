"""How many messages each of the ten people got in their year: `python -m tests.year`."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.chat import Coach
from tests.year.people import PEOPLE, Persona

HEAD = "person", "nudges", "unasked besides", "most in a week", "weeks with 1 / 2 / 3 / more"


async def row_of(persona: Persona, folder: Path) -> tuple[str, ...]:
    """Live the year, and count."""
    coach = Coach(f"sqlite:///{folder / persona.name}.sqlite3")
    life = persona.life(coach)
    await life.live()
    coach.stop()
    weeks = Counter(min(count, 4) for count in life.unasked.values())
    each = " / ".join(str(weeks[count]) for count in (1, 2, 3, 4))
    most = max(life.unasked.values(), default=0)
    counts = (len(life.nudges), life.unasked.total(), most)
    return (persona.name, *map(str, counts), each)


def main() -> None:
    """Print the table, a row for each person."""
    with TemporaryDirectory() as folder:
        rows = [asyncio.run(row_of(persona, Path(folder))) for persona in PEOPLE]
    for row in (HEAD, ("---",) * len(HEAD), *rows):
        sys.stdout.write(f"| {' | '.join(row)} |\n")


if __name__ == "__main__":
    main()
