"""The file in which countries let a log go on from an earlier point (access-log section 5.4)."""

from pathlib import Path

from app.crypto.log_recovery import RECOVERY_BYTES, ApprovedRecovery
from app.errors import MalformedError
from serumpun.errors import FileError
from serumpun.files import read_file


def read_recovery(path: Path) -> ApprovedRecovery:
    """Read a file with a recovery; nothing in it is checked.

    Raises:
        FileError: It cannot be read, or is no such file.
    """
    try:
        return ApprovedRecovery.parse(read_file(path, RECOVERY_BYTES), RECOVERY_BYTES)
    except MalformedError as error:
        raise FileError(f"{path}: not a recovery of a log: {error.reason}") from None
