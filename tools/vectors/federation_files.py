"""Vectors of federation files."""

import json
from collections.abc import Iterator

from tests.crypto.forge import Members
from tests.worlds import World
from tools.vectors.envelopes import key_of


def federation_files(texts: dict[str, str]) -> Iterator[Members]:
    """Federation files that hold, and every way in which one does not."""
    world = World.make(agencies=("id-polri", "my-pdrm"))
    good = json.loads(world.federation_file)
    one, two = good["members"]
    weak = key_of(world.receipt_key.public)["parts"]
    weak[0]["key"] = "A" * 43
    cases: dict[str, tuple[Members, str]] = {
        "country twice": ({"members": [one, {**two, "country": "ID"}]}, "invalid-shape"),
        "one root for two countries": (
            {"members": [one, {**two, "root": one["root"]}]},
            "invalid-shape",
        ),
        "receipt key from a root": ({"receipt_key": one["root"][:1]}, "invalid-shape"),
        "one log key": ({"log_key": good["log_key"][:1]}, "invalid-shape"),
        "log key of other algorithms": ({"log_key": one["root"]}, "malformed-encoding"),
        "receipt key as log key": (
            {"log_key": [*good["receipt_key"], good["log_key"][1]]},
            "invalid-shape",
        ),
        "receipt key of small order": ({"receipt_key": weak}, "malformed-encoding"),
        "root in other order": (
            {"members": [{**one, "root": one["root"][::-1]}]},
            "malformed-encoding",
        ),
        "no members": ({"members": []}, "invalid-shape"),
        "name in capitals": ({"name": "ASEAN"}, "invalid-shape"),
        "hub with a path": ({"hub": "https://hub.example/x"}, "invalid-shape"),
        "unknown member": ({"x": 1}, "invalid-shape"),
        "version true": ({"v": True}, "invalid-shape"),
        "good": ({}, ""),
    }
    for name, (members, code) in cases.items():
        federation = store_text(texts, "federation", json.dumps({**good, **members}))
        given = {"federation": federation, "statements": [], "judge": []}
        case = {"name": f"federation: {name}", "do": "walk", "in": given}
        yield {**case, "error": code} if code else case


def store_text(texts: dict[str, str], kind: str, text: str) -> str:
    """Store each text once; what differs only in its signature counts as the same."""
    same = _sameness(text)
    known = next((name for name, other in texts.items() if _sameness(other) == same), None)
    if known is None:
        known = f"{kind} {len(texts) + 1}"
        texts[known] = text
    return known


def _sameness(text: str) -> str:
    members = json.loads(text)
    if "payload" in members:
        return str(members["payload"] + members["signatures"][0]["protected"])
    return text
