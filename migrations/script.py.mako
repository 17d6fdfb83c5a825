"""${message}."""

from pathlib import Path

from alembic import op

from app.models.schema import script_statements

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Run the statements of the script beside this file."""
    for statement in script_statements(Path(__file__).with_suffix(".sql").read_text()):
        op.get_bind().exec_driver_sql(statement)
