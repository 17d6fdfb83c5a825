"""Tokens in the database: their second form alone; what agencies are told of a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Self
from uuid import UUID

from asyncpg.pgproto import pgproto

from app.crypto.blind_index import MatchPolicy
from app.crypto.header import ReportReference
from app.models.transaction import Transaction, call

_TAKE: Final = "SELECT take_budget($1, $2, $3)"
_RENEW: Final = "SELECT renew_tokens($1, $2, $3, $4, $5, $6, $7, $8)"
_LEFT: Final = "SELECT budget_left($1, $2)"
_MEET: Final = """
    SELECT met.n, met.pointer, met.candidate, visible.originator, visible.report_id
    FROM meet($1, $2, $3, $4, $5) AS met
    LEFT JOIN report_access AS visible
        ON visible.agency = acting_agency() AND visible.seq = met.seq
    WHERE met.seq IS NULL OR $6::text[] IS NULL OR visible.category = ANY ($6)
    ORDER BY met.n, visible.seq, met.pointer
"""


@dataclass(frozen=True)
class BlindTokens:
    """Tokens in the form that is kept.

    Args:
        policy: What a hit may show.
        tokens: Second form of each, 16 bytes, each once.
        types: Of each.
    """

    policy: MatchPolicy
    tokens: Sequence[UUID]
    types: Sequence[str]

    @classmethod
    def of(cls, policy: MatchPolicy, second: Sequence[bytes], types: Sequence[str]) -> Self:
        """Take second forms as they were computed."""
        return cls(policy, [pgproto.UUID(each) for each in second], types)


class Renewal(StrEnum):
    """What giving a report tokens of a later epoch came to."""

    RENEWED = "renewed"
    AGAIN = "again"  # it has tokens of this epoch or a later one
    ABSENT = "absent"  # no such report of the agency, or none with tokens
    OTHER = "other"  # the report's policy is another
    SPENT = "spent"


@dataclass(frozen=True)
class Met:
    """One thing that a token met.

    Args:
        n: Position of the token in what was asked, from 1.
        report: Originator and id of a report that is visible to the asker.
        candidate: Id of what the asker is told of another agency.
        pointer: That agency, its country in capitals, or nothing, as policies allow.
    """

    n: int
    report: tuple[str, str] | None = None
    candidate: UUID | None = None
    pointer: str = ""


async def has_budget(tx: Transaction, tokens: int, per_day: int, at: datetime) -> bool:
    """Tell whether the transaction's agency may have so many tokens evaluated now."""
    [(left,)] = await call(tx, _LEFT, per_day, at)
    return float(left) >= tokens


async def take_budget(tx: Transaction, tokens: int, per_day: int, at: datetime) -> float | None:
    """Count tokens against the budget of the transaction's agency; None if it is spent."""
    [(left,)] = await call(tx, _TAKE, tokens, per_day, at)
    return None if left is None else float(left)


async def meet(
    tx: Transaction,
    asked: BlindTokens,
    at: datetime,
    until: datetime,
    categories: frozenset[str] | None,
) -> list[Met]:
    """Match tokens; every agency concerned is told as much as both policies allow.

    Args:
        tx: Of the agency that asks.
        asked: Its tokens.
        at: The present instant.
        until: When what is matched ends.
        categories: Of the reports that may be named to the asker; None: all.
    """
    bound = None if categories is None else sorted(categories)
    named = list(asked.tokens), list(asked.types), str(asked.policy)
    rows = await call(tx, _MEET, *named, at, until, bound)
    return [
        Met(row["n"], candidate=row["candidate"], pointer=row["pointer"])
        if row["candidate"] is not None
        else Met(row["n"], report=(row["originator"], str(row["report_id"])))
        for row in rows
    ]


async def renew_tokens(
    tx: Transaction,
    report: ReportReference,
    epoch: int,
    renewed: BlindTokens,
    per_day: int,
    at: datetime,
) -> Renewal:
    """Give a report of the transaction's agency tokens of a later epoch."""
    named = UUID(report.id), report.header_digest, epoch, str(renewed.policy)
    [(outcome,)] = await call(
        tx, _RENEW, *named, list(renewed.tokens), list(renewed.types), per_day, at
    )
    return Renewal(outcome)
