"""The shipped nginx configuration holds its limits, and passes on what it should, unchanged."""

import json
import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Final

import pytest

from app.connections import BOUNDS
from app.crypto import limits
from app.errors import problem_types
from app.routers.middleware import ADDRESS_BYTES, HEADER_BYTES
from tests.proxy import SHIPPED, Proxy, running_proxy
from tests.raw_http import HOST, PATIENCE_SECONDS, Recorder, exchange, recorder
from tests.test_demo import free_port

BATCH_BYTES: Final = 16 << 20  # docs/guides/reverse-proxy.md
JWT_BYTES: Final = 4096  # docs/spec/login.md, section 2
ATTACHMENT: Final = "/v1/reports/id-polri/01a206a8-6112-7f3d-a171-a9567ce90cd4/attachments/1"
SLOW: Final = {
    "client_header_timeout 10s": "client_header_timeout 1s",
    "client_body_timeout 10s": "client_body_timeout 1s",
}
ONE_A_MINUTE: Final = {"rate=5r/s": "rate=1r/m"}
TWO_AT_ONCE: Final = {"serumpun_connections 64;": "serumpun_connections 2;"}
BURST: Final = 20
Front = tuple[Proxy, Recorder]


@contextmanager
def front_of_recorder(**changed: str) -> Iterator[Front]:
    with recorder() as behind:
        port = behind.listener.getsockname()[1]
        with running_proxy(port, changed) as proxy:
            yield proxy, behind


@pytest.fixture
def front() -> Iterator[Front]:
    with front_of_recorder() as made:
        yield made


def request(method: str, path: str, *lines: str, body: bytes = b"") -> bytes:
    head = [f"{method} {path} HTTP/1.1", f"Host: {HOST}", *lines, "", ""]
    return "\r\n".join(head).encode() + body


def answer_to(proxy: Proxy, sent: bytes) -> tuple[int, bytes]:
    """Send a request that ends its connection; returns status and everything that came."""
    with proxy.connect() as stream:
        stream.settimeout(PATIENCE_SECONDS)
        stream.sendall(sent)
        came = b""
        while b"\r\n\r\n" not in came and (piece := stream.recv(65536)):
            came += piece
        length = re.search(rb"\r\ncontent-length: (\d+)", came, re.IGNORECASE)
        wanted = came.index(b"\r\n\r\n") + 4 + int(length[1] if length else 0)
        while len(came) < wanted and (piece := stream.recv(65536)):
            came += piece
    return int(came.split(b" ", 2)[1]), came


def many_answers(proxy: Proxy, sent: bytes) -> bytes:
    """Send requests one behind the other; returns every answer."""
    return exchange(proxy.connect, sent)


# --- TLS ------------------------------------------------------------------------------------------


def test_tls_is_1_3_or_nothing(front: Front) -> None:
    proxy, _ = front
    with proxy.connect() as stream:
        assert stream.version() == "TLSv1.3"
    with pytest.raises(ssl.SSLError):
        proxy.connect(newest=ssl.TLSVersion.TLSv1_2)


def test_another_name_gets_no_certificate(front: Front) -> None:
    proxy, _ = front
    with pytest.raises(ssl.SSLError, match="UNRECOGNIZED_NAME"):
        proxy.connect("other.example")


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\nHost: other.example\r\n\r\n",
        b"GET https://other.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.0\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: other.example\r\n\r\n",
    ],
    ids=["other", "absolute form", "none", "two"],
)
def test_another_host_in_the_request_never_reaches_the_hub(front: Front, sent: bytes) -> None:
    proxy, behind = front
    status, _ = answer_to(proxy, sent)
    assert status in {400, 421}
    assert not behind.connections


def test_http_2_is_not_offered(front: Front) -> None:
    proxy, _ = front
    with proxy.connect(protocols=["h2", "http/1.1"]) as stream:
        assert stream.selected_alpn_protocol() == "http/1.1"


# --- what is passed on ----------------------------------------------------------------------------


def test_credentials_pass_and_the_hub_is_named_as_configured(front: Front) -> None:
    proxy, behind = front
    own = ("Authorization: DPoP abc", "DPoP: def", f"Host:{HOST}:{proxy.port}")
    path = "/v1/reports?category=scam_centre&after=%2F"
    answer_to(proxy, request("GET", path, *own).replace(f"Host: {HOST}\r\n".encode(), b""))
    [[sent]] = [bytes(each).split(b"\r\n\r\n")[:1] for each in behind.connections]
    lines = sent.decode().splitlines()
    assert lines[0] == f"GET {path} HTTP/1.1"
    assert {"Authorization: DPoP abc", "DPoP: def", f"Host: {HOST}"} <= set(lines)
    assert not [line for line in lines if line.lower().startswith(("connection", "upgrade"))]


def test_two_clients_share_one_connection_to_the_hub(front: Front) -> None:
    proxy, behind = front
    for _ in range(2):
        assert answer_to(proxy, request("GET", "/v1/reports"))[0] == 204
    assert len(behind.connections) == 1


def test_an_idle_connection_is_given_up_before_the_hub_closes_it() -> None:
    [seconds] = re.findall(
        r"^ +keepalive_timeout (\d+)s;  # the hub", SHIPPED.read_text(), re.MULTILINE
    )
    assert int(seconds) < BOUNDS.head_seconds / 2


def test_an_attachment_goes_on_while_it_is_still_being_sent(front: Front) -> None:
    proxy, behind = front
    with proxy.connect() as stream:
        stream.sendall(request("PUT", ATTACHMENT, f"Content-Length: {1 << 20}", body=b"first"))
        behind.wait_for(b"first")
    assert not list((proxy.folder / "temporary").iterdir())


def test_an_attachment_comes_back_while_the_hub_is_still_sending(front: Front) -> None:
    proxy, behind = front
    behind.answer = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nfirst"
    with proxy.connect() as stream:
        stream.settimeout(PATIENCE_SECONDS)
        stream.sendall(request("GET", ATTACHMENT))
        came = b""
        while not came.endswith(b"first"):
            came += stream.recv(65536)


def test_nothing_is_compressed_or_kept(front: Front) -> None:
    proxy, behind = front
    behind.answer = (
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nCache-Control: max-age=60\r\n"
        b"Content-Length: 2000\r\n\r\n" + b" " * 2000
    )
    for _ in range(2):
        _, came = answer_to(proxy, request("GET", "/v1/categories", "Accept-Encoding: gzip"))
        assert came.endswith(b" " * 2000)
        assert b"content-encoding" not in came.lower()
    assert bytes(behind.connections[0]).count(b"GET /v1/categories") == 2


# --- sizes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "most"),
    [
        ("PUT", ATTACHMENT, limits.SEALED_ATTACHMENT_BYTES),
        ("POST", "/v1/reports/batch", BATCH_BYTES),
        ("POST", "/v1/reports", limits.ENVELOPE_BYTES),
        ("POST", "/v1/statements", limits.STATEMENT_WIRE_BYTES),
        ("POST", "/v1/token", 8192),
    ],
)
def test_the_largest_body_passes_and_a_larger_one_is_refused_unread(
    front: Front, method: str, path: str, most: int
) -> None:
    proxy, behind = front
    assert answer_to(proxy, request(method, path, f"Content-Length: {most}"))[0] == 204
    reached = len(behind.connections)
    over = max(most + (1 << 20), most * 101 // 100) if most > 1 << 20 else 3 * most
    status, came = answer_to(proxy, request(method, path, f"Content-Length: {over}"))
    assert status == 413
    assert json.loads(came.partition(b"\r\n\r\n")[2])["code"] == "too-large"
    assert len(behind.connections) == reached


def test_a_chunked_body_does_not_get_past_the_limit(front: Front) -> None:
    proxy, behind = front
    behind.answer = b""
    piece = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    pieces = limits.ENVELOPE_BYTES // 65536 + 1
    chunked = request("POST", "/v1/reports", "Transfer-Encoding: chunked", body=piece * pieces)
    assert answer_to(proxy, chunked)[0] == 413
    assert sum(map(len, behind.connections)) < limits.ENVELOPE_BYTES + 65536


def test_the_largest_credentials_and_address_pass(front: Front) -> None:
    proxy, behind = front
    own = ("Authorization: DPoP " + "a" * JWT_BYTES, "DPoP: " + "b" * JWT_BYTES)
    path = "/v1/reports?" + "c" * (ADDRESS_BYTES - 20)
    assert answer_to(proxy, request("GET", path, *own))[0] == 204
    assert behind.received(b"b" * JWT_BYTES)


def test_larger_headers_than_the_hubs_are_refused(front: Front) -> None:
    proxy, behind = front
    lines = [f"X-{number}: {'x' * 1000}" for number in range(HEADER_BYTES // 1000 + 2)]
    assert answer_to(proxy, request("GET", "/v1/reports", *lines))[0] == 400
    assert not behind.connections


# --- slow clients, many requests, a hub that is gone ----------------------------------------------


def until_closed(stream: socket.socket, drip: bytes) -> bytes:
    """Send one octet again and again until the other side has had enough."""
    stream.settimeout(0.2)
    came = b""
    for _ in range(PATIENCE_SECONDS * 5):
        try:
            stream.sendall(drip)
            piece = stream.recv(65536)
        except TimeoutError:
            continue
        except OSError:
            return came
        came += piece
        if not piece:
            return came
    raise AssertionError("a slow client was not cut")


def test_a_header_that_drips_is_cut() -> None:
    with front_of_recorder(**SLOW) as (proxy, behind):
        with proxy.connect() as stream:
            stream.sendall(b"GET / HTTP/1.1\r\nX: ")
            until_closed(stream, b"x")
        assert not behind.connections


def test_a_body_that_does_not_go_on_is_cut() -> None:
    with front_of_recorder(**SLOW) as (proxy, behind):
        behind.answer = b""
        with proxy.connect() as stream:
            stream.sendall(request("POST", "/v1/reports", "Content-Length: 100", body=b"x"))
            behind.wait_for(b"\r\n\r\nx")
            assert until_closed(stream, b"") == b""


def test_strangers_places_are_limited_for_each_address_and_others_are_not() -> None:
    with front_of_recorder(**ONE_A_MINUTE) as (proxy, _):
        signing_in = ("/v1/par", "/sign-in/passkey", "/%73ign-in/callback")
        for path in ("/v1/token", "/v1//token", "/v1/%74oken", "/v1/statements", *signing_in):
            many = request("POST", path, "Content-Length: 0") * (BURST + 2)
            assert many_answers(proxy, many).count(b" 429 ") >= 1, path
        many = request("GET", "/v1/reports") * (BURST * 2)
        assert b" 429 " not in many_answers(proxy, many)
        status, came = answer_to(proxy, request("POST", "/v1/token", "Content-Length: 0"))
    assert (status, b"\r\nRetry-After: " in came) == (429, True)


def test_one_address_has_a_bounded_number_of_requests_at_a_time() -> None:
    with front_of_recorder(**TWO_AT_ONCE) as (proxy, behind):
        behind.answer = b""  # they stay under way
        with ExitStack() as held:
            for number in range(2):
                stream = held.enter_context(proxy.connect())
                stream.sendall(request("GET", f"/v1/{number}"))
                behind.wait_for(f"/v1/{number}".encode())
            assert answer_to(proxy, request("GET", "/v1/reports"))[0] == 429


def test_a_hub_that_is_gone_is_told_as_a_problem_to_try_again() -> None:
    with running_proxy(free_port()) as proxy:
        status, came = answer_to(proxy, request("GET", "/v1/reports"))
    assert status == 503
    assert b"\r\nRetry-After: " in came
    assert json.loads(came.partition(b"\r\n\r\n")[2])["code"] == "unavailable"


def test_every_answer_of_nginx_is_one_of_the_hubs_problems() -> None:
    problems = re.findall(r"return (\d+) '(\{.*\})';", SHIPPED.read_text())
    kinds = {kind.code: kind for kind in problem_types()}
    assert len(problems) == 3
    for status, text in problems:
        said = json.loads(text)
        kind = kinds[said["code"]]
        assert said["status"] == int(status)
        assert (said["title"], said["next_step"]) == (kind.title, kind.next_step)
        assert said["type"] == f"https://hub.example/problems/{kind.code}"


def test_logs_hold_no_query_and_no_credentials(front: Front) -> None:
    proxy, _ = front
    own = ("Authorization: DPoP a-secret", "DPoP: a-proof", "User-Agent: an-agent")
    answer_to(proxy, request("GET", "/v1/reports?category=scam_centre", *own))
    refused = request("POST", "/v1/token?category=scam_centre", "Content-Length: 0")
    many_answers(proxy, refused * (BURST * 2))
    logged = proxy.logged()
    assert "GET /v1/reports 204" in logged
    for word in ("scam_centre", "a-secret", "a-proof", "an-agent"):
        assert word not in logged
