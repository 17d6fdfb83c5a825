"""Write what describes the API and is frozen: openapi.json and docs/spec/problems.md."""

import json
from pathlib import Path

from app.errors import problem_types
from app.main import make_api

ROOT = Path(__file__).parents[1]
API = ROOT / "openapi.json"
SHIPPED_API = ROOT / "app" / "static" / "openapi.json"  # what an agency's console shows
PROBLEMS = ROOT / "docs" / "spec" / "problems.md"
_INTRODUCTION = """\
# Problems, version 1

Every error answer of the hub is a problem (RFC 9457, `application/problem+json`). Its members:

| member | meaning |
|---|---|
| `type` | `<issuer>/problems/<code>`: the page that explains it |
| `title`, `status` | as in the table below |
| `code` | stable name, for programs; a code is never reused for another meaning |
| `next_step` | what to do, for people |
| `request_id` | names the request in the hub's records; also in the header `X-Request-Id` |
| `pointer` | optional: JSON Pointer of the offending member, only where its name is the API's own |
| `errors` | optional: list of `{pointer, rule}`, one for each parameter that does not fit |

A problem never repeats input and never tells an internal reason. Absent and not-yours are one
`404 not-found`: same status, headers and members but the request id. `401` carries
`WWW-Authenticate: DPoP`, `503` carries `Retry-After`. Codes with status 422 that only a client can
meet (for example `seal-broken`) are raised by SDK and CLI, never answered by the hub.

This page is written by `make openapi` from `app/errors.py`; a test compares them.

| code | status | title | what to do |
|---|---|---|---|
"""


def describe_api() -> str:
    """Write the API's description as it is committed."""
    return json.dumps(make_api().openapi(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def ship_api() -> str:
    """Write the same description as the hub sends it: in the order in which a page shows it."""
    return json.dumps(make_api().openapi(), ensure_ascii=False, separators=(",", ":")) + "\n"


def describe_problems() -> str:
    """Write the page of all problems as it is committed."""
    rows = (
        f"| `{kind.code}` | {kind.status} | {kind.title} | {kind.next_step} |"
        for kind in sorted(problem_types(), key=lambda kind: kind.code)
    )
    return _INTRODUCTION + "\n".join(rows) + "\n"


if __name__ == "__main__":
    API.write_text(describe_api())
    SHIPPED_API.write_text(ship_api())
    PROBLEMS.write_text(describe_problems())
    print("wrote openapi.json, twice, and docs/spec/problems.md: tell CHANGELOG.md what changed")
