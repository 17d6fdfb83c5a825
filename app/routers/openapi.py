"""What FastAPI's own description of the API leaves out: login scheme, and who may call what."""

import json
from functools import cache
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.responses import Response

from app.policy.actions import Action
from app.routers.files import answer_file
from app.routers.operation import ACTION, roles_text
from app.schemas.console import API_PATH, Asset, make_asset
from app.schemas.problems import Problem

TAGS: Final = [
    {"name": "Reports", "description": "Submit, list and open sealed reports; see who opened."},
    {"name": "Matching", "description": "Who has the same identifiers: hit or no hit."},
    {"name": "Directory", "description": "Members, agencies, certified keys, categories."},
    {"name": "Devices", "description": "Officers' devices, and the keys shared with them."},
    {"name": "Access log", "description": "Who did what, for auditors; and the proof of it."},
    {"name": "Administration", "description": "Accounts, roles and sessions of one's own house."},
    {"name": "Login", "description": "Access tokens for agency systems and officers' clients."},
    {"name": "Sign-in", "description": "How an officer signs in, in a browser."},
    {"name": "Console", "description": "This page, and the files that it is made of."},
    {"name": "Health", "description": "For whoever runs the hub."},
    {"name": "Problems", "description": "What each error means and what to do."},
]
_DPOP: Final = {
    "type": "http",
    "scheme": "dpop",
    "description": (
        "An access token from `/v1/token` as `Authorization: DPoP <token>`, with a fresh proof "
        "for each request in the header `DPoP` (RFC 9449)."
    ),
}


def complete_openapi(app: FastAPI) -> None:
    """Add to an application's description what its users need and its routes cannot say."""
    described = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = described()
            parts = schema.setdefault("components", {})
            parts["securitySchemes"] = {"dpop": _DPOP}
            problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
            parts["schemas"] |= problem.pop("$defs", {}) | {"Problem": problem}
            for name in ("HTTPValidationError", "ValidationError"):
                parts["schemas"].pop(name, None)
            for path in schema["paths"].values():
                for route in path.values():
                    _complete_route(route)
        return app.openapi_schema or {}

    @cache
    def written() -> Asset:
        told = json.dumps(app.openapi(), ensure_ascii=False, separators=(",", ":"))
        return make_asset(told.encode(), "application/json")

    async def answer(request: Request) -> Response:
        return answer_file(request, written())

    app.openapi = openapi  # type: ignore[method-assign]
    app.add_route(API_PATH, answer, include_in_schema=False)  # the framework's is not compressed


def _complete_route(route: dict[str, Any]) -> None:
    """Say who may call a route, and take out the framework's own error answer: it is never sent."""
    roles = roles_text(Action(route[ACTION]))
    route["description"] = f"{route.get('description', '')}\n\n{roles}".strip()
    for status, answer in list(route["responses"].items()):
        if "application/json" in answer.get("content", {}) and "HTTPValidationError" in str(answer):
            del route["responses"][status]
