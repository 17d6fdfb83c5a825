"""What a section's key opens: the list of its attachments, then the body.

Specification: docs/spec/sealed-report.md section 5.

Names and types of files are words of the report, so they travel inside the seal.
"""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from app.crypto import limits
from app.crypto.shape import Digest, MediaType, Shape, printable
from app.errors import MalformedError, SealBrokenError

_LENGTH_BYTES = 4
NOT_IN_FILE_NAMES = "/\\:"  # they lead elsewhere on some machine


def _file_name(text: str) -> str:
    """Refuse names that lead elsewhere: they come from another agency's machine."""
    if text in {".", ".."} or any(character in text for character in NOT_IN_FILE_NAMES):
        raise ValueError("not a plain file name")
    return printable(text)


class AttachedFile(Shape):
    """One attachment as it was before sealing."""

    n: Annotated[int, Field(ge=1, le=limits.ATTACHMENTS)]
    name: Annotated[
        str,
        StringConstraints(min_length=1, max_length=limits.FILE_NAME_CHARACTERS),
        AfterValidator(_file_name),
    ]
    media_type: MediaType
    length: Annotated[int, Field(ge=0, le=limits.ATTACHMENT_BYTES)]
    sha256: Digest


class Manifest(Shape):
    """The attachments of one section.

    Args:
        attachments: In the order of their numbers.
        body_n: Number of the attachment that is the body itself, when it was too long to be inline.
    """

    attachments: Annotated[
        tuple[AttachedFile, ...], Field(max_length=limits.ATTACHMENTS, strict=False, fail_fast=True)
    ] = ()
    body_n: int | None = None


def join_manifest(manifest: Manifest, body: bytes) -> bytes:
    """Write what is sealed: `u32 length || manifest || body`."""
    written = manifest.to_bytes()
    return len(written).to_bytes(_LENGTH_BYTES, "big") + written + body


def split_manifest(opened: bytes) -> tuple[Manifest, bytes]:
    """Read what was sealed.

    Raises:
        SealBrokenError: The sealer did not follow the specification.
    """
    length = int.from_bytes(opened[:_LENGTH_BYTES], "big")
    end = _LENGTH_BYTES + length
    if len(opened) < end:
        raise SealBrokenError("manifest is cut")
    try:
        manifest = Manifest.parse(opened[_LENGTH_BYTES:end], limits.MANIFEST_BYTES)
    except MalformedError as error:
        raise SealBrokenError("manifest cannot be read") from error
    if manifest.model_fields_set != set(Manifest.model_fields):
        raise SealBrokenError("manifest leaves a member out")
    body = opened[end:]
    if manifest.body_n is not None:
        if manifest.body_n not in {file.n for file in manifest.attachments}:
            raise SealBrokenError("the body's attachment is not listed")
        if body:
            raise SealBrokenError("two bodies: two readers would show different ones")
    return manifest, body
