"""What a list is narrowed to: every filter against the headers that were signed."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from app.crypto.encoding import (
    from_base64url,
    from_timestamp,
    now,
    to_base64url,
    to_timestamp,
)
from app.crypto.envelope import REPORT_TYP
from app.schemas.reports import ReportOut, ReportPageOut
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import header_of
from tests.worlds import signed_digest

DAY = timedelta(days=1)
Header = dict[str, Any]


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """A hub whose Singaporean agency has a list worth narrowing."""
    with running_hub(database, tmp_path_factory.mktemp("hub")) as under_test:
        yield under_test


@pytest.fixture(scope="module")
def sent(hub: HubUnderTest) -> list[Header]:
    """Reports of two originators to Singapore, each unlike the others; the headers in order."""
    headers: list[Header] = []
    first: dict[str, str] = {}
    at = now()
    for number in range(12):
        originator = ("id-polri", "my-pdrm")[number % 2]
        facts: dict[str, Any] = {
            "category": ("scam_centre", "mule_account", "forced_criminality")[number % 3],
            "tlp": ("RED", "AMBER", "GREEN", "CLEAR")[number % 4],
            "countries_concerned": [["KH"], ["KH", "TH"], []][number % 3],
            "kind": "incident",
        }
        if number % 4:
            facts["occurred"] = {
                "from": to_timestamp(at - (number + 5) * DAY),
                "to": to_timestamp(at - number * DAY),
            }
        if first and number % 5 == 0:
            facts |= {"kind": "response", "in_reply_to": first}
        envelope = hub.world.seal(originator, {"summary": (b"x", ["sg-spf"])}, **facts)
        answer = hub.agency(originator).submit(envelope)
        assert answer.status_code == 201, answer.text
        key = hub.world.agencies[originator].signing.public
        headers.append(header_of(envelope))
        first = first or {
            "originator": originator,
            "id": headers[0]["id"],
            "header_digest": to_base64url(signed_digest(envelope, REPORT_TYP, key)),
        }
    return headers


def _listed(hub: HubUnderTest, **query: Any) -> list[str]:  # noqa: ANN401
    found: list[str] = []
    cursor: str | None = None
    while True:
        more = {"cursor": cursor} if cursor else {}
        answer = hub.agency("sg-spf").get("/v1/reports", limit=5, **query, **more)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        assert len(found) < 50, "a list that never ends"
        found += [_id(entry["signed"]["payload"]) for entry in page["reports"]]
        cursor = page["next"]
        if cursor is None:
            return found


def _id(payload: str) -> str:
    name: str = json.loads(from_base64url(payload))["id"]
    return name


def _ended_after(at: datetime) -> Callable[[Header], bool]:
    return lambda h: h["occurred"] is not None and from_timestamp(h["occurred"]["to"]) >= at


def _began_before(at: datetime) -> Callable[[Header], bool]:
    return lambda h: h["occurred"] is not None and from_timestamp(h["occurred"]["from"]) <= at


WEEK_AGO = now() - 7 * DAY
FILTERS: dict[str, tuple[dict[str, Any], Callable[[Header], bool]]] = {
    "nothing": ({}, lambda _: True),
    "category": ({"category": "mule_account"}, lambda h: h["category"] == "mule_account"),
    "tlp": ({"tlp": "GREEN"}, lambda h: h["tlp"] == "GREEN"),
    "kind": ({"kind": "response"}, lambda h: h["kind"] == "response"),
    "country": ({"country": "TH"}, lambda h: "TH" in h["countries_concerned"]),
    "originator": ({"originator": "my-pdrm"}, lambda h: h["originator"] == "my-pdrm"),
    "ended after": ({"occurred_from": to_timestamp(WEEK_AGO)}, _ended_after(WEEK_AGO)),
    "began before": ({"occurred_to": to_timestamp(WEEK_AGO)}, _began_before(WEEK_AGO)),
    "two": (
        {"category": "scam_centre", "country": "KH"},
        lambda h: h["category"] == "scam_centre" and "KH" in h["countries_concerned"],
    ),
    "none fits": ({"category": "ransomware"}, lambda _: False),
    "received before it all": ({"received_to": to_timestamp(WEEK_AGO)}, lambda _: False),
    "received since": ({"received_from": to_timestamp(WEEK_AGO)}, lambda _: True),
}


@pytest.mark.parametrize("name", FILTERS)
def test_filter_gives_exactly_what_the_headers_say_newest_first(
    name: str, hub: HubUnderTest, sent: list[Header]
) -> None:
    query, fits = FILTERS[name]
    expected = [header["id"] for header in reversed(sent) if fits(header)]
    assert _listed(hub, **query) == expected
    assert 0 < len(expected) < len(sent) or name.startswith(("no", "received"))


def test_thread_gives_the_answers_to_a_report(hub: HubUnderTest, sent: list[Header]) -> None:
    thread = f"{sent[0]['originator']}/{sent[0]['id']}"
    expected = [header["id"] for header in reversed(sent) if header["in_reply_to"]]
    assert _listed(hub, thread=thread) == expected != []


def test_headers_that_are_handed_on_unread_are_written_as_their_shapes_say(
    hub: HubUnderTest, sent: list[Header]
) -> None:
    reader, one = hub.agency("sg-spf"), f"{sent[0]['originator']}/{sent[0]['id']}"
    page, found = reader.get("/v1/reports", limit=5), reader.get(f"/v1/reports/{one}")
    for answer, shape in ((page, ReportPageOut), (found, ReportOut)):
        told = shape.model_validate_json(answer.content).model_dump(mode="json", by_alias=True)
        assert told == answer.json()
    assert len(page.json()["reports"]) == 5
    assert page.json()["next"]


def test_received_range_cuts_between_two_reports(hub: HubUnderTest, sent: list[Header]) -> None:
    rows = hub.rows("SELECT id::text, received_at FROM reports ORDER BY seq")
    times = [row["received_at"] for row in rows]
    middle = next(n for n, (one, other) in enumerate(pairwise(times), 1) if one < other and n > 3)
    since = _listed(hub, received_from=times[middle].isoformat())
    until = _listed(hub, received_to=times[middle - 1].isoformat())
    assert since == [row["id"] for row in reversed(rows[middle:])]
    assert until == [row["id"] for row in reversed(rows[:middle])]
    assert len(since) + len(until) == len(sent)
