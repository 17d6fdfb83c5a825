"""Every error that leaves a room, as one tree; each class is one problem type (RFC 9457).

    SerumpunError
    |- MalformedError            the bytes cannot be read
    |  |- MalformedJsonError, MalformedEncodingError, InvalidShapeError, TooLargeError,
    |  |  HeadersTooLargeError, RequestTimeoutError
    |- VerificationError         read, but not what it claims to be
    |  |- BadSignatureError, UnknownKeyError, KeyNotActiveError
    |  |- ChainBrokenError, RollbackError, OutsideNameConstraintError, ClockWindowError
    |  |- HandlingRuleError, DigestMismatchError, AudienceEmptyError, AudienceMismatchError
    |  |- RecipientUnknownError, RecipientKeyNotActiveError, AttachmentMissingError
    |  |- PasskeyInvalidError, EpochClosedError
    |  `- SealBrokenError, NotAddressedError, SectionWithheldError, ReceiptInvalidError,
    |     BodyInvalidError
    |- AccessError               known, but not allowed
    |  |- NotAuthenticatedError, ProofInvalidError, ReplayedError, AssertionInvalidError,
    |  |  GrantInvalidError, SignInInvalidError, ProviderFailedError, ProviderRequiredError
    |  `- ForbiddenError, StepUpRequiredError, OriginatorMismatchError, PurposeRequiredError,
    |     RateLimitedError, QueryBudgetError
    |- NotFoundError             absent or not yours: one and the same
    |- MethodNotAllowedError
    |- ConflictError             taken: IdReusedError, StatementConflictError, BlobConflictError,
    |                            ProposalClosedError, AccountConflictError, LastWayInError
    `- ServiceError              the hub cannot do it now: NotReadyError, OverloadedError,
                                 RecordFailedError, UnwitnessedError, EvaluatorAwayError

A class carries what the caller may know: a stable `code`, a `title` and the `next_step`. The
`reason` given when it is raised is for the log of whoever raised it; it never leaves the process.
Specification: docs/spec/problems.md.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar


class Rule(StrEnum):
    """Why somebody known may not do something; told to that account and recorded."""

    NO_ROLE = "no-role"
    OUTSIDE_CATEGORIES = "outside-categories"
    ABOVE_CEILING = "above-ceiling"
    NOT_FOR_ONESELF = "not-for-oneself"
    BEYOND_OWN_GRANT = "beyond-own-grant"
    STATED_BY_COUNTRY = "stated-by-country"
    SECOND_PERSON = "second-person"
    OFFICER_ONLY = "officer-only"


class SerumpunError(Exception):
    """Base of all outcomes that are not success.

    Args:
        reason: What was wrong, for the log only; never shown to the caller.
        pointer: JSON Pointer (RFC 6901) of the offending member, when naming it betrays nothing.
    """

    code: ClassVar[str] = "internal"
    status: ClassVar[int] = 500
    title: ClassVar[str] = "The hub failed"
    next_step: str = "Try again; if it persists, give the request id to the hub's operator."

    def __init__(self, reason: str = "", *, pointer: str | None = None) -> None:
        """Keep the reason for the log and the pointer for the caller."""
        super().__init__(reason or self.title)
        self.reason = reason
        self.pointer = pointer
        self.is_recorded = False  # set once the access log has this refusal
        self.is_of_stranger = False  # set if whoever is refused has proven nothing after all


# --- the bytes cannot be read ---------------------------------------------------------------------


class MalformedError(SerumpunError):
    """The bytes cannot be read as what they should be."""

    code = "malformed"
    status = 400
    title = "The request cannot be read"
    next_step = "Compare it with the specification's example and send it again."


class MalformedJsonError(MalformedError):
    """Not strict JSON: broken, not UTF-8, duplicate members, NaN, too deep, not an object."""

    code = "malformed-json"
    title = "Not strict JSON"
    next_step = "Send one UTF-8 JSON object without duplicate members, NaN or deep nesting."


class MalformedEncodingError(MalformedError):
    """A binary member is not base64url without padding, or has the wrong length."""

    code = "malformed-encoding"
    title = "A binary member is not base64url of the right length"
    next_step = "Encode binary members as base64url without padding."


class InvalidShapeError(MalformedError):
    """Members are missing, unknown, or outside their bounds."""

    code = "invalid-shape"
    status = 422
    title = "A member is missing, unknown or outside its bounds"
    next_step = "Correct what `pointer` or `errors` names, and send it again."


class TooLargeError(MalformedError):
    """Over a named maximum."""

    code = "too-large"
    status = 413
    title = "Larger than the limit"
    next_step = "Stay within the limits of the specification; put large content into attachments."


class HeadersTooLargeError(MalformedError):
    """Headers or address of the request are over their maximum."""

    code = "headers-too-large"
    status = 431
    title = "Headers or address are larger than the limit"
    next_step = "Send only the headers this API asks for, and shorter filters."


class RequestTimeoutError(MalformedError):
    """Head or body of the request stood still for too long."""

    code = "request-timeout"
    status = 408
    title = "The request came too slowly"
    next_step = "Send it again over a better line; a body must move at least 1 KiB in a second."


# --- read, but not what it claims to be -----------------------------------------------------------


class VerificationError(SerumpunError):
    """What was read is not what it claims to be."""

    code = "verification-failed"
    status = 422
    title = "Verification failed"
    next_step = "Seal and sign the object again with current keys."


class BadSignatureError(VerificationError):
    """A signature is missing, in the wrong place, for another purpose, or does not hold."""

    code = "bad-signature"
    title = "The signatures do not hold"
    next_step = "Sign the exact bytes with both algorithms of the agency's certified signing key."


class BadProofError(VerificationError):
    """A proof, leaf or checkpoint of the access log does not show what it should."""

    code = "bad-proof"
    title = "The access log does not show this"
    next_step = "Keep what you were sent: it is evidence. Compare with another country's auditor."


class UnknownKeyError(VerificationError):
    """No certified key has this kid for this use."""

    code = "unknown-key"
    title = "The key is not certified for this use"
    next_step = "Have the key certified by the country root and enrol its statement first."


class KeyNotActiveError(VerificationError):
    """The key is revoked or outside its dates."""

    code = "key-not-active"
    title = "The key is revoked or outside its dates"
    next_step = "Use the agency's current key, or have a new one certified."


class ChainBrokenError(VerificationError):
    """A statement does not continue its issuer's chain."""

    code = "chain-broken"
    title = "The statement does not continue its issuer's chain"
    next_step = "Fetch the issuer's chain and number the statement directly after its head."


class RollbackError(VerificationError):
    """A directory older than, or other than, the one already seen."""

    code = "rollback"
    title = "The directory is older than the one already seen, or differs from it"
    next_step = "Do not seal. Compare the chain heads with another member over a second channel."


class OutsideNameConstraintError(VerificationError):
    """The issuer may not speak for this agency."""

    code = "outside-name-constraint"
    title = "The issuer may not speak for this agency"
    next_step = "A country root certifies only agencies whose id begins with its own country code."


class ClockWindowError(VerificationError):
    """The time in the object is outside the window."""

    code = "clock-window"
    title = "The time is outside the allowed window"
    next_step = "Set the clock, or mark a report sealed earlier as prepared offline."


class EpochClosedError(VerificationError):
    """Tokens of an epoch that has ended, has not begun, or is not shared with the agency."""

    code = "epoch-closed"
    title = "Tokens of this epoch are not taken"
    next_step = "Fetch the index keys, and make the tokens with the newest."


class HandlingRuleError(VerificationError):
    """The header's handling members contradict each other."""

    code = "handling-rule"
    title = "The handling members contradict each other"
    next_step = "Correct marking, audience or expiry as the specification's handling rules say."


class DigestMismatchError(VerificationError):
    """Content and signed header do not agree."""

    code = "digest-mismatch"
    title = "Content and signed header do not agree"
    next_step = "Send exactly the sealed bytes that were signed."


class AudienceEmptyError(VerificationError):
    """A section without audience: an empty audience means nobody."""

    code = "audience-empty"
    title = "A section has no audience"
    next_step = "Name at least one agency for each section, or leave the section out."


class AudienceMismatchError(VerificationError):
    """Wraps and signed audience are not the same set."""

    code = "audience-mismatch"
    title = "The wraps are not the signed audience"
    next_step = "Send exactly the wraps whose digests the originator signed."


class RecipientUnknownError(VerificationError):
    """A recipient is no certified agency."""

    code = "recipient-unknown"
    title = "A recipient is not known"
    next_step = "Check the agency's id in the directory; nothing was sent to anybody."


class RecipientKeyNotActiveError(VerificationError):
    """A recipient's key is revoked or outside its dates."""

    code = "recipient-key-not-active"
    title = "A recipient's key is revoked or outside its dates"
    next_step = "Fetch the directory and seal again with the agency's current key."


class AttachmentMissingError(VerificationError):
    """The header names an attachment that was not uploaded, or other bytes were."""

    code = "attachment-missing"
    title = "An attachment has not been uploaded, or differs from the signed one"
    next_step = "Upload each sealed attachment, then submit the same envelope again."


class PasskeyInvalidError(VerificationError):
    """What the browser answered for a passkey does not hold, or there is no such passkey."""

    code = "passkey-invalid"
    title = "The passkey does not hold here"
    next_step = "Start again; if it persists, ask your agency's administrator for an invitation."


class SealBrokenError(VerificationError):
    """Wrap or content does not open, or its padding is wrong."""

    code = "seal-broken"
    title = "The seal is broken"
    next_step = "Keep the bytes and tell the originator; do not use any part of the content."


class NotAddressedError(VerificationError):
    """The section is not sealed to this key."""

    code = "not-addressed"
    title = "This section is not sealed to your agency"
    next_step = "Ask the originator with a release request."


class SectionWithheldError(VerificationError):
    """The originator sealed the section to this key, but the hub did not hand it over."""

    code = "section-withheld"
    title = "A section sealed to your agency was not handed over"
    next_step = "Keep the answer and report it to your auditor: the hub may be misbehaving."


class ReceiptInvalidError(VerificationError):
    """The hub's receipt is not for this act."""

    code = "receipt-invalid"
    title = "The hub's receipt does not fit the act"
    next_step = "Keep the answer and report it to your auditor: the hub may be misbehaving."


class BodyInvalidError(VerificationError):
    """The opened body is not what its media type says."""

    code = "body-invalid"
    title = "The body does not fit its media type"
    next_step = "Correct the members named in `errors`."


# --- known, but not allowed -----------------------------------------------------------------------


class AccessError(SerumpunError):
    """Who asks may not do this."""

    code = "access-denied"
    status = 403
    title = "Not allowed"
    next_step = "Ask your agency's administrator."


class NotAuthenticatedError(AccessError):
    """No token, or one that is expired, foreign or revoked."""

    code = "not-authenticated"
    status = 401
    title = "No valid access token"
    next_step = "Request a token at /v1/token with the agency's signing key."


class ProofInvalidError(AccessError):
    """The DPoP proof is missing or does not fit request and token."""

    code = "proof-invalid"
    status = 401
    title = "The DPoP proof does not fit this request"
    next_step = "Make a fresh proof for this method and address with the key the token is bound to."


class ReplayedError(AccessError):
    """A proof, assertion or nonce was used before."""

    code = "replayed"
    status = 401
    title = "Used before"
    next_step = "Make a fresh proof, assertion or open request for each use."


class AssertionInvalidError(AccessError):
    """The client assertion does not hold."""

    code = "assertion-invalid"
    status = 401
    title = "The client assertion does not hold"
    next_step = (
        "Sign it with the agency's certified signing key, for this hub, at the present time."
    )


class GrantInvalidError(AccessError):
    """A code or refresh token does not hold: unknown, used, over, or of another client or key."""

    code = "grant-invalid"
    status = 400
    title = "The code or refresh token does not hold"
    next_step = "Sign in again."


class SignInInvalidError(AccessError):
    """A sign-in cannot go on: unknown, expired, of another browser, or nobody's."""

    code = "sign-in-invalid"
    status = 400
    title = "This sign-in cannot go on"
    next_step = (
        "Start again from the console or the command line, in one browser; if it fails again, ask "
        "your agency's administrator."
    )


class ProviderFailedError(AccessError):
    """A country's identity provider cannot be reached, or answers what it must not."""

    code = "provider-failed"
    status = 502
    title = "Your country's identity provider did not answer as it must"
    next_step = "Try again; if it persists, tell your country's administration."


class ProviderRequiredError(AccessError):
    """Officers of this agency sign in at their country's provider, so no passkey is bound."""

    code = "provider-required"
    title = "Officers of this agency sign in at their country's provider"
    next_step = "Choose your country on the sign-in page; an invitation is given there."


class ForbiddenError(AccessError):
    """A rule refuses this to who asks; `rule` says which.

    Args:
        reason: For the log only.
        rule: Only ever about who asks.
    """

    code = "forbidden"
    title = "A rule does not allow this account to do that"
    next_step = (
        "`serumpun whoami` or GET /v1/me tells what this account may do, and which rule refuses."
    )

    def __init__(self, reason: str = "", *, rule: Rule = Rule.NO_ROLE) -> None:
        """Keep the rule."""
        super().__init__(reason or rule)
        self.rule = rule


class StepUpRequiredError(AccessError):
    """An officer must sign in afresh, by what cannot be phished, before this act."""

    code = "step-up-required"
    status = 401
    title = "Sign in again to do this"
    next_step = (
        "Sign in again, by passkey or what your provider has like it; then within 5 minutes."
    )


class OriginatorMismatchError(AccessError):
    """The originator is not the agency that asks."""

    code = "originator-mismatch"
    title = "The originator is not the agency that asks"
    next_step = "Submit with the account of the agency that signed the report."


class PurposeRequiredError(AccessError):
    """Purpose or case reference is missing or is not the signed one."""

    code = "purpose-required"
    status = 422
    title = "Purpose and case reference are required"
    next_step = "Sign an open request that states purpose and case reference."


class QueryBudgetError(AccessError):
    """The agency may have no more tokens evaluated for now.

    Args:
        reason: For the log only.
        retry_seconds: When as many may be asked again.
    """

    code = "query-budget"
    status = 429
    title = "Too many tokens of this agency"
    next_step = "Wait as long as Retry-After says; nothing was evaluated, so ask the same again."

    def __init__(self, reason: str = "", retry_seconds: int = 1) -> None:
        """Keep when."""
        super().__init__(reason)
        self.retry_seconds = retry_seconds


class OperationSpentError(AccessError):
    """An operation for bulk checks has not so many tokens left."""

    code = "operation-spent"
    status = 403
    title = "The operation has not so many tokens left"
    next_step = "Ask for fewer; or let two persons confirm another operation."


class RateLimitedError(AccessError):
    """The agency asks faster than the hub lets one agency.

    Args:
        reason: For the log only.
        agency: Who.
        retry_seconds: When it may be asked again.
    """

    code = "rate-limited"
    status = 429
    title = "Too many requests of this agency"
    next_step = "Wait as long as Retry-After says; nothing was done, so ask the same again."

    def __init__(self, reason: str = "", agency: str = "", retry_seconds: int = 1) -> None:
        """Keep who and when."""
        super().__init__(reason)
        self.agency = agency
        self.retry_seconds = retry_seconds


# --- absent, taken, not now -----------------------------------------------------------------------


class NotFoundError(SerumpunError):
    """Absent, or not yours: nobody can tell which.

    Args:
        reason: For the log only.
        retry_seconds: When it may be there, if the address itself says that it is of just now.
    """

    code = "not-found"
    status = 404
    title = "Not found"
    next_step = "Check the address; it may not exist or may not be addressed to your agency."

    def __init__(self, reason: str = "", *, retry_seconds: int | None = None) -> None:
        """Keep when to ask again."""
        super().__init__(reason)
        self.retry_seconds = retry_seconds


class MethodNotAllowedError(SerumpunError):
    """The path exists, the method does not."""

    code = "method-not-allowed"
    status = 405
    title = "The method is not allowed here"
    next_step = "See the allowed methods in /openapi.json."


class ConflictError(SerumpunError):
    """Something else already stands there."""

    code = "conflict"
    status = 409
    title = "Already taken"
    next_step = "Fetch what stands there and decide anew."


class IdReusedError(ConflictError):
    """This originator already used the id for another payload."""

    code = "id-reused"
    title = "The report id was already used for another report"
    next_step = "Seal the report again with a new id."


class StatementConflictError(ConflictError):
    """Another statement has this number in the issuer's chain."""

    code = "statement-conflict"
    title = "Another statement has this number"
    next_step = "Fetch the issuer's chain; two statements with one number must be reported."


class ProposalClosedError(ConflictError):
    """A proposal has been decided, or its time is over."""

    code = "proposal-closed"
    title = "The proposal is decided or over"
    next_step = "Make a new proposal if it is still wanted."


class AccountConflictError(ConflictError):
    """An account, role or suspension is not in the state that this act needs."""

    code = "account-conflict"
    title = "It is already so, or not in the state that this needs"
    next_step = "Look at the account again; to replace an officer's last way in, propose a restore."


class LastWayInError(ConflictError):
    """It is the account's last way in."""

    code = "last-way-in"
    title = "It is the last way in of this account"
    next_step = "Register another passkey first, or ask your administrators to restore the account."


class BlobConflictError(ConflictError):
    """Another blob already has this place."""

    code = "blob-conflict"
    title = "Another attachment already has this place"
    next_step = "Seal the report again with a new id."


class ServiceError(SerumpunError):
    """The hub cannot do it now; if the connection broke at the end, it may have done it.

    `gave_way`: the database ended it for the sake of another transaction; nothing was done.
    """

    gave_way = False
    code = "unavailable"
    status = 503
    title = "The hub cannot do this now"
    next_step = "Send the same again in a minute: what was done already is answered the same."


class NotReadyError(ServiceError):
    """Database, schema or keys are not ready."""

    code = "not-ready"
    title = "The hub is not ready"


class OverloadedError(ServiceError):
    """More connections or requests at once than the hub takes."""

    code = "overloaded"
    title = "The hub has too much to do at this moment"
    next_step = "Wait as long as Retry-After says, then send the same again."


class RecordFailedError(ServiceError):
    """The access record could not be written, so the act did not happen."""

    code = "record-failed"
    title = "The access record could not be written, so nothing was done"


class UnwitnessedError(ServiceError):
    """Too few countries have cosigned the access log lately; this is decided, and recorded."""

    code = "unwitnessed"
    title = "Too few countries have confirmed the access log lately for new reports to be taken"
    next_step = (
        "Keep the sealed report and send it again later; tell the hub's operator and your "
        "country's witness. Reading and opening go on."
    )


class EvaluatorAwayError(ServiceError):
    """The evaluator of the second keys does not answer, or not as it must; nothing was done."""

    code = "evaluator-away"
    title = "Identifiers cannot be compared now, so nothing was done"
    next_step = (
        "Send the same again later; nothing was counted or kept. Reports without identifiers are "
        "taken meanwhile."
    )


def problem_types() -> Iterator[type[SerumpunError]]:
    """Yield every error class, base first, in the order of the tree above."""
    pending: list[type[SerumpunError]] = [SerumpunError]
    while pending:
        kind = pending.pop(0)
        yield kind
        pending = kind.__subclasses__() + pending
