"""Requests made from openapi.json, good ones and bad ones, and every check that schemathesis has.

What is signed cannot be made from a schema, so a request that fits the schema may be refused; all
other checks hold as they stand: no 5xx, only statuses, headers and bodies that are described, what
does not fit is refused, nothing is answered without a proof.
"""

import json
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis.errors import FailedHealthCheck, Unsatisfiable
from schemathesis.checks import load_all_checks
from schemathesis.specs.openapi.checks import negative_data_rejection

from campaigns.acts import Stage
from campaigns.places import own_database
from campaigns.report import ROOT
from campaigns.result import Campaign, Progress, Result, in_silence
from tests.hub import running_hub
from tests.hub_steps import header_of

EXAMPLES = 100  # of each operation, mode and kind of address
ANSWER_SECONDS = 30
SHOWN = 400
# A signature, a digest or a year that nobody could have meant is no matter of the schema: 400, 422.
# Over-long text is refused by its size before it is read: 413, 431.
_REFUSED = ["400", "401", "403", "404", "405", "406", "409", "413", "415", "422", "428", "429"]
_CHECKS = {
    "positive_data_acceptance": {"expected-statuses": ["2xx", *_REFUSED, "431"]},
    "negative_data_rejection": {"expected-statuses": [*_REFUSED, "431"]},
}
Operation = schemathesis.APIOperation[Any, Any, Any, Any]
# Each line of a batch is told for itself: text without an envelope is answered, a problem a line.
_EXCLUDED: dict[str, list[schemathesis.CheckFunction]] = {
    "POST /v1/reports/batch": [negative_data_rejection]
}
_MODES = (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE)


def ask_by_schema(stage: Stage, examples: int, say: Progress = in_silence) -> Result:
    """Ask every operation of the API, with addresses that are made up and ones that exist."""
    load_all_checks()
    schemathesis.serializer("application/x-ndjson")(_write_lines)
    config = schemathesis.Config.from_dict({"checks": _CHECKS})
    described = json.loads((ROOT / "openapi.json").read_text("utf-8"))
    schema = schemathesis.openapi.from_dict(described, config=config)
    schema.config.update(base_url=stage.hub.url)
    operations: list[Operation] = [_read(each) for each in schema.get_all_operations()]
    result = Result({"operations": len(operations)})
    with requests.Session() as session, warnings.catch_warnings():
        session.trust_env = False
        warnings.simplefilter("ignore")  # schemathesis tells of a strategy it had to narrow
        for number, operation in enumerate(operations):
            say(number, len(operations), operation.label)
            for mode in _MODES:
                for real in (False, True) if "{" in operation.path else (False,):
                    asking = _Asking(stage, session, result, mode, real)
                    asking.ask(operation, examples)
    return result


def _read(described: Any) -> Operation:  # noqa: ANN401 -- schemathesis' own Result
    """Take an operation; one that cannot be read raises."""
    operation: Operation = described.ok()
    return operation


def _write_lines(_: schemathesis.SerializationContext, value: object) -> bytes:
    """Write what was generated for a body of lines: text as it is, a list one a line."""
    if isinstance(value, str | bytes):
        return value.encode("utf-8", "replace") if isinstance(value, str) else value
    lines = value if isinstance(value, list) else [value]
    return b"\n".join(json.dumps(line, default=str).encode() for line in lines)


class _Asking:
    """One operation in one mode."""

    def __init__(
        self,
        stage: Stage,
        session: requests.Session,
        result: Result,
        mode: schemathesis.GenerationMode,
        real: bool,  # noqa: FBT001  (one of two kinds of address)
    ) -> None:
        self._stage, self._session, self._result = stage, session, result
        self._mode, self._real = mode, real

    def ask(self, operation: Operation, examples: int) -> None:
        """Ask so many times."""

        @settings(
            max_examples=examples,
            database=None,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        )
        @given(case=operation.as_strategy(generation_mode=self._mode))
        def ask_once(case: schemathesis.Case[Any]) -> None:
            self._ask_once(case, operation.label)

        try:
            ask_once()
        except (Unsatisfiable, FailedHealthCheck):
            self._result.count("operations without anything that could be wrong")

    def _ask_once(self, case: schemathesis.Case[Any], label: str) -> None:
        # What is empty never gets into an address, so nothing is wrong with what is asked.
        assume(all(held not in (None, [], {}) for held in (case.query or {}).values()))
        if self._real:
            header = header_of(self._stage.report)
            real = {**header, "report_id": header["id"], "agency": header["originator"], "n": "1"}
            real |= {"code": "not-found", "name": "system", "role": "analyst"}
            there = {name: real.get(name, header["id"]) for name in case.path_parameters}
            case.path_parameters.update(there)
        url = case.as_transport_kwargs(base_url=self._stage.hub.url)["url"]
        own = self._stage.polri.login.headers(case.method, url)
        try:
            answer = case.call(session=self._session, headers=own, timeout=ANSWER_SECONDS)
            case.validate_response(answer, headers=own, excluded_checks=_EXCLUDED.get(label))
        except BaseExceptionGroup as failures:
            for failure in failures.exceptions:
                told = " ".join(str(failure).split())[:SHOWN]
                self._result.broken.append(f"{label}: {type(failure).__name__}: {told}")
        else:
            self._result.count(f"answers {answer.status_code}")


def run(say: Progress) -> Result:
    """Ask a hub with a database of its own."""
    with (
        own_database() as database,
        TemporaryDirectory() as folder,
        running_hub(database, Path(folder)) as hub,
    ):
        return ask_by_schema(Stage(hub), EXAMPLES, say)


CAMPAIGN = Campaign("schema", "the API is what openapi.json says, for any request", 600, run)
