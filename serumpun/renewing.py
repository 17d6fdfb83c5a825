"""Give own reports and watches tokens of the newest epoch, from what is kept sealed to oneself.

Specification: docs/spec/matching.md section 12. Each is done for itself and noted once the hub has
taken it: interrupted, the next run goes on where this one ended.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.crypto.blind_index import make_tokens, match_entry
from app.crypto.index_statement import TokensRenewal
from app.crypto.statements import sign_statement
from app.crypto.watch import Watch
from app.errors import NotFoundError
from app.schemas.matches import TokensRenewalIn
from serumpun.agency import Agency
from serumpun.answers import TokensRenewedAnswer
from serumpun.index_keys import IndexKey
from serumpun.kept_identifiers import KeptIdentifiers, KeptWatch
from serumpun.watches import Terms, end_watch, list_watches, place_watch


@dataclass(frozen=True)
class Renewed:
    """A report that was looked at.

    Args:
        report_id: Which.
        tokens: How many the hub has taken; 0: the report was not there to be given any.
    """

    report_id: str
    tokens: int


def waiting_for(agency: Agency, key: IndexKey) -> list[KeptIdentifiers]:
    """List the live reports whose tokens are of an earlier epoch; what has expired is forgotten.

    Raises:
        SealBrokenError: What is kept of one opens with no key of the agency.
    """
    waiting, at = [], agency.clock()
    for report_id in agency.shelf.names():
        kept = agency.shelf.open(report_id)
        if kept.expires_at <= at:
            agency.shelf.drop(report_id)
        elif kept.epoch < key.epoch:
            waiting.append(kept)
    return waiting


def renew_all(agency: Agency, key: IndexKey, waiting: list[KeptIdentifiers]) -> Iterator[Renewed]:
    """Send each report's tokens of the newest epoch.

    Yields:
        Each report once it is done, or is not at the hub: one that waits in the outbox is none yet.

    Raises:
        QueryBudgetError: The agency's budget is spent for now; go on later.
        SerumpunError: The hub's refusal.
        HubUnreachableError: No answer; the same may be sent again.
    """
    for kept in waiting:
        tokens = make_tokens(key.key, key.epoch, kept.pairs())
        renewal = TokensRenewal(
            v=1,
            agency=agency.id,
            report=kept.report,
            match=match_entry(tokens, kept.policy),
            time=agency.clock(),
        )
        asked = TokensRenewalIn(signed=sign_statement(renewal, agency.signing), tokens=tokens)
        path = f"/v1/reports/{kept.report.originator}/{kept.report.id}/tokens"
        try:
            agency.transport.post(TokensRenewedAnswer, path, asked.to_bytes())
        except NotFoundError:
            yield Renewed(kept.report.id, 0)
            continue
        agency.shelf.put(kept.model_copy(update={"epoch": key.epoch}))
        yield Renewed(kept.report.id, len(tokens.t1))


@dataclass(frozen=True)
class WaitingWatch:
    """A live watch whose tokens are of an earlier epoch.

    Args:
        kept: What its tokens are made of.
        watch: As signed.
        successor: The watch that stands in its place already; the old one has not ended yet.
    """

    kept: KeptWatch
    watch: Watch
    successor: str | None


def watches_waiting_for(agency: Agency, key: IndexKey) -> list[WaitingWatch]:
    """List the live watches of earlier epochs; what is kept of others is forgotten.

    Raises:
        SealBrokenError: What is kept of one opens with no key of the agency.
        SerumpunError: The hub's refusal, or an answer that cannot be read.
    """
    shelf = agency.watch_shelf
    names = shelf.names()
    if not names:
        return []
    live = {each.watch.id: each.watch for each in list_watches(agency)}
    for name in names:
        if name not in live:  # ended, expired, or never taken
            shelf.drop(name)
    found = [shelf.open(name) for name in names if name in live]
    successors = {each.in_place_of: each.id for each in found}
    return [
        WaitingWatch(each, live[each.id], successors.get(each.id))
        for each in found
        if each.epoch < key.epoch
    ]


def renew_watches(
    agency: Agency, key: IndexKey, waiting: list[WaitingWatch]
) -> Iterator[tuple[str, str]]:
    """Place each watch anew, until its own end and on its own terms; then the old one ends.

    Yields:
        The id of each old watch and of the one in its place, once that is so.

    Raises:
        QueryBudgetError: The agency's budget is spent for now; go on later.
        TooLargeError: The agency has as many watches as it may have; one must end first.
        SerumpunError: The hub's refusal.
        HubUnreachableError: No answer; go on later.
    """
    for each in waiting:
        old, successor = each.watch, each.successor
        if successor is None:
            terms = Terms(old.match.policy, old.purpose, old.case_reference, old.expires_at)
            placed, _ = place_watch(agency, key, each.kept.identifiers, terms, in_place_of=old.id)
            successor = placed.id
        end_watch(agency, old.id)
        yield old.id, successor
