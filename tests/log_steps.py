"""A hub whose access log has something in it, and auditors who pull it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.crypto.checkpoint import Checkpoint, verify_checkpoint
from app.crypto.keys import PublicKey
from serumpun.auditing import pull_log
from serumpun.log_checking import Checked, Signers
from serumpun.log_folder import LogFolder
from serumpun.transport import Transport
from tests.hub import (
    PATIENCE_SECONDS,
    ClientUnderTest,
    DatabaseUnderTest,
    HubUnderTest,
    running_hub,
)

AUDITORS = {"id-audit": "ID", "my-audit": "MY"}
AGENCIES = ("id-polri", "my-pdrm", "sg-spf", *AUDITORS, "sg-asean")


@contextmanager
def running_log_hub(database: DatabaseUnderTest, folder: Path) -> Iterator[HubUnderTest]:
    """Run a hub where reports were sent and opened, and some were refused."""
    with running_hub(database, folder, AGENCIES) as running:
        make_auditors(running)
        exchange(running)
        settled(running)
        yield running


def settled(hub: HubUnderTest, seconds: float = PATIENCE_SECONDS) -> Checkpoint:
    """Wait until everything recorded is in the tree and signed; check the checkpoint."""
    until = time.monotonic() + seconds
    state: list[int] = []
    while time.monotonic() < until:
        [state] = hub.rows(
            "SELECT (SELECT count(*) FROM access_log FULL JOIN log_leaves ON entry = id),"
            " (SELECT size FROM log_head), (SELECT max(size) FROM log_checkpoints)"
        )
        if len(set(state)) == 1:
            return newest(hub)
        time.sleep(0.05)
    raise AssertionError(f"recorded, in the tree, signed: {state}")


def newest(hub: HubUnderTest) -> Checkpoint:
    return verify_checkpoint(newest_note(hub), key_of(hub))


def newest_note(hub: HubUnderTest, seconds: float = PATIENCE_SECONDS) -> bytes:
    """Read the newest checkpoint; of a log that is just begun, wait for the first."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if rows := hub.rows("SELECT note FROM log_checkpoints ORDER BY size DESC LIMIT 1"):
            return bytes(rows[0][0])
        time.sleep(0.05)
    raise AssertionError("no checkpoint")


def make_auditors(hub: HubUnderTest) -> None:
    """Let countries state their auditors, and the federation name one."""
    begin = len(hub.world.statements)
    for agency in AUDITORS:
        hub.world.state(agency, roles=["auditor"])
    for signed in hub.world.statements[begin:]:
        assert hub.append(signed).status_code == 201
    row = ("sg-asean/system", "sg-asean", "SG", "federation_auditor")
    hub.rows("INSERT INTO role_bindings VALUES ($1, $2, $3, $4, 'RED')", *row)


def exchange(hub: HubUnderTest) -> None:
    for number in range(3):
        sections = {"summary": (b"%d" % number, ["my-pdrm", "sg-spf"])}
        envelope = hub.world.seal("id-polri", sections)
        assert hub.agency("id-polri").submit(envelope).status_code == 201
        if number:
            assert hub.agency("my-pdrm").open(envelope, ["summary"]).status_code == 200
    assert hub.agency("id-audit").get("/v1/reports").status_code == 403


def make_witness(hub: HubUnderTest, agency: str) -> None:
    row = (f"{agency}/system", agency, agency[:2].upper(), "witness")
    hub.rows(
        "INSERT INTO role_bindings VALUES ($1, $2, $3, $4, 'RED') ON CONFLICT DO NOTHING", *row
    )


def transport(hub: HubUnderTest, agency: str) -> Transport:
    return transport_of(hub.agency(agency))


def transport_of(client: ClientUnderTest) -> Transport:
    return Transport(client.hub.url, client.http, client.login)


def key_of(hub: HubUnderTest) -> PublicKey:
    return hub.world.federation.hub_log_key()


def pull(hub: HubUnderTest, agency: str, folder: Path) -> Checked:
    return pull_log(transport(hub, agency), LogFolder(folder), key_of(hub), signers(hub))


def signers(hub: HubUnderTest) -> Signers:
    return hub.world.directory.cosigners
