"""An entry of the access log and the leaf that commits to it without showing it.

Specification: docs/spec/access-log.md section 3. A leaf is 185 bytes: label, time, three
commitments, each under a salt of its own, and two tags that number it for up to two countries.
"""

import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Final, NamedTuple
from uuid import UUID

from pydantic import StringConstraints

from app.crypto.encoding import DIGEST_BYTES, encode_field, encode_octets
from app.crypto.limits import ENTRY_DETAIL_CHARACTERS
from app.crypto.mac import mac
from app.crypto.shape import Base64Url, Shape, Timestamp
from app.errors import BadProofError

LEAF_BYTES: Final = 185
SALT_BYTES: Final = 32
HIDDEN: Final = bytes(SALT_BYTES)  # instead of the salt of a subject that was erased
_LABEL_LEAF: Final = b"serumpun-audit/1\n"
_LABEL_TAG: Final = encode_field(b"serumpun-log-tag/1")
_TIME_BYTES: Final = 8
_MILLISECOND: Final = timedelta(milliseconds=1)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_MILLISECOND: Final = 253_402_300_799_999  # of the year 9999
_SUBJECT_AT: Final = len(_LABEL_LEAF) + _TIME_BYTES + DIGEST_BYTES
_APPROVAL: Final = re.compile(rb"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TAGS_AT: Final = len(_LABEL_LEAF) + _TIME_BYTES + 3 * DIGEST_BYTES
# What each commitment is over, in this order. `core` may be shown without who the officer was.
COMMITTED: Final[Mapping[str, Sequence[str]]] = {
    "core": (
        "id",
        "action",
        "outcome",
        "rule",
        "agency",
        "country",
        "roles",
        "kid",
        "object",
        "originator",
        "concerned",
        "purpose",
        "case_reference",
        "request_id",
        "request_digest",
        "answer_digest",
    ),
    "subject": ("account",),
    "detail": ("detail",),
}
_CORE: Final = COMMITTED["core"]
_LABEL_CORE: Final = encode_field(b"serumpun-log-core/1")
_LABEL_SUBJECT: Final = encode_field(b"serumpun-log-subject/1")
_LABEL_DETAIL: Final = encode_field(b"serumpun-log-detail/1")
_Text = Annotated[str, StringConstraints(min_length=1, max_length=ENTRY_DETAIL_CHARACTERS)]
_Digest = Annotated[bytes, Base64Url(DIGEST_BYTES, length=DIGEST_BYTES)]


class LogEntry(Shape):
    """What happened, as an auditor is told.

    Args:
        id: Of the record.
        recorded_at: The hub's instant of the act.
        action: What was attempted.
        outcome: `done` or `refused`.
        rule: Code of the problem that refused it, or `granted`.
        request_id: Of the HTTP request.
        agency: Who acted; None for a country root, for strangers and for the hub itself.
        country: Of who acted.
        account: Of who acted: a pseudonym that its agency can resolve; where its subject was
            erased, the id of the proposal that approved that.
        roles: That allowed it, with a space between them.
        kid: The key whose holder it proved to be.
        originator: Agency whose report or key is concerned.
        concerned: Country of that agency, or the one a report was delivered to.
        object: What is concerned, e.g. `id-polri/0199...`.
        purpose: As stated and signed.
        case_reference: As stated and signed.
        request_digest: Object digest of the signed request.
        answer_digest: Object digest of the signed answer.
        detail: Further facts, e.g. the filters of a list.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f-]{36}$")]
    recorded_at: Timestamp
    action: _Text
    outcome: _Text
    rule: _Text
    request_id: _Text
    agency: _Text | None
    country: _Text | None
    account: _Text | None
    roles: _Text | None
    kid: _Text | None
    originator: _Text | None
    concerned: _Text | None
    object: _Text | None
    purpose: _Text | None
    case_reference: _Text | None
    request_digest: _Digest | None
    answer_digest: _Digest | None
    detail: _Text | None


class Salts(NamedTuple):
    """One for each commitment, 32 bytes each, in the order of `COMMITTED`."""

    core: bytes
    subject: bytes
    detail: bytes

    @classmethod
    def make(cls, number: int) -> Iterator["Salts"]:
        """Make fresh ones for so many entries: the system is asked once."""
        each = 3 * SALT_BYTES
        raw = secrets.token_bytes(number * each)
        return (cls.of(raw[begin : begin + each]) for begin in range(0, len(raw), each))

    @classmethod
    def of(cls, raw: bytes) -> "Salts":
        """Read them one after the other.

        Raises:
            BadProofError: Another length.
        """
        if len(raw) != 3 * SALT_BYTES:
            raise BadProofError("no three salts")
        return cls(raw[:SALT_BYTES], raw[SALT_BYTES : 2 * SALT_BYTES], raw[2 * SALT_BYTES :])

    def to_bytes(self) -> bytes:
        """Write them one after the other."""
        return self.core + self.subject + self.detail


@dataclass(slots=True)  # a frozen one takes three times as long to make
class Committed:
    """An entry as its leaf commits to it: octets; an absent member is empty, as no other is.

    Args:
        milliseconds: Of its time, since 1970; a part of one is cut off.
        core: Members, in the order of `COMMITTED`.
        account: Who acted.
        detail: Further facts.
    """

    milliseconds: int
    core: Sequence[bytes]
    account: bytes
    detail: bytes

    @classmethod
    def of(cls, facts: Mapping[str, Any]) -> "Committed":
        """Take the members of an entry: texts, an UUID, a time, digests; absent ones None."""
        core = tuple(_octets(facts[name]) for name in _CORE)
        at = milliseconds_of(facts["recorded_at"])
        return cls(at, core, _octets(facts["account"]), _octets(facts["detail"]))

    def member(self, name: str) -> str:
        """Read a text of the core; an absent one is empty."""
        return self.core[_CORE.index(name)].decode()


def milliseconds_of(at: datetime) -> int:
    """Count the milliseconds since 1970 as a leaf does: a part of one is cut off."""
    return (at - _EPOCH) // _MILLISECOND


def parties(country: str | None, concerned: str | None) -> list[str]:
    """List the countries an entry is numbered for, at least one; empty: the federation."""
    found = [country] if country else []
    if concerned and concerned != country:
        found.append(concerned)
    return found or [""]


def make_leaf(facts: Mapping[str, Any], salts: Salts, tags: Sequence[bytes]) -> bytes:
    """Commit to an entry.

    Args:
        facts: Its members: texts, an UUID, a time, digests as bytes; absent ones None.
        salts: Fresh.
        tags: Of the countries it is numbered for, in the order of `parties`.

    Returns:
        185 bytes.
    """
    free = (secrets.token_bytes(DIGEST_BYTES) for _ in range(2 - len(tags)))
    return b"".join((_commit(Committed.of(facts), salts), *tags, *free))


def make_tag(key: bytes, number: int) -> bytes:
    """Number an entry for a country without showing which one.

    Args:
        key: The country's.
        number: From 1, without gap.
    """
    return mac(key, _LABEL_TAG + encode_field(number.to_bytes(8, "big")))


def tags_of(leaf: bytes) -> tuple[bytes, bytes]:
    """Read the two tags of a leaf."""
    return leaf[_TAGS_AT : _TAGS_AT + DIGEST_BYTES], leaf[_TAGS_AT + DIGEST_BYTES :]


def time_of(leaf: bytes) -> datetime:
    """Read the time of a leaf: the hub's, when the act was recorded; no later than year 9999."""
    milliseconds = int.from_bytes(leaf[len(_LABEL_LEAF) : len(_LABEL_LEAF) + _TIME_BYTES], "big")
    return _EPOCH + timedelta(milliseconds=min(milliseconds, _LAST_MILLISECOND))


def check_leaf(leaf: bytes, facts: Mapping[str, Any], salts: Salts) -> None:
    """Check that a leaf commits to an entry; of one whose subject was erased, to all the rest.

    Raises:
        BadProofError: It commits to another, or is no leaf.
    """
    check_committed(leaf, Committed.of(facts), salts)


def check_committed(leaf: bytes, entry: Committed, salts: Salts) -> None:
    """Check it of an entry that was taken apart already.

    Raises:
        BadProofError: It commits to another, or is no leaf.
    """
    if len(leaf) != LEAF_BYTES or entry.milliseconds < 0:  # a leaf has no earlier time
        raise BadProofError("no leaf of an entry")
    expected = _commit(entry, salts)
    if salts.subject == HIDDEN:
        if not _APPROVAL.fullmatch(entry.account):
            raise BadProofError("an account that nothing opens")
        end = _SUBJECT_AT + DIGEST_BYTES
        expected = expected[:_SUBJECT_AT] + leaf[_SUBJECT_AT:end] + expected[end:]
    if leaf[:_TAGS_AT] != expected:
        raise BadProofError("the leaf commits to another entry")


def _commit(entry: Committed, salts: Salts) -> bytes:
    """Write what a leaf is before its tags: HMAC-SHA256(salt, E(label, members...)) each."""
    core, subject, detail = salts
    return b"".join(
        (
            _LABEL_LEAF,
            entry.milliseconds.to_bytes(_TIME_BYTES, "big"),
            mac(core, _LABEL_CORE + encode_octets(entry.core)),
            mac(subject, _LABEL_SUBJECT + encode_field(entry.account)),
            mac(detail, _LABEL_DETAIL + encode_field(entry.detail)),
        )
    )


def _octets(member: str | bytes | UUID | None) -> bytes:
    if isinstance(member, bytes):
        return member
    return b"" if member is None else str(member).encode()
