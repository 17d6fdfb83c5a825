"""The federation file: what everybody pins first (docs/spec/key-directory.md section 1)."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from app.crypto import limits
from app.crypto.encoding import sha256
from app.crypto.key_parts import KeyPart, public_key
from app.crypto.keys import KeyUse, PublicKey
from app.crypto.shape import AgencyId, Country, Name, Shape, Version, unique

FEDERATION_BYTES = limits.FEDERATION_BYTES
_FINGERPRINT_GROUP = 4


class MemberEntry(Shape):
    """A member country and its root."""

    country: Country
    name: Name
    root: Annotated[
        tuple[KeyPart, ...], Field(min_length=2, max_length=2, strict=False, fail_fast=True)
    ]


class Federation(Shape):
    """A federation's name, members and hub keys; its digest is compared over a second channel.

    Args:
        name: Goes into every kid, so nothing signed here holds in another federation.
        hub: Issuer URL of the hub, without trailing slash.
        members: Countries and their roots.
        receipt_key: The hub's receipt key.
        log_key: The hub's key for checkpoints of its access log.
        index_custodian: Agency that makes the keys of the blind index; left out: none does.
    """

    v: Version
    name: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]{2,62}$")]
    hub: Annotated[str, StringConstraints(pattern=r"^https?://[A-Za-z0-9.:\[\]-]{1,255}$")]
    members: Annotated[
        tuple[MemberEntry, ...],
        Field(min_length=1, max_length=limits.FEDERATION_MEMBERS, strict=False, fail_fast=True),
    ]
    receipt_key: Annotated[
        tuple[KeyPart, ...], Field(min_length=1, max_length=1, strict=False, fail_fast=True)
    ]
    log_key: Annotated[
        tuple[KeyPart, ...], Field(min_length=2, max_length=2, strict=False, fail_fast=True)
    ]
    index_custodian: Annotated[AgencyId | None, Field(exclude_if=lambda held: held is None)] = None

    @model_validator(mode="after")
    def _check_keys(self) -> Self:
        """Refuse a country named twice, a key that is none, and key material used twice."""
        unique(tuple(member.country for member in self.members))
        keys = [*self.roots().values(), self.hub_receipt_key(), self.hub_log_key()]
        unique(tuple(component for key in keys for component in key.components))
        return self

    def root(self, country: str) -> PublicKey | None:
        """Find the pinned root of a country (two capitals)."""
        return next(
            (
                public_key(self.name, country.lower(), KeyUse.COUNTRY_ROOT, member.root)
                for member in self.members
                if member.country == country
            ),
            None,
        )

    def roots(self) -> dict[str, PublicKey]:
        """All pinned roots by their kid."""
        found = (self.root(member.country) for member in self.members)
        return {root.kid: root for root in found if root is not None}

    def hub_receipt_key(self) -> PublicKey:
        """The pinned key of the hub's receipts and heads."""
        return public_key(self.name, "hub", KeyUse.HUB_RECEIPT, self.receipt_key)

    def hub_log_key(self) -> PublicKey:
        """The pinned key of the hub's checkpoints."""
        return public_key(self.name, "hub", KeyUse.HUB_LOG, self.log_key)


def fingerprint(federation_file: bytes) -> str:
    """Write a federation file's digest so that two people can read it to each other."""
    digits = sha256(federation_file).hex()
    groups = range(0, len(digits), _FINGERPRINT_GROUP)
    return " ".join(digits[start : start + _FINGERPRINT_GROUP] for start in groups)
