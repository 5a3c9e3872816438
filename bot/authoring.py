"""What an author of packs asks for: a new pack, a check, the path as text, help for the editor."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from bot.library.editors import write_schemas
from bot.library.overview import Row, languages_of, overview, shared_problems
from bot.library.packs import homes_in, load_pack
from bot.library.path_shown import path_shown
from bot.library.problems import ContentError, Problem
from bot.library.reading import FALLBACK
from bot.library.skeleton import new_pack


def add_pack_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The words of `python -m bot pack`."""
    pack = commands.add_parser("pack", help="write packs: new, check, preview, schema")
    words = pack.add_subparsers(dest="pack_command", required=True)
    new = words.add_parser("new", help="begin a pack: every file, with marks where words belong")
    new.add_argument("name", metavar="NAME", help="lower case, such as school_slp")
    words.add_parser("check", help="a line for each pack and language; 1 if anything is wrong")
    preview = words.add_parser("preview", help="everything that a pack says, as text")
    preview.add_argument("name", metavar="NAME")
    preview.add_argument("--language", default=FALLBACK, help="such as es (default: en)")
    words.add_parser("schema", help="write content/schema anew, from which editors know the files")


def author(content: Path, wanted: argparse.Namespace) -> int:
    """Do what the command line says; 1 when something is wrong. Raises ContentError."""
    match wanted.pack_command:
        case "new":
            _tell(f"written: {_short(path)}" for path in new_pack(content, wanted.name))
            _tell(["next: fill in every ✎, then run: python -m bot pack check"])
        case "check":
            return _check(content / "packs")
        case "schema":
            _tell(f"written: {_short(path)}" for path in write_schemas(content / "schema"))
        case _:
            sys.stdout.write(_preview(content / "packs", wanted.name, wanted.language))
    return 0


def _check(folder: Path) -> int:
    rows = list(overview(folder))
    width = max(len(row.pack) for row in rows)
    for row in rows:
        _tell([f"{row.pack:{width}} {row.language}  {_verdict(row)}"])
        _tell(f"  {_short(problem)}" for problem in row.problems)
    told = {str(problem) for row in rows for problem in row.problems}
    others = [each for each in shared_problems(folder) if str(each) not in told]
    _tell(_short(problem) for problem in others)
    return int(bool(told or others))


def _verdict(row: Row) -> str:
    count = len(row.problems)
    found = f"{count} problem{'s' if count > 1 else ''}" if count else "ok"
    return ": ".join(filter(None, (row.holds, found)))


def _preview(folder: Path, name: str, language: str) -> str:
    homes = {home.name: home for home in homes_in(folder)}
    if name not in homes:
        says = f"there is no such pack; there are {', '.join(homes)}"
        raise ContentError([Problem(folder / name, (), says)])
    if language not in languages_of(homes[name]):
        raise ContentError([Problem(homes[name] / language, (), "is not there")])
    return path_shown(load_pack(homes[name], language), language)


def _short(what: Path | Problem) -> str:
    return str(what).removeprefix(f"{Path.cwd().as_posix()}/")


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
