"""An agency revokes a key of its own, without its country (docs/spec/key-directory.md).

Whoever holds the key may say that it must not be used any more: that can only reduce trust. After a
theft the country's root revokes as well, because it alone can date a compromise further back.
"""

from datetime import datetime

from app.crypto.directory import CertifiedKey
from app.crypto.statements import Receipt, Revocation, RevocationReason
from serumpun.agency import Agency
from serumpun.errors import UsageError
from serumpun.own_chain import state_own


def find_own_key(agency: Agency, kid: str) -> CertifiedKey:
    """Find a certified key of this agency, as the directory has it now.

    Raises:
        UsageError: It has no such key, or it is revoked already.
        SerumpunError: As `Agency.refresh`.
    """
    known = agency.refresh().keys.get(kid)
    if known is None or known.key.holder != agency.id:
        raise UsageError(
            f"{agency.id} has no certified key {kid!r}",
            next_step=f"`serumpun directory {agency.id}` shows its keys.",
        )
    if known.revoked_at is not None:
        raise UsageError(f"{kid} was revoked before")
    return known


def revoke_own_key(
    agency: Agency,
    certified: CertifiedKey,
    reason: RevocationReason,
    compromised_at: datetime | None = None,
) -> Receipt:
    """Sign a revocation with the agency's signing key and post it. Nothing un-revokes it.

    Args:
        agency: Whose.
        certified: From `find_own_key`.
        reason: Why.
        compromised_at: Since when it may have been in other hands, at most
            `limits.SELF_REVOCATION_REACH` back; only if compromised.

    Raises:
        SerumpunError: The hub's refusal.
        ReceiptInvalidError: The hub's receipt is not for it.
        HubUnreachableError: No answer; whether it is revoked is not known.
    """
    return state_own(
        agency,
        Revocation,
        agency.clock(),
        kid=certified.key.kid,
        reason=reason,
        compromised_at=compromised_at,
    )
