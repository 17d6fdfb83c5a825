"""Matching: tokens of the blind index, who met whom, and what an agency may still ask."""

from pathlib import Path

from alembic import op

from app.models.schema import script_statements

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Run the statements of the script beside this file."""
    for statement in script_statements(Path(__file__).with_suffix(".sql").read_text()):
        op.get_bind().exec_driver_sql(statement)
