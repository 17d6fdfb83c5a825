"""New reports are taken only while countries beside the host's confirm the access log."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.engine import make_engine
from app.policy.quorum import Quorum
from app.postgres.logins import Login
from app.usecases.check_readiness import LogState, look_at_log
from serumpun.auditing import pull_log
from serumpun.log_folder import LogFolder
from serumpun.witnessing import Witness, witness_log
from tests.hub import ClientUnderTest, DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import fresh_login, later, record_of, refused
from tests.log_steps import key_of, make_witness, settled, signers, transport_of

AGENCIES = ("id-polri", "my-pdrm", "sg-spf", "th-tcsd", "id-audit")
HOURS_5 = timedelta(hours=5)
COSIGNATURES = "/v1/access-log/cosignatures"
LINES = {"content-type": "application/x-ndjson"}


@pytest.fixture
def hub(database: DatabaseUnderTest, tmp_path: Path) -> Iterator[HubUnderTest]:
    """A hub in Singapore."""
    with running_hub(database, tmp_path / "hub", AGENCIES, quorum=Quorum(host="SG")) as running:
        yield running


def submit(hub: HubUnderTest, client: ClientUnderTest | None = None) -> int:
    hub.world.now = hub.hub.clock()
    by = client or fresh_login(hub.agency("id-polri"))
    return by.submit(hub.world.seal("id-polri")).status_code


def cosign(hub: HubUnderTest, folder: Path, *agencies: str) -> None:
    """Let agencies cosign, as of now by the hub's clock."""
    settled(hub)
    for agency in agencies:
        make_witness(hub, agency)
        client = fresh_login(hub.agency(agency))
        signer = hub.world.agencies[agency].signing
        own = Witness(folder / agency, key_of(hub), signer, hub.hub.clock)
        witness_log(transport_of(client), own)


def test_without_quorum_new_reports_are_refused_and_reading_goes_on(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    hub.world.state("id-audit", roles=["auditor"])
    assert hub.append(hub.world.statements[-1]).status_code == 201
    sent = hub.world.seal("id-polri")
    assert fresh_login(hub.agency("id-polri")).submit(sent).status_code == 201
    cosign(hub, tmp_path, "my-pdrm", "th-tcsd")
    assert submit(hub) == 201
    with later(hub, HOURS_5):
        polri, pdrm = (fresh_login(hub.agency(name)) for name in ("id-polri", "my-pdrm"))
        hub.world.now = hub.hub.clock()
        new = hub.world.seal("id-polri")
        answer = polri.submit(new)
        refused(answer, 503, "unwitnessed")
        assert int(answer.headers["retry-after"]) > 0
        record = record_of(hub, answer)
        assert (record["action"], record["outcome"], record["rule"], record["agency"]) == (
            *("report:submit", "refused", "unwitnessed", "id-polri"),
        )
        body = b"\n".join([new.to_bytes(), sent.to_bytes()])
        told = polri.send("POST", "/v1/reports/batch", content=body, headers=LINES)
        first, second = (json.loads(line) for line in told.content.splitlines())
        assert first["problem"]["code"] == "unwitnessed"
        assert second["status"] == 200  # what was taken before is answered the same
        assert polri.submit(sent).status_code == 200
        assert pdrm.get("/v1/reports").status_code == 200
        assert pdrm.open(sent, ["summary"]).status_code == 200
        settled(hub)
        auditor = transport_of(fresh_login(hub.agency("id-audit")))
        assert pull_log(auditor, LogFolder(tmp_path / "log"), key_of(hub), signers(hub)).entries
        cosign(hub, tmp_path, "my-pdrm")
        refused(polri.submit(new), 503, "unwitnessed")
        cosign(hub, tmp_path, "th-tcsd")
        assert polri.submit(new).status_code == 201


def test_the_hosts_own_witness_and_a_second_of_one_country_do_not_count(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    cosign(hub, tmp_path, "my-pdrm")
    with later(hub, HOURS_5):
        cosign(hub, tmp_path, "my-pdrm", "sg-spf")
        assert submit(hub) == 503
        told = fresh_login(hub.agency("id-polri")).get(COSIGNATURES).json()
        assert told["quorum"]["is_held"] is False
        assert (told["quorum"]["countries"], told["quorum"]["limit_seconds"]) == (2, 14_400)
        assert [each["country"] for each in told["cosignatures"]] == ["MY", "SG"]


def test_a_hub_that_never_had_a_witness_takes_reports(hub: HubUnderTest) -> None:
    with later(hub, HOURS_5):
        assert submit(hub) == 201
        told = fresh_login(hub.agency("id-polri")).get(COSIGNATURES).json()
        assert (told["quorum"]["last_at"], told["quorum"]["is_held"]) == (None, True)


def test_who_takes_the_witnesses_roles_away_does_not_open_the_hub(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    cosign(hub, tmp_path, "my-pdrm", "th-tcsd")
    hub.rows("DELETE FROM role_bindings WHERE role = 'witness'")
    with later(hub, HOURS_5):
        assert submit(hub) == 503


def test_the_operators_policy_stands_in_the_record_of_each_start(hub: HubUnderTest) -> None:
    [row] = hub.rows("SELECT detail FROM access_log WHERE action = 'hub:start'")
    assert row["detail"].endswith(" quorum=2/14400s host=SG")


def test_what_wants_an_alarm_is_told_before_anything_is_refused(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    """The sequencer is held up, with a record of an hour ago; two countries have cosigned."""
    cosign(hub, tmp_path, "my-pdrm", "th-tcsd")
    settled(hub)

    async def look() -> LogState:
        url = hub.database.url(Login.SUPERUSER, hub.database_name).replace("+asyncpg", "")
        engine = make_engine(hub.database.url(Login.HUB, hub.database_name), 1)
        other = await asyncpg.connect(url)
        try:
            async with other.transaction():
                await other.fetch("SELECT * FROM log_head FOR UPDATE")
                await asyncio.to_thread(hub.rows, _RECORD_OF_AN_HOUR_AGO)
                return await look_at_log(replace(hub.hub, engine=engine))
        finally:
            await other.close()
            await engine.dispose()

    found = asyncio.run(look())
    [(last,)] = hub.rows(
        "SELECT greatest((SELECT min(since) FROM log_witnesses),"
        " (SELECT min(cosigned_at) FROM log_cosignatures))"
    )
    assert found.quorum_at == last
    assert timedelta(hours=1) <= found.waiting < timedelta(hours=2)


_RECORD_OF_AN_HOUR_AGO = (
    "INSERT INTO access_log (id, recorded_at, action, outcome, rule, request_id)"
    " VALUES (uuidv7(), now() - interval '1 hour', 'x:y', 'done', 'granted', 'slow')"
)
AT = datetime(2026, 11, 30, tzinfo=UTC)
instants = st.integers(-600, 0).map(lambda minutes: AT + timedelta(minutes=minutes))


@given(
    st.none() | instants,
    st.dictionaries(st.sampled_from(["ID", "MY", "SG", "TH"]), instants),
    st.sampled_from(["ID", "MY", "SG", "TH"]),
    instants,
    st.integers(0, 3),
)
def test_what_is_remembered_of_a_quorum_is_never_too_late(
    since: datetime | None, cosigned: dict[str, datetime], country: str, at: datetime, needed: int
) -> None:
    """Whatever is cosigned later, and even if the first witness comes later, it ends no earlier."""
    quorum = Quorum(needed, timedelta(hours=4), "SG")
    before = quorum.ends_at(quorum.last_at(since, cosigned), at)
    newer = {**cosigned, country: max(AT, cosigned.get(country, AT))}
    first = max(at, AT) if since is None else since
    assert quorum.ends_at(quorum.last_at(first, newer), max(at, AT)) >= before
    assert replace(quorum, countries=0).last_at(since, cosigned) is None
