"""Attacks on opening and on receipts, through HTTP: replays, other reports, other sections."""

import secrets
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import httpx2
import pytest

from app.crypto.encoding import from_base64url, now, to_base64url, to_timestamp
from app.crypto.envelope import Envelope
from app.crypto.jws import Jws, sign_jws
from app.crypto.keys import KeyUse
from app.crypto.statements import OpenRequest, Receipt, verify_statement
from tests.hub import ClientUnderTest, DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import (
    fresh_login,
    header_of,
    newcomer,
    path_of,
    post,
    record_of,
    refused,
    restate,
)
from tests.worlds import signing_key

TWO_SECTIONS = {"summary": (b"short", ["my-pdrm"]), "operational": (b"long", ["sg-spf"])}


@pytest.fixture(scope="module")
def shared(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub for all attacks here: each has reports, and agencies it harms, of its own."""
    with running_hub(database, tmp_path_factory.mktemp("hub")) as under_test:
        yield under_test


@pytest.fixture
def hub(shared: HubUnderTest) -> HubUnderTest:
    """The shared hub; what is sealed is sealed now."""
    shared.world.now = shared.hub.clock()
    return shared


@pytest.fixture
def report(hub: HubUnderTest) -> Envelope:
    """A report from Indonesia: a summary for Malaysia, an operational section for Singapore."""
    envelope = hub.world.seal("id-polri", TWO_SECTIONS)
    assert hub.agency("id-polri").submit(envelope).status_code == 201
    return envelope


def _send(client: ClientUnderTest, envelope: Envelope, signed: Jws) -> httpx2.Response:
    return client.send("POST", path_of(envelope, "open"), content=signed.to_bytes())


def _openings(hub: HubUnderTest, envelope: Envelope) -> int:
    query = "SELECT count(*) FROM openings WHERE report_id = $1::text::uuid"
    count: int = hub.rows(query, header_of(envelope)["id"])[0][0]
    return count


def _refuse(hub: HubUnderTest, answer: httpx2.Response, status: int, code: str) -> None:
    """An opening was refused: recorded as that, and nothing was handed over."""
    refused(answer, status, code)
    record = record_of(hub, answer)
    assert (record["action"], record["outcome"], record["rule"]) == ("report:open", "refused", code)
    assert "ciphertext" not in answer.text


# --- used before ----------------------------------------------------------------------------------


def test_replayed_open_request_is_refused(hub: HubUnderTest, report: Envelope) -> None:
    pdrm = hub.agency("my-pdrm")
    signed = pdrm.open_request(report, ["summary"])
    assert _send(pdrm, report, signed).status_code == 200
    _refuse(hub, _send(pdrm, report, signed), 401, "replayed")
    assert _openings(hub, report) == 1


def test_replayed_open_request_is_refused_under_another_access_token(
    hub: HubUnderTest, report: Envelope
) -> None:
    pdrm = hub.agency("my-pdrm")
    signed = pdrm.open_request(report, ["summary"])
    assert _send(fresh_login(pdrm), report, signed).status_code == 200
    _refuse(hub, _send(fresh_login(pdrm), report, signed), 401, "replayed")


def test_nonce_used_for_another_report_is_refused(hub: HubUnderTest, report: Envelope) -> None:
    pdrm, nonce = hub.agency("my-pdrm"), to_base64url(secrets.token_bytes(32))
    other = hub.world.seal("id-polri")
    hub.agency("id-polri").submit(other)
    assert pdrm.open(report, ["summary"], nonce=nonce).status_code == 200
    _refuse(hub, pdrm.open(other, ["summary"], nonce=nonce), 401, "replayed")


def test_twenty_replays_at_once_hand_over_once(hub: HubUnderTest, report: Envelope) -> None:
    pdrm = hub.agency("my-pdrm")
    signed = pdrm.open_request(report, ["summary"])
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: _send(pdrm, report, signed), range(20)))
    assert sorted(answer.status_code for answer in answers) == [200] + [401] * 19
    assert _openings(hub, report) == 1


# --- for another object, by another agency --------------------------------------------------------


def test_open_request_for_another_report_is_not_found(hub: HubUnderTest, report: Envelope) -> None:
    """Authorise A, act on B: the address names one report, the signature another."""
    other = hub.world.seal("id-polri")
    hub.agency("id-polri").submit(other)
    pdrm = hub.agency("my-pdrm")
    _refuse(hub, _send(pdrm, other, pdrm.open_request(report, ["summary"])), 404, "not-found")


def test_open_request_for_another_header_of_the_same_id_is_not_found(
    hub: HubUnderTest, report: Envelope
) -> None:
    header = header_of(report)
    named = {
        "originator": header["originator"],
        "id": header["id"],
        "header_digest": to_base64url(secrets.token_bytes(32)),
    }
    answer = hub.agency("my-pdrm").open(report, ["summary"], report=named)
    _refuse(hub, answer, 404, "not-found")


def test_open_request_of_another_agency_opens_nothing(hub: HubUnderTest, report: Envelope) -> None:
    stolen = hub.agency("my-pdrm").open_request(report, ["summary"])
    _refuse(hub, _send(hub.agency("sg-spf"), report, stolen), 403, "originator-mismatch")
    assert _openings(hub, report) == 0


def test_open_request_in_another_agencys_name_opens_nothing(
    hub: HubUnderTest, report: Envelope
) -> None:
    answer = hub.agency("sg-spf").open(report, ["operational"], agency="my-pdrm")
    _refuse(hub, answer, 403, "originator-mismatch")


def test_own_open_request_signed_with_another_agencys_key_opens_nothing(
    hub: HubUnderTest, report: Envelope
) -> None:
    """Who is named opens, but somebody else holds the key: its word could not be held to it."""
    spf = hub.agency("sg-spf")
    own = _payload_of(spf.open_request(report, ["operational"]))
    forged = sign_jws(own, hub.world.agencies["my-pdrm"].signing, "serumpun-open+jws")
    _refuse(hub, _send(spf, report, forged), 403, "originator-mismatch")


@pytest.mark.parametrize("sections", [["operational"], ["summary", "operational"], ["financial"]])
def test_section_that_is_not_mine_or_not_there_is_not_found(
    sections: list[str], hub: HubUnderTest, report: Envelope
) -> None:
    _refuse(hub, hub.agency("my-pdrm").open(report, sections), 404, "not-found")
    assert _openings(hub, report) == 0


def test_originator_that_named_itself_nowhere_opens_nothing(
    hub: HubUnderTest, report: Envelope
) -> None:
    _refuse(hub, hub.agency("id-polri").open(report, ["summary"]), 404, "not-found")


@pytest.mark.parametrize(("reader", "own"), [("my-pdrm", "summary"), ("sg-spf", "operational")])
def test_audience_of_one_section_gets_its_ciphertext_and_wrap_alone(
    reader: str, own: str, hub: HubUnderTest, report: Envelope
) -> None:
    handed = hub.agency(reader).open(report, [own]).json()["envelope"]
    assert [section["name"] for section in handed["sections"]] == [own]
    assert [(wrap["section"], wrap["agency"]) for wrap in handed["wraps"]] == [(own, reader)]
    carried = report.model_dump(mode="json")
    assert handed["sections"] == [part for part in carried["sections"] if part["name"] == own]
    assert handed["payload"] == carried["payload"]
    assert handed["signatures"] == carried["signatures"]


def test_only_the_sections_asked_for_are_handed_over(hub: HubUnderTest) -> None:
    names = ("summary", "operational", "financial")
    report = hub.world.seal("id-polri", {name: (b"x", ["my-pdrm"]) for name in names})
    hub.agency("id-polri").submit(report)
    handed = hub.agency("my-pdrm").open(report, ["operational", "summary"]).json()["envelope"]
    assert [part["name"] for part in handed["sections"]] == ["summary", "operational"]
    assert {wrap["section"] for wrap in handed["wraps"]} == {"summary", "operational"}


# --- not genuine, not of now, without a reason ----------------------------------------------------


@pytest.mark.parametrize("minutes", [-6, 6])
def test_open_request_that_is_not_of_now_is_refused(
    minutes: int, hub: HubUnderTest, report: Envelope
) -> None:
    time = to_timestamp(now() + timedelta(minutes=minutes))
    _refuse(hub, hub.agency("my-pdrm").open(report, ["summary"], time=time), 422, "clock-window")


def test_open_request_with_a_changed_case_reference_is_refused(
    hub: HubUnderTest, report: Envelope
) -> None:
    pdrm = hub.agency("my-pdrm")
    signed = pdrm.open_request(report, ["summary"])
    other = pdrm.open_request(report, ["summary"], case_reference="CASE/2027/2")
    mixed = signed.model_copy(update={"payload": other.payload})
    _refuse(hub, _send(pdrm, report, mixed), 422, "bad-signature")


@pytest.mark.parametrize("typ", ["serumpun-report+jws", "serumpun-receipt+jws", "jwt"])
def test_open_request_signed_for_another_purpose_is_refused(
    typ: str, hub: HubUnderTest, report: Envelope
) -> None:
    pdrm = hub.agency("my-pdrm")
    payload = _payload_of(pdrm.open_request(report, ["summary"]))
    forged = sign_jws(payload, hub.world.agencies["my-pdrm"].signing, typ)
    _refuse(hub, _send(pdrm, report, forged), 422, "bad-signature")


def _payload_of(signed: Jws) -> bytes:
    return from_base64url(signed.payload)


@pytest.mark.parametrize(
    "members",
    [
        {"purpose": "curiosity"},
        {"purpose": ""},
        {"case_reference": ""},
        {"case_reference": "two\nlines"},
        {"sections": []},
        {"sections": ["summary", "summary"]},
        {"nonce": "AAAA"},
        {"v": 2},
        {"reason": "a member nobody knows"},
    ],
    ids=str,
)
def test_open_request_without_a_proper_reason_is_refused(
    members: dict[str, Any], hub: HubUnderTest, report: Envelope
) -> None:
    pdrm = hub.agency("my-pdrm")
    usual = httpx2.Response(200, content=_payload_of(pdrm.open_request(report, ["summary"])))
    payload = httpx2.Request("POST", hub.url, json={**usual.json(), **members}).content
    key = hub.world.agencies["my-pdrm"].signing
    forged = sign_jws(payload, key, "serumpun-open+jws")
    _refuse(hub, _send(pdrm, report, forged), 422, "invalid-shape")
    assert _openings(hub, report) == 0


def test_revoked_key_signs_no_open_request(hub: HubUnderTest) -> None:
    reader, begin = newcomer(hub, "my"), len(hub.world.statements)
    report = hub.world.seal("id-polri", {"summary": (b"x", [reader.agency])})
    assert hub.agency("id-polri").submit(report).status_code == 201
    second = signing_key(hub.world.federation.name, reader.agency, KeyUse.AGENCY_SIGN, 2)
    hub.world.certify(second.public, hub.hub.clock())
    hub.world.revoke(hub.world.agencies[reader.agency].signing.public, hub.hub.clock())
    post(hub, begin)
    anew = fresh_login(reader, second)
    _refuse(hub, anew.open(report, ["summary"]), 422, "key-not-active")


def test_suspended_reader_opens_nothing_from_the_next_request_on(hub: HubUnderTest) -> None:
    reader = newcomer(hub, "my")
    report = hub.world.seal("id-polri", {"summary": (b"x", [reader.agency])})
    hub.agency("id-polri").submit(report)
    assert reader.open(report, ["summary"]).status_code == 200
    restate(hub, reader.agency, status="suspended")
    refused(reader.open(report, ["summary"]), 401, "not-authenticated")


def test_marking_above_the_ceiling_is_not_opened(hub: HubUnderTest) -> None:
    reader = newcomer(hub, "my", tlp_ceiling="AMBER")
    for tlp, status in (("RED", 403), ("AMBER+STRICT", 403), ("AMBER", 200), ("GREEN", 200)):
        report = hub.world.seal("id-polri", {"summary": (b"x", [reader.agency])}, tlp=tlp)
        hub.agency("id-polri").submit(report)
        assert reader.open(report, ["summary"]).status_code == status, tlp


# --- receipts -------------------------------------------------------------------------------------


def test_originator_sees_who_opened_why_and_under_which_case(
    hub: HubUnderTest, report: Envelope
) -> None:
    opened = hub.agency("sg-spf").open(
        report, ["operational"], purpose="victim_protection", case_reference="SPF/77"
    )
    [seen] = hub.agency("id-polri").get(path_of(report, "receipts")).json()["openings"]
    signed = Jws.of(seen["open_request"])
    key = hub.world.agencies["sg-spf"].signing.public
    request = verify_statement(signed, OpenRequest, key)
    assert (request.purpose, request.case_reference) == ("victim_protection", "SPF/77")
    receipt = verify_statement(Jws.of(seen["receipt"]), Receipt, hub.world.receipt_key.public)
    record = record_of(hub, opened)
    assert receipt.record_id == str(record["id"])
    assert receipt.request_digest == record["request_digest"]
    assert (record["purpose"], record["case_reference"]) == ("victim_protection", "SPF/77")


def test_receipts_come_in_pages_that_leave_nothing_out(hub: HubUnderTest, report: Envelope) -> None:
    for number in range(5):
        hub.agency("my-pdrm").open(report, ["summary"], case_reference=f"CASE/{number}")
    seen, after = list[str](), "00000000-0000-0000-0000-000000000000"
    while after:
        page = hub.agency("id-polri").get(path_of(report, "receipts"), limit=2, after=after).json()
        seen += [opening["receipt"]["payload"] for opening in page["openings"]]
        after = page["next"]
    assert len(seen) == len(set(seen)) == 5


# --- cursors --------------------------------------------------------------------------------------


@pytest.fixture
def cursor(hub: HubUnderTest) -> str:
    """A cursor of Malaysia's list of reports about scam centres."""
    for _ in range(3):
        hub.agency("id-polri").submit(hub.world.seal("id-polri"))
    page = hub.agency("my-pdrm").get("/v1/reports", limit=1, category="scam_centre").json()
    taken: str = page["next"]
    return taken


def test_cursor_continues_its_own_list(cursor: str, hub: HubUnderTest) -> None:
    page = hub.agency("my-pdrm").get("/v1/reports", limit=1, category="scam_centre", cursor=cursor)
    assert len(page.json()["reports"]) == 1


def _changed(cursor: str) -> str:
    return ("A" if cursor[0] != "A" else "B") + cursor[1:]


@pytest.mark.parametrize(
    ("by", "query", "change"),
    [
        ("sg-spf", {"category": "scam_centre"}, str),
        ("my-pdrm", {}, str),
        ("my-pdrm", {"category": "mule_account"}, str),
        ("my-pdrm", {"category": "scam_centre", "tlp": "AMBER"}, str),
        ("my-pdrm", {"category": "scam_centre"}, _changed),
        ("my-pdrm", {"category": "scam_centre"}, lambda _: "AAAA"),
        ("my-pdrm", {"category": "scam_centre"}, lambda _: "1"),
    ],
    ids=["other agency", "no filter", "other filter", "more filters", "bits", "short", "number"],
)
def test_cursor_of_another_agency_or_list_is_refused(
    by: str, query: dict[str, str], change: Callable[[str], str], cursor: str, hub: HubUnderTest
) -> None:
    answer = hub.agency(by).get("/v1/reports", limit=1, cursor=change(cursor), **query)
    problem = refused(answer, 422, "invalid-shape")
    assert problem["pointer"] == "/cursor"
    record = record_of(hub, answer)
    assert (record["action"], record["rule"]) == ("report:list", "invalid-shape")
