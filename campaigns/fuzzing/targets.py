"""The parsers that outsiders reach, each a function of bytes that raises only when it is wrong."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote

from starlette.requests import Request

from app.crypto import limits, strict_json
from app.crypto.content import open_bytes
from app.crypto.encoding import from_base64url, from_timestamp, to_base64url, to_timestamp
from app.crypto.envelope import Envelope, open_sections, verify_delivery, verify_report
from app.crypto.federation import FEDERATION_BYTES, Federation
from app.crypto.header import Header, SectionName, occurred_bounds
from app.crypto.jws import Jws, read_protected, verify_jws
from app.crypto.manifest import split_manifest
from app.crypto.shape import Shape
from app.errors import SerumpunError
from app.identity.access_token import TokenKey, verify_access_token
from app.identity.assertion import parse_assertion
from app.identity.proof import Target as Asked
from app.identity.proof import verify_proof
from app.routers.exchange import read_query, split_lines
from app.routers.tokens import parse_form
from app.schemas.documents import parse_document
from app.schemas.incident import INCIDENT_MEDIA_TYPE, parse_section_body
from app.schemas.queries import AgencyQuery, DirectoryQuery, OpeningQuery, Query, ReportQuery
from app.schemas.report_path import is_agency, is_report_address, read_number
from campaigns.fuzzing import seeds
from serumpun.answers import (
    BlobAnswer,
    DirectoryAnswer,
    OpenAnswer,
    OpeningsAnswer,
    ReportAnswer,
    ReportsAnswer,
    SubmissionAnswer,
)
from serumpun.errors import ClientError
from serumpun.keyfile import KEY_FILE_BYTES, KeyFile
from serumpun.profile import PROFILE_BYTES, Profile
from serumpun.transport import ANSWER_BYTES, refusal_of
from tests.crypto.first_reader import KINDS

DOCUMENTED = (SerumpunError, ClientError)
AT = datetime(2027, 2, 1, 8, 0, tzinfo=UTC)
ISSUER = "http://127.0.0.1:8000"
_QUERIES: tuple[type[Query], ...] = (ReportQuery, OpeningQuery, AgencyQuery, DirectoryQuery)
_ANSWERS: tuple[type[Shape], ...] = (
    OpenAnswer,
    ReportsAnswer,
    ReportAnswer,
    OpeningsAnswer,
    DirectoryAnswer,
    SubmissionAnswer,
    BlobAnswer,
)
_TOKEN_KEY = TokenKey(bytes(32))


class WrongAnswerError(Exception):
    """A parser took something that it writes differently, or reads differently the second time."""


@dataclass(frozen=True)
class Target:
    """One parser.

    Args:
        run: Parses octets; raises only what is not documented.
        corpus: Good inputs, and some bad ones, to begin from.
    """

    run: Callable[[bytes], None]
    corpus: Callable[[], list[bytes]]


def _shape(shape: type[Shape], max_bytes: int) -> Callable[[bytes], None]:
    """Read a shape; what is read is written and read again the same."""

    def run(raw: bytes) -> None:
        read = shape.parse(raw, max_bytes)
        if shape.parse(read.to_bytes(), 2 * max_bytes) != read:
            raise WrongAnswerError(shape.__name__)

    return run


def _one_of(*runs: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """Let the first octet choose among parsers."""
    return lambda raw: runs[raw[0] % len(runs)](raw[1:]) if raw else None


def _json(raw: bytes) -> None:
    read = strict_json.parse_object(raw, 1 << 16)
    again = strict_json.parse_object(strict_json.write_object(read), 1 << 20)
    if not read == again == json.loads(raw):
        raise WrongAnswerError("strict JSON")


def _envelope(raw: bytes) -> None:
    envelope = Envelope.parse(raw, limits.ENVELOPE_BYTES)
    world = seeds.world()
    key = world.agencies["id-polri"].signing.public
    for check in (
        lambda: read_protected(envelope),
        lambda: verify_report(envelope, key),
        lambda: open_sections(
            verify_delivery(envelope, key), list(SectionName), world.agencies["my-pdrm"].sealing
        ),
    ):
        try:
            check()
        except SerumpunError:
            continue


def _batch(raw: bytes) -> None:
    """Split a body, and read each line: a line that is refused must not end the others."""
    for line in split_lines(raw, limits.BATCH_REPORTS):
        try:
            _envelope(line)
        except SerumpunError:
            continue


def _header(raw: bytes) -> None:
    occurred_bounds(Header.parse(raw, limits.HEADER_BYTES))


def _signed(raw: bytes) -> None:
    signed = Jws.parse(raw, limits.STATEMENT_WIRE_BYTES)
    typ, _ = read_protected(signed)
    verify_jws(signed, seeds.world().roots["id"].public, typ)


def _jwt(raw: bytes) -> None:
    text = raw.decode("latin-1")
    for check in (
        lambda: parse_assertion(text),
        lambda: verify_proof(text, Asked("GET", ISSUER, "/v1/reports"), AT, None),
        lambda: verify_access_token(text, _TOKEN_KEY, ISSUER, AT),
    ):
        try:
            check()
        except SerumpunError:
            continue


def _form(raw: bytes) -> None:
    parse_form("application/x-www-form-urlencoded", raw)


def _query(raw: bytes) -> None:
    query = _QUERIES[len(raw) % len(_QUERIES)]
    read_query(Request({"type": "http", "query_string": raw, "headers": []}), query)


def _path(raw: bytes) -> None:
    one, _, two = raw.decode("utf-8", "replace").partition("/")
    if is_report_address(one, two) and quote(two, safe="") != two:
        raise WrongAnswerError("an address that is not one")
    is_agency(one)
    read_number(two)


def _encodings(raw: bytes) -> None:
    text = raw.decode("utf-8", "replace")
    for read, write in ((from_base64url, to_base64url), (from_timestamp, to_timestamp)):
        try:
            if write(read(text)) != text:  # type: ignore[arg-type]
                raise WrongAnswerError(f"{text!r} has a second writing")
        except SerumpunError:
            continue


def _content(raw: bytes) -> None:
    try:
        split_manifest(raw)
    except SerumpunError:
        open_bytes(raw, bytes(32), b"context")


def _document(raw: bytes) -> None:
    parse_document(raw)


def _body(raw: bytes) -> None:
    for name in SectionName:
        try:
            parse_section_body(INCIDENT_MEDIA_TYPE, name, raw)
        except SerumpunError:
            continue


def _problem(raw: bytes) -> None:
    refusal_of(strict_json.parse_object(raw, 1 << 16), 400)


TARGETS: dict[str, Target] = {
    "strict JSON": Target(_json, seeds.objects),
    "envelope": Target(_envelope, seeds.envelopes),
    "header": Target(_header, seeds.headers),
    "batch": Target(_batch, seeds.batches),
    "statements": Target(
        _one_of(*(_shape(kind, limits.STATEMENT_BYTES) for kind in KINDS.values())),
        seeds.statements,
    ),
    "signed object": Target(_signed, seeds.signed),
    "federation file": Target(_shape(Federation, FEDERATION_BYTES), seeds.federations),
    "JWT and DPoP": Target(_jwt, seeds.jwts),
    "form": Target(_form, seeds.forms),
    "query": Target(_query, seeds.queries),
    "report path": Target(_path, seeds.paths),
    "encodings": Target(_encodings, seeds.encoded),
    "sealed content": Target(_content, seeds.contents),
    "key file and profile": Target(
        _one_of(_shape(KeyFile, KEY_FILE_BYTES), _shape(Profile, PROFILE_BYTES)), seeds.key_files
    ),
    "document": Target(_document, seeds.documents),
    "section body": Target(_body, seeds.bodies),
    "the hub's answers": Target(
        _one_of(*(_shape(kind, ANSWER_BYTES) for kind in _ANSWERS), _problem), seeds.answers
    ),
}


def try_one(name: str, raw: bytes) -> None:
    """Hand octets to a target; only what it does not document comes out."""
    try:
        TARGETS[name].run(raw)
    except DOCUMENTED:
        return
