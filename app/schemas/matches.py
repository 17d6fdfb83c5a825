"""Wire shapes of matching: a query of tokens and what each of them met (docs/spec/matching.md)."""

from typing import Annotated, Final

from pydantic import AfterValidator, Field

from app.crypto.blind_index import Epoch, MatchPolicy, TokenList, Tokens
from app.crypto.header import Strict, Uuid7
from app.crypto.jws import Jws
from app.crypto.shape import Shape
from app.crypto.statements import CaseReference, Purpose

MATCH_PER_DAY: Final = 10_000  # tokens of one agency, unless the operator decides otherwise
DAY_SECONDS: Final = 86_400


def _shows_something(policy: MatchPolicy) -> MatchPolicy:
    if policy is MatchPolicy.NONE:
        raise ValueError("a query shows something to whom it meets")
    return policy


QueryPolicy = Annotated[
    MatchPolicy,
    Strict,
    AfterValidator(_shows_something),
    Field(
        description="What those who are met may see of the asker; it sees no more of them.",
        json_schema_extra={"enum": [each for each in MatchPolicy if each is not MatchPolicy.NONE]},
    ),
]


class MatchIn(Shape):
    """Tokens to be matched, and why."""

    epoch: Epoch
    policy: QueryPolicy
    purpose: Annotated[Purpose, Strict]
    case_reference: CaseReference
    operation: Annotated[
        Uuid7 | None,
        Field(description="Of which the tokens are counted, instead of the agency's budget."),
    ] = None
    t1: TokenList


class MatchedReportOut(Shape):
    """A report that the caller may see: its own, or one that was released to it."""

    originator: str
    id: str


class CandidateOut(Shape):
    """What may be told of another agency that has the same identifier."""

    id: Annotated[str, Field(description="The same meeting has the same id for the caller.")]
    agency: Annotated[str | None, Field(description="If its policy and the caller's let it.")]
    country: Annotated[str | None, Field(description="Likewise.")]


class MatchOut(Shape):
    """What one token met; nothing at all: no hit."""

    reports: Annotated[tuple[MatchedReportOut, ...], Strict]
    candidates: Annotated[tuple[CandidateOut, ...], Strict]


class MatchesOut(Shape):
    """What each token met, in the order they were asked."""

    matches: tuple[MatchOut, ...]


class IndexKeySharedOut(Shape):
    """An index key is kept for an agency."""

    to_agency: str
    epoch: int


class IndexKeysOut(Shape):
    """Index keys that are wrapped for the caller's agency, the latest epoch last."""

    shares: tuple[Jws, ...]


class TokensRenewalIn(Shape):
    """Tokens of a later epoch for one's own report, and the statement that binds them."""

    signed: Jws
    tokens: Tokens


class TokensRenewedOut(Shape):
    """The epoch of the tokens that the report is met by now."""

    epoch: int
