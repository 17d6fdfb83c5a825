"""The directory against forgers, thieves, careless countries and a hub that rolls back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from app.crypto import limits
from app.crypto.directory import Directory
from app.crypto.encoding import to_base64url, to_timestamp
from app.crypto.federation import fingerprint
from app.crypto.jws import Jws
from app.crypto.keys import KeyUse, PublicKey, SigningKey
from app.crypto.names import country_of
from app.crypto.statements import AgencyStatement, Head, Heads, KeyStatement, Revocation
from app.errors import (
    ChainBrokenError,
    ClockWindowError,
    KeyNotActiveError,
    MalformedEncodingError,
    OutsideNameConstraintError,
    RecipientKeyNotActiveError,
    RecipientUnknownError,
    RollbackError,
    SerumpunError,
    StatementConflictError,
    UnknownKeyError,
)
from tests.crypto.forge import payload_of, signed
from tests.worlds import World, sealing_key, signing_key

MOMENT = timedelta(milliseconds=1)


@pytest.fixture
def own() -> World:
    """A world to change."""
    return World.make()


def _heads(world: World, **members: Any) -> Heads:  # noqa: ANN401
    stated = [
        {"issuer": head.issuer, "n": head.n, "digest": head.digest}
        for head, _ in world.directory.heads.values()
    ]
    return Heads.of({"v": 1, "time": to_timestamp(world.now), "heads": stated, **members})


def _remembered(world: World) -> dict[str, Head]:
    return {issuer: head for issuer, (head, _) in world.directory.heads.items()}


def _replay(world: World, statements: list[Jws]) -> Directory:
    directory = Directory(world.federation.name, world.federation.roots())
    for statement in statements:
        directory.append(statement, world.now)
    return directory


def test_another_countrys_root_certifies_nobody_here(own: World) -> None:
    """Malaysia's root states and certifies an agency with an Indonesian id, in its own chain."""
    with pytest.raises(OutsideNameConstraintError):
        own.issue(AgencyStatement, own.roots["my"], **_stated(own, "id-polri"))
    new = signing_key(own.federation.name, "id-polri", KeyUse.AGENCY_SIGN, 2).public
    certified = payload_of(own.draft(KeyStatement, own.roots["id"], **_certified(own, new)))
    certified["issuer"] = "my"
    forged = Jws.of(signed(certified, own.roots["my"], "serumpun-key+jws"))
    with pytest.raises(SerumpunError):
        own.directory.append(forged, own.now)
    certified["issuer"], certified["n"] = "id", certified["n"]
    forged = Jws.of(signed(certified, own.roots["my"], "serumpun-key+jws"))
    with pytest.raises(OutsideNameConstraintError):
        own.directory.append(forged, own.now)


def _stated(world: World, subject: str) -> dict[str, Any]:
    entry = world.directory.agencies[subject].model_dump(mode="json", by_alias=True)
    return {k: v for k, v in entry.items() if k not in ("v", "issuer", "n", "prev", "issued_at")}


def _certified(world: World, key: PublicKey) -> dict[str, Any]:
    return {
        "subject": key.holder,
        "use": key.use,
        "kid": key.kid,
        "keys": [{"alg": alg, "key": to_base64url(raw)} for alg, raw in key.parts.items()],
        "not_before": to_timestamp(world.now),
        "not_after": to_timestamp(world.now + timedelta(days=30)),
    }


def test_key_material_never_returns(own: World) -> None:
    """A revoked key's halves, a root's, another agency's: none comes back under a new kid."""
    name = own.federation.name
    old = own.agencies["id-polri"].signing.public
    own.revoke(old, compromised_at=own.now)
    new = signing_key(name, "id-polri", KeyUse.AGENCY_SIGN, 2).public
    root = own.roots["id"].public
    foreign = own.agencies["sg-spf"].signing.public
    for source in (old, root, foreign):
        for half in ("Ed25519", "ML-DSA-65"):
            parts = {**new.parts, half: source.parts[half]}
            mixed = PublicKey(name, "id-polri", KeyUse.AGENCY_SIGN, parts)
            with pytest.raises(StatementConflictError):
                own.certify(mixed)
    own.certify(new)


def test_self_revocation_cannot_reach_far_back(own: World) -> None:
    """A thief, or a sender who repents, cannot put years of reports into dispute."""
    polri = own.agencies["id-polri"]
    own.state("id-polri", own.now - timedelta(days=59))
    reach = own.now - limits.SELF_REVOCATION_REACH
    with pytest.raises(ClockWindowError):
        own.revoke(polri.signing.public, by=polri.signing, compromised_at=reach - MOMENT)
    own.revoke(polri.signing.public, by=polri.signing, compromised_at=reach)
    earlier = own.now - timedelta(days=50)
    own.revoke(polri.signing.public, compromised_at=earlier)  # the root may
    key = own.directory.signing_key(polri.signing.public.kid)
    assert key.compromised_at == earlier


def test_agency_whose_id_is_a_prefix_revokes_nothing_of_the_longer_one(own: World) -> None:
    own.enrol("id-polri-siber", own.now)
    polri, siber = own.agencies["id-polri"], own.agencies["id-polri-siber"]
    with pytest.raises(OutsideNameConstraintError):
        own.revoke(siber.signing.public, by=polri.signing)
    own.directory.signing_key(siber.signing.public.kid).require_active(own.now)


def test_nothing_un_revokes(own: World) -> None:
    polri = own.agencies["id-polri"].signing.public
    own.revoke(polri, own.now, compromised_at=own.now - timedelta(days=3))
    own.revoke(polri, own.now + timedelta(days=1))
    key = own.directory.signing_key(polri.kid)
    assert key.revoked_at == own.now
    assert key.compromised_at == own.now - timedelta(days=3)
    with pytest.raises(KeyNotActiveError):
        key.require_active(own.now)


def test_revoked_key_signs_no_statement(own: World) -> None:
    polri = own.agencies["id-polri"]
    own.revoke(polri.signing.public)
    with pytest.raises(KeyNotActiveError):
        own.revoke(polri.sealing.public, by=polri.signing)


@pytest.mark.parametrize(
    ("days", "accepted"), [(-61, False), (-60, True), (669, True), (670, False), (671, False)]
)
def test_key_is_used_only_inside_its_dates(own: World, days: int, accepted: bool) -> None:
    key = own.directory.signing_key(own.agencies["id-polri"].signing.public.kid)
    at = own.now + timedelta(days=days)
    assert (key.judge(at).value == "valid") is accepted
    if accepted:
        key.require_active(at)
    else:
        with pytest.raises(KeyNotActiveError):
            key.require_active(at)


def test_sealing_key_is_no_signing_key(own: World) -> None:
    with pytest.raises(UnknownKeyError):
        own.directory.signing_key(own.agencies["id-polri"].sealing.public.kid)
    with pytest.raises(UnknownKeyError):
        own.directory.signing_key("A" * 43)


def test_sender_picks_the_newest_usable_sealing_key(own: World) -> None:
    at, first = own.now, own.agencies["my-pdrm"].sealing.public
    second = sealing_key(own.federation.name, "my-pdrm", 2).public
    later = sealing_key(own.federation.name, "my-pdrm", 3).public
    own.certify(second)
    start, end = at + timedelta(days=1), at + timedelta(days=9)
    own.certify(later, not_before=to_timestamp(start), not_after=to_timestamp(end))

    def chosen() -> str:
        return own.directory.sealing_key("my-pdrm", at).key.kid

    assert chosen() == second.kid
    own.revoke(second)
    assert chosen() == first.kid
    own.revoke(first)
    with pytest.raises(RecipientKeyNotActiveError):
        chosen()


def test_nobody_seals_to_unknown_or_suspended_agencies(own: World) -> None:
    with pytest.raises(RecipientUnknownError):
        own.directory.sealing_key("my-typo", own.now)
    own.state("my-pdrm", status="suspended")
    with pytest.raises(RecipientKeyNotActiveError):
        own.directory.sealing_key("my-pdrm", own.now)


def test_refused_statement_changes_nothing(own: World) -> None:
    before = (dict(own.directory.heads), dict(own.directory.agencies), dict(own.directory.keys))
    bad = own.draft(
        Revocation,
        own.roots["id"],
        subject="id-polri",
        kid="A" * 43,
        reason="lost",
        compromised_at=None,
    )
    with pytest.raises(UnknownKeyError):
        own.directory.append(bad, own.now)
    assert before == (own.directory.heads, own.directory.agencies, own.directory.keys)


def test_statements_of_a_dropped_link_are_refused(own: World) -> None:
    for missing in range(3):
        statements = own.statements[:missing] + own.statements[missing + 1 : 3]
        if missing < 2:
            with pytest.raises((ChainBrokenError, UnknownKeyError)):
                _replay(own, statements)


def test_heads_that_fit_are_accepted(own: World) -> None:
    own.directory.check_heads(_heads(own), _remembered(own), own.now)
    own.directory.check_heads(_heads(own), {}, own.now + limits.DIRECTORY_AGE)


@pytest.mark.parametrize("offset", [limits.DIRECTORY_AGE + MOMENT, -limits.CLOCK_WINDOW - MOMENT])
def test_heads_too_old_or_from_the_future_are_refused(own: World, offset: timedelta) -> None:
    with pytest.raises(ClockWindowError):
        own.directory.check_heads(_heads(own), {}, own.now + offset)


def test_hub_that_serves_less_than_it_states_is_found(own: World) -> None:
    stated = _heads(own)
    shorter = _replay(own, own.statements[:-1])
    with pytest.raises(ChainBrokenError):
        shorter.check_heads(stated, {}, own.now)


def test_rolled_back_directory_is_found(own: World) -> None:
    """The hub serves and states an older directory, before a revocation."""
    older = World.make()
    own.revoke(own.agencies["id-polri"].signing.public)
    for remembered in (_remembered(own), {"th": _remembered(own)["id"]}):
        with pytest.raises(RollbackError):
            older.directory.check_heads(_heads(older), remembered, own.now)


@pytest.mark.parametrize("longer", [0, 1])
def test_replaced_chain_is_found_also_when_it_grew(own: World, longer: int) -> None:
    """A country signs two statements of one number; the hub shows the other one."""
    other = World.make()
    own.state("id-polri", name="Polri")
    other.state("id-polri", name="Other")
    for _ in range(longer):
        other.state("id-polri", name="Other still")
    with pytest.raises(RollbackError):
        other.directory.check_heads(_heads(other), _remembered(own), own.now)
    other.directory.check_heads(_heads(other), _remembered(other), own.now)


def test_grown_chain_is_accepted(own: World) -> None:
    before = _remembered(own)
    own.state("id-polri")
    own.directory.check_heads(_heads(own), before, own.now)


FAULTS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "two keys of one algorithm": lambda p: p.update(keys=[p["keys"][0]] * 2),
    "no algorithm of its use": lambda p: p["keys"][0].update(alg="X25519"),
    "a byte short": lambda p: p["keys"][0].update(key=p["keys"][0]["key"][:1620]),
    "other use": lambda p: p.update(use="agency-sign"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_careless_certification_is_refused(own: World, fault: str) -> None:
    new = sealing_key(own.federation.name, "id-polri", 2).public
    payload = payload_of(own.draft(KeyStatement, own.roots["id"], **_certified(own, new)))
    FAULTS[fault](payload)
    statement = Jws.of(signed(payload, own.roots["id"], "serumpun-key+jws"))
    with pytest.raises(MalformedEncodingError):
        own.directory.append(statement, own.now)


def test_fingerprint_reads_in_groups_and_covers_every_byte(own: World) -> None:
    told = fingerprint(own.federation_file)
    assert [len(group) for group in told.split()] == [4] * 16
    assert fingerprint(own.federation_file + b" ") != told
    assert own.federation.root("TH") is None
    assert country_of("id-polri") == "ID"


def test_generated_keys_differ(own: World) -> None:
    name = own.federation.name
    kids = {SigningKey.generate(name, "id-x", KeyUse.AGENCY_SIGN).public.kid for _ in range(3)}
    assert len(kids) == 3
