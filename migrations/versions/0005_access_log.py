"""The access log's tree: leaves, each country's numbers, tiles, checkpoints."""

from pathlib import Path

from alembic import op

from app.models.schema import run_script

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Run the statements of the script beside this file."""
    run_script(op.get_bind(), Path(__file__).with_suffix(".sql").read_text())
