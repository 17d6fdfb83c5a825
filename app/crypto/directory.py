"""The key directory: chains of statements under pinned roots (docs/spec/key-directory.md).

Hub and clients run this same code. The hub serves the directory; it cannot forge it, because every
client rebuilds it from the roots it pinned.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from app.crypto import limits
from app.crypto.chained import Statement, require_name
from app.crypto.cosignature import Cosigner, own_cosigners
from app.crypto.encoding import from_base64url, labelled_digest, object_digest, to_base64url
from app.crypto.jws import Jws, read_protected
from app.crypto.keys import DEVICE_USES, REPORT_SIGNERS, KeyUse, PublicKey
from app.crypto.provider_statement import ProviderStatement
from app.crypto.statements import (
    TYP,
    AgencyStatement,
    AgencyStatus,
    Head,
    Heads,
    KeyStatement,
    Revocation,
    RevocationReason,
    verify_statement,
)
from app.crypto.witness_statement import StatedWitness, WitnessStatement, cosigners_at
from app.errors import (
    BadSignatureError,
    ChainBrokenError,
    ClockWindowError,
    KeyNotActiveError,
    OutsideNameConstraintError,
    RecipientKeyNotActiveError,
    RecipientUnknownError,
    RollbackError,
    StatementConflictError,
    UnknownKeyError,
)

_LABEL_GENESIS = "serumpun-genesis/1"
DirectoryStatement = (
    AgencyStatement | KeyStatement | ProviderStatement | Revocation | WitnessStatement
)
_KINDS: dict[str, type[DirectoryStatement]] = {
    TYP[kind]: kind
    for kind in (AgencyStatement, KeyStatement, ProviderStatement, Revocation, WitnessStatement)
}


class Validity(StrEnum):
    """What a signature is worth, judged by when the hub recorded it."""

    VALID = "valid"
    DISPUTED = "disputed"  # recorded after the compromise, before the revocation
    INVALID = "invalid"


@dataclass(frozen=True)
class CertifiedKey:
    """A key that its country vouches for, or a device's that its agency vouches for.

    Args:
        key: The public key.
        n: Number of its statement in the issuer's chain; the highest usable one is current.
        not_before: First instant of use.
        not_after: End of use, excluded.
        revoked_at: When the hub recorded the first revocation.
        compromised_at: Since when it may have been in other hands.
        certified_by: Kid of the key that signed its statement.
        certified_at: When the hub recorded that.
    """

    key: PublicKey
    n: int
    not_before: datetime
    not_after: datetime
    revoked_at: datetime | None = None
    compromised_at: datetime | None = None
    certified_by: str = ""
    certified_at: datetime | None = None

    def require_active(self, at: datetime) -> None:
        """Refuse to use the key for something new.

        Raises:
            KeyNotActiveError: Revoked, or outside its dates.
        """
        if not self.is_active(at):
            raise KeyNotActiveError("revoked or outside its dates")

    def is_active(self, at: datetime) -> bool:
        """Tell whether the key may be used for something new."""
        return self.revoked_at is None and self.not_before <= at < self.not_after

    def judge(self, recorded_at: datetime) -> Validity:
        """Judge what the key signed earlier, by the time the hub recorded it."""
        if not self.not_before <= recorded_at < self.not_after:
            return Validity.INVALID
        if self.revoked_at is not None and recorded_at >= self.revoked_at:
            return Validity.INVALID
        if self.compromised_at is not None and recorded_at >= self.compromised_at:
            return Validity.DISPUTED
        return Validity.VALID


@dataclass(frozen=True)
class VerifiedStatement:
    """A directory statement that its issuer signed and that continues the issuer's chain.

    Args:
        statement: What it says.
        digest: Its object digest, the next statement's `prev`.
        signer: The key that signed.
        signed: As carried.
        recorded_at: When the hub recorded it.
    """

    statement: Statement
    digest: bytes
    signer: PublicKey
    signed: Jws
    recorded_at: datetime


@dataclass
class Directory:
    """Agencies and keys that follow from pinned roots and the statements appended so far.

    Args:
        federation: Its name.
        roots: Pinned country roots by kid.
        ended_roots: Roots pinned before, and when each ended: what they stated earlier still holds.
        heads: Where each issuer's chain ends, with the time of its last statement.
        agencies: Each agency's latest statement.
        keys: Every certified key by kid, revoked ones too.
        digests: Object digest of each statement appended, by issuer and number.
        providers: Each identity provider's latest statement, by its issuer.
        witnesses: What was stated of each agency's witness, in order.
    """

    federation: str
    roots: Mapping[str, PublicKey]
    heads: dict[str, tuple[Head, datetime]] = field(default_factory=dict)
    agencies: dict[str, AgencyStatement] = field(default_factory=dict)
    keys: dict[str, CertifiedKey] = field(default_factory=dict)
    digests: dict[tuple[str, int], bytes] = field(default_factory=dict)
    providers: dict[str, ProviderStatement] = field(default_factory=dict)
    ended_roots: Mapping[str, tuple[PublicKey, datetime]] = field(default_factory=dict)
    witnesses: dict[str, tuple[StatedWitness, ...]] = field(default_factory=dict)

    def append(self, signed: Jws, recorded_at: datetime) -> VerifiedStatement:
        """Verify the next statement of its issuer's chain and take it in.

        Args:
            signed: As carried.
            recorded_at: When the hub recorded it, from the hub's receipt.

        Raises:
            UnknownKeyError: Signed by no key that may speak here.
            KeyNotActiveError: The signer is revoked or outside its dates.
            BadSignatureError: The signatures do not hold for this purpose.
            ChainBrokenError: It does not follow the chain's head.
            StatementConflictError: Another statement already has this number.
            OutsideNameConstraintError: The issuer may not speak for the subject.
            ClockWindowError: Its times contradict each other.
        """
        typ, kid = read_protected(signed)
        kind = _KINDS.get(typ)
        if kind is None:
            raise BadSignatureError("not a directory statement")
        signer = self._signer(kid, recorded_at)
        statement = verify_statement(signed, kind, signer)
        digest = object_digest(typ, kid, from_base64url(signed.payload))
        if statement.issued_at > recorded_at + limits.CLOCK_WINDOW:
            raise ClockWindowError("recorded before it was issued", pointer="/issued_at")
        _require_certifier(statement, signer)
        self._check_link(statement, signer)
        self._check_subject(statement)
        self._take(statement, signer, recorded_at)
        self.heads[statement.issuer] = (
            Head.of({"issuer": statement.issuer, "n": statement.n, "digest": digest}),
            statement.issued_at,
        )
        self.digests[statement.issuer, statement.n] = digest
        return VerifiedStatement(statement, digest, signer, signed, recorded_at)

    def signing_key(self, kid: str) -> CertifiedKey:
        """Find a certified signing key, of an agency or a device, by the kid a signature claims.

        Raises:
            UnknownKeyError: No agency has such a key.
        """
        found = self.keys.get(kid)
        if found is None or found.key.use not in REPORT_SIGNERS:
            raise UnknownKeyError("no certified signing key")
        return found

    def sealing_key(self, agency: str, at: datetime) -> CertifiedKey:
        """Choose the key to seal to: the agency's usable one with the highest number.

        Raises:
            RecipientUnknownError: No such agency.
            RecipientKeyNotActiveError: It is suspended, or has no usable sealing key.
        """
        entry = self.agencies.get(agency)
        if entry is None:
            raise RecipientUnknownError("no such agency")
        usable = [
            found
            for found in self.keys.values()
            if (found.key.holder, found.key.use) == (agency, KeyUse.AGENCY_SEAL)
            and found.is_active(at)
        ]
        if entry.status is not AgencyStatus.ACTIVE or not usable:
            raise RecipientKeyNotActiveError("suspended or without usable sealing key")
        return max(usable, key=lambda found: found.n)

    def cosigners(self, agency: str, at: datetime) -> list[Cosigner]:
        """Tell by which keys an agency cosigned at a time: its own and those of its witness."""
        own = (found for found in self.keys.values() if found.key.holder == agency)
        judged = (found.key for found in own if found.judge(at) is Validity.VALID)
        return own_cosigners(judged) + cosigners_at(self.witnesses.get(agency, ()), at)

    def check_heads(self, stated: Heads, remembered: Mapping[str, Head], at: datetime) -> None:
        """Compare with what the hub states and with what was seen before, ahead of sealing.

        Args:
            stated: Verified heads of this moment.
            remembered: The highest head seen of each issuer.
            at: Own present instant.

        Raises:
            ChainBrokenError: The hub states other heads than its statements lead to.
            RollbackError: A chain is shorter than, or another than, the one seen before.
            ClockWindowError: The heads are older than `limits.DIRECTORY_AGE`.
        """
        own = {issuer: head for issuer, (head, _) in self.heads.items()}
        if own != {head.issuer: head for head in stated.heads}:
            raise ChainBrokenError("statements do not lead to the stated heads")
        for issuer, head in remembered.items():
            present = own.get(issuer)
            if present is None or present.n < head.n:
                raise RollbackError("chain is shorter than before")
            if head.digest not in (
                self.digests.get((issuer, head.n)),
                present.digest if present.n == head.n else None,
            ):
                raise RollbackError("chain was replaced")
        if not at - limits.DIRECTORY_AGE <= stated.time <= at + limits.CLOCK_WINDOW:
            raise ClockWindowError("heads are too old or from the future")

    def _signer(self, kid: str, at: datetime) -> PublicKey:
        root = self.roots.get(kid)
        if root is not None:
            return root
        if kid in self.ended_roots:
            former, ended_at = self.ended_roots[kid]
            if at >= ended_at:
                raise KeyNotActiveError("a root that has ended")
            return former
        certified = self.signing_key(kid)
        if certified.key.use is not KeyUse.AGENCY_SIGN:
            raise UnknownKeyError("a device's key states nothing")
        certified.require_active(at)
        return certified.key

    def _check_link(self, statement: Statement, signer: PublicKey) -> None:
        if statement.issuer != signer.holder:
            raise OutsideNameConstraintError("issuer is not the signer")
        head, issued_at = self.heads.get(statement.issuer, (None, statement.issued_at))
        last, digest = (
            (head.n, head.digest) if head else (0, genesis(self.federation, statement.issuer))
        )
        if statement.n <= last:
            raise StatementConflictError(f"chain is already at {last}")
        if statement.n != last + 1 or statement.prev != digest:
            raise ChainBrokenError(f"does not follow statement {last}")
        if statement.issued_at < issued_at:
            raise ClockWindowError("issued before its predecessor", pointer="/issued_at")

    def _check_subject(self, statement: DirectoryStatement) -> None:
        if isinstance(statement, Revocation):
            self._check_revocation(statement)
            return
        if isinstance(statement, ProviderStatement):
            statement.check(self.providers)
            return
        if not isinstance(statement, KeyStatement):
            require_name(statement.issuer, statement.subject)
            if isinstance(statement, WitnessStatement):
                self._check_witness(statement)
            return
        if statement.use not in DEVICE_USES:
            require_name(statement.issuer, statement.subject)
        elif statement.issuer != statement.subject:
            raise OutsideNameConstraintError("a device of another agency")
        self._check_key(statement)

    def _check_key(self, statement: KeyStatement) -> None:
        if statement.subject not in self.agencies:
            raise ChainBrokenError("key of an agency that is not stated yet")
        key = statement.public_key(self.federation)
        if key.kid != to_base64url(statement.kid):
            raise BadSignatureError("kid is not that of the keys")
        former = (root for root, _ in self.ended_roots.values())
        known = [
            *(*self.roots.values(), *former),
            *(certified.key for certified in self.keys.values()),
        ]
        seen = {part for other in known for part in other.components}
        if seen.intersection(key.components):
            raise StatementConflictError("key material was certified before")
        life = statement.not_after - statement.not_before
        if statement.not_before < statement.issued_at or not life.total_seconds() > 0:
            raise ClockWindowError("dates before issue or empty", pointer="/not_before")
        is_device = statement.use in DEVICE_USES
        if life > (limits.DEVICE_KEY_LIFE if is_device else limits.AGENCY_KEY_LIFE):
            raise ClockWindowError("dates longer than the maximum life", pointer="/not_after")

    def _check_witness(self, statement: WitnessStatement) -> None:
        if statement.subject not in self.agencies:
            raise ChainBrokenError("witness of an agency that is not stated yet")
        statement.check_keys(stated[-1][0] for stated in self.witnesses.values())

    def _check_revocation(self, statement: Revocation) -> None:
        target = self.keys.get(to_base64url(statement.kid))
        if target is None or target.key.holder != statement.subject:
            raise UnknownKeyError("revokes no key of the subject")
        own = statement.issuer == statement.subject
        if not own:
            require_name(statement.issuer, statement.subject)
        since = statement.compromised_at
        if (since is not None) != (statement.reason is RevocationReason.COMPROMISED):
            raise ClockWindowError("only a compromise has a date", pointer="/compromised_at")
        earliest = statement.issued_at - limits.SELF_REVOCATION_REACH
        if since is not None and (since > statement.issued_at or (own and since < earliest)):
            raise ClockWindowError("compromise outside its reach", pointer="/compromised_at")

    def _take(
        self, statement: DirectoryStatement, signer: PublicKey, recorded_at: datetime
    ) -> None:
        if isinstance(statement, KeyStatement):
            key = statement.public_key(self.federation)
            self.keys[key.kid] = CertifiedKey(
                key,
                statement.n,
                statement.not_before,
                statement.not_after,
                certified_by=signer.kid,
                certified_at=recorded_at,
            )
        elif isinstance(statement, Revocation):
            self._take_revocation(statement, recorded_at)
        elif isinstance(statement, ProviderStatement):
            self.providers[statement.provider] = statement
        elif isinstance(statement, WitnessStatement):
            before = self.witnesses.get(statement.subject, ())
            self.witnesses[statement.subject] = (*before, (statement, recorded_at))
        else:
            self.agencies[statement.subject] = statement

    def _take_revocation(self, statement: Revocation, recorded_at: datetime) -> None:
        """Revoke a key, and the devices that it certified while it may have been a thief's."""
        kid, since = to_base64url(statement.kid), statement.compromised_at
        for known in list(self.keys.values()):
            is_of_thief = (
                since is not None
                and known.certified_by == kid
                and known.certified_at is not None
                and known.certified_at >= since
            )
            if known.key.kid == kid or is_of_thief:
                self.keys[known.key.kid] = replace(
                    known,
                    revoked_at=_earliest(known.revoked_at, recorded_at),
                    compromised_at=_earliest(known.compromised_at, since),
                )


def genesis(federation: str, issuer: str) -> bytes:
    """Tell the `prev` of an issuer's first statement."""
    return labelled_digest(_LABEL_GENESIS, federation, issuer)


def _require_certifier(statement: DirectoryStatement, signer: PublicKey) -> None:
    """Let a root certify keys of its agencies, and an agency those of its devices alone."""
    if isinstance(statement, KeyStatement):
        is_device = statement.use in DEVICE_USES
        if signer.use is not (KeyUse.AGENCY_SIGN if is_device else KeyUse.COUNTRY_ROOT):
            raise BadSignatureError(f"a {signer.use} key certifies no {statement.use} key")


def _earliest(one: datetime | None, other: datetime | None) -> datetime | None:
    known = [at for at in (one, other) if at is not None]
    return min(known, default=None)
