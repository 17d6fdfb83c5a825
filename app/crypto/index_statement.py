"""What the custodian of the index keys signs for each agency (docs/spec/matching.md section 1)."""

from typing import Annotated

from app.crypto.blind_index import Epoch
from app.crypto.device_statements import SHARE_BYTES
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
