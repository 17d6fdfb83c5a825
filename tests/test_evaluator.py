"""The evaluator of the second keys: whom it answers, and what a thief of anything else gets."""

import asyncio
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest
import uvicorn
from pydantic import ValidationError
from starlette.types import Receive, Scope, Send

from app.crypto.blind_index import blind, first_form, hub_index_key
from app.crypto.encoding import now, to_base64url
from app.crypto.evaluation import (
    EVALUATE_PATH,
    ask_evaluation,
    evaluator_public_key,
    evaluator_signing_key,
    verify_evaluation_answer,
)
from app.crypto.federation import Federation
from app.crypto.federation_history import FederationHistory
from app.crypto.jws import Jws
from app.crypto.keys import KeyUse
from app.errors import (
    BadSignatureError,
    ClockWindowError,
    DigestMismatchError,
    NotReadyError,
    QueryBudgetError,
    ReplayedError,
)
from app.evaluating import EvaluationLog, EvaluatorProcess, open_evaluator
from app.evaluation import EvaluatorElsewhere
from app.hub_keys import KEY_NAMES, HubKeys
from app.hub_self import HubSelf
from app.main import make_evaluator
from app.settings import Settings
from tests.hub import PATIENCE_SECONDS, DatabaseUnderTest, HubUnderTest, running_hub
from tests.test_matching import EVERYBODY, INDEX_KEY, ask, matches, submit, tokens_of
from tests.worlds import World, seed, signing_key

SECRET = seed("evaluator")
PER_DAY = 5_000


@dataclass
class EvaluatorUnderTest:
    """An evaluator on a port of its own, which can be stopped and started again."""

    folder: Path
    port: int = 0
    secret: bytes = SECRET
    meanwhile: Callable[[], object] = lambda: None

    @contextmanager
    def serving(self, federation: Federation) -> Iterator[None]:
        evaluator = EvaluatorProcess(federation, self.secret, EvaluationLog(self.folder), PER_DAY)

        async def process(scope: Scope, receive: Receive, send: Send) -> None:
            await asyncio.to_thread(self.meanwhile)
            await evaluator(scope, receive, send)

        listener = socket.create_server(("127.0.0.1", self.port))
        self.port = listener.getsockname()[1]
        config = uvicorn.Config(process, lifespan="off", log_config=None, ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            while not server.started:
                thread.join(0.005)
            yield
        finally:
            server.should_exit = True
            thread.join(PATIENCE_SECONDS)
            listener.close()

    def seen_by_hub(self, world: World) -> EvaluatorElsewhere:
        name = world.federation.name
        key = evaluator_signing_key(name, SECRET).public
        return EvaluatorElsewhere(f"http://127.0.0.1:{self.port}", key, world.receipt_key, now)

    def lines(self) -> list[dict[str, object]]:
        files = sorted(self.folder.glob("evaluations-*.jsonl"))
        return [json.loads(line) for file in files for line in file.read_text().splitlines()]


@pytest.fixture
def elsewhere(tmp_path: Path) -> EvaluatorUnderTest:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return EvaluatorUnderTest(tmp_path, probe.getsockname()[1])


@pytest.fixture
def hub(
    elsewhere: EvaluatorUnderTest, database: DatabaseUnderTest, tmp_path: Path
) -> Iterator[HubUnderTest]:
    """A hub whose second keys are with `elsewhere`, which does not serve yet."""
    with running_hub(database, tmp_path, EVERYBODY, evaluator=elsewhere.seen_by_hub) as under_test:
        yield under_test


def test_thief_of_dump_all_the_hubs_keys_and_an_index_key_recovers_no_number(
    hub: HubUnderTest, elsewhere: EvaluatorUnderTest
) -> None:
    numbers = [f"+6590{n:06}" for n in range(800)]
    with elsewhere.serving(hub.world.federation):
        submit(hub, "sg-spf", *numbers[::4])
        assert matches(hub, "id-polri", numbers[4])[0]["candidates"] == [
            {"agency": "sg-spf", "country": "SG"}
        ]
    stolen = {row["token"].bytes for row in hub.rows("SELECT token FROM report_tokens")}
    assert len(stolen) == len(numbers[::4])
    first = [first_form(INDEX_KEY, "phone", number) for number in numbers]
    keys = [hub_index_key(seed("index"), 1), *(seed(name) for name in ("index", "token", "cursor"))]
    assert not any(stolen.intersection(blind(key, first)) for key in keys)
    # The limit: an evaluator that keeps what passes, and has an index key, can try every number.
    passed = {each.token for each in tokens_of(*numbers[::4]).t1}
    assert sum(each in passed for each in first) == len(passed)


def test_evaluator_keeps_a_line_of_who_had_how_many_evaluated_and_never_a_token(
    hub: HubUnderTest, elsewhere: EvaluatorUnderTest
) -> None:
    with elsewhere.serving(hub.world.federation):
        submit(hub, "sg-spf", "+6591", "+6592")
        ask(hub, "id-polri", "+6591")
    told = [{name: line[name] for name in line if name != "time"} for line in elsewhere.lines()]
    assert told == [
        {"agency": "sg-spf", "epoch": 1, "tokens": 2, "outcome": "done"},
        {"agency": "id-polri", "epoch": 1, "tokens": 1, "outcome": "done"},
    ]


def test_while_the_evaluator_is_away_nothing_is_counted_kept_or_lost(
    hub: HubUnderTest, elsewhere: EvaluatorUnderTest
) -> None:
    sealed = hub.world.seal("sg-spf", tokens=tokens_of("+6591"), policy="agency")
    without = hub.world.seal("sg-spf")
    for refused in (hub.agency("sg-spf").submit(sealed), ask(hub, "id-polri", "+6591")):
        assert (refused.status_code, refused.json()["code"]) == (503, "evaluator-away")
        assert "retry-after" in refused.headers
    assert hub.agency("sg-spf").submit(without).status_code == 201
    assert hub.rows("SELECT FROM match_budgets") == hub.rows("SELECT FROM report_tokens") == []
    acts = [
        each["action"]
        for each in hub.records()
        if each["action"] in {"report:submit", "match:query"}
    ]
    assert acts == ["report:submit"]
    with elsewhere.serving(hub.world.federation):
        assert hub.agency("sg-spf").submit(sealed).status_code == 201
        assert matches(hub, "id-polri", "+6591")[0]["candidates"]
    assert hub.agency("sg-spf").submit(sealed).status_code == 200  # taken before: it is not asked


def test_evaluator_with_another_secret_is_refused_before_its_tokens_are_kept(
    hub: HubUnderTest, elsewhere: EvaluatorUnderTest
) -> None:
    elsewhere.secret = seed("made anew after a loss")
    sealed = hub.world.seal("sg-spf", tokens=tokens_of("+6591"), policy="agency")
    with elsewhere.serving(hub.world.federation):
        refused = hub.agency("sg-spf").submit(sealed)
    assert (refused.status_code, refused.json()["code"]) == (503, "evaluator-away")
    assert hub.rows("SELECT FROM report_tokens") == []


def test_agency_whose_budget_is_spent_spends_nothing_of_the_evaluators(
    hub: HubUnderTest, elsewhere: EvaluatorUnderTest
) -> None:
    with elsewhere.serving(hub.world.federation):
        ask(hub, "id-polri", "+6591")
        hub.rows("UPDATE match_budgets SET remaining = 0, counted_at = now() + interval '1 h'")
        sealed = hub.world.seal("id-polri", tokens=tokens_of("+6592"), policy="agency")
        for refused in (hub.agency("id-polri").submit(sealed), ask(hub, "id-polri", "+6593")):
            assert (refused.status_code, refused.json()["code"]) == (429, "query-budget")
    assert len(elsewhere.lines()) == 1


def test_budget_that_others_spend_while_the_evaluator_works_is_spent(
    hub: HubUnderTest, elsewhere: EvaluatorUnderTest
) -> None:
    spent = "UPDATE match_budgets SET remaining = 1, counted_at = now() + interval '1 h'"
    whole = "UPDATE match_budgets SET remaining = 9, counted_at = now() + interval '1 h'"
    sealed = hub.world.seal("id-polri", tokens=tokens_of("+6592", "+6593"), policy="agency")
    with elsewhere.serving(hub.world.federation):
        ask(hub, "id-polri", "+6591")
        elsewhere.meanwhile = lambda: hub.rows(spent)
        hub.rows(whole)
        asked = ask(hub, "id-polri", "+6592", "+6593")
        hub.rows(whole)
        for refused in (asked, hub.agency("id-polri").submit(sealed)):
            assert (refused.status_code, refused.json()["code"]) == (429, "query-budget")
    assert len(elsewhere.lines()) == 3


@pytest.fixture
def world() -> World:
    return World.make()


@pytest.fixture
def process(world: World, tmp_path: Path) -> EvaluatorProcess:
    return EvaluatorProcess(world.federation, SECRET, EvaluationLog(tmp_path), PER_DAY)


def _asked(world: World, *, agency: str = "sg-spf", count: int = 1, ago: int = 0) -> Jws:
    tokens = [seed(agency, str(n)) for n in range(count)]
    at = now() - timedelta(seconds=ago)
    return ask_evaluation(agency, 1, tokens, world.receipt_key, at)


def test_whoever_is_not_the_hub_is_not_answered(world: World, process: EvaluatorProcess) -> None:
    agency = world.agencies["sg-spf"].signing
    another_hub = signing_key(world.federation.name, "hub", KeyUse.HUB_RECEIPT, nth=2)
    for thief in (agency, another_hub):
        asked = ask_evaluation("sg-spf", 1, [seed("t1")], thief, now())
        with pytest.raises(BadSignatureError):
            process.evaluate(asked.to_bytes())


def test_request_that_was_overheard_is_answered_once_and_not_later(
    world: World, process: EvaluatorProcess
) -> None:
    overheard = _asked(world).to_bytes()
    process.evaluate(overheard)
    with pytest.raises(ReplayedError):
        process.evaluate(overheard)
    with pytest.raises(ClockWindowError):
        process.evaluate(_asked(world, ago=61).to_bytes())


def test_answer_to_another_request_is_not_taken_for_this_ones(
    world: World, process: EvaluatorProcess
) -> None:
    asked, other = _asked(world), _asked(world, agency="id-polri")
    answers = [Jws.parse(process.evaluate(each.to_bytes()), 1 << 16) for each in (asked, other)]
    key, hub = evaluator_signing_key(world.federation.name, SECRET).public, world.receipt_key.public
    assert verify_evaluation_answer(answers[0], asked, hub, key, 1) == tuple(
        blind(hub_index_key(SECRET, 1), [seed("sg-spf", "0")])
    )
    with pytest.raises(DigestMismatchError):
        verify_evaluation_answer(answers[1], asked, hub, key, 1)


def test_hub_that_sweeps_a_range_is_stopped_also_under_other_names_and_after_a_restart(
    world: World, process: EvaluatorProcess, tmp_path: Path
) -> None:
    for n in range(PER_DAY // 500):
        process.evaluate(_asked(world, agency=f"sg-a{n}", count=500).to_bytes())
    again = EvaluatorProcess(world.federation, SECRET, EvaluationLog(tmp_path), PER_DAY)
    for each in (process, again):
        with pytest.raises(QueryBudgetError):
            each.evaluate(_asked(world, count=500).to_bytes())
    lines = EvaluatorUnderTest(tmp_path).lines()
    assert [line["outcome"] for line in lines[-2:]] == ["refused", "refused"]


def test_over_http_a_stranger_learns_a_code_and_no_more(
    world: World, elsewhere: EvaluatorUnderTest
) -> None:
    with elsewhere.serving(world.federation), httpx2.Client(trust_env=False) as http:
        origin = f"http://127.0.0.1:{elsewhere.port}"
        found = [
            http.post(origin + EVALUATE_PATH, content=body)
            for body in (b"{}", b"x" * (65 << 10), _asked(world, ago=300).to_bytes())
        ]
        found += [http.get(origin + EVALUATE_PATH), http.get(origin + "/")]
    assert [(each.status_code, each.json()) for each in found] == [
        (422, {"code": "invalid-shape"}),
        (413, {"code": "too-large"}),
        (422, {"code": "clock-window"}),
        (405, {"code": "method-not-allowed"}),
        (404, {"code": "not-found"}),
    ]


def test_secret_is_made_once_and_its_key_is_what_the_hub_pins(world: World, tmp_path: Path) -> None:
    file = tmp_path / "federation.json"
    file.write_bytes(world.federation_file)
    shown = []
    for _ in range(2):
        with open_evaluator(tmp_path / "state", file, PER_DAY) as opened:
            shown.append(opened.public_key)
    assert shown[0] == shown[1]
    secret = (tmp_path / "state" / "index.key").read_bytes()
    made = evaluator_signing_key(world.federation.name, secret).public
    assert made == evaluator_public_key(world.federation.name, *made.parts.values())


def test_second_keys_are_where_the_settings_say(world: World) -> None:
    own = HubSelf(
        HubKeys(*(seed(name) for name in KEY_NAMES)),
        world.federation,
        FederationHistory(world.federation_file),
        world.receipt_key,
    )
    key = to_base64url(*evaluator_signing_key("any", SECRET).public.parts.values())
    address = "https://evaluator.example"
    assert not make_evaluator(own, Settings()).is_elsewhere
    assert make_evaluator(own, Settings(evaluator=address, evaluator_key=key)).is_elsewhere
    for half in (Settings(evaluator=address), Settings(evaluator_key=key)):
        with pytest.raises(NotReadyError, match="together"):
            make_evaluator(own, half)
    with pytest.raises(NotReadyError, match="no public key"):
        make_evaluator(own, Settings(evaluator=address, evaluator_key="A" * 43))
    for address in ("http://evaluator.example", "http://127.0.0.1.example"):
        with pytest.raises(ValidationError):
            Settings(evaluator=address)
