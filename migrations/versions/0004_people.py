"""Officers: accounts and roles, sign-in, sessions, devices and what two persons decide."""

from pathlib import Path

from alembic import op

from app.models.schema import run_script

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Run the statements of the script beside this file."""
    run_script(op.get_bind(), Path(__file__).with_suffix(".sql").read_text())
