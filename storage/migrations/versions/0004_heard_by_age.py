"""heard by age"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("heard_by_age", "heard", ["heard_at"])
