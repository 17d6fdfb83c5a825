"""The foundation: directory, reports, attachments, openings, access log."""

from pathlib import Path

from alembic import op

from app.models.schema import run_script

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Run the statements of the script beside this file."""
    run_script(op.get_bind(), Path(__file__).with_suffix(".sql").read_text())
