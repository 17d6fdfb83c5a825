"""A database that was put back to before what was signed: the hub refuses, whoever it asks."""

import asyncio
import re
import subprocess
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.crypto.checkpoint import sign_checkpoint, verify_checkpoint
from app.crypto.encoding import now
from app.crypto.log_keys import log_signing_key
from app.errors import NotReadyError
from app.models import log_tree
from app.models.engine import make_engine
from app.postgres.logins import Login
from app.signed_log import SignedLog
from app.usecases.hub import Hub
from app.usecases.integrate_entries import integrate_entries
from app.usecases.require_continuing import require_continuing
from serumpun.exit_codes import ExitCode
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.log_steps import key_of, newest, newest_note, settled
from tests.test_serving import PROGRAM, Installation, installation
from tests.test_workers import wait_until

__all__ = ["installation"]
_RECORD = (
    "INSERT INTO access_log (id, recorded_at, action, outcome, rule, request_id)"
    " SELECT uuidv7(), now(), 'x:y', 'done', 'granted', 'other' FROM generate_series(1, $1)"
)


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """A hub that the tests of this file share."""
    with running_hub(database, tmp_path_factory.mktemp("hub")) as running:
        yield running


@contextmanager
def put_back(hub: HubUnderTest) -> Iterator[str]:
    """Give the database as it was before the newest entries."""
    settled(hub)
    with hub.database.copied(hub.database_name) as old:
        for _ in range(3):
            hub.agency("id-polri").get("/v1/reports")
        settled(hub)
        yield old


def at(hub: HubUnderTest, name: str, act: Callable[[Hub], Awaitable[Any]], **more: Any) -> Any:  # noqa: ANN401
    """Do something as this hub, with another database."""

    async def go() -> Any:  # noqa: ANN401
        engine = make_engine(hub.database.url(Login.HUB, name), 1)
        try:
            return await act(replace(hub.hub, engine=engine, **more))
        finally:
            await engine.dispose()

    return asyncio.run(go())


def largest_of(hub: HubUnderTest, name: str) -> int:
    [(size,)] = hub.database.run("SELECT max(size) FROM log_checkpoints", name)
    return int(size)


def test_a_database_older_than_what_was_signed_is_refused(hub: HubUnderTest) -> None:
    with put_back(hub) as old:
        signed = newest(hub).size
        with pytest.raises(NotReadyError, match=f"and {signed} were signed: put the newer"):
            at(hub, old, require_continuing)
    at(hub, hub.database_name, require_continuing)


def test_an_older_database_that_grew_again_is_refused(hub: HubUnderTest, tmp_path: Path) -> None:
    """Somebody let it grow elsewhere, with the hub's keys and without what it had signed."""
    with put_back(hub) as old:
        hub.database.run(_RECORD, old, 40)
        at(hub, old, integrate_entries, signed_log=SignedLog(tmp_path))
        assert largest_of(hub, old) > newest(hub).size
        with pytest.raises(NotReadyError, match="are not those that were signed"):
            at(hub, old, require_continuing)


def test_a_hub_under_which_the_database_is_put_back_signs_nothing(hub: HubUnderTest) -> None:
    with put_back(hub) as old:
        before = largest_of(hub, old)
        hub.database.run(_RECORD, old, 1)
        with pytest.raises(NotReadyError, match="were signed"):
            at(hub, old, integrate_entries)
        assert largest_of(hub, old) == before


def test_what_a_witness_cosigned_is_enough_to_refuse(hub: HubUnderTest, tmp_path: Path) -> None:
    """The state folder was put back too: the hub itself knows of nothing."""
    with put_back(hub) as old:
        seen, none = newest_note(hub), SignedLog(tmp_path)
        at(hub, old, require_continuing, signed_log=none)
        with pytest.raises(NotReadyError, match="were signed"):
            at(hub, old, lambda there: require_continuing(there, [seen]), signed_log=none)
    at(hub, hub.database_name, lambda there: require_continuing(there, [seen]), signed_log=none)


def test_a_checkpoint_is_kept_before_anybody_can_see_it(
    hub: HubUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: Any) -> None:  # noqa: ANN401 -- as the real one
        raise OSError("a fault")

    settled(hub)
    with hub.database.copied(hub.database_name) as copy:
        hub.database.run(_RECORD, copy, 1)
        monkeypatch.setattr(log_tree, "insert_checkpoint", fail)
        kept = SignedLog(tmp_path)
        with pytest.raises(NotReadyError):
            at(hub, copy, integrate_entries, signed_log=kept)
        note = kept.read()
        assert note is not None
        assert verify_checkpoint(note, key_of(hub)).size > largest_of(hub, copy)


@pytest.mark.parametrize("content", [b"", b"damaged"])
def test_a_kept_checkpoint_that_is_damaged_is_no_permission(
    hub: HubUnderTest, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "checkpoint").write_bytes(content)
    with pytest.raises(NotReadyError, match="none of its"):
        at(hub, hub.database_name, require_continuing, signed_log=SignedLog(tmp_path))


def test_the_hub_says_it_in_one_line_and_does_not_start(
    installation: Installation, tmp_path: Path
) -> None:
    with installation.serving():
        newest_of = installation.state / "log" / "checkpoint"
        wait_until(newest_of.exists)
    given, secret = tmp_path / "checkpoint", (installation.state / "keys" / "log.key").read_bytes()
    key = log_signing_key(installation.world.federation.name, secret)
    given.write_bytes(sign_checkpoint(1_000_000, b"x" * 32, now(), key))
    for path, expected in (
        (given, r"has \d+ entries and 1000000 were signed: put the newer database back"),
        (tmp_path / "none", "SERUMPUN_CHECKPOINT: no file"),
    ):
        refused = subprocess.run(
            [*PROGRAM, "hub", "serve"],
            env=installation.environment(SERUMPUN_CHECKPOINT=str(path)),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert refused.returncode == ExitCode.UNAVAILABLE
        [line] = refused.stderr.strip().splitlines()
        assert re.search(expected, line)
