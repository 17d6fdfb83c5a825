"""Wire shapes of sessions and of what an account may do (docs/spec/administration.md)."""

from typing import Annotated

from pydantic import Field

from app.crypto.shape import Shape, Timestamp
from app.schemas.accounts import RoleBindingOut


class SessionOut(Shape):
    """A session of an officer."""

    id: str
    account: str
    client: Annotated[str, Field(description="`console`, `agency-console` or `cli`.")]
    method: Annotated[str, Field(description="How the officer signed in.")]
    is_phishing_resistant: bool
    signed_in_at: Timestamp
    started_at: Timestamp
    used_at: Timestamp
    ends_at: Timestamp
    ended_at: Timestamp | None
    is_current: Annotated[bool, Field(description="Whether this very request is made in it.")]


class SessionsOut(Shape):
    """Sessions, newest first."""

    sessions: tuple[SessionOut, ...]
    next: str | None


class StandingOut(Shape):
    """Whether the account may do something now, and which rule refuses it."""

    action: str
    is_allowed: bool
    rule: Annotated[str | None, Field(description="Null if it is allowed.")]


class KeyLifeOut(Shape):
    """A key that can be used now, and how long yet."""

    kid: str
    use: str
    not_after: Timestamp
    days_left: Annotated[int, Field(description="Whole days, rounded down.", ge=0)]


class SelfOut(Shape):
    """Who asks, what it may do, and how long the keys it does it with last."""

    account: str
    agency: str
    country: str
    kind: str
    name: str
    roles: tuple[RoleBindingOut, ...]
    session: SessionOut | None
    actions: tuple[StandingOut, ...]
    keys: Annotated[
        tuple[KeyLifeOut, ...],
        Field(description="Of the agency and of one's own devices; the first to end first."),
    ]
