"""Every vector, read by the project's own code and by the second reader: same result, same code."""

import subprocess
import sys
from typing import Any

import pytest

from app.errors import SerumpunError
from tests.crypto import vectors
from tests.crypto.readers import READERS
from tests.crypto.second_shapes import Refused

FILES = {name: vectors.load(name) for name in vectors.NAMES}
CASES = [
    pytest.param(name, case, id=f"{name}: {case['name']!a}")
    for name in vectors.NAMES
    for case in FILES[name]["cases"]
]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("name", "case"), CASES)
def test_both_readers_agree_with_the_vector(reader: str, name: str, case: dict[str, Any]) -> None:
    try:
        found = {"out": vectors.run(READERS[reader], FILES[name], case)}
    except (SerumpunError, Refused) as error:
        found = {"error": error.code}
    assert found == {key: case[key] for key in ("out", "error") if key in case}


def test_vectors_are_what_the_tool_makes() -> None:
    command = [sys.executable, "-m", "tools.make_vectors", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", vectors.NAMES)
def test_each_file_has_good_and_bad_cases_and_no_name_twice(name: str) -> None:
    cases = FILES[name]["cases"]
    assert any("error" in case for case in cases)
    assert any("error" not in case for case in cases)
    assert len({case["name"] for case in cases}) == len(cases)
