"""Changes of the federation file, approved by its members' roots (key-directory section 7).

A change names the exact bytes it replaces and the exact bytes that come; more than half of the
members before it must approve, and a country whose root changes with its old and its new one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Final

from pydantic import Field

from app.crypto import limits
from app.crypto.encoding import sha256
from app.crypto.federation import Federation
from app.crypto.federation_statement import FederationChange
from app.crypto.jws import Jws, read_protected
from app.crypto.key_holder import Signer
from app.crypto.keys import PublicKey
from app.crypto.shape import Base64Url, Shape, Version
from app.crypto.statements import sign_statement, verify_statement
from app.errors import (
    BadSignatureError,
    ChainBrokenError,
    OutsideNameConstraintError,
    UnknownKeyError,
)

UPDATE_BYTES: Final = 2 << 20  # a federation file and an approval of each member, in base64url


class FederationUpdate(Shape):
    """A new federation file with the approvals of the members' roots, as handed on.

    Args:
        file: The new file's exact bytes.
        change: What is to be approved; it proves nothing.
        approvals: All of this very change, each by another root.
    """

    v: Version
    file: Annotated[bytes, Base64Url(limits.FEDERATION_BYTES)]
    change: FederationChange
    approvals: Annotated[
        tuple[Jws, ...],
        Field(max_length=2 * limits.FEDERATION_MEMBERS, strict=False, fail_fast=True),
    ]


@dataclass(frozen=True)
class VerifiedUpdate:
    """A change that enough roots have approved.

    Args:
        change: What they signed.
        file: The new federation file's exact bytes.
        federation: The same, read.
        ended: Roots that ended with it, by kid.
    """

    change: FederationChange
    file: bytes
    federation: Federation
    ended: Mapping[str, PublicKey]


def verify_update(update: FederationUpdate, before: bytes) -> VerifiedUpdate:
    """Check that enough members approve of a new federation file in place of another.

    Args:
        update: As carried.
        before: The exact bytes of the file that is held now.

    Raises:
        MalformedError: One of the files is none.
        OutsideNameConstraintError: The new file is of another federation.
        ChainBrokenError: It does not follow the file that is held.
        UnknownKeyError: Approved by no root of either file.
        BadSignatureError: An approval does not hold, they differ, or too few approve.
    """
    old = Federation.parse(before, limits.FEDERATION_BYTES)
    new = Federation.parse(update.file, limits.FEDERATION_BYTES)
    if new.name != old.name:
        raise OutsideNameConstraintError("a change never renames the federation")
    change = update.change
    approved = _approvals(update, {**old.roots(), **new.roots()})
    if (change.federation, change.next) != (old.name, sha256(update.file)):
        raise BadSignatureError("approved is another file")
    if change.prev != sha256(before):
        raise ChainBrokenError("does not follow the federation file that is held")
    by_old = approved & old.roots().keys()
    if 2 * len(by_old) <= len(old.members):
        raise BadSignatureError(f"{len(by_old)} of {len(old.members)} members approve")
    for kid in _changed_roots(old, new):
        if kid not in approved:
            raise BadSignatureError("a changed root has not approved, the old and the new one")
    ended = {kid: key for kid, key in old.roots().items() if kid not in new.roots()}
    return VerifiedUpdate(change, update.file, new, ended)


def propose_change(before: bytes, after: bytes, n: int, at: datetime) -> FederationUpdate:
    """Write down a change that nobody has approved yet.

    Args:
        before: The exact bytes of the file that is held now.
        after: Those of the file that is to come.
        n: Number of the change.
        at: When roots that are not in the new file end.

    Raises:
        MalformedError: The new file is none.
    """
    name = Federation.parse(after, limits.FEDERATION_BYTES).name
    digests = {"prev": sha256(before), "next": sha256(after)}
    change = {"v": 1, "federation": name, "n": n, **digests, "effective_at": at}
    return FederationUpdate(v=1, file=after, change=FederationChange.of(change), approvals=())


def approve_change(update: FederationUpdate, root: Signer) -> FederationUpdate:
    """Add the approval of a root.

    Raises:
        BadSignatureError: It is no country's root.
    """
    signed = sign_statement(update.change, root)
    return update.model_copy(update={"approvals": (*update.approvals, signed)})


def _approvals(update: FederationUpdate, roots: Mapping[str, PublicKey]) -> set[str]:
    """Verify every approval; all must be of the one change, each by another root."""
    approved = set[str]()
    for signed in update.approvals:
        _, kid = read_protected(signed)
        if kid not in roots:
            raise UnknownKeyError("approved by no member's root")
        change = verify_statement(signed, FederationChange, roots[kid])
        if kid in approved or change != update.change:
            raise BadSignatureError("two approvals of one root, or of another change")
        approved.add(kid)
    return approved


def _changed_roots(old: Federation, new: Federation) -> Iterator[str]:
    """Name the roots, old and new, of the countries that stay members with another root."""
    for member in old.members:
        before, after = old.root(member.country), new.root(member.country)
        if before is not None and after is not None and before.kid != after.kid:
            yield before.kid
            yield after.kid
