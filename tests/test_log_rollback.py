"""A database that was put back to before what was signed: the hub refuses, whoever it asks."""

import asyncio
import re
import subprocess
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.crypto.checkpoint import sign_checkpoint, verify_checkpoint
from app.crypto.encoding import now
from app.crypto.keys import KeyUse, SigningKey
from app.crypto.log_keys import log_signing_key
from app.crypto.log_recovery import ApprovedRecovery, approve_recovery
from app.errors import BadProofError, BadSignatureError, NotReadyError, UnknownKeyError
from app.models import log_tree
from app.models.engine import make_engine
from app.policy.quorum import Quorum
from app.postgres.logins import Login
from app.signed_log import SignedLog
from app.usecases.hub import Hub
from app.usecases.integrate_entries import integrate_entries
from app.usecases.recover_log import describe_loss, recover_log
from app.usecases.require_continuing import require_continuing
from serumpun.exit_codes import ExitCode
from serumpun.keyfile import Keys, write_key_file
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.log_steps import key_of, newest, newest_note, settled
from tests.started import started_program
from tests.test_serving import Installation, installation
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


def approved(asked: ApprovedRecovery, hub: HubUnderTest, *countries: str) -> ApprovedRecovery:
    for country in countries:
        asked = approve_recovery(asked, hub.world.roots[country])
    return asked


def test_two_countries_let_a_log_go_on_and_each_country_reads_of_it(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    kept = SignedLog(tmp_path)
    with put_back(hub) as old:
        kept.keep(newest_note(hub))
        stated = at(hub, old, lambda there: describe_loss(there, ()), signed_log=kept)
        asked = ApprovedRecovery(v=1, recovery=stated, approvals=())
        given = approved(asked, hub, "id", "my")
        at(hub, old, lambda there: recover_log(there, (), given), signed_log=kept)
        at(hub, old, require_continuing, signed_log=kept)
        told = hub.database.run(
            "SELECT concerned, detail FROM access_log WHERE action = 'access-log:recover'"
            " ORDER BY concerned",
            old,
        )
        detail = f"lost={newest(hub).size} approved=ID,MY"
        assert [tuple(row) for row in told] == [(each, detail) for each in ("ID", "MY", "SG")]
        [aside] = tmp_path.glob("lost-*")
        assert aside.read_bytes() == newest_note(hub)
        at(hub, old, integrate_entries, signed_log=kept)
        assert kept.read() is not None


def test_a_log_does_not_go_on_unless_two_countries_approve_exactly_that(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    kept, quorum = SignedLog(tmp_path), Quorum(host="SG")
    with put_back(hub) as old:
        kept.keep(newest_note(hub))
        stated = at(hub, old, lambda there: describe_loss(there, ()), signed_log=kept)
        asked = ApprovedRecovery(v=1, recovery=stated, approvals=())
        point = stated.kept.model_copy(update={"size": stated.kept.size - 1})
        other = asked.model_copy(
            update={"recovery": stated.model_copy(update={"kept": point}), "approvals": ()}
        )
        mixed = approved(other, hub, "my").model_copy(update={"recovery": stated})
        elsewhere = asked.model_copy(
            update={"recovery": stated.model_copy(update={"federation": "elsewhere.example"})}
        )
        stranger = SigningKey.generate(stated.federation, "th", KeyUse.COUNTRY_ROOT)
        foreign = hub.world.agencies["id-polri"].signing
        for given, error in (
            (asked, BadSignatureError),
            (approved(asked, hub, "id"), BadSignatureError),
            (approved(asked, hub, "id", "id"), BadSignatureError),  # twice is one country
            (approved(asked, hub, "id", "sg"), BadSignatureError),  # the hub's own
            (approved(mixed, hub, "id"), BadSignatureError),  # one approved of something else
            (approved(elsewhere, hub, "id", "my"), BadSignatureError),
            (approve_recovery(asked, stranger), UnknownKeyError),
            (approved(other, hub, "id", "my"), BadProofError),
        ):
            with pytest.raises(error):
                at(hub, old, partial(recover, given), signed_log=kept, quorum=quorum)
        with pytest.raises(BadSignatureError):
            approve_recovery(asked, foreign)
        with pytest.raises(NotReadyError, match="were signed"):
            at(hub, old, require_continuing, signed_log=kept)
    with pytest.raises(NotReadyError, match="nothing is to be recovered"):
        at(hub, hub.database_name, lambda there: describe_loss(there, ()))


async def recover(given: ApprovedRecovery, there: Hub) -> None:
    await recover_log(there, (), given)


def test_a_hub_that_was_put_back_says_so_and_two_roots_let_it_go_on(
    installation: Installation, tmp_path: Path
) -> None:
    """The commands of the operator's guide."""
    installation.program = started_program()
    with installation.serving():
        kept = installation.state / "log" / "checkpoint"
        wait_until(kept.exists)
    world, secret = installation.world, (installation.state / "keys" / "log.key").read_bytes()
    given, asked, phrase = (tmp_path / name for name in ("checkpoint", "recovery", "phrase"))
    key = log_signing_key(world.federation.name, secret)
    given.write_bytes(sign_checkpoint(1_000_000, b"x" * 32, now(), key))
    phrase.touch(mode=0o600)
    phrase.write_text("a passphrase\n")

    def run(*arguments: str, code: int = 0, checkpoint: Path = given) -> str:
        environment = {
            **installation.environment(SERUMPUN_CHECKPOINT=str(checkpoint)),
            "SERUMPUN_PASSPHRASE_FILE": str(phrase),
        }
        done = subprocess.run(
            [*installation.program, *arguments],
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == code, done.stderr
        return done.stdout + done.stderr

    refused = ExitCode.UNAVAILABLE
    missing = run("hub", "serve", code=refused, checkpoint=tmp_path / "none")
    assert "SERUMPUN_CHECKPOINT: no file" in missing
    with (
        pytest.raises(AssertionError) as ended,  # if it serves, that is known at once
        installation.serving(SERUMPUN_CHECKPOINT=str(given)),
    ):
        pass
    [line] = str(ended.value).strip().splitlines()
    assert re.search(r"has \d+ entries and 1000000 were signed: put the newer database back", line)
    assert "in a minute" not in line  # that is for callers
    assert "1000000 entries were signed" in run("hub", "recover-log", "--output", str(asked))
    for country in ("id", "my"):
        file = tmp_path / f"root-{country}.key"
        write_key_file(file, Keys(world.roots[country]), "a passphrase", now())
        run("root", "approve-recovery", str(asked), "--key", str(file), "--yes")
    before = kept.read_bytes()
    assert "goes on from entry" in run("hub", "recover-log", str(asked))
    with installation.serving():
        wait_until(lambda: kept.exists() and kept.read_bytes() != before)
