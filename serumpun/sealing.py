"""Seal a draft: recipients' keys from the verified directory, long bodies moved to attachments.

Specification: docs/spec/sealed-report.md.
"""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from app.crypto import limits
from app.crypto.content import new_content_key, sealed_length
from app.crypto.directory import CertifiedKey, Directory
from app.crypto.encoding import DIGEST_BYTES, new_id, sha256
from app.crypto.envelope import Envelope, SectionDraft, seal_report
from app.crypto.handling import check_clock, check_handling
from app.crypto.header import AttachmentEntry, Header
from app.crypto.key_holder import Signer
from app.crypto.manifest import AttachedFile, Manifest, join_manifest
from app.errors import (
    AudienceEmptyError,
    BodyInvalidError,
    RecipientKeyNotActiveError,
    RecipientUnknownError,
    TooLargeError,
)
from app.schemas.incident import INCIDENT_MEDIA_TYPE, MAX_BODY_BYTES, parse_section_body
from serumpun.draft import ReportDraft, SectionSource, media_type_of, plain_name
from serumpun.errors import FileError, UsageError
from serumpun.files import read_file
from serumpun.spool import Spool

INLINE_BODY_BYTES: Final = 1 << 20  # a longer body becomes an attachment


def resolve_audience(
    draft: ReportDraft, directory: Directory, at: datetime
) -> Mapping[str, CertifiedKey]:
    """Find the sealing key of every agency a draft names.

    Args:
        draft: What will be sealed.
        directory: Verified and fresh.
        at: The present instant.

    Raises:
        AudienceEmptyError: A section names nobody.
        RecipientUnknownError: No such agency; the reason names it, and what it may be a slip of.
        RecipientKeyNotActiveError: The agency is suspended, or its keys are revoked or expired.
    """
    for section in draft.sections:
        if not section.audience:
            raise AudienceEmptyError(f"section {section.name}")
    found = {}
    for agency in draft.agencies():
        try:
            found[agency] = directory.sealing_key(agency, at)
        except RecipientUnknownError:
            near = difflib.get_close_matches(agency, directory.agencies, n=1)
            hint = f"; the nearest is {near[0]}" if near else ""
            raise RecipientUnknownError(f"no agency {agency!r} in the directory{hint}") from None
        except RecipientKeyNotActiveError:
            raise RecipientKeyNotActiveError(
                f"{agency} is suspended, or all its sealing keys are revoked or expired"
            ) from None
    return found


def check_draft(draft: ReportDraft, originator: str, at: datetime) -> None:
    """Check, before anything is sealed, what the hub would refuse; attachments are only measured.

    Args:
        draft: What will be sealed.
        originator: Agency that will sign.
        at: When the report is made.

    Raises:
        UsageError: A section is named twice.
        BodyInvalidError: A body of our media type that is not its shape.
        TooLargeError: A file over `limits.ATTACHMENT_BYTES`, or too many of them.
        FileError: A file cannot be read.
        HandlingRuleError: The pointer names the member to correct.
        ClockWindowError: It would have expired already.
        InvalidShapeError: The wishes are no header; the pointer names the member.
    """
    names = [section.name for section in draft.sections]
    if len(set(names)) != len(names):
        raise UsageError("a section is named twice")
    files = [path for section in draft.sections for path in section.files]
    if len(files) > limits.ATTACHMENTS:
        raise TooLargeError(f"more than {limits.ATTACHMENTS} attachments")
    parts = [_Part(section, draft.digests) for section in draft.sections]
    for part in parts:
        part.check_body()
    sizes = [(part.source.name, part.body_length()) for part in parts]
    for name, length in sizes + [(path.name, _length(path)) for path in files]:
        if length > limits.ATTACHMENT_BYTES:
            raise TooLargeError(f"{name}: {length} bytes, maximum {limits.ATTACHMENT_BYTES}")
    facts = draft.facts(str(new_id(at)), originator, at)
    header = Header.of({**facts, "attachments": (), "sections": _unsealed(draft)})
    check_handling(header)
    check_clock(header, at)


def seal_draft(
    draft: ReportDraft,
    key: Signer,
    audience: Mapping[str, CertifiedKey],
    spool: Spool,
    at: datetime,
) -> Envelope:
    """Seal and sign a draft; its sealed attachments are left in the spool.

    Args:
        draft: What to seal.
        key: The originator's signing key.
        audience: From `resolve_audience`.
        spool: For this report's id, and empty.
        at: When the report is made.

    Raises:
        FileError: A file cannot be read or spooled, or has changed since it was shown.
        SerumpunError: As `check_draft`.
    """
    check_draft(draft, key.holder, at)
    parts = [_Part(section, draft.digests) for section in draft.sections]
    for part in parts:
        for path in part.source.files:
            part.attach(spool, path, plain_name(path.name), media_type_of(path))
    for part in _too_long(parts):
        part.attach_body(spool)
    drafts = [part.draft(audience) for part in parts]
    facts = draft.facts(spool.report_id, key.holder, at)
    facts["prepared_offline"] |= spool.count > 0  # an upload may outlast the window of the clock
    return seal_report(facts, drafts, key, draft.tokens)


@dataclass
class _Part:
    """A section on its way to being sealed."""

    source: SectionSource
    digests: Mapping[Path, bytes]
    content_key: bytes = field(default_factory=new_content_key)
    files: list[AttachedFile] = field(default_factory=list)
    entries: list[AttachmentEntry] = field(default_factory=list)
    body_n: int | None = None

    def check_body(self) -> None:
        """Refuse a body of our own media type that its reader could not read."""
        source = self.source
        if source.media_type != INCIDENT_MEDIA_TYPE:
            return
        if self.body_length() > MAX_BODY_BYTES:
            raise BodyInvalidError(f"section {source.name}: over {MAX_BODY_BYTES} bytes")
        parse_section_body(source.media_type, source.name, self.read_body())

    def attach(self, spool: Spool, source: Path | bytes, name: str, media_type: str) -> int:
        """Seal an attachment of this section and tell its number."""
        file, entry = spool.attach(source, self.source.name, self.content_key, name, media_type)
        self._require_unchanged(source, file.sha256)
        self.files.append(file)
        self.entries.append(entry)
        return file.n

    def attach_body(self, spool: Spool) -> None:
        """Move the body into an attachment."""
        source = self.source
        name = source.body.name if isinstance(source.body, Path) else f"{source.name}.body"
        self.body_n = self.attach(spool, source.body, plain_name(name), source.media_type)

    def body_length(self) -> int:
        """Tell how long the body is, in bytes."""
        body = self.source.body
        return len(body) if isinstance(body, bytes) else _length(body)

    def read_body(self) -> bytes:
        """Read a body that is short enough for memory."""
        body = self.source.body
        if isinstance(body, bytes):
            return body
        content = read_file(body, MAX_BODY_BYTES)
        self._require_unchanged(body, sha256(content))
        return content

    def inline_length(self) -> int:
        """Tell how long the sealed section is as it stands now."""
        inner = len(join_manifest(self._manifest(), b""))
        return sealed_length(inner + (self.body_length() if self.body_n is None else 0))

    def draft(self, audience: Mapping[str, CertifiedKey]) -> SectionDraft:
        """Hand the section to the crypto room."""
        return SectionDraft(
            name=self.source.name,
            media_type=self.source.media_type,
            body=self.read_body() if self.body_n is None else b"",
            manifest=self._manifest(),
            content_key=self.content_key,
            audience=[audience[agency].key for agency in dict.fromkeys(self.source.audience)],
            attachments=self.entries,
        )

    def _require_unchanged(self, source: Path | bytes, digest: bytes) -> None:
        if isinstance(source, Path) and self.digests.get(source, digest) != digest:
            raise FileError(
                f"{source}: changed after it was shown",
                next_step="Nothing was sealed; run the command again and look at what it shows.",
            )

    def _manifest(self) -> Manifest:
        return Manifest(attachments=tuple(self.files), body_n=self.body_n)


def _length(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise FileError(f"{path}: {error.strerror}") from None


def _unsealed(draft: ReportDraft) -> list[dict[str, Any]]:
    """Write the header's sections as if they had been sealed: names and numbers are true."""
    return [
        {
            "name": section.name,
            "media_type": section.media_type,
            "length": sealed_length(0),
            "sha256": bytes(DIGEST_BYTES),
            "audience": sorted({sha256(agency.encode()) for agency in section.audience}),
        }
        for section in draft.sections
    ]


def _too_long(parts: list[_Part]) -> list[_Part]:
    """Choose the bodies that do not travel inline: the long ones, then the longest of the rest."""
    chosen = [part for part in parts if part.body_length() > INLINE_BODY_BYTES]
    rest = sorted(
        (part for part in parts if part not in chosen), key=_Part.body_length, reverse=True
    )
    margin = limits.MANIFEST_BYTES  # the manifests of moved bodies grow by an entry
    while rest and sum(part.inline_length() for part in rest) + margin > limits.INLINE_BYTES:
        chosen.append(rest.pop(0))
    return chosen
