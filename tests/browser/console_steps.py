"""Steps of an officer at the console in a real browser."""

import json
import os
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest

from app.crypto.encoding import now
from app.crypto.jws import Jws
from app.crypto.keys import PublicKey
from app.crypto.shares import share_key
from app.crypto.statements import verify_device_request
from tests.browser.chromium import Tab
from tests.hub import HubUnderTest
from tests.hub_steps import post
from tools import console

OFFICER = "id-polri/demoliaiso"
SUBMIT = "#operations-Reports-submit_report"
OPEN = "#operations-Reports-open_report"
LIST = "#operations-Reports-list_reports"
_AXE = Path(__file__).parents[2] / "console" / "page" / "node_modules" / "axe-core" / "axe.min.js"
WATCH = (
    "window.heard = [];"
    "addEventListener('securitypolicyviolation', (event) =>"
    " window.heard.push([event.effectiveDirective, event.blockedURI, event.sample]));"
    "addEventListener('error', (event) => window.heard.push(['error', event.message]));"
    "addEventListener('unhandledrejection', (event) =>"
    " window.heard.push(['rejection', String(event.reason)]));"
)


def open_console(tab: Tab, hub: HubUnderTest, served: str = "") -> None:
    """Open the console and wait for the API; from here on, what breaks its policy is heard.

    Args:
        tab: The browser's.
        hub: Whose own copy is opened.
        served: Address of a copy that an agency serves, to open instead.
    """
    tab.before_each_page(WATCH)
    tab.resize(1280, 900)
    tab.open(f"{served or hub.url}/docs")
    tab.wait("document.querySelector('.opblock')")


def violations(tab: Tab) -> list[Any]:
    """List what broke the page's policy, and errors that nobody caught."""
    heard: list[Any] = tab.run("window.heard")
    return heard


def sign_in(tab: Tab, account: str) -> None:
    """Sign in as an invented officer, through the other window."""
    tab.click("#sign-in")
    popup = tab.window("/sign-in?")
    popup.wait(f"document.querySelector(\"button[value='{account}']\")")
    popup.click(f"button[value='{account}']")
    tab.wait("document.getElementById('sign-out')")


def speak(tab: Tab, language: str) -> None:
    """Choose the language of the page."""
    tab.run(
        f"{{ const it = document.getElementById('language'); it.value = '{language}';"
        " it.dispatchEvent(new Event('change')); } 0"
    )


def open_operation(tab: Tab, operation: str) -> None:
    """Unfold an operation."""
    if not tab.run(f"Boolean(document.querySelector('{operation} .opblock-body'))"):
        tab.click(f"{operation} .opblock-summary-control")
    tab.wait(f"document.querySelector('{operation} .execute')")
    # Swagger UI resolves the schemas only now, and loses what is pressed within a few milliseconds.
    tab.run("new Promise((resolve) => setTimeout(resolve, 400))")


def execute(tab: Tab, operation: str) -> tuple[str, str]:
    """Execute an operation as it is filled in; returns status and text as they are shown."""
    open_operation(tab, operation)
    press_execute(tab, operation)
    tab.wait(_answered(operation))
    return shown_by(tab, operation)


def press_execute(tab: Tab, operation: str) -> None:
    """Press Execute until something happens: Swagger UI may still be resolving the schemas."""
    begun = (
        f"document.querySelector('{operation} .live-responses-table,"
        f" {operation} .loading-container')"
    )
    for _ in range(10):
        tab.run(f"document.querySelector('{operation} .execute').click()")
        for _ in range(10):
            tab.run("new Promise((resolve) => setTimeout(resolve, 100))")
            if tab.run(f"Boolean({begun} || document.querySelector('dialog'))"):
                return
    raise AssertionError(f"Execute does nothing: {operation}")


def enrol(tab: Tab, hub: HubUnderTest, account: str) -> None:
    """Enrol this browser for the officer who is signed in, and let its agency approve it."""
    tab.wait("document.getElementById('chip-keys').innerText.includes('none in')")
    tab.click("#chip-keys")
    tab.click("#enrol")
    tab.wait("document.getElementById('look-again')")
    approve(hub, account, tab.run("document.querySelector('.kids code').innerText"))
    tab.click("#look-again")
    tab.wait("document.getElementById('chip-keys').innerText.includes('ready')")
    tab.press("Escape")


def approve(hub: HubUnderTest, account: str, kid: str) -> PublicKey:
    """Certify a device by its agency, share its sealing key; returns what the device signs with."""
    agency = hub.world.agencies[account.partition("/")[0]]
    system = hub.agency(agency.id)
    listed = system.get("/v1/devices").json()["devices"]
    [entry] = [each for each in listed if each["kid"] == kid]
    name, before = hub.world.federation.name, len(hub.world.statements)
    request = verify_device_request(Jws.of(entry["request"]), name)
    for key in (request.signing_key(name), request.sealing_key(name)):
        hub.world.certify(key, now())
    post(hub, before)
    shared = share_key(agency.sealing, request.sealing_key(name), agency.signing, now())
    answer = system.send("POST", "/v1/key-shares", content=shared.to_bytes())
    assert answer.status_code == 201, answer.text
    return request.signing_key(name)


def fill(tab: Tab, field: str, text: str) -> None:
    """Put a text into a field as if it were typed."""
    tab.run(
        f"(() => {{ const it = document.querySelector({json.dumps(field)});"
        "Object.getOwnPropertyDescriptor(Object.getPrototypeOf(it), 'value')"
        f".set.call(it, {json.dumps(text)});"
        "for (const each of ['input', 'change'])"
        " it.dispatchEvent(new Event(each, {bubbles: true})); })()"
    )
    tab.run(
        "new Promise((resolve) => setTimeout(resolve, 300))"
    )  # Swagger UI waits before it takes


def incident(*audience: str, text: str, victim: str) -> dict[str, Any]:
    """Write a clear report with two sections: a summary for all, a victim for the first of them."""
    body = {"title": "Compound", "narrative": {"language": "en", "text": text}}
    person = {
        "persons": [{"full_name": victim, "status": "presumed", "consent": "given"}],
        "purpose_of_sharing": "protection",
    }
    return {
        "category": "scam_centre",
        "tlp": "AMBER",
        "pap": "AMBER",
        "handling_code": "H1",
        "sections": {
            "summary": {"audience": list(audience), "body": body},
            "victim_identity": {"audience": list(audience[:1]), "body": person},
        },
    }


def write_report(tab: Tab, document: dict[str, Any]) -> None:
    """Write a clear report into the form."""
    open_operation(tab, SUBMIT)
    fill(tab, f"{SUBMIT} textarea", json.dumps(document))


def answer_to_agreement(tab: Tab, button: str, *files: Path) -> str:
    """Press Execute, read who would be able to open it, attach files to the summary, answer."""
    press_execute(tab, SUBMIT)
    tab.wait("document.querySelector('dialog.agree')")
    if files:
        tab.choose("#agree-files-summary", *files)
    shown: str = tab.run("document.querySelector('dialog.agree').innerText")
    tab.run(f"document.querySelector('{button}').click()")
    tab.wait(f"!document.querySelector('dialog') && {_answered(SUBMIT)}")
    return shown


def shown_by(tab: Tab, operation: str) -> tuple[str, str]:
    """Read status and text of the answer that is shown."""
    row = f"{operation} .live-responses-table tr.response"
    status: str = tab.run(f"document.querySelector('{row} .response-col_status').innerText")
    text: str = tab.run(f"document.querySelector('{row} .response-col_description').textContent")
    return status.split(maxsplit=1)[0], text


def open_report(tab: Tab, originator: str, report_id: str) -> tuple[str, str]:
    """Open a report for a reason."""
    open_operation(tab, OPEN)
    fill(tab, f"{OPEN} tr[data-param-name=originator] input", originator)
    fill(tab, f"{OPEN} tr[data-param-name=report_id] input", report_id)
    press_execute(tab, OPEN)
    tab.wait(_answered(OPEN))
    return shown_by(tab, OPEN)


def _answered(operation: str) -> str:
    return (
        f"document.querySelector('{operation} .live-responses-table tr.response')"
        f" && !document.querySelector('{operation} .loading-container')"
    )


def saved_file(tab: Tab, folder: Path, pattern: str, known: Collection[Path] = ()) -> Path:
    """Wait until the browser has saved a file whole; returns it.

    Firefox places an empty file first, and moves what it has received over it at the end.
    """
    for _ in range(600):
        new = [each for each in folder.glob(pattern) if each not in known and each.stat().st_size]
        if new:
            return new[0]
        tab.run("new Promise((resolve) => setTimeout(resolve, 50))")
    raise AssertionError(f"nothing was saved: {pattern}")


def axe(*parts: str) -> str:
    """Write the script that looks for what axe objects to in parts of the page."""
    if not _AXE.exists():
        told = "NOT TESTED with axe: run `make console-env`"
        if os.environ.get(console.REQUIRED):
            pytest.fail(told)
        pytest.skip(told)
    include = json.dumps([[each] for each in parts])
    return f"{_AXE.read_text()}; axe.run({{include: {include}}}).then((told) => told.violations)"
