"""What is shared with this device: fetched, proven, kept wrapped (docs/spec/key-shares.md)."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field

from app.crypto.directory import Directory
from app.crypto.jws import Jws
from app.crypto.key_holder import Unwrapper
from app.crypto.keys import SealingKey
from app.crypto.shape import Shape, Version
from app.crypto.shares import open_share, verify_share
from app.errors import SerumpunError
from serumpun.answers import MAX_SHARES, SharesAnswer
from serumpun.directory import ClientDirectory
from serumpun.files import read_file, replace_file
from serumpun.transport import Transport

SHARES_FILE: Final = "shares.json"
SHARES_BYTES: Final = 4 << 20


class StoredShares(Shape):
    """Key shares as fetched: still wrapped, proven again at each start."""

    v: Version
    shares: Annotated[tuple[Jws, ...], Field(max_length=MAX_SHARES, strict=False, fail_fast=True)]


def fetch_shares(
    transport: Transport, kept: ClientDirectory, device: Unwrapper
) -> list[SealingKey]:
    """Fetch what is shared with this device, prove it, and keep it, still wrapped, in the home.

    Raises:
        SealBrokenError: A share is not the certified key it claims to be: it is discarded, as is
            all that came with it.
        SerumpunError: The hub's refusal, or a share that does not hold.
    """
    query = {"to": device.public.kid}
    answer = transport.get(SharesAnswer, "/v1/key-shares", query)
    opened = open_shares(answer.shares, device, kept.refresh(transport))
    stored = StoredShares(v=1, shares=answer.shares)
    replace_file(kept.folder / SHARES_FILE, stored.to_bytes())
    return opened


def stored_shares(folder: Path, device: Unwrapper, directory: Directory) -> list[SealingKey]:
    """Open what was fetched before; a share that no longer holds is left out.

    Raises:
        FileError: The file cannot be read.
        MalformedError: It is damaged.
    """
    path = folder / SHARES_FILE
    if not path.exists():
        return []
    stored = StoredShares.parse(read_file(path, SHARES_BYTES), SHARES_BYTES)
    found = []
    for signed in stored.shares:
        try:
            found += open_shares([signed], device, directory)
        except SerumpunError:
            continue  # its key may be of a chain that is not fetched yet
    return found


def open_shares(shares: Sequence[Jws], device: Unwrapper, directory: Directory) -> list[SealingKey]:
    """Prove and open shares, the latest certified key first.

    Raises:
        SerumpunError: One does not hold.
    """
    keys = [open_share(verify_share(signed, directory), device) for signed in shares]
    return sorted(keys, key=lambda key: directory.keys[key.public.kid].n, reverse=True)
