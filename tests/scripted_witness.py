"""A witness that answers as a test says: written from C2SP's texts, with no code of the product's.

What it is asked it keeps; what it answers is a function of that.
"""

import base64
import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

Reply = tuple[int, str, bytes]
TEXT, SIZE = "text/plain", "text/x.tlog.size"


@dataclass(frozen=True)
class Question:
    """One `add-checkpoint`."""

    old: int
    proof: list[bytes]
    note: bytes

    @classmethod
    def read(cls, body: bytes) -> "Question":
        """Split a request."""
        head, note = body.split(b"\n\n", 1)
        old, *proof = head.decode().split("\n")
        assert old.startswith("old ")
        return cls(int(old[4:]), [base64.b64decode(each) for each in proof], note)

    @property
    def text(self) -> str:
        """What signatures are over."""
        return self.note.decode().rpartition("\n\n")[0] + "\n"

    @property
    def size(self) -> int:
        """Leaves of the checkpoint."""
        return int(self.text.split("\n")[1])


@dataclass
class Keys:
    """Both kinds of keys of a cosigner."""

    name: str
    ed25519: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    mldsa: MLDSA44PrivateKey = field(default_factory=MLDSA44PrivateKey.generate)

    @classmethod
    def of(cls, name: str, seed: bytes) -> "Keys":
        """Make the keys of a seed, 32 bytes."""
        return cls(
            name,
            Ed25519PrivateKey.from_private_bytes(seed),
            MLDSA44PrivateKey.from_seed_bytes(seed),
        )

    def _parts(self) -> dict[int, bytes]:
        return {
            4: self.ed25519.public_key().public_bytes_raw(),
            6: self.mldsa.public_key().public_bytes_raw(),
        }

    def vkey(self, kind: int) -> str:
        """Write a key as C2SP signed-note does."""
        raw = bytes([kind]) + self._parts()[kind]
        return f"{self.name}+{self._id(kind).hex()}+{base64.b64encode(raw).decode()}"

    def _id(self, kind: int) -> bytes:
        named = self.name.encode() + b"\n" + bytes([kind]) + self._parts()[kind]
        return hashlib.sha256(named).digest()[:4]

    def line(self, kind: int, text: str, at: int) -> str:
        """Cosign a checkpoint's text at a time."""
        origin, size, root = text.split("\n")[:3]
        if kind == 4:
            signature = self.ed25519.sign(f"cosignature/v1\ntime {at}\n{text}".encode())
        else:
            named = [bytes([len(each)]) + each.encode() for each in (self.name, origin)]
            bounds = bytes(8) + int(size).to_bytes(8, "big")
            message = b"subtree/v1\n\0" + named[0] + at.to_bytes(8, "big") + named[1]
            signature = self.mldsa.sign(message + bounds + base64.b64decode(root))
        value = self._id(kind) + at.to_bytes(8, "big") + signature
        return f"\N{EM DASH} {self.name} {base64.b64encode(value).decode()}\n"


class ScriptedWitness:
    """Serves on loopback.

    Args:
        reply: What it answers.
    """

    def __init__(self, reply: Callable[[Question], Reply]) -> None:
        self.reply = reply
        self.asked: list[Question] = []
        self.headers: dict[str, str] = {}
        self.url = ""


def now_seconds() -> int:
    """Tell the present instant."""
    return int(time.time())


@contextmanager
def scripted_witness(reply: Callable[[Question], Reply]) -> Iterator[ScriptedWitness]:
    """Serve a witness until the block ends."""
    witness = ScriptedWitness(reply)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            assert self.path.endswith("/add-checkpoint")
            question = Question.read(body)
            witness.asked.append(question)
            status, kind, answer = witness.reply(question)
            self.send_response(status)
            self.send_header("content-type", kind)
            for name, value in witness.headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(answer)
            except OSError:  # the hub has heard enough
                return

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        witness.url = f"http://127.0.0.1:{server.server_port}/of/polri"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield witness
        finally:
            server.shutdown()
            thread.join()
