"""The second reader's evaluator messages, written from docs/spec/matching.md section 9 alone."""

import hmac
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.crypto import second_shapes as shapes
from tests.crypto.second_reader import (
    Key,
    b64,
    encode,
    object_digest,
    parse,
    read_payload,
    refuse,
    verify_signatures,
)

REQUEST, ANSWER = "serumpun-evaluation-request+jws", "serumpun-evaluation-answer+jws"


def evaluator_key(secret: bytes) -> str:
    """The key of an evaluator follows from its secret."""
    seed = hmac.digest(secret, encode("serumpun-evaluator-seed/1"), "sha256")
    return b64(Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw())


def evaluation(request: bytes, answer: bytes, federation: str, keys: list[str]) -> dict[str, Any]:
    """Read a request as the evaluator does, and its answer as the hub does."""
    hub, evaluator = (
        Key(federation, holder, use, [{"alg": "Ed25519", "key": key}])
        for holder, use, key in zip(
            ("hub", "evaluator"), ("hub-receipt", "index-evaluator"), keys, strict=True
        )
    )
    asked = _signed(request, hub, REQUEST)
    read = read_payload(asked, 32768, shapes.EVALUATION_REQUEST)
    told = read_payload(_signed(answer, evaluator, ANSWER), 32768, shapes.EVALUATION_ANSWER)
    if told["request_digest"] != b64(object_digest(REQUEST, hub.kid, asked)):
        refuse("digest-mismatch")
    if len(told["t2"]) != len(read["t1"]):
        refuse("digest-mismatch")
    return {"agency": read["agency"], "epoch": read["epoch"], "t1": read["t1"], "t2": told["t2"]}


def _signed(raw: bytes, key: Key, typ: str) -> bytes:
    signed = parse(raw, 65536)
    shapes.signed_object(signed)
    return verify_signatures(signed, key, typ)
