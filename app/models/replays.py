"""What was used once, shared by all workers and bounded by its expiry."""

from dataclasses import dataclass
from datetime import datetime

from app.errors import ReplayedError
from app.models.transaction import Transaction, call

_USE = "SELECT use_once($1, $2, $3)"


@dataclass(frozen=True)
class OneUse:
    """What may be used once: an assertion, or the proof of a request.

    Args:
        digest: Labelled digest of its unique part, 32 bytes.
        until: When its own time window ends; it is remembered until then.
    """

    digest: bytes
    until: datetime


async def use_assertion(tx: Transaction, assertion: OneUse) -> None:
    """Use up an assertion of the transaction's agency; `directory.begin_act` does so with proofs.

    Raises:
        ReplayedError: Used before, or already past its window.
    """
    [(is_fresh,)] = await call(tx, _USE, "assertion", assertion.digest, assertion.until)
    if not is_fresh:
        raise ReplayedError("assertion used before")
