"""Absent, not yours, expired and malformed are one and the same; hidden rows change no answer."""

import re
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import httpx2
import pytest

from app.crypto.content import sealed_length
from app.crypto.encoding import new_id, now, to_base64url, to_timestamp
from app.crypto.envelope import Envelope
from tests.hub import ClientUnderTest, DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import fresh_login, header_of, later, path_of, record_of, refused
from tests.log_steps import settled
from tests.worlds import World

ABSENT, NOT_YOURS, EXPIRED = "absent", "not yours", "expired"
MALFORMED = {
    "another version of UUID": "/v1/reports/id-polri/0199f5a2-0000-4000-8000-000000000000",
    "capitals": "/v1/reports/id-polri/0199F5A2-0000-7000-8000-000000000000",
    "no UUID": "/v1/reports/id-polri/1",
    "no agency": "/v1/reports/POLRI/0199f5a2-0000-7000-8000-000000000000",
    "quote": "/v1/reports/id-polri'--/0199f5a2-0000-7000-8000-000000000000",
    "long": "/v1/reports/id-polri/" + "7" * 1500,
}
# No address of the hub needs percent-encoding, so no proof fits these.
UNPROVABLE = {
    "zero byte": "/v1/reports/id-polri%00/0199f5a2-0000-7000-8000-000000000000",
    "zero byte in the id": "/v1/reports/id-polri/0199f5a2-0000-7000-8000-%00000000000",
    "broken UTF-8": "/v1/reports/id-polri%ff/0199f5a2-0000-7000-8000-000000000000",
    "lone surrogate": "/v1/reports/id-polri%ed%a0%80/0199f5a2-0000-7000-8000-000000000000",
}
SEALED = bytes(sealed_length(1))  # of the right length; the hub cannot look into it
# The only headers that may differ: `ratelimit` counts what the asker itself has asked.
PER_REQUEST = {"x-request-id", "date", "ratelimit"}


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub with a report from Indonesia to Malaysia, of which Singapore must not learn."""
    with running_hub(database, tmp_path_factory.mktemp("hub")) as under_test:
        yield under_test


@pytest.fixture(scope="module")
def hidden(hub: HubUnderTest) -> Envelope:
    """A report with an attachment that Singapore may not see."""
    return _submit_with_file(hub)


@pytest.fixture(scope="module")
def expired(hub: HubUnderTest) -> Envelope:
    """A report to Singapore that has expired since."""
    soon = to_timestamp(now() + timedelta(hours=1))
    envelope = _submit_with_file(hub, reader="sg-spf", expires_at=soon)
    assert hub.agency("sg-spf").get(path_of(envelope)).status_code == 200
    past = "UPDATE {} SET expires_at = now() - interval '1 second' WHERE {} = $1::text::uuid"
    for table, column in (("reports", "id"), ("report_access", "report_id")):
        hub.rows(past.format(table, column), header_of(envelope)["id"])
    return envelope


@pytest.fixture(scope="module")
def absent(hub: HubUnderTest) -> Envelope:
    """A report that was never sent."""
    return hub.world.seal("id-polri")


def _submit_with_file(hub: HubUnderTest, reader: str = "my-pdrm", **facts: Any) -> Envelope:  # noqa: ANN401
    sections = {"summary": (b"x", [reader])}
    files = {"summary": [("a", b"1")]}
    envelope, blobs = hub.world.seal_with_files("id-polri", sections, files, **facts)
    polri = hub.agency("id-polri")
    path = path_of(envelope, "attachments", "1")
    assert polri.send("PUT", path, content=blobs[1]).status_code == 201
    assert polri.submit(envelope).status_code == 201
    return envelope


@pytest.fixture(scope="module")
def cases(absent: Envelope, hidden: Envelope, expired: Envelope) -> dict[str, Envelope]:
    """What Singapore must not be able to tell apart."""
    return {ABSENT: absent, NOT_YOURS: hidden, EXPIRED: expired}


Ask = Callable[[ClientUnderTest, Envelope], httpx2.Response]
ASKS: dict[str, Ask] = {
    "look": lambda client, e: client.get(path_of(e)),
    "open": lambda client, e: client.open(e, ["summary"]),
    "receipts": lambda client, e: client.get(path_of(e, "receipts")),
    "upload": lambda client, e: client.send("PUT", path_of(e, "attachments", "1"), content=SEALED),
    "download": lambda client, e: client.get(path_of(e, "attachments", "1")),
    "download another": lambda client, e: client.get(path_of(e, "attachments", "2")),
}
MALFORMED_ASKS = {
    "look": ("GET", ""),
    "open": ("POST", "/open"),
    "receipts": ("GET", "/receipts"),
    "upload": ("PUT", "/attachments/1"),
    "download": ("GET", "/attachments/1"),
}


def _told(answer: httpx2.Response) -> tuple[int, dict[str, str], dict[str, Any]]:
    """Cut an answer to what must be the same."""
    headers = {name: held for name, held in answer.headers.items() if name not in PER_REQUEST}
    body = answer.json()
    body.pop("request_id")
    return answer.status_code, headers, body


@pytest.mark.parametrize("ask", ASKS)
def test_absent_not_yours_and_expired_get_the_same_answer(
    ask: str, hub: HubUnderTest, cases: dict[str, Envelope]
) -> None:
    spf = hub.agency("sg-spf")
    answers = {case: ASKS[ask](spf, envelope) for case, envelope in cases.items()}
    for answer in answers.values():
        refused(answer, 404, "not-found")
    assert _told(answers[ABSENT]) == _told(answers[NOT_YOURS]) == _told(answers[EXPIRED])


@pytest.mark.parametrize("ask", MALFORMED_ASKS)
@pytest.mark.parametrize("address", MALFORMED)
def test_malformed_address_gets_the_same_answer_as_an_absent_one(
    ask: str, address: str, hub: HubUnderTest, absent: Envelope
) -> None:
    method, more = MALFORMED_ASKS[ask]
    spf = hub.agency("sg-spf")
    content = {"POST": spf.open_request(absent, ["summary"]).to_bytes(), "PUT": SEALED}.get(method)
    answer = spf.send(method, MALFORMED[address] + more, content=content)
    assert _told(answer) == _told(ASKS[ask](spf, absent))
    record = record_of(hub, answer)
    assert (record["agency"], record["outcome"], record["rule"]) == (
        "sg-spf",
        "refused",
        "not-found",
    )


@pytest.mark.parametrize("address", UNPROVABLE)
def test_address_with_odd_bytes_is_refused(address: str, hub: HubUnderTest) -> None:
    refused(hub.agency("sg-spf").get(UNPROVABLE[address]), 401, "proof-invalid")


def test_originator_of_an_expired_report_no_longer_sees_it_either(
    hub: HubUnderTest, expired: Envelope, absent: Envelope
) -> None:
    polri = hub.agency("id-polri")
    for ask in ("look", "open", "download"):
        assert _told(ASKS[ask](polri, expired)) == _told(ASKS[ask](polri, absent)), ask


def test_who_opened_a_report_outlives_its_content_for_the_originator_alone(
    hub: HubUnderTest, expired: Envelope
) -> None:
    assert ASKS["receipts"](hub.agency("id-polri"), expired).status_code == 200
    refused(ASKS["receipts"](hub.agency("sg-spf"), expired), 404, "not-found")


def test_recipient_cannot_tell_receipts_of_anothers_report_from_none(
    hub: HubUnderTest, hidden: Envelope, absent: Envelope
) -> None:
    pdrm = hub.agency("my-pdrm")
    assert _told(ASKS["receipts"](pdrm, hidden)) == _told(ASKS["receipts"](pdrm, absent))


def test_report_expires_at_its_own_instant(hub: HubUnderTest) -> None:
    soon = to_timestamp(now() + timedelta(minutes=20))
    envelope = hub.world.seal("id-polri", expires_at=soon)
    assert hub.agency("id-polri").submit(envelope).status_code == 201
    for minutes, status in ((19, 200), (21, 404)):
        with later(hub, timedelta(minutes=minutes)):
            pdrm = fresh_login(hub.agency("my-pdrm"))
            assert pdrm.get(path_of(envelope)).status_code == status
            listed = pdrm.get("/v1/reports").json()["reports"]
            payloads = [entry["signed"]["payload"] for entry in listed]
            assert (envelope.payload in payloads) == (status == 200)


# --- the same statements --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def logging_hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """A hub whose database writes down each statement it is given."""
    with (
        pytest.MonkeyPatch.context() as patch,
        running_hub(database, tmp_path_factory.mktemp("hub")) as under_test,
    ):
        name = under_test.database_name
        settled(under_test)
        # What the hub does by itself is not what a request asks: the sequencer looks once more.
        patch.setattr("app.house._INTEGRATE_SECONDS", 3600)
        time.sleep(1)
        under_test.rows(f"ALTER DATABASE {name} SET log_statement = 'all'")
        under_test.rows(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND usename = 'serumpun_hub'"
        )
        yield under_test


_STATEMENT = re.compile(
    r" LOG:  (?:execute [^:]*|statement): (.*?)(?=\n\d{4}-\d\d-\d\d |\Z)", re.DOTALL
)


def _statements(hub: HubUnderTest, ask: Callable[[], httpx2.Response]) -> list[str]:
    """Tell every statement that PostgreSQL was given for one request, in order."""
    log = hub.database.server.log_file
    begin = log.stat().st_size
    ask()
    written = log.read_bytes()[begin:].decode()
    return [" ".join(found.split()) for found in _STATEMENT.findall(written)]


@pytest.mark.parametrize("ask", ASKS)
def test_absent_and_not_yours_take_the_same_statements(ask: str, logging_hub: HubUnderTest) -> None:
    hub = logging_hub
    hidden, absent = _submit_with_file(hub), hub.world.seal("id-polri")
    spf = hub.agency("sg-spf")
    for envelope in (hidden, absent):
        ASKS[ask](spf, envelope)  # connections and prepared statements are warm
    of_absent = _statements(hub, lambda: ASKS[ask](spf, absent))
    of_hidden = _statements(hub, lambda: ASKS[ask](spf, hidden))
    assert of_absent == of_hidden
    assert sum("INSERT INTO access_log" in statement for statement in of_absent) == 1
    looks = sum("FROM report_access" in statement for statement in of_absent)
    assert looks == (0 if ask == "upload" else 1)


def test_section_that_is_not_mine_takes_the_same_statements_as_one_that_is_not_there(
    logging_hub: HubUnderTest,
) -> None:
    hub = logging_hub
    sections = {"summary": (b"x", ["sg-spf"]), "operational": (b"x", ["my-pdrm"])}
    envelope = hub.world.seal("id-polri", sections)
    hub.agency("id-polri").submit(envelope)
    spf = hub.agency("sg-spf")
    spf.open(envelope, ["financial"])
    not_there = _statements(hub, lambda: spf.open(envelope, ["financial"]))
    not_mine = _statements(hub, lambda: spf.open(envelope, ["operational"]))
    assert not_there == not_mine


def test_the_statement_log_sees_what_a_request_asks(logging_hub: HubUnderTest) -> None:
    """The control: an answer that is given takes other statements than one that is not."""
    hub = logging_hub
    hidden = _submit_with_file(hub)
    pdrm, spf = hub.agency("my-pdrm"), hub.agency("sg-spf")
    for client in (pdrm, spf):
        client.get(path_of(hidden, "attachments", "1"))
    seen = _statements(hub, lambda: pdrm.get(path_of(hidden, "attachments", "1")))
    unseen = _statements(hub, lambda: spf.get(path_of(hidden, "attachments", "1")))
    assert seen != unseen


# --- hidden rows change no answer -----------------------------------------------------------------

_VARIES = {"receipt", "next"}  # signed by the hub over record id and instant; random cursor


def _pages(client: ClientUnderTest, **query: Any) -> list[tuple[dict[str, str], list[Any], int]]:  # noqa: ANN401
    """Read a whole list, page by page, cut to what hidden rows must not change."""
    pages, cursor = [], None
    while True:
        answer = client.get(
            "/v1/reports", limit=2, **query, **({"cursor": cursor} if cursor else {})
        )
        assert answer.status_code == 200, answer.text
        body = answer.json()
        entries = [
            {name: held for name, held in entry.items() if name not in _VARIES}
            for entry in body["reports"]
        ]
        headers = {n: held for n, held in answer.headers.items() if n not in PER_REQUEST}
        cursor = body["next"]
        pages.append((headers, entries, len(cursor or "")))
        if cursor is None:
            return pages


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"category": "scam_centre"},
        {"originator": "id-polri"},
        {"country": "KH"},
        {"tlp": "AMBER"},
        {"kind": "incident"},
        {"category": "mule_account"},
    ],
    ids=str,
)
def test_answers_are_the_same_with_and_without_hidden_reports_between(
    query: dict[str, str], worlds: tuple[HubUnderTest, HubUnderTest]
) -> None:
    full, bare = worlds
    assert _pages(full.agency("sg-spf"), **query) == _pages(bare.agency("sg-spf"), **query)


@pytest.fixture(scope="module")
def worlds(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[HubUnderTest, HubUnderTest]]:
    """Two hubs that got the same reports for Singapore; one got others in between."""
    world = World.make(now=now())
    folder = tmp_path_factory.mktemp("hubs")
    with (
        running_hub(database, folder / "full", world=world) as full,
        running_hub(database, folder / "bare", world=world) as bare,
    ):
        for number in range(7):
            facts: dict[str, Any] = {"countries_concerned": ["KH"] if number % 2 else []}
            _submit_to([full], world.seal("my-pdrm", {"summary": (b"x", ["id-polri"])}, **facts))
            seen = world.seal("id-polri", {"summary": (b"x", ["sg-spf"])}, **facts)
            _submit_to([full, bare], seen)
            _submit_to([full], world.seal("id-polri", {"summary": (b"x", ["my-pdrm"])}, **facts))
        assert full.rows("SELECT count(*) FROM reports")[0][0] == 21
        assert bare.rows("SELECT count(*) FROM reports")[0][0] == 7
        yield full, bare


def _submit_to(hubs: list[HubUnderTest], envelope: Envelope) -> None:
    for hub in hubs:
        answer = hub.agency(header_of(envelope)["originator"]).submit(envelope)
        assert answer.status_code == 201, answer.text


def test_recipient_sees_no_other_recipient(hub: HubUnderTest) -> None:
    """The signed audience is digests of random wraps; ids and kids of others are nowhere."""
    envelope = hub.world.seal("id-polri", {"summary": (b"x", ["my-pdrm", "sg-spf"])})
    hub.agency("id-polri").submit(envelope)
    spf, pdrm = hub.agency("sg-spf"), hub.world.agencies["my-pdrm"]
    [entry] = [
        entry
        for entry in spf.get("/v1/reports").json()["reports"]
        if entry["signed"]["payload"] == envelope.payload
    ]
    opened = spf.open(envelope, ["summary"]).json()
    other = next(wrap for wrap in envelope.wraps if wrap.agency == "my-pdrm")
    for text in (str(entry), str(opened), str(header_of(envelope))):
        for told in ("my-pdrm", pdrm.sealing.public.kid, to_base64url(other.enc)):
            assert told not in text


def test_an_id_that_was_never_used_is_absent_for_its_own_originator_too(
    hub: HubUnderTest,
) -> None:
    path = f"/v1/reports/id-polri/{new_id(now())}"
    refused(hub.agency("id-polri").get(path), 404, "not-found")
