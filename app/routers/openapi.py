"""What FastAPI's own description of the API leaves out: login scheme, and who may call what."""

import json
from functools import cache
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.responses import Response

from app.errors import SerumpunError, problem_types
from app.policy.actions import Action
from app.routers.examples import EXAMPLES, HUB, REQUEST
from app.routers.files import answer_file
from app.routers.operation import ACTION, roles_text
from app.schemas.categories import CategoryList, load_categories
from app.schemas.console import API_PATH, Asset, make_asset
from app.schemas.problems import MEDIA_TYPE, Problem, problem_of

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
_UNTOLD: Final = "Successful Response"  # the framework's words where a route has none


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
            routes = [route for path in schema["paths"].values() for route in path.values()]
            for route in routes:
                _complete_route(route, parts["schemas"])
            parts["examples"] = _problem_examples(routes)
        return app.openapi_schema or {}

    @cache
    def written() -> Asset:
        told = json.dumps(app.openapi(), ensure_ascii=False, separators=(",", ":"))
        return make_asset(told.encode(), "application/json")

    async def answer(request: Request) -> Response:
        return answer_file(request, written())

    app.openapi = openapi  # type: ignore[method-assign]
    app.add_route(API_PATH, answer, include_in_schema=False)  # the framework's is not compressed


def _complete_route(route: dict[str, Any], shapes: dict[str, Any]) -> None:
    """Say who may call a route and what comes, with examples; take out what is never sent."""
    roles = roles_text(Action(route[ACTION]))
    route["description"] = f"{route.get('description', '')}\n\n{roles}".strip()
    for status, answer in list(route["responses"].items()):
        if "application/json" in answer.get("content", {}) and "HTTPValidationError" in str(answer):
            del route["responses"][status]
    for answer in route["responses"].values():
        if answer["description"] == _UNTOLD:
            answer["description"] = _what_comes(answer.get("content", {}), shapes)
    for carrier in (route.get("requestBody", {}), *route["responses"].values()):
        for content in carrier.get("content", {}).values():
            content.update(_examples(content.get("schema", {})))


def _what_comes(content: dict[str, Any], shapes: dict[str, Any]) -> str:
    """Say what a good answer holds, in its shape's own words."""
    if not content:
        return "Done; there is nothing to tell."
    [told] = content.values()
    described: str = shapes.get(_shape_of(told.get("schema", {})), {}).get("description", "")
    return described.partition("\n")[0] or "What was asked for."


def _examples(schema: dict[str, Any]) -> dict[str, Any]:
    """Give the example of a schema's shape; where it is one of several, of each, by its name."""
    several = schema.get("oneOf", schema.get("anyOf"))
    named = {name: _example_of(name) for name in map(_shape_of, several or [schema])}
    known = {name: example for name, example in named.items() if example is not None}
    if several:
        return {"examples": {name: {"value": example} for name, example in known.items()}}
    return {"example": next(iter(known.values()))} if known else {}


def _shape_of(schema: dict[str, Any]) -> str:
    """Tell the name of the shape that a schema describes."""
    named: str = schema.get("$ref", schema.get("title", ""))
    return named.rsplit("/", 1)[-1]


def _example_of(shape: str) -> object:
    """Give the example of a shape: of the categories, the first of the list; None: it has none."""
    if shape != CategoryList.__name__:
        return EXAMPLES.get(shape)
    listed = load_categories().model_dump(mode="json")
    domain = listed["domains"][0]
    return listed | {"domains": [domain | {"categories": domain["categories"][:1]}]}


def _problem_examples(routes: list[dict[str, Any]]) -> dict[str, Any]:
    """Write each problem that a route answers, once; the routes point here."""
    used = {
        code
        for route in routes
        for answer in route["responses"].values()
        for code in answer.get("content", {}).get(MEDIA_TYPE, {}).get("examples", {})
    }
    return {
        kind.code: {"summary": kind.title, "value": _problem_example(kind)}
        for kind in problem_types()
        if kind.code in used
    }


def _problem_example(kind: type[SerumpunError]) -> dict[str, Any]:
    """Write a problem as the hub answers it."""
    return problem_of(kind(), HUB, REQUEST).model_dump(mode="json", exclude_defaults=True)
