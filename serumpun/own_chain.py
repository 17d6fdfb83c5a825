"""An agency's own chain: what it states with its signing key (docs/spec/key-directory.md)."""

from datetime import datetime
from typing import Any

from app.crypto.chained import Statement
from app.crypto.directory import genesis
from app.crypto.statements import Receipt, sign_statement
from serumpun.agency import Agency
from serumpun.connect import post_statement


def state_own(
    agency: Agency,
    kind: type[Statement],
    at: datetime,
    **members: Any,  # noqa: ANN401
) -> Receipt:
    """Sign the next statement of the agency's own chain and post it.

    Args:
        agency: With its signing key and a fresh directory.
        kind: Of the statement.
        at: The present instant, when it is issued.
        members: Those beside the link.

    Raises:
        SerumpunError: The hub's refusal.
        ReceiptInvalidError: The hub's receipt is not for it.
        HubUnreachableError: No answer; whether it is recorded is not known.
    """
    head = agency.directory.verified.heads.get(agency.id)
    link = {
        "v": 1,
        "issuer": agency.id,
        "n": head[0].n + 1 if head else 1,
        "prev": head[0].digest if head else genesis(agency.federation.name, agency.id),
        "issued_at": at,
        "subject": agency.id,
    }
    signed = sign_statement(kind.of({**link, **members}), agency.signing)
    return post_statement(agency.transport, agency.federation, signed, agency.clock())
