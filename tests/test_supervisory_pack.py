"""The pack for a supervisory authority: its figures, what it withholds, and its files."""

import csv
import hashlib
import io
import itertools
import json
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.crypto.checkpoint import Checkpoint
from app.policy.actions import Action
from serumpun.log_acts import KNOWN, Verb
from serumpun.log_checking import Checked
from serumpun.log_figures import SMALL_CELL, Period, count_entries, withhold_small
from serumpun.log_folder import LogFolder
from serumpun.log_gaps import GapRules, find_gaps
from serumpun.pack_files import write_pack
from serumpun.pack_pdf import draw_pack
from serumpun.supervisory_pack import PackFacts, compose_pack
from tests.log_entries import REPORT, START, Story

DAY = timedelta(days=1)
HALF_YEAR = Period(datetime(2027, 1, 1, tzinfo=UTC), datetime(2027, 7, 1, tzinfo=UTC))
SIGNED_AT = datetime(2027, 7, 3, 9, 30, tzinfo=UTC)
OPENERS = {
    "my-pdrm/k3v9q2x7ab": 60,
    "sg-spf/a2b4c6d8e0": 31,
    "th-rtp/system": 7,
    "vn-mps/system": 2,
}


@pytest.fixture(scope="module")
def story() -> Story:
    """Half a year of Indonesian reports, read by four countries, some of them hardly."""
    story = Story()
    for account, openings in OPENERS.items():
        country = account[:2].upper()
        for number in range(openings):
            at = START + timedelta(days=(number * 37) % 176, minutes=number)
            report = REPORT.format(number)
            story.tell(
                at, "report:submit", "id-polri/system", originator="id-polri", concerned="ID"
            )
            story.deliver(at, report, country)
            purpose = "criminal_investigation" if number % 4 else "victim_protection"
            story.open(at + DAY, account, report, purpose=purpose)
    for number in range(12):
        story.refuse(START + number * DAY, "my-pdrm/k3v9q2x7ab", concerned="ID")
    story.deliver(START - 30 * DAY, REPORT.format(999), "MY")  # before the period
    story.entries.sort(key=lambda placed: placed.entry.recorded_at)
    return story


def facts_of(story: Story, **cosigned: int) -> PackFacts:
    entries = story.numbered()
    signed = Checkpoint("asean-test.example/access-log", 4096, bytes(range(32)), SIGNED_AT)
    checked = Checked(signed, 12, len(entries), "ID", cosigned, None)
    times = [placed.entry.recorded_at for placed in entries]
    gaps = find_gaps(entries, times, "ID", SIGNED_AT, GapRules())
    figures = count_entries(entries, HALF_YEAR)
    return PackFacts("asean-test.example", checked, HALF_YEAR, figures, gaps, GapRules())


# --- figures --------------------------------------------------------------------------------------


def test_every_act_of_the_hub_is_one_of_the_verbs() -> None:
    """What is added to the hub has to be said to the authority too."""
    assert {str(action) for action in Action} - {*KNOWN} == set()


def test_figures_are_those_of_the_period(story: Story) -> None:
    figures = count_entries(story.numbered(), HALF_YEAR)
    assert figures.openings == figures.reasoned == 100
    assert figures.acts[Verb.DISCLOSURE] == {"report:deliver": (100, 0), "report:open": (100, 12)}
    assert figures.acts[Verb.COLLECTION] == {"report:submit": (100, 0)}
    assert len(figures.opens_by_day) == 181
    assert sum(figures.opens_by_day.values()) == sum(figures.opens_by_purpose.values()) == 100
    assert figures.refusals == {"report:open not-found": 12}
    whole = count_entries(story.numbered())
    assert whole.acts[Verb.DISCLOSURE]["report:deliver"] == (101, 0)


# --- what is withheld -----------------------------------------------------------------------------


def test_few_of_a_country_are_not_told_and_cannot_be_subtracted(story: Story) -> None:
    """Vietnam's 2 alone would be the total less the others: Thailand's 7 are not told either."""
    figures = count_entries(story.numbered(), HALF_YEAR)
    assert figures.opens_by_pair.shown == {"MY > ID": 60, "SG > ID": 31}
    assert figures.opens_by_pair.others == 9


def test_nobody_computes_what_is_withheld() -> None:
    """Every table of three pairs up to 20, as somebody sees it who knows rule, total and pairs.

    For each pair that is not listed at least two counts fit what is published.
    """
    seen = defaultdict(list)
    for table in itertools.product(range(21), repeat=3):
        told = withhold_small(
            {name: count for name, count in zip("abc", table, strict=True) if count}
        )
        seen[tuple(told.shown.items()), told.others].append(table)
    withheld = 0
    for (shown, others), tables in seen.items():
        hidden = [place for place, name in enumerate("abc") if name not in dict(shown)]
        if others == 0 or max(map(max, tables)) == 20:  # nothing is held, or more would fit
            continue
        for place in hidden:
            assert len({table[place] for table in tables}) > 1, (shown, others)
            withheld += 1
    assert withheld > 500


def test_what_is_told_is_no_small_cell() -> None:
    for count in range(1, SMALL_CELL):
        told = withhold_small({"a": 80, "b": 7, "c": count, "d": 7, "e": 9})
        assert (told.shown, told.others) == ({"a": 80, "e": 9}, 14 + count)
    told = withhold_small({"a": SMALL_CELL, "b": 80})
    assert (told.shown, told.others) == ({"b": 80, "a": SMALL_CELL}, 0)
    assert withhold_small({"a": 1}).shown == withhold_small({}).shown == {}


# --- the files ------------------------------------------------------------------------------------


def written(story: Story, folder: Path) -> dict[str, bytes]:
    return write_pack(
        facts_of(story, MY=4000), LogFolder(folder / "log"), folder / "pack", draw_pack
    )


def test_the_same_log_gives_the_same_octets(story: Story, tmp_path: Path) -> None:
    files = written(story, tmp_path / "a")
    assert files == written(story, tmp_path / "b")
    assert files["report.pdf"].startswith(b"%PDF-1.")


def test_every_file_is_listed_with_its_digest(story: Story, tmp_path: Path) -> None:
    files = written(story, tmp_path)
    lines = (tmp_path / "pack" / "SHA256SUMS").read_text().splitlines()
    listed = {name: digest for digest, name in (line.split("  ") for line in lines)}
    there = {path.name: path.read_bytes() for path in (tmp_path / "pack").iterdir()}
    assert there == files
    assert listed == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in there.items()
        if name != "SHA256SUMS"
    }


def test_no_file_tells_a_small_cell_or_a_person(story: Story, tmp_path: Path) -> None:
    files = written(story, tmp_path)
    for name, content in files.items():
        if name != "report.pdf":  # which says what these do: drawn from the same figures
            assert b"VN" not in content, name
            assert b"k3v9q2x7ab" not in content, name
    told = json.loads(files["figures.json"])["figures"]["opens_by_pair"]
    assert told == {"MY > ID": 60, "SG > ID": 31, "all other pairs": 9}
    rows = list(csv.reader(io.StringIO(files["openings-by-pair.csv"].decode())))
    assert rows == [
        ["pair", "count"],
        ["MY > ID", "60"],
        ["SG > ID", "31"],
        ["all other pairs", "9"],
    ]
    words = repr(compose_pack(facts_of(story)))
    assert "VN" not in words
    assert "k3v9q2x7ab" not in words


def test_a_pack_says_what_it_does_not_rest_on(story: Story) -> None:
    """No country has cosigned; or the log was pulled before the period was over."""
    first = compose_pack(facts_of(story)).sections[0]
    assert "No other country has cosigned" in first.warning
    assert compose_pack(facts_of(story, MY=9)).sections[0].warning == ""
    facts = facts_of(story, MY=9)
    longer = Period(HALF_YEAR.begin, SIGNED_AT + DAY)
    early = PackFacts(
        facts.federation, facts.checked, longer, facts.figures, facts.gaps, facts.rules
    )
    assert "was not over" in compose_pack(early).sections[0].warning
