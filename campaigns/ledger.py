"""What agencies were told, compared with what the hub's database holds."""

import asyncio
import json
import random
import time
from collections.abc import Sequence
from typing import Any

import asyncpg
import httpx2

from app.crypto.encoding import from_base64url, now, object_digest, to_base64url, to_timestamp
from app.crypto.envelope import REPORT_TYP, Envelope, open_sections, verify_delivery
from app.crypto.header import SectionName
from app.crypto.jws import Jws, read_protected
from app.crypto.statements import OpenRequest, sign_statement
from app.hub_keys import load_hub_keys
from app.postgres.embedded import EmbeddedPostgres
from app.postgres.logins import Login as DatabaseLogin
from app.settings import Settings
from benchmarks.bodies import BODY_BYTES, RECIPIENTS
from benchmarks.hub import Site
from benchmarks.people import Person, people_of
from campaigns.log_books import LogBooks
from campaigns.result import Result
from campaigns.sending import receipt_digest
from serumpun.login import Login
from serumpun.profile import parse_federation

INTEGRATED_SECONDS = 60  # until the log's tree has caught up
OPENED = 25  # reports that a recipient opens in the end
# Every report with what belongs to it; each has one section to three agencies, and one act.
_WHOLE = """
    SELECT r.originator || '/' || r.id AS name, r.receipt,
        (SELECT count(*) FROM sections s WHERE s.originator = r.originator AND s.report_id = r.id),
        (SELECT count(*) FROM wraps w WHERE w.originator = r.originator AND w.report_id = r.id),
        coalesce(a.n, 0), coalesce(l.n, 0)
    FROM reports r
    LEFT JOIN (
        SELECT originator, report_id, count(*) AS n FROM report_access GROUP BY 1, 2
    ) a ON a.originator = r.originator AND a.report_id = r.id
    LEFT JOIN (
        SELECT object, count(*) AS n FROM access_log
        WHERE action = 'report:submit' AND outcome = 'done' AND detail IS NULL GROUP BY 1
    ) l ON l.object = r.originator || '/' || r.id
"""
_ACTS = """
    SELECT count(*) FROM access_log
    WHERE action = 'report:submit' AND outcome = 'done' AND detail IS NULL
"""
_SHAPE = (1, RECIPIENTS, RECIPIENTS + 1, 1)  # sections, wraps, access rows, acts


def check_books(
    told: Sequence[dict[str, Any]], database: EmbeddedPostgres, site: Site, result: Result
) -> None:
    """Compare what was acknowledged with what is there, both ways."""
    rows, acts = asyncio.run(_read(database))
    held = {row["name"]: row for row in rows}
    acknowledged = {
        f"{each['originator']}/{each['id']}": each for each in told if "receipt" in each
    }
    result.figures["acknowledged"] = len(acknowledged)
    result.figures["of these in batches"] = sum("batch" in each for each in acknowledged.values())
    result.figures["sent more than once"] = sum(each["tries"] > 1 for each in told)
    result.figures["lost"] = len(acknowledged.keys() - held.keys())
    result.figures["half-written"] = sum(tuple(row)[2:] != _SHAPE for row in rows)
    result.figures["doubled"] = acts - len(held)
    result.figures["receipts that differ from the stored"] = sum(
        name in held and receipt_digest(json.loads(held[name]["receipt"])) != each["receipt"]
        for name, each in acknowledged.items()
    )
    for figure in ("lost", "half-written", "doubled", "receipts that differ from the stored"):
        result.require(result.figures[figure] == 0, f"{result.figures[figure]} {figure}")
    for each in told:
        if "refused" in each:
            result.broken.append(f"{each['originator']}/{each['id']}: {each['refused']}")
    _open_some(site, result)
    _check_log(database, site, result)


def _check_log(database: EmbeddedPostgres, site: Site, result: Result) -> None:
    """Wait until the sequencer has caught up, and hash the access log's tree anew."""
    keys = load_hub_keys(Settings(state=site.state).keys_folder())
    federation = parse_federation(site.cast.federation_file)

    def read(statement: str) -> list[Any]:
        return asyncio.run(_fetch(database, statement))

    books = LogBooks(read, federation.hub_log_key(), keys.log)
    until = time.monotonic() + INTEGRATED_SECONDS
    while books.backlog() and time.monotonic() < until:
        time.sleep(0.2)
    result.require(books.backlog() == 0, "entries of the access log have no leaf")
    result.broken += books.faults()
    result.figures["leaves of the access log"] = max(books.signed(), default=0)


async def _fetch(database: EmbeddedPostgres, statement: str) -> list[Any]:
    driver = await asyncpg.connect(database.url(DatabaseLogin.SUPERUSER).replace("+asyncpg", ""))
    try:
        rows: list[Any] = await driver.fetch(statement)
        return rows
    finally:
        await driver.close()


async def _read(database: EmbeddedPostgres) -> tuple[list[Any], int]:
    [(acts,)] = await _fetch(database, _ACTS)
    return await _fetch(database, _WHOLE), acts


def _open_some(site: Site, result: Result) -> None:
    """Open reports as their recipients do: listed, asked for, verified, decrypted."""
    people = {person.agency: person for person in people_of(site.cast)}
    reader = random.Random(1).choice(list(people.values()))
    with httpx2.Client(trust_env=False, timeout=20) as http:
        login = Login(site.url, reader.signing(), http)
        path = f"{site.url}/v1/reports"
        listed = http.get(path, headers=login.headers("GET", path)).json()["reports"]
        for entry in [each for each in listed if each["sections"]][:OPENED]:
            length = _open_one(site.url, http, login, reader, people, entry["signed"])
            result.require(length == BODY_BYTES, f"opened {length} bytes instead of {BODY_BYTES}")
            result.count("opened and decrypted")


def _open_one(
    url: str,
    http: httpx2.Client,
    login: Login,
    reader: Person,
    people: dict[str, Person],
    signed: dict[str, Any],
) -> int:
    envelope = Jws.of(signed)
    _, kid = read_protected(envelope)
    payload = from_base64url(envelope.payload)
    header = json.loads(payload)
    members = {
        "v": 1,
        "agency": reader.agency,
        "report": {
            "originator": header["originator"],
            "id": header["id"],
            "header_digest": to_base64url(object_digest(REPORT_TYP, kid, payload)),
        },
        "sections": ["summary"],
        "purpose": "criminal_investigation",
        "case_reference": "CASE/2027/1",
        "nonce": to_base64url(random.randbytes(32)),
        "time": to_timestamp(now()),
    }
    request = sign_statement(OpenRequest.of(members), reader.signing())
    path = f"{url}/v1/reports/{header['originator']}/{header['id']}/open"
    headers = {**login.headers("POST", path), "Content-Type": "application/json"}
    answer = http.post(path, content=request.to_bytes(), headers=headers)
    delivered = Envelope.of(answer.raise_for_status().json()["envelope"])
    delivery = verify_delivery(delivered, people[header["originator"]].signing().public)
    [opened] = open_sections(delivery, [SectionName.SUMMARY], reader.sealing())
    return len(opened.body)
