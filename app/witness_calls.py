"""Calls to witnesses elsewhere: C2SP tlog-witness over HTTP; nothing that comes back is believed.

Specification: docs/spec/access-log.md section 5.5. Addresses are what a country's root has signed;
no redirect is followed, no proxy of the environment used, and nothing of an answer is shown.
"""

import asyncio
import logging
from dataclasses import dataclass
from typing import Final

import httpx2

from app.crypto.limits import WITNESS_ANSWER_BYTES
from app.crypto.tlog_witness import PATH
from app.policy.outgoing import may_call

ANSWER_SECONDS: Final = 10.0  # of one question, from the connection to the answer's end
_HEADERS: Final = {"content-type": "text/plain; charset=utf-8", "accept-encoding": "identity"}
_LOG: Final = logging.getLogger("serumpun.hub")


@dataclass(frozen=True)
class WitnessReply:
    """What a witness answered.

    Args:
        status: Of HTTP.
        kind: Media type.
        body: At most `WITNESS_ANSWER_BYTES`.
    """

    status: int
    kind: str
    body: bytes


async def call_witness(address: str, issuer: str, body: bytes) -> WitnessReply | None:
    """Ask a witness to cosign; None: it gave no answer that counts as one.

    Args:
        address: As its country stated it.
        issuer: The hub's own address.
        body: Of `add-checkpoint`.
    """
    if not may_call(address, issuer):
        _LOG.warning("a witness was not asked", extra={"why": "its address is not https"})
        return None
    try:
        async with (
            asyncio.timeout(ANSWER_SECONDS),
            httpx2.AsyncClient(trust_env=False, timeout=ANSWER_SECONDS) as http,
            http.stream(
                "POST", address.rstrip("/") + PATH, content=body, headers=_HEADERS
            ) as answer,
        ):
            kind = answer.headers.get("content-type", "").partition(";")[0].strip()
            return WitnessReply(answer.status_code, kind, await _read_bounded(answer))
    except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError, ValueError, OSError) as error:
        _LOG.warning("a witness did not answer", extra={"why": type(error).__name__})
        return None


async def _read_bounded(answer: httpx2.Response) -> bytes:
    body = bytearray()
    async for piece in answer.aiter_raw(WITNESS_ANSWER_BYTES):
        body += piece
        if len(body) > WITNESS_ANSWER_BYTES:
            raise ValueError("the witness's answer is too long")
    return bytes(body)
