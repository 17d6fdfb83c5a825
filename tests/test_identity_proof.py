"""DPoP proofs: only the key's holder, for this very request, at this minute, with this token."""

import hmac
import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc.jwk import ECKey, OctKey, OKPKey, RSAKey

from app.crypto import strict_json
from app.crypto.encoding import to_base64url
from app.errors import BadSignatureError, MalformedEncodingError, ProofInvalidError, SerumpunError
from app.identity.access_token import TokenKey, VerifiedToken, issue_access_token
from app.identity.jwt import parse_jwt, verify_signature
from app.identity.presented import Presented
from app.identity.proof import Target, VerifiedProof, normalise_url, verify_proof
from app.schemas.tokens import JWT_BYTES, PROOF_TYP
from serumpun.login import ProofKey
from tests.tokens import AT, ISSUER, JTI, NOW, ProofMaker, assertion, compact
from tests.worlds import World

GET_REPORTS = Target("GET", ISSUER, "/v1/reports")
TOKEN = "header.claims.signature"
MAKERS = {
    "Ed25519": ProofMaker(OKPKey.generate_key("Ed25519")),
    "ES256": ProofMaker(ECKey.generate_key("P-256")),
}


@pytest.fixture(params=list(MAKERS))
def maker(request: pytest.FixtureRequest) -> ProofMaker:
    return MAKERS[request.param]


def verify(text: str, token: str | None = None, target: Target = GET_REPORTS) -> VerifiedProof:
    return verify_proof(text, target, AT, token)


def test_the_clients_own_proof_holds() -> None:
    key = ProofKey()
    text = key.prove("get", f"{ISSUER}/v1/reports?limit=10#top", AT, TOKEN)
    assert verify(text, TOKEN).jkt == key.jkt


def test_thumbprint_is_that_of_rfc_8037() -> None:
    published: dict[str, str | list[str]] = {  # RFC 8037 appendix A.1 and A.3
        "kty": "OKP",
        "crv": "Ed25519",
        "d": "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
        "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    }
    maker = ProofMaker(OKPKey.import_key(published))
    assert verify(maker.proof()).jkt == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"


def test_proof_is_remembered_longer_than_it_is_accepted(maker: ProofMaker) -> None:
    late = verify(maker.proof(iat=NOW + 60))
    assert late.remember_until - AT == timedelta(seconds=180)


def test_one_jti_of_two_keys_has_two_replay_digests() -> None:
    assert len({verify(maker.proof()).replay_digest for maker in MAKERS.values()}) == 2


def test_two_jti_of_one_key_have_two_replay_digests(maker: ProofMaker) -> None:
    other = verify(maker.proof(jti="f" * 16))
    assert verify(maker.proof()).replay_digest != other.replay_digest


@pytest.mark.parametrize(
    "htu",
    [
        f"{ISSUER}/v1/reports",
        f"{ISSUER}:443/v1/reports",
        "HTTPS://HUB.example/v1/reports",
        f"{ISSUER}/v1/reports?limit=10",
        f"{ISSUER}/v1/reports#top",
    ],
)
def test_address_is_compared_normalised(htu: str, maker: ProofMaker) -> None:
    assert verify(maker.proof(htu=htu)).jkt == maker.key.thumbprint()


@pytest.mark.parametrize(
    ("attack", "claims"),
    [
        ("another method", {"htm": "POST"}),
        ("method in small letters", {"htm": "get"}),
        ("another path", {"htu": f"{ISSUER}/v1/members"}),
        ("path with a slash more", {"htu": f"{ISSUER}/v1/reports/"}),
        ("path in capitals", {"htu": f"{ISSUER}/V1/reports"}),
        ("another host", {"htu": "https://other.example/v1/reports"}),
        ("host below ours", {"htu": "https://hub.example.evil.example/v1/reports"}),
        ("our host as user of another", {"htu": "https://hub.example@evil.example/v1/reports"}),
        ("user at our host", {"htu": "https://me@hub.example/v1/reports"}),
        ("without encryption", {"htu": "http://hub.example/v1/reports"}),
        ("another port", {"htu": f"{ISSUER}:8443/v1/reports"}),
        ("port zero", {"htu": f"{ISSUER}:0/v1/reports"}),
        ("port out of range", {"htu": f"{ISSUER}:99999/v1/reports"}),
        ("path only", {"htu": "/v1/reports"}),
        ("broken host", {"htu": "https://[hub.example/v1/reports"}),
        ("no address", {"htu": None}),
        ("no method", {"htm": None}),
        ("no jti", {"jti": None}),
        ("short jti", {"jti": JTI[:15]}),
        ("no time", {"iat": None}),
        ("61 s old", {"iat": NOW - 61}),
        ("61 s ahead", {"iat": NOW + 61}),
        ("a claim that nobody knows", {"scope": "all"}),
        ("hash of a token that was not sent", {"ath": "A" * 43}),
    ],
)
def test_proof_is_refused(attack: str, claims: dict[str, Any], maker: ProofMaker) -> None:
    with pytest.raises(ProofInvalidError):
        verify(maker.proof(**claims))


@pytest.mark.parametrize("iat", [NOW - 60, NOW + 60])
def test_the_clock_window_is_sixty_seconds_either_way(iat: int, maker: ProofMaker) -> None:
    assert verify(maker.proof(iat=iat)).jkt == maker.key.thumbprint()


def test_decoded_question_mark_in_the_path_is_not_a_query(maker: ProofMaker) -> None:
    with pytest.raises(ProofInvalidError):
        verify(maker.proof(), target=Target("GET", ISSUER, "/v1/reports?x"))


def test_proof_without_hash_of_the_token_is_refused(maker: ProofMaker) -> None:
    assert verify(maker.proof(token=TOKEN), TOKEN).jkt == maker.key.thumbprint()
    with pytest.raises(ProofInvalidError):
        verify(maker.proof(), TOKEN)


def test_proof_for_another_token_is_refused(maker: ProofMaker) -> None:
    with pytest.raises(ProofInvalidError):
        verify(maker.proof(token=TOKEN), TOKEN + "x")


@pytest.mark.parametrize(
    ("attack", "header"),
    [
        ("no signature wanted", {"alg": "none"}),
        ("old name of the algorithm", {"alg": "EdDSA"}),
        ("algorithm not on the list", {"alg": "ES384"}),
        ("keyed hash", {"alg": "HS256"}),
        ("algorithm is no text", {"alg": ["ES256"]}),
        ("access token as proof", {"typ": "at+jwt"}),
        ("assertion as proof", {"typ": "client-authentication+jwt"}),
        ("any JWT as proof", {"typ": "JWT"}),
        ("no purpose", {"typ": None}),
        ("no key", {"jwk": None}),
        ("key by name only", {"jwk": None, "kid": "A" * 43}),
        ("key is no object", {"jwk": "key"}),
        ("critical extension", {"crit": ["exp"]}),
        ("payload not encoded", {"crit": ["b64"], "b64": False}),
        ("keys from an address", {"jku": "https://evil.example/keys"}),
        ("certificate from an address", {"x5u": "https://evil.example/cert"}),
    ],
)
def test_header_is_refused(attack: str, header: dict[str, Any], maker: ProofMaker) -> None:
    with pytest.raises(ProofInvalidError):
        verify(maker.proof(header))


def test_key_with_its_private_part_is_refused(maker: ProofMaker) -> None:
    with pytest.raises(ProofInvalidError):
        verify(maker.proof({"jwk": maker.key.as_dict(private=True)}))


@pytest.mark.parametrize("member", ["kid", "alg", "use", "x5u", "oth"])
def test_key_with_a_member_more_is_refused(member: str, maker: ProofMaker) -> None:
    with pytest.raises(ProofInvalidError):
        verify(maker.proof({"jwk": {**maker.jwk, member: "sig"}}))


@pytest.mark.parametrize(
    "jwk",
    [
        OctKey.generate_key(256).as_dict(),
        RSAKey.generate_key(2048).as_dict(private=False),
        ECKey.generate_key("P-384").as_dict(private=False),
        OKPKey.generate_key("X25519").as_dict(private=False),
        OKPKey.generate_key("Ed448").as_dict(private=False),
    ],
    ids=["symmetric", "RSA", "P-384", "X25519", "Ed448"],
)
def test_key_of_another_kind_is_refused(jwk: dict[str, Any], maker: ProofMaker) -> None:
    with pytest.raises(ProofInvalidError):
        verify(maker.proof({"jwk": jwk}))


def test_symmetric_key_that_signed_is_refused() -> None:
    header = {"alg": "HS256", "jwk": {"kty": "oct", "k": "A" * 43}, "typ": PROOF_TYP}
    claims = {"jti": JTI, "htm": "GET", "htu": f"{ISSUER}/v1/reports", "iat": NOW}
    with pytest.raises(ProofInvalidError):
        verify(compact(header, claims, lambda m: hmac.digest(bytes(32), m, "sha256")))


def test_key_of_another_maker_is_refused(maker: ProofMaker) -> None:
    other = ProofMaker(type(maker.key).generate_key())
    with pytest.raises(ProofInvalidError):
        verify(maker.proof({"jwk": other.jwk}))


def test_point_off_the_curve_is_refused() -> None:
    maker = MAKERS["ES256"]
    with pytest.raises(ProofInvalidError, match="not a point"):
        verify(maker.proof({"jwk": {**maker.jwk, "y": to_base64url(b"y" * 32)}}))


def test_second_encoding_of_one_key_is_refused(maker: ProofMaker) -> None:
    x = str(maker.jwk["x"])
    last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    second = x[:-1] + last[last.index(x[-1]) + 1]
    with pytest.raises(ProofInvalidError):
        verify(maker.proof({"jwk": {**maker.jwk, "x": second}}))


def test_empty_signature_under_alg_none_is_refused(maker: ProofMaker) -> None:
    text = maker.proof({"alg": "none"})
    with pytest.raises(ProofInvalidError):
        verify(text[: text.rindex(".") + 1])


def test_changed_claims_are_refused(maker: ProofMaker) -> None:
    header, _, signature = maker.proof().split(".")
    _, claims, _ = maker.proof(jti="f" * 16).split(".")
    with pytest.raises(ProofInvalidError):
        verify(f"{header}.{claims}.{signature}")


@pytest.mark.parametrize("tail", ["=", "==", "\n", "+", "A"])
def test_signature_in_another_encoding_is_refused(tail: str, maker: ProofMaker) -> None:
    text = maker.proof() + tail
    with pytest.raises(ProofInvalidError):
        verify(text)
    with pytest.raises(BadSignatureError):
        verify_signature(parse_jwt(text), maker.key, maker.alg)


def test_signature_is_of_the_one_algorithm_that_the_header_names(maker: ProofMaker) -> None:
    jwt = parse_jwt(maker.proof())
    verify_signature(jwt, maker.key, maker.alg)
    other = replace(jwt, header={**jwt.header, "alg": "EdDSA"})
    with pytest.raises(BadSignatureError):
        verify_signature(other, maker.key, maker.alg)


def test_signature_with_spare_bits_is_refused(maker: ProofMaker) -> None:
    """64 bytes leave four bits of the last character unused: they must be zero."""
    text = maker.proof()
    spare = {"A": "B", "Q": "R", "g": "h", "w": "x"}
    with pytest.raises(ProofInvalidError):
        verify(text[:-1] + spare[text[-1]])


@pytest.mark.parametrize("part", [0, 1])
def test_duplicate_members_are_refused(part: int, maker: ProofMaker) -> None:
    header = {"alg": maker.alg, "jwk": maker.jwk, "typ": PROOF_TYP}
    claims = {"jti": JTI, "htm": "GET", "htu": f"{ISSUER}/v1/reports", "iat": NOW}
    raw = [strict_json.write_object(members) for members in (header, claims)]
    assert verify(compact(raw[0], raw[1], maker.sign)).jkt == maker.key.thumbprint()
    raw[part] = (b'{"typ":"at+jwt",' if part == 0 else b'{"htm":"POST",') + raw[part][1:]
    with pytest.raises(ProofInvalidError):
        verify(compact(raw[0], raw[1], maker.sign))


@pytest.mark.parametrize("value", [b"NaN", b"Infinity", b"1e9", b"-1", str(NOW).encode() + b".5"])
def test_time_that_is_no_whole_number_is_refused(value: bytes, maker: ProofMaker) -> None:
    header = {"alg": maker.alg, "jwk": maker.jwk, "typ": PROOF_TYP}
    raw = b'{"jti":"%s","htm":"GET","htu":"%s/v1/reports","iat":%s}'
    claims = raw % (JTI.encode(), ISSUER.encode(), value)
    with pytest.raises(ProofInvalidError):
        verify(compact(header, claims, maker.sign))


def test_oversize_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(ProofInvalidError, match=f"maximum {JWT_BYTES}"):
        verify("a" * (JWT_BYTES + 1))


def test_access_token_is_no_proof(maker: ProofMaker) -> None:
    proven = VerifiedToken(
        "id-polri", "id-polri/system", "A" * 43, maker.key.thumbprint(), "id-polri"
    )
    with pytest.raises(ProofInvalidError):
        verify(issue_access_token(TokenKey(b"t" * 32), ISSUER, proven, AT))


def test_assertion_is_no_proof() -> None:
    world = World.make(agencies=("id-polri",), now=AT)
    with pytest.raises(ProofInvalidError):
        verify(assertion(world.agencies["id-polri"].signing))


@pytest.mark.parametrize("count", [0, 2])
def test_request_carries_exactly_one_proof(count: int, maker: ProofMaker) -> None:
    presented = Presented("GET", "/v1/reports", (), (maker.proof(),) * count)
    with pytest.raises(ProofInvalidError):
        presented.prove(ISSUER, AT, None)


def test_root_of_the_hub_is_a_path(maker: ProofMaker) -> None:
    assert (
        verify(maker.proof(htu=ISSUER), target=Target("GET", ISSUER, "/")).jkt
        == maker.key.thumbprint()
    )


@given(st.one_of(st.text(max_size=200), st.binary(max_size=200).map(lambda b: b.decode("latin-1"))))
def test_random_text_is_refused_and_nothing_else(text: str) -> None:
    with pytest.raises(SerumpunError):
        verify(text)


@given(st.text(max_size=80) | st.text(max_size=40).map(lambda text: f"https://{text}"))
def test_random_address_is_read_or_refused_and_nothing_else(text: str) -> None:
    try:
        scheme, host, _, _ = normalise_url(text)
    except MalformedEncodingError:
        return
    assert scheme in {"http", "https"}
    assert host


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(0, 2**53) | st.text(max_size=44),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)
_JWK = st.fixed_dictionaries(
    {"kty": st.sampled_from(["OKP", "EC"]), "crv": st.sampled_from(["Ed25519", "P-256"])},
    optional={
        "x": st.binary(min_size=31, max_size=33).map(to_base64url) | _JSON,
        "y": st.binary(min_size=32, max_size=32).map(to_base64url) | _JSON,
        "d": _JSON,
    },
)


@given(
    alg=st.sampled_from(["Ed25519", "ES256"]) | _JSON,
    jwk=_JWK | _JSON,
    claims=st.fixed_dictionaries(dict.fromkeys(("jti", "htm", "htu", "iat", "ath"), _JSON)),
    signature=st.binary(max_size=70),
)
def test_random_members_are_refused_and_nothing_else(
    alg: object, jwk: object, claims: dict[str, Any], signature: bytes
) -> None:
    header = json.dumps({"alg": alg, "jwk": jwk, "typ": PROOF_TYP}).encode()
    with pytest.raises(SerumpunError):
        verify(compact(header, json.dumps(claims).encode(), lambda _: signature))
