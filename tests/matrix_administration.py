"""The authorization matrix of administration: what each role reaches, in which agency."""

import json
from collections.abc import Callable, Mapping

import httpx2

from app.crypto.encoding import new_id
from tests.matrix import EVERY_ROLE, NO_ROLE, Cell, Rule, get

ADMINISTRATORS = {"agency_admin", "country_admin"}
EVERYBODY = {*EVERY_ROLE, NO_ROLE}
# An agency's administrator reaches its agency, a country's its country; nobody reaches further.
REACH: Mapping[str, set[str]] = {
    "agency_admin": {"own"},
    "country_admin": {"own", "neighbour"},
}
COUNTRY_ALONE: Mapping[str, set[str]] = {"country_admin": {"own", "neighbour"}}
PSEUDONYM = "target0000"
_PROPOSAL = """
    INSERT INTO proposals (id, kind, subject, reason, country, agency, proposed_by, proposed_at,
        expires_at)
    VALUES ($1, 'restore_account', $2, '', $3, $4, 'somebody else', now(),
        now() + interval '1 hour')
"""


def target_of(cell: Cell) -> str:
    """Tell the officer of the originator's agency, which administrators act upon."""
    return f"{cell.owner}/{PSEUDONYM}"


def _on_account(method: str, more: str = "", **body: str) -> Callable[[Cell], httpx2.Response]:
    content = json.dumps(body) if body else None
    return lambda cell: cell.send(method, f"/v1/accounts/{target_of(cell)}{more}", content=content)


def _create(cell: Cell) -> httpx2.Response:
    body = json.dumps({"agency": cell.owner, "name": "New"})
    return cell.send("POST", "/v1/accounts", content=body)


def _grant(cell: Cell) -> httpx2.Response:
    path = f"/v1/role-bindings/{target_of(cell)}/analyst"
    return cell.send("PUT", path, content=json.dumps({"tlp_ceiling": "RED"}))


def _withdraw(cell: Cell) -> httpx2.Response:
    bound = (
        "INSERT INTO role_bindings (account, agency, country, role, tlp_ceiling, granted_by)"
        " VALUES ($1, $2, $3, 'submitter', 'RED', 'a test') ON CONFLICT DO NOTHING"
    )
    cell.client.hub.rows(bound, target_of(cell), cell.owner, cell.owner[:2].upper())
    return cell.send("DELETE", f"/v1/role-bindings/{target_of(cell)}/submitter")


def _propose(cell: Cell) -> httpx2.Response:
    body = {"kind": "restore_account", "subject": target_of(cell), "reason": "lost"}
    return cell.send("POST", "/v1/proposals", content=json.dumps(body))


def _decide(how: str) -> Callable[[Cell], httpx2.Response]:
    def decide(cell: Cell) -> httpx2.Response:
        proposal = new_id(cell.client.hub.hub.clock())
        country = cell.owner[:2].upper()
        cell.client.hub.rows(_PROPOSAL, proposal, target_of(cell), country, cell.owner)
        return cell.send("POST", f"/v1/proposals/{proposal}/{how}")

    return decide


def _end_session(cell: Cell) -> httpx2.Response:
    [row] = cell.client.hub.rows("SELECT id FROM sessions WHERE account = $1", target_of(cell))
    return cell.send("DELETE", f"/v1/sessions/{row['id']}")


def _suspend(cell: Cell) -> httpx2.Response:
    path = f"/v1/agencies/{cell.owner}/suspension"
    answer = cell.send("PUT", path, content=json.dumps({"reason": "audit"}))
    cell.client.hub.rows("DELETE FROM suspensions")
    return answer


def _restore(cell: Cell) -> httpx2.Response:
    if cell.relation != "own":  # one's own agency could not ask
        suspended = "INSERT INTO suspensions VALUES ($1, $2, '', '', now())"
        cell.client.hub.rows(suspended, cell.owner, cell.owner[:2].upper())
    answer = cell.send("DELETE", f"/v1/agencies/{cell.owner}/suspension")
    cell.client.hub.rows("DELETE FROM suspensions")
    return answer


_ACCOUNT = "/v1/accounts/{agency}/{name}"
_ROLE = "/v1/role-bindings/{agency}/{name}/{role}"
_SUSPENSION = "/v1/agencies/{agency}/suspension"
_SECOND = dict.fromkeys(("own", "neighbour"), (403, "forbidden"))
ADMINISTRATION: Mapping[str, Rule] = {
    "GET /v1/me": Rule("self:read", get("/v1/me"), EVERYBODY),
    "GET /v1/sessions": Rule("session:list", get("/v1/sessions"), EVERYBODY),
    "DELETE /v1/sessions/{session}": Rule("session:end", _end_session, EVERYBODY, 204, reach=REACH),
    "POST /v1/accounts": Rule("account:create", _create, ADMINISTRATORS, 201, reach=REACH),
    "GET /v1/accounts": Rule("account:list", get("/v1/accounts"), ADMINISTRATORS),
    f"GET {_ACCOUNT}": Rule("account:list", _on_account("GET"), ADMINISTRATORS, reach=REACH),
    f"PATCH {_ACCOUNT}": Rule(
        "account:change", _on_account("PATCH", name="Again"), ADMINISTRATORS, reach=REACH
    ),
    f"POST {_ACCOUNT}/invitation": Rule(
        "account:invite", _on_account("POST", "/invitation"), ADMINISTRATORS, 201, reach=REACH
    ),
    "GET /v1/role-bindings": Rule("role-binding:list", get("/v1/role-bindings"), ADMINISTRATORS),
    f"PUT {_ROLE}": Rule("role-binding:grant", _grant, ADMINISTRATORS, reach=REACH),
    f"DELETE {_ROLE}": Rule("role-binding:withdraw", _withdraw, ADMINISTRATORS, 204, reach=REACH),
    "POST /v1/proposals": Rule("proposal:make", _propose, ADMINISTRATORS, 201, reach=REACH),
    "GET /v1/proposals": Rule("proposal:list", get("/v1/proposals"), ADMINISTRATORS),
    "POST /v1/proposals/{proposal}/confirm": Rule(
        "proposal:decide", _decide("confirm"), ADMINISTRATORS, reach=REACH
    ),
    "POST /v1/proposals/{proposal}/reject": Rule(
        "proposal:decide", _decide("reject"), ADMINISTRATORS, reach=REACH
    ),
    "POST /v1/proposals/{proposal}/withdraw": Rule(
        "proposal:decide", _decide("withdraw"), ADMINISTRATORS, reach=REACH, by_relation=_SECOND
    ),
    f"PUT {_SUSPENSION}": Rule(
        "agency:suspend",
        _suspend,
        {"country_admin"},
        204,
        reach=COUNTRY_ALONE,
        by_relation={"own": (403, "forbidden")},
    ),
    f"DELETE {_SUSPENSION}": Rule(
        "agency:restore",
        _restore,
        {"country_admin"},
        204,
        reach=COUNTRY_ALONE,
        by_relation={"own": (409, "account-conflict")},
    ),
}
