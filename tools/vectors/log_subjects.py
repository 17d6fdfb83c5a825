"""Vectors of entries whose account was erased (docs/spec/access-log.md section 9.1)."""

from collections.abc import Iterator

from tests.crypto.forge import Members

APPROVAL = "01970000-0000-7000-8000-0000000000cc"


def erased_subjects(entry: Members, salts: bytes) -> Iterator[tuple[str, Members, Members, str]]:
    """Give of each case a name, the entry, which salts open it, and how it is refused."""
    hidden = {"salts": (salts[:32] + bytes(32) + salts[64:]).hex()}
    for name, members, given, code in (
        ("whose account was erased", {"account": APPROVAL}, hidden, ""),
        ("whose account was erased and is shown", {}, hidden, "bad-proof"),
        ("whose account was erased without approval", {"account": None}, hidden, "bad-proof"),
        ("with an approval that is none", {"account": APPROVAL + "/x"}, hidden, "bad-proof"),
        (
            "whose account was erased, and another rule",
            {"account": APPROVAL, "rule": "x"},
            hidden,
            "bad-proof",
        ),
        ("with an approval and all its salts", {"account": APPROVAL}, {}, "bad-proof"),
    ):
        yield name, {**entry, **members}, given, code
