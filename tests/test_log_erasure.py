"""Erasing entries of the access log: content goes in time, what proves the rest stays."""

import asyncio
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from app.crypto.encoding import new_id, now
from app.crypto.log_retention import LEAST_RETENTION, RETENTION, EntryClass, class_of
from app.errors import BadProofError
from app.policy.actions import Action
from app.postgres.logins import Login
from app.usecases.expire import erase_entries
from serumpun.auditing import pull_log
from serumpun.log_checking import check_folder
from serumpun.log_evidence import LogEvidence, prove_entry
from serumpun.log_folder import ErasedEntry, LogFolder
from tests.hub import DatabaseUnderTest, HubUnderTest
from tests.hub_steps import later
from tests.log_steps import (
    key_of,
    newest,
    pull,
    running_log_hub,
    settled,
    signers,
    transport,
)
from tests.test_expiry import as_hub, as_login, as_role
from tests.test_log_client import Lying

DAY = timedelta(days=1)
LONGEST = RETENTION[EntryClass.ACCESS]
_RECORD = """
    INSERT INTO access_log (id, recorded_at, action, outcome, rule, request_id, agency, country,
        account, originator, concerned, object, purpose, case_reference)
    VALUES ($1, $2, $3, 'done', 'granted', 'old', 'my-pdrm', 'MY', 'my-pdrm/k3v9q2x7ab',
        'id-polri', 'ID', 'id-polri/old', 'criminal_investigation', 'CASE/OLD')
"""


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    with running_log_hub(database, tmp_path_factory.mktemp("hub")) as running:
        yield running


@pytest.fixture
def old(hub: HubUnderTest) -> str:
    """The one entry that is kept longer than anything may be."""
    as_hub(hub, erase_entries)
    entry = record(hub, LONGEST + DAY)
    settled(hub)
    return entry


def record(hub: HubUnderTest, age: timedelta, action: str = "report:open") -> str:
    """Record something as it was recorded long ago; returns its id."""
    at = now() - age
    entry = new_id(at)
    hub.rows(_RECORD, entry, at, action)
    return str(entry)


def is_left(hub: HubUnderTest, entry: str) -> bool:
    return bool(hub.rows("SELECT FROM access_log WHERE id::text = $1", entry))


def erasures(hub: HubUnderTest) -> list[Any]:
    return [row for row in hub.records() if row["action"] == "access-log:erase"]


# --- at the hub -----------------------------------------------------------------------------------


def test_an_entry_is_erased_after_its_retention_and_its_place_stays(
    hub: HubUnderTest, old: str
) -> None:
    kept = record(hub, LONGEST - DAY)
    settled(hub)
    leaves = hub.rows("SELECT * FROM log_leaves ORDER BY index")
    full = "SELECT * FROM log_numbers WHERE salts IS NOT NULL AND entry::text <> $1"
    numbers = {tuple(row) for row in hub.rows(full, old)}
    assert sum(as_hub(hub, erase_entries, erase_entries)) == 1  # by two workers at once
    assert (is_left(hub, old), is_left(hub, kept)) == (False, True)
    assert hub.rows("SELECT * FROM log_leaves ORDER BY index")[: len(leaves)] == leaves
    assert {tuple(row) for row in hub.rows(full, old)} >= numbers
    asked = "SELECT country, salts FROM log_numbers WHERE entry::text = $1"
    assert sorted(tuple(row) for row in hub.rows(asked, old)) == [("ID", None), ("MY", None)]


def test_an_erasure_is_itself_recorded(hub: HubUnderTest, old: str) -> None:
    before = erasures(hub)
    assert as_hub(hub, erase_entries) == [1]
    [told] = [row for row in erasures(hub) if row not in before]
    assert (told["detail"], told["outcome"], told["agency"]) == ("count=1", "done", None)
    assert as_hub(hub, erase_entries) == [0]
    assert len(erasures(hub)) == len(before) + 1


def test_an_erasure_without_its_record_does_not_happen(hub: HubUnderTest, old: str) -> None:
    columns = "INSERT ON access_log"
    rights = "SELECT column_name FROM information_schema.column_privileges WHERE grantee ="
    granted = hub.rows(
        f"{rights} 'serumpun_hub' AND table_name = 'access_log' AND privilege_type = 'INSERT'"
    )
    hub.rows(f"REVOKE {columns} FROM serumpun_hub")
    try:
        with pytest.raises(Exception, match="database"):
            as_hub(hub, erase_entries)
    finally:
        named = ", ".join(f'"{row[0]}"' for row in granted)
        hub.rows(f"GRANT INSERT ({named}) ON access_log TO serumpun_hub")
    assert is_left(hub, old)


def test_each_class_has_its_own_time(hub: HubUnderTest) -> None:
    for action in ("report:open", "account:change", "hub:start"):
        retention = RETENTION[class_of(action, "done")]
        young, old = (record(hub, retention + each, action) for each in (-DAY, DAY))
        settled(hub)
        as_hub(hub, erase_entries)
        assert (is_left(hub, young), is_left(hub, old)) == (True, False), action


def test_database_and_clients_agree_on_every_class(hub: HubUnderTest) -> None:
    for action in (*Action, "some:other"):
        for outcome in ("done", "refused"):
            [(told,)] = hub.rows("SELECT log_retention($1, $2)", action, outcome)
            assert told == RETENTION[class_of(action, outcome)], (action, outcome)
    assert min(RETENTION.values()) == LEAST_RETENTION


def test_an_entry_without_a_leaf_is_not_erased(hub: HubUnderTest) -> None:
    """Else it would never come into the tree, and nobody could tell that it was there."""

    async def go() -> list[Any]:
        url = hub.database.url(Login.SUPERUSER, hub.database_name).replace("+asyncpg", "")
        driver = await asyncpg.connect(url)
        try:
            unfinished = driver.transaction()  # the sequencer does not see it
            await unfinished.start()
            at = now() - LONGEST - DAY
            await driver.execute(_RECORD, new_id(at), at, "report:open")
            await driver.execute("SET LOCAL ROLE serumpun_expiry")
            erased = await driver.fetchval("SELECT erase_log_entries(now(), 1000)")
            found = [erased, await driver.fetch("DELETE FROM access_log RETURNING id")]
            await unfinished.rollback()
            return found
        finally:
            await driver.close()

    as_hub(hub, erase_entries)
    assert asyncio.run(go()) == [0, []]


def test_intruder_with_the_hubs_login_erases_nothing_that_is_kept(
    hub: HubUnderTest, old: str
) -> None:
    kept = record(hub, LONGEST - DAY)
    settled(hub)
    assert as_login(hub, "SELECT erase_log_entries('infinity', 1000000)")[0][0] == 1
    assert (is_left(hub, old), is_left(hub, kept)) == (False, True)


def test_a_hub_whose_clock_is_behind_erases_nothing_that_it_still_keeps(
    hub: HubUnderTest, old: str
) -> None:
    with later(hub, -2 * DAY):
        assert as_hub(hub, erase_entries) == [0]
    assert is_left(hub, old)


def test_the_role_that_erases_sees_only_what_is_old_and_changes_nothing_else(
    hub: HubUnderTest, old: str
) -> None:
    assert [str(row[0]) for row in as_role(hub, "SELECT id FROM access_log")] == [old]
    seen = as_role(hub, "SELECT DISTINCT entry::text FROM log_numbers")
    assert [row[0] for row in seen] == [old]
    for statement in (
        "SELECT detail FROM access_log",
        "SELECT salts FROM log_numbers",
        "UPDATE access_log SET rule = 'x'",
        "UPDATE log_numbers SET number = 1",
        "DELETE FROM log_numbers",
        "DELETE FROM log_leaves",
        "UPDATE log_numbers SET salts = decode(repeat('00', 96), 'hex')",
    ):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            as_role(hub, statement)


# --- at an auditor --------------------------------------------------------------------------------


@pytest.mark.parametrize("agency", ["id-audit", "my-audit", "sg-asean"])
def test_who_pulls_later_sees_the_place_and_that_nothing_is_missing(
    hub: HubUnderTest, old: str, agency: str, tmp_path: Path
) -> None:
    as_hub(hub, erase_entries)
    settled(hub)
    checked = pull(hub, agency, tmp_path)
    places = [each for each in LogFolder(tmp_path).places() if isinstance(each, ErasedEntry)]
    [(index,)] = hub.rows("SELECT index FROM log_leaves WHERE entry::text = $1", old)
    [erased] = [each for each in places if each.index == index]
    assert checked.erased == len(places)
    assert checked.entries == len(list(LogFolder(tmp_path).entries())) + len(places)
    assert check_folder(LogFolder(tmp_path), key_of(hub), signers(hub)) == checked
    told = hub.agency(agency).get("/v1/access-log/entries", after=erased.number - 1, limit=1)
    assert told.json()["entries"] == [erased.model_dump()]


def test_who_pulled_before_keeps_it_and_its_evidence(
    hub: HubUnderTest, old: str, tmp_path: Path
) -> None:
    erased = pull(hub, "id-audit", tmp_path).erased
    as_hub(hub, erase_entries)
    settled(hub)
    checked = pull(hub, "id-audit", tmp_path)
    assert checked.erased == erased
    evidence = prove_entry(LogFolder(tmp_path), old, checked.signed)
    assert LogEvidence.parse(evidence.to_bytes(), 1 << 20).verify(key_of(hub)).size > 0
    asked = hub.agency("id-polri").get("/v1/access-log/inclusion", entry=old)
    assert asked.status_code == 200


def hide(number: int) -> Any:  # noqa: ANN401
    """Make a hub that calls an entry erased."""

    def lie(path: str, answer: Any) -> Any:  # noqa: ANN401
        if not path.endswith("/entries"):
            return answer
        told = [
            ErasedEntry(number=each.number, index=each.index, salts=None, entry=None)
            if each.number == number
            else each
            for each in answer.entries
        ]
        return answer.model_copy(update={"entries": tuple(told)})

    return lie


def pull_hidden(hub: HubUnderTest, folder: Path, entry: str) -> None:
    """Pull from a hub that calls an entry erased."""
    asked = "SELECT number FROM log_numbers WHERE country = 'ID' AND entry::text = $1"
    [(number,)] = hub.rows(asked, entry)
    lying = Lying(transport(hub, "id-audit"), hide(number))
    pull_log(lying, LogFolder(folder), key_of(hub), signers(hub))


def test_a_hub_that_calls_a_fresh_entry_erased_is_refused(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    young = record(hub, LEAST_RETENTION - 2 * DAY)
    settled(hub)
    with pytest.raises(BadProofError, match="erased before its time"):
        pull_hidden(hub, tmp_path, young)
    [(index,)] = hub.rows("SELECT index FROM log_leaves WHERE entry::text = $1", young)
    assert index not in {each.index for each in LogFolder(tmp_path).places()}  # nothing is kept


def test_a_hub_that_signs_a_date_to_come_makes_nothing_older(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    """Years ahead all would be old enough; the auditor's own clock says otherwise."""
    young = record(hub, timedelta())
    settled(hub)
    with later(hub, LONGEST):
        record(hub, timedelta())
        settled(hub)
    assert newest(hub).signed_at > now() + DAY
    with pytest.raises(BadProofError, match="erased before its time"):
        pull_hidden(hub, tmp_path, young)


def test_a_hub_that_dates_a_fresh_entry_back_hides_it_from_nobody_who_pulled(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    """Its own time says old; the checkpoint pulled before says that it is younger."""
    pull(hub, "id-audit", tmp_path)
    dated_back = record(hub, LONGEST)
    settled(hub)
    with pytest.raises(BadProofError, match="erased before its time"):
        pull_hidden(hub, tmp_path, dated_back)


def test_what_an_auditor_blanks_in_the_own_files_is_told(hub: HubUnderTest, tmp_path: Path) -> None:
    pull(hub, "id-audit", tmp_path / "log")
    folder = LogFolder(Path(shutil.copytree(tmp_path / "log", tmp_path / "copy")))
    fresh = max(folder.entries(), key=lambda placed: placed.entry.recorded_at)
    blank = ErasedEntry(number=fresh.number, index=fresh.index, salts=None, entry=None)
    file = folder.path / "entries.ndjson"
    lines = file.read_bytes().splitlines(keepends=True)
    lines[fresh.number - 1] = blank.to_bytes() + b"\n"
    file.write_bytes(b"".join(lines))
    with pytest.raises(BadProofError, match="erased before its time"):
        check_folder(folder, key_of(hub), signers(hub))
