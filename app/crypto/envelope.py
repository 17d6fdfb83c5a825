"""Sealed reports: seal, verify, open (docs/spec/sealed-report.md).

An `Envelope` is what was carried and proves nothing. Only the functions here turn one into a
`VerifiedReport` (the hub's side) or a `VerifiedDelivery` (a recipient's side).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from app.crypto import limits
from app.crypto.blind_index import Tokens, check_tokens
from app.crypto.content import content_context, open_bytes, seal_bytes, sealed_length
from app.crypto.encoding import object_digest, sha256, to_base64url
from app.crypto.handling import check_handling
from app.crypto.header import AttachmentEntry, Header, SectionEntry, SectionName, Strict
from app.crypto.jws import Jws, sign_jws, verify_jws
from app.crypto.key_holder import Signer, Unwrapper
from app.crypto.keys import REPORT_SIGNERS, PublicKey
from app.crypto.manifest import Manifest, join_manifest, split_manifest
from app.crypto.shape import AgencyId, Base64Url, Digest, Shape
from app.crypto.wrap import (
    WRAP_BYTES,
    WrappedKey,
    WrapPlace,
    audience_entry,
    unwrap_key,
    wrap_key,
)
from app.errors import (
    AudienceMismatchError,
    DigestMismatchError,
    InvalidShapeError,
    NotAddressedError,
    OriginatorMismatchError,
    SealBrokenError,
    SectionWithheldError,
    TooLargeError,
)

REPORT_TYP = "serumpun-report+jws"


class SealedSection(Shape):
    """A section's ciphertext as carried."""

    name: Annotated[SectionName, Strict]
    ciphertext: Annotated[bytes, Base64Url(limits.INLINE_BYTES)]


class Wrap(Shape):
    """A section's content key, wrapped for one agency, as carried."""

    section: Annotated[SectionName, Strict]
    agency: AgencyId
    kid: Digest
    enc: Annotated[bytes, Base64Url(WRAP_BYTES, length=WRAP_BYTES)]

    @property
    def place(self) -> tuple[str, str, str]:
        """Section, agency and kid it claims to be for."""
        return self.section, self.agency, to_base64url(self.kid)

    def entry(self) -> bytes:
        """The audience entry this wrap must have in the signed header."""
        return audience_entry(*self.place, self.enc)


class Envelope(Jws):
    """A sealed report as carried; nothing in it is checked.

    A recipient's copy has the same shape, with only its own sections and wraps.
    """

    sections: Annotated[
        tuple[SealedSection, ...], Field(max_length=limits.SECTIONS, strict=False, fail_fast=True)
    ]
    wraps: Annotated[
        tuple[Wrap, ...],
        Field(max_length=limits.SECTIONS * limits.AUDIENCE, strict=False, fail_fast=True),
    ]
    tokens: Annotated[Tokens | None, Field(exclude_if=lambda held: held is None, repr=False)] = None


@dataclass(frozen=True)
class VerifiedHeader:
    """A header whose signatures and rules hold.

    Args:
        header: The facts.
        payload: The exact bytes that were signed.
        digest: Object digest: names this report, signed by this key, and no other.
        key: The key that signed.
    """

    header: Header
    payload: bytes
    digest: bytes
    key: PublicKey

    def wrap_place(self, section: SectionEntry) -> WrapPlace:
        """Tell where a section's wraps belong."""
        return WrapPlace(self.header.id, section.name, self.header.originator, section.sha256)


@dataclass(frozen=True)
class VerifiedReport(VerifiedHeader):
    """A whole submission that is what its originator signed, nothing more and nothing less."""

    envelope: Envelope


@dataclass(frozen=True)
class VerifiedDelivery(VerifiedHeader):
    """A recipient's copy: sections and wraps that belong to the signed header."""

    envelope: Envelope


@dataclass(frozen=True)
class OpenedSection:
    """A section in clear.

    Args:
        name: Which section.
        media_type: Of the body.
        body: The exact bytes the originator sealed.
        manifest: Its attachments.
        content_key: Opens the attachments.
        granted: Every section the originator sealed to this agency, opened now or not.
    """

    name: SectionName
    media_type: str
    body: bytes
    manifest: Manifest
    content_key: bytes
    granted: tuple[SectionName, ...]


@dataclass(frozen=True)
class SectionDraft:
    """One section before sealing.

    Args:
        name: Which section.
        media_type: Of the body.
        body: At most what fits `limits.INLINE_BYTES` sealed, all sections together.
        manifest: Its attachments, sealed before with `content_key`.
        content_key: From `content.new_content_key`, for this section alone.
        audience: Certified sealing keys of the recipients, one an agency.
        attachments: The sealed attachments' header entries.
    """

    name: SectionName
    media_type: str
    body: bytes
    manifest: Manifest
    content_key: bytes
    audience: Sequence[PublicKey]
    attachments: Sequence[AttachmentEntry] = ()


def seal_report(
    facts: dict[str, Any],
    drafts: Sequence[SectionDraft],
    key: Signer,
    tokens: Tokens | None = None,
) -> Envelope:
    """Seal sections to their audiences and sign the header over them.

    Args:
        facts: The header's members but `sections` and `attachments`, as on the wire.
        drafts: The sections.
        key: The originator's signing key.
        tokens: Those that the facts' `match` is about.

    Raises:
        InvalidShapeError: The facts are no header.
        AudienceEmptyError: A section names nobody.
        HandlingRuleError: The header breaks a rule.
        TooLargeError: The sealed sections are over `limits.INLINE_BYTES`.
    """
    report_id, originator = facts.get("id"), facts.get("originator")
    if not isinstance(report_id, str) or not isinstance(originator, str):
        raise InvalidShapeError("no id or originator", pointer="/id")
    sections, wraps, entries, inline = [], [], [], 0
    for draft in drafts:
        context = content_context(report_id, draft.name, originator)
        inner = join_manifest(draft.manifest, draft.body)
        ciphertext = seal_bytes(inner, draft.content_key, context)
        inline += len(ciphertext)
        if inline > limits.INLINE_BYTES:
            raise TooLargeError("sealed sections over the inline limit")
        place = WrapPlace(report_id, draft.name, originator, sha256(ciphertext))
        own = [_wrap_for(drafts, draft, place, reader) for reader in draft.audience]
        sections.append(SealedSection(name=draft.name, ciphertext=ciphertext))
        wraps += own
        entries.append(
            {
                "name": draft.name,
                "media_type": draft.media_type,
                "length": len(ciphertext),
                "sha256": place.ciphertext_digest,
                "audience": sorted(wrap.entry() for wrap in own),
            }
        )
    attachments = [entry.model_dump() for draft in drafts for entry in draft.attachments]
    attachments.sort(key=lambda entry: entry["n"])
    header = Header.of({**facts, "attachments": attachments, "sections": entries})
    check_handling(header)
    signed = sign_jws(header.to_bytes(), key, REPORT_TYP)
    envelope = Envelope(**dict(signed), sections=tuple(sections), wraps=tuple(wraps), tokens=tokens)
    return verify_report(envelope, key.public).envelope  # what would be refused never leaves


def verify_header(signed: Jws, key: PublicKey) -> VerifiedHeader:
    """Check signatures, shape and rules of a header.

    Args:
        signed: As carried.
        key: Certified signing key; the caller has checked that it may be used.

    Raises:
        BadSignatureError: Not signed as it must be by this key.
        MalformedError: The payload is not a header.
        OriginatorMismatchError: The header names another agency than the key's.
        VerificationError: A handling rule is broken.
    """
    payload = verify_jws(signed, key, REPORT_TYP)
    header = Header.parse(payload, limits.HEADER_BYTES)
    if key.use not in REPORT_SIGNERS or header.originator != key.holder:
        raise OriginatorMismatchError("header names another agency than the signer's")
    check_handling(header)
    return VerifiedHeader(header, payload, object_digest(REPORT_TYP, key.kid, payload), key)


def verify_report(envelope: Envelope, key: PublicKey) -> VerifiedReport:
    """Check a whole submission, as the hub does before it stores one.

    Args:
        envelope: As carried.
        key: Certified signing key of the agency that *asks*, not of the one that is named.

    Raises:
        DigestMismatchError: Sections or tokens are not those of the header.
        AudienceMismatchError: Wraps are not exactly the signed audience.
        SerumpunError: As `verify_header`.
    """
    verified = verify_header(envelope, key)
    header = verified.header
    if [section.name for section in envelope.sections] != [entry.name for entry in header.sections]:
        raise DigestMismatchError("sections are not those of the header")
    if sum(entry.length for entry in header.sections) > limits.INLINE_BYTES:
        raise TooLargeError("sealed sections over the inline limit")
    for section, entry in zip(envelope.sections, header.sections, strict=True):
        _check_ciphertext(section, entry)
        wraps = [wrap for wrap in envelope.wraps if wrap.section == entry.name]
        if sorted(wrap.entry() for wrap in wraps) != list(entry.audience):
            raise AudienceMismatchError("wraps are not the signed audience")
        if len({wrap.agency for wrap in wraps}) != len(wraps):
            raise AudienceMismatchError("an agency is named twice")
    keys = {(wrap.agency, wrap.kid) for wrap in envelope.wraps}
    if len(keys) != len({agency for agency, _ in keys}):
        raise AudienceMismatchError("two keys of one agency: its mask could not be whole")
    if any(header.section(wrap.section) is None for wrap in envelope.wraps):
        raise AudienceMismatchError("wrap of a section that is not there")
    check_tokens(header.match, envelope.tokens)
    return VerifiedReport(**vars(verified), envelope=envelope)


def verify_delivery(envelope: Envelope, key: PublicKey) -> VerifiedDelivery:
    """Check a recipient's copy: every section and wrap in it belongs to the signed header.

    Raises:
        DigestMismatchError: A section is not the signed one.
        NotAddressedError: A wrap is not in the signed audience.
        SerumpunError: As `verify_header`.
    """
    verified = verify_header(envelope, key)
    for section in envelope.sections:
        entry = verified.header.section(section.name)
        if entry is None:
            raise DigestMismatchError("section is not in the header")
        _check_ciphertext(section, entry)
    for wrap in envelope.wraps:
        entry = verified.header.section(wrap.section)
        if entry is None or wrap.entry() not in entry.audience:
            raise NotAddressedError("wrap is not in the signed audience")
    return VerifiedDelivery(**vars(verified), envelope=envelope)


def open_sections(
    delivery: VerifiedDelivery, asked: Iterable[SectionName], key: Unwrapper
) -> list[OpenedSection]:
    """Open the sections one asked for with one's own sealing key.

    Args:
        delivery: The recipient's copy.
        asked: Names in the open request.
        key: Own sealing key; its holder and kid, never those in a wrap, choose the wrap.

    Raises:
        NotAddressedError: There is no wrap for this key.
        SectionWithheldError: The originator sealed one of them to this key, the hub left it out.
        SealBrokenError: Wrap, content, padding or manifest is wrong, or two sections share a key.
    """
    wanted = delivery.header.mask(asked)
    opened, granted = [], None
    for section in delivery.envelope.sections:
        wrapped, part = _open_section(delivery, section, key)
        if wrapped.mask >> len(delivery.header.sections):
            raise SealBrokenError("wrap of sections that are not there")
        if granted not in (None, wrapped.mask):
            raise SealBrokenError("wraps disagree on what this agency may open")
        granted = wrapped.mask
        if not granted & delivery.header.mask([section.name]):
            raise SealBrokenError("wrap of a section its own mask leaves out")
        opened.append(part)
    if granted is None:
        raise NotAddressedError("nothing for this key")
    if wanted & granted & ~delivery.header.mask(part.name for part in opened):
        raise SectionWithheldError("the hub left a section out")
    if len({part.content_key for part in opened}) != len(opened):
        raise SealBrokenError("two sections share a content key")
    return opened


def _open_section(
    delivery: VerifiedDelivery, sealed: SealedSection, key: Unwrapper
) -> tuple[WrappedKey, OpenedSection]:
    header = delivery.header
    entry = header.section(sealed.name)
    own = (sealed.name, key.holder, key.public.kid)
    wrap = next((wrap for wrap in delivery.envelope.wraps if wrap.place == own), None)
    if entry is None or wrap is None:
        raise NotAddressedError("no wrap of this section for this key")
    wrapped = unwrap_key(wrap.enc, delivery.wrap_place(entry), key)
    context = content_context(header.id, entry.name, header.originator)
    manifest, body = split_manifest(open_bytes(sealed.ciphertext, wrapped.content_key, context))
    listed = [(file.n, sealed_length(file.length)) for file in manifest.attachments]
    if listed != [(blob.n, blob.length) for blob in header.attachments_of(entry.name)]:
        raise SealBrokenError("manifest and header list different attachments")
    granted = tuple(part.name for i, part in enumerate(header.sections) if wrapped.mask >> i & 1)
    return wrapped, OpenedSection(
        entry.name, entry.media_type, body, manifest, wrapped.content_key, granted
    )


def _wrap_for(
    drafts: Sequence[SectionDraft], draft: SectionDraft, place: WrapPlace, reader: PublicKey
) -> Wrap:
    mask = sum(1 << i for i, part in enumerate(drafts) if reader in part.audience)
    wrapped = wrap_key(WrappedKey(draft.content_key, mask), place, reader)
    return Wrap.of(
        {"section": draft.name, "agency": reader.holder, "kid": reader.kid, "enc": wrapped}
    )


def _check_ciphertext(section: SealedSection, entry: SectionEntry) -> None:
    ciphertext = section.ciphertext
    if len(ciphertext) != entry.length or sha256(ciphertext) != entry.sha256:
        raise DigestMismatchError("ciphertext is not the signed one")
