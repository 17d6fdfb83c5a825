"""What a log asks a witness, and what that answers: the texts of C2SP tlog-witness.

Specification: docs/spec/access-log.md section 5.5; https://c2sp.org/tlog-witness, `add-checkpoint`.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.crypto.checkpoint import from_base64
from app.crypto.limits import (
    COSIGNATURE_CHARACTERS,
    LOG_SIZE,
    WITNESS_ANSWER_BYTES,
    WITNESS_PROOF,
    WITNESS_REQUEST_BYTES,
)
from app.crypto.merkle import HASH_BYTES
from app.errors import MalformedError, TooLargeError

PATH: Final = "/add-checkpoint"
SIZE_TYPE: Final = "text/x.tlog.size"  # of the answer 409 that tells a size
_OLD: Final = "old "
_MOST_DIGITS: Final = len(str(LOG_SIZE))


@dataclass(frozen=True)
class AddCheckpoint:
    """A log asks to have a checkpoint cosigned.

    Args:
        old: Size that the witness cosigned last, as far as the log knows; 0: none.
        proof: That the checkpoint continues it (RFC 6962 section 2.1.2).
        note: The checkpoint, with the log's signatures.
    """

    old: int
    proof: Sequence[bytes]
    note: bytes

    def to_bytes(self) -> bytes:
        """Write the body of the request."""
        lines = [f"{_OLD}{self.old}", *(base64.b64encode(each).decode() for each in self.proof)]
        return "\n".join([*lines, "", ""]).encode() + self.note

    @classmethod
    def parse(cls, body: bytes) -> "AddCheckpoint":
        """Read the body of a request; nothing in it is checked.

        Raises:
            MalformedError: It is none.
        """
        if len(body) > WITNESS_REQUEST_BYTES:
            raise TooLargeError("request over its maximum")
        head, gap, note = body.partition(b"\n\n")
        try:
            first, *hashes = head.decode("ascii").split("\n")
        except UnicodeDecodeError as error:
            raise MalformedError("not ASCII before the checkpoint") from error
        proof = [from_base64(each) for each in hashes]
        are_hashes = all(len(each) == HASH_BYTES for each in proof)
        if not gap or not first.startswith(_OLD) or len(proof) > WITNESS_PROOF or not are_hashes:
            raise MalformedError("not add-checkpoint")
        return cls(_parse_size(first.removeprefix(_OLD)), proof, note)


def write_size(size: int) -> bytes:
    """Write the body that tells how large a log the witness has cosigned."""
    return f"{size}\n".encode()


def read_size(body: bytes) -> int:
    """Read it.

    Raises:
        MalformedError: It is none.
    """
    text = _text(body)
    if not text.endswith("\n"):
        raise MalformedError("no line")
    return _parse_size(text[:-1])


def read_cosignature_lines(body: bytes) -> list[str]:
    """Split the body of an answer into signature lines; none is checked.

    Raises:
        MalformedError: It is none.
    """
    lines = _text(body).split("\n")
    if len(lines) == 1 or lines.pop() or any(len(each) > COSIGNATURE_CHARACTERS for each in lines):
        raise MalformedError("no lines of signatures")
    return [f"{each}\n" for each in lines]


def _text(body: bytes) -> str:
    if len(body) > WITNESS_ANSWER_BYTES:
        raise TooLargeError("answer over its maximum")
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise MalformedError("answer is not UTF-8") from error


def _parse_size(text: str) -> int:
    is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    if not is_number or str(int(text)) != text or int(text) > LOG_SIZE:
        raise MalformedError("no size")
    return int(text)
