"""An agency's own chain: what it states with its signing key (docs/spec/key-directory.md)."""

from datetime import datetime
from typing import Any

from app.crypto.chained import Statement
from app.crypto.directory import genesis
from app.crypto.statements import Receipt, sign_statement
from serumpun.agency import Agency
from serumpun.connect import post_statement
from serumpun.errors import KeyFileError


def require_agency_key(agency: Agency) -> None:
    """Refuse on an officer's device what only the agency's own key may sign.

    Raises:
        KeyFileError: It is one.
    """
    if agency.device is not None:
        raise KeyFileError(
            "this takes the agency's own key, and an officer's device lies here",
            next_step="Run it at the home of the agency's system.",
        )


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
        KeyFileError: An officer's device states nothing.
        SerumpunError: The hub's refusal.
        ReceiptInvalidError: The hub's receipt is not for it.
        HubUnreachableError: No answer; whether it is recorded is not known.
    """
    require_agency_key(agency)
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
