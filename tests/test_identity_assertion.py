"""Client assertions: only the certified key of an agency, for this hub, at this minute."""

import hmac
import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.crypto import jws
from app.crypto.directory import CertifiedKey
from app.crypto.encoding import from_base64url, to_base64url
from app.crypto.keys import ED25519, KeyUse, SigningKey
from app.errors import AssertionInvalidError, BadSignatureError, SerumpunError
from app.identity.access_token import TokenKey, VerifiedToken, issue_access_token
from app.identity.assertion import VerifiedAssertion, parse_assertion, verify_assertion
from app.schemas.tokens import ASSERTION_TYP, JWT_BYTES
from serumpun.login import make_assertion
from tests.tokens import AT, ISSUER, JTI, NOW, ProofMaker, assertion, compact
from tests.worlds import World, signing_key

POLRI = "id-polri"
PDRM = "my-pdrm"


@pytest.fixture(scope="module")
def world() -> World:
    return World.make(agencies=(POLRI, PDRM), now=AT)


@pytest.fixture(scope="module")
def key(world: World) -> SigningKey:
    return world.agencies[POLRI].signing


@pytest.fixture(scope="module")
def certified(world: World, key: SigningKey) -> CertifiedKey:
    return world.directory.signing_key(key.public.kid)


def verify(text: str, certified: CertifiedKey, issuer: str = ISSUER) -> VerifiedAssertion:
    return verify_assertion(parse_assertion(text), certified, issuer, AT)


def test_the_clients_own_assertion_proves_its_agency(
    key: SigningKey, certified: CertifiedKey
) -> None:
    proven = verify(make_assertion(key, ISSUER, AT), certified)
    assert (proven.agency, proven.kid) == (POLRI, key.public.kid)
    assert len(proven.replay_digest) == 32
    assert proven.remember_until - AT == timedelta(seconds=120)


def test_two_assertions_have_two_replay_digests(key: SigningKey, certified: CertifiedKey) -> None:
    first, second = (verify(make_assertion(key, ISSUER, AT), certified) for _ in range(2))
    assert first.replay_digest != second.replay_digest


def test_one_jti_of_two_agencies_has_two_replay_digests(world: World) -> None:
    digests = set()
    for agency in (POLRI, PDRM):
        own = world.agencies[agency].signing
        certified = world.directory.signing_key(own.public.kid)
        digests.add(verify(assertion(own), certified).replay_digest)
    assert len(digests) == 2


@pytest.mark.parametrize(
    ("attack", "claims"),
    [
        ("audience as a list", {"aud": [ISSUER]}),
        ("audience is the token endpoint", {"aud": f"{ISSUER}/v1/token"}),
        ("audience with a slash more", {"aud": f"{ISSUER}/"}),
        ("audience is another hub", {"aud": "https://other.example"}),
        ("no audience", {"aud": None}),
        ("subject is another agency", {"sub": PDRM}),
        ("issuer is another agency", {"iss": PDRM}),
        ("both are another agency", {"iss": PDRM, "sub": PDRM}),
        ("no jti", {"jti": None}),
        ("short jti", {"jti": JTI[:15]}),
        ("long jti", {"jti": "j" * 129}),
        ("jti with a space", {"jti": JTI + " "}),
        ("issued 61 s ago", {"iat": NOW - 61, "exp": NOW + 10}),
        ("issued 61 s ahead", {"iat": NOW + 61, "exp": NOW + 100}),
        ("expired this second", {"iat": NOW - 30, "exp": NOW}),
        ("lives 61 s", {"exp": NOW + 61}),
        ("ends before it begins", {"iat": NOW + 30, "exp": NOW + 30}),
        ("no end", {"exp": None}),
        ("no beginning", {"iat": None}),
        ("time as a text", {"iat": str(NOW)}),
        ("time as a truth", {"iat": True}),
        ("a claim that nobody knows", {"scope": "report:open"}),
    ],
)
def test_assertion_is_refused(
    attack: str, claims: dict[str, Any], key: SigningKey, certified: CertifiedKey
) -> None:
    with pytest.raises(AssertionInvalidError):
        verify(assertion(key, **claims), certified)


@pytest.mark.parametrize("claims", [{"iat": NOW - 60, "exp": NOW}, {"iat": NOW + 60}])
def test_the_clock_window_is_sixty_seconds_either_way(
    claims: dict[str, Any], key: SigningKey, certified: CertifiedKey
) -> None:
    at = AT - timedelta(milliseconds=1) if "exp" in claims else AT
    text = assertion(key, **{"exp": NOW + 120, **claims})
    assert verify_assertion(parse_assertion(text), certified, ISSUER, at).agency == POLRI


@pytest.mark.parametrize(
    ("attack", "header"),
    [
        ("no signature wanted", {"alg": "none"}),
        ("old name of the algorithm", {"alg": "EdDSA"}),
        ("access token as assertion", {"typ": "at+jwt"}),
        ("proof as assertion", {"typ": "dpop+jwt"}),
        ("any JWT as assertion", {"typ": "JWT"}),
        ("report as assertion", {"typ": "serumpun-report+jws"}),
        ("no purpose", {"typ": None}),
        ("no key named", {"kid": None}),
        ("critical extension", {"crit": ["b64"], "b64": True}),
        ("payload not encoded", {"crit": ["b64"], "b64": False}),
        ("keys from an address", {"jku": "https://evil.example/keys"}),
        ("certificate from an address", {"x5u": "https://evil.example/cert"}),
        ("certificate brought along", {"x5c": ["AAAA"]}),
        ("key brought along", {"jwk": ProofMaker().jwk}),
    ],
)
def test_header_is_refused(
    attack: str, header: dict[str, Any], key: SigningKey, certified: CertifiedKey
) -> None:
    with pytest.raises(AssertionInvalidError):
        verify(assertion(key, header), certified)


def test_empty_signature_under_alg_none_is_refused(
    key: SigningKey, certified: CertifiedKey
) -> None:
    text = assertion(key, {"alg": "none"})
    with pytest.raises(AssertionInvalidError):
        verify(text[: text.rindex(".") + 1], certified)


def test_public_key_as_hmac_secret_is_refused(key: SigningKey, certified: CertifiedKey) -> None:
    header = {"alg": "HS256", "kid": key.public.kid, "typ": ASSERTION_TYP}
    claims = json.loads(from_base64url(assertion(key).split(".")[1]))
    public = key.public.parts[ED25519]
    forged = compact(header, claims, lambda m: hmac.digest(public, m, "sha256"))
    with pytest.raises(AssertionInvalidError):
        verify(forged, certified)


def test_key_of_another_agency_does_not_speak_for_this_one(
    world: World, certified: CertifiedKey
) -> None:
    pdrm = world.agencies[PDRM].signing
    text = assertion(pdrm, {"kid": certified.key.kid}, iss=POLRI, sub=POLRI)
    with pytest.raises(AssertionInvalidError):
        verify(text, certified)


def test_own_key_does_not_speak_for_another_agency(world: World) -> None:
    pdrm = world.agencies[PDRM].signing
    text = assertion(pdrm, iss=POLRI, sub=POLRI)
    with pytest.raises(AssertionInvalidError):
        verify(text, world.directory.signing_key(pdrm.public.kid))


def test_key_that_is_not_the_one_named_is_refused(world: World, key: SigningKey) -> None:
    other = world.directory.signing_key(world.agencies[PDRM].signing.public.kid)
    with pytest.raises(AssertionInvalidError):
        verify(assertion(key), other)


def test_key_of_another_use_cannot_log_in(world: World) -> None:
    other = signing_key(world.federation.name, POLRI, KeyUse.COUNTRY_ROOT)
    certified = CertifiedKey(other.public, 1, AT - timedelta(days=1), AT + timedelta(days=1))
    with pytest.raises(AssertionInvalidError):
        verify(assertion(other), certified)


def test_revoked_key_cannot_log_in(key: SigningKey, certified: CertifiedKey) -> None:
    dates = (certified.n, certified.not_before, certified.not_after)
    revoked = CertifiedKey(key.public, *dates, revoked_at=AT - timedelta(seconds=1))
    with pytest.raises(AssertionInvalidError):
        verify(assertion(key), revoked)


def test_key_past_its_dates_cannot_log_in(key: SigningKey, certified: CertifiedKey) -> None:
    ended = CertifiedKey(key.public, certified.n, certified.not_before, AT)
    with pytest.raises(AssertionInvalidError):
        verify(assertion(key), ended)


@pytest.mark.parametrize("part", [0, 1])
def test_duplicate_members_are_refused(part: int, key: SigningKey, certified: CertifiedKey) -> None:
    header = f'{{"alg":"Ed25519","kid":"{key.public.kid}","typ":"{ASSERTION_TYP}"}}'
    claims = json.dumps(
        {"iss": POLRI, "sub": POLRI, "aud": ISSUER, "jti": JTI, "iat": NOW, "exp": NOW + 60}
    )
    raw = [header.encode(), claims.encode()]
    twice = [b'"typ":"at+jwt",', b'"aud":"https://other.example",']
    assert (
        verify(compact(raw[0], raw[1], lambda m: key.sign(ED25519, m)), certified).agency == POLRI
    )
    raw[part] = b"{" + twice[part] + raw[part][1:]
    with pytest.raises(AssertionInvalidError):
        verify(compact(raw[0], raw[1], lambda m: key.sign(ED25519, m)), certified)


def test_changed_claims_are_refused(key: SigningKey, certified: CertifiedKey) -> None:
    header, _, signature = assertion(key).split(".")
    _, claims, _ = assertion(key, jti="f" * 16).split(".")
    with pytest.raises(AssertionInvalidError):
        verify(f"{header}.{claims}.{signature}", certified)


def test_oversize_is_refused_before_it_is_parsed(key: SigningKey) -> None:
    with pytest.raises(AssertionInvalidError, match=f"maximum {JWT_BYTES}"):
        parse_assertion("a" * (JWT_BYTES + 1))


def test_access_token_is_no_assertion(certified: CertifiedKey) -> None:
    token_key = TokenKey(b"t" * 32)
    proven = VerifiedToken(
        POLRI, f"{POLRI}/system", certified.key.kid, ProofMaker().key.thumbprint(), POLRI
    )
    with pytest.raises(AssertionInvalidError):
        parse_assertion(issue_access_token(token_key, ISSUER, proven, AT))


def test_proof_is_no_assertion() -> None:
    with pytest.raises(AssertionInvalidError):
        parse_assertion(ProofMaker().proof())


def test_signed_statement_cut_to_compact_form_is_no_assertion(
    world: World,
) -> None:
    report = {"originator": PDRM, "id": "01890000-0000-7000-8000-000000000000"}
    statement = world.open_request(POLRI, {**report, "header_digest": to_base64url(b"d" * 32)})
    first = statement.signatures[0]
    text = f"{first.protected}.{statement.payload}.{to_base64url(first.signature)}"
    with pytest.raises(AssertionInvalidError):
        parse_assertion(text)


def test_signed_report_cut_to_compact_form_is_no_assertion(
    world: World, key: SigningKey, certified: CertifiedKey
) -> None:
    claims = from_base64url(assertion(key).split(".")[1])
    signed = jws.sign_jws(claims, key, "serumpun-report+jws")
    first = signed.signatures[0]
    text = f"{first.protected}.{signed.payload}.{to_base64url(first.signature)}"
    with pytest.raises(AssertionInvalidError):
        verify(text, certified)


def test_assertion_is_no_envelope_signature(key: SigningKey) -> None:
    header, claims, signature = assertion(key).split(".")
    signed = jws.sign_jws(from_base64url(claims), key, "serumpun-report+jws")
    moved = signed.signatures[0].model_copy(
        update={"protected": header, "signature": from_base64url(signature)}
    )
    forged = signed.model_copy(update={"signatures": (moved, signed.signatures[1])})
    assert jws.verify_jws(signed, key.public, "serumpun-report+jws")
    with pytest.raises(BadSignatureError):
        jws.verify_jws(forged, key.public, "serumpun-report+jws")


@given(st.one_of(st.text(max_size=200), st.binary(max_size=200).map(lambda b: b.decode("latin-1"))))
def test_random_text_is_refused_and_nothing_else(text: str) -> None:
    with pytest.raises(SerumpunError):
        parse_assertion(text)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)


@given(
    header=st.fixed_dictionaries(
        {"alg": st.just("Ed25519") | _JSON, "kid": _JSON, "typ": st.just(ASSERTION_TYP) | _JSON}
    ),
    claims=st.fixed_dictionaries(dict.fromkeys(("iss", "sub", "aud", "jti", "iat", "exp"), _JSON)),
)
def test_random_members_are_refused_and_nothing_else(
    header: dict[str, Any], claims: dict[str, Any]
) -> None:
    parts = [to_base64url(json.dumps(part).encode()) for part in (header, claims)]
    with pytest.raises(SerumpunError):
        parse_assertion(f"{parts[0]}.{parts[1]}.AAAA")
