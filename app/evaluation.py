"""The second key of the blind index: whoever holds it computes what the hub keeps of a token.

Specification: docs/spec/matching.md sections 3 and 9.
"""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import Final, Protocol

import httpx2

from app.crypto.blind_index import blind, hub_index_key
from app.crypto.evaluation import (
    EVALUATE_PATH,
    ask_evaluation,
    verify_evaluation_answer,
)
from app.crypto.jws import Jws
from app.crypto.keys import PublicKey, SigningKey
from app.errors import EvaluatorAwayError, SerumpunError

ANSWER_SECONDS: Final = 5  # from asking to the end of the answer, connecting included
CONNECTIONS: Final = 8  # of one process to the evaluator
_ANSWER_BYTES: Final = 64 << 10


class Evaluator(Protocol):
    """Whoever holds the second keys.

    Args:
        is_elsewhere: Whether asking costs time and somebody else's budget.
    """

    is_elsewhere: bool

    async def evaluate(self, agency: str, epoch: int, tokens: Sequence[bytes]) -> Sequence[bytes]:
        """Compute the second form of tokens, 16 bytes each, in order.

        Args:
            agency: On whose behalf.
            epoch: Of the index key that they were made with.
            tokens: First forms, 1 to 500, each once.

        Raises:
            EvaluatorAwayError: It does not answer, or not as it must.
        """

    async def close(self) -> None:
        """End its connections."""


class OwnEvaluator:
    """Second keys in the hub's own process.

    Args:
        secret: From it come the keys of all epochs, 32 bytes.
    """

    is_elsewhere = False

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    async def evaluate(self, agency: str, epoch: int, tokens: Sequence[bytes]) -> Sequence[bytes]:  # noqa: ARG002 -- nobody else counts
        """Compute the second form of tokens."""
        return blind(hub_index_key(self._secret, epoch), tokens)

    async def close(self) -> None:
        """Nothing is open."""


class EvaluatorElsewhere:
    """Second keys at a process that another state runs.

    Args:
        address: Its origin.
        key: What its answers must be signed with.
        hub: The receipt key, by which it knows this hub.
        clock: Tells the present instant.
    """

    is_elsewhere = True

    def __init__(
        self, address: str, key: PublicKey, hub: SigningKey, clock: Callable[[], datetime]
    ) -> None:
        self._address = address
        self._key = key
        self._hub = hub
        self._clock = clock

    async def evaluate(self, agency: str, epoch: int, tokens: Sequence[bytes]) -> Sequence[bytes]:
        """Ask for the second form of tokens; nothing but what is signed is believed."""
        request = ask_evaluation(agency, epoch, tokens, self._hub, self._clock())
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                answer = Jws.parse(await self._post(request.to_bytes()), _ANSWER_BYTES)
            return verify_evaluation_answer(
                answer, request, self._hub.public, self._key, len(tokens)
            )
        except EvaluatorAwayError:
            raise
        except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError, SerumpunError) as error:
            raise EvaluatorAwayError(f"evaluator: {type(error).__name__}") from None

    async def close(self) -> None:
        """End the connections."""
        if "_http" in vars(self):
            await self._http.aclose()
            del self._http

    async def _post(self, body: bytes) -> bytes:
        address = self._address + EVALUATE_PATH
        async with self._http.stream("POST", address, content=body) as answer:
            if not answer.is_success:
                raise EvaluatorAwayError(f"evaluator answered {answer.status_code}")
            read = bytearray()
            async for piece in answer.aiter_bytes():
                read += piece
                if len(read) > _ANSWER_BYTES:
                    raise EvaluatorAwayError("the evaluator's answer is too long")
            return bytes(read)

    @cached_property
    def _http(self) -> httpx2.AsyncClient:
        """Connections of this process's loop."""
        bounds = httpx2.Limits(max_connections=CONNECTIONS)
        return httpx2.AsyncClient(trust_env=False, timeout=ANSWER_SECONDS, limits=bounds)
