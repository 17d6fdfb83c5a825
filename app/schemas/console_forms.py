"""What officers write and read in the console where the API itself carries sealed bytes."""

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

from pydantic import TypeAdapter

from app.crypto.header import Uuid7
from app.crypto.shape import AgencyId
from app.crypto.statements import OpenRequest
from app.schemas.incident import IncidentDocument

SEALS: Final = "x-serumpun-seal"
OPENS: Final = "x-serumpun-open"


@cache
def incident_examples() -> dict[str, Any]:
    """Read the invented reports that the console offers to begin with."""
    text = (files("app.schemas") / "incident_examples.json").read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(text)
    return read


def sealing_form() -> dict[str, Any]:
    """Describe the clear report that the console signs and seals before anything is sent."""
    return {
        "summary": "Send a report",
        "description": (
            "Write the report, or take an example and change it. Each section names the agencies "
            "that may read it. Before anything leaves, you see them by name; then this browser "
            "signs and seals, and the hub gets nothing but sealed bytes."
        ),
        "schema": _with_thread(IncidentDocument.model_json_schema()),
        "examples": incident_examples(),
    }


def _with_thread(schema: dict[str, Any]) -> dict[str, Any]:
    """Let a document say what the command line has options for: which report it is about."""
    told = {"in_reply_to": "The report that it answers", "supersedes": "The own report it corrects"}
    parts = [TypeAdapter[str](each).json_schema()["pattern"] for each in (AgencyId, Uuid7)]
    address = {"type": "string", "pattern": "/".join(parts).replace("$/^", "/")}
    members = {
        name: {"anyOf": [address, {"type": "null"}], "description": f"{text}: `id-polri/<id>`."}
        for name, text in told.items()
    }
    return {**schema, "properties": {**schema["properties"], **members}}


def opening_form() -> dict[str, Any]:
    """Describe the reasons that the console signs before it asks for a report's keys."""
    members = OpenRequest.model_json_schema()
    told = ("purpose", "case_reference")
    schema = {
        "type": "object",
        "additionalProperties": False,
        "required": list(told),
        "properties": {name: members["properties"][name] for name in told},
        "$defs": members.get("$defs", {}),
    }
    wish = {"purpose": "criminal_investigation", "case_reference": "CASE/2026/117"}
    return {
        "summary": "Open a report",
        "description": (
            "Say why and under which case: this browser signs it, and the originator will see it. "
            "What comes back is verified and opened here; what does not hold is not shown."
        ),
        "schema": schema,
        "examples": {"wish": {"summary": "Why you open it", "value": wish}},
    }
