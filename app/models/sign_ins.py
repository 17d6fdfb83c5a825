"""Sign-ins under way, of nobody yet: from the pushed request to the code that was used."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.crypto.names import agency_of, country_of
from app.models.transaction import Transaction, call

_INSERT = """
    WITH expired AS (DELETE FROM sign_ins WHERE expires_at <= $9)
    INSERT INTO sign_ins (id, client, redirect_uri, client_state, code_challenge, jkt, max_age,
        invitation, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""
_OPEN_IN = """
    UPDATE sign_ins SET browser = $3
    WHERE id = $1 AND client = $2 AND (browser IS NULL OR browser = $4)
    AND code IS NULL AND expires_at > $5
    RETURNING *
"""
_FIND = """
    SELECT * FROM sign_ins
    WHERE id = $1 AND browser = $2 AND code IS NULL AND expires_at > $3 FOR UPDATE
"""
_SEND = """
    UPDATE sign_ins SET issuer = $2, state = $3, nonce = $4, verifier = $5, invitation = $6
    WHERE id = $1
"""
_CHALLENGE = "UPDATE sign_ins SET challenge = $2, invitation = $3 WHERE id = $1"
_TAKE_STATE = """
    UPDATE sign_ins SET state = NULL
    WHERE state = $1 AND browser = $2 AND code IS NULL AND expires_at > $3
    RETURNING *
"""
_COMPLETE = """
    UPDATE sign_ins SET code = $2, account = $3, agency = $4, country = $5, method = $6,
        is_phishing_resistant = $7, signed_in_at = $8, completed_at = $9,
        state = NULL, nonce = NULL, verifier = NULL, challenge = NULL, invitation = NULL
    WHERE id = $1 AND code IS NULL
    RETURNING id
"""
_FORGET = "DELETE FROM sign_ins WHERE id = $1"
_BY_CODE = "SELECT * FROM sign_ins WHERE code = $1 AND expires_at > $2 FOR UPDATE"
_SPEND = "UPDATE sign_ins SET session = $2 WHERE id = $1"


@dataclass(frozen=True)
class Push:
    """What a client pushed; nobody is known.

    Args:
        client: One of the hub's own.
        redirect_uri: Where the code goes, checked.
        client_state: Goes with it.
        code_challenge: base64url SHA-256 of the verifier that the client keeps.
        jkt: Thumbprint of the only key that may use the code, and then the session.
        max_age: Seconds that a sign-in at a provider may be old.
        invitation: `<agency>.<digest>`, or None.
    """

    client: str
    redirect_uri: str
    client_state: str
    code_challenge: str
    jkt: str
    max_age: int
    invitation: str | None


@dataclass(frozen=True)
class Proven:
    """An officer whom a way in has proven.

    Args:
        account: Its id.
        method: `provider`, `passkey` or `demo`.
        is_phishing_resistant: Whether the way in is.
        signed_in_at: When the officer really signed in.
    """

    account: str
    method: str
    is_phishing_resistant: bool
    signed_in_at: datetime

    @property
    def agency(self) -> str:
        """Of the account."""
        return agency_of(self.account)

    @property
    def country(self) -> str:
        """Of the agency."""
        return country_of(self.agency)


@dataclass(frozen=True)
class SignIn:
    """A sign-in under way.

    Args:
        id: Digest of its request, 32 bytes.
        push: What the client pushed; the invitation may have been given later.
        issuer: Of the provider it was sent to.
        nonce: Which that provider must repeat.
        verifier: Of the hub's own PKCE with it.
        challenge: Of a passkey, 32 bytes.
        proven: Who signed in, once it is finished.
        completed_at: When that was.
        session: Which it led to, once the code was used.
    """

    id: bytes
    push: Push
    issuer: str | None
    nonce: str | None
    verifier: str | None
    challenge: bytes | None
    proven: Proven | None
    completed_at: datetime | None
    session: UUID | None


async def insert_sign_in(
    tx: Transaction, sign_in: bytes, push: Push, at: datetime, until: datetime
) -> None:
    """Store a new sign-in, and forget those that have expired.

    Args:
        tx: Of nobody.
        sign_in: Digest of its request, 32 bytes.
        push: As pushed.
        at: The present instant.
        until: When it is over.
    """
    parts = (push.client, push.redirect_uri, push.client_state, push.code_challenge, push.jkt)
    await call(tx, _INSERT, sign_in, *parts, push.max_age, push.invitation, at, until)


async def open_in_browser(
    tx: Transaction, sign_in: bytes, client: str, at: datetime, *, old: bytes | None, new: bytes
) -> SignIn | None:
    """Bind a sign-in to the browser that opens its page first; None if another one did before.

    Args:
        tx: Of nobody.
        sign_in: Digest of its request.
        client: As the address names it.
        at: The present instant.
        old: Digest of the cookie that the browser brought.
        new: Digest of the cookie that it is given.
    """
    return _one(await call(tx, _OPEN_IN, sign_in, client, new, old, at))


async def find_sign_in(
    tx: Transaction, sign_in: bytes, browser: bytes, at: datetime
) -> SignIn | None:
    """Find a sign-in that goes on in the browser it is bound to; nobody else takes it meanwhile."""
    return _one(await call(tx, _FIND, sign_in, browser, at))


async def send_to_provider(
    tx: Transaction, under_way: SignIn, *, state: bytes, nonce: str, verifier: str
) -> None:
    """Keep what the provider's answer will be checked against.

    Args:
        tx: Of nobody.
        under_way: With the issuer and invitation it has now.
        state: Digest of the hub's own state, 32 bytes.
        nonce: For the ID token.
        verifier: Of the hub's own PKCE.
    """
    invitation = under_way.push.invitation
    await call(tx, _SEND, under_way.id, under_way.issuer, state, nonce, verifier, invitation)


async def set_challenge(tx: Transaction, under_way: SignIn, challenge: bytes | None) -> None:
    """Keep the challenge that a passkey must sign, or use it up; and the invitation it has now."""
    await call(tx, _CHALLENGE, under_way.id, challenge, under_way.push.invitation)


async def take_state(tx: Transaction, state: bytes, browser: bytes, at: datetime) -> SignIn | None:
    """Use up the state that a provider sent back, in the browser it is bound to."""
    return _one(await call(tx, _TAKE_STATE, state, browser, at))


async def forget_sign_in(tx: Transaction, sign_in: bytes) -> None:
    """Forget a sign-in that will not be finished."""
    await call(tx, _FORGET, sign_in)


async def complete(
    tx: Transaction, sign_in: bytes, code: bytes, proven: Proven, at: datetime
) -> bool:
    """Say who signed in, and with which code the client gets a session; False if it was done."""
    who = (proven.account, proven.agency, proven.country, proven.method)
    how = (proven.is_phishing_resistant, proven.signed_in_at)
    return bool(await call(tx, _COMPLETE, sign_in, code, *who, *how, at))


async def find_by_code(tx: Transaction, code: bytes, at: datetime) -> SignIn | None:
    """Find the finished sign-in of a code, used or not; nobody else takes it meanwhile."""
    return _one(await call(tx, _BY_CODE, code, at))


async def spend_code(tx: Transaction, sign_in: bytes, session: UUID) -> None:
    """Note which session a code has led to."""
    await call(tx, _SPEND, sign_in, session)


def _one(rows: list[Any]) -> SignIn | None:
    if not rows:
        return None
    row = rows[0]
    push = Push(
        row["client"],
        row["redirect_uri"],
        row["client_state"],
        row["code_challenge"],
        row["jkt"],
        row["max_age"],
        row["invitation"],
    )
    who = ("account", "method", "is_phishing_resistant", "signed_in_at")
    proven = Proven(*(row[name] for name in who)) if row["account"] is not None else None
    return SignIn(
        row["id"],
        push,
        row["issuer"],
        row["nonce"],
        row["verifier"],
        row["challenge"],
        proven,
        row["completed_at"],
        row["session"],
    )
