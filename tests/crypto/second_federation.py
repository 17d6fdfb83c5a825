"""The second reader of changes of the federation file, written from key-directory section 7."""

import hashlib
from typing import Any

from tests.crypto import second_shapes as shapes
from tests.crypto.second_directory import Walk, claimed
from tests.crypto.second_reader import Key, parse, read_payload, refuse, verify_signatures
from tests.crypto.second_shapes import unbase64

_TYP = "serumpun-federation-change+jws"


def federation_change(before: bytes, raw: bytes) -> dict[str, Any]:
    """Number of an approved change, members after it, and the roots that it ends."""
    update = read_payload(raw, 2 << 20, shapes.federation_update)
    after = unbase64(update["file"])
    old, new = Walk(before), Walk(after)
    if old.name != new.name:
        refuse("outside-name-constraint")
    change = update["change"]
    approved = _approved(update, {**old.roots, **new.roots})
    digest = unbase64(change["next"])
    if change["federation"] != old.name or digest != hashlib.sha256(after).digest():
        refuse("bad-signature")
    if unbase64(change["prev"]) != hashlib.sha256(before).digest():
        refuse("chain-broken")
    if 2 * len(approved & set(old.roots)) <= len(old.roots):
        refuse("bad-signature")
    was, becomes = _by_country(old), _by_country(new)
    for country in was.keys() & becomes.keys():
        if was[country] != becomes[country] and not {was[country], becomes[country]} <= approved:
            refuse("bad-signature")
    return {
        "n": change["n"],
        "members": sorted(new.roots),
        "ended": sorted(set(old.roots) - set(new.roots)),
    }


def _approved(update: dict[str, Any], roots: dict[str, Key]) -> set[str]:
    found = set[str]()
    for signed in update["approvals"]:
        _, kid = claimed(signed)
        if kid not in roots:
            refuse("unknown-key")
        payload = verify_signatures(signed, roots[kid], _TYP)
        said = parse(payload, 16384)
        shapes.federation_change(said)
        if kid in found or said != update["change"]:
            refuse("bad-signature")
        found.add(kid)
    return found


def _by_country(walk: Walk) -> dict[str, str]:
    return {root.holder: kid for kid, root in walk.roots.items()}
