"""The authorization matrix of passkeys: ways in, open to whoever holds the passkey."""

from collections.abc import Callable, Mapping

import httpx2

from app.schemas.passkeys import (
    ASSERT_OPTIONS_PATH,
    ASSERT_PATH,
    PASSKEYS_PATH,
    REGISTER_OPTIONS_PATH,
    REGISTER_PATH,
)
from tests.matrix import EVERY_ROLE, NO_ROLE, RELATIONS, Cell, Rule, get
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


def _send(method: str, path: str) -> Callable[[Cell], httpx2.Response]:
    return lambda cell: cell.send(method, path, content=b"{}")


def _add(cell: Cell) -> httpx2.Response:
    options = {"rp": {"id": "localhost"}, "user": {"id": ""}, "challenge": ""}
    made = device_at(cell.client.hub).make(options)
    return cell.send("POST", PASSKEYS_PATH, json=made)


# A system has no passkeys; what officers do is in test_hub_passkeys.py.
_NO_SYSTEM = dict.fromkeys(RELATIONS, (403, "forbidden"))
_ALL = {*EVERY_ROLE, NO_ROLE}
OWN_PASSKEYS: Mapping[str, Rule] = {
    "GET /v1/passkeys": Rule("passkey:list", get(PASSKEYS_PATH), _ALL, 200, _NO_SYSTEM),
    "POST /v1/passkeys/options": Rule(
        "passkey:prepare", _send("POST", f"{PASSKEYS_PATH}/options"), _ALL, 200, _NO_SYSTEM
    ),
    "POST /v1/passkeys": Rule("passkey:add", _add, _ALL, 201, _NO_SYSTEM),
    "DELETE /v1/passkeys/{passkey}": Rule(
        "passkey:remove", _send("DELETE", f"{PASSKEYS_PATH}/AAAA"), _ALL, 204, _NO_SYSTEM
    ),
}
PASSKEY_ACTIONS = {rule.action for rule in OWN_PASSKEYS.values()}
PASSKEYS: Mapping[str, Rule] = {
    "GET /sign-in/passkey.js": Rule("metadata:read", get("/sign-in/passkey.js"), records=0),
    f"POST {ASSERT_OPTIONS_PATH}": Rule("sign-in:begin", _ask, records=0),
    f"POST {ASSERT_PATH}": Rule("sign-in:finish", _sign_in),
    f"POST {REGISTER_OPTIONS_PATH}": Rule("sign-in:begin", _ask_for_first, records=0),
    f"POST {REGISTER_PATH}": Rule("sign-in:finish", _bind, records=2),
    **OWN_PASSKEYS,
}
# Who acts is proven in the act itself.
PROVING = {f"POST {ASSERT_PATH}", f"POST {REGISTER_PATH}"}
