"""Every act that an agency can ask of a hub: prepared, then asked as often as one likes."""

import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import httpx2

from app.crypto.content import sealed_length
from app.crypto.encoding import to_timestamp
from app.crypto.envelope import Envelope
from tests.hub import ClientUnderTest, HubUnderTest
from tests.hub_steps import fresh_login, header_of, path_of

DONE, REFUSED = "done", "refused"
BATCH = 3  # reports of one
# What belongs to one report, and how often each must be there: all of it or nothing.
_OF_REPORT = """
    SELECT (SELECT count(*) FROM reports WHERE originator = $1 AND id = $2::text::uuid),
        (SELECT count(*) FROM report_access WHERE originator = $1 AND report_id = $2::text::uuid),
        (SELECT count(*) FROM sections WHERE originator = $1 AND report_id = $2::text::uuid),
        (SELECT count(*) FROM wraps WHERE originator = $1 AND report_id = $2::text::uuid),
        (SELECT count(*) FROM blobs WHERE originator = $1 AND report_id = $2::text::uuid
            AND section IS NOT NULL),
        (SELECT count(*) FROM access_log WHERE action = 'report:submit' AND outcome = 'done'
            AND object = $1 || '/' || $2 AND detail IS NULL)
"""
_OF_BATCH = """
    SELECT (SELECT count(*) FROM reports WHERE originator = $1 AND id = ANY ($2::text[]::uuid[])),
        (SELECT count(*) FROM sections WHERE originator = $1
            AND report_id = ANY ($2::text[]::uuid[])),
        (SELECT count(*) FROM wraps WHERE originator = $1 AND report_id = ANY ($2::text[]::uuid[])),
        (SELECT count(*) FROM access_log WHERE action = 'report:submit' AND outcome = 'done'
            AND detail IS NULL AND object = ANY (SELECT $1 || '/' || unnest($2::text[])))
"""
_OF_UPLOAD = """
    SELECT (SELECT count(*) FROM blobs WHERE originator = $1 AND report_id = $2::text::uuid),
        (SELECT least(count(*), 1) FROM access_log WHERE action = 'blob:upload' AND outcome = 'done'
            AND object = $1 || '/' || $2)
"""
_OF_STATEMENT = """
    SELECT (SELECT count(*) FROM statements WHERE issuer = $1 AND n = $2::text::integer),
        (SELECT count(*) FROM access_log WHERE action = 'statement:append' AND outcome = 'done'
            AND object = $1 || '/' || $2 AND detail IS NULL)
"""


@dataclass(frozen=True)
class Trial:
    """One prepared act on an object of its own.

    Args:
        ask: Asks for it once; may be called again.
        effect: Statement that counts what it left, with its arguments; None if it leaves only its
            record.
        arguments: Of the statement.
        statuses: What may be answered when nothing is broken.
        outcome: What the access log says then.
        parts: How many objects it has, each of which stands or falls alone.
    """

    ask: Callable[[], httpx2.Response]
    effect: str | None = None
    arguments: tuple[object, ...] = ()
    statuses: tuple[int, ...] = (200,)
    outcome: str = DONE
    parts: int = 1


@dataclass
class Stage:
    """A hub with three agencies and a report that is there already."""

    hub: HubUnderTest
    report: Envelope = field(init=False)

    def __post_init__(self) -> None:
        """Submit a report with an attachment."""
        self.hub.world.now = self.hub.hub.clock()
        envelope, blobs = self.sealed_with_file()
        self.upload(envelope, blobs[1])
        _require(self.polri.submit(envelope), 201)
        self.report = envelope
        for agency in ("my-pdrm", "sg-spf"):
            self.hub.agency(agency).get("/v1/members")

    @property
    def polri(self) -> ClientUnderTest:
        """Whose report it is."""
        return self.hub.agency("id-polri")

    @property
    def pdrm(self) -> ClientUnderTest:
        """Whom it is for."""
        return self.hub.agency("my-pdrm")

    @property
    def spf(self) -> ClientUnderTest:
        """Whom it is not for."""
        return self.hub.agency("sg-spf")

    def seal(self) -> Envelope:
        """Seal a new report of now."""
        self.hub.world.now = self.hub.hub.clock()
        parts = {"summary": (b"text", ["my-pdrm"]), "financial": (b"more", ["my-pdrm"])}
        return self.hub.world.seal("id-polri", parts)

    def sealed_with_file(self) -> tuple[Envelope, dict[int, bytes]]:
        """Seal a new report of now that has an attachment."""
        self.hub.world.now = self.hub.hub.clock()
        return self.hub.world.seal_with_files(
            "id-polri", {"summary": (b"x", ["my-pdrm"])}, {"summary": [("a", b"1")]}
        )

    def upload(self, envelope: Envelope, content: bytes) -> None:
        """Upload the attachment of a report."""
        path = path_of(envelope, "attachments", "1")
        _require(self.polri.send("PUT", path, content=content), 201)


Act = Callable[[Stage], Trial]


def _submit(stage: Stage) -> Trial:
    envelope = stage.seal()
    return Trial(
        lambda: stage.polri.submit(envelope), _OF_REPORT, _named(envelope), statuses=(201, 200)
    )


def _submit_again(stage: Stage) -> Trial:
    return Trial(lambda: stage.polri.submit(stage.report), _OF_REPORT, _named(stage.report))


def _submit_with_attachment(stage: Stage) -> Trial:
    envelope, blobs = stage.sealed_with_file()
    stage.upload(envelope, blobs[1])
    return Trial(
        lambda: stage.polri.submit(envelope), _OF_REPORT, _named(envelope), statuses=(201, 200)
    )


def _batch(stage: Stage) -> Trial:
    envelopes = [stage.seal() for _ in range(BATCH)]
    body = b"\n".join(envelope.to_bytes() for envelope in envelopes)
    ids = [header_of(envelope)["id"] for envelope in envelopes]

    def ask() -> httpx2.Response:
        """Send the batch; one line refused counts as the whole refused: it is asked again."""
        kind = {"Content-Type": "application/x-ndjson"}
        answer = stage.polri.send("POST", "/v1/reports/batch", content=body, headers=kind)
        if not answer.is_success:
            return answer
        told = [json.loads(line) for line in answer.text.splitlines()]
        if len(told) == BATCH and all(line["status"] in {200, 201} for line in told):
            return answer
        statuses = [line["status"] for line in told if line["status"] not in {200, 201}]
        status = max(statuses, default=503)
        return httpx2.Response(status, text=str(told), headers={"retry-after": "1"})

    return Trial(ask, _OF_BATCH, ("id-polri", ids), parts=BATCH)


def _upload(stage: Stage) -> Trial:
    envelope = stage.seal()
    path, content = path_of(envelope, "attachments", "1"), secrets.token_bytes(sealed_length(1))
    return Trial(
        lambda: stage.polri.send("PUT", path, content=content),
        _OF_UPLOAD,
        _named(envelope),
        statuses=(201, 200),
    )


def _append(stage: Stage) -> Trial:
    world = stage.hub.world
    signed = world.state("my-pdrm", stage.hub.hub.clock(), name=f"Unit {secrets.token_hex(4)}")
    n = str(world.directory.heads["my"][0].n)
    return Trial(lambda: stage.hub.append(signed), _OF_STATEMENT, ("my", n), statuses=(201, 200))


def _open(stage: Stage) -> Trial:
    return Trial(lambda: stage.pdrm.open(stage.report, ["summary"]))


def _token(stage: Stage) -> Trial:
    def ask() -> httpx2.Response:
        answers: list[httpx2.Response] = []

        def keep(answer: httpx2.Response) -> None:
            answer.read()
            answers.append(answer)

        login = fresh_login(stage.pdrm)
        http = httpx2.Client(
            timeout=stage.hub.http.timeout,
            trust_env=False,
            event_hooks={"response": [keep]},
        )
        with http:
            login.login._client = http
            try:
                login.login.headers("GET", stage.hub.url)
            except Exception:
                if not answers:
                    raise
        return answers[0]

    return Trial(ask)


def _get(who: str, path: str, **query: str) -> Act:
    return lambda stage: Trial(lambda: stage.hub.agency(who).get(path, **query))


def _get_of_report(who: str, *more: str) -> Act:
    return lambda stage: Trial(lambda: stage.hub.agency(who).get(path_of(stage.report, *more)))


def _refused(ask: Callable[[Stage], httpx2.Response], status: int) -> Act:
    return lambda stage: Trial(lambda: ask(stage), statuses=(status,), outcome=REFUSED)


def _submit_other_bytes(stage: Stage) -> httpx2.Response:
    stage.hub.world.now = stage.hub.hub.clock()
    return stage.polri.submit(stage.hub.world.seal("id-polri", id=header_of(stage.report)["id"]))


def _open_of_yesterday(stage: Stage) -> httpx2.Response:
    at = stage.hub.hub.clock() - timedelta(days=1)
    return stage.pdrm.open(stage.report, ["summary"], time=to_timestamp(at))


ACTS: dict[str, Act] = {
    "submit": _submit,
    "submit again": _submit_again,
    "submit with an attachment": _submit_with_attachment,
    "batch": _batch,
    "upload": _upload,
    "download": _get_of_report("my-pdrm", "attachments", "1"),
    "list": _get("my-pdrm", "/v1/reports"),
    "find": _get("my-pdrm", "/v1/reports", category="scam_centre", tlp="AMBER"),
    "look": _get_of_report("my-pdrm"),
    "open": _open,
    "receipts": _get_of_report("id-polri", "receipts"),
    "token": _token,
    "statement": _append,
    "statement again": lambda stage: Trial(lambda: stage.hub.append(stage.hub.world.statements[0])),
    "members": _get("my-pdrm", "/v1/members"),
    "agencies": _get("my-pdrm", "/v1/agencies"),
    "directory": _get("my-pdrm", "/v1/directory"),
    "categories": _get("my-pdrm", "/v1/categories"),
    "refusal: look at what is not mine": _refused(
        lambda stage: stage.spf.get(path_of(stage.report)), 404
    ),
    "refusal: open what is not mine": _refused(
        lambda stage: stage.spf.open(stage.report, ["summary"]), 404
    ),
    "refusal: submit other bytes under the id": _refused(_submit_other_bytes, 409),
    "refusal: open with a request of yesterday": _refused(_open_of_yesterday, 422),
}


def _require(answer: httpx2.Response, status: int) -> None:
    if answer.status_code != status:
        raise AssertionError(answer.text)


def _named(envelope: Envelope) -> tuple[str, str]:
    header = header_of(envelope)
    return header["originator"], header["id"]
