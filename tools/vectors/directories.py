"""Vectors of directories: chains that hold, and every way in which one does not."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from app.crypto.chained import Statement
from app.crypto.encoding import to_timestamp
from app.crypto.jws import Jws
from app.crypto.key_parts import key_parts
from app.crypto.keys import KeyUse, SigningKey
from app.crypto.provider_statement import ProviderStatement
from app.crypto.statements import SIGNERS, TYP, AgencyStatement, KeyStatement, Revocation
from app.crypto.witness_statement import WitnessStatement
from tests.crypto.forge import Members, payload_of, signed
from tests.worlds import World, sealing_key, signing_key
from tools.vectors.federation_files import federation_files, store_text
from tools.vectors.providers import PROVIDERS, provider_members
from tools.vectors.witnesses import ADDRESS, VKEYS, WITNESSES, witness_members

Step = tuple[Jws, datetime]
DAY = timedelta(days=1)


class Story:
    """A world whose statements are kept with their times, then a last one that may be refused."""

    def __init__(self, federation: str = "asean-test.example") -> None:
        self.world = World.make(agencies=("id-polri", "my-pdrm"), name=federation)
        at = self.world.enrolled_at
        self.steps: list[Step] = [(signed, at) for signed in self.world.statements]

    @property
    def polri(self) -> SigningKey:
        """The signing key of id-polri."""
        return self.world.agencies["id-polri"].signing

    @property
    def root(self) -> SigningKey:
        """The root of Indonesia."""
        return self.world.roots["id"]

    def add(self, signed_statement: Jws, at: datetime | None = None) -> None:
        """Record a statement that the world has taken in."""
        self.steps.append((signed_statement, at or self.world.now))

    def forge(
        self,
        kind: type[Statement],
        signer: SigningKey,
        change: Callable[[Members], None] = lambda _: None,
        at: datetime | None = None,
        typ: str = "",
        **members: Any,  # noqa: ANN401
    ) -> None:
        """Record a statement the world has not taken in, changed before it is signed."""
        payload = payload_of(self.world.draft(kind, _may_sign(self, kind, signer), at, **members))
        change(payload)
        self.add(Jws.of(signed(payload, signer, typ or TYP[kind])), at)


def _may_sign(story: Story, kind: type[Statement], signer: SigningKey) -> SigningKey:
    """Choose who may draft a statement in a signer's place."""
    if signer.use in SIGNERS[kind]:
        return signer
    return story.polri if signer.use is KeyUse.DEVICE_SIGN else story.root


def _agency(subject: str = "id-ppatk") -> Members:
    return {
        "subject": subject,
        "name": "Unit",
        "unit_type": "fiu",
        "remit": [],
        "contact": {"desk": "Desk", "phone": None, "email": None},
        "roles": [],
        "tlp_ceiling": "RED",
        "status": "active",
    }


def _key(key: Any, at: datetime, days: int = 700) -> Members:  # noqa: ANN401
    return {
        "subject": key.holder,
        "use": key.use,
        "kid": key.kid,
        "keys": key_parts(key),
        "not_before": to_timestamp(at),
        "not_after": to_timestamp(at + days * DAY),
    }


def _revoked(key: Any, since: datetime | None = None) -> Members:  # noqa: ANN401
    return {
        "subject": key.holder,
        "kid": key.kid,
        "reason": "compromised" if since else "superseded",
        "compromised_at": to_timestamp(since) if since else None,
    }


def _links() -> Iterator[tuple[str, Story, str]]:
    """Numbers, predecessors, times."""
    changes: dict[str, tuple[Members, str]] = {
        "a gap": ({"n": 5}, "chain-broken"),
        "a fork": ({"n": 3}, "statement-conflict"),
        "the first again": ({"n": 1}, "statement-conflict"),
        "another predecessor": ({"prev": "A" * 43}, "chain-broken"),
        "issued before its predecessor": (
            {"issued_at": "2026-01-01T00:00:00.000Z"},
            "clock-window",
        ),
        "issued after it was recorded": ({"issued_at": "2027-02-01T08:05:00.001Z"}, "clock-window"),
        "issued at the edge of the window": ({"issued_at": "2027-02-01T08:05:00.000Z"}, ""),
        "issuer of another country": ({"issuer": "my"}, "outside-name-constraint"),
        "issuer is an agency": ({"issuer": "id-polri"}, "outside-name-constraint"),
        "agency of another country": ({"subject": "my-nfcc"}, "outside-name-constraint"),
        "agency without country": ({"subject": "idx-police"}, "invalid-shape"),
    }
    for name, (members, code) in changes.items():
        story = Story()

        def change(payload: Members, members: Members = members) -> None:
            payload.update(members)

        story.forge(AgencyStatement, story.root, change, **_agency())
        yield name, story, code
    story = Story()
    story.forge(AgencyStatement, story.world.roots["my"], **_agency())
    yield "another country's root in one's chain", story, "outside-name-constraint"
    story = Story()
    stranger = signing_key(story.world.federation.name, "id", KeyUse.COUNTRY_ROOT, 2)
    story.forge(AgencyStatement, stranger, **_agency())
    yield "a root nobody pinned", story, "unknown-key"
    story = Story()
    story.forge(AgencyStatement, story.polri, **_agency())
    yield "an agency names an agency", story, "bad-signature"
    story = Story()
    story.forge(AgencyStatement, story.root, typ="serumpun-open+jws", **_agency())
    yield "no directory statement", story, "bad-signature"
    story = Story()
    story.forge(AgencyStatement, story.root, typ=TYP[KeyStatement], **_agency())
    yield "another kind than its purpose", story, "invalid-shape"
    story = Story("training.example")
    other = Story()
    story.steps, story.world.federation_file = other.steps[:1], story.world.federation_file
    yield "statements of another federation", story, "unknown-key"


def _keys() -> Iterator[tuple[str, Story, str]]:
    """Certification."""
    story = Story()
    name, now = story.world.federation.name, story.world.now
    new = signing_key(name, "id-polri", KeyUse.AGENCY_SIGN, 2).public
    half = {**new.parts, "Ed25519": story.polri.public.parts["Ed25519"]}
    reused = type(new)(name, "id-polri", KeyUse.AGENCY_SIGN, half)
    rooted = type(new)(name, "id-polri", KeyUse.AGENCY_SIGN, story.root.public.parts)
    moved = type(new)(
        name, "id-ppatk", KeyUse.AGENCY_SEAL, sealing_key(name, "id-polri").public.parts
    )
    foreign = signing_key(name, "my-pdrm", KeyUse.AGENCY_SIGN, 2).public
    cases: dict[str, tuple[Members, str]] = {
        "second key": (_key(new, now), ""),
        "life of 800 days": (_key(new, now, 800), ""),
        "life of 801 days": (_key(new, now, 801), "clock-window"),
        "no life": (_key(new, now, 0), "clock-window"),
        "life ends before it begins": (_key(new, now, -1), "clock-window"),
        "valid before it was issued": (_key(new, now - DAY), "clock-window"),
        "half of a certified key": (_key(reused, now), "statement-conflict"),
        "the root's own material": (_key(rooted, now), "statement-conflict"),
        "kid of another key": ({**_key(new, now), "kid": story.polri.public.kid}, "bad-signature"),
        "kid of another agency": ({**_key(new, now), "subject": "id-ppatk"}, "chain-broken"),
        "the same key again": (_key(story.polri.public, now), "statement-conflict"),
        "agency not stated": (_key(moved, now), "chain-broken"),
        "agency of another country": (_key(foreign, now), "outside-name-constraint"),
        "parts in other order": (
            {**_key(new, now), "keys": key_parts(new)[::-1]},
            "malformed-encoding",
        ),
        "signing key as sealing key": (
            {**_key(new, now), "use": "agency-seal"},
            "malformed-encoding",
        ),
    }
    for title, (members, code) in cases.items():
        story = Story()
        story.forge(KeyStatement, story.root, **members)
        yield f"key: {title}", story, code
    story = Story()
    story.add(story.world.state("id-ppatk"))
    story.forge(KeyStatement, story.root, **_key(moved, now))
    yield "key: another agency's key", story, "statement-conflict"
    story = Story()
    seal = sealing_key(name, "id-polri", 2).public
    twice = {**_key(seal, now), "keys": key_parts(seal) * 2}
    story.forge(KeyStatement, story.root, **twice)
    yield "key: two of one algorithm", story, "malformed-encoding"
    story = Story()
    story.forge(KeyStatement, story.polri, **_key(new, now))
    yield "key: certified by the agency itself", story, "bad-signature"


def _devices() -> Iterator[tuple[str, Story, str]]:
    """Keys of devices: certified by their agency alone, and of no authority themselves."""
    story = Story()
    name, now = story.world.federation.name, story.world.now
    device = signing_key(name, "id-polri", KeyUse.DEVICE_SIGN).public
    seal = sealing_key(name, "id-polri", use=KeyUse.DEVICE_SEAL).public
    foreign = signing_key(name, "my-pdrm", KeyUse.DEVICE_SIGN).public
    cases: dict[str, tuple[str, Members, str]] = {
        "signing key, by its agency": ("id-polri", _key(device, now, 400), ""),
        "sealing key, by its agency": ("id-polri", _key(seal, now, 400), ""),
        "life of 401 days": ("id-polri", _key(device, now, 401), "clock-window"),
        "by the root": ("id", _key(device, now, 400), "bad-signature"),
        "by another agency": ("id-polri", _key(foreign, now, 400), "outside-name-constraint"),
        "by a device": ("device", _key(seal, now, 400), "unknown-key"),
    }
    for title, (signer, members, code) in cases.items():
        story = Story()
        keys = {**story.world.roots, "id-polri": story.polri}
        if signer == "device":
            made = story.world.enrol_device("id-polri", 2, now)
            story.steps += [(found, now) for found in story.world.statements[-2:]]
            keys["device"] = made.signing
        story.forge(KeyStatement, keys[signer], **members)
        yield f"device: {title}", story, code
    story = Story()
    story.world.enrol_device("id-polri", 1, now)
    story.steps += [(found, now) for found in story.world.statements[-2:]]
    story.forge(Revocation, signing_key(name, "id-polri", KeyUse.DEVICE_SIGN), **_revoked(device))
    yield "device: revoked by itself", story, "unknown-key"


def _revocations() -> Iterator[tuple[str, Story, str]]:
    story = Story()
    now, name = story.world.now, story.world.federation.name
    polri, unknown = story.polri.public, signing_key(name, "id-polri", KeyUse.AGENCY_SIGN, 9).public
    cases: dict[str, tuple[str, Members, str]] = {
        "by the root": ("id", _revoked(polri), ""),
        "by itself": ("id-polri", _revoked(polri), ""),
        "compromised long ago, by the root": ("id", _revoked(polri, now - 50 * DAY), ""),
        "compromised 30 days ago, by itself": ("id-polri", _revoked(polri, now - 30 * DAY), ""),
        "compromised 31 days ago, by itself": (
            "id-polri",
            _revoked(polri, now - 31 * DAY),
            "clock-window",
        ),
        "compromised in the future": ("id", _revoked(polri, now + DAY), "clock-window"),
        "compromised without date": (
            "id",
            {**_revoked(polri), "reason": "compromised"},
            "clock-window",
        ),
        "superseded with a date": (
            "id",
            {**_revoked(polri, now - DAY), "reason": "superseded"},
            "clock-window",
        ),
        "unknown key": ("id", _revoked(unknown), "unknown-key"),
        "another subject": ("id", {**_revoked(polri), "subject": "id-ppatk"}, "unknown-key"),
        "of a root": ("id", {**_revoked(polri), "kid": story.root.public.kid}, "unknown-key"),
        "by another country": ("my", _revoked(polri), "outside-name-constraint"),
        "by another agency": ("my-pdrm", _revoked(polri), "outside-name-constraint"),
    }
    for title, (signer, members, code) in cases.items():
        story = Story()
        keys = {**story.world.roots, **{a.id: a.signing for a in story.world.agencies.values()}}
        story.forge(Revocation, keys[signer], **members)
        yield f"revocation: {title}", story, code
    story = Story()
    story.world.enrol("id-polri-siber", now)
    story.steps += [(found, now) for found in story.world.statements[-3:]]
    siber = story.world.agencies["id-polri-siber"].signing.public
    story.forge(Revocation, story.polri, **_revoked(siber))
    yield "revocation: by an agency whose id is a prefix", story, "outside-name-constraint"
    story = Story()
    story.add(story.world.revoke(polri, by=story.polri))
    story.forge(Revocation, story.polri, **_revoked(polri))
    yield "revocation: by a revoked key", story, "key-not-active"
    story = Story()
    late = now + 800 * DAY
    story.forge(Revocation, story.polri, at=late, **_revoked(polri))
    yield "revocation: by an expired key", story, "key-not-active"


def _providers() -> Iterator[tuple[str, Story, str]]:
    for title, signer, members, code in PROVIDERS:
        story = Story()
        key = story.root if signer == "id" else story.polri
        story.forge(ProviderStatement, key, **provider_members(**members))
        yield f"provider: {title}", story, code


def _witnesses() -> Iterator[tuple[str, Story, str]]:
    for title, signer, members, code in WITNESSES:
        story = Story()
        key = story.root if signer == "id" else story.polri

        def change(payload: Members, members: Members = members) -> None:
            payload.update(members)

        story.forge(WitnessStatement, key, change, **witness_members())
        yield f"witness: {title}", story, code
    story = Story()
    world = story.world
    story.add(world.state_witness("id-polri", ADDRESS, keys=VKEYS))
    story.forge(WitnessStatement, world.roots["my"], **witness_members(subject="my-pdrm"))
    yield "witness: a key that cosigns for another country", story, "statement-conflict"
    story = Story()
    story.add(story.world.state_witness("id-polri", ADDRESS, keys=VKEYS))
    story.forge(WitnessStatement, story.root, **witness_members(status="ended"))
    yield "witness: stated again", story, ""


def _judgements() -> Iterator[Members]:
    """What a signature recorded at a time is worth, after revocations in both orders."""
    story = Story()
    world, polri, now = story.world, story.polri.public, story.world.now
    pdrm = world.agencies["my-pdrm"].signing.public
    story.add(world.revoke(polri, now, by=story.polri, compromised_at=now - 10 * DAY))
    story.add(world.revoke(polri, now + DAY, compromised_at=now - 20 * DAY), now + DAY)
    times = (
        world.enrolled_at - DAY,
        world.enrolled_at,
        now - 20 * DAY - timedelta(milliseconds=1),
        now - 20 * DAY,
        now - timedelta(milliseconds=1),
        now,
        now + 2 * DAY,
        now + 999 * DAY,
    )
    judged = [[key.kid, to_timestamp(at)] for key in (polri, pdrm) for at in times]
    yield {"name": "validity around a compromise", "story": story, "judge": judged}
    story = Story()
    new = signing_key(world.federation.name, "id-polri", KeyUse.AGENCY_SIGN, 2).public
    story.add(story.world.certify(new))
    story.add(story.world.revoke(polri))
    judged = [[key.kid, to_timestamp(at)] for key in (polri, new) for at in times]
    yield {"name": "the chain continues over a rotation", "story": story, "judge": judged}
    story = Story()
    world = story.world
    devices = [world.enrol_device("id-polri", nth, now - nth * DAY) for nth in (3, 1)]
    told = [now - nth * DAY for nth in (3, 3, 1, 1)]
    story.steps += list(zip(world.statements[-4:], told, strict=True))
    story.add(world.revoke(polri, compromised_at=now - 2 * DAY))
    hour = timedelta(hours=1)
    judged = [
        [one.signing.public.kid, to_timestamp(at)] for one in devices for at in (now - hour, now)
    ]
    yield {"name": "a thief's devices fall with the key", "story": story, "judge": judged}


def make() -> dict[str, Any]:
    """Make the file; ML-DSA signatures in it are random."""
    texts: dict[str, str] = {}
    cases = []
    stories = (*_links(), *_keys(), *_devices(), *_revocations(), *_providers(), *_witnesses())
    for name, story, code in stories:
        case = {"name": name, "do": "walk", "in": _given(story, texts, [])}
        cases.append({**case, "error": code} if code else case)
    for told in _judgements():
        given = _given(told["story"], texts, told["judge"])
        cases.append({"name": told["name"], "do": "walk", "in": given})
    cases += federation_files(texts)
    return {"spec": "docs/spec/key-directory.md", "texts": texts, "cases": cases}


def _given(story: Story, texts: dict[str, str], judge: list[Any]) -> Members:
    """Store each text once: only statements made anew for a story are new."""
    federation = store_text(texts, "federation", story.world.federation_file.decode())
    steps = [
        [store_text(texts, "statement", found.to_bytes().decode()), to_timestamp(at)]
        for found, at in story.steps
    ]
    return {"federation": federation, "statements": steps, "judge": judge}
