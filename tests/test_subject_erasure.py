"""One account is erased from the access log: two persons approve, and nothing else is hidden."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from app.crypto.encoding import new_id, now
from app.crypto.log_entry import HIDDEN, Salts
from app.errors import BadProofError
from app.usecases.expire import erase_entries
from serumpun.auditing import pull_log
from serumpun.log_checking import check_folder
from serumpun.log_evidence import LogEvidence, prove_entry
from serumpun.log_folder import LogFolder, PlacedEntry
from tests.hub import DatabaseUnderTest, HubUnderTest
from tests.hub_steps import refused
from tests.log_steps import key_of, pull, running_log_hub, settled, signers, transport
from tests.officers import OfficerUnderTest, sign_in
from tests.test_expiry import as_hub, as_login, as_role
from tests.test_log_client import Lying
from tests.test_proposals import decide, propose, proposed

WAIT = timedelta(hours=7)
_OPENED = """
    INSERT INTO access_log (id, recorded_at, action, outcome, rule, request_id, agency, country,
        account, originator, concerned, object, purpose, case_reference)
    VALUES ($1, $2, 'report:open', 'done', 'granted', 'r', 'my-pdrm', 'MY', $3,
        'id-polri', 'ID', 'id-polri/some', 'criminal_investigation', 'CASE/1')
"""


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    with running_log_hub(database, tmp_path_factory.mktemp("hub")) as running:
        yield running


@pytest.fixture
def admins(hub: HubUnderTest) -> list[OfficerUnderTest]:
    """Two administrators of Malaysia."""
    return [sign_in(hub, "my-pdrm", "country_admin") for _ in range(2)]


def leaver(hub: HubUnderTest, by: OfficerUnderTest) -> str:
    """Make an officer who listed, opened two reports of Indonesia, and left; the account's id."""
    officer = sign_in(hub, "my-pdrm", "analyst")
    assert officer.get("/v1/reports").status_code == 200
    for _ in range(2):
        at = hub.hub.clock()
        hub.rows(_OPENED, new_id(at), at, officer.account)
    path = f"/v1/accounts/{officer.account}"
    assert by.send("PATCH", path, content='{"status": "disabled"}').status_code == 200
    settled(hub)
    return officer.account


def erased(hub: HubUnderTest, ago: timedelta = WAIT) -> tuple[str, str]:
    """Let two administrators approve an erasure some time ago, and the hub erase what is due."""
    two = [sign_in(hub, "my-pdrm", "country_admin") for _ in range(2)]
    account = leaver(hub, two[0])
    proposal = approved(hub, two, account)
    erase(hub, proposal, ago)
    return account, proposal


def approved(hub: HubUnderTest, admins: Sequence[OfficerUnderTest], account: str) -> str:
    """Let two administrators approve an erasure; the proposal's id."""
    proposal = proposed(admins[0], "erase_account", account)
    answer = decide(admins[1], proposal)
    assert answer.status_code == 200, answer.text
    settled(hub)
    return proposal


def erase(hub: HubUnderTest, proposal: str, ago: timedelta = WAIT) -> None:
    """Let some time pass since an approval, and the hub erase what is due."""
    past = "UPDATE proposals SET decided_at = decided_at - $2::interval WHERE id::text = $1"
    hub.rows(past, proposal, ago)
    as_hub(hub, erase_entries)
    settled(hub)


def hidden(folder: Path) -> list[PlacedEntry]:
    return [each for each in LogFolder(folder).entries() if Salts.of(each.salts).subject == HIDDEN]


def named(hub: HubUnderTest, account: str) -> int:
    return int(hub.rows("SELECT count(*) FROM access_log WHERE account = $1", account)[0][0])


# --- by whom, and when ----------------------------------------------------------------------------


def test_two_administrators_erase_who_acted_and_all_the_rest_stays(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    account, proposal = erased(hub)
    assert named(hub, account) == 0
    for agency, expected in (("my-audit", 3), ("id-audit", 2), ("sg-asean", 3)):
        checked = pull(hub, agency, tmp_path / agency)
        folder = LogFolder(tmp_path / agency)
        found = [each for each in hidden(folder.path) if each.entry.account == proposal]
        assert len(found) == expected, agency
        assert {each.entry.agency for each in found} == {"my-pdrm"}
        assert check_folder(folder, key_of(hub), signers(hub)) == checked
        evidence = prove_entry(folder, found[-1].entry.id, checked.signed)
        assert LogEvidence.parse(evidence.to_bytes(), 1 << 20).verify(key_of(hub)).size > 0
    mine = [each.entry for each in LogFolder(tmp_path / "my-audit").entries()]
    approvals = [
        each for each in mine if each.object == proposal and each.action == "subject:erase"
    ]
    told = {each.concerned: (each.detail or "").split()[1] for each in approvals}
    assert told == {None: "entries=3", "ID": "entries=2"}


def test_who_pulled_before_keeps_it_and_pulls_on(
    hub: HubUnderTest, admins: list[OfficerUnderTest], tmp_path: Path
) -> None:
    account = leaver(hub, admins[0])
    before = pull(hub, "my-audit", tmp_path)
    erase(hub, approved(hub, admins, account))
    assert pull(hub, "my-audit", tmp_path).size > before.size
    told = [each for each in LogFolder(tmp_path).entries() if each.entry.account == account]
    assert len(told) == 3
    assert named(hub, account) == 0


def test_an_erasure_waits_six_hours_and_is_recorded_before(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    account, proposal = erased(hub, timedelta(hours=5))
    assert named(hub, account) == 3
    assert as_login(hub, "SELECT erase_subjects('infinity')")[0][0] == 0
    pull(hub, "id-audit", tmp_path)
    [approval] = [e.entry for e in LogFolder(tmp_path).entries() if e.entry.object == proposal]
    assert (approval.action, approval.country, approval.concerned) == ("subject:erase", "MY", "ID")


def test_it_takes_two_administrators_of_the_country_and_an_account_that_has_ended(
    hub: HubUnderTest, admins: list[OfficerUnderTest]
) -> None:
    chief, deputy = admins
    account = leaver(hub, chief)
    active = sign_in(hub, "my-pdrm", "analyst").account
    refused(propose(chief, "erase_account", active), 409, "account-conflict")
    house = sign_in(hub, "my-pdrm", "agency_admin")
    assert refused(propose(house, "erase_account", account), 403, "forbidden")["rule"] == "no-role"
    stranger = sign_in(hub, "id-polri", "country_admin")
    refused(propose(stranger, "erase_account", account), 404, "not-found")
    system = propose(chief, "erase_account", "my-pdrm/system")
    assert refused(system, 403, "forbidden")["rule"] == "stated-by-country"
    proposal = proposed(chief, "erase_account", account)
    assert refused(decide(chief, proposal), 403, "forbidden")["rule"] == "second-person"
    assert refused(decide(house, proposal), 403, "forbidden")["rule"] == "no-role"
    refused(decide(stranger, proposal), 404, "not-found")
    back = deputy.send("PATCH", f"/v1/accounts/{account}", content='{"status": "active"}')
    assert back.status_code == 200
    refused(decide(deputy, proposal), 409, "account-conflict")
    as_hub(hub, erase_entries)
    assert named(hub, account) == 3


def test_an_approval_without_its_records_is_none(
    hub: HubUnderTest, admins: list[OfficerUnderTest]
) -> None:
    chief, deputy = admins
    account = leaver(hub, chief)
    proposal = proposed(chief, "erase_account", account)
    fails = "CHECK (action <> 'subject:erase') NOT VALID"
    hub.rows(f"ALTER TABLE access_log ADD CONSTRAINT fails {fails}")
    try:
        assert decide(deputy, proposal).status_code == 500
    finally:
        hub.rows("ALTER TABLE access_log DROP CONSTRAINT fails")
    state = hub.rows("SELECT state FROM proposals WHERE id::text = $1", proposal)
    assert state[0][0] == "open"
    assert decide(deputy, proposal).status_code == 200


# --- attacks --------------------------------------------------------------------------------------


def hiding(hub: HubUnderTest, agency: str, folder: Path, entries: Sequence[str], by: str) -> None:
    """Pull from a hub that leaves out who acted in some entries, under some approval."""

    def hide(placed: Any) -> Any:  # noqa: ANN401
        if placed.entry is None or placed.entry.id not in entries:
            return placed
        salts = placed.salts[:32] + HIDDEN + placed.salts[64:]
        entry = placed.entry.model_copy(update={"account": by})
        return placed.model_copy(update={"salts": salts, "entry": entry})

    def lie(path: str, answer: Any) -> Any:  # noqa: ANN401
        if not path.endswith("/entries"):
            return answer
        return answer.model_copy(update={"entries": tuple(map(hide, answer.entries))})

    lying = Lying(transport(hub, agency), lie)
    pull_log(lying, LogFolder(folder), key_of(hub), signers(hub))


def opened(hub: HubUnderTest, agency: str = "my-pdrm", country: str = "ID") -> list[str]:
    """List entries of an agency that still say who acted."""
    asked = (
        "SELECT id::text FROM access_log WHERE agency = $1 AND concerned = $2"
        " AND account LIKE '%/%' AND action <> 'subject:erase' ORDER BY id DESC"
    )
    return [row[0] for row in hub.rows(asked, agency, country)]


@pytest.mark.parametrize("agency", ["id-audit", "sg-asean"])
def test_hub_that_hides_who_acted_without_approval_is_refused(
    hub: HubUnderTest, agency: str, tmp_path: Path
) -> None:
    settled(hub)
    with pytest.raises(BadProofError, match="without the approval"):
        hiding(hub, agency, tmp_path, opened(hub)[:1], str(new_id(now())))


def test_hub_that_hides_more_than_was_approved_is_refused(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    before = opened(hub)[:1]
    _, proposal = erased(hub)
    with pytest.raises(BadProofError, match="beyond the approval"):
        hiding(hub, "id-audit", tmp_path, before, proposal)


def test_hub_that_hides_another_entry_instead_is_refused(hub: HubUnderTest, tmp_path: Path) -> None:
    """As many as approved, of the same agency, before the approval; not those."""
    other = opened(hub)[:2]
    _, proposal = erased(hub, timedelta(hours=5))
    with pytest.raises(BadProofError, match="beyond the approval"):
        hiding(hub, "id-audit", tmp_path, other, proposal)


def test_hub_that_hides_what_came_after_or_of_another_agency_is_refused(
    hub: HubUnderTest, admins: list[OfficerUnderTest], tmp_path: Path
) -> None:
    foreign = opened(hub, "id-polri", "ID")[:1]
    _, proposal = erased(hub, timedelta(hours=5))
    with pytest.raises(BadProofError, match="beyond the approval"):
        hiding(hub, "id-audit", tmp_path / "foreign", foreign, proposal)
    leaver(hub, admins[0])
    with pytest.raises(BadProofError, match="beyond the approval"):
        hiding(hub, "id-audit", tmp_path / "after", opened(hub)[:1], proposal)


def test_intruder_with_the_hubs_login_hides_nothing_that_was_not_approved(
    hub: HubUnderTest, admins: list[OfficerUnderTest]
) -> None:
    account = leaver(hub, admins[0])
    proposal = proposed(admins[0], "erase_account", account)
    assert as_login(hub, f"SELECT list_subject('{proposal}')") == []
    assert as_login(hub, "SELECT erase_subjects('infinity')")[0][0] == 0
    for statement in ("UPDATE access_log SET account = ''", "UPDATE log_numbers SET salts = NULL"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            as_login(hub, statement)
    as_role(hub, f"UPDATE access_log SET account = '{proposal}'")  # noqa: S608 -- an id
    assert named(hub, account) == 3


def test_what_is_erased_of_an_entry_is_who_acted_alone(hub: HubUnderTest) -> None:
    _, proposal = erased(hub)
    asked = (
        "SELECT log_numbers.salts FROM log_numbers JOIN access_log ON access_log.id = entry"
        " WHERE account = $1"
    )
    found = [Salts.of(bytes(row[0])) for row in hub.rows(asked, proposal)]
    assert {each.subject for each in found} == {HIDDEN}
    assert HIDDEN not in {each.core for each in found} | {each.detail for each in found}
