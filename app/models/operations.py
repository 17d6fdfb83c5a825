"""Operations: what two persons let an agency match beyond its budget."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from app.models.transaction import Transaction, call
from app.schemas.proposals import MatchOperation

_INSERT: Final = """
    INSERT INTO match_operations
        (agency, id, purpose, case_reference, tokens, until, remaining)
    VALUES ($1, $2, $3, $4, $5, $6, $5)
"""
_FIND: Final = """
    SELECT tokens, until, remaining FROM match_operations
    WHERE id = $1 AND purpose = $2 AND case_reference = $3 AND until > $4
"""
_TAKE: Final = """
    UPDATE match_operations SET remaining = remaining - $2 WHERE id = $1 AND remaining >= $2
    RETURNING tokens, until, remaining
"""
_END: Final = "DELETE FROM match_operations WHERE id = $1 RETURNING remaining"


@dataclass(frozen=True)
class Operation:
    """An operation of the transaction's agency.

    Args:
        tokens: That it may have evaluated in all.
        until: When it ends.
        remaining: Tokens that are left.
    """

    tokens: int
    until: datetime
    remaining: int


async def insert_operation(
    tx: Transaction, agency: str, proposal: UUID, operation: MatchOperation
) -> None:
    """Let an agency match; row security looks at the confirmed proposal once more."""
    why = str(operation.purpose), operation.case_reference
    await call(tx, _INSERT, agency, proposal, *why, operation.tokens, operation.until)


async def end_operation(tx: Transaction, proposal: UUID) -> int:
    """Erase the operation of a proposal that was withdrawn; tells how many tokens were left."""
    [(left,)] = await call(tx, _END, proposal)
    return int(left)


async def find_operation(
    tx: Transaction, operation: UUID, purpose: str, case_reference: str, at: datetime
) -> Operation | None:
    """Find an operation of the transaction's agency for this very reason that has not ended."""
    rows = await call(tx, _FIND, operation, purpose, case_reference, at)
    return Operation(**dict(rows[0])) if rows else None


async def take_tokens(tx: Transaction, operation: UUID, tokens: int) -> Operation | None:
    """Count tokens against an operation; None if so many are not left."""
    rows = await call(tx, _TAKE, operation, tokens)
    return Operation(**dict(rows[0])) if rows else None
