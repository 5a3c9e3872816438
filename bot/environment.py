"""Reads single words of the environment, and names the variable that holds a wrong one."""

from __future__ import annotations

import re
from collections.abc import Mapping

HIGHEST_PORT = 65535


class SettingsError(ValueError):
    """A variable of the environment is wrong; the text names it."""


def one_of(environment: Mapping[str, str], name: str, known: tuple[str, ...], usual: str) -> str:
    """One of the known words, in any case of letters; raises SettingsError."""
    word = environment.get(name, "").strip().lower() or usual
    found = next((each for each in known if each.lower() == word), None)
    if found is None:
        raise SettingsError(f"{name}: not one of {', '.join(known)}")
    return found


def port(environment: Mapping[str, str], name: str, usual: str) -> int:
    """A port, from 0 to 65535; raises SettingsError."""
    text = environment.get(name, "").strip() or usual
    if not re.fullmatch(r"[0-9]{1,5}", text) or int(text) > HIGHEST_PORT:
        raise SettingsError(f"{name}: not a port number from 0 to 65535")
    return int(text)


def whole_number(
    environment: Mapping[str, str], name: str, allowed: range, unit: str
) -> int | None:
    """A number of those allowed, None where there is no word; raises SettingsError."""
    text = environment.get(name, "").strip()
    if not text:
        return None
    if not re.fullmatch(r"[0-9]{1,5}", text) or int(text) not in allowed:
        raise SettingsError(f"{name}: not a number of {unit} from {allowed[0]} to {allowed[-1]}")
    return int(text)
