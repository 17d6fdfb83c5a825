"""The key directory as stored: statements in the order they were recorded, and what follows."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from asyncpg import UniqueViolationError

from app.crypto.directory import Directory, VerifiedStatement
from app.crypto.encoding import to_base64url
from app.crypto.federation import Federation
from app.crypto.jws import Jws, read_protected
from app.crypto.names import country_of
from app.crypto.provider_statement import ProviderStatement
from app.crypto.statements import AgencyStatement, AgencyStatus, Head, KeyStatement, Revocation
from app.crypto.witness_statement import StatedWitness, WitnessStatement
from app.errors import StatementConflictError
from app.models.accounts import replace_bindings
from app.models.identity_providers import list_providers, put_provider
from app.models.keys import certified_key
from app.models.replays import OneUse
from app.models.stated_witnesses import list_witnesses, put_witness
from app.models.transaction import Identity, Transaction, call

_BEGIN_ACT = "SELECT * FROM begin_act($1, $2, $3)"
_BEGIN_ACT_AS = "SELECT * FROM begin_act_as($1, $2, $3, $4, $5)"
_VERSION = "SELECT version FROM directory_head"
_HOLD = "LOCK TABLE directory_head IN EXCLUSIVE MODE"
_STATUSES = """
    SELECT id, CASE WHEN EXISTS (
        SELECT FROM suspensions WHERE subject IN (agencies.id, agencies.country)
    ) THEN 'suspended' ELSE status END AS status
    FROM agencies WHERE id = ANY ($1)
"""
_HEADS = """
    SELECT DISTINCT ON (issuer) issuer, n, digest, issued_at FROM statements
    WHERE $1::text IS NULL OR country = $1 ORDER BY issuer, n DESC
"""
_AGENCIES = "SELECT id, statement FROM agencies WHERE $1::text IS NULL OR country = $1 ORDER BY id"
_AGENCY = "SELECT statement FROM agencies WHERE id = $1"
_KEYS = "SELECT * FROM keys WHERE country = $1"
_BY_DIGEST = "SELECT receipt FROM statements WHERE digest = $1"
_PAGE = "SELECT seq, signed, receipt FROM statements WHERE seq > $1 ORDER BY seq LIMIT $2"
_INSERT = """
    INSERT INTO statements
        (country, issuer, n, typ, digest, signed, receipt, issued_at, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
"""
_UPSERT_AGENCY = """
    INSERT INTO agencies (id, country, status, statement) VALUES ($1, $2, $3, $4)
    ON CONFLICT (id) DO UPDATE SET status = excluded.status, statement = excluded.statement
"""
_INSERT_KEY = """
    INSERT INTO keys (
        kid, agency, country, use, parts, n, not_before, not_after, certified_by, certified_at
    )
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""
_INSERT_COMPONENTS = """
    INSERT INTO key_components (digest, kid, country)
    SELECT part, $2, $3 FROM unnest($1::bytea[]) AS part
"""
_REVOKE = """
    UPDATE keys SET revoked_at = least(revoked_at, $2), compromised_at = least(compromised_at, $3)
    WHERE kid = $1 OR (certified_by = $1 AND certified_at >= $3)
"""


@dataclass(frozen=True)
class StoredStatement:
    """A statement and the hub's receipt for it, both as carried."""

    seq: int
    signed: Jws
    receipt: Jws


@dataclass(frozen=True)
class Begun:
    """An act that has begun.

    Args:
        version: Of the directory, which stands still until the act's transaction ends.
        is_fresh: False if the request's proof was used before.
        signed_in_at: When the officer last signed in; None without a session that lives.
        is_phishing_resistant: Whether that sign-in was.
    """

    version: int
    is_fresh: bool
    signed_in_at: datetime | None
    is_phishing_resistant: bool | None


async def begin_act(tx: Transaction, proof: OneUse | None, session: UUID | None = None) -> Begun:
    """Keep the directory as it is until the transaction ends, and use up the request's proof.

    Args:
        tx: Just begun.
        proof: None if this request has used it up already.
        session: An officer's; None for a system.
    """
    rows = await call(tx, _BEGIN_ACT, *_used_up(proof), session)
    return Begun(**dict(rows[0]))


async def begin_act_as(
    tx: Transaction, identity: Identity, proof: OneUse | None, session: UUID | None = None
) -> Begun:
    """Let a transaction act for an agency and begin the act, in one round trip.

    Args:
        tx: Just opened; nobody acts in it yet.
        identity: Who asks; row security knows no other from here on.
        proof: As in `begin_act`.
        session: As in `begin_act`.
    """
    named = identity.agency, identity.country
    rows = await call(tx, _BEGIN_ACT_AS, *named, *_used_up(proof), session)
    return Begun(**dict(rows[0]))


def _used_up(proof: OneUse | None) -> tuple[bytes | None, datetime | None]:
    return (proof.digest, proof.until) if proof else (None, None)


async def read_version(tx: Transaction) -> int:
    """Read the directory's version; it moves with whatever decides who may do what."""
    [(version,)] = await call(tx, _VERSION)
    return int(version)


async def list_statuses(tx: Transaction, agencies: list[str]) -> dict[str, AgencyStatus]:
    """Tell the status of agencies; those that are not there are left out."""
    return {row["id"]: AgencyStatus(row["status"]) for row in await call(tx, _STATUSES, agencies)}


async def hold_directory(tx: Transaction) -> None:
    """Let one transaction at a time append, after the acts under way and before new ones.

    So `seq` is the order of commits, and an act under a key is wholly before its revocation.
    """
    await tx.driver.execute(_HOLD)


async def load_directory(tx: Transaction, federation: Federation, country: str) -> Directory:
    """Load what the stored statements of one country lead to."""
    heads = {}
    for row in await call(tx, _HEADS, country):
        heads[row["issuer"]] = (_head(row), row["issued_at"])
    agencies = {
        row["id"]: AgencyStatement.of(json.loads(row["statement"]))
        for row in await call(tx, _AGENCIES, country)
    }
    keys = {
        row["kid"]: certified_key(federation.name, row) for row in await call(tx, _KEYS, country)
    }
    providers = {stated.provider: stated for stated in await list_providers(tx)}
    witnesses: dict[str, tuple[StatedWitness, ...]] = {
        kept.statement.subject: ((kept.statement, kept.stated_at),)
        for kept in await list_witnesses(tx)
    }
    return Directory(
        federation.name,
        federation.roots(),
        heads,
        agencies,
        keys,
        providers=providers,
        witnesses=witnesses,
    )


async def find_statement_receipt(tx: Transaction, digest: bytes) -> Jws | None:
    """Find the receipt of a statement that was recorded before."""
    rows = await call(tx, _BY_DIGEST, digest)
    return Jws.of(json.loads(rows[0]["receipt"])) if rows else None


async def insert_statement(tx: Transaction, verified: VerifiedStatement, receipt: Jws) -> None:
    """Store a statement that `Directory.append` took, and what follows from it.

    Raises:
        StatementConflictError: Its number or its key material is taken.
    """
    statement = verified.statement
    typ, _ = read_protected(verified.signed)
    country = country_of(statement.issuer)
    try:
        await call(
            tx,
            _INSERT,
            country,
            statement.issuer,
            statement.n,
            typ,
            verified.digest,
            verified.signed.to_bytes().decode(),
            receipt.to_bytes().decode(),
            statement.issued_at,
            verified.recorded_at,
        )
        if isinstance(statement, AgencyStatement):
            await _put_agency(tx, statement, country)
        elif isinstance(statement, KeyStatement):
            await _put_key(tx, statement, verified, country)
        elif isinstance(statement, ProviderStatement):
            await put_provider(tx, statement, country)
        elif isinstance(statement, WitnessStatement):
            await put_witness(tx, statement, country, verified.recorded_at)
        elif isinstance(statement, Revocation):
            kid = to_base64url(statement.kid)
            await call(tx, _REVOKE, kid, verified.recorded_at, statement.compromised_at)
    except UniqueViolationError as error:
        raise StatementConflictError("number or key material is taken") from error


async def list_statements(tx: Transaction, after: int, limit: int) -> list[StoredStatement]:
    """List statements in the order they were recorded."""
    return [
        StoredStatement(
            row["seq"], Jws.of(json.loads(row["signed"])), Jws.of(json.loads(row["receipt"]))
        )
        for row in await call(tx, _PAGE, after, limit)
    ]


async def list_heads(tx: Transaction) -> list[Head]:
    """List where every issuer's chain ends."""
    return [_head(row) for row in await call(tx, _HEADS, None)]


async def list_agencies(tx: Transaction, country: str | None) -> list[AgencyStatement]:
    """List the agencies' latest statements."""
    rows = await call(tx, _AGENCIES, country)
    return [AgencyStatement.of(json.loads(row["statement"])) for row in rows]


async def find_agency(tx: Transaction, agency: str) -> AgencyStatement | None:
    """Find one agency's latest statement."""
    rows = await call(tx, _AGENCY, agency)
    return AgencyStatement.of(json.loads(rows[0]["statement"])) if rows else None


def _head(row: Any) -> Head:  # noqa: ANN401 -- a driver's row
    return Head.of({"issuer": row["issuer"], "n": row["n"], "digest": row["digest"]})


async def _put_agency(tx: Transaction, statement: AgencyStatement, country: str) -> None:
    written = statement.to_bytes().decode()
    await call(tx, _UPSERT_AGENCY, statement.subject, country, str(statement.status), written)
    await replace_bindings(tx, statement, country)


async def _put_key(
    tx: Transaction, statement: KeyStatement, verified: VerifiedStatement, country: str
) -> None:
    key = statement.public_key(verified.signer.federation)
    dates = (statement.not_before, statement.not_after)
    await call(
        tx,
        _INSERT_KEY,
        key.kid,
        key.holder,
        country,
        str(key.use),
        list(key.parts.values()),
        statement.n,
        *dates,
        verified.signer.kid,
        verified.recorded_at,
    )
    await call(tx, _INSERT_COMPONENTS, list(key.components), key.kid, country)
