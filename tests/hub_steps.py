"""Steps that many tests of the hub take: newcomers, refusals, records, headers signed by hand."""

import asyncio
import json
import secrets
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, TypeVar
from unittest.mock import patch

import asyncpg
import httpx2

from app.crypto.encoding import from_base64url, now, to_base64url
from app.crypto.envelope import REPORT_TYP, Envelope, SealedSection, Wrap
from app.crypto.jws import sign_jws
from app.crypto.keys import SigningKey
from app.crypto.strict_json import write_object
from app.models.submissions import Stored, Submission, Submissions
from app.postgres.logins import Login as DatabaseLogin
from serumpun.login import Login
from tests.hub import ClientUnderTest, HubUnderTest
from tests.worlds import World

PROBLEM_MEMBERS = {"type", "title", "status", "code", "next_step", "request_id"}
MAY_BE_THERE = {"pointer", "errors", "rule"}


def refused(answer: httpx2.Response, status: int, code: str) -> dict[str, Any]:
    """Check that an answer is the problem it should be, in the one form that every error has."""
    assert (answer.status_code, answer.headers["content-type"]) == (
        status,
        "application/problem+json",
    ), answer.text
    problem: dict[str, Any] = answer.json()
    assert problem["code"] == code, problem
    assert problem.keys() >= PROBLEM_MEMBERS
    assert problem.keys() <= PROBLEM_MEMBERS | MAY_BE_THERE
    assert problem["status"] == status
    assert problem["type"].endswith(f"/problems/{code}")
    assert problem["request_id"] == answer.headers["x-request-id"]
    assert answer.headers["cache-control"] == "no-store"
    challenge = answer.headers.get("www-authenticate")
    assert (challenge is not None) == (status == 401)
    if challenge is not None:
        assert challenge.startswith("DPoP ")
        assert "bearer" not in challenge.lower()
    return problem


def records_of(hub: HubUnderTest, answer: httpx2.Response) -> list[Any]:
    """Read what the access log holds of one request."""
    request_id = answer.headers["x-request-id"]
    return hub.rows(
        "SELECT * FROM access_log WHERE request_id = $1 AND action <> 'report:deliver'", request_id
    )


def record_of(hub: HubUnderTest, answer: httpx2.Response) -> Any:  # noqa: ANN401 -- a row
    """Read the one record of a request."""
    [record] = records_of(hub, answer)
    return record


def newcomer(hub: HubUnderTest, country: str = "my", **members: Any) -> ClientUnderTest:  # noqa: ANN401
    """Enrol one more agency, now; `members` replace those of its statement."""
    agency = f"{country}-{secrets.token_hex(6)}"
    world, before = hub.world, len(hub.world.statements)
    at = hub.hub.clock()
    world.enrol(agency, at)
    if members:
        world.state(agency, at, **members)
    post(hub, before)
    return hub.agency(agency)


def restate(hub: HubUnderTest, agency: str, **members: Any) -> None:  # noqa: ANN401
    """Issue and post another statement of an agency."""
    before = len(hub.world.statements)
    hub.world.state(agency, hub.hub.clock(), **members)
    post(hub, before)


def post(hub: HubUnderTest, begin: int) -> None:
    """Post the world's statements from one on."""
    for signed in hub.world.statements[begin:]:
        answer = hub.append(signed)
        assert answer.status_code == 201, answer.text


def fresh_login(client: ClientUnderTest, key: SigningKey | None = None) -> ClientUnderTest:
    """Give the same agency with another login, perhaps by another key of it."""
    signing = key or client.hub.world.agencies[client.agency].signing
    login = Login(client.hub.url, signing, client.http, client.hub.hub.clock)
    return ClientUnderTest(client.agency, client.hub, client.http, login)


@contextmanager
def later(hub: HubUnderTest, span: timedelta) -> Iterator[None]:
    """Move the hub's clock, and those of clients made meanwhile, into the future."""
    held = hub.hub.clock
    clock: Callable[[], datetime] = lambda: now() + span  # noqa: E731
    object.__setattr__(hub.hub, "clock", clock)  # the hub in service is this very object
    try:
        yield
    finally:
        object.__setattr__(hub.hub, "clock", held)


@contextmanager
def instant(hub: HubUnderTest, at: datetime) -> Iterator[None]:
    """Stop the hub's clock, and those of clients made meanwhile, at an instant."""
    held = hub.hub.clock
    object.__setattr__(hub.hub, "clock", lambda: at)
    try:
        yield
    finally:
        object.__setattr__(hub.hub, "clock", held)


T = TypeVar("T")


def all_at_once(
    hub: HubUnderTest, table: str, acts: Sequence[Callable[[], T]], *, one_by_one: bool = True
) -> list[T]:
    """Start acts together and let none write to a table before all have come as far as they can.

    Args:
        hub: Whose database.
        table: Kept from being written until each act waits for a lock, here or elsewhere.
        acts: No more than the hub has connections.
        one_by_one: Each act has a transaction of its own; else they are submissions, and all but
            the first few form one group.
    """
    waiters = len(acts) if one_by_one else 1
    queue, begun = hub.hub.submissions, []

    async def store(submission: Submission) -> Stored:
        begun.append(submission)
        return await Submissions.store(queue, submission)

    url = hub.database.url(DatabaseLogin.SUPERUSER, hub.database_name)
    waiting = (
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )

    async def go(pool: ThreadPoolExecutor) -> list[T]:
        driver = await asyncpg.connect(url.replace("+asyncpg", ""))
        kept = driver.transaction()
        await kept.start()
        await driver.execute(f"LOCK TABLE {table} IN SHARE MODE")
        loop = asyncio.get_running_loop()
        asked = [loop.run_in_executor(pool, act) for act in acts]
        while await driver.fetchval(waiting) < waiters or not (
            one_by_one or len(begun) == len(acts)
        ):
            await asyncio.sleep(0.005)
            await driver.execute("SELECT pg_stat_clear_snapshot()")
        await kept.rollback()
        await driver.close()
        return list(await asyncio.gather(*asked))

    with ThreadPoolExecutor(len(acts)) as pool, patch.object(queue, "store", store):
        return asyncio.run(asyncio.wait_for(go(pool), 30))


def header_of(envelope: Envelope) -> dict[str, Any]:
    """Read an envelope's header."""
    members: dict[str, Any] = json.loads(from_base64url(envelope.payload))
    return members


def path_of(envelope: Envelope, *more: str) -> str:
    """Write the address of an envelope's report."""
    header = header_of(envelope)
    return "/".join(("/v1/reports", header["originator"], header["id"], *more))


def forge(
    world: World,
    envelope: Envelope,
    *,
    by: str | SigningKey = "id-polri",
    wraps: Sequence[Wrap] | None = None,
    sections: Sequence[SealedSection] | None = None,
    typ: str = REPORT_TYP,
    **members: Any,  # noqa: ANN401
) -> Envelope:
    """Sign a changed header by hand, past every check of our own software.

    Args:
        world: Whose keys sign.
        envelope: What is changed.
        by: Agency or key that signs.
        wraps: Others, of which the audience is computed anew.
        sections: Others as carried; the header keeps its entries.
        typ: Purpose it is signed for.
        members: Of the header; they replace.
    """
    header = header_of(envelope)
    if wraps is not None:
        for entry in header["sections"]:
            own = sorted(wrap.entry() for wrap in wraps if wrap.section == entry["name"])
            entry["audience"] = [to_base64url(digest) for digest in own]
    header.update(members)
    key = world.agencies[by].signing if isinstance(by, str) else by
    signed = sign_jws(write_object(header), key, typ)
    return Envelope(
        payload=signed.payload,
        signatures=signed.signatures,
        sections=tuple(sections if sections is not None else envelope.sections),
        wraps=tuple(wraps if wraps is not None else envelope.wraps),
    )
