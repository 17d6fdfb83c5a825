"""Other software on the same database server: a plain FastAPI and SQLModel application.

OpenTAXII is left out: its newest release (0.9.3 of 2022) answers 500 when objects are posted.
"""

import json
import os
import random
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.bodies import BODY_BYTES, RECIPIENTS, Sealer, sealer
from benchmarks.dataset import ask
from benchmarks.environments import peer_python
from benchmarks.figures import Figure, Rounds
from benchmarks.goals import GOALS
from benchmarks.hub import HubUnderLoad, enrol, new_site, running
from benchmarks.load import LoadGenerator, Shot, load_generator
from benchmarks.plan import Plan
from benchmarks.processes import free_port, serving
from benchmarks.rounds import Range
from benchmarks.scenarios.submit import WARM_UP, shots_for, shots_of

CLIENTS = 32
NOTE_BYTES = 1169  # as long as a wrap
APPS = Path(__file__).parent.parent / "peers"


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure the peers beside the hub, taking turns; nothing in a quick run."""
    if not plan.with_peers:
        return
    python = peer_python("crud")
    with (
        new_site() as site,
        running(site) as hub,
        load_generator(hub.url, hub.people) as load,
        sealer(hub.people) as sealing,
        _crud(hub, python) as crud_url,
    ):
        enrol(site)
        yield from _compare_submissions(plan, Range(hub, load), sealing, crud_url)


def _compare_submissions(plan: Plan, at: Range, sealing: Sealer, crud_url: str) -> Iterator[Figure]:
    warm = at.load.fire(shots_of(sealing.seal(WARM_UP)), CLIENTS).require(201)
    peer_warm = _fire(at.load, WARM_UP, crud_url, Rounds())
    ours, theirs = Rounds(), Rounds()
    for _ in plan.turns():
        reports = sealing.seal(shots_for(plan, WARM_UP / warm.seconds))
        at.fire(ours, shots_of(reports), CLIENTS, 201)
        _fire(at.load, shots_for(plan, peer_warm), crud_url, theirs)
    yield theirs.figure(f"plain CRUD: post, {CLIENTS} clients")
    yield ours.figure(
        f"submit, {CLIENTS} clients, 1 worker, beside plain CRUD",
        limit=theirs.rates,
        limit_name="plain FastAPI and SQLModel CRUD, 1 worker, same server",
        goal=GOALS["plain CRUD submit"],
    )


def _fire(load: LoadGenerator, number: int, url: str, rounds: Rounds) -> float:
    volley = load.fire(_crud_shots(number), CLIENTS, url).require(201)
    rounds.add(volley.seconds, volley.latencies)
    return number / volley.seconds


def _crud_shots(number: int) -> list[Shot]:
    """Write reports of the same size, in clear."""
    dice = random.Random(number)
    shots = []
    for _ in range(number):
        report = {
            "originator": "id-polri",
            "category": dice.choice(("phishing", "scam_centre")),
            "tlp": "AMBER",
            "title": secrets.token_hex(16),
            "body": secrets.token_urlsafe(BODY_BYTES * 3 // 4),
            "recipients": [
                {"agency": f"my-{n}", "note": secrets.token_urlsafe(NOTE_BYTES * 3 // 4)}
                for n in range(RECIPIENTS)
            ],
        }
        shots.append(Shot("", "POST", "/reports", json.dumps(report).encode()))
    return shots


@contextmanager
def _crud(hub: HubUnderLoad, python: Path) -> Iterator[str]:
    """Run the application on a database of its own on the hub's server."""
    ask(hub, "CREATE DATABASE crud")
    port, address = free_port(), hub.superuser_url().replace("/serumpun?", "/crud?")
    environment = {**os.environ, "CRUD_DATABASE_URL": address.replace("://", "+psycopg://", 1)}
    command: list[str | Path] = [
        *(python, "-m", "uvicorn", "--app-dir", APPS, "--factory", "crud:make_app"),
        *("--host", "127.0.0.1", "--port", str(port), "--no-access-log", "--log-level", "error"),
    ]
    url = f"http://127.0.0.1:{port}"
    with serving(command, f"{url}/nothing", environment, hub.folder / "crud.log"):
        yield url
