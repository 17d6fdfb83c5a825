"""Clients that make the hub wait, over raw sockets: each is cut, and whoever moves is not."""

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import psutil
import pytest
import uvicorn

from app.connections import Bounds, connection_class
from app.crypto.envelope import Envelope
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import path_of, refused

BOUNDS = Bounds(head_seconds=0.8, window_seconds=0.6, window_bytes=600, connections=6)
PATIENCE_SECONDS = 120  # for a busy machine; what is cut is cut in about a second
HEAD = b"POST /v1/token HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n"


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """A hub with little patience."""
    folder = tmp_path_factory.mktemp("hub")
    with running_hub(database, folder, ["id-polri", "my-pdrm"], bounds=BOUNDS) as under_test:
        yield under_test


def connected(hub: HubUnderTest) -> socket.socket:
    port = int(hub.url.rsplit(":", 1)[1])
    return socket.create_connection(("127.0.0.1", port), PATIENCE_SECONDS)


def rest_of(client: socket.socket) -> bytes:
    """Read until the hub ends the connection; a reset is an end too."""
    told = b""
    try:
        while piece := client.recv(65536):
            told += piece
    except ConnectionResetError:
        pass
    return told


def problem_in(told: bytes) -> dict[str, Any]:
    head, _, body = told.partition(b"\r\n\r\n")
    assert b"application/problem+json" in head
    assert b"connection: close" in head
    problem: dict[str, Any] = json.loads(body)
    assert head.startswith(f"HTTP/1.1 {problem['status']} ".encode())
    assert f"x-request-id: {problem['request_id']}".encode() in head
    return problem


def drip(client: socket.socket, piece: bytes) -> threading.Thread:
    """Send a piece again and again, until the hub ends the connection."""

    def go() -> None:
        try:
            while True:
                client.sendall(piece)
                time.sleep(0.05)
        except OSError:
            pass

    thread = threading.Thread(target=go, daemon=True)
    thread.start()
    return thread


def test_connection_that_says_nothing_is_closed(hub: HubUnderTest) -> None:
    with closing(connected(hub)) as client:
        assert rest_of(client) == b""


def test_slowloris_head_is_refused_as_a_problem(hub: HubUnderTest) -> None:
    with closing(connected(hub)) as client:
        client.sendall(HEAD)
        dripping = drip(client, b"X-A: b\r\n")
        assert problem_in(rest_of(client))["code"] == "request-timeout"
    dripping.join(PATIENCE_SECONDS)


def test_idle_connection_is_closed_after_its_answer(hub: HubUnderTest) -> None:
    with closing(connected(hub)) as client:
        client.sendall(b"GET /health/live HTTP/1.1\r\nHost: hub\r\n\r\n")
        assert rest_of(client).endswith(b'{"status":"live"}')


@pytest.mark.parametrize("piece", [b"", b" "], ids=["none", "a byte at a time"])
def test_body_that_stands_still_or_drips_is_refused_as_a_problem(
    piece: bytes, hub: HubUnderTest
) -> None:
    with closing(connected(hub)) as client:
        client.sendall(HEAD + b"Content-Length: 2000\r\n\r\n")
        if piece:
            drip(client, piece)
        assert problem_in(rest_of(client))["code"] == "request-timeout"


def test_body_that_drips_after_its_refusal_does_not_hold_the_connection(hub: HubUnderTest) -> None:
    with closing(connected(hub)) as client:
        client.sendall(b"POST /v1/reports HTTP/1.1\r\nHost: hub\r\nContent-Length: 9999\r\n\r\n")
        drip(client, b"x")
        told = rest_of(client)
        assert b" 401 " in told.partition(b"\r\n")[0]
        assert b" 408 " not in told


def test_half_closed_connection_is_closed(hub: HubUnderTest) -> None:
    with closing(connected(hub)) as client:
        client.sendall(HEAD + b"Content-Length: 2000\r\n\r\n")
        client.shutdown(socket.SHUT_WR)
        assert rest_of(client) == b""


def with_file(hub: HubUnderTest, size: int) -> tuple[str, bytes, Envelope]:
    """Seal a report with an attachment: its path, its bytes, its envelope."""
    files = {"summary": [("list.csv", bytes(size))]}
    sections = {"summary": (b"text", ["my-pdrm"])}
    envelope, blobs = hub.world.seal_with_files("id-polri", sections, files)
    return path_of(envelope, "attachments", "1"), blobs[1], envelope


def reading_little(hub: HubUnderTest, head: bytes) -> socket.socket:
    """Send a request over a connection whose kernel keeps little of the answer."""
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.settimeout(PATIENCE_SECONDS)
    client.connect(("127.0.0.1", int(hub.url.rsplit(":", 1)[1])))
    client.sendall(head)
    return client


def downloading(hub: HubUnderTest) -> tuple[socket.socket, bytes]:
    """Ask for an attachment that no kernel holds in its buffers."""
    path, sealed, envelope = with_file(hub, 8 << 20)
    polri = hub.agency("id-polri")
    assert polri.send("PUT", path, content=sealed).status_code == 201
    assert polri.submit(envelope).status_code == 201
    headers = polri.login.headers("GET", hub.url + path)
    headers["connection"] = "close"
    lines = "".join(f"{name}: {held}\r\n" for name, held in headers.items())
    return reading_little(hub, f"GET {path} HTTP/1.1\r\nHost: hub\r\n{lines}\r\n".encode()), sealed


def test_slow_but_steady_upload_takes_many_windows_and_is_kept(hub: HubUnderTest) -> None:
    path, sealed, _ = with_file(hub, 65536)
    headers = hub.agency("id-polri").login.headers("PUT", hub.url + path)

    def steady() -> Iterator[bytes]:
        for start in range(0, len(sealed), 4096):
            yield sealed[start : start + 4096]
            time.sleep(0.2)  # over three seconds, five windows

    headers["content-length"] = str(len(sealed))
    answer = hub.http.put(hub.url + path, headers=headers, content=steady())
    assert answer.status_code == 201


def test_client_that_never_reads_its_answer_is_cut(hub: HubUnderTest) -> None:
    client, sealed = downloading(hub)
    with closing(client):
        assert client.recv(9) == b"HTTP/1.1 "
        wait_until_cut(client)
        assert len(rest_of(client)) < len(sealed)


def wait_until_cut(client: socket.socket) -> None:
    """Wait until the hub's end, which lies in this very process, is gone; without reading."""
    own, deadline = client.getsockname(), time.monotonic() + PATIENCE_SECONDS
    while any(
        each.raddr == own and each.status == psutil.CONN_ESTABLISHED
        for each in psutil.Process().net_connections()
    ):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_slow_but_steady_reader_gets_all_of_it(hub: HubUnderTest) -> None:
    client, sealed = downloading(hub)
    with closing(client):
        told, began = b"", time.monotonic()
        while piece := client.recv(1 << 20):
            told += piece
            if time.monotonic() - began < 3:
                time.sleep(0.1)  # five windows
    assert told.partition(b"\r\n\r\n")[2] == sealed


def test_head_without_end_is_refused_before_it_fills_the_memory(hub: HubUnderTest) -> None:
    with closing(connected(hub)) as client:
        client.sendall(HEAD + b"X-A: ")
        drip(client, b"a" * 65536)
        assert problem_in(rest_of(client))["code"] == "headers-too-large"


def test_pipelined_requests_are_not_queued(hub: HubUnderTest) -> None:
    asking = b"GET /health/live HTTP/1.1\r\nHost: hub\r\n\r\n"
    with closing(connected(hub)) as client:
        client.sendall(asking * 50)
        told = rest_of(client)
    assert told.count(b"HTTP/1.1 200") == 1
    assert b"connection: close" in told.partition(b"\r\n\r\n")[0]


def test_request_after_a_whole_answer_that_is_not_ended_yet_is_heard() -> None:
    """A streamed answer's last octet is there, and its empty end is still to come."""
    asked = threading.Event()
    streamed = [(b"content-length", b"2")]

    async def app(scope: Any, _receive: Any, send: Any) -> None:  # noqa: ANN401 -- ASGI
        is_first = not asked.is_set()
        await send({"type": "http.response.start", "status": 200, "headers": streamed})
        await send({"type": "http.response.body", "body": b"ok", "more_body": True})
        while is_first and not asked.is_set():  # noqa: ASYNC110 -- set by another thread
            await asyncio.sleep(0.005)
        if is_first:
            await asyncio.sleep(0.1)  # the second request has been read by now
        await send({"type": "http.response.body", "body": b""})

    config = uvicorn.Config(
        app,
        log_config=None,
        lifespan="off",
        http=connection_class(Bounds(), "http://hub.example"),
    )
    server, listener = uvicorn.Server(config), socket.create_server(("127.0.0.1", 0))
    serving = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    serving.start()
    asking = b"GET / HTTP/1.1\r\nHost: hub\r\n\r\n"
    with socket.create_connection(listener.getsockname(), PATIENCE_SECONDS) as client:
        client.sendall(asking)
        while not client.recv(65536).endswith(b"ok"):
            pass
        client.sendall(asking)
        asked.set()
        assert client.recv(65536).startswith(b"HTTP/1.1 200")
    server.should_exit = True
    serving.join(PATIENCE_SECONDS)
    listener.close()


def test_body_of_a_pipelined_request_is_not_taken_for_the_first_ones(hub: HubUnderTest) -> None:
    head = HEAD.replace(b"/v1/token", b"/v1/statements")
    with closing(connected(hub)) as client:
        one, other = b"Content-Length: 2\r\n\r\n{}", b"Content-Length: 9\r\n\r\nnot json!"
        client.sendall(head + one + head + other)
        told = rest_of(client)
    assert told.count(b"HTTP/1.1 ") == 1
    assert problem_in(told)["code"] == "invalid-shape"


def test_what_is_not_http_is_refused_as_a_problem(hub: HubUnderTest) -> None:
    with closing(connected(hub)) as client:
        client.sendall(b"not http at all\r\n\r\n")
        assert problem_in(rest_of(client))["code"] == "malformed"


def test_garbage_behind_a_request_is_not_taken_for_its_answer(hub: HubUnderTest) -> None:
    with closing(connected(hub)) as client:
        client.sendall(b"GET /health/ready HTTP/1.1\r\nHost: hub\r\n\r\nnot http\r\n\r\n")
        assert not rest_of(client).startswith(b"HTTP/1.1 400")


@pytest.mark.parametrize(("files", "most"), [(1024, 768), (1 << 20, 1024), (-1, 1024), (64, 1)])
def test_connections_leave_files_to_the_rest_of_the_process(
    files: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("resource.getrlimit", lambda _: (files, files))
    assert connection_class(Bounds(), "http://hub.example").most == most


def test_more_connections_than_bounds_are_told_so_and_twice_as_many_are_closed(
    hub: HubUnderTest,
) -> None:
    with closing(connected(hub)) as first:
        assert rest_of(first) == b""  # all earlier ones are closed by now, too
    held = [connected(hub) for _ in range(BOUNDS.connections)]
    with closing(connected(hub)) as surplus:
        surplus.sendall(b"GET /v1/reports HTTP/1.1\r\nHost: hub\r\n\r\n")
        told = rest_of(surplus)
        assert problem_in(told)["code"] == "overloaded"
        assert b"retry-after: 5" in told
    with closing(connected(hub)) as surplus:
        surplus.sendall(b"GET /health/live HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n")
        assert rest_of(surplus).endswith(b'{"status":"live"}')
    held += [connected(hub) for _ in range(BOUNDS.connections)]
    with closing(connected(hub)) as refused_unheard:
        assert rest_of(refused_unheard) == b""
    for client in held:
        client.close()
    refused(hub.http.get(f"{hub.url}/v1/reports"), 401, "not-authenticated")
