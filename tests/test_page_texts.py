"""The hub's own pages in the languages of its officers: whole catalogues, and the chosen one."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import httpx2
import pytest

from app.routers.texts import CATALOGUES, language_of
from app.schemas.sign_in import CALLBACK_PATH, PAGE_PATH, PROVIDER_PATH
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.scripted_provider import ScriptedProvider
from tests.sign_in_steps import Browser, ClientApp, fresh_secret
from tests.test_sign_in_provider import state_provider

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("sign_in.py", "sign_in_pages.py", "cookies.py")
INDONESIAN = {"accept": "text/html", "accept-language": "id-ID,id;q=0.9,en;q=0.8"}


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    with running_hub(database, tmp_path_factory.mktemp("hub"), ["id-polri", "my-pdrm"]) as running:
        yield running


def test_every_language_has_every_text_of_the_pages_with_the_same_blanks() -> None:
    english = CATALOGUES["en"]
    for language, texts in CATALOGUES.items():
        assert texts.keys() == english.keys(), language
        for key, text in texts.items():
            assert text.strip(), key
            assert re.findall(r"\{\w+\}", text) == re.findall(r"\{\w+\}", english[key]), key


def test_every_text_is_said_and_every_refusal_of_a_page_has_one() -> None:
    code = "".join((ROOT / "app" / "routers" / name).read_text() for name in PAGES)
    said = set(re.findall(r"""say\(\s*\w+,\s*["']([^"']+)["']""", code))
    said |= {f"passkey.{name}" for name in ("nothing", "twice", "failed", "unreachable")}
    kept = {key for key in CATALOGUES["en"] if not key.startswith(("problem.", "next.", "role."))}
    assert said == kept
    described = json.loads((ROOT / "openapi.json").read_text())["paths"]
    answers = [
        answer["description"]
        for path, operations in described.items()
        if path.startswith(PAGE_PATH)
        for operation in operations.values()
        for answer in operation["responses"].values()
    ]
    codes = set(re.findall(r"`([a-z-]+)`", " ".join(answers)))
    assert {"sign-in-invalid", "provider-failed", "passkey-invalid"} <= codes
    assert [each for each in codes if f"problem.{each}" not in CATALOGUES["id"]] == []


def test_roles_are_called_as_the_console_calls_them() -> None:
    for language, texts in CATALOGUES.items():
        console = (ROOT / "console/page/src/texts" / f"{language}.ts").read_text()
        for key, text in texts.items():
            if key.startswith("role."):
                assert f'"{key}": "{text}"' in console


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        (("", "", ""), "en"),
        (("", "", "id-ID,id;q=0.9,en;q=0.8"), "id"),
        (("", "", "en;q=0.5, id;q=0.7"), "id"),
        (("", "", "th, ms;q=0.9, id;q=0.1"), "id"),
        (("", "", "id;q=0, th"), "en"),
        (("", "", "*, th;q=, id;q=9, \x00"), "en"),
        (("", "id", "en"), "id"),
        (("th,en", "id", "id"), "en"),
        (("th", "../etc", "ID"), "id"),
    ],
)
def test_choice_comes_before_what_the_browser_asks_for(
    wishes: tuple[str, ...], language: str
) -> None:
    assert language_of(*wishes) == language


def test_page_speaks_the_language_of_the_browser_and_links_to_the_other(hub: HubUnderTest) -> None:
    app = ClientApp(hub)
    members = {"client_id": app.client, "request_uri": app.pushed()}
    with httpx2.Client(trust_env=False, base_url=hub.url) as browser:
        page = browser.get(f"{PAGE_PATH}?{urlencode(members)}", headers=INDONESIAN)
        assert '<html lang="id">' in page.text
        assert "<h1>Masuk</h1>" in page.text
        assert "Sign in" not in page.text
        assert "serumpun-language" not in browser.cookies  # nothing was chosen
        [link] = re.findall(r'<a lang="en" hreflang="en" href="([^"]+)">English</a>', page.text)
        chosen = browser.get(f"{PAGE_PATH}{link.replace('&amp;', '&')}", headers=INDONESIAN)
    assert '<html lang="en">' in chosen.text
    assert "<h1>Sign in</h1>" in chosen.text


def test_refusal_is_in_the_language_of_the_browser_and_the_api_stays_english(
    hub: HubUnderTest,
) -> None:
    address = f"{hub.url}{CALLBACK_PATH}?{urlencode({'state': fresh_secret(), 'code': 'x'})}"
    page = hub.http.get(address, headers=INDONESIAN)
    assert page.status_code == 400
    assert "Proses masuk ini tidak dapat dilanjutkan" in page.text
    assert "sign-in-invalid" in page.text
    problem = hub.http.get(address, headers=INDONESIAN | {"accept": "application/json"}).json()
    assert problem["title"] == "This sign-in cannot go on"


def test_chosen_language_is_kept_on_the_way_over_the_provider(hub: HubUnderTest) -> None:
    issuer = "http://127.0.0.1:9"  # nobody listens
    state_provider(hub, "id", ScriptedProvider(issuer), ["id-polri"])
    app, browser = ClientApp(hub), Browser(hub)
    members = {"client_id": app.client, "request_uri": app.pushed(), "ui_locales": "th id"}
    assert '<html lang="id">' in browser.get(f"{PAGE_PATH}?{urlencode(members)}").text
    form = {"request_uri": members["request_uri"], "issuer": issuer}
    refused = browser.post(PROVIDER_PATH, form)
    assert refused.status_code == 502
    assert "Penyedia identitas negara Anda tidak menjawab" in refused.text


def test_language_that_is_none_of_ours_is_no_error(hub: HubUnderTest) -> None:
    app, browser = ClientApp(hub), Browser(hub)
    odd = {"client_id": app.client, "request_uri": app.pushed(), "ui_locales": '"><b>'}
    page = browser.get(f"{PAGE_PATH}?{urlencode(odd)}")
    assert (page.status_code, "<b>" in page.text) == (200, False)
    assert browser.cookies.get("serumpun-language") == "en"
