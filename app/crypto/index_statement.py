"""What is signed about index keys: shares of them, and a report's tokens under a later one.

Specification: docs/spec/matching.md sections 1 and 12.
"""

from typing import Annotated

from app.crypto.blind_index import Epoch, MatchEntry
from app.crypto.device_statements import SHARE_BYTES
from app.crypto.header import ReportReference
from app.crypto.shape import AgencyId, Base64Url, Digest, Shape, Timestamp, Version


class IndexKeyShare(Shape):
    """The custodian shares the index key of an epoch with one agency.

    Args:
        agency: The custodian.
        epoch: Of the key.
        key_digest: SHA-256 of the key: the same in every share of the epoch.
        not_before: First instant at which tokens are made with it.
        not_after: End of that, excluded.
        to_agency: With whom it is shared.
        to_kid: Its sealing key.
        wrap: Encapsulated key and ciphertext.
        time: When it was shared.
    """

    v: Version
    agency: AgencyId
    epoch: Epoch
    key_digest: Digest
    not_before: Timestamp
    not_after: Timestamp
    to_agency: AgencyId
    to_kid: Digest
    wrap: Annotated[bytes, Base64Url(SHARE_BYTES, length=SHARE_BYTES)]
    time: Timestamp


class TokensRenewal(Shape):
    """An originator gives a report of its own tokens of a later epoch, beside its signed header.

    Args:
        agency: The originator.
        report: Which of its reports.
        match: As a header's: epoch, the report's own policy, and what binds the tokens.
        time: When it was signed.
    """

    v: Version
    agency: AgencyId
    report: ReportReference
    match: MatchEntry
    time: Timestamp
