"""`serumpun audit gaps`: what an auditor should look at."""

from dataclasses import asdict
from typing import Annotated

import typer

from app.crypto.encoding import to_timestamp
from app.crypto.log_entry import time_of
from serumpun.commands.audit_folder import FolderOption, check_log, log_folder
from serumpun.commands.options import HomeOption, JsonOption
from serumpun.log_checking import Checked
from serumpun.log_folder import LogFolder
from serumpun.log_gaps import (
    DORMANT_DAYS,
    GAP_TITLES,
    UNOPENED_DAYS,
    Finding,
    GapKind,
    GapRules,
    Gaps,
    find_gaps,
)
from serumpun.profile import find_home
from serumpun.terminal import say, say_json, say_table


def gaps(
    home: HomeOption = None,
    folder: FolderOption = None,
    unopened_days: Annotated[
        int, typer.Option(min=0, max=3650, help="Delivered so long ago, it should be opened.")
    ] = UNOPENED_DAYS,
    dormant_days: Annotated[
        int, typer.Option(min=1, max=3650, help="Silent so long, an account is dormant.")
    ] = DORMANT_DAYS,
    as_json: JsonOption = False,
) -> None:
    """Show what to look at: reports never opened, bursts, unusual volume, silences, clocks."""
    found = find_home(home)
    kept = log_folder(found, folder)
    rules = GapRules(unopened_days, dormant_days)
    checked = check_log(found, kept)
    told = gaps_of(kept, checked, rules)
    if as_json:
        say_json(
            {
                "size": checked.size,
                "signed_at": to_timestamp(checked.signed.signed_at),
                "country": checked.country,
                "checked": {
                    "entries": told.entries,
                    "openings": told.openings,
                    "deliveries": told.deliveries,
                    "leaves": told.leaves,
                },
                "rules": rules.told(),
                "findings": [finding_members(each) for each in told.findings],
            }
        )
        return
    for kind, rule in rules.told().items():
        _say_kind(kind, rule, [each for each in told.findings if each.kind is kind])
    say(
        f"Looked through {told.entries} entries, {told.openings} openings, {told.deliveries} "
        f"deliveries and the times of {told.leaves} leaves: {len(told.findings)} findings."
    )


def gaps_of(folder: LogFolder, checked: Checked, rules: GapRules) -> Gaps:
    """Look through a folder that was checked."""
    with folder.leaves(checked.size) as leaves:
        times = map(time_of, leaves)
        at = checked.signed.signed_at
        return find_gaps(folder.places(), times, checked.country, at, rules)


def finding_members(found: Finding) -> dict[str, object]:
    """Write a finding as JSON shows it."""
    begin, end = to_timestamp(found.begin), to_timestamp(found.end)
    return {**asdict(found), "begin": begin, "end": end}


def _say_kind(kind: GapKind, rule: str, found: list[Finding]) -> None:
    say(f"{GAP_TITLES[kind]}: {len(found)}. {rule}")
    if found:
        titles = ("Who", "From", "To", "Count", "What", "Entry")
        rows = [
            (
                each.who,
                to_timestamp(each.begin),
                to_timestamp(each.end),
                each.count,
                each.detail,
                each.entry or "",
            )
            for each in found
        ]
        say_table(titles, rows)
