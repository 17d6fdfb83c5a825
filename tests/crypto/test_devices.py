"""Device keys and key shares: what a device may not, and what a share must be."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from app.crypto.device_statements import KeyShare
from app.crypto.directory import Validity
from app.crypto.encoding import to_base64url
from app.crypto.hpke import suite
from app.crypto.jws import Jws
from app.crypto.keys import KeyUse, PublicKey, SigningKey
from app.crypto.shares import open_share, share_info, share_key, verify_share
from app.crypto.statements import TYP, KeyStatement, Revocation, sign_statement
from app.errors import (
    BadSignatureError,
    OutsideNameConstraintError,
    SealBrokenError,
    SerumpunError,
    UnknownKeyError,
)
from tests.crypto.forge import payload_of, signed
from tests.worlds import World, sealing_key, signing_key

POLRI, PDRM = "id-polri", "my-pdrm"


@pytest.fixture
def own() -> World:
    """A world to change."""
    return World.make()


def _usual(key: PublicKey, own: World) -> dict[str, Any]:
    return {
        "subject": key.holder,
        "use": key.use,
        "kid": key.kid,
        "keys": [{"alg": alg, "key": to_base64url(raw)} for alg, raw in key.parts.items()],
        "not_before": own.now,
        "not_after": own.now + timedelta(days=100),
    }


def take(own: World, kind: type[Any], signer: SigningKey, **members: Any) -> None:  # noqa: ANN401
    """Let an attacker sign a statement in its own chain, and the directory judge it."""
    honest = signer if signer.use is KeyUse.AGENCY_SIGN else own.agencies[POLRI].signing
    drafted = payload_of(own.draft(kind, honest, **members))
    own.directory.append(Jws.of(signed(drafted, signer, TYP[kind])), own.now)


def test_agency_certifies_no_key_of_its_own(own: World) -> None:
    new = signing_key(own.federation.name, POLRI, KeyUse.AGENCY_SIGN, 7).public
    with pytest.raises(BadSignatureError):
        take(own, KeyStatement, own.agencies[POLRI].signing, **_usual(new, own))


def test_agency_certifies_devices_of_no_other_agency(own: World) -> None:
    theirs = signing_key(own.federation.name, PDRM, KeyUse.DEVICE_SIGN).public
    with pytest.raises(OutsideNameConstraintError):
        take(own, KeyStatement, own.agencies[POLRI].signing, **_usual(theirs, own))


def test_root_certifies_no_device(own: World) -> None:
    device = signing_key(own.federation.name, POLRI, KeyUse.DEVICE_SIGN).public
    with pytest.raises(BadSignatureError):
        own.issue(KeyStatement, own.roots["id"], **_usual(device, own))


def test_device_states_and_revokes_nothing(own: World) -> None:
    device = own.enrol_device(POLRI)
    other = sealing_key(own.federation.name, POLRI, 5, KeyUse.DEVICE_SEAL).public
    revocation = {
        "subject": POLRI,
        "kid": own.agencies[POLRI].signing.public.kid,
        "reason": "lost",
        "compromised_at": None,
    }
    with pytest.raises(UnknownKeyError):
        take(own, KeyStatement, device.signing, **_usual(other, own))
    with pytest.raises(UnknownKeyError):
        take(own, Revocation, device.signing, **revocation)


def test_thiefs_devices_fall_with_the_stolen_key_and_earlier_ones_stay(own: World) -> None:
    stolen_at = own.now - timedelta(days=2)
    honest = own.enrol_device(POLRI, 1, own.now - timedelta(days=3))
    thiefs = own.enrol_device(POLRI, 2, own.now - timedelta(days=1))
    own.revoke(own.agencies[POLRI].signing.public, compromised_at=stolen_at)
    keys, later = own.directory.keys, own.now + timedelta(hours=1)
    assert keys[honest.signing.public.kid].is_active(later)
    fallen = keys[thiefs.signing.public.kid]
    assert not fallen.is_active(later)
    assert fallen.judge(own.now - timedelta(hours=1)) is Validity.DISPUTED
    assert fallen.judge(later) is Validity.INVALID


def test_revocation_without_compromise_leaves_the_devices(own: World) -> None:
    device = own.enrol_device(POLRI)
    own.revoke(own.agencies[POLRI].signing.public)
    assert own.directory.keys[device.signing.public.kid].is_active(own.now)


# --- shares ---------------------------------------------------------------------------------------


def changed(own: World, signer: SigningKey, **members: Any) -> Jws:  # noqa: ANN401
    """Share the agency's key with its first device, then change what is signed."""
    polri, device = own.agencies[POLRI], own.enrol_device(POLRI, 11)
    good = share_key(polri.sealing, device.sealing.public, polri.signing, own.now)
    return sign_statement(KeyShare.of({**payload_of(good), **members}), signer)


def test_shared_key_is_the_agencys(own: World) -> None:
    polri, device = own.agencies[POLRI], own.enrol_device(POLRI)
    share = share_key(polri.sealing, device.sealing.public, polri.signing, own.now)
    assert open_share(verify_share(share, own.directory), device.sealing) == polri.sealing


def test_shared_seed_that_is_not_the_certified_key_is_discarded(own: World) -> None:
    polri, device = own.agencies[POLRI], own.enrol_device(POLRI)
    stranger = sealing_key(own.federation.name, POLRI, 9)
    info = share_info(POLRI, polri.sealing.public.kid, device.sealing.public.kid)
    wrap = suite().encrypt(stranger.seed, device.sealing.public.kem, info=info)
    good = share_key(polri.sealing, device.sealing.public, polri.signing, own.now)
    members = {**payload_of(good), "wrap": to_base64url(wrap)}
    forged = sign_statement(KeyShare.of(members), polri.signing)
    with pytest.raises(SealBrokenError, match="not the certified one"):
        open_share(verify_share(forged, own.directory), device.sealing)


def test_share_for_another_device_is_not_opened(own: World) -> None:
    """Wrapped to one device under the name of another: the name decides, not what opens."""
    polri = own.agencies[POLRI]
    one, two = own.enrol_device(POLRI, 1), own.enrol_device(POLRI, 2)
    info = share_info(POLRI, polri.sealing.public.kid, one.sealing.public.kid)
    wrap = suite().encrypt(polri.sealing.seed, one.sealing.public.kem, info=info)
    good = share_key(polri.sealing, one.sealing.public, polri.signing, own.now)
    members = {
        **payload_of(good),
        "to_kid": two.sealing.public.kid,
        "wrap": to_base64url(wrap),
    }
    forged = sign_statement(KeyShare.of(members), polri.signing)
    with pytest.raises(SealBrokenError, match="another device"):
        open_share(verify_share(forged, own.directory), one.sealing)


def test_share_signed_by_another_agency_is_refused(own: World) -> None:
    signed_by = changed(own, own.agencies[PDRM].signing)
    with pytest.raises(OutsideNameConstraintError):
        verify_share(signed_by, own.directory)


REFUSED: dict[str, tuple[Callable[[World], dict[str, Any]], type[SerumpunError]]] = {
    "key of another agency": (
        lambda w: {"subject": w.agencies[PDRM].sealing.public.kid},
        OutsideNameConstraintError,
    ),
    "device of another agency": (
        lambda w: {"to_kid": w.enrol_device(PDRM).sealing.public.kid},
        OutsideNameConstraintError,
    ),
    "signing key": (
        lambda w: {"subject": w.agencies[POLRI].signing.public.kid},
        UnknownKeyError,
    ),
    "key nobody certified": (lambda _: {"subject": "A" * 43}, UnknownKeyError),
}


@pytest.mark.parametrize("case", REFUSED)
def test_share_that_names_a_wrong_key_is_refused(own: World, case: str) -> None:
    members, error = REFUSED[case]
    forged = changed(own, own.agencies[POLRI].signing, **members(own))
    with pytest.raises(error):
        verify_share(forged, own.directory)


def test_nobody_shares_a_key_with_another_agency(own: World) -> None:
    polri, device = own.agencies[POLRI], own.enrol_device(PDRM)
    with pytest.raises(OutsideNameConstraintError):
        share_key(polri.sealing, device.sealing.public, polri.signing, own.now)
    with pytest.raises(OutsideNameConstraintError):
        share_key(polri.sealing, polri.sealing.public, polri.signing, own.now)
