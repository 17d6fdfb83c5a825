"""The HTTP API is what openapi.json says: a change is made on purpose or not at all."""

import json
from typing import Any

from app.errors import problem_types
from app.main import make_api
from app.policy.actions import Action
from app.policy.grants import GRANTS
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


def test_no_parameter_of_an_address_may_be_null() -> None:
    for route in operations():
        if not route["security"]:
            continue  # a sign-in's own addresses
        for each in route.get("parameters", ()):
            assert {"type": "null"} not in each["schema"].get("anyOf", ()), route["operationId"]
