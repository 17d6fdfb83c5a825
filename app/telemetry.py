"""A span for each request, sent to the operator's collector over OTLP/HTTP; off unless configured.

A span says what the request's log line says, without the agency: method, the route's template,
status, problem code, request id, duration and worker. Nothing of what a caller sent is in it, and
no trace that a caller names is continued. FastAPI's own tracing stays off (`app.main`). Importing
this needs the extra `telemetry`.
"""

import time
from typing import Final

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import ALWAYS_ON
from opentelemetry.trace import SpanKind, StatusCode, Tracer

from app.metrics import OTHER

TRACES_PATH: Final = "/v1/traces"  # OTLP specification, "OTLP/HTTP Request"
BATCH_SPANS: Final = 512
QUEUE_SPANS: Final = 4 * BATCH_SPANS  # spans beyond them are dropped: a slow collector costs none
DELAY_MS: Final = 1000
SEND_SECONDS: Final = 1.0  # for a batch, retries too; a full queue ends within the hub's own stop
_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_FAILED: Final = 500


class Telemetry:
    """Sends spans from one process; a forked worker says its number first, and then begins.

    Args:
        endpoint: The collector's address, without `/v1/traces`.
        version: Of the hub.
    """

    def __init__(self, endpoint: str, version: str) -> None:
        self._endpoint = endpoint.rstrip("/") + TRACES_PATH
        self._version = version
        self._worker = 0
        self._provider: TracerProvider | None = None
        self._tracer: Tracer | None = None

    def become(self, worker: int) -> None:
        """Say which worker this process is."""
        self._worker = worker

    def begin(self) -> None:
        """Start the thread that sends; after the fork, because threads do not live through one."""
        about = Resource({"service.name": "serumpun-hub", "service.version": self._version})
        self._provider = TracerProvider(ALWAYS_ON, about, shutdown_on_exit=False)
        exporter = OTLPSpanExporter(self._endpoint, timeout=SEND_SECONDS)
        processor = BatchSpanProcessor(
            exporter,
            max_queue_size=QUEUE_SPANS,
            schedule_delay_millis=DELAY_MS,
            max_export_batch_size=BATCH_SPANS,
        )
        self._provider.add_span_processor(processor)
        self._tracer = self._provider.get_tracer("serumpun.hub", self._version)

    def end(self) -> None:
        """Send what is waiting, as far as the collector takes it, and stop the thread."""
        if self._provider is not None:
            self._tracer = None
            self._provider.shutdown()

    def request(
        self, method: str, route: str, status: int, code: str, request_id: str, seconds: float
    ) -> None:
        """Tell of an answered request.

        Args:
            method: As sent; one that no route has is `other`.
            route: Its template, never the path.
            status: Of the answer; 0 if there was none.
            code: Of the problem that was answered; empty if none was.
            request_id: As answered.
            seconds: From the head to the end of the answer.
        """
        if self._tracer is None:
            return
        known = method if method in _METHODS and route != OTHER else OTHER
        ended = time.time_ns()
        span = self._tracer.start_span(
            f"{known} {route}",
            context=Context(),
            kind=SpanKind.SERVER,
            attributes={
                "http.request.method": known,
                "http.route": route,
                "http.response.status_code": status,
                "serumpun.request_id": request_id,
                "serumpun.worker": self._worker,
                **({"error.type": code} if code else {}),
            },
            start_time=ended - round(seconds * 1e9),
        )
        if status >= _FAILED or not status:
            span.set_status(StatusCode.ERROR)
        span.end(ended)
