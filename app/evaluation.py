"""The second key of the blind index: whoever holds it computes what the hub keeps of a token.

Specification: docs/spec/matching.md section 3.
"""

from collections.abc import Sequence

from app.crypto.blind_index import blind, hub_index_key


class Evaluator:
    """Second keys in the hub's own process.

    Args:
        secret: From it come the keys of all epochs, 32 bytes.
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    async def evaluate(self, epoch: int, tokens: Sequence[bytes]) -> list[bytes]:
        """Compute the second form of tokens, 16 bytes each, in order."""
        return blind(hub_index_key(self._secret, epoch), tokens)
