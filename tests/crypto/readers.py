"""Both readers, by name."""

from types import SimpleNamespace

from tests.crypto import (
    first_log,
    first_reader,
    second_directory,
    second_log,
    second_matching,
    second_reader,
)

READERS = {
    "first": SimpleNamespace(**vars(first_reader), log=first_log),
    "second": SimpleNamespace(
        **{
            **vars(second_matching),
            **vars(second_reader),
            "log": second_log,
            "Walk": second_directory.Walk,
        }
    ),
}
