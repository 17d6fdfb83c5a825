"""HTTP to the hub: every answer is untrusted, bounded and read strictly (docs/spec/api.md)."""

import ipaddress
import re
import ssl
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Final, Protocol, TypeVar
from urllib.parse import urlsplit

import httpx2

from app.crypto import limits, strict_json
from app.crypto.shape import Shape
from app.errors import (
    DigestMismatchError,
    ForbiddenError,
    MalformedError,
    NotAuthenticatedError,
    OverloadedError,
    QueryBudgetError,
    Rule,
    SerumpunError,
    ServiceError,
    problem_types,
)
from serumpun.errors import AnswerError, ClientError, HomeError, HubUnreachableError
from serumpun.patience import SILENT, WAIT_STATUS, Patience

ANSWER_BYTES: Final = 32 << 20  # the largest answer: a page of a hundred headers, or the directory
PROBLEM_BYTES: Final = 64 << 10
CONNECT_SECONDS: Final = 10
READ_SECONDS: Final = 60  # silence, not the whole answer
ANSWER_SECONDS: Final = 300  # a whole JSON answer: the largest one at 1 Mbit/s
SLOWEST_BYTES: Final = 4 << 10  # a second, of a download: below that somebody keeps us waiting
MAX_POINTERS: Final = 5  # of the hub's findings, shown
_REQUEST_ID = re.compile(r"[0-9a-f-]{36}")
_NO_HUB: Final = (
    "That is no answer of a hub: run the same command again in a minute; if it stays so, check the "
    "hub's address and what stands in between."
)
JSON: Final = "application/json"
NDJSON: Final = "application/x-ndjson"
OCTETS: Final = "application/octet-stream"

A = TypeVar("A", bound=Shape)
Parameters = Mapping[str, str | int]


class Credentials(Protocol):
    """What authenticates requests: `serumpun.login.Login`."""

    def headers(self, method: str, url: str) -> dict[str, str]:
        """Write the headers of one request."""

    def forget(self) -> None:
        """Drop the token, after the hub has refused it."""


def make_client(
    hub: str,
    *,
    ca_file: str | None = None,
    proxy: str | None = None,
) -> httpx2.Client:
    """Make the HTTP client: no redirects, no cookies kept, nothing taken from the environment.

    Args:
        hub: Address of the hub, to refuse clear text beyond this machine.
        ca_file: Certificates that may vouch for the hub instead of the system's.
        proxy: The one proxy to use.

    Raises:
        HomeError: Clear text to another machine, no such certificates, or no address or proxy.
    """
    try:
        address = urlsplit(hub)
        _ = address.port  # read only when asked for
    except ValueError as error:
        raise HomeError(f"{hub} is no address: {error}") from None
    if address.scheme != "https" and not _is_loopback(address.hostname or ""):
        raise HomeError(
            f"{hub} is neither https nor this machine",
            next_step="Use a federation file with the hub's https address.",
        )
    try:
        verify = ssl.create_default_context(cafile=ca_file) if ca_file else True
    except OSError as error:
        raise HomeError(f"{ca_file}: {error.strerror or error}") from None
    try:
        return httpx2.Client(
            verify=verify,
            proxy=proxy,
            trust_env=False,
            follow_redirects=False,
            timeout=httpx2.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
            headers={"Accept": JSON, "Accept-Encoding": "identity", "User-Agent": "serumpun"},
        )
    except (ValueError, httpx2.InvalidURL) as error:
        raise HomeError(
            f"{proxy} is no proxy: {error}", next_step="Write it as http://proxy.example:3128."
        ) from None


@dataclass
class Transport:
    """The hub as one agency reaches it.

    Args:
        hub: Issuer URL from the pinned federation file, without trailing slash.
        client: From `make_client`.
        credentials: Authenticate every request but open ones.
        patience: Waits when the hub asks to.
        rate_limit: What is left, as the newest answer's `RateLimit` says.
    """

    hub: str
    client: httpx2.Client
    credentials: Credentials | None = field(default=None, repr=False)
    patience: Patience = SILENT
    rate_limit: str = field(init=False, default="")

    def get(self, kind: type[A], path: str, parameters: Parameters | None = None) -> A:
        """Fetch and read one object.

        Raises:
            HubUnreachableError: No answer.
            AnswerError: An answer that cannot be read.
            SerumpunError: The hub's refusal.
        """
        with self._answered("GET", path, parameters=parameters) as answer:
            return parse_answer(kind, answer)

    def post(self, kind: type[A], path: str, content: bytes, *, anonymous: bool = False) -> A:
        """Send one object and read the answer.

        Args:
            kind: Shape of the answer.
            path: Below the hub's address.
            content: One JSON object, as it is to be carried.
            anonymous: The object proves itself; no token is needed.

        Raises:
            HubUnreachableError: No answer; whether the hub took it is not known.
            AnswerError: An answer that cannot be read.
            SerumpunError: The hub's refusal.
        """
        with self._answered("POST", path, content=content, anonymous=anonymous) as answer:
            return parse_answer(kind, answer)

    def delete(self, path: str) -> None:
        """Ask that something be no more.

        Raises:
            HubUnreachableError: No answer; whether it is gone is not known.
            SerumpunError: The hub's refusal.
        """
        with self._answered("DELETE", path):
            pass

    def post_lines(self, path: str, lines: Sequence[bytes], max_bytes: int) -> Iterator[bytes]:
        """Send objects one a line, and yield the lines of the answer as they come.

        Args:
            path: Below the hub's address.
            lines: One JSON object each, without line breaks.
            max_bytes: Of one line of the answer.

        Raises:
            HubUnreachableError: No answer, or cut; lines that were yielded hold.
            AnswerError: Longer than so many lines can be.
            SerumpunError: The hub's refusal of them all.
        """
        content, headers = b"\n".join(lines) + b"\n", {"Content-Type": NDJSON, "Accept": NDJSON}
        with self._answered("POST", path, content=content, headers=headers) as answer:
            rest, most = b"", AnswerError("too large")
            for piece in _bounded(answer, max_bytes * len(lines), most, ANSWER_SECONDS):
                *whole, rest = (rest + piece).split(b"\n")
                yield from whole
            if rest:
                yield rest

    def upload(
        self, kind: type[A], path: str, begin: Callable[[], Iterable[bytes]], length: int
    ) -> A:
        """Send raw octets piece by piece.

        Args:
            kind: Shape of the answer.
            path: Below the hub's address.
            begin: Gives the octets from the first one on; asked again if the hub says "not now".
            length: How many there are together.

        Raises:
            HubUnreachableError: No answer.
            SerumpunError: The hub's refusal.
        """
        if self.credentials is not None:  # a refused token would cost the whole upload
            self.credentials.headers("PUT", self.hub + path)
        headers = {"Content-Length": str(length), "Content-Type": OCTETS}
        with self._answered("PUT", path, content=begin, headers=headers) as answer:
            return parse_answer(kind, answer)

    def change(self, kind: type[A], method: str, path: str, content: bytes) -> A:
        """Change something by `PUT` or `PATCH`, and read how it is now.

        Raises:
            HubUnreachableError: No answer; whether it is changed is not known.
            AnswerError: An answer that cannot be read.
            SerumpunError: The hub's refusal.
        """
        with self._answered(method, path, content=content) as answer:
            return parse_answer(kind, answer)

    def hand_in(self, method: str, path: str, content: bytes) -> None:
        """Send one object by `POST` or `PUT`; there is nothing to answer.

        Raises:
            HubUnreachableError: No answer; whether the hub took it is not known.
            SerumpunError: The hub's refusal.
        """
        with self._answered(method, path, content=content):
            pass

    @contextmanager
    def download(self, path: str, length: int) -> Iterator[Iterator[bytes]]:
        """Receive raw octets piece by piece.

        Args:
            path: Below the hub's address.
            length: How many there must be; from a signed header.

        Yields:
            The pieces, together never more than `length`.

        Raises:
            HubUnreachableError: No answer, or cut.
            SerumpunError: The hub's refusal.
        """
        with self._answered("GET", path, headers={"Accept": OCTETS}) as answer:
            excess = DigestMismatchError("longer than the header says")
            yield _bounded(answer, length, excess, ANSWER_SECONDS + length / SLOWEST_BYTES)

    @contextmanager
    def _answered(
        self,
        method: str,
        path: str,
        *,
        parameters: Parameters | None = None,
        content: bytes | Callable[[], Iterable[bytes]] | None = None,
        headers: Mapping[str, str] | None = None,
        anonymous: bool = False,
    ) -> Iterator[httpx2.Response]:
        """Send a request and hand out its successful answer, not read yet.

        A token that the hub does not take (its key rotated, or it started anew) is renewed once;
        when the hub says "not now", the request waits and is sent again.
        """
        url, waited, renewed = self.hub + path, 0.0, False
        while True:
            own = {} if anonymous or not self.credentials else self.credentials.headers(method, url)
            if isinstance(content, bytes):
                own["Content-Type"] = JSON
            try:
                with self.client.stream(
                    method,
                    url,
                    params=parameters,
                    content=content() if callable(content) else content,
                    headers={**own, **(headers or {})},
                ) as answer:
                    if answer.is_success:
                        self.rate_limit = answer.headers.get("RateLimit", "")
                        yield answer
                        return
                    refusal = read_refusal(answer)
            except httpx2.HTTPError as error:
                raise unreachable(self.hub, error) from error
            if asks_to_wait(answer, refusal):
                waited = self.patience.wait(answer.headers.get("Retry-After"), waited)
            elif renewed or callable(content) or not isinstance(refusal, NotAuthenticatedError):
                raise refusal
            else:
                renewed = True
                if self.credentials:
                    self.credentials.forget()


def unreachable(hub: str, error: httpx2.HTTPError) -> HubUnreachableError:
    """Say why there is no answer; a certificate that nobody vouches for is its own reason."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return HubUnreachableError(
                f"{hub}: its certificate is not trusted: {cause.verify_message}",
                next_step="If the hub has its own certificate authority, run `serumpun enrol` "
                "again with --ca-file; else somebody stands between you and the hub.",
            )
        cause = cause.__cause__ or cause.__context__
    return HubUnreachableError(f"{hub}: {type(error).__name__}")


def parse_answer(kind: type[A], answer: httpx2.Response) -> A:
    """Read an answer that is one object.

    Raises:
        AnswerError: It is none, too large or too slow.
    """
    try:
        return kind.parse(read_answer(answer, ANSWER_BYTES), ANSWER_BYTES)
    except MalformedError as error:
        raise AnswerError(f"no {kind.__name__}: {error.reason}") from None


def read_answer(answer: httpx2.Response, max_bytes: int) -> bytes:
    """Read an answer whole.

    Raises:
        AnswerError: Too large, too slow, or coded as it was not asked for.
    """
    return b"".join(_bounded(answer, max_bytes, AnswerError("too large"), ANSWER_SECONDS))


def _bounded(
    answer: httpx2.Response, max_bytes: int, excess: Exception, seconds: float
) -> Iterator[bytes]:
    """Yield the octets as sent: content codings were not asked for and are not undone."""
    latest = monotonic() + seconds
    if answer.headers.get("Content-Encoding", "identity") != "identity":
        raise AnswerError("it is compressed, unasked")
    received = 0
    for piece in answer.iter_raw():  # as they arrive: a full piece may never come
        if monotonic() > latest:
            raise AnswerError(f"not whole after {seconds:.0f} seconds")
        received += len(piece)
        if received > max_bytes:
            raise excess
        yield piece


def read_refusal(answer: httpx2.Response) -> SerumpunError:
    """Read a problem (RFC 9457) back into the error it stands for."""
    try:
        problem = strict_json.parse_object(read_answer(answer, PROBLEM_BYTES), PROBLEM_BYTES)
    except (MalformedError, ClientError):
        problem = {}
    refusal = refusal_of(problem, answer.status_code)
    after = answer.headers.get("Retry-After", "")
    if isinstance(refusal, QueryBudgetError) and re.fullmatch("[0-9]{1,6}", after):
        minutes = -(-int(after) // 60)
        refusal.next_step = f"As many come back within {minutes} minutes; ask the same again then."
    return refusal


def asks_to_wait(answer: httpx2.Response, refusal: SerumpunError) -> bool:
    """Tell whether nothing was done because too much was asked, by us or by everybody.

    A budget of days comes back too slowly to be waited for.
    """
    if isinstance(refusal, QueryBudgetError):
        return False
    return answer.status_code == WAIT_STATUS or isinstance(refusal, OverloadedError)


def refusal_of(problem: Mapping[str, Any], status: int) -> SerumpunError:
    """Make the error that a problem stands for.

    Only the code, the request id and pointers are taken over; title and advice are our own.
    """
    kinds = {kind.code: kind for kind in problem_types()}
    kind = kinds.get(str(problem.get("code")), ServiceError)
    findings = problem.get("errors")
    pointers = [problem.get("pointer")]
    if isinstance(findings, list):
        pointers += [item.get("pointer") for item in findings if isinstance(item, dict)]
    shown = [text for text in pointers if isinstance(text, str)][:MAX_POINTERS]
    reason = f"the hub answered {status}"
    if _REQUEST_ID.fullmatch(request_id := str(problem.get("request_id"))):
        reason += f", request {request_id}"
    if shown:
        reason += f", at {' '.join(shown)[: limits.NAME_CHARACTERS]}"
    refusal = kind(reason)
    if "code" not in problem:
        refusal.next_step = _NO_HUB
    if isinstance(refusal, ForbiddenError) and problem.get("rule") in list(Rule):
        refusal.rule = Rule(problem["rule"])
        refusal.reason += f", rule {refusal.rule}"
    refusal.pointer = shown[0] if shown else None
    return refusal


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
