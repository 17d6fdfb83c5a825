"""Vectors of key shares: for the device it names, of the certified key, and nothing else."""

import json
from collections.abc import Iterator
from typing import Any

from app.crypto.device_statements import KeyShare
from app.crypto.encoding import to_base64url, to_timestamp
from app.crypto.hpke import suite
from app.crypto.shares import share_info, share_key
from app.crypto.statements import TYP
from tests.crypto.forge import Members, payload_of, signed
from tests.worlds import Device, World, sealing_key
from tools.vectors.directories import Story


def make() -> dict[str, Any]:
    """Make the file; signatures and wraps in it are random."""
    story = Story()
    world = story.world
    devices = [world.enrol_device("id-polri", nth, world.now) for nth in (1, 2)]
    foreign = world.enrol_device("my-pdrm", 1, world.now)
    story.steps += [(found, world.now) for found in world.statements[-6:]]
    texts = {"federation": world.federation_file.decode()}
    steps = []
    for number, (found, at) in enumerate(story.steps, start=1):
        texts[f"statement {number}"] = found.to_bytes().decode()
        steps.append([f"statement {number}", to_timestamp(at)])
    cases = []
    for name, share, device, code in _cases(world, devices, foreign):
        texts[name] = json.dumps(share, separators=(",", ":"))
        given = {"federation": "federation", "statements": steps, "share": name}
        case = {"name": name, "do": "share", "in": {**given, "device": device.sealing.seed.hex()}}
        cases.append({**case, "error": code} if code else case)
    return {"spec": "docs/spec/key-shares.md", "texts": texts, "cases": cases}


def _cases(
    world: World, devices: list[Device], foreign: Device
) -> Iterator[tuple[str, Members, Device, str]]:
    polri, pdrm = world.agencies["id-polri"], world.agencies["my-pdrm"]
    one, two = devices
    good = share_key(polri.sealing, one.sealing.public, polri.signing, world.now)
    payload, typ = payload_of(good), TYP[KeyShare]
    yield "a share", good.model_dump(mode="json"), one, ""
    yield "opened by another device", good.model_dump(mode="json"), two, "seal-broken"
    changes: dict[str, tuple[Members, str]] = {
        "to another device of the agency": ({"to_kid": two.sealing.public.kid}, "seal-broken"),
        "to a device of another agency": (
            {"to_kid": foreign.sealing.public.kid},
            "outside-name-constraint",
        ),
        "to an agency": ({"to_kid": polri.sealing.public.kid}, "unknown-key"),
        "of another agency's key": (
            {"subject": pdrm.sealing.public.kid},
            "outside-name-constraint",
        ),
        "of a signing key": ({"subject": polri.signing.public.kid}, "unknown-key"),
        "of a key nobody certified": ({"subject": "A" * 43}, "unknown-key"),
        "naming another agency": ({"agency": "my-pdrm"}, "outside-name-constraint"),
        "changed wrap": ({"wrap": "A" + payload["wrap"][1:-1] + "A"}, "seal-broken"),
        "of a later epoch": ({"epoch": 1}, "invalid-shape"),
    }
    for name, (members, code) in changes.items():
        yield name, signed({**payload, **members}, polri.signing, typ), one, code
    yield "signed by a device", signed(payload, one.signing, typ), one, "bad-signature"
    yield (
        "signed by another agency",
        signed(payload, pdrm.signing, typ),
        one,
        ("outside-name-constraint"),
    )
    yield (
        "another purpose",
        signed(payload, polri.signing, "serumpun-open+jws"),
        one,
        ("bad-signature"),
    )
    yield (
        "another seed than the certified one",
        _other_seed(world, one, payload),
        one,
        ("seal-broken"),
    )


def _other_seed(world: World, device: Device, payload: Members) -> Members:
    """Wrap a seed nobody certified under the name of the certified key."""
    polri = world.agencies["id-polri"]
    stranger = sealing_key(world.federation.name, "id-polri", 9)
    info = share_info("id-polri", polri.sealing.public.kid, device.sealing.public.kid)
    wrap = suite().encrypt(stranger.seed, device.sealing.public.kem, info=info)
    changed = {**payload, "wrap": to_base64url(wrap)}
    return signed(changed, polri.signing, TYP[KeyShare])
