"""Upgrades: each earlier revision, with reports in it, is brought up to date and still opens.

The pairs in tests/upgrades were made by the code of their own time (`tools/make_upgrade.py`).
"""

import asyncio
import json
import os
import re
import secrets
import subprocess
from base64 import b64decode
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

import pytest
from alembic.script import ScriptDirectory

from app.blobs import open_store
from app.crypto.encoding import from_timestamp, to_base64url
from app.crypto.envelope import REPORT_TYP, Envelope, open_sections, verify_delivery
from app.crypto.federation_history import FederationHistory
from app.crypto.header import SectionName
from app.crypto.jws import Jws
from app.crypto.statements import OpenRequest, Receipt, verify_statement
from app.errors import NotReadyError
from app.evaluation import OwnEvaluator
from app.identity.access_token import TokenKey, VerifiedToken
from app.identity.client_key import ClientKey
from app.models.engine import make_engine
from app.models.reports import Filters
from app.models.schema import migrate, newest_revision, require_current, revisions
from app.policy.actions import Action
from app.postgres.logins import Login
from app.signed_log import SignedLog
from app.usecases.attempt import Attempt
from app.usecases.hub import Hub
from app.usecases.list_receipts import list_receipts
from app.usecases.list_reports import list_reports
from app.usecases.move_blobs import BlobPlace, download_blob
from app.usecases.open_report import open_report
from app.usecases.submit_report import submit_report
from tests.hub import DatabaseUnderTest
from tests.worlds import World, seed, signed_digest

UPGRADES = Path(__file__).parent / "upgrades"
REVISIONS = sorted(path.stem for path in UPGRADES.glob("*.sql"))
T = TypeVar("T")


@dataclass
class Earlier:
    """A database of an earlier revision, and what its own time knew of it."""

    database: DatabaseUnderTest
    name: str
    known: dict[str, Any]
    blobs: Path

    @property
    def owner_url(self) -> str:
        return self.database.url(Login.OWNER, self.name)

    def upgrade(self) -> str:
        return asyncio.run(migrate(self.owner_url))

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self.database.run(statement, self.name)]

    def act(self, act: Callable[[Hub, World], Awaitable[T]]) -> T:
        """Do something as the hub of its time, a minute later: no clock of today is asked."""
        made_at = from_timestamp(self.known["made_at"])
        world = World.make(now=made_at)

        async def go() -> T:
            hub = Hub(
                engine=make_engine(self.database.url(Login.HUB, self.name), 1),
                federation=world.federation,
                history=FederationHistory(world.federation_file),
                receipt_key=world.receipt_key,
                token_key=TokenKey(seed("token")),
                cursor_key=seed("cursor"),
                log_secret=world.log_secret,
                client_key=ClientKey(seed("token")),
                signed_log=SignedLog(self.blobs / "log"),
                blobs=open_store(self.blobs.as_uri()),
                evaluator=OwnEvaluator(seed("index")),
                issuer="http://127.0.0.1:8000",
                clock=lambda: made_at + timedelta(minutes=1),
            )
            try:
                return await act(hub, world)
            finally:
                await hub.engine.dispose()

        return asyncio.run(go())


def digest_of(envelope: Envelope, world: World, originator: str) -> str:
    """Name a report as an open request does."""
    key = world.agencies[originator].signing.public
    return to_base64url(signed_digest(envelope, REPORT_TYP, key))


@pytest.fixture(params=REVISIONS)
def earlier(
    request: pytest.FixtureRequest, database: DatabaseUnderTest, tmp_path: Path
) -> Iterator[Earlier]:
    """Load a pair as it was written."""
    name = f"u{secrets.token_hex(6)}"
    database.run(f"CREATE DATABASE {name} OWNER {Login.OWNER} TEMPLATE template0", "postgres")
    server = database.server
    where = f"host={server.socket_folder} user={Login.SUPERUSER} dbname={name}"
    script = UPGRADES / f"{request.param}.sql"
    subprocess.run(
        [
            *(str(server.programs / "psql"), "-Xq1", "-v", "ON_ERROR_STOP=1", "-d", where),
            *("-o", os.devnull, "-f", str(script)),
        ],
        env={**os.environ, "PGPASSFILE": str(server.password_file(Login.SUPERUSER))},
        check=True,
    )
    known = json.loads(script.with_suffix(".json").read_text())
    for location, content in known["blobs"].items():
        path = tmp_path / "blobs" / location
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b64decode(content))
    yield Earlier(database, name, known, tmp_path / "blobs")
    database.run(f"DROP DATABASE {name} WITH (FORCE)", "postgres")


def schema_of(database: DatabaseUnderTest, name: str) -> str:
    """Write a database's schema, grants and row security as PostgreSQL does."""
    server = database.server
    where = f"host={server.socket_folder} user={Login.SUPERUSER} dbname={name}"
    done = subprocess.run(
        [str(server.programs / "pg_dump"), "--schema-only", "--dbname", where],
        env={**os.environ, "PGPASSFILE": str(server.password_file(Login.SUPERUSER))},
        capture_output=True,
        text=True,
        check=True,
    )
    return re.sub(r"^\\(un)?restrict .*$", "", done.stdout, flags=re.MULTILINE)


async def attempt(hub: Hub, world: World, agency: str, action: Action) -> Attempt:
    """Act as an agency that has proven itself; proofs are not of this test."""
    kid = world.agencies[agency].signing.public.kid
    who = VerifiedToken(agency, f"{agency}/system", kid, "", agency)
    known = await hub.roster.recall(hub.engine, who)
    return Attempt(action, str(uuid4()), known.actor(who, hub.clock()))


def test_each_revision_but_the_newest_has_left_a_pair() -> None:
    revisions = Path(__file__).parents[1] / "migrations" / "versions"
    written = sorted(path.stem[:4] for path in revisions.glob("[0-9]*.py"))
    assert written[:1] == REVISIONS[:1] == ["0001"]
    assert set(REVISIONS) <= set(written)


def test_revisions_that_files_are_named_after_are_those_that_a_migration_run_follows() -> None:
    walked = ScriptDirectory(str(Path(__file__).parents[1] / "migrations")).walk_revisions()
    assert revisions() == tuple(script.revision for script in walked)[::-1]


def test_upgraded_schema_is_that_of_a_new_hub_to_the_last_grant(earlier: Earlier) -> None:
    assert earlier.rows("SELECT version_num FROM alembic_version") != [(newest_revision(),)]
    assert earlier.upgrade() == newest_revision()
    assert earlier.rows("SELECT version_num FROM alembic_version") == [(newest_revision(),)]
    upgraded = schema_of(earlier.database, earlier.name)
    assert "FORCE ROW LEVEL SECURITY" in upgraded
    assert upgraded == schema_of(earlier.database, "serumpun")


def test_no_row_is_lost_by_an_upgrade(earlier: Earlier) -> None:
    earlier.upgrade()
    for table, count in earlier.known["rows"].items():
        assert earlier.rows(f"SELECT count(*) FROM {table}") == [(count,)], table  # noqa: S608
    earlier.act(lambda hub, _: require_current(hub.engine))


@pytest.mark.parametrize("nth", [0, 1])
def test_report_of_an_earlier_revision_is_listed_opened_and_verified(
    nth: int, earlier: Earlier
) -> None:
    earlier.upgrade()
    report = earlier.known["reports"][nth]
    envelope = Envelope.of(report["envelope"])
    reader, originator = report["reader"], report["originator"]

    async def open_it(hub: Hub, world: World) -> bytes:
        listing = await attempt(hub, world, reader, Action.REPORT_LIST)
        listed = await list_reports(hub, listing, Filters(), None, 10)
        assert report["id"] in {entry.id for entry in listed.reports}
        digest = digest_of(envelope, world, originator)
        named = {"originator": originator, "id": report["id"], "header_digest": digest}
        signed = world.open_request(reader, named, ["summary"])
        opening = await attempt(hub, world, reader, Action.REPORT_OPEN)
        opened = await open_report(hub, opening, originator, report["id"], signed)
        receipt = verify_statement(opened.submission_receipt, Receipt, world.receipt_key.public)
        assert receipt.report is not None
        assert receipt.report.id == report["id"]
        delivery = verify_delivery(opened.envelope, world.agencies[originator].signing.public)
        sealing = world.agencies[reader].sealing
        [section] = open_sections(delivery, [SectionName.SUMMARY], sealing)
        return section.body

    assert earlier.act(open_it) == report["text"].encode()


@pytest.mark.parametrize("nth", [0, 1])
def test_earlier_submission_sent_again_gets_its_first_receipt(nth: int, earlier: Earlier) -> None:
    earlier.upgrade()
    report = earlier.known["reports"][nth]

    async def send_again(hub: Hub, world: World) -> Jws:
        again = await attempt(hub, world, report["originator"], Action.REPORT_SUBMIT)
        done = await submit_report(hub, again, Envelope.of(report["envelope"]))
        assert not done.is_new
        return done.receipt

    assert earlier.act(send_again) == Jws.of(report["receipt"])


def test_originator_still_sees_who_opened_its_report_before_the_upgrade(earlier: Earlier) -> None:
    earlier.upgrade()
    report = earlier.known["reports"][0]

    async def ask(hub: Hub, world: World) -> list[str]:
        asking = await attempt(hub, world, report["originator"], Action.RECEIPT_LIST)
        page = await list_receipts(hub, asking, report["originator"], report["id"], UUID(int=0), 10)
        key = world.agencies[report["reader"]].signing.public
        return [verify_statement(each.request, OpenRequest, key).agency for each in page.openings]

    assert earlier.act(ask) == [report["reader"]]


def test_attachment_of_an_earlier_revision_arrives_octet_for_octet(earlier: Earlier) -> None:
    earlier.upgrade()
    report = earlier.known["reports"][0]

    async def fetch(hub: Hub, world: World) -> bytes:
        asking = await attempt(hub, world, report["reader"], Action.BLOB_DOWNLOAD)
        place = BlobPlace(report["originator"], report["id"], 1)
        download = await download_blob(hub, asking, place)
        return b"".join([piece async for piece in download.pieces])

    [location] = [
        row[0] for row in earlier.rows("SELECT location FROM blobs WHERE section IS NOT NULL")
    ]
    assert earlier.act(fetch) == b64decode(earlier.known["blobs"][location])


STUMBLES = {
    "in a revision": (
        "ALTER TABLE reports RENAME TO moved",
        "ALTER TABLE moved RENAME TO reports",
    ),
    "in the functions": (
        "ALTER FUNCTION open_report OWNER TO serumpun_superuser",
        "ALTER FUNCTION open_report OWNER TO serumpun_owner",
    ),
}


@pytest.mark.parametrize("where", STUMBLES)
def test_upgrade_that_fails_leaves_the_earlier_schema_and_can_be_done_again(
    where: str, earlier: Earlier
) -> None:
    hinder, clear = STUMBLES[where]
    earlier.rows(hinder)
    before = schema_of(earlier.database, earlier.name)
    with pytest.raises(NotReadyError, match=r"reports|open_report"):
        earlier.upgrade()
    assert schema_of(earlier.database, earlier.name) == before
    assert earlier.rows("SELECT version_num FROM alembic_version") != [(newest_revision(),)]
    earlier.rows(clear)
    assert earlier.upgrade() == newest_revision()
