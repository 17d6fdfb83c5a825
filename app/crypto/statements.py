"""Signed statements: what each says and who may sign it (docs/spec/statements.md).

Directory statements (agency, key, revocation) are chained per issuer; acts (open request, receipt,
heads) and key requests stand alone.
"""

from enum import StrEnum
from typing import Annotated, Final, Self, TypeVar

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from app.crypto import limits
from app.crypto.chained import Issuer, Statement
from app.crypto.device_statements import DeviceRequest, KeyShare
from app.crypto.encoding import from_base64url
from app.crypto.federation_statement import FederationChange
from app.crypto.header import ReportReference, SectionName, Strict, Tlp
from app.crypto.index_statement import IndexKeyShare, TokensRenewal
from app.crypto.jws import Jws, sign_jws, verify_jws
from app.crypto.key_holder import Signer
from app.crypto.key_parts import KeyPart, public_key
from app.crypto.keys import DEVICE_USES, REPORT_SIGNERS, KeyUse, PublicKey
from app.crypto.log_statement import LogRecovery
from app.crypto.provider_statement import ProviderStatement
from app.crypto.shape import (
    AgencyId,
    Base64Url,
    Code,
    Digest,
    Name,
    Shape,
    Timestamp,
    Version,
    unique,
)
from app.crypto.witness_statement import WitnessStatement
from app.errors import BadSignatureError

NONCE_BYTES: Final = 32


class Role(StrEnum):
    """What an account may be trusted with; there is no role that may do everything."""

    SUBMITTER = "submitter"
    ANALYST = "analyst"
    LIAISON_OFFICER = "liaison_officer"
    AGENCY_ADMIN = "agency_admin"
    COUNTRY_ADMIN = "country_admin"
    AUDITOR = "auditor"
    FEDERATION_AUDITOR = "federation_auditor"
    WITNESS = "witness"
    HUB_OPERATOR = "hub_operator"


class Purpose(StrEnum):
    """Why a report is opened; stated, signed and recorded each time."""

    CRIMINAL_INVESTIGATION = "criminal_investigation"
    VICTIM_PROTECTION = "victim_protection"
    ASSET_RECOVERY = "asset_recovery"
    FINANCIAL_INTELLIGENCE = "financial_intelligence"
    INCIDENT_RESPONSE = "incident_response"
    PREVENTION = "prevention"
    QUALITY_CONTROL = "quality_control"
    PRACTICE = "practice"


class UnitType(StrEnum):
    """What kind of unit an agency is."""

    POLICE = "police"
    FIU = "fiu"
    CERT = "cert"
    ANTI_TRAFFICKING = "anti_trafficking"
    PROSECUTION = "prosecution"
    IMMIGRATION = "immigration"
    REGULATOR = "regulator"


class AgencyStatus(StrEnum):
    """Whether an agency takes part."""

    ACTIVE = "active"
    SUSPENDED = "suspended"


# The country's own roles, which its root may give to an agency's system. The federation's and the
# operator's are not a country's to give.
COUNTRY_ROLES: Final = tuple(
    role for role in Role if role not in {Role.FEDERATION_AUDITOR, Role.WITNESS, Role.HUB_OPERATOR}
)


def _country_role(role: Role) -> Role:
    if role not in COUNTRY_ROLES:
        raise ValueError("not a country's role to give")
    return role


CountryRole = Annotated[
    Role,
    Strict,
    AfterValidator(_country_role),
    Field(json_schema_extra={"enum": list(COUNTRY_ROLES)}),
]
CaseReference = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9./_-]{0,127}$")]


class Contact(Shape):
    """A duty desk, never a person: chains cannot be erased."""

    desk: Name
    phone: Annotated[str, StringConstraints(pattern=r"^\+[0-9]{6,15}$")] | None
    email: (
        Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,120}$")]
        | None
    )


class AgencyStatement(Statement):
    """A country names one of its agencies; the highest number replaces the earlier ones wholly."""

    subject: AgencyId
    name: Name
    unit_type: Annotated[UnitType, Strict]
    remit: Annotated[
        tuple[Code, ...],
        Field(max_length=limits.REMIT, strict=False, fail_fast=True),
        AfterValidator(unique),
    ]
    contact: Contact
    roles: Annotated[
        tuple[CountryRole, ...],
        Field(max_length=len(COUNTRY_ROLES), strict=False, fail_fast=True),
        AfterValidator(unique),
    ]
    tlp_ceiling: Annotated[Tlp, Strict]
    status: Annotated[AgencyStatus, Strict]


def _agency_use(use: KeyUse) -> KeyUse:
    if use not in {KeyUse.AGENCY_SIGN, KeyUse.AGENCY_SEAL, *DEVICE_USES}:
        raise ValueError("not a use that anybody certifies")
    return use


class KeyStatement(Statement):
    """A country certifies a key of one of its agencies, or an agency one of its devices' keys."""

    subject: AgencyId
    use: Annotated[KeyUse, Strict, AfterValidator(_agency_use)]
    kid: Digest
    keys: Annotated[
        tuple[KeyPart, ...], Field(min_length=1, max_length=2, strict=False, fail_fast=True)
    ]
    not_before: Timestamp
    not_after: Timestamp

    def public_key(self, federation: str) -> PublicKey:
        """Build the key that is certified.

        Raises:
            MalformedEncodingError: The parts are no key of this use.
        """
        return public_key(federation, self.subject, self.use, self.keys)


class RevocationReason(StrEnum):
    """Why a key must no longer be used."""

    COMPROMISED = "compromised"
    SUPERSEDED = "superseded"
    LOST = "lost"
    CLOSED = "closed"


class Revocation(Statement):
    """A key must no longer be used; nothing un-revokes it."""

    subject: AgencyId
    kid: Digest
    reason: Annotated[RevocationReason, Strict]
    compromised_at: Timestamp | None


class KeyRequest(Shape):
    """An agency asks its country to certify a key pair; signed by the new signing key itself."""

    v: Version
    subject: AgencyId
    signing: Annotated[
        tuple[KeyPart, ...], Field(min_length=2, max_length=2, strict=False, fail_fast=True)
    ]
    sealing: Annotated[
        tuple[KeyPart, ...], Field(min_length=1, max_length=1, strict=False, fail_fast=True)
    ]
    requested_at: Timestamp

    def signing_key(self, federation: str) -> PublicKey:
        """Build the signing key; only `verify_key_request` shows that the agency holds it."""
        return public_key(federation, self.subject, KeyUse.AGENCY_SIGN, self.signing)

    def sealing_key(self, federation: str) -> PublicKey:
        """Build the sealing key."""
        return public_key(federation, self.subject, KeyUse.AGENCY_SEAL, self.sealing)


class OpenRequest(Shape):
    """An agency, or an officer of it, states what is opened, why, and under which case."""

    v: Version
    agency: AgencyId
    report: ReportReference
    sections: Annotated[
        tuple[Annotated[SectionName, Strict], ...],
        Field(min_length=1, max_length=limits.SECTIONS, strict=False, fail_fast=True),
        AfterValidator(unique),
    ]
    purpose: Annotated[Purpose, Strict]
    case_reference: CaseReference
    nonce: Annotated[bytes, Base64Url(NONCE_BYTES, length=NONCE_BYTES)]
    time: Timestamp


class Act(StrEnum):
    """What a receipt confirms."""

    SUBMIT = "submit"
    OPEN = "open"
    STATEMENT = "statement"


# Which of report, request digest and sections a receipt has.
_RECEIPT_MEMBERS = {
    Act.SUBMIT: (True, False, False),
    Act.OPEN: (True, True, True),
    Act.STATEMENT: (False, True, False),
}


class Receipt(Shape):
    """The hub confirms one recorded act; signed by the pinned receipt key alone.

    Args:
        record_id: The access record of the act.
        agency: Who acted; for a statement its issuer.
        report: The report, for submit and open.
        request_digest: Object digest of the open request or of the statement; null for submit.
        sections: Those handed over, for open.
        time: When the hub recorded the act.
    """

    v: Version
    act: Annotated[Act, Strict]
    record_id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f-]{36}$")]
    agency: Issuer
    report: ReportReference | None
    request_digest: Digest | None
    sections: Annotated[
        tuple[Annotated[SectionName, Strict], ...],
        Field(max_length=limits.SECTIONS, strict=False, fail_fast=True),
        AfterValidator(unique),
    ]
    time: Timestamp

    @model_validator(mode="after")
    def _check_act(self) -> Self:
        """Each act names what it is about, and nothing else."""
        present = (self.report is not None, self.request_digest is not None, bool(self.sections))
        if present != _RECEIPT_MEMBERS[self.act]:
            raise ValueError("members do not fit the act")
        return self


class Head(Shape):
    """Where an issuer's chain ends."""

    issuer: Issuer
    n: Annotated[int, Field(ge=1, le=limits.CHAIN_STATEMENTS)]
    digest: Digest


class Heads(Shape):
    """The hub states where every chain ended at a time; signed by the pinned receipt key."""

    v: Version
    time: Timestamp
    heads: Annotated[tuple[Head, ...], Field(strict=False, fail_fast=True)]

    @model_validator(mode="after")
    def _check_issuers(self) -> Self:
        """One issuer has one head."""
        unique(tuple(head.issuer for head in self.heads))
        return self


# Purpose label and permitted signers of each object; anything else is refused.
TYP: Final[dict[type[Shape], str]] = {
    AgencyStatement: "serumpun-agency+jws",
    KeyStatement: "serumpun-key+jws",
    Revocation: "serumpun-revocation+jws",
    ProviderStatement: "serumpun-identity-provider+jws",
    WitnessStatement: "serumpun-witness+jws",
    KeyRequest: "serumpun-key-request+jws",
    DeviceRequest: "serumpun-device-request+jws",
    KeyShare: "serumpun-key-share+jws",
    IndexKeyShare: "serumpun-index-key-share+jws",
    TokensRenewal: "serumpun-tokens-renewal+jws",
    FederationChange: "serumpun-federation-change+jws",
    LogRecovery: "serumpun-log-recovery+jws",
    OpenRequest: "serumpun-open+jws",
    Receipt: "serumpun-receipt+jws",
    Heads: "serumpun-heads+jws",
}
SIGNERS: Final[dict[type[Shape], tuple[KeyUse, ...]]] = {
    AgencyStatement: (KeyUse.COUNTRY_ROOT,),
    KeyStatement: (KeyUse.COUNTRY_ROOT, KeyUse.AGENCY_SIGN),
    Revocation: (KeyUse.COUNTRY_ROOT, KeyUse.AGENCY_SIGN),
    ProviderStatement: (KeyUse.COUNTRY_ROOT,),
    WitnessStatement: (KeyUse.COUNTRY_ROOT,),
    KeyRequest: (KeyUse.AGENCY_SIGN,),
    DeviceRequest: (KeyUse.DEVICE_SIGN,),
    KeyShare: (KeyUse.AGENCY_SIGN,),
    IndexKeyShare: (KeyUse.AGENCY_SIGN,),
    TokensRenewal: (KeyUse.AGENCY_SIGN,),
    FederationChange: (KeyUse.COUNTRY_ROOT,),
    LogRecovery: (KeyUse.COUNTRY_ROOT,),
    OpenRequest: REPORT_SIGNERS,
    Receipt: (KeyUse.HUB_RECEIPT,),
    Heads: (KeyUse.HUB_RECEIPT,),
}
S = TypeVar("S", bound=Shape)
R = TypeVar("R", KeyRequest, DeviceRequest)


def sign_statement(statement: Shape, key: Signer) -> Jws:
    """Sign a statement for its own purpose.

    Raises:
        BadSignatureError: A key of this use may not sign it.
    """
    kind = type(statement)
    if key.use not in SIGNERS[kind]:
        raise BadSignatureError(f"a {key.use} key may not sign a {kind.__name__}")
    return sign_jws(statement.to_bytes(), key, TYP[kind])


def verify_statement(signed: Jws, kind: type[S], key: PublicKey) -> S:
    """Check that a key signed a statement of this kind, and read it.

    Args:
        signed: As carried.
        kind: The expected kind; never taken from the object.
        key: The key that must have signed; the caller has checked that it may be used.

    Raises:
        BadSignatureError: Not signed by this key for this purpose.
        MalformedError: The payload is not a statement of this kind.
    """
    if key.use not in SIGNERS[kind]:
        raise BadSignatureError(f"a {key.use} key may not sign a {kind.__name__}")
    max_bytes = limits.HEADS_BYTES if kind is Heads else limits.STATEMENT_BYTES
    return kind.parse(verify_jws(signed, key, TYP[kind]), max_bytes)


def verify_key_request(signed: Jws, federation: str) -> KeyRequest:
    """Check that who asks for certification holds the signing key it asks for.

    Args:
        signed: As carried.
        federation: Name of the pinned federation.

    Raises:
        BadSignatureError: Not signed by the very key it names.
        MalformedError: Not a key request, or its keys are none.
    """
    return _verify_by_its_own_key(signed, KeyRequest, federation)


def verify_device_request(signed: Jws, federation: str) -> DeviceRequest:
    """Check that the device which asks to be certified holds the signing key it asks for.

    Args:
        signed: As carried.
        federation: Name of the pinned federation.

    Raises:
        BadSignatureError: Not signed by the very key it names.
        MalformedError: Not a device request, or its keys are none.
    """
    return _verify_by_its_own_key(signed, DeviceRequest, federation)


def _verify_by_its_own_key(signed: Jws, kind: type[R], federation: str) -> R:
    """Check that a request is signed by the very signing key that it is about."""
    claimed = kind.parse(from_base64url(signed.payload), limits.STATEMENT_BYTES)
    claimed.sealing_key(federation)
    return verify_statement(signed, kind, claimed.signing_key(federation))
