"""pauses, reviews, what a nudge named, and the rules of time zones"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("person", recreate="never") as person:
        person.add_column(
            sa.Column("suits_asked_at", storage.columns.Utc(timezone=True), nullable=True)
        )
        person.add_column(sa.Column("weekly_question", sa.Boolean(), nullable=True))
        person.add_column(
            sa.Column("roadmap", storage.columns.Words(), nullable=False, server_default="")
        )
        person.add_column(sa.Column("plan_dates", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("deadline", recreate="never") as deadline:
        deadline.add_column(sa.Column("goal_id", sa.BigInteger(), nullable=True))
        deadline.drop_index("one_deadline")
        deadline.drop_index("ix_deadline_person_id")
        deadline.create_index(
            "one_deadline", ["person_id", "session_id", "kind", "planned"], unique=True
        )
    op.create_table(
        "pause",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("back_on", sa.Date(), nullable=True),
        sa.Column("created_at", storage.columns.Utc(timezone=True), nullable=False),
        sa.Column("greeted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pause_person_id", "pause", ["person_id"])
    op.create_table(
        "review",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("occasion", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("levels", sa.JSON(), nullable=False),
        sa.Column("went_well", storage.columns.Words(), nullable=False),
        sa.Column("next_time", storage.columns.Words(), nullable=False),
        sa.Column("created_at", storage.columns.Utc(timezone=True), nullable=False),
        sa.Column("closed_at", storage.columns.Utc(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_review_person_id", "review", ["person_id"])
    op.create_table(
        "zone_rules",
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("zone"),
    )
