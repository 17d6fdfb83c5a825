"""Index keys at an agency: shared by the custodian, fetched, proven, kept wrapped.

Specification: docs/spec/matching.md section 1.
"""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field

from app.crypto.blind_index import INDEX_KEY_BYTES
from app.crypto.index_keys import open_index_share, share_index_key, verify_index_share
from app.crypto.jws import Jws
from app.crypto.shape import Shape, Version
from app.crypto.statements import AgencyStatus
from app.errors import SerumpunError, ServiceError
from serumpun.agency import Agency
from serumpun.answers import MAX_SHARES, IndexKeySharedAnswer, SharesAnswer
from serumpun.errors import HubUnreachableError, NoIndexKeyError
from serumpun.files import read_file, replace_file

KEYS_FILE: Final = "index-keys.json"
KEYS_BYTES: Final = 4 << 20
PATH: Final = "/v1/index-keys"


@dataclass(frozen=True)
class IndexKey:
    """The index key of an epoch.

    Args:
        epoch: Its number.
        key: 32 bytes.
        not_before: First instant at which tokens are made with it.
        not_after: End of that, excluded.
    """

    epoch: int
    key: bytes = field(repr=False)
    not_before: datetime
    not_after: datetime


class _Stored(Shape):
    """Shares as fetched: still wrapped, proven again at each start."""

    v: Version
    shares: Annotated[tuple[Jws, ...], Field(max_length=MAX_SHARES, strict=False, fail_fast=True)]


def find_index_key(agency: Agency) -> IndexKey:
    """Find the key that tokens are made with now: the newest.

    Raises:
        NoIndexKeyError: None is shared with this agency for now.
        SerumpunError: The hub's refusal.
    """
    return find_index_keys(agency)[0]


def find_index_keys(agency: Agency) -> list[IndexKey]:
    """Find the keys of all open epochs, the newest first; a hub that is away hinders only without.

    Raises:
        NoIndexKeyError: None is shared with this agency for now.
        SerumpunError: The hub's refusal.
    """
    try:
        held = fetch_index_keys(agency)
    except (HubUnreachableError, ServiceError):
        held = _open_all(agency, _stored(agency.folder))
    at = agency.clock()
    usable = [each for each in held if each.not_before <= at < each.not_after]
    if not usable:
        raise NoIndexKeyError("no index key of this time is shared with this agency")
    return sorted(usable, key=lambda each: each.epoch, reverse=True)


def fetch_index_keys(agency: Agency) -> list[IndexKey]:
    """Fetch the keys shared with this agency, prove them, and keep them, still wrapped.

    A share that does not hold is left out: whoever made it, it is no key of the federation.
    """
    agency.ask_directory()
    answer = agency.transport.get(SharesAnswer, PATH)
    held = _open_all(agency, answer.shares)
    stored = _Stored(v=1, shares=answer.shares)
    replace_file(agency.folder / KEYS_FILE, stored.to_bytes())
    return held


def make_index_key(agency: Agency, life: timedelta) -> IndexKey:
    """Make the key of the next epoch; nothing is sent yet.

    Args:
        agency: The custodian.
        life: How long tokens are made with it.
    """
    held = fetch_index_keys(agency)
    at = agency.clock()
    epoch = max((each.epoch for each in held), default=0) + 1
    return IndexKey(epoch, secrets.token_bytes(INDEX_KEY_BYTES), at, at + life)


def readers_of(agency: Agency) -> list[str]:
    """List the agencies that a key is shared with: the custodian first, which keeps its own."""
    stated = agency.refresh().agencies
    active = sorted(each for each, held in stated.items() if held.status is AgencyStatus.ACTIVE)
    return [agency.id, *(each for each in active if each != agency.id)]


def share_with(
    agency: Agency, key: IndexKey, readers: Sequence[str]
) -> Iterator[tuple[str, SerumpunError | None]]:
    """Share a key with agencies, one after the other; sharing again is safe.

    Yields:
        Each agency, and why it could not be shared with it.
    """
    for reader in readers:
        at = agency.clock()
        try:
            sealing = agency.directory.verified.sealing_key(reader, at).key
            dates = key.not_before, key.not_after
            signed = share_index_key(key.key, key.epoch, dates, sealing, agency.signing, at)
            agency.transport.post(IndexKeySharedAnswer, PATH, signed.to_bytes())
        except SerumpunError as error:
            if reader == agency.id:
                raise  # without its own the custodian could not go on sharing
            yield reader, error
        else:
            yield reader, None


def _open_all(agency: Agency, shares: Sequence[Jws]) -> list[IndexKey]:
    opened = []
    for signed in shares:
        try:
            share = verify_index_share(signed, agency.federation, agency.directory.verified)
        except SerumpunError:
            continue
        for sealing in agency.sealing:
            try:
                key = open_index_share(share, sealing)
            except SerumpunError:
                continue
            opened.append(IndexKey(share.epoch, key, share.not_before, share.not_after))
            break
    return opened


def _stored(folder: Path) -> tuple[Jws, ...]:
    path = folder / KEYS_FILE
    return _Stored.parse(read_file(path, KEYS_BYTES), KEYS_BYTES).shares if path.exists() else ()
