"""The demo sign-in: invented officers on this machine alone, until the first real provider."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.crypto.statements import COUNTRY_ROLES
from app.errors import NotReadyError
from app.hub_self import load_hub_self
from app.schemas.sign_in import DEMO_PATH
from app.settings import Settings
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import records_of
from tests.scripted_provider import ScriptedProvider
from tests.sign_in_steps import Browser, ClientApp, answer_in
from tests.test_sign_in_provider import state_provider


@pytest.fixture
def hub(database: DatabaseUnderTest, tmp_path: Path) -> Iterator[HubUnderTest]:
    with running_hub(database, tmp_path, ("id-polri", "my-pdrm")) as running:
        object.__setattr__(running.hub, "is_demo", True)
        yield running


def test_invented_officer_signs_in_under_a_red_banner(hub: HubUnderTest) -> None:
    app, browser = ClientApp(hub), Browser(hub)
    request_uri = app.pushed()
    page = browser.open(request_uri)
    assert 'class="red" role="alert"' in page.text
    assert page.text.count("/demo") - page.text.count(DEMO_PATH) == 2 * len(COUNTRY_ROLES)
    form = {"request_uri": request_uri, "account": "id-polri/demoanalys"}
    sent = browser.post(DEMO_PATH, form)
    code = answer_in(sent.headers["refresh"].removeprefix("0;url="))["code"]
    tokens = app.redeem(code).json()
    assert app.get("/v1/reports", tokens["access_token"]).status_code == 200
    found = {(each["action"], each["account"]) for each in records_of(hub, sent)}
    assert found == {(each, "id-polri/demoanalys") for each in ("sign-in:bind", "sign-in:finish")}


def test_first_real_provider_ends_the_demo_for_good(hub: HubUnderTest) -> None:
    provider = ScriptedProvider("http://127.0.0.1:9")
    for status in ("active", "ended"):
        state_provider(hub, "my", provider, ["my-pdrm"], status=status)
        app, browser = ClientApp(hub), Browser(hub)
        request_uri = app.pushed()
        assert DEMO_PATH not in browser.open(request_uri).text
        form = {"request_uri": request_uri, "account": "id-polri/demoanalys"}
        assert browser.post(DEMO_PATH, form).status_code == 400


def test_hub_without_the_setting_has_no_demo(hub: HubUnderTest) -> None:
    object.__setattr__(hub.hub, "is_demo", False)
    app, browser = ClientApp(hub), Browser(hub)
    request_uri = app.pushed()
    assert DEMO_PATH not in browser.open(request_uri).text
    form = {"request_uri": request_uri, "account": "id-polri/demoanalys"}
    assert browser.post(DEMO_PATH, form).status_code == 400


@pytest.mark.parametrize(
    ("host", "issuer"),
    [
        ("0.0.0.0", "http://127.0.0.1:8080"),  # noqa: S104 -- what is refused
        ("127.0.0.1", "https://hub.example"),
        ("127.0.0.1", "http://127.0.0.1.evil.example:8080"),
    ],
)
def test_demo_sign_in_on_a_public_address_refuses_to_start(
    host: str, issuer: str, tmp_path: Path
) -> None:
    settings = Settings(state=tmp_path, host=host, issuer=issuer, demo_sign_in=True)
    with pytest.raises(NotReadyError, match="SERUMPUN_DEMO_SIGN_IN"):
        load_hub_self(settings)
