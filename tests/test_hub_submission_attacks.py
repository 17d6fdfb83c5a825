"""Attacks on submission, through HTTP: authorship, audience, recipients, clock, ids."""

import secrets
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from typing import Any

import httpx2
import pytest

from app.crypto.encoding import new_id, now, to_timestamp
from app.crypto.envelope import Envelope, Wrap, open_sections, verify_delivery
from app.crypto.header import SectionName
from app.crypto.jws import Jws
from app.crypto.keys import KeyUse
from app.crypto.statements import Receipt, verify_statement
from app.errors import SealBrokenError
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import (
    all_at_once,
    forge,
    fresh_login,
    header_of,
    later,
    newcomer,
    path_of,
    post,
    record_of,
    refused,
    restate,
)
from tests.worlds import sealing_key, signing_key

TWO_SECTIONS = {"summary": (b"short", ["my-pdrm"]), "operational": (b"long", ["sg-spf"])}


@pytest.fixture(scope="module")
def shared(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub for all attacks here: each takes ids, and agencies it harms, of its own."""
    with running_hub(database, tmp_path_factory.mktemp("hub")) as under_test:
        yield under_test


@pytest.fixture
def hub(shared: HubUnderTest) -> HubUnderTest:
    """The shared hub; what is sealed is sealed now."""
    shared.world.now = shared.hub.clock()
    return shared


def _stored(hub: HubUnderTest, envelope: Envelope) -> int:
    query = "SELECT count(*) FROM reports WHERE payload = $1"
    count: int = hub.rows(query, envelope.payload)[0][0]
    return count


def _refuse(
    hub: HubUnderTest, envelope: Envelope, status: int, code: str, by: str = "id-polri"
) -> None:
    """Submit; it is refused, recorded as refused, and nothing is stored."""
    answer = hub.agency(by).submit(envelope)
    refused(answer, status, code)
    record = record_of(hub, answer)
    assert (record["outcome"], record["rule"], record["agency"]) == ("refused", code, by)
    assert _stored(hub, envelope) == 0


# --- who signed -----------------------------------------------------------------------------------


def test_another_agencys_report_cannot_be_sent_on(hub: HubUnderTest) -> None:
    _refuse(hub, hub.world.seal("id-polri"), 403, "originator-mismatch", by="sg-spf")


def test_report_that_names_another_originator_is_refused(hub: HubUnderTest) -> None:
    forged = forge(hub.world, hub.world.seal("id-polri"), by="sg-spf")
    _refuse(hub, forged, 403, "originator-mismatch", by="sg-spf")


def test_key_of_who_is_named_does_not_speak_for_who_asks(hub: HubUnderTest) -> None:
    """The attacker asks; header and signature are genuinely those of who is named."""
    named = hub.world.seal("my-pdrm", {"summary": (b"x", ["id-polri"])})
    _refuse(hub, named, 403, "originator-mismatch")


def test_own_report_signed_with_another_agencys_key_is_refused(hub: HubUnderTest) -> None:
    forged = forge(hub.world, hub.world.seal("id-polri"), by="my-pdrm")
    _refuse(hub, forged, 403, "originator-mismatch")


def test_resigned_authorship_gives_a_report_that_nobody_can_open(hub: HubUnderTest) -> None:
    """A thief signs another's ciphertexts as its own: the wraps are bound to who sealed them."""
    stolen = forge(hub.world, hub.world.seal("id-polri"), by="sg-spf", originator="sg-spf")
    assert hub.agency("sg-spf").submit(stolen).status_code == 201
    opened = hub.agency("my-pdrm").open(stolen, ["summary"])
    copy = Envelope.parse(
        httpx2.Request("POST", hub.url, json=opened.json()["envelope"]).content, 1 << 20
    )
    delivery = verify_delivery(copy, hub.world.agencies["sg-spf"].signing.public)
    with pytest.raises(SealBrokenError):
        open_sections(delivery, [SectionName.SUMMARY], hub.world.agencies["my-pdrm"].sealing)


def test_signature_for_another_purpose_is_no_report(hub: HubUnderTest) -> None:
    forged = forge(hub.world, hub.world.seal("id-polri"), typ="serumpun-open+jws")
    _refuse(hub, forged, 422, "bad-signature")


def test_key_nobody_certified_is_refused(hub: HubUnderTest) -> None:
    own = signing_key(hub.world.federation.name, "id-polri", KeyUse.AGENCY_SIGN, 9)
    _refuse(hub, forge(hub.world, hub.world.seal("id-polri"), by=own), 422, "unknown-key")


def test_stripped_second_signature_is_refused(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri")
    stripped = envelope.model_copy(update={"signatures": envelope.signatures[:1]})
    _refuse(hub, stripped, 422, "bad-signature")


# --- to whom --------------------------------------------------------------------------------------


def test_widened_audience_is_refused(hub: HubUnderTest) -> None:
    envelope, more = hub.world.seal("id-polri"), hub.world.seal(sections=TWO_SECTIONS)
    foreign = more.wraps[1].model_copy(update={"section": SectionName.SUMMARY})
    widened = envelope.model_copy(update={"wraps": (*envelope.wraps, foreign)})
    _refuse(hub, widened, 422, "audience-mismatch")


def test_dropped_wrap_is_refused(hub: HubUnderTest) -> None:
    envelope = hub.world.seal(sections={"summary": (b"x", ["my-pdrm", "sg-spf"])})
    dropped = envelope.model_copy(update={"wraps": envelope.wraps[:1]})
    _refuse(hub, dropped, 422, "audience-mismatch")


@pytest.mark.parametrize("member", ["agency", "section", "enc", "kid"])
def test_swapped_wraps_are_refused(member: str, hub: HubUnderTest) -> None:
    envelope = hub.world.seal(sections=TWO_SECTIONS)
    one, other = envelope.wraps
    swapped = (
        one.model_copy(update={member: getattr(other, member)}),
        other.model_copy(update={member: getattr(one, member)}),
    )
    changed = envelope.model_copy(update={"wraps": swapped})
    _refuse(hub, changed, 422, "audience-mismatch")


def test_wrap_of_a_section_that_is_not_there_is_refused(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri")
    elsewhere = envelope.wraps[0].model_copy(update={"section": SectionName.FINANCIAL})
    changed = envelope.model_copy(update={"wraps": (*envelope.wraps, elsewhere)})
    _refuse(hub, changed, 422, "audience-mismatch")


def test_empty_audience_means_nobody_and_is_refused(hub: HubUnderTest) -> None:
    forged = forge(hub.world, hub.world.seal("id-polri"), wraps=[])
    _refuse(hub, forged, 422, "audience-empty")


def test_no_wraps_for_a_signed_audience_are_refused(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri")
    _refuse(hub, envelope.model_copy(update={"wraps": ()}), 422, "audience-mismatch")


def test_recipient_named_twice_is_refused(hub: HubUnderTest) -> None:
    envelope, other = hub.world.seal("id-polri"), hub.world.seal("id-polri")
    forged = forge(hub.world, envelope, wraps=[*envelope.wraps, *other.wraps])
    _refuse(hub, forged, 422, "audience-mismatch")


def _wrapped_for(envelope: Envelope, **members: Any) -> list[Wrap]:  # noqa: ANN401
    return [wrap.model_copy(update=members) for wrap in envelope.wraps]


def test_unknown_recipient_key_is_refused(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri")
    forged = forge(hub.world, envelope, wraps=_wrapped_for(envelope, kid=secrets.token_bytes(32)))
    _refuse(hub, forged, 422, "recipient-unknown")


def test_unknown_recipient_agency_is_refused(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri")
    forged = forge(hub.world, envelope, wraps=_wrapped_for(envelope, agency="my-pdrn"))
    _refuse(hub, forged, 422, "recipient-unknown")


def test_recipient_key_of_another_agency_is_refused(hub: HubUnderTest) -> None:
    envelope = hub.world.seal(sections=TWO_SECTIONS)
    foreign = [
        envelope.wraps[0].model_copy(update={"kid": envelope.wraps[1].kid}),
        envelope.wraps[1],
    ]
    _refuse(hub, forge(hub.world, envelope, wraps=foreign), 422, "recipient-unknown")


def test_signing_key_is_no_recipient_key(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri")
    key = hub.world.agencies["my-pdrm"].signing.public
    kid = Wrap.of({**envelope.wraps[0].model_dump(), "kid": key.kid}).kid
    forged = forge(hub.world, envelope, wraps=_wrapped_for(envelope, kid=kid))
    _refuse(hub, forged, 422, "recipient-unknown")


def test_revoked_recipient_key_is_refused(hub: HubUnderTest) -> None:
    reader, begin = newcomer(hub).agency, len(hub.world.statements)
    hub.world.revoke(hub.world.agencies[reader].sealing.public, hub.hub.clock())
    post(hub, begin)
    sealed = hub.world.seal(sections={"summary": (b"x", [reader])})
    _refuse(hub, sealed, 422, "recipient-key-not-active")


def test_expired_recipient_key_is_refused(hub: HubUnderTest) -> None:
    reader, begin = newcomer(hub).agency, len(hub.world.statements)
    at = hub.hub.clock()
    second = sealing_key(hub.world.federation.name, reader, 2)
    hub.world.certify(second.public, at, not_after=to_timestamp(at + timedelta(seconds=1)))
    post(hub, begin)
    hub.world.agencies[reader].sealing = second
    with later(hub, timedelta(seconds=2)):
        sealed = hub.world.seal(sections={"summary": (b"x", [reader])})
        _refuse(hub, sealed, 422, "recipient-key-not-active")


def test_recipient_key_of_tomorrow_is_refused(hub: HubUnderTest) -> None:
    reader, begin = newcomer(hub).agency, len(hub.world.statements)
    at = hub.hub.clock()
    second = sealing_key(hub.world.federation.name, reader, 2)
    hub.world.certify(second.public, at, not_before=to_timestamp(at + timedelta(days=1)))
    post(hub, begin)
    hub.world.agencies[reader].sealing = second
    sealed = hub.world.seal(sections={"summary": (b"x", [reader])})
    _refuse(hub, sealed, 422, "recipient-key-not-active")


def test_suspended_recipient_is_refused(hub: HubUnderTest) -> None:
    reader = newcomer(hub).agency
    restate(hub, reader, status="suspended")
    sealed = hub.world.seal(sections={"summary": (b"x", [reader])})
    _refuse(hub, sealed, 422, "recipient-key-not-active")


def test_key_older_than_the_newest_is_taken_with_a_warning(hub: HubUnderTest) -> None:
    """What was prepared offline survives a rotation at the recipient."""
    reader, begin = newcomer(hub).agency, len(hub.world.statements)
    sealed = hub.world.seal(sections={"summary": (b"x", [reader])})
    hub.world.certify(sealing_key(hub.world.federation.name, reader, 2).public, hub.hub.clock())
    post(hub, begin)
    answer = hub.agency("id-polri").submit(sealed)
    assert (answer.status_code, answer.json()["warnings"]) == (201, ["newer-key"])
    unhurt = hub.agency("id-polri").submit(hub.world.seal("id-polri"))
    assert unhurt.json()["warnings"] == []


# --- keys and agencies that may no longer act -----------------------------------------------------


def test_revoked_signing_key_ends_the_session_and_signs_no_more(hub: HubUnderTest) -> None:
    sender, begin = newcomer(hub, "id"), len(hub.world.statements)
    own = hub.world.agencies[sender.agency]
    envelope = hub.world.seal(sender.agency)
    assert sender.submit(envelope).status_code == 201
    second = signing_key(hub.world.federation.name, sender.agency, KeyUse.AGENCY_SIGN, 2)
    hub.world.certify(second.public, hub.hub.clock())
    hub.world.revoke(own.signing.public, hub.hub.clock())
    post(hub, begin)
    refused(sender.submit(hub.world.seal(sender.agency)), 401, "not-authenticated")
    anew = fresh_login(sender, second)
    refused(anew.submit(hub.world.seal(sender.agency)), 422, "key-not-active")
    assert anew.submit(hub.world.seal(sender.agency, signing=second)).status_code == 201


def test_suspended_agency_neither_reads_nor_sends_from_the_next_request_on(
    hub: HubUnderTest,
) -> None:
    sender = newcomer(hub, "id")
    envelope = hub.world.seal(sender.agency)
    assert sender.submit(envelope).status_code == 201
    restate(hub, sender.agency, status="suspended")
    refused(sender.submit(hub.world.seal(sender.agency)), 401, "not-authenticated")
    for path in ("/v1/reports", path_of(envelope), path_of(envelope, "receipts"), "/v1/members"):
        refused(sender.get(path), 401, "not-authenticated")
    restate(hub, sender.agency)
    assert sender.get(path_of(envelope)).status_code == 200


def test_roles_taken_away_are_gone_at_the_next_request(hub: HubUnderTest) -> None:
    sender = newcomer(hub, "id")
    assert sender.submit(hub.world.seal(sender.agency)).status_code == 201
    restate(hub, sender.agency, roles=["analyst"])
    refused(sender.submit(hub.world.seal(sender.agency)), 403, "forbidden")


def test_marking_above_the_ceiling_is_not_sent(hub: HubUnderTest) -> None:
    sender = newcomer(hub, "id", tlp_ceiling="AMBER")
    refused(sender.submit(hub.world.seal(sender.agency, tlp="RED")), 403, "forbidden")
    refused(sender.submit(hub.world.seal(sender.agency, tlp="AMBER+STRICT")), 403, "forbidden")
    assert sender.submit(hub.world.seal(sender.agency, tlp="AMBER")).status_code == 201
    assert sender.submit(hub.world.seal(sender.agency, tlp="CLEAR")).status_code == 201


# --- when -----------------------------------------------------------------------------------------

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("age", "offline", "is_taken"),
    [
        (4 * MINUTE, False, True),
        (6 * MINUTE, False, False),
        (-4 * MINUTE, False, True),
        (-6 * MINUTE, False, False),
        (-6 * MINUTE, True, False),
        (29 * DAY, True, True),
        (29 * DAY, False, False),
        (31 * DAY, True, False),
    ],
    ids=str,
)
def test_backdated_or_future_report_is_refused(
    age: timedelta, offline: bool, is_taken: bool, hub: HubUnderTest
) -> None:
    created = to_timestamp(now() - age)
    sealed = hub.world.seal("id-polri", created_at=created, prepared_offline=offline)
    if is_taken:
        assert hub.agency("id-polri").submit(sealed).status_code == 201
    else:
        _refuse(hub, sealed, 422, "clock-window")


def test_report_that_has_already_expired_is_refused(hub: HubUnderTest) -> None:
    old: dict[str, Any] = {
        "created_at": to_timestamp(now() - 3 * DAY),
        "expires_at": to_timestamp(now() - DAY),
    }
    _refuse(hub, hub.world.seal("id-polri", prepared_offline=True, **old), 422, "clock-window")


# --- what -----------------------------------------------------------------------------------------


def test_changed_ciphertext_is_refused(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri")
    section = envelope.sections[0]
    broken = section.model_copy(update={"ciphertext": section.ciphertext[:-1] + b"\0"})
    _refuse(hub, envelope.model_copy(update={"sections": (broken,)}), 422, "digest-mismatch")


def test_dropped_section_is_refused(hub: HubUnderTest) -> None:
    envelope = hub.world.seal(sections=TWO_SECTIONS)
    dropped = {"sections": envelope.sections[:1], "wraps": envelope.wraps[:1]}
    _refuse(hub, envelope.model_copy(update=dropped), 422, "digest-mismatch")


def test_category_that_nobody_knows_is_refused(hub: HubUnderTest) -> None:
    _refuse(hub, hub.world.seal("id-polri", category="made_up"), 422, "invalid-shape")


def test_marking_that_contradicts_the_actions_is_refused(hub: HubUnderTest) -> None:
    forged = forge(
        hub.world,
        hub.world.seal("id-polri"),
        tlp="RED",
        permitted_actions=["share_in_country"],
    )
    _refuse(hub, forged, 422, "handling-rule")


def test_attachment_that_was_not_uploaded_is_refused(hub: HubUnderTest) -> None:
    envelope, blobs = hub.world.seal_with_files(
        "id-polri", None, {"summary": [("a", b"1"), ("b", b"2")]}
    )
    path = path_of(envelope, "attachments", "1")
    hub.agency("id-polri").send("PUT", path, content=blobs[1])
    _refuse(hub, envelope, 422, "attachment-missing")
    hub.agency("id-polri").send("PUT", path.replace("/1", "/2"), content=blobs[2] + b"other")
    _refuse(hub, envelope, 422, "attachment-missing")


# --- once -----------------------------------------------------------------------------------------


def test_id_is_used_once_by_each_originator(hub: HubUnderTest) -> None:
    first = hub.world.seal("id-polri")
    assert hub.agency("id-polri").submit(first).status_code == 201
    other = hub.world.seal("id-polri", id=header_of(first)["id"])
    _refuse(hub, other, 409, "id-reused")


def test_another_originator_may_use_the_same_id_and_learns_nothing(hub: HubUnderTest) -> None:
    first = hub.world.seal("id-polri")
    assert hub.agency("id-polri").submit(first).status_code == 201
    same = hub.world.seal("sg-spf", {"summary": (b"x", ["id-polri"])}, id=header_of(first)["id"])
    answer = hub.agency("sg-spf").submit(same)
    assert (answer.status_code, answer.json()["warnings"]) == (201, [])


def test_same_bytes_again_get_the_same_receipt(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri")
    first = hub.agency("id-polri").submit(envelope)
    again = hub.agency("id-polri").submit(envelope)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["receipt"] == again.json()["receipt"]
    record = record_of(hub, again)
    assert (record["action"], record["outcome"], record["detail"]) == (
        "report:submit",
        "done",
        "again",
    )
    assert _stored(hub, envelope) == 1


def test_same_bytes_again_get_the_same_receipt_after_the_clock_window(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri")
    first = hub.agency("id-polri").submit(envelope)
    with later(hub, 10 * MINUTE):
        again = fresh_login(hub.agency("id-polri")).submit(envelope)
    assert (again.status_code, again.json()["receipt"]) == (200, first.json()["receipt"])


def test_same_bytes_again_get_the_same_receipt_after_the_key_was_revoked(
    hub: HubUnderTest,
) -> None:
    sender, begin = newcomer(hub, "id"), len(hub.world.statements)
    envelope = hub.world.seal(sender.agency)
    first = sender.submit(envelope)
    second = signing_key(hub.world.federation.name, sender.agency, KeyUse.AGENCY_SIGN, 2)
    hub.world.certify(second.public, hub.hub.clock())
    hub.world.revoke(hub.world.agencies[sender.agency].signing.public, hub.hub.clock())
    post(hub, begin)
    again = fresh_login(sender, second).submit(envelope)
    assert (again.status_code, again.json()["receipt"]) == (200, first.json()["receipt"])


def _submit_all_at_once(hub: HubUnderTest, envelopes: list[Envelope]) -> list[httpx2.Response]:
    client = hub.agency("id-polri")
    client.login.headers("GET", hub.url)  # logged in before the race
    acts = [partial(client.submit, envelope) for envelope in envelopes]
    return all_at_once(hub, "reports", acts, one_by_one=False)


def test_submitted_many_times_at_once_it_is_one_report_with_one_receipt(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri")
    answers = _submit_all_at_once(hub, [envelope] * 8)
    assert sorted(answer.status_code for answer in answers) == [200] * 7 + [201]
    assert len({answer.json()["receipt"]["payload"] for answer in answers}) == 1
    assert _stored(hub, envelope) == 1


def test_twenty_clients_at_once_all_get_the_one_receipt(hub: HubUnderTest) -> None:
    """More than the hub has connections."""
    envelope, client = hub.world.seal("id-polri"), hub.agency("id-polri")
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(client.submit, [envelope] * 20))
    assert sorted(answer.status_code for answer in answers) == [200] * 19 + [201]
    assert len({answer.json()["receipt"]["payload"] for answer in answers}) == 1


def test_different_reports_under_one_id_at_once_leave_one(hub: HubUnderTest) -> None:
    report_id = str(new_id(now()))
    envelopes = [hub.world.seal("id-polri", id=report_id) for _ in range(8)]
    answers = _submit_all_at_once(hub, envelopes)
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 7
    counted = hub.rows("SELECT count(*) FROM reports WHERE id = $1::text::uuid", report_id)
    assert counted[0][0] == 1


def test_receipt_names_the_record_of_its_own_submission(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri")
    answer = hub.agency("id-polri").submit(envelope)
    signed = Jws.of(answer.json()["receipt"])
    receipt = verify_statement(signed, Receipt, hub.world.receipt_key.public)
    record = record_of(hub, answer)
    assert receipt.record_id == str(record["id"])
    assert receipt.time == record["recorded_at"]
    assert receipt.report is not None
    assert receipt.report.header_digest == record["request_digest"]
    assert receipt.report.id == header_of(envelope)["id"]
