"""Content under a key it commits to, padded so that lengths tell little.

Specification: docs/spec/sealed-report.md section 5.

Source: C2SP chunked-encryption (256-bit) as `cryptography.cobblestone`; padding: Padme
(Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", PETS 2019, algorithm 1).
A plain AES-GCM ciphertext can be made to open to two texts under two keys; this one cannot.
"""

from collections.abc import Iterable, Iterator

from cryptography.cobblestone import Cobblestone256Decryptor, Cobblestone256Encryptor
from cryptography.exceptions import InvalidTag

from app.crypto.encoding import encode_fields
from app.errors import HandlingRuleError, SealBrokenError, TooLargeError

CONTENT_KEY_BYTES = 32
LENGTH_BYTES = 8
MIN_PADDED_BYTES = 1024  # a short answer looks like any other short answer
CIPHER_CHUNK_BYTES = 16 << 10  # C2SP chunked-encryption: plaintext of one chunk
CIPHER_HEADER_BYTES = 56  # salt and key commitment
CIPHER_TAG_BYTES = 16
CHUNK_BYTES = 64 << 10  # zeros and reads are moved in pieces of this size
_LABEL_CONTENT = "serumpun-content/1"
_LABEL_ATTACHMENT = "serumpun-attachment/1"


def new_content_key() -> bytes:
    """Make the key of one section: 32 fresh random bytes, never used for another section."""
    return Cobblestone256Encryptor.generate_key()


def content_context(report_id: str, section: str, originator: str) -> bytes:
    """Bind a section's content to its place."""
    return encode_fields(_LABEL_CONTENT, report_id, section, originator)


def attachment_context(report_id: str, section: str, originator: str, n: int) -> bytes:
    """Bind an attachment's content to its place; `n` counts from 1 within the report."""
    return encode_fields(_LABEL_ATTACHMENT, report_id, section, originator, n)


def padded_length(length: int) -> int:
    """Tell how long a body of `length` bytes becomes with its length field and padding.

    Padme: only the top `floor(log2(floor(log2 L))) + 1` bits of a length stay visible, which costs
    at most 12 % and leaks O(log log L) bits.
    """
    framed = LENGTH_BYTES + length
    exponent = framed.bit_length() - 1
    hidden_bits = exponent - exponent.bit_length()
    mask = (1 << hidden_bits) - 1
    return max(MIN_PADDED_BYTES, (framed + mask) & ~mask)


def sealed_length(length: int) -> int:
    """Tell how long a body of `length` bytes becomes once sealed."""
    padded = padded_length(length)
    chunks = padded // CIPHER_CHUNK_BYTES + 1
    return CIPHER_HEADER_BYTES + padded + CIPHER_TAG_BYTES * chunks


def check_sealed_length(sealed: int) -> None:
    """Refuse a ciphertext that no padded body has; whoever holds it can check, without any key.

    Raises:
        HandlingRuleError: The originator did not pad, so the length tells the body's length.
    """
    chunks = (sealed - CIPHER_HEADER_BYTES) // (CIPHER_CHUNK_BYTES + CIPHER_TAG_BYTES) + 1
    padded = sealed - CIPHER_HEADER_BYTES - CIPHER_TAG_BYTES * chunks
    if padded < MIN_PADDED_BYTES or sealed_length(padded - LENGTH_BYTES) != sealed:
        raise HandlingRuleError("length is not that of a padded body", pointer="/sections")


def seal_stream(
    body: Iterable[bytes], length: int, content_key: bytes, context: bytes
) -> Iterator[bytes]:
    """Seal a body piece by piece.

    Args:
        body: Pieces of any size, `length` bytes together.
        length: Announced length of the body in bytes.
        content_key: The section's key, 32 bytes.
        context: From `content_context` or `attachment_context`.

    Yields:
        Ciphertext of `u64 length || body || zeros`, in order.

    Raises:
        TooLargeError: The body is longer or shorter than announced (a file that changed).
    """
    encryptor = Cobblestone256Encryptor(content_key, context)
    yield encryptor.update(length.to_bytes(LENGTH_BYTES, "big"))
    seen = 0
    for piece in body:
        seen += len(piece)
        yield encryptor.update(piece)
    if seen != length:
        raise TooLargeError(f"body has {seen} bytes, {length} announced")
    zeros = padded_length(length) - LENGTH_BYTES - length
    for start in range(0, zeros, CHUNK_BYTES):
        yield encryptor.update(bytes(min(CHUNK_BYTES, zeros - start)))
    yield encryptor.finalize()


def open_stream(sealed: Iterable[bytes], content_key: bytes, context: bytes) -> Iterator[bytes]:
    """Open sealed content piece by piece.

    Nothing yielded may be shown or kept as final before the iterator has ended: only then are the
    last chunk, the length and the padding known to be right.

    Yields:
        The body's bytes, without length field and padding.

    Raises:
        SealBrokenError: Another key or context, changed, cut, or wrongly padded.
    """
    unpadder = _Unpadder()
    try:
        decryptor = Cobblestone256Decryptor(content_key, context)
        for piece in sealed:
            yield unpadder.take(decryptor.update(piece))
        yield unpadder.take(decryptor.finalize())
    except InvalidTag as error:
        raise SealBrokenError("content does not open") from error
    unpadder.check_end()


def seal_bytes(body: bytes, content_key: bytes, context: bytes) -> bytes:
    """Seal a body that is in memory."""
    return b"".join(seal_stream([body], len(body), content_key, context))


def open_bytes(sealed: bytes, content_key: bytes, context: bytes) -> bytes:
    """Open sealed content that is in memory.

    Raises:
        SealBrokenError: As `open_stream`.
    """
    return b"".join(open_stream([sealed], content_key, context))


class _Unpadder:
    """Takes `u64 length || body || zeros` piece by piece and lets the body through."""

    def __init__(self) -> None:
        self._head = b""
        self._seen = 0  # plaintext bytes taken, with the length field
        self._end = LENGTH_BYTES  # where the body ends, known once the length is

    def take(self, piece: bytes) -> bytes:
        """Return the part of the piece that is body; refuse padding other than zeros."""
        missing = LENGTH_BYTES - len(self._head)
        self._head += piece[:missing]
        self._seen += len(piece)
        if len(self._head) < LENGTH_BYTES:
            return b""
        self._end = LENGTH_BYTES + int.from_bytes(self._head, "big")
        rest = piece[missing:] if missing > 0 else piece
        keep = max(0, len(rest) - max(0, self._seen - self._end))
        if rest.count(0, keep) != len(rest) - keep:
            raise SealBrokenError("padding is not zeros")
        return rest[:keep]

    def check_end(self) -> None:
        """Refuse a plaintext that is not exactly as long as its body demands."""
        if len(self._head) < LENGTH_BYTES or self._seen != padded_length(self._end - LENGTH_BYTES):
            raise SealBrokenError("padding has another length")
