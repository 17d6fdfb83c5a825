"""A watch: tokens that an agency waits for, bound to a signed statement like those of a report.

Specification: docs/spec/matching.md section 10.
"""

from typing import Annotated, Final, Self

from pydantic import model_validator

from app.crypto import limits
from app.crypto.blind_index import MatchEntry, Tokens, check_tokens
from app.crypto.encoding import object_digest
from app.crypto.header import Strict, Uuid7
from app.crypto.jws import Jws, sign_jws, verify_jws
from app.crypto.key_holder import Signer
from app.crypto.keys import REPORT_SIGNERS, PublicKey
from app.crypto.shape import AgencyId, Shape, Timestamp, Version
from app.crypto.statements import CaseReference, Purpose
from app.errors import BadSignatureError

WATCH_TYP: Final = "serumpun-watch+jws"


class Watch(Shape):
    """An agency states what it waits for, why, until when, and what a hit may show of it.

    Args:
        agency: Who watches.
        id: The agency's own name for it, UUIDv7.
        match: Binds the tokens and the policy.
        purpose: Why; recorded.
        case_reference: The agency's own; recorded.
        time: When it was made.
        expires_at: From then on nothing meets it.
    """

    v: Version
    agency: AgencyId
    id: Uuid7
    match: MatchEntry
    purpose: Annotated[Purpose, Strict]
    case_reference: CaseReference
    time: Timestamp
    expires_at: Timestamp

    @model_validator(mode="after")
    def _check_life(self) -> Self:
        """It ends after it begins, and within the maximum."""
        if not self.time < self.expires_at <= self.time + limits.WATCH_LIFE:
            raise ValueError("no such life of a watch")
        return self


class SealedWatch(Shape):
    """A watch as carried: the signed statement, and its tokens beside it.

    Args:
        signed: Of a `Watch`; whoever reads it checks it first.
        tokens: The hub keeps neither their salt nor `t1`.
    """

    signed: Jws
    tokens: Tokens


def sign_watch(watch: Watch, key: Signer) -> Jws:
    """Sign a watch as reports are signed.

    Raises:
        BadSignatureError: A key of this use may not sign it.
    """
    if key.use not in REPORT_SIGNERS:
        raise BadSignatureError(f"a {key.use} key may not sign a watch")
    return sign_jws(watch.to_bytes(), key, WATCH_TYP)


def verify_watch(signed: Jws, key: PublicKey) -> Watch:
    """Check that a key signed a watch, and read it.

    Raises:
        BadSignatureError: Not signed by this key for this purpose.
        MalformedError: The payload is no watch.
    """
    if key.use not in REPORT_SIGNERS:
        raise BadSignatureError(f"a {key.use} key may not sign a watch")
    return Watch.parse(verify_jws(signed, key, WATCH_TYP), limits.STATEMENT_BYTES)


def verify_sealed_watch(sealed: SealedWatch, key: PublicKey) -> Watch:
    """Check a watch and that its tokens are the signed ones.

    Raises:
        DigestMismatchError: They are others.
        SerumpunError: As `verify_watch`.
    """
    watch = verify_watch(sealed.signed, key)
    check_tokens(watch.match, sealed.tokens)
    return watch


def watch_digest(kid: str, payload: bytes) -> bytes:
    """Name exactly these signed bytes."""
    return object_digest(WATCH_TYP, kid, payload)
