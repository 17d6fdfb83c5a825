"""The compromise drill: the commands of its guide, as they stand, at a real hub."""

import time
from datetime import timedelta
from pathlib import Path

from app.crypto.encoding import now
from serumpun.exit_codes import ExitCode
from tests.command_line import CommandLine, running_command_line
from tests.test_docs import GUIDES, blocks

SUBMIT = ("--category", "phishing", "--yes")


def submit(line: CommandLine, name: str) -> str:
    """Send a report of my-pdrm to id-polri; returns its id."""
    Path(line.folder / name).write_text(name)
    wish = ("submit", name, "--to", "id-polri", *SUBMIT)
    shown = line.must(*wish, agency="my-pdrm")
    return shown.split("Submitted ")[1].split()[0]


def test_the_compromise_drill_works_as_it_stands() -> None:
    with running_command_line() as line:
        before = submit(line, "before.txt")
        stolen_at = now().replace(microsecond=0) + timedelta(seconds=1)
        while (left := stolen_at - now()) > timedelta():
            time.sleep(left.total_seconds())
        between = submit(line, "between.txt")
        kid = line.json("key", "show", "my-pdrm.key")["keys"]["agency-sign"]
        since = stolen_at.strftime("%Y-%m-%dT%H:%M:%SZ")
        shown = line.run_script(
            "\n".join(blocks(GUIDES / "compromise.md", "sh", run=True)), KEYID=kid, SINCE=since
        )
        assert "DISPUTED" in shown
        listed = line.json("inbox", agency="id-polri")["reports"]
        validity = {f"{each['originator']}/{each['id']}": each["validity"] for each in listed}
        assert (validity[before], validity[between]) == ("valid", "disputed")
        after = submit(line, "after.txt")  # with the new key
        listed = line.json("inbox", agency="id-polri")["reports"]
        assert {f"{e['originator']}/{e['id']}": e["validity"] for e in listed}[after] == "valid"
        told = line.must("federation", "fingerprint", "federation.json").strip()
        thief = line.run_here(
            *("enrol", "--federation", "federation.json", "--key", "my-pdrm.key"),
            *("--fingerprint", told),
            agency="thief",
        )
        assert thief.returncode == ExitCode.NOT_ALLOWED
