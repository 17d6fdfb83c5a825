"""Headless Chromium over the DevTools protocol: pages, scripts, a security key, pictures."""

import base64
import itertools
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

REQUIRED = "TESTS_NEED_CHROMIUM"  # set where its absence is a failure
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    "--remote-debugging-port=0",
)
_SECONDS = 90
_POLL = 0.05
_HELD = "Fetch.requestPaused"


class DevToolsError(AssertionError):
    """The browser refused a command, e.g. because its page went away meanwhile."""


@dataclass(frozen=True)
class Held:
    """A request that the browser was about to send."""

    id: str
    url: str


@dataclass
class Tab:
    """One page of a browser.

    Args:
        socket: To the browser.
        session: Of DevTools at this page; empty for the browser itself.
        person: Whose page it is, where a browser has several people.
    """

    socket: ClientConnection
    session: str
    person: str = ""
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    heard: list[dict[str, Any]] = field(default_factory=list)

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:  # noqa: ANN401
        """Send one DevTools command and wait for its answer; only held requests are kept."""
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.socket.send(json.dumps(message))
        while True:
            told = self._receive()
            if told.get("id") == number:
                if "error" in told:
                    raise DevToolsError(f"{method}: {told['error']}")
                result: dict[str, Any] = told["result"]
                return result

    def _receive(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.socket.recv(timeout=_SECONDS))
        if told.get("method") == _HELD:
            self.heard.append(told)
        return told

    def run(self, script: str) -> Any:  # noqa: ANN401 -- whatever the script tells
        """Run a script in the page."""
        told = self.send(
            "Runtime.evaluate",
            expression=script,
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
        )
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def open(self, url: str) -> None:
        """Open a page and wait until it is there."""
        told = self.send("Page.navigate", url=url)
        assert "errorText" not in told, told["errorText"]
        # Swagger UI may have named a group of operations behind the address by then.
        here = f"location.href.startsWith({json.dumps(url)})"
        self.wait(f"{here} && document.readyState === 'complete'")

    def wait(self, condition: str) -> None:
        """Wait until a condition holds in the page."""
        deadline = time.monotonic() + _SECONDS
        while time.monotonic() < deadline:
            with suppress(DevToolsError):  # between two pages
                if self.run(f"Boolean({condition})"):
                    return
            time.sleep(_POLL)
        found = "[location.href, document.readyState, document.body?.innerText].join(' ')"
        raise AssertionError(f"never so: {condition}; {self.run(found)}")

    def click(self, selector: str) -> None:
        """Click in the middle of an element, as a hand does: what cannot be seen is not clicked."""
        place = self.run(
            f"(() => {{ const it = document.querySelector({json.dumps(selector)});"
            "it.scrollIntoView({block: 'center'}); const box = it.getBoundingClientRect();"
            "const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];"
            "return it.contains(document.elementFromPoint(x, y)) ? [x, y] : null; })()"
        )
        assert place, f"not to be seen: {selector}"
        for kind in ("mousePressed", "mouseReleased"):
            where = {"x": place[0], "y": place[1], "button": "left", "clickCount": 1}
            self.send("Input.dispatchMouseEvent", type=kind, **where)

    def write(self, selector: str, text: str) -> None:
        """Click into a field and type."""
        self.click(selector)
        self.send("Input.insertText", text=text)

    def choose(self, selector: str, *files: Path) -> None:
        """Choose files in a field for files."""
        script = f"document.querySelector({json.dumps(selector)})"
        field = self.send("Runtime.evaluate", expression=script)["result"]["objectId"]
        self.send("DOM.setFileInputFiles", objectId=field, files=[str(each) for each in files])

    def press(self, key: str) -> None:
        """Press and release a key."""
        for kind in ("keyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key=key)

    def text(self) -> str:
        """Read what the page shows, once it is there."""
        self.wait("document.readyState === 'complete' && document.body")
        shown: str = self.run("document.body.innerText")
        return shown

    def hold(self, pattern: str) -> None:
        """Hold the next requests to an address back."""
        self.send("Fetch.enable", patterns=[{"urlPattern": pattern}])

    def held(self) -> Held:
        """Wait for a request that is held back."""
        while True:
            for told in self.heard:
                if told["sessionId"] == self.session:
                    self.heard.remove(told)
                    asked = told["params"]
                    return Held(asked["requestId"], asked["request"]["url"])
            self._receive()

    def let_go(self, held: Held) -> None:
        """Send a request that was held back, and hold no more."""
        self.send("Fetch.continueRequest", requestId=held.id)
        self.send("Fetch.disable")

    def fail(self, held: Held) -> None:
        """Let a request that was held back fail, as if the network were gone; hold no more."""
        self.send("Fetch.failRequest", requestId=held.id, errorReason="ConnectionReset")
        self.send("Fetch.disable")

    def in_another_browser(self) -> "Tab":
        """Open a page where nothing is shared with this one: as another person's browser."""
        browser = self._browser()
        made = browser.send("Target.createBrowserContext", disposeOnDetach=True)
        browser.person = made["browserContextId"]
        blank = {"url": "about:blank", "browserContextId": browser.person}
        return _attached(browser, browser.send("Target.createTarget", **blank)["targetId"])

    def _browser(self) -> "Tab":
        return Tab(self.socket, "", self.person, self.numbers, self.heard)

    def window(self, address: str) -> "Tab":
        """Wait for another window of this browser, by a part of its address."""
        browser = self._browser()
        deadline = time.monotonic() + _SECONDS
        while time.monotonic() < deadline:
            for each in browser.send("Target.getTargets")["targetInfos"]:
                is_own = self.person in ("", each["browserContextId"])
                if is_own and each["type"] == "page" and address in each["url"]:
                    return _attached(browser, each["targetId"])
            time.sleep(_POLL)
        raise AssertionError(f"no window at {address}")

    def before_each_page(self, script: str) -> None:
        """Run a script in each page that this tab opens from now on, before the page's own."""
        self.send("Page.addScriptToEvaluateOnNewDocument", source=script)

    def resize(self, width: int, height: int) -> None:
        """Give the page another size."""
        size = {"width": width, "height": height}
        self.send("Emulation.setDeviceMetricsOverride", deviceScaleFactor=1, mobile=False, **size)

    def picture(self, path: Path, width: int, height: int) -> None:
        """Take a picture of the page at a size."""
        self.resize(width, height)
        form = {"format": path.suffix[1:]} | ({"quality": 80} if path.suffix == ".webp" else {})
        path.write_bytes(base64.b64decode(self.send("Page.captureScreenshot", **form)["data"]))

    def save_to(self, folder: Path) -> None:
        """Let the browser save files into a folder without asking."""
        folder.mkdir(parents=True)
        whose = {"browserContextId": self.person} if self.person else {}
        where = {"behavior": "allow", "downloadPath": str(folder)}
        self._browser().send("Browser.setDownloadBehavior", **where, **whose)

    def add_authenticator(
        self, kept: Iterable[dict[str, Any]] = (), *, is_verified: bool = True
    ) -> str:
        """Plug a security key in that keeps passkeys and asks its user; a new one keeps none."""
        self.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "usb",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": is_verified,
            "automaticPresenceSimulation": True,
        }
        added: str = self.send("WebAuthn.addVirtualAuthenticator", options=options)[
            "authenticatorId"
        ]
        for each in kept:
            self.send("WebAuthn.addCredential", authenticatorId=added, credential=each)
        return added

    def take_passkeys(self, authenticator: str) -> list[dict[str, Any]]:
        """Pull a security key out, and remember what it keeps."""
        kept = self.passkeys_on(authenticator)
        self.send("WebAuthn.removeVirtualAuthenticator", authenticatorId=authenticator)
        return kept

    def passkeys_on(self, authenticator: str) -> list[dict[str, Any]]:
        """List what a security key keeps."""
        told = self.send("WebAuthn.getCredentials", authenticatorId=authenticator)
        kept: list[dict[str, Any]] = told["credentials"]
        return kept


@dataclass
class Browser:
    """A running browser for one person after the other: nothing is shared between them.

    Args:
        address: Of its DevTools.
    """

    address: str

    @contextmanager
    def fresh(self) -> Iterator[Tab]:
        """Give a page to somebody who was never here; what they leave is gone in the end."""
        with connect(self.address, max_size=None, proxy=None) as socket:
            yield Tab(socket, "").in_another_browser()


@contextmanager
def chromium(folder: Path, *flags: str) -> Iterator[Tab]:
    """Start a browser of one's own, with a profile in a folder, and give its one tab."""
    with (
        running_browser(folder, *flags) as browser,
        connect(browser.address, max_size=None, proxy=None) as socket,
    ):
        yield _tab(socket)


@contextmanager
def running_browser(folder: Path, *flags: str) -> Iterator[Browser]:
    """Start a browser; skip where there is none.

    Args:
        folder: For its profile.
        flags: More for its command line.
    """
    program = shutil.which("chromium")
    if program is None:
        told = "no chromium on this machine: apt-get install chromium"
        if os.environ.get(REQUIRED):
            pytest.fail(told)
        pytest.skip(told)
    profile = folder / "profile"
    command = [program, *_FLAGS, *flags, f"--user-data-dir={profile}", "about:blank"]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as started:
        try:
            port, path = _where(profile / "DevToolsActivePort")
            yield Browser(f"ws://127.0.0.1:{port}{path}")
        finally:
            started.terminate()
            started.wait(_SECONDS)


def _where(told: Path) -> tuple[str, str]:
    """Read where the browser listens, once it says so."""
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        if told.exists() and len(lines := told.read_text().splitlines()) > 1:
            return lines[0], lines[1]
        time.sleep(_POLL)
    raise AssertionError("chromium did not start")


def _tab(socket: ClientConnection) -> Tab:
    """Attach to the browser's first page."""
    browser = Tab(socket, "")
    targets = browser.send("Target.getTargets")["targetInfos"]
    page = next(each["targetId"] for each in targets if each["type"] == "page")
    return _attached(browser, page)


def _attached(browser: Tab, target: str) -> Tab:
    attached = browser.send("Target.attachToTarget", targetId=target, flatten=True)
    tab = Tab(browser.socket, attached["sessionId"], browser.person, browser.numbers, browser.heard)
    tab.send("Page.enable")
    return tab
