"""What the doctor finds: a line for each thing, how it stands, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

OK, WARN, BAD = "ok", "warn", "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """`state` is ok, warn or bad; `advice` says what to do, and is empty where all is well."""

    state: str
    about: str
    says: str
    advice: str = ""

    def line(self) -> str:
        """The finding on one line."""
        whole = f"{self.state:<5}{self.about}: {self.says}"
        return f"{whole} -> {self.advice}" if self.advice else whole


def fine(about: str, says: str) -> Finding:
    """All is well."""
    return Finding(OK, about, says)


def warn(about: str, says: str, advice: str) -> Finding:
    """It works, but look at it."""
    return Finding(WARN, about, says, advice)


def bad(about: str, says: str, advice: str) -> Finding:
    """It can't work like that."""
    return Finding(BAD, about, says, advice)
