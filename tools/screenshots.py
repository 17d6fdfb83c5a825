"""Remake the pictures of the guides from the running demonstration, in a real browser.

`make screenshots` (needs chromium): plays the demonstration in at a port of its own, in a temporary
folder, does what the guides say as its invented officers, and writes docs/guides/pictures. Whoever
runs it looks at every picture before it is committed.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.browser.chromium import Tab, chromium
from tests.browser.console_steps import (
    LIST,
    OPEN,
    SUBMIT,
    fill,
    open_operation,
    press_execute,
    sign_in,
)

ROOT: Final = Path(__file__).resolve().parent.parent
PICTURES: Final = ROOT / "docs" / "guides" / "pictures"
PROGRAM: Final = (sys.executable, "-c", "from serumpun.commands import main; main()")
WIDE: Final = (1280, 860)
NARROW: Final = (390, 844)
OFFICER, AUDITOR = "id-polri/demoliaiso", "id-polri/demoaudito"
_LOG: Final = "document.getElementById('chip-log')?.innerText.includes('verified')"
_ANSWERED: Final = "document.querySelector('{0} .live-responses-table tr.response')"
_READY: Final = "Serving;"


@dataclass(frozen=True)
class Demo:
    """The demonstration, running.

    Args:
        url: Of its hub.
        stage: Where its homes and its passphrase lie.
    """

    url: str
    stage: Path

    def approve(self, agency: str, kid: str) -> None:
        """Certify a browser's keys, as whoever holds the agency's key does."""
        environment = os.environ | {
            "SERUMPUN_HOME": str(self.stage / "homes" / agency),
            "SERUMPUN_PASSPHRASE_FILE": str(self.stage / "passphrase"),
        }
        command = [*PROGRAM, "device", "approve", kid, "--yes"]
        subprocess.run(command, env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def demonstration(folder: Path) -> Iterator[Demo]:
    """Run the demonstration in a folder until the block ends; its database goes with it."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = str(probe.getsockname()[1])
    program = [*PROGRAM, "hub"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [*program, "demo", "--port", port],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            _wait_until_serving(process)
            [stage] = (folder / ".demo").iterdir()
            yield Demo(f"http://127.0.0.1:{port}", stage)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(60)
            subprocess.run([*program, "clean"], cwd=folder, env=environment, check=False)


def _wait_until_serving(process: "subprocess.Popen[str]") -> None:
    said = []
    for line in process.stdout or ():
        said.append(line)
        if _READY in line:
            return
    raise SystemExit(f"the demonstration did not start: {''.join(said[-5:])}")


def take(tab: Tab, name: str, size: tuple[int, int], place: str = "") -> None:
    """Take a picture; `place` names what stands at its top, below the bar."""
    tab.resize(*size)
    above = f"document.querySelector({place!r}).getBoundingClientRect().top" if place else "0"
    bar = "document.getElementById('bar').offsetHeight"
    move = f"window.scrollBy(0, {above} - {bar} - 12)" if place else "window.scrollTo(0, 0)"
    tab.run(f"{move}; new Promise((resolve) => setTimeout(resolve, 300))")
    tab.picture(PICTURES / f"{name}-{size[0]}.webp", *size)


def show(tab: Tab, demo: Demo, account: str) -> None:
    """Open the console and sign in."""
    tab.resize(*WIDE)
    tab.open(f"{demo.url}/docs")
    tab.wait("document.querySelector('.opblock')")
    sign_in(tab, account)
    tab.wait(_LOG)


def executed(tab: Tab, operation: str) -> None:
    """Execute an operation and wait for its answer."""
    press_execute(tab, operation)
    tab.wait(_ANSWERED.format(operation))


def take_officer(tab: Tab, demo: Demo, scratch: Path) -> None:
    """Follow "An officer's first hour"."""
    show(tab, demo, OFFICER)
    tab.wait("document.getElementById('chip-keys').innerText.includes('none in')")
    tab.click("#chip-keys")
    take(tab, "enrol", WIDE)
    tab.click("#enrol")
    tab.wait("document.getElementById('look-again')")
    demo.approve(
        OFFICER.partition("/")[0], tab.run("document.querySelector('.kids code').innerText")
    )
    tab.click("#look-again")
    tab.wait("document.getElementById('chip-keys').innerText.includes('ready')")
    tab.press("Escape")
    open_operation(tab, LIST)
    executed(tab, LIST)
    take(tab, "list", WIDE, f"{LIST} .live-responses-table .shown")
    rows = f"[...document.querySelectorAll('{LIST} .shown tbody td:first-child')]"
    listed = tab.run(f"{rows}.map((each) => each.innerText)")
    theirs = next(each for each in listed if not each.startswith(OFFICER[:3]))
    originator, _, report = theirs.partition("/")
    open_operation(tab, OPEN)
    fill(tab, f"{OPEN} tr[data-param-name=originator] input", originator)
    fill(tab, f"{OPEN} tr[data-param-name=report_id] input", report)
    executed(tab, OPEN)
    take(tab, "open", WIDE, f"{OPEN} .live-responses-table .shown")
    take(tab, "open", NARROW, f"{OPEN} .live-responses-table .shown")
    tab.resize(*WIDE)
    photo = scratch / "fourth-floor.jpg"
    photo.write_bytes(bytes(184_000))
    open_operation(tab, SUBMIT)
    press_execute(tab, SUBMIT)
    tab.wait("document.querySelector('dialog.agree')")
    tab.choose("dialog.agree input[type=file]", photo)
    tab.picture(PICTURES / "send-1280.webp", *WIDE)
    tab.picture(PICTURES / "send-390.webp", *NARROW)


def take_auditor(tab: Tab, demo: Demo) -> None:
    """Follow "An auditor's first pull"."""
    show(tab, demo, AUDITOR)
    tab.click("#chip-log")
    take(tab, "log", WIDE)
    tab.press("Escape")
    tab.run("document.getElementById('audit-action').value = 'report:open'")
    tab.click("#audit-pull")
    tab.wait("document.getElementById('audit-verdict')")
    take(tab, "pull", WIDE, "#audit")
    take(tab, "pull", NARROW, ".audit-said")


def main() -> int:
    """Play, take, say what was written."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="serumpun-") as kept:
        folder = Path(kept)
        folder.chmod(0o711)  # the database runs as an account of its own
        with demonstration(folder) as demo:
            with chromium(folder / "officer") as tab:
                take_officer(tab, demo, folder)
            with chromium(folder / "auditor") as tab:
                take_auditor(tab, demo)
    written = sorted(PICTURES.iterdir())
    for each in written:
        print(f"{each.relative_to(ROOT)}  {each.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
