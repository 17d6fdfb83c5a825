"""Matching: tokens of the blind index, who met whom, and what an agency may still ask."""

from pathlib import Path

from alembic import op

from app.models.schema import run_script

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Run the statements of the script beside this file."""
    run_script(op.get_bind(), Path(__file__).with_suffix(".sql").read_text())
