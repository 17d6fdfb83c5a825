"""Places in a list, sealed: a cursor tells its holder nothing and works for nobody else.

A plain sequence number would count the reports that are hidden from the reader.
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.crypto.encoding import encode_fields, from_base64url, to_base64url
from app.errors import InvalidShapeError, MalformedEncodingError

_NONCE_BYTES = 12
_NUMBER_BYTES = 8
_LABEL = "serumpun-cursor/1"


def seal_cursor(key: bytes, place: str, *numbers: int) -> str:
    """Seal a place in the list of one agency and one set of filters.

    Args:
        key: The hub's cursor key, 32 bytes.
        place: Agency and filters.
        numbers: Sequence number of the last report shown; whatever else the next page needs.
    """
    nonce = secrets.token_bytes(_NONCE_BYTES)
    written = b"".join(number.to_bytes(_NUMBER_BYTES, "big") for number in numbers)
    sealed = AESGCM(key).encrypt(nonce, written, encode_fields(_LABEL, place))
    return to_base64url(nonce + sealed)


def open_cursor(key: bytes, place: str, cursor: str) -> list[int]:
    """Open a cursor for the same agency and filters it was sealed for.

    Raises:
        InvalidShapeError: It is another's, or made up.
    """
    try:
        raw = from_base64url(cursor)
        opened = AESGCM(key).decrypt(
            raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], encode_fields(_LABEL, place)
        )
    except (InvalidTag, ValueError, MalformedEncodingError) as error:
        raise InvalidShapeError("cursor is not of this list", pointer="/cursor") from error
    numbers = (opened[at : at + _NUMBER_BYTES] for at in range(0, len(opened), _NUMBER_BYTES))
    return [int.from_bytes(number, "big") for number in numbers]
