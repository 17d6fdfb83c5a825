"""Submit several reports in one request: each is judged, stored and told for itself.

Specification: docs/spec/sealed-report.md section 10.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from app.crypto import limits
from app.crypto.envelope import Envelope
from app.errors import SerumpunError
from app.models.submissions import GROUP_REPORTS
from app.usecases.attempt import Attempt, acting, recorded
from app.usecases.hub import Hub
from app.usecases.submit_report import Submitted, submit_report

AT_ONCE: Final = GROUP_REPORTS  # so that they share a transaction
_LOG = logging.getLogger("serumpun.hub")


@dataclass(frozen=True)
class BatchLine:
    """What one line of a batch came to.

    Args:
        line: Its number, from 1.
        told: What was stored, or why it was not.
    """

    line: int
    told: Submitted | SerumpunError


async def begin_batch(hub: Hub, attempt: Attempt, lines: int) -> Attempt:
    """Allow a batch before any of it is looked at; the request's proof is used up.

    Returns:
        The attempt that each line is part of.

    Raises:
        RateLimitedError: So many reports are too many for now.
        ForbiddenError: No role of the account lets it submit.
        ReplayedError: The request's proof was used before.
    """
    hub.limiter.take(attempt.by.agency, lines - 1)  # the request itself counted as one
    async with acting(hub, attempt):
        return replace(attempt, proof=None)


async def submit_batch(
    hub: Hub, attempt: Attempt, lines: Sequence[bytes]
) -> AsyncIterator[Sequence[BatchLine]]:
    """Submit every line; what it came to is told in their order, each after its own commit.

    Lines whose turn to be told comes together are told together.

    Args:
        hub: Where.
        attempt: From `begin_batch`.
        lines: Envelopes as carried.
    """
    places = asyncio.Semaphore(AT_ONCE)

    async def submit(line: int) -> BatchLine:
        async with places:
            return BatchLine(line, await _submit_line(hub, attempt, lines[line - 1]))

    tasks = [asyncio.create_task(submit(line)) for line in range(1, len(lines) + 1)]
    try:
        told = []
        for task, next_one in zip_longest(tasks, tasks[1:]):
            told.append(await task)
            if next_one is None or not next_one.done():
                yield told
                told = []
    finally:
        for task in tasks:
            task.cancel()


async def _submit_line(hub: Hub, attempt: Attempt, line: bytes) -> Submitted | SerumpunError:
    """Submit one line; whatever it is refused with is its own, and recorded."""
    try:
        async with recorded(hub, attempt):
            return await submit_report(hub, attempt, Envelope.parse(line, limits.ENVELOPE_BYTES))
    except SerumpunError as error:
        return error
    except Exception:  # noqa: BLE001 -- a fault in one line must not end the others
        _LOG.exception("failed", extra={"request_id": attempt.request_id})
        return SerumpunError()
