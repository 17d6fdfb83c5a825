"""What a restore leaves in the state folder, and what a hub that serves from it must heed.

A restore that was broken off leaves `restore-unfinished`: nothing serves from such a folder. One
that ended leaves `restored.json`: what the earlier hub accepted after the backup was made is not
remembered, so the restored one serves only once none of it would be accepted again.
"""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from app.crypto.encoding import from_timestamp, to_timestamp
from app.errors import MalformedEncodingError, NotReadyError

UNFINISHED: Final = "restore-unfinished"
RESTORED: Final = "restored.json"


def begin_restore(state: Path) -> None:
    """Mark a state folder as not whole, unless another restore has."""
    (state / UNFINISHED).touch(mode=0o600, exist_ok=False)


def end_restore(state: Path, begun_at: datetime) -> None:
    """Mark a state folder as whole again, and remember since when.

    Args:
        state: The folder.
        begun_at: When the restore began: the earlier hub had stopped by then.
    """
    marker = state / RESTORED
    marker.write_text(json.dumps({"begun_at": to_timestamp(begun_at)}) + "\n")
    marker.chmod(0o644)
    (state / UNFINISHED).unlink()


def time_to_wait(state: Path, window: timedelta, at: datetime) -> timedelta:
    """Tell how long a hub must still wait before it serves from a state folder.

    Args:
        state: The folder.
        window: How long after its making a proof may be accepted.
        at: The present instant.

    Raises:
        NotReadyError: A restore into this folder was broken off.
    """
    if (state / UNFINISHED).exists():
        raise NotReadyError(
            f"a restore into {state} was broken off: remove the folder and restore again"
        )
    try:
        begun_at = from_timestamp(json.loads((state / RESTORED).read_text())["begun_at"])
    except FileNotFoundError:
        return timedelta()
    except (OSError, ValueError, KeyError, TypeError, MalformedEncodingError) as error:
        raise NotReadyError(f"{state / RESTORED} is damaged: see the operator's guide") from error
    return max(begun_at + window - at, timedelta())
