"""The evaluator of the second keys: a small process that another state than the hub's runs.

Specification: docs/spec/matching.md section 9. It sees first forms, never a value, and answers
nobody but the hub that the federation file pins: each request once, so many tokens a day, and each
with a line in its own log before it is answered. It has no database.
"""

import asyncio
import contextlib
import fcntl
import json
import logging
import os
import secrets
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import uvicorn

from app.crypto.blind_index import blind, hub_index_key
from app.crypto.encoding import from_timestamp, now, to_base64url, to_timestamp
from app.crypto.evaluation import (
    EVALUATE_PATH,
    EvaluationRequest,
    answer_evaluation,
    evaluator_signing_key,
    verify_evaluation_request,
)
from app.crypto.federation import FEDERATION_BYTES, Federation
from app.crypto.jws import Jws
from app.errors import (
    ClockWindowError,
    MethodNotAllowedError,
    NotFoundError,
    NotReadyError,
    QueryBudgetError,
    ReplayedError,
    RequestTimeoutError,
    SerumpunError,
    TooLargeError,
)
from app.hub_keys import KEY_BYTES, keep_key, load_key
from app.logs import set_up_logs

WINDOW: Final = timedelta(seconds=60)  # between the hub's clock and this one
DAY: Final = timedelta(days=1)
REQUEST_BYTES: Final = 64 << 10
BODY_SECONDS: Final = 5
CONNECTIONS: Final = 64
KEY_FILE: Final = "index.key"
_LOG = logging.getLogger("serumpun.evaluator")


@dataclass
class Allowance:
    """How many tokens may still be evaluated; what was spent comes back evenly, all in a day.

    Args:
        per_day: Of all agencies together: whoever runs the hub can name any.
        left: Of them.
        counted_at: When.
    """

    per_day: int
    left: float
    counted_at: datetime

    def take(self, tokens: int, at: datetime) -> bool:
        """Count tokens, unless so many are not left."""
        back = self.per_day * max((at - self.counted_at) / DAY, 0)
        left = min(self.left + back, self.per_day)
        if left < tokens:
            return False
        self.left, self.counted_at = left - tokens, max(at, self.counted_at)
        return True


@dataclass(frozen=True)
class EvaluationLog:
    """What was evaluated, a line of JSON for each request, in a file for each day (UTC).

    Args:
        folder: Of the files.
    """

    folder: Path

    def write(self, at: datetime, request: EvaluationRequest, outcome: str) -> None:
        """Append a line; it is with the operating system when this returns."""
        line = {
            "time": to_timestamp(at),
            "agency": request.agency,
            "epoch": request.epoch,
            "tokens": len(request.t1),
            "outcome": outcome,
        }
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        handle = os.open(self._file(at), flags, 0o600)
        try:
            os.write(handle, json.dumps(line).encode() + b"\n")
        finally:
            os.close(handle)

    def spent_since(self, at: datetime) -> Iterator[tuple[datetime, int]]:
        """Read what was evaluated since an instant of yesterday or today, so that it counts."""
        for day in (at, at + DAY):
            with contextlib.suppress(FileNotFoundError):
                for line in self._file(day).read_bytes().splitlines():
                    try:
                        read = json.loads(line)
                        when, tokens = from_timestamp(read["time"]), int(read["tokens"])
                    except (ValueError, KeyError, SerumpunError):
                        continue  # cut short when the machine stopped
                    if when >= at and read["outcome"] == "done":
                        yield when, tokens

    def _file(self, at: datetime) -> Path:
        return self.folder / f"evaluations-{at:%Y-%m-%d}.jsonl"


@dataclass
class EvaluatorProcess:
    """What answers the hub.

    Args:
        federation: Pins the hub's receipt key.
        secret: From it come the second keys of all epochs, 32 bytes.
        log: Of what was evaluated.
        per_day: Tokens of all agencies together.
        clock: Tells the present instant.
    """

    federation: Federation
    secret: bytes = field(repr=False)
    log: EvaluationLog
    per_day: int
    clock: Callable[[], datetime] = now

    def __post_init__(self) -> None:
        """Count what was evaluated before a restart."""
        at = self.clock()
        self._hub = self.federation.hub_receipt_key()
        self._key = evaluator_signing_key(self.federation.name, self.secret)
        self._allowance = Allowance(self.per_day, self.per_day, at - DAY)
        for when, tokens in self.log.spent_since(at - DAY):
            self._allowance.take(tokens, when)
        self._seen: dict[bytes, datetime] = {}
        self._in_order: deque[bytes] = deque()

    @property
    def public_key(self) -> str:
        """What the hub must be told: it believes answers signed with this key alone."""
        return to_base64url(*self._key.public.parts.values())

    def evaluate(self, body: bytes) -> bytes:
        """Answer one request.

        Raises:
            MalformedError: It is none.
            BadSignatureError: The hub did not ask.
            ClockWindowError: Not of now.
            ReplayedError: Answered before.
            QueryBudgetError: So many tokens may not be evaluated now.
        """
        signed = Jws.parse(body, REQUEST_BYTES)
        request = verify_evaluation_request(signed, self._hub)
        at = self.clock()
        if abs(request.time - at) > WINDOW:
            raise ClockWindowError("request is not of now")
        self._use_once(request.nonce, at)
        if not self._allowance.take(len(request.t1), at):
            self.log.write(at, request, "refused")
            raise QueryBudgetError(f"{len(request.t1)} tokens of {request.agency}")
        self.log.write(at, request, "done")
        second = blind(hub_index_key(self.secret, request.epoch), request.t1)
        return answer_evaluation(signed, second, self._hub, self._key).to_bytes()

    def _use_once(self, nonce: bytes, at: datetime) -> None:
        while self._in_order and self._seen[self._in_order[0]] < at - 2 * WINDOW:
            del self._seen[self._in_order.popleft()]
        if nonce in self._seen:
            raise ReplayedError("answered before")
        self._seen[nonce] = at
        self._in_order.append(nonce)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401 -- ASGI
        """Serve one HTTP request (ASGI); refusals tell their code and nothing else."""
        try:
            if scope["path"] != EVALUATE_PATH:
                raise NotFoundError(scope["type"])
            if scope["method"] != "POST":
                raise MethodNotAllowedError
            status, answer = 200, self.evaluate(await _body(receive))
        except SerumpunError as error:
            _LOG.warning("refused", extra={"code": error.code, "why": error.reason})
            status, answer = error.status, json.dumps({"code": error.code}).encode()
        headers = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(answer)).encode()),
            (b"cache-control", b"no-store"),
        ]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": answer})


async def _body(receive: Any) -> bytes:  # noqa: ANN401 -- ASGI
    body, is_more = bytearray(), True
    try:
        async with asyncio.timeout(BODY_SECONDS):
            while is_more:
                message = await receive()
                body += message.get("body", b"")
                if len(body) > REQUEST_BYTES:
                    raise TooLargeError("over the maximum of a request")
                is_more = message.get("more_body", False)
    except TimeoutError as error:
        raise RequestTimeoutError("a body that stood still") from error
    return bytes(body)


@contextlib.contextmanager
def open_evaluator(folder: Path, federation_file: Path, per_day: int) -> Iterator[EvaluatorProcess]:
    """Open the state folder for this process alone; its secret is made the first time.

    Raises:
        NotReadyError: No federation file, no such secret, or another process has the folder.
    """
    try:
        federation = Federation.parse(federation_file.read_bytes(), FEDERATION_BYTES)
    except OSError as error:
        raise NotReadyError(f"no federation file at {federation_file}") from error
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    keep_key(folder / KEY_FILE, secrets.token_bytes(KEY_BYTES))
    handle = os.open(folder / KEY_FILE, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise NotReadyError(f"another evaluator runs on {folder}") from error
        secret = load_key(folder / KEY_FILE)
        yield EvaluatorProcess(federation, secret, EvaluationLog(folder), per_day)
    finally:
        os.close(handle)


def serve_evaluator(process: EvaluatorProcess, host: str, port: int) -> None:
    """Serve until told to stop.

    Raises:
        NotReadyError: The port cannot be used.
    """
    set_up_logs()
    config = uvicorn.Config(
        process,
        host=host,
        port=port,
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,
        lifespan="off",
        limit_concurrency=CONNECTIONS,
        ws="none",
    )
    try:
        listener = config.bind_socket()
    except SystemExit as error:
        raise NotReadyError(f"cannot listen on {host} port {port}") from error
    with listener:
        uvicorn.Server(config).run(sockets=[listener])
