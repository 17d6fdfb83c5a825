"""No 2xx without a durable commit: statements of acts are broken while they are under way."""

from collections.abc import Iterator

import pytest

from campaigns.acts import ACTS, Stage
from campaigns.failing_commits import break_every_statement, breakable_hub
from campaigns.wire import BreakingProxy, Fault
from tests.hub import DatabaseUnderTest


@pytest.fixture(scope="module")
def breakable(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Stage, BreakingProxy]]:
    with breakable_hub(database.server, tmp_path_factory.mktemp("hub")) as made:
        yield made


@pytest.mark.parametrize("act", ACTS)
def test_no_2xx_without_a_durable_commit(act: str, breakable: tuple[Stage, BreakingProxy]) -> None:
    """The quickest way for all acts: the database answers an error, the connection stays."""
    _break(act, Fault.ERROR, breakable)


@pytest.mark.parametrize(
    ("act", "fault"),
    [
        ("submit", Fault.CUT_AFTER),
        ("submit", Fault.UNCOMMITTED),
        ("batch", Fault.UNCOMMITTED),
        ("upload", Fault.CUT_AFTER),
        ("open", Fault.CUT_BEFORE),
    ],
)
def test_no_2xx_without_a_durable_commit_when_the_connection_is_cut(
    act: str, fault: Fault, breakable: tuple[Stage, BreakingProxy]
) -> None:
    _break(act, fault, breakable)


def _break(act: str, fault: Fault, breakable: tuple[Stage, BreakingProxy]) -> None:
    result = break_every_statement(*breakable, [act], [fault])
    assert result.broken == []
    least = 1 if act.startswith("submit") else 3  # a submission is one statement in all
    assert int(result.figures["statements broken"]) >= least
