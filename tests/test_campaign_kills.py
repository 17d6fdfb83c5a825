"""What was acknowledged survives kill -9 of hub and database under load, and is there once."""

from campaigns.kills import kill_and_count


def test_kill_9_of_hub_and_database_loses_halves_and_doubles_nothing() -> None:
    kinds = ["hub and database", "backend"]
    result = kill_and_count(2, 200, 10, kinds, workers=1)
    assert result.broken == []
    assert result.figures["kills"] == 2
    assert int(result.figures["acknowledged"]) >= 100
    assert int(result.figures["of these in batches"]) > 0
