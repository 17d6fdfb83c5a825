"""The pinned federation file as a home follows it: changes approved by members, in their order.

federation-updates.json holds the changes taken so far, each with the file it replaced, so that what
a former root stated is still verified, and neither an older file nor a fork is taken.
Specification: docs/spec/key-directory.md section 7.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from app.crypto.encoding import sha256, to_base64url
from app.crypto.federation import FEDERATION_BYTES, Federation, fingerprint
from app.crypto.federation_change import (
    UPDATE_BYTES,
    FederationUpdate,
    VerifiedUpdate,
    verify_update,
)
from app.crypto.federation_history import (
    STORED_BYTES,
    UPDATES_FILE,
    TakenUpdate,
    TakenUpdates,
)
from app.crypto.keys import PublicKey
from app.errors import MalformedError, RollbackError, SerumpunError
from serumpun.errors import FileError, HomeError
from serumpun.evidence import EVIDENCE_FOLDER, keep_evidence
from serumpun.files import locked, read_file, replace_file
from serumpun.profile import Home


def take_update(home: Home, update: FederationUpdate) -> VerifiedUpdate | None:
    """Pin a new federation file that enough members approve.

    Returns:
        What changed; None if this very change was taken before.

    Raises:
        RollbackError: An older change, or another one than was taken under its number: a fork.
            Both are kept as evidence.
        VerificationError: It is not approved as it must be, or does not follow.
        HomeError: Not enrolled, or damaged.
    """
    with locked(home.folder / ".federation.lock"):
        before = read_file(home.federation_file, FEDERATION_BYTES)
        home.federation()  # it is the one whose fingerprint was compared
        taken = read_taken(home.folder)
        known = {each.update.change.n: each for each in taken}
        n = update.change.n
        if known and n <= max(known):
            require_same(home, known.get(n), update)
            return None
        verified = verify_update(update, before)
        if known and n != max(known) + 1:
            raise RollbackError("a change between is missing, or its number was given twice")
        entry = TakenUpdate(before=before, update=update)
        stored = TakenUpdates(v=1, taken=(*taken, entry))
        replace_file(home.folder / UPDATES_FILE, stored.to_bytes())
        home.repin(verified.file, fingerprint(verified.file))
    return verified


def read_taken(folder: Path) -> tuple[TakenUpdate, ...]:
    """Read the changes that a home has taken.

    Raises:
        HomeError: The file is damaged.
    """
    path = folder / UPDATES_FILE
    if not path.exists():
        return ()
    try:
        return TakenUpdates.parse(read_file(path, STORED_BYTES), STORED_BYTES).taken
    except (FileError, MalformedError) as error:
        raise HomeError(f"{path} is damaged: {error.reason}") from None


def ended_roots(folder: Path, federation: Federation) -> Mapping[str, tuple[PublicKey, datetime]]:
    """Tell which roots the taken changes ended, and when; each change is verified again.

    Raises:
        HomeError: The file is damaged.
    """
    found: dict[str, tuple[PublicKey, datetime]] = {}
    for each in read_taken(folder):
        try:
            verified = verify_update(each.update, each.before)
        except SerumpunError as error:
            raise HomeError(f"{folder / UPDATES_FILE} is damaged: {error.reason}") from None
        if verified.federation.name == federation.name:
            found |= {
                kid: (key, verified.change.effective_at) for kid, key in verified.ended.items()
            }
    return {kid: ended for kid, ended in found.items() if kid not in federation.roots()}


def changes_between(old: Federation, new: Federation) -> Iterator[str]:
    """Name what differs between two federation files."""
    if old.hub != new.hub:
        yield f"hub: {old.hub} -> {new.hub}"
    if old.receipt_key != new.receipt_key:
        yield "the hub's receipt key is another"
    if old.log_key != new.log_key:
        yield "the hub's log key is another"
    before, after = ({member.country: member for member in one.members} for one in (old, new))
    for country in sorted(before.keys() | after.keys()):
        if country not in after:
            yield f"{country}: no longer a member"
        elif country not in before:
            yield f"{country}: a new member"
        elif before[country].root != after[country].root:
            yield f"{country}: another root"


def read_update(path: Path) -> FederationUpdate:
    """Read a file with a change; nothing in it is checked.

    Raises:
        FileError: It cannot be read, or is no such file.
    """
    try:
        return FederationUpdate.parse(read_file(path, UPDATE_BYTES), UPDATE_BYTES)
    except MalformedError as error:
        raise FileError(f"{path}: not a change of a federation: {error.reason}") from None


def require_same(home: Home, known: TakenUpdate | None, update: FederationUpdate) -> None:
    """Refuse another change than was taken under its number; both are kept as evidence.

    Raises:
        RollbackError: It is another one.
    """
    if known is not None and known.update.change == update.change:
        return
    n = update.change.n
    evidence = {
        "taken": known.update.model_dump(mode="json") if known else None,
        "shown": update.model_dump(mode="json"),
    }
    name = f"federation-{n}-{to_base64url(sha256(update.file))[:16]}"
    kept = keep_evidence(home.folder / EVIDENCE_FOLDER, name, evidence)
    raise RollbackError(f"another change than the one taken as number {n}; both are in {kept}")
