"""Steps of a sign-in by passkey: a page in a browser, an authenticator beside it, a hub."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httpx2

from app.crypto.encoding import from_base64url
from app.schemas.passkeys import (
    ASSERT_OPTIONS_PATH,
    ASSERT_PATH,
    REGISTER_OPTIONS_PATH,
    REGISTER_PATH,
)
from app.usecases.push_sign_in import stored_invitation
from tests.authenticator import Authenticator
from tests.hub import HubUnderTest
from tests.sign_in_steps import Browser, ClientApp, answer_in, fresh_secret


@dataclass
class Page:
    """The sign-in page of one pushed request, open in a browser."""

    hub: HubUnderTest
    app: ClientApp = field(init=False)
    browser: Browser = field(init=False)
    request_uri: str = ""
    invitation: str | None = None

    def __post_init__(self) -> None:
        self.app, self.browser = ClientApp(self.hub), Browser(self.hub)
        self.request_uri = self.app.pushed(invitation=self.invitation)
        assert self.browser.open(self.request_uri).status_code == 200

    def post(self, path: str, **members: Any) -> httpx2.Response:  # noqa: ANN401
        """Send what the page's script sends."""
        with httpx2.Client(trust_env=False, cookies=self.browser.cookies) as http:
            body = {"request_uri": self.request_uri, **members}
            return http.post(self.hub.url + path, json=body)

    def asked(self, path: str = ASSERT_OPTIONS_PATH, **members: Any) -> dict[str, Any]:  # noqa: ANN401
        """Get what the browser is to be asked."""
        answer = self.post(path, **members)
        assert answer.status_code == 200, answer.text
        options: dict[str, Any] = answer.json()["public_key"]
        return options

    def register(self, device: Authenticator, invitation: str) -> httpx2.Response:
        """Make the first passkey and sign in with it."""
        options = self.asked(REGISTER_OPTIONS_PATH, invitation=invitation)
        return self.post(REGISTER_PATH, passkey=device.make(options))

    def sign_in(self, device: Authenticator, **said: Any) -> httpx2.Response:  # noqa: ANN401
        """Sign in with a passkey."""
        return self.post(ASSERT_PATH, passkey=device.sign(self.asked(), **said))

    def tokens(self, onward: httpx2.Response) -> dict[str, Any]:
        """Follow where the browser is sent, and let the client redeem the code."""
        assert onward.status_code == 200, onward.text
        sent = answer_in(onward.json()["location"])
        assert (sent["state"], sent["iss"]) == (self.app.state, self.hub.url)
        answer = self.app.redeem(sent["code"])
        assert answer.status_code == 200, answer.text
        tokens: dict[str, Any] = answer.json()
        return tokens


def device_at(hub: HubUnderTest, **members: Any) -> Authenticator:  # noqa: ANN401
    """Take an authenticator whose browser shows this hub."""
    return Authenticator(**{"origin": hub.url, **members})


def invite(hub: HubUnderTest, account: str, lasts: timedelta = timedelta(hours=24)) -> str:
    """Invite an officer, as an administrator does."""
    agency = account.partition("/")[0]
    code = f"{agency}.{fresh_secret()}"
    stored = (stored_invitation(code) or "").partition(".")[2]
    hub.rows(
        "INSERT INTO invitations (digest, account, agency, country, expires_at)"
        " VALUES ($1, $2, $3, $4, $5)",
        from_base64url(stored),
        account,
        agency,
        agency[:2].upper(),
        hub.hub.clock() + lasts,
    )
    return code


def with_passkey(hub: HubUnderTest, account: str, **members: Any) -> Authenticator:  # noqa: ANN401
    """Register a passkey for an officer."""
    device = device_at(hub, **members)
    answer = Page(hub).register(device, invite(hub, account))
    assert answer.status_code == 200, answer.text
    return device
