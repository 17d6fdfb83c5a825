"""Two hundred at once: identical submissions make one report, different ones under one id too."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx2

from campaigns.acts import Stage
from campaigns.places import own_database
from campaigns.result import Campaign, Progress, Result
from campaigns.sending import receipt_digest
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import header_of

AT_ONCE = 200
ROUNDS = 5
ANSWER_SECONDS = 60
BUSY = (429, 503)  # asked again, as a client does
_COUNT = """
    SELECT (SELECT count(*) FROM reports WHERE id = $1::text::uuid),
        (SELECT count(*) FROM report_access WHERE report_id = $1::text::uuid),
        (SELECT count(*) FROM access_log WHERE action = 'report:submit' AND outcome = 'done'
            AND detail IS NULL AND object LIKE '%/' || $1)
"""


def submit_identical(hub: HubUnderTest, at_once: int, result: Result) -> None:
    """Submit the same bytes many times at once: one report, one receipt for everybody."""
    hub.world.now = hub.hub.clock()
    envelope = hub.world.seal("id-polri")
    answers = _all_at_once(hub, [envelope.to_bytes()] * at_once)
    statuses = sorted(answer.status_code for answer in answers)
    result.require(
        statuses == [200] * (at_once - 1) + [201], f"identical: answered {_tally(statuses)}"
    )
    receipts = {receipt_digest(answer.json()["receipt"]) for answer in answers if answer.is_success}
    result.require(len(receipts) == 1, f"identical: {len(receipts)} receipts")
    _count_one(hub, header_of(envelope)["id"], result, "identical")
    result.count("identical submissions", at_once)


def submit_different(hub: HubUnderTest, at_once: int, result: Result) -> None:
    """Submit different reports under one id at once: one is taken, the others are refused."""
    hub.world.now = hub.hub.clock()
    first = hub.world.seal("id-polri")
    report_id = header_of(first)["id"]
    others = [hub.world.seal("id-polri", id=report_id) for _ in range(at_once - 1)]
    answers = _all_at_once(hub, [each.to_bytes() for each in (first, *others)])
    statuses = sorted(answer.status_code for answer in answers)
    result.require(
        statuses == [201] + [409] * (at_once - 1), f"different: answered {_tally(statuses)}"
    )
    _count_one(hub, report_id, result, "different")
    result.count("different submissions under one id", at_once)


def _count_one(hub: HubUnderTest, report_id: str, result: Result, what: str) -> None:
    counted = tuple(hub.rows(_COUNT, report_id)[0])
    result.require(counted == (1, 2, 1), f"{what}: report, access rows, acts: {counted}")


def _all_at_once(hub: HubUnderTest, bodies: Sequence[bytes]) -> list[httpx2.Response]:
    """Send bodies by threads that all wait for one another first."""
    gate = threading.Barrier(len(bodies))
    login = hub.agency("id-polri").login
    url = f"{hub.url}/v1/reports"
    login.headers("POST", url)  # the token, so that threads only sign proofs
    limits = httpx2.Limits(max_connections=len(bodies))
    with (
        httpx2.Client(trust_env=False, timeout=ANSWER_SECONDS, limits=limits) as http,
        ThreadPoolExecutor(len(bodies)) as pool,
    ):

        def send(body: bytes) -> httpx2.Response:
            headers = login.headers("POST", url)
            gate.wait(ANSWER_SECONDS)
            answer = http.post(url, content=body, headers=headers)
            while answer.status_code in BUSY:
                answer = http.post(url, content=body, headers=login.headers("POST", url))
            return answer

        return list(pool.map(send, bodies))


def _tally(statuses: Sequence[int]) -> dict[int, int]:
    return {status: statuses.count(status) for status in set(statuses)}


SUBMISSIONS: tuple[Callable[[HubUnderTest, int, Result], None], ...] = (
    submit_identical,
    submit_different,
)


def run_twins(database: DatabaseUnderTest, folder: Path, say: Progress) -> Result:
    """Do both again and again on one hub."""
    result = Result()
    with running_hub(database, folder) as hub:
        Stage(hub)  # logged in, warmed up
        for number in range(ROUNDS * len(SUBMISSIONS)):
            submit = SUBMISSIONS[number % len(SUBMISSIONS)]
            say(number, ROUNDS * len(SUBMISSIONS), submit.__name__.replace("_", " "))
            submit(hub, AT_ONCE, result)
    return result


def run(say: Progress) -> Result:
    """Two hundred at once, on a database of its own."""
    with own_database() as database, TemporaryDirectory() as folder:
        return run_twins(database, Path(folder), say)


CAMPAIGN = Campaign("twins", "200 at once under one id are one report", 180, run)
