"""Access tokens and the client's login: short, bound, of this hub, and never shown to another."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode
from uuid import UUID

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc.jwk import ECKey
from jwcrypto import jwk, jws

from app.crypto.encoding import from_base64url, to_base64url
from app.crypto.keys import ED25519, SigningKey
from app.errors import (
    AccessError,
    AssertionInvalidError,
    MalformedError,
    NotAuthenticatedError,
    ProofInvalidError,
    ReplayedError,
    ServiceError,
    problem_types,
)
from app.identity.access_token import (
    TokenKey,
    VerifiedToken,
    issue_access_token,
    verify_access_token,
)
from app.identity.assertion import parse_assertion, verify_assertion
from app.identity.challenge import challenge
from app.identity.presented import Presented
from app.identity.proof import Target, verify_proof
from app.routers.forms import FORM
from app.routers.tokens import parse_form
from app.schemas import tokens
from app.schemas.tokens import JWT_BYTES, TOKEN_PATH, TokenIn
from serumpun.errors import AnswerError, HubUnreachableError
from serumpun.login import Login, make_assertion
from serumpun.transport import ANSWER_BYTES
from tests.tokens import AT, ISSUER, NOW, ProofMaker, assertion, change, compact
from tests.worlds import World

ROOT = Path(__file__).resolve().parent.parent
KEY = TokenKey(b"t" * 32)
MAKER = ProofMaker()
PROVEN = VerifiedToken("id-polri", "id-polri/system", "A" * 43, MAKER.key.thumbprint(), "id-polri")
OFFICER = VerifiedToken(
    "id-polri",
    "id-polri/k7q2m9x4ta",
    MAKER.key.thumbprint(),
    MAKER.key.thumbprint(),
    "console",
    UUID("01970000-0000-7000-8000-000000000001"),
)


def token(header: dict[str, Any] | None = None, **claims: Any) -> str:  # noqa: ANN401
    """Sign a token with the hub's own key whose members are the usual ones, but for the given."""
    usual = json.loads(from_base64url(issue_access_token(KEY, ISSUER, PROVEN, AT).split(".")[1]))
    usual_header = {"alg": ED25519, "kid": KEY.kid, "typ": "at+jwt"}
    sign = ProofMaker(KEY._key).sign
    return compact(change(usual_header, header or {}), change(usual, claims), sign)


def verify(text: str, at: datetime = AT) -> VerifiedToken:
    return verify_access_token(text, KEY, ISSUER, at)


def test_token_tells_whom_the_hub_proved() -> None:
    assert verify(issue_access_token(KEY, ISSUER, PROVEN, AT)) == PROVEN
    assert verify(token()) == PROVEN
    assert verify(issue_access_token(KEY, ISSUER, OFFICER, AT)) == OFFICER


def test_token_carries_no_authority() -> None:
    claims = json.loads(from_base64url(token().split(".")[1]))
    named = {"iss", "aud", "sub", "client_id", "jti", "iat", "exp", "cnf", "key"}
    assert set(claims) == named


def test_token_lives_five_minutes() -> None:
    text = issue_access_token(KEY, ISSUER, PROVEN, AT)
    assert verify(text, AT + timedelta(seconds=299)) == PROVEN
    with pytest.raises(NotAuthenticatedError):
        verify(text, AT + timedelta(seconds=300))


@pytest.mark.parametrize(
    ("attack", "claims"),
    [
        ("of another hub", {"iss": "https://other.example"}),
        ("for another hub", {"aud": "https://other.example"}),
        ("two agencies in one", {"client_id": "my-pdrm"}),
        ("an officer without a session", {"sub": "id-polri/k7q2m9x4ta", "client_id": "console"}),
        ("a system in a session", {"sid": "01970000-0000-7000-8000-000000000001"}),
        ("lives longer", {"exp": NOW + 301}),
        ("expired", {"iat": NOW - 300, "exp": NOW}),
        ("from the future", {"iat": NOW + 61, "exp": NOW + 120}),
        ("bound to nothing", {"cnf": None}),
        ("bound to nothing in particular", {"cnf": {}}),
        ("no key", {"key": None}),
        ("roles inside", {"roles": ["auditor"]}),
    ],
)
def test_token_is_refused(attack: str, claims: dict[str, Any]) -> None:
    with pytest.raises(NotAuthenticatedError):
        verify(token(**claims))


@pytest.mark.parametrize(
    "header",
    [
        {"alg": "none"},
        {"alg": "EdDSA"},
        {"alg": "HS256"},
        {"typ": "JWT"},
        {"typ": "client-authentication+jwt"},
        {"kid": "B" * 43},
        {"kid": None},
        {"crit": ["b64"], "b64": False},
        {"jku": "https://evil.example/keys"},
        {"x5u": "https://evil.example/cert"},
        {"jwk": MAKER.jwk},
    ],
)
def test_header_is_refused(header: dict[str, Any]) -> None:
    with pytest.raises(NotAuthenticatedError):
        verify(token(header))


def test_token_of_another_key_is_refused() -> None:
    other = TokenKey(b"o" * 32)
    other.kid = KEY.kid
    with pytest.raises(NotAuthenticatedError):
        verify(issue_access_token(other, ISSUER, PROVEN, AT))


def test_proof_and_assertion_are_no_token() -> None:
    key = World.make(agencies=("id-polri",), now=AT).agencies["id-polri"].signing
    for text in (MAKER.proof(), assertion(key), "a" * (JWT_BYTES + 1), "", "..", "a.b.c.d.e"):
        with pytest.raises(NotAuthenticatedError):
            verify(text)


@given(st.text(max_size=200))
def test_random_text_is_refused_and_nothing_else(text: str) -> None:
    with pytest.raises(NotAuthenticatedError):
        verify(text)


@pytest.mark.parametrize(
    "headers",
    [(), ("Bearer abc",), ("Basic abc",), ("DPoPabc",), ("",), ("DPoP a", "DPoP b")],
)
def test_only_one_authorization_of_the_dpop_scheme_is_read(headers: tuple[str, ...]) -> None:
    with pytest.raises(NotAuthenticatedError):
        Presented("GET", "/v1/reports", headers).token()


def test_scheme_is_read_in_any_case() -> None:
    assert Presented("GET", "/", ("dpop abc",)).token() == "abc"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (NotAuthenticatedError, 'DPoP error="invalid_token", algs="Ed25519 ES256"'),
        (ProofInvalidError, 'DPoP error="invalid_dpop_proof", algs="Ed25519 ES256"'),
        (ReplayedError, 'DPoP error="invalid_dpop_proof", algs="Ed25519 ES256"'),
        (AssertionInvalidError, 'DPoP algs="Ed25519 ES256"'),
    ],
)
def test_challenge_says_no_more_than_the_code(kind: type[AccessError], value: str) -> None:
    assert challenge(kind("a reason for the log")) == value


def test_every_401_has_a_challenge() -> None:
    for kind in problem_types():
        if kind.status == 401:
            assert challenge(kind("reason")).startswith("DPoP ")


FORM_TEXT = urlencode(
    {
        "grant_type": "client_credentials",
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": "a.b.c",
    }
)


def test_form_of_a_token_request_is_read() -> None:
    read = parse_form(f"{FORM}; charset=utf-8", f"{FORM_TEXT}&scope=all".encode())
    assert isinstance(read, TokenIn)
    assert (read.client_assertion, read.client_id) == ("a.b.c", None)


@pytest.mark.parametrize(
    ("attack", "media_type", "text"),
    [
        ("sent as JSON", "application/json", FORM_TEXT),
        ("not announced", "", FORM_TEXT),
        ("second assertion", FORM, f"{FORM_TEXT}&client_assertion=d.e.f"),
        ("empty second assertion", FORM, f"{FORM_TEXT}&client_assertion="),
        ("password instead", FORM, FORM_TEXT.replace("client_credentials", "password")),
        ("other kind of assertion", FORM, FORM_TEXT.replace("jwt-bearer", "saml2-bearer")),
        ("no assertion", FORM, FORM_TEXT.partition("&client_assertion=")[0]),
        ("too many members", FORM, FORM_TEXT + "".join(f"&m{n}=1" for n in range(14))),
        ("broken octets", FORM, f"{FORM_TEXT}&scope=%ff"),
        ("no form at all", FORM, "{}"),
        ("beyond ASCII", FORM, f"{FORM_TEXT}&scope=ü"),
        ("nothing", FORM, ""),
    ],
)
def test_form_is_refused(attack: str, media_type: str, text: str) -> None:
    with pytest.raises(MalformedError):
        parse_form(media_type, text.encode())


@given(st.binary(max_size=100))
def test_random_form_is_refused_and_nothing_else(raw: bytes) -> None:
    with pytest.raises(MalformedError):
        parse_form(FORM, raw)


def test_second_library_reads_assertion_proof_and_token_alike() -> None:
    signing = World.make(agencies=("id-polri",), now=AT).agencies["id-polri"].signing
    x = to_base64url(signing.public.parts[ED25519])
    certified = jwk.JWK(kty="OKP", crv="Ed25519", x=x)
    maker = ProofMaker(ECKey.generate_key("P-256"))
    proof_key = jwk.JWK(**maker.jwk)
    hub_key = jwk.JWK(**KEY._key.as_dict(private=False))
    for text, key in (
        (make_assertion(signing, ISSUER, AT), certified),
        (maker.proof(), proof_key),
        (issue_access_token(KEY, ISSUER, PROVEN, AT), hub_key),
    ):
        read = jws.JWS()
        read.deserialize(text)
        read.verify(key)
        assert read.payload == from_base64url(text.split(".")[1])
    assert proof_key.thumbprint() == maker.key.thumbprint()


def test_specification_states_every_limit() -> None:
    stated = (ROOT / "docs/spec/login.md").read_text(encoding="utf-8")
    limits = [name for name in vars(tokens) if name.endswith(("_BYTES", "_SECONDS", "_MEMBERS"))]
    assert len(limits) == 7
    for name in limits:
        assert f"| `{name}` | {getattr(tokens, name)} |" in stated


# --- the client -----------------------------------------------------------------------------------


class Clock:
    """A clock that stands still until told otherwise."""

    def __init__(self) -> None:
        self.at = AT

    def __call__(self) -> datetime:
        return self.at


def answered(status: int, content: bytes) -> httpx2.Response:
    """An answer as it comes over the wire: not read yet."""
    return httpx2.Response(status, stream=httpx2.ByteStream(content))


class TokenEndpoint:
    """Answers token requests at the other end of the wire, after the hub's own checks."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.clock = Clock()
        self.requests = 0

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests += 1
        assert str(request.url) == ISSUER + TOKEN_PATH
        at = self.clock()
        form = parse_qs(request.content.decode(), strict_parsing=True)
        parsed = parse_assertion(form["client_assertion"][0])
        certified = self.world.directory.signing_key(parsed.kid)
        proven = verify_assertion(parsed, certified, ISSUER, at)
        target = Target("POST", ISSUER, TOKEN_PATH)
        proof = verify_proof(request.headers["dpop"], target, at, None)
        system = f"{proven.agency}/system"
        bound = VerifiedToken(proven.agency, system, proven.kid, proof.jkt, proven.agency)
        text = issue_access_token(KEY, ISSUER, bound, at)
        members = {"access_token": text, "token_type": "DPoP", "expires_in": 300}
        return answered(200, json.dumps(members).encode())


@pytest.fixture
def endpoint() -> TokenEndpoint:
    return TokenEndpoint(World.make(agencies=("id-polri",), now=AT))


@pytest.fixture
def key(endpoint: TokenEndpoint) -> SigningKey:
    return endpoint.world.agencies["id-polri"].signing


def test_client_proves_every_request_with_one_token(
    endpoint: TokenEndpoint, key: SigningKey
) -> None:
    with httpx2.Client(transport=httpx2.MockTransport(endpoint)) as client:
        login = Login(ISSUER, key, client, endpoint.clock)
        digests = set()
        for _ in range(3):
            headers = login.headers("GET", f"{ISSUER}/v1/reports?limit=1")
            text = headers["Authorization"].removeprefix("DPoP ")
            proof = verify_proof(headers["DPoP"], Target("GET", ISSUER, "/v1/reports"), AT, text)
            assert verify(text).jkt == proof.jkt
            digests.add(proof.replay_digest)
    assert len(digests) == 3
    assert endpoint.requests == 1


def test_client_renews_its_token_half_a_minute_before_its_end(
    endpoint: TokenEndpoint, key: SigningKey
) -> None:
    with httpx2.Client(transport=httpx2.MockTransport(endpoint)) as client:
        login = Login(ISSUER, key, client, endpoint.clock)
        first = login.headers("GET", ISSUER)["Authorization"]
        endpoint.clock.at = AT + timedelta(seconds=269)
        assert login.headers("GET", ISSUER)["Authorization"] == first
        endpoint.clock.at = AT + timedelta(seconds=270)
        assert login.headers("GET", ISSUER)["Authorization"] != first
        login.forget()
        login.headers("GET", ISSUER)
    assert endpoint.requests == 3


@pytest.mark.parametrize(
    ("status", "content", "error"),
    [
        (401, b'{"code": "assertion-invalid"}', AssertionInvalidError),
        (502, b"<html>", ServiceError),
        (302, b"", ServiceError),
        (200, b'{"access_token": "x", "token_type": "Bearer"}', AnswerError),
        (200, b"x" * (ANSWER_BYTES + 1), AnswerError),
    ],
)
def test_client_tells_the_hubs_refusal_by_its_code(
    status: int, content: bytes, error: type[Exception], key: SigningKey
) -> None:
    transport = httpx2.MockTransport(lambda _: answered(status, content))
    with httpx2.Client(transport=transport) as client:
        login = Login(ISSUER, key, client, Clock())
        with pytest.raises(error):
            login.headers("GET", ISSUER)


def test_client_tells_that_the_hub_cannot_be_reached(key: SigningKey) -> None:
    def refuse(_: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("no route")

    with httpx2.Client(transport=httpx2.MockTransport(refuse)) as client:
        login = Login(ISSUER, key, client, Clock())
        with pytest.raises(HubUnreachableError):
            login.headers("GET", ISSUER)
