"""words that were learned for a step"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("learned_word", sa.Column("step_id", sa.BigInteger(), nullable=True))
