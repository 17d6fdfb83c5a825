"""Junk from the hub is the hub's fault, and settings that cannot work are refused at once."""

import json
import os
import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.crypto.encoding import now
from app.crypto.federation import fingerprint
from app.errors import ServiceError
from serumpun.answers import BlobAnswer
from serumpun.commands import run
from serumpun.errors import AnswerError, HomeError, HubUnreachableError, PassphraseError
from serumpun.exit_codes import ExitCode, exit_code_of
from serumpun.keyfile import Keys, write_key_file
from serumpun.login import Login
from serumpun.passphrase import read_passphrase
from serumpun.transport import Transport, make_client
from tests.scripted_hub import HUB, ScriptedHub
from tests.worlds import NOW, World

Answer = Callable[[httpx2.Request], httpx2.Response]


def client(answer: Answer) -> httpx2.Client:
    return httpx2.Client(transport=httpx2.MockTransport(answer))


def said(content: bytes | dict[str, Any], status: int = 200) -> httpx2.Client:
    octets = content if isinstance(content, bytes) else json.dumps(content).encode()
    return client(lambda _: httpx2.Response(status, content=iter([octets])))


@pytest.mark.parametrize(
    "junk",
    [
        b"<html>Welcome to the airport</html>",
        {"access_token": "\u00e4", "expires_in": 300},
        {"access_token": "a\r\nX: y", "expires_in": 300},
        {"access_token": "", "expires_in": 300},
        {"access_token": "abc", "expires_in": 2**53},
        {"access_token": "abc", "expires_in": 0},
        {"access_token": "abc"},
        b"{" * 10_000,
        b" " * (40 << 20),
    ],
    ids=["portal", "umlaut", "break", "empty", "long", "short", "no-life", "deep", "large"],
)
def test_junk_from_the_token_endpoint_is_the_hubs_fault(junk: bytes | dict[str, Any]) -> None:
    login = Login(HUB, World.make().agencies["id-polri"].signing, said(junk), lambda: NOW)
    with pytest.raises(AnswerError) as refused:
        login.headers("GET", HUB)
    assert exit_code_of(refused.value) is ExitCode.REFUSED


def test_a_refused_login_keeps_the_hubs_reason_short() -> None:
    problem = {"code": "internal-error", "request_id": "\x1b[2J all is well " * 20}
    key = World.make().agencies["id-polri"].signing
    with pytest.raises(ServiceError) as refused:
        Login(HUB, key, said(problem, 503), lambda: NOW).headers("GET", HUB)
    assert refused.value.reason == "the hub answered 503"


def test_an_untrusted_certificate_is_named() -> None:
    def untrusted(_: httpx2.Request) -> httpx2.Response:
        cause = ssl.SSLCertVerificationError(1, "failed")
        cause.verify_message = "self-signed certificate"
        raise httpx2.ConnectError("failed") from cause

    with pytest.raises(HubUnreachableError, match="self-signed certificate") as refused:
        Transport(HUB, client(untrusted)).get(BlobAnswer, "/x")
    assert "--ca-file" in refused.value.next_step


@pytest.mark.parametrize("proxy", ["proxy.example:3128", "ftp://proxy.example", "x"])
def test_a_bad_proxy_is_refused_before_it_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], proxy: str
) -> None:
    world = World.make()
    own = world.agencies["id-polri"]
    write_key_file(tmp_path / "k", Keys(own.signing, own.sealing), "five random words", now())
    (tmp_path / "f.json").write_bytes(world.federation_file)
    ended = run(
        [
            *("enrol", "--federation", str(tmp_path / "f.json"), "--key", str(tmp_path / "k")),
            *("--fingerprint", fingerprint(world.federation_file), "--proxy", proxy),
            *("--home", str(tmp_path / "home")),
        ]
    )
    assert ended == ExitCode.USAGE
    assert "is no proxy" in capsys.readouterr().err
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("hub", ["https://[", "https://hub.example:port", "http://[::1"])
def test_an_address_that_is_none_is_told(hub: str) -> None:
    with pytest.raises(HomeError):
        make_client(hub)


def test_a_passphrase_that_is_no_text_is_told_without_its_bytes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SERUMPUN_PASSPHRASE_FILE", raising=False)
    monkeypatch.setitem(os.environ, "SERUMPUN_PASSPHRASE", os.fsdecode(b"secret\xffwords"))
    with pytest.raises(PassphraseError) as refused:
        read_passphrase("Passphrase")
    assert "secret" not in str(refused.value)
    assert "xff" not in str(refused.value)


def test_a_malformed_statement_is_the_hubs_fault(tmp_path: Path) -> None:
    hub = ScriptedHub(World.make(), NOW)

    def spoil(answer: dict[str, Any]) -> dict[str, Any]:
        answer["statements"][0]["signed"]["signatures"] = []
        return answer

    hub.tampers["directory"] = spoil
    with pytest.raises(Exception) as refused:  # noqa: PT011 -- whichever, its code decides
        hub.agency("id-polri", tmp_path).refresh()
    assert exit_code_of(refused.value) is ExitCode.REFUSED
