"""Identifiers of own reports and watches, kept sealed to their agency: a later epoch needs them.

Specification: docs/spec/matching.md section 12. The hub has tokens alone, and whoever opens a
report finds its words, not which identifiers an officer had ticked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar, Final, Generic, TypeVar

from pydantic import Field

from app.crypto.blind_index import Epoch, MatchPolicy
from app.crypto.encoding import encode_fields, from_base64url, object_digest
from app.crypto.envelope import REPORT_TYP, Envelope
from app.crypto.header import Header, ReportReference, Strict, Uuid7
from app.crypto.hpke import suite
from app.crypto.jws import read_protected
from app.crypto.key_holder import Unwrapper
from app.crypto.limits import HEADER_BYTES, TOKENS
from app.crypto.shape import Code, Shape, Timestamp, Version
from app.errors import DigestMismatchError, SealBrokenError, SerumpunError
from serumpun.files import make_private_folder, read_file, replace_file

_SUFFIX: Final = ".sealed"
_FILE_BYTES: Final = 4 << 20


class KeptIdentifier(Shape):
    """An identifier in its normal form."""

    type: Code
    value: str


class Kept(Shape):
    """What tokens are made of.

    Args:
        epoch: Of the tokens that the hub has.
        expires_at: When what they are of ends, and this with it.
        identifiers: Each once, in the order of the tokens.
    """

    folder: ClassVar[str]
    label: ClassVar[str]

    v: Version
    epoch: Epoch
    expires_at: Timestamp
    identifiers: Annotated[
        tuple[KeptIdentifier, ...],
        Field(min_length=1, max_length=TOKENS, strict=False, fail_fast=True, repr=False),
    ]

    @property
    def name(self) -> str:
        """Id of what the tokens are of."""
        raise NotImplementedError

    def pairs(self) -> list[tuple[str, str]]:
        """Type and value of each identifier."""
        return [(each.type, each.value) for each in self.identifiers]


class KeptIdentifiers(Kept):
    """Of a report.

    Args:
        report: Which.
        policy: From its signed header.
    """

    folder = "identifiers"
    label = "serumpun-kept-identifiers/1"

    report: ReportReference
    policy: Annotated[MatchPolicy, Strict]

    @property
    def name(self) -> str:
        """Id of the report."""
        return self.report.id


class KeptWatch(Kept):
    """Of a watch.

    Args:
        id: Which.
        in_place_of: The watch of an earlier epoch that ends once this one is placed.
    """

    folder = "watches"
    label = "serumpun-kept-watch/1"

    id: Uuid7
    in_place_of: Uuid7 | None = None

    @property
    def name(self) -> str:
        """Id of the watch."""
        return self.id


K = TypeVar("K", KeptIdentifiers, KeptWatch)


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
        identifiers=identifiers_of(identifiers),
    )


def identifiers_of(pairs: Iterable[tuple[str, str]]) -> tuple[KeptIdentifier, ...]:
    """Write identifiers as they are kept."""
    return tuple(KeptIdentifier(type=kind, value=value) for kind, value in pairs)


@dataclass(frozen=True)
class Shelf(Generic[K]):
    """The folder of what is kept of reports or of watches, a file for each.

    Args:
        kind: What is kept.
        agency: Whose.
        home: Of the agency.
        sealing: Its sealing keys, the present one first.
    """

    kind: type[K]
    agency: str
    home: Path
    sealing: tuple[Unwrapper, ...]

    def put(self, kept: K) -> None:
        """Keep, in place of what was kept under the same name."""
        own, info = self.sealing[0].public, self._info(kept.name)
        sealed = suite().encrypt(kept.to_bytes(), own.kem, info=info)
        replace_file(self._file(kept.name), sealed)

    def names(self) -> list[str]:
        """List the ids of which something is kept, oldest first."""
        return sorted(path.stem for path in self._folder().glob(f"*{_SUFFIX}"))

    def open(self, name: str) -> K:
        """Open what is kept under a name.

        Raises:
            SealBrokenError: Sealed to none of the agency's keys, or changed.
            SerumpunError: What was sealed is none of ours.
        """
        sealed, info = read_file(self._file(name), _FILE_BYTES), self._info(name)
        for key in self.sealing:
            try:
                opened = key.unwrap(sealed, info)
            except SerumpunError:
                continue
            return self.kind.parse(opened, _FILE_BYTES)
        raise SealBrokenError(f"identifiers kept of {name} open with no key")

    def drop(self, name: str) -> None:
        """Forget what is kept under a name."""
        self._file(name).unlink(missing_ok=True)

    def _folder(self) -> Path:
        return make_private_folder(self.home / self.kind.folder)

    def _file(self, name: str) -> Path:
        return self._folder() / f"{name}{_SUFFIX}"

    def _info(self, name: str) -> bytes:
        return encode_fields(self.kind.label, self.agency, name)
