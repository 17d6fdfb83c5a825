"""Many submissions under one id at the same moment are one report."""

from campaigns.result import Result
from campaigns.twins import submit_different, submit_identical
from tests.hub import HubUnderTest

AT_ONCE = 40


def test_identical_submissions_at_once_are_one_report_and_one_receipt(hub: HubUnderTest) -> None:
    result = Result()
    submit_identical(hub, AT_ONCE, result)
    assert result.broken == []


def test_different_reports_under_one_id_at_once_are_one_report(hub: HubUnderTest) -> None:
    result = Result()
    submit_different(hub, AT_ONCE, result)
    assert result.broken == []
