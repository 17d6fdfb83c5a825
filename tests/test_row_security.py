"""Row security against an independent model of who sees what, on a generated world.

Everything goes in through the real hub; then the hub's own login asks each table as each agency,
and as nobody. What it must see is computed here from the audiences alone (ARCHITECTURE, "Who sees
what"). The application's own answers are compared with the same model.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from app.crypto.content import sealed_length
from app.crypto.encoding import now
from app.crypto.envelope import Envelope
from app.crypto.header import SectionName
from app.postgres.logins import Login
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import header_of, path_of
from tests.rows_of_agencies import PEOPLE
from tests.test_database_grants import GRANTED

AGENCIES = tuple(
    f"{country}-{unit}" for country in ("id", "kh", "my", "sg", "th") for unit in "abcd"
)
REPORTS = 60
OPENINGS = 40
SEED = 20270201

Key = tuple[object, ...]


@dataclass(frozen=True)
class Sent:
    """A report as its originator made it: who may open which section."""

    envelope: Envelope
    originator: str
    id: UUID
    audience: Mapping[str, frozenset[str]]
    attached: Mapping[int, str | None]  # number -> section that claims it

    @property
    def parties(self) -> frozenset[str]:
        """The originator and everybody in an audience."""
        return frozenset({self.originator}).union(*self.audience.values())


@dataclass(frozen=True)
class Generated:
    """A hub full of reports, and what went in; `driver` is connected as the hub is."""

    hub: HubUnderTest
    runner: asyncio.Runner
    driver: Any
    sent: list[Sent]
    opened: set[tuple[str, UUID, str]]  # originator, report, who opened

    @asynccontextmanager
    async def acting(
        self, agency: str = "", country: str = "", realm: str = ""
    ) -> AsyncIterator[Any]:
        """Take on an identity; nothing is kept."""
        undone = self.driver.transaction()
        await undone.start()
        try:
            await self.driver.execute("SELECT act_as($1, $2, $3)", agency, country, realm)
            yield self.driver
        finally:
            await undone.rollback()

    def asks(
        self, statement: str, agency: str = "", country: str = "", realm: str = ""
    ) -> list[Any]:
        """Run one statement under an identity."""

        async def go() -> list[Any]:
            async with self.acting(agency, country, realm) as driver:
                rows: list[Any] = await driver.fetch(statement)
                return rows

        return self.runner.run(go())


@pytest.fixture(scope="module")
def world(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Generated]:
    """Twenty agencies of five countries, sixty reports with random audiences, some opened."""
    dice = random.Random(SEED)  # noqa: S311 -- the same world in each run
    with (
        running_hub(database, tmp_path_factory.mktemp("hub"), AGENCIES) as hub,
        asyncio.Runner() as runner,
    ):
        url = database.url(Login.HUB, hub.database_name).replace("+asyncpg", "")
        driver = runner.run(asyncpg.connect(url))
        sent = [_submit_one(hub, dice) for _ in range(REPORTS)]
        generated = Generated(hub, runner, driver, sent, set())
        for _ in range(OPENINGS):
            _open_one(generated, dice)
        for agency in AGENCIES:  # a second each: uploads that are under way
            hub.rows("INSERT INTO uploads VALUES ($1 || '/under way', $1, now())", agency)
            for statement in PEOPLE:
                hub.rows(statement, agency, agency[:2].upper())
        yield generated
        runner.run(driver.close())


def _submit_one(hub: HubUnderTest, dice: random.Random) -> Sent:
    originator = dice.choice(AGENCIES)
    names = dice.sample([str(name) for name in SectionName], dice.randint(1, 3))
    sections = {name: (b"x", dice.sample(AGENCIES, dice.randint(1, 5))) for name in names}
    files = {names[0]: [("a.txt", b"a")]} if dice.random() < 0.3 else {}
    envelope, blobs = hub.world.seal_with_files(originator, sections, files)
    client = hub.agency(originator)
    header = header_of(envelope)
    attached: dict[int, str | None] = dict.fromkeys(blobs, names[0])
    if dice.random() < 0.2:
        blobs[9], attached[9] = bytes(sealed_length(1)), None
    for n, sealed in blobs.items():
        path = path_of(envelope, "attachments", str(n))
        assert client.send("PUT", path, content=sealed).status_code == 201
    assert client.submit(envelope).status_code == 201
    audience = {name: frozenset(readers) for name, (_, readers) in sections.items()}
    return Sent(envelope, originator, UUID(header["id"]), audience, attached)


def _open_one(generated: Generated, dice: random.Random) -> None:
    sent = dice.choice(generated.sent)
    name, readers = dice.choice(sorted(sent.audience.items()))
    reader = dice.choice(sorted(readers))
    answer = generated.hub.agency(reader).open(sent.envelope, [name])
    assert answer.status_code == 200, answer.text
    generated.opened.add((sent.originator, sent.id, reader))


# --- the model: who sees what ---------------------------------------------------------------------


def _reports(world: Generated, who: str) -> set[Key]:
    return {(sent.originator, sent.id) for sent in world.sent if who in sent.parties}


def _access(world: Generated, who: str) -> set[Key]:
    return {(who, sent.originator, sent.id) for sent in world.sent if who in sent.parties}


def _sections(world: Generated, who: str) -> set[Key]:
    return {
        (sent.originator, sent.id, name)
        for sent in world.sent
        for name, readers in sent.audience.items()
        if who in readers
    }


def _wraps(world: Generated, who: str) -> set[Key]:
    return {(*key, who) for key in _sections(world, who)}


def _blobs(world: Generated, who: str) -> set[Key]:
    return {
        (sent.originator, sent.id, n)
        for sent in world.sent
        for n, section in sent.attached.items()
        if who == sent.originator or (section and who in sent.audience[section])
    }


def _openings(world: Generated, who: str) -> set[Key]:
    return {opened for opened in world.opened if who in (opened[0], opened[2])}


def _own_agency(_: Generated, who: str) -> set[Key]:
    return {(who,)} if who else set()


Model = tuple[str, Callable[[Generated, str], set[Key]]]
SEEN: Mapping[str, Model] = {
    "reports": ("originator, id", _reports),
    "report_access": ("agency, originator, report_id", _access),
    "sections": ("originator, report_id, name", _sections),
    "wraps": ("originator, report_id, section, agency", _wraps),
    "blobs": ("originator, report_id, n", _blobs),
    "openings": ("originator, report_id, agency", _openings),
    "accounts": ("DISTINCT agency", _own_agency),
    "role_bindings": ("DISTINCT agency", _own_agency),
    "replays": ("DISTINCT agency", _own_agency),
    "uploads": ("originator", _own_agency),
    "identities": ("agency", _own_agency),
    "passkeys": ("agency", _own_agency),
    "invitations": ("agency", _own_agency),
    "sessions": ("agency", _own_agency),
    "devices": ("agency", _own_agency),
    "key_shares": ("agency", _own_agency),
    "proposals": ("agency", _own_agency),
    "index_key_shares": ("to_agency", _own_agency),
    "report_tokens": ("originator", _own_agency),
    "match_budgets": ("agency", _own_agency),
    "watches": ("agency", _own_agency),
    "match_operations": ("agency", _own_agency),
    "watch_tokens": ("agency", _own_agency),
    "candidates": ("agency", _own_agency),
}
# The public directory, and what tells nothing.
FOR_EVERY_MEMBER = {
    *("statements", "agencies", "keys", "alembic_version", "directory_head"),
    *("suspensions", "identity_providers"),
}
UNREADABLE = {"key_components"}
FOR_NOBODY = {"dropped_blobs", "sign_ins"}  # no member acts there, or none is known yet
# Read in the realm of auditors only (test_log_rows.py), or commitments alone.
OF_AUDITORS = {"access_log", "log_numbers", "log_counts"}
OF_THE_TREE = {
    *("log_cosignatures", "log_witnesses", "log_stated_witnesses"),
    *("log_leaves", "log_tiles", "log_head", "log_checkpoints"),
}
TABLES = {*SEEN, *FOR_EVERY_MEMBER, *UNREADABLE, *FOR_NOBODY, *OF_AUDITORS, *OF_THE_TREE}


@pytest.mark.parametrize("table", SEEN)
def test_every_agency_sees_exactly_the_rows_the_model_gives_it(
    table: str, world: Generated
) -> None:
    columns, model = SEEN[table]
    for agency in AGENCIES:
        world.hub.agency(agency).login.headers("GET", world.hub.url)  # has logged in once
    for agency in AGENCIES:
        seen = {tuple(row) for row in world.asks(f"SELECT {columns} FROM {table}", agency, "XX")}  # noqa: S608
        assert seen == model(world, agency), agency


# What a country root replaces, and where its provider's officers are looked up.
ROOTS_OWN = {"accounts", "role_bindings", "identities"}
# What the administration of a country reaches in each of its agencies.
REALMS = {
    "accounts",
    "role_bindings",
    "identities",
    "passkeys",
    "invitations",
    "sessions",
    "devices",
}


@pytest.mark.parametrize("table", SEEN)
def test_without_an_identity_nothing_is_visible(table: str, world: Generated) -> None:
    assert world.asks(f"SELECT 1 FROM {table}") == []  # noqa: S608


@pytest.mark.parametrize("table", sorted(SEEN.keys() - ROOTS_OWN))
def test_country_root_sees_nothing_of_its_agencies_reports(table: str, world: Generated) -> None:
    assert world.asks(f"SELECT 1 FROM {table}", "", "ID") == []  # noqa: S608


@pytest.mark.parametrize("table", sorted(ROOTS_OWN))
def test_country_root_sees_the_accounts_of_its_own_country_alone(
    table: str, world: Generated
) -> None:
    seen = world.asks(f"SELECT DISTINCT agency FROM {table}", "", "ID")  # noqa: S608
    assert {row[0] for row in seen} == {agency for agency in AGENCIES if agency[:2] == "id"}


@pytest.mark.parametrize("table", sorted(SEEN))
def test_administration_of_a_country_reaches_its_own_agencies_people_and_no_report(
    table: str, world: Generated
) -> None:
    columns, model = SEEN[table]
    seen = world.asks(f"SELECT {columns} FROM {table}", "id-a", "ID", "country")  # noqa: S608
    expected = model(world, "id-a")
    if table in REALMS:
        expected = {(agency,) for agency in AGENCIES if agency[:2] == "id"}
    elif table == "proposals":
        expected = {(agency,) for agency in AGENCIES}  # what concerns the federation
    assert {tuple(row) for row in seen} == expected


def test_sign_in_under_way_is_seen_by_nobody_who_is_known(world: Generated) -> None:
    asked = "SELECT 1 FROM sign_ins"
    assert len(world.asks(asked)) == len(AGENCIES)
    for identity in (("id-a", "ID", ""), ("", "ID", ""), ("id-a", "ID", "country")):
        assert world.asks(asked, *identity) == []


@pytest.mark.parametrize("table", sorted(FOR_EVERY_MEMBER))
def test_the_directory_is_the_same_for_everybody(table: str, world: Generated) -> None:
    counted = f"SELECT count(*) FROM {table}"  # noqa: S608
    everything = world.hub.rows(counted)
    assert everything[0][0] > 0
    assert world.asks(counted) == world.asks(counted, "id-a", "ID") == everything


def test_bytes_that_nothing_names_are_seen_by_housekeeping_alone(world: Generated) -> None:
    world.hub.rows("INSERT INTO dropped_blobs VALUES ('somewhere')")
    asked = "SELECT location FROM dropped_blobs"
    assert [world.asks(asked, who, who[:2].upper()) for who in AGENCIES] == [[]] * len(AGENCIES)
    assert [row[0] for row in world.asks(asked)] == ["somewhere"]


@pytest.mark.parametrize("table", sorted(UNREADABLE))
@pytest.mark.parametrize(
    "statement",
    ["SELECT 1 FROM {}", "DELETE FROM {}", "TRUNCATE {}", "UPDATE {} SET {} = {}", "TABLE {}"],
)
def test_what_nobody_reads_back_is_refused_whole(
    table: str, statement: str, world: Generated
) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        world.asks(statement.format(table, "kid", "kid"), "id-a", "ID")


# --- the application against the same model -------------------------------------------------------


def _listed(world: Generated, agency: str, limit: int) -> list[tuple[str, UUID, list[str]]]:
    found, cursor = [], None
    while True:
        query = {"limit": limit, **({"cursor": cursor} if cursor else {})}
        page = world.hub.agency(agency).get("/v1/reports", **query).json()
        for entry in page["reports"]:
            sent = _by_payload(world)[entry["signed"]["payload"]]
            found.append((sent.originator, sent.id, sorted(entry["sections"])))
        cursor = page["next"]
        if cursor is None:
            return found


def _by_payload(world: Generated) -> dict[str, Sent]:
    return {sent.envelope.payload: sent for sent in world.sent}


@pytest.mark.parametrize("limit", [7, 100])
def test_lists_show_exactly_what_the_model_gives_newest_first(limit: int, world: Generated) -> None:
    for agency in AGENCIES:
        expected = [
            (
                sent.originator,
                sent.id,
                sorted(n for n, who in sent.audience.items() if agency in who),
            )
            for sent in reversed(world.sent)
            if agency in sent.parties
        ]
        assert _listed(world, agency, limit) == expected


def test_looking_at_a_header_follows_the_model_for_every_agency_and_report(
    world: Generated,
) -> None:
    for agency in AGENCIES:
        client = world.hub.agency(agency)
        for sent in world.sent[::6]:
            status = client.get(path_of(sent.envelope)).status_code
            assert status == (200 if agency in sent.parties else 404)


# --- writing for somebody else --------------------------------------------------------------------

_ID = "'01990000-0000-7000-8000-000000000000'::uuid"
# A row that belongs to id-a, or to the Indonesian root. `{me}` is who tries.
FOREIGN_ROWS = {
    "statements": "(country, issuer, n, typ, digest, signed, receipt, issued_at, recorded_at)"
    " VALUES ('ID', 'id', 999, 'x', 'x', '{{}}', '{{}}', now(), now())",
    "agencies": "VALUES ('id-made-up', 'ID', 'active', '{{}}')",
    "accounts": "VALUES ('id-made-up/system', 'id-a', 'ID')",
    "role_bindings": "VALUES ('{me}/system', '{me}', 'ID', 'hub_operator', 'RED')",
    "keys": "VALUES ('kid', 'id-a', 'ID', 'agency-sign', '{{}}', 9, now(), now(), NULL, NULL)",
    "key_components": "VALUES ('x', 'kid', 'ID')",
    "reports": "(originator, id, digest, payload, signatures, receipt, received_at, expires_at)"
    f" VALUES ('id-a', {_ID}, 'x', '', '', '', now(), now())",
    "report_access": f"VALUES ('{{me}}', 1, 'id-a', {_ID}, '{{{{}}}}', 'k', 'c', 't', '{{{{}}}}',"
    " NULL, NULL, now(), now(), NULL)",
    "sections": f"VALUES ('id-a', {_ID}, 'summary', 'x')",
    "wraps": f"VALUES ('id-a', {_ID}, 'summary', '{{me}}', 'kid', 'x')",
    "blobs": f"VALUES ('id-a', {_ID}, 1, 'summary', 1, 'x', 'somewhere', now())",
    "openings": f"VALUES ({_ID}, '{{me}}', {_ID}, 'id-a', 'kid', 'x', '', '')",
    "replays": "VALUES ('id-a', 'proof', 'x', now())",
    "access_log": f"(id, recorded_at, action, outcome, rule, request_id, agency) VALUES"
    f" ({_ID}, now(), 'report:open', 'done', 'granted', 'r', 'id-a')",
    "log_leaves": f"VALUES (99, {_ID}, '{'x' * 185}')",
    "log_numbers": f"VALUES ('ID', 99, 99, {_ID}, '{'x' * 96}')",
    "log_counts": "VALUES ('XX', 1)",
    "log_tiles": f"VALUES (5, 99, '{'x' * 32}')",
    "log_head": "VALUES (true)",
    "log_cosignatures": "VALUES ('my-addr', 'MY', 1, 'x', '', now())",
    "log_checkpoints": "VALUES (999999, now(), 'x')",
    "log_witnesses": "VALUES ('my-addr', 'MY', now())",
    "log_stated_witnesses": "VALUES ('id-a', 'ID', 'active', '', now())",
    "uploads": "VALUES ('elsewhere', 'id-a', now())",
    "directory_head": "VALUES (true)",
    "alembic_version": "VALUES ('9999')",
    "dropped_blobs": "VALUES ('elsewhere')",
    "identities": "VALUES ('https://idp.test', 'x', 'id-a/officer', 'id-a', 'ID', now())",
    "passkeys": "VALUES ('x', 'id-a/officer', 'id-a', 'ID', '', 0, '', now())",
    "invitations": "VALUES ('x', 'id-a/officer', 'id-a', 'ID', now())",
    "sessions": f"VALUES ({_ID}, 'id-a/officer', 'id-a', 'ID', 'cli', 'passkey', '', '', true,"
    " now(), now(), now(), now())",
    "devices": "VALUES ('x', 'y', 'id-a/officer', 'id-a', 'ID', '', '', now())",
    "key_shares": "VALUES ('x', 'y', 'id-a', 'ID', '', now())",
    "index_key_shares": "VALUES ('{me}', 1, 'kid', '', now(), now(), 'id-a', '', now())",
    "report_tokens": f"VALUES ({_ID}, 1, 'id-a', 'phone', 1)",
    "match_budgets": "VALUES ('id-a', 1, now())",
    "watches": f"VALUES ('id-a', {_ID}, 'x', '', 'none', now(), now())",
    "match_operations": f"VALUES ('id-a', {_ID}, '', '', 1, now(), 1)",
    "watch_tokens": f"VALUES ({_ID}, 'id-a', {_ID}, 1)",
    "candidates": f"VALUES ('id-a', {_ID}, {_ID}, 'phone', '', now(), now())",
    "proposals": f"VALUES ({_ID}, 'suspend_member', 'XX', NULL, '', 'ID', 'id-a', '{{me}}', now(),"
    " now())",
    "suspensions": "VALUES ('id-a', 'ID', '{me}', '', now())",
    "identity_providers": "VALUES ('https://other.test', 'ID', 'active', '')",
}


@pytest.mark.parametrize("who", ["id-b", "my-a", ""])
@pytest.mark.parametrize("table", FOREIGN_ROWS)
def test_row_of_somebody_else_cannot_be_inserted(table: str, who: str, world: Generated) -> None:
    row = FOREIGN_ROWS[table].format(me=who)
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        world.asks(f"INSERT INTO {table} {row}", who, who[:2].upper())


@pytest.mark.parametrize("table", ["agencies", "accounts", "role_bindings", "keys", "statements"])
def test_agency_cannot_write_what_its_country_root_alone_may(table: str, world: Generated) -> None:
    row = FOREIGN_ROWS[table].format(me="id-a")
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        world.asks(f"INSERT INTO {table} {row}", "id-a", "ID")


@pytest.mark.parametrize("role", ["federation_auditor", "witness", "hub_operator"])
def test_country_root_gives_no_role_of_the_federation(role: str, world: Generated) -> None:
    row = f"INSERT INTO role_bindings VALUES ('id-a/system', 'id-a', 'ID', '{role}', 'RED')"  # noqa: S608
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        world.asks(row, "", "ID")


def test_opening_of_a_report_that_is_not_sealed_to_me_cannot_be_recorded(world: Generated) -> None:
    sent = next(sent for sent in world.sent if "my-a" not in sent.parties)
    row = f"VALUES ({_ID}, '{sent.originator}', '{sent.id}', 'my-a', 'kid', 'x', '', '')"
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        world.asks(f"INSERT INTO openings {row}", "my-a", "MY")


CHANGES = {
    "role_bindings": "UPDATE role_bindings SET tlp_ceiling = 'RED' RETURNING agency",
    "agencies": "UPDATE agencies SET status = 'suspended' RETURNING id",
    "keys": "UPDATE keys SET revoked_at = now() RETURNING agency",
    "blobs": "UPDATE blobs SET section = 'summary' RETURNING originator",
    "officers": "UPDATE accounts SET status = 'disabled' RETURNING agency",
    "sessions": "UPDATE sessions SET ended_at = now() RETURNING agency",
    "invitations": "UPDATE invitations SET used_at = now() RETURNING agency",
    "passkeys": "UPDATE passkeys SET used_at = now() RETURNING agency",
    "ways in removed": "DELETE FROM identities RETURNING agency",
    "devices removed": "DELETE FROM devices RETURNING agency",
    "suspensions": "DELETE FROM suspensions RETURNING subject",
    "providers": "UPDATE identity_providers SET status = 'ended' RETURNING issuer",
    "stated witnesses": "UPDATE log_stated_witnesses SET status = 'ended' RETURNING agency",
    "bindings removed": "DELETE FROM role_bindings RETURNING agency",
    "operations spent": "UPDATE match_operations SET remaining = 0 RETURNING agency",
    "operations that nobody withdrew": "DELETE FROM match_operations RETURNING agency",
    "watches ended": "DELETE FROM watches RETURNING agency",
    "replays kept": "UPDATE replays SET expires_at = now() RETURNING agency",
    "uploads forgotten": "DELETE FROM uploads RETURNING originator",
    "replays forgotten": "DELETE FROM replays RETURNING agency",
    "bytes left behind": "DELETE FROM dropped_blobs RETURNING location",
}


# Its own revocations, claims, uploads, proofs and officers.
OWN = {
    "keys",
    "blobs",
    "uploads forgotten",
    "replays kept",
    "replays forgotten",
    "officers",
    "sessions",
    "invitations",
    "passkeys",
    "ways in removed",
    "devices removed",
    "bindings removed",
    "operations spent",
    "watches ended",
    "role_bindings",
}


@pytest.mark.parametrize("who", ["id-a", "kh-b"])
@pytest.mark.parametrize("change", CHANGES)
def test_change_reaches_no_row_but_ones_own(change: str, who: str, world: Generated) -> None:
    touched = {row[0] for row in world.asks(CHANGES[change], who, who[:2].upper())}
    assert touched <= ({who} if change in OWN else set())


@pytest.mark.parametrize("who", ["id-a", ""])
def test_nothing_un_revokes_a_key(who: str, world: Generated) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        world.asks("UPDATE keys SET revoked_at = NULL", who, "ID")


def test_a_revocation_is_not_moved_to_later(world: Generated) -> None:
    async def go() -> None:
        async with world.acting("id-a", "ID") as driver:
            change = "UPDATE keys SET revoked_at = now(), compromised_at = now() + $1::interval"
            await driver.execute(change, timedelta(days=-2))
            await driver.execute(change, timedelta(days=-3))  # a root may find out that it is older
            with pytest.raises(asyncpg.CheckViolationError):
                await driver.execute(change, timedelta(days=-1))

    world.runner.run(go())


def test_claimed_attachment_cannot_be_claimed_again(world: Generated) -> None:
    claimed = next(sent for sent in world.sent if 1 in sent.attached)
    statement = "UPDATE blobs SET section = 'victim_identity' RETURNING report_id, n"
    touched = {tuple(row) for row in world.asks(statement, claimed.originator, "XX")}
    assert (claimed.id, 1) not in touched


@pytest.mark.parametrize("table", sorted(TABLES))
def test_rows_cannot_be_deleted_or_emptied_but_where_the_grants_say(
    table: str, world: Generated
) -> None:
    may_delete = {table for table, verbs in GRANTED.items() if "DELETE" in verbs}
    for statement in ("TRUNCATE {}", *(() if table in may_delete else ("DELETE FROM {}",))):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            world.asks(statement.format(table), "id-a", "ID")


# --- the expiry, which acts for all ---------------------------------------------------------------

EXPIRY = {
    "drop_unclaimed_blobs": "timestamptz",
    "count_expired_reports": "timestamptz",
    "erase_expired_reports": "timestamptz, integer",
    "erase_expired_candidates": "timestamptz",
    "erase_expired_watches": "timestamptz",
    "erase_ended_tokens": "timestamptz",
    "erase_log_entries": "timestamptz, integer",
    "list_subject": "uuid",
    "erase_subjects": "timestamptz",
}


def test_functions_of_one_role_act_for_it_and_that_role_cannot_log_in(world: Generated) -> None:
    found = world.hub.rows(
        "SELECT proname, rolname, rolcanlogin, rolbypassrls, proconfig[1] FROM pg_proc"
        " JOIN pg_roles ON pg_roles.oid = proowner"
        " WHERE prosecdef AND pronamespace = 'public'::regnamespace"
    )
    owners = dict.fromkeys(EXPIRY, "serumpun_expiry") | {"meet": "serumpun_matching"}
    told, path = sorted(tuple(row) for row in found), "search_path=public, pg_temp"
    assert told == [(name, owners[name], False, False, path) for name in sorted(owners)]


def test_expiry_sees_unclaimed_attachments_of_everybody_and_no_others(world: Generated) -> None:
    unclaimed = sum(None in sent.attached.values() for sent in world.sent)
    claimed = sum(1 in sent.attached for sent in world.sent)
    assert unclaimed * claimed > 0
    tomorrow = (now() + timedelta(days=1)).isoformat()
    dropped = world.asks(f"SELECT drop_unclaimed_blobs('{tomorrow}')")
    assert len(dropped) == unclaimed + len(AGENCIES)  # and one upload of each, under way
    yesterday = (now() - timedelta(days=1)).isoformat()
    assert world.asks(f"SELECT drop_unclaimed_blobs('{yesterday}')") == []


@pytest.mark.parametrize("name", EXPIRY)
def test_nobody_but_the_hub_may_call_the_expiry(name: str, world: Generated) -> None:
    may = f"SELECT has_function_privilege($1, '{name}({EXPIRY[name]})', 'EXECUTE')"
    assert world.hub.rows(may, "serumpun_hub")[0][0]
    assert not world.hub.rows(may, "pg_monitor")[0][0]
