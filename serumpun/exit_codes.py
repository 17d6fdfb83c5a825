"""What the command line ends with (docs/cli.md repeats the table; a test compares)."""

from enum import IntEnum
from typing import Final

from app import errors
from serumpun.errors import (
    AnswerError,
    BackupDamagedError,
    BackupFailedError,
    ClientError,
    EquivocationError,
    FileError,
    HubBusyError,
    HubStartError,
    HubUnreachableError,
    InUseError,
    KeyFileError,
    NoEntryError,
)


class ExitCode(IntEnum):
    """How a command ended."""

    OK = 0
    FAILED = 1
    USAGE = 2
    REFUSED = 3
    NOT_FOUND = 4
    NOT_ALLOWED = 5
    CONFLICT = 6
    UNAVAILABLE = 7
    KEY = 8
    FILE = 9
    BUSY = 10
    CHECKUP_WARNING = 11
    CHECKUP_FAILED = 12
    INTERRUPTED = 130


MEANING: Final = {
    ExitCode.OK: "done",
    ExitCode.FAILED: "a fault of this program; nothing is known",
    ExitCode.USAGE: "the command or a file given to it cannot be understood, or is not enrolled",
    ExitCode.REFUSED: "something did not verify, by us or by the hub: signature, key, audience, "
    "receipt, seal, body",
    ExitCode.NOT_FOUND: "absent, or not addressed to this agency: nobody can tell which",
    ExitCode.NOT_ALLOWED: "the hub does not accept the login, or no role allows it",
    ExitCode.CONFLICT: "something else already stands there",
    ExitCode.UNAVAILABLE: "the hub cannot be reached or cannot do it now; run it again later",
    ExitCode.KEY: "a key file or its passphrase",
    ExitCode.FILE: "a file cannot be read or written, or something stands in its way",
    ExitCode.BUSY: "the hub is busy, or was asked too often; run it again when the line says",
    ExitCode.CHECKUP_WARNING: "`doctor` found something that needs attention; all works",
    ExitCode.CHECKUP_FAILED: "`doctor` found something that does not work",
    ExitCode.INTERRUPTED: "interrupted, or not confirmed",
}
# The first class that fits decides, so the narrower ones stand first.
_BY_CLASS: Final[tuple[tuple[type[Exception], ExitCode], ...]] = (
    (KeyFileError, ExitCode.KEY),
    (FileError, ExitCode.FILE),
    (NoEntryError, ExitCode.NOT_FOUND),
    (InUseError, ExitCode.CONFLICT),
    (HubBusyError, ExitCode.BUSY),
    (errors.RateLimitedError, ExitCode.BUSY),
    (errors.QueryBudgetError, ExitCode.BUSY),
    (HubUnreachableError, ExitCode.UNAVAILABLE),
    (HubStartError, ExitCode.UNAVAILABLE),
    (BackupDamagedError, ExitCode.REFUSED),
    (BackupFailedError, ExitCode.UNAVAILABLE),
    (AnswerError, ExitCode.REFUSED),
    (EquivocationError, ExitCode.REFUSED),
    (ClientError, ExitCode.USAGE),
    (errors.MalformedError, ExitCode.USAGE),
    (errors.VerificationError, ExitCode.REFUSED),
    (errors.AccessError, ExitCode.NOT_ALLOWED),
    (errors.NotFoundError, ExitCode.NOT_FOUND),
    (errors.ConflictError, ExitCode.CONFLICT),
    (errors.SerumpunError, ExitCode.UNAVAILABLE),
)


def exit_code_of(error: Exception) -> ExitCode:
    """Tell what a command ends with after an error."""
    return next((code for kind, code in _BY_CLASS if isinstance(error, kind)), ExitCode.FAILED)
