"""a partner and who came for that alone; quiet hours, keeping files, what is held until then"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _partners()
    _quiet_hours()


def _partners() -> None:
    guest: sa.Column[bool] = sa.Column(
        "guest", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("person", guest)
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "partnership",
        sa.Column("id", number, autoincrement=True, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("partner_id", sa.BigInteger(), nullable=True),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("made_at", storage.columns.Utc(timezone=True), nullable=False),
        sa.Column("accepted_at", storage.columns.Utc(timezone=True), nullable=True),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("cheered", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["partner_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("digest"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_partnership_person_id"), "partnership", ["person_id"], unique=True)
    op.create_index(op.f("ix_partnership_partner_id"), "partnership", ["partner_id"])
    lite, postgresql = sa.text("guest = 1"), sa.text("guest")
    op.create_index(
        "person_guest", "person", ["seen_at"], sqlite_where=lite, postgresql_where=postgresql
    )


def _quiet_hours() -> None:
    hours = sa.Column("quiet_hours", sa.String(), nullable=False, server_default="21:00-07:00")
    op.add_column("person", hours)
    files: sa.Column[bool] = sa.Column(
        "keep_files", sa.Boolean(), nullable=False, server_default=sa.false()
    )
    op.add_column("person", files)
    held = sa.text("state = 'held'")
    op.create_index(
        "outbox_held", "outbox", ["not_before"], sqlite_where=held, postgresql_where=held
    )
