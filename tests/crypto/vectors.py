"""Runs one vector against a reader; `tools.make_vectors` and the tests use the same lines.

A case has `do`, `in`, and `out` or `error`. Long texts stand once in a file's `texts`; a text is
given by name, or as a splice of one: {"of": name, "at": offset, "cut": characters, "put": text}.
"""

import hashlib
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent.parent / "vectors"
Case = dict[str, Any]
NAMES = (
    "conventions",
    "keys",
    "content",
    "headers",
    "envelopes",
    "statements",
    "directories",
    "federation-changes",
    "shares",
    "access-log",
    "evidence",
    "matching",
)


def load(name: str) -> dict[str, Any]:
    """Read a vector file."""
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text())
    return found


def run(reader: Any, file: dict[str, Any], case: Case) -> Any:  # noqa: ANN401
    """Do what a case says and return what came out; refusals are raised by the reader."""
    return DO[case["do"]](reader, file, case["in"])


def text(file: dict[str, Any], given: Any) -> bytes:  # noqa: ANN401
    """Resolve a text."""
    if isinstance(given, str):
        return str(file["texts"][given]).encode()
    base = file["texts"][given["of"]]
    at, cut = given["at"], given["cut"]
    return str(base[:at] + given["put"] + base[at + cut :]).encode("utf-8", "surrogatepass")


def splice(name: str, base: str, changed: str) -> dict[str, Any]:
    """Write a changed text as a splice of its base."""
    at = next((i for i, (x, y) in enumerate(zip(base, changed, strict=False)) if x != y), None)
    at = min(len(base), len(changed)) if at is None else at
    rest = min(len(base), len(changed)) - at
    tail = next((i for i in range(rest) if base[-1 - i] != changed[-1 - i]), rest)
    end = len(changed) - tail
    return {"of": name, "at": at, "cut": len(base) - tail - at, "put": changed[at:end]}


def _encode(reader: Any, _: Any, given: Any) -> str:  # noqa: ANN401
    fields = [bytes.fromhex(f["hex"]) if "hex" in f else next(iter(f.values())) for f in given]
    return str(reader.encode(*fields).hex())


def _instant(reader: Any, _: Any, given: str) -> int:  # noqa: ANN401
    at: datetime = reader.instant(given)
    return round(at.timestamp() * 1000)


def _wrap(reader: Any, _: Any, given: Any) -> Any:  # noqa: ANN401
    federation, agency, seed = given["own"]
    own = (federation, agency, bytes.fromhex(seed))
    key, mask = reader.open_wrap(reader.unbase64(given["wrap"]), given["place"], own)
    return {"key": key.hex(), "mask": mask}


def _split(reader: Any, _: Any, given: str) -> Any:  # noqa: ANN401
    manifest, body = reader.split_inner(bytes.fromhex(given))
    return {"manifest": manifest, "body": body.hex()}


def _open(reader: Any, file: Any, given: Any) -> Any:  # noqa: ANN401
    agency, seed = given["own"]
    own = (agency, bytes.fromhex(seed))
    key = reader.key(**file["keys"][given["key"]])
    bodies = reader.open_report(text(file, given["envelope"]), key, own, given["asked"])
    return {name: body.decode() for name, body in bodies.items()}


def _statement(reader: Any, file: Any, given: Any) -> None:  # noqa: ANN401
    key = reader.key(**file["keys"][given["key"]])
    reader.verify_statement(text(file, given["signed"]), given["kind"], key)


def _walk(reader: Any, file: Any, given: Any) -> Any:  # noqa: ANN401
    walk = reader.Walk(text(file, given["federation"]))
    for signed, recorded_at in given["statements"]:
        walk.take(text(file, signed), reader.instant(recorded_at))
    judged = [walk.judge(kid, reader.instant(at)) for kid, at in given["judge"]]
    heads = {issuer: list(head) for issuer, head in walk.heads.items()}
    return {"heads": heads, "judged": judged}


def _federation_change(reader: Any, file: Any, given: Any) -> Any:  # noqa: ANN401
    return reader.federation_change(text(file, given["before"]), text(file, given["update"]))


def _share(reader: Any, file: Any, given: Any) -> str:  # noqa: ANN401
    walk = reader.Walk(text(file, given["federation"]))
    for signed, recorded_at in given["statements"]:
        walk.take(text(file, signed), reader.instant(recorded_at))
    kid: str = walk.open_share(text(file, given["share"]), bytes.fromhex(given["device"]))
    return kid


def _leaf(reader: Any, file: Any, given: Any) -> str:  # noqa: ANN401
    tags = b"".join(map(bytes.fromhex, given["tags"]))
    made = reader.log.leaf(text(file, given["entry"]), bytes.fromhex(given["salts"]), tags)
    return str(made.hex())


def _check_leaf(reader: Any, file: Any, given: Any) -> None:  # noqa: ANN401
    leaf, salts = bytes.fromhex(given["leaf"]), bytes.fromhex(given["salts"])
    reader.log.check_leaf(leaf, text(file, given["entry"]), salts)


def _checkpoint(reader: Any, file: Any, given: Any) -> Any:  # noqa: ANN401
    key = reader.key(**file["keys"][given["key"]])
    return reader.log.checkpoint(text(file, given["note"]), key)


def _cosignature(reader: Any, file: Any, given: Any) -> Any:  # noqa: ANN401
    key = reader.key(**file["keys"][given["key"]])
    return reader.log.cosignature(
        text(file, given["note"]), text(file, given["line"]).decode(), key
    )


def _cosigned(reader: Any, file: Any, given: Any) -> Any:  # noqa: ANN401
    note, line = text(file, given["note"]), text(file, given["line"]).decode()
    return reader.log.cosigned(note, line, given["vkeys"])


def _inclusion(reader: Any, _: Any, given: Any) -> None:  # noqa: ANN401
    proof = [bytes.fromhex(each) for each in given["proof"]]
    leaf, root = bytes.fromhex(given["leaf_hash"]), bytes.fromhex(given["root"])
    reader.log.inclusion(leaf, given["index"], given["size"], proof, root)


def _consistency(reader: Any, _: Any, given: Any) -> None:  # noqa: ANN401
    proof = [bytes.fromhex(each) for each in given["proof"]]
    roots = bytes.fromhex(given["old_root"]), bytes.fromhex(given["new_root"])
    reader.log.consistency(given["old"], given["new"], *roots, proof)


def _tlog_proof(reader: Any, file: Any, given: Any) -> int:  # noqa: ANN401
    key = reader.key(**file["keys"][given["key"]])
    proof = text(file, given["proof"]).decode()
    return int(reader.log.log_proof(proof, bytes.fromhex(given["leaf"]), key))


def _bundle(reader: Any, file: Any, given: Any) -> Any:  # noqa: ANN401
    federation, raw = text(file, given["federation"]), text(file, given["bundle"])
    return reader.check_bundle(federation, raw, reader.instant(given["at"]))


def _root(reader: Any, _: Any, entries: int) -> str:  # noqa: ANN401
    hashes = [hashlib.sha256(b"\x00%d" % n).digest() for n in range(entries)]
    return str(reader.log.root(hashes).hex())


def _nothing(call: Callable[[Any, Any, Any], Any]) -> Callable[[Any, Any, Any], None]:
    def only_refuses(reader: Any, file: Any, given: Any) -> None:  # noqa: ANN401
        call(reader, file, given)

    return only_refuses


DO: dict[str, Callable[[Any, Any, Any], Any]] = {
    "encode": _encode,
    "unbase64": lambda r, _, g: r.unbase64(g["text"], g.get("length")).hex(),
    "instant": _instant,
    "parse": lambda r, _, g: r.parse(bytes.fromhex(g["hex"]), g["maximum"]),
    "object_digest": lambda r, _, g: r.object_digest(
        g["typ"], g["kid"], bytes.fromhex(g["payload"])
    ).hex(),
    "audience": lambda r, _, g: r.audience_entry(
        g["section"], g["agency"], g["kid"], r.unbase64(g["wrap"])
    ).hex(),
    "kid": lambda r, _, g: r.kid_of(**g),
    "expand": lambda r, _, g: r.expand_public(bytes.fromhex(g)).hex(),
    "padded": lambda r, _, g: [r.padded(g), r.sealed_size(g)],
    "check_sealed": _nothing(lambda r, _, g: r.check_sealed_size(g)),
    "open_content": lambda r, _, g: r.open_content(
        r.unbase64(g["sealed"]), bytes.fromhex(g["key"]), bytes.fromhex(g["context"])
    ).hex(),
    "open_wrap": _wrap,
    "split_inner": _split,
    "header": _nothing(lambda r, f, g: r.read_header(text(f, g))),
    "report": lambda r, f, g: r.verify_report(text(f, g["envelope"]), r.key(**f["keys"][g["key"]])),
    "open": _open,
    "statement": _statement,
    "key_request": _nothing(lambda r, f, g: r.verify_key_request(text(f, g[0]), g[1])),
    "device_request": _nothing(lambda r, f, g: r.verify_device_request(text(f, g[0]), g[1])),
    "walk": _walk,
    "federation_change": _federation_change,
    "share": _share,
    "tag_key": lambda r, _, g: r.log.tag_key(bytes.fromhex(g["secret"]), g["country"]).hex(),
    "tag": lambda r, _, g: r.log.tag(bytes.fromhex(g["key"]), g["number"]).hex(),
    "leaf": _leaf,
    "check_leaf": _check_leaf,
    "checkpoint": _checkpoint,
    "verifier_keys": lambda r, f, g: r.log.verifier_keys(r.key(**f["keys"][g])),
    "cosignature": _cosignature,
    "cosigned": _cosigned,
    "tree": _root,
    "inclusion": _inclusion,
    "consistency": _consistency,
    "tile": lambda r, _, g: r.log.tile(g),
    "bundle": lambda r, _, g: [each.hex() for each in r.log.bundle(bytes.fromhex(g))],
    "tlog_proof": _tlog_proof,
    "evidence_bundle": _bundle,
    "candidates": lambda r, _, g: r.candidates(g["kind"], g["text"], g["region"]),
    "evaluator_key": lambda r, _, g: r.evaluator_key(bytes.fromhex(g)),
    "evaluation": lambda r, f, g: r.evaluation(
        text(f, g["request"]), text(f, g["answer"]), g["federation"], g["keys"]
    ),
    "t1": lambda r, _, g: r.t1(bytes.fromhex(g[0]), g[1], g[2]).hex(),
    "t2": lambda r, _, g: r.t2(*map(bytes.fromhex, g)).hex(),
    "tokens_digest": lambda r, _, g: r.tokens_digest(
        bytes.fromhex(g[0]), [*map(bytes.fromhex, g[1])]
    ).hex(),
}
