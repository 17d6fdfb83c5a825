"""Vectors of whole reports: good ones, and attacks on the bytes of a good one."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from app.crypto.blind_index import make_tokens
from app.crypto.encoding import to_base64url
from app.crypto.jws import protected_header
from app.crypto.key_parts import key_parts
from app.crypto.keys import PublicKey
from app.crypto.manifest import Manifest, join_manifest
from tests.crypto.forge import (
    Members,
    Part,
    framed,
    hostile,
    members_of,
    payload_of,
    resigned,
    signed,
)
from tests.crypto.vectors import splice
from tests.worlds import NOW, World, sealing_key, seed

ID = "01970000-0000-7000-8000-00000000000"
BOTH = {
    "summary": (b"what happened", ["my-pdrm", "sg-spf"]),
    "financial": (b"accounts", ["my-pdrm"]),
}
TOKENS = make_tokens(seed("index key"), 1, [("phone", "+62211500000"), ("domain", "a.example")])
Change = Callable[[Members], Any]


def key_of(key: PublicKey) -> Members:
    """Write a key with its place."""
    parts = [{"alg": p["alg"], "key": to_base64url(p["key"])} for p in key_parts(key)]
    return {"federation": key.federation, "holder": key.holder, "use": key.use, "parts": parts}


def make() -> dict[str, Any]:
    """Make the file; signatures, seals and wraps in it are random."""
    world = World.make(now=NOW)
    polri, pdrm = world.agencies["id-polri"], world.agencies["my-pdrm"]
    envelope = world.seal("id-polri", BOTH, id=ID + "1")
    texts = {"base": _write(members_of(envelope))}
    texts["to my-pdrm"] = _write(members_of(world.delivered(envelope, "my-pdrm")))
    keys = {
        "polri": key_of(polri.signing.public),
        "pdrm": key_of(pdrm.signing.public),
        "root": key_of(world.roots["id"].public),
        "receipt": key_of(world.receipt_key.public),
        "seal": key_of(polri.sealing.public),
        "training": {**key_of(polri.signing.public), "federation": "training.example"},
    }
    file = {"spec": "docs/spec/sealed-report.md", "keys": keys, "texts": texts}
    cases = [*_good(world), *_keys(), *_bytes(texts["base"]), *_headers(world, texts)]
    texts["tokens"] = _write(members_of(world.seal("id-polri", id=ID + "4", tokens=TOKENS)))
    cases += _tokens(texts)
    cases += [*_deliveries(world, texts), *_hostile(world, texts)]
    return {**file, "cases": cases}


def _write(members: Members) -> str:
    return json.dumps(members, separators=(",", ":"), ensure_ascii=False)


def _report(name: str, envelope: Any, code: str = "", key: str = "polri") -> Members:  # noqa: ANN401
    case = {"name": name, "do": "report", "in": {"envelope": envelope, "key": key}}
    return {**case, "error": code} if code else case


def _opening(world: World, name: str, envelope: Any, code: str = "", **given: Any) -> Members:  # noqa: ANN401
    own = ["my-pdrm", world.agencies["my-pdrm"].sealing.seed.hex()]
    usual = {"envelope": envelope, "key": "polri", "own": own, "asked": ["summary", "financial"]}
    case = {"name": name, "do": "open", "in": {**usual, **given}}
    return {**case, "error": code} if code else case


def _good(world: World) -> Iterator[Members]:
    spf = ["sg-spf", world.agencies["sg-spf"].sealing.seed.hex()]
    yield _report("good", "base")
    yield _opening(world, "opened by my-pdrm", "to my-pdrm")
    yield _opening(world, "whole envelope opened by my-pdrm", "base")
    yield _opening(world, "asks for what it has not", "to my-pdrm", asked=["victim_identity"])
    yield _opening(world, "sg-spf has no wrap of one section", "base", "not-addressed", own=spf)


def _tokens(texts: dict[str, str]) -> Iterator[Members]:
    """Tokens beside the header that was signed over them."""
    yield _report("with tokens", "tokens")
    carried = json.loads(texts["tokens"])["tokens"]
    changes: dict[str, tuple[Change, str]] = {
        "tokens in another order": (lambda m: m["tokens"]["t1"].reverse(), ""),
        "tokens dropped": (lambda m: m.pop("tokens") and None, "digest-mismatch"),
        "tokens null": (_set("tokens", None), "digest-mismatch"),
        "token flipped": (_set("tokens", "t1", 0, "token", _flip), "digest-mismatch"),
        "token dropped": (lambda m: m["tokens"]["t1"].pop() and None, "digest-mismatch"),
        "token twice": (lambda m: m["tokens"]["t1"].append(carried["t1"][0]), "invalid-shape"),
        "no token": (_set("tokens", "t1", []), "invalid-shape"),
        "token of 31 bytes": (_set("tokens", "t1", 0, "token", lambda t: t[:-2]), "invalid-shape"),
        "token type in capitals": (_set("tokens", "t1", 0, "type", "PHONE"), "invalid-shape"),
        "salt flipped": (_set("tokens", "salt", _flip), "digest-mismatch"),
        "tokens of another epoch": (_set("tokens", "epoch", 2), "digest-mismatch"),
        "tokens with a member more": (_set("tokens", "x", 1), "invalid-shape"),
    }
    for name, (change, code) in changes.items():
        yield _report(name, _changed_of("tokens", texts, change), code)
    unsigned: Change = lambda m: m.update(tokens=carried)  # noqa: E731
    yield _report("tokens nobody signed", _changed(texts["base"], unsigned), "digest-mismatch")


def _keys() -> Iterator[Members]:
    for key in ("pdrm", "root", "receipt", "seal", "training"):
        yield _report(f"verified with the key of {key}", "base", "bad-signature", key)


def _changed(base: str, change: Change) -> Any:  # noqa: ANN401
    return _changed_of("base", {"base": base}, change)


def _changed_of(name: str, texts: dict[str, str], change: Change) -> Any:  # noqa: ANN401
    members = json.loads(texts[name])
    return splice(name, texts[name], _write(change(members) or members))


def _flip(text: str, at: int = 20) -> str:
    return text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]


def _spare(text: str) -> str:
    """Set spare bits of the last character, which decoders like to ignore."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return text[:-1] + alphabet[alphabet.index(text[-1]) + 1]


def _set(*path: Any) -> Change:  # noqa: ANN401
    *where, last, value = path

    def change(members: Members) -> None:
        found: Any = members
        for step in where:
            found = found[step]
        found[last] = value(found[last]) if callable(value) else value

    return change


def _signature_changes(kid: str) -> dict[str, tuple[Change, str]]:
    sigs = "signatures"
    eddsa = protected_header("EdDSA", kid, "serumpun-report+jws")
    return {
        "payload flipped": (_set("payload", _flip), "bad-signature"),
        "payload padded": (_set("payload", lambda t: t + "="), "invalid-shape"),
        "payload empty": (_set("payload", ""), "invalid-shape"),
        "payload null": (_set("payload", None), "invalid-shape"),
        "Ed25519 flipped": (_set(sigs, 0, "signature", _flip), "bad-signature"),
        "ML-DSA flipped": (_set(sigs, 1, "signature", _flip), "bad-signature"),
        "Ed25519 stripped": (lambda m: m[sigs].pop(0) and None, "bad-signature"),
        "ML-DSA stripped": (lambda m: m[sigs].pop() and None, "bad-signature"),
        "signatures swapped": (lambda m: m[sigs].reverse(), "bad-signature"),
        "signature values swapped": (_swap_values, "bad-signature"),
        "Ed25519 twice": (lambda m: m.update(signatures=[m[sigs][0]] * 2), "bad-signature"),
        "ML-DSA twice": (lambda m: m.update(signatures=[m[sigs][1]] * 2), "bad-signature"),
        "a third signature": (lambda m: m[sigs].append(m[sigs][0]), "invalid-shape"),
        "no signature": (_set(sigs, []), "invalid-shape"),
        "signature empty": (_set(sigs, 1, "signature", ""), "bad-signature"),
        "signature cut": (_set(sigs, 1, "signature", lambda t: t[:-4]), "bad-signature"),
        "signature not canonical": (_set(sigs, 0, "signature", _spare), "invalid-shape"),
        "protected flipped": (_set(sigs, 0, "protected", _flip), "bad-signature"),
        "algorithm EdDSA": (_set(sigs, 0, "protected", eddsa), "bad-signature"),
        "algorithm none": (_set(sigs, 0, "protected", "eyJhbGciOiJub25lIn0"), "bad-signature"),
        "unprotected header": (_set(sigs, 0, lambda s: {**s, "header": {}}), "invalid-shape"),
        "flattened beside": (lambda m: m.update(signature="AA"), "invalid-shape"),
    }


def _content_changes() -> dict[str, tuple[Change, str]]:
    return {
        "unknown member": (lambda m: m.update(x=1), "invalid-shape"),
        "tokens": (lambda m: m.update(tokens={}), "invalid-shape"),
        "no wraps member": (lambda m: m.pop("wraps") and None, "invalid-shape"),
        "sections swapped": (lambda m: m["sections"].reverse(), "digest-mismatch"),
        "section dropped": (lambda m: m["sections"].pop() and None, "digest-mismatch"),
        "section twice": (lambda m: m["sections"].append(m["sections"][0]), "digest-mismatch"),
        "section renamed": (_set("sections", 0, "name", "operational"), "digest-mismatch"),
        "section unknown": (_set("sections", 0, "name", "gossip"), "invalid-shape"),
        "ciphertext flipped": (_set("sections", 0, "ciphertext", _flip), "digest-mismatch"),
        "ciphertext cut": (
            _set("sections", 0, "ciphertext", lambda t: t[:1460]),
            "digest-mismatch",
        ),
        "ciphertext not canonical": (
            _set("sections", 0, "ciphertext", lambda t: t + "B"),
            "invalid-shape",
        ),
        "ciphertexts swapped": (_swap_ciphertexts, "digest-mismatch"),
        "wrap dropped": (lambda m: m["wraps"].pop() and None, "audience-mismatch"),
        "no wraps": (_set("wraps", []), "audience-mismatch"),
        "wrap twice": (lambda m: m["wraps"].append(m["wraps"][0]), "audience-mismatch"),
        "wrap flipped": (_set("wraps", 0, "enc", _flip), "audience-mismatch"),
        "wrap a byte short": (_set("wraps", 0, "enc", lambda t: t[:-2]), "invalid-shape"),
        "wrap not canonical": (_set("wraps", 0, "enc", _spare), "invalid-shape"),
        "wrap to other agency": (_set("wraps", 0, "agency", "th-ccib"), "audience-mismatch"),
        "wrap for other kid": (_set("wraps", 0, "kid", _flip), "audience-mismatch"),
        "wrap kid not canonical": (_set("wraps", 0, "kid", _spare), "invalid-shape"),
        "wrap of other section": (_set("wraps", 0, "section", "financial"), "audience-mismatch"),
        "wrap of an absent section": (
            lambda m: m["wraps"].append({**m["wraps"][0], "section": "operational"}),
            "audience-mismatch",
        ),
        "wraps of sections swapped": (_swap_wraps, "audience-mismatch"),
        "an agency added": (
            lambda m: m["wraps"].append({**m["wraps"][0], "agency": "th-ccib"}),
            "audience-mismatch",
        ),
        "wrap with a member more": (_set("wraps", 0, lambda w: {**w, "x": 1}), "invalid-shape"),
        "wraps as object": (_set("wraps", {}), "invalid-shape"),
        "wrap order does not matter": (lambda m: m["wraps"].reverse(), ""),
    }


def _bytes(base: str) -> Iterator[Members]:
    changes = {**_signature_changes(json.loads(base)["wraps"][0]["kid"]), **_content_changes()}
    for name, (change, code) in changes.items():
        yield _report(name, _changed(base, change), code)
    texts = {
        "duplicate payload": base.replace('{"payload"', '{"payload":"AA","payload"', 1),
        "duplicate wraps": base[:-1] + ',"wraps":[]}',
        "NaN": base[:-1] + ',"x":NaN}',
        "trailing junk": base + "x",
        "byte order mark": "\ufeff" + base,
        "33 deep": base[:-1] + ',"x":' + "[" * 32 + "]" * 32 + "}",
    }
    for name, text in texts.items():
        yield _report(name, splice("base", base, text), "malformed-json")
    yield _report("over 3 MiB", splice("base", base, base + " " * (3 << 20)), "too-large")


def _swap_values(members: Members) -> None:
    one, two = members["signatures"]
    one["signature"], two["signature"] = two["signature"], one["signature"]


def _swap_ciphertexts(members: Members) -> None:
    one, two = members["sections"]
    one["ciphertext"], two["ciphertext"] = two["ciphertext"], one["ciphertext"]


def _swap_wraps(members: Members) -> None:
    one, _, two = members["wraps"]
    one["enc"], two["enc"] = two["enc"], one["enc"]


def _headers(world: World, texts: dict[str, str]) -> Iterator[Members]:
    """Attacks in which a certified key signs: its own or another's."""
    polri, pdrm = world.agencies["id-polri"].signing, world.agencies["my-pdrm"].signing
    envelope = world.seal("id-polri", id=ID + "2")
    header = payload_of(envelope)
    raw = json.dumps(header).encode()
    rest = {k: v for k, v in members_of(envelope).items() if k in {"sections", "wraps"}}
    made: dict[str, tuple[Members, str, str]] = {
        "re-signed by another agency": (
            resigned(envelope, pdrm, lambda _: None),
            "originator-mismatch",
            "pdrm",
        ),
        "re-signed as its own": (
            resigned(envelope, pdrm, lambda h: h.update(originator="my-pdrm")),
            "",
            "pdrm",
        ),
        "signed by the country": (
            {**rest, **signed(raw, world.roots["id"])},
            "originator-mismatch",
            "root",
        ),
        "signed for another purpose": (
            {**rest, **signed(raw, polri, "serumpun-open+jws")},
            "bad-signature",
            "polri",
        ),
        "signed as a login": (
            {**rest, **signed(raw, polri, "client-authentication+jwt")},
            "bad-signature",
            "polri",
        ),
        "white space in the header": ({**rest, **signed(raw, polri)}, "", "polri"),
        "an audience entry dropped": (
            resigned(envelope, polri, lambda h: h["sections"][0].update(audience=[])),
            "audience-empty",
            "polri",
        ),
        "header is an array": ({**rest, **signed(b"[]", polri)}, "malformed-json", "polri"),
        "header with a duplicate": (
            {**rest, **signed(raw.replace(b'"v"', b'"v": 1, "v"'), polri)},
            "malformed-json",
            "polri",
        ),
        "header over 48 KiB": (
            {**rest, **signed(raw + b" " * 49_152, polri)},
            "too-large",
            "polri",
        ),
        "other report's header": (
            {**rest, **members_of(world.seal("id-polri", id=ID + "3"))} | rest,
            "digest-mismatch",
            "polri",
        ),
    }
    for name, (members, code, key) in made.items():
        texts[name] = _write(members)
        yield _report(name, name, code, key)


def _deliveries(world: World, texts: dict[str, str]) -> Iterator[Members]:
    base = json.loads(texts["to my-pdrm"])

    def cut(name: str, change: Change, code: str, **given: Any) -> Members:  # noqa: ANN401
        members = json.loads(json.dumps(base))
        change(members)
        text = splice("to my-pdrm", texts["to my-pdrm"], _write(members))
        return _opening(world, f"delivered: {name}", text, code, **given)

    def withhold(members: Members) -> None:
        members["sections"].pop()
        members["wraps"].pop()

    yield cut("section withheld", withhold, "section-withheld")
    yield cut("section withheld, not asked for", withhold, "", asked=["summary"])
    yield cut("nothing delivered", _set("sections", []), "not-addressed")
    yield cut("wrap withheld", lambda m: m["wraps"].pop(), "not-addressed")
    yield cut("section twice", lambda m: m["sections"].append(m["sections"][0]), "seal-broken")
    yield cut("wraps swapped", _swap_two, "not-addressed")
    yield cut("wrap flipped", _set("wraps", 0, "enc", _flip), "not-addressed")
    yield cut("ciphertext flipped", _set("sections", 0, "ciphertext", _flip), "digest-mismatch")
    yield cut("section renamed", _set("sections", 0, "name", "operational"), "digest-mismatch")
    yield cut("wrap renamed", _set("wraps", 0, "section", "operational"), "not-addressed")
    own = ["my-pdrm", seed("other").hex()]
    yield cut("other seed", lambda _: None, "not-addressed", own=own)
    yield cut("other agency", lambda _: None, "not-addressed", own=["sg-spf", own[1]])


def _swap_two(members: Members) -> None:
    one, two = members["wraps"]
    one["enc"], two["enc"] = two["enc"], one["enc"]


def _hostile(world: World, texts: dict[str, str]) -> Iterator[Members]:
    """What a certified originator can do to a recipient; the hub sees nothing of it."""
    frame = framed(join_manifest(Manifest(), b"text"))
    file = {"n": 1, "name": "a", "media_type": "a/b", "length": 3, "sha256": "A" * 43}
    listed = join_manifest(Manifest.of({"attachments": [file]}), b"")
    two = [Part(), Part("financial")]
    key = seed("one key")
    old = sealing_key(world.federation.name, "my-pdrm", 2)
    reports: dict[str, tuple[list[Part], str, str]] = {
        "honest": (two, "", ""),
        "padding not zero": ([Part(frame=frame[:-1] + b"\1")], "", "seal-broken"),
        "no manifest": ([Part(frame=framed(b"no"))], "", "seal-broken"),
        "manifest names an unsigned file": ([Part(frame=framed(listed))], "", "seal-broken"),
        "junk instead of a wrap": ([Part(wrapped=bytes(1169))], "", "seal-broken"),
        "mask lacks the own bit": ([Part(masks={"my-pdrm": 0})], "", "seal-broken"),
        "mask beyond the sections": ([Part(masks={"my-pdrm": 3})], "", "seal-broken"),
        "masks differ": (
            [Part(masks={"my-pdrm": 1}), Part("financial", masks={"my-pdrm": 3})],
            "",
            "seal-broken",
        ),
        "one key for two sections": (
            [Part(content_key=key), Part("financial", content_key=key)],
            "",
            "seal-broken",
        ),
        "sealed in another's name": ([Part(info_originator="sg-spf")], "", "seal-broken"),
        "an agency twice": ([Part(readers=["my-pdrm", "my-pdrm"])], "audience-mismatch", ""),
        "two keys of one agency": (
            [Part(), Part("financial", sealing={"my-pdrm": old})],
            "audience-mismatch",
            "not-addressed",
        ),
    }
    for name, (parts, hub, recipient) in reports.items():
        texts[name] = _write(hostile(world, parts, id=ID + "4"))
        yield _report(f"hostile: {name}, at the hub", name, hub)
        if name != "an agency twice":
            yield _opening(world, f"hostile: {name}, opened", name, recipient, asked=["summary"])
