"""The hub's clock steps by minutes and hours, forwards and backwards, while agencies ask."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx2

from app.crypto.encoding import from_base64url, from_timestamp, now
from app.crypto.limits import CLOCK_WINDOW
from app.crypto.strict_json import parse_object
from app.errors import SerumpunError
from campaigns.acts import Stage
from campaigns.places import own_database
from campaigns.result import Campaign, Progress, Result, in_silence
from tests.hub import ClientUnderTest, HubUnderTest, running_hub
from tests.hub_steps import fresh_login, later, path_of

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
STEPS = (HOUR, -HOUR, 6 * MINUTE, -6 * MINUTE, 2 * MINUTE, -2 * MINUTE, 24 * HOUR, -24 * HOUR)
SLACK = timedelta(seconds=30)  # between reading a clock here and there
PAYLOAD_BYTES = 1 << 16
ANSWERED = (200, 201, 401, 404, 409, 422)


def step_clock(stage: Stage, steps: Sequence[timedelta], say: Progress = in_silence) -> Result:
    """Step the hub's clock, ask with clocks that stayed and clocks that went along, step back."""
    result = Result()
    hub = stage.hub
    for number, step in enumerate(steps):
        say(number, len(steps), f"hub's clock {step.total_seconds() / 60:+.0f} min")
        with later(hub, step):
            for own, whose in ((timedelta(), "right"), (step, "the hub's")):
                _ask_everything(stage, step, own, f"{step}, agencies' clock {whose}", result)
        result.count("steps")
        stage.hub.world.now = now()
        answer = fresh_login(stage.polri).submit(stage.seal())
        result.require(answer.status_code == 201, f"after {step}: {answer.text[:200]}")
    _look_at_the_list(stage, result)
    return result


def _ask_everything(
    stage: Stage, step: timedelta, own: timedelta, where: str, result: Result
) -> None:
    """Submit, list, open and read receipts with clocks that are `own` away from the right one."""
    hub = stage.hub
    polri, pdrm = (_with_clock(hub, agency, own) for agency in ("id-polri", "my-pdrm"))
    hub.world.now = now() + own
    envelope = hub.world.seal("id-polri")
    asked: dict[str, Callable[[], httpx2.Response]] = {
        "submit": lambda: polri.submit(envelope),
        "list": lambda: pdrm.get("/v1/reports"),
        "open": lambda: pdrm.open(stage.report, ["summary"], time=hub.world.now),
        "receipts": lambda: polri.get(path_of(stage.report, "receipts")),
    }
    for act, ask in asked.items():
        try:
            answer = ask()
        except SerumpunError as refused:  # no token: this is where most end
            result.require(refused.status in ANSWERED, f"{where}: {act}: token {refused.code}")
            result.count("refused at login")
            continue
        result.require(
            answer.status_code in ANSWERED, f"{where}: {act}: {answer.status_code} {answer.text}"
        )
        result.count("answered 2xx" if answer.is_success else "refused")
        is_outside = abs(step - own) > CLOCK_WINDOW
        if act in {"submit", "open"} and answer.is_success:
            result.require(not is_outside, f"{where}: {act} outside the window was accepted")
            _check_receipt(answer, now() + step, f"{where}: {act}", result)


def _with_clock(hub: HubUnderTest, agency: str, own: timedelta) -> ClientUnderTest:
    client = fresh_login(hub.agency(agency))
    client.login._clock = lambda: now() + own
    return client


def _check_receipt(answer: httpx2.Response, at: datetime, where: str, result: Result) -> None:
    """The hub dates its receipts by its own clock, and each has an id of its own."""
    payload = parse_object(from_base64url(answer.json()["receipt"]["payload"]), PAYLOAD_BYTES)
    told = from_timestamp(str(payload["time"]))
    result.require(abs(told - at) < SLACK, f"{where}: receipt of {told} at {at}")


def _look_at_the_list(stage: Stage, result: Result) -> None:
    """Page through the list: every report once, whatever the clocks said when it came."""
    seen: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = fresh_login(stage.pdrm).get("/v1/reports", limit="3", **cursor).json()
        seen += [entry["signed"]["payload"] for entry in page["reports"]]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    statement = "SELECT count(*) FROM report_access WHERE agency = 'my-pdrm' AND expires_at > now()"
    stored = stage.hub.rows(statement)[0][0]
    result.figures["reports listed in the end"] = len(seen)
    result.require(len(seen) == len(set(seen)) == stored, f"{len(seen)} listed of {stored}")


def run(say: Progress) -> Result:
    """Step the clock of a hub with a database of its own."""
    with (
        own_database() as database,
        TemporaryDirectory() as folder,
        running_hub(database, Path(folder)) as hub,
    ):
        return step_clock(Stage(hub), STEPS, say)


CAMPAIGN = Campaign("clocks", "a stepping clock accepts nothing outside its window", 120, run)
