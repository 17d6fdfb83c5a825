"""Attacks on what the hub reads: sizes, duplicate members, depth, compression, echoes."""

import gzip
import json
import logging
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest

from app.crypto import limits
from app.crypto.encoding import new_id, now
from app.errors import problem_types
from tests.hub import PATIENCE_SECONDS, DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import forge, header_of, path_of, record_of, refused

MARKER = "zqMarkerQz"
DOCUMENTED = {kind.code for kind in problem_types()}


@pytest.fixture(scope="module")
def shared(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub for all attacks here: none changes anything."""
    with running_hub(database, tmp_path_factory.mktemp("hub")) as under_test:
        yield under_test


@pytest.fixture
def hub(shared: HubUnderTest) -> HubUnderTest:
    """The shared hub; what is sealed is sealed now."""
    shared.world.now = shared.hub.clock()
    return shared


@pytest.fixture
def envelope(hub: HubUnderTest) -> bytes:
    """A report that would be taken."""
    return hub.world.seal("id-polri").to_bytes()


def _submit(hub: HubUnderTest, raw: bytes, **headers: str) -> httpx2.Response:
    return hub.agency("id-polri").send("POST", "/v1/reports", content=raw, headers=headers)


# --- size -----------------------------------------------------------------------------------------


def test_envelope_of_the_greatest_size_is_read_and_one_octet_more_is_not(
    hub: HubUnderTest, envelope: bytes
) -> None:
    full = envelope.ljust(limits.ENVELOPE_BYTES)
    refused(_submit(hub, full + b" "), 413, "too-large")
    assert _submit(hub, full).status_code == 201


def test_envelope_that_never_said_its_size_is_cut_off(hub: HubUnderTest, envelope: bytes) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(limits.ENVELOPE_BYTES // (1 << 16) + 2):
            yield bytes(1 << 16)

    client = hub.agency("id-polri")
    refused(client.send("POST", "/v1/reports", content=pieces()), 413, "too-large")
    whole = client.send("POST", "/v1/reports", content=iter([envelope]))
    assert whole.status_code == 201


def test_body_without_end_is_answered_before_its_end(hub: HubUnderTest) -> None:
    """Nobody makes the hub hold more than its limit by never finishing."""
    piece = b"8000\r\n" + bytes(0x8000) + b"\r\n"
    head = b"POST /v1/statements HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
    over = piece * (limits.STATEMENT_WIRE_BYTES // 0x8000 + 1)
    assert _raw(hub, head + over) == 413


@pytest.mark.parametrize("path", ["/v1/statements", "open"])
def test_statement_over_its_size_is_refused(path: str, hub: HubUnderTest) -> None:
    sealed = hub.world.seal("id-polri")
    over = b"{}".ljust(limits.STATEMENT_WIRE_BYTES + 1)
    path = path_of(sealed, "open") if path == "open" else path
    refused(hub.agency("my-pdrm").send("POST", path, content=over), 413, "too-large")


def test_form_over_its_size_is_refused(hub: HubUnderTest) -> None:
    form = {"grant_type": "client_credentials", "client_assertion": "a" * 9000}
    refused(hub.http.post(f"{hub.url}/v1/token", data=form), 413, "too-large")


def test_statement_of_the_greatest_size_is_read(hub: HubUnderTest) -> None:
    full = hub.world.statements[0].to_bytes().ljust(limits.STATEMENT_WIRE_BYTES)
    assert hub.http.post(f"{hub.url}/v1/statements", content=full).status_code == 200


def test_page_over_its_size_is_refused(hub: HubUnderTest) -> None:
    for path, most in (("/v1/reports", 100), ("/v1/directory", 200)):
        assert hub.agency("my-pdrm").get(path, limit=most).status_code == 200
        for limit in (most + 1, 0, -1, "many"):
            refused(hub.agency("my-pdrm").get(path, limit=limit), 422, "invalid-shape")


@pytest.mark.parametrize("length", ["-1", "1e3", "0x10", "9" * 30, "9" * 5000, "²", ""])
def test_odd_content_length_breaks_nothing(length: str, hub: HubUnderTest) -> None:
    head = f"POST /v1/statements HTTP/1.1\r\nHost: h\r\nContent-Length: {length}\r\n\r\n{{}}"
    status = _raw(hub, head.encode())
    assert status in {400, 413, 431}, status


def _raw(hub: HubUnderTest, sent: bytes) -> int:
    """Send octets as they are; tell the status that comes back."""
    place = urlsplit(hub.url)
    with socket.create_connection((place.hostname, place.port), PATIENCE_SECONDS) as line:
        line.sendall(sent)
        answer = line.recv(4096)
    return int(answer.split(b" ", 2)[1])


@pytest.mark.parametrize("where", ["headers", "address"])
def test_oversize_headers_or_address_are_refused(where: str, hub: HubUnderTest) -> None:
    client = hub.agency("my-pdrm")
    if where == "headers":
        answer = client.send("GET", "/v1/reports", headers={"x-more": "a" * 40_000})
    else:
        answer = client.get("/v1/reports", category="a" * 40_000)
    assert answer.status_code in {413, 422, 431}
    refused(answer, answer.status_code, answer.json()["code"])


# --- strictness -----------------------------------------------------------------------------------

NOT_STRICT = {
    "duplicate member": b'{"payload":"AA","payload":"AA","signatures":[]}',
    "duplicate member below": b'{"payload":"AA","signatures":[{"protected":"A","protected":"B"}]}',
    "NaN": b'{"payload":NaN}',
    "Infinity": b'{"payload":-Infinity}',
    "fraction": b'{"payload":1.0}',
    "huge number": b'{"payload":' + b"9" * 400 + b"}",
    "not UTF-8": b'{"payload":"\xff"}',
    "byte order mark": b"\xef\xbb\xbf{}",
    "lone surrogate": b'{"payload":"\\ud800"}',
    "array": b"[]",
    "text": b'"{}"',
    "nothing": b"",
    "cut": b'{"payload":"A',
    "comment": b"{/**/}",
    "two objects": b"{}{}",
    "deep": b'{"payload":' + b"[" * limits.JSON_DEPTH + b"]" * limits.JSON_DEPTH + b"}",
    "very deep": b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    "UTF-16": '{"payload":"AA"}'.encode("utf-16"),
}


@pytest.mark.parametrize("kind", NOT_STRICT)
@pytest.mark.parametrize("path", ["/v1/reports", "/v1/statements", "open"])
def test_json_that_is_not_strict_is_refused(kind: str, path: str, hub: HubUnderTest) -> None:
    if path == "open":
        path = f"/v1/reports/id-polri/{new_id(now())}/open"
    raw = NOT_STRICT[kind]
    if len(raw) > limits.STATEMENT_WIRE_BYTES and path != "/v1/reports":
        raw = raw[:5000]
    answer = hub.agency("id-polri").send("POST", path, content=raw)
    refused(answer, 400, "malformed-json")


def test_depth_at_the_limit_is_read(hub: HubUnderTest) -> None:
    deep = limits.JSON_DEPTH - 1
    raw = b'{"payload":' + b"[" * deep + b"]" * deep + b"}"
    refused(_submit(hub, raw), 422, "invalid-shape")


def test_unknown_member_of_an_envelope_is_refused(hub: HubUnderTest, envelope: bytes) -> None:
    members = {**json.loads(envelope), MARKER: 1}
    problem = refused(_submit(hub, json.dumps(members).encode()), 422, "invalid-shape")
    assert MARKER not in str(problem)


def test_encoding_with_stray_bits_is_refused(hub: HubUnderTest, envelope: bytes) -> None:
    """Two texts for the same octets: what is signed would not be what is compared."""
    members = json.loads(envelope)
    digest = members["wraps"][0]["kid"]
    members["wraps"][0]["kid"] = digest[:-1] + chr(ord(digest[-1]) ^ 1)
    refused(_submit(hub, json.dumps(members).encode()), 422, "invalid-shape")


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate", "identity, gzip", "x"])
def test_compressed_body_is_refused(coding: str, hub: HubUnderTest, envelope: bytes) -> None:
    raw = gzip.compress(envelope)
    answer = _submit(hub, raw, **{"content-encoding": coding})
    refused(answer, 400, "malformed")
    assert record_of(hub, answer)["rule"] == "malformed"


def test_compressed_attachment_is_refused(hub: HubUnderTest) -> None:
    path = f"/v1/reports/id-polri/{new_id(now())}/attachments/1"
    headers = {"content-encoding": "gzip"}
    answer = hub.agency("id-polri").send("PUT", path, content=bytes(1096), headers=headers)
    refused(answer, 400, "malformed")


def test_unknown_header_members_are_refused_though_signed(hub: HubUnderTest) -> None:
    more: dict[str, Any] = {MARKER: True}
    forged = forge(hub.world, hub.world.seal("id-polri"), **more)
    problem = refused(_submit(hub, forged.to_bytes()), 422, "invalid-shape")
    assert MARKER not in str(problem)


# --- the framework's own refusals -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PATCH", "/v1/reports"),
        ("DELETE", "/v1/reports"),
        ("HEAD", "/v1/reports"),
        ("OPTIONS", "/v1/reports"),
        ("TRACE", "/v1/members"),
        ("PUT", "/v1/token"),
        ("GET", "/v1/statements"),
    ],
)
def test_wrong_method_is_told_as_a_problem(method: str, path: str, hub: HubUnderTest) -> None:
    answer = hub.http.request(method, hub.url + path)
    assert answer.status_code == 405
    assert answer.headers["allow"]
    if method != "HEAD":
        refused(answer, 405, "method-not-allowed")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/v1",
        "/v2/reports",
        "/v1/reports/",
        "/v1/reports/id-polri",
        "/v1/reports/id-polri/",
        "/v1//reports",
        "/v1/members/",
        "/docs/",
        "/docs/assets/..%2findex.html",
        "/redoc",
        "/metrics",
        "/.env",
        "/problems/made-up",
        "/v1/reports/..%2f..%2fmembers",
        "/v1/reports/id-polri/../../members/x",
    ],
)
def test_unknown_path_is_told_as_a_problem(path: str, hub: HubUnderTest) -> None:
    answer = hub.http.get(hub.url + path)
    refused(answer, 404, "not-found")
    assert "location" not in answer.headers


QUERIES = {
    "kind": "made_up",
    "category": "Not A Code",
    "country": "id",
    "tlp": "WHITE",
    "originator": "POLRI",
    "thread": "id-polri/1",
    "occurred_from": "yesterday",
    "received_to": "2027-13-01T00:00:00Z",
    "cursor": "x" * 200,
}


@pytest.mark.parametrize("name", QUERIES)
def test_filter_out_of_shape_is_refused_by_name(name: str, hub: HubUnderTest) -> None:
    problem = refused(
        hub.agency("my-pdrm").get("/v1/reports", **{name: QUERIES[name]}), 422, "invalid-shape"
    )
    assert problem["pointer"] == f"/{name}"


def test_filter_that_nobody_knows_or_that_comes_twice_is_refused(hub: HubUnderTest) -> None:
    """A filter that is misspelt must not widen the list to everything."""
    for query in ("?catgory=scam_centre", "?tlp=RED&tlp=CLEAR"):
        client = hub.agency("my-pdrm")
        refused(client.send("GET", "/v1/reports" + query), 422, "invalid-shape")


@pytest.mark.parametrize(
    "at",
    [
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2027-02-01T08:00:00",
        "1e12",
        "-99999999999999",
        "2027-02-01T08:00:00.123456789+23:59",
    ],
)
@pytest.mark.parametrize("name", ["occurred_from", "occurred_to", "received_from", "received_to"])
def test_odd_instants_break_nothing(name: str, at: str, hub: HubUnderTest) -> None:
    answer = hub.agency("my-pdrm").get("/v1/reports", **{name: at})
    if answer.status_code != 200:
        refused(answer, 422, "invalid-shape")


@pytest.mark.parametrize("n", ["0", "33", "-1", "1.5", "one", "99999999999999999999"])
def test_attachment_number_out_of_bounds_is_not_found(n: str, hub: HubUnderTest) -> None:
    path = f"/v1/reports/id-polri/{new_id(now())}/attachments/{n}"
    refused(hub.agency("id-polri").get(path), 404, "not-found")


@pytest.mark.parametrize("after", ["-1", str(2**63), "x"])
def test_place_in_the_directory_out_of_bounds_is_refused(after: str, hub: HubUnderTest) -> None:
    refused(hub.agency("id-polri").get("/v1/directory", after=after), 422, "invalid-shape")


# --- echoes ---------------------------------------------------------------------------------------


def _marked_requests(hub: HubUnderTest) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield requests with the marker in each place a client can write to."""
    sealed = hub.world.seal("id-polri")
    report = path_of(sealed)
    for path in (
        f"/{MARKER}",
        f"/problems/{MARKER}",
        f"/v1/agencies/{MARKER}",
        f"/v1/reports/{MARKER}/{MARKER}",
        f"{report}/{MARKER}",
        f"{report}/attachments/{MARKER}",
    ):
        yield "GET", path, {}
    for name in (*QUERIES, "limit", MARKER):
        yield "GET", "/v1/reports", {"params": {name: MARKER}}
    yield "GET", f"{report}/receipts", {"params": {"after": MARKER}}
    yield "GET", "/v1/agencies", {"params": {"country": MARKER}}
    for header in ("x-request-id", "content-type", "accept", "user-agent", "origin", "cookie"):
        yield "GET", "/v1/members/", {"headers": {header: MARKER}}
    yield "GET", "/v1/members", {"headers": {"authorization": f"DPoP {MARKER}"}}
    yield "GET", "/v1/members", {"headers": {"authorization": f"{MARKER} x"}}
    yield "GET", "/v1/members", {"headers": {"dpop": MARKER}}
    for path in ("/v1/reports", "/v1/statements", f"{report}/open"):
        for raw in (
            MARKER.encode(),
            json.dumps({MARKER: MARKER}).encode(),
            json.dumps({"payload": MARKER, "signatures": MARKER}).encode(),
            json.dumps({"payload": MARKER, "signatures": [{"protected": MARKER}]}).encode(),
            sealed.to_bytes().replace(b'"summary"', f'"{MARKER}"'.encode()),
        ):
            yield "POST", path, {"content": raw}
        yield "POST", path, {"content": b"{}", "headers": {"content-encoding": MARKER}}
    for member in ("grant_type", "client_assertion", "client_id", MARKER):
        yield "POST", "/v1/token", {"data": {member: MARKER}}


def test_no_answer_and_no_log_line_repeats_what_was_sent(
    hub: HubUnderTest, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("uvicorn.access").disabled = True  # as a hub is served: access_log=False
    for method, path, more in _marked_requests(hub):
        for answer in _with_and_without_login(hub, method, path, more):
            told = f"{answer.status_code} {answer.headers} {answer.text}"
            assert MARKER.lower() not in told.lower(), (method, path, more)
            if answer.status_code >= 400:
                problem = refused(answer, answer.status_code, answer.json()["code"])
                assert problem["code"] in DOCUMENTED
    hubs_own = [line for line in caplog.records if not line.name.startswith(("httpx", "httpcore"))]
    for line in hubs_own:
        assert MARKER.lower() not in str(vars(line)).lower(), line


def _with_and_without_login(
    hub: HubUnderTest, method: str, path: str, more: dict[str, Any]
) -> Iterator[httpx2.Response]:
    more = {"content": b"", **more} if "data" not in more else more
    yield hub.http.request(method, hub.url + path, **more)
    if not {"authorization", "dpop"} & set(more.get("headers", {})):
        yield hub.agency("id-polri").send(method, path, **more)


def test_signed_marker_in_every_member_of_a_header_is_not_repeated(hub: HubUnderTest) -> None:
    sealed = hub.world.seal("id-polri")
    for member in header_of(sealed).keys() - {"sections"}:
        changed: dict[str, Any] = {member: MARKER}
        answer = hub.agency("id-polri").submit(forge(hub.world, sealed, **changed))
        problem = refused(answer, 422, "invalid-shape")
        assert MARKER not in answer.text
        assert problem["pointer"].strip("/") == member


def test_every_code_has_a_page(hub: HubUnderTest) -> None:
    for code in sorted(DOCUMENTED):
        page = hub.http.get(f"{hub.url}/problems/{code}")
        assert page.status_code == 200, code
        assert code in page.text
        assert "script" not in page.headers["content-security-policy"].replace("script-src", "")


def test_failure_of_the_hub_itself_tells_nothing(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug anywhere gives a problem with a request id, and none of the exception's words."""

    def broken(*_: object) -> str:
        raise RuntimeError(MARKER)

    monkeypatch.setattr("app.routers.directory.MembersOut", broken)
    answer = hub.agency("my-pdrm").get("/v1/members")
    assert answer.status_code == 500
    refused(answer, 500, "internal")
    assert MARKER not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_every_answer_says_that_it_is_not_to_be_sniffed_framed_or_kept(hub: HubUnderTest) -> None:
    for path in ("/v1/members", "/health/live", "/problems", "/nowhere"):
        headers = hub.agency("my-pdrm").get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
    assert hub.agency("my-pdrm").get("/v1/members").headers["cache-control"] == "no-store"
