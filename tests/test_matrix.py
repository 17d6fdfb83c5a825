"""Who may do what to whose report: every route of the hub, by every role, from every relation.

The routes come from the OpenAPI of the real application; what is right comes from the tables here
and from nowhere else, least of all from the hub's own. A route without an entry fails by name.
"""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest

from app.crypto.cosignature import cosign_checkpoint
from app.crypto.encoding import now
from app.crypto.envelope import Envelope
from app.main import make_api
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import header_of, path_of, post, refused
from tests.log_steps import newest_note
from tests.matrix import (
    COUNTRYS_TO_GIVE,
    EVERY_ROLE,
    LISTERS,
    NO_ROLE,
    NOT_FOUND,
    ORIGINATOR_ALONE,
    PARTIES_ALONE,
    READERS,
    RECEIPT_READERS,
    RELATIONS,
    SEALED,
    SENDERS,
    STRANGER,
    UNPROVEN,
    Cell,
    Rule,
    get,
    get_of_report,
)
from tests.matrix_administration import ADMINISTRATION, PSEUDONYM
from tests.matrix_devices import DEVICES, add_device, seal_kid_of
from tests.matrix_matching import (
    DECISION,
    decide_candidate,
    end_watch,
    list_index_keys,
    match,
    place_watch,
    renew_tokens,
    share_index_key,
)
from tests.matrix_passkeys import PASSKEYS, PROVING
from tests.officers import sign_in
from tests.sign_in_steps import Browser, ClientApp


def _log_in(cell: Cell) -> httpx2.Response:
    caught: list[httpx2.Response] = []
    cell.client.http.event_hooks["response"] = [caught.append]
    cell.client.login.forget()
    cell.client.login.headers("GET", cell.client.hub.url)
    cell.client.http.event_hooks["response"] = []
    return caught[0]


def _repeat_statement(cell: Cell) -> httpx2.Response:
    return cell.client.hub.append(cell.client.hub.world.statements[0])


def _push(cell: Cell) -> httpx2.Response:
    return ClientApp(cell.client.hub).push()


def _open_page(cell: Cell) -> httpx2.Response:
    return Browser(cell.client.hub).open(ClientApp(cell.client.hub).pushed())


def _choose_none(cell: Cell) -> httpx2.Response:
    form = {
        "request_uri": ClientApp(cell.client.hub).pushed(),
        "issuer": "https://nobody.example",
    }
    return cell.client.http.post(f"{cell.client.hub.url}/sign-in/provider", data=form)


def _choose_demo(cell: Cell) -> httpx2.Response:
    form = {
        "request_uri": ClientApp(cell.client.hub).pushed(),
        "account": f"{cell.client.agency}/demoanalys",
    }
    return cell.client.http.post(f"{cell.client.hub.url}/sign-in/demo", data=form)


def _upload(cell: Cell) -> httpx2.Response:
    return cell.send("PUT", path_of(cell.envelope, "attachments", "7"), content=SEALED)


def _prove_inclusion(cell: Cell) -> httpx2.Response:
    newest_note(cell.client.hub)  # the tree is begun
    [(entry,)] = cell.client.hub.rows("SELECT entry FROM log_leaves WHERE index = 0")
    return cell.send("GET", f"/v1/access-log/inclusion?entry={entry}")


def _cosign(cell: Cell) -> httpx2.Response:
    world = cell.client.hub.world
    note = newest_note(cell.client.hub)
    signer = world.agencies[cell.client.agency].signing
    line = cosign_checkpoint(note, signer, now())
    body = json.dumps({"checkpoint": note.decode(), "cosignature": line})
    return cell.send("POST", "/v1/access-log/cosignatures", content=body.encode())


def _verifying(call: Callable[[Cell], httpx2.Response]) -> Rule:
    """What every role may ask, and what leaves no record: it shows nothing of any entry."""
    return Rule("access-log:verify", call, FOR_ALL, is_silent=True)


FOR_ALL = set(EVERY_ROLE)
LOG = "/v1/access-log"
AUDITORS = {"auditor", "federation_auditor"}
REPORT = "/v1/reports/{originator}/{report_id}"
BLOB = f"{REPORT}/attachments/{{n}}"
RULES: Mapping[str, Rule] = {
    "POST /v1/reports": Rule(
        "report:submit",
        Cell.submit,
        SENDERS,
        201,
        dict.fromkeys(("addressed", "neighbour", "foreign"), (403, "originator-mismatch")),
    ),
    "POST /v1/reports/batch": Rule(
        "report:submit",
        Cell.submit_batch,
        SENDERS,
        201,
        dict.fromkeys(("addressed", "neighbour", "foreign"), (403, "originator-mismatch")),
    ),
    "GET /v1/reports": Rule("report:list", get("/v1/reports"), LISTERS),
    f"GET {REPORT}": Rule("report:list", get_of_report(), LISTERS, 200, PARTIES_ALONE),
    f"POST {REPORT}/open": Rule(
        "report:open", Cell.open, READERS, 200, {**PARTIES_ALONE, "own": NOT_FOUND}
    ),
    f"GET {REPORT}/receipts": Rule(
        "receipt:list", get_of_report("receipts"), RECEIPT_READERS, 200, ORIGINATOR_ALONE
    ),
    f"PUT {BLOB}": Rule("blob:upload", _upload, SENDERS, 201, ORIGINATOR_ALONE),
    f"GET {BLOB}": Rule(
        "blob:download", get_of_report("attachments", "1"), READERS, 200, PARTIES_ALONE
    ),
    f"POST {REPORT}/tokens": Rule(
        "report:renew",
        renew_tokens,
        SENDERS,
        200,
        {**ORIGINATOR_ALONE, "own": (422, "epoch-closed")},
    ),
    "POST /v1/matches": Rule("match:query", match, READERS),
    "POST /v1/watches": Rule("watch:place", place_watch, READERS, 201),
    "GET /v1/watches": Rule("watch:list", get("/v1/watches"), READERS),
    "DELETE /v1/watches/{watch}": Rule(
        "watch:end", end_watch, READERS, 204, dict.fromkeys(RELATIONS, NOT_FOUND)
    ),
    "GET /v1/candidates": Rule("candidate:list", get("/v1/candidates"), READERS),
    DECISION: Rule(
        "candidate:decide",
        decide_candidate,
        READERS,
        204,
        dict.fromkeys(RELATIONS, (403, "forbidden")),
    ),
    "GET /v1/index-keys": Rule("index-key:list", list_index_keys, LISTERS),
    "POST /v1/index-keys": Rule(
        "index-key:share",
        share_index_key,
        LISTERS,
        201,
        dict.fromkeys(RELATIONS, (422, "outside-name-constraint")),
    ),
    "GET /v1/access-log/entries": Rule("access-log:read", get(f"{LOG}/entries"), AUDITORS),
    "GET /v1/access-log/scope": Rule("access-log:read", get(f"{LOG}/scope"), AUDITORS),
    "GET /v1/access-log/checkpoint": _verifying(get(f"{LOG}/checkpoint")),
    "GET /v1/access-log/tile/{path}": _verifying(get(f"{LOG}/tile/0/000.p/1")),
    "GET /v1/access-log/inclusion": _verifying(_prove_inclusion),
    "POST /v1/access-log/cosignatures": Rule("access-log:cosign", _cosign, {"witness"}, 204),
    "GET /v1/access-log/cosignatures": _verifying(get(f"{LOG}/cosignatures")),
    "GET /v1/access-log/consistency": _verifying(get(f"{LOG}/consistency?old=1&new=1")),
    "GET /v1/members": Rule("directory:read", get("/v1/members"), FOR_ALL),
    "GET /v1/federation": Rule("federation:read", get("/v1/federation"), FOR_ALL),
    "GET /v1/identity-providers": Rule("directory:read", get("/v1/identity-providers"), FOR_ALL),
    "GET /v1/agencies": Rule("directory:read", get("/v1/agencies"), FOR_ALL),
    "GET /v1/agencies/{agency}": Rule("directory:read", get("/v1/agencies/my-addr0"), FOR_ALL),
    "GET /v1/directory": Rule("directory:read", get("/v1/directory?limit=1"), FOR_ALL),
    "GET /v1/categories": Rule("category:read", get("/v1/categories"), FOR_ALL),
    "POST /v1/token": Rule("token:issue", _log_in),
    "POST /v1/par": Rule("sign-in:push", _push, done=201, records=0),
    "GET /sign-in": Rule("sign-in:begin", _open_page, records=0),
    "POST /sign-in/provider": Rule(
        "sign-in:begin", _choose_none, records=0, everybody=(400, "sign-in-invalid")
    ),
    "POST /sign-in/demo": Rule(
        "sign-in:finish", _choose_demo, records=0, everybody=(400, "sign-in-invalid")
    ),
    "GET /sign-in/callback": Rule(
        "sign-in:finish",
        get("/sign-in/callback?code=x&state=" + "A" * 43),
        records=0,
        everybody=(400, "sign-in-invalid"),
    ),
    "GET /.well-known/jwks.json": Rule("metadata:read", get("/.well-known/jwks.json"), records=0),
    "POST /v1/statements": Rule("statement:append", _repeat_statement),
    "GET /.well-known/oauth-authorization-server": Rule(
        "metadata:read", get("/.well-known/oauth-authorization-server"), records=0
    ),
    **ADMINISTRATION,
    **DEVICES,
    **PASSKEYS,
    "GET /docs": Rule("metadata:read", get("/docs"), records=0),
    "GET /docs/passkeys": Rule("metadata:read", get("/docs/passkeys"), records=0),
    "GET /docs/signed-in": Rule("metadata:read", get("/docs/signed-in"), records=0),
    "GET /docs/assets/{name}": Rule("metadata:read", get("/docs/assets/mark.svg"), records=0),
    "GET /health/live": Rule("health:read", get("/health/live"), records=0),
    "GET /health/ready": Rule("health:read", get("/health/ready"), records=0),
    "GET /problems": Rule("problem:read", get("/problems"), records=0),
    "GET /problems/{code}": Rule("problem:read", get("/problems/not-found"), records=0),
}
LOGIN = "POST /v1/token"
PROVEN_IN_ACT = {LOGIN, *PROVING}


def _application() -> Any:  # noqa: ANN401 -- a FastAPI application
    return make_api()


def _operations() -> dict[str, dict[str, Any]]:
    """List the operations of the real application."""
    return {
        f"{method.upper()} {path}": operation
        for path, methods in _application().openapi()["paths"].items()
        for method, operation in methods.items()
    }


OPERATIONS = _operations()


@dataclass
class Matrix:
    """A hub with an agency for each role and relation, and a report for each role."""

    hub: HubUnderTest
    reports: dict[str, Envelope]
    cells: int = 0

    def all_cells(self) -> Iterator[Cell]:
        """Yield every role in every relation, and a stranger."""
        for number, role in enumerate((*EVERY_ROLE, NO_ROLE)):
            for relation, begin in RELATIONS.items():
                client = self.hub.agency(f"{begin}{number}")
                yield Cell(role, relation, client, self.reports[role])
        yield Cell(STRANGER, "own", self.hub.agency("id-own0"), self.reports["submitter"])


@pytest.fixture(scope="module")
def matrix(
    database: DatabaseUnderTest,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Iterator[Matrix]:
    """Every originator submits while it may; then each agency gets the one role it is here for."""
    began = time.monotonic()
    numbers = range(len(EVERY_ROLE) + 1)
    agencies = [f"{begin}{number}" for begin in RELATIONS.values() for number in numbers]
    folder = tmp_path_factory.mktemp("hub")
    with running_hub(database, folder, [*agencies, "th-other"], host="localhost") as hub:
        reports = {}
        for number, role in enumerate((*EVERY_ROLE, NO_ROLE)):
            reports[role] = _submit_report(hub, number)
            add_device(hub, f"id-own{number}", str(number), seal_kid_of(f"id-own{number}"))
            for begin in RELATIONS.values():
                _give_role(hub, f"{begin}{number}", role)
        for number in numbers:
            sign_in(hub, f"id-own{number}", account=f"id-own{number}/{PSEUDONYM}")
        made = Matrix(hub, reports)
        yield made
        told = f"matrix: {made.cells} cells in {time.monotonic() - began:.1f} s"
        capture = request.config.pluginmanager.getplugin("capturemanager")
        with capture.global_and_fixture_disabled():
            print(f"\n{told}")  # noqa: T201 -- what the run covered


def _submit_report(hub: HubUnderTest, number: int) -> Envelope:
    originator = f"id-own{number}"
    sections = {
        "summary": (b"to one", [f"my-addr{number}"]),
        "operational": (b"to another", ["th-other"]),
    }
    files = {"summary": [("list.csv", b"1,2,3")]}
    envelope, blobs = hub.world.seal_with_files(originator, sections, files)
    client = hub.agency(originator)
    path = path_of(envelope, "attachments", "1")
    assert client.send("PUT", path, content=blobs[1]).status_code == 201
    answer = client.submit(envelope)
    assert answer.status_code == 201, answer.text
    return envelope


def _give_role(hub: HubUnderTest, agency: str, role: str) -> None:
    """Grant one role, by the country where it is the country's to give."""
    begin = len(hub.world.statements)
    hub.world.state(agency, roles=[role] if role in COUNTRYS_TO_GIVE else [])
    post(hub, begin)
    if role not in {*COUNTRYS_TO_GIVE, NO_ROLE}:
        statement = "INSERT INTO role_bindings VALUES ($1, $2, $3, $4, 'RED')"
        hub.rows(statement, f"{agency}/system", agency, agency[:2].upper(), role)


def _check_visible(cell: Cell, answer: httpx2.Response) -> None:
    """The parties' lists hold the report, the others' hold nothing."""
    listed = {entry["signed"]["payload"] for entry in answer.json()["reports"]}
    if cell.relation in {"own", "addressed"}:
        assert cell.envelope.payload in listed
    else:
        assert not listed


# --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("route", OPERATIONS)
def test_every_role_from_every_relation_gets_what_the_table_says(
    route: str, matrix: Matrix
) -> None:
    rule = RULES.get(route)
    assert rule is not None, f"{route} has no entry in RULES: nobody has decided who may call it"
    asked: dict[str, tuple[Cell, tuple[int, str]]] = {}
    for cell in matrix.all_cells():
        if route == LOGIN and cell.role == STRANGER:
            continue  # who logs in is known by then
        answer = rule.call(cell)
        matrix.cells += 1
        status, code = rule.expected(cell)
        told = f"{route} by {cell.role} from {cell.relation}"
        assert answer.status_code == status, f"{told}: {answer.status_code} {answer.text[:300]}"
        if status >= 400:
            refused(answer, status, code)
        elif route == "GET /v1/reports":
            _check_visible(cell, answer)
        asked[answer.headers["x-request-id"]] = cell, (status, code)
    _check_records(matrix, route, rule, asked)


def _check_records(
    matrix: Matrix, route: str, rule: Rule, asked: dict[str, tuple[Cell, tuple[int, str]]]
) -> None:
    """Each attempt left exactly one record, and the right one."""
    found: dict[str, list[Any]] = {request_id: [] for request_id in asked}
    query = "SELECT * FROM access_log WHERE request_id = ANY ($1) AND action <> 'report:deliver'"
    for record in matrix.hub.rows(query, list(asked)):
        found[record["request_id"]].append(record)
    for request_id, (cell, (status, code)) in asked.items():
        told = f"{route} by {cell.role} from {cell.relation}"
        is_silent = status == UNPROVEN or (rule.is_silent and status < 400)
        records = 0 if is_silent else rule.records  # strangers: test_hub_strangers.py
        assert len(found[request_id]) == records, told
        for record in found[request_id]:
            if record["action"] == "sign-in:bind":
                continue  # what finishing a first sign-in also does
            proven = rule.roles is not None or route in PROVEN_IN_ACT
            agency = cell.client.agency if proven else None
            outcome = "done" if status < 400 else "refused"
            named = [record[name] for name in ("action", "outcome", "rule", "agency")]
            assert named == [rule.action, outcome, code, agency], told
            if "{report_id}" in route:
                header = header_of(cell.envelope)
                assert record["object"] == f"{header['originator']}/{header['id']}", told


def test_no_entry_is_left_of_a_route_that_is_gone() -> None:
    assert set(RULES) == set(OPERATIONS)


@pytest.mark.parametrize("route", OPERATIONS)
def test_every_route_names_the_action_that_the_table_names(route: str) -> None:
    assert OPERATIONS[route]["x-serumpun-action"] == RULES[route].action


@pytest.mark.parametrize("route", OPERATIONS)
def test_every_route_behind_a_login_says_so(route: str) -> None:
    behind_login = RULES[route].roles is not None
    assert OPERATIONS[route]["security"] == ([{"dpop": []}] if behind_login else [])


def test_no_route_is_hidden_from_the_description() -> None:
    described = {route.split(" ", 1)[1] for route in OPERATIONS}
    assert set(_paths(_application().routes)) == described | {"/openapi.json"}


def _paths(routes: list[Any], prefix: str = "") -> Iterator[str]:
    """Walk the routes as the framework holds them, wrappers included."""
    for route in routes:
        inner = getattr(route, "routes", None) or getattr(
            getattr(route, "original_router", None), "routes", None
        )
        if inner:
            yield from _paths(inner, prefix)
        else:
            yield (prefix + route.path).replace(":path}", "}")  # a parameter with slashes
