"""Attachments: other bytes than the signed ones are refused, whoever swaps them."""

from collections.abc import Iterator

import pytest

from app.crypto.attachments import open_attachment
from app.crypto.content import CIPHER_CHUNK_BYTES, attachment_context, open_bytes, seal_bytes
from app.crypto.encoding import sha256
from app.crypto.envelope import (
    OpenedSection,
    VerifiedDelivery,
    open_sections,
    verify_delivery,
)
from app.crypto.header import SectionName
from app.errors import DigestMismatchError, NotAddressedError, SealBrokenError, SerumpunError
from tests.worlds import World

FILE = bytes(range(256)) * 200  # four chunks
SEALED_CHUNK = CIPHER_CHUNK_BYTES + 16
Opened = tuple[VerifiedDelivery, OpenedSection, dict[int, bytes]]


@pytest.fixture(scope="module")
def opened(world: World) -> Opened:
    """A report with two files in one section, opened by its recipient."""
    files = {"summary": [("chat.bin", FILE), ("note.txt", b"note")]}
    envelope, blobs = world.seal_with_files(
        "id-polri", {"summary": (b"see files", ["my-pdrm"])}, files
    )
    signer = world.agencies["id-polri"].signing.public
    delivery = verify_delivery(world.delivered(envelope, "my-pdrm"), signer)
    sections = open_sections(delivery, [SectionName.SUMMARY], world.agencies["my-pdrm"].sealing)
    return delivery, sections[0], blobs


def _pieces(sealed: bytes, size: int = 1000) -> Iterator[bytes]:
    for start in range(0, len(sealed), size):
        yield sealed[start : start + size]


def test_attachment_opens(opened: Opened) -> None:
    delivery, section, blobs = opened
    assert b"".join(open_attachment(delivery, section, 1, _pieces(blobs[1]))) == FILE
    assert b"".join(open_attachment(delivery, section, 2, [blobs[2]])) == b"note"
    assert section.manifest.attachments[0].sha256 == sha256(FILE)


@pytest.mark.parametrize("chunks", range(4))
@pytest.mark.parametrize("more", [0, 1, 16])
def test_stream_cut_at_every_chunk_border_is_refused(
    opened: Opened, chunks: int, more: int
) -> None:
    delivery, section, blobs = opened
    cut = blobs[1][: 56 + chunks * SEALED_CHUNK + more]
    assert len(cut) < len(blobs[1])
    with pytest.raises(SerumpunError):
        list(open_attachment(delivery, section, 1, _pieces(cut)))


def test_no_byte_is_yielded_beyond_the_signed_length(opened: Opened) -> None:
    delivery, section, blobs = opened
    endless = (blobs[1] for _ in range(1000))
    with pytest.raises(DigestMismatchError):
        list(open_attachment(delivery, section, 1, endless))


def test_another_file_sealed_by_the_originator_itself_is_refused(
    world: World, opened: Opened
) -> None:
    """Originator and hub in league would show two recipients two files under one signature."""
    delivery, section, _ = opened
    context = attachment_context(delivery.header.id, "summary", "id-polri", 1)
    other = seal_bytes(FILE[::-1], section.content_key, context)
    with pytest.raises(DigestMismatchError):
        list(open_attachment(delivery, section, 1, [other]))


def test_attachments_swapped_are_refused(opened: Opened) -> None:
    delivery, section, blobs = opened
    with pytest.raises(DigestMismatchError):
        list(open_attachment(delivery, section, 2, [blobs[1]]))


def test_manifest_that_lies_about_the_file_is_refused(opened: Opened) -> None:
    delivery, section, blobs = opened
    honest = section.manifest.attachments[0]
    for lie in ({"sha256": bytes(32)}, {"length": honest.length - 1}):
        files = (honest.model_copy(update=lie), section.manifest.attachments[1])
        manifest = section.manifest.model_copy(update={"attachments": files})
        lying = OpenedSection(**{**vars(section), "manifest": manifest})
        with pytest.raises(SealBrokenError):
            list(open_attachment(delivery, lying, 1, [blobs[1]]))


@pytest.mark.parametrize("n", [0, 3])
def test_attachment_that_is_not_listed_is_not_addressed(opened: Opened, n: int) -> None:
    delivery, section, blobs = opened
    with pytest.raises(NotAddressedError):
        open_attachment(delivery, section, n, [blobs[1]])


def test_attachment_moved_to_another_number_does_not_open(world: World, opened: Opened) -> None:
    """The content is bound to its number: not even under the same key does it open elsewhere."""
    delivery, section, blobs = opened
    context = attachment_context(delivery.header.id, "summary", "id-polri", 2)
    assert open_bytes(blobs[2], section.content_key, context) == b"note"
    other = attachment_context(delivery.header.id, "summary", "id-polri", 1)
    with pytest.raises(SealBrokenError):
        open_bytes(blobs[2], section.content_key, other)
