"""A section's content key, wrapped for one agency (docs/spec/sealed-report.md section 6)."""

from dataclasses import dataclass
from typing import Final

from app.crypto.content import CONTENT_KEY_BYTES
from app.crypto.encoding import encode_fields, from_base64url, labelled_digest
from app.crypto.hpke import suite
from app.crypto.key_holder import Unwrapper
from app.crypto.keys import PublicKey
from app.errors import SealBrokenError

WRAP_BYTES: Final = 1169  # 1,120 encapsulated key + 32 key + 1 mask + 16 tag
_LABEL_WRAP = "serumpun-wrap/1"
_LABEL_AUDIENCE = "serumpun-audience/1"


@dataclass(frozen=True)
class WrapPlace:
    """Where a wrap belongs; a wrap moved to another place does not open.

    Args:
        report_id: UUID of the report, canonical text.
        section: Name of the section.
        originator: Agency that signs the report.
        ciphertext_digest: SHA-256 of the section's ciphertext, 32 bytes.
    """

    report_id: str
    section: str
    originator: str
    ciphertext_digest: bytes

    def info(self, agency: str, kid: str) -> bytes:
        """Encode the place and the recipient for HPKE's `info`."""
        return encode_fields(
            _LABEL_WRAP,
            self.report_id,
            self.section,
            self.originator,
            agency,
            from_base64url(kid),
            self.ciphertext_digest,
        )


@dataclass(frozen=True, repr=False)
class WrappedKey:
    """What a wrap holds.

    Args:
        content_key: Key of the section, 32 bytes.
        mask: Bit `i` is set if this agency has a wrap in the header's `i`-th section, so that a
            hub cannot keep one of several sections back unnoticed.
    """

    content_key: bytes
    mask: int


def wrap_key(key: WrappedKey, place: WrapPlace, recipient: PublicKey) -> bytes:
    """Wrap a content key for a recipient's certified sealing key.

    Returns:
        Encapsulated key and ciphertext, `WRAP_BYTES` long.
    """
    info = place.info(recipient.holder, recipient.kid)
    return suite().encrypt(key.content_key + bytes([key.mask]), recipient.kem, info=info)


def unwrap_key(wrapped: bytes, place: WrapPlace, key: Unwrapper) -> WrappedKey:
    """Unwrap a content key with one's own sealing key.

    Raises:
        SealBrokenError: For another key or place, or changed.
    """
    opened = key.unwrap(wrapped, place.info(key.holder, key.public.kid))
    if len(opened) != CONTENT_KEY_BYTES + 1:
        raise SealBrokenError("wrapped key has another length")
    return WrappedKey(opened[:CONTENT_KEY_BYTES], opened[CONTENT_KEY_BYTES])


def audience_entry(section: str, agency: str, kid: str, wrapped: bytes) -> bytes:
    """Commit to one wrap; its randomness hides who stands behind the entry.

    Returns:
        SHA-256(E("serumpun-audience/1", section, agency, kid, wrap)), 32 bytes.
    """
    return labelled_digest(_LABEL_AUDIENCE, section, agency, from_base64url(kid), wrapped)
