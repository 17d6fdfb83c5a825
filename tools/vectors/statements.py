"""Vectors of signed statements: each kind, each signer, shapes that are none."""

import json
from collections.abc import Iterator
from typing import Any

from app.crypto.device_statements import SHARE_BYTES
from app.crypto.encoding import sha256, to_base64url, to_timestamp
from app.crypto.keys import ED25519, ML_DSA_65, KeyUse, PublicKey, SealingKey, SigningKey
from app.crypto.statements import SIGNERS, TYP
from tests.crypto.first_reader import KINDS
from tests.crypto.forge import Members, signed
from tests.worlds import World, sealing_key, signing_key
from tools.vectors.envelopes import key_of
from tools.vectors.providers import WRONG_PROVIDERS, provider_members
from tools.vectors.witnesses import WRONG_WITNESSES, witness_members

DIGEST = to_base64url(sha256(b"digest"))
REPORT = {
    "originator": "id-polri",
    "id": "01970000-0000-7000-8000-000000000001",
    "header_digest": DIGEST,
}
MATCH = {"epoch": 2, "policy": "agency", "tokens_digest": DIGEST}


def payloads(world: World) -> dict[str, Members]:
    """One good payload of each kind."""
    at = to_timestamp(world.now)
    polri = signing_key(world.federation.name, "id-polri", KeyUse.AGENCY_SIGN).public
    link = {"v": 1, "issuer": "id", "n": 1, "prev": DIGEST, "issued_at": at, "subject": "id-polri"}
    seal = sealing_key(world.federation.name, "id-polri").public
    contact = {"desk": "Duty desk", "phone": "+62215550100", "email": "desk@polri.example"}
    return {
        "agency": {
            **link,
            "name": "Indonesian National Police",
            "unit_type": "police",
            "remit": ["online_scam", "trafficking"],
            "contact": contact,
            "roles": ["submitter", "analyst"],
            "tlp_ceiling": "AMBER+STRICT",
            "status": "active",
        },
        "key": {
            **link,
            "use": "agency-sign",
            "kid": polri.kid,
            "keys": key_of(polri)["parts"],
            "not_before": at,
            "not_after": to_timestamp(world.now.replace(year=2028)),
        },
        "revocation": {**link, "kid": polri.kid, "reason": "compromised", "compromised_at": at},
        "identity-provider": {**link, **provider_members()},
        "witness": {**link, **witness_members()},
        "key-request": {
            "v": 1,
            "subject": "id-polri",
            "signing": key_of(polri)["parts"],
            "sealing": key_of(seal)["parts"],
            "requested_at": at,
        },
        **_of_devices(at, seal, world),
        "open": {
            "v": 1,
            "agency": "id-polri",
            "report": REPORT,
            "sections": ["summary"],
            "purpose": "criminal_investigation",
            "case_reference": "CCID/2027/0042",
            "nonce": DIGEST,
            "time": at,
        },
        "tokens-renewal": _renewal(at),
        "receipt": {
            "v": 1,
            "act": "open",
            "record_id": REPORT["id"],
            "agency": "my-pdrm",
            "report": REPORT,
            "request_digest": DIGEST,
            "sections": ["summary"],
            "time": at,
        },
        "heads": {"v": 1, "time": at, "heads": [{"issuer": "id", "n": 3, "digest": DIGEST}]},
    }


def _renewal(at: str) -> Members:
    return {"v": 1, "agency": "id-polri", "report": REPORT, "match": MATCH, "time": at}


def _of_devices(at: str, seal: PublicKey, world: World) -> dict[str, Members]:
    """What a device asks for, and what is shared with it."""
    return {
        "device-request": {
            "v": 1,
            "agency": "id-polri",
            "account": "id-polri/k3m8q2x7vp",
            "name": "Duty desk laptop",
            "signing": key_of(device_key(world))["parts"],
            "sealing": key_of(device_seal(world).public)["parts"],
            "requested_at": at,
        },
        "key-share": {
            "v": 1,
            "agency": "id-polri",
            "what": "agency-seal",
            "subject": seal.kid,
            "epoch": 0,
            "to_kid": DIGEST,
            "wrap": to_base64url(bytes(SHARE_BYTES)),
            "time": at,
        },
    }


def device_key(world: World) -> PublicKey:
    """The signing key of a device of id-polri."""
    return signing_key(world.federation.name, "id-polri", KeyUse.DEVICE_SIGN).public


def device_seal(world: World) -> SealingKey:
    """The sealing key of that device."""
    return sealing_key(world.federation.name, "id-polri", use=KeyUse.DEVICE_SEAL)


WRONG: dict[str, list[Members]] = {
    "agency": [
        {"v": True},
        {"n": 0},
        {"n": 10_001},
        {"issuer": "ID"},
        {"issuer": "id-"},
        {"subject": "polri"},
        {"name": ""},
        {"name": "x" * 201},
        {"name": "Police\u202e"},
        {"name": "Police\n"},
        {"unit_type": "army"},
        {"remit": ["a", "a"]},
        {"remit": ["A"]},
        {"remit": [f"a{i}" for i in range(65)]},
        {"contact": None},
        {"contact": {"desk": "d", "phone": "110", "email": None}},
        {"contact": {"desk": "d", "phone": None, "email": "a@b\u001b[2J"}},
        {"roles": ["hub_operator"]},
        {"roles": ["witness"]},
        {"roles": ["federation_auditor"]},
        {"roles": ["root"]},
        {"roles": ["submitter", "submitter"]},
        {"tlp_ceiling": "WHITE"},
        {"status": "closed"},
        {"x": 1},
    ],
    "key": [
        {"use": "country-root"},
        {"use": "hub-receipt"},
        {"kid": DIGEST[:-1]},
        {"keys": []},
        {"not_before": None},
        {"account": None},
    ],
    "identity-provider": WRONG_PROVIDERS,
    "witness": WRONG_WITNESSES,
    "revocation": [{"reason": "whim"}, {"compromised_at": "now"}, {"kid": None}],
    "device-request": [
        {"account": "id-polri/system"},
        {"account": "k3m8q2x7vp"},
        {"name": ""},
        {"signing": []},
        {"sealing": []},
        {"requested_at": None},
        {"owner": "x"},
    ],
    "key-share": [
        {"what": "index-key"},
        {"epoch": 1},
        {"epoch": None},
        {"to_kid": "A"},
        {"wrap": to_base64url(bytes(SHARE_BYTES - 1))},
        {"wrap": to_base64url(bytes(SHARE_BYTES + 1))},
        {"account": "x"},
    ],
    "open": [
        {"sections": []},
        {"sections": ["summary", "summary"]},
        {"sections": ["gossip"]},
        {"purpose": "curiosity"},
        {"purpose": ""},
        {"case_reference": ""},
        {"case_reference": "a b"},
        {"case_reference": "a" * 129},
        {"nonce": "AA"},
        {"report": None},
        {"actor": "x"},
    ],
    "receipt": [
        {"act": "match"},
        {"act": "submit"},
        {"act": "statement"},
        {"report": None},
        {"request_digest": None},
        {"sections": []},
        {"record_id": "1"},
        {"agency": "a\nb"},
    ],
    "tokens-renewal": [
        {"agency": "ID-polri"},
        {"report": None},
        {"report": {**REPORT, "header_digest": "A"}},
        {"match": None},
        {"match": {**MATCH, "epoch": 0}},
        {"match": {**MATCH, "policy": "everybody"}},
        {"match": {**MATCH, "salt": DIGEST}},
    ],
    "heads": [
        {"heads": [{"issuer": "id", "n": n, "digest": DIGEST} for n in (1, 2)]},
        {"heads": [{"issuer": "id", "n": 0, "digest": DIGEST}]},
        {"heads": None},
    ],
}


def make() -> dict[str, Any]:
    """Make the file; ML-DSA signatures in it are random."""
    world = World.make()
    signers = {
        "country-root": world.roots["id"],
        "agency-sign": world.agencies["id-polri"].signing,
        "device-sign": signing_key(world.federation.name, "id-polri", KeyUse.DEVICE_SIGN),
        "hub-receipt": world.receipt_key,
    }
    texts: dict[str, str] = {}
    file = {
        "spec": "docs/spec/statements.md",
        "keys": {use: key_of(key.public) for use, key in signers.items()},
        "texts": texts,
    }
    cases = [*_kinds(world, signers, texts), *_purposes(world, signers, texts)]
    cases += [*_requests(world, signers["agency-sign"], texts)]
    return {**file, "cases": cases + list(_device_requests(world, texts))}


def _kinds(
    world: World, signers: dict[str, SigningKey], texts: dict[str, str]
) -> Iterator[Members]:
    """Each kind by each use, and each kind's bad shapes by the right one."""
    for kind, payload in payloads(world).items():
        shape = KINDS[kind]
        for use, key in signers.items():
            name = f"{kind} by {use}"
            texts[name] = json.dumps(signed(payload, key, TYP[shape]), separators=(",", ":"))
            given = {"kind": kind, "key": use, "signed": name}
            case = {"name": name, "do": "statement", "in": given}
            yield case if use in SIGNERS[shape] else {**case, "error": "bad-signature"}
        use = SIGNERS[shape][0].value
        for number, members in enumerate(WRONG.get(kind, ()), start=1):
            name = f"{kind}, wrong shape {number}"
            bad = signed({**payload, **members}, signers[use], TYP[shape])
            texts[name] = json.dumps(bad, separators=(",", ":"))
            given = {"kind": kind, "key": use, "signed": name}
            yield {"name": name, "do": "statement", "in": given, "error": "invalid-shape"}


def _purposes(
    world: World, signers: dict[str, SigningKey], texts: dict[str, str]
) -> Iterator[Members]:
    """Payload of one kind under the purpose of another, by a key that may sign both."""
    made = payloads(world)
    for kind, other, use in (
        ("agency", "key", "country-root"),
        ("key", "agency", "country-root"),
        ("revocation", "key", "country-root"),
        ("open", "revocation", "agency-sign"),
        ("tokens-renewal", "open", "agency-sign"),
        ("receipt", "heads", "hub-receipt"),
        ("heads", "receipt", "hub-receipt"),
    ):
        name = f"{other} signed, {kind} expected"
        found = signed(made[kind], signers[use], TYP[KINDS[other]])
        texts[name] = json.dumps(found, separators=(",", ":"))
        given = {"kind": kind, "key": use, "signed": name}
        yield {"name": name, "do": "statement", "in": given, "error": "bad-signature"}


def _requests(world: World, key: SigningKey, texts: dict[str, str]) -> Iterator[Members]:
    payload = payloads(world)["key-request"]
    other = signing_key(world.federation.name, "id-polri", KeyUse.AGENCY_SIGN, 2)
    mixed = [
        {"alg": alg, "key": to_base64url(source.public.parts[alg])}
        for alg, source in ((ED25519, key), (ML_DSA_65, other))
    ]
    made: dict[str, tuple[Members, SigningKey, str]] = {
        "by its own key": (payload, key, ""),
        "by another key": (payload, other, "bad-signature"),
        "half another's key": ({**payload, "signing": mixed}, key, "bad-signature"),
        "for another agency": ({**payload, "subject": "id-ppatk"}, key, "bad-signature"),
        "no sealing key": ({**payload, "sealing": mixed[:1]}, key, "malformed-encoding"),
        "no signing key": ({**payload, "signing": mixed[::-1]}, key, "malformed-encoding"),
        "unknown member": ({**payload, "x": 1}, key, "invalid-shape"),
    }
    for name, (members, signer, code) in made.items():
        found = signed(members, signer, "serumpun-key-request+jws")
        texts[f"request {name}"] = json.dumps(found, separators=(",", ":"))
        given = [f"request {name}", world.federation.name]
        case = {"name": f"key request {name}", "do": "key_request", "in": given}
        yield {**case, "error": code} if code else case


def _device_requests(world: World, texts: dict[str, str]) -> Iterator[Members]:
    payload, name = payloads(world)["device-request"], world.federation.name
    key = signing_key(name, "id-polri", KeyUse.DEVICE_SIGN)
    other = signing_key(name, "id-polri", KeyUse.DEVICE_SIGN, 2)
    made: dict[str, tuple[Members, SigningKey, str]] = {
        "by its own key": (payload, key, ""),
        "by another device": (payload, other, "bad-signature"),
        "by the agency": (payload, world.agencies["id-polri"].signing, "bad-signature"),
        "for another agency": ({**payload, "agency": "my-pdrm"}, key, "bad-signature"),
        "no sealing key": (
            {**payload, "sealing": payload["signing"][:1]},
            key,
            "malformed-encoding",
        ),
    }
    for title, (members, signer, code) in made.items():
        found = signed(members, signer, TYP[KINDS["device-request"]])
        texts[f"device request {title}"] = json.dumps(found, separators=(",", ":"))
        given = [f"device request {title}", name]
        case = {"name": f"device request {title}", "do": "device_request", "in": given}
        yield {**case, "error": code} if code else case
