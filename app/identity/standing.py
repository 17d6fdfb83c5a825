"""May this agency act right now? Its key and its account are read again each time."""

from datetime import datetime

from app.errors import (
    KeyNotActiveError,
    NotAuthenticatedError,
    NotFoundError,
    UnknownKeyError,
)
from app.models import accounts, keys
from app.models.transaction import Transaction
from app.policy.actor import Actor


async def read_actor(
    tx: Transaction, federation: str, agency: str, kid: str, at: datetime
) -> Actor:
    """Read what a proven agency may do at this moment.

    Args:
        tx: With the identity of this agency.
        federation: Name of the pinned federation.
        agency: Its id, proven.
        kid: The signing key it logged in with, proven.
        at: The present instant.

    Raises:
        NotAuthenticatedError: Its key is revoked or outside its dates, or the agency is suspended
            or without account: one outcome, the reason is for the log only.
    """
    try:
        (await keys.find_key(tx, federation, kid)).require_active(at)
        account = await accounts.find_account(tx, agency)
    except (UnknownKeyError, KeyNotActiveError, NotFoundError) as error:
        raise NotAuthenticatedError(error.reason) from error
    if not account.is_active:
        raise NotAuthenticatedError("the agency is suspended")
    return Actor(
        agency=agency,
        country=account.country,
        account=account.id,
        roles=account.roles,
        tlp_ceiling=account.tlp_ceiling,
        kid=kid,
    )
