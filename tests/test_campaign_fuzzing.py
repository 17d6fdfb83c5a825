"""Every parser returns or refuses with an error it documents, whatever octets it is handed."""

import random
import re
import subprocess
import sys
from importlib.metadata import packages_distributions

import pytest

from campaigns.fuzzing.campaign import LOCK
from campaigns.fuzzing.targets import TARGETS, try_one
from campaigns.mutations import change_encoded, change_shape, cut_or_repeat, flip_bit

MUTATIONS = 600  # of the seeds of each parser
SEED = 1


@pytest.mark.parametrize("target", TARGETS)
def test_parser_reads_or_refuses_whatever_it_is_handed(target: str) -> None:
    dice = random.Random(SEED)  # noqa: S311  (the same in each run)
    corpus = TARGETS[target].corpus()
    for raw in corpus:
        try_one(target, raw)
    for n in range(MUTATIONS):
        raw = corpus[n % len(corpus)] if n % 3 else corpus[0]
        change = (flip_bit, cut_or_repeat, change_shape, change_encoded)[n % 4]
        try:
            changed = change(raw, dice)
        except (ValueError, TypeError, IndexError, AttributeError):  # no JSON to change
            changed = cut_or_repeat(raw, dice)
        try_one(target, changed)


@pytest.mark.parametrize("target", TARGETS)
def test_fuzzing_begins_with_something_that_the_parser_reads(target: str) -> None:
    """Else it would only ever see the first refusal."""
    TARGETS[target].run(TARGETS[target].corpus()[0])


def test_fuzzing_needs_nothing_that_its_own_environment_lacks() -> None:
    locked = set(re.findall(r"^([a-z0-9-]+)==", LOCK.read_text("utf-8"), re.MULTILINE))
    lacking = [
        package
        for package, given_by in packages_distributions().items()
        if not locked & {re.sub(r"[-_.]+", "-", name).lower() for name in given_by}
        and package not in ("app", "serumpun", "pip")
    ]
    assert "pytest" in lacking
    code = f"""
import sys
sys.modules.update(dict.fromkeys({lacking}))
import campaigns.fuzzing.targets
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
