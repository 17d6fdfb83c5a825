"""kill -9 at a step of growing the log's tree loses, doubles and skips no entry."""

from campaigns.places import own_database
from campaigns.result import Result
from campaigns.sequencer_kills import AFTER, BEFORE, DATABASE, SEQUENCER, Death, Harness

DEATHS = [
    Death(SEQUENCER, 11, AFTER),  # leaves are written, tiles are not
    Death(DATABASE, 14, BEFORE),  # all is written and not committed
    Death(SEQUENCER, 14, AFTER),  # the tree is kept and not signed
]


def test_kill_9_at_a_step_of_the_sequencer_loses_doubles_and_skips_nothing() -> None:
    result = Result()
    with own_database() as database, database.fresh() as name:
        harness = Harness(database, name, result)
        for death in DEATHS:
            assert harness.round(death), death
    assert result.broken == []
