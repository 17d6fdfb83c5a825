"""What an auditor is told to look at: each kind is found where it is, and nowhere else."""

from datetime import timedelta
from typing import Any

import pytest

from serumpun.log_gaps import Finding, GapKind, GapRules, Gaps, find_gaps
from tests.log_entries import REPORT, START, Story

OFFICERS = tuple(f"my-pdrm/officer{number:03}" for number in range(8))
AT = START + timedelta(days=60)
DAY, MINUTE, SECOND = timedelta(days=1), timedelta(minutes=1), timedelta(seconds=1)


@pytest.fixture
def story() -> Story:
    """Two unremarkable months: some reports, all opened, a few refusals, the usual volume."""
    story = Story()
    for number in range(3):
        story.deliver(START, REPORT.format(number), "MY")
        story.open(START + DAY, OFFICERS[0], REPORT.format(number))
    for number, officer in enumerate(OFFICERS):
        story.work(officer, range(2, 58, 4), 2 + number % 3)
    for day in range(0, 60, 6):
        story.refuse(START + day * DAY, OFFICERS[0])
    story.entries.sort(key=lambda placed: placed.entry.recorded_at)
    return story


def look(story: Story, country: str = "*", **rules: int) -> Gaps:
    entries = story.numbered()
    times = [placed.entry.recorded_at for placed in entries]
    return find_gaps(entries, times, country, AT, GapRules(**rules))


def found(story: Story, kind: GapKind, country: str = "*") -> list[Finding]:
    """Find what stands out; nothing of another kind does."""
    findings = look(story, country).findings
    assert {each.kind for each in findings} <= {kind}
    return list(findings)


def test_in_an_unremarkable_log_nothing_stands_out(story: Story) -> None:
    told = look(story)
    assert told.findings == ()
    assert (told.deliveries, told.entries) == (3, len(story.entries))
    assert told.openings == sum(placed.entry.outcome == "done" for placed in story.entries) - 3


def test_a_report_that_a_country_never_opened_is_told(story: Story) -> None:
    """Another country's opening is none of its own, nor is a refused one."""
    ignored, fresh = REPORT.format(77), REPORT.format(78)
    for country in ("MY", "SG"):
        story.deliver(START + 29 * DAY, ignored, country)
    story.deliver(START + 31 * DAY, fresh, "SG")
    story.open(START + 30 * DAY, OFFICERS[0], ignored)
    story.refuse(START + 30 * DAY, "sg-spf/system", object=ignored)
    story.entries.sort(key=lambda placed: placed.entry.recorded_at)
    [told] = found(story, GapKind.NEVER_OPENED)
    assert (told.who, told.detail, told.count) == ("SG", ignored, 31)
    assert look(story, unopened_days=32).findings == ()


def test_a_burst_of_refusals_is_told_for_who_was_refused(story: Story) -> None:
    begin = START + 60 * DAY
    for number in range(25):
        story.refuse(begin + number * 30 * SECOND, OFFICERS[3])
    [told] = found(story, GapKind.REFUSAL_BURST)
    assert (told.who, told.count, told.begin) == (OFFICERS[3], 25, begin)
    assert told.detail == "25 report:open not-found"


def test_a_burst_spread_over_an_agencys_accounts_is_told_for_the_agency(story: Story) -> None:
    for number in range(24):
        story.refuse(START + 60 * DAY + number * SECOND, OFFICERS[number % 8])
    [told] = found(story, GapKind.REFUSAL_BURST)
    assert (told.who, told.count) == ("my-pdrm", 24)


def test_strangers_who_are_counted_in_one_entry_are_a_burst(story: Story) -> None:
    story.refuse(START + 60 * DAY, None, detail="count=500")
    [told] = found(story, GapKind.REFUSAL_BURST)
    assert (told.who, told.count) == ("strangers", 500)


def test_two_bursts_are_two_and_slow_refusals_none(story: Story) -> None:
    for hour in range(2):
        for number in range(20):
            story.refuse(START + 60 * DAY + timedelta(hours=hour) + number * SECOND, OFFICERS[1])
    for number in range(40):
        story.refuse(START + 61 * DAY + number * MINUTE, OFFICERS[2])
    told = found(story, GapKind.REFUSAL_BURST)
    assert [(each.who, each.count) for each in told] == [(OFFICERS[1], 20)] * 2


def test_a_day_far_beyond_an_officers_own_days_is_told(story: Story) -> None:
    story.work("sg-spf/onlyoneyet", range(2, 58, 4), 2)  # without others to be compared with
    story.work("sg-spf/onlyoneyet", [59], 11)
    story.entries.sort(key=lambda placed: placed.entry.recorded_at)
    [told] = found(story, GapKind.UNUSUAL_VOLUME)
    assert (told.who, told.count) == ("sg-spf/onlyoneyet", 11)
    assert "up to 8 are usual by own days" in told.detail


def test_an_officer_who_always_opens_far_more_than_others_is_told(story: Story) -> None:
    story.work("my-pdrm/collects00", range(2, 58, 2), 40)
    story.entries.sort(key=lambda placed: placed.entry.recorded_at)
    [told] = found(story, GapKind.UNUSUAL_VOLUME)
    assert (told.who, told.count) == ("my-pdrm/collects00", 40)
    assert "other officers" in told.detail


def test_a_system_is_not_compared_with_officers_and_small_numbers_are_not_judged(
    story: Story,
) -> None:
    story.work("my-pdrm/system", range(2, 58, 4), 40)
    story.work("sg-spf/onlyoneyet", range(2, 58, 4), 1)
    story.work("sg-spf/onlyoneyet", [59], 9)  # many for this officer, and few
    story.work("sg-cid/newofficer", range(50, 53), 3)
    story.work("sg-cid/newofficer", [53], 50)  # too few days and too few others
    story.entries.sort(key=lambda placed: placed.entry.recorded_at)
    assert look(story).findings == ()


def test_an_account_that_wakes_is_told(story: Story) -> None:
    sleeper = "my-pdrm/sleeper000"
    story.open(START - 60 * DAY, sleeper)
    story.refuse(START + 31 * DAY, sleeper)
    story.entries.sort(key=lambda placed: placed.entry.recorded_at)
    [told] = found(story, GapKind.DORMANT_THEN_ACTIVE)
    assert (told.who, told.count) == (sleeper, 91)
    assert (told.begin, told.end) == (START - 60 * DAY, START + 31 * DAY)


def test_another_countrys_accounts_are_seen_in_part_and_not_judged(story: Story) -> None:
    """Indonesia sees of a Malaysian account only what touches its own reports."""
    story.open(START - 60 * DAY, "my-pdrm/sleeper000")
    story.work("my-pdrm/sleeper000", [50], 60)
    story.entries.sort(key=lambda placed: placed.entry.recorded_at)
    assert {each.kind for each in look(story, "MY").findings} == {
        GapKind.DORMANT_THEN_ACTIVE,
        GapKind.UNUSUAL_VOLUME,
    }
    assert look(story, "ID").findings == ()


@pytest.mark.parametrize("member", ["purpose", "case_reference"])
def test_an_opening_without_a_reason_is_told(story: Story, member: str) -> None:
    """No hub records one; the report looks all the same."""
    facts: dict[str, Any] = {member: None}
    story.open(START + 59 * DAY, OFFICERS[2], **facts)
    [told] = found(story, GapKind.WITHOUT_REASON)
    assert told.who == OFFICERS[2]


def test_a_missing_number_is_told(story: Story) -> None:
    """No pull that was verified lacks one; the report looks all the same."""
    entries = story.numbered()
    del entries[-7:-5]
    [told] = find_gaps(entries, [], "*", AT, GapRules()).findings
    assert (told.kind, told.entry) == (GapKind.NUMBER_MISSING, entries[-5].entry.id)


def test_a_clock_that_goes_back_is_told_once_for_each_run(story: Story) -> None:
    times = [START + number * MINUTE for number in range(30)]
    assert find_gaps([], times, "*", AT, GapRules()).findings == ()
    times[10:13] = [at - timedelta(hours=1) for at in times[10:13]]
    times[20] -= 4 * MINUTE  # within the tolerance
    told = find_gaps([], times, "*", AT, GapRules())
    [run] = told.findings
    assert (run.kind, run.count) == (GapKind.TIME_BACKWARDS, 3)
    assert run.detail == "leaves 10 to 12, back by up to 3540 seconds"
    assert told.leaves == 30
