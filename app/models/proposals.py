"""What one person proposed and another confirms or rejects."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.crypto.statements import Role
from app.models.transaction import Transaction, call
from app.schemas.proposals import MatchOperation, ProposalKind, ProposalState

_COLUMNS = """id, kind, subject, role, reason, country, agency, proposed_by, proposed_at,
    expires_at, state, decided_by, decided_at, operation::text"""
_INSERT = """
    INSERT INTO proposals (id, kind, subject, role, reason, country, agency, proposed_by,
        proposed_at, expires_at, operation)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text::jsonb)
"""
_FIND = f"SELECT {_COLUMNS} FROM proposals WHERE id = $1"  # noqa: S608 -- constants
_LIST = f"""
    SELECT {_COLUMNS} FROM proposals WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2
"""  # noqa: S608 -- constants
_DECIDE = """
    UPDATE proposals SET state = $2, decided_by = $3, decided_country = $4, decided_at = $5
    WHERE id = $1 AND state = 'open' AND expires_at > $5 RETURNING id
"""
_END_OPERATION = """
    UPDATE proposals SET state = 'withdrawn', decided_by = $2, decided_country = $3, decided_at = $4
    WHERE id = $1 AND kind = 'bulk_match' AND state = 'confirmed'
    AND (operation->>'until')::timestamptz > $4 RETURNING id
"""


@dataclass(frozen=True)
class Proposal:
    """A proposal; its fields are those of the table."""

    id: UUID
    kind: ProposalKind
    subject: str
    role: Role | None
    reason: str
    country: str
    agency: str
    proposed_by: str
    proposed_at: datetime
    expires_at: datetime
    state: ProposalState
    decided_by: str | None
    decided_at: datetime | None
    operation: MatchOperation | None = None


async def insert_proposal(tx: Transaction, proposal: Proposal) -> None:
    """Store an open proposal."""
    await call(
        tx,
        _INSERT,
        proposal.id,
        str(proposal.kind),
        proposal.subject,
        proposal.role and str(proposal.role),
        proposal.reason,
        proposal.country,
        proposal.agency,
        proposal.proposed_by,
        proposal.proposed_at,
        proposal.expires_at,
        proposal.operation and proposal.operation.to_bytes().decode(),
    )


async def find_proposal(tx: Transaction, proposal: UUID) -> Proposal | None:
    """Find a proposal that the transaction's identity may see."""
    rows = await call(tx, _FIND, proposal)
    return _proposal(rows[0]) if rows else None


async def list_proposals(tx: Transaction, before: UUID | None, limit: int) -> list[Proposal]:
    """List proposals that the transaction's identity may see, newest first."""
    return [_proposal(row) for row in await call(tx, _LIST, before, limit)]


async def decide_proposal(
    tx: Transaction, proposal: UUID, state: ProposalState, by: str, country: str, at: datetime
) -> bool:
    """Decide an open proposal; false if it is decided or its time is over."""
    return bool(await call(tx, _DECIDE, proposal, str(state), by, country, at))


async def withdraw_operation(
    tx: Transaction, proposal: UUID, by: str, country: str, at: datetime
) -> bool:
    """Withdraw the proposal of an operation that goes on; false if none does."""
    return bool(await call(tx, _END_OPERATION, proposal, by, country, at))


def _proposal(row: Any) -> Proposal:  # noqa: ANN401 -- a driver's row
    columns = dict(row)
    columns["kind"] = ProposalKind(row["kind"])
    if row["operation"]:
        columns["operation"] = MatchOperation.of(json.loads(row["operation"]))
    columns["role"] = Role(row["role"]) if row["role"] else None
    columns["state"] = ProposalState(row["state"])
    return Proposal(**columns)
