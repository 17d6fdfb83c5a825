"""What the signature of a listed report is worth, by the access log if it has the report already.

Specification: docs/spec/access-log.md section 8.5.
"""

from dataclasses import dataclass, replace

from app.crypto.directory import Validity
from serumpun.directory import ClientDirectory
from serumpun.inbox import ListedReport
from serumpun.log_position import LogPlaces, judge_logged


@dataclass(frozen=True)
class Judge:
    """Judges reports as one home knows keys and log.

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
        worth = certified.judge(listed.receipt.time)
        if worth is Validity.INVALID:
            return replace(listed, validity=worth)
        submitted = self.places.find(listed.receipt)
        if submitted is None:
            return replace(listed, validity=worth)
        revocation = self.directory.revocation_of(certified)
        revoked = self.places.find(revocation) if revocation else None
        return replace(
            listed, validity=judge_logged(certified, submitted, revoked), logged=submitted
        )

    def judge_revoked(self, listed: ListedReport) -> ListedReport:
        """Judge one of many: the log is asked only where it can say more than the receipt."""
        certified = self.directory.verified.signing_key(listed.verified.key.kid)
        return listed if certified.revoked_at is None else self.judge(listed)
