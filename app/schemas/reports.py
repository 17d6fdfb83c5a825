"""Answers about reports: submission, list, opening, receipts, attachments."""

from typing import Annotated

from pydantic import Field

from app.crypto.envelope import Envelope
from app.crypto.jws import Jws
from app.crypto.shape import Digest, Shape
from app.schemas.problems import Problem


class SubmittedOut(Shape):
    """The hub has stored and recorded the report."""

    receipt: Annotated[Jws, Field(description="Signed by the hub's pinned receipt key.")]
    warnings: Annotated[
        tuple[str, ...],
        Field(description="`newer-key`: a recipient has a newer key than the one sealed to."),
    ]


class BatchLineOut(Shape):
    """What one line of a batch came to: stored with a receipt, or refused with a problem."""

    line: Annotated[int, Field(ge=1, description="Its number in the request, from 1.")]
    status: Annotated[int, Field(description="As `POST /v1/reports` would have answered.")]
    receipt: Annotated[Jws | None, Field(description="If it is stored.")] = None
    warnings: tuple[str, ...] = ()
    problem: Annotated[Problem | None, Field(description="If it is not.")] = None


class ReportOut(Shape):
    """A visible report: its signed header, and what the caller may open."""

    signed: Annotated[Jws, Field(description="Header and signatures as the originator made them.")]
    receipt: Annotated[Jws, Field(description="The hub's receipt of the submission.")]
    sections: Annotated[
        tuple[str, ...], Field(description="Sections sealed to the caller's agency.")
    ]


class ReportPageOut(Shape):
    """Visible reports, newest first."""

    reports: tuple[ReportOut, ...]
    next: Annotated[str | None, Field(description="Cursor of the next page; null on the last one.")]


class OpenedOut(Shape):
    """The caller's copy of a report, with the receipts that prove both acts."""

    envelope: Annotated[Envelope, Field(description="The sections asked for, the caller's wraps.")]
    submission_receipt: Jws
    receipt: Annotated[Jws, Field(description="Over this opening; the originator gets it too.")]


class OpeningOut(Shape):
    """One opening of the caller's own report."""

    open_request: Annotated[Jws, Field(description="Signed by the agency that opened.")]
    receipt: Jws


class OpeningPageOut(Shape):
    """Openings of a report, oldest first."""

    openings: tuple[OpeningOut, ...]
    next: Annotated[str | None, Field(description="Pass as `after`; null on the last page.")]


class BlobOut(Shape):
    """A sealed attachment as received."""

    n: int
    length: int
    sha256: Digest
