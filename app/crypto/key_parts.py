"""Public keys as signed objects carry them (docs/spec/key-directory.md section 2)."""

from typing import Annotated, Any, Final

from pydantic import StringConstraints

from app.crypto.keys import KeyUse, PublicKey
from app.crypto.shape import Base64Url, Shape
from app.errors import MalformedEncodingError

_LARGEST_KEY: Final = 1952


class KeyPart(Shape):
    """One algorithm's public key."""

    alg: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,32}$")]
    key: Annotated[bytes, Base64Url(_LARGEST_KEY)]


def public_key(
    federation: str, holder: str, use: KeyUse, carried: tuple[KeyPart, ...]
) -> PublicKey:
    """Build a key from its carried parts.

    Raises:
        MalformedEncodingError: The parts are no key of this use.
    """
    parts = {part.alg: part.key for part in carried}
    if len(parts) != len(carried):
        raise MalformedEncodingError("two keys of one algorithm: two readers would take another")
    return PublicKey(federation, holder, use, parts)


def key_parts(key: PublicKey) -> list[dict[str, Any]]:
    """Write a public key's parts as statements carry them."""
    return [{"alg": algorithm, "key": raw} for algorithm, raw in key.parts.items()]
