"""Every parser returns or refuses with an error it documents, whatever octets it is handed."""

import random

import pytest

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
