"""Give an agency's own reports tokens of the newest epoch, from what it keeps sealed to itself.

Specification: docs/spec/matching.md section 12. Each report is done for itself and noted once the
hub has taken it: interrupted, the next run goes on where this one ended.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.crypto.blind_index import make_tokens, match_entry
from app.crypto.index_statement import TokensRenewal
from app.crypto.statements import sign_statement
from app.errors import NotFoundError
from app.schemas.matches import TokensRenewalIn
from serumpun.agency import Agency
from serumpun.answers import TokensRenewedAnswer
from serumpun.index_keys import IndexKey
from serumpun.kept_identifiers import KeptIdentifiers


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
    for report_id in agency.shelf.ids():
        kept = agency.shelf.open(agency.id, report_id)
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
        tokens = make_tokens(
            key.key, key.epoch, [(each.type, each.value) for each in kept.identifiers]
        )
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
