"""pictures and papers, kept files, learned words, held updates, and invites"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

PERSON = ("name", "role", "workplace")

# Where only one bot was ever heard, it is the one that everybody talks with.
FILL = """
UPDATE person SET bot_id = (SELECT max(bot_id) FROM heard)
WHERE (SELECT count(DISTINCT bot_id) FROM heard) = 1
"""


def upgrade() -> None:
    for name in PERSON:
        words: sa.Column[str] = sa.Column(
            name, storage.columns.Words(), nullable=False, server_default=""
        )
        op.add_column("person", words)
    theme = sa.Column("theme", sa.String(), nullable=False, server_default="light")
    op.add_column("person", theme)
    op.add_column("evidence", sa.Column("label", sa.String(), nullable=True))
    op.add_column("evidence", sa.Column("file_size", sa.BigInteger(), nullable=True))
    op.add_column("evidence", sa.Column("stored", sa.String(), nullable=True))
    calendar: sa.Column[bool] = sa.Column(
        "calendar", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("weekly_session", calendar)
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "sent_file",
        sa.Column("id", number, autoincrement=True, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("file_id", sa.String(), nullable=False),
        sa.Column("sent_at", storage.columns.Utc(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("one_sent_file", "sent_file", ["person_id", "bot_id", "digest"], unique=True)
    op.create_table(
        "learned_word",
        sa.Column("id", number, autoincrement=True, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("goal_id", sa.BigInteger(), nullable=False),
        sa.Column("word", storage.columns.Words(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_learned_word_person_id"), "learned_word", ["person_id"])
    op.create_table(
        "held_update",
        sa.Column("id", number, autoincrement=True, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("arrival", storage.columns.Words(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("one_held_update", "held_update", ["bot_id", "update_id"], unique=True)
    op.create_index("held_by_chat", "held_update", ["bot_id", "chat_id", "id"])
    op.add_column("person", sa.Column("bot_id", sa.BigInteger(), nullable=True))
    op.execute(FILL)
    op.create_table(
        "invite",
        sa.Column("id", number, autoincrement=True, nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("uses", sa.Integer(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.Column("made_at", storage.columns.Utc(timezone=True), nullable=False),
        sa.Column("ends_at", storage.columns.Utc(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("digest"),
        sqlite_autoincrement=True,
    )
