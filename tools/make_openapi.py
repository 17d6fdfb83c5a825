"""Write openapi.json, the frozen description of the HTTP API (`make openapi`)."""

import json
from pathlib import Path

from app.main import make_api

FILE = Path(__file__).parents[1] / "openapi.json"


def describe_api() -> str:
    """Write the API's description as it is committed."""
    return json.dumps(make_api().openapi(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


if __name__ == "__main__":
    FILE.write_text(describe_api())
    print(f"wrote {FILE.name}: a change is a change of the API and belongs into CHANGELOG.md")
