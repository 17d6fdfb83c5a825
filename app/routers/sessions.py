"""Sessions of officers over HTTP, and who one is."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse, Response

from app.errors import InvalidShapeError, NotFoundError
from app.models.sessions import Session
from app.policy.actions import Action
from app.routers.accounts import role_out
from app.routers.exchange import answer, attempt, hub_of, read_id, read_query
from app.routers.operation import operation
from app.schemas.queries import SessionQuery
from app.schemas.sessions import KeyLifeOut, SelfOut, SessionOut, SessionsOut, StandingOut
from app.usecases.describe_self import describe_self
from app.usecases.end_session import end_session, list_sessions

router = APIRouter(prefix="/v1", tags=["Administration"])


@router.get(
    "/me",
    summary="Who am I, and what may I do?",
    response_model=SelfOut,
    **operation("describe_self", Action.SELF_READ),
)
async def me(request: Request) -> JSONResponse:
    """Tell account, roles with their bounds, session, what is allowed now, and how long keys last.

    For each act that is not, `rule` says what refuses it.
    """
    async with attempt(request) as made:
        found = await describe_self(hub_of(request), made)
    account, current = found.account, found.actor.session
    return answer(
        SelfOut(
            account=account.id,
            agency=account.agency,
            country=account.country,
            kind=account.kind,
            name=account.name,
            roles=tuple(role_out(account.id, binding) for binding in found.actor.bindings),
            session=_session_out(found.session, current) if found.session else None,
            actions=tuple(
                StandingOut(action=action, is_allowed=rule is None, rule=rule)
                for action, rule in found.standing.items()
            ),
            keys=tuple(
                KeyLifeOut(
                    kid=each.key.kid,
                    use=each.key.use,
                    not_after=each.not_after,
                    days_left=(each.not_after - found.at).days,
                )
                for each in found.keys
            ),
        )
    )


@router.get(
    "/sessions",
    summary="List sessions",
    response_model=SessionsOut,
    **operation(
        "list_sessions", Action.SESSION_LIST, InvalidShapeError, NotFoundError, query=SessionQuery
    ),
)
async def list_all(request: Request) -> JSONResponse:
    """List one's own sessions; for an administrator, those of its agency or country."""
    async with attempt(request) as made:
        asked = read_query(request, SessionQuery)
        bounds = (asked.account, asked.before, asked.limit)
        found = await list_sessions(hub_of(request), made, *bounds)
    page = found[: asked.limit]
    more = str(page[-1].id) if len(found) > asked.limit else None
    current = made.by.session
    listed = tuple(_session_out(session, current) for session in page)
    return answer(SessionsOut(sessions=listed, next=more))


@router.delete(
    "/sessions/{session}",
    status_code=204,
    summary="End a session",
    response_class=Response,
    **operation("end_session", Action.SESSION_END, NotFoundError),
)
async def end(request: Request, session: Annotated[str, Path(description="Its id.")]) -> Response:
    """End a session of one's own, or of an account that one administers; it is over at once."""
    async with attempt(request, session[:36]) as made:
        await end_session(hub_of(request), made, read_id(session))
    return Response(status_code=204)


def _session_out(session: Session, current: UUID | None) -> SessionOut:
    return SessionOut(**{**vars(session), "id": str(session.id)}, is_current=session.id == current)
