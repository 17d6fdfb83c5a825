"""What a backup says about itself, and the hub's signature under the list of its parts."""

from datetime import datetime
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from app.backup.errors import DamagedBackupError
from app.crypto.encoding import sha256
from app.crypto.jws import Jws, sign_jws, verify_jws
from app.crypto.keys import PublicKey, SigningKey
from app.crypto.shape import Digest, Shape, Timestamp, Version
from app.errors import MalformedError, VerificationError

MANIFEST_BYTES: Final = 1 << 20
SEAL_BYTES: Final = 4096
TYP: Final = "serumpun-backup+jws"
_Count = Annotated[int, Field(ge=0)]
_Name = Annotated[str, StringConstraints(pattern=r"^[a-z_][a-z0-9_]{0,62}$")]
_Location = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{2}/[0-9a-f]{32}$")]
_Names = Annotated[tuple[_Name, ...], Field(strict=False)]
_Locations = Annotated[tuple[_Location, ...], Field(strict=False)]


class Manifest(Shape):
    """What a backup is.

    Args:
        made_at: The instant of the state that it holds.
        hub_version: Of the software that made it.
        hub: The hub's address, as in the federation file.
        federation: The federation's name.
        revision: Of the schema.
        postgresql: Version of the server.
        system_identifier: Of the server's data folder.
        tables: How many rows each has.
        roles: Besides the three logins, whom the schema names.
        logins: Those of them that could log in; no password is in a backup.
        attachments: How many sealed attachments lie in it.
        attachment_bytes: Their bytes.
        erased: Attachments that expired while it was made: their rows are left out again.
        damaged: Attachments that the store no longer had as they were stored.
    """

    v: Version
    format: Literal["serumpun-backup"]
    made_at: Timestamp
    hub_version: str
    hub: str
    federation: str
    revision: _Name | Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
    postgresql: str
    system_identifier: str
    tables: dict[_Name, _Count]
    roles: _Names
    logins: _Names
    attachments: _Count
    attachment_bytes: _Count
    erased: _Locations
    damaged: _Locations


class Seal(Shape):
    """What the hub signs: the digest of `SHA256SUMS`, and with it every octet."""

    v: Version
    sums: Digest
    made_at: Timestamp


def seal(sums: bytes, made_at: datetime, key: SigningKey) -> bytes:
    """Sign a list of parts; returns the file's content."""
    payload = Seal.of({"v": 1, "sums": sha256(sums), "made_at": made_at}).to_bytes()
    return sign_jws(payload, key, TYP).to_bytes() + b"\n"


def check_seal(raw: bytes, sums: bytes, key: PublicKey) -> None:
    """Check that the hub itself made a list of parts.

    Raises:
        DamagedBackupError: Another list, another hub, or the signature was changed.
    """
    try:
        signed = Jws.parse(raw, SEAL_BYTES)
        sealed = Seal.parse(verify_jws(signed, key, TYP), SEAL_BYTES)
    except (MalformedError, VerificationError) as error:
        raise DamagedBackupError("its signature is not this hub's, or was changed") from error
    if sealed.sums != sha256(sums) or raw != signed.to_bytes() + b"\n":
        raise DamagedBackupError("its signature is of another list of parts")
