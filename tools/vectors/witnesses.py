"""What vectors of stated witnesses are made of."""

import base64
from collections.abc import Iterator
from typing import Any

from app.crypto.cosignature import Cosigner
from tests.crypto.forge import Members
from tests.scripted_witness import Keys
from tests.worlds import seed

NAME = "witness.polri.example/w1"
ADDRESS = "https://witness.polri.example/serumpun"


def cosigner(name: str = NAME, part: str = "witness") -> Keys:
    """Give a cosigner's keys, the same in each run."""
    return Keys.of(name, seed(part))


VKEYS = [cosigner().vkey(kind) for kind in (4, 6)]


def witness_members(**members: Any) -> Members:  # noqa: ANN401
    """Write what a witness's statement says, but for its place in the chain."""
    usual = {"subject": "id-polri", "address": ADDRESS, "keys": VKEYS, "status": "active"}
    return {**usual, **members}


WRONG_WITNESSES: list[Members] = [
    {"subject": "id"},
    {"address": "http://witness.polri.example"},
    {"address": "https://10.0.0.1/"},
    {"address": "https://127.1"},
    {"address": "https://localhost"},
    {"address": "https://[::1]/"},
    {"address": "https://user@witness.polri.example"},
    {"address": "https://witness.polri.example?x=1"},
    {"address": "https://witness.polri.example#"},
    {"address": "https://WITNESS.polri.example"},
    {"address": ""},
    {"keys": None},
    {"keys": [VKEYS[0], VKEYS[0]]},
    {"keys": [*VKEYS, cosigner(part="third").vkey(4)]},
    {"keys": [f"a b{VKEYS[0]}"]},
    {"keys": [VKEYS[0] + "="]},
    {"keys": [VKEYS[0].upper()]},
    {"status": "paused"},
    {"x": 1},
]


def _vkey(kind: int, raw: bytes) -> str:
    return Cosigner(NAME, kind, raw).vkey()


_HEAD, _ID, _VALUE = VKEYS[0].split("+", 2)
# Who signs, what it says beside the usual, and the code.
WITNESSES: list[tuple[str, str, Members, str]] = [
    ("by the root", "id", {}, ""),
    ("with the agency's own keys alone", "id", {"keys": []}, ""),
    ("on this machine", "id", {"address": "http://127.0.0.1:8080/x"}, ""),
    ("by the agency itself", "id-polri", {}, "bad-signature"),
    ("of another country", "id", {"subject": "my-pdrm"}, "outside-name-constraint"),
    ("of an agency nobody stated", "id", {"subject": "id-ppatk"}, "chain-broken"),
    ("with another key's id", "id", {"keys": [f"{_HEAD}+00000000+{_VALUE}"]}, "malformed-encoding"),
    ("with a log's key", "id", {"keys": [_vkey(1, bytes([9]) * 32)]}, "malformed-encoding"),
    ("with a key of small order", "id", {"keys": [_vkey(4, bytes(32))]}, "malformed-encoding"),
    (
        "with base64 that is not canonical",
        "id",
        {"keys": [VKEYS[1][:-2] + chr(ord(VKEYS[1][-2]) + 1) + "="]},
        "malformed-encoding",
    ),
]


def spoilt(line: str) -> str:
    """Change the last bit of a signature line."""
    dash, name, value = line.split()
    raw = bytearray(base64.b64decode(value))
    raw[-1] ^= 1
    return f"{dash} {name} {base64.b64encode(raw).decode()}\n"


def stated_cosignatures(at: int, texts: dict[str, str]) -> Iterator[Members]:
    """By witnesses that a country states: their own names, both kinds of keys."""
    text = texts["checkpoint as signed"].rpartition("\n\n")[0] + "\n"
    own, other = cosigner(), cosigner(part="another")
    renamed = cosigner(name="witness.test/other")
    lines = {
        "by Ed25519": (own.line(4, text, at), ""),
        "by ML-DSA-44": (own.line(6, text, at), ""),
        "by ML-DSA-44, spoilt": (spoilt(own.line(6, text, at)), "bad-signature"),
        "by ML-DSA-44, of another log": (own.line(6, f"x{text}", at), "bad-signature"),
        "by another key": (other.line(6, text, at), "bad-signature"),
        "under another name": (renamed.line(6, text, at), "bad-signature"),
    }
    for name, (line, code) in lines.items():
        texts[f"cosignature {name}"] = line
        given = {"note": "checkpoint as signed", "vkeys": VKEYS, "line": f"cosignature {name}"}
        case = {"name": f"cosignature {name}", "do": "cosigned", "in": given}
        yield {**case, "error": code} if code else case
