"""Append a statement to the key directory: its own signature is the proof of who speaks."""

from dataclasses import dataclass, replace

from app.crypto.directory import VerifiedStatement, country_of
from app.crypto.encoding import from_base64url, object_digest
from app.crypto.jws import Jws, read_protected
from app.crypto.statements import Act
from app.errors import StatementConflictError, UnknownKeyError
from app.models import directory, keys
from app.models.access_log import insert_record
from app.models.transaction import NOBODY, Identity, Transaction, transaction
from app.usecases.attempt import AGAIN, Attempt
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
    digest = object_digest(typ, kid, from_base64url(signed.payload))
    known = await _find_same(hub, attempt, digest)
    if known is not None:
        return Appended(known, is_new=False)
    speaker = await _speaker(hub, kid)
    try:
        async with transaction(hub.engine, speaker) as tx:
            receipt = await _append(tx, hub, attempt, speaker, signed)
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


async def _append(
    tx: Transaction, hub: Hub, attempt: Attempt, speaker: Identity, signed: Jws
) -> Jws:
    at = hub.clock()
    chains = await directory.load_directory(tx, hub.federation, speaker.country)
    verified = chains.append(signed, at)
    record = replace(
        attempt.record(at),
        agency=speaker.agency or None,
        country=speaker.country,
        account=_account_of(verified),
        kid=verified.signer.kid,
        object=f"{verified.statement.issuer}/{verified.statement.n}",
        request_digest=verified.digest,
    )
    receipt = sign_receipt(
        hub, Act.STATEMENT, record, verified.statement.issuer, request_digest=verified.digest
    )
    await directory.insert_statement(tx, verified, receipt)
    await insert_record(tx, record)
    return receipt


async def _speaker(hub: Hub, kid: str) -> Identity:
    """Tell for whom a kid speaks; the signature is checked before anything is written."""
    root = hub.federation.roots().get(kid)
    if root is not None:
        return Identity(country=root.holder.upper())
    async with transaction(hub.engine, NOBODY) as tx:
        certified = (await keys.find_keys(tx, hub.federation.name, [kid])).get(kid)
    if certified is None:
        raise UnknownKeyError("neither a pinned root nor a certified key")
    return Identity(certified.key.holder, country_of(certified.key.holder))


def _account_of(verified: VerifiedStatement) -> str:
    return f"{verified.signer.holder}/{verified.signer.use}"
