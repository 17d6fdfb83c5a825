"""The HTTP API is what openapi.json says: a change is made on purpose or not at all."""

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from app.errors import problem_types
from app.main import make_api
from app.policy.actions import Action
from app.policy.grants import GRANTS
from app.routers.examples import EXAMPLES
from tools.make_openapi import (
    API,
    PROBLEMS,
    SHIPPED_API,
    describe_api,
    describe_problems,
    ship_api,
)


def operations() -> list[dict[str, Any]]:
    paths = make_api().openapi()["paths"]
    return [route for path in paths.values() for route in path.values()]


def shapes(base: type[BaseModel] = BaseModel) -> Iterator[tuple[str, type[BaseModel]]]:
    """Find every shape by its name."""
    for each in base.__subclasses__():
        yield each.__name__, each
        yield from shapes(each)


def test_the_api_is_the_frozen_one() -> None:
    assert describe_api() == API.read_text(), "run `make openapi` if the change is on purpose"
    assert ship_api() == SHIPPED_API.read_text(), "run `make openapi`"


def test_the_page_of_problems_tells_every_problem() -> None:
    assert describe_problems() == PROBLEMS.read_text(), "run `make openapi`"
    codes = [kind.code for kind in problem_types()]
    assert len(set(codes)) == len(codes)


def test_every_operation_names_one_action_an_id_a_summary_and_who_may_call_it() -> None:
    listed = operations()
    assert len(listed) >= 18
    for route in listed:
        assert Action(route["x-serumpun-action"])
        assert route["summary"]
        assert (
            "Roles:" in route["description"]
            or "Open to everybody" in route["description"]
            or ("Needs no token" in route["description"])
        )
    names = [route["operationId"] for route in listed]
    assert len(set(names)) == len(names)
    assert all(name.isidentifier() for name in names)


def test_every_action_of_a_role_is_the_action_of_a_route() -> None:
    routed = {route["x-serumpun-action"] for route in operations()}
    assert {action.value for granted in GRANTS.values() for action in granted} <= routed


def test_every_error_answer_is_a_problem_with_a_code() -> None:
    for route in operations():
        for status, answer in route["responses"].items():
            if int(status) >= 400:
                assert "application/problem+json" in json.dumps(answer), route["operationId"]
                assert "`" in answer["description"], route["operationId"]


def bodies(route: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Find what a route takes and answers, by its media type."""
    for carrier in (route.get("requestBody", {}), *route["responses"].values()):
        yield from carrier.get("content", {}).items()


def test_every_json_body_has_an_example_that_its_own_shape_reads() -> None:
    by_name, read = dict(shapes()), set()
    for route in operations():
        for media, content in bodies(route):
            schema = content.get("schema")
            if media not in {"application/json", "application/x-www-form-urlencoded"} or not schema:
                continue
            several = schema.get("oneOf", schema.get("anyOf"))
            examples = content["examples"] if several else {"": {"value": content["example"]}}
            for part, example in zip(several or [schema], examples.values(), strict=True):
                name = part.get("$ref", part.get("title")).rsplit("/", 1)[-1]
                by_name[name].model_validate_json(json.dumps(example["value"]))
                read.add(name)
    assert set(EXAMPLES) - read == {"BatchLineOut"}  # a line of many
    by_name["BatchLineOut"].model_validate_json(json.dumps(EXAMPLES["BatchLineOut"]))


def test_every_answer_says_what_it_holds() -> None:
    told = [
        answer["description"] for route in operations() for answer in route["responses"].values()
    ]
    assert "Successful Response" not in told


def test_every_problem_of_an_operation_has_its_example() -> None:
    kept = make_api().openapi()["components"]["examples"]
    for route in operations():
        for status, answer in route["responses"].items():
            told = answer.get("content", {}).get("application/problem+json", {}).get("examples", {})
            assert bool(told) is (int(status) >= 400), route["operationId"]
            for code in told:
                assert f"`{code}`" in answer["description"]
                value = kept[code]["value"]
                assert (value["code"], value["status"]) == (code, int(status))


def test_what_officers_fill_in_has_a_schema_and_examples() -> None:
    by_name = {route["operationId"]: route for route in operations()}
    for name, extension in (
        ("submit_report", "x-serumpun-seal"),
        ("open_report", "x-serumpun-open"),
    ):
        form = by_name[name][extension]
        assert form["summary"]
        assert form["description"]
        assert form["schema"]["required"]
        assert form["examples"]
    told = by_name["submit_report"]["x-serumpun-seal"]["examples"]
    assert set(told) == {"scam_centre", "mule_account", "ransomware", "forced_criminality"}


def test_no_word_is_offered_that_the_hub_refuses() -> None:
    by_name = {route["operationId"]: route for route in operations()}
    for name, member, offered in (
        ("match_tokens", "policy", {"hit_only", "country", "agency"}),
        ("decide_candidate", "state", {"confirmed", "rejected", "unclear"}),
    ):
        [content] = by_name[name]["requestBody"]["content"].values()
        assert set(content["schema"]["properties"][member]["enum"]) == offered


def test_no_parameter_of_an_address_may_be_null() -> None:
    for route in operations():
        if not route["security"]:
            continue  # a sign-in's own addresses
        for each in route.get("parameters", ()):
            assert {"type": "null"} not in each["schema"].get("anyOf", ()), route["operationId"]
