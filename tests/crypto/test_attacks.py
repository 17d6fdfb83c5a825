"""Attacks by name on sealed reports and signed objects, as pure functions see them."""

import json
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import mldsa

from app.crypto.directory import Validity
from app.crypto.encoding import object_digest, to_base64url, to_timestamp
from app.crypto.envelope import (
    REPORT_TYP,
    Envelope,
    SectionDraft,
    open_sections,
    seal_report,
    verify_delivery,
    verify_header,
    verify_report,
)
from app.crypto.handling import check_clock
from app.crypto.header import Header, SectionName
from app.crypto.jws import Jws, protected_header, read_protected, sign_jws, verify_jws
from app.crypto.keys import KeyUse, PublicKey, SealingKey, SigningKey
from app.crypto.manifest import Manifest
from app.crypto.statements import SIGNERS, TYP, OpenRequest, sign_statement, verify_statement
from app.errors import (
    AudienceMismatchError,
    BadSignatureError,
    ClockWindowError,
    InvalidShapeError,
    MalformedEncodingError,
    MalformedError,
    NotAddressedError,
    OriginatorMismatchError,
    SealBrokenError,
    SectionWithheldError,
    SerumpunError,
    TooLargeError,
)
from tests.crypto.first_reader import KINDS
from tests.crypto.forge import Part, hostile, members_of, payload_of, resigned, signed
from tests.worlds import AgencyUnderTest, World, seed
from tools.vectors.statements import payloads

BOTH = [SectionName.SUMMARY, SectionName.FINANCIAL]


def polri(world: World) -> AgencyUnderTest:
    return world.agencies["id-polri"]


def pdrm(world: World) -> AgencyUnderTest:
    return world.agencies["my-pdrm"]


# --- who signed what, where, for what -------------------------------------------------------------


def test_signed_in_training_is_refused_in_production(world: World) -> None:
    """The same key material in two federations: nothing signed in one holds in the other."""
    training = World.make(name="training.example")
    seeds = training.agencies["id-polri"].signing.seeds
    here = SigningKey(world.federation.name, "id-polri", KeyUse.AGENCY_SIGN, seeds)
    there = training.seal("id-polri")
    assert here.public.parts == training.agencies["id-polri"].signing.public.parts
    assert here.public.kid != training.agencies["id-polri"].signing.public.kid
    with pytest.raises(BadSignatureError):
        verify_report(there, here.public)


def test_wrap_of_another_federation_does_not_open(world: World, envelope: Envelope) -> None:
    delivery = verify_delivery(world.delivered(envelope, "my-pdrm"), polri(world).signing.public)
    elsewhere = SealingKey(
        "training.example", "my-pdrm", KeyUse.AGENCY_SEAL, pdrm(world).sealing.seed
    )
    with pytest.raises(NotAddressedError):
        open_sections(delivery, BOTH, elsewhere)


def test_digest_names_purpose_and_signer(world: World) -> None:
    one, two = polri(world).signing.public.kid, pdrm(world).signing.public.kid
    digests = {object_digest(typ, kid, b"{}") for typ in ("a", "b") for kid in (one, two)}
    assert len(digests) == 4


KEYS_BY_USE = ("country-root", "agency-sign", "hub-receipt")
PURPOSES = {**{kind: TYP[shape] for kind, shape in KINDS.items()}, "report": REPORT_TYP}


def _keys(world: World) -> dict[str, SigningKey]:
    return {
        "country-root": world.roots["id"],
        "agency-sign": polri(world).signing,
        "hub-receipt": world.receipt_key,
    }


@pytest.mark.parametrize(("use", "typ", "expected"), list(product(KEYS_BY_USE, PURPOSES, KINDS)))
def test_every_typ_against_every_verifier(world: World, use: str, typ: str, expected: str) -> None:
    """Only a key that may sign it, for its own purpose: everything else is refused."""
    key, shape = _keys(world)[use], KINDS[expected]
    carried = Jws.of(signed(payloads(world)[expected], key, PURPOSES[typ]))
    if typ == expected and use in SIGNERS[shape]:
        verify_statement(carried, shape, key.public)
    else:
        with pytest.raises(BadSignatureError):
            verify_statement(carried, shape, key.public)


@pytest.mark.parametrize("typ", [*TYP.values(), "client-authentication+jwt", "JWT", "", "dpop+jwt"])
def test_report_signed_for_another_purpose_is_refused(
    world: World, envelope: Envelope, typ: str
) -> None:
    other = resigned(envelope, polri(world).signing, lambda _: None, typ)
    with pytest.raises(BadSignatureError):
        verify_report(Envelope.of(other), polri(world).signing.public)


def test_login_assertion_is_no_envelope_signature(world: World, envelope: Envelope) -> None:
    """Login uses the Ed25519 half; its signature over a header is of no use in an envelope."""
    key = polri(world).signing
    login = to_base64url(
        b'{"alg":"Ed25519","kid":"%s","typ":"client-authentication+jwt"}' % key.public.kid.encode()
    )
    text = f"{login}.{envelope.payload}".encode()
    members = members_of(envelope)
    members["signatures"][0] = {
        "protected": login,
        "signature": to_base64url(key.sign("Ed25519", text)),
    }
    with pytest.raises(BadSignatureError):
        verify_report(Envelope.of(members), key.public)
    members["signatures"][0]["protected"] = envelope.signatures[0].protected
    with pytest.raises(BadSignatureError):
        verify_report(Envelope.of(members), key.public)


def test_signing_a_statement_of_another_role_is_refused_before_it_is_signed(world: World) -> None:
    request = OpenRequest.of(payloads(world)["open"])
    with pytest.raises(BadSignatureError):
        sign_statement(request, world.roots["id"])


@pytest.mark.parametrize("order", ["stripped", "reversed", "doubled", "third"])
@pytest.mark.parametrize("kept", [0, 1])
def test_one_signature_is_never_enough(
    world: World, envelope: Envelope, order: str, kept: int
) -> None:
    both = members_of(envelope)["signatures"]
    lists = {
        "stripped": [both[kept]],
        "reversed": both[::-1],
        "doubled": [both[kept]] * 2,
        "third": [*both, both[kept]],
    }
    with pytest.raises((BadSignatureError, InvalidShapeError)):
        verify_report(
            Envelope.of({**members_of(envelope), "signatures": lists[order]}),
            polri(world).signing.public,
        )


@pytest.mark.parametrize("broken", [0, 1])
def test_each_algorithm_is_checked(world: World, envelope: Envelope, broken: int) -> None:
    """An attacker who breaks one algorithm still has to break the other."""
    members = members_of(envelope)
    attacker = SigningKey.generate(world.federation.name, "id-polri", KeyUse.AGENCY_SIGN)
    protected = members["signatures"][broken]["protected"]
    algorithm = ("Ed25519", "ML-DSA-65")[broken]
    forged = attacker.sign(algorithm, f"{protected}.{envelope.payload}".encode())
    members["signatures"][broken]["signature"] = to_base64url(forged)
    with pytest.raises(BadSignatureError):
        verify_report(Envelope.of(members), polri(world).signing.public)


@pytest.mark.parametrize("algorithm", ["none", "EdDSA", "HS256", "ML-DSA-44", "ES256", "ed25519"])
def test_downgraded_algorithm_is_refused(world: World, envelope: Envelope, algorithm: str) -> None:
    key = polri(world).signing
    members = members_of(envelope)
    protected = protected_header(algorithm, key.public.kid, REPORT_TYP)
    signature = key.sign("Ed25519", f"{protected}.{envelope.payload}".encode())
    members["signatures"][0] = {"protected": protected, "signature": to_base64url(signature)}
    with pytest.raises(BadSignatureError):
        verify_report(Envelope.of(members), key.public)


def test_protected_header_bytes_are_exact(world: World, envelope: Envelope) -> None:
    """White space, another order or an extra member, though validly signed, is refused."""
    key = polri(world).signing
    members = {"alg": "Ed25519", "kid": key.public.kid, "typ": REPORT_TYP}
    texts = [
        json.dumps(members),
        json.dumps(dict(reversed(members.items())), separators=(",", ":")),
        json.dumps({**members, "crit": []}, separators=(",", ":")),
        json.dumps({**members, "b64": False}, separators=(",", ":")),
    ]
    for text in texts:
        protected = to_base64url(text.encode())
        carried = members_of(envelope)
        signature = key.sign("Ed25519", f"{protected}.{envelope.payload}".encode())
        carried["signatures"][0] = {"protected": protected, "signature": to_base64url(signature)}
        with pytest.raises(BadSignatureError):
            verify_report(Envelope.of(carried), key.public)


def test_mldsa_signature_with_a_context_is_refused(world: World, envelope: Envelope) -> None:
    key = polri(world).signing
    private = mldsa.MLDSA65PrivateKey.from_seed_bytes(key.seeds[1])
    carried = members_of(envelope)
    protected = carried["signatures"][1]["protected"]
    text = f"{protected}.{envelope.payload}".encode()
    carried["signatures"][1]["signature"] = to_base64url(private.sign(text, context=b"JWS"))
    with pytest.raises(BadSignatureError):
        verify_report(Envelope.of(carried), key.public)


def test_sealing_key_verifies_nothing(world: World, envelope: Envelope) -> None:
    key = polri(world).sealing.public
    one = Jws.of({**signed(b"{}", world.receipt_key)})
    protected = protected_header("MLKEM768-X25519", key.kid, REPORT_TYP)
    carried = members_of(one)
    carried["signatures"][0]["protected"] = protected
    with pytest.raises(BadSignatureError):
        verify_jws(Jws.of(carried), key, REPORT_TYP)


def test_payload_that_is_not_canonical_is_refused_though_signed_so(world: World) -> None:
    key = polri(world).signing
    carried = members_of(sign_jws(b"a", key, REPORT_TYP))
    carried["payload"] = carried["payload"][:-1] + "R"  # "YR" decodes like "YQ"
    for part, algorithm in zip(carried["signatures"], ("Ed25519", "ML-DSA-65"), strict=True):
        text = f"{part['protected']}.{carried['payload']}".encode()
        part["signature"] = to_base64url(key.sign(algorithm, text))
    with pytest.raises(MalformedEncodingError):
        verify_jws(Jws.of(carried), key.public, REPORT_TYP)


@pytest.mark.parametrize(
    "protected",
    [
        b"",
        b"[]",
        b"{}",
        b'{"typ":"a"}',
        b'{"typ":1,"kid":"AA"}',
        b'{"typ":"a","kid":"AA"}',
        b"\xff",
    ],
)
def test_what_a_protected_header_claims_is_read_strictly(
    world: World, envelope: Envelope, protected: bytes
) -> None:
    carried = members_of(envelope)
    carried["signatures"][0]["protected"] = to_base64url(protected) or "A"
    with pytest.raises(MalformedEncodingError):
        read_protected(Jws.of({k: carried[k] for k in ("payload", "signatures")}))


# --- authorship and audience ----------------------------------------------------------------------


def test_re_signed_authorship_opens_nothing(world: World, envelope: Envelope) -> None:
    """my-pdrm, a recipient, presents id-polri's report as its own: it verifies, but is junk."""

    def claim(header: dict[str, Any]) -> None:
        header["originator"] = "my-pdrm"

    stolen = Envelope.of(resigned(envelope, pdrm(world).signing, claim))
    verify_report(stolen, pdrm(world).signing.public)
    delivery = verify_delivery(world.delivered(stolen, "sg-spf"), pdrm(world).signing.public)
    with pytest.raises(SealBrokenError):
        open_sections(delivery, [SectionName.SUMMARY], world.agencies["sg-spf"].sealing)


def test_signing_in_anothers_name_is_refused(world: World, envelope: Envelope) -> None:
    stolen = Envelope.of(resigned(envelope, pdrm(world).signing, lambda _: None))
    with pytest.raises(OriginatorMismatchError):
        verify_report(stolen, pdrm(world).signing.public)


def test_country_root_signs_no_report(world: World, envelope: Envelope) -> None:
    by_root = Envelope.of(resigned(envelope, world.roots["id"], lambda _: None))
    with pytest.raises(OriginatorMismatchError):
        verify_header(by_root, world.roots["id"].public)


def test_widened_audience_is_refused() -> None:
    """The hub adds a wrap for an agency the originator did not name."""
    world = World.make(agencies=["id-polri", "my-pdrm", "th-ccib"])
    envelope = world.seal("id-polri", {"summary": (b"x", ["my-pdrm"])})
    stranger = world.seal("id-polri", {"summary": (b"x", ["th-ccib"])})
    wider = envelope.model_copy(update={"wraps": (*envelope.wraps, *stranger.wraps)})
    with pytest.raises(AudienceMismatchError):
        verify_report(wider, polri(world).signing.public)
    with pytest.raises(NotAddressedError):
        verify_delivery(wider, polri(world).signing.public)


def test_forwarded_wrap_outside_audience_is_refused(world: World) -> None:
    """A wrap that would decrypt, but whose entry was not signed, is refused before decryption."""
    members = hostile(world, [Part(readers=["my-pdrm", "sg-spf"])])
    header = payload_of(Jws.of({k: members[k] for k in ("payload", "signatures")}))
    keep = verify_entry(members, "my-pdrm")
    header["sections"][0]["audience"] = [keep]
    narrowed = {**members, **signed(header, polri(world).signing)}
    with pytest.raises(NotAddressedError):
        verify_delivery(
            world.delivered(Envelope.of(narrowed), "sg-spf"), polri(world).signing.public
        )


def verify_entry(members: dict[str, Any], agency: str) -> str:
    """The audience entry of an agency's first wrap."""
    wraps = Envelope.of(members).wraps
    return to_base64url(next(wrap.entry() for wrap in wraps if wrap.agency == agency))


@pytest.mark.parametrize("member", ["enc", "agency", "kid", "section"])
def test_swapped_wraps_are_refused(world: World, envelope: Envelope, member: str) -> None:
    """Between sections (0 and 2: my-pdrm) and between agencies (0 and 1: one section)."""
    for one, two in ((0, 2), (0, 1), (1, 2)):
        members = members_of(envelope)
        wraps = members["wraps"]
        if wraps[one][member] == wraps[two][member]:
            continue
        wraps[one][member], wraps[two][member] = wraps[two][member], wraps[one][member]
        with pytest.raises(AudienceMismatchError):
            verify_report(Envelope.of(members), polri(world).signing.public)
        with pytest.raises(NotAddressedError):
            verify_delivery(Envelope.of(members), polri(world).signing.public)


def test_withheld_section_is_noticed(world: World, envelope: Envelope) -> None:
    delivered = world.delivered(envelope, "my-pdrm")
    less = delivered.model_copy(
        update={"sections": delivered.sections[:1], "wraps": delivered.wraps[:1]}
    )
    delivery = verify_delivery(less, polri(world).signing.public)
    with pytest.raises(SectionWithheldError):
        open_sections(delivery, BOTH, pdrm(world).sealing)


def test_listing_that_hides_a_section_is_noticed(world: World, envelope: Envelope) -> None:
    """The hub lists only one of two sections; opening it tells of the other."""
    delivered = world.delivered(envelope, "my-pdrm")
    less = delivered.model_copy(
        update={"sections": delivered.sections[:1], "wraps": delivered.wraps[:1]}
    )
    delivery = verify_delivery(less, polri(world).signing.public)
    opened = open_sections(delivery, BOTH[:1], pdrm(world).sealing)
    assert opened[0].granted == tuple(BOTH)


def test_nothing_delivered_is_not_addressed(world: World, envelope: Envelope) -> None:
    nothing = envelope.model_copy(update={"sections": (), "wraps": ()})
    delivery = verify_delivery(nothing, polri(world).signing.public)
    with pytest.raises(NotAddressedError):
        open_sections(delivery, BOTH, pdrm(world).sealing)


def test_equal_section_keys_are_refused(world: World) -> None:
    key = seed("one key")
    parts = [Part(content_key=key), Part("financial", content_key=key)]
    envelope = Envelope.of(hostile(world, parts))
    delivery = verify_delivery(world.delivered(envelope, "my-pdrm"), polri(world).signing.public)
    with pytest.raises(SealBrokenError):
        open_sections(delivery, BOTH, pdrm(world).sealing)


@pytest.mark.parametrize("masks", [(0, 0), (2, 2), (1, 3), (7, 7), (255, 255), (3, 2)])
def test_lying_masks_are_refused(world: World, masks: tuple[int, int]) -> None:
    parts = [
        Part(masks={"my-pdrm": masks[0]}),
        Part("financial", masks={"my-pdrm": masks[1]}),
    ]
    envelope = Envelope.of(hostile(world, parts))
    delivery = verify_delivery(world.delivered(envelope, "my-pdrm"), polri(world).signing.public)
    with pytest.raises(SealBrokenError):
        open_sections(delivery, BOTH, pdrm(world).sealing)


def test_equal_kid_under_another_agency_opens_nothing(world: World, envelope: Envelope) -> None:
    """Who holds the same seed under another name has another kid, place and entry."""
    twin = SealingKey(
        world.federation.name, "my-nfcc", KeyUse.AGENCY_SEAL, pdrm(world).sealing.seed
    )
    delivery = verify_delivery(envelope, polri(world).signing.public)
    assert twin.public.parts == pdrm(world).sealing.public.parts
    with pytest.raises(NotAddressedError):
        open_sections(delivery, BOTH, twin)


# --- times ----------------------------------------------------------------------------------------

CLOCK = [
    (timedelta(0), False, True),
    (timedelta(minutes=-5), False, True),
    (timedelta(minutes=-5, milliseconds=-1), False, False),
    (timedelta(minutes=5), False, True),
    (timedelta(minutes=5, milliseconds=1), False, False),
    (timedelta(minutes=5, milliseconds=1), True, False),
    (timedelta(days=-30), True, True),
    (timedelta(days=-30, milliseconds=-1), True, False),
    (timedelta(days=-30), False, False),
]


@pytest.mark.parametrize(("offset", "offline", "accepted"), CLOCK)
def test_backdated_and_future_reports(
    world: World, offset: timedelta, offline: bool, accepted: bool
) -> None:
    envelope = world.seal(created_at=to_timestamp(world.now + offset), prepared_offline=offline)
    header = verify_report(envelope, polri(world).signing.public).header
    if accepted:
        check_clock(header, world.now)
    else:
        with pytest.raises(ClockWindowError):
            check_clock(header, world.now)


def test_expired_report_is_refused(world: World) -> None:
    envelope = world.seal(expires_at=to_timestamp(world.now + timedelta(seconds=1)))
    header = verify_report(envelope, polri(world).signing.public).header
    check_clock(header, world.now)
    with pytest.raises(ClockWindowError):
        check_clock(header, world.now + timedelta(seconds=1))


def test_report_recorded_after_the_theft_is_disputed_after_the_revocation_invalid() -> None:
    world = World.make()
    stolen = world.now - timedelta(days=2)
    world.revoke(polri(world).signing.public, compromised_at=stolen)
    key = world.directory.signing_key(polri(world).signing.public.kid)
    moment = timedelta(milliseconds=1)
    assert key.judge(stolen - moment) is Validity.VALID
    assert key.judge(stolen) is Validity.DISPUTED
    assert key.judge(world.now - moment) is Validity.DISPUTED
    assert key.judge(world.now) is Validity.INVALID


# --- what honest code refuses to write ------------------------------------------------------------


def _draft(world: World, **members: Any) -> SectionDraft:  # noqa: ANN401
    usual: dict[str, Any] = {
        "name": SectionName.SUMMARY,
        "media_type": "text/plain",
        "body": b"text",
        "manifest": Manifest(),
        "content_key": seed("draft"),
        "audience": [pdrm(world).sealing.public],
    }
    return SectionDraft(**{**usual, **members})


def test_sealing_refuses_what_would_be_refused(world: World) -> None:
    key, reader = polri(world).signing, pdrm(world).sealing.public
    facts = world.facts("id-polri")
    tries: list[tuple[type[SerumpunError], dict[str, Any], list[SectionDraft], SigningKey]] = [
        (InvalidShapeError, {k: v for k, v in facts.items() if k != "id"}, [_draft(world)], key),
        (InvalidShapeError, {**facts, "originator": 1}, [_draft(world)], key),
        (InvalidShapeError, facts, [], key),
        (OriginatorMismatchError, facts, [_draft(world)], pdrm(world).signing),
        (AudienceMismatchError, facts, [_draft(world, audience=[reader, reader])], key),
        (TooLargeError, facts, [_draft(world, body=bytes(1_179_648))], key),
        (MalformedError, facts, [_draft(world, media_type="Text")], key),
    ]
    for expected, members, drafts, signer in tries:
        with pytest.raises(expected):
            seal_report(members, drafts, signer)


def test_sum_of_sections_over_the_inline_limit_is_refused(world: World) -> None:
    """Each section alone would fit: the sum counts, and is counted from the signed lengths."""
    half = bytes(600_000)
    drafts = [
        _draft(world, body=half),
        _draft(world, name=SectionName.FINANCIAL, body=half, content_key=seed("second")),
    ]
    with pytest.raises(TooLargeError):
        seal_report(world.facts("id-polri"), drafts, polri(world).signing)
    parts = [Part(body=half), Part("financial", body=half)]
    with pytest.raises(TooLargeError):
        verify_report(Envelope.of(hostile(world, parts)), polri(world).signing.public)


def test_masks_follow_the_order_of_the_header(world: World, envelope: Envelope) -> None:
    header = Header.of(payload_of(envelope))
    assert header.mask(["summary"]) == 1
    assert header.mask(["financial"]) == 2
    assert header.mask(["victim_identity"]) == 0


def test_public_key_of_another_use_has_no_kid_here(world: World) -> None:
    parts = polri(world).signing.public.parts
    with pytest.raises(MalformedEncodingError):
        PublicKey(world.federation.name, "id-polri", KeyUse.AGENCY_SEAL, parts)
