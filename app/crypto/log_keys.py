"""What follows from the log's one secret: signing seeds and countries' tag keys.

Specification: docs/spec/access-log.md section 2. One file is kept, copied and lost as one.
"""

from typing import Final

from app.crypto.encoding import encode_fields
from app.crypto.keys import ALGORITHMS, KeyUse, SigningKey
from app.crypto.mac import mac

_LABEL_SEED: Final = "serumpun-log-seed/1"
_LABEL_TAG_KEY: Final = "serumpun-log-tag-key/1"


def log_signing_key(federation: str, secret: bytes) -> SigningKey:
    """Make the key that signs checkpoints.

    Args:
        federation: Its name.
        secret: The hub's, 32 bytes.
    """
    names = ALGORITHMS[KeyUse.HUB_LOG]
    seeds = tuple(mac(secret, encode_fields(_LABEL_SEED, name)) for name in names)
    return SigningKey(federation, "hub", KeyUse.HUB_LOG, seeds)


def tag_key(secret: bytes, country: str) -> bytes:
    """Make the key under which a country's entries are numbered, 32 bytes.

    Args:
        secret: The hub's.
        country: Two capitals; empty for what concerns no country.
    """
    return mac(secret, encode_fields(_LABEL_TAG_KEY, country))
