"""What the hub counts and says of requests: right over several workers, and without their words."""

import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
from prometheus_client.parser import text_string_to_metric_families

from app.errors import problem_types
from app.logs import REQUESTS, JsonFormatter
from app.metrics import BUCKETS, Metrics
from tests.hub import HubUnderTest
from tests.hub_steps import record_of
from tests.test_demo import free_port
from tests.test_serving import Installation, installation
from tests.test_workers import sealed, wait_until, workers_of

__all__ = ["installation"]  # the fixture
CANARY = "kenarikecil"
LIST = ("GET", "/v1/reports")


def scrape(port: int) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    told = httpx2.get(f"http://127.0.0.1:{port}/metrics", trust_env=False)
    assert told.status_code == 200
    return samples(told.text)


def samples(text: str) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    """Read with Prometheus's own parser."""
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def key(name: str, **labels: str) -> tuple[str, frozenset[tuple[str, str]]]:
    return name, frozenset(labels.items())


def test_metrics_add_up_over_workers_and_survive_one_that_is_killed(
    installation: Installation,
) -> None:
    port = free_port()
    with installation.serving(SERUMPUN_WORKERS="2", SERUMPUN_METRICS_PORT=str(port)) as process:
        installation.enrol()
        envelope = sealed(installation)
        installation.send("POST", "/v1/reports", "id-polri", envelope.to_bytes())
        lines = envelope.to_bytes() + b"\n" + sealed(installation).to_bytes()  # one is new
        kind = "application/x-ndjson"
        installation.send("POST", "/v1/reports/batch", "id-polri", lines, kind)
        for _ in range(10):
            httpx2.get(f"{installation.url}/v1/reports?tag={CANARY}", trust_env=False)
            httpx2.get(f"{installation.url}/{CANARY}", trust_env=False)
        list_refused = key(
            "serumpun_requests_total", method="GET", route="/v1/reports", status="401"
        )
        absent = key("serumpun_requests_total", method="other", route="other", status="404")
        wait_until(lambda: scrape(port).get(absent) == 10)  # counted after its answer
        told = scrape(port)
        assert told[list_refused] == 10
        assert told[key("serumpun_reports_total", act="submitted")] == 2
        who = key("serumpun_refusals_total", code="not-authenticated", who="stranger")
        assert told[who] == 10
        counted = key("serumpun_request_seconds_count", method="GET", route="/v1/reports")
        assert told[counted] == 10
        assert told[key("serumpun_worker_starts_total")] == 2
        assert told[key("serumpun_chores_total", chore="expire", outcome="done")] == 1
        when = key("serumpun_chore_last_success_timestamp_seconds", chore="expire")
        assert told[when] > 1.7e9
        workers_of(process)[0].kill()
        wait_until(lambda: scrape(port)[key("serumpun_worker_starts_total")] == 3)
        assert scrape(port)[list_refused] == 10
        text = httpx2.get(f"http://127.0.0.1:{port}/metrics", trust_env=False).text
        assert not any(word in text for word in (CANARY, "polri", "pdrm", "id-", "kid"))
        missing = httpx2.get(f"http://127.0.0.1:{port}/", trust_env=False)
        assert missing.status_code == 404
        assert httpx2.get(f"{installation.url}/metrics", trust_env=False).status_code == 404


def test_histogram_is_cumulative_and_nobody_can_make_a_series() -> None:
    metrics = Metrics([LIST], (kind.code for kind in problem_types()), "1", 2)
    before = len(metrics.text().splitlines())
    for seconds in (0.001, 0.03, 99):
        metrics.request(*LIST, 200, seconds)
    metrics.request("BREW", "/v1/reports", 200, 1)
    metrics.request("GET", f"/{CANARY}", 200, 1)
    metrics.request(*LIST, 299, 1)
    metrics.refusal(CANARY, is_agency=False)
    told = samples(metrics.text())
    steps = [
        told[key("serumpun_request_seconds_bucket", method="GET", route="/v1/reports", le=str(le))]
        for le in (*BUCKETS, "+Inf")
    ]
    assert steps == [1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4]
    total = key("serumpun_request_seconds_sum", method="GET", route="/v1/reports")
    assert 100 < told[total] < 101
    assert CANARY not in metrics.text()
    assert told[key("serumpun_requests_total", method="other", route="other", status="200")] == 2
    assert told[key("serumpun_refusals_total", code="other", who="stranger")] == 1
    assert len(metrics.text().splitlines()) < before + 40


@contextmanager
def heard(count: int) -> Iterator[list[dict[str, Any]]]:
    """Hear the lines that requests get, which come after their answers."""
    said, lines = io.StringIO(), []  # type: ignore[var-annotated]
    handler = logging.StreamHandler(said)
    handler.setFormatter(JsonFormatter())
    logger = logging.getLogger(REQUESTS)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield lines
        wait_until(lambda: said.getvalue().count("\n") >= count)
    finally:
        logger.setLevel(logging.NOTSET)
        logger.removeHandler(handler)
        lines += [json.loads(line) for line in said.getvalue().splitlines()]


def test_each_request_gets_one_line_that_names_its_route_and_no_word_of_it(
    hub: HubUnderTest,
) -> None:
    polri = hub.agency("id-polri")
    polri.get("/v1/reports")
    with heard(4) as lines:
        answer = polri.get(f"/v1/reports/my-pdrm/{CANARY}")
        hub.http.get(f"{hub.url}/v1/reports?tag={CANARY}", headers={"user-agent": CANARY})
        hub.http.request("TRACE", f"{hub.url}/{CANARY}")
        hub.http.post(f"{hub.url}/v1/statements", content=f'{{"{CANARY}":1}}'.encode())
    first, second, third, fourth = lines
    told = (first["method"], first["route"], first["status"], first["agency"])
    assert told == ("GET", "/v1/reports/{originator}/{report_id}", 404, "id-polri")
    assert first["request_id"] == str(record_of(hub, answer)["request_id"])
    assert first["bytes"] == len(answer.content)
    assert first["ms"] >= 0
    assert first["process"] > 0
    assert (second["status"], "agency" in second) == (401, False)
    assert third["route"] == "other"
    assert (fourth["route"], fourth["status"]) == ("/v1/statements", 422)
    assert CANARY not in json.dumps(lines).lower()


def test_the_lines_of_requests_can_be_turned_off(hub: HubUnderTest) -> None:
    logger = logging.getLogger(REQUESTS)
    with heard(0) as lines:
        logger.disabled = True
        try:
            hub.http.get(f"{hub.url}/v1/reports")
        finally:
            logger.disabled = False
    assert lines == []
