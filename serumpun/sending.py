"""From the outbox to the hub and into the ledger: one report, or a batch, each exactly once.

The order is what makes it so: the hub stores, the ledger notes, the evidence is kept, and only then
does the report leave the outbox. A run that is killed in between sends the same bytes again and is
told the same receipt.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from app.crypto.directory import Directory
from app.crypto.envelope import VerifiedReport
from app.crypto.keys import PublicKey
from app.errors import MalformedError, MethodNotAllowedError, NotFoundError, SerumpunError
from serumpun.errors import ClientError
from serumpun.files import sole_user
from serumpun.ledger import Ledger, Note
from serumpun.outbox import SealedReport
from serumpun.spool import Progress
from serumpun.submitting import Submission, check_sealed, is_final, send_batch, send_report
from serumpun.transport import Transport

NO_BATCHES: Final = (NotFoundError, MethodNotAllowedError, MalformedError)
_Outcomes = dict[SealedReport, Submission | Exception]


@dataclass(frozen=True)
class Sender:
    """Sends what one agency has sealed.

    Args:
        agency: Its id.
        transport: The hub.
        receipt_key: Pinned.
        folder: The home.
        ledger: Of the home.
        clock: Tells the present instant.
    """

    agency: str
    transport: Transport
    receipt_key: PublicKey
    folder: Path
    ledger: Ledger
    clock: Callable[[], datetime]

    def submit(self, sealed: SealedReport, directory: Directory, progress: Progress) -> Submission:
        """Send one report; see `serumpun.agency.Agency.submit`."""
        with sole_user(sealed.folder):
            try:
                verified = check_sealed(sealed, self.agency, directory, self.clock())
                submission = send_report(
                    sealed, verified, self.transport, self.receipt_key, self.clock, progress
                )
            except SerumpunError as error:
                self._set_aside(sealed, error)
                raise
            self._keep([(sealed, submission)])
        return submission

    def submit_batch(
        self, waiting: Sequence[SealedReport], directory: Directory
    ) -> list[Submission | Exception]:
        """Send reports in one request; see `serumpun.agency.Agency.submit_batch`."""
        outcome: _Outcomes = {}
        ready: dict[SealedReport, VerifiedReport] = {}
        with ExitStack() as held:
            for sealed in waiting:
                try:
                    held.enter_context(sole_user(sealed.folder))
                    ready[sealed] = check_sealed(sealed, self.agency, directory, self.clock())
                except (SerumpunError, ClientError) as error:
                    outcome[sealed] = error
            answered, failure = self._send(ready)
            if isinstance(failure, NO_BATCHES):
                raise failure
            outcome |= answered
            self._keep([(e, said) for e, said in answered.items() if isinstance(said, Submission)])
            for sealed, said in outcome.items():
                if isinstance(said, Exception):
                    self._set_aside(sealed, said)
        if failure is not None:  # not their own fault: they stay, to be sent again
            outcome |= {sealed: failure for sealed in ready if sealed not in outcome}
        return [outcome[sealed] for sealed in waiting]

    def _send(
        self, ready: Mapping[SealedReport, VerifiedReport]
    ) -> tuple[_Outcomes, Exception | None]:
        """Send what is ready; returns what was answered, and what kept the rest from it."""
        answered: _Outcomes = {}
        reports, key = list(ready.values()), self.receipt_key
        try:
            said = send_batch(reports, self.transport, key, self.clock) if reports else ()
            for sealed, answer in zip(ready, said, strict=True):
                answered[sealed] = answer
        except (SerumpunError, ClientError) as error:
            return answered, error
        return answered, None

    def _set_aside(self, sealed: SealedReport, error: Exception) -> None:
        if is_final(error) and sealed.folder.exists():
            sealed.set_aside(self.folder / "refused")

    def _keep(self, done: Sequence[tuple[SealedReport, Submission]]) -> None:
        """Note what was sent, then take it out of the outbox: a crash in between sends it again."""
        notes = [
            Note(said.report, sealed.envelope(), said.signed, sealed.source())
            for sealed, said in done
        ]
        self.ledger.note(*notes, at=self.clock())
        for sealed, said in done:
            sealed.finish(self.folder / "sent", said.signed)
