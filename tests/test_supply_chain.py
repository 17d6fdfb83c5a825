"""What is shipped is listed whole, and an audit without answers is not taken for a good one."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tools.audit import Advisory, NotAskedError, ask
from tools.check_tree import MACHINE_PATH
from tools.make_sbom import LEVELS, ROOT, describe, read_lock

HASH = re.compile(r"sha256:([0-9a-f]{64})")
each_level = pytest.mark.parametrize("level", LEVELS)


def lock(level: str) -> Path:
    return ROOT / "requirements" / f"{level}.txt"


# --- the bill of materials ------------------------------------------------------------------------


@each_level
def test_every_locked_package_is_listed_with_every_digest(level: str) -> None:
    listed = {
        f"{each['name']}=={each['version']}": {
            digest["content"] for digest in each["externalReferences"][0]["hashes"]
        }
        for each in json.loads(describe(level))["components"]
    }
    entries = re.split(r"\n(?=\S)", lock(level).read_text().strip())
    assert listed == {each.split()[0]: set(HASH.findall(each)) for each in entries}
    assert all(listed.values())


@each_level
def test_the_list_is_the_same_each_time_and_knows_no_host_and_no_machine(level: str) -> None:
    text = describe(level)
    assert text == describe(level)
    assert not re.search(r"\w+://", text)
    assert not MACHINE_PATH.search(text)
    assert not re.search(r"\d{4}-\d\d-\d\dT", text)


@each_level
def test_who_needs_whom_is_told_and_what_only_builds_is_set_apart(level: str) -> None:
    document = json.loads(describe(level))
    needs = {each["ref"].split("@")[0]: each["dependsOn"] for each in document["dependencies"]}
    names = {each["name"] for each in document["components"]}
    assert {each.split("@")[0] for each in needs["pkg:pypi/pydantic"]} >= {
        "pkg:pypi/pydantic-core",
        "pkg:pypi/annotated-types",
    }
    direct = {each.split("/")[1].split("@")[0] for each in needs["pkg:pypi/serumpun"]}
    assert {"cryptography", "pydantic"} <= direct <= names
    assert ("fastapi" in direct) is (level != "client")
    assert ("opentelemetry-sdk" in direct) is (level == "telemetry")
    apart = {each["name"] for each in document["components"] if each["scope"] == "excluded"}
    assert "hatchling" in apart
    assert not apart & direct


# --- the audit ------------------------------------------------------------------------------------


def service(folder: Path, answer: object, code: int = 0) -> Path:
    """Stand in for pip-audit, which would ask the network."""
    (folder / "answer").write_text(answer if isinstance(answer, str) else json.dumps(answer))
    program = folder / "pip-audit"
    program.write_text(f'#!/bin/sh\ncat "{folder}/answer"\nexit {code}\n')
    program.chmod(0o755)
    return program


def answers() -> list[dict[str, Any]]:
    held = read_lock(lock("client").read_text())
    return [
        {"name": each.name, "version": each.version, "vulns": []}
        for each in held
        if not each.marker
    ]


def test_an_audit_that_is_answered_tells_what_is_known(tmp_path: Path) -> None:
    known = answers()
    known[0]["vulns"] = [{"id": "PYSEC-0000-1", "fix_versions": ["9"], "description": "x"}]
    program = service(tmp_path, {"dependencies": known}, 1)
    [found] = ask(program, lock("client"))
    assert found == Advisory(known[0]["name"], known[0]["version"], "PYSEC-0000-1", ("9",))
    assert ask(service(tmp_path, {"dependencies": answers()}), lock("client")) == []


def skipped() -> list[dict[str, Any]]:
    known = answers()
    known[3] = {"name": known[3]["name"], "skip_reason": "Dependency not found"}
    return known


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("", "not reached"),
        ({"dependencies": []}, "knows nothing of"),
        ({"dependencies": answers()[1:]}, "knows nothing of 1"),
        ({"dependencies": skipped()}, "knows nothing of 1"),
    ],
    ids=["unreachable", "empty", "one left out", "one skipped"],
)
def test_an_audit_that_was_not_answered_is_no_clean_bill(
    tmp_path: Path, answer: object, said: str
) -> None:
    with pytest.raises(NotAskedError, match=said):
        ask(service(tmp_path, answer), lock("client"))
