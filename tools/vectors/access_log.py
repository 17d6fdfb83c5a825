"""Vectors of the access log: leaves, tags, checkpoints, cosignatures, proofs, tiles."""

import base64
import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from app.crypto.checkpoint import sign_checkpoint
from app.crypto.cosignature import cosign_checkpoint
from app.crypto.encoding import sha256, to_base64url
from app.crypto.log_entry import LEAF_BYTES, LogEntry, Salts, make_leaf, make_tag
from app.crypto.log_keys import log_signing_key, tag_key
from app.crypto.log_proof import LogProof
from app.crypto.merkle import hash_children, hash_leaf, plan_consistency, plan_inclusion, root_of
from app.crypto.tiles import write_bundle
from tests.crypto.forge import Members
from tests.worlds import World, seed
from tools.vectors.envelopes import key_of
from tools.vectors.log_subjects import erased_subjects
from tools.vectors.witnesses import spoilt, stated_cosignatures

SALTS = b"".join(seed("salt", name) for name in ("core", "subject", "detail"))
ENTRY: Members = {
    "id": "01970000-0000-7000-8000-0000000000aa",
    "recorded_at": "2027-02-01T08:00:00.123Z",
    "action": "report:open",
    "outcome": "done",
    "rule": "granted",
    "request_id": "01970000-0000-7000-8000-0000000000bb",
    "agency": "my-pdrm",
    "country": "MY",
    "account": "my-pdrm/k3v9q2x7ab",
    "roles": "analyst",
    "kid": to_base64url(sha256(b"a key")),
    "originator": "id-polri",
    "concerned": "ID",
    "object": "id-polri/01970000-0000-7000-8000-000000000001",
    "purpose": "criminal_investigation",
    "case_reference": "CCID/2027/0042",
    "request_digest": to_base64url(sha256(b"a request")),
    "answer_digest": to_base64url(sha256(b"an answer")),
    "detail": "summary operational",
}
NEEDED = ("id", "recorded_at", "action", "outcome", "rule", "request_id")
GREASE = "\N{EM DASH} grease.example/1 " + base64.b64encode(b"grease" * 9).decode() + "\n"


def make() -> dict[str, Any]:
    """Make the file; ML-DSA signatures in it are random."""
    world = World.make()
    log = log_signing_key(world.federation.name, world.log_secret)
    other = log_signing_key("other.example", world.log_secret)
    agency = world.agencies["my-pdrm"].signing.public
    keys = {"log": log.public, "other log": other.public, "my-pdrm": agency}
    texts: dict[str, str] = {}
    cases = [
        *_tags(world),
        *_leaves(world, texts),
        *_checkpoints(world, texts),
        *_cosignatures(world, texts),
        *_trees(),
        *_tiles(),
        *_proofs(world, texts),
    ]
    named = {name: key_of(key) for name, key in keys.items()}
    return {"spec": "docs/spec/access-log.md", "keys": named, "texts": texts, "cases": cases}


def _case(name: str, do: str, given: Any, error: str = "") -> Members:  # noqa: ANN401
    case = {"name": name, "do": do, "in": given}
    return {**case, "error": error} if error else case


def _tags(world: World) -> Iterator[Members]:
    for country in ("ID", "MY", ""):
        named = {"secret": world.log_secret.hex(), "country": country}
        yield _case(f"tag key of {country or 'no country'}", "tag_key", named)
    for number in (1, 2, 1 << 40):
        given: Members = {"key": tag_key(world.log_secret, "MY").hex(), "number": number}
        yield _case(f"tag {number}", "tag", given)


def _leaves(world: World, texts: dict[str, str]) -> Iterator[Members]:
    tags = [make_tag(tag_key(world.log_secret, country), 7) for country in ("MY", "ID")]
    bare = {name: held if name in NEEDED else None for name, held in ENTRY.items()}
    entries = {
        "whole": ENTRY,
        "bare": bare,
        "words": {**ENTRY, "detail": "Polis Di-Raja \u0e15\u0e33\u0e23\u0e27\u0e08 \U0001f6a8"},
    }
    for name, members in entries.items():
        texts[f"entry {name}"] = _written(members)
        given = {"entry": f"entry {name}", "salts": SALTS.hex(), "tags": [t.hex() for t in tags]}
        yield _case(f"leaf of an entry: {name}", "leaf", given)
    leaf = make_leaf(vars(LogEntry.of(ENTRY)), Salts.of(SALTS), tags)
    good = {"leaf": leaf.hex(), "entry": "entry whole", "salts": SALTS.hex()}
    yield _case("the leaf commits to its entry", "check_leaf", good)
    yield from _wrong_entries(texts, good)
    for name, members, given, code in erased_subjects(ENTRY, SALTS):
        texts[name] = _written(members)
        yield _case(f"an entry {name}", "check_leaf", {**good, **given, "entry": name}, code)
    for name, at in {"label": 0, "time": 20, "core": 30, "subject": 60, "detail": 95}.items():
        spoilt = bytearray(leaf)
        spoilt[at] ^= 1
        yield _case(f"a leaf with another {name}", "check_leaf", {**good, "leaf": spoilt.hex()},
                    "bad-proof")  # fmt: skip
    for name, value in {"short": leaf[:-1], "long": leaf + b"\0", "none": b""}.items():
        yield _case(f"a leaf that is {name}", "check_leaf", {**good, "leaf": value.hex()},
                    "bad-proof")  # fmt: skip
    for name, salts in {"swapped": SALTS[32:] + SALTS[:32], "short": SALTS[:-1]}.items():
        yield _case(f"salts {name}", "check_leaf", {**good, "salts": salts.hex()}, "bad-proof")


def _wrong_entries(texts: dict[str, str], good: Members) -> Iterator[Members]:
    others: Members = {
        **dict.fromkeys(ENTRY, "x"),
        "id": "01970000-0000-7000-8000-0000000000ab",
        "recorded_at": "2027-02-01T08:00:00.124Z",
        "request_digest": to_base64url(bytes(32)),
        "answer_digest": None,
        "account": None,
    }
    for name, held in others.items():
        texts[f"other {name}"] = _written({**ENTRY, name: held})
        yield _case(f"an entry with another {name}", "check_leaf",
                    {**good, "entry": f"other {name}"}, "bad-proof")  # fmt: skip
    shifted = {"purpose": "criminal_investigationCCID", "case_reference": "/2027/0042"}
    texts["shifted"] = _written({**ENTRY, **shifted})
    yield _case("members that shift", "check_leaf", {**good, "entry": "shifted"}, "bad-proof")
    texts["early"] = _written({**ENTRY, "recorded_at": "1969-12-31T23:59:59.999Z"})
    yield _case("an entry before 1970", "check_leaf", {**good, "entry": "early"}, "bad-proof")
    shapes: dict[str, Members] = {
        "unknown member": {**ENTRY, "x": None},
        "missing member": {name: held for name, held in ENTRY.items() if name != "detail"},
        "empty text": {**ENTRY, "detail": ""},
        "no time": {**ENTRY, "recorded_at": None},
        "time without milliseconds": {**ENTRY, "recorded_at": "2027-02-01T08:00:00Z"},
        "short digest": {**ENTRY, "request_digest": to_base64url(bytes(31))},
        "long text": {**ENTRY, "detail": "x" * 4097},
        "a number": {**ENTRY, "object": 7},
    }
    for name, members in shapes.items():
        texts[f"entry, {name}"] = _written(members)
        yield _case(f"an entry of another shape: {name}", "check_leaf",
                    {**good, "entry": f"entry, {name}"}, "invalid-shape")  # fmt: skip


# --- notes ----------------------------------------------------------------------------------------


def _checkpoints(world: World, texts: dict[str, str]) -> Iterator[Members]:
    log = log_signing_key(world.federation.name, world.log_secret)
    at = world.now + timedelta(microseconds=250_000)
    note = sign_checkpoint(70_000, sha256(b"root"), at, log).decode()
    text, _, rest = note.partition("\n\n")
    first, second = rest.splitlines(keepends=True)
    extended = sign_checkpoint(0, root_of([]), at, log).decode()
    other = sign_checkpoint(
        70_000, sha256(b"root"), at, log_signing_key("other.example", world.log_secret)
    ).decode()
    good = {
        "as signed": note,
        "of an empty log": extended,
        "lines in another order": f"{text}\n\n{second}{first}",
        "a line of an unknown key": f"{text}\n\n{first}{GREASE}{second}",
    }
    bad = {
        "one signature: Ed25519": (f"{text}\n\n{first}", "bad-signature"),
        "one signature: ML-DSA-44": (f"{text}\n\n{second}", "bad-signature"),
        "one twice": (f"{text}\n\n{first}{first}{second}", "bad-signature"),
        "of another log": (other, "bad-signature"),
        "another size": (note.replace("\n70000\n", "\n70001\n"), "bad-signature"),
        "an extension line added": (f"{text}\nmore\n\n{rest}", "bad-signature"),
        "Ed25519 spoilt": (f"{text}\n\n{spoilt(first)}{second}", "bad-signature"),
        "ML-DSA-44 spoilt": (f"{text}\n\n{first}{spoilt(second)}", "bad-signature"),
        "empty": ("", "malformed"),
        "without signatures": (f"{text}\n\n", "malformed"),
        "without its end": (note[:-1], "malformed"),
        "leading zero": (note.replace("\n70000\n", "\n070000\n"), "malformed"),
        "negative": (note.replace("\n70000\n", "\n-1\n"), "malformed"),
        "other digits": (note.replace("\n70000\n", "\n\u0667\n"), "malformed"),
        "size over LOG_SIZE": (note.replace("\n70000\n", f"\n{(1 << 40) + 1}\n"), "malformed"),
        "size of 5000 digits": (note.replace("\n70000\n", f"\n{'9' * 5000}\n"), "malformed"),
        "carriage return": (note.replace("\n70000\n", "\n70000\r\n"), "malformed"),
        "a short root": (note.replace("=\n\n", "\n\n"), "malformed"),
        "too large": (note + GREASE * 1000, "too-large"),
    }
    for name, written in good.items():
        texts[f"checkpoint {name}"] = written
        given = {"key": "log", "note": f"checkpoint {name}"}
        yield _case(f"checkpoint {name}", "checkpoint", given)
    yield _case("keys of a log for other tools", "verifier_keys", "log")
    yield _case("checkpoint by another's key", "checkpoint",
                {"key": "other log", "note": "checkpoint as signed"}, "bad-signature")  # fmt: skip
    for name, (written, code) in bad.items():
        texts[f"checkpoint: {name}"] = written
        given = {"key": "log", "note": f"checkpoint: {name}"}
        yield _case(f"checkpoint: {name}", "checkpoint", given, code)


def _cosignatures(world: World, texts: dict[str, str]) -> Iterator[Members]:
    note = texts["checkpoint as signed"].encode()
    signer = world.agencies["my-pdrm"].signing
    line = cosign_checkpoint(note, signer, world.now)
    foreign = cosign_checkpoint(note, world.agencies["id-polri"].signing, world.now)
    later = cosign_checkpoint(note, signer, world.now + timedelta(seconds=1))
    head, _, value = line.rstrip("\n").rpartition(" ")
    raw = base64.b64decode(value)
    redated = raw[:12].removesuffix(raw[4:12]) + base64.b64decode(later.split()[2])[4:12] + raw[12:]
    lines = {
        "as signed": (line, ""),
        "spoilt": (spoilt(line), "bad-signature"),
        "of another agency": (foreign, "bad-signature"),
        "in its name by another": (f"{head} {foreign.split()[2]}\n", "bad-signature"),
        "of another time": (f"{head} {base64.b64encode(redated).decode()}\n", "bad-signature"),
        "short": (f"{head} {base64.b64encode(raw[:-1]).decode()}\n", "bad-signature"),
        "without dash": (line[2:], "malformed"),
        "no base64": (f"{head} {value[:-1]}!\n", "malformed"),
    }
    for name, (written, code) in lines.items():
        texts[f"cosignature {name}"] = written
        given = {"note": "checkpoint as signed", "key": "my-pdrm", "line": f"cosignature {name}"}
        yield _case(f"cosignature {name}", "cosignature", given, code)
    given = {
        "key": "my-pdrm",
        "line": "cosignature as signed",
        "note": "checkpoint of an empty log",
    }
    yield _case("cosignature of another checkpoint", "cosignature", given, "bad-signature")
    yield from stated_cosignatures(round(world.now.timestamp()), texts)


# --- the tree -------------------------------------------------------------------------------------


class Tree:
    """A tree whose entries are the decimal numbers from 0."""

    def __init__(self, size: int) -> None:
        self.leaves = [hash_leaf(b"%d" % n) for n in range(size)]

    def root(self, size: int) -> bytes:
        """Hash of the tree's first leaves."""
        return root_of(self.leaves[:size])

    def inclusion(self, index: int, size: int) -> list[bytes]:
        """Prove a leaf."""
        plan = plan_inclusion(index, size)
        return plan.hashes([self._node(n.level, n.index) for n in plan.nodes()])

    def consistency(self, old: int, new: int) -> list[bytes]:
        """Prove that the tree only grew."""
        plan = plan_consistency(old, new)
        return plan.hashes([self._node(n.level, n.index) for n in plan.nodes()])

    def _node(self, level: int, index: int) -> bytes:
        return root_of(self.leaves[index << level : (index + 1) << level])


def _trees() -> Iterator[Members]:
    tree = Tree(1000)
    for size in (0, 1, 2, 3, 7, 8, 300):
        yield _case(f"tree of {size}", "tree", size)
    for index, size in ((0, 1), (0, 2), (1, 3), (2, 3), (6, 7), (5, 8), (255, 257), (999, 1000)):
        given: Members = {
            "leaf_hash": tree.leaves[index].hex(),
            "index": index,
            "size": size,
            "proof": _hex(tree.inclusion(index, size)),
            "root": tree.root(size).hex(),
        }
        yield _case(f"inclusion {index} in {size}", "inclusion", given)
        if len(given["proof"]) > 1:
            yield from _wrong_inclusions(f"inclusion {index} in {size}", given)
    growths = ((0, 0), (0, 5), (1, 2), (3, 7), (4, 8), (6, 8), (8, 8), (256, 1000), (257, 1000))
    for old, new in growths:
        grown = {
            "old": old,
            "new": new,
            "old_root": tree.root(old).hex(),
            "new_root": tree.root(new).hex(),
            "proof": _hex(tree.consistency(old, new)),
        }
        yield _case(f"consistency {old} to {new}", "consistency", grown)
        yield from _wrong_growths(f"consistency {old} to {new}", grown)


def _wrong_inclusions(name: str, given: Members) -> Iterator[Members]:
    proof, index, size = given["proof"], given["index"], given["size"]
    changes: dict[str, Members] = {
        "another index": {"index": index - 1},
        "index of the size": {"index": size},
        "another size": {"size": size * 2},
        "another leaf": {"leaf_hash": proof[0]},
        "another root": {"root": proof[-1]},
        **{f"proof, {what}": {"proof": changed} for what, changed in _spoilt(proof)},
    }
    for what, members in changes.items():
        yield _case(f"{name}: {what}", "inclusion", {**given, **members}, "bad-proof")


def _wrong_growths(name: str, given: Members) -> Iterator[Members]:
    old, new, proof = given["old"], given["new"], given["proof"]
    noise = seed("noise").hex()
    changes: dict[str, Members] = {
        "the new root is another": {"new_root": noise},
        "the old root is another": {"old_root": noise},
        "it shrank": {"old": new + 1},
        "a hash too many": {"proof": [*proof, noise]},
    }
    if old == 0 and new:  # nothing is a beginning of everything
        del changes["the new root is another"]
    for what, changed in _spoilt(proof) if proof else ():
        changes[f"proof, {what}"] = {"proof": changed}
    for what, members in changes.items():
        yield _case(f"{name}: {what}", "consistency", {**given, **members}, "bad-proof")


def _spoilt(proof: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    for at in {0, len(proof) - 1}:
        flipped = f"{int(proof[at][0], 16) ^ 1:x}{proof[at][1:]}"
        yield f"hash {at} changed", [*proof[:at], flipped, *proof[at + 1 :]]
        yield f"hash {at} dropped", [*proof[:at], *proof[at + 1 :]]
        yield f"hash {at} cut", [*proof[:at], proof[at][:-2], *proof[at + 1 :]]
    yield "one more", [*proof, seed("noise").hex()]
    if len(set(proof)) > 1:
        yield "turned round", list(reversed(proof))


def _tiles() -> Iterator[Members]:
    good = ("0/000", "0/x001/x234/067", "5/000.p/1", "entries/273.p/112", "entries/x001/000")
    bad = ("0", "0/0", "00/000", "0/x000/001", "0/000.p/0", "0/000.p/256", "0/000.p/07",
           "6/000", "entries/000.p/", "0/x01/000", "data/000", "0/\u0660\u0660\u0660",
           "0/000\n")  # fmt: skip
    for path in (*good, *bad):
        yield _case(f"tile path {path!a}", "tile", path)
    leaves = [hashlib.sha512(b"%d" % n).digest().ljust(LEAF_BYTES, b"\0") for n in range(3)]
    whole = write_bundle(leaves)
    yield _case("bundle of three", "bundle", whole.hex())
    for name, raw in {
        "cut": whole[:-1],
        "with half a length": whole + b"\0",
        "of another length": b"\x00\xb8" + whole[2:],
    }.items():
        yield _case(f"bundle {name}", "bundle", raw.hex(), "malformed")


def _proofs(world: World, texts: dict[str, str]) -> Iterator[Members]:
    leaf = make_leaf(vars(LogEntry.of(ENTRY)), Salts.of(SALTS), [seed("tag"), seed("tag", "2")])
    log = log_signing_key(world.federation.name, world.log_secret)
    beside, above = seed("beside"), seed("above")
    root = hash_children(hash_children(beside, hash_leaf(leaf)), above)
    note = sign_checkpoint(3, root, world.now, log)
    good = LogProof(1, [beside, above], note).to_text()
    first, second = (base64.b64encode(each).decode() for each in (beside, above))
    bad = {
        "another index": (good.replace("index 1", "index 0"), "bad-proof"),
        "an index beyond": (good.replace("index 1", "index 3"), "bad-proof"),
        "hashes swapped": (LogProof(1, [above, beside], note).to_text(), "bad-proof"),
        "a hash too few": (LogProof(1, [beside], note).to_text(), "bad-proof"),
        "a hash too many": (LogProof(1, [beside, above, above], note).to_text(), "bad-proof"),
        "a short hash": (LogProof(1, [beside[:-1], above], note).to_text(), "bad-proof"),
        "leading zero": (good.replace("index 1", "index 01"), "malformed"),
        "another first line": (good.replace("@v1", "@v2"), "malformed"),
        "extra line": (good.replace("index 1", "extra AA==\nindex 1"), "malformed"),
        "base64 with bits to spare": (good.replace(first, f"{first[:-2]}{_next(first[-2])}="),
                                      "malformed"),
        "no base64": (good.replace(second, "*" + second[1:]), "malformed"),
        "without checkpoint": (good.partition("\n\n")[0], "malformed"),
        "a spoilt checkpoint": (good.replace("\n3\n", "\n4\n"), "bad-signature"),
        "too large": (good + "x" * 80_000, "too-large"),
    }  # fmt: skip
    for name, (written, code) in {"as made": (good, ""), **bad}.items():
        texts[f"proof {name}"] = written
        given = {"key": "log", "leaf": leaf.hex(), "proof": f"proof {name}"}
        yield _case(f"tlog-proof {name}", "tlog_proof", given, code)
    given = {"key": "log", "leaf": leaf[:-1].hex() + "00", "proof": "proof as made"}
    yield _case("tlog-proof of another leaf", "tlog_proof", given, "bad-proof")


def _next(letter: str) -> str:
    """Write the letter of base64 after one: it differs in the last bit."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return letters[letters.index(letter) ^ 1]


def _hex(hashes: Sequence[bytes]) -> list[str]:
    return [each.hex() for each in hashes]


def _written(members: Members) -> str:
    return json.dumps(members, separators=(",", ":"), ensure_ascii=False)
