"""Vectors of evidence bundles: one that holds, parts of it, and what an attacker makes of it."""

import copy
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from app.crypto.checkpoint import sign_checkpoint
from app.crypto.cosignature import cosign_checkpoint
from app.crypto.encoding import from_base64url, object_digest, to_base64url, to_timestamp
from app.crypto.envelope import REPORT_TYP
from app.crypto.jws import Jws, read_protected
from app.crypto.log_entry import LogEntry, Salts, make_leaf
from app.crypto.log_keys import log_signing_key
from app.crypto.merkle import hash_leaf, plan_consistency, plan_inclusion, root_of
from app.crypto.statements import Heads, Receipt, sign_statement
from tests.crypto.forge import Members, members_of
from tests.crypto.vectors import splice
from tests.worlds import World, seed, signed_digest
from tools.vectors.access_log import ENTRY, SALTS

REPORT = "01970000-0000-7000-8000-000000000001"
OTHER = "01970000-0000-7000-8000-000000000002"
SUBMITTED, OPENED = (f"01970000-0000-7000-8000-0000000000{n}0" for n in (1, 2))
STATED = SUBMITTED[:-2] + "00"
Change = Callable[[Members], None]


class Bundle:
    """A world, its log, and the bundle of a report in it."""

    def __init__(self, world: World, report_id: str = REPORT) -> None:
        self.world, self.log = world, log_signing_key(world.federation.name, world.log_secret)
        self.address = f"id-polri/{report_id}"
        envelope = world.seal("id-polri", {"summary": (b"x", ["my-pdrm"])}, id=report_id)
        self.header = {name: members_of(envelope)[name] for name in ("payload", "signatures")}
        digest = signed_digest(envelope, REPORT_TYP, world.agencies["id-polri"].signing.public)
        self.reference = {
            "originator": "id-polri",
            "id": report_id,
            "header_digest": to_base64url(digest),
        }
        self.request = world.open_request("my-pdrm", self.reference)
        self.receipt = self._receipt("submit", SUBMITTED, "id-polri")
        asked = to_base64url(_digest(self.request))
        self.opened = self._receipt("open", OPENED, "my-pdrm", asked, ["summary"])
        self.entries = [
            self._entry("report:submit", SUBMITTED, self.receipt),
            self._entry("report:deliver", SUBMITTED[:-1] + "1", None),
            self._entry("report:list", SUBMITTED[:-1] + "2", None, "id-polri/another"),
            self._entry("report:open", OPENED, self.opened),
            self._entry("report:list", SUBMITTED[:-1] + "3", None),
        ]

    def _receipt(
        self,
        act: str,
        record: str,
        agency: str,
        asked: str | None = None,
        parts: Sequence[str] = (),
    ) -> Jws:
        members = {
            "v": 1,
            "act": act,
            "record_id": record,
            "agency": agency,
            "report": self.reference,
            "request_digest": asked,
            "sections": list(parts),
            "time": to_timestamp(self.world.now),
        }
        return sign_statement(Receipt.of(members), self.world.receipt_key)

    def _entry(
        self, action: str, record: str, receipt: Jws | None, about: str | None = None
    ) -> Members:
        return {
            **ENTRY,
            "id": record,
            "recorded_at": to_timestamp(self.world.now),
            "action": action,
            "object": about or self.address,
            "answer_digest": to_base64url(_digest(receipt)) if receipt else None,
        }

    def leaves(self) -> list[bytes]:
        """The log's leaves."""
        tags = [seed("tag"), seed("tag", "2")]
        return [make_leaf(vars(LogEntry.of(each)), Salts.of(SALTS), tags) for each in self.entries]

    def checkpoint(self, size: int, root: bytes | None = None) -> str:
        """A beginning of the log, or another history, signed by the log's key."""
        hashes = [hash_leaf(leaf) for leaf in self.leaves()[:size]]
        found = root_of(hashes) if root is None else root
        return sign_checkpoint(size, found, self.world.now, self.log).decode()

    def cosigned(self, note: str, agency: str = "sg-spf") -> Members:
        """What a witness has cosigned, with the proof that the log continues the first three."""
        signer = self.world.agencies[agency].signing
        return {
            "agency": agency,
            "checkpoint": note,
            "cosignature": cosign_checkpoint(note.encode(), signer, self.world.now),
            "proof": self._prove(plan_consistency(3, 5)),
        }

    def _prove(self, plan: Any) -> list[str]:  # noqa: ANN401
        hashes = [hash_leaf(leaf) for leaf in self.leaves()]
        found = [
            root_of(hashes[n.index << n.level : (n.index + 1) << n.level]) for n in plan.nodes()
        ]
        return [to_base64url(each) for each in plan.hashes(found)]

    def entry(self, index: int) -> Members:
        """An entry as bundled."""
        return {
            "index": index,
            "salts": to_base64url(SALTS),
            "entry": self.entries[index],
            "leaf": to_base64url(self.leaves()[index]),
            "proof": self._prove(plan_inclusion(index, 5)),
        }

    def place(self, index: int) -> Members:
        """Where the log has a record whose entry is not shown."""
        found = self.entry(index)
        return {"record": found["entry"]["id"], **{n: found[n] for n in ("index", "leaf", "proof")}}

    def revoked(self, at: datetime, index: int) -> Members:
        """The whole bundle, with the revocation of the header's key somewhere in the log."""
        self.world.revoke(self.world.agencies["id-polri"].signing.public, at)
        self.entries[index] = {
            **self._entry("statement:append", STATED, None, "id-polri"),
            "recorded_at": to_timestamp(at),
        }
        members = self.members()
        members["log"]["entries"] = [
            self.entry(n) for n, each in enumerate(self.entries) if each["object"] == self.address
        ]
        members["log"]["places"] = [self.place(index)]
        return members

    def statements(self) -> list[Members]:
        """Every statement with the receipt that dates it."""
        found = []
        for signed in self.world.statements:
            stated = json.loads(from_base64url(signed.payload))
            members = {
                "v": 1,
                "act": "statement",
                "record_id": STATED,
                "agency": stated["issuer"],
                "report": None,
                "request_digest": to_base64url(_digest(signed)),
                "sections": [],
                "time": stated["issued_at"],
            }
            receipt = sign_statement(Receipt.of(members), self.world.receipt_key)
            found.append({"signed": members_of(signed), "receipt": members_of(receipt)})
        return found

    def members(self) -> Members:
        """The whole bundle."""
        heads = [head.model_dump(mode="json") for head, _ in self.world.directory.heads.values()]
        stated = {"v": 1, "time": to_timestamp(self.world.now), "heads": heads}
        return {
            "v": 1,
            "format": "serumpun-evidence-bundle",
            "federation": self.world.federation.name,
            "originator": "id-polri",
            "id": self.address.partition("/")[2],
            "statements": self.statements(),
            "heads": members_of(sign_statement(Heads.of(stated), self.world.receipt_key)),
            "header": {"signed": self.header, "receipt": members_of(self.receipt)},
            "openings": [
                {"open_request": members_of(self.request), "receipt": members_of(self.opened)}
            ],
            "log": {
                "checkpoint": self.checkpoint(5),
                "entries": [self.entry(index) for index in (0, 1, 3)],
                "cosignatures": [self.cosigned(self.checkpoint(3))],
                "places": [],
            },
        }


def _digest(signed: Jws) -> bytes:
    typ, kid = read_protected(signed)
    return object_digest(typ, kid, from_base64url(signed.payload))


def make() -> dict[str, Any]:
    """Make the file; signatures in it are random."""
    world = World.make()
    bundle, other = Bundle(world), Bundle(world, OTHER)
    good = bundle.members()
    revoked = World.make()
    revoked.revoke(revoked.agencies["id-polri"].signing.public, revoked.now.replace(day=1, hour=1))
    texts = {
        "federation": world.federation_file.decode(),
        "whole": _written(good),
        "revoked": _written(Bundle(revoked).members()),
    }
    at = to_timestamp(world.now)

    def case(name: str, text: Any, code: str = "") -> Members:  # noqa: ANN401
        return _case(name, text, at, code)

    cases = [
        case("whole", "whole"),
        case("its key revoked before", "revoked", "key-not-active"),
        *_revocations(texts),
    ]
    for name, change, code in [*_parts(), *_attacks(bundle, other)]:
        members = copy.deepcopy(good)
        change(members)
        cases.append(case(name, splice("whole", texts["whole"], _written(members)), code))
    return {"spec": "docs/spec/access-log.md", "keys": {}, "texts": texts, "cases": cases}


def _case(name: str, text: Any, at: str, code: str = "") -> Members:  # noqa: ANN401
    given = {"federation": "federation", "bundle": text, "at": at}
    made = {"name": f"bundle: {name}", "do": "evidence_bundle", "in": given}
    return {**made, "error": code} if code else made


def _revocations(texts: dict[str, str]) -> Iterator[Members]:
    """Reports and the revocation of their key, in one order and the other."""
    hour = timedelta(hours=1)
    at = to_timestamp(World.make().now + 2 * hour)
    after = Bundle(World.make())
    members = after.revoked(after.world.now + hour, 4)
    texts["revoked after"] = _written(members)
    yield _case("its key revoked after", "revoked after", at)
    changes: list[tuple[str, Change, str]] = [
        ("where the log has the revocation is not shown", lambda p: p["places"].clear(), ""),
        ("a place twice", lambda p: p["places"].append(p["places"][0]), "bad-proof"),
        ("a place of no receipt", lambda p: p["places"][0].update(record=OPENED), "bad-proof"),
        ("a place elsewhere", lambda p: p["places"][0].update(index=1), "bad-proof"),
        (
            "another leaf as the revocation",
            lambda p: p["places"][0].update(leaf=to_base64url(after.leaves()[2])),
            "bad-proof",
        ),
    ]
    for name, change, code in changes:
        changed = copy.deepcopy(members)
        change(changed["log"])
        spliced = splice("revoked after", texts["revoked after"], _written(changed))
        yield _case(name, spliced, at, code)
    for name, later, code in (
        ("backdated to before its key was revoked", hour, "bad-proof"),
        ("logged just after its key was revoked", timedelta(seconds=60), ""),
    ):
        world = World.make()
        bundle = Bundle(world)
        bundle.entries = [*bundle.entries[1:3], bundle.entries[4], *bundle.entries[3::-3]]
        texts[name] = _written(bundle.revoked(world.now + later, 0))
        yield _case(name, name, at, code)


def _parts() -> Iterator[tuple[str, Change, str]]:
    yield "without log", lambda b: b.update(log=None), ""
    yield "without header", lambda b: b.update(header=None, openings=[]), ""
    yield "without openings", lambda b: b.update(openings=[]), ""
    yield "without cosignature", lambda b: b["log"].update(cosignatures=[]), ""
    yield "without the entry of the opening", lambda b: b["log"]["entries"].pop(), ""
    yield "nothing", lambda b: b.update(header=None, openings=[], log=None), "bad-proof"
    yield "openings of no header", lambda b: b.update(header=None), "bad-proof"
    yield "unknown member", lambda b: b.update(x=1), "invalid-shape"
    yield "another version", lambda b: b.update(v=2), "invalid-shape"
    yield (
        "an index below nothing",
        lambda b: b["log"]["entries"][0].update(index=-1),
        "malformed-json",
    )
    yield (
        "an entry with another member",
        lambda b: b["log"]["entries"][0].update(x=1),
        "invalid-shape",
    )
    yield "another federation", lambda b: b.update(federation="other.example"), "bad-proof"


def _attacks(bundle: Bundle, other: Bundle) -> Iterator[tuple[str, Change, str]]:
    foreign = other.members()
    yield "last statement cut off", lambda b: b["statements"].pop(), "chain-broken"
    yield (
        "a statement's receipt is another's",
        lambda b: b["statements"][0].update(receipt=b["statements"][1]["receipt"]),
        "receipt-invalid",
    )
    yield (
        "a statement twice",
        lambda b: b["statements"].insert(1, b["statements"][0]),
        ("statement-conflict"),
    )
    yield (
        "header of another report",
        lambda b: b.update(header=foreign["header"]),
        "digest-mismatch",
    )
    yield (
        "the receipt of another act",
        lambda b: b["header"].update(receipt=b["openings"][0]["receipt"]),
        "receipt-invalid",
    )
    yield (
        "one signature twice",
        lambda b: b["header"]["signed"].update(
            signatures=[b["header"]["signed"]["signatures"][0]] * 2
        ),
        "bad-signature",
    )
    yield "an opening twice", lambda b: b["openings"].append(b["openings"][0]), "receipt-invalid"
    yield (
        "an opening of another report",
        lambda b: b.update(openings=foreign["openings"]),
        "digest-mismatch",
    )
    yield from _other_entries(bundle)
    yield from _other_logs(bundle)


def _other_entries(bundle: Bundle) -> Iterator[tuple[str, Change, str]]:
    yield "entries turned round", lambda b: b["log"]["entries"].reverse(), "bad-proof"
    yield (
        "an entry twice",
        lambda b: b["log"]["entries"].insert(0, b["log"]["entries"][0]),
        ("bad-proof"),
    )
    yield (
        "an entry about something else",
        lambda b: b["log"]["entries"].insert(2, bundle.entry(2)),
        "bad-proof",
    )
    yield (
        "an entry with another purpose",
        lambda b: b["log"]["entries"][2]["entry"].update(purpose="prevention"),
        "bad-proof",
    )
    yield "an entry elsewhere", lambda b: b["log"]["entries"][2].update(index=4), "bad-proof"
    yield (
        "a proof of another entry",
        lambda b: b["log"]["entries"][2].update(proof=b["log"]["entries"][1]["proof"]),
        "bad-proof",
    )
    yield (
        "an entry that the log never had",
        lambda b: b["log"]["entries"].append(
            {
                **bundle.entry(4),
                "leaf": to_base64url(bundle.leaves()[1]),
                "entry": bundle.entries[1],
            }
        ),
        "bad-proof",
    )


def _other_logs(bundle: Bundle) -> Iterator[tuple[str, Change, str]]:
    forged = Bundle(bundle.world)
    forged.entries[0]["answer_digest"] = to_base64url(bytes(32))
    for name in ("reference", "request", "receipt", "opened", "header"):
        setattr(forged, name, getattr(bundle, name))
    yield (
        "another act under the record of a receipt",
        lambda b: b.update(log={**forged.members()["log"], "cosignatures": []}),
        "bad-proof",
    )
    yield (
        "a checkpoint of another size",
        lambda b: b["log"].update(checkpoint=bundle.checkpoint(5).replace("\n5\n", "\n6\n")),
        "bad-signature",
    )
    yield "no checkpoint", lambda b: b["log"].update(checkpoint="x"), "malformed"
    yield (
        "cosigned by another agency",
        lambda b: b["log"]["cosignatures"][0].update(agency="id-polri"),
        "bad-signature",
    )
    yield (
        "a cosignature twice",
        lambda b: b["log"]["cosignatures"].append(b["log"]["cosignatures"][0]),
        "bad-proof",
    )
    split = bundle.cosigned(bundle.checkpoint(3, seed("another history")))
    yield "a witness saw another log", lambda b: b["log"].update(cosignatures=[split]), "bad-proof"
    yield (
        "no cosignature",
        lambda b: b["log"]["cosignatures"][0].update(cosignature="x"),
        "malformed",
    )


def _written(members: Members) -> str:
    return json.dumps(members, separators=(",", ":"), ensure_ascii=True)
