"""Makes tests/vectors/*.json, or with `--check` shows that they are what it would make.

Outcomes are written down from the specification and checked against the project's own code. What
follows from the inputs alone is the same in each run. Signatures (ML-DSA), wraps and seals are
random, so a file that has them carries the digest of its recipe, the source that makes it: while
recipe and outcomes hold, the file stays as it is. `--force` makes everything anew.
"""

import argparse
import hashlib
import inspect
import json
import sys
from typing import Any

from app.errors import SerumpunError
from serumpun.errors import IdentifierError
from tests import worlds
from tests.crypto import forge, vectors
from tests.crypto.readers import READERS
from tools.vectors import (
    access_log,
    content,
    conventions,
    directories,
    envelopes,
    evidence,
    federation_changes,
    headers,
    identifiers,
    keys,
    matching,
    shares,
    statements,
)

MAKERS = {
    "conventions": (conventions, False),
    "keys": (keys, False),
    "content": (content, True),
    "headers": (headers, False),
    "envelopes": (envelopes, True),
    "statements": (statements, True),
    "directories": (directories, True),
    "federation-changes": (federation_changes, True),
    "shares": (shares, True),
    "access-log": (access_log, True),
    "evidence": (evidence, True),
    "identifiers": (identifiers, False),
    "matching": (matching, False),
}


def outcome(file: dict[str, Any], case: dict[str, Any]) -> dict[str, Any]:
    """Run a case: `out` or `error`."""
    try:
        return {"out": vectors.run(READERS["first"], file, case)}
    except (SerumpunError, IdentifierError) as error:
        return {"error": error.code}


def finish(file: dict[str, Any]) -> list[str]:
    """Write outputs into a new file's cases; return the cases that do not end as specified."""
    wrong = []
    for case in file["cases"]:
        found = outcome(file, case)
        expected = case.get("error"), case.get("out", found.get("out"))
        if (found.get("error"), found.get("out")) != expected:
            wrong.append(f"{case['name']}: {expected} expected, {found}")
        case.update(found)
    return wrong


def wrong_cases(file: dict[str, Any]) -> list[str]:
    """Return the cases of an existing file that end otherwise than written."""
    cases = file["cases"]
    return [
        case["name"]
        for case in cases
        if outcome(file, case) != {k: case[k] for k in ("out", "error") if k in case}
    ]


def recipe(name: str) -> str:
    """Digest of the source that makes a file."""
    maker, _ = MAKERS[name]
    sources = "".join(inspect.getsource(module) for module in (maker, forge, worlds))
    return hashlib.sha256(sources.encode()).hexdigest()


def wanted(name: str, *, force: bool) -> tuple[str, list[str]]:
    """Tell what a file should hold, and what is wrong with it."""
    maker, random = MAKERS[name]
    path = vectors.FOLDER / f"{name}.json"
    if random and path.exists() and not force:
        written = path.read_text()
        file = json.loads(written)
        if file.get("recipe") == recipe(name) and not wrong_cases(file):
            return written, []
    file = maker.make()
    wrong = finish(file)
    head = {"about": "Made by tools.make_vectors; do not edit.", "version": 1}
    if random:
        head["recipe"] = recipe(name)
    return json.dumps({**head, **file}, indent=1, ensure_ascii=True) + "\n", wrong


def main() -> int:
    """Make or check all files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if it would")
    parser.add_argument("--force", action="store_true", help="make random parts anew")
    asked = parser.parse_args()
    failed = False
    for name in MAKERS:
        text, wrong = wanted(name, force=asked.force)
        path = vectors.FOLDER / f"{name}.json"
        changed = not path.exists() or path.read_text() != text
        for line in wrong:
            print(f"{name}: {line}", file=sys.stderr)
        if wrong or (asked.check and changed):
            failed = True
            print(f"{name}: {'wrong' if wrong else 'would change'}", file=sys.stderr)
        elif changed:
            path.write_text(text)
            print(f"{name}: written")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
