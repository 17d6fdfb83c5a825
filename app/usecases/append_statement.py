"""Append a statement to the key directory: its own signature is the proof of who speaks."""

from dataclasses import dataclass, replace

from app.crypto.encoding import object_digest
from app.crypto.jws import Jws, read_protected, verify_jws
from app.crypto.keys import KeyUse, PublicKey
from app.crypto.names import country_of
from app.crypto.statements import Act
from app.errors import StatementConflictError
from app.models import directory, keys
from app.models.access_log import insert_record
from app.models.transaction import NOBODY, Transaction, transaction
from app.policy.actor import Actor
from app.usecases.attempt import AGAIN, Attempt, recorded
from app.usecases.hub import Hub
from app.usecases.receipts import sign_receipt


@dataclass(frozen=True)
class Appended:
    """What the issuer is told."""

    receipt: Jws
    is_new: bool


async def append_statement(hub: Hub, attempt: Attempt, signed: Jws) -> Appended:
    """Verify the next statement of its issuer's chain, store it and what follows from it.

    Raises:
        UnknownKeyError: Signed by no pinned root and no certified key.
        VerificationError: It does not hold, or does not continue the chain.
        StatementConflictError: Its number or key material is taken by another.
    """
    typ, kid = read_protected(signed)
    signer = await _signer(hub, kid)
    digest = object_digest(typ, kid, verify_jws(signed, signer, typ))  # genuine, before it costs
    async with recorded(hub, replace(attempt, actor=_actor_of(signer))) as proven:
        known = await _find_same(hub, attempt, digest)
        if known is not None:
            return Appended(known, is_new=False)
        try:
            async with transaction(hub.engine, proven.identity) as tx:
                receipt = await _append(tx, hub, proven, signed)
        except StatementConflictError:
            known = await _find_same(hub, attempt, digest)  # sent twice at the same time
            if known is None:
                raise
            return Appended(known, is_new=False)
    return Appended(receipt, is_new=True)


async def _find_same(hub: Hub, attempt: Attempt, digest: bytes) -> Jws | None:
    """Find the receipt of a statement recorded before, and record that somebody asked again.

    Statements are public: whoever repeats one has proven nothing, so nobody is named.
    """
    async with transaction(hub.engine, NOBODY) as tx:
        known = await directory.find_statement_receipt(tx, digest)
        if known is not None:
            record = attempt.record(hub.clock(), request_digest=digest, detail=AGAIN)
            await insert_record(tx, record)
    return known


async def _append(tx: Transaction, hub: Hub, attempt: Attempt, signed: Jws) -> Jws:
    country = attempt.by.country
    await directory.hold_directory(tx)  # alone: acts end before, or begin after
    at = hub.clock()
    chains = await directory.load_directory(tx, hub.federation, country)
    verified = chains.append(signed, at)
    issuer = verified.statement.issuer
    record = attempt.record(
        at, object=f"{issuer}/{verified.statement.n}", request_digest=verified.digest
    )
    record, receipt = sign_receipt(
        hub, Act.STATEMENT, record, issuer, request_digest=verified.digest
    )
    await directory.insert_statement(tx, verified, receipt)
    await insert_record(tx, record)
    return receipt


async def _signer(hub: Hub, kid: str) -> PublicKey:
    """Find the pinned root or certified key that a kid names."""
    root = hub.federation.roots().get(kid)
    if root is not None:
        return root
    async with transaction(hub.engine, NOBODY) as tx:
        return (await keys.find_key(tx, hub.federation.name, kid)).key


def _actor_of(signer: PublicKey) -> Actor:
    """Tell who speaks: a root acts for its country, an agency's key for the agency."""
    is_root = signer.use is KeyUse.COUNTRY_ROOT
    return Actor(
        agency="" if is_root else signer.holder,
        country=signer.holder.upper() if is_root else country_of(signer.holder),
        account=f"{signer.holder}/{signer.use}",
        bindings=(),
        kid=signer.kid,
    )
