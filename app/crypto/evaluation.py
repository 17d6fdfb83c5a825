"""What the hub asks the evaluator of its second keys, and what that answers; both are signed.

Specification: docs/spec/matching.md section 9. The evaluator knows the hub by the receipt key that
the federation file pins; the hub knows the evaluator by a key that follows from its secret, so that
an evaluator with another secret is refused instead of making tokens that meet nothing.
"""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from app.crypto import limits
from app.crypto.blind_index import T1_BYTES, T2_BYTES, Epoch
from app.crypto.encoding import encode_fields, from_base64url, object_digest
from app.crypto.jws import Jws, sign_jws, verify_jws
from app.crypto.keys import ED25519, KeyUse, PublicKey, SigningKey
from app.crypto.mac import mac
from app.crypto.shape import AgencyId, Base64Url, Digest, Shape, Timestamp, Version, unique
from app.errors import BadSignatureError, DigestMismatchError

REQUEST_TYP: Final = "serumpun-evaluation-request+jws"
ANSWER_TYP: Final = "serumpun-evaluation-answer+jws"
EVALUATE_PATH: Final = "/v1/evaluations"
_HOLDER: Final = "evaluator"
_LABEL_SEED: Final = "serumpun-evaluator-seed/1"
_NONCE_BYTES: Final = 16


class EvaluationRequest(Shape):
    """The hub asks for the second form of tokens.

    Args:
        agency: On whose behalf, as the hub says; the evaluator counts and logs it.
        epoch: Of the index key that the tokens were made with.
        nonce: Fresh for each request; none is answered twice.
        time: When it was asked.
        t1: First forms, each once. Never a value.
    """

    v: Version
    agency: AgencyId
    epoch: Epoch
    nonce: Annotated[bytes, Base64Url(_NONCE_BYTES, length=_NONCE_BYTES)]
    time: Timestamp
    t1: Annotated[
        tuple[Annotated[bytes, Base64Url(T1_BYTES, length=T1_BYTES)], ...],
        Field(min_length=1, max_length=limits.TOKENS, strict=False, fail_fast=True, repr=False),
        AfterValidator(unique),
    ]


class EvaluationAnswer(Shape):
    """The evaluator's answer.

    Args:
        request_digest: Object digest of the request.
        t2: Second forms, in the order of the request.
    """

    v: Version
    request_digest: Digest
    t2: Annotated[
        tuple[Annotated[bytes, Base64Url(T2_BYTES, length=T2_BYTES)], ...],
        Field(min_length=1, max_length=limits.TOKENS, strict=False, fail_fast=True, repr=False),
    ]


def evaluator_signing_key(federation: str, secret: bytes) -> SigningKey:
    """Make the key that signs answers; it follows from the secret of the second keys."""
    seed = mac(secret, encode_fields(_LABEL_SEED))
    return SigningKey(federation, _HOLDER, KeyUse.INDEX_EVALUATOR, (seed,))


def evaluator_public_key(federation: str, raw: bytes) -> PublicKey:
    """Build the key that answers must be signed with.

    Args:
        federation: Name of the pinned federation.
        raw: As the evaluator shows it, 32 bytes.

    Raises:
        MalformedEncodingError: The bytes are no key.
    """
    return PublicKey(federation, _HOLDER, KeyUse.INDEX_EVALUATOR, {ED25519: raw})


def ask_evaluation(
    agency: str, epoch: int, tokens: Sequence[bytes], key: SigningKey, at: datetime
) -> Jws:
    """Sign a request.

    Args:
        agency: On whose behalf.
        epoch: Of the tokens.
        tokens: First forms, each once.
        key: The hub's receipt key.
        at: The present instant.
    """
    request = EvaluationRequest(
        v=1,
        agency=agency,
        epoch=epoch,
        nonce=secrets.token_bytes(_NONCE_BYTES),
        time=at,
        t1=tuple(tokens),
    )
    return sign_jws(request.to_bytes(), key, REQUEST_TYP)


def verify_evaluation_request(signed: Jws, hub: PublicKey) -> EvaluationRequest:
    """Check that the hub asks; the caller checks that it is of now and was not answered yet.

    Raises:
        BadSignatureError: Not signed by the federation's receipt key for this purpose.
        MalformedError: No such request.
    """
    if hub.use is not KeyUse.HUB_RECEIPT:
        raise BadSignatureError("not the key of a hub")
    return EvaluationRequest.parse(verify_jws(signed, hub, REQUEST_TYP), limits.EVALUATION_BYTES)


def answer_evaluation(signed: Jws, tokens: Sequence[bytes], hub: PublicKey, key: SigningKey) -> Jws:
    """Sign the answer to a request.

    Args:
        signed: The request, verified.
        tokens: Second forms, in its order.
        hub: Who asked.
        key: From `evaluator_signing_key`.
    """
    answer = EvaluationAnswer(v=1, request_digest=_digest(signed, hub), t2=tuple(tokens))
    return sign_jws(answer.to_bytes(), key, ANSWER_TYP)


def verify_evaluation_answer(
    answer: Jws, request: Jws, hub: PublicKey, evaluator: PublicKey, count: int
) -> Sequence[bytes]:
    """Check that the evaluator answers this very request, and read the second forms.

    Raises:
        BadSignatureError: Not signed by this evaluator for this purpose.
        DigestMismatchError: The answer to another request, or of another length.
        MalformedError: No such answer.
    """
    if evaluator.use is not KeyUse.INDEX_EVALUATOR:
        raise BadSignatureError("not the key of an evaluator")
    payload = verify_jws(answer, evaluator, ANSWER_TYP)
    read = EvaluationAnswer.parse(payload, limits.EVALUATION_BYTES)
    if read.request_digest != _digest(request, hub) or len(read.t2) != count:
        raise DigestMismatchError("the answer to another request")
    return read.t2


def _digest(request: Jws, hub: PublicKey) -> bytes:
    return object_digest(REQUEST_TYP, hub.kid, from_base64url(request.payload))
