"""Entries that were pulled and checked, for other programs: NDJSON, CSV, OCSF.

Made here and not by the hub: what is exported has been compared with the log before.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from app.crypto.encoding import to_timestamp
from app.crypto.log_entry import LogEntry
from serumpun.log_folder import PlacedEntry

_COLUMNS: Final = ("number", "index", *LogEntry.model_fields)
# A cell that a spreadsheet would take for a formula begins with one of these.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
# OCSF 1.3, class API Activity: https://schema.ocsf.io/1.3.0/classes/api_activity
_OCSF_VERSION: Final = "1.3.0"
_OCSF_CLASS: Final = 6003
_OCSF_CATEGORY: Final = 6
_ACTIVITIES: Final = {"create": 1, "read": 2, "update": 3, "delete": 4}
_VERBS: Final = {
    "submit": "create", "upload": "create", "append": "create", "make": "create",
    "grant": "create", "add": "create", "enrol": "create", "post": "create", "issue": "create",
    "invite": "create", "deliver": "create", "bind": "create", "write": "create",
    "list": "read", "open": "read", "read": "read", "download": "read", "prepare": "read",
    "change": "update", "decide": "update", "suspend": "update", "restore": "update",
    "finish": "update", "start": "update", "stop": "update",
    "remove": "delete", "withdraw": "delete", "end": "delete", "expire": "delete",
}  # fmt: skip


class ExportFormat(StrEnum):
    """How entries are written."""

    NDJSON = "ndjson"
    CSV = "csv"
    OCSF = "ocsf"


def export_entries(entries: Iterable[PlacedEntry], kind: ExportFormat) -> Iterator[str]:
    """Write entries, a line each (CSV: after its titles), at flat memory."""
    if kind is ExportFormat.CSV:
        yield csv_line(_COLUMNS)
    writers: dict[ExportFormat, Callable[[PlacedEntry], str]] = {
        ExportFormat.NDJSON: lambda placed: json.dumps(_flat(placed)) + "\n",
        ExportFormat.CSV: lambda placed: csv_line(_flat(placed).values()),
        ExportFormat.OCSF: lambda placed: json.dumps(_ocsf(placed)) + "\n",
    }
    yield from map(writers[kind], entries)


def _flat(placed: PlacedEntry) -> dict[str, Any]:
    members = placed.entry.model_dump(mode="json", by_alias=True)
    return {"number": placed.number, "index": placed.index, **members}


def csv_line(cells: Iterable[object]) -> str:
    """Write a line of CSV of which no cell is a formula."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(_harmless(cell) for cell in cells)
    return line.getvalue()


def _harmless(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _ocsf(placed: PlacedEntry) -> dict[str, Any]:
    """Write an entry as an event of OCSF, class API Activity."""
    entry = placed.entry
    activity = _ACTIVITIES.get(_VERBS.get(entry.action.partition(":")[2], ""), 99)
    is_done = entry.outcome == "done"
    return {
        "class_uid": _OCSF_CLASS,
        "category_uid": _OCSF_CATEGORY,
        "activity_id": activity,
        "type_uid": _OCSF_CLASS * 100 + activity,
        "severity_id": 1,
        "time": _milliseconds(entry.recorded_at),
        "status_id": 1 if is_done else 2,
        "status_code": entry.rule,
        "api": {"operation": entry.action, "request": {"uid": entry.request_id}},
        "actor": {
            "user": {
                "uid": entry.account,
                "org": {"uid": entry.agency, "name": entry.country},
                "groups": [{"name": role} for role in (entry.roles or "").split()],
            }
        },
        "resources": [{"uid": entry.object, "owner": {"org": {"uid": entry.originator}}}],
        "metadata": {
            "uid": entry.id,
            "version": _OCSF_VERSION,
            "product": {"name": "Serumpun", "vendor_name": "Serumpun"},
            "sequence": placed.index,
            "log_name": "access-log",
            "logged_time_dt": to_timestamp(entry.recorded_at),
        },
        "unmapped": {
            "purpose": entry.purpose,
            "case_reference": entry.case_reference,
            "concerned": entry.concerned,
            "detail": entry.detail,
            "number": placed.number,
        },
    }


def _milliseconds(at: datetime) -> int:
    return round(at.timestamp() * 1000)
