"""Key ids as words: the same in both languages, and no two lists."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from app.crypto.encoding import to_base64url
from app.crypto.words import words_of
from app.errors import MalformedEncodingError

ROOT = Path(__file__).parents[2]
LIST = (ROOT / "app" / "crypto" / "words.txt").read_bytes()


def test_words_are_those_of_bip_39_and_the_browser_has_the_same() -> None:
    digest = "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda"
    assert sha256(LIST).hexdigest() == digest
    typescript = (ROOT / "console" / "src" / "word-list.ts").read_text()
    [text] = re.findall(r"`([^`]+)`", typescript)
    assert text.split() == LIST.decode().split()


@pytest.mark.parametrize(
    ("octets", "words"),
    [
        (bytes(32), " ".join(["abandon"] * 12)),
        (b"\xff" * 32, " ".join(["zoo"] * 12)),
        (bytes(16) + b"\x10" + bytes(15), " ".join(["abandon"] * 11 + ["ability"])),
        (bytes(16) + b"\x0f" + b"\xff" * 15, " ".join(["abandon"] * 12)),
    ],
)
def test_first_132_bits_are_written(octets: bytes, words: str) -> None:
    assert words_of(to_base64url(octets)) == words


def test_what_is_no_key_id_has_no_words() -> None:
    with pytest.raises(MalformedEncodingError):
        words_of("short")
