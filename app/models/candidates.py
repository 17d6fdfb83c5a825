"""Candidates: what an agency is told of others that have the same identifier, and its decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from app.models.transaction import Transaction, call
from app.schemas.candidates import CandidateState

# A query alone leads to a candidate without a report of one's own.
_LIST: Final = """
    SELECT id, type, pointer, found_at, state, decided_by, decided_at, ARRAY(
        SELECT visible.originator || '/' || visible.report_id
        FROM report_tokens JOIN report_access AS visible
            ON visible.agency = acting_agency() AND visible.seq = report_tokens.seq
        WHERE report_tokens.token = candidates.token AND visible.expires_at > $1
        AND ($2::text[] IS NULL OR visible.category = ANY ($2))
        ORDER BY visible.seq
    ) AS reports, ARRAY(
        SELECT watch || '/' || n FROM watch_tokens
        WHERE watch_tokens.token = candidates.token ORDER BY watch
    ) AS watches
    FROM candidates WHERE expires_at > $1 AND ($3::uuid IS NULL OR id < $3)
    AND ($4::text IS NULL OR state = $4)
    ORDER BY id DESC LIMIT $5
"""
_DECIDE: Final = """
    UPDATE candidates SET state = $2, decided_by = $3, decided_at = $4
    WHERE id = $1 AND expires_at > $4 RETURNING id
"""


@dataclass(frozen=True)
class Candidate:
    """What an agency is told of another.

    Args:
        id: The agency's own name for it.
        type: Of the identifier.
        pointer: The other agency, its country in capitals, or nothing.
        found_at: When they first met.
        state: What officers have decided.
        decided_by: Which officer.
        decided_at: When.
        reports: Own reports that have the identifier.
        watches: Own watches that wait for it: id, and place in the watch.
    """

    id: UUID
    type: str
    pointer: str
    found_at: datetime
    state: CandidateState
    decided_by: str | None
    decided_at: datetime | None
    reports: Sequence[str]
    watches: Sequence[tuple[str, int]]


async def list_candidates(
    tx: Transaction,
    at: datetime,
    categories: frozenset[str] | None,
    state: CandidateState | None,
    before: UUID | None,
    limit: int,
) -> list[Candidate]:
    """List the candidates of the transaction's agency, newest first."""
    bound = None if categories is None else sorted(categories)
    wanted = state and str(state)
    return [_candidate(row) for row in await call(tx, _LIST, at, bound, before, wanted, limit)]


async def decide_candidate(
    tx: Transaction, candidate: UUID, state: CandidateState, by: str, at: datetime
) -> bool:
    """Keep what an officer decided; false if there is no such candidate."""
    return bool(await call(tx, _DECIDE, candidate, str(state), by, at))


def _candidate(row: Any) -> Candidate:  # noqa: ANN401 -- a driver's row
    named = (each.split("/") for each in row["watches"])
    watches = [(watch, int(n)) for watch, n in named]
    return Candidate(**{**dict(row), "state": CandidateState(row["state"]), "watches": watches})
