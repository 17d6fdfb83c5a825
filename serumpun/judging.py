"""What signatures are worth, of reports and of openings, by the access log if it has them already.

Specification: docs/spec/access-log.md section 8.5.
"""

from dataclasses import dataclass, replace

from app.crypto.directory import CertifiedKey, Validity
from app.crypto.jws import read_protected
from app.crypto.statements import Receipt
from serumpun.directory import ClientDirectory
from serumpun.inbox import ListedReport
from serumpun.log_position import Logged, LogPlaces, judge_logged
from serumpun.openings import Opening


@dataclass(frozen=True)
class Judge:
    """Judges reports and openings as one home knows keys and log.

    Args:
        directory: Of the home.
        places: Of the hub's log.
    """

    directory: ClientDirectory
    places: LogPlaces

    def judge(self, listed: ListedReport) -> ListedReport:
        """Judge a signature by what is known now; a compromise may have been stated since.

        Raises:
            UnknownKeyError: The directory knows the key no longer.
            BadProofError: The log does not have what the hub gave a receipt of, or has it after
                the revocation of the key though dated to before.
        """
        certified = self.directory.verified.signing_key(listed.verified.key.kid)
        validity, logged = self._weigh(certified, listed.receipt)
        return replace(listed, validity=validity, logged=logged)

    def judge_revoked(self, listed: ListedReport) -> ListedReport:
        """Judge one of many: the log is asked only where it can say more than the receipt."""
        certified = self.directory.verified.signing_key(listed.verified.key.kid)
        return listed if certified.revoked_at is None else self.judge(listed)

    def judge_opening(self, opening: Opening) -> Opening:
        """Judge an opening of one's own report, likewise.

        Raises:
            BadProofError: As `judge`.
        """
        _, kid = read_protected(opening.signed.open_request)
        certified = self.directory.verified.signing_key(kid)
        if certified.revoked_at is None:
            return opening
        validity, logged = self._weigh(certified, opening.receipt)
        return replace(opening, validity=validity, logged=logged)

    def _weigh(self, certified: CertifiedKey, receipt: Receipt) -> tuple[Validity, Logged | None]:
        """Judge what a key signed; with where the log has it, if that was judged by."""
        worth = certified.judge(receipt.time)
        acted = None if worth is Validity.INVALID else self.places.find(receipt)
        if acted is None:
            return worth, None
        revocation = self.directory.revocation_of(certified)
        revoked = self.places.find(revocation) if revocation else None
        return judge_logged(certified, acted, revoked), acted
