"""The command line: run the bot or the preview, look after it, write packs, and more."""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from bot.authoring import add_pack_commands, author
from bot.library.packs import ContentError
from bot.log_lines import log_to_stderr
from bot.settings import Settings, SettingsError, read_settings

DIGITS = 6
SKILLS = ("themes", "progress", "schedule", "place")


def main() -> int:
    """Do what the command line says; 0 when it went well, 1 with one line when not."""
    wanted = _parser().parse_args()
    try:
        settings = read_settings(os.environ)
        log_to_stderr(settings.log_level, settings.log_format)
        match wanted.command:
            case "run":
                return _run(settings)
            case "pack":
                return author(settings.content, wanted)
            case "check" | "count" | "health" | "invite" | "notice":
                return _operate(settings, wanted)
            case "copy" | "backup":
                return _move(settings, wanted)
            case _:
                return _understand(settings, wanted)
    except (SettingsError, ContentError) as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="the bot; without TELEGRAM_BOT_TOKEN the preview")
    checked = commands.add_parser("check", help="look at everything, and say what to do")
    checked.add_argument("--online", action="store_true", help="ask Telegram as well")
    commands.add_parser("count", help="how many people, goals and logs; figures only")
    commands.add_parser("health", help="what waits, what is due, what went wrong")
    _add_invite(commands.add_parser("invite", help="make a code that lets people in"))
    notice = commands.add_parser("notice", help="write to everybody, once, after all else")
    notice.add_argument("file", type=Path, metavar="FILE", help="YAML: name, texts by language")
    notice.add_argument("--dry-run", action="store_true", help="show it, and how many get it")
    moving = commands.add_parser("copy", help="copy everything to another, empty database")
    moving.add_argument("source", metavar="FROM", help="an address as in DATABASE_URL")
    moving.add_argument("target", metavar="TO", help="the same, for example postgresql+psycopg://")
    backup = commands.add_parser("backup", help="a whole copy of the database of a running bot")
    backup.add_argument("file", type=Path, metavar="FILE", help="a file that is not there yet")
    add_pack_commands(commands)
    skills = commands.add_parser("understand", help="read cases (JSON lines) and print readings")
    skills.add_argument("skill", choices=SKILLS)
    skills.add_argument("--summary", action="store_true", help="print scores where gold is given")
    skills.add_argument(
        "--contexts", type=Path, help="goals of the progress cases (else contexts.json beside them)"
    )
    return parser


def _add_invite(invite: argparse.ArgumentParser) -> None:
    invite.add_argument("--uses", type=_positive, default=1, help="for so many people (1)")
    invite.add_argument("--days", type=_positive, help="for so many days (until it is used up)")
    other = invite.add_mutually_exclusive_group()
    other.add_argument("--list", action="store_true", help="show the invites instead")
    other.add_argument("--end", type=_positive, metavar="NUMBER", help="take one back instead")


def _positive(text: str) -> int:
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < DIGITS else 0
    if number < 1:
        raise argparse.ArgumentTypeError("not a number from 1 on")
    return number


def _run(settings: Settings) -> int:
    # What is loaded now stays: to look for garbage in it took a fifth of the start.
    gc.disable()
    # Imported here: `--help` and a wrong setting need none of it.
    from bot.starting import StartError, run  # noqa: PLC0415

    try:
        _fast_loop(run(settings))
    except StartError as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 1
    return 0


def _fast_loop(work: Coroutine[Any, Any, None]) -> None:
    try:
        import uvloop  # noqa: PLC0415 - not on every platform
    except ImportError:
        asyncio.run(work)
    else:
        uvloop.run(work)


def _operate(settings: Settings, wanted: argparse.Namespace) -> int:
    # Imported here: `--help` and a wrong setting need none of it.
    from bot.operating.commands import operate  # noqa: PLC0415

    return operate(settings, wanted)


def _move(settings: Settings, wanted: argparse.Namespace) -> int:
    from bot import moving  # noqa: PLC0415 - only where it is used

    if wanted.command == "copy":
        return moving.copy(wanted.source, wanted.target)
    return moving.backup(settings.database_url, wanted.file)


def _understand(settings: Settings, wanted: argparse.Namespace) -> int:
    from bot.app import read_shelf  # noqa: PLC0415 - only where it is used
    from bot.understanding import command  # noqa: PLC0415 - as above

    shelf = read_shelf(settings)
    about: dict[str, Any] = {"packs": shelf.library.packs_in("en"), "places": shelf.places}
    about |= {"contexts": _contexts(wanted.contexts), "summary": wanted.summary}
    command.run(wanted.skill, sys.stdin, _print, **about)
    return 0


def _contexts(named: Path | None) -> dict[str, Any]:
    """The goals that progress cases speak of: of the named file, or of the one beside the cases."""
    path = named or _beside_cases() / "contexts.json"
    try:
        return dict(json.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        if named is None:
            return {}
        raise SettingsError(f"there is no file {named}") from None
    except ValueError:
        raise SettingsError(f"{path} is not JSON") from None


def _beside_cases() -> Path:
    """The folder of the file handed in by "<", where the system tells it; else this one."""
    try:
        return Path(f"/proc/self/fd/{sys.stdin.fileno()}").readlink().parent
    except (OSError, ValueError):
        return Path()


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
