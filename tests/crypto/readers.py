"""Both readers, by name."""

from types import SimpleNamespace

from tests.crypto import (
    first_evidence,
    first_log,
    first_reader,
    second_directory,
    second_evaluation,
    second_evidence,
    second_federation,
    second_log,
    second_matching,
    second_reader,
)

READERS = {
    "first": SimpleNamespace(
        **vars(first_reader), log=first_log, check_bundle=first_evidence.check_bundle
    ),
    "second": SimpleNamespace(
        **{
            **vars(second_matching),
            **vars(second_reader),
            "log": second_log,
            "Walk": second_directory.Walk,
            "federation_change": second_federation.federation_change,
            "evaluator_key": second_evaluation.evaluator_key,
            "evaluation": second_evaluation.evaluation,
            "check_bundle": second_evidence.check_bundle,
        }
    ),
}
