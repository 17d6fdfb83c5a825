"""Backup and restore: the whole hub, while it serves, on another machine, and no changed byte."""

import json
import os
import random
import re
import shutil
import subprocess
import threading
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.backup.check import CheckedBackup, check_backup
from app.backup.errors import BackupError, DamagedBackupError, WrongPassphraseError
from app.backup.key_copy import open_key_copy, write_key_copy
from app.backup.manifest import seal
from app.backup.parts import make_sums
from app.backup.restore import restore_hub
from app.backup.write import Order, backup_hub
from app.crypto.encoding import from_base64url, now, sha256, to_timestamp
from app.crypto.envelope import Envelope
from app.crypto.federation_history import UPDATES_FILE, TakenUpdates
from app.crypto.keys import KeyUse, SigningKey
from app.errors import NotReadyError
from app.hub_keys import KEY_NAMES, HubKeys, load_hub_keys
from app.postgres.dump import connect, dump, snapshot
from app.postgres.embedded import EmbeddedPostgres, remove
from app.postgres.errors import EmbeddedPostgresError
from app.postgres.logins import Login as DatabaseLogin
from app.postgres.logins import Reach, secret_file
from app.restoring import RESTORED, UNFINISHED, begin_restore, end_restore, time_to_wait
from app.schemas.tokens import CLOCK_WINDOW_SECONDS
from app.settings import Settings
from app.starting import wait_after_restore
from tests.federation_steps import taken_of
from tests.hub_steps import path_of
from tests.started import started_program
from tests.test_serving import Installation, make_installation

PASSPHRASE = "five random words of practice"
TEXT = {"summary": (b"text", ["my-pdrm"])}
FLIPS_A_FILE = 12
AUDITOR = (  # as the guide for auditors makes it
    "CREATE ROLE serumpun_auditor LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD 'change-me-auditor'",
    "GRANT CONNECT ON DATABASE serumpun TO serumpun_auditor",
    "GRANT SELECT ON access_log TO serumpun_auditor",
    "CREATE POLICY read_by_auditor ON access_log FOR SELECT TO serumpun_auditor USING (true)",
)


def quiet(_title: str, _total: int) -> Callable[[int], None]:
    """Tell nobody of progress."""
    return lambda _count: None


@dataclass
class Served:
    """What a hub held when its backup was made."""

    installation: Installation
    folder: Path
    backup: Path
    keys: Path
    envelope: Envelope
    attachment: bytes
    receipt: dict[str, Any]
    manifest: dict[str, Any]
    acknowledged: list[Envelope]


def submit(installation: Installation, envelope: Envelope) -> dict[str, Any]:
    sent = installation.send("POST", "/v1/reports", "id-polri", envelope.to_bytes())
    assert sent.status_code in {200, 201}, sent.text
    receipt: dict[str, Any] = sent.json()["receipt"]
    return receipt


@pytest.fixture(scope="module")
def made_installation() -> Iterator[Installation]:
    """One hub for all tests here."""
    with make_installation() as made:
        yield replace(made, program=started_program())


@pytest.fixture(scope="module")
def served(made_installation: Installation) -> Served:
    """A backup made while reports come in."""
    installation = made_installation
    folder = installation.state.parent
    pinned = installation.state / "federation.json"
    file, taken = taken_of(installation.world, "TH", first=pinned.read_bytes())
    pinned.write_bytes(file)
    updates = TakenUpdates(v=1, taken=tuple(taken))
    (installation.state / UPDATES_FILE).write_bytes(updates.to_bytes())
    with installation.serving():
        installation.enrol()
        with (
            EmbeddedPostgres.start(installation.state) as server,
            connect(server.url(DatabaseLogin.OWNER)) as session,
        ):
            for statement in AUDITOR:
                session.rows(statement)
        envelope, blobs = installation.world.seal_with_files(
            "id-polri", TEXT, {"summary": [("a.bin", bytes(range(256)) * 8)]}
        )
        place = path_of(envelope, "attachments", "1")
        assert installation.send("PUT", place, "id-polri", blobs[1]).status_code == 201
        receipt = submit(installation, envelope)
        acknowledged: list[Envelope] = []
        ended = threading.Event()

        def load() -> None:
            while not ended.is_set():
                more = installation.world.seal("id-polri", TEXT)
                submit(installation, more)
                acknowledged.append(more)

        loader = threading.Thread(target=load)
        loader.start()
        try:
            while len(acknowledged) < 3:
                assert loader.is_alive()
                ended.wait(0.01)
            manifest = installation.run(
                *("backup", str(folder / "backup"), "--keys", str(folder / "keys.json"), "--json"),
                SERUMPUN_PASSPHRASE=PASSPHRASE,
            )
        finally:
            ended.set()
            loader.join()
    return Served(
        installation,
        folder,
        folder / "backup",
        folder / "keys.json",
        envelope,
        blobs[1],
        receipt,
        manifest,
        acknowledged,
    )


@dataclass
class Restored:
    """A hub restored from it, in another folder, and what the command said."""

    installation: Installation
    said: dict[str, Any]


@pytest.fixture(scope="module")
def restored(served: Served) -> Iterator[Restored]:
    """The backup restored; the earlier hub has stopped."""
    state = served.folder / "elsewhere"
    said = restore(served, state, "--keys", str(served.keys))
    yield Restored(replace(served.installation, state=state), said)
    remove(state)


def restore(served: Served, state: Path, *more: str) -> dict[str, Any]:
    """Restore, with the backup named as people name things."""
    done: dict[str, Any] = served.installation.run(
        *("restore", os.path.relpath(served.backup), "--state", str(state), "--json", *more),
        SERUMPUN_PASSPHRASE=PASSPHRASE,
    )
    return done


def let_pass(state: Path, span: timedelta) -> None:
    """Let time pass since a restore."""
    begun_at = to_timestamp(now() - span)
    (state / RESTORED).write_text(json.dumps({"begun_at": begun_at}))


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


# --- the same hub ---------------------------------------------------------------------------------


def test_restored_hub_serves_the_same_bytes(served: Served, restored: Restored) -> None:
    again = restored.installation
    let_pass(again.state, timedelta(minutes=3))
    with again.serving():
        opened = again.open(served.envelope, ["summary"], "my-pdrm")
        assert opened.status_code == 200, opened.text
        handed = opened.json()
        [section] = served.envelope.sections
        assert handed["envelope"]["payload"] == served.envelope.payload
        [copied] = handed["envelope"]["sections"]
        assert from_base64url(copied["ciphertext"]) == section.ciphertext
        assert handed["submission_receipt"] == served.receipt
        place = path_of(served.envelope, "attachments", "1")
        assert again.send("GET", place, "my-pdrm").content == served.attachment
        assert submit(again, served.envelope) == served.receipt
        for envelope in served.acknowledged[:3]:  # acknowledged before the backup began
            assert again.send("GET", path_of(envelope), "my-pdrm").status_code == 200


def test_restored_hub_shows_how_its_federation_file_came_about(
    served: Served, restored: Restored
) -> None:
    for name in ("federation.json", UPDATES_FILE):
        before = (served.installation.state / name).read_bytes()
        assert (restored.installation.state / name).read_bytes() == before


def test_every_row_that_the_manifest_counts_is_there_again(
    served: Served, restored: Restored
) -> None:
    assert restored.said["rows"] == sum(served.manifest["tables"].values())
    assert restored.said["attachments"] == served.manifest["attachments"] == 1
    assert served.manifest["tables"]["reports"] >= 4


def test_schema_grants_and_row_security_are_the_same_again(
    served: Served, restored: Restored
) -> None:
    first, second = schema_of(served.installation.state), schema_of(restored.installation.state)
    assert "FORCE ROW LEVEL SECURITY" in first
    assert "OWNER TO serumpun_expiry" in first
    assert first == second


def test_role_of_an_auditor_is_there_again_without_its_password(restored: Restored) -> None:
    assert restored.said["logins"] == ["serumpun_auditor"]
    asked = "SELECT rolname, rolcanlogin, rolpassword FROM pg_authid WHERE rolname = $1"
    with (
        EmbeddedPostgres.start(restored.installation.state) as server,
        connect(server.url(DatabaseLogin.SUPERUSER)) as session,
    ):
        [row] = session.rows(asked, "serumpun_auditor")
        assert tuple(row) == ("serumpun_auditor", False, None)
        session.rows("SET SESSION AUTHORIZATION serumpun_auditor")
        assert session.one("SELECT count(*) FROM access_log") > 0


def schema_of(state: Path) -> str:
    """Write the schema as PostgreSQL does, without what differs in each run."""
    with EmbeddedPostgres.start(state) as server:
        where = f"host={server.socket_folder} user={DatabaseLogin.SUPERUSER} dbname=serumpun"
        command = [str(server.programs / "pg_dump"), "--schema-only", "--dbname", where]
        secret = {"PGPASSFILE": str(secret_file(state / "postgres", DatabaseLogin.SUPERUSER))}
        done = subprocess.run(command, env=secret, capture_output=True, text=True, check=True)
        members = [installation_rows(server, asked) for asked in (MEMBERS, CONNECTS)]
    return re.sub(r"^\\(un)?restrict .*$", "", done.stdout, flags=re.MULTILINE) + str(members)


CONNECTS = """
    SELECT grantee::regrole::text, privilege_type FROM pg_database, aclexplode(datacl)
    WHERE datname = current_database() ORDER BY 1, 2
"""
MEMBERS = """
    SELECT roleid::regrole::text, member::regrole::text, admin_option, inherit_option, set_option
    FROM pg_auth_members WHERE roleid::regrole::text LIKE 'serumpun%' ORDER BY 1, 2, 3, 4, 5
"""


def installation_rows(server: EmbeddedPostgres, statement: str) -> list[tuple[Any, ...]]:
    with connect(server.url(DatabaseLogin.SUPERUSER)) as session:
        return [tuple(row) for row in session.rows(statement)]


def test_transactions_of_another_server_are_older_than_all_that_come(restored: Restored) -> None:
    state = restored.installation.state
    asked = "SELECT xid::text::bigint, action FROM access_log ORDER BY recorded_at DESC"
    with EmbeddedPostgres.start(state) as server:
        rows = installation_rows(server, asked)
    later = [row[0] for row in rows if row[0] != 2]
    assert [row[0] for row in rows] == [*later, *(2 for _ in rows[len(later) :])]
    assert len(rows) > len(later) >= 1
    assert min(later) > 2


def test_backup_and_restore_are_recorded(restored: Restored) -> None:
    with EmbeddedPostgres.start(restored.installation.state) as server:
        rows = installation_rows(server, "SELECT action, outcome FROM access_log")
    assert rows.count(("backup:write", "done")) == 1
    assert rows.count(("backup:restore", "done")) == 1


def test_restored_files_belong_to_whom_they_belonged(served: Served, restored: Restored) -> None:
    for name in ("keys", "keys/receipt.key", "federation.json", "blobs", "postgres/data"):
        before, after = (
            (each.state / name).stat() for each in (served.installation, restored.installation)
        )
        assert (before.st_mode, before.st_uid, before.st_gid) == (
            after.st_mode,
            after.st_uid,
            after.st_gid,
        ), name
    blobs = [each.blobs for each in (served.installation, restored.installation)]
    owners = [{(p.stat().st_mode, p.stat().st_uid) for p in files_in(each)} for each in blobs]
    assert owners[0] == owners[1]


# --- what is in it, and what is not ---------------------------------------------------------------


def test_no_key_and_no_password_is_in_a_backup(served: Served) -> None:
    state = served.installation.state
    secrets = [path.read_bytes() for path in (state / "keys").iterdir()]
    passwords = [path.read_bytes().strip().split(b":")[-1] for path in state.rglob("*.pgpass")]
    assert (len(secrets), len(passwords)) == (len(KEY_NAMES), 3)
    forms = [secret.hex().encode() for secret in secrets]
    forms += [form(secret) for secret in secrets for form in (b64encode, urlsafe_b64encode)]
    for path in (*files_in(served.backup), served.keys):
        content = path.read_bytes()
        for word in (*secrets, *passwords, *(form.rstrip(b"=") for form in forms)):
            assert word not in content, path
    assert b"SCRAM-SHA-256" not in (served.backup / "database.dump").read_bytes()


def test_only_its_owner_may_read_a_backup(served: Served) -> None:
    for path in (served.backup, served.keys, *served.backup.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path


def test_standard_tools_check_a_backup(served: Served) -> None:
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=served.backup, check=True)


def test_backup_of_rows_that_row_security_hides_is_refused(served: Served) -> None:
    with EmbeddedPostgres.start(served.installation.state) as server:
        url = server.url(DatabaseLogin.OWNER)
        with (
            pytest.raises(EmbeddedPostgresError, match="row-level security"),
            snapshot(url) as (
                session,
                _,
            ),
        ):
            session.rows("SELECT count(*) FROM reports")


# --- a backup that is not as it was made ----------------------------------------------------------


@pytest.fixture
def copy(served: Served, tmp_path: Path) -> Path:
    """A copy of the backup, to be spoiled."""
    return Path(shutil.copytree(served.backup, tmp_path / "copy"))


def check(folder: Path, keys: tuple[Path, str] | None = None) -> CheckedBackup:
    return check_backup(folder, keys, quiet)


def test_flipped_bit_anywhere_is_found_before_anything_is_used(copy: Path) -> None:
    check(copy)
    dice = random.Random()  # noqa: S311 -- other places in each run
    for path in files_in(copy):
        whole = path.read_bytes()
        places = {0, len(whole) - 1, *(dice.randrange(len(whole)) for _ in range(FLIPS_A_FILE))}
        for place in sorted(places):
            bit = 1 << dice.randrange(8)
            path.write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
            with pytest.raises(DamagedBackupError):
                check(copy)
        path.write_bytes(whole)
    check(copy)


def _cut(folder: Path) -> None:
    path = folder / "database.dump"
    path.write_bytes(path.read_bytes()[:-1])


def _lead_elsewhere(folder: Path) -> None:
    target = folder.parent / "target"
    (folder / "federation.json").rename(target)
    (folder / "federation.json").symlink_to(target)


SPOILED: dict[str, Callable[[Path], object]] = {
    "cut": _cut,
    "part taken away": lambda folder: files_in(folder / "blobs")[0].unlink(),
    "list taken away": lambda folder: (folder / "SHA256SUMS").unlink(),
    "signature taken away": lambda folder: (folder / "SHA256SUMS.jws").unlink(),
    "part added": lambda folder: (folder / "blobs" / "more").write_bytes(b""),
    "file added": lambda folder: (folder / "more").write_bytes(b""),
    "link added": lambda folder: (folder / "more").symlink_to(folder),
    "part is a link": _lead_elsewhere,
}


@pytest.mark.parametrize("way", SPOILED)
def test_backup_with_more_or_less_in_it_is_refused(way: str, copy: Path) -> None:
    SPOILED[way](copy)
    with pytest.raises(DamagedBackupError):
        check(copy)


def test_file_that_no_backup_has_is_refused_also_if_it_is_listed(copy: Path) -> None:
    more = copy / "zz"
    more.write_bytes(b"")
    with (copy / "SHA256SUMS").open("a") as sums:
        sums.write(f"{sha256(b'').hex()}  zz\n")
    with pytest.raises(DamagedBackupError, match="belongs to no backup"):
        check(copy)


def test_forged_backup_with_digests_of_its_own_is_refused(served: Served, copy: Path) -> None:
    """Who can write the backup can also make a list; who has not the receipt key cannot sign it."""
    forger = SigningKey("asean-test.example", "hub", KeyUse.HUB_RECEIPT, (bytes(32),))
    with (copy / "database.dump").open("ab") as dump:
        dump.write(b"role_bindings of my own")
    sums = make_sums(copy, lambda _: None)
    (copy / "SHA256SUMS").write_bytes(sums)
    with pytest.raises(DamagedBackupError, match="signature"):
        check(copy)
    (copy / "SHA256SUMS.jws").write_bytes(seal(sums, now(), forger))
    with pytest.raises(DamagedBackupError, match="signature"):
        check(copy, (served.keys, PASSPHRASE))


def test_backup_of_a_newer_version_is_refused(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.backup.check.is_known", lambda _: False)
    with pytest.raises(BackupError, match="newer"):
        check(copy)


def test_keys_of_another_hub_are_refused(served: Served, copy: Path, tmp_path: Path) -> None:
    other = HubKeys(*(bytes(32) for _ in KEY_NAMES))
    write_key_copy(tmp_path / "other", other, "asean-test.example", PASSPHRASE, now())
    with pytest.raises(BackupError, match="another hub"):
        check(copy, (tmp_path / "other", PASSPHRASE))


def test_copy_of_the_keys_opens_with_its_passphrase_alone(served: Served, tmp_path: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        open_key_copy(served.keys, "another passphrase")
    held = load_hub_keys(served.installation.state / "keys")
    assert open_key_copy(served.keys, PASSPHRASE) == held
    raw = json.loads(served.keys.read_bytes())
    spoiled = tmp_path / "spoiled"
    spoiled.write_text(json.dumps({**raw, "federation": "another.example"}))
    with pytest.raises(WrongPassphraseError):
        open_key_copy(spoiled, PASSPHRASE)


# --- refused, in one line -------------------------------------------------------------------------


def refused(done: subprocess.CompletedProcess[str], code: int, said: str) -> None:
    [line] = done.stderr.strip().splitlines()
    assert (done.returncode, done.stdout) == (code, ""), line
    assert said in line


def test_refusals_are_one_line_and_nothing_is_touched(served: Served, copy: Path) -> None:
    hub, state = served.installation, copy.parent / "never"
    full = hub.attempt("restore", str(copy), "--state", str(hub.state))
    refused(full, 7, "not empty")
    assert not (hub.state / UNFINISHED).exists()
    refused(hub.attempt("backup", str(copy)), 7, "nothing is overwritten")
    new, secret = copy.parent / "new", {"SERUMPUN_PASSPHRASE": PASSPHRASE}
    within = hub.attempt("backup", str(new), "--keys", str(new / "keys.json"), **secret)
    refused(within, 7, "keys lie apart")  # no backup has such a part: it could not be restored
    refused(hub.attempt("backup", str(new / "deeper")), 7, "no folder")
    with pytest.raises(BackupError, match="no such file"):
        open_key_copy(new, PASSPHRASE)
    secret = {"SERUMPUN_PASSPHRASE": "not the passphrase"}
    wrong = hub.attempt(
        *("restore", str(copy), "--state", str(state), "--keys", str(served.keys)), **secret
    )
    refused(wrong, 8, "wrong passphrase")
    _cut(copy)
    refused(hub.attempt("restore", str(copy), "--state", str(state)), 3, "database.dump")
    assert not state.exists()


# --- between a state of the database and the attachments it names ---------------------------------


@pytest.fixture
def moving(served: Served) -> Iterator[tuple[Settings, Path]]:
    """The hub's settings, and a blob that is spoiled while a backup is made."""
    hub = served.installation
    settings = Settings(state=hub.state, issuer=hub.url)
    [blob] = files_in(hub.blobs)
    kept, status = blob.read_bytes(), blob.stat()
    with EmbeddedPostgres.start(hub.state):
        yield settings, blob
    blob.write_bytes(kept)
    blob.chmod(status.st_mode)
    os.chown(blob, status.st_uid, status.st_gid)


def test_attachment_that_expires_while_it_is_copied_is_left_out_with_its_row(
    served: Served, moving: tuple[Settings, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, blob = moving
    location = blob.relative_to(served.installation.blobs).as_posix()
    held = {}

    def dump_then_expire(reach: Reach, name: str, path: Path) -> None:
        dump(reach, name, path)
        with connect(reach.url) as session:
            gone = "DELETE FROM blobs WHERE location = $1 RETURNING *"
            held["row"] = session.rows(gone, location)[0]
        blob.unlink()

    monkeypatch.setattr("app.backup.write.dump", dump_then_expire)
    made = backup_hub(settings, Order(tmp_path / "b"), quiet)
    assert (made.erased, made.attachments, made.tables["blobs"]) == ((location,), 0, 1)
    with EmbeddedPostgres.start(settings.state) as server:
        url = server.url(DatabaseLogin.SUPERUSER)
        with connect(url) as session:
            session.rows(
                "INSERT INTO blobs VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", *held["row"].values()
            )
    state = tmp_path / "state"
    tmp_path.chmod(0o711)
    restored = restore_hub(Settings(state=state), tmp_path / "b", None, quiet)
    assert not restored.has_keys
    with EmbeddedPostgres.start(state) as server:
        assert installation_rows(server, "SELECT * FROM blobs") == []
    remove(state)


def test_attachment_that_the_store_has_damaged_is_told_and_left_out_if_one_says_so(
    moving: tuple[Settings, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, blob = moving
    mkdir, made_folders = Path.mkdir, []

    def note_and_make(path: Path, *arguments: Any, **named: Any) -> None:  # noqa: ANN401
        made_folders.append(path)
        mkdir(path, *arguments, **named)

    monkeypatch.setattr(Path, "mkdir", note_and_make)
    blob.write_bytes(blob.read_bytes()[:-1] + b"!")
    with pytest.raises(BackupError, match=blob.name):
        backup_hub(settings, Order(tmp_path / "b"), quiet)
    assert list(tmp_path.iterdir()) == []
    made = backup_hub(settings, Order(tmp_path / "b", damaged_too=True), quiet)
    assert (made.attachments, len(made.damaged)) == (0, 1)
    ours = (tmp_path, settings.state, blob.parents[1])  # all that its account may write, often
    assert [each for each in made_folders if not any(map(each.is_relative_to, ours))] == []


# --- what a hub heeds after a restore -------------------------------------------------------------

WINDOW = timedelta(seconds=121)


@pytest.mark.parametrize(("passed", "left"), [(0, 121), (100, 21), (121, 0), (100000, 0)])
def test_restored_hub_waits_until_nothing_that_it_forgot_is_accepted(
    passed: int, left: int, tmp_path: Path
) -> None:
    at = now()
    begin_restore(tmp_path)
    end_restore(tmp_path, at - timedelta(seconds=passed))
    assert time_to_wait(tmp_path, WINDOW, at) == timedelta(seconds=left)


def test_hub_that_was_not_restored_waits_for_nothing(tmp_path: Path) -> None:
    assert time_to_wait(tmp_path, WINDOW, now()) == timedelta()


def test_hub_waits_as_long_as_a_proof_could_be_accepted(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 120 seconds, and one more for the second that `iat` is cut to."""
    waited: list[float] = []
    at = now()
    monkeypatch.setattr("app.starting.now", lambda: at)
    monkeypatch.setattr("app.starting.time.sleep", waited.append)
    state = served.folder / "waiting"
    state.mkdir()
    begin_restore(state)
    end_restore(state, at)
    wait_after_restore(Settings(state=state))
    assert waited == [2 * CLOCK_WINDOW_SECONDS + 1]


def test_nothing_serves_from_a_restore_that_was_broken_off(
    served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise EmbeddedPostgresError("pulled the plug")

    monkeypatch.setattr("app.backup.restore.load", fail)
    state = tmp_path / "state"
    tmp_path.chmod(0o711)
    with pytest.raises(EmbeddedPostgresError, match="plug"):
        restore_hub(Settings(state=state), served.backup, None, quiet)
    assert (state / UNFINISHED).exists()
    with pytest.raises(NotReadyError, match="broken off"):
        time_to_wait(state, WINDOW, now())
    remove(state)
