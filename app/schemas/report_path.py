"""The addresses of reports, attachments, agencies and accounts, as paths name them."""

from typing import Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError

from app.crypto import limits
from app.crypto.header import Uuid7
from app.crypto.shape import AgencyId
from app.schemas.tokens import AccountId

_ADDRESS: TypeAdapter[tuple[str, str]] = TypeAdapter(tuple[AgencyId, Uuid7])
_AGENCY: TypeAdapter[str] = TypeAdapter(AgencyId)
_ACCOUNT: TypeAdapter[str] = TypeAdapter(AccountId)
_NUMBER: TypeAdapter[int] = TypeAdapter(Annotated[int, Field(ge=1, le=limits.ATTACHMENTS)])


def is_report_address(originator: str, report_id: str) -> bool:
    """Tell whether a report could have this address."""
    return _fits(_ADDRESS, (originator, report_id))


def is_agency(agency: str) -> bool:
    """Tell whether an agency could have this id."""
    return _fits(_AGENCY, agency)


def is_account(account: str) -> bool:
    """Tell whether an account could have this id."""
    return _fits(_ACCOUNT, account)


def read_number(text: str) -> int | None:
    """Read the number of an attachment; None if no attachment could have it."""
    return int(text) if text.isascii() and text.isdigit() and _fits(_NUMBER, text) else None


def _fits(adapter: TypeAdapter[Any], candidate: object) -> bool:
    try:
        adapter.validate_python(candidate)
    except ValidationError:
        return False
    return True
