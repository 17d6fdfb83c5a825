"""Identifiers of an agency's own reports, kept sealed to itself: a later epoch needs them again.

Specification: docs/spec/matching.md section 12. The hub has tokens alone, and whoever opens a
report finds its words, not which identifiers an officer had ticked.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field

from app.crypto.blind_index import Epoch, MatchPolicy
from app.crypto.encoding import encode_fields, from_base64url, object_digest
from app.crypto.envelope import REPORT_TYP, Envelope
from app.crypto.header import Header, ReportReference, Strict
from app.crypto.hpke import suite
from app.crypto.jws import read_protected
from app.crypto.key_holder import Unwrapper
from app.crypto.limits import HEADER_BYTES, TOKENS
from app.crypto.shape import Code, Shape, Timestamp, Version
from app.errors import DigestMismatchError, SealBrokenError, SerumpunError
from serumpun.files import make_private_folder, read_file, replace_file

FOLDER: Final = "identifiers"
_SUFFIX: Final = ".sealed"
_FILE_BYTES: Final = 4 << 20
_LABEL: Final = "serumpun-kept-identifiers/1"


class KeptIdentifier(Shape):
    """An identifier in its normal form."""

    type: Code
    value: str


class KeptIdentifiers(Shape):
    """What tokens of a report are made of.

    Args:
        report: Which.
        policy: From its signed header.
        epoch: Of the tokens that the hub has.
        expires_at: When the report ends, and this with it.
        identifiers: Each once.
    """

    v: Version
    report: ReportReference
    policy: Annotated[MatchPolicy, Strict]
    epoch: Epoch
    expires_at: Timestamp
    identifiers: Annotated[
        tuple[KeptIdentifier, ...],
        Field(min_length=1, max_length=TOKENS, strict=False, fail_fast=True, repr=False),
    ]


def kept_of(envelope: Envelope, identifiers: tuple[tuple[str, str], ...]) -> KeptIdentifiers:
    """Write what is kept of a report.

    Raises:
        DigestMismatchError: It has no tokens.
    """
    payload = from_base64url(envelope.payload)
    header = Header.parse(payload, HEADER_BYTES)
    if header.match is None:
        raise DigestMismatchError("identifiers of a report without tokens")
    _, kid = read_protected(envelope)
    digest = object_digest(REPORT_TYP, kid, payload)
    return KeptIdentifiers(
        v=1,
        report=ReportReference(originator=header.originator, id=header.id, header_digest=digest),
        policy=header.match.policy,
        epoch=header.match.epoch,
        expires_at=header.expires_at,
        identifiers=tuple(KeptIdentifier(type=kind, value=value) for kind, value in identifiers),
    )


@dataclass(frozen=True)
class Shelf:
    """The folder of what is kept, a file for each report.

    Args:
        home: Of the agency.
        sealing: Its sealing keys, the present one first.
    """

    home: Path
    sealing: tuple[Unwrapper, ...]

    def put(self, kept: KeptIdentifiers) -> None:
        """Keep, in place of what was kept of the same report."""
        own, info = self.sealing[0].public, _info(kept.report.originator, kept.report.id)
        sealed = suite().encrypt(kept.to_bytes(), own.kem, info=info)
        replace_file(self._file(kept.report.id), sealed)

    def ids(self) -> list[str]:
        """List the reports of which something is kept, oldest first."""
        return sorted(path.stem for path in self._folder().glob(f"*{_SUFFIX}"))

    def open(self, agency: str, report_id: str) -> KeptIdentifiers:
        """Open what is kept of a report.

        Raises:
            SealBrokenError: Sealed to none of the agency's keys, or changed.
            SerumpunError: What was sealed is none of ours.
        """
        sealed, info = read_file(self._file(report_id), _FILE_BYTES), _info(agency, report_id)
        for key in self.sealing:
            try:
                opened = key.unwrap(sealed, info)
            except SerumpunError:
                continue
            return KeptIdentifiers.parse(opened, _FILE_BYTES)
        raise SealBrokenError(f"identifiers kept of {report_id} open with no key")

    def drop(self, report_id: str) -> None:
        """Forget a report."""
        self._file(report_id).unlink(missing_ok=True)

    def _folder(self) -> Path:
        return make_private_folder(self.home / FOLDER)

    def _file(self, report_id: str) -> Path:
        return self._folder() / f"{report_id}{_SUFFIX}"


def _info(agency: str, report_id: str) -> bytes:
    return encode_fields(_LABEL, agency, report_id)
