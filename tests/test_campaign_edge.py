"""Slow clients are cut, and nothing is smuggled, at the hub and through the shipped proxy."""

import pytest

from campaigns.edge import attack


def test_slow_clients_are_cut_and_nothing_is_smuggled() -> None:
    result = attack(times=1, slow=8, waves=1)
    if result.skipped:
        pytest.skip(result.skipped)
    assert result.broken == []
    assert result.figures["proxy: slow clients"] == 8
