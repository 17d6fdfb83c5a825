"""Wire shapes of watches (docs/spec/matching.md section 10)."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.crypto.header import Strict
from app.crypto.jws import Jws
from app.crypto.shape import Shape
from app.schemas.matches import MatchOut
from app.schemas.queries import PAGE_DEFAULT, Limit, Query


class WatchQuery(Query):
    """Which page of watches."""

    before: Annotated[UUID | None, Field(description="From `next`.")] = None
    limit: Limit = PAGE_DEFAULT


class PlacedWatchOut(Shape):
    """A watch is placed; what its tokens have met so far, in their order."""

    id: str
    matches: tuple[MatchOut, ...]


class ListedWatchOut(Shape):
    """A watch of the caller's agency."""

    id: str
    signed: Annotated[Jws, Field(description="As the agency signed it; verify it.")]
    tokens: Annotated[int, Field(description="How many it waits for.")]


class WatchesOut(Shape):
    """Watches that have not ended, newest first."""

    watches: Annotated[tuple[ListedWatchOut, ...], Strict]
    next: str | None
