"""A real hub for tests: real PostgreSQL built by the migrations, real keys, a real socket."""

import asyncio
import secrets
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import httpx2
import uvicorn

from app.blobs import open_store
from app.connections import BOUNDS, Bounds
from app.crypto.encoding import from_base64url, now, object_digest, to_base64url
from app.crypto.envelope import REPORT_TYP, Envelope
from app.crypto.federation_history import FederationHistory
from app.crypto.jws import Jws, read_protected
from app.crypto.statements import OpenRequest, sign_statement
from app.evaluation import Evaluator, OwnEvaluator
from app.identity.access_token import TokenKey
from app.identity.client_key import ClientKey
from app.main import create_app
from app.models.engine import make_engine
from app.models.schema import migrate
from app.policy.quorum import Quorum
from app.postgres.embedded import EmbeddedPostgres
from app.postgres.logins import Login as DatabaseLogin
from app.serving import server_config
from app.signed_log import SignedLog
from app.usecases.hub import Hub
from serumpun.login import Login
from tests.worlds import AGENCIES, World, seed

INDEX_CUSTODIAN = "sg-spf"
TEMPLATE = "serumpun"  # the database that the migrations built, before any row
PATIENCE_SECONDS = 120  # on a busy machine, for what is otherwise there at once


@dataclass
class DatabaseUnderTest:
    """One PostgreSQL with a fresh database for each hub."""

    server: EmbeddedPostgres

    def url(self, login: DatabaseLogin, database: str) -> str:
        """Tell how a login reaches a database."""
        return self.server.url(login).replace("/serumpun?", f"/{database}?")

    def build(self) -> None:
        """Build the schema by the migrations, as the owner."""
        asyncio.run(migrate(self.server.url(DatabaseLogin.OWNER)))

    @contextmanager
    def fresh(self) -> Iterator[str]:
        """Give a database with the schema and no rows."""
        name = f"t{secrets.token_hex(6)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}", "postgres")
        try:
            yield name
        finally:
            self.run(f"DROP DATABASE {name} WITH (FORCE)", "postgres")

    @contextmanager
    def copied(self, name: str) -> Iterator[str]:
        """Give a copy of a database as it is now; a hub on it is cut off meanwhile."""
        copy = f"t{secrets.token_hex(6)}"
        self.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false", "postgres")
        cut = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1"
        self.run(cut, "postgres", name)
        try:
            self.run(f"CREATE DATABASE {copy} TEMPLATE {name}", "postgres")
        finally:
            self.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true", "postgres")
        try:
            yield copy
        finally:
            self.run(f"DROP DATABASE {copy} WITH (FORCE)", "postgres")

    def run(self, statement: str, database: str, *arguments: object) -> list[Any]:
        """Run a statement as superuser: what an operator with the disk in hand could do."""

        async def go() -> list[Any]:
            url = self.url(DatabaseLogin.SUPERUSER, database)
            driver = await asyncpg.connect(url.replace("+asyncpg", ""))
            try:
                rows: list[Any] = await driver.fetch(statement, *arguments)
                return rows
            finally:
                await driver.close()

        return asyncio.run(go())


@dataclass
class ClientUnderTest:
    """An agency at a hub, logged in when it first asks."""

    agency: str
    hub: "HubUnderTest"
    http: httpx2.Client
    login: Login

    def send(self, method: str, path: str, **more: Any) -> httpx2.Response:  # noqa: ANN401
        """Send one authenticated request."""
        url = self.hub.url + path
        headers = self.login.headers(method, url)
        return self.http.request(
            method, url, headers={**headers, **more.pop("headers", {})}, **more
        )

    def get(self, path: str, **query: Any) -> httpx2.Response:  # noqa: ANN401
        """Get a path."""
        return self.send("GET", path, params=query)

    def submit(self, envelope: Envelope) -> httpx2.Response:
        """Submit an envelope."""
        return self.send("POST", "/v1/reports", content=envelope.to_bytes())

    def open_request(self, envelope: Jws, sections: Iterable[str], **members: Any) -> Jws:  # noqa: ANN401
        """Sign an open request for a report one knows."""
        _, kid = read_protected(envelope)
        payload = from_base64url(envelope.payload)
        header = httpx2.Response(200, content=payload).json()
        usual = {
            "v": 1,
            "agency": self.agency,
            "report": {
                "originator": header["originator"],
                "id": header["id"],
                "header_digest": to_base64url(object_digest(REPORT_TYP, kid, payload)),
            },
            "sections": list(sections),
            "purpose": "criminal_investigation",
            "case_reference": "CASE/2027/1",
            "nonce": to_base64url(secrets.token_bytes(32)),
            "time": self.hub.hub.clock(),
        }
        request = OpenRequest.of({**usual, **members})
        return sign_statement(request, self.hub.world.agencies[self.agency].signing)

    def open(self, envelope: Jws, sections: Iterable[str], **members: Any) -> httpx2.Response:  # noqa: ANN401
        """Open sections of a report one knows."""
        header = httpx2.Response(200, content=from_base64url(envelope.payload)).json()
        signed = self.open_request(envelope, sections, **members)
        path = f"/v1/reports/{header['originator']}/{header['id']}/open"
        return self.send("POST", path, content=signed.to_bytes())


@dataclass
class HubUnderTest:
    """A running hub, the world it serves, and its database in hand."""

    hub: Hub
    world: World
    url: str
    database: DatabaseUnderTest
    database_name: str
    blobs: Path
    http: httpx2.Client
    clients: dict[str, ClientUnderTest] = field(default_factory=dict)

    def agency(self, agency: str) -> ClientUnderTest:
        """Take an agency of the world as a client."""
        if agency not in self.clients:
            login = Login(self.url, self.world.agencies[agency].signing, self.http)
            self.clients[agency] = ClientUnderTest(agency, self, self.http, login)
        return self.clients[agency]

    def rows(self, statement: str, *arguments: object) -> list[Any]:
        """Ask the database as superuser."""
        return self.database.run(statement, self.database_name, *arguments)

    def records(self) -> list[Any]:
        """Read the access log, oldest first: what somebody attempted, not what follows."""
        return self.rows(
            "SELECT * FROM access_log WHERE action <> 'report:deliver' AND action NOT LIKE 'hub:%'"
            " ORDER BY recorded_at, id"
        )

    def append(self, signed: Jws) -> httpx2.Response:
        """Post a directory statement."""
        return self.http.post(f"{self.url}/v1/statements", content=signed.to_bytes())

    def enrol_everybody(self) -> None:
        """Post every statement of the world."""
        for signed in self.world.statements:
            answered = self.append(signed)
            if answered.status_code != 201:
                raise AssertionError(answered.text)


@contextmanager
def running_hub(
    database: DatabaseUnderTest,
    folder: Path,
    agencies: Iterable[str] = AGENCIES,
    *,
    clock_offset: timedelta = timedelta(),
    world: World | None = None,
    pool_size: int = 10,
    bounds: Bounds = BOUNDS,
    host: str = "127.0.0.1",
    quorum: Quorum = Quorum(),  # noqa: B008 -- frozen
    evaluator: Callable[[World], Evaluator] = lambda _: OwnEvaluator(seed("index")),
) -> Iterator[HubUnderTest]:
    """Run a hub on a fresh database, with the agencies of a world enrolled."""
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://{host}:{listener.getsockname()[1]}"
    world = world or World.make(
        agencies=agencies, hub=url, now=now(), index_custodian=INDEX_CUSTODIAN
    )
    with database.fresh() as name, httpx2.Client(trust_env=False) as http:
        hub = Hub(
            engine=make_engine(database.url(DatabaseLogin.HUB, name), pool_size),
            federation=world.federation,
            history=FederationHistory(world.federation_file),
            receipt_key=world.receipt_key,
            token_key=TokenKey(seed("token")),
            cursor_key=seed("cursor"),
            log_secret=world.log_secret,
            client_key=ClientKey(seed("token")),
            signed_log=SignedLog(folder / "log"),
            blobs=open_store((folder / "blobs").as_uri()),
            evaluator=evaluator(world),
            issuer=url,
            clock=_clock(clock_offset),
            quorum=quorum,
        )
        under_test = HubUnderTest(hub, world, url, database, name, folder / "blobs", http)
        with _serving(hub, listener, bounds):
            under_test.enrol_everybody()
            yield under_test


@contextmanager
def serving_copy(
    original: HubUnderTest, database_name: str, log_folder: Path
) -> Iterator[HubUnderTest]:
    """Serve a copy of a hub, with all its keys, from another database, at an address of its own."""
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    hub = replace(
        original.hub,
        engine=make_engine(original.database.url(DatabaseLogin.HUB, database_name), 10),
        signed_log=SignedLog(log_folder),
        issuer=url,
    )
    with _serving(hub, listener):
        yield replace(original, hub=hub, url=url, database_name=database_name, clients={})


@contextmanager
def _serving(hub: Hub, listener: socket.socket, bounds: Bounds = BOUNDS) -> Iterator[None]:
    """Serve a hub from a thread of its own until the block ends."""
    server = uvicorn.Server(server_config(create_app(hub), hub.issuer, bounds))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        while not server.started and thread.is_alive():
            thread.join(0.005)
        if not thread.is_alive():
            raise AssertionError("the hub did not start; see the log")
        yield
    finally:
        server.should_exit = True
        thread.join(PATIENCE_SECONDS)
        listener.close()


def _clock(offset: timedelta) -> Any:  # noqa: ANN401 -- a clock
    def clock() -> datetime:
        return now() + offset

    return clock
