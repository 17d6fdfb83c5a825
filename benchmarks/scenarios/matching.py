"""Queries of 500 tokens over growing numbers of stored ones, and what tokens cost a submission.

The tokens lie in the hub's own tables, a hundred to each of many reports, and are asked for over
HTTP: proof, budget, row security, second forms, candidates and record included.
"""

import asyncio
import json
import secrets
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Final

import asyncpg

from app.crypto.blind_index import blind, hub_index_key
from app.crypto.encoding import to_base64url
from app.crypto.limits import TOKENS
from app.hub_keys import load_hub_keys
from app.schemas.categories import category_codes
from benchmarks.bodies import sealer
from benchmarks.dataset import write_reports
from benchmarks.figures import Figure, Rounds
from benchmarks.goals import GOALS
from benchmarks.hub import NO_LIMIT, HubUnderLoad, Site, enrol, new_site, running
from benchmarks.load import Shot, load_generator
from benchmarks.plan import FULL, Plan
from benchmarks.rounds import Range
from benchmarks.scenarios.lists import submit_templates
from benchmarks.scenarios.submit import shots_of

EACH: Final = 100  # tokens of a report
HITS: Final = 10  # of the tokens of a query: one in fifty is known to somebody
REPORT_TOKENS: Final = 50
SUBMIT_CLIENTS: Final = 8
ASKER: Final = "my-pdrm"
_PLANTED: Final = 200  # tokens that queries hit
# The other tokens are as random as those of a hub.
_WRITE: Final = """
    INSERT INTO report_tokens (token, seq, originator, type, epoch)
    SELECT gen_random_uuid(), seq, originator, 'phone', 1
    FROM reports CROSS JOIN generate_series(1, $1::int) ORDER BY 1
"""
_PLANT: Final = """
    INSERT INTO report_tokens (token, seq, originator, type, epoch)
    SELECT part.token, chosen.seq, chosen.originator, 'phone', 1
    FROM unnest($1::uuid[]) WITH ORDINALITY AS part (token, n)
    JOIN (SELECT row_number() OVER () AS n, seq, originator FROM reports WHERE originator <> $2
        LIMIT cardinality($1)) AS chosen USING (n)
"""


@dataclass(frozen=True)
class Store:
    """A hub that keeps so many tokens.

    Args:
        number: Of them.
        range: The hub and its load generator.
        planted: First forms of some.
    """

    number: int
    range: Range
    planted: list[bytes]

    def shots(self, number: int) -> list[Shot]:
        """Ask for 500 tokens, each time others."""
        return [Shot(ASKER, "POST", "/v1/matches", self._question()) for _ in range(number)]

    def _question(self) -> bytes:
        known = secrets.SystemRandom().sample(self.planted, HITS)
        tokens = known + [secrets.token_bytes(32) for _ in range(TOKENS - HITS)]
        asked = {
            "epoch": 1,
            "policy": "agency",
            "purpose": "criminal_investigation",
            "case_reference": "BENCH/1",
            "t1": [{"type": "phone", "token": to_base64url(each)} for each in tokens],
        }
        return json.dumps(asked, separators=(",", ":")).encode()


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure the same queries over few and over many tokens, taking turns."""
    with ExitStack() as opened:
        stores = [_fill(opened, number) for number in plan.token_counts]
        taken = [Rounds() for _ in stores]
        for store in stores:
            store.range.load.fire(store.shots(20), 1).require(200)
        for _ in plan.turns():
            for store, rounds in zip(stores, taken, strict=True):
                store.range.fire(rounds, store.shots(plan.list_shots), 1, 200)
        few, many = taken
        name = f"match {TOKENS} tokens in {{:,}}, p50"
        yield few.figure(name.format(stores[0].number), values=few.p50s, unit="ms")
        held = f"{name.format(stores[1].number)}"
        if plan.name == FULL.name:
            goal = GOALS["match 500 tokens"]
            yield many.figure(held, values=many.p50s, unit="ms", goal=goal)
        yield many.figure(
            held,
            values=many.p50s,
            unit="ms",
            limit=few.p50s,
            limit_name=f"{stores[0].number:,} tokens",
            goal=GOALS["match in more tokens"],
        )
        yield _submissions(plan, stores[1])


def _fill(opened: ExitStack, number: int) -> Store:
    site = opened.enter_context(new_site())
    hub = opened.enter_context(running(site, {"SERUMPUN_MATCH_PER_DAY": NO_LIMIT}))
    enrol(site)
    load = opened.enter_context(load_generator(hub.url, hub.people))
    with sealer(hub.people) as sealing:
        submit_templates(sealing, load)
    write_reports(hub, number // EACH, sorted(category_codes()))
    return Store(number, Range(hub, load), asyncio.run(_write(site, hub)))


async def _write(site: Site, hub: HubUnderLoad) -> list[bytes]:
    """Write the tokens past the hub, as its tables have them."""
    first = [secrets.token_bytes(32) for _ in range(_PLANTED)]
    second = blind(hub_index_key(load_hub_keys(site.state / "keys").index, 1), first)
    driver = await asyncpg.connect(hub.superuser_url())
    try:
        await driver.execute("SET synchronous_commit = off; SET work_mem = '512MB'")
        await driver.execute("UPDATE reports SET match_epoch = 1, match_policy = 'agency'")
        await driver.execute(_WRITE, EACH, timeout=3600)
        await driver.execute(_PLANT, [each.hex() for each in second], ASKER)
        await driver.execute("VACUUM (FREEZE, ANALYZE)", timeout=3600)
        await driver.execute("CHECKPOINT")
    finally:
        await driver.close()
    return first


def _submissions(plan: Plan, store: Store) -> Figure:
    """Submit reports with and without tokens, taking turns."""
    hub, load = store.range.hub, store.range.load
    plain, tokened = Rounds(), Rounds()
    number = plan.list_shots * 8
    with sealer(hub.people) as sealing:
        for count in (0, REPORT_TOKENS):
            load.fire(shots_of(sealing.seal(20, tokens=count)), SUBMIT_CLIENTS).require(201)
        for _ in plan.turns():
            for rounds, count in ((plain, 0), (tokened, REPORT_TOKENS)):
                reports = sealing.seal(number, tokens=count)
                store.range.fire(rounds, shots_of(reports), SUBMIT_CLIENTS, 201)
    return tokened.figure(
        f"submit with {REPORT_TOKENS} tokens, {SUBMIT_CLIENTS} clients, p50",
        values=tokened.p50s,
        unit="ms",
        limit=plain.p50s,
        limit_name="the same report with none",
        goal=GOALS["submit with 50 tokens"],
    )
