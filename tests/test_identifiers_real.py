"""Two real lists of fraud domains overlap through our reading exactly as by plain set algebra."""

import json
import re
from importlib import resources
from pathlib import Path

import pytest

from app.crypto.blind_index import first_form
from serumpun.errors import IdentifierError
from serumpun.identifiers import candidates

LOADS = Path(__file__).parents[2] / "shared" / "data" / "loads"
KEY = bytes(32)
Named = set[tuple[str, str]]

pytestmark = pytest.mark.skipif(
    not LOADS.exists(), reason="the shared third-party lists are not here"
)


@pytest.fixture(scope="module")
def lists() -> tuple[list[str], list[str]]:
    """Return what two countries would report: host names and addresses, as published."""
    scams = (LOADS / "gaso" / "global-anti-scam-org-scam-urls.txt").read_text().split()
    phishing = json.loads((LOADS / "polkadot-phishing" / "all.json").read_text())["deny"]
    return scams, phishing


def read(written: list[str]) -> Named:
    """Read a list through the product; what is refused is left out."""
    found: Named = set()
    for each in written:
        try:
            found |= {(str(one.type), one.value) for one in candidates("domain", each)}
        except IdentifierError:
            continue
    return found


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
    ours, theirs = map(read, lists)
    plain_ours, plain_theirs = (plain_read(each, rules) for each in lists)
    refused = (plain_ours - ours) | (plain_theirs - theirs)
    benign = {".".join(name.split(".")[-2:]) for _, name in refused}
    assert benign <= {"apple.com", "facebook.com"}
    assert ours - plain_ours == theirs - plain_theirs == set()
    assert ours & theirs == (plain_ours & plain_theirs) - refused != set()


def test_tokens_overlap_where_identifiers_do(lists: tuple[list[str], list[str]]) -> None:
    half = len(lists[1]) // 2
    ours, theirs = read(lists[1][: half + 5000]), read(lists[1][half:])
    tokens = [{first_form(KEY, *each): each for each in named} for named in (ours, theirs)]
    shared = tokens[0].keys() & tokens[1].keys()
    assert {tokens[0][token] for token in shared} == ours & theirs
    assert len(shared) >= 5000
