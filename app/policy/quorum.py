"""How many countries must have confirmed the access log lately, for new reports to be taken.

Specification: docs/spec/access-log.md section 5.2.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Quorum:
    """What the operator has set.

    Args:
        countries: That must have cosigned; 0: none is needed.
        limit: How long ago at most.
        host: Country of the hub, whose own witness does not count; None: each counts.
    """

    countries: int = 2
    limit: timedelta = timedelta(hours=4)
    host: str | None = None

    def last_at(self, since: datetime | None, cosigned: Mapping[str, datetime]) -> datetime | None:
        """Tell when there last was a quorum; None as long as none is needed.

        The first witnesses have the limit's time to begin. For the same witnesses and later
        cosignatures the answer is never earlier.

        Args:
            since: When an agency first was made a witness.
            cosigned: When each country cosigned last.
        """
        if not self.countries or since is None:
            return None
        counted = [at for country, at in cosigned.items() if country != self.host]
        latest = sorted(counted, reverse=True)[: self.countries]
        return max(since, latest[-1]) if len(latest) == self.countries else since

    def ends_at(self, last_at: datetime | None, at: datetime) -> datetime:
        """Tell until when new reports are taken at least, whatever happens meanwhile.

        Args:
            last_at: As above.
            at: The present instant.
        """
        return (at if last_at is None else last_at) + self.limit
