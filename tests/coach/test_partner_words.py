"""No word of a person ever reaches their partner: read at the outbox, row by row."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Connection

from tests.chat import Chat, Coach
from tests.coach.pairs import OWNER, PARTNER, become_partner

MARK = "Zanzibar"
WATCH = (
    "CREATE TABLE watched AS SELECT * FROM outbox WHERE 0",
    """CREATE TRIGGER watch AFTER INSERT ON outbox BEGIN
        INSERT INTO watched SELECT * FROM outbox WHERE id = NEW.id; END""",
    """CREATE TRIGGER watch_changes AFTER UPDATE OF payload ON outbox BEGIN
        INSERT INTO watched SELECT * FROM outbox WHERE id = NEW.id; END""",
)
"""Keeps every row that ever was in the outbox, as it was written."""

A_LIFE = (
    ("say", "/start"),
    ("tap", "OT or OTA in a school"),
    ("tap", "Five minutes"),
    ("say", f"I want to run the {MARK} programme"),
    ("say", f"the {MARK} team asks me"),
    ("tap", "Enough"),
    ("say", "/plan"),
    ("tap", "Set a goal"),
    ("tap", "Leadership"),
    ("say", f"become lead OT of {MARK}"),
    ("say", f"lead OT in {MARK}, on paper"),
    ("say", f"{MARK} lists me as lead OT"),
    ("say", f"my {MARK} supervisor helps"),
    ("say", f"because {MARK} needs it"),
    ("tap", "End of this school year"),
    ("tap", "Keep it"),
    ("say", f"Email Sam of {MARK}\nUpdate my {MARK} resume"),
    ("tap", "Done"),
    ("tap", "Email Sam"),
    ("tap", "Skip"),
    ("say", "sundays at 7pm for 45 minutes"),
    ("say", "Chicago"),
    ("tap", "Yes, that's my time"),
    ("say", f"If it is Sunday 7pm and {MARK} is quiet, then I begin"),
)


async def watched(coach: Coach, chat_id: int) -> str:
    """All that was ever written to the outbox for a chat, as text."""

    def read(desk: Connection) -> str:
        rows = desk.exec_driver_sql("SELECT * FROM watched WHERE chat_id = ?", (chat_id,))
        return "\n".join(str(tuple(row)) for row in rows)

    return await coach.desk.run(read)


async def walk(chat: Chat) -> None:
    for act, words in A_LIFE:
        await getattr(chat, act)(words)


async def live_on(coach: Coach, owner: Chat, partner: Chat) -> None:
    """Logs, corrections, evidence, a name, reviews, a goal that is met and its story."""
    number = await owner.say(f"did 45 min on the lead one, wrote to {MARK}")
    await coach.let_pass(timedelta(hours=1))
    await owner.edit(number, f"did 50 min on the lead one, called {MARK}")
    await coach.let_pass(timedelta(hours=1))
    for kind in ("photo", "document", "voice"):
        about = {"file_id": kind, "file_unique_id": kind, "file_name": f"{MARK}.pdf"}
        await owner.share(kind, caption=f"my {MARK} shelf", **about)
    await coach.let_pass(timedelta(days=1))
    await owner.say(f"20 min more on lead OT, Dear {MARK}")
    await coach.let_pass(timedelta(hours=1))
    await partner.tap("Well done.")
    await owner.say("/progress")
    await owner.say("/export")
    await partner.say(f"what did they do in {MARK}?")
    await owner.say("/plan")
    goal = next(d for row in owner.last.rows for _, d in row if d.startswith("goal/"))
    await owner.tap_data(owner.last.id, goal)
    await owner.tap("It is met")
    await coach.let_pass(timedelta(hours=20))


async def test_no_word_of_a_person_is_ever_written_for_their_partner(coach: Coach) -> None:
    owner, partner = coach.chat(OWNER), coach.chat(PARTNER)
    await coach.desk.run(lambda desk: [desk.exec_driver_sql(each) for each in WATCH] and None)
    await walk(owner)
    await become_partner(owner, partner)
    await live_on(coach, owner, partner)
    await owner.say("/delete")
    await owner.tap("Yes, erase everything")
    mine, theirs = await watched(coach, OWNER), await watched(coach, PARTNER)
    assert mine.count(MARK) > 20
    recipes = [row for row in mine.splitlines() if '"print"' in row]
    assert any(MARK in row for row in recipes), "a keepsake or paper is among what was watched"
    for said in ("Session done.", "Goal met.", "has ended it"):
        assert said in theirs
    assert MARK.lower() not in theirs.lower()
    assert "lead" not in theirs.lower().replace("leads", "")
    assert "50 min" not in theirs
    assert {part for part in ("print", "photo", "document") if f'"{part}"' in theirs} == set()


async def test_no_word_of_the_partner_is_ever_written_for_the_person(coach: Coach) -> None:
    owner, partner = coach.chat(OWNER), coach.chat(PARTNER)
    await walk(owner)
    await become_partner(owner, partner)
    await coach.desk.run(lambda desk: [desk.exec_driver_sql(each) for each in WATCH] and None)
    await partner.say("Xanadu is my home")
    await partner.tap("Begin a path of my own")
    await partner.tap("OT or OTA in a school")
    await partner.tap("Five minutes")
    await partner.say("Xanadu again")
    await owner.say("did 45 min on the lead one")
    await coach.let_pass(timedelta(hours=1))
    await partner.tap("Well done.")
    assert "Your partner saw" in await watched(coach, OWNER)
    assert "Xanadu" not in await watched(coach, OWNER)
