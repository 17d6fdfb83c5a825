"""Vectors of docs/spec/conventions.md: E, digests, base64url, times, strict JSON."""

from collections.abc import Iterator
from typing import Any

from tests.worlds import seed

Case = dict[str, Any]
KID = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
NOT_JSON = {  # name: bytes that must be refused
    "empty": b"",
    "array": b"[]",
    "string": b'"a"',
    "number": b"1",
    "null": b"null",
    "two objects": b"{}{}",
    "trailing comma": b'{"a":1,}',
    "trailing junk": b"{} x",
    "comment": b"{/*a*/}",
    "single quotes": b"{'a':1}",
    "unquoted name": b"{a:1}",
    "byte order mark": b"\xef\xbb\xbf{}",
    "UTF-16": '{"a":1}'.encode("utf-16-le"),
    "invalid UTF-8": b'{"a":"\xff"}',
    "overlong UTF-8": b'{"a":"\xc0\xaf"}',
    "surrogate in UTF-8": b'{"a":"\xed\xa0\x80"}',
    "duplicate name": b'{"a":1,"a":1}',
    "duplicate name, escaped": b'{"a":1,"\\u0061":1}',
    "duplicate name, deep": b'{"a":[{"b":1,"c":2,"b":3}]}',
    "NaN": b'{"a":NaN}',
    "Infinity": b'{"a":Infinity}',
    "minus Infinity": b'{"a":-Infinity}',
    "fraction": b'{"a":1.0}',
    "exponent": b'{"a":1E2}',
    "negative": b'{"a":-1}',
    "minus zero": b'{"a":-0}',
    "plus": b'{"a":+1}',
    "leading zero": b'{"a":01}',
    "hexadecimal": b'{"a":0x1}',
    "2^53": b'{"a":9007199254740992}',
    "a number of 5000 digits": b'{"a":' + b"9" * 5000 + b"}",
    "lone high surrogate": b'{"a":"\\ud800"}',
    "lone low surrogate": b'{"a":"\\udc00"}',
    "surrogates reversed": b'{"a":"\\udc00\\ud800"}',
    "lone surrogate in a name": b'{"\\ud800":1}',
    "raw line break in a string": b'{"a":"\n"}',
    "raw NUL in a string": b'{"a":"\x00"}',
    "bad escape": b'{"a":"\\x41"}',
    "unterminated string": b'{"a":"b}',
    "unterminated object": b'{"a":1',
    "33 deep": b'{"a":' * 33 + b"1" + b"}" * 33,
    "33 deep, arrays": b'{"a":' + b"[" * 32 + b"]" * 32 + b"}",
    "100000 deep": b'{"a":' + b"[" * 100_000,
    "Python literals": b'{"a":True}',
    "65 members": b"{" + b",".join(b'"m%d":0' % i for i in range(65)) + b"}",
    "4097 containers": b'{"a":[' + b"[]," * 4094 + b"[]]}",
}
JSON = {
    "empty object": b"{}",
    "white space around": b' \t\r\n{ "a" : 1 } \n',
    "2^53 - 1": b'{"a":9007199254740991}',
    "zero": b'{"a":0}',
    "64 members": b"{" + b",".join(b'"m%d":0' % i for i in range(64)) + b"}",
    "32 deep": b'{"a":' * 32 + b"1" + b"}" * 32,
    "brackets in strings": b'{"a":"' + b"[{" * 40 + b'"}',
    "escaped quote": b'{"a":"\\"[[[","b":"\\\\"}',
    "surrogate pair": b'{"a":"\\ud83d\\ude00"}',
    "Khmer": '{"a":"\u1797\u17b6\u179f\u17b6\u200b\u1781\u17d2\u1798\u17c2\u179a"}'.encode(),
    "names that differ in case": b'{"a":1,"A":2}',
}
TIMES = (
    "2027-02-01T08:00:00.000Z",
    "2028-02-29T23:59:59.999Z",
    "1900-01-01T00:00:00.000Z",
    "2999-12-31T23:59:59.999Z",
)
NO_TIMES = (
    "",
    "2027-02-01T08:00:00Z",
    "2027-02-01T08:00:00.000+00:00",
    "2027-02-01T08:00:00.0000Z",
    "2027-02-01t08:00:00.000z",
    "2027-02-01 08:00:00.000Z",
    "2027-02-29T08:00:00.000Z",
    "2027-13-01T08:00:00.000Z",
    "2027-00-01T08:00:00.000Z",
    "2027-02-01T24:00:00.000Z",
    "2027-02-01T08:60:00.000Z",
    "2027-06-30T23:59:60.000Z",
    "9999-12-31T23:59:59.999Z",
    "0001-01-01T00:00:00.000Z",
    "2027-02-01T08:00:00.000Z\n",
    " 2027-02-01T08:00:00.000Z",
    "\u0662027-02-01T08:00:00.000Z",
    "2027-W05-1T08:00:00.000Z",
)


def make() -> dict[str, Any]:
    """Make the file; nothing in it is random."""
    cases = [*_encode(), *_base64(), *_times(), *_json()]
    return {"spec": "docs/spec/conventions.md", "cases": cases}


def _encode() -> Iterator[Case]:
    lists: dict[str, list[dict[str, Any]]] = {
        "nothing": [],
        "one empty field": [{"text": ""}],
        "texts": [{"text": "a"}, {"text": "bc"}],
        "same letters, other border": [{"text": "ab"}, {"text": "c"}],
        "number is eight bytes": [{"text": "n"}, {"number": 1}],
        "largest number": [{"number": 2**53 - 1}],
        "raw bytes": [{"hex": "00ff"}, {"text": "serumpun"}],
        "UTF-8": [{"text": "\u0e44\u0e17\u0e22"}],
        "kid": [
            {"text": "serumpun-kid/1"},
            {"text": "asean.example"},
            {"text": "id"},
            {"text": "country-root"},
            {"text": "Ed25519"},
            {"hex": seed("k").hex()},
        ],
        "wrap": [
            {"text": "serumpun-wrap/1"},
            {"text": "01970000-0000-7000-8000-000000000001"},
            {"text": "summary"},
            {"text": "id-polri"},
            {"text": "my-pdrm"},
            {"hex": seed("kid").hex()},
            {"hex": seed("ciphertext").hex()},
        ],
        "attachment": [
            {"text": "serumpun-attachment/1"},
            {"text": "01970000-0000-7000-8000-000000000001"},
            {"text": "operational"},
            {"text": "id-polri"},
            {"number": 2},
        ],
    }
    for name, fields in lists.items():
        yield {"name": f"E: {name}", "do": "encode", "in": fields}
    for typ in ("serumpun-report+jws", "serumpun-key+jws"):
        given = {"typ": typ, "kid": KID, "payload": b'{"v":1}'.hex()}
        yield {"name": f"object digest: {typ}", "do": "object_digest", "in": given}
    other = {"typ": "serumpun-report+jws", "kid": KID[:-1] + "9"}
    yield {
        "name": "object digest: a kid that is not canonical",
        "do": "object_digest",
        "in": {**other, "payload": ""},
        "error": "malformed-encoding",
    }


def _base64() -> Iterator[Case]:
    for text in ("", "AA", "AAA", "AAAA", "_-8", "AAEC"):
        yield {"name": f"base64url: {text!r}", "do": "unbase64", "in": {"text": text}}
    bad = (
        "A",
        "AAAAA",
        "AB",
        "AAB",
        "AA==",
        "AA=",
        "A+==",
        "+/8",
        "AA\n",
        " AA",
        "A A",
        "AA!",
        "\u00c4A",
    )
    for text in bad:
        yield {
            "name": f"base64url refused: {text!a}",
            "do": "unbase64",
            "in": {"text": text},
            "error": "malformed-encoding",
        }
    for length in (31, 33):
        given = {"text": KID, "length": length}
        name = f"base64url: 32 bytes where {length} are expected"
        yield {"name": name, "do": "unbase64", "in": given, "error": "malformed-encoding"}


def _times() -> Iterator[Case]:
    for text in TIMES:
        yield {"name": f"time: {text}", "do": "instant", "in": text}
    for text in NO_TIMES:
        yield {
            "name": f"time refused: {text!a}",
            "do": "instant",
            "in": text,
            "error": "malformed-encoding",
        }


def _json() -> Iterator[Case]:
    for name, raw in JSON.items():
        yield {"name": f"JSON: {name}", "do": "parse", "in": {"hex": raw.hex(), "maximum": 4096}}
    for name, raw in NOT_JSON.items():
        yield {
            "name": f"JSON refused: {name}",
            "do": "parse",
            "in": {"hex": raw.hex(), "maximum": 1 << 20},
            "error": "malformed-json",
        }
    exact = b'{"a":"' + b"x" * 92 + b'"}'
    given = {"hex": exact.hex(), "maximum": len(exact)}
    yield {"name": "JSON: exactly the maximum", "do": "parse", "in": given}
    given = {"hex": exact.hex(), "maximum": len(exact) - 1}
    yield {"name": "JSON: one over", "do": "parse", "in": given, "error": "too-large"}
