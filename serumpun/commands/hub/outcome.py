"""What the hub's commands share: its settings, and one line for whatever it cannot do."""

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from serumpun.errors import (
    BackupDamagedError,
    BackupFailedError,
    ClientError,
    HubStartError,
    PassphraseError,
)

if TYPE_CHECKING:
    from app.settings import Settings


def settings() -> "Settings":
    """Read the hub's settings from this process's environment."""
    from app.settings import read_settings

    return read_settings()


@contextlib.contextmanager
def plain_errors(failure: type[ClientError] = HubStartError) -> Iterator[None]:
    """Tell the operator in one line what the hub cannot do, and why.

    Args:
        failure: What it is called when database, settings or hub are in the way.
    """
    try:
        from pydantic import ValidationError

        from app.backup.errors import BackupError, DamagedBackupError, WrongPassphraseError
        from app.errors import SerumpunError, ServiceError
        from app.postgres.errors import EmbeddedPostgresError
    except ModuleNotFoundError as error:
        raise HubStartError(
            f"{error.name} is not installed", next_step="Install `serumpun[hub]`."
        ) from None
    try:
        yield
    except ModuleNotFoundError as error:
        raise HubStartError(
            f"{error.name} is not installed", next_step="Install `serumpun[hub]`."
        ) from None
    except DamagedBackupError as error:
        raise BackupDamagedError(str(error)) from None
    except WrongPassphraseError as error:
        raise PassphraseError(str(error)) from None
    except BackupError as error:
        raise BackupFailedError(str(error)) from None
    except EmbeddedPostgresError as error:
        raise failure(str(error)) from None
    except ValidationError as error:
        names = ", ".join(f"SERUMPUN_{str(wrong['loc'][0]).upper()}" for wrong in error.errors())
        raise failure(f"not a valid setting: {names}") from None
    except SerumpunError as error:
        # What a service cannot do now, callers try again; to its operator the reason is the advice.
        step = "" if isinstance(error, ServiceError) else error.next_step
        raise failure(error.reason or error.title, next_step=step) from None
