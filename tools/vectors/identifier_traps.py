"""Rows of the vectors of identifiers that were each missed, or misread, once."""

from typing import Final

from tools.vectors.identifier_rows import Row

TRAPS: Final[dict[str, tuple[Row, ...]]] = {
    "phone": (
        ("001 62 812 3456 7890", "SG", "+6281234567890"),
        ("007 62 812 3456 7890", "TH", "+6281234567890"),
        ("008 62 812 3456 7890", "SG", "+6281234567890 +86281234567890"),
        ("00 65 6123 4567", "TH", "+6561234567"),
        ("02-123-4567 \u0e15\u0e48\u0e2d 12", "TH", "+6621234567"),
        ("0812-3456-7890,12", "ID", "+6281234567890"),
        ("0812-3456-7890 Budi", "ID", "+6281234567890"),
        ("0812-3456-7890 Budi 12", "ID", "unreadable"),
        ("0812-34O6-7890", "ID", "unreadable"),
        ("+65 6123 4567 (office) extension 12", None, "+6561234567"),
        ("0812-3456-7890, 0812-3456-7891", "ID", "unreadable"),
        ("5551234; 5551235", "ID", "unreadable"),
        ("6.28123E+12", "ID", "unreadable"),
        ("8.12346E+11", "SG", "unreadable"),
    ),
    "bank_account": (
        ("0123456789 BCA", "ID", "ID:123456789"),
        ("rekening 0123456789 (BCA)", "ID", "ID:123456789"),
        ("BIC: AAAAIDJA 0123456789", None, "AAAAIDJA:0123456789 ID:123456789"),
        ("ID014 0123456789", "ID", "ID014:0123456789 ID:123456789"),
        ("0123456789.0", "ID", "ID:123456789"),
        ("BCA 0123456789 / BRI 9876543210", "ID", "unreadable"),
        ("1.23457E+12", "ID", "unreadable"),
    ),
    "wallet": (
        (
            "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF",
            None,
            "0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e",
        ),
        (
            "UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPuwA",
            None,
            "0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e",
        ),
        (
            "ton://transfer/UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff+W72r5gqPuwA?amount=1",
            None,
            "0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e",
        ),
        (
            "0:CA6E321C7CCE9ECEDF0A8CA2492EC8592494AA5FB5CE0387DFF96EF6AF982A3E",
            None,
            "0:ca6e321c7cce9ecedf0a8ca2492ec8592494aa5fb5ce0387dff96ef6af982a3e",
        ),
        (
            "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHG",
            None,
            "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHG",
        ),
        (
            "eip155:1:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
            None,
            "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        ),
        (
            "https://explorer.example/address/0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed?tab=1",
            None,
            "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        ),
        (
            "TRC20: TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL",
            None,
            "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL",
        ),
    ),
    "domain": (
        ("scam [.] example", None, "scam.example"),
        ("scam (dot) example", None, "scam.example"),
        ("192.0.2.0x1", None, "unreadable"),
    ),
    "url": (
        (
            "https://scam.example\\@good.example/a",
            None,
            "scam.example/@good.example/a domain=scam.example",
        ),
        ("https://scam.example/a.", None, "scam.example/a domain=scam.example"),
        ("https://scam.example/a/..", None, "domain=scam.example"),
        ("https://wa.me/+628123456789", None, "phone=+628123456789 wa.me/+628123456789"),
        ("https://t.me/+6281234567890", None, "phone=+6281234567890 t.me/+6281234567890"),
        ("https://zalo.me/0912345678", None, "phone=+84912345678 zalo.me/0912345678"),
        ("https://Demo_Desk.t.me", None, "social_handle=telegram:demo_desk"),
    ),
    "email": (
        ("desk [at] scam [dot] example", None, "desk@scam.example"),
        ("MAILTO:desk@scam.example", None, "desk@scam.example"),
        ("desk@scam.example;", None, "desk@scam.example"),
    ),
    "ip": (
        ("64:ff9b::c000:207", None, "192.0.2.7"),
        ("::ffff:0:192.0.2.7", None, "benign"),
    ),
    "social_handle": (
        ("https://t.me/Demo_Desk", None, "telegram:demo_desk"),
        ("fb.com/Demo.Desk", None, "facebook:demodesk"),
        ("https://scam.example/demo", None, "unreadable"),
        ("\u0e44\u0e25\u0e19\u0e4c: @demodesk", None, "line:@demodesk"),
        ("\u0e44\u0e2d\u0e14\u0e35\u0e44\u0e25\u0e19\u0e4c demodesk", None, "line:demodesk"),
        ("\u0e40\u0e1f\u0e0b\u0e1a\u0e38\u0e4a\u0e01: Demo.Desk", None, "facebook:demodesk"),
        ("tele: demo_desk", None, "telegram:demo_desk"),
        ("Telegram: +62 812 3456 7890", None, "phone=+6281234567890"),
        ("wa 0812 3456 7890", "ID", "phone=+6281234567890"),
        ("telegram:123456789", None, "telegram:123456789"),
    ),
    "passport": (
        ("Passport no. A1234567", "ID", "IDN:A1234567"),
        ("Paspor: IDN A1234567", None, "IDN:A1234567"),
    ),
}
