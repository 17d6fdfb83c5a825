"""The access log's rows: one for every act and every refusal, in the transaction of the act."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.models.transaction import Transaction, call
from app.policy.actions import Action

# One argument, at the place it is given: a record as a JSON row. On its own, or within the act.
RECORD = "INSERT INTO access_log SELECT * FROM jsonb_populate_record(NULL::act, ${}::text::jsonb)"


class Outcome(StrEnum):
    """How an attempt ended."""

    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True)
class Record:
    """What happened, for the access log.

    Args:
        id: UUIDv7 of the record.
        recorded_at: The hub's instant of the act.
        action: What was attempted.
        outcome: How it ended.
        rule: Code of the problem that refused it, or `granted`.
        request_id: Of the HTTP request.
        agency: Who acted; None for a country root and for strangers.
        country: Of who acted.
        account: Of who acted.
        kid: Key whose holder it proved to be.
        roles: That grant the action, with a space between them.
        originator: Whose report or key is concerned.
        concerned: Country of the originator, or the one a report was delivered to.
        object: What is concerned, e.g. a report id.
        purpose: As stated and signed.
        case_reference: As stated and signed.
        request_digest: Object digest of the signed request.
        answer_digest: Object digest of the signed answer.
        detail: Further facts, e.g. the filters of a list; never content.
    """

    id: UUID
    recorded_at: datetime
    action: Action
    outcome: Outcome
    rule: str
    request_id: str
    agency: str | None = None
    country: str | None = None
    account: str | None = None
    kid: str | None = None
    roles: str | None = None
    originator: str | None = None
    concerned: str | None = None
    object: str | None = None
    purpose: str | None = None
    case_reference: str | None = None
    request_digest: bytes | None = None
    answer_digest: bytes | None = None
    detail: str | None = None

    def to_row(self) -> str:
        """Write the record as a JSON row, as the SQL functions take it."""
        return to_row(vars(self))


def to_row(columns: Mapping[str, object]) -> str:
    """Write columns as a JSON row; bytes in PostgreSQL's hex form."""
    return json.dumps({name: _column(held) for name, held in columns.items()})


def _column(held: object) -> object:
    if isinstance(held, bytes):
        return "\\x" + held.hex()
    if isinstance(held, UUID):
        return str(held)
    if isinstance(held, datetime):
        return held.isoformat()
    return held


async def insert_record(tx: Transaction, record: Record) -> None:
    """Write a record in the transaction of its act."""
    await call(tx, RECORD.format(1), record.to_row())
