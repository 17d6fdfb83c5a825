"""An officer signs in through a real provider, npm's `oidc-provider`, started beside the hub."""

import re
from pathlib import Path
from urllib.parse import urljoin

import httpx2

from app.schemas.sign_in import PROVIDER_PATH
from tests.hub import DatabaseUnderTest, running_hub
from tests.real_provider import real_provider, require_provider
from tests.sign_in_steps import Browser, ClientApp, answer_in, make_officer
from tests.test_sign_in_provider import invite

STEPS = 12  # redirects and forms of the provider


def _sign_in_there(address: str, hub: str) -> str:
    """Fill in the provider's forms; returns the address that it sends the browser back to."""
    with httpx2.Client(trust_env=False) as http:
        answer = http.get(address)
        for _ in range(STEPS):
            if answer.is_redirect:
                location = urljoin(str(answer.url), answer.headers["location"])
                if location.startswith(hub):
                    return location
                answer = http.get(location)
                continue
            action = re.findall(r'action="([^"]+)"', answer.text)[0]
            prompt = re.findall(r'name="prompt" value="([^"]+)"', answer.text)[0]
            form = {"prompt": prompt, "login": "budi", "password": "x"}
            answer = http.post(urljoin(str(answer.url), action), data=form)
    raise AssertionError("the provider never came back")


def test_officer_signs_in_through_a_real_provider(
    database: DatabaseUnderTest, tmp_path: Path
) -> None:
    require_provider()
    with (
        running_hub(database, tmp_path, ("id-polri",)) as hub,
        real_provider(hub, "id", ["id-polri"]) as issuer,
    ):
        account = make_officer(hub, "id-polri")
        for invitation in (invite(hub, account), None):  # bound, then known
            app, browser = ClientApp(hub), Browser(hub)
            request_uri = app.pushed(invitation=invitation)
            browser.open(request_uri)
            form = {"request_uri": request_uri, "issuer": issuer}
            address = browser.post(PROVIDER_PATH, form).headers["refresh"].partition("=")[2]
            back = browser.get(_sign_in_there(address, hub.url).removeprefix(hub.url))
            tokens = app.redeem(answer_in(back.headers["location"])["code"]).json()
            assert app.get("/v1/reports", tokens["access_token"]).status_code == 200
