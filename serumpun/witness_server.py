"""A witness that logs ask: C2SP tlog-witness over HTTP, on the member's own machine.

Specification: docs/spec/access-log.md section 5.5. It checks and keeps exactly what the witness
that asks the hub does (witnessing.py), in the same folder. TLS is a reverse proxy's.
"""

import contextlib
import socket
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final, cast

from app.crypto.checkpoint import Checkpoint, log_origin, read_text, split_note, verify_checkpoint
from app.crypto.limits import WITNESS_REQUEST_BYTES
from app.crypto.tlog_witness import PATH, SIZE_TYPE, AddCheckpoint, write_size
from app.errors import BadProofError, BadSignatureError, MalformedError, SerumpunError
from serumpun.errors import ClientError, FileError
from serumpun.log_conflict import Conflict, keep_conflict
from serumpun.witnessing import Witness, Witnessed

CONNECTION_SECONDS: Final = 30  # however many requests it carries
MOST_CONNECTIONS: Final = 32
MOST_UNPROVEN: Final = 16  # checkpoints that are kept though the proof beside them did not hold
_TEXT: Final = "text/plain; charset=utf-8"


@dataclass(frozen=True)
class WitnessAnswer:
    """What is answered.

    Args:
        status: Of HTTP.
        body: Cosignatures, or a size.
        kind: Media type.
        done: What was cosigned.
        conflict: The log signed two histories: here is the evidence.
    """

    status: int
    body: bytes = b""
    kind: str = _TEXT
    done: Witnessed | None = None
    conflict: Conflict | None = None


class _AnsweredError(Exception):
    """Nothing is cosigned, and this is why."""

    def __init__(self, answer: WitnessAnswer) -> None:
        super().__init__()
        self.answer = answer


def answer_add_checkpoint(witness: Witness, body: bytes) -> WitnessAnswer:
    """Answer a log that asks to have a checkpoint cosigned.

    Source: C2SP tlog-witness, `add-checkpoint`, in its order.
    """
    try:
        return _answer(witness, AddCheckpoint.parse(body))
    except MalformedError:
        return WitnessAnswer(400)
    except BadSignatureError:
        return WitnessAnswer(403)
    except _AnsweredError as error:
        return error.answer


def _answer(witness: Witness, asked: AddCheckpoint) -> WitnessAnswer:
    if read_text(split_note(asked.note)[0])[0] != log_origin(witness.key.federation):
        return WitnessAnswer(404)
    signed = verify_checkpoint(asked.note, witness.key)
    if asked.old > signed.size:
        return WitnessAnswer(400)
    try:
        done = witness.cosign(asked.note, partial(_proof, asked))
    except BadProofError:
        return _contradicted(witness, asked, signed)
    return WitnessAnswer(200, done.line.encode(), done=done)


def _proof(asked: AddCheckpoint, seen: int, _new: int) -> Sequence[bytes]:
    """Give the log's proof, if it is from what was cosigned here last."""
    if asked.old != seen:
        raise _AnsweredError(WitnessAnswer(409, write_size(seen), SIZE_TYPE))
    return asked.proof


def _contradicted(witness: Witness, asked: AddCheckpoint, signed: Checkpoint) -> WitnessAnswer:
    """Keep what does not continue; two roots of one size are evidence by themselves."""
    seen = witness.seen()
    if seen is not None:
        before = verify_checkpoint(seen, witness.key)
        if before.size == signed.size and before.root != signed.root:
            kept = keep_conflict(None, witness.folder, seen, asked.note, witness.key)
            return WitnessAnswer(409, write_size(signed.size), SIZE_TYPE, conflict=kept)
    if len(list(witness.folder.glob("conflict-*"))) < MOST_UNPROVEN:
        keep_conflict(None, witness.folder, None, asked.note, witness.key)
    return WitnessAnswer(422)


class WitnessServer(ThreadingHTTPServer):
    """Answers `POST /add-checkpoint`; anybody may ask, and only the log's own checkpoints count.

    Args:
        address: Host and port to listen on; port 0: any.
        witness: Who cosigns.
        tell: Is told what was cosigned.
    """

    daemon_threads = True

    def __init__(
        self, address: tuple[str, int], witness: Witness, tell: Callable[[Witnessed], None]
    ) -> None:
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        try:
            super().__init__(address, _Handler)
        except OSError as error:
            raise FileError(f"{address[0]}:{address[1]}: {error.strerror}") from None
        self.witness, self.tell = witness, tell
        self.conflict: Conflict | None = None
        self._slots = threading.BoundedSemaphore(MOST_CONNECTIONS)

    def serve(self) -> None:
        """Answer until interrupted.

        Raises:
            BadProofError: The log signed two histories; the evidence is kept.
        """
        self.serve_forever(poll_interval=0.2)
        if self.conflict is not None:
            raise BadProofError(f"the hub signed two histories; {self.conflict.in_words()}")

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Take a connection, unless too many are open."""
        if self._slots.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Serve a connection, and end it after its time: a slow one holds no slot for long."""
        clock = threading.Timer(CONNECTION_SECONDS, _cut, (request,))
        clock.daemon = True
        clock.start()
        try:
            super().process_request_thread(request, client_address)
        finally:
            clock.cancel()
            self._slots.release()

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Say nothing of a connection that broke."""

    def answer(self, body: bytes) -> WitnessAnswer:
        """Answer one request; a log that signed two histories is answered no more."""
        try:
            found = answer_add_checkpoint(self.witness, body)
        except (ClientError, SerumpunError):  # its folder or its key failed: nothing was signed
            return WitnessAnswer(500)
        if found.done is not None:
            self.tell(found.done)
        if found.conflict is not None:
            self.conflict = found.conflict
            threading.Thread(target=self.shutdown, daemon=True).start()
        return found


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 10  # of one read

    def do_POST(self) -> None:
        """Answer a log."""
        length = self.headers.get("content-length", "")
        if self.path != PATH:
            self._say(WitnessAnswer(404), is_last=True)
        elif not length.isascii() or not length.isdigit():
            self._say(WitnessAnswer(411), is_last=True)
        elif int(length) > WITNESS_REQUEST_BYTES:
            self._say(WitnessAnswer(413), is_last=True)
        else:
            body = self.rfile.read(int(length))
            self._say(cast("WitnessServer", self.server).answer(body))

    def _say(self, found: WitnessAnswer, *, is_last: bool = False) -> None:
        self.send_response(found.status)
        self.send_header("content-type", found.kind)
        self.send_header("content-length", str(len(found.body)))
        if is_last:  # what follows of the request was not read
            self.send_header("connection", "close")
        self.end_headers()
        self.wfile.write(found.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's
        """Say nothing: what was cosigned is told."""


def _cut(request: socket.socket) -> None:
    with contextlib.suppress(OSError):
        request.shutdown(socket.SHUT_RDWR)
