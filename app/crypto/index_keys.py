"""Index keys: made by the custodian of the federation, shared with every agency (matching.md 1)."""

from datetime import datetime
from typing import Final

from app.crypto.blind_index import INDEX_KEY_BYTES, index_key_digest
from app.crypto.directory import Directory
from app.crypto.encoding import encode_fields, from_base64url, to_base64url
from app.crypto.federation import Federation
from app.crypto.hpke import suite
from app.crypto.index_statement import IndexKeyShare
from app.crypto.jws import Jws, read_protected
from app.crypto.key_holder import Signer, Unwrapper
from app.crypto.keys import KeyUse, PublicKey
from app.crypto.statements import sign_statement, verify_statement
from app.errors import (
    BadSignatureError,
    ClockWindowError,
    OutsideNameConstraintError,
    SealBrokenError,
    UnknownKeyError,
)

_LABEL: Final = "serumpun-index-key/1"


def share_index_key(
    key: bytes,
    epoch: int,
    dates: tuple[datetime, datetime],
    reader: PublicKey,
    signing: Signer,
    at: datetime,
) -> Jws:
    """Share an index key with an agency.

    Args:
        key: 32 random bytes.
        epoch: Its number.
        dates: When tokens are made with it.
        reader: The agency's certified sealing key.
        signing: The custodian's signing key.
        at: The present instant.
    """
    digest = index_key_digest(key)
    info = _info(signing.holder, epoch, digest, reader)
    share = {
        "v": 1,
        "agency": signing.holder,
        "epoch": epoch,
        "key_digest": digest,
        "not_before": dates[0],
        "not_after": dates[1],
        "to_agency": reader.holder,
        "to_kid": reader.kid,
        "wrap": suite().encrypt(key, reader.kem, info=info),
        "time": at,
    }
    return sign_statement(IndexKeyShare.of(share), signing)


def verify_index_share(signed: Jws, federation: Federation, directory: Directory) -> IndexKeyShare:
    """Check that the federation's custodian shares an index key with a certified sealing key.

    Raises:
        UnknownKeyError: Signer or reader is not certified as such.
        BadSignatureError: Not signed by an agency's signing key for this purpose.
        OutsideNameConstraintError: Not the custodian, or the reader's key is of another agency.
        ClockWindowError: Its dates are empty.
        MalformedError: The payload is no such share.
    """
    _, kid = read_protected(signed)
    signer = directory.signing_key(kid).key
    if signer.use is not KeyUse.AGENCY_SIGN:
        raise BadSignatureError("a device shares no index key")
    share = verify_statement(signed, IndexKeyShare, signer)
    if not signer.holder == share.agency == federation.index_custodian:
        raise OutsideNameConstraintError("not the custodian of the index keys")
    reader = directory.keys.get(_kid(share))
    if reader is None or reader.key.use is not KeyUse.AGENCY_SEAL:
        raise UnknownKeyError("not a certified sealing key")
    if reader.key.holder != share.to_agency:
        raise OutsideNameConstraintError("a key of another agency")
    if not share.not_before < share.not_after:
        raise ClockWindowError("empty dates", pointer="/not_after")
    return share


def open_index_share(share: IndexKeyShare, sealing: Unwrapper) -> bytes:
    """Unwrap an index key; one that is not the key it claims to be is discarded.

    Args:
        share: From `verify_index_share`.
        sealing: One's own sealing key.

    Raises:
        SealBrokenError: For another key, changed, or another key than its digest says.
    """
    if _kid(share) != sealing.public.kid:
        raise SealBrokenError("share for another key")
    info = _info(share.agency, share.epoch, share.key_digest, sealing.public)
    key = sealing.unwrap(share.wrap, info)
    if len(key) != INDEX_KEY_BYTES or index_key_digest(key) != share.key_digest:
        raise SealBrokenError("shared key is not the one it claims to be")
    return key


def _info(agency: str, epoch: int, digest: bytes, reader: PublicKey) -> bytes:
    """Bind a share to whose key it is, which one, and for whom."""
    kid = from_base64url(reader.kid)
    return encode_fields(_LABEL, agency, epoch, digest, reader.holder, kid)


def _kid(share: IndexKeyShare) -> str:
    return to_base64url(share.to_kid)
