"""Matching through a real hub: who is told what, and what is hidden stays hidden."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.crypto.blind_index import MatchPolicy, Tokens, make_tokens, match_entry, tokenise
from app.crypto.encoding import new_id, now, to_base64url, to_timestamp
from app.crypto.envelope import Envelope
from app.crypto.keys import SigningKey
from app.crypto.statements import Purpose
from app.crypto.watch import SealedWatch, Watch, sign_watch
from app.usecases.limiter import Limiter
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import header_of, instant
from tests.worlds import seed

EVERYBODY = ("id-polri", "id-ppatk", "my-pdrm", "sg-spf")
INDEX_KEY = seed("index key", "1")


@pytest.fixture
def hub(database: DatabaseUnderTest, tmp_path: Path) -> Iterator[HubUnderTest]:
    """A hub with two agencies of one country and two of others."""
    with running_hub(database, tmp_path, EVERYBODY) as under_test:
        yield under_test


def tokens_of(*phones: str) -> Tokens:
    return make_tokens(INDEX_KEY, 1, [("phone", phone) for phone in phones])


def submit(
    hub: HubUnderTest,
    originator: str,
    *phones: str,
    policy: str = "agency",
    to: tuple[str, ...] = (),
    **facts: Any,  # noqa: ANN401
) -> Envelope:
    """Submit a report about phone numbers to its own originator, and to whom else it is for."""
    sections = {"summary": (b"text", [originator, *to])}
    tokens = tokens_of(*phones)
    envelope = hub.world.seal(originator, sections, tokens=tokens, policy=policy, **facts)
    answered = hub.agency(originator).submit(envelope)
    assert answered.status_code == 201, answered.text
    return envelope


def ask(
    hub: HubUnderTest,
    who: str,
    *phones: str,
    **members: Any,  # noqa: ANN401
) -> httpx2.Response:
    """Ask for phone numbers."""
    usual = {
        "epoch": 1,
        "policy": "agency",
        "purpose": "criminal_investigation",
        "case_reference": "CASE/7",
        "t1": [
            {"type": "phone", "token": to_base64url(tokenise(INDEX_KEY, "phone", each).token)}
            for each in phones
        ],
    }
    return hub.agency(who).send("POST", "/v1/matches", json={**usual, **members})


def matches(hub: HubUnderTest, who: str, *phones: str, **members: Any) -> list[Any]:  # noqa: ANN401
    """Ask, and take what each number met, without the ids of candidates."""
    answered = ask(hub, who, *phones, **members)
    assert answered.status_code == 200, answered.text
    found: list[Any] = answered.json()["matches"]
    for each in found:
        for candidate in each["candidates"]:
            del candidate["id"]
    return found


def sealed_watch(
    hub: HubUnderTest,
    who: str,
    tokens: Tokens,
    policy: str = "agency",
    signer: str | None = None,
    key: SigningKey | None = None,
    **members: Any,  # noqa: ANN401
) -> SealedWatch:
    """Sign a watch, with the key of an agency or with another one."""
    at = now()
    usual = {
        "v": 1,
        "agency": who,
        "id": str(new_id(at)),
        "match": match_entry(tokens, MatchPolicy(policy)).model_dump(),
        "purpose": Purpose.CRIMINAL_INVESTIGATION,
        "case_reference": "CASE/9",
        "time": at,
        "expires_at": at + timedelta(days=30),
    }
    signing = key or hub.world.agencies[signer or who].signing
    return SealedWatch(signed=sign_watch(Watch.of({**usual, **members}), signing), tokens=tokens)


def send_watch(hub: HubUnderTest, who: str, sealed: SealedWatch) -> httpx2.Response:
    return hub.agency(who).send("POST", "/v1/watches", content=sealed.to_bytes())


def test_own_and_released_reports_are_named_and_others_as_their_policy_says(
    hub: HubUnderTest,
) -> None:
    own = submit(hub, "my-pdrm", "+6281", policy="none")
    released = submit(hub, "sg-spf", "+6282", to=("my-pdrm",))
    submit(hub, "id-polri", "+6283", policy="agency")
    submit(hub, "id-polri", "+6284", policy="country")
    submit(hub, "id-polri", "+6285", policy="hit_only")
    submit(hub, "id-polri", "+6286", policy="none", to=("my-pdrm",))
    asked = ("+6281", "+6282", "+6283", "+6284", "+6285", "+6286", "+6287")
    found = matches(hub, "my-pdrm", *asked)
    assert [each["reports"] for each in found] == [
        [{"originator": "my-pdrm", "id": header_of(own)["id"]}],
        [{"originator": "sg-spf", "id": header_of(released)["id"]}],
        *([[]] * 5),
    ]
    assert [each["candidates"] for each in found] == [
        [],
        [{"agency": "sg-spf", "country": "SG"}],
        [{"agency": "id-polri", "country": "ID"}],
        [{"agency": None, "country": "ID"}],
        [{"agency": None, "country": None}],
        [],
        [],
    ]


def test_of_two_policies_the_stricter_holds_for_both_sides(hub: HubUnderTest) -> None:
    submit(hub, "id-polri", "+6283", policy="agency")
    assert matches(hub, "my-pdrm", "+6283", policy="hit_only")[0]["candidates"] == [
        {"agency": None, "country": None}
    ]
    pointers = "SELECT agency, pointer FROM candidates ORDER BY agency"
    assert [tuple(row) for row in hub.rows(pointers)] == [("id-polri", ""), ("my-pdrm", "")]


def test_two_reports_of_different_countries_tell_both_sides_of_each_other(
    hub: HubUnderTest,
) -> None:
    submit(hub, "id-polri", "+6283", policy="country")
    submit(hub, "my-pdrm", "+6283", "+6284")
    pointers = "SELECT agency, pointer FROM candidates ORDER BY agency"
    assert [tuple(row) for row in hub.rows(pointers)] == [("id-polri", "MY"), ("my-pdrm", "ID")]


_ID = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
ENDS = to_timestamp(now() + timedelta(days=60))


def _without_ids(told: bytes) -> bytes:
    """Write each id as the how-manieth it is: they are drawn, and all else must be the same."""
    places: dict[bytes, bytes] = {}
    return _ID.sub(lambda found: places.setdefault(found[0], b"id %d" % len(places)), told)


def _seen_by_an_outsider(hub: HubUnderTest) -> bytes:
    """Everything that matching tells an outsider, and whom it is told of, byte for byte."""
    told = []
    asked = ask(hub, "my-pdrm", "+6283", "+6284")
    submit(hub, "my-pdrm", "+6284", expires_at=ENDS)
    watched = send_watch(hub, "my-pdrm", sealed_watch(hub, "my-pdrm", tokens_of("+6283", "+6284")))
    for answered in (asked, watched, ask(hub, "my-pdrm", "+6284", "+6283")):
        told += [answered.content, answered.headers["ratelimit"].encode()]
    for agency in ("my-pdrm", "id-polri"):
        told.append(hub.agency(agency).get("/v1/candidates").content)
    return _without_ids(b"\n".join(told))


def _hide(hub: HubUnderTest) -> None:
    """Let Singapore hold the same numbers in every way that must not show."""
    submit(hub, "sg-spf", "+6283", "+6284", policy="none")
    tokens = tokens_of("+6283", "+6284")
    send_watch(hub, "sg-spf", sealed_watch(hub, "sg-spf", tokens, "none"))
    over = header_of(submit(hub, "sg-spf", "+6284"))["id"]
    past = "UPDATE {} SET expires_at = now() - interval '1 hour' WHERE id = $1::text::uuid"
    hub.rows(past.format("reports"), over)
    for end in ("expire", "end"):
        placed = send_watch(hub, "sg-spf", sealed_watch(hub, "sg-spf", tokens_of("+6284")))
        if end == "expire":
            hub.rows(past.format("watches"), placed.json()["id"])
        else:
            path = f"/v1/watches/{placed.json()['id']}"
            assert hub.agency("sg-spf").send("DELETE", path).is_success


def test_what_is_hidden_changes_no_byte_of_what_an_outsider_sees(
    database: DatabaseUnderTest, tmp_path: Path
) -> None:
    seen, at = [], now()
    for world in ("with", "without"):
        with running_hub(database, tmp_path / world, EVERYBODY) as hub, instant(hub, at):
            object.__setattr__(hub.hub, "limiter", Limiter(clock=lambda: 0.0))  # it has its own
            submit(hub, "id-polri", "+6283", policy="country", expires_at=ENDS)
            if world == "with":
                _hide(hub)
            seen.append(_seen_by_an_outsider(hub))
    assert seen[0] == seen[1]


def test_two_hidden_agencies_of_one_country_look_like_one(hub: HubUnderTest) -> None:
    for originator in ("id-polri", "id-ppatk"):
        submit(hub, originator, "+6283", policy="country")
        submit(hub, originator, "+6283", policy="country")
    assert matches(hub, "my-pdrm", "+6283")[0]["candidates"] == [{"agency": None, "country": "ID"}]


def test_listed_candidate_tells_nothing_of_how_many_are_behind_it_or_until_when(
    hub: HubUnderTest,
) -> None:
    seen = []
    for originator, days in (("id-polri", 10), ("id-ppatk", 20)):
        submit(hub, originator, "+6283", policy="country", expires_at=now() + timedelta(days=days))
        matches(hub, "my-pdrm", "+6283")
        seen.append(hub.agency("my-pdrm").get("/v1/candidates").content)
    assert seen[0] == seen[1]
    assert len(json.loads(seen[0])["candidates"]) == 1


def test_tokens_that_were_not_signed_are_refused(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri", tokens=tokens_of("+6283"))
    for carried in (None, tokens_of("+6283"), tokens_of("+6284")):
        forged = envelope.model_copy(update={"tokens": carried})
        answered = hub.agency("id-polri").submit(forged)
        assert (answered.status_code, answered.json()["code"]) == (422, "digest-mismatch")
    assert hub.rows("SELECT 1 FROM report_tokens") == []


def test_member_that_sweeps_a_range_is_stopped_by_its_budget_and_stands_in_the_log(
    hub: HubUnderTest,
) -> None:
    per_day = hub.hub.match_per_day
    numbers = [f"+65{n:08}" for n in range(500)]
    answered = [ask(hub, "my-pdrm", *numbers) for _ in range(per_day // 500 + 1)]
    assert [each.status_code for each in answered] == [200] * (per_day // 500) + [429]
    assert answered[-1].json()["code"] == "query-budget"
    assert int(answered[-1].headers["retry-after"]) > 60
    assert '"match";r=9500;' in answered[0].headers["ratelimit"]
    assert matches(hub, "sg-spf", "+6283") == [{"reports": [], "candidates": []}]
    swept = [row for row in hub.records() if row["agency"] == "my-pdrm"]
    assert sum(500 for row in swept if "tokens=500" in (row["detail"] or "")) == per_day
    assert (swept[-1]["outcome"], swept[-1]["rule"]) == ("refused", "query-budget")


def test_tokens_of_a_report_count_too(hub: HubUnderTest) -> None:
    hub.rows("INSERT INTO match_budgets VALUES ('id-polri', 1, now())")
    envelope = hub.world.seal("id-polri", tokens=tokens_of("+6283", "+6284"))
    answered = hub.agency("id-polri").submit(envelope)
    assert (answered.status_code, answered.json()["code"]) == (429, "query-budget")
    assert hub.rows("SELECT 1 FROM reports") == hub.rows("SELECT 1 FROM report_tokens") == []
    silent = hub.world.seal("id-polri", tokens=tokens_of("+6283", "+6284"), policy="none")
    assert hub.agency("id-polri").submit(silent).status_code == 201


def test_report_sent_again_takes_no_more_of_the_budget(hub: HubUnderTest) -> None:
    hub.rows("INSERT INTO match_budgets VALUES ('id-polri', 2, now())")
    envelope = hub.world.seal("id-polri", tokens=tokens_of("+6283", "+6284"))
    answers = [hub.agency("id-polri").submit(envelope) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 200]


def test_budget_comes_back_with_time(hub: HubUnderTest) -> None:
    hub.rows("INSERT INTO match_budgets VALUES ('id-polri', 0, now())")
    assert ask(hub, "id-polri", "+6283").status_code == 429
    hub.rows("UPDATE match_budgets SET counted_at = now() - interval '1 hour'")
    left = ask(hub, "id-polri", "+6283").headers["ratelimit"]
    assert '"match";r=415;' in left  # a twenty-fourth of ten thousand, and one spent
