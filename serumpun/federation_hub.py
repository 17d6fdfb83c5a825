"""Changes of the federation file as the hub shows them: carried by it, proven without it.

Specification: docs/spec/key-directory.md section 7. What a hub leaves out or shows otherwise than
before is found by comparing it with what the home has taken.
"""

from collections.abc import Sequence

from app.crypto.encoding import sha256, to_base64url
from app.crypto.federation import FEDERATION_BYTES
from app.crypto.federation_change import FederationUpdate
from app.crypto.federation_history import MAX_UPDATES
from app.errors import ChainBrokenError, RollbackError
from serumpun.answers import FederationAnswer
from serumpun.evidence import EVIDENCE_FOLDER, keep_evidence
from serumpun.federation import read_taken, require_same
from serumpun.files import read_file
from serumpun.profile import Home
from serumpun.transport import Transport


def find_updates(home: Home, transport: Transport) -> list[FederationUpdate]:
    """Ask the hub for the changes that a home has not taken yet, in order; none is verified here.

    Raises:
        RollbackError: The hub shows fewer changes than the home has taken, or another one under a
            number that was taken. Both sides are kept as evidence.
        ChainBrokenError: Its changes do not lead from the home's file to its own.
        SerumpunError: The hub refuses, or its answer cannot be read.
    """
    taken = read_taken(home.folder)
    held = read_file(home.federation_file, FEDERATION_BYTES)
    last = taken[-1].update.change.n if taken else 0
    file, shown = _fetch(transport, max(last - 1, 0))
    if taken:
        if not shown:
            raise RollbackError(_rolled_back(home, file, last))
        require_same(home, taken[-1], shown[0])
        new = list(shown[1:])
    else:
        new = _following(shown, held)
    if (new[-1].file if new else held) != file:
        raise ChainBrokenError("the hub's changes do not lead from the pinned file to its own")
    return new


def _fetch(transport: Transport, first: int) -> tuple[bytes, Sequence[FederationUpdate]]:
    """Fetch every change of a number above `first`, and the file that the hub has now."""
    shown: list[FederationUpdate] = []
    after = first
    while True:
        page = transport.get(FederationAnswer, "/v1/federation", {"after": after})
        for update in page.changes:
            if update.change.n <= after:
                raise ChainBrokenError("the hub numbers its changes backwards")
            after = update.change.n
            shown.append(update)
        if len(shown) > MAX_UPDATES:
            raise ChainBrokenError("more changes than a federation can have")
        if page.next_after is None:
            return page.file, shown
        if not page.changes or page.next_after != after:
            raise ChainBrokenError("the hub's pages do not advance")


def _following(shown: Sequence[FederationUpdate], held: bytes) -> list[FederationUpdate]:
    """Take the changes from the one that replaces the file with which a home began."""
    digest = sha256(held)
    for position, update in enumerate(shown):
        if update.change.prev == digest:
            return list(shown[position:])
    return []


def _rolled_back(home: Home, file: bytes, last: int) -> str:
    """Keep what the hub showed, and say so."""
    taken = read_taken(home.folder)[-1].update.model_dump(mode="json")
    name = f"federation-{last}-withheld-{to_base64url(sha256(file))[:16]}"
    evidence = {"taken": taken, "shown": to_base64url(file)}
    kept = keep_evidence(home.folder / EVIDENCE_FOLDER, name, evidence)
    return f"the hub shows fewer changes than were taken, {last} is missing; both are in {kept}"
