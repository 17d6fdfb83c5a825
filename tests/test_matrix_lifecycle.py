"""What is taken away is gone at the next request: every role, every route, every state of life.

The routes come from the authorization matrix, so that a new one cannot be forgotten here; what must
happen to an officer who may still act is that matrix's, what must happen to all others stands here.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

import httpx2
import pytest

from app.crypto.envelope import Envelope
from tests.hub import ClientUnderTest, DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import path_of, refused
from tests.matrix import EVERY_ROLE, NO_ROLE, Cell
from tests.matrix_administration import PSEUDONYM
from tests.matrix_devices import DEVICES
from tests.matrix_matching import DECISION
from tests.matrix_passkeys import OWN_PASSKEYS, PASSKEY_ACTIONS
from tests.officers import OfficerUnderTest, sign_in
from tests.test_matrix import RULES

OWN = {"self:read", "session:list", "session:end", *PASSKEY_ACTIONS}  # what needs no role
# An officer's own keys sign reports, open requests and watches, its agency's alone renewals of
# tokens: other tests' matter.
SIGNED = {
    "POST /v1/reports",
    "POST /v1/reports/batch",
    "POST /v1/reports/{originator}/{report_id}/open",
    "POST /v1/reports/{originator}/{report_id}/tokens",
    "POST /v1/watches",
}
# What only officers do at all: test_hub_devices.py, test_hub_passkeys.py, test_candidates.py.
OFFICERS_ALONE = {*DEVICES, *OWN_PASSKEYS, DECISION}
ROUTES = {
    route: rule
    for route, rule in sorted(RULES.items(), key=lambda each: "suspension" in each[0])
    if rule.roles is not None and route not in SIGNED
}
Change = Callable[[OfficerUnderTest], object]


def _run(statement: str) -> Change:
    """Change something about an officer: its {account}, {agency} or {country}."""
    return lambda who: who.hub.database.run(
        statement.format(
            account=f"'{who.account}'",
            agency=f"'{who.agency}'",
            country=f"'{who.agency[:2].upper()}'",
        ),
        who.hub.database_name,
    )


@dataclass(frozen=True)
class State:
    """A state of life.

    Args:
        begin: Brings an officer into it.
        end: Undoes what concerns others too.
        refusal: Status and code of every request; None: as the matrix says.
    """

    begin: Change | None
    end: Change | None = None
    refusal: tuple[int, str] | None = (401, "not-authenticated")


_SUSPEND = (
    "INSERT INTO suspensions VALUES ({subject}, {country}, '', '', now()) ON CONFLICT DO NOTHING"
)
_LIFT = _run("DELETE FROM suspensions")
STATES: Mapping[str, State] = {
    "active": State(None, refusal=None),
    "role ended": State(
        _run("UPDATE role_bindings SET until = now() WHERE account = {account}"),
        refusal=(403, "forbidden"),
    ),
    "role withdrawn": State(
        _run("DELETE FROM role_bindings WHERE account = {account}"), refusal=(403, "forbidden")
    ),
    "account disabled": State(_run("UPDATE accounts SET status = 'disabled' WHERE id = {account}")),
    "session ended": State(_run("UPDATE sessions SET ended_at = now() WHERE account = {account}")),
    "session over": State(_run("UPDATE sessions SET ends_at = now() WHERE account = {account}")),
    "agency suspended": State(
        _run(_SUSPEND.replace("{subject}", "{agency}")),
        _LIFT,
    ),
    "country suspended": State(
        _run(_SUSPEND.replace("{subject}", "{country}")),
        _LIFT,
    ),
    "agency suspended by its root": State(
        _run("UPDATE agencies SET status = 'suspended' WHERE id = {agency}"),
        _run("UPDATE agencies SET status = 'active' WHERE id = {agency}"),
    ),
}


@dataclass
class Lives:
    """A hub with a report that its originator's officers may see, and a count of cells."""

    hub: HubUnderTest
    report: Envelope
    cells: int = 0


@pytest.fixture(scope="module")
def lives(
    database: DatabaseUnderTest,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> Iterator[Lives]:
    """One report with an attachment, by the agency whose officers are tried."""
    began = time.monotonic()
    folder = tmp_path_factory.mktemp("hub")
    with running_hub(database, folder, ["id-own", "my-addr", "my-addr0"]) as hub:
        sections = {"summary": (b"text", ["my-addr"])}
        files = {"summary": [("list.csv", b"1,2,3")]}
        envelope, blobs = hub.world.seal_with_files("id-own", sections, files)
        client = hub.agency("id-own")
        path = path_of(envelope, "attachments", "1")
        assert client.send("PUT", path, content=blobs[1]).status_code == 201
        assert client.submit(envelope).status_code == 201
        sign_in(hub, "id-own", account=f"id-own/{PSEUDONYM}")
        made = Lives(hub, envelope)
        yield made
        told = f"lives: {made.cells} cells in {time.monotonic() - began:.1f} s"
        capture = request.config.pluginmanager.getplugin("capturemanager")
        with capture.global_and_fixture_disabled():
            print(f"\n{told}")  # noqa: T201 -- what the run covered


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("role", EVERY_ROLE)
def test_every_route_in_every_state_of_life(role: str, state: str, lives: Lives) -> None:
    who, life = sign_in(lives.hub, "id-own", role), STATES[state]
    cell = Cell(role, "own", cast("ClientUnderTest", who), lives.report)
    if life.begin is not None:
        life.begin(who)
    try:
        for route, rule in ROUTES.items():
            if life.begin is not None and "suspension" in route:
                life.begin(who)  # trying these leaves nobody suspended
            if life.refusal is None and route in OFFICERS_ALONE:
                continue
            answer = rule.call(cell)
            lives.cells += 1
            expected = life.refusal or rule.expected(cell)
            if expected[0] == 403 and rule.action in PASSKEY_ACTIONS:
                continue  # an officer's own, whatever its roles: test_hub_passkeys.py
            if expected[0] == 403 and rule.action in OWN:
                expected = rule.expected(Cell(NO_ROLE, "own", cell.client, cell.envelope))
            _check(answer, expected, f"{route} by {role}, {state}")
    finally:
        if life.end is not None:
            life.end(who)


def _check(answer: httpx2.Response, expected: tuple[int, str], told: str) -> None:
    status, code = expected
    found = f"{told}: {answer.status_code} {answer.text[:300]}"
    if status < 400:
        assert answer.is_success, found  # 200 where another role has done the same before
        return
    assert answer.status_code == status, found
    refused(answer, status, code)


def test_thousands_of_cells_are_tried() -> None:
    assert len(ROUTES) * len(STATES) * len(EVERY_ROLE) > 2000
