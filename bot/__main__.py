"""The command line: run the bot or the preview, check everything, write packs, and more."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from bot.authoring import add_pack_commands, author
from bot.library.packs import ContentError
from bot.settings import Settings, SettingsError, read_settings

SKILLS = ("themes", "progress", "schedule", "place")


def main() -> int:
    """Do what the command line says; 0 when it went well, 1 with one line when not."""
    wanted = _parser().parse_args()
    try:
        settings = read_settings(os.environ)
        _log_to_stderr(settings)
        match wanted.command:
            case "run":
                return _run(settings)
            case "check":
                return _check(settings)
            case "pack":
                return author(settings.content, wanted)
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
    commands.add_parser("check", help="verify settings, content and database")
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


def _log_to_stderr(settings: Settings) -> None:
    form = "%(asctime)s %(levelname)s %(name)s: %(message)s"
    logging.basicConfig(level=settings.log_level, format=form, stream=sys.stderr)
    # Their lines repeat parameters and statements, and those hold people's words.
    for name in ("sqlalchemy", "aiohttp.access", "telegram", "httpx", "apscheduler", "alembic"):
        logging.getLogger(name).setLevel(logging.ERROR)


def _run(settings: Settings) -> int:
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


def _check(settings: Settings) -> int:
    from bot.starting import StartError, check  # noqa: PLC0415

    try:
        lines = check(settings)
    except StartError as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 1
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _move(settings: Settings, wanted: argparse.Namespace) -> int:
    from bot import moving  # noqa: PLC0415

    if wanted.command == "copy":
        return moving.copy(wanted.source, wanted.target)
    return moving.backup(settings.database_url, wanted.file)


def _understand(settings: Settings, wanted: argparse.Namespace) -> int:
    from bot.app import read_shelf  # noqa: PLC0415
    from bot.understanding import command  # noqa: PLC0415

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
