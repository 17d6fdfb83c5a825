"""Lost connections, an empty pool and a stepping clock: told, never hidden, and healed."""

from collections.abc import Iterator

import pytest

from campaigns.acts import Stage
from campaigns.clocks import HOUR, MINUTE, step_clock
from campaigns.failing_commits import breakable_hub
from campaigns.outages import cut_under_load, exhaust_pool
from campaigns.wire import BreakingProxy
from tests.hub import DatabaseUnderTest, HubUnderTest


@pytest.fixture(scope="module")
def breakable(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Stage, BreakingProxy]]:
    with breakable_hub(database.server, tmp_path_factory.mktemp("hub")) as made:
        yield made


def test_connections_cut_under_load_lose_and_double_nothing(
    breakable: tuple[Stage, BreakingProxy],
) -> None:
    result = cut_under_load(*breakable, cuts=4, every=0.3)
    assert result.broken == []
    assert int(result.figures["submissions acknowledged"]) > 8


def test_more_slow_acts_than_connections_are_refused_in_time_and_then_done(
    breakable: tuple[Stage, BreakingProxy],
) -> None:
    result = exhaust_pool(breakable[0], slow_acts=8, held_seconds=12)
    assert result.broken == []


def test_a_stepping_clock_accepts_nothing_outside_its_window(hub: HubUnderTest) -> None:
    result = step_clock(Stage(hub), [HOUR, -HOUR, 2 * MINUTE, -6 * MINUTE])
    assert result.broken == []
    assert int(result.figures["answered 2xx"]) > 0
    assert int(result.figures["refused at login"]) > 0
