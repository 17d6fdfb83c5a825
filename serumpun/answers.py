"""Shapes of the hub's answers, read strictly where signed and with patience where not.

Members beside the known ones are ignored: what decides is inside signed objects.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

from pydantic import ConfigDict, Field, StringConstraints

from app.crypto import limits
from app.crypto.envelope import Envelope
from app.crypto.federation import FEDERATION_BYTES
from app.crypto.federation_change import FederationUpdate
from app.crypto.federation_history import MAX_UPDATES
from app.crypto.header import SectionName, Strict, Uuid7
from app.crypto.jws import Jws
from app.crypto.shape import AgencyId, Base64Url, Digest, Shape
from app.errors import MalformedError
from app.schemas.matches import MatchOut
from serumpun.errors import AnswerError

MAX_PAGE = 100  # reports a page
MAX_DIRECTORY_PAGE = 1000  # statements a page
MAX_OPENINGS_PAGE = 1000
MAX_WARNINGS = 16
MAX_DEVICES = 10_000  # of an agency
MAX_SHARES = 256  # for a device
_Word = Annotated[str, StringConstraints(max_length=64)]
_Cursor = Annotated[str, StringConstraints(max_length=2048)]
_Sections = Annotated[
    tuple[Annotated[SectionName, Strict], ...],
    Field(max_length=limits.SECTIONS, strict=False, fail_fast=True),
]


@contextmanager
def from_hub() -> Iterator[None]:
    """Blame the hub, not the user, for what is malformed within its answer.

    Raises:
        AnswerError: In place of a MalformedError.
    """
    try:
        yield
    except MalformedError as error:
        raise AnswerError(error.reason or error.title) from error


class Answer(Shape):
    """An answer of the hub: not signed itself."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True, hide_input_in_errors=True)


class SubmissionAnswer(Answer):
    """To a submission."""

    receipt: Jws
    warnings: Annotated[
        tuple[_Word, ...], Field(max_length=MAX_WARNINGS, strict=False, fail_fast=True)
    ] = ()


class BatchLine(Answer):
    """To one line of a batch: a receipt, or the problem that a submission would have met."""

    line: Annotated[int, Field(ge=1)]
    status: Annotated[int, Field(ge=100, le=599)]
    receipt: Jws | None = None
    warnings: Annotated[
        tuple[_Word, ...], Field(max_length=MAX_WARNINGS, strict=False, fail_fast=True)
    ] = ()
    problem: dict[str, Any] | None = None


class StatementAnswer(Answer):
    """To a directory statement."""

    receipt: Jws


class ReportAnswer(Answer):
    """A header as listed, with the receipt of its submission."""

    signed: Jws
    receipt: Jws
    sections: _Sections


class ReportsAnswer(Answer):
    """A page of headers, newest first."""

    reports: Annotated[
        tuple[ReportAnswer, ...], Field(max_length=MAX_PAGE, strict=False, fail_fast=True)
    ]
    next: _Cursor | None = None


class OpenAnswer(Answer):
    """To an open request."""

    envelope: Envelope
    submission_receipt: Jws
    receipt: Jws


class OpeningAnswer(Answer):
    """One opening of one's own report."""

    open_request: Jws
    receipt: Jws


class OpeningsAnswer(Answer):
    """A page of openings."""

    openings: Annotated[
        tuple[OpeningAnswer, ...], Field(max_length=MAX_OPENINGS_PAGE, strict=False, fail_fast=True)
    ]
    next: _Cursor | None = None


class RecordedStatement(Answer):
    """A directory statement with the receipt that dates it."""

    seq: Annotated[int, Field(ge=0)]
    signed: Jws
    receipt: Jws


class DirectoryAnswer(Answer):
    """A page of the directory."""

    statements: Annotated[
        tuple[RecordedStatement, ...],
        Field(max_length=MAX_DIRECTORY_PAGE, strict=False, fail_fast=True),
    ]
    next_after: Annotated[int, Field(ge=0)] | None = None
    heads: Jws


class FederationAnswer(Answer):
    """The hub's federation file and changes of it; each change proves itself."""

    file: Annotated[bytes, Base64Url(FEDERATION_BYTES)]
    changes: Annotated[
        tuple[FederationUpdate, ...], Field(max_length=MAX_UPDATES, strict=False, fail_fast=True)
    ]
    next_after: Annotated[int, Field(ge=0)] | None = None


class BlobAnswer(Answer):
    """To an attachment."""

    length: Annotated[int, Field(ge=0)]
    sha256: Digest


class DeviceAnswer(Answer):
    """A device as the hub shows it; its own request proves it."""

    kid: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$")]
    status: _Word
    request: Jws


class DevicesAnswer(Answer):
    """Devices."""

    devices: Annotated[
        tuple[DeviceAnswer, ...], Field(max_length=MAX_DEVICES, strict=False, fail_fast=True)
    ]


class EnrolledAnswer(Answer):
    """To a device that asked to be enrolled."""

    kid: str


class SharedAnswer(Answer):
    """To a key share."""

    to_kid: str


class SharesAnswer(Answer):
    """What is shared with a device."""

    shares: Annotated[tuple[Jws, ...], Field(max_length=MAX_SHARES, strict=False, fail_fast=True)]


class IndexKeySharedAnswer(Answer):
    """An index key is kept for an agency."""

    to_agency: AgencyId
    epoch: int


class TokensRenewedAnswer(Answer):
    """The epoch of the tokens that a report is met by now."""

    epoch: int


class MatchesAnswer(Answer):
    """What each token met, in their order."""

    matches: Annotated[
        tuple[MatchOut, ...], Field(max_length=limits.TOKENS, strict=False, fail_fast=True)
    ]


class PlacedWatchAnswer(Answer):
    """A watch is placed; what its tokens have met so far, in their order."""

    matches: Annotated[
        tuple[MatchOut, ...], Field(max_length=limits.TOKENS, strict=False, fail_fast=True)
    ]


class WatchAnswer(Answer):
    """A watch as the hub says that this agency signed it."""

    id: Uuid7
    signed: Jws
    tokens: int


class WatchesAnswer(Answer):
    """A page of watches."""

    watches: Annotated[
        tuple[WatchAnswer, ...], Field(max_length=MAX_PAGE, strict=False, fail_fast=True)
    ]
    next: _Cursor | None
