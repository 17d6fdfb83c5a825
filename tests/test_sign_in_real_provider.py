"""An officer signs in through a real provider, npm's `oidc-provider`, started beside the hub."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

import httpx2
import pytest

from app.schemas.sign_in import PROVIDER_PATH
from tests.hub import DatabaseUnderTest, running_hub
from tests.scripted_provider import ScriptedProvider
from tests.sign_in_steps import Browser, ClientApp, answer_in, make_officer
from tests.test_demo import free_port
from tests.test_sign_in_provider import invite, state_provider

FOLDER = Path(__file__).parent / "idp"
STEPS = 12  # redirects and forms of the provider


@contextmanager
def _provider(port: int, jwks: str, redirect_uri: str) -> Iterator[None]:
    command = ["node", str(FOLDER / "provider.mjs"), str(port), jwks, redirect_uri]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            assert process.stdout is not None
            assert b"up" in process.stdout.readline()
            yield
        finally:
            process.terminate()


def _sign_in_there(address: str, hub: str) -> str:
    """Fill in the provider's forms; returns the address that it sends the browser back to."""
    with httpx2.Client(trust_env=False, timeout=30) as http:
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
    if shutil.which("node") is None or not (FOLDER / "node_modules").exists():
        if os.environ.get("TESTS_NEED_REAL_PROVIDER"):
            pytest.fail("no node, or `npm ci` has not run in tests/idp")
        pytest.skip("NOT TESTED against a real provider: run `npm ci` in tests/idp")
    with running_hub(database, tmp_path, ("id-polri",)) as hub:
        port = free_port()
        jwks = hub.http.get(f"{hub.url}/.well-known/jwks.json").text
        with _provider(port, jwks, f"{hub.url}/sign-in/callback"):
            real = ScriptedProvider(f"http://127.0.0.1:{port}")
            state_provider(hub, "id", real, ["id-polri"])
            account = make_officer(hub, "id-polri")
            for invitation in (invite(hub, account), None):  # bound, then known
                app, browser = ClientApp(hub), Browser(hub)
                request_uri = app.pushed(invitation=invitation)
                browser.open(request_uri)
                form = {"request_uri": request_uri, "issuer": real.url}
                address = browser.post(PROVIDER_PATH, form).headers["refresh"].partition("=")[2]
                back = browser.get(_sign_in_there(address, hub.url).removeprefix(hub.url))
                tokens = app.redeem(answer_in(back.headers["location"])["code"]).json()
                assert app.get("/v1/reports", tokens["access_token"]).status_code == 200
