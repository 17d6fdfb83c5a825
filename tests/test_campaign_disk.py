"""A full disk is told as 503, loses nothing that was acknowledged, and heals once there is room."""

import pytest

from campaigns.full_disk import fill_and_recover, why_not


def test_full_disk_is_told_loses_nothing_and_heals() -> None:
    if reason := why_not():
        pytest.skip(reason)
    result = fill_and_recover("tables")
    assert result.broken == []
    assert int(result.figures["refused with 503 while the disk was full"]) > 0
    assert int(result.figures["acknowledged, all found again"]) > 0
