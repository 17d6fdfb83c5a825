"""Expiry: what has expired is erased, and no byte of a dropped attachment is left behind."""

from pathlib import Path

from alembic import op

from app.models.schema import run_script

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Run the statements of the script beside this file."""
    run_script(op.get_bind(), Path(__file__).with_suffix(".sql").read_text())
