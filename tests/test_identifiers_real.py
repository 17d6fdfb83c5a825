"""Two real lists of fraud domains overlap through our reading exactly as by plain set algebra."""

import re
from importlib import resources
from pathlib import Path

import pytest

from app.crypto.blind_index import first_form
from campaigns.overlaps import ABSENT, LOADS, SIDES, Named, read_domains, real_lists, report_both
from campaigns.result import in_silence
from tests.hub import DatabaseUnderTest, running_hub

KEY = bytes(32)
SAMPLE = 300  # identifiers that both sides report, and as many of one side alone

pytestmark = pytest.mark.skipif(not LOADS.exists(), reason=ABSENT)


@pytest.fixture(scope="module")
def lists() -> tuple[list[str], list[str]]:
    """Return what two countries would report."""
    return real_lists()


# --- the same by other means: the standard library and the list of suffixes itself ---------------


def suffix_rules() -> set[str]:
    """Read the suffix list anew, with its rules encoded by the standard library."""
    text = (resources.files("publicsuffixlist") / "public_suffix_list.dat").read_text("utf-8")
    lines = (line.strip() for line in text.splitlines())
    rules = {line for line in lines if line and not line.startswith("//")}
    return {rule if rule.isascii() else plain_host(rule) for rule in rules}


def plain_host(written: str) -> str:
    """Encode a host by IDNA 2003."""
    host = re.split(r"[/?#:]", written, maxsplit=1)[0].lower().rstrip(".")
    return host if host.isascii() else host.encode("idna").decode()


def plain_names(host: str, rules: set[str]) -> set[str]:
    """Name a host and its registrable domain, by the algorithm on publicsuffix.org."""
    labels = host.split(".")
    suffix = 1
    for start in range(len(labels)):
        rest = ".".join(labels[start:])
        if f"!{rest}" in rules:
            suffix = len(labels) - start - 1
            break
        if rest in rules or ".".join(["*", *labels[start + 1 :]]) in rules:
            suffix = len(labels) - start
            break
    is_wildcard = suffix == len(labels) and host not in rules
    if suffix >= len(labels) and not is_wildcard:
        return set()
    return {host, ".".join(labels[-(suffix + 1) :])}


def plain_read(written: list[str], rules: set[str]) -> Named:
    hosts = {plain_host(each) for each in written}
    names = (name for host in hosts for name in plain_names(host, rules))
    return {("domain", name) for name in names if not name.rpartition(".")[2].isdecimal()}


def test_two_countries_share_what_plain_set_algebra_says(
    lists: tuple[list[str], list[str]],
) -> None:
    rules = suffix_rules()
    ours, theirs = map(read_domains, lists)
    plain_ours, plain_theirs = (plain_read(each, rules) for each in lists)
    refused = (plain_ours - ours) | (plain_theirs - theirs)
    benign = {".".join(name.split(".")[-2:]) for _, name in refused}
    assert benign <= {"apple.com", "facebook.com"}
    assert ours - plain_ours == theirs - plain_theirs == set()
    assert ours & theirs == (plain_ours & plain_theirs) - refused != set()


def test_tokens_overlap_where_identifiers_do(lists: tuple[list[str], list[str]]) -> None:
    half = len(lists[1]) // 2
    ours, theirs = read_domains(lists[1][: half + 5000]), read_domains(lists[1][half:])
    tokens = [{first_form(KEY, *each): each for each in named} for named in (ours, theirs)]
    shared = tokens[0].keys() & tokens[1].keys()
    assert {tokens[0][token] for token in shared} == ours & theirs
    assert len(shared) >= 5000


def test_reported_by_two_countries_they_meet_in_what_the_sets_share(
    lists: tuple[list[str], list[str]], database: DatabaseUnderTest, tmp_path: Path
) -> None:
    ours, theirs = map(read_domains, lists)
    alone = sorted(theirs - ours)
    both = (ours & theirs) | set(alone[:SAMPLE])  # the lists themselves share next to nothing
    sample = (both | set(sorted(ours - theirs)[:SAMPLE]), both | set(alone[: 2 * SAMPLE]))
    with running_hub(database, tmp_path, SIDES) as hub:
        result = report_both(hub, sample, in_silence)
    assert result.broken == []
    assert result.figures["identifiers that both sides have, as the hub told both"] == len(both)
