"""Memory is weighed under load, and growth is told."""

import pytest

from campaigns.memory import MIB, draw, judge, load_and_weigh
from campaigns.result import Result


def test_workers_and_database_are_weighed_under_load() -> None:
    result = load_and_weigh(6, 3, growth=1.5, workers=1)
    assert result.broken == []
    assert int(result.figures["acknowledged"]) > 0
    assert {"worker, resident, MiB", "database, unshared, MiB"} <= result.figures.keys()


@pytest.mark.parametrize(("sizes", "broken"), [([100] * 30, 0), (range(100, 130), 1)])
def test_growth_is_told(sizes: list[int], broken: int) -> None:
    result = Result()
    judge("worker", [size * MIB for size in sizes], 1.05, result)
    assert len(result.broken) == broken
    assert len(draw([float(size) for size in sizes])) == len(sizes)
