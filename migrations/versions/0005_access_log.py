"""The access log's tree: leaves, each country's numbers, tiles, checkpoints."""

from pathlib import Path

from alembic import op

from app.models.schema import script_statements

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Run the statements of the script beside this file."""
    for statement in script_statements(Path(__file__).with_suffix(".sql").read_text()):
        op.get_bind().exec_driver_sql(statement)
