"""The directory has a version, which each act confirms."""

from pathlib import Path

from alembic import op

from app.models.schema import run_script

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Run the statements of the script beside this file."""
    run_script(op.get_bind(), Path(__file__).with_suffix(".sql").read_text())
