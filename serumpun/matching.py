"""Matching from an agency: identifiers become tokens here, and only tokens leave.

Specification: docs/spec/matching.md. Normal forms: docs/spec/identifiers.md.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.crypto import limits
from app.crypto.blind_index import MatchPolicy, Token, Tokens, make_tokens, tokenise
from app.crypto.statements import Purpose
from app.errors import SerumpunError
from app.schemas.matches import CandidateOut, MatchedReportOut, MatchIn, MatchOut
from serumpun.agency import Agency
from serumpun.answers import MatchesAnswer
from serumpun.errors import AnswerError, ClientError, IdentifierError, UsageError
from serumpun.identifiers import Identifier, candidates
from serumpun.identifiers.lists import Listed
from serumpun.index_keys import IndexKey, find_index_key, find_index_keys

_LEFT: Final = re.compile(r'"(?:match|operation)";r=([0-9]{1,9})(?![0-9])')


@dataclass(frozen=True)
class Value:
    """A value as an officer wrote it, and how it is read.

    Args:
        kind: Type of identifier.
        text: As written.
        readings: At least one.
    """

    kind: str
    text: str
    readings: tuple[Identifier, ...]


@dataclass
class Found:
    """What a value met.

    Args:
        value: Which.
        reports: That the agency may see anyway.
        candidates: What is told of other agencies.
        complete: It was asked under each key that holds; else reports of an earlier epoch may be
            missing.
    """

    value: Value
    reports: list[MatchedReportOut] = field(default_factory=list)
    candidates: list[CandidateOut] = field(default_factory=list)
    complete: bool = True


@dataclass
class Asked:
    """Values on their way to the hub.

    Args:
        tokens: By first form, each once, in the order of the values.
        waiting: Whom the answer to each is for.
    """

    tokens: dict[bytes, Token]
    waiting: dict[bytes, list[Found]]

    @classmethod
    def of(cls, key: IndexKey, found: Iterable[Found]) -> "Asked":
        """Make the tokens of values."""
        made = cls({}, {})
        for each in found:
            for reading in each.value.readings:
                token = tokenise(key.key, reading.type, reading.value)
                made.tokens[token.token] = token
                made.waiting.setdefault(token.token, []).append(each)
        return made

    def take(self, matches: Sequence[MatchOut]) -> None:
        """Tell each value what its tokens met; what looks as in an earlier epoch is told once.

        Raises:
            AnswerError: Not one answer for each token.
        """
        if len(matches) != len(self.tokens):
            raise AnswerError("matches are not those of the tokens asked for")
        told = {
            id(each): {_seen(held) for held in each.candidates}
            for waiting in self.waiting.values()
            for each in waiting
        }
        for first_form, met in zip(self.tokens, matches, strict=True):
            for each in self.waiting[first_form]:
                each.reports += [report for report in met.reports if report not in each.reports]
                each.candidates += [
                    held
                    for held in met.candidates
                    if held not in each.candidates and _seen(held) not in told[id(each)]
                ]


def read_value(kind: str, text: str, region: str) -> Value:
    """Read one value.

    Raises:
        IdentifierError: It cannot be compared.
    """
    return Value(kind, text, candidates(kind, text, region=region))


def read_written(kind: str, texts: Sequence[str], region: str) -> list[Value]:
    """Read values of one type.

    Raises:
        IdentifierError: One of them cannot be compared; which, if there are several.
    """
    found = []
    for number, text in enumerate(texts, start=1):
        try:
            found.append(read_value(kind, text, region))
        except IdentifierError as error:
            if len(texts) == 1:
                raise
            reason = f"value {number} of {len(texts)}: {error.reason}"
            raise type(error)(reason, next_step=error.next_step) from None
    return found


def read_listed(listed: Iterable[Listed], region: str) -> list[Value]:
    """Read the values of a list.

    Raises:
        UsageError: One of them cannot be compared.
    """
    found = []
    for number, each in enumerate(listed, start=1):
        try:
            found.append(read_value(each.kind, each.text, each.region or region))
        except IdentifierError as error:
            raise UsageError(
                f"identifier {number} of the list: {error.title}: {error.reason}",
                next_step=error.next_step,
            ) from None
    return found


def readings_of(values: Sequence[Value]) -> list[tuple[str, str]]:
    """Collect the identifiers of values, in order: type and normal form, each once."""
    every = ((str(each.type), each.value) for value in values for each in value.readings)
    return list(dict.fromkeys(every))


def tokens_for(agency: Agency, values: Sequence[Value]) -> Tokens:
    """Make the tokens of a report that is about these values.

    Raises:
        UsageError: None, or more tokens than a report may have.
        NoIndexKeyError: No index key is shared with this agency.
    """
    readings = readings_of(values)
    if not 0 < len(readings) <= limits.TOKENS:
        raise UsageError(f"{len(readings)} identifiers, of 1 to {limits.TOKENS} in a report")
    key = find_index_key(agency)
    return make_tokens(key.key, key.epoch, readings)


def match_values(
    agency: Agency,
    values: Sequence[Value],
    policy: MatchPolicy,
    purpose: Purpose,
    case_reference: str,
    operation: str | None = None,
) -> Iterator[Found]:
    """Ask who has the same, as many values at once as a query may have.

    Args:
        agency: Asks.
        values: Any number; each reading counts against the agency's budget, once for each epoch
            that is open: reports that were not tokenised anew yet are met by the earlier one.
        policy: What those who are met may see of this agency; it sees no more of them.
        purpose: Why; recorded.
        case_reference: One's own; recorded.
        operation: Of which the tokens are counted, instead of the agency's budget.

    Yields:
        What each value met, in order; what was answered before a refusal comes before it.

    Raises:
        QueryBudgetError: The agency has asked too much for now.
        SerumpunError: The hub's refusal, or an answer that cannot be read.
    """
    keys = find_index_keys(agency)
    waiting: list[Value] = []
    count = 0
    for value in values:
        if count + len(value.readings) > limits.TOKENS:
            yield from _ask(agency, keys, waiting, policy, purpose, case_reference, operation)
            waiting, count = [], 0
        waiting.append(value)
        count += len(value.readings)
    if waiting:
        yield from _ask(agency, keys, waiting, policy, purpose, case_reference, operation)


def tokens_left(agency: Agency) -> int | None:
    """Tell how many tokens the hub says are left of the budget, or of the operation asked for."""
    told = _LEFT.search(agency.transport.rate_limit)
    return int(told[1]) if told else None


def _ask(
    agency: Agency,
    keys: Sequence[IndexKey],
    values: Sequence[Value],
    policy: MatchPolicy,
    purpose: Purpose,
    case_reference: str,
    operation: str | None,
) -> Iterator[Found]:
    """Ask under one key after another; what an earlier one was answered is paid for, and told."""
    found = [Found(value, complete=False) for value in values]
    for n, key in enumerate(keys):
        asked = Asked.of(key, found)
        query = MatchIn(
            epoch=key.epoch,
            policy=policy,
            purpose=purpose,
            case_reference=case_reference,
            operation=operation,
            t1=tuple(asked.tokens.values()),
        )
        try:
            answer = agency.transport.post(MatchesAnswer, "/v1/matches", query.to_bytes())
            asked.take(answer.matches)
        except (SerumpunError, ClientError):
            yield from found if n else ()
            raise
    for each in found:
        each.complete = True
        yield each


def _seen(candidate: CandidateOut) -> tuple[str | None, str | None]:
    """Tell what of a candidate is the same in each epoch."""
    return candidate.agency, candidate.country
