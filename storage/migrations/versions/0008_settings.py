"""quiet hours, keeping files, and what is held until quiet hours are over"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
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
