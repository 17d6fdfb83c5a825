"""What a recipient checks before a word of a report is shown (docs/spec/sealed-report.md).

Nothing the hub says is taken on trust: the header must be the one that was listed and asked for,
its key must lead to a pinned root and have been valid when the hub recorded the submission, both
receipts must be for these very acts, and every section must be one the originator sealed to us.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.crypto.directory import Validity
from app.crypto.encoding import to_base64url
from app.crypto.envelope import (
    OpenedSection,
    VerifiedDelivery,
    open_sections,
    verify_delivery,
)
from app.crypto.header import Header, SectionName
from app.crypto.jws import Jws
from app.crypto.key_holder import Signer, Unwrapper
from app.crypto.keys import PublicKey
from app.crypto.statements import NONCE_BYTES, Act, OpenRequest, Purpose, Receipt, sign_statement
from app.errors import (
    BodyInvalidError,
    DigestMismatchError,
    KeyNotActiveError,
    NotAddressedError,
    ReceiptInvalidError,
)
from app.schemas.incident import parse_section_body
from serumpun.answers import OpenAnswer, from_hub
from serumpun.evidence import keep_evidence
from serumpun.inbox import ListedReport
from serumpun.receipts import ExpectedAct, digest_of, verify_receipt, verify_submission


@dataclass(frozen=True)
class OpenedReport:
    """A report in clear, with everything that proves it.

    Args:
        listed: The header, its receipt and what its signature is worth.
        delivery: Own copy of the envelope.
        sections: In clear; a long body lies in the attachment `manifest.body_n`.
        problems: What is wrong with bodies of our own media type, by section; their bytes may be
            saved, but nothing should act on them unread.
        open_request: As signed by us.
        receipt: The hub's, for this opening.
        answer: As carried; to be kept as evidence.
    """

    listed: ListedReport
    delivery: VerifiedDelivery
    sections: tuple[OpenedSection, ...]
    problems: dict[SectionName, str]
    open_request: Jws
    receipt: Receipt
    answer: OpenAnswer

    @property
    def header(self) -> Header:
        """The facts."""
        return self.listed.header

    @property
    def is_disputed(self) -> bool:
        """Recorded after its signing key may have been in other hands."""
        return self.listed.validity is Validity.DISPUTED

    @property
    def withheld(self) -> tuple[SectionName, ...]:
        """Sections sealed to us that the hub neither listed nor handed over; to be told."""
        seen = {*self.listed.sections, *(part.name for part in self.sections)}
        return tuple(name for name in self.sections[0].granted if name not in seen)


@dataclass(frozen=True)
class AskedOpening:
    """An opening as asked for.

    Args:
        listed: The report as listed.
        request: What was signed.
        signed: As carried.
    """

    listed: ListedReport
    request: OpenRequest
    signed: Jws

    def keep(self, answer: OpenAnswer, home: Path) -> None:
        """Keep what proves this opening, whatever becomes of the screen.

        Raises:
            FileError: It cannot be written.
        """
        proofs = {
            "header": self.listed.signed,
            "open_request": self.signed,
            "submission_receipt": answer.submission_receipt,
            "receipt": answer.receipt,
        }
        name = f"{self.request.report.id}-{self.request.nonce.hex()}"
        keep_evidence(home / "opened", name, proofs)


def require_usable(listed: ListedReport) -> None:
    """Refuse a report whose signature proves nothing; a disputed one stays, and is shown as such.

    Raises:
        KeyNotActiveError: The key was not valid when the hub recorded the submission.
    """
    if listed.validity is Validity.INVALID:
        raise KeyNotActiveError("the signing key was not valid when the hub recorded the report")


def ask_opening(
    listed: ListedReport,
    key: Signer,
    purpose: Purpose,
    case_reference: str,
    sections: Sequence[SectionName] | None,
    at: datetime,
) -> AskedOpening:
    """Sign an open request.

    Args:
        listed: The report as listed.
        key: One's own signing key.
        purpose: Why.
        case_reference: One's own; originator and auditors see it.
        sections: Which; those the hub offers if None.
        at: The present instant.

    Raises:
        InvalidShapeError: The case reference has another form, or a section is named twice.
        NotAddressedError: Nothing is offered to open.
    """
    asked = tuple(sections or listed.sections)
    if not asked:
        raise NotAddressedError("no section of it is sealed to this agency")
    request = OpenRequest.of(
        {
            "v": 1,
            "agency": key.holder,
            "report": listed.reference.model_dump(),
            "sections": asked,
            "purpose": purpose,
            "case_reference": case_reference,
            "nonce": os.urandom(NONCE_BYTES),
            "time": at,
        }
    )
    return AskedOpening(listed, request, sign_statement(request, key))


@from_hub()
def verify_opening(
    answer: OpenAnswer,
    asked: AskedOpening,
    receipt_key: PublicKey,
    keys: Iterable[Unwrapper],
    at: datetime,
) -> OpenedReport:
    """Check the hub's answer to an open request and open what was handed over.

    Args:
        answer: As carried.
        asked: What it must answer.
        receipt_key: Pinned.
        keys: Own sealing keys, earlier ones too.
        at: The present instant.

    Raises:
        DigestMismatchError: Another report than the one listed and asked for.
        ReceiptInvalidError: A receipt is not for this act.
        NotAddressedError: Nothing in it is sealed to us, or it was not asked for.
        AnswerError: Something in it is malformed.
        SectionWithheldError: The hub left out a section that was asked for and is sealed to us.
        SealBrokenError: Wrap, content, padding or manifest is wrong.
    """
    listed = asked.listed
    require_usable(listed)
    delivery = verify_delivery(answer.envelope, listed.verified.key)
    if delivery.digest != listed.verified.digest:
        raise DigestMismatchError("another report than the one asked for")
    handed = frozenset(part.name for part in answer.envelope.sections)
    if len(handed) != len(answer.envelope.sections) or not handed <= set(asked.request.sections):
        raise NotAddressedError("a section that was not asked for, or one twice")
    submission = verify_submission(
        answer.submission_receipt, receipt_key, listed.header, delivery.digest, at
    )
    if submission != listed.receipt:
        raise ReceiptInvalidError("another receipt of the submission than the one listed")
    expected = ExpectedAct(
        Act.OPEN, asked.request.agency, listed.reference, digest_of(asked.signed), handed
    )
    receipt = verify_receipt(
        answer.receipt, receipt_key, expected, earliest=asked.request.time, latest=at
    )
    sections = tuple(open_sections(delivery, asked.request.sections, _choose_key(delivery, keys)))
    problems = dict(_problems(sections))
    return OpenedReport(listed, delivery, sections, problems, asked.signed, receipt, answer)


def describe_problem(section: OpenedSection, body: bytes) -> str | None:
    """Tell what is wrong with a body of our own media type; None if it is right or not ours."""
    try:
        parse_section_body(section.media_type, section.name, body)
    except BodyInvalidError as error:
        return error.reason
    return None


def _problems(sections: Iterable[OpenedSection]) -> Iterator[tuple[SectionName, str]]:
    for section in sections:
        if section.manifest.body_n is None:
            problem = describe_problem(section, section.body)
            if problem is not None:
                yield section.name, problem


def _choose_key(delivery: VerifiedDelivery, keys: Iterable[Unwrapper]) -> Unwrapper:
    """Choose the own key that the wraps are for; an agency that rotated has several."""
    kids = {to_base64url(wrap.kid) for wrap in delivery.envelope.wraps}
    for key in keys:
        if key.public.kid in kids:
            return key
    raise NotAddressedError("sealed to a key that this home does not hold")
