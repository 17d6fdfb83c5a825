"""Small worlds for tests: a federation, its roots, agencies with keys and statements; no hub.

`World.make()` gives three countries with one agency each. Keys are seeded by their names, so two
worlds of one federation name share them; nothing here is secret.
"""

import hashlib
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from app.crypto import limits
from app.crypto.blind_index import MatchPolicy, Tokens, match_entry
from app.crypto.chained import Statement
from app.crypto.content import attachment_context, new_content_key, seal_bytes
from app.crypto.directory import Directory, genesis
from app.crypto.encoding import (
    from_base64url,
    new_id,
    object_digest,
    sha256,
    to_base64url,
    to_timestamp,
)
from app.crypto.envelope import Envelope, SectionDraft, seal_report
from app.crypto.federation import Federation
from app.crypto.header import AttachmentEntry, SectionName
from app.crypto.jws import Jws
from app.crypto.key_parts import key_parts
from app.crypto.keys import ALGORITHMS, DEVICE_USES, KeyUse, PublicKey, SealingKey, SigningKey
from app.crypto.log_keys import log_signing_key
from app.crypto.manifest import Manifest
from app.crypto.provider_statement import ProviderStatement
from app.crypto.statements import (
    NONCE_BYTES,
    AgencyStatement,
    KeyStatement,
    OpenRequest,
    Revocation,
    sign_statement,
)
from app.crypto.witness_statement import WitnessStatement

NOW = datetime(2027, 2, 1, 8, 0, tzinfo=UTC)  # the instant at which tests happen, if not told
ENROLLED = timedelta(days=60)  # how long before NOW everybody was enrolled
KEY_LIFE = timedelta(days=730)
AGENCIES = ("id-polri", "my-pdrm", "sg-spf")
ROLES = ("submitter", "analyst", "liaison_officer")
Section = tuple[bytes, Sequence[str]]  # body, agencies
File = tuple[str, bytes]  # name, content


def seed(*words: str) -> bytes:
    """Make 32 bytes that are the same in each run."""
    return hashlib.sha256("/".join(words).encode()).digest()


def signing_key(federation: str, holder: str, use: KeyUse, nth: int = 1) -> SigningKey:
    """Make a signing key that is the same in each run."""
    words = (federation, holder, use, str(nth))
    return SigningKey(
        federation, holder, use, tuple(seed(*words, part) for part in ALGORITHMS[use])
    )


def sealing_key(
    federation: str, holder: str, nth: int = 1, use: KeyUse = KeyUse.AGENCY_SEAL
) -> SealingKey:
    """Make a sealing key that is the same in each run."""
    return SealingKey(federation, holder, use, seed(federation, holder, use, str(nth)))


@dataclass
class AgencyUnderTest:
    """An agency with its own private keys."""

    id: str
    signing: SigningKey
    sealing: SealingKey

    @property
    def country(self) -> str:
        """The country's code in lower case: the issuer of its statements."""
        return self.id[:2]


@dataclass(frozen=True)
class Device:
    """An officer's device with its own private keys."""

    signing: SigningKey
    sealing: SealingKey


@dataclass
class World:
    """A federation with everybody's private keys.

    Args:
        federation: The parsed federation file; `federation_file` are its exact bytes.
        roots: Country roots by code in lower case.
        receipt_key: The hub's.
        log_secret: The hub's.
        now: The instant at which things happen unless told otherwise.
        agencies: By id.
        statements: All signed statements so far, in the order of issue.
        directory: What follows from them.
    """

    federation: Federation
    federation_file: bytes
    roots: dict[str, SigningKey]
    receipt_key: SigningKey
    log_secret: bytes
    now: datetime
    agencies: dict[str, AgencyUnderTest] = field(default_factory=dict)
    statements: list[Jws] = field(default_factory=list)
    directory: Directory = field(init=False)

    def __post_init__(self) -> None:
        """Begin with an empty directory under the pinned roots."""
        self.directory = Directory(self.federation.name, self.federation.roots())

    @classmethod
    def make(
        cls,
        countries: Iterable[str] = (),
        agencies: Iterable[str] = AGENCIES,
        *,
        name: str = "asean-test.example",
        hub: str = "http://127.0.0.1:8000",
        now: datetime = NOW,
        index_custodian: str | None = None,
    ) -> "World":
        """Make a federation and enrol agencies: statement, signing key, sealing key for each.

        Args:
            countries: Upper-case codes of members beside those of the agencies.
            agencies: Their ids.
            name: The federation's.
            hub: Its issuer.
            now: The instant of the tests; enrolment was `ENROLLED` earlier.
            index_custodian: Agency that makes the index keys.
        """
        listed = tuple(agencies)
        codes = sorted({*countries, *(agency[:2].upper() for agency in listed)})
        roots = {c.lower(): signing_key(name, c.lower(), KeyUse.COUNTRY_ROOT) for c in codes}
        receipt_key = signing_key(name, "hub", KeyUse.HUB_RECEIPT)
        log_secret = seed(name, "log")
        federation = Federation.of(
            {
                "v": 1,
                "name": name,
                "hub": hub,
                "members": [
                    {"country": c, "name": c, "root": key_parts(roots[c.lower()].public)}
                    for c in codes
                ],
                "receipt_key": key_parts(receipt_key.public),
                "log_key": key_parts(log_signing_key(name, log_secret).public),
                "index_custodian": index_custodian,
            }
        )
        world = cls(federation, federation.to_bytes(), roots, receipt_key, log_secret, now)
        for agency in listed:
            world.enrol(agency)
        return world

    # --- statements -------------------------------------------------------------------------------

    @property
    def enrolled_at(self) -> datetime:
        """When everybody was enrolled."""
        return self.now - ENROLLED

    def enrol(self, agency: str, at: datetime | None = None) -> AgencyUnderTest:
        """State an agency and certify its first keys; it becomes part of the world."""
        at = at or self.enrolled_at
        name = self.federation.name
        new = AgencyUnderTest(
            agency, signing_key(name, agency, KeyUse.AGENCY_SIGN), sealing_key(name, agency)
        )
        self.agencies[agency] = new
        self.state(agency, at)
        self.certify(new.signing.public, at)
        self.certify(new.sealing.public, at)
        return new

    def state(self, agency: str, at: datetime | None = None, **members: Any) -> Jws:  # noqa: ANN401
        """Issue an agency statement; `members` replace the usual ones."""
        usual: dict[str, Any] = {
            "subject": agency,
            "name": f"Unit {agency}",
            "unit_type": "police",
            "remit": ["scam_centre"],
            "contact": {"desk": "Duty desk", "phone": "+6200000000", "email": None},
            "roles": list(ROLES),
            "tlp_ceiling": "RED",
            "status": "active",
        }
        return self.issue(AgencyStatement, self.roots[agency[:2]], at, **{**usual, **members})

    def state_provider(self, country: str, at: datetime | None = None, **members: Any) -> Jws:  # noqa: ANN401
        """Name an identity provider of a country."""
        return self.issue(ProviderStatement, self.roots[country], at, **members)

    def state_witness(self, agency: str, address: str, **members: Any) -> Jws:  # noqa: ANN401
        """Name the witness of an agency that the hub asks."""
        usual = {"subject": agency, "address": address, "keys": [], "status": "active"}
        return self.issue(WitnessStatement, self.roots[agency[:2]], None, **{**usual, **members})

    def certify(self, key: PublicKey, at: datetime | None = None, **members: Any) -> Jws:  # noqa: ANN401
        """Issue a key statement by the root of the holder's country, or a device's by its agency.

        `members` replace the usual ones.
        """
        at = at or self.now
        is_device = key.use in DEVICE_USES
        signer = self.agencies[key.holder].signing if is_device else self.roots[key.holder[:2]]
        life = limits.DEVICE_KEY_LIFE if is_device else KEY_LIFE
        usual: dict[str, Any] = {
            "subject": key.holder,
            "use": key.use,
            "kid": key.kid,
            "keys": key_parts(key),
            "not_before": to_timestamp(at),
            "not_after": to_timestamp(at + life),
        }
        return self.issue(KeyStatement, signer, at, **{**usual, **members})

    def enrol_device(self, agency: str, nth: int = 1, at: datetime | None = None) -> Device:
        """Certify a device's keys by its agency."""
        name, at = self.federation.name, at or self.now
        device = Device(
            signing_key(name, agency, KeyUse.DEVICE_SIGN, nth),
            sealing_key(name, agency, nth, KeyUse.DEVICE_SEAL),
        )
        self.certify(device.signing.public, at)
        self.certify(device.sealing.public, at)
        return device

    def revoke(
        self,
        key: PublicKey,
        at: datetime | None = None,
        *,
        by: SigningKey | None = None,
        compromised_at: datetime | None = None,
        **members: Any,  # noqa: ANN401
    ) -> Jws:
        """Issue a revocation, by the holder's country root unless `by` says otherwise."""
        usual: dict[str, Any] = {
            "subject": key.holder,
            "kid": key.kid,
            "reason": "compromised" if compromised_at else "superseded",
            "compromised_at": to_timestamp(compromised_at) if compromised_at else None,
        }
        signer = by or self.roots[key.holder[:2]]
        return self.issue(Revocation, signer, at, **{**usual, **members})

    def issue(
        self,
        kind: type[Statement],
        signer: SigningKey,
        at: datetime | None = None,
        **members: Any,  # noqa: ANN401
    ) -> Jws:
        """Sign the next statement of the signer's chain and take it into the directory."""
        signed = self.draft(kind, signer, at, **members)
        self.directory.append(signed, at or self.now)
        self.statements.append(signed)
        return signed

    def draft(
        self,
        kind: type[Statement],
        signer: SigningKey,
        at: datetime | None = None,
        **members: Any,  # noqa: ANN401
    ) -> Jws:
        """Sign the next statement of the signer's chain, without taking it in."""
        issuer = members.get("issuer", signer.holder)
        head = self.directory.heads.get(issuer)
        n, prev = (
            (head[0].n, head[0].digest) if head else (0, genesis(self.federation.name, issuer))
        )
        link = {
            "v": 1,
            "issuer": issuer,
            "n": n + 1,
            "prev": to_base64url(prev),
            "issued_at": to_timestamp(at or self.now),
        }
        return sign_statement(kind.of({**link, **members}), signer)

    # --- reports ----------------------------------------------------------------------------------

    def facts(self, originator: str, **facts: Any) -> dict[str, Any]:  # noqa: ANN401
        """Write the usual members of a header; `facts` replace them."""
        usual: dict[str, Any] = {
            "v": 1,
            "id": str(new_id(self.now)),
            "kind": "incident",
            "originator": originator,
            "created_at": to_timestamp(self.now),
            "prepared_offline": False,
            "category": "scam_centre",
            "tlp": "AMBER",
            "pap": "AMBER",
            "handling_code": "H1",
            "permitted_actions": ["use_as_lead"],
            "countries_concerned": [],
            "occurred": None,
            "grading": None,
            "in_reply_to": None,
            "supersedes": None,
            "review_at": None,
            "expires_at": to_timestamp(self.now + timedelta(days=365)),
        }
        if isinstance(facts.get("id"), UUID):
            facts["id"] = str(facts["id"])
        return {**usual, **facts}

    def seal(
        self,
        originator: str = "id-polri",
        sections: Mapping[str, Section] | None = None,
        *,
        signing: SigningKey | None = None,
        tokens: Tokens | None = None,
        policy: str = "agency",
        **facts: Any,  # noqa: ANN401
    ) -> Envelope:
        """Seal and sign a report.

        Args:
            originator: Who signs.
            sections: Body and agencies of each section by its name.
            signing: Another signing key than the originator's usual one.
            tokens: Of identifiers in it.
            policy: What a hit of them may show.
            facts: Header members that replace the usual ones, as on the wire.
        """
        if tokens is not None:
            facts["match"] = match_entry(tokens, MatchPolicy(policy)).model_dump(mode="json")
        return self.seal_with_files(
            originator, sections, {}, signing=signing, tokens=tokens, **facts
        )[0]

    def seal_with_files(
        self,
        originator: str,
        sections: Mapping[str, Section] | None,
        files: Mapping[str, Sequence[File]],
        *,
        signing: SigningKey | None = None,
        tokens: Tokens | None = None,
        **facts: Any,  # noqa: ANN401
    ) -> tuple[Envelope, dict[int, bytes]]:
        """Seal a report whose sections have attachments; return also the sealed ones by number."""
        members = self.facts(originator, **facts)
        drafts, blobs = [], dict[int, bytes]()
        for name, (body, readers) in (sections or {"summary": (b"text", ["my-pdrm"])}).items():
            content_key = new_content_key()
            listed, entries = [], []
            for file_name, content in files.get(name, ()):
                n = len(blobs) + 1
                context = attachment_context(members["id"], name, originator, n)
                blobs[n] = seal_bytes(content, content_key, context)
                listed.append(_listed(n, file_name, content))
                entries.append(_entry(name, n, blobs[n]))
            drafts.append(
                SectionDraft(
                    name=SectionName(name),
                    media_type="text/plain",
                    body=body,
                    manifest=Manifest.of({"attachments": listed}),
                    content_key=content_key,
                    audience=[self.agencies[reader].sealing.public for reader in readers],
                    attachments=entries,
                )
            )
        signer = signing or self.agencies[originator].signing
        return seal_report(members, drafts, signer, tokens), blobs

    def delivered(self, envelope: Envelope, agency: str) -> Envelope:
        """Cut an envelope to what the hub hands to an agency: its own wraps and their sections."""
        wraps = tuple(wrap for wrap in envelope.wraps if wrap.agency == agency)
        names = {wrap.section for wrap in wraps}
        sections = tuple(part for part in envelope.sections if part.name in names)
        return envelope.model_copy(update={"sections": sections, "wraps": wraps})

    def open_request(
        self,
        agency: str,
        report: Mapping[str, Any],
        sections: Sequence[str] = ("summary",),
        **members: Any,  # noqa: ANN401
    ) -> Jws:
        """Sign an open request; `report` is {originator, id, header_digest}."""
        usual: dict[str, Any] = {
            "v": 1,
            "agency": agency,
            "report": dict(report),
            "sections": list(sections),
            "purpose": "criminal_investigation",
            "case_reference": "CCID/2027/0042",
            "nonce": to_base64url(secrets.token_bytes(NONCE_BYTES)),
            "time": to_timestamp(self.now),
        }
        request = OpenRequest.of({**usual, **members})
        return sign_statement(request, self.agencies[agency].signing)


def signed_digest(signed: Jws, typ: str, key: PublicKey) -> bytes:
    """Name a signed object: its object digest."""
    return object_digest(typ, key.kid, from_base64url(signed.payload))


def _listed(n: int, name: str, content: bytes) -> dict[str, Any]:
    return {
        "n": n,
        "name": name,
        "media_type": "application/octet-stream",
        "length": len(content),
        "sha256": to_base64url(sha256(content)),
    }


def _entry(section: str, n: int, sealed: bytes) -> AttachmentEntry:
    return AttachmentEntry.of(
        {"section": section, "n": n, "length": len(sealed), "sha256": to_base64url(sha256(sealed))}
    )
