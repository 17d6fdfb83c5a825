"""A hub in the test's hand: right in everything, until the test makes one answer wrong.

It has the pinned receipt key, so what it says is signed as a hub that turned would sign it. It
checks nothing: what an agency refuses, it refuses by itself.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2

from app.crypto import limits
from app.crypto.checkpoint import sign_checkpoint
from app.crypto.encoding import from_base64url, from_timestamp, sha256, to_base64url
from app.crypto.envelope import Envelope, verify_report
from app.crypto.header import ReportReference
from app.crypto.jws import Jws, read_protected
from app.crypto.log_entry import LEAF_BYTES
from app.crypto.log_keys import log_signing_key
from app.crypto.merkle import Plan, hash_leaf, plan_consistency, plan_inclusion, root_of
from app.crypto.statements import (
    Act,
    Heads,
    OpenRequest,
    Receipt,
    sign_statement,
    verify_statement,
)
from serumpun.agency import Agency
from serumpun.receipts import digest_of, reference
from serumpun.transport import Transport
from tests.worlds import World

HUB = "http://127.0.0.1:8000"
Tamper = Callable[[dict[str, Any]], dict[str, Any]]
_LEAF = b"serumpun-audit/1\n"
_REPORT = re.compile(r"/v1/reports/([^/]+)/([^/]+)(?:/(open|receipts|attachments/(\d+)))?")


@dataclass
class ScriptedHub:
    """A hub of one world.

    Args:
        world: Whose federation and receipt key it has.
        now: Its clock.
        tampers: By route (`directory`, `list`, `find`, `submit`, `open`, `receipts`, `upload`),
            what becomes of the answer's members before they are sent.
        lost: Routes whose answer is lost on its way, each once.
        refusals: Status and code by route, instead of an answer.
        busy: How many more times a route says "not now".
        takes_batches: Whether it knows batches.
        batch: What becomes of the lines of an answer to a batch before they are sent.
        cut: After how many lines such an answer breaks off.
        log: The leaf of each record that a receipt names, in their order.
    """

    world: World
    now: datetime
    tampers: dict[str, Tamper] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    refusals: dict[str, tuple[int, str]] = field(default_factory=dict)
    busy: dict[str, int] = field(default_factory=dict)
    takes_batches: bool = True
    batch: Callable[[list[dict[str, Any]]], list[dict[str, Any]]] = lambda lines: lines
    cut: int | None = None
    batches: list[int] = field(default_factory=list)
    reports: dict[tuple[str, str], Envelope] = field(default_factory=dict)
    submissions: dict[tuple[str, str], Jws] = field(default_factory=dict)
    blobs: dict[tuple[str, str, int], bytes] = field(default_factory=dict)
    openings: list[dict[str, Any]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    log: dict[str, bytes] = field(default_factory=dict)

    def agency(self, agency: str, folder: Path) -> Agency:
        """Connect an agency of the world, with its own clock at the world's present."""
        own = self.world.agencies[agency]
        client = httpx2.Client(transport=httpx2.MockTransport(self.answer))
        transport = Transport(HUB, client, _Named(agency))
        return Agency(
            self.world.federation,
            own.signing,
            [own.sealing],
            transport,
            folder / agency,
            lambda: self.now,
        )

    def receipt(
        self,
        act: Act,
        agency: str,
        report: ReportReference | None = None,
        request_digest: bytes | None = None,
        **members: Any,  # noqa: ANN401 -- members of the receipt
    ) -> Jws:
        """Sign a receipt, whatever it says."""
        usual = {
            "v": 1,
            "act": act,
            "record_id": str(uuid4()),
            "agency": agency,
            "report": report.model_dump() if report else None,
            "request_digest": request_digest,
            "sections": [],
            "time": self.now,
        }
        receipt = Receipt.of({**usual, **members})
        at = int(receipt.time.timestamp() * 1000).to_bytes(8, "big")
        record = receipt.record_id.encode().ljust(LEAF_BYTES - len(_LEAF) - len(at))
        self.log[receipt.record_id] = _LEAF + at + record
        return sign_statement(receipt, self.world.receipt_key)

    def heads(self) -> Jws:
        """State where every chain ends now."""
        heads = [head.model_dump() for head, _ in self.world.directory.heads.values()]
        stated = Heads.of({"v": 1, "time": self.now, "heads": heads})
        return sign_statement(stated, self.world.receipt_key)

    def accept(self, envelope: Envelope, **members: Any) -> ReportReference:  # noqa: ANN401
        """Store a report; `members` replace those of its receipt."""
        key = self.world.directory.signing_key(read_protected(envelope)[1]).key
        verified = verify_report(envelope, key)
        header = verified.header
        place, named = (header.originator, header.id), reference(header, verified.digest)
        self.reports[place] = envelope
        self.submissions[place] = self.receipt(Act.SUBMIT, header.originator, named, **members)
        return named

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        """Answer one request."""
        path, route = request.url.path, self._route(request)
        self.asked.append(route)
        report = _REPORT.fullmatch(path)
        place = (report[1], report[2]) if report else ("", "")
        if self.busy.get(route, 0) > 0:
            self.busy[route] -= 1
            request.read()
            return _said(429, {"code": "rate-limited"}, {"Retry-After": "1"})
        if route in self.refusals:
            status, code = self.refusals[route]
            return _said(status, {"code": code})
        if route == "batch":
            return self._batch(request)
        unlogged = route == "inclusion" and request.url.params["entry"] not in self.log
        if unlogged or (route in {"find", "open"} and place not in self.reports):
            return _said(404, {"code": "not-found", "request_id": "r1"})
        if route == "download" and report:
            return httpx2.Response(200, content=iter([self.blobs[*place, int(report[4])]]))
        if route == "upload" and report:
            self.blobs[*place, int(report[4])] = request.read()
        say: Callable[[httpx2.Request, tuple[str, str]], dict[str, Any]]
        say = getattr(self, f"_{route}")
        members = say(request, place)
        if route in self.lost:
            self.lost.remove(route)
            raise httpx2.ReadError("connection reset")
        if route in self.tampers:
            members = self.tampers[route](members)
        return _said(200, members)

    def _route(self, request: httpx2.Request) -> str:
        path = request.url.path
        if path == "/v1/directory" or path.startswith("/v1/access-log/"):
            return path.rpartition("/")[2]
        if path == "/v1/reports/batch" and self.takes_batches:
            return "batch"
        if path == "/v1/reports":
            return "list" if request.method == "GET" else "submit"
        tail = path.split("/")[5:]
        if not tail:
            return "find"
        if tail[0] == "attachments":
            return "upload" if request.method == "PUT" else "download"
        return tail[0]

    def _directory(self, request: httpx2.Request, _: tuple[str, str]) -> dict[str, Any]:
        after = int(request.url.params.get("after", 0))
        at = self.world.enrolled_at
        listed = [
            {
                "seq": seq,
                "signed": _wire(signed),
                "receipt": _wire(self.receipt_of(signed, _later(at, signed))),
            }
            for seq, signed in enumerate(self.world.statements, start=1)
            if seq > after
        ]
        return {"statements": listed, "next_after": None, "heads": _wire(self.heads())}

    def receipt_of(self, signed: Jws, at: datetime) -> Jws:
        """Sign the receipt of a statement."""
        issuer = json.loads(from_base64url(signed.payload))["issuer"]
        return self.receipt(Act.STATEMENT, issuer, request_digest=digest_of(signed), time=at)

    def _inclusion(self, request: httpx2.Request, _: tuple[str, str]) -> dict[str, Any]:
        index, leaves = list(self.log).index(request.url.params["entry"]), self._hashes()
        key = log_signing_key(self.world.federation.name, self.world.log_secret)
        return {
            "index": index,
            "leaf": to_base64url(list(self.log.values())[index]),
            "proof": _proof(plan_inclusion(index, len(leaves)), leaves),
            "checkpoint": sign_checkpoint(len(leaves), root_of(leaves), self.now, key).decode(),
        }

    def _consistency(self, request: httpx2.Request, _: tuple[str, str]) -> dict[str, Any]:
        old, new = (int(request.url.params[name]) for name in ("old", "new"))
        return {"proof": _proof(plan_consistency(old, new), self._hashes())}

    def _hashes(self) -> list[bytes]:
        return [hash_leaf(leaf) for leaf in self.log.values()]

    def _list(self, request: httpx2.Request, _: tuple[str, str]) -> dict[str, Any]:
        agency = request.headers["Agency"]
        return {"reports": [self._entry(place, agency) for place in self.reports], "next": None}

    def _find(self, request: httpx2.Request, place: tuple[str, str]) -> dict[str, Any]:
        return self._entry(place, request.headers["Agency"])

    def _entry(self, place: tuple[str, str], agency: str) -> dict[str, Any]:
        envelope = self.reports[place]
        signed = Jws(payload=envelope.payload, signatures=envelope.signatures)
        names = [str(part.name) for part in self.world.delivered(envelope, agency).sections]
        receipt = self.submissions[place]
        return {"signed": _wire(signed), "receipt": _wire(receipt), "sections": names}

    def _submit(self, request: httpx2.Request, _: tuple[str, str]) -> dict[str, Any]:
        envelope = Envelope.parse(request.read(), limits.ENVELOPE_BYTES)
        header = json.loads(from_base64url(envelope.payload))
        place = (header["originator"], header["id"])
        if place not in self.submissions:
            self.accept(envelope)
        return {"receipt": _wire(self.submissions[place]), "warnings": []}

    def _batch(self, request: httpx2.Request) -> httpx2.Response:
        """Store each line, and answer each with its own receipt or refusal."""
        lines = []
        sent = request.read().splitlines()
        self.batches.append(len(sent))
        for n, line in enumerate(sent[: self.cut], start=1):
            header = json.loads(from_base64url(json.loads(line)["payload"]))
            place = (header["originator"], header["id"])
            if place not in self.submissions:
                self.accept(Envelope.parse(line, limits.ENVELOPE_BYTES))
            receipt = _wire(self.submissions[place])
            lines.append({"line": n, "status": 201, "receipt": receipt, "warnings": []})
        told = [json.dumps(line).encode() + b"\n" for line in self.batch(lines)]

        def flow() -> Iterator[bytes]:
            yield from told
            if self.cut is not None:
                raise httpx2.ReadError("connection reset")

        return httpx2.Response(200, content=flow())

    def _open(self, request: httpx2.Request, place: tuple[str, str]) -> dict[str, Any]:
        signed = Jws.parse(request.read(), limits.STATEMENT_WIRE_BYTES)
        key = self.world.directory.signing_key(read_protected(signed)[1]).key
        asked = verify_statement(signed, OpenRequest, key)
        copy = self.world.delivered(self.reports[place], asked.agency)
        receipt = self.receipt(
            Act.OPEN, asked.agency, asked.report, digest_of(signed), sections=list(asked.sections)
        )
        self.openings.append({"open_request": _wire(signed), "receipt": _wire(receipt)})
        return {
            "envelope": _wire(copy),
            "submission_receipt": _wire(self.submissions[place]),
            "receipt": _wire(receipt),
        }

    def _receipts(self, _request: httpx2.Request, _: tuple[str, str]) -> dict[str, Any]:
        return {"openings": self.openings, "next": None}

    def _upload(self, request: httpx2.Request, _: tuple[str, str]) -> dict[str, Any]:
        content = request.read()
        return {"n": 1, "length": len(content), "sha256": to_base64url(sha256(content))}


@dataclass
class _Named:
    """Says who asks, where a login would prove it."""

    agency: str

    def headers(self, _method: str, _url: str) -> dict[str, str]:
        return {"Agency": self.agency}

    def forget(self) -> None:
        return


def _said(
    status: int, members: dict[str, Any], headers: dict[str, str] | None = None
) -> httpx2.Response:
    """Answer with a body that is streamed, as a socket would."""
    return httpx2.Response(status, content=iter([json.dumps(members).encode()]), headers=headers)


def _wire(carried: Jws) -> dict[str, Any]:
    return carried.model_dump(mode="json")


def _proof(plan: Plan, hashes: list[bytes]) -> list[str]:
    found = [root_of(hashes[n.index << n.level : (n.index + 1) << n.level]) for n in plan.nodes()]
    return [to_base64url(each) for each in plan.hashes(found)]


def _later(at: datetime, signed: Jws) -> datetime:
    """Tell when a statement was recorded: at once, but never before `at`."""
    issued_at = str(json.loads(from_base64url(signed.payload))["issued_at"])
    return max(at, from_timestamp(issued_at))
