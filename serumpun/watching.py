"""Watch the inbox: each new report once, through outages, restarts and a busy hub.

The hub is asked for what it has recorded since the newest report seen, less a margin: a record of
an earlier time can become visible later. What was seen within the margin is not told again.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from app.errors import SerumpunError, ServiceError
from serumpun.agency import Agency
from serumpun.errors import AnswerError, ClientError, HubBusyError, HubUnreachableError
from serumpun.inbox import Filters, ListedReport, RefusedEntry

MARGIN: Final = timedelta(minutes=2)  # longer than any act of the hub takes from clock to commit
LONGEST_SECONDS: Final = 300.0  # between attempts while the hub is away
MAX_AT_ONCE: Final = 10_000  # new reports of one poll
_PAGE: Final = 100
_PASSING: Final = (HubUnreachableError, ServiceError, HubBusyError)
_Place = tuple[str, str]


@dataclass
class Watch:
    """A watch over one agency's inbox.

    Args:
        agency: Whose.
        filters: Which reports; `received_from` begins in the past instead of now.
        interval: Seconds between two polls.
        tell: Told in words when the hub goes away and when it is back.
        sleep: Waits.
        begun: Called once, when nothing that is recorded from now on can be missed.
    """

    agency: Agency
    filters: Filters
    interval: float
    tell: Callable[[str], None]
    sleep: Callable[[float], None] = time.sleep
    begun: Callable[[], object] = lambda: None
    _since: datetime | None = field(init=False, default=None)
    _seen: dict[_Place, datetime] = field(init=False, default_factory=dict)
    _refused: set[str] = field(init=False, default_factory=set)
    _away_for: float = field(init=False, default=0.0)

    def run(self) -> Iterator[ListedReport | RefusedEntry]:
        """Yield what is new, oldest first, and each refused entry once; never ends by itself.

        Raises:
            SerumpunError: The hub refuses for good, or what it says does not hold.
            AnswerError: An answer that cannot be read.
        """
        while True:
            is_first = self._since is None
            try:
                found = self._begin() if self._since is None else self._poll(self._since)
            except (SerumpunError, ClientError) as error:
                if not _is_passing(error):
                    raise
                self._wait_for_hub(error)
                continue
            if self._away_for:
                self.tell("The hub answers again.")
                self._away_for = 0.0
            if is_first:
                self.begun()
            yield from found
            self.sleep(self.interval)

    def _begin(self) -> list[ListedReport | RefusedEntry]:
        """Begin where it was wished for; else after the newest report there is."""
        wished = self.filters.received_from
        if wished is not None:
            return [each for each in self._poll(wished) if _received_at(each) >= wished]
        newest = self.agency.list_reports(self.filters, limit=1).reports
        since = newest[0].receipt.time if newest else self.agency.clock() - MARGIN
        return [each for each in self._poll(since) if _received_at(each) > since]

    def _poll(self, since: datetime) -> list[ListedReport | RefusedEntry]:
        """Fetch all that is new; only a poll that was completed counts."""
        filters = replace(self.filters, received_from=since - MARGIN)
        fresh: dict[_Place, ListedReport] = {}
        refused: dict[str, RefusedEntry] = {}
        cursor = None
        while True:
            page = self.agency.list_reports(filters, limit=_PAGE, cursor=cursor)
            for listed in page.reports:
                place = (listed.header.originator, listed.header.id)
                if place not in self._seen:
                    fresh[place] = listed
            for entry in page.refused:
                if (said := f"{type(entry.error).__name__} {entry.error}") not in self._refused:
                    refused[said] = entry
            cursor = page.next
            if cursor is None:
                break
            if len(fresh) > MAX_AT_ONCE:
                raise AnswerError(f"more than {MAX_AT_ONCE} new reports at once")
        self._remember(fresh, since)
        self._refused |= refused.keys()
        ordered = sorted(fresh.values(), key=lambda listed: listed.receipt.time)
        return [*ordered, *refused.values()]

    def _remember(self, fresh: dict[_Place, ListedReport], since: datetime) -> None:
        self._seen |= {place: listed.receipt.time for place, listed in fresh.items()}
        self._since = max([since, *self._seen.values()])
        oldest = self._since - MARGIN
        self._seen = {place: at for place, at in self._seen.items() if at >= oldest}

    def _wait_for_hub(self, error: Exception) -> None:
        """Wait longer each time, and say so the first time and whenever the wait grows."""
        longer = min(max(self._away_for * 2, self.interval), LONGEST_SECONDS)
        if longer != self._away_for:
            self.tell(f"{error}; trying again every {longer:.0f} seconds.")
        self._away_for = longer
        self.sleep(longer)


def _received_at(found: ListedReport | RefusedEntry) -> datetime:
    """Tell when a report was recorded; a refused entry is always new."""
    return (
        found.receipt.time if isinstance(found, ListedReport) else datetime.max.replace(tzinfo=UTC)
    )


def _is_passing(error: Exception) -> bool:
    """Tell whether the hub may answer later: it is away, busy, or failed by itself."""
    return isinstance(error, _PASSING) or type(error) is SerumpunError
