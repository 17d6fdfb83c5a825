"""Checkpoints: both signatures of the log hold, or the checkpoint is none."""

import base64
from datetime import UTC, datetime
from random import Random

import pytest

from app.crypto.checkpoint import log_origin, sign_checkpoint, verifier_keys, verify_checkpoint
from app.crypto.log_keys import log_signing_key
from app.errors import MalformedError, SerumpunError, VerificationError

FEDERATION = "asean-test.example"
KEY = log_signing_key(FEDERATION, bytes(32))
AT = datetime(2027, 1, 5, 3, 0, 1, 250_000, tzinfo=UTC)
ROOT = bytes(range(32))
NOTE = sign_checkpoint(7, ROOT, AT, KEY)
GREASE = "\N{EM DASH} grease.example/1 " + base64.b64encode(b"grease" * 9).decode() + "\n"


def lines() -> tuple[str, list[str]]:
    text, _, signatures = NOTE.decode().partition("\n\n")
    return text, signatures.splitlines(keepends=True)


def test_a_checkpoint_comes_back() -> None:
    found = verify_checkpoint(NOTE, KEY.public)
    assert (found.size, found.root, found.origin) == (7, ROOT, f"{FEDERATION}/access-log")
    assert found.signed_at == AT.replace(microsecond=0)


@pytest.mark.parametrize("seed", range(6))
def test_order_and_unknown_lines_do_not_matter(seed: int) -> None:
    text, signatures = lines()
    shuffled = [*signatures, GREASE]
    Random(seed).shuffle(shuffled)  # noqa: S311 -- the same in each run
    note = f"{text}\n\n{''.join(shuffled)}".encode()
    assert verify_checkpoint(note, KEY.public).size == 7


@pytest.mark.parametrize("missing", [0, 1])
def test_one_signature_is_not_enough(missing: int) -> None:
    text, signatures = lines()
    del signatures[missing]
    with pytest.raises(VerificationError):
        verify_checkpoint(f"{text}\n\n{''.join(signatures)}".encode(), KEY.public)


@pytest.mark.parametrize("broken", [0, 1])
def test_a_known_keys_signature_must_hold(broken: int) -> None:
    text, signatures = lines()
    dash, name, value = signatures[broken].split()
    raw = bytearray(base64.b64decode(value))
    raw[-1] ^= 1
    signatures[broken] = f"{dash} {name} {base64.b64encode(raw).decode()}\n"
    with pytest.raises(VerificationError):
        verify_checkpoint(f"{text}\n\n{''.join(signatures)}".encode(), KEY.public)


def test_a_signature_twice_is_refused() -> None:
    text, signatures = lines()
    with pytest.raises(VerificationError):
        verify_checkpoint(f"{text}\n\n{''.join(signatures + signatures)}".encode(), KEY.public)


def test_another_federations_log_is_refused() -> None:
    other = log_signing_key("other.example", bytes(32))
    with pytest.raises(VerificationError):
        verify_checkpoint(sign_checkpoint(7, ROOT, AT, other), KEY.public)


def test_no_changed_bit_is_accepted() -> None:
    random, refused = Random(3), 0  # noqa: S311 -- the same in each run
    for _ in range(600):
        spoilt = bytearray(NOTE)
        at = random.randrange(len(spoilt))
        spoilt[at] ^= 1 << random.randrange(8)
        with pytest.raises(SerumpunError):
            verify_checkpoint(bytes(spoilt), KEY.public)
        refused += 1
    assert refused == 600


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"\n\n",
        NOTE[:-1],
        NOTE + b"x",
        NOTE.replace(b"\n7\n", b"\n07\n"),
        NOTE.replace(b"\n7\n", b"\n\xff\n"),
        NOTE.replace(b"\n7\n", b"\n7\r\n"),
        b"x" * 70000,
        NOTE.replace(b"\n7\n", b"\n-7\n"),
        NOTE.replace(b"\n7\n", b"\n99999999999999999\n"),
    ],
    ids=range(10),
)
def test_what_is_no_checkpoint_is_malformed(note: bytes) -> None:
    with pytest.raises(MalformedError):
        verify_checkpoint(note, KEY.public)


def test_verifier_keys_are_written_as_other_tools_read_them() -> None:
    for written, kind, length in zip(verifier_keys(KEY.public), (1, 6), (32, 1312), strict=True):
        name, key_id, key = written.split("+", 2)
        raw = base64.b64decode(key)
        assert (name, raw[0], len(raw)) == (log_origin(FEDERATION), kind, 1 + length)
        assert any(key_id == _key_id(line) for line in lines()[1])


def _key_id(line: str) -> str:
    return base64.b64decode(line.split()[2])[:4].hex()
