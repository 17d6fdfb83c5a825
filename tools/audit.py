"""Ask a vulnerability service about every locked package (`make audit`): needs the network.

pip-audit runs in `.audit`, an environment of its own from requirements/audit.txt. It ends with 0
where a mirror simply does not know a package's advisories, so its silence is not believed: every
package must have been answered. The documents of `make sbom` are held to CycloneDX's schema first.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools import bootstrap
from tools.make_sbom import LEVELS, describe, read_lock

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".audit"
LOCK = ROOT / "requirements" / "audit.txt"
FOUND, NOT_ASKED = 1, 2
ASK_SECONDS = 600
_VALIDATE = """
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(sys.stdin.read())
sys.exit(str(wrong) if wrong else 0)
"""


class NotAskedError(Exception):
    """Nothing is known: the service was not reached, or does not know a package."""


@dataclass(frozen=True)
class Advisory:
    """One known vulnerability of a locked package."""

    package: str
    version: str
    id: str
    fixed_in: tuple[str, ...]


def set_up() -> Path:
    """Fill `.audit` from its lock; returns its folder of programs."""
    uv = bootstrap.install_uv()
    environment = bootstrap.uv_environment()
    python = HOME / "bin" / "python"
    if not python.exists():
        bootstrap.run([uv, "venv", "--python", bootstrap.base_python(), HOME], environment)
    command: list[bootstrap.Word] = [
        uv,
        "pip",
        "sync",
        "--python",
        python,
        "--require-hashes",
        LOCK,
    ]
    bootstrap.run(command, environment)
    return HOME / "bin"


def validate(programs: Path, level: str) -> None:
    """Hold a document to CycloneDX's schema.

    Raises:
        NotAskedError: It does not fit.
    """
    command = [str(programs / "python"), "-c", _VALIDATE]
    done = subprocess.run(
        command, input=describe(level), capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise NotAskedError(f"{level}: not CycloneDX 1.6: {done.stderr.strip()}")


def ask(program: Path, lock: Path) -> list[Advisory]:
    """Ask about every package of a lock.

    Raises:
        NotAskedError: There is no answer for one of them.
    """
    command = [str(program), "--require-hashes", "--disable-pip", "--format", "json"]
    command += ["--progress-spinner", "off", "--requirement", str(lock)]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=ASK_SECONDS, check=False
        )
        answers: list[dict[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        raise NotAskedError("the vulnerability service was not reached") from None
    skipped = [each["name"] for each in answers if "skip_reason" in each]
    answered = {each["name"] for each in answers}.difference(skipped)
    wanted = {each.name for each in read_lock(lock.read_text("utf-8")) if not each.marker}
    if missing := sorted({*skipped, *wanted.difference(answered)}):
        few = ", ".join(missing[:3])
        raise NotAskedError(f"the vulnerability service knows nothing of {len(missing)}: {few} ...")
    return [
        Advisory(each["name"], each["version"], found["id"], tuple(found["fix_versions"]))
        for each in answers
        for found in each["vulns"]
    ]


def main() -> int:
    """Ask about every level; 0 if nothing is known, 1 if something is, 2 if it was not asked."""
    found: list[Advisory] = []
    try:
        programs = set_up()
        for level in LEVELS:
            validate(programs, level)
            found += ask(programs / "pip-audit", ROOT / "requirements" / f"{level}.txt")
    except (NotAskedError, bootstrap.BootstrapError) as error:
        sys.stderr.write(f"audit: {error}; nothing is known about vulnerabilities\n")
        return NOT_ASKED
    for each in sorted(set(found), key=lambda each: (each.package, each.id)):
        print(f"{each.package} {each.version}: {each.id}, fixed in {', '.join(each.fixed_in)}")
    print(f"audit: {len(set(found))} known vulnerabilities")
    return FOUND if found else 0


if __name__ == "__main__":
    sys.exit(main())
