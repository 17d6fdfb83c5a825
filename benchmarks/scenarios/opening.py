"""Open a report: signed request in, record, ciphertext and wrap out."""

import multiprocessing
import random
import secrets
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from app.crypto.encoding import from_base64url, now, object_digest, to_base64url, to_timestamp
from app.crypto.envelope import REPORT_TYP, Envelope
from app.crypto.jws import read_protected
from app.crypto.limits import ENVELOPE_BYTES
from app.crypto.statements import NONCE_BYTES, OpenRequest, sign_statement
from benchmarks.bodies import Sealed, sealer
from benchmarks.figures import Figure, Rounds
from benchmarks.hub import enrol, new_site, running
from benchmarks.load import Shot, load_generator
from benchmarks.people import Person
from benchmarks.plan import Plan
from benchmarks.rounds import Range
from benchmarks.scenarios.submit import shots_of

CLIENTS = (1, 8)
REPORTS = 200  # opened again and again, each time by one of its readers


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure one worker with 1 and 8 clients."""
    spawn = multiprocessing.get_context("spawn")
    with (
        new_site() as site,
        running(site) as hub,
        load_generator(hub.url, hub.people) as load,
        ProcessPoolExecutor(1, mp_context=spawn) as signer,
    ):
        enrol(site)
        with sealer(hub.people) as sealing:
            reports = sealing.seal(REPORTS)
        load.fire(shots_of(reports), 8).require(201)
        at = Range(hub, load)
        for clients in CLIENTS:
            rounds = Rounds()
            for turn in plan.turns():
                shots = signer.submit(sign_openings, hub.people, reports, turn).result()
                at.fire(rounds, shots, clients, 200)
            said = f"open, {clients} client{'s' * (clients > 1)}, 1 worker"
            yield rounds.figure(said)


def sign_openings(people: Sequence[Person], reports: Sequence[Sealed], seed: int) -> list[Shot]:
    """Sign a fresh open request for each report, by one of its readers."""
    dice = random.Random(seed)
    keys = {person.agency: person.signing() for person in people}
    shots = []
    for report in reports:
        reader = dice.choice(report.readers)
        envelope = Envelope.parse(report.body, ENVELOPE_BYTES)
        _, kid = read_protected(envelope)
        digest = object_digest(REPORT_TYP, kid, from_base64url(envelope.payload))
        request = OpenRequest.of(
            {
                "v": 1,
                "agency": reader,
                "report": {
                    "originator": report.originator,
                    "id": report.id,
                    "header_digest": to_base64url(digest),
                },
                "sections": ["summary"],
                "purpose": "criminal_investigation",
                "case_reference": "BENCH/1",
                "nonce": to_base64url(secrets.token_bytes(NONCE_BYTES)),
                "time": to_timestamp(now()),
            }
        )
        body = sign_statement(request, keys[reader]).to_bytes()
        path = f"/v1/reports/{report.originator}/{report.id}/open"
        shots.append(Shot(reader, "POST", path, body))
    return shots
