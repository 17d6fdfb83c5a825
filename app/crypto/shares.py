"""Key shares: an agency's sealing key, wrapped for one of its devices (docs/spec/key-shares.md).

Senders seal once for an agency; a share lets one more device of it open what was sealed, earlier
reports too. A share proves itself: what it holds must be the very key that the country certified.
"""

from datetime import datetime
from typing import Final

from app.crypto.device_statements import KeyShare, Shared
from app.crypto.directory import Directory
from app.crypto.encoding import encode_fields, from_base64url, to_base64url
from app.crypto.hpke import suite
from app.crypto.jws import Jws, read_protected
from app.crypto.key_holder import Signer, Unwrapper
from app.crypto.keys import SEED_BYTES, KeyUse, PublicKey, SealingKey
from app.crypto.statements import sign_statement, verify_statement
from app.errors import (
    OutsideNameConstraintError,
    SealBrokenError,
    UnknownKeyError,
)

_LABEL_SHARE: Final = "serumpun-share/1"
_NO_EPOCH: Final = 0


def share_key(key: SealingKey, device: PublicKey, signing: Signer, at: datetime) -> Jws:
    """Share a sealing key of an agency with one of its devices.

    Args:
        key: The agency's; an earlier one opens earlier reports.
        device: The device's certified `device-seal` key.
        signing: The agency's signing key.
        at: The present instant.

    Raises:
        OutsideNameConstraintError: The three are not of one agency, or not of these uses.
    """
    uses = key.use, device.use, signing.use
    if uses != (KeyUse.AGENCY_SEAL, KeyUse.DEVICE_SEAL, KeyUse.AGENCY_SIGN):
        raise OutsideNameConstraintError("only an agency's sealing key is shared, with a device")
    if not key.holder == device.holder == signing.holder:
        raise OutsideNameConstraintError("a key is never shared with another agency")
    share = {
        "v": 1,
        "agency": key.holder,
        "what": Shared.AGENCY_SEAL,
        "subject": key.public.kid,
        "epoch": _NO_EPOCH,
        "to_kid": device.kid,
        "wrap": suite().encrypt(
            key.seed, device.kem, info=share_info(key.holder, key.public.kid, device.kid)
        ),
        "time": at,
    }
    return sign_statement(KeyShare.of(share), signing)


def verify_share(signed: Jws, directory: Directory) -> KeyShare:
    """Check that an agency shares a key of its own with a device of its own.

    Args:
        signed: As carried.
        directory: Verified from pinned roots.

    Raises:
        UnknownKeyError: Signer, shared key or device is not certified for what it is named as.
        BadSignatureError: Not signed by an agency's signing key for this purpose.
        OutsideNameConstraintError: The keys are not all of the agency it names.
        MalformedError: The payload is not a key share.
    """
    _, kid = read_protected(signed)
    signer = directory.signing_key(kid).key
    share = verify_statement(signed, KeyShare, signer)
    named = {
        KeyUse.AGENCY_SEAL: to_base64url(share.subject),
        KeyUse.DEVICE_SEAL: to_base64url(share.to_kid),
    }
    for use, other in named.items():
        certified = directory.keys.get(other)
        if certified is None or certified.key.use is not use:
            raise UnknownKeyError(f"not a certified {use} key")
        if certified.key.holder != share.agency:
            raise OutsideNameConstraintError("a key of another agency")
    if signer.holder != share.agency:
        raise OutsideNameConstraintError("signed by another agency than it names")
    return share


def open_share(share: KeyShare, device: Unwrapper) -> SealingKey:
    """Unwrap a shared sealing key; one that is not the key it claims to be is discarded.

    Args:
        share: From `verify_share`.
        device: The device's own key.

    Raises:
        SealBrokenError: For another device, changed, or another key than the one it names.
    """
    if to_base64url(share.to_kid) != device.public.kid:
        raise SealBrokenError("share for another device")
    info = share_info(share.agency, to_base64url(share.subject), device.public.kid)
    seed = device.unwrap(share.wrap, info)
    if len(seed) != SEED_BYTES:
        raise SealBrokenError("shared key has another length")
    key = SealingKey(device.federation, share.agency, KeyUse.AGENCY_SEAL, seed)
    if key.public.kid != to_base64url(share.subject):
        raise SealBrokenError("shared key is not the certified one")
    return key


def share_info(agency: str, subject: str, to_kid: str) -> bytes:
    """Bind a share to whose key it is, which one, and for whom."""
    return encode_fields(
        _LABEL_SHARE,
        agency,
        Shared.AGENCY_SEAL,
        from_base64url(subject),
        _NO_EPOCH,
        from_base64url(to_kid),
    )
