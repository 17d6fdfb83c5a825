"""Seal, verify, open, sign: beside the bare primitives of the library that they are made of."""

import random
import time
from collections.abc import Callable, Iterator

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from app.crypto.envelope import Envelope, open_sections, verify_delivery, verify_report
from app.crypto.keys import SealingKey, SigningKey
from app.crypto.limits import ENVELOPE_BYTES
from app.serving import init_hub
from app.settings import Settings
from benchmarks.bodies import RECIPIENTS, seal_one
from benchmarks.figures import Figure
from benchmarks.hub import scratch
from benchmarks.people import people_of
from benchmarks.plan import Plan
from serumpun.demo.stage import make_cast

SLICE_SECONDS = 0.2  # of one round of one thing
MESSAGE = bytes(2048)  # about as long as a signed header
Call = Callable[[], object]


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure our own acts and the primitives below them, taking turns."""
    own, bare = _acts()
    taken = {name: list[float]() for name in (*own, *bare)}
    calls = dict.fromkeys(taken, 0)
    for _ in plan.turns():
        for name, call in (*own.items(), *bare.items()):
            number, seconds = _repeat(call)
            taken[name].append(seconds / number * 1e6)
            calls[name] += number
    for name in bare:
        yield Figure(name, taken[name], "us", calls[name])
    for name, parts in MADE_OF.items():
        limit = [
            sum(taken[part][turn] * times for part, times in parts.items())
            for turn in range(len(taken[name]))
        ]
        said = " + ".join(f"{times} {part}" for part, times in parts.items())
        yield Figure(name, taken[name], "us", calls[name], limit, said)


# What each act cannot do without.
MADE_OF = {
    f"seal 4 KiB to {RECIPIENTS} agencies and check it": {
        "HPKE wrap": RECIPIENTS,
        "ML-DSA-65 sign": 1,
        "Ed25519 sign": 1,
        "ML-DSA-65 verify": 1,
        "Ed25519 verify": 1,
    },
    "read and verify a submission": {"ML-DSA-65 verify": 1, "Ed25519 verify": 1},
    "verify and open a delivery": {"ML-DSA-65 verify": 1, "Ed25519 verify": 1, "HPKE open": 1},
}


def _acts() -> tuple[dict[str, Call], dict[str, Call]]:
    """Make the calls: ours, and the primitives'."""
    with scratch() as folder:
        hub_keys = init_hub(Settings(state=folder / "state"))
    people = people_of(make_cast("http://127.0.0.1:1", hub_keys))[: RECIPIENTS + 1]
    key, readers = people[0].signing(), [person.sealing() for person in people[1:]]
    own = _own_acts(key, readers)
    return dict(zip(MADE_OF, own, strict=True)), _bare_acts(readers[0])


def _own_acts(key: SigningKey, readers: list[SealingKey]) -> list[Call]:
    dice, audience = random.Random(1), [reader.public for reader in readers]
    body = seal_one(key, audience, dice).body
    envelope = Envelope.parse(body, ENVELOPE_BYTES)
    wraps = tuple(wrap for wrap in envelope.wraps if wrap.agency == readers[0].holder)
    delivery = envelope.model_copy(update={"wraps": wraps})
    names = [section.name for section in envelope.sections]
    return [
        lambda: seal_one(key, audience, dice),
        lambda: verify_report(Envelope.parse(body, ENVELOPE_BYTES), key.public),
        lambda: open_sections(verify_delivery(delivery, key.public), names, readers[0]),
    ]


def _bare_acts(reader: SealingKey) -> dict[str, Call]:
    ed25519, mldsa = Ed25519PrivateKey.generate(), MLDSA65PrivateKey.generate()
    ed25519_public, mldsa_public = ed25519.public_key(), mldsa.public_key()
    short, long = ed25519.sign(MESSAGE), mldsa.sign(MESSAGE)
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    wrapped = suite.encrypt(bytes(33), reader.public.kem, info=b"benchmark")
    return {
        "Ed25519 sign": lambda: ed25519.sign(MESSAGE),
        "Ed25519 verify": lambda: ed25519_public.verify(short, MESSAGE),
        "ML-DSA-65 sign": lambda: mldsa.sign(MESSAGE),
        "ML-DSA-65 verify": lambda: mldsa_public.verify(long, MESSAGE),
        "HPKE wrap": lambda: suite.encrypt(bytes(33), reader.public.kem, info=b"benchmark"),
        "HPKE open": lambda: suite.decrypt(wrapped, reader.kem, info=b"benchmark"),
    }


def _repeat(call: Call) -> tuple[int, float]:
    """Call again and again for a while; returns how often, and the CPU seconds it took."""
    call()
    number, began, cpu = 0, time.perf_counter(), time.process_time()
    while time.perf_counter() - began < SLICE_SECONDS:
        call()
        number += 1
    return number, time.process_time() - cpu
