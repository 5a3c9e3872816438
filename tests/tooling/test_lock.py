"""What pip installs from the requirements files is what uv.lock and pyproject.toml say."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parents[2]
Pins = dict[tuple[str, str], frozenset[str]]
"""The hashes of each package, by name and version."""


@cache
def read_toml(name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / name).read_text("utf-8"))


def read_requirements(name: str) -> Pins:
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return dict(read_requirement(line) for line in lines)


def read_requirement(line: str) -> tuple[tuple[str, str], frozenset[str]]:
    found = re.match(r"([a-z0-9-]+)==(\S+) ", line)
    assert found, f"not pinned to one version: {line[:80]}"
    return (found[1], found[2]), frozenset(re.findall(r"--hash=(\S+)", line))


def read_lock(wanted: set[str]) -> Pins:
    packages = [each for each in read_toml("uv.lock")["package"] if each["name"] in wanted]
    return {(each["name"], each["version"]): hashes(each) for each in packages}


def hashes(package: dict[str, Any]) -> frozenset[str]:
    files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
    return frozenset(file["hash"] for file in files)


def needed_by(roots: list[dict[str, Any]]) -> set[str]:
    """Name all that these dependencies bring with them, on any platform, with or without extras."""
    packages = {each["name"]: each for each in read_toml("uv.lock")["package"]}
    found: set[str] = set()
    waiting = [each["name"] for each in roots]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            extras = packages[name].get("optional-dependencies", {}).values()
            lists = [packages[name].get("dependencies", []), *extras]
            waiting += [each["name"] for one in lists for each in one]
    return found


def ours() -> dict[str, Any]:
    [package] = [each for each in read_toml("uv.lock")["package"] if each["name"] == "trellis"]
    return dict(package)


def test_the_bot_and_its_tests_are_installed_as_locked() -> None:
    everything = needed_by([*ours()["dependencies"], *ours()["dev-dependencies"]["dev"]])
    assert read_requirements("requirements.txt") == read_lock(everything)


def test_a_server_gets_what_the_bot_needs_and_no_test_tools() -> None:
    assert read_requirements("requirements-run.txt") == read_lock(needed_by(ours()["dependencies"]))


def test_nothing_is_locked_that_nobody_needs() -> None:
    locked = {each["name"] for each in read_toml("uv.lock")["package"]} - {"trellis"}
    assert locked == {name for name, _ in read_requirements("requirements.txt")}


def declared() -> list[list[str]]:
    """List what pyproject.toml asks for: for the bot, then for its tests."""
    project = read_toml("pyproject.toml")
    return [project["project"]["dependencies"], project["dependency-groups"]["dev"]]


def locked() -> list[list[str]]:
    """List what uv.lock was made for: for the bot, then for its tests."""
    asked = ours()["metadata"]
    lists = [asked["requires-dist"], asked["requires-dev"]["dev"]]
    return [[f"{each['name']}{each.get('specifier', '')}" for each in one] for one in lists]


def test_the_lock_was_made_for_what_is_asked_for() -> None:
    for asked, answered in zip(declared(), locked(), strict=True):
        assert {plain(each) for each in asked} == {plain(each) for each in answered}


def plain(requirement: str) -> tuple[str, SpecifierSet]:
    read = Requirement(requirement)
    return read.name, read.specifier


def test_dependencies_stand_in_the_order_of_their_names() -> None:
    for names in ([plain(each)[0] for each in one] for one in declared()):
        assert names == sorted(names)


def test_contributing_says_why_each_dependency_is_there() -> None:
    rows = (ROOT / "CONTRIBUTING.md").read_text("utf-8").splitlines()
    explained = {row.split("|")[1].strip() for row in rows if row.startswith("| ")}
    assert {plain(each)[0] for one in declared() for each in one} <= explained
