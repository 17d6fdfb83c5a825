"""Public parts: a root's or a hub's public key in a file, on its way into a federation file."""

from pathlib import Path
from typing import Annotated, Final

from pydantic import Field, StringConstraints

from app.crypto.header import Strict
from app.crypto.key_parts import KeyPart, key_parts, public_key
from app.crypto.keys import KeyUse, PublicKey
from app.crypto.shape import Digest, Name, Shape, Version
from app.errors import MalformedError
from serumpun.errors import FileError
from serumpun.files import read_file

PART_BYTES: Final = 16 << 10


class PublicPart(Shape):
    """A public key with whose it is; its key id is compared over a second channel.

    Args:
        federation: Name of the federation the key is for.
        holder: Country code in lower case.
        use: `country-root`.
        name: Of the country, for people.
        kid: Of the key; must be that of `keys`.
        keys: Its parts.
    """

    v: Version
    federation: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]{2,62}$")]
    holder: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    use: Annotated[KeyUse, Strict]
    name: Name
    kid: Digest
    keys: Annotated[
        tuple[KeyPart, ...], Field(min_length=1, max_length=2, strict=False, fail_fast=True)
    ]


def describe_root(key: PublicKey, name: str) -> PublicPart:
    """Write the public part of a country root."""
    return PublicPart.of(
        {
            "v": 1,
            "federation": key.federation,
            "holder": key.holder,
            "use": key.use,
            "name": name,
            "kid": key.kid,
            "keys": key_parts(key),
        }
    )


def read_root(path: Path, federation: str) -> tuple[PublicPart, PublicKey]:
    """Read a country's public part.

    Args:
        path: Of the file.
        federation: Name of the federation it must be for.

    Raises:
        FileError: It cannot be read, is for another federation, or its key id is not its key's.
    """
    try:
        part = PublicPart.parse(read_file(path, PART_BYTES), PART_BYTES)
        key = public_key(part.federation, part.holder, part.use, part.keys)
    except MalformedError as error:
        raise FileError(f"{path}: no public part of a root: {error.reason}") from None
    if part.use is not KeyUse.COUNTRY_ROOT or part.federation != federation:
        raise FileError(
            f"{path}: a {part.use} key for {part.federation}, not a root for {federation}"
        )
    if describe_root(key, part.name) != part:
        raise FileError(f"{path}: the key id is not that of the keys")
    return part, key


class HubKeysPart(Shape):
    """The hub's public keys, as a federation file pins them."""

    receipt_key: Annotated[tuple[KeyPart, ...], Field(min_length=1, max_length=1, strict=False)]
    log_key: Annotated[tuple[KeyPart, ...], Field(min_length=2, max_length=2, strict=False)]


def read_hub_keys(path: Path) -> HubKeysPart:
    """Read the hub's public keys, as `serumpun hub init` prints them.

    Raises:
        FileError: They cannot be read or are no such keys.
    """
    try:
        return HubKeysPart.parse(read_file(path, PART_BYTES), PART_BYTES)
    except MalformedError as error:
        raise FileError(f"{path}: no keys of a hub: {error.reason}") from None
