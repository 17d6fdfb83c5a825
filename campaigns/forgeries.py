"""Forged envelopes against the hub, and forged answers against an agency that opens a report."""

import random
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx2

from app.crypto import limits
from app.crypto.envelope import Envelope
from app.crypto.statements import Purpose
from app.errors import SerumpunError
from campaigns.mutations import KINDS, take_from
from campaigns.places import own_database
from campaigns.result import Campaign, Progress, Result, in_silence
from serumpun.answers import OpenAnswer
from serumpun.errors import ClientError
from serumpun.opening import AskedOpening, ask_opening, verify_opening
from serumpun.transport import ANSWER_BYTES
from tests.hub import HubUnderTest, running_hub
from tests.hub_steps import forge
from tests.scripted_hub import ScriptedHub
from tests.worlds import NOW, World

FORGED = 6000  # against each of the two
AT_ONCE = 8
SEED = 20270201
_REPORTS = "SELECT count(*) FROM reports"


def forge_envelopes(hub: HubUnderTest, number: int, say: Progress = in_silence) -> Result:
    """Submit so many forged envelopes: none is accepted, none breaks the hub.

    What still carries the very object that was signed (white space, another order of its parts)
    is no forgery: it has to be answered as the same report again.
    """
    result, dice = Result(), random.Random(SEED)
    hub.world.now = hub.hub.clock()
    parts = {"summary": (b"text", ["my-pdrm", "sg-spf"]), "financial": (b"more", ["my-pdrm"])}
    envelope, other = (hub.world.seal("id-polri", parts) for _ in range(2))
    for each in (envelope, other):
        hub.agency("id-polri").submit(each)
    hub.agency("my-pdrm").get("/v1/members")
    before = hub.rows(_REPORTS)[0][0]
    makers = _makers(hub.world, envelope, other)

    def submit(job: tuple[str, str, bytes]) -> tuple[str, str, bytes, httpx2.Response]:
        kind, sender, raw = job
        return kind, sender, raw, hub.agency(sender).send("POST", "/v1/reports", content=raw)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        jobs = [next(makers[n % len(makers)](dice)) for n in range(number)]
        for done, (kind, sender, raw, answer) in enumerate(pool.map(submit, jobs)):
            say(done, number, "forged envelopes")
            is_same = _is_same(raw, envelope) or _is_same(raw, other)
            where = f"{kind}: {answer.status_code} {answer.text[:200]}"
            result.require(answer.status_code < 500, where)
            result.require(not answer.is_success or (is_same and sender == "id-polri"), where)
            result.count("the same, answered as such" if answer.is_success else "refused")
            result.count(kind)
    stored = hub.rows(_REPORTS)[0][0]
    result.require(stored == before, f"{stored - before} forged reports are stored")
    return result


Maker = Callable[[random.Random], Iterator[tuple[str, str, bytes]]]


def _makers(world: World, envelope: Envelope, other: Envelope) -> list[Maker]:
    """List the ways of forging: changes of bytes, parts of another report, signers of all kinds."""
    raw = envelope.to_bytes()

    def changed(kind: str) -> Maker:
        return lambda dice: iter([(kind, "id-polri", KINDS[kind](raw, dice))])

    def mixed(dice: random.Random) -> Iterator[tuple[str, str, bytes]]:
        yield "parts of another report", "id-polri", take_from(raw, other.to_bytes(), dice)

    def resigned(dice: random.Random) -> Iterator[tuple[str, str, bytes]]:
        signers = [
            world.agencies["my-pdrm"].signing,
            world.roots["id"],
            world.roots["my"],
            world.receipt_key,
        ]
        claims: dict[str, Any] = dice.choice([{}, {"tlp": "CLEAR"}, {"kind": "practice"}])
        forged = forge(world, envelope, by=dice.choice(signers), **claims)
        yield "signed by somebody else", dice.choice(["id-polri", "my-pdrm"]), forged.to_bytes()

    def widened(dice: random.Random) -> Iterator[tuple[str, str, bytes]]:
        wraps = [*envelope.wraps, dice.choice(other.wraps)]
        dice.shuffle(wraps)
        forged = envelope.model_copy(update={"wraps": tuple(wraps)})
        yield "audience widened", "id-polri", forged.to_bytes()

    def stolen(_: random.Random) -> Iterator[tuple[str, str, bytes]]:
        yield "sent by another agency", "my-pdrm", raw

    return [*map(changed, KINDS), mixed, resigned, widened, stolen]


def _is_same(raw: bytes, envelope: Envelope) -> bool:
    """Tell whether octets still carry the very object that was signed, its parts in any order."""
    try:
        carried = Envelope.parse(raw, limits.ENVELOPE_BYTES)
    except SerumpunError:
        return False
    return _parts(carried) == _parts(envelope)


def _parts(envelope: Envelope) -> tuple[object, ...]:
    sections = sorted(envelope.sections, key=lambda section: section.name)
    wraps = sorted(envelope.wraps, key=lambda wrap: wrap.entry())
    return envelope.payload, envelope.signatures, sections, wraps


@dataclass(frozen=True)
class HonestAnswer:
    """What a hub answered to an open request, and what its recipient then reads."""

    scripted: ScriptedHub
    asked: AskedOpening
    raw: bytes
    other: bytes

    def open(self, raw: bytes) -> list[tuple[str, bytes]]:
        """Check an answer as an agency does, and read it."""
        world = self.scripted.world
        answer = OpenAnswer.parse(raw, ANSWER_BYTES)
        sealing = [world.agencies["my-pdrm"].sealing]
        opened = verify_opening(answer, self.asked, world.receipt_key.public, sealing, NOW)
        return [(part.name, part.body) for part in opened.sections]


@contextmanager
def honest_answer() -> Iterator[HonestAnswer]:
    """Let an agency ask a hub for a report, and keep the answer."""
    with TemporaryDirectory() as folder:
        hub = ScriptedHub(World.make(), NOW)
        pdrm = hub.agency("my-pdrm", Path(folder))
        parts = {"summary": (b"text", ["my-pdrm", "sg-spf"]), "financial": (b"more", ["my-pdrm"])}
        answers, asked = [], []
        for _ in range(2):
            reference = hub.accept(hub.world.seal(sections=parts))
            listed = pdrm.find(reference.originator, reference.id)
            asked.append(
                ask_opening(listed, pdrm.signing, Purpose.VICTIM_PROTECTION, "C/7", None, NOW)
            )
            path = f"/v1/reports/{reference.originator}/{reference.id}/open"
            body = asked[-1].signed.to_bytes()
            answers.append(pdrm.transport.post(OpenAnswer, path, body).to_bytes())
        yield HonestAnswer(hub, asked[0], answers[0], answers[1])


def forge_answers(honest: HonestAnswer, number: int, say: Progress = in_silence) -> Result:
    """Hand an agency so many forged answers: it reads what was sealed to it, or refuses."""
    result, dice = Result(), random.Random(SEED)
    read = honest.open(honest.raw)
    for done in range(number):
        say(done, number, "forged answers")
        kind = [*KINDS, "parts of another answer"][done % (len(KINDS) + 1)]
        if kind in KINDS:
            raw = KINDS[kind](honest.raw, dice)
        else:
            raw = take_from(honest.raw, honest.other, dice)
        try:
            opened = honest.open(raw)
        except (SerumpunError, ClientError):
            result.count("refused")
        except Exception as error:  # noqa: BLE001 -- anything else is what we look for
            result.broken.append(f"{kind}: {type(error).__name__}: {str(error)[:200]}")
        else:
            result.require(opened == read, f"{kind}: read something else: {opened}")
            result.count("read as sealed")
    return result


def run(say: Progress) -> Result:
    """Forge against both."""
    with (
        own_database() as database,
        TemporaryDirectory() as folder,
        running_hub(database, Path(folder)) as hub,
    ):
        at_hub = forge_envelopes(hub, FORGED, say)
    with honest_answer() as honest:
        at_agency = forge_answers(honest, FORGED, say)
    figures = {f"hub: {name}": figure for name, figure in at_hub.figures.items()}
    figures |= {f"agency: {name}": figure for name, figure in at_agency.figures.items()}
    return Result(figures, at_hub.broken + at_agency.broken)


CAMPAIGN = Campaign("forgeries", "no forged envelope is taken, no forged answer read", 300, run)
