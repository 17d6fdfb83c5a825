"""Entries of an access log as an auditor has them, made without a hub."""

import itertools
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from app.crypto.log_entry import LogEntry
from serumpun.log_folder import PlacedEntry

START = datetime(2027, 1, 4, 8, tzinfo=UTC)
REPORT = "id-polri/01970000-0000-7000-8000-{:012x}"


class Story:
    """What happened, told by an auditor of everything; entries come in the order of telling."""

    def __init__(self) -> None:
        self.entries: list[PlacedEntry] = []
        self._ids = itertools.count(1)

    def numbered(self) -> list[PlacedEntry]:
        """Give the entries, numbered in the order they are in now."""
        return [
            placed.model_copy(update={"number": index + 1, "index": index})
            for index, placed in enumerate(self.entries)
        ]

    def tell(self, at: datetime, action: str, account: str | None, **facts: Any) -> PlacedEntry:  # noqa: ANN401
        """Tell one act; who acts says agency and country."""
        agency = account.partition("/")[0] if account else None
        number = next(self._ids)
        members = {
            **dict.fromkeys(LogEntry.model_fields),
            "id": f"01970000-0000-7000-8000-{number:012x}",
            "recorded_at": at,
            "action": action,
            "outcome": "done",
            "rule": "granted",
            "request_id": "r",
            "account": account,
            "agency": agency,
            "country": agency[:2].upper() if agency else None,
            **facts,
        }
        entry = LogEntry.of(members)
        placed = PlacedEntry(number=number, index=number - 1, salts=bytes(96), entry=entry)
        self.entries.append(placed)
        return placed

    def deliver(self, at: datetime, report: str, country: str) -> None:
        """Tell that a report of the Indonesian police was sent to a country."""
        facts = {"object": report, "originator": "id-polri", "concerned": country}
        self.tell(at, "report:deliver", "id-polri/system", **facts)

    def open(
        self,
        at: datetime,
        account: str,
        report: str = REPORT.format(0),
        **facts: Any,  # noqa: ANN401
    ) -> None:
        """Tell that a report of the Indonesian police was opened."""
        told = {"object": report, "originator": "id-polri", "concerned": "ID"}
        reason = {"purpose": "criminal_investigation", "case_reference": "CASE/1"}
        self.tell(at, "report:open", account, **(told | reason | facts))

    def refuse(self, at: datetime, account: str | None, **facts: Any) -> None:  # noqa: ANN401
        """Tell that an opening was refused."""
        told = {"outcome": "refused", "rule": "not-found"} | facts
        self.tell(at, "report:open", account, **told)

    def work(self, account: str, days: Iterable[int], openings: int) -> None:
        """Tell that an account opened so many reports on each of some days."""
        for day, number in itertools.product(days, range(openings)):
            self.open(START + timedelta(days=day, minutes=number), account)
