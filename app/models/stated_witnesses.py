"""The witnesses that the hub asks, as their countries' roots stated them last."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from app.crypto.witness_statement import WitnessStatement, WitnessStatus
from app.models.transaction import Transaction, call

_PUT: Final = """
    INSERT INTO log_stated_witnesses AS held (agency, country, status, statement, stated_at)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (agency) DO UPDATE SET status = excluded.status, statement = excluded.statement,
        stated_at = excluded.stated_at, asked_at = NULL, outcome = NULL
"""
_LIST: Final = """
    SELECT statement, stated_at, asked_at, outcome FROM log_stated_witnesses ORDER BY agency
"""
_MAY_COSIGN: Final = """
    SELECT FROM agencies WHERE id = $1 AND status = 'active'
    AND EXISTS (
        SELECT FROM role_bindings
        WHERE agency = $1 AND role = 'witness' AND (until IS NULL OR until > $2)
    )
    AND NOT EXISTS (SELECT FROM suspensions WHERE subject IN (agencies.id, agencies.country))
"""
_NOTE: Final = "UPDATE log_stated_witnesses SET asked_at = $2, outcome = $3 WHERE agency = $1"


class AskOutcome(StrEnum):
    """How it ended that a witness was asked."""

    COSIGNED = "cosigned"
    NO_ANSWER = "no_answer"  # none in time, too long a one, or not over TLS
    REFUSED = "refused"  # it does not know this log, sends elsewhere, or its answer is none
    FALSE = "false"  # a cosignature that does not hold, or is not of now
    CONTRADICTED = "contradicted"  # it has seen another history of this log


@dataclass(frozen=True)
class KeptWitness:
    """A stated witness.

    Args:
        statement: The last one of its agency.
        stated_at: When the hub recorded it.
        asked_at: When the hub asked it last; None: not since it was stated.
        outcome: How that ended.
    """

    statement: WitnessStatement
    stated_at: datetime
    asked_at: datetime | None
    outcome: AskOutcome | None

    @property
    def is_active(self) -> bool:
        """Tell whether it is asked."""
        return self.statement.status is WitnessStatus.ACTIVE


async def put_witness(
    tx: Transaction, statement: WitnessStatement, country: str, at: datetime
) -> None:
    """Store an agency's latest statement."""
    written = statement.to_bytes().decode()
    await call(tx, _PUT, statement.subject, country, str(statement.status), written, at)


async def list_witnesses(tx: Transaction) -> list[KeptWitness]:
    """List every witness that was ever stated, ended ones too."""
    return [
        KeptWitness(
            WitnessStatement.of(json.loads(row["statement"])),
            row["stated_at"],
            row["asked_at"],
            None if row["outcome"] is None else AskOutcome(row["outcome"]),
        )
        for row in await call(tx, _LIST)
    ]


async def may_cosign(tx: Transaction, agency: str, at: datetime) -> bool:
    """Tell whether the transaction's agency takes part and is a witness of the federation's."""
    return bool(await call(tx, _MAY_COSIGN, agency, at))


async def note_outcome(tx: Transaction, agency: str, outcome: AskOutcome, at: datetime) -> None:
    """Note how it ended that a witness was asked."""
    await call(tx, _NOTE, agency, at, str(outcome))
