"""The facts one invented incident is told with: places, numbers, sums, dates."""

from dataclasses import dataclass
from random import Random
from typing import Final

from app.schemas.incident_parts import Amount
from serumpun.demo.agencies import MEMBERS, DemoMember
from serumpun.demo.reserved import BANKS, make_value
from serumpun.demo.scenarios import Scenario

# Units of the currency for one US dollar: round figures, good enough for invented sums.
_PER_DOLLAR: Final = {
    "BND": 1.3,
    "IDR": 16_000.0,
    "LAK": 21_000.0,
    "MMK": 2_100.0,
    "MYR": 4.4,
    "PHP": 57.0,
    "SGD": 1.3,
    "THB": 34.0,
    "USD": 1.0,
    "VND": 25_000.0,
}
_FEW: Final = (3, 24)
_MOST_COUNTED_IN_WORDS: Final = 400


@dataclass(frozen=True)
class Facts:
    """What the texts and the members of one incident agree on.

    Args:
        member: The country that reports.
        other: The other country concerned.
        city: Where victims live.
        victims: Number of victims, 0 where there are none to count.
        dollars: The sum in US dollars, 0 where there is none.
        days: A span in days; `months` and `age` in their units.
        platform: A reserved domain.
        bank: An invented bank.
        number: The number that texts mention; that of the victims where it is a small one.
    """

    member: DemoMember
    other: DemoMember
    city: str
    victims: int
    dollars: int
    days: int
    months: int
    age: int
    platform: str
    bank: str
    number: int

    def fill(self, template: str) -> str:
        """Fill a template with these facts."""
        return template.format(
            n=self.number,
            days=self.days,
            months=self.months,
            age=self.age,
            money=self.money(),
            platform=self.platform,
            bank=self.bank,
            city=self.city,
            other=self.other.name_en,
        )

    def amount(self) -> Amount:
        """Give the sum in the currency of the country that reports."""
        currency = self.member.currency
        local = self.dollars * _PER_DOLLAR[currency]
        step = 10 ** max(0, len(str(int(local))) - 3)  # three figures that count
        value = int(local / step) * step
        return Amount(value=str(max(value, 1)), currency=currency)

    def money(self) -> str:
        """Write the sum as texts do."""
        amount = self.amount()
        return f"{amount.currency} {int(amount.value):,}"

    def crypto_amount(self) -> Amount:
        """Give the sum in a stablecoin."""
        return Amount(value=f"{self.dollars}.00", currency="USDT", kind="crypto_asset")


def draw_facts(rng: Random, scenario: Scenario, member: DemoMember, platform: str | None) -> Facts:
    """Draw the facts of one incident.

    Args:
        rng: Source of choices.
        scenario: What happened.
        member: The country that reports.
        platform: A domain shared with other incidents, or None for a fresh one.
    """
    victims = rng.randint(*scenario.victims) if scenario.victims else 0
    countable = 1 < victims <= _MOST_COUNTED_IN_WORDS
    return Facts(
        member=member,
        other=rng.choice([other for other in MEMBERS if other is not member]),
        city=rng.choice(member.cities),
        victims=victims,
        dollars=_draw_sum(rng, scenario.money) if scenario.money else _draw_sum(rng, (400, 9000)),
        days=rng.randint(2, 28),
        months=rng.randint(2, 14),
        age=rng.randint(24, 76),
        platform=platform or make_value(rng, "domain", member.country),
        bank=rng.choice(BANKS),
        number=victims if countable else rng.randint(*_FEW),
    )


def _draw_sum(rng: Random, bounds: tuple[int, int]) -> int:
    """Draw a sum so that small ones are commoner than large ones."""
    low, high = bounds
    return int(low * (high / low) ** rng.random())
