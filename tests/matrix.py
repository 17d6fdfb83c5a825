"""The parts of the authorization matrix: cells, and rules that say what must happen in each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx2

from app.crypto.content import sealed_length
from app.crypto.encoding import new_id
from app.crypto.envelope import Envelope
from tests.hub import ClientUnderTest
from tests.hub_steps import forge, header_of, path_of

EVERY_ROLE = (
    "submitter",
    "analyst",
    "liaison_officer",
    "agency_admin",
    "country_admin",
    "auditor",
    "federation_auditor",
    "witness",
    "hub_operator",
)
COUNTRYS_TO_GIVE = EVERY_ROLE[:6]
NO_ROLE = "none"
STRANGER = "unauthenticated"
UNPROVEN = 401
# Of who asks to the report: its originator; in the audience of one of its sections; another agency
# of the originator's country; an agency of a third country.
RELATIONS = {"own": "id-own", "addressed": "my-addr", "neighbour": "id-near", "foreign": "sg-far"}
JSON, PROBLEM = "application/json", "application/problem+json"
SEALED = bytes(sealed_length(1))  # of the right length; the hub cannot look into it

SENDERS = {"submitter", "liaison_officer"}
READERS = {"analyst", "liaison_officer"}
LISTERS = SENDERS | READERS
RECEIPT_READERS = SENDERS | {"agency_admin", "auditor"}
NOT_FOUND = (404, "not-found")
ORIGINATOR_ALONE = {"addressed": NOT_FOUND, "neighbour": NOT_FOUND, "foreign": NOT_FOUND}
PARTIES_ALONE = {"neighbour": NOT_FOUND, "foreign": NOT_FOUND}


@dataclass
class Cell:
    """One attempt: by whom, and on whose report."""

    role: str
    relation: str
    client: ClientUnderTest
    envelope: Envelope

    @property
    def owner(self) -> str:
        """The originator's agency, which the other relations are relations to."""
        owner: str = header_of(self.envelope)["originator"]
        return owner

    def send(self, method: str, path: str, **more: Any) -> httpx2.Response:  # noqa: ANN401
        """Send with a login, or as a stranger."""
        if self.role == STRANGER:
            return self.client.http.request(method, self.client.hub.url + path, **more)
        return self.client.send(method, path, **more)

    def submit(self) -> httpx2.Response:
        """Sign a report that names the originator, with one's own key."""
        world, own_id = self.client.hub.world, str(new_id(self.client.hub.hub.clock()))
        forged = forge(world, self.envelope, by=self.client.agency, id=own_id, attachments=[])
        return self.send("POST", "/v1/reports", content=forged.to_bytes())

    def submit_batch(self) -> httpx2.Response:
        """Do the same in a batch of one, and answer as its line says."""
        world, own_id = self.client.hub.world, str(new_id(self.client.hub.hub.clock()))
        forged = forge(world, self.envelope, by=self.client.agency, id=own_id, attachments=[])
        lines = {"content-type": "application/x-ndjson"}
        answer = self.send(
            "POST", "/v1/reports/batch", content=forged.to_bytes() + b"\n", headers=lines
        )
        if not answer.is_success:
            return answer
        told = answer.json()
        headers = {**answer.headers, "content-type": PROBLEM if "problem" in told else JSON}
        return httpx2.Response(told["status"], headers=headers, json=told.get("problem", told))

    def open(self) -> httpx2.Response:
        """Ask for the section that the addressed agency may open."""
        signed = self.client.open_request(self.envelope, ["summary"])
        return self.send("POST", path_of(self.envelope, "open"), content=signed.to_bytes())


@dataclass(frozen=True)
class Rule:
    """What must happen at one route.

    Args:
        action: Name in the access log.
        call: Makes the attempt.
        roles: Of which one is needed; None: open to everybody.
        done: Status when it is allowed.
        by_relation: Refusals of those with the role, by relation; the others are allowed.
        reach: By role, the relations it reaches; what it does not reach is absent.
        everybody: The refusal that everybody gets, of an attempt that nobody can make succeed.
        records: Rows in the access log; 0 only where nothing is told about anybody.
        is_silent: Whether doing it leaves none, and only a refusal does.
    """

    action: str
    call: Callable[[Cell], httpx2.Response]
    roles: set[str] | None = None
    done: int = 200
    by_relation: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    reach: Mapping[str, set[str]] | None = None
    everybody: tuple[int, str] | None = None
    records: int = 1
    is_silent: bool = False

    def expected(self, cell: Cell) -> tuple[int, str]:
        """Tell status and rule."""
        if self.everybody is not None:
            return self.everybody
        if self.roles is None:
            return self.done, "granted"
        if cell.role == STRANGER:
            return UNPROVEN, "not-authenticated"
        if cell.role not in self.roles:
            return 403, "forbidden"
        if self.reach is not None and cell.relation not in self.reach.get(cell.role, set()):
            return NOT_FOUND
        return self.by_relation.get(cell.relation, (self.done, "granted"))


def get(path: str) -> Callable[[Cell], httpx2.Response]:
    return lambda cell: cell.send("GET", path)


def get_of_report(*more: str) -> Callable[[Cell], httpx2.Response]:
    return lambda cell: cell.send("GET", path_of(cell.envelope, *more))
