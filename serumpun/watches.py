"""Watches of an agency: identifiers become tokens here, under a statement signed with its policy.

Specification: docs/spec/matching.md section 10.
"""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from app.crypto import limits
from app.crypto.blind_index import SALT_BYTES, MatchPolicy, Tokens, match_entry, tokenise
from app.crypto.encoding import new_id
from app.crypto.jws import Jws, read_protected
from app.crypto.statements import Purpose
from app.crypto.watch import SealedWatch, Watch, sign_watch, verify_watch
from app.errors import OutsideNameConstraintError
from app.schemas.matches import MatchOut
from serumpun.agency import Agency
from serumpun.answers import PlacedWatchAnswer, WatchesAnswer
from serumpun.errors import UsageError
from serumpun.index_keys import IndexKey, find_index_key
from serumpun.kept_identifiers import KeptIdentifier, KeptWatch, identifiers_of
from serumpun.matching import Asked, Found, Value, readings_of

PATH: Final = "/v1/watches"
PAGE: Final = 100


@dataclass(frozen=True)
class Terms:
    """What a watch says beside its tokens.

    Args:
        policy: What those who meet it may see of this agency.
        purpose: Why.
        case_reference: One's own.
        expires_at: When it ends.
    """

    policy: MatchPolicy
    purpose: Purpose
    case_reference: str
    expires_at: datetime


@dataclass(frozen=True)
class AddedWatch:
    """A watch that the hub has taken.

    Args:
        watch: As signed.
        found: What its values have met so far.
        numbers: Of each value in turn, the numbers of its tokens, by which candidates name them.
    """

    watch: Watch
    found: Sequence[Found]
    numbers: Sequence[Sequence[int]]


@dataclass(frozen=True)
class ListedWatch:
    """A watch as the hub holds it, proven to be this agency's.

    Args:
        watch: As signed.
        tokens: How many it waits for.
    """

    watch: Watch
    tokens: int


def add_watch(
    agency: Agency,
    values: Sequence[Value],
    policy: MatchPolicy,
    purpose: Purpose,
    case_reference: str,
    life: timedelta,
) -> AddedWatch:
    """Watch for values: whoever reports, asks or watches one of them meets this agency.

    Args:
        agency: Watches.
        values: Each reading counts against the agency's budget.
        policy: What those who meet it may see of this agency; it sees no more of them.
        purpose: Why; recorded.
        case_reference: One's own; recorded.
        life: How long.

    Raises:
        UsageError: None, or more tokens than a watch may have.
        QueryBudgetError: The agency has asked too much for now.
        SerumpunError: The hub's refusal, or an answer that cannot be read.
    """
    key = find_index_key(agency)
    found = [Found(value) for value in values]
    asked = Asked.of(key, found)
    if not 0 < len(asked.tokens) <= limits.TOKENS:
        raise UsageError(f"{len(asked.tokens)} tokens, of 1 to {limits.TOKENS} in a watch")
    at = agency.clock()
    terms = Terms(policy, purpose, case_reference, at + life)
    watch, matches = place_watch(agency, key, identifiers_of(readings_of(values)), terms)
    asked.take(matches)
    places = list(enumerate(asked.waiting.values(), start=1))
    numbers = [
        [n for n, waiting in places if any(each is one for one in waiting)] for each in found
    ]
    return AddedWatch(watch, found, numbers)


def place_watch(
    agency: Agency,
    key: IndexKey,
    identifiers: tuple[KeptIdentifier, ...],
    terms: Terms,
    in_place_of: str | None = None,
) -> tuple[Watch, Sequence[MatchOut]]:
    """Keep identifiers for a later epoch, then place their watch; its tokens are in their order.

    Returns:
        The watch as signed, and what its tokens have met.
    """
    t1 = tuple(tokenise(key.key, each.type, each.value) for each in identifiers)
    tokens = Tokens(epoch=key.epoch, salt=secrets.token_bytes(SALT_BYTES), t1=t1)
    at = agency.clock()
    watch = Watch(
        v=1,
        agency=agency.id,
        id=str(new_id(at)),
        match=match_entry(tokens, terms.policy),
        purpose=terms.purpose,
        case_reference=terms.case_reference,
        time=at,
        expires_at=terms.expires_at,
    )
    if agency.sealing:
        kept = KeptWatch(
            v=1,
            id=watch.id,
            in_place_of=in_place_of,
            epoch=key.epoch,
            expires_at=watch.expires_at,
            identifiers=identifiers,
        )
        agency.watch_shelf.put(kept)
    sealed = SealedWatch(signed=sign_watch(watch, agency.signing), tokens=tokens)
    placed = agency.transport.post(PlacedWatchAnswer, PATH, sealed.to_bytes())
    return watch, placed.matches


def list_watches(agency: Agency) -> Iterator[ListedWatch]:
    """Yield the watches of this agency, newest first, each proven to be signed by it.

    Raises:
        VerificationError: The hub shows a watch that this agency did not sign.
        SerumpunError: The hub's refusal, or an answer that cannot be read.
    """
    agency.ask_directory()
    parameters: dict[str, str | int] = {"limit": PAGE}
    while True:
        page = agency.transport.get(WatchesAnswer, PATH, parameters)
        for each in page.watches:
            yield ListedWatch(_proven(agency, each.id, each.signed), each.tokens)
        if page.next is None:
            return
        parameters["before"] = page.next


def _proven(agency: Agency, named: str, signed: Jws) -> Watch:
    _, kid = read_protected(signed)
    key = agency.directory.verified.signing_key(kid).key
    watch = verify_watch(signed, key)
    if not key.holder == watch.agency == agency.id or watch.id != named:
        raise OutsideNameConstraintError("a watch of another agency, or another watch")
    return watch


def end_watch(agency: Agency, watch: str) -> None:
    """End a watch: its tokens are erased at the hub.

    Raises:
        NotFoundError: No such watch of this agency.
    """
    agency.transport.delete(f"{PATH}/{watch}")
    agency.watch_shelf.drop(watch)
