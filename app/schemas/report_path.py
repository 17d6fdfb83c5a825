"""The address of a report: `{originator}/{id}`."""

from pydantic import TypeAdapter, ValidationError

from app.crypto.header import ReportId
from app.crypto.shape import AgencyId

_ADDRESS: TypeAdapter[tuple[str, str]] = TypeAdapter(tuple[AgencyId, ReportId])


def is_report_address(originator: str, report_id: str) -> bool:
    """Tell whether a report could have this address."""
    try:
        _ADDRESS.validate_python((originator, report_id))
    except ValidationError:
        return False
    return True
