"""Reports sealed and signed before the clock starts, by processes of their own."""

import multiprocessing
import os
import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from app.crypto.blind_index import INDEX_KEY_BYTES, MatchPolicy, make_tokens, match_entry
from app.crypto.content import new_content_key
from app.crypto.encoding import new_id, now, to_timestamp
from app.crypto.envelope import SectionDraft, seal_report
from app.crypto.header import SectionName
from app.crypto.keys import PublicKey, SigningKey
from app.crypto.manifest import Manifest
from benchmarks.people import Person, choose_originator, choose_recipients

BODY_BYTES = 4096  # of a report's one section, before sealing
RECIPIENTS = 3
PIECE = 50  # reports that one process seals before it takes the next piece
CATEGORIES = ("scam_centre", "phishing", "investment_fraud", "ransomware")


@dataclass(frozen=True)
class Sealed:
    """A report ready to be sent.

    Args:
        originator: Whose.
        id: Report id.
        readers: Who may open it.
        body: The envelope as the hub takes it.
    """

    originator: str
    id: str
    readers: tuple[str, ...]
    body: bytes


class Sealer:
    """Seals reports in as many processes as there are cores.

    Args:
        pool: The processes.
        people: Everybody's keys.
        dice: Makes each piece's seed.
    """

    def __init__(self, pool: ProcessPoolExecutor, people: Sequence[Person]) -> None:
        self._pool = pool
        self._people = people
        self._dice = random.Random(1)

    def seal(
        self, number: int, recipients: Sequence[int] = (RECIPIENTS,), tokens: int = 0
    ) -> list[Sealed]:
        """Seal so many unique reports of random originators.

        Args:
            number: How many.
            recipients: How many agencies may open one; each report takes one of these numbers.
            tokens: Of identifiers that no other report has, in each report.
        """
        sizes = [PIECE] * (number // PIECE) + [number % PIECE] * bool(number % PIECE)
        pieces = [
            self._pool.submit(
                seal_reports,
                self._people,
                size,
                recipients,
                self._dice.getrandbits(64),
                None,
                tokens,
            )
            for size in sizes
        ]
        return [sealed for piece in pieces for sealed in piece.result()]

    def seal_batches(self, number: int, size: int) -> list[list[Sealed]]:
        """Seal so many batches of unique reports, each of one random originator."""
        originators = [choose_originator(self._people, self._dice) for _ in range(number)]
        pieces = [
            self._pool.submit(
                seal_reports, self._people, size, (RECIPIENTS,), self._dice.getrandbits(64), each
            )
            for each in originators
        ]
        return [piece.result() for piece in pieces]


@contextmanager
def sealer(people: Sequence[Person]) -> Iterator[Sealer]:
    """Keep processes that seal for as long as the block lasts."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=spawn) as pool:
        yield Sealer(pool, people)


def seal_reports(
    people: Sequence[Person],
    number: int,
    recipients: Sequence[int],
    seed: int,
    only: Person | None = None,
    tokens: int = 0,
) -> list[Sealed]:
    """Seal reports of random originators to random agencies.

    They say that they were prepared offline, so that a long run does not outlive its own reports.

    Args:
        people: Everybody's keys.
        number: How many.
        recipients: How many agencies may open one.
        seed: Chooses originators, recipients and categories.
        only: The originator of all of them.
        tokens: Of each.
    """
    dice = random.Random(seed)
    keys = {person.agency: person.signing() for person in people}
    seals = {person.agency: person.sealing().public for person in people}
    sealed = []
    for _ in range(number):
        originator = only or choose_originator(people, dice)
        readers = choose_recipients(people, originator, dice.choice(recipients), dice)
        audience = [seals[reader.agency] for reader in readers]
        sealed.append(seal_one(keys[originator.agency], audience, dice, tokens))
    return sealed


def seal_one(
    key: SigningKey, audience: Sequence[PublicKey], dice: random.Random, tokens: int = 0
) -> Sealed:
    """Seal and sign one report with one section of `BODY_BYTES`."""
    at = now()
    made = (
        make_tokens(dice.randbytes(INDEX_KEY_BYTES), 1, _numbers(dice, tokens)) if tokens else None
    )
    facts: dict[str, object] = {
        "v": 1,
        "id": str(new_id(at)),
        "kind": "incident",
        "originator": key.holder,
        "created_at": to_timestamp(at),
        "prepared_offline": True,
        "category": dice.choice(CATEGORIES),
        "tlp": "AMBER",
        "pap": "AMBER",
        "handling_code": "H1",
        "permitted_actions": ["use_as_lead"],
        "countries_concerned": [key.holder[:2].upper()],
        "occurred": None,
        "grading": None,
        "in_reply_to": None,
        "supersedes": None,
        "review_at": None,
        "expires_at": to_timestamp(at + timedelta(days=365)),
    }
    if made is not None:
        facts["match"] = match_entry(made, MatchPolicy.AGENCY).model_dump(mode="json")
    draft = SectionDraft(
        name=SectionName("summary"),
        media_type="text/plain",
        body=dice.randbytes(BODY_BYTES),
        manifest=Manifest.of({"attachments": []}),
        content_key=new_content_key(),
        audience=audience,
    )
    envelope = seal_report(facts, [draft], key, made)
    readers = tuple(reader.holder for reader in audience)
    return Sealed(key.holder, str(facts["id"]), readers, envelope.to_bytes())


def _numbers(dice: random.Random, count: int) -> list[tuple[str, str]]:
    return [("phone", f"+62{number}") for number in dice.sample(range(10**9, 10**10), count)]
