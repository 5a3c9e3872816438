"""People at certain points of their way, to begin a test there."""

from tests.chat import Chat

TO_A_GOAL = (
    ("say", "/start"),
    ("tap", "OT or OTA in a school"),
    ("tap", "I already have a goal"),
    ("tap", "Leadership"),
    ("say", "become lead OT of my district"),
    ("tap", "Skip"),
    ("say", "my supervisor lists me as lead OT"),
    ("tap", "Skip"),
    ("tap", "Skip"),
    ("tap", "End of this school year"),
    ("tap", "Keep it"),
    ("say", "Email Sam about shadowing\nUpdate my resume"),
    ("tap", "Done"),
    ("tap", "Email Sam"),
    ("tap", "Skip"),
)
TO_A_SESSION = (
    ("say", "sundays at 7pm for 45 minutes"),
    ("say", "Chicago"),
    ("tap", "Yes, that's my time"),
    ("tap", "Skip"),
)
TO_A_QUESTION = (
    ("say", "/start"),
    ("tap", "OT or OTA in a school"),
    ("tap", "All the questions"),
)


async def walk(chat: Chat, *ways: tuple[tuple[str, str], ...]) -> Chat:
    """Take the steps; the chat, at that point."""
    for act, words in (step for way in ways for step in way):
        await getattr(chat, act)(words)
    return chat


async def with_goal(chat: Chat) -> Chat:
    """Somebody with a goal and two steps, asked for a weekly time."""
    return await walk(chat, TO_A_GOAL)


async def with_session(chat: Chat) -> Chat:
    """Somebody with a goal and a session on Sundays at seven in Chicago."""
    return await walk(chat, TO_A_GOAL, TO_A_SESSION)


async def reflecting(chat: Chat) -> Chat:
    """Somebody at the first question of all."""
    return await walk(chat, TO_A_QUESTION)
