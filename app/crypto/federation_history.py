"""A federation file with every change that led to it (docs/spec/key-directory.md section 7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import Field

from app.crypto import limits
from app.crypto.federation import Federation
from app.crypto.federation_change import FederationUpdate, verify_update
from app.crypto.shape import Base64Url, Shape, Version
from app.errors import ChainBrokenError

UPDATES_FILE: Final = "federation-updates.json"
MAX_UPDATES: Final = 1000
STORED_BYTES: Final = 1 << 30


class TakenUpdate(Shape):
    """A change that was taken, and the file it replaced."""

    before: Annotated[bytes, Base64Url(limits.FEDERATION_BYTES)]
    update: FederationUpdate


class TakenUpdates(Shape):
    """Every change taken, in order; whoever reads it verifies it again."""

    v: Version
    taken: Annotated[
        tuple[TakenUpdate, ...], Field(max_length=MAX_UPDATES, strict=False, fail_fast=True)
    ]


@dataclass(frozen=True)
class FederationHistory:
    """What a hub shows of its federation file.

    Args:
        file: The exact bytes of the file that is pinned now.
        updates: The changes that led to it, from number 1 without gap; none if it never changed.
    """

    file: bytes
    updates: tuple[FederationUpdate, ...] = ()


def verify_history(file: bytes, taken: Sequence[TakenUpdate]) -> FederationHistory:
    """Check that changes lead, one after the other, to a federation file.

    Args:
        file: The exact bytes of the file that is pinned now.
        taken: Changes with the file that each replaced.

    Raises:
        MalformedError: One of the files is none.
        ChainBrokenError: A change is missing, or the last one leads to another file.
        VerificationError: A change is not approved as it must be.
    """
    Federation.parse(file, limits.FEDERATION_BYTES)
    held = taken[0].before if taken else file
    for number, each in enumerate(taken, 1):
        if each.update.change.n != number or each.before != held:
            raise ChainBrokenError(f"change {number} is missing or follows another file")
        verify_update(each.update, each.before)
        held = each.update.file
    if held != file:
        raise ChainBrokenError("the changes lead to another federation file")
    return FederationHistory(file, tuple(each.update for each in taken))
