"""A line of the table: what was measured of us and of others, as a ratio with its spread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is measured: so many repeats, people, turns of each; `whole` is all there is.

    `seconds` is how long texts come at a steady pace, `settled` how long a bot is left alone after
    its start; a sweep is of `base` people, against so many `jobs`.
    """

    name: str
    repeats: int
    people: int
    turns: int
    seconds: float
    settled: float
    base: int
    jobs: int
    whole: bool = False


QUICK = Scale("quick", 1, people=50, turns=3, seconds=1, settled=0.5, base=1_000, jobs=500)
USUAL = Scale("usual", 5, people=500, turns=10, seconds=10, settled=2, base=100_000, jobs=10_000)
FULL = replace(USUAL, name="full", base=1_000_000, jobs=100_000, whole=True)


@dataclass(frozen=True, slots=True)
class Line:
    """One measure: ours against others'. `least` and `aim` are bounds of the ratio.

    `more` tells whether a larger ratio is better. Without `theirs`, ours itself is bounded.
    """

    number: str
    what: str
    unit: str
    ours: Sequence[float]
    theirs: Sequence[float] = ()
    against: str = ""
    least: float | None = None
    aim: float | None = None
    more: bool = False

    @property
    def ratios(self) -> list[float]:
        """Ours to theirs, of each repeat."""
        if not self.theirs:
            return list(self.ours)
        return [our / their for our, their in zip(self.ours, self.theirs, strict=True)]

    @property
    def ratio(self) -> float:
        """The median of the ratios."""
        return median(self.ratios)

    def verdict(self) -> str:
        """Whether the bounds are kept."""
        if self.least is None or self.aim is None:
            return ""
        sign = 1 if self.more else -1
        if sign * self.ratio >= sign * self.aim:
            return "aim"
        return "kept" if sign * self.ratio >= sign * self.least else "missed"


def spread(values: Sequence[float]) -> str:
    """The median, and the least and most where there are several."""
    if len(values) == 1:
        return _short(values[0])
    return f"{_short(median(values))} ({_short(min(values))}-{_short(max(values))})"


def _short(value: float) -> str:
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2 if abs(value) >= 0.1 else 4
    return f"{value:.{digits}f}"


def rows_of(lines: Iterable[Line]) -> list[list[str]]:
    """The lines as cells, the first row being the heads."""
    rows = [["#", "measure", "Trellis", "against", "theirs", "ratio", "at least", "aim", ""]]
    for line in lines:
        bound, unit = (f"{line.least or '':}", f" {line.unit}" if line.unit else "")
        rows.append(
            [
                line.number,
                line.what,
                spread(line.ours) + unit,
                line.against,
                spread(line.theirs) + unit if line.theirs else "",
                spread(line.ratios) if line.theirs else "",
                bound,
                f"{line.aim or ''}",
                line.verdict(),
            ]
        )
    return rows


def table_of(lines: Iterable[Line]) -> str:
    """The lines as a Markdown table."""
    head, *rows = rows_of(lines)
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])
