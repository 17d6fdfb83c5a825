"""Write dist/*.cdx.json: what client and hub are made of, as CycloneDX, from the hashed locks.

The locks hold all of it: versions, the digests of every published file, and who needs whom. The
same locks give the same octets, and no address of a registry or of this machine is in them.
"""

import json
import re
import tomllib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "dist"
LEVELS: Final = ("client", "hub", "telemetry")
_OURS: Final = "serumpun"
_PINNED = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; (.*?))? \\$", re.MULTILINE)
_NAMESPACE: Final = uuid.UUID("5a0b7dfc-9d4e-5c36-8a53-2b6f0c3e1d77")  # of these documents


@dataclass(frozen=True)
class Package:
    """One package of a lock.

    Args:
        name: As locked.
        version: The one that is installed.
        marker: Where it is installed, if not everywhere.
        digests: SHA-256 of each published file, hex digits.
        needed_by: Names of packages, or `serumpun`; empty for what only builds the wheel.
    """

    name: str
    version: str
    marker: str
    digests: tuple[str, ...]
    needed_by: frozenset[str]

    @property
    def reference(self) -> str:
        """Name it as a package URL."""
        return f"pkg:pypi/{self.name}@{self.version}"


def read_lock(text: str) -> list[Package]:
    """Read a file of `make lock`."""
    starts = list(_PINNED.finditer(text))
    ends = [found.start() for found in starts[1:]] + [len(text)]
    return [
        Package(
            found[1],
            found[2],
            found[3] or "",
            tuple(re.findall(r"--hash=sha256:([0-9a-f]{64})", text[found.end() : end])),
            frozenset(_needed_by(text[found.end() : end])),
        )
        for found, end in zip(starts, ends, strict=True)
    ]


def _needed_by(entry: str) -> Iterator[str]:
    """Read `# via`; files that only constrain or build are nobody who needs it at run time."""
    [said] = re.findall(r"# via (.*)$", entry, re.MULTILINE)
    for each in said.split(", "):
        if not each.startswith("-"):
            yield re.split(r"[\[ (]", each)[0]


def describe(level: str) -> str:
    """Write the document of one lock: the same octets for the same lock."""
    text = (ROOT / "requirements" / f"{level}.txt").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    packages = read_lock(text)
    ours = f"pkg:pypi/{_OURS}@{project['version']}"
    references = {_OURS: ours, **{each.name: each.reference for each in packages}}
    running = _reached(packages)
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": ours,
                "name": f"{_OURS}-{level}",
                "version": project["version"],
                "purl": ours,
                "licenses": [{"license": {"id": project["license"]}}],
            }
        },
        "components": [_component(each, running) for each in packages],
        "dependencies": [
            {
                "ref": references[name],
                "dependsOn": [each.reference for each in packages if name in each.needed_by],
            }
            for name in references
        ],
    }
    serial = uuid.uuid5(_NAMESPACE, json.dumps(document, sort_keys=True))
    return json.dumps({**document, "serialNumber": f"urn:uuid:{serial}"}, indent=2) + "\n"


def _reached(packages: list[Package]) -> set[str]:
    """Tell what is there at run time; the rest builds the wheel."""
    reached = {_OURS}
    while more := {p.name for p in packages if p.needed_by & reached} - reached:
        reached |= more
    return reached


def _component(package: Package, running: set[str]) -> dict[str, Any]:
    """Describe a package; its files' digests stand at their common address, which is a name."""
    where = [{"name": f"{_OURS}:marker", "value": package.marker}] if package.marker else []
    return {
        "type": "library",
        "bom-ref": package.reference,
        "name": package.name,
        "version": package.version,
        "purl": package.reference,
        "scope": "required" if package.name in running else "excluded",
        "externalReferences": [
            {
                "type": "distribution",
                "url": package.reference,
                "comment": "SHA-256 of each file published for this version",
                "hashes": [{"alg": "SHA-256", "content": each} for each in package.digests],
            }
        ],
        **({"properties": where} if where else {}),
    }


def main() -> None:
    """Write a document for each lock of what is shipped."""
    TARGET.mkdir(exist_ok=True)
    for level in LEVELS:
        path = TARGET / f"{_OURS}-{level}.cdx.json"
        path.write_text(describe(level), encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
