"""What a collector is told of requests, and what it is not; FastAPI's own telemetry stays off."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span

from app.errors import NotReadyError
from app.main import make_api
from app.metrics import Metrics
from app.routers.middleware import ExchangeMiddleware
from app.serving import open_telemetry
from app.settings import Settings
from app.telemetry import Telemetry
from tests.test_demo import free_port
from tests.test_serving import Installation, installation

__all__ = ["installation"]  # the fixture
CANARY = "kenarikecil"


@dataclass
class Collector:
    """What a collector on loopback has received."""

    port: int = field(default_factory=free_port)
    bodies: list[bytes] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def spans(self) -> list[Span]:
        read = [ExportTraceServiceRequest.FromString(body) for body in self.bodies]
        return [
            span
            for request in read
            for resource in request.resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        ]


@pytest.fixture
def collector() -> Iterator[Collector]:
    made = Collector()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            assert self.path == "/v1/traces"
            made.bodies.append(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", made.port), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        try:
            yield made
        finally:
            server.shutdown()


def facts(span: Span) -> dict[str, Any]:
    """Read the attributes of a span."""
    told = {each.key: each.value for each in span.attributes}
    return {key: held.string_value or held.int_value for key, held in told.items()}


@contextmanager
def telling(collector: Collector) -> Iterator[Telemetry]:
    telemetry = Telemetry(collector.url, "1")
    telemetry.begin()
    try:
        yield telemetry
    finally:
        telemetry.end()


def test_each_request_is_one_span_without_anything_that_the_caller_sent(
    installation: Installation, collector: Collector
) -> None:
    trace = "0af7651916cd43dd8448eb211c80319c"
    headers = {"traceparent": f"00-{trace}-b7ad6b7169203331-01", "x-word": CANARY}
    headers["authorization"] = f"DPoP {CANARY}"
    paths = [f"/v1/reports?q={CANARY}", f"/v1/reports/id-polri/{CANARY}", f"/{CANARY}"]
    with (
        installation.serving(SERUMPUN_OTLP_ENDPOINT=collector.url, SERUMPUN_WORKERS="2"),
        httpx2.Client(trust_env=False, headers=headers, base_url=installation.url) as client,
    ):
        answers = [client.get(path) for path in paths]
        answers.append(client.request("PROPFIND", "/v1/reports"))
    spans = {facts(span)["serumpun.request_id"]: span for span in collector.spans()}
    told = [facts(spans[answer.headers["x-request-id"]]) for answer in answers]
    assert [each["http.response.status_code"] for each in told] == [
        answer.status_code for answer in answers
    ]
    assert [each["http.route"] for each in told][:3] == [
        "/v1/reports",
        "/v1/reports/{originator}/{report_id}",
        "other",
    ]
    assert told[0]["error.type"] == answers[0].json()["code"]
    assert {each["serumpun.worker"] for each in told} <= {0, 1}
    assert all(span.end_time_unix_nano > span.start_time_unix_nano for span in spans.values())
    sent = b"".join(collector.bodies)
    assert CANARY.encode() not in sent.lower()
    assert bytes.fromhex(trace) not in sent
    assert b"id-polri" not in sent


async def test_text_of_an_exception_does_not_reach_the_collector(collector: Collector) -> None:
    async def fail(*_: object) -> None:
        raise ValueError(CANARY)

    with telling(collector) as telemetry:
        app = ExchangeMiddleware(fail, "http://hub.example", Metrics(), telemetry=telemetry)
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://hub.example") as client:
            answer = await client.get("/")
    assert answer.status_code == 500
    [span] = collector.spans()
    assert facts(span)["error.type"] == "internal"
    assert span.status.code == span.status.STATUS_CODE_ERROR
    assert CANARY.encode() not in b"".join(collector.bodies)


def test_method_that_no_route_has_is_not_repeated(collector: Collector) -> None:
    with telling(collector) as telemetry:
        telemetry.request(CANARY, "/v1/reports", 405, "method-not-allowed", "an id", 0.1)
    [span] = collector.spans()
    assert facts(span)["http.request.method"] == "other"
    assert CANARY.encode() not in b"".join(collector.bodies)


def test_collector_that_is_away_costs_neither_requests_nor_a_long_stop(
    installation: Installation,
) -> None:
    nobody = f"http://127.0.0.1:{free_port()}"
    with installation.serving(SERUMPUN_OTLP_ENDPOINT=nobody) as process:
        ready = httpx2.get(f"{installation.url}/health/ready", trust_env=False)
        assert ready.is_success
        process.terminate()
        assert process.wait(25) == 0


def test_nothing_is_sent_and_no_package_loaded_unless_a_collector_is_named() -> None:
    assert open_telemetry(Settings()) is None


def test_missing_packages_are_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "app.telemetry")
    monkeypatch.setitem(sys.modules, "opentelemetry.sdk.trace", None)
    with pytest.raises(NotReadyError) as refused:
        open_telemetry(Settings(otlp_endpoint="http://127.0.0.1:4318"))
    assert "serumpun[telemetry]" in str(refused.value.reason)


def test_hub_is_not_traced_even_where_a_provider_is_configured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Spans would hold paths, queries and exception texts."""
    monkeypatch.setattr("fastapi.telemetry._asgi._unconfigured", lambda _provider: False)
    monkeypatch.setenv("FASTAPI_OTEL_AUTO_CONFIGURE", "true")
    assert FastAPI()._native_telemetry.enabled()  # the control
    hub = make_api()
    assert not hub._native_telemetry.enabled()
    assert not hub._telemetry["auto_configure"]
