"""Take new reports only while countries other than the host's confirm the access log.

Specification: docs/spec/access-log.md section 5.2. Until when a quorum holds only moves forward, so
what a process remembers is at worst too early: it is read anew, in the transaction that would
refuse, once it has passed. A submission costs no question to the database.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.errors import UnwitnessedError
from app.models import cosignatures
from app.models.cosignatures import KeptCosignature
from app.models.transaction import Transaction
from app.policy.quorum import Quorum


@dataclass(frozen=True)
class QuorumState:
    """How the log is confirmed.

    Args:
        cosignatures: The newest of each witness.
        last_at: When there last was a quorum; None as long as none is needed.
        ends_at: New reports are taken until then at least.
    """

    cosignatures: Sequence[KeptCosignature]
    last_at: datetime | None
    ends_at: datetime


class QuorumHeld:
    """Until when new reports are taken, as far as this process knows.

    Args:
        quorum: What the operator has set.
    """

    def __init__(self, quorum: Quorum) -> None:
        self._quorum = quorum
        self._until = datetime.min.replace(tzinfo=UTC)

    def require(self, at: datetime) -> None:
        """Refuse a new report by what is remembered; `confirm` then decides.

        Raises:
            UnwitnessedError: The quorum may have ended.
        """
        if at >= self._until:
            raise UnwitnessedError("no quorum is known of")

    async def confirm(self, tx: Transaction, at: datetime) -> None:
        """Look at the witnesses once more before a new report is refused.

        Raises:
            UnwitnessedError: Too few countries have cosigned within the limit.
        """
        await self.read(tx, at)
        self.require(at)

    async def read(self, tx: Transaction, at: datetime) -> QuorumState:
        """Read how the log is confirmed."""
        found = await cosignatures.list_cosignatures(tx)
        latest: dict[str, datetime] = {}
        for each in found:
            known = latest.get(each.country, each.cosigned_at)
            latest[each.country] = max(known, each.cosigned_at)
        last_at = self._quorum.last_at(await cosignatures.read_witnessed_since(tx), latest)
        self._until = self._quorum.ends_at(last_at, at)
        return QuorumState(found, last_at, self._until)
