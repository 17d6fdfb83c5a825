"""Vectors of the blind index: first and second form of tokens, and the digest that binds them."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from app.crypto.blind_index import blind, hub_index_key, tokenise
from app.crypto.encoding import object_digest, to_base64url, to_timestamp
from app.crypto.evaluation import ANSWER_TYP, REQUEST_TYP, evaluator_signing_key
from app.crypto.jws import sign_jws
from app.crypto.keys import KeyUse, SigningKey
from tests.worlds import seed, signing_key

Case = dict[str, Any]
KEY, HUB_KEY, SALT = seed("index key").hex(), seed("hub index key").hex(), seed("salt").hex()
IDENTIFIERS = (
    ("phone", "+62211500000"),
    ("bank_account", "ID:014:1234567890"),
    ("domain", "xn--bcher-kva.example"),
    ("handle", "telegram:\u0e44\u0e17\u0e22"),
    ("a", ""),
    ("", "a"),
)
FEDERATION, SECRET = "vectors.example", seed("evaluator")
HUB = signing_key(FEDERATION, "hub", KeyUse.HUB_RECEIPT)
EVALUATOR = evaluator_signing_key(FEDERATION, SECRET)


def make() -> dict[str, Any]:
    """Make the file; nothing in it is random."""
    texts: dict[str, str] = {}
    cases = [*_first(), *_second(), *_digests(), *_evaluations(texts)]
    return {"spec": "docs/spec/matching.md", "texts": texts, "cases": cases}


def _first() -> Iterator[Case]:
    for kind, value in IDENTIFIERS:
        yield {"name": f"t1 of {kind} {value}", "do": "t1", "in": [KEY, kind, value]}


def _second() -> Iterator[Case]:
    for word in ("one", "two"):
        yield {"name": f"t2 of {word}", "do": "t2", "in": [HUB_KEY, seed(word).hex()]}


def _digests() -> Iterator[Case]:
    made = [tokenise(seed("index key"), "phone", f"+6221150000{n}").token.hex() for n in range(3)]
    for name, tokens in (("one", made[:1]), ("three", made), ("reversed", made[::-1])):
        yield {"name": f"digest of {name}", "do": "tokens_digest", "in": [SALT, tokens]}


def _evaluations(texts: dict[str, str]) -> Iterator[Case]:
    yield {"name": "key of an evaluator", "do": "evaluator_key", "in": SECRET.hex()}
    first = [seed("t1", str(n)) for n in range(2)]
    plain: Case = {
        "v": 1,
        "agency": "sg-spf",
        "epoch": 1,
        "nonce": to_base64url(seed("nonce")[:16]),
        "time": to_timestamp(datetime(2027, 2, 1, 8, tzinfo=UTC)),
        "t1": [to_base64url(each) for each in first],
    }
    second = [to_base64url(each) for each in blind(hub_index_key(SECRET, 1), first)]
    another = signing_key(FEDERATION, "hub", KeyUse.HUB_RECEIPT, nth=2)
    rows: list[tuple[str, Case, Case, SigningKey, SigningKey, str]] = [
        ("evaluation", {}, {}, HUB, EVALUATOR, ""),
        ("asked by another hub", {}, {}, another, EVALUATOR, "bad-signature"),
        ("a token twice", {"t1": plain["t1"][:1] * 2}, {}, HUB, EVALUATOR, "invalid-shape"),
        ("no token", {"t1": []}, {}, HUB, EVALUATOR, "invalid-shape"),
        ("of no epoch", {"epoch": 0}, {}, HUB, EVALUATOR, "invalid-shape"),
        ("answered by the hub itself", {}, {}, HUB, HUB, "bad-signature"),
        ("answer too short", {}, {"t2": second[:1]}, HUB, EVALUATOR, "digest-mismatch"),
        (
            "answer to another request",
            {},
            {"request_digest": "A" * 43},
            HUB,
            EVALUATOR,
            "digest-mismatch",
        ),
        ("answer with first forms", {}, {"t2": plain["t1"]}, HUB, EVALUATOR, "invalid-shape"),
    ]
    for name, asked, told, hub, evaluator, code in rows:
        payload = _json({**plain, **asked})
        request = sign_jws(payload, hub, REQUEST_TYP)
        digest = to_base64url(object_digest(REQUEST_TYP, HUB.public.kid, payload))
        answer = {"v": 1, "request_digest": digest, "t2": second, **told}
        texts[f"{name}: request"] = request.to_bytes().decode()
        texts[f"{name}: answer"] = (
            sign_jws(_json(answer), evaluator, ANSWER_TYP).to_bytes().decode()
        )
        given = {
            "federation": FEDERATION,
            "keys": [to_base64url(*key.public.parts.values()) for key in (HUB, EVALUATOR)],
            "request": f"{name}: request",
            "answer": f"{name}: answer",
        }
        yield {"name": name, "do": "evaluation", "in": given, **({"error": code} if code else {})}


def _json(members: Case) -> bytes:
    return json.dumps(members, separators=(",", ":")).encode()
