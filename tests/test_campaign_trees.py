"""A sample of the campaign that grows the log's tree beside a naive one."""

import pytest

from campaigns.result import in_silence
from campaigns.trees import grow_beside
from tests.crypto import second_log


def test_a_tree_grown_by_steps_is_the_naive_one() -> None:
    result = grow_beside(20_000, 50, in_silence)
    assert result.broken == []
    assert result.figures["proofs of leaves and of growth"] == 100


def test_another_tree_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_log, "_over", lambda left, right: right + left[:0])
    assert grow_beside(3, 1, in_silence).broken
