"""Who the benchmarks act as: the demonstration's invented agencies, keys ready to be passed on."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.crypto.keys import KeyUse, SealingKey, SigningKey
from serumpun.demo.stage import Cast

# How many reports come from each country: busy ones write most of what a quiet one receives.
COUNTRY_WEIGHTS: Mapping[str, int] = {
    "id": 20,
    "sg": 16,
    "my": 15,
    "th": 14,
    "ph": 12,
    "vn": 9,
    "kh": 6,
    "mm": 4,
    "la": 2,
    "bn": 1,
    "tl": 1,
}


@dataclass(frozen=True, repr=False)
class Person:
    """An agency's private keys as seeds, which another process can be handed.

    Args:
        federation: Name of the federation.
        agency: Its id.
        signing_seeds: One for each algorithm of a signing key.
        sealing_seed: Of its sealing key.
    """

    federation: str
    agency: str
    signing_seeds: tuple[bytes, ...]
    sealing_seed: bytes

    def signing(self) -> SigningKey:
        """Make the signing key."""
        return SigningKey(self.federation, self.agency, KeyUse.AGENCY_SIGN, self.signing_seeds)

    def sealing(self) -> SealingKey:
        """Make the sealing key."""
        return SealingKey(self.federation, self.agency, KeyUse.AGENCY_SEAL, self.sealing_seed)


def people_of(cast: Cast) -> tuple[Person, ...]:
    """Take every agency's keys out of the demonstration's cast."""
    return tuple(
        Person(keys.signing.federation, agency, keys.signing.seeds, keys.sealing.seed)
        for agency, keys in cast.agencies.items()
        if keys.sealing is not None
    )


def choose_originator(people: Sequence[Person], dice: random.Random) -> Person:
    """Choose who writes a report, by its country's weight."""
    weights = [COUNTRY_WEIGHTS[person.agency[:2]] for person in people]
    return dice.choices(people, weights)[0]


def choose_recipients(
    people: Sequence[Person], originator: Person, number: int, dice: random.Random
) -> list[Person]:
    """Choose who may open a report: anybody but its originator."""
    return dice.sample([person for person in people if person != originator], number)
