"""Storing submissions: those that come together share one transaction, each under its own identity.

Each submission is one call of the SQL function `submit_report`, which tells row security who asks
before it writes anything; calls that share a transaction are sent in one pipeline and reach the
disk with one flush (ADR 0010). Nobody is told before that commit.
"""

import asyncio
import json
from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from app.crypto.blind_index import MatchPolicy
from app.crypto.encoding import to_base64url
from app.crypto.envelope import VerifiedReport
from app.crypto.header import occurred_bounds
from app.crypto.jws import Jws, JwsSignature
from app.errors import NotReadyError, SerumpunError, ServiceError
from app.models.access_log import Record, to_row
from app.models.matching import BlindTokens
from app.models.replays import OneUse
from app.models.transaction import Database, Identity, connection

GROUP_REPORTS: Final = 32  # of one transaction
GROUP_BYTES: Final = 4 << 20  # of ciphertext in one transaction, but for its first report
LANES: Final = 2  # groups being stored at a time, each on a connection of its own
_SUBMIT: Final = (
    "SELECT * FROM submit_report($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8, $9, $10, $11, $12,"
    " $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24::text::jsonb)"
)


class Outcome(StrEnum):
    """What storing a submission came to."""

    STORED = "stored"
    AGAIN = "again"  # the very same report was there
    TAKEN = "taken"  # the id belongs to another report of this originator
    STALE = "stale"  # the directory has moved since the report was judged
    REPLAYED = "replayed"  # the request's proof was used before
    ENDED = "ended"  # the session that asked has ended
    INCOMPLETE = "incomplete"  # an attachment is not there, or not unclaimed
    SPENT = "spent"  # the agency may have no more tokens evaluated for now


@dataclass(frozen=True)
class Submission:
    """A verified report with what goes into the database beside it.

    Args:
        identity: Who asks; row security binds every row to it.
        version: Of the directory that the report was judged by.
        proof: Of the request, if it is not used up yet.
        session: An officer's; None for a system.
        report: Verified.
        receipt: What the originator is told once it is stored.
        record: Of the act; if the very same report was there, one that says so is written.
        tokens: Of the report, in the form that is kept.
        per_day: Tokens that an agency may have evaluated in a day.
    """

    identity: Identity
    version: int
    proof: OneUse | None
    session: UUID | None
    report: VerifiedReport
    receipt: Jws
    record: Record
    tokens: BlindTokens | None = None
    per_day: int = 0


@dataclass(frozen=True)
class Stored:
    """What storing a submission came to, committed.

    Args:
        outcome: Which.
        first_receipt: Of the first submission, if this is the very same report.
    """

    outcome: Outcome
    first_receipt: Jws | None = None


@dataclass(frozen=True, eq=False)
class _Waiting:
    submission: Submission
    told: asyncio.Future[Stored]

    def refuse(self, error: SerumpunError) -> None:
        """Tell that it was not stored, if anybody is still there to be told."""
        if not self.told.done():
            self.told.set_exception(error)


class Submissions:
    """The queue of one process: who comes while others are being stored forms the next group.

    A few groups are stored at a time, each by a task that ends when nobody waits any more: no
    request leads the others, and one that goes away takes nobody along.

    Args:
        engine: Of the hub's own login.
    """

    def __init__(self, engine: Database) -> None:
        self._engine = engine
        self._waiting: deque[_Waiting] = deque()
        self._lanes: set[asyncio.Task[None]] = set()

    async def store(self, submission: Submission) -> Stored:
        """Store a submission; what is returned is committed.

        Raises:
            NotReadyError: The database cannot be reached or gave up: whether it is stored is not
                known, and the same submission may be sent again.
            SerumpunError: The database refused it: a fault of the hub.
        """
        waiting = _Waiting(submission, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        if len(self._lanes) < LANES:
            self._lanes.add(asyncio.create_task(self._store_waiting()))
        try:
            return await waiting.told
        except asyncio.CancelledError:  # nobody is there to be told
            if waiting in self._waiting:
                self._waiting.remove(waiting)
            raise

    async def _store_waiting(self) -> None:
        lane = asyncio.current_task()
        try:
            while self._waiting:
                await self._store_next()
        finally:  # at once: whoever comes next must not count on a lane that looks no more
            self._lanes -= {lane}

    async def _store_next(self) -> None:
        """Store the next group, and tell everybody in it, whatever happens."""
        group = self._next_group()
        try:
            await self._store_group(group)
        except asyncio.CancelledError:  # the process ends: whether it is stored is not known
            for waiting in group:
                waiting.refuse(NotReadyError("the group ended"))
            raise
        except Exception as error:  # noqa: BLE001 -- a fault of ours: nobody waits for ever
            for waiting in group:
                waiting.refuse(SerumpunError(f"storing: {type(error).__name__}"))

    def _next_group(self) -> list[_Waiting]:
        group, size = [self._waiting.popleft()], 0
        while self._waiting and len(group) < GROUP_REPORTS:
            size += _size_of(self._waiting[0].submission)
            if size > GROUP_BYTES:
                break
            group.append(self._waiting.popleft())
        return group

    async def _store_group(self, group: list[_Waiting]) -> None:
        """Store a group in one transaction; if one of it spoils it, each in a transaction alone."""
        try:
            stored = await self._call([waiting.submission for waiting in group])
        except SerumpunError as error:
            is_spoilt = not isinstance(error, ServiceError) or error.gave_way
            for waiting in group:
                if is_spoilt and len(group) > 1:
                    await self._store_group([waiting])
                else:
                    waiting.refuse(error)
        else:
            for waiting, outcome in zip(group, stored, strict=True):
                if not waiting.told.done():
                    waiting.told.set_result(outcome)

    async def _call(self, submissions: list[Submission]) -> list[Stored]:
        # Those whose tokens meet others first: one transaction at a time stores any
        # (sql/meet_alone.sql), and none waits for that with rows in hand. In one order of agencies
        # and ids: each holds its budget, and a report that is sent twice waits for itself.
        order = sorted(range(len(submissions)), key=lambda i: _turn(submissions[i]))
        async with connection(self._engine) as driver:
            rows = await driver.fetchmany(_SUBMIT, [_arguments(submissions[i]) for i in order])
        by_place = dict(zip(order, rows, strict=True))
        return [_stored(by_place[i]) for i in range(len(submissions))]


def _turn(submission: Submission) -> tuple[bool, str, str]:
    tokens = submission.tokens
    meets = tokens is not None and tokens.policy is not MatchPolicy.NONE
    return not meets, submission.identity.agency, submission.report.header.id


def _size_of(submission: Submission) -> int:
    return sum(entry.length for entry in submission.report.header.sections)


def _stored(row: Any) -> Stored:  # noqa: ANN401 -- a driver's row
    told = row["first_receipt"]
    return Stored(Outcome(row["outcome"]), Jws.of(json.loads(told)) if told else None)


def _signature(carried: JwsSignature) -> dict[str, str]:
    return {"protected": carried.protected, "signature": to_base64url(carried.signature)}


def _arguments(submission: Submission) -> tuple[object, ...]:
    report, envelope = submission.report, submission.report.envelope
    proof, attachments = submission.proof, report.header.attachments
    return (
        submission.identity.agency,
        submission.identity.country,
        proof.digest if proof else None,
        proof.until if proof else None,
        submission.session,
        submission.version,
        to_row(_facts(submission)),
        envelope.payload,
        json.dumps([_signature(carried) for carried in envelope.signatures]),
        submission.receipt.to_bytes().decode(),
        [str(section.name) for section in envelope.sections],
        [section.ciphertext for section in envelope.sections],
        [str(wrap.section) for wrap in envelope.wraps],
        [wrap.agency for wrap in envelope.wraps],
        [to_base64url(wrap.kid) for wrap in envelope.wraps],
        [wrap.enc for wrap in envelope.wraps],
        [entry.n for entry in attachments],
        [str(entry.section) for entry in attachments],
        [entry.length for entry in attachments],
        [entry.sha256 for entry in attachments],
        list(submission.tokens.tokens) if submission.tokens else [],
        list(submission.tokens.types) if submission.tokens else [],
        submission.per_day,
        submission.record.to_row(),
    )


def _facts(submission: Submission) -> dict[str, object]:
    header = submission.report.header
    occurred_from, occurred_to = occurred_bounds(header) or (None, None)
    thread = header.in_reply_to or header.supersedes
    return {
        "originator": header.originator,
        "id": header.id,
        "digest": submission.report.digest,
        "kind": header.kind,
        "category": header.category,
        "tlp": header.tlp,
        "countries": list(header.countries_concerned),
        "occurred_from": occurred_from,
        "occurred_to": occurred_to,
        "received_at": submission.record.recorded_at,
        "expires_at": header.expires_at,
        "thread": f"{thread.originator}/{thread.id}" if thread else None,
        "match_epoch": header.match.epoch if header.match else None,
        "match_policy": header.match.policy if header.match else None,
    }
