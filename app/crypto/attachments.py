"""Opening a report's attachments piece by piece (docs/spec/sealed-report.md section 5)."""

import hashlib
from collections.abc import Iterable, Iterator

from app.crypto.content import attachment_context, open_stream
from app.crypto.envelope import OpenedSection, VerifiedDelivery
from app.crypto.header import AttachmentEntry
from app.crypto.manifest import AttachedFile
from app.errors import (
    DigestMismatchError,
    NotAddressedError,
    SealBrokenError,
    VerificationError,
)


def open_attachment(
    delivery: VerifiedDelivery, opened: OpenedSection, n: int, sealed: Iterable[bytes]
) -> Iterator[bytes]:
    """Open an attachment piece by piece; see `content.open_stream` on what may be kept when.

    Raises:
        NotAddressedError: The section has no such attachment.
        DigestMismatchError: The sealed bytes are not those the header names.
        SealBrokenError: It does not open, or is not the file the manifest names.
    """
    header = delivery.header
    entries = {entry.n: entry for entry in header.attachments_of(opened.name)}
    files = {file.n: file for file in opened.manifest.attachments}
    if n not in entries or n not in files:
        raise NotAddressedError("no such attachment")
    context = attachment_context(header.id, opened.name, header.originator, n)
    signed = _compared(sealed, entries[n], DigestMismatchError)
    return _compared(open_stream(signed, opened.content_key, context), files[n], SealBrokenError)


def _compared(
    pieces: Iterable[bytes], named: AttachmentEntry | AttachedFile, error: type[VerificationError]
) -> Iterator[bytes]:
    """Let pieces through and refuse, at their end, any but the named ones."""
    seen, digest = 0, hashlib.sha256()
    for piece in pieces:
        seen += len(piece)
        if seen > named.length:
            break
        digest.update(piece)
        yield piece
    if seen != named.length or digest.digest() != named.sha256:
        raise error("not the attachment that was signed")
