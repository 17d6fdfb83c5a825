"""What the hub says of its quorum: how many countries must confirm the access log, and until when.

Specification: docs/spec/access-log.md section 5.2. It is the hub's word; which countries have
confirmed what is checked by their cosignatures (log_checking.py).
"""

from datetime import timedelta
from typing import Annotated

from pydantic import Field

from app.crypto.encoding import to_timestamp
from app.crypto.shape import Country, Timestamp
from serumpun.answers import Answer


class LogQuorum(Answer):
    """As answered beside the cosignatures."""

    countries: Annotated[int, Field(ge=0, le=1000)]
    limit_seconds: Annotated[int, Field(ge=0, le=10**9)]
    host: Country | None
    last_at: Timestamp | None
    is_held: bool

    def in_words(self) -> str:
        """Say it in one line."""
        if self.last_at is None:
            return "The hub says: it takes new reports without any country watching the log."
        limit = timedelta(seconds=self.limit_seconds)
        beside = f" beside {self.host}" if self.host else ""
        said = f"{self.countries} countries{beside} must cosign every {limit}"
        until = to_timestamp(self.last_at + limit)
        if self.is_held:
            return f"The hub says: {said}; it takes new reports until {until} at least."
        return f"The hub says: {said}; too few have, so it takes NO new reports since {until}."
