"""${message}."""

from pathlib import Path

from alembic import op

from app.models.schema import run_script

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Run the statements of the script beside this file."""
    run_script(op.get_bind(), Path(__file__).with_suffix(".sql").read_text())
