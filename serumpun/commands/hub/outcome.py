"""What the hub's commands share: its settings, and one line for whatever it cannot do."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType
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
    with _installed():
        from pydantic import ValidationError

        from app.backup.errors import BackupError, DamagedBackupError, WrongPassphraseError
        from app.errors import SerumpunError, ServiceError
        from app.postgres.errors import EmbeddedPostgresError
    try:
        with _installed(), _unwound_by_signals():
            yield
    except DamagedBackupError as error:
        raise BackupDamagedError(str(error)) from None
    except WrongPassphraseError as error:
        raise PassphraseError(str(error)) from None
    except BackupError as error:
        raise BackupFailedError(str(error)) from None
    except EmbeddedPostgresError as error:
        raise failure(str(error)) from None
    except ValidationError as error:
        wrong = "; ".join(
            f"SERUMPUN_{str(each['loc'][0]).upper()}: {each['msg'][:1].lower()}{each['msg'][1:]}"
            for each in error.errors(include_input=False, include_url=False)
        )
        raise failure(f"not a valid setting: {wrong}") from None
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise  # whoever read us has left
        said = error.strerror or str(error)
        raise failure(f"{error.filename}: {said}" if error.filename else said) from None
    except SerumpunError as error:
        # What a service cannot do now, callers try again; to its operator the reason is the advice.
        step = "" if isinstance(error, ServiceError) else error.next_step
        raise failure(error.reason or error.title, next_step=step) from None


@contextlib.contextmanager
def _installed() -> Iterator[None]:
    """Name what is missing where the extra is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise HubStartError(
            f"{error.name} is not installed", next_step="Install `serumpun[hub]`."
        ) from None


@contextlib.contextmanager
def _unwound_by_signals() -> Iterator[None]:
    """Unwind as Ctrl-C does: what was begun is taken back, a database that was started ends."""

    def end(number: int, _frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    before = {}
    if threading.current_thread() is threading.main_thread():
        for each in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(each) is signal.SIG_DFL:  # `nohup` ignores one
                before[each] = signal.signal(each, end)
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
