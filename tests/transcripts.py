"""Plays a transcript: the lines of a person are acted out, the lines of the coach written anew.

`you: text` types, `you tap: label` taps, `you edit N: text` corrects the N-th own message,
`you send: kind` sends something else, `you send: file name` sends back a file of the coach's,
`pass: 3 days 2 hours` lets time pass, `restart` stops and starts the coach. Everything else is
what the coach answers, and is compared.
"""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from tests.chat import Chat, Coach

FOLDER = Path(__file__).parent / "transcripts"
ACTS = re.compile(r"(you|you tap|you edit \d+|you send|pass|restart)(?:: ?(.*))?$")


def transcripts() -> list[Path]:
    """All transcripts."""
    return sorted(FOLDER.glob("*.txt"))


async def play(written: str, coach: Coach) -> str:
    """The transcript as it reads today."""
    chat = coach.chat()
    lines = [line for line in written.splitlines() if line.startswith("#")]
    for act, words in acts_in(written):
        heard = len(chat.heard)
        await _do(chat, act, words)
        lines += ["", f"{act}: {words}" if words else act, *chat.heard[heard:]]
    return "\n".join(lines).strip() + "\n"


def acts_in(written: str) -> list[tuple[str, str]]:
    """What the person does, in order."""
    found = [ACTS.match(line) for line in written.splitlines()]
    return [(match[1], match[2] or "") for match in found if match]


async def _do(chat: Chat, act: str, words: str) -> None:
    match act.split():
        case ["you"]:
            await chat.say(words.replace("\\n", "\n"))
        case ["you", "tap"]:
            await chat.tap(words)
        case ["you", "edit", number]:
            own = list(chat.mine)[int(number) - 1]
            await chat.edit(own, words)
        case ["you", "send"]:
            await _send(chat, words)
        case ["pass"]:
            await chat.coach.let_pass(_time(words))
        case ["restart"]:
            chat.coach.stop()
            chat.coach.start()


async def _send(chat: Chat, words: str) -> None:
    kind, *caption = words.split(" ", 1)
    if kind == "file":
        await _send_back(chat, caption[0])
        return
    chat.coach.files["file"] = b"what was sent"
    place = {"latitude": 41.88, "longitude": -87.63} if kind == "location" else {}
    await chat.share(kind, caption="".join(caption), file_id="file", **place)


async def _send_back(chat: Chat, name: str) -> None:
    """A file that the coach made, sent as a document."""
    content = next(each["bytes"] for each in chat.papers[::-1] if each["name"] == name)
    file_id = f"back-{chat.coach.number()}"
    chat.coach.files[file_id] = content
    about = {"file_id": file_id, "file_name": name, "file_size": len(content)}
    await chat.share("document", **about)


def _time(words: str) -> timedelta:
    parts = re.findall(r"(\d+) (minute|hour|day|week)s?", words)
    return sum((timedelta(**{f"{unit}s": int(count)}) for count, unit in parts), timedelta())
