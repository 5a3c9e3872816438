"""papers"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0020"
down_revision = "0004"
branch_labels = None
depends_on = None

PERSON = ("name", "role", "workplace")


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
