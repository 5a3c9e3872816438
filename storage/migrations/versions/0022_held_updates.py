"""updates that are kept before they are heard"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "held_update",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("arrival", storage.columns.Words(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("one_held_update", "held_update", ["bot_id", "update_id"], unique=True)
    op.create_index("held_by_chat", "held_update", ["bot_id", "chat_id", "id"])
