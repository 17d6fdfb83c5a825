"""Vectors of report headers: shape and handling rules, without signatures."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from app.crypto.encoding import sha256, to_base64url
from tests.crypto.vectors import splice
from tests.worlds import World

Members = dict[str, Any]
ID = "01970000-0000-7000-8000-000000000001"


def digest(word: str) -> str:
    """Make a digest that is the same in each run."""
    return to_base64url(sha256(word.encode()))


def entries(count: int) -> list[str]:
    """Make a sorted audience."""
    return [to_base64url(raw) for raw in sorted(sha256(bytes([i])) for i in range(count))]


REFERENCE = {"originator": "id-polri", "id": ID, "header_digest": digest("header")}
OTHERS = {**REFERENCE, "originator": "my-pdrm"}
GRADING = {
    "grading_scheme": "admiralty_6x6",
    "source_reliability": "F",
    "information_credibility": "6",
}
PERIOD = {"from": "1999-01-20T00:00:00.000Z", "to": "2027-01-31T00:00:00.000Z"}
MATCH = {"epoch": 1, "policy": "country", "tokens_digest": digest("tokens")}
SECTION = {
    "name": "summary",
    "media_type": "text/plain;charset=utf-8",
    "length": 1096,
    "sha256": digest("ciphertext"),
    "audience": entries(2),
}
BLOB = {"section": "summary", "n": 1, "length": 1096, "sha256": digest("blob")}


def section(**members: Any) -> Members:  # noqa: ANN401
    """A section entry with some members replaced."""
    return {**SECTION, **members}


GOOD: dict[str, Members] = {
    "usual": {},
    "empty audience is refused, one is enough": {"sections": [section(audience=entries(1))]},
    "64 agencies": {"sections": [section(audience=entries(64))]},
    "four sections": {
        "sections": [
            section(name=name)
            for name in ("victim_identity", "summary", "financial", "operational")
        ]
    },
    "RED to ten": {"tlp": "RED", "sections": [section(audience=entries(10))]},
    "expiry at the maximum": {"expires_at": "2030-02-03T08:00:00.000Z"},
    "correction": {"kind": "correction", "supersedes": REFERENCE},
    "response": {"kind": "response", "in_reply_to": OTHERS},
    "grading and period": {"grading": GRADING, "occurred": PERIOD},
    "europol": {
        "grading": {
            "grading_scheme": "europol_4x4",
            "source_reliability": "X",
            "information_credibility": "4",
        }
    },
    "match": {"match": MATCH},
    "match null": {"match": None},
    "32 attachments": {"attachments": [{**BLOB, "n": n} for n in range(1, 33)]},
    "32 countries": {
        "countries_concerned": [f"A{chr(65 + i % 26)}" for i in range(26)]
        + ["BA", "BB", "BC", "BD", "BE", "BF"]
    },
    "PAP RED": {"pap": "RED", "permitted_actions": ["use_as_lead", "preserve_evidence"]},
}
SHAPE: dict[str, Members] = {
    "version 2": {"v": 2},
    "version true": {"v": True},
    "version as text": {"v": "1"},
    "id in capitals": {"id": ID.upper().replace("01970000", "0197000A")},
    "id of version 4": {"id": "01970000-0000-4000-8000-000000000001"},
    "id of another variant": {"id": "01970000-0000-7000-c000-000000000001"},
    "id with line break": {"id": ID + "\n"},
    "id null": {"id": None},
    "kind unknown": {"kind": "gossip"},
    "kind in capitals": {"kind": "INCIDENT"},
    "originator with capitals": {"originator": "id-Polri"},
    "originator without country": {"originator": "polri"},
    "originator with five parts": {"originator": "id-a-b-c-d-e"},
    "originator with a part of 17": {"originator": "id-" + "a" * 17},
    "Cyrillic originator": {"originator": "id-p\u043elri"},
    "time without milliseconds": {"created_at": "2027-02-01T08:00:00Z"},
    "time of year 9999": {"created_at": "9999-12-31T23:59:59.999Z"},
    "offline as number": {"prepared_offline": 0},
    "offline as text": {"prepared_offline": "false"},
    "offline null": {"prepared_offline": None},
    "category with a space": {"category": "online scam"},
    "category of 65": {"category": "a" * 65},
    "TLP WHITE": {"tlp": "WHITE"},
    "action twice": {"permitted_actions": ["use_as_lead", "use_as_lead"]},
    "action unknown": {"permitted_actions": ["publish"]},
    "actions as object": {"permitted_actions": {}},
    "actions as text": {"permitted_actions": "use_as_lead"},
    "country in lower case": {"countries_concerned": ["my"]},
    "country twice": {"countries_concerned": ["MY", "MY"]},
    "33 countries": {
        "countries_concerned": [f"{a}{chr(65 + i)}" for a in "AB" for i in range(26)][:33]
    },
    "period without end": {"occurred": {"from": PERIOD["from"]}},
    "period null inside": {"occurred": {**PERIOD, "to": None}},
    "europol letter of the other scheme": {"grading": {**GRADING, "grading_scheme": "europol_4x4"}},
    "admiralty X": {"grading": {**GRADING, "source_reliability": "X"}},
    "scheme unknown": {"grading": {**GRADING, "grading_scheme": "5x5x5"}},
    "reference without digest": {"in_reply_to": {"originator": "id-polri", "id": ID}},
    "reference with a member more": {"in_reply_to": {**REFERENCE, "x": 1}},
    "digest of 31 bytes": {"in_reply_to": {**REFERENCE, "header_digest": digest("x")[:-2]}},
    "no section": {"sections": []},
    "section twice": {"sections": [SECTION, SECTION]},
    "nine sections": {"sections": [SECTION] * 9},
    "section unknown": {"sections": [section(name="gossip")]},
    "section with a member more": {"sections": [section(key="x")]},
    "length 0": {"sections": [section(length=0)]},
    "length true": {"sections": [section(length=True)]},
    "length as text": {"sections": [section(length="1096")]},
    "length one over inline": {"sections": [section(length=1_179_649)]},
    "65 agencies": {"sections": [section(audience=entries(65))]},
    "audience not sorted": {"sections": [section(audience=entries(2)[::-1])]},
    "audience twice": {"sections": [section(audience=entries(1) * 2)]},
    "entry not canonical": {"sections": [section(audience=[entries(1)[0][:-1] + "B"])]},
    "entry with padding": {"sections": [section(audience=[entries(1)[0] + "="])]},
    "media type with a space": {"sections": [section(media_type="text/plain; charset=utf-8")]},
    "media type of 128": {"sections": [section(media_type="text/" + "x" * 123)]},
    "media type with line break": {"sections": [section(media_type="text/plain\n")]},
    "33 attachments": {"attachments": [{**BLOB, "n": n} for n in range(1, 34)]},
    "attachment from 0": {"attachments": [{**BLOB, "n": 0}]},
    "attachment from 2": {"attachments": [{**BLOB, "n": 2}]},
    "attachments not in order": {"attachments": [{**BLOB, "n": 2}, BLOB]},
    "attachment twice": {"attachments": [BLOB, BLOB]},
    "attachment too long": {"attachments": [{**BLOB, "length": 120_586_241}]},
    "attachment of no section": {"attachments": [{**BLOB, "section": "financial"}]},
    "match of epoch 0": {"match": {**MATCH, "epoch": 0}},
    "match of no policy": {"match": {**MATCH, "policy": "public"}},
    "match without digest": {"match": {"epoch": 1, "policy": "none"}},
    "match with a member more": {"match": {**MATCH, "salt": digest("salt")}},
    "unknown member": {"x": 1},
    "tokens": {"tokens": None},
}
HANDLING: dict[str, tuple[Members, str]] = {
    "nobody": ({"sections": [section(audience=[])]}, "audience-empty"),
    "nobody in the second": (
        {"sections": [SECTION, section(name="financial", audience=[])]},
        "audience-empty",
    ),
    "RED to eleven": ({"tlp": "RED", "sections": [section(audience=entries(11))]}, ""),
    "victim identity under GREEN": (
        {"tlp": "GREEN", "sections": [section(name="victim_identity")]},
        "",
    ),
    "victim identity under CLEAR": (
        {"tlp": "CLEAR", "sections": [section(name="victim_identity")]},
        "",
    ),
    "share under AMBER+STRICT": (
        {"tlp": "AMBER+STRICT", "permitted_actions": ["share_in_country"]},
        "",
    ),
    "share under RED": ({"tlp": "RED", "permitted_actions": ["share_in_country"]}, ""),
    "freeze under PAP RED": ({"pap": "RED", "permitted_actions": ["freeze_funds"]}, ""),
    "body not padded": ({"sections": [section(length=1095)]}, ""),
    "body shorter than the minimum": ({"sections": [section(length=100)]}, ""),
    "attachment not padded": ({"attachments": [{**BLOB, "length": 5000}]}, ""),
    "expiry one over": ({"expires_at": "2030-02-03T08:00:00.001Z"}, ""),
    "RED for more than a year": ({"tlp": "RED", "expires_at": "2028-02-02T08:00:00.001Z"}, ""),
    "practice for a year": ({"kind": "practice"}, ""),
    "expiry is creation": ({"expires_at": "2027-02-01T08:00:00.000Z"}, ""),
    "expiry before creation": ({"expires_at": "2026-02-01T08:00:00.000Z"}, ""),
    "review after expiry": ({"review_at": "2029-02-01T08:00:00.000Z"}, ""),
    "review before creation": ({"review_at": "2026-02-01T08:00:00.000Z"}, ""),
    "period reversed": ({"occurred": {"from": PERIOD["to"], "to": PERIOD["from"]}}, ""),
    "response to nothing": ({"kind": "response"}, ""),
    "feedback to nothing": ({"kind": "feedback"}, ""),
    "release request to nothing": ({"kind": "release_request"}, ""),
    "correction of nothing": ({"kind": "correction"}, ""),
    "incident that supersedes": ({"supersedes": REFERENCE}, ""),
    "correction of another's": ({"kind": "correction", "supersedes": OTHERS}, ""),
}


def make() -> dict[str, Any]:
    """Make the file; nothing in it is random."""
    world = World.make()
    usual = world.facts("id-polri", id=ID) | {"attachments": [], "sections": [SECTION]}
    base = write(usual)
    cases = list(_cases(usual, lambda changed: splice("usual", base, changed)))
    return {"spec": "docs/spec/sealed-report.md", "texts": {"usual": base}, "cases": cases}


def write(members: Members) -> str:
    """Write members compactly."""
    return json.dumps(members, separators=(",", ":"), ensure_ascii=False)


def _cases(usual: Members, give: Callable[[str], Any]) -> Iterator[Members]:
    for name, members in GOOD.items():
        given = give(write({**usual, **members}))
        yield {"name": name, "do": "header", "in": given}
    for name, members in SHAPE.items():
        given = give(write({**usual, **members}))
        yield {"name": name, "do": "header", "in": given, "error": "invalid-shape"}
    for name, (members, code) in HANDLING.items():
        given = give(write({**usual, **members}))
        yield {"name": name, "do": "header", "in": given, "error": code or "handling-rule"}
    for member in usual:
        less = {key: value for key, value in usual.items() if key != member}
        given = give(write(less))
        yield {"name": f"without {member}", "do": "header", "in": given, "error": "invalid-shape"}
    texts = {
        "duplicate member": (write(usual).replace('"v":1', '"v":1,"v":1'), "malformed-json"),
        "NaN": (write(usual).replace('"v":1', '"v":NaN'), "malformed-json"),
        "version 1.0": (write(usual).replace('"v":1', '"v":1.0'), "malformed-json"),
        "trailing comma": (write(usual)[:-1] + ",}", "malformed-json"),
        "over 48 KiB of white space": (write(usual) + " " * 49_152, "too-large"),
    }
    for name, (text, code) in texts.items():
        yield {"name": name, "do": "header", "in": give(text), "error": code}
    exact = write(usual)
    exact += " " * (49_152 - len(exact.encode()))
    yield {"name": "exactly 48 KiB", "do": "header", "in": give(exact)}
