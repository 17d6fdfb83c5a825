"""A hub that says "not now": the client waits as it is told, within bounds, and says so."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.crypto.encoding import now
from app.errors import NotReadyError, SerumpunError
from serumpun.agency import Agency
from serumpun.answers import BlobAnswer, ReportsAnswer
from serumpun.errors import HubBusyError
from serumpun.exit_codes import ExitCode, exit_code_of
from serumpun.login import Login
from serumpun.patience import LONGEST_SECONDS, MARGIN_SECONDS, TOTAL_SECONDS, Patience
from serumpun.transport import Transport, make_client
from tests.scripted_hub import ScriptedHub, _said
from tests.test_sdk_sealing import draft, summary
from tests.test_sdk_transport import DIGEST, HUB, Counted
from tests.worlds import NOW, World

PAGE: dict[str, Any] = {"reports": [], "next": None}


class Watch:
    """A clock that nobody has to wait for."""

    def __init__(self) -> None:
        self.told: list[float] = []
        self.slept: list[float] = []

    def patience(self) -> Patience:
        return Patience(self.told.append, self.sleep, lambda: NOW)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        assert sum(self.slept) <= 2 * TOTAL_SECONDS, "it waits for ever"


@pytest.fixture
def watch() -> Watch:
    return Watch()


def busy(
    times: int,
    retry_after: str | None,
    then: dict[str, Any],
    refusal: tuple[int, str] = (429, "rate-limited"),
) -> Callable[[httpx2.Request], httpx2.Response]:
    """Answer 429 so often, and then as one should."""
    left = [times]

    def answer(request: httpx2.Request) -> httpx2.Response:
        request.read()
        if left[0] > 0:
            left[0] -= 1
            headers = {} if retry_after is None else {"Retry-After": retry_after}
            return _said(refusal[0], {"code": refusal[1]}, headers)
        return _said(200, then)

    return answer


def transport(answer: Callable[[httpx2.Request], httpx2.Response], watch: Watch) -> Transport:
    client = make_client(HUB)
    client._transport = httpx2.MockTransport(answer)
    return Transport(HUB, client, Counted(), watch.patience())


def test_a_busy_hub_is_asked_again_when_it_says(watch: Watch) -> None:
    asked = transport(busy(2, "7", PAGE), watch)
    asked.get(ReportsAnswer, "/v1/reports")
    asked.post(ReportsAnswer, "/v1/reports", b"{}")
    assert watch.slept == watch.told == [7 + MARGIN_SECONDS] * 2
    assert isinstance(asked.credentials, Counted)
    assert asked.credentials.made == 4  # a proof is never used twice


def test_an_overloaded_hub_is_waited_for_and_one_that_is_not_ready_is_told(watch: Watch) -> None:
    transport(busy(1, "5", PAGE, (503, "overloaded")), watch).get(ReportsAnswer, "/v1/reports")
    assert watch.slept == [5 + MARGIN_SECONDS]
    with pytest.raises(NotReadyError):
        transport(busy(1, "5", PAGE, (503, "not-ready")), watch).get(ReportsAnswer, "/v1/reports")


def test_an_upload_is_sent_again_whole(watch: Watch) -> None:
    sent: list[bytes] = []
    kept: dict[str, Any] = {"n": 1, "length": 5, "sha256": DIGEST}
    again = busy(1, "1", kept)

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request.read())
        return again(request)

    transport(answer, watch).upload(BlobAnswer, "/v1/x", lambda: iter([b"abc", b"de"]), 5)
    assert sent == [b"abcde", b"abcde"]


def test_an_attachment_is_sent_again_from_its_first_byte(tmp_path: Path) -> None:
    hub = ScriptedHub(World.make(), NOW)
    polri = hub.agency("id-polri", tmp_path)
    polri.transport.patience = Watch().patience()
    (tmp_path / "evidence.bin").write_bytes(b"e" * 5000)
    sealed = polri.seal(draft(summary(b"text", ("my-pdrm",), tmp_path / "evidence.bin")))
    hub.busy["upload"] = 1
    polri.submit(sealed)
    assert hub.asked.count("upload") == 2
    [kept] = hub.blobs.values()
    assert len(kept) > 5000


def test_a_date_is_understood(watch: Watch) -> None:
    at = (NOW + timedelta(seconds=20)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    transport(busy(1, at, PAGE), watch).get(ReportsAnswer, "/v1/reports")
    assert 19 <= watch.slept[0] <= 21


@pytest.mark.parametrize("said", [None, "soon", "-3", "1.5", "Tue, 24 Nov 2026 10:00:00"])
def test_without_a_word_the_waits_grow(watch: Watch, said: str | None) -> None:
    transport(busy(4, said, PAGE), watch).get(ReportsAnswer, "/v1/reports")
    assert watch.slept == [1, 1, 2, 4]


def test_a_hub_that_asks_for_too_long_ends_the_command(watch: Watch) -> None:
    asked = transport(busy(1, "3600", PAGE), watch)
    with pytest.raises(HubBusyError, match="3600 seconds") as ended:
        asked.get(ReportsAnswer, "/v1/reports")
    assert watch.slept == []
    assert "61 minutes" in ended.value.next_step
    assert exit_code_of(ended.value) is ExitCode.BUSY


@pytest.mark.parametrize("said", [None, "0", "59"])
def test_a_hub_that_is_always_busy_holds_nobody_for_ever(watch: Watch, said: str | None) -> None:
    with pytest.raises(HubBusyError):
        transport(busy(10**9, said, PAGE), watch).get(ReportsAnswer, "/v1/reports")
    assert sum(watch.slept) <= TOTAL_SECONDS
    assert max(watch.slept) <= LONGEST_SECONDS + MARGIN_SECONDS


def test_a_busy_token_endpoint_is_asked_again_with_a_fresh_assertion(watch: Watch) -> None:
    forms: list[bytes] = []
    again = busy(1, "2", {"access_token": "t", "expires_in": 300})

    def answer(request: httpx2.Request) -> httpx2.Response:
        forms.append(request.read())
        return again(request)

    client = make_client(HUB)
    client._transport = httpx2.MockTransport(answer)
    signing = World.make().agencies["id-polri"].signing
    login = Login(HUB, signing, client, now, watch.patience())
    assert login.headers("GET", HUB)["Authorization"] == "DPoP t"
    assert len(set(forms)) == 2
    assert watch.slept == [2 + MARGIN_SECONDS]


def test_a_report_that_meets_a_busy_hub_stays_in_the_outbox(tmp_path: Path) -> None:
    hub = ScriptedHub(World.make(), NOW)
    polri: Agency = hub.agency("id-polri", tmp_path)
    polri.transport.patience = Watch().patience()
    sealed = polri.seal(draft())
    hub.busy["submit"] = 10**6
    with pytest.raises((HubBusyError, SerumpunError)):
        polri.submit(sealed)
    assert [each.id for each in polri.outbox.pending()] == [sealed.id]
    hub.busy["submit"] = 2
    assert polri.submit(sealed).report.id == sealed.id
