"""`serumpun index`: the custodian makes and shares index keys; agencies follow to a new epoch."""

from datetime import timedelta
from typing import Annotated

import typer

from serumpun.agency import Agency
from serumpun.commands.options import HomeOption, JsonOption, PassphraseOption, agency_of, new_app
from serumpun.errors import UsageError
from serumpun.index_keys import (
    IndexKey,
    find_index_key,
    make_index_key,
    readers_of,
    share_with,
)
from serumpun.renewing import renew_all, renew_watches, waiting_for, watches_waiting_for
from serumpun.terminal import count_progress, describe, note, say, say_json, shown

app = new_app("Make and share the keys of the blind index, as their custodian.")


@app.command("new-epoch")
def new_epoch(
    *,
    days: Annotated[int, typer.Option(min=1, max=800, help="How long it is used.")] = 400,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make the key of the next epoch and share it with every agency of the federation."""
    with agency_of(home, passphrase_fd) as agency:
        _require_custodian(agency)
        _share(agency, make_index_key(agency, timedelta(days=days)), as_json=as_json)


@app.command("share")
def share(
    *,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Share the present key again: with agencies that have joined, or have a new sealing key."""
    with agency_of(home, passphrase_fd) as agency:
        _require_custodian(agency)
        _share(agency, find_index_key(agency), as_json=as_json)


@app.command("rotate")
def rotate(
    *,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make tokens of own live reports and watches anew with the newest key; goes on where it ended.

    A watch that is placed anew has another id; its numbers stay.
    """
    with agency_of(home, passphrase_fd) as agency:
        key = find_index_key(agency)
        waiting, done, absent = waiting_for(agency, key), 0, 0
        watches, placed = watches_waiting_for(agency, key), {}
        try:
            every = len(waiting) + len(watches)
            with count_progress("tokenising", every, quiet=as_json) as advance:
                for old, new in renew_watches(agency, key, watches):
                    placed[old] = new
                    advance()
                for each in renew_all(agency, key, waiting):
                    done, absent = done + bool(each.tokens), absent + (not each.tokens)
                    advance()
        finally:
            left = len(waiting) - done - absent + len(watches) - len(placed)
            if as_json:
                counts = {"renewed": done, "absent": absent, "left": left}
                say_json({"epoch": key.epoch, **counts, "watches": placed})
            else:
                for old, new in placed.items():
                    say(f"watch {old} is now {new}.")
                met = f"{done} reports and {len(placed)} watches are met by tokens of epoch"
                say(f"{met} {key.epoch} now; {left} are left.")
                if absent:
                    note(f"{absent} reports are not at the hub, or not any more.")


def _require_custodian(agency: Agency) -> None:
    custodian = agency.federation.index_custodian
    if custodian != agency.id:
        raise UsageError(
            f"the custodian of this federation is {custodian or 'nobody'}",
            next_step="Only the agency that the federation file names makes index keys.",
        )


def _share(agency: Agency, key: IndexKey, *, as_json: bool) -> None:
    done, left = [], {}
    for reader, error in share_with(agency, key, readers_of(agency)):
        if error is None:
            done.append(reader)
        else:
            left[reader] = describe(error)
            note(f"{shown(reader)}: {left[reader]}")
    if as_json:
        say_json({"epoch": key.epoch, "shared_with": done, "left": left})
    else:
        say(f"The key of epoch {key.epoch} is shared with {len(done)} agencies.")
