"""What every route says of itself: one action, who may call it, and every error it can answer."""

from collections.abc import Callable, Coroutine, Mapping
from inspect import signature
from typing import Any

from fastapi import Request
from fastapi.responses import Response
from fastapi.routing import APIRoute

from app.crypto.statements import Role
from app.errors import (
    ForbiddenError,
    HeadersTooLargeError,
    NotAuthenticatedError,
    NotReadyError,
    OverloadedError,
    ProofInvalidError,
    RateLimitedError,
    RecordFailedError,
    ReplayedError,
    RequestTimeoutError,
    SerumpunError,
)
from app.policy.actions import OWN, PUBLIC, SELF_PROVEN, Action
from app.policy.grants import GRANTS
from app.schemas.problems import MEDIA_TYPE
from app.schemas.queries import Query, parameters_of

ACTION = "x-serumpun-action"
_EVERYWHERE = (NotReadyError, RecordFailedError)
_AT_THE_EDGE = (
    RequestTimeoutError,
    HeadersTooLargeError,
    OverloadedError,
)  # before any route is asked
_BEHIND_LOGIN = (
    NotAuthenticatedError,
    ProofInvalidError,
    ReplayedError,
    ForbiddenError,
    RateLimitedError,
)


class RequestRoute(APIRoute):
    """A route that FastAPI describes and, where it takes nothing but the request, leaves alone."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Call the route's function with the request, past what would find its arguments."""
        if list(signature(self.endpoint).parameters) != ["request"]:
            return super().get_route_handler()
        handler: Callable[[Request], Coroutine[Any, Any, Response]] = self.endpoint
        return handler


def operation(
    name: str,
    action: Action,
    *errors: type[SerumpunError],
    body: type[Any] | Mapping[str, object] | None = None,
    query: type[Query] | None = None,
    answers: Mapping[int | str, dict[str, Any]] | None = None,
    forms: Mapping[str, dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """Describe a route: arguments for FastAPI's route decorators.

    Args:
        name: The operation's id, for generated clients.
        action: The one act the route performs; without it the route refuses everything.
        errors: What it can refuse with, beyond what every route can.
        body: Shape of a JSON body that the route parses strictly by itself.
        query: Shape of the parameters, likewise.
        answers: Further answers by status, as FastAPI takes them.
        forms: What the console asks for instead of sealed bytes, by the name of its extension.
    """
    behind_login = action not in PUBLIC | SELF_PROVEN
    kinds = [*errors, *(_BEHIND_LOGIN if behind_login else ())]
    kinds += [*(() if action in PUBLIC else _EVERYWHERE), *_AT_THE_EDGE]
    extra: dict[str, Any] = {ACTION: action}
    extra["security"] = [{"dpop": []}] if behind_login else []
    if body is not None:
        schema = body if isinstance(body, Mapping) else body.model_json_schema(by_alias=True)
        content = {"application/json": {"schema": _inline(dict(schema))}}
        extra["requestBody"] = {"required": True, "content": content}
    for extension, form in (forms or {}).items():
        extra[extension] = {**form, "schema": _inline(dict(form["schema"]))}
    if query is not None:
        extra["parameters"] = parameters_of(query, _inline(query.model_json_schema()))
    return {
        "openapi_extra": extra,
        "responses": {**_problems(kinds), **(answers or {})},
        "operation_id": name,
    }


def action_of(request: Request) -> Action:
    """Tell the action of the route a request was routed to; no rule means no.

    Raises:
        ForbiddenError: The route names none.
    """
    extra = getattr(request.scope.get("route"), "openapi_extra", None) or {}
    if ACTION not in extra:
        raise ForbiddenError("route without action")
    return Action(extra[ACTION])


def roles_text(action: Action) -> str:
    """Say who may call a route."""
    if action in PUBLIC:
        return "Open to everybody; tells nothing about anybody."
    if action in SELF_PROVEN:
        return "Needs no token: what is presented proves itself by its signature."
    if action in OWN:
        return (
            "Roles: none needed about oneself; administrators also within their agency or country."
        )
    names = ", ".join(f"`{role}`" for role in Role if action in GRANTS[role])
    return f"Roles: {names}."


def _problems(kinds: list[type[SerumpunError]]) -> dict[int | str, dict[str, Any]]:
    """Describe the problems by status, each with its stable code."""
    by_status: dict[int | str, list[type[SerumpunError]]] = {}
    for kind in dict.fromkeys(kinds):
        by_status.setdefault(kind.status, []).append(kind)
    return {
        status: {
            "description": "; ".join(f"`{kind.code}`: {kind.title}" for kind in found),
            "content": {
                MEDIA_TYPE: {
                    "schema": {"$ref": "#/components/schemas/Problem"},
                    "examples": {
                        kind.code: {"$ref": f"#/components/examples/{kind.code}"} for kind in found
                    },
                }
            },
        }
        for status, found in sorted(by_status.items(), key=str)
    }


def _inline(schema: dict[str, Any]) -> dict[str, Any]:
    """Put a schema's definitions where they are used, so that it stands alone in OpenAPI."""
    definitions = schema.pop("$defs", {})

    def resolve(part: object) -> object:
        if isinstance(part, dict):
            if "$ref" in part:
                beside = {name: held for name, held in part.items() if name != "$ref"}
                return resolve(definitions[part["$ref"].rsplit("/", 1)[1]] | beside)
            return {name: resolve(held) for name, held in part.items()}
        return [resolve(held) for held in part] if isinstance(part, list) else part

    resolved = resolve(schema)
    return resolved if isinstance(resolved, dict) else {}
