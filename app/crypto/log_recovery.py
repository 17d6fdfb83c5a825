"""A log goes on from an earlier point, if two countries approve (access-log section 5.4)."""

from collections.abc import Sequence
from typing import Annotated, Final

from pydantic import Field

from app.crypto import limits
from app.crypto.federation import Federation
from app.crypto.jws import Jws, read_protected
from app.crypto.key_holder import Signer
from app.crypto.log_statement import LogRecovery
from app.crypto.shape import Shape, Version
from app.crypto.statements import sign_statement, verify_statement
from app.errors import BadSignatureError, UnknownKeyError

RECOVERY_BYTES: Final = 1 << 20
APPROVALS: Final = 2


class ApprovedRecovery(Shape):
    """A recovery with the approvals of members' roots, as handed on.

    Args:
        recovery: What is to be approved; it proves nothing.
        approvals: All of this very recovery, each by another country's root.
    """

    v: Version
    recovery: LogRecovery
    approvals: Annotated[
        tuple[Jws, ...],
        Field(max_length=limits.FEDERATION_MEMBERS, strict=False, fail_fast=True),
    ]


def approve_recovery(asked: ApprovedRecovery, root: Signer) -> ApprovedRecovery:
    """Add the approval of a root.

    Raises:
        BadSignatureError: It is no country's root.
    """
    signed = sign_statement(asked.recovery, root)
    return asked.model_copy(update={"approvals": (*asked.approvals, signed)})


def verify_recovery(
    asked: ApprovedRecovery, federation: Federation, host: str | None
) -> Sequence[str]:
    """Check that two countries beside the hub's own approve; returns which do.

    Args:
        asked: As carried.
        federation: Pins the roots.
        host: The hub's own country, whose approval does not count; None: each counts.

    Raises:
        UnknownKeyError: Approved by no member's root.
        BadSignatureError: An approval does not hold, they differ, or too few approve.
    """
    roots, countries = federation.roots(), set[str]()
    for signed in asked.approvals:
        _, kid = read_protected(signed)
        if kid not in roots:
            raise UnknownKeyError("approved by no member's root")
        if verify_statement(signed, LogRecovery, roots[kid]) != asked.recovery:
            raise BadSignatureError("approved is another recovery")
        countries.add(roots[kid].holder.upper())
    if asked.recovery.federation != federation.name:
        raise BadSignatureError("a recovery in another federation")
    counted = sorted(countries - {host})
    if len(counted) < APPROVALS:
        raise BadSignatureError(f"{len(counted)} of {APPROVALS} countries approve")
    return counted
