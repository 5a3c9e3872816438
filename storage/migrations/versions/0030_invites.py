"""invites, and with which bot a person talks"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0030"
down_revision = "0020"
branch_labels = None
depends_on = None

# Where only one bot was ever heard, it is the one that everybody talks with.
FILL = """
UPDATE person SET bot_id = (SELECT max(bot_id) FROM heard)
WHERE (SELECT count(DISTINCT bot_id) FROM heard) = 1
"""


def upgrade() -> None:
    op.add_column("person", sa.Column("bot_id", sa.BigInteger(), nullable=True))
    op.execute(FILL)
    op.create_table(
        "invite",
        sa.Column(
            "id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("uses", sa.Integer(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.Column("made_at", storage.columns.Utc(timezone=True), nullable=False),
        sa.Column("ends_at", storage.columns.Utc(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("digest"),
        sqlite_autoincrement=True,
    )
