"""Headless Firefox ESR: a page that tells its server what it finds, or a tab (WebDriver BiDi)."""

import base64
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import connect

from tests.browser.chromium import DevToolsError, Tab

REQUIRED = "TESTS_NEED_FIREFOX"  # set where its absence is a failure
_SECONDS = 90
_POLL = 0.05
_QUIET = (
    'user_pref("app.update.disabledForTesting", true);\n'
    'user_pref("browser.shell.checkDefaultBrowser", false);\n'
    'user_pref("datareporting.policy.dataSubmissionEnabled", false);\n'
    'user_pref("network.captive-portal-service.enabled", false);\n'
    'user_pref("network.connectivity-service.enabled", false);\n'
    'user_pref("services.settings.server", "data:,");\n'
)


@contextmanager
def firefox(folder: Path, url: str, *more: str) -> Iterator[Path]:
    """Open a page in a browser with a fresh profile and give that; skip where there is none."""
    program = shutil.which("firefox-esr")
    if program is None:
        told = "NOT TESTED in Firefox: no firefox-esr on this machine"
        if os.environ.get(REQUIRED):
            pytest.fail(told)
        pytest.skip(told)
    profile = folder / "profile"
    profile.mkdir(exist_ok=True)
    (profile / "user.js").write_text(_QUIET)
    command = [program, "--headless", "--no-remote", "--profile", str(profile), *more, url]
    environment = {**os.environ, "HOME": str(folder)}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as started:
        try:
            yield profile
        finally:
            started.terminate()


class FirefoxTab(Tab):
    """A tab of Firefox with the steps that a tab of Chromium has (W3C WebDriver BiDi)."""

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:  # noqa: ANN401
        """Send one command and wait for its answer."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            told: dict[str, Any] = json.loads(self.socket.recv(timeout=_SECONDS))
            if told.get("id") == number:
                if told["type"] == "error":
                    raise DevToolsError(f"{method}: {told['error']} {told['message']}")
                result: dict[str, Any] = told["result"]
                return result

    def run(self, script: str) -> Any:  # noqa: ANN401 -- whatever the script tells
        """Run a script in the page."""
        told = self.send(
            "script.evaluate",
            expression=script,
            target={"context": self.session},
            awaitPromise=True,
            userActivation=True,
        )
        assert told["type"] == "success", told
        return _value(told["result"])

    def open(self, url: str) -> None:
        """Open a page and wait until it is there."""
        self.send("browsingContext.navigate", context=self.session, url=url, wait="complete")

    def resize(self, width: int, height: int) -> None:
        """Give the page a size."""
        size = {"width": width, "height": height}
        self.send("browsingContext.setViewport", context=self.session, viewport=size)

    def picture(self, path: Path, width: int, height: int) -> None:
        """Take a picture of what is seen."""
        self.resize(width, height)
        told = self.send("browsingContext.captureScreenshot", context=self.session)
        path.write_bytes(base64.b64decode(told["data"]))

    def before_each_page(self, script: str) -> None:
        """Run a script in each page from now on, before the page's own."""
        self.send("script.addPreloadScript", functionDeclaration=f"() => {{ {script} }}")

    def window(self, address: str) -> Tab:
        """Wait for another window of this browser, by a part of its address."""
        deadline = time.monotonic() + _SECONDS
        while time.monotonic() < deadline:
            for each in self.send("browsingContext.getTree")["contexts"]:
                if address in each["url"]:
                    return FirefoxTab(self.socket, each["context"], numbers=self.numbers)
            time.sleep(_POLL)
        raise AssertionError(f"no window at {address}")

    def click(self, selector: str) -> None:
        """Click in the middle of an element."""
        place = self.run(
            f"(() => {{ const it = document.querySelector({json.dumps(selector)});"
            "it.scrollIntoView({block: 'center'}); const box = it.getBoundingClientRect();"
            "const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];"
            "return it.contains(document.elementFromPoint(x, y)) ? [x, y] : null; })()"
        )
        assert place, f"not to be seen: {selector}"
        x, y = (int(each) for each in place)
        move = {"type": "pointerMove", "x": x, "y": y}
        self._act(
            "pointer", [move, *({"type": f"pointer{it}", "button": 0} for it in ("Down", "Up"))]
        )

    def write(self, selector: str, text: str) -> None:
        """Click into a field and type."""
        self.click(selector)
        self._act(
            "key", [{"type": f"key{it}", "value": each} for each in text for it in ("Down", "Up")]
        )

    def choose(self, selector: str, *files: Path) -> None:
        """Choose files in a field for files."""
        found = self.send(
            "browsingContext.locateNodes",
            context=self.session,
            locator={"type": "css", "value": selector},
        )
        [field] = found["nodes"]
        names = [str(each) for each in files]
        element = {"sharedId": field["sharedId"]}
        self.send("input.setFiles", context=self.session, element=element, files=names)

    def press(self, key: str) -> None:
        """Press and release a key."""
        value = {"Escape": "\ue00c"}.get(key, key)
        self._act("key", [{"type": f"key{it}", "value": value} for it in ("Down", "Up")])

    def _act(self, kind: str, actions: list[dict[str, Any]]) -> None:
        source = {"type": kind, "id": kind, "actions": actions}
        self.send("input.performActions", context=self.session, actions=[source])


@contextmanager
def firefox_tab(folder: Path) -> Iterator[Tab]:
    """Start a browser and give its one tab."""
    with firefox(folder, "about:blank", "--remote-debugging-port=0") as profile:
        told = profile / "WebDriverBiDiServer.json"
        deadline = time.monotonic() + _SECONDS
        place: dict[str, Any] = {}
        while not place:
            assert time.monotonic() < deadline, "firefox did not start"
            time.sleep(_POLL)
            with suppress(OSError, ValueError):
                place = json.loads(told.read_text())
        address = f"ws://127.0.0.1:{place['ws_port']}/session"
        with connect(address, max_size=None, proxy=None) as socket:
            browser = FirefoxTab(socket, "")
            browser.send("session.new", capabilities={})
            [context] = browser.send("browsingContext.getTree")["contexts"]
            yield FirefoxTab(socket, context["context"], numbers=browser.numbers)


def _value(told: dict[str, Any]) -> Any:  # noqa: ANN401 -- what JSON has
    """Read what BiDi writes of a value."""
    kind, held = told["type"], told.get("value")
    if kind == "array":
        return [_value(each) for each in held or ()]
    if kind == "object":
        return {key: _value(each) for key, each in held or ()}
    return held if kind in ("string", "number", "boolean") else None
