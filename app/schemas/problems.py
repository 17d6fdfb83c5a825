"""Problem details: the one shape of every error answer (RFC 9457, docs/spec/problems.md)."""

from typing import Annotated

from pydantic import Field

from app.crypto.shape import Shape
from app.errors import ForbiddenError, SerumpunError

MEDIA_TYPE = "application/problem+json"


class MemberError(Shape):
    """One member that does not fit; its value is never repeated."""

    pointer: Annotated[str, Field(description="Where, as JSON Pointer or parameter name.")]
    rule: Annotated[str, Field(description="Which rule of the schema it breaks.")]


class Problem(Shape):
    """What went wrong, with a stable code and what to do next; never input or internals."""

    type: Annotated[str, Field(description="Address of the page that explains this problem.")]
    title: str
    status: int
    code: Annotated[str, Field(description="Stable name of the problem, for programs.")]
    next_step: Annotated[str, Field(description="What to do, for people.")]
    request_id: Annotated[str, Field(description="Names this request in the hub's records.")]
    pointer: str | None = None
    rule: Annotated[
        str | None, Field(description="Which rule refuses this to the account that asks.")
    ] = None
    errors: tuple[MemberError, ...] = ()


def problem_of(
    error: SerumpunError, issuer: str, request_id: str, errors: tuple[MemberError, ...] = ()
) -> Problem:
    """Write what a caller may know of an error."""
    return Problem(
        type=f"{issuer}/problems/{error.code}",
        title=error.title,
        status=error.status,
        code=error.code,
        next_step=error.next_step,
        request_id=request_id,
        pointer=error.pointer,
        rule=error.rule if isinstance(error, ForbiddenError) else None,
        errors=errors,
    )
