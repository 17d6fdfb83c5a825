"""Attacks on the key directory through HTTP: whose key speaks for whom, forks, gaps, reuse."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import httpx2
import pytest

from app.crypto.directory import Directory
from app.crypto.encoding import from_base64url, to_base64url, to_timestamp
from app.crypto.jws import Jws, sign_jws
from app.crypto.key_parts import key_parts
from app.crypto.keys import KeyUse, SigningKey
from app.crypto.statements import (
    TYP,
    AgencyStatement,
    KeyStatement,
    Receipt,
    Revocation,
    verify_statement,
)
from app.crypto.strict_json import write_object
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import all_at_once, newcomer, post, record_of, refused, restate
from tests.worlds import KEY_LIFE, World, sealing_key, signing_key

DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def shared(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub for all attacks here; chains grow, agencies that are harmed are new ones."""
    with running_hub(database, tmp_path_factory.mktemp("hub")) as under_test:
        yield under_test


@pytest.fixture
def hub(shared: HubUnderTest) -> HubUnderTest:
    """The shared hub; what is issued is issued now."""
    shared.world.now = shared.hub.clock()
    return shared


def _stored(hub: HubUnderTest) -> int:
    count: int = hub.rows("SELECT count(*) FROM statements")[0][0]
    return count


def _refuse(hub: HubUnderTest, signed: Jws, status: int, code: str) -> None:
    """Post a statement; it is refused, and nothing is stored."""
    before = _stored(hub)
    refused(hub.append(signed), status, code)
    assert _stored(hub) == before


def _forge(
    world: World,
    kind: type[Any],
    by: SigningKey,
    *,
    typ: str | None = None,
    **members: Any,  # noqa: ANN401
) -> Jws:
    """Sign the next statement of an issuer with any key, past every check of our own software."""
    issuer = members.pop("issuer", by.holder)
    root = world.roots[issuer[:2]]
    drafted = world.draft(kind, root, issuer=issuer, **_usual(world, kind))
    payload = httpx2.Response(200, content=from_base64url(drafted.payload)).json()
    return sign_jws(write_object({**payload, **members}), by, typ or TYP[kind])


def _usual(world: World, kind: type[Any]) -> dict[str, Any]:
    at, agency = world.now, world.agencies["id-polri"]
    key = sealing_key(world.federation.name, "id-polri", 77).public
    members: dict[type[Any], dict[str, Any]] = {
        AgencyStatement: {
            "subject": "id-polri",
            "name": "Forged",
            "unit_type": "police",
            "remit": [],
            "contact": {"desk": "Desk", "phone": None, "email": None},
            "roles": ["analyst"],
            "tlp_ceiling": "RED",
            "status": "active",
        },
        KeyStatement: {
            "subject": "id-polri",
            "use": key.use,
            "kid": key.kid,
            "keys": key_parts(key),
            "not_before": to_timestamp(at),
            "not_after": to_timestamp(at + KEY_LIFE),
        },
        Revocation: {
            "subject": "id-polri",
            "kid": agency.signing.public.kid,
            "reason": "superseded",
            "compromised_at": None,
        },
    }
    return members[kind]


ALL_KINDS = pytest.mark.parametrize("kind", [AgencyStatement, KeyStatement, Revocation])


# --- who speaks for whom --------------------------------------------------------------------------


@ALL_KINDS
def test_root_of_another_country_does_not_speak_for_my_agency(
    kind: type[Any], hub: HubUnderTest
) -> None:
    forged = _forge(hub.world, kind, hub.world.roots["sg"])
    # Among the keys of its own country there is none that it could revoke.
    code = "unknown-key" if kind is Revocation else "outside-name-constraint"
    _refuse(hub, forged, 422, code)


@ALL_KINDS
def test_root_of_another_country_does_not_continue_my_countrys_chain(
    kind: type[Any], hub: HubUnderTest
) -> None:
    forged = _forge(hub.world, kind, hub.world.roots["sg"], issuer="id")
    _refuse(hub, forged, 422, "outside-name-constraint")


@ALL_KINDS
def test_root_of_no_member_does_not_speak(kind: type[Any], hub: HubUnderTest) -> None:
    outside = signing_key(hub.world.federation.name, "id", KeyUse.COUNTRY_ROOT, 66)
    _refuse(hub, _forge(hub.world, kind, outside), 422, "unknown-key")


@pytest.mark.parametrize("kind", [AgencyStatement, KeyStatement])
def test_agency_does_not_speak_for_its_root(kind: type[Any], hub: HubUnderTest) -> None:
    own = hub.world.agencies["id-polri"].signing
    _refuse(hub, _forge(hub.world, kind, own, issuer="id"), 422, "bad-signature")


def test_agency_does_not_revoke_another_agencys_key(hub: HubUnderTest) -> None:
    neighbour = newcomer(hub, "id").agency
    by = hub.world.agencies[neighbour].signing
    forged = hub.world.draft(Revocation, by, **_usual(hub.world, Revocation))
    _refuse(hub, forged, 422, "outside-name-constraint")


def test_root_does_not_revoke_a_key_under_another_agencys_name(hub: HubUnderTest) -> None:
    victim = hub.world.agencies["sg-spf"].signing.public.kid
    forged = _forge(hub.world, Revocation, hub.world.roots["id"], kid=victim)
    _refuse(hub, forged, 422, "unknown-key")


def test_country_cannot_give_the_federations_roles(hub: HubUnderTest) -> None:
    for role in ("federation_auditor", "witness", "hub_operator"):
        forged = _forge(hub.world, AgencyStatement, hub.world.roots["id"], roles=[role])
        _refuse(hub, forged, 422, "invalid-shape")


def test_agency_id_of_another_country_cannot_be_stated(hub: HubUnderTest) -> None:
    for subject in ("sg-new", "idn-polri", "id"):
        forged = _forge(hub.world, AgencyStatement, hub.world.roots["id"], subject=subject)
        code = "outside-name-constraint" if subject == "sg-new" else "invalid-shape"
        _refuse(hub, forged, 422, code)


@pytest.mark.parametrize(
    "typ", ["serumpun-report+jws", "serumpun-receipt+jws", "serumpun-open+jws", "made-up"]
)
def test_object_signed_for_another_purpose_is_no_statement(typ: str, hub: HubUnderTest) -> None:
    forged = _forge(hub.world, AgencyStatement, hub.world.roots["id"], typ=typ)
    _refuse(hub, forged, 422, "bad-signature")


def test_statement_of_one_kind_under_the_name_of_another_is_refused(hub: HubUnderTest) -> None:
    forged = _forge(hub.world, Revocation, hub.world.roots["id"], typ=TYP[AgencyStatement])
    _refuse(hub, forged, 422, "invalid-shape")


# --- the chain ------------------------------------------------------------------------------------


def test_gap_in_the_chain_is_refused(hub: HubUnderTest) -> None:
    root = hub.world.roots["id"]
    n = hub.world.directory.heads["id"][0].n
    _refuse(hub, _forge(hub.world, AgencyStatement, root, n=n + 2), 422, "chain-broken")


def test_link_to_another_predecessor_is_refused(hub: HubUnderTest) -> None:
    forged = _forge(hub.world, AgencyStatement, hub.world.roots["id"], prev=to_base64url(bytes(32)))
    _refuse(hub, forged, 422, "chain-broken")


def test_fork_is_refused_as_a_conflict(hub: HubUnderTest) -> None:
    """A root signs two statements of one number: the second is not taken."""
    root = hub.world.roots["id"]
    other = _forge(hub.world, AgencyStatement, root, name="The other branch")
    restate(hub, "id-polri")
    _refuse(hub, other, 409, "statement-conflict")


def test_first_statement_of_a_second_chain_is_a_conflict(hub: HubUnderTest) -> None:
    bare = World.make(now=hub.world.now)
    bare.directory = Directory(bare.federation.name, bare.federation.roots())
    first = bare.draft(AgencyStatement, bare.roots["id"], **_usual(bare, AgencyStatement))
    _refuse(hub, first, 409, "statement-conflict")


def test_statement_posted_again_gets_the_same_receipt(hub: HubUnderTest) -> None:
    begin = len(hub.world.statements)
    signed = hub.world.state("id-polri", hub.hub.clock(), name="Once")
    first, again = hub.append(signed), hub.append(signed)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    record = record_of(hub, again)
    assert (record["outcome"], record["detail"], record["agency"]) == ("done", "again", None)
    assert len(hub.world.statements) == begin + 1


def test_old_statement_posted_again_changes_nothing(hub: HubUnderTest) -> None:
    """A thief repeats the statement that made a suspended agency active."""
    sender = newcomer(hub, "id")
    active = hub.world.statements[-3]
    restate(hub, sender.agency, status="suspended")
    assert hub.append(active).status_code == 200
    status = hub.rows("SELECT status FROM agencies WHERE id = $1", sender.agency)
    assert status[0][0] == "suspended"


def test_posted_many_times_at_once_it_is_one_statement_with_one_receipt(hub: HubUnderTest) -> None:
    before = _stored(hub)
    signed = hub.world.state("id-polri", hub.hub.clock(), name="At once")
    answers = all_at_once(hub, "statements", [partial(hub.append, signed)] * 8)
    assert sorted(answer.status_code for answer in answers) == [200] * 7 + [201]
    assert len({answer.json()["receipt"]["payload"] for answer in answers}) == 1
    assert _stored(hub) == before + 1


def test_statement_before_its_predecessor_in_time_is_refused(hub: HubUnderTest) -> None:
    forged = _forge(
        hub.world,
        AgencyStatement,
        hub.world.roots["id"],
        issued_at=to_timestamp(hub.world.now - 400 * DAY),
    )
    _refuse(hub, forged, 422, "clock-window")


def test_statement_of_tomorrow_is_refused(hub: HubUnderTest) -> None:
    forged = _forge(
        hub.world,
        AgencyStatement,
        hub.world.roots["id"],
        issued_at=to_timestamp(hub.world.now + DAY),
    )
    _refuse(hub, forged, 422, "clock-window")


# --- key material ---------------------------------------------------------------------------------


def _certify(hub: HubUnderTest, subject: str, key: Any, **members: Any) -> Jws:  # noqa: ANN401
    at = hub.world.now = hub.hub.clock()
    usual = {
        "subject": subject,
        "use": key.use,
        "kid": key.kid,
        "keys": key_parts(key),
        "not_before": to_timestamp(at),
        "not_after": to_timestamp(at + KEY_LIFE),
    }
    return hub.world.draft(KeyStatement, hub.world.roots[subject[:2]], at, **{**usual, **members})


def test_key_material_of_another_agency_is_not_certified_again(hub: HubUnderTest) -> None:
    """One's own kid over somebody else's public key: its wraps would be readable by the other."""
    neighbour = newcomer(hub, "id").agency
    of_polri = hub.world.agencies["id-polri"].sealing
    same = type(of_polri)(of_polri.federation, neighbour, of_polri.use, of_polri.seed)
    _refuse(hub, _certify(hub, neighbour, same.public), 409, "statement-conflict")


def test_key_material_of_another_country_is_not_certified_again(hub: HubUnderTest) -> None:
    of_spf = hub.world.agencies["sg-spf"].sealing
    same = type(of_spf)(of_spf.federation, "id-polri", of_spf.use, of_spf.seed)
    _refuse(hub, _certify(hub, "id-polri", same.public), 409, "statement-conflict")


def test_revoked_key_is_not_certified_again(hub: HubUnderTest) -> None:
    agency, begin = newcomer(hub, "id").agency, len(hub.world.statements)
    key = hub.world.agencies[agency].sealing.public
    hub.world.revoke(key, hub.hub.clock())
    post(hub, begin)
    _refuse(hub, _certify(hub, agency, key), 409, "statement-conflict")


def test_kid_of_another_key_is_refused(hub: HubUnderTest) -> None:
    key = sealing_key(hub.world.federation.name, "id-polri", 5).public
    other = hub.world.agencies["sg-spf"].sealing.public.kid
    _refuse(hub, _certify(hub, "id-polri", key, kid=other), 422, "bad-signature")


def test_key_of_an_agency_nobody_stated_is_refused(hub: HubUnderTest) -> None:
    key = sealing_key(hub.world.federation.name, "id-nobody", 1).public
    _refuse(hub, _certify(hub, "id-nobody", key), 422, "chain-broken")


Dates = Callable[[HubUnderTest], dict[str, str]]


@pytest.mark.parametrize(
    "dates",
    [
        lambda hub: {"not_before": to_timestamp(hub.world.now - DAY)},
        lambda hub: {"not_after": to_timestamp(hub.world.now)},
        lambda hub: {"not_after": to_timestamp(hub.world.now + 900 * DAY)},
    ],
    ids=["before its issue", "empty", "too long"],
)
def test_key_with_dates_out_of_bounds_is_refused(dates: Dates, hub: HubUnderTest) -> None:
    key = sealing_key(hub.world.federation.name, "id-polri", 6).public
    _refuse(hub, _certify(hub, "id-polri", key, **dates(hub)), 422, "clock-window")


# --- revocation -----------------------------------------------------------------------------------


def test_agency_revokes_its_own_key_and_is_out_at_once(hub: HubUnderTest) -> None:
    sender = newcomer(hub, "id")
    assert sender.get("/v1/members").status_code == 200
    own = hub.world.agencies[sender.agency].signing
    signed = hub.world.revoke(own.public, hub.hub.clock(), by=own)
    answer = hub.append(signed)
    assert answer.status_code == 201, answer.text
    record = record_of(hub, answer)
    assert (record["agency"], record["country"]) == (sender.agency, "ID")
    refused(sender.get("/v1/members"), 401, "not-authenticated")


def test_revoked_key_signs_no_further_revocation(hub: HubUnderTest) -> None:
    """A thief of a revoked key cannot take the agency's other keys down with it."""
    agency, begin = newcomer(hub, "id").agency, len(hub.world.statements)
    own = hub.world.agencies[agency]
    hub.world.revoke(own.signing.public, hub.hub.clock())
    post(hub, begin)
    forged = hub.world.draft(
        Revocation,
        own.signing,
        subject=agency,
        kid=own.sealing.public.kid,
        reason="superseded",
        compromised_at=None,
    )
    _refuse(hub, forged, 422, "key-not-active")


def test_agency_dates_its_own_compromise_back_thirty_days_at_most(hub: HubUnderTest) -> None:
    sender = newcomer(hub, "id")
    own = hub.world.agencies[sender.agency].signing
    forged = hub.world.draft(
        Revocation,
        own,
        hub.hub.clock(),
        subject=sender.agency,
        kid=own.public.kid,
        reason="compromised",
        compromised_at=to_timestamp(hub.hub.clock() - 31 * DAY),
    )
    _refuse(hub, forged, 422, "clock-window")


# --- what is read back ----------------------------------------------------------------------------


def test_directory_gives_every_statement_and_heads_that_verify(hub: HubUnderTest) -> None:
    """A client that trusts nothing but its roots rebuilds the same directory."""
    rebuilt = Directory(hub.world.federation.name, hub.world.federation.roots())
    after: int | None = 0
    while after is not None:
        page = hub.agency("my-pdrm").get("/v1/directory", after=after, limit=5).json()
        for entry in page["statements"]:
            receipt = verify_statement(
                Jws.of(entry["receipt"]), Receipt, hub.world.receipt_key.public
            )
            rebuilt.append(Jws.of(entry["signed"]), receipt.time)
        after = page["next_after"]
    assert rebuilt.heads.keys() == hub.world.directory.heads.keys()
    assert {issuer: head[0] for issuer, head in rebuilt.heads.items()} == {
        issuer: head[0] for issuer, head in hub.world.directory.heads.items()
    }
