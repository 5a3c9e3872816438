"""What Trellis remembers, a line of meaning for each column."""

from storage.tables.goals import Evidence, Goal, LearnedWord, Log, Rating, Review, Step
from storage.tables.hearing import Group, Heard, HeldUpdate
from storage.tables.house import Allowance, Fault, Invite, ZoneRules
from storage.tables.people import Partnership, Person
from storage.tables.sending import Outbox, SentFile
from storage.tables.talks import Conversation, StoredAnswer
from storage.tables.week import Deadline, Pause, WeeklySession

__all__ = [
    "Allowance",
    "Conversation",
    "Deadline",
    "Evidence",
    "Fault",
    "Goal",
    "Group",
    "Heard",
    "HeldUpdate",
    "Invite",
    "LearnedWord",
    "Log",
    "Outbox",
    "Partnership",
    "Pause",
    "Person",
    "Rating",
    "Review",
    "SentFile",
    "Step",
    "StoredAnswer",
    "WeeklySession",
    "ZoneRules",
]
