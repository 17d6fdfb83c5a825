"""Two real lists of fraud domains as reports of two countries: what the hub says they share.

The lists are third-party data beside the project (`../shared/data`); what is expected of the hub is
the intersection of the two sets of identifiers, taken without it.
"""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.crypto.blind_index import blind, first_form, hub_index_key, make_tokens
from app.crypto.limits import TOKENS
from campaigns.places import own_database
from campaigns.result import Campaign, Progress, Result
from serumpun.errors import IdentifierError
from serumpun.identifiers import candidates
from tests.hub import HubUnderTest, running_hub
from tests.worlds import seed

LOADS: Final = Path(__file__).parents[2] / "shared" / "data" / "loads"
SIDES: Final = ("id-polri", "my-pdrm")
ABSENT: Final = f"the third-party lists are not at {LOADS}"
Named = set[tuple[str, str]]


def real_lists() -> tuple[list[str], list[str]]:
    """Return what two countries would report: host names and addresses, as published."""
    scams = (LOADS / "gaso" / "global-anti-scam-org-scam-urls.txt").read_text().split()
    phishing = json.loads((LOADS / "polkadot-phishing" / "all.json").read_text())["deny"]
    return scams, phishing


def read_domains(written: Sequence[str]) -> Named:
    """Read a list through the product; what is refused is left out."""
    found: Named = set()
    for each in written:
        try:
            found |= {(str(one.type), one.value) for one in candidates("domain", each)}
        except IdentifierError:
            continue
    return found


def report_both(hub: HubUnderTest, named: tuple[Named, Named], progress: Progress) -> Result:
    """Report each side's identifiers, and compare whom the hub tells of what.

    Args:
        hub: With both agencies enrolled, and no report yet.
        named: What each side reports.
        progress: Told of reports.
    """
    result, key = Result(), seed("index key", "1")
    sent, whole = 0, sum(map(len, named))
    for agency, identifiers in zip(SIDES, named, strict=True):
        ordered = sorted(identifiers)
        for start in range(0, len(ordered), TOKENS):
            part = ordered[start : start + TOKENS]
            sealed = hub.world.seal(agency, tokens=make_tokens(key, 1, part), policy="agency")
            answered = hub.agency(agency).submit(sealed)
            result.require(answered.status_code == 201, f"a report was answered {answered.text}")
            hub.rows("DELETE FROM match_budgets")  # two years of reports in a minute
            sent += len(part)
            progress(sent, whole, f"{sent} identifiers reported")
    shared = sorted(named[0] & named[1])
    tokens = blind(hub_index_key(seed("index"), 1), [first_form(key, *each) for each in shared])
    told = "SELECT agency, pointer, token FROM candidates"
    found = {(row["agency"], row["pointer"], row["token"].bytes) for row in hub.rows(told)}
    expected = {(*side, token) for token in tokens for side in (SIDES, SIDES[::-1])}
    result.require(found == expected, f"{len(found)} meetings, {len(expected)} expected")
    result.figures["identifiers reported"] = whole
    result.figures["identifiers that both sides have, as the hub told both"] = len(found) // 2
    return result


def run(progress: Progress) -> Result:
    """Report both lists whole."""
    if not LOADS.exists():
        return Result(skipped=ABSENT)
    ours, theirs = map(read_domains, real_lists())
    with (
        own_database() as database,
        tempfile.TemporaryDirectory() as folder,
        running_hub(database, Path(folder), SIDES) as hub,
    ):
        return report_both(hub, (ours, theirs), progress)


CAMPAIGN = Campaign(
    "overlaps",
    "Two real lists of fraud domains, reported by two countries, meet in exactly what the two sets "
    "of identifiers have in common, and both sides are told.",
    limit_seconds=900,
    run=run,
)
