"""Both readers, by name."""

from types import SimpleNamespace

from tests.crypto import first_reader, second_directory, second_reader

READERS = {
    "first": SimpleNamespace(**vars(first_reader)),
    "second": SimpleNamespace(**{**vars(second_reader), "Walk": second_directory.Walk}),
}
