"""`submit --dir`: a folder of reports is shown once and sent once, however often it breaks off."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.crypto.encoding import now
from serumpun.connect import open_agency
from serumpun.errors import HubUnreachableError
from serumpun.exit_codes import ExitCode
from tests.hub import HubUnderTest
from tests.hub_steps import later
from tests.screens import OPEN, PASSPHRASE, SUBMIT, Screens
from tests.test_cli_submit import DOCUMENT, at_the_prompt
from tests.test_demo import environment

__all__ = ["at_the_prompt"]  # a fixture
TO = ("--to", "my-pdrm", *SUBMIT)
FILES = 7


@pytest.fixture
def bodies(screens: Screens) -> Path:
    """A folder of plain files; names and words differ from those of other tests."""
    folder = screens.folder / "bodies"
    folder.mkdir()
    for n in range(FILES):
        (folder / f"{n}.txt").write_text(f"{screens.folder} {n}")
    return folder


def stored(screens: Screens) -> int:
    """Count the reports at the hub."""
    return int(screens.hub.rows("SELECT count(*) AS n FROM reports")[0]["n"])


def submit(
    screens: Screens, folder: Path, *more: str, code: int = ExitCode.OK, verb: str = "submit"
) -> dict[str, Any]:
    """Submit a folder; returns what was printed."""
    told = screens.see("id-polri", verb, "--dir", str(folder), *more, "--json", code=code)
    parsed: dict[str, Any] = json.JSONDecoder().raw_decode(told)[0]  # what was noted follows
    return parsed


def names(told: dict[str, Any], member: str) -> list[str]:
    return sorted(each["file"] for each in told[member])


def test_each_file_arrives_once_and_a_second_run_sends_nothing(
    screens: Screens, bodies: Path
) -> None:
    before = stored(screens)
    first = submit(screens, bodies, *TO)
    assert names(first, "submitted") == [f"{n}.txt" for n in range(FILES)]
    assert first["audience"] == [{"agency": "my-pdrm", "reports": FILES}]
    second = submit(screens, bodies, *TO)
    assert (names(second, "submitted"), len(second["sent_before"])) == ([], FILES)
    assert stored(screens) == before + FILES
    (bodies / "late.txt").write_text(str(bodies))
    assert names(submit(screens, bodies, *TO), "submitted") == ["late.txt"]
    address = second["sent_before"][3]["report"]
    assert f"{screens.folder} 3" in screens.see("my-pdrm", "open", address, *OPEN)


def test_the_preview_counts_and_nothing_is_sealed_before_yes(
    screens: Screens, bodies: Path
) -> None:
    (bodies / "linked.txt").symlink_to(screens.folder / "text.txt")
    wish = ("submit", "--dir", str(bodies), "--to", "my-pdrm,sg-spf", "--category", "phishing")
    shown = screens.see("id-polri", *wish, "--dry-run", code=ExitCode.USAGE)
    assert f"From id-polri, at {screens.hub.url}" in shown
    assert f"{FILES} x incident, phishing, TLP:AMBER" in shown
    assert "Unit sg-spf" in shown
    assert "NOT linked.txt" in shown
    told = screens.see("id-polri", *wish, code=ExitCode.USAGE)
    assert "--yes" in told
    waiting = json.loads(screens.see("id-polri", "outbox", "list", "--json"))["waiting"]
    assert waiting == []


def test_one_bad_file_does_not_stop_the_others(screens: Screens) -> None:
    folder = screens.folder / "documents"
    folder.mkdir()
    (folder / "good.yaml").write_text(DOCUMENT)
    (folder / "bad.yaml").write_text(DOCUMENT.replace("scam_centre", "no_category"))
    (folder / "typo.yaml").write_text(DOCUMENT.replace("my-pdrm", "my-pdrn"))
    (folder / ".hidden").write_text("not ours")
    told = submit(screens, folder, "--yes", code=ExitCode.REFUSED)
    assert names(told, "submitted") == ["good.yaml"]
    assert names(told, "refused") == ["bad.yaml", "typo.yaml"]
    shown = screens.see("id-polri", "submit", "--dir", "documents", "--yes", code=ExitCode.REFUSED)
    assert "nearest is my-pdrm" in shown
    assert "NOT SENT bad.yaml" in shown


def test_what_cannot_be_read_or_named_stops_no_other(
    screens: Screens, bodies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unnamed, closed = os.fsdecode(b"\xff.txt"), bodies / "closed"
    (bodies / unnamed).write_text("x")
    (bodies / "red\x1b[31m.txt").symlink_to(bodies / "0.txt")
    closed.mkdir()
    (closed / "report.txt").write_text("x")
    held = Path.stat

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.parent == closed:  # listed, not entered: what root is never denied
            raise PermissionError(13, "Permission denied", str(path))
        return held(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", stat)
    told = submit(screens, bodies, *TO, code=ExitCode.USAGE)
    assert len(told["submitted"]) == FILES
    reasons = {each["file"]: each["error"]["reason"] for each in told["refused"]}
    assert "Permission denied" in reasons["closed"]
    assert "not UTF-8" in reasons[unnamed]
    shown = screens.see("id-polri", "submit", "--dir", str(bodies), *TO, code=ExitCode.USAGE)
    assert "\x1b" not in shown


def test_a_sub_folder_is_one_report_with_its_attachments(screens: Screens) -> None:
    folder = screens.folder / "cases"
    for name in ("case-1", "empty", "deep/more"):
        (folder / name).mkdir(parents=True)
    (folder / "case-1" / "report.yaml").write_text(DOCUMENT)
    (folder / "case-1" / "proof.bin").write_bytes(bytes(100))
    (folder / "deep" / "report.yaml").write_text(DOCUMENT)
    told = submit(screens, folder, "--section", "summary", "--yes", code=ExitCode.USAGE)
    assert names(told, "submitted") == ["case-1"]
    reasons = {each["file"]: each["error"]["reason"] for each in told["refused"]}
    assert "more in it is no plain file" in reasons["deep"]
    assert "0 files in it are named report" in reasons["empty"]
    report = told["submitted"][0]["report"]
    address = f"{report['originator']}/{report['id']}"
    screens.see("my-pdrm", "open", address, *OPEN, "--output", "out")
    assert len((screens.folder / "out" / "summary-files" / "proof.bin").read_bytes()) == 100


def test_two_cases_with_the_same_words_are_two_reports(screens: Screens) -> None:
    folder = screens.folder / "cases"
    for name in ("case-1", "case-2"):
        (folder / name).mkdir(parents=True)
        (folder / name / "report.yaml").write_text(DOCUMENT)
        assert names(submit(screens, folder, "--yes"), "submitted") == [name]


def test_a_folder_is_sealed_without_a_network_and_sent_later(
    screens: Screens, bodies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens.see("id-polri", "directory")
    before = stored(screens)
    with monkeypatch.context() as away:
        away.setattr("httpx2.Client.stream", _unplugged)
        sealed = submit(screens, bodies, *TO, verb="seal")
        assert len(sealed["sealed"]) == FILES
        assert submit(screens, bodies, *TO, verb="seal")["sealed"] == sealed["sealed"]
        broken = submit(screens, bodies, *TO, code=ExitCode.UNAVAILABLE)
        assert names(broken, "sealed") == names(sealed, "sealed")
    assert len(submit(screens, bodies, *TO)["submitted"]) == FILES
    assert stored(screens) == before + FILES


def _unplugged(*_: object, **__: object) -> None:
    raise httpx2.ConnectError("no route to host")


def test_many_that_wait_are_sent_together(screens: Screens, bodies: Path) -> None:
    before = stored(screens)
    submit(screens, bodies, *TO, verb="seal")
    assert f"{FILES} sent; 0 wait in the outbox." in screens.see("id-polri", "send")
    assert stored(screens) == before + FILES
    assert len(submit(screens, bodies, *TO)["sent_before"]) == FILES


def test_what_waited_too_long_is_sealed_anew_once(
    screens: Screens, hub: HubUnderTest, bodies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens.hub = hub  # its records are of another time
    before = stored(screens)
    with monkeypatch.context() as earlier:
        earlier.setattr("serumpun.agency.Agency.submit", _away)
        earlier.setattr("serumpun.agency.Agency.submit_batch", _away)
        told = submit(screens, bodies, *TO, code=ExitCode.UNAVAILABLE)
    assert len(told["sealed"]) == FILES
    with later(screens.hub, timedelta(minutes=11)), monkeypatch.context() as then:
        clocked = partial(open_agency, clock=lambda: now() + timedelta(minutes=11))
        then.setattr("serumpun.connect.open_agency", clocked)
        told = submit(screens, bodies, *TO)
    assert len(told["submitted"]) == FILES
    assert stored(screens) == before + FILES


def _away(*_: object, **__: object) -> None:
    raise HubUnreachableError("away")


@pytest.mark.parametrize(
    "more", [("x.txt",), ("--in-reply-to", "id-polri/x"), ("--supersedes", "y")]
)
def test_what_is_meant_for_one_report_does_not_go_with_a_folder(
    screens: Screens, bodies: Path, more: tuple[str, ...]
) -> None:
    shown = screens.see("id-polri", "submit", "--dir", "bodies", *more, *TO, code=ExitCode.USAGE)
    assert "--dir does not go with" in shown


def test_two_runs_at_one_folder_send_once(
    screens: Screens,
    bodies: Path,
    at_the_prompt: Callable[[Callable[[], object]], None],
) -> None:
    before = stored(screens)
    second: list[str] = []
    wish = ("submit", "--dir", "bodies", "--to", "my-pdrm", "--category", "phishing")
    at_the_prompt(
        lambda: second.append(screens.see("id-polri", *wish, "--yes", code=ExitCode.CONFLICT))
    )
    screens.see("id-polri", *wish)
    assert len(second) == 1
    assert stored(screens) == before + FILES


# --- kill -9 --------------------------------------------------------------------------------------

KILLED = """
import os, signal, sys
from importlib import import_module
room, name, nth = import_module(sys.argv[1]), sys.argv[2], int(sys.argv[3])
owner, _, verb = name.rpartition(".")
place = getattr(room, owner) if owner else room
held, left = getattr(place, verb), [nth]
def die(*arguments, **named):
    left[0] -= 1
    if left[0] <= 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return held(*arguments, **named)
setattr(place, verb, die)
from serumpun.commands import run
run(sys.argv[4:])
"""


@pytest.mark.parametrize(
    ("room", "name", "nth"),
    [
        ("serumpun.outbox", "write_new", 7),  # within sealing the fourth
        ("serumpun.sending", "check_sealed", 3),  # before the third is sent
        ("serumpun.ledger", "Ledger.note", 2),  # the hub has it, nobody here knows
        ("serumpun.outbox", "SealedReport.finish", 2),  # noted, still in the outbox
        ("serumpun.outbox", "SealedReport.discard", 3),  # evidence kept, still in the outbox
    ],
)
def test_kill_in_the_middle_and_the_next_run_sends_each_once(
    screens: Screens, bodies: Path, room: str, name: str, nth: int
) -> None:
    before = stored(screens)
    screens.see("id-polri", "directory")
    wish = ("submit", "--dir", str(bodies), *TO)
    home = {"SERUMPUN_HOME": str(screens.folder / "id-polri"), "SERUMPUN_PASSPHRASE": PASSPHRASE}
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, room, name, str(nth), *wish],
        env={**environment(), **home},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    told = submit(screens, bodies, *TO)
    assert len(told["submitted"]) + len(told["sent_before"]) == FILES
    assert (told["refused"], told["sealed"], told["not_begun"]) == ([], [], [])
    assert stored(screens) == before + FILES
    assert len(list((screens.folder / "id-polri" / "sent").glob("*.json"))) == FILES
