"""The authorization matrix of passkeys: ways in, open to whoever holds the passkey."""

from collections.abc import Mapping

import httpx2

from app.schemas.passkeys import (
    ASSERT_OPTIONS_PATH,
    ASSERT_PATH,
    REGISTER_OPTIONS_PATH,
    REGISTER_PATH,
)
from tests.matrix import Cell, Rule, get
from tests.passkey_steps import Page, device_at, invite, with_passkey
from tests.sign_in_steps import make_officer


def _ask(cell: Cell) -> httpx2.Response:
    return Page(cell.client.hub).post(ASSERT_OPTIONS_PATH)


def _sign_in(cell: Cell) -> httpx2.Response:
    hub = cell.client.hub
    return Page(hub).sign_in(with_passkey(hub, make_officer(hub, cell.client.agency)))


def _ask_for_first(cell: Cell) -> httpx2.Response:
    hub = cell.client.hub
    code = invite(hub, make_officer(hub, cell.client.agency))
    return Page(hub).post(REGISTER_OPTIONS_PATH, invitation=code)


def _bind(cell: Cell) -> httpx2.Response:
    hub = cell.client.hub
    code = invite(hub, make_officer(hub, cell.client.agency))
    return Page(hub).register(device_at(hub), code)


PASSKEYS: Mapping[str, Rule] = {
    "GET /sign-in/passkey.js": Rule("metadata:read", get("/sign-in/passkey.js"), records=0),
    f"POST {ASSERT_OPTIONS_PATH}": Rule("sign-in:begin", _ask, records=0),
    f"POST {ASSERT_PATH}": Rule("sign-in:finish", _sign_in),
    f"POST {REGISTER_OPTIONS_PATH}": Rule("sign-in:begin", _ask_for_first, records=0),
    f"POST {REGISTER_PATH}": Rule("sign-in:finish", _bind, records=2),
}
# Who acts is proven in the act itself.
PROVING = {f"POST {ASSERT_PATH}", f"POST {REGISTER_PATH}"}
