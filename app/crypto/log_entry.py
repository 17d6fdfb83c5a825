"""An entry of the access log and the leaf that commits to it without showing it.

Specification: docs/spec/access-log.md section 3. A leaf is 185 bytes: label, time, three
commitments, each under a salt of its own, and two tags that number it for up to two countries.
"""

import re
import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from operator import itemgetter
from typing import Annotated, Any, Final, NamedTuple
from uuid import UUID

from pydantic import StringConstraints

from app.crypto.encoding import DIGEST_BYTES, encode_fields
from app.crypto.limits import ENTRY_DETAIL_CHARACTERS
from app.crypto.mac import mac
from app.crypto.shape import Base64Url, Shape, Timestamp
from app.errors import BadProofError

LEAF_BYTES: Final = 185
SALT_BYTES: Final = 32
HIDDEN: Final = bytes(SALT_BYTES)  # instead of the salt of a subject that was erased
_LABEL_LEAF: Final = b"serumpun-audit/1\n"
_LABEL_TAG: Final = b"serumpun-log-tag/1"
_TIME_BYTES: Final = 8
_DAY: Final = 86_400_000  # milliseconds
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_MILLISECOND: Final = 253_402_300_799_999  # of the year 9999
_SUBJECT_AT: Final = len(_LABEL_LEAF) + _TIME_BYTES + DIGEST_BYTES
_APPROVAL: Final = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
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
_CORE: Final = itemgetter(*COMMITTED["core"])
_LABELS: Final = {
    "core": b"serumpun-log-core/1",
    "subject": b"serumpun-log-subject/1",
    "detail": b"serumpun-log-detail/1",
}
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
    def make(cls) -> "Salts":
        """Make fresh ones."""
        return cls.of(secrets.token_bytes(3 * SALT_BYTES))

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
    return b"".join((_committed(facts, salts), *tags, *free))


def make_tag(key: bytes, number: int) -> bytes:
    """Number an entry for a country without showing which one.

    Args:
        key: The country's.
        number: From 1, without gap.
    """
    return mac(key, encode_fields(_LABEL_TAG, number))


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
    if len(leaf) != LEAF_BYTES or facts["recorded_at"] < _EPOCH:  # a leaf has no earlier time
        raise BadProofError("no leaf of an entry")
    expected = _committed(facts, salts)
    if salts.subject == HIDDEN:
        account = facts["account"] or ""
        if not _APPROVAL.fullmatch(account.decode() if isinstance(account, bytes) else account):
            raise BadProofError("an account that nothing opens")
        end = _SUBJECT_AT + DIGEST_BYTES
        expected = expected[:_SUBJECT_AT] + leaf[_SUBJECT_AT:end] + expected[end:]
    if leaf[:_TAGS_AT] != expected:
        raise BadProofError("the leaf commits to another entry")


def _committed(facts: Mapping[str, Any], salts: Salts) -> bytes:
    """Write what a leaf is before its tags."""
    if isinstance(facts["id"], UUID):  # as the database tells it
        facts = {**facts, "id": str(facts["id"])}
    at: datetime = facts["recorded_at"]
    span = at - _EPOCH
    milliseconds = span.days * _DAY + span.seconds * 1000 + span.microseconds // 1000  # cut
    return b"".join(
        (
            _LABEL_LEAF,
            milliseconds.to_bytes(_TIME_BYTES, "big"),
            _commit("core", salts.core, *[member or b"" for member in _CORE(facts)]),
            _commit("subject", salts.subject, facts["account"] or b""),
            _commit("detail", salts.detail, facts["detail"] or b""),
        )
    )


def _commit(name: str, salt: bytes, *members: bytes | str) -> bytes:
    """HMAC-SHA256(salt, E(label, members...)); an absent member is empty, as none other is."""
    return mac(salt, encode_fields(_LABELS[name], *members))
