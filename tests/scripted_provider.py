"""An OpenID Connect provider that says whatever a test wants, on loopback."""

import hmac
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from joserfc.jwk import ECKey
from joserfc.jws import JWSRegistry, serialize_compact

from app.crypto.encoding import to_base64url

KID = "key-1"


@dataclass
class ScriptedProvider:
    """One provider: honest unless a test changes what it says.

    Args:
        url: Its issuer.
        subject: Who signs in next.
        claims: Replaces members of the next ID tokens; None leaves one out.
        header: Replaces members of their header.
        metadata: Replaces members of its metadata.
        status: Of its token answers.
    """

    url: str
    subject: str = "officer-1"
    claims: dict[str, Any] = field(default_factory=dict)
    header: dict[str, Any] = field(default_factory=dict)
    metadata: dict[str, Any] = field(default_factory=dict)
    status: int = 200
    key: ECKey = field(default_factory=lambda: ECKey.generate_key("P-256"))
    signing_key: Any = None
    requests: dict[str, dict[str, str]] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def answer(self, path: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """Answer a request of the hub."""
        self.asked.append((path, form))
        if path == "/.well-known/openid-configuration":
            return 200, self._metadata()
        if path == "/jwks":
            public = {**self.key.as_dict(private=False), "kid": KID, "use": "sig"}
            return 200, {"keys": [public]}
        if path == "/par":
            request_uri = f"urn:provider:{secrets.token_hex(8)}"
            self.requests[request_uri] = form
            return 201, {"request_uri": request_uri, "expires_in": 60}
        if path == "/token":
            return self.status, {"id_token": self._id_token(self.codes[form["code"]])}
        return 404, {}

    def _metadata(self) -> dict[str, Any]:
        usual = {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/jwks",
            "authorization_response_iss_parameter_supported": True,
        }
        return {name: held for name, held in {**usual, **self.metadata}.items() if held is not None}

    def _id_token(self, request: dict[str, str]) -> str:
        now = int(time.time())
        usual = {
            "iss": self.url,
            "sub": self.subject,
            "aud": request["client_id"],
            "iat": now,
            "exp": now + 300,
            "auth_time": now,
            "nonce": request["nonce"],
            "email": "officer@polri.example",
            "amr": ["pwd"],
        }
        claims = {name: held for name, held in {**usual, **self.claims}.items() if held is not None}
        header = {"alg": "ES256", "kid": KID, **self.header}
        if header["alg"] == "none":
            parts = (json.dumps(header), json.dumps(claims))
            return ".".join((*(to_base64url(part.encode()) for part in parts), ""))
        if header["alg"] == "HS256":  # with the public key as secret
            text = ".".join(to_base64url(json.dumps(part).encode()) for part in (header, claims))
            digest = hmac.digest(self.key.as_pem(private=False), text.encode(), "sha256")
            return f"{text}.{to_base64url(digest)}"
        registry = JWSRegistry(algorithms=[header["alg"]])
        key = self.signing_key or self.key
        return serialize_compact(header, json.dumps(claims).encode(), key, registry=registry)

    def authorize(self, address: str, **answer: str | None) -> str:
        """Do what officer and provider do in the browser; returns the address of the callback."""
        request = dict(parse_qsl(urlsplit(address).query))
        request = self.requests.get(request.get("request_uri", ""), request)
        code = secrets.token_hex(8)
        self.codes[code] = request
        usual = {"code": code, "state": request["state"], "iss": self.url}
        sent = {name: held for name, held in {**usual, **answer}.items() if held is not None}
        return f"{urlsplit(request['redirect_uri']).path}?{urlencode(sent)}"


@contextmanager
def scripted_provider() -> Iterator[ScriptedProvider]:
    """Serve a provider until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer({})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"])).decode()
            self._answer(dict(parse_qsl(body)))

        def _answer(self, form: dict[str, str]) -> None:
            status, members = made.answer(urlsplit(self.path).path, form)
            raw = json.dumps(members).encode()
            self.send_response(status)
            if status == 302:
                self.send_header("location", f"{made.url}/elsewhere")
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made = ScriptedProvider(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
