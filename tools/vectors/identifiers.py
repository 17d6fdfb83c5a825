"""Vectors of docs/spec/identifiers.md: what is written, and what is compared.

Outcomes are written down here by hand, never computed. Numbers, accounts and names are those that
their plans keep for examples, or of published test vectors.
"""

from collections.abc import Iterator
from typing import Any

from tools.vectors import identifier_rows as rows
from tools.vectors.identifier_rows import Row
from tools.vectors.identifier_traps import TRAPS

PHONES: tuple[Row, ...] = (
    ("+6281234567890", None, "+6281234567890"),
    ("+62 812-3456-7890", None, "+6281234567890"),
    ("(+62) 812 3456 7890", None, "+6281234567890"),
    ("+62 (0)812-3456-7890", None, "+6281234567890"),
    ("+44 (0)20 7946 0958", None, "+442079460958"),
    ("+39 (0)6 1234 5678", None, "+390612345678"),
    ("0062 812 3456 7890", "ID", "+6281234567890"),
    ("0812-3456-7890", "ID", "+6281234567890"),
    ("0812-3456-7890", "id", "+6281234567890"),
    ("0812-3456-7890", None, "unreadable"),
    ("62812345678", None, "+62812345678"),
    ("62812345678", "MY", "+62812345678"),
    ("62812345678", "ID", "+6262812345678 +62812345678"),
    ("62812345", "SG", "+6562812345 +62812345"),
    ("\u0e50\u0e58\u0e51-\u0e52\u0e53\u0e54-\u0e55\u0e56\u0e57\u0e58", "TH", "+66812345678"),
    ("\u17e0\u17e1\u17e2 \u17e3\u17e4\u17e5 \u17e6\u17e7\u17e8", "KH", "+85512345678"),
    (
        "\u0ed0\u0ed2\u0ed0 \u0ed5\u0ed5\u0ed1\u0ed2 \u0ed3\u0ed4\u0ed5\u0ed6",
        "LA",
        "+8562055123456",
    ),
    ("\u1040\u1049-\u1041\u1042\u1043\u1044\u1045\u1046\u1047\u1048\u1049", "MM", "+959123456789"),
    ("\u101d\u1049-\u1041\u1042\u1043\u1044\u1045\u1046\u1047\u1048\u1049", "MM", "+959123456789"),
    ("\uff0b\uff16\uff15 \uff16\uff11\uff12\uff13 \uff14\uff15\uff16\uff17", None, "+6561234567"),
    ("\u202a+65\u00a06123\u20114567\u202c", None, "+6561234567"),
    ("tel:+65-6123-4567;ext=3", None, "+6561234567"),
    ("+65 6123 4567 ext 12", None, "+6561234567"),
    ("+62 000 123 4567", None, "+62001234567"),
    ("+999 1234 5678", None, "+99912345678"),
    ("191", "TH", "unreadable"),
    ("call me", "TH", "unreadable"),
    ("0812-3456-7890", "ZZ", "unreadable"),
    ("1234567890123456789", None, "unreadable"),
)
DOMAINS: tuple[Row, ...] = (
    ("scam.example", None, "scam.example"),
    ("Login.SCAM.Example.", None, "login.scam.example scam.example"),
    ("hxxps://login[.]scam[.]example:8443/a?b@c", None, "login.scam.example scam.example"),
    ("scam(dot)example", None, "scam.example"),
    ("scam[dot]example", None, "scam.example"),
    ("user:word@scam.example", None, "scam.example"),
    ("*.scam.example", None, "scam.example"),
    ("www.scam.example", None, "www.scam.example scam.example"),
    ("a.b.scam.co.id", None, "a.b.scam.co.id scam.co.id"),
    ("shop.pages.dev", None, "shop.pages.dev"),
    ("pages.dev", None, "benign"),
    ("somebody.eth.limo", None, "somebody.eth.limo"),
    ("www.somebody.eth.limo", None, "www.somebody.eth.limo"),
    ("co.id", None, "benign"),
    ("www.google.com", None, "benign"),
    ("bit.ly", None, "benign"),
    ("m.bca.co.id", None, "benign"),
    ("notgoogle.com", None, "notgoogle.com"),
    ("google.com.scam.example", None, "google.com.scam.example scam.example"),
    ("B\u00fccher.example", None, "xn--bcher-kva.example"),
    ("fa\u00df.example", None, "xn--fa-hia.example"),
    ("XN--BCHER-KVA.example", None, "xn--bcher-kva.example"),
    (
        "\u0e44\u0e17\u0e22.\u0e44\u0e17\u0e22",
        None,
        "xn--o3cw4h.xn--o3cw4h",
    ),
    ("1.\u9ed1\u8c93\u5b85\u914d.top", None, "1.xn--09s945i07cm1q.top xn--09s945i07cm1q.top"),
    ("scam\u3002example", None, "scam.example"),
    ("\uff53\uff43\uff41\uff4d.example", None, "scam.example"),
    ("sc\u00adam\u200b.example", None, "scam.example"),
    ("ab--cd.example", None, "ab--cd.example"),
    ("r3---sn-x.scam.example", None, "r3---sn-x.scam.example scam.example"),
    ("a_b.scam.example", None, "a_b.scam.example scam.example"),
    ("\u2603.example", None, "xn--n3h.example"),
    ("localhost", None, "unreadable"),
    ("192.0.2.1", None, "unreadable"),
    ("-scam.example", None, "unreadable"),
    ("scam..example", None, "unreadable"),
    ("a" * 64 + ".example", None, "unreadable"),
    ("no host at all", None, "unreadable"),
)
EMAILS: tuple[Row, ...] = (
    ("desk@scam.example", None, "desk@scam.example"),
    ("Desk@SCAM.Example", None, "desk@scam.example"),
    ("desk[at]scam[.]example", None, "desk@scam.example"),
    ("desk(at)scam(dot)example", None, "desk@scam.example"),
    ("mailto:desk@scam.example?subject=pay", None, "desk@scam.example"),
    ("The Desk <desk@scam.example>", None, "desk@scam.example"),
    ("desk+pay@scam.example", None, "desk+pay@scam.example desk@scam.example"),
    ("the.desk@scam.example", None, "the.desk@scam.example"),
    ("The.Desk+pay@gmail.com", None, "thedesk@gmail.com"),
    ("thedesk@googlemail.com", None, "thedesk@gmail.com"),
    ("the.desk@outlook.com", None, "the.desk@outlook.com"),
    ("desk@b\u00fccher.example", None, "desk@xn--bcher-kva.example"),
    ("d\u00e9sk@scam.example", None, "d\u00e9sk@scam.example"),
    ("de\u0301sk@scam.example", None, "d\u00e9sk@scam.example"),
    ("+@scam.example", None, "+@scam.example"),
    ("cs@bca.co.id", None, "benign"),
    ("desk@facebook.com", None, "benign"),
    ("desk", None, "unreadable"),
    ("@scam.example", None, "unreadable"),
    ("desk@localhost", None, "unreadable"),
    ("a@b@scam.example", None, "unreadable"),
    ("two words@scam.example", None, "unreadable"),
)
ROWS = {
    "phone": PHONES,
    "bank_account": rows.BANK_ACCOUNTS,
    "wallet": rows.WALLETS,
    "domain": DOMAINS,
    "url": rows.URLS,
    "email": EMAILS,
    "ip": rows.IPS,
    "social_handle": rows.SOCIAL_HANDLES,
    "passport": rows.PASSPORTS,
    "plate": rows.PLATES,
    "vessel_imo": rows.VESSELS,
    "imei": rows.IMEIS,
}
CODES = {"benign", "unreadable"}


def make() -> dict[str, Any]:
    """Make the file; nothing in it is random."""
    return {"spec": "docs/spec/identifiers.md", "cases": list(_cases())}


def _cases() -> Iterator[dict[str, Any]]:
    for kind, table in ROWS.items():
        for text, region, expected in (*table, *TRAPS.get(kind, ())):
            given = {"kind": kind, "text": text, "region": region}
            case = {"name": f"{kind}: {text!a} in {region}", "do": "candidates", "in": given}
            if expected in CODES:
                yield {**case, "error": expected}
            else:
                yield {**case, "out": [_typed(kind, each) for each in expected.split(" ")]}
    long = {"kind": "url", "text": "https://scam.example/" + "a" * 2028, "region": None}
    yield {"name": "2049 characters", "do": "candidates", "in": long, "error": "unreadable"}
    name = {"kind": "person", "text": "Siti", "region": "ID"}
    yield {"name": "a person's name", "do": "candidates", "in": name, "error": "unreadable"}


def _typed(kind: str, expected: str) -> list[str]:
    other, is_other, value = expected.partition("=")
    return [other, value] if is_other and other in ROWS else [kind, expected]
