"""Vectors of changes of the federation file: who must approve, of what, in place of what."""

import json
from collections.abc import Iterator
from typing import Any

from app.crypto.federation_change import FederationUpdate, approve_change, propose_change
from app.crypto.keys import KeyUse, SigningKey
from tests.crypto import vectors
from tests.crypto.forge import Members, signed
from tests.worlds import World, signing_key
from tools.vectors.envelopes import key_of

_TYP = "serumpun-federation-change+jws"


class Federation:
    """A federation of three countries, and the files that may follow."""

    def __init__(self) -> None:
        self.world = World.make()
        self.before = json.loads(self.world.federation_file)
        self.roots = list(self.world.roots.values())
        self.fresh = self.key("id", 2)
        self.joining = self.key("th", 1)

    def key(self, country: str, nth: int) -> SigningKey:
        """Make a root."""
        return signing_key(self.before["name"], country, KeyUse.COUNTRY_ROOT, nth)

    def file(self, *members: Members, **more: Any) -> bytes:  # noqa: ANN401
        """Write a file that is to follow."""
        return _compact({**self.before, "members": list(members), **more})

    def member(self, country: str, key: SigningKey) -> Members:
        """Write a member down."""
        return {"country": country, "name": country, "root": key_of(key.public)["parts"]}

    def approved(self, after: bytes, *roots: SigningKey, n: int = 1) -> FederationUpdate:
        """Let roots approve of a file."""
        update = propose_change(self.world.federation_file, after, n, self.world.now)
        for root in roots:
            update = approve_change(update, root)
        return update


def make() -> dict[str, Any]:
    """Make the file; signatures in it are random."""
    federation = Federation()
    texts = {"before": federation.world.federation_file.decode()}
    cases: list[dict[str, Any]] = []
    for name, update, code in _cases(federation):
        given = {"before": "before", "update": _stored(texts, name, _compact(update).decode())}
        case = {"name": name, "do": "federation_change", "in": given}
        cases.append({**case, "error": code} if code else case)
    good = cases[0]["in"]["update"]
    for name, before, code in (
        (
            "over another file than the one held",
            federation.file(*federation.before["members"][:2]),
            "chain-broken",
        ),
        ("over no federation file", b"{}", "invalid-shape"),
    ):
        texts[name] = before.decode()
        given = {"before": name, "update": good}
        cases.append({"name": name, "do": "federation_change", "in": given, "error": code})
    return {"spec": "docs/spec/key-directory.md", "texts": texts, "cases": cases}


def _cases(federation: Federation) -> Iterator[tuple[str, Members, str]]:
    for of in (_joining, _renewing, _forged):
        for name, update, code in of(federation):
            members = update if isinstance(update, dict) else update.model_dump(mode="json")
            yield name, members, code


def _joining(federation: Federation) -> Iterator[tuple[str, Any, str]]:
    one, two, three = federation.roots
    thai = federation.joining
    members = federation.before["members"]
    after = federation.file(*members, federation.member("TH", thai))
    good = federation.approved(after, one, two)
    yield "a country joins", good, ""
    yield "approved by all and by who joins", federation.approved(after, one, two, three, thai), ""
    yield "number 7", federation.approved(after, one, two, n=7), ""
    yield "approved by nobody", federation.approved(after), "bad-signature"
    yield "approved by one of three", federation.approved(after, one), "bad-signature"
    yield "who joins has no say yet", federation.approved(after, one, thai), "bad-signature"
    yield "one root twice", federation.approved(after, one, one), "bad-signature"
    stranger = federation.key("vn", 1)
    yield "a stranger among them", federation.approved(after, one, two, stranger), "unknown-key"
    agency = federation.world.agencies["id-polri"].signing
    change = good.change.model_dump(mode="json")
    carried = good.model_dump(mode="json")
    by_agency = [*carried["approvals"], signed(change, agency, _TYP)]
    yield "an agency among them", {**carried, "approvals": by_agency}, "unknown-key"
    leaving = federation.approved(federation.file(*members[:2]), one, two)
    yield "a country leaves", leaving, ""
    yield (
        "a new custodian of the index",
        federation.approved(federation.file(*members, index_custodian="my-pdrm"), one, three),
        "",
    )
    yield (
        "another name",
        federation.approved(federation.file(*members, name="training.example"), one, two, three),
        "outside-name-constraint",
    )


def _renewing(federation: Federation) -> Iterator[tuple[str, Any, str]]:
    one, two, three = federation.roots
    fresh = federation.fresh
    _, *others = federation.before["members"]
    after = federation.file(federation.member("ID", fresh), *others)
    yield "a country renews its root", federation.approved(after, one, two, fresh), ""
    yield (
        "renewed without the old root",
        federation.approved(after, two, three, fresh),
        "bad-signature",
    )
    yield (
        "renewed without the new root",
        federation.approved(after, one, two, three),
        "bad-signature",
    )


def _forged(federation: Federation) -> Iterator[tuple[str, Any, str]]:
    one, two, _ = federation.roots
    members = federation.before["members"]
    after = federation.file(*members, federation.member("TH", federation.joining))
    good = federation.approved(after, one, two).model_dump(mode="json")
    other = federation.approved(federation.file(*members[:2]), one, two).model_dump(mode="json")
    change = good["change"]
    yield "another file under the approvals", {**good, "file": other["file"]}, "bad-signature"
    yield "another number than approved", {**good, "change": {**change, "n": 2}}, "bad-signature"
    later = {**change, "effective_at": "2031-01-01T00:00:00.000Z"}
    yield "another end than approved", {**good, "change": later}, "bad-signature"
    mixed = [good["approvals"][0], other["approvals"][1]]
    yield "an approval of another change", {**good, "approvals": mixed}, "bad-signature"
    elsewhere = {**change, "federation": "training.example"}
    signatures = [signed(elsewhere, root, _TYP) for root in (one, two)]
    yield (
        "of another federation",
        {**good, "change": elsewhere, "approvals": signatures},
        "bad-signature",
    )
    purpose = [signed(change, root, "serumpun-agency+jws") for root in (one, two)]
    yield "signed for another purpose", {**good, "approvals": purpose}, "bad-signature"
    broken = json.loads(json.dumps(good))
    broken["approvals"][1]["signatures"][1] = good["approvals"][0]["signatures"][1]
    yield "half of a signature is another root's", broken, "bad-signature"
    alone = json.loads(json.dumps(good))
    del alone["approvals"][1]["signatures"][1]
    yield "one signature of two", alone, "bad-signature"
    unknown = {**change, "x": 1}
    signatures = [signed(unknown, root, _TYP) for root in (one, two)]
    yield "an unknown member, signed", {**good, "approvals": signatures}, "invalid-shape"
    yield "an unknown member of the update", {**good, "x": 1}, "invalid-shape"
    yield "number 0", {**good, "change": {**change, "n": 0}}, "invalid-shape"
    yield "a file that is none", {**good, "file": "e30"}, "invalid-shape"
    yield "padded base64url", {**good, "file": good["file"] + "="}, "invalid-shape"
    yield "version 2", {**good, "v": 2}, "invalid-shape"


def _compact(members: Members) -> bytes:
    return json.dumps(members, separators=(",", ":"), ensure_ascii=False).encode()


def _stored(texts: dict[str, str], name: str, text: str) -> Any:  # noqa: ANN401
    """Store a text, or how it differs from the one stored that is most like it."""
    splices = [vectors.splice(known, base, text) for known, base in texts.items()]
    least = min(splices, key=lambda splice: len(splice["put"]))
    if 4 * len(least["put"]) < len(text):
        return least
    texts[name] = text
    return name
