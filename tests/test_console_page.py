"""The console as files: strict policy, pinned, complete catalogues, nothing from elsewhere."""

import base64
import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.crypto.statements import Purpose
from app.errors import SerumpunError
from app.policy.actions import Action
from app.policy.grants import GRANTS
from app.schemas.console import pinned
from app.schemas.sign_in import Method
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tools import console

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "console" / "page"
BUILT = ROOT / "app" / "static" / "page"
REQUIRED = "TESTS_NEED_CONSOLE"  # set where its absence is a failure
PAGES = ("/docs", "/docs/passkeys", "/docs/signed-in")
ENTRY = re.compile(r'^\s+"([^"]+)":\s*\n?\s*"((?:[^"\\]|\\.)*)",$', re.MULTILINE)


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    with running_hub(database, tmp_path_factory.mktemp("hub"), ["id-polri"]) as running:
        yield running


def catalogue(language: str) -> dict[str, str]:
    """Read the texts of a language."""
    text = (SOURCE / "src" / "texts" / f"{language}.ts").read_text()
    return dict(ENTRY.findall(text))


@pytest.mark.parametrize("page", PAGES)
def test_page_runs_pinned_files_of_this_hub_and_nothing_else(hub: HubUnderTest, page: str) -> None:
    answer = hub.http.get(hub.url + page)
    policy = dict(
        part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";")
    )
    assert policy.pop("default-src") == "'none'"
    assert policy.pop("require-trusted-types-for") == "'script'"
    assert policy.pop("img-src") == "'self' data:"
    for name in ("form-action", "base-uri", "frame-ancestors", "trusted-types"):
        assert policy.pop(name) == "'none'", name
    assert policy == dict.fromkeys(("script-src", "style-src", "connect-src"), "'self'")
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["integrity-policy"] == "blocked-destinations=(script style)"
    loaded = re.findall(r"<(?:script|link)[^>]+>", answer.text)
    assert len(loaded) >= 3
    for tag in loaded:
        [name] = re.findall(r'(?:src|href)="/docs/assets/([^"]+)"', tag)
        assert name.endswith(".svg") or f'integrity="{pinned()[name]}"' in tag
    assert "<style" not in answer.text
    assert re.search(r"\son\w+=|javascript:|https?://(?!127\.0\.0\.1)", answer.text) is None
    assert 'translate="no"' in answer.text
    assert page != "/docs" or 'spellcheck="false"' in answer.text


@pytest.mark.parametrize("page", ["/docs", "/docs/passkeys"])
def test_page_says_which_hub_its_proofs_are_for(hub: HubUnderTest, page: str) -> None:
    text = hub.http.get(hub.url + page).text
    assert f'data-hub="{hub.url}" data-client="console"' in text
    assert f'data-redirect="{hub.url}/docs/signed-in" data-trust="hub"' in text
    assert "%" not in text


@pytest.mark.parametrize("name", pinned())
def test_file_is_the_pinned_one_and_is_sent_once(hub: HubUnderTest, name: str) -> None:
    plain = hub.http.get(f"{hub.url}/docs/assets/{name}", headers={"accept-encoding": "identity"})
    packed = hub.http.get(f"{hub.url}/docs/assets/{name}", headers={"accept-encoding": "gzip"})
    digest = base64.b64encode(hashlib.sha384(plain.content).digest()).decode()
    assert pinned()[name] == f"sha384-{digest}"
    assert packed.content == plain.content
    assert packed.headers["content-encoding"] == "gzip"
    again = {"if-none-match": plain.headers["etag"]}
    answer = hub.http.get(f"{hub.url}/docs/assets/{name}", headers=again)
    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize("name", ["index.html", "manifest.json", "console.ts", "%2e%2e"])
def test_file_that_is_not_pinned_is_not_served(hub: HubUnderTest, name: str) -> None:
    assert hub.http.get(f"{hub.url}/docs/assets/{name}").status_code == 404


def test_first_load_is_below_700_kilobytes(hub: HubUnderTest) -> None:
    files = [f"/docs/assets/{each}" for each in pinned() if each.endswith((".js", ".css", ".svg"))]
    sent = 0
    for path in ("/docs", "/openapi.json", *files):
        packed = {"accept-encoding": "gzip"}
        with hub.http.stream("GET", hub.url + path, headers=packed) as answer:
            sent += sum(len(each) for each in answer.iter_raw())
    assert 300_000 < sent < 700_000


def test_every_language_has_every_text_with_the_same_blanks() -> None:
    english = catalogue("en")
    assert len(english) > 90
    for file in (SOURCE / "src" / "texts").glob("*.ts"):
        other = catalogue(file.stem)
        assert other.keys() == english.keys(), file.stem
        for key, text in other.items():
            assert text.strip(), key
            assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", english[key]))


def test_every_language_names_every_operation_and_group_of_the_api() -> None:
    described = json.loads((ROOT / "openapi.json").read_text())
    wanted = {
        operation["operationId"]
        for path in described["paths"].values()
        for operation in path.values()
    }
    wanted |= {tag["name"] for tag in described["tags"]}
    languages = {file.stem for file in (SOURCE / "src" / "texts").glob("*.ts")} - {"en"}
    assert languages == {file.stem for file in (SOURCE / "src" / "texts" / "api").glob("*.ts")}
    for language in languages:
        text = (SOURCE / "src" / "texts" / "api" / f"{language}.ts").read_text()
        named = re.findall(r'^    "?([^\s":][^":\n]*)"?: (?:\{|"\S[^"]+",)$', text, re.MULTILINE)
        assert len(named) == len(set(named))
        assert set(named) == wanted


def problems(kind: type[SerumpunError]) -> list[type[SerumpunError]]:
    return [kind, *(each for sub in kind.__subclasses__() for each in problems(sub))]


def test_every_word_of_the_hub_that_the_page_shows_has_a_text() -> None:
    english = catalogue("en")
    granted = {action for actions in GRANTS.values() for action in actions}
    shown = [f"action.{each}" for each in Action if each in granted]
    shown += [
        f"problem.{each.code}"
        for each in problems(SerumpunError)
        if each.__module__ == SerumpunError.__module__
    ]
    shown += [f"role.{each}" for each in GRANTS] + [f"method.{each}" for each in Method]
    shown += [f"purpose.{each}" for each in Purpose]
    assert [each for each in shown if each not in english] == []


def test_what_is_served_is_what_the_sources_build(tmp_path: Path) -> None:
    if not console.is_installed():
        told = "NOT TESTED that the console is what its sources build: run `make console-env`"
        if os.environ.get(REQUIRED):
            pytest.fail(told)
        pytest.skip(told)
    console.run(["page/node_modules/.bin/tsc", "-p", "page"])
    console.run([str(console.node()), "page/build.mjs", str(tmp_path / "page")])
    built = {each.name: each.read_bytes() for each in (tmp_path / "page").iterdir()}
    assert built == {each.name: each.read_bytes() for each in BUILT.iterdir()}


def test_no_file_of_the_console_says_where_packages_come_from() -> None:
    lock = json.loads((SOURCE / "package-lock.json").read_text())
    assert lock["packages"]
    for name, package in lock["packages"].items():
        assert "resolved" not in package
        assert not name or package["integrity"].startswith("sha512-")
