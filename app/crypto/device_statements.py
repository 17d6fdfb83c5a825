"""What a device asks for and what is shared with it (docs/spec/key-shares.md)."""

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from app.crypto.header import Strict
from app.crypto.key_parts import KeyPart, public_key
from app.crypto.keys import KeyUse, PublicKey
from app.crypto.shape import AgencyId, Base64Url, Digest, Name, Shape, Timestamp, Version

SHARE_BYTES: Final = 1168  # 1,120 encapsulated key + 32 seed + 16 tag
Account = Annotated[
    str, StringConstraints(pattern=r"^[a-z]{2}(-[a-z0-9]+)+/[a-z0-9]{10}$", max_length=51)
]


class DeviceRequest(Shape):
    """An officer asks the agency to certify a device; signed by the device's own signing key."""

    v: Version
    agency: AgencyId
    account: Account
    name: Name
    signing: Annotated[
        tuple[KeyPart, ...], Field(min_length=2, max_length=2, strict=False, fail_fast=True)
    ]
    sealing: Annotated[
        tuple[KeyPart, ...], Field(min_length=1, max_length=1, strict=False, fail_fast=True)
    ]
    requested_at: Timestamp

    def signing_key(self, federation: str) -> PublicKey:
        """Build the signing key; only `verify_device_request` shows that the device holds it."""
        return public_key(federation, self.agency, KeyUse.DEVICE_SIGN, self.signing)

    def sealing_key(self, federation: str) -> PublicKey:
        """Build the sealing key."""
        return public_key(federation, self.agency, KeyUse.DEVICE_SEAL, self.sealing)


class Shared(StrEnum):
    """What a key share holds."""

    AGENCY_SEAL = "agency-seal"


class KeyShare(Shape):
    """An agency shares one of its keys with one of its devices (docs/spec/key-shares.md).

    Args:
        agency: Whose key, and whose device.
        what: Kind of the shared key.
        subject: Kid of the shared key.
        epoch: Of keys that have epochs; a sealing key has none: 0.
        to_kid: Kid of the `device-seal` key it is wrapped to.
        wrap: Encapsulated key and ciphertext.
        time: When it was shared.
    """

    v: Version
    agency: AgencyId
    what: Annotated[Shared, Strict]
    subject: Digest
    epoch: Literal[0]
    to_kid: Digest
    wrap: Annotated[bytes, Base64Url(SHARE_BYTES, length=SHARE_BYTES)]
    time: Timestamp
