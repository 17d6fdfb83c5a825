"""Steps of an officer at the console in a real browser."""

from typing import Any

from tests.browser.chromium import Tab
from tests.hub import HubUnderTest

OFFICER = "id-polri/demoliaisonofficer"
LIST = "#operations-Reports-list_reports"
_WATCH = (
    "window.heard = [];"
    "addEventListener('securitypolicyviolation', (event) =>"
    " window.heard.push([event.effectiveDirective, event.blockedURI, event.sample]));"
    "addEventListener('error', (event) => window.heard.push(['error', event.message]));"
    "addEventListener('unhandledrejection', (event) =>"
    " window.heard.push(['rejection', String(event.reason)]));"
)


def open_console(tab: Tab, hub: HubUnderTest) -> None:
    """Open the console and wait for the API; from here on, what breaks its policy is heard."""
    tab.before_each_page(_WATCH)
    width, height = 1280, 900
    tab.send(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=height,
        deviceScaleFactor=1,
        mobile=False,
    )
    tab.open(f"{hub.url}/docs")
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


def open_operation(tab: Tab, operation: str) -> None:
    """Unfold an operation."""
    if not tab.run(f"document.querySelector('{operation} .opblock-body')"):
        tab.click(f"{operation} .opblock-summary-control")
    tab.wait(f"document.querySelector('{operation} .execute')")
    # Swagger UI resolves the schemas only now, and loses what is pressed within a few milliseconds.
    tab.run("new Promise((resolve) => setTimeout(resolve, 400))")


def execute(tab: Tab, operation: str) -> tuple[str, str]:
    """Execute an operation as it is filled in; returns status and body as they are shown."""
    open_operation(tab, operation)
    tab.click(f"{operation} .execute")
    row = f"{operation} .live-responses-table tr.response"
    tab.wait(f"document.querySelector('{row}')")
    status: str = tab.run(f"document.querySelector('{row} .response-col_status').innerText")
    body: str = tab.run(
        f"document.querySelector('{row} .response-col_description pre')?.textContent ?? ''"
    )
    return status.split(maxsplit=1)[0], body
