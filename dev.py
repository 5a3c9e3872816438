"""Sets Trellis up, runs it, tests it and checks it, with nothing but Python and pip."""

from __future__ import annotations

import argparse
import compileall
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements.txt"
STAMP = VENV / "set-up-for.txt"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
SOURCES = ("bot", "storage")
CHECKS = {
    "format": ("-m", "ruff", "format", "--check", "."),
    "lint": ("-m", "ruff", "check", "."),
    "types": ("-m", "mypy"),
    "layers": ("-c", "from importlinter.cli import lint_imports_command as go; go()"),
    "lock": ("-m", "pytest", "tests/tooling/test_lock.py"),
}


def main() -> int:
    """Do what the command line asks; 0 when all went well."""
    wanted, rest = parse(sys.argv[1:])
    refuse_old_python()
    os.chdir(ROOT)
    set_up()
    if wanted.command == "run":
        become("bot", "run", *rest)
    if wanted.command == "test":
        become("pytest", *(["-m", ""] if wanted.long else []), *rest)
    if wanted.command == "evaluate":
        become("tests.understanding.evaluate")
    if wanted.command == "bench":
        become("tests.bench", *rest)
    if wanted.command == "samples":
        become("tests.papers.samples", wanted.folder)
    return check() if wanted.command == "check" else 0


def parse(words: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """Split the command line into our command and the words for the program that it starts."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("setup", help="make .venv with all that the bot and its tests need")
    commands.add_parser("run", help="set up, then start the bot, or the preview without a token")
    test = commands.add_parser(
        "test", help="set up, then run the tests; pytest's options may follow"
    )
    test.add_argument(
        "--long", action="store_true", help="run every test, also those that take minutes"
    )
    commands.add_parser("check", help="set up, then check format, lint, types, layers and lock")
    commands.add_parser("evaluate", help="set up, then measure how well messages are understood")
    commands.add_parser(
        "bench",
        help="set up, then measure against other bots: --quick, --full, --json FILE",
        add_help=False,
    )
    samples = commands.add_parser("samples", help="set up, then write sample pictures and papers")
    samples.add_argument("folder", metavar="FOLDER", help="where to; it is made if need be")
    wanted, rest = parser.parse_known_args(words)
    if rest and wanted.command in ("setup", "check", "evaluate", "samples"):
        parser.error(f"{wanted.command} takes no {rest[0]}")
    return wanted, rest


def refuse_old_python() -> None:
    """Stop on a Python that is older than 3.11."""
    if sys.version_info < (3, 11):  # noqa: UP036 - older Pythons get this far, and deserve a word
        stop(f"Trellis needs Python 3.11 or later; this is {sys.version.split()[0]}")


def set_up() -> None:
    """Bring .venv in line with requirements.txt; nothing is done when it is already."""
    compile_sources()
    if ready():
        return
    base = getattr(sys, "_base_executable", sys.executable)
    if subprocess.run(
        [base, "-m", "pip", "--version"], capture_output=True, check=False
    ).returncode:
        stop(f"{base} has no pip; install it (on Debian: apt-get install python3-pip)")
    print(
        "Setting up .venv; the first time this takes a minute or two.", file=sys.stderr, flush=True
    )
    if not healthy():
        make_venv(base)
    install(base)
    STAMP.write_text(fingerprint(), encoding="utf-8")


def compile_sources() -> None:
    """Compile what was changed of Trellis, which otherwise each start would do again.

    Python does that itself, but not where PYTHONDONTWRITEBYTECODE is set.
    """
    for folder in SOURCES:
        compileall.compile_dir(ROOT / folder, quiet=2)


def ready() -> bool:
    """Say whether .venv was set up from this requirements.txt by this version of Python."""
    return STAMP.is_file() and STAMP.read_text("utf-8") == fingerprint() and healthy()


def fingerprint() -> str:
    """Name what a set-up leads to: the packages asked for, and the Python they are for."""
    return hashlib.sha256(REQUIREMENTS.read_bytes() + sys.version.encode()).hexdigest()


def healthy() -> bool:
    """Say whether .venv holds a Python that starts and is of the running version."""
    say = "import sys; print(sys.version)"
    try:
        answer = subprocess.run([PYTHON, "-c", say], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.stdout.strip() == sys.version


def make_venv(base: str) -> None:
    """Make an empty .venv; without pip in it, since Debian's Python lacks what that takes."""
    words = [base, "-m", "venv", "--clear", "--without-pip", str(VENV)]
    if subprocess.run(words, check=False).returncode:
        stop(f"{base} could not make the folder {VENV}; its own words are above")


def install(base: str) -> None:
    """Install what requirements.txt lists, each file checked against its hash."""
    STAMP.unlink(missing_ok=True)
    words = [base, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", "--require-hashes"]
    words += ["--disable-pip-version-check", "-r", str(REQUIREMENTS)]
    # A person's own pip.conf may say `user = true`, which pip refuses inside a venv.
    surroundings = {**os.environ, "PIP_USER": "0"}
    if subprocess.run(words, env=surroundings, check=False).returncode:
        stop("pip could not install the packages (is there a network?); its own words are above")


def check() -> int:
    """Run every check, also after one has failed; 1 if any did."""
    checks = {name: [str(PYTHON), *words] for name, words in CHECKS.items()}
    if uv := shutil.which("uv"):
        checks["uv.lock"] = [uv, "lock", "--check", "--offline"]
    broken = [name for name, words in checks.items() if not passes(name, words)]
    if broken:
        print(f"dev.py: not in order: {', '.join(broken)}", file=sys.stderr)
    return 1 if broken else 0


def passes(name: str, words: list[str]) -> bool:
    """Run one check under its name; whether it found all well."""
    print(f"== {name}", flush=True)
    return subprocess.run(words, check=False).returncode == 0


def become(*words: str) -> None:
    """Hand over to a module run by .venv's Python; signals and the exit code are then its own."""
    command = [str(PYTHON), "-m", *words]
    if WINDOWS:
        sys.exit(subprocess.run(command, check=False).returncode)
    sys.stdout.flush()
    os.execv(command[0], command)


def stop(why: str) -> None:
    """End with one line that says why."""
    sys.exit(f"dev.py: {why}")


if __name__ == "__main__":
    sys.exit(main())
