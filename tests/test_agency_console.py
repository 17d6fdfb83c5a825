"""The console that an agency serves: pinned files, and a way to the hub for its page alone."""

import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

import app.schemas.console as files
from app.crypto.encoding import now
from app.crypto.federation import fingerprint
from app.schemas.console import PAGE_HEADERS, bundle_fingerprint, list_bundle, pinned
from serumpun.commands import run
from serumpun.console.routes import Routes
from serumpun.console.server import ConsoleServer
from serumpun.errors import FileError, UsageError
from serumpun.exit_codes import ExitCode
from serumpun.profile import Home
from tests.agency_console import FakeHub, fake_hub, serving_console, speak
from tests.raw_http import HOST, MARKER, SHAPES, Shape
from tests.worlds import World

SCRIPT = {"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty"}
WINDOW = {"sec-fetch-site": "none", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
JSON = [("content-type", "application/json"), ("content-length", "2")]


@pytest.fixture(scope="module")
def running() -> Iterator[FakeHub]:
    with fake_hub() as running:
        yield running


@pytest.fixture
def hub(running: FakeHub) -> FakeHub:
    running.status, running.headers, running.body = 200, list(JSON), b"{}"
    running.asked.clear()
    return running


@pytest.fixture(scope="module")
def console(running: FakeHub) -> Iterator[ConsoleServer]:
    with serving_console(running.url) as console:
        yield console


@pytest.fixture(scope="module")
def http() -> Iterator[httpx2.Client]:
    with httpx2.Client(trust_env=False) as client:
        yield client


def test_page_is_the_same_as_a_hubs_under_the_same_policy(
    console: ConsoleServer, hub: FakeHub, http: httpx2.Client
) -> None:
    answer = http.get(f"{console.url}/docs", headers=WINDOW)
    assert answer.status_code == 200
    assert {name: answer.headers[name] for name in PAGE_HEADERS} == PAGE_HEADERS
    assert answer.headers["x-frame-options"] == "DENY"
    assert f'data-hub="{hub.url}" data-client="agency-console"' in answer.text
    assert f'data-redirect="{console.url}/docs/signed-in" data-trust="agency"' in answer.text
    assert f'data-bundle="{bundle_fingerprint()}"' in answer.text
    for name in pinned():
        file = http.get(f"{console.url}/docs/assets/{name}", headers=SCRIPT)
        assert file.content == files.find_asset(name).content  # type: ignore[union-attr]
    assert hub.asked == []


def test_description_of_the_api_is_this_releases_and_not_the_hubs(
    console: ConsoleServer, hub: FakeHub, http: httpx2.Client
) -> None:
    told = http.get(f"{console.url}/openapi.json", headers=SCRIPT).json()
    assert "x-serumpun-seal" in told["paths"]["/v1/reports"]["post"]
    assert hub.asked == []


def test_script_speaks_to_the_hub_with_its_proof_and_nothing_of_the_browser(
    console: ConsoleServer, hub: FakeHub, http: httpx2.Client
) -> None:
    mine = {"authorization": "DPoP token", "dpop": "proof", "content-type": "application/json"}
    others = {
        "cookie": "a=b",
        "origin": console.url,
        "referer": console.url,
        "x-forwarded-for": "1",
    }
    sent = {**SCRIPT, **mine, **others, "accept-language": "id"}
    answer = http.post(f"{console.url}/v1/reports?a=b%20c", headers=sent, content=b"sealed")
    assert (answer.status_code, answer.content) == (200, b"{}")
    [asked] = hub.asked
    assert (asked.line, asked.body) == ("POST /v1/reports?a=b%20c HTTP/1.1", b"sealed")
    assert dict(asked.headers) | mine == dict(asked.headers) | {
        name: value for name, value in asked.headers if name.lower() in mine
    }
    allowed = {"host", "accept", "accept-encoding", "user-agent", "connection", "content-length"}
    assert asked.names <= allowed | mine.keys()
    assert dict(asked.headers)["Host"] == hub.url.removeprefix("http://")


@pytest.mark.parametrize(
    ("attack", "headers", "status"),
    [
        ("a name of mine that leads to loopback", {"host": "evil.example:PORT"}, 421),
        ("localhost, where another console's keys may be", {"host": "localhost:PORT"}, 421),
        ("another port's page", {"origin": "http://127.0.0.1:1"}, 403),
        ("a page without origin", {"origin": "null"}, 403),
        ("a page elsewhere", {"sec-fetch-site": "cross-site"}, 403),
        ("a page on another port", {"sec-fetch-site": "same-site"}, 403),
        ("a form or a link", {"sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}, 403),
        ("a script element", {"sec-fetch-mode": "no-cors", "sec-fetch-dest": "script"}, 403),
        ("a frame", {"sec-fetch-dest": "iframe"}, 403),
        ("a service worker", {"sec-fetch-dest": "serviceworker"}, 403),
        ("a browser that does not say", {"sec-fetch-site": ""}, 403),
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_another_page_reaches_the_hub_by_no_means(
    attack: str,
    headers: dict[str, str],
    status: int,
    method: str,
    console: ConsoleServer,
    hub: FakeHub,
    http: httpx2.Client,
) -> None:
    sent = {
        **SCRIPT,
        **{k: v.replace("PORT", str(console.server_port)) for k, v in headers.items()},
    }
    answer = http.request(method, f"{console.url}/v1/reports", headers=sent)
    assert answer.status_code == status, attack
    assert hub.asked == []
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-dest": "iframe"}, {"sec-fetch-dest": "embed"}, SCRIPT]
)
def test_page_is_nobodys_frame(
    headers: dict[str, str], console: ConsoleServer, http: httpx2.Client
) -> None:
    for path in ("/docs", "/docs/signed-in", "/"):
        assert http.get(console.url + path, headers={**WINDOW, **headers}).status_code == 403


@pytest.mark.parametrize(
    "target",
    [
        "/v1/../sign-in",
        "/v1/reports/../../sign-in",
        "/v1/reports/%2e%2e/x",
        "/v1/reports/id-polri/..",
        "/v1/reports/id-polri%2fx/y",
        "//evil.example/v1/reports",
        "http://evil.example/v1/reports",
        "/v1/reports#x",
        "/v1/reports?a=\\",
        "/v1//reports",
        "/v1/reports/",
        "/V1/reports",
        "/v1/unknown",
        "/docs/assets/../manifest.json",
        "/docs/assets/%2e%2e/index.html",
        "/docs/assets/manifest.json",
        "/docs/assets/index.html",
        "/etc/passwd",
        "/sign-in",
        "/sign-in/passkey.js",
        "/problems",
        "/metrics",
        f"/v1/reports?{'a' * 5000}",
    ],
)
def test_address_that_is_no_operation_goes_nowhere(
    target: str, console: ConsoleServer, hub: FakeHub
) -> None:
    head = "".join(f"{name}: {value}\r\n" for name, value in SCRIPT.items())
    host = f"127.0.0.1:{console.server_port}"
    answer = speak(console, f"GET {target} HTTP/1.1\r\nHost: {host}\r\n{head}\r\n".encode())
    assert re.match(rb"HTTP/1.1 (404|400) ", answer), answer[:80]
    assert hub.asked == []


@pytest.mark.parametrize(
    "method", ["PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT"]
)
def test_method_that_the_operation_does_not_have_goes_nowhere(
    method: str, console: ConsoleServer, hub: FakeHub, http: httpx2.Client
) -> None:
    assert http.request(method, f"{console.url}/v1/reports", headers=SCRIPT).status_code >= 400
    assert hub.asked == []


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_hub_never_sees_a_second_request_in_one(
    shape: Shape, console: ConsoleServer, hub: FakeHub
) -> None:
    host = f"127.0.0.1:{console.server_port}"
    marks = "".join(f"{name}: {value}\r\n" for name, value in SCRIPT.items())
    sent = shape.sent.replace(f"Host: {HOST}\r\n".encode(), f"Host: {host}\r\n{marks}".encode())
    assert marks.encode() in sent
    speak(console, sent + MARKER.replace(HOST.encode(), host.encode()))
    assert [each.line for each in hub.asked] in ([], ["POST /v1/reports HTTP/1.1"])
    assert not {"transfer-encoding", "upgrade"} & {
        name for each in hub.asked for name in each.names
    }


@pytest.mark.parametrize(
    "headers",
    [
        "DPoP: a\r\nDPoP: b\r\n",
        "Authorization: a\r\n b\r\n",
        "Authorization: \x00\r\n",
        "Sec-Fetch-Site: cross-site\r\n",
        "Expect: 100-continue\r\n",
        "Host: evil.example\r\n",
    ],
)
def test_header_that_two_could_read_differently_is_refused(
    headers: str, console: ConsoleServer, hub: FakeHub
) -> None:
    marks = "".join(f"{name}: {value}\r\n" for name, value in SCRIPT.items())
    head = f"GET /v1/reports HTTP/1.1\r\nHost: 127.0.0.1:{console.server_port}\r\n{marks}{headers}"
    assert speak(console, f"{head}\r\n".encode()).startswith(b"HTTP/1.1 400 ")
    assert hub.asked == []


def test_what_a_hub_answers_beside_its_answer_does_not_reach_the_browser(
    console: ConsoleServer, hub: FakeHub, http: httpx2.Client
) -> None:
    hub.headers += [
        ("set-cookie", "a=b"),
        ("clear-site-data", '"*"'),
        ("access-control-allow-origin", "*"),
        ("service-worker-allowed", "/"),
        ("link", "</x.js>; rel=preload; as=script"),
        ("refresh", "0;url=https://evil.example"),
        ("content-security-policy", "default-src *"),
        ("cache-control", "public, max-age=99999"),
        ("x-request-id", "r1"),
    ]
    told = [http.get(f"{console.url}/v1/me", headers=SCRIPT) for _ in range(2)][1]
    assert set(told.headers) == {
        "cache-control",
        "connection",
        "content-length",
        "content-security-policy",
        "content-type",
        "cross-origin-resource-policy",
        "referrer-policy",
        "x-content-type-options",
        "x-frame-options",
        "x-request-id",
    }
    assert told.headers["cache-control"] == "no-store"
    assert "sandbox" in told.headers["content-security-policy"]
    assert all("cookie" not in each.names for each in hub.asked)


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        (200, [("content-type", "text/html")]),
        (200, [("content-type", "text/javascript")]),
        (200, [("content-type", "image/svg+xml")]),
        (200, []),
        (200, [*JSON, ("content-encoding", "gzip")]),
        (302, [("location", "https://evil.example"), *JSON]),
        (304, JSON),
        (700, JSON),
        (200, [*JSON, ("x-request-id", "\xff")]),
    ],
)
def test_answer_that_the_api_does_not_have_is_not_passed_on(
    status: int,
    headers: list[tuple[str, str]],
    console: ConsoleServer,
    hub: FakeHub,
    http: httpx2.Client,
) -> None:
    hub.status, hub.headers, hub.body = status, headers, b"<script>1</script>"
    answer = http.get(f"{console.url}/v1/me", headers=SCRIPT)
    assert answer.status_code == 502
    assert answer.json()["code"] == "unreachable"
    assert "script" not in answer.text


def test_answer_without_end_is_cut_and_the_page_sees_that_it_is(
    hub: FakeHub, http: httpx2.Client
) -> None:
    hub.headers, hub.body = [("content-type", "application/json")], b"x" * 5000
    with serving_console(hub.url) as console:
        assert http.get(f"{console.url}/v1/me", headers=SCRIPT).content == hub.body
        [short] = [it for it in console.routes.each if it.path.fullmatch("/v1/me")]
        object.__setattr__(short, "answer_bytes", 4000)
        with pytest.raises(httpx2.RemoteProtocolError):
            http.get(f"{console.url}/v1/me", headers=SCRIPT)


def test_body_over_the_operations_limit_is_refused_before_the_hub_hears_of_it(
    console: ConsoleServer, hub: FakeHub
) -> None:
    marks = "".join(f"{name}: {value}\r\n" for name, value in SCRIPT.items())
    host = f"Host: 127.0.0.1:{console.server_port}\r\n{marks}"
    for path in ("reports", "token"):
        most = Routes.pinned().find("POST", f"/v1/{path}")
        assert most
        head = f"POST /v1/{path} HTTP/1.1\r\n{host}Content-Length: {most.sent_bytes + 1}\r\n\r\n"
        assert b" 413 " in speak(console, head.encode())[:20]
    assert hub.asked == []


def test_hub_that_is_gone_is_told_in_the_pages_own_words(http: httpx2.Client) -> None:
    with fake_hub() as gone:
        pass
    with serving_console(gone.url) as console:
        answer = http.get(f"{console.url}/v1/me", headers=SCRIPT)
    assert (answer.status_code, answer.json()["code"]) == (502, "unreachable")


def test_console_whose_file_was_changed_does_not_start(
    hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files._read
    changed = {"console.js": real("console.js") + b"//"}
    monkeypatch.setattr(files, "_read", lambda name: changed.get(name) or real(name))
    for cached in (files._load, files.list_bundle):
        cached.cache_clear()
    try:
        with pytest.raises(FileError, match=r"console\.js"), serving_console(hub.url):
            pass
    finally:
        for cached in (files._load, files.list_bundle):
            cached.cache_clear()


def test_console_moves_to_no_other_port_where_its_own_is_taken(console: ConsoleServer) -> None:
    with pytest.raises(UsageError), serving_console("http://127.0.0.1:1", port=console.server_port):
        pass


def test_command_serves_the_hub_that_the_home_has_pinned_and_no_other(
    hub: FakeHub,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr(ConsoleServer, "serve_forever", _ctrl_c)
    federation = World.make(agencies=["id-polri"], hub=hub.url, now=now()).federation_file
    (tmp_path / "federation.json").write_bytes(federation)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = str(probe.getsockname()[1])
    options = ["--home", str(tmp_path / "officer"), "--port", port, "--json"]
    assert run(["console", *options]) == ExitCode.USAGE
    assert run(["console", *options, "--hub", f"{hub.url}/docs"]) == ExitCode.USAGE
    assert run(["console", *options, "--hub", "http://hub.example"]) == ExitCode.USAGE
    capsys.readouterr()
    assert run(["console", *options, "--hub", f"{hub.url}/"]) == ExitCode.OK
    shown = capsys.readouterr()
    told = {"url": f"http://127.0.0.1:{port}/docs", "hub": hub.url, "federation": ""}
    assert json.loads(shown.out) == {**told, "bundle": bundle_fingerprint()}
    assert "No federation file was compared" in shown.err
    Home(tmp_path / "officer").pin(federation)
    assert run(["console", *options]) == ExitCode.OK
    shown = capsys.readouterr()
    assert json.loads(shown.out)["federation"] == fingerprint(federation)
    assert shown.err == ""
    assert run(["console", *options, "--hub", "https://hub.example"]) == ExitCode.USAGE
    assert opened == [told["url"]] * 2


def _ctrl_c(*_: object) -> None:
    raise KeyboardInterrupt


def test_hash_is_what_anybody_counts_over_the_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["console", "--hash", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["bundle"] == bundle_fingerprint()
    assert (
        "".join(f"{told['files'][name]}  {name}\n" for name in sorted(told["files"]))
        == list_bundle()
    )
    folder = Path(files.__file__).parents[1] / "static"
    built = {each.name for each in (folder / "page").iterdir()} | {"openapi.json"}
    assert told["files"].keys() == built
