"""Wire shapes of candidates (docs/spec/matching.md section 8)."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field

from app.crypto.header import Strict
from app.crypto.shape import Shape, Timestamp
from app.schemas.queries import PAGE_DEFAULT, Limit, Query


class CandidateState(StrEnum):
    """What officers have decided of a candidate; no machine decides."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    UNCLEAR = "unclear"


def _decided(state: CandidateState) -> CandidateState:
    if state is CandidateState.OPEN:
        raise ValueError("a decision")
    return state


class CandidateQuery(Query):
    """Which candidates."""

    state: Annotated[CandidateState | None, Field(description="Only of this state.")] = None
    before: Annotated[UUID | None, Field(description="From `next`.")] = None
    limit: Limit = PAGE_DEFAULT


class DecisionIn(Shape):
    """What an officer decides of a candidate."""

    state: Annotated[
        CandidateState,
        Strict,
        AfterValidator(_decided),
        Field(json_schema_extra={"enum": ["confirmed", "rejected", "unclear"]}),
    ]


class WatchedOut(Shape):
    """An own watch that waits for the identifier."""

    id: str
    n: Annotated[int, Field(description="Place of the token in the watch, from 1.")]


class ListedCandidateOut(Shape):
    """A meeting with another agency, as far as both policies let it be seen."""

    id: str
    type: Annotated[str, Field(description="Of the identifier.")]
    agency: str | None
    country: str | None
    reports: Annotated[
        tuple[str, ...], Strict, Field(description="Own reports that have it, `originator/id`.")
    ]
    watches: Annotated[
        tuple[WatchedOut, ...], Strict, Field(description="Own watches that wait for it.")
    ]
    found_at: Timestamp
    state: Annotated[CandidateState, Strict]
    decided_by: str | None
    decided_at: Timestamp | None


class CandidatesOut(Shape):
    """Candidates, newest first."""

    candidates: Annotated[tuple[ListedCandidateOut, ...], Strict]
    next: str | None
