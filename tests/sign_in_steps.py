"""Steps of an officer's sign-in: a client with its proof key, a browser with its cookies."""

import secrets
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx2

from app.crypto.encoding import to_base64url
from app.identity.sign_in_secrets import Purpose, code_challenge, digest_of, request_digest
from app.schemas.sign_in import PAGE_PATH, PAR_PATH
from app.schemas.tokens import SCHEME, TOKEN_PATH
from serumpun.login import ProofKey
from tests.hub import HubUnderTest

CLI_ADDRESS = "http://127.0.0.1:7777/signed-in"


def fresh_secret() -> str:
    """Make a text that nobody guesses."""
    return to_base64url(secrets.token_bytes(32))


@dataclass
class ClientApp:
    """An officer's client at a hub: console or command line, with all it keeps to itself."""

    hub: HubUnderTest
    client: str = "cli"
    redirect_uri: str = CLI_ADDRESS
    key: ProofKey = field(default_factory=ProofKey)
    verifier: str = field(default_factory=fresh_secret)
    state: str = field(default_factory=fresh_secret)

    def post(self, path: str, form: dict[str, Any], key: ProofKey | None = None) -> httpx2.Response:
        """Post a form with a proof of this client's key, or of another."""
        url = self.hub.url + path
        proof = (key or self.key).prove("POST", url, self.hub.hub.clock())
        return self.hub.http.post(url, data=form, headers={"DPoP": proof})

    def push(self, **members: Any) -> httpx2.Response:  # noqa: ANN401
        """Push a sign-in; `members` replace the usual ones, and None leaves one out."""
        usual = {
            "response_type": "code",
            "client_id": self.client,
            "redirect_uri": self.redirect_uri,
            "state": self.state,
            "code_challenge": code_challenge(self.verifier),
            "code_challenge_method": "S256",
        }
        form = {name: held for name, held in {**usual, **members}.items() if held is not None}
        return self.post(PAR_PATH, form)

    def pushed(self, **members: Any) -> str:  # noqa: ANN401
        """Push a sign-in that is taken; returns its request URI."""
        answer = self.push(**members)
        assert answer.status_code == 201, answer.text
        request_uri: str = answer.json()["request_uri"]
        return request_uri

    def redeem(self, code: str, key: ProofKey | None = None, **members: Any) -> httpx2.Response:  # noqa: ANN401
        """Ask for a session with a code."""
        usual = {
            "grant_type": "authorization_code",
            "client_id": self.client,
            "code": code,
            "redirect_uri": self.redirect_uri,
            "code_verifier": self.verifier,
        }
        form = {name: held for name, held in {**usual, **members}.items() if held is not None}
        return self.post(TOKEN_PATH, form, key)

    def refresh(self, token: str, key: ProofKey | None = None, **members: Any) -> httpx2.Response:  # noqa: ANN401
        """Ask for fresh tokens."""
        usual = {
            "grant_type": "refresh_token",
            "client_id": self.client,
            "refresh_token": token,
        }
        return self.post(TOKEN_PATH, {**usual, **members}, key)

    def get(self, path: str, token: str, key: ProofKey | None = None) -> httpx2.Response:
        """Ask the hub for something in a session."""
        return self.send("GET", path, token, key)

    def send(
        self,
        method: str,
        path: str,
        token: str,
        key: ProofKey | None = None,
        **more: Any,  # noqa: ANN401
    ) -> httpx2.Response:
        """Send one request of a session, with a proof of this client's key, or of another."""
        url = self.hub.url + path
        proof = (key or self.key).prove(method, url, self.hub.hub.clock(), token)
        headers = {"Authorization": f"{SCHEME} {token}", "DPoP": proof}
        return self.hub.http.request(method, url, headers=headers, **more)


@dataclass
class Browser:
    """A browser: it keeps cookies and shows pages."""

    hub: HubUnderTest
    cookies: httpx2.Cookies = field(default_factory=httpx2.Cookies)

    def open(self, request_uri: str, client: str = "cli") -> httpx2.Response:
        """Open the sign-in page of a pushed request."""
        query = urlencode({"client_id": client, "request_uri": request_uri})
        return self.get(f"{PAGE_PATH}?{query}")

    def get(self, path: str) -> httpx2.Response:
        """Follow a link."""
        return self._send("GET", path)

    def post(self, path: str, form: dict[str, Any]) -> httpx2.Response:
        """Submit a form."""
        return self._send("POST", path, data=form)

    def _send(self, method: str, path: str, **more: Any) -> httpx2.Response:  # noqa: ANN401
        headers = {"accept": "text/html"}
        with httpx2.Client(trust_env=False, cookies=self.cookies) as http:
            answer = http.request(method, self.hub.url + path, headers=headers, **more)
            self.cookies = http.cookies
        return answer


def answer_in(address: str) -> dict[str, str]:
    """Read what a redirect brings to the client."""
    return dict(parse_qsl(urlsplit(address).query))


def make_officer(hub: HubUnderTest, agency: str, role: str = "analyst") -> str:
    """Create an officer of an agency with a role, behind the hub's back."""
    account = f"{agency}/{secrets.token_hex(5)}"
    country = agency[:2].upper()
    hub.rows(
        "INSERT INTO accounts (id, agency, country, kind) VALUES ($1, $2, $3, 'officer')",
        account,
        agency,
        country,
    )
    hub.rows(
        "INSERT INTO role_bindings (account, agency, country, role, tlp_ceiling, granted_by)"
        " VALUES ($1, $2, $3, $4, 'RED', 'test')",
        account,
        agency,
        country,
        role,
    )
    return account


def finish(hub: HubUnderTest, request_uri: str, account: str) -> str:
    """Finish a sign-in behind the hub's back, as a passkey would; returns its code."""
    code, agency = fresh_secret(), account.partition("/")[0]
    hub.rows(
        "UPDATE sign_ins SET code = $2, account = $3, agency = $4, country = $5,"
        " method = 'passkey', is_phishing_resistant = true, signed_in_at = now(),"
        " completed_at = now() WHERE id = $1",
        request_digest(request_uri),
        digest_of(Purpose.CODE, code),
        account,
        agency,
        agency[:2].upper(),
    )
    return code


def signed_in(hub: HubUnderTest, account: str) -> tuple[ClientApp, dict[str, Any]]:
    """Sign an officer in; returns the client and its tokens."""
    app = ClientApp(hub)
    answer = app.redeem(finish(hub, app.pushed(), account))
    assert answer.status_code == 200, answer.text
    tokens: dict[str, Any] = answer.json()
    return app, tokens
