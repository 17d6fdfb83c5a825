"""Makes tests/upgrades/<revision>.sql and .json: a hub of this very revision with reports in it.

Today's code cannot write yesterday's schema for ever, so each revision leaves such a pair when the
next one is written: run this once, at the commit before it, and never again. `test_upgrade.py`
brings each of them up to date and opens what is in it.
"""

import json
import os
import subprocess
import sys
import tempfile
from base64 import b64encode
from pathlib import Path
from typing import Any

from app.crypto.encoding import now, to_timestamp
from app.models.schema import newest_revision
from app.postgres.embedded import EmbeddedPostgres, remove
from app.postgres.logins import Login
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import header_of, path_of
from tests.worlds import World

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "tests" / "upgrades"
TEXT, ANSWER = "Tujuh orang ditahan.", "Enam dikenal oleh kami."
CONTENT = bytes(range(256)) * 8


def fill(hub: HubUnderTest) -> list[dict[str, Any]]:
    """Send two reports through the hub, open both, and leave an attachment unclaimed."""
    polri, pdrm = hub.agency("id-polri"), hub.agency("my-pdrm")
    sections = {"summary": (TEXT.encode(), ["my-pdrm"]), "victim_identity": (b"x", ["sg-spf"])}
    first, blobs = hub.world.seal_with_files(
        "id-polri", sections, {"summary": [("a.bin", CONTENT)]}
    )
    expect(polri.send("PUT", path_of(first, "attachments", "1"), content=blobs[1]), 201)
    second = hub.world.seal("my-pdrm", {"summary": (ANSWER.encode(), ["id-polri"])})
    unclaimed = path_of(hub.world.seal("id-polri"), "attachments", "1")
    expect(polri.send("PUT", unclaimed, content=blobs[1]), 201)
    receipts = [
        expect(client.submit(envelope), 201)["receipt"]
        for client, envelope in ((polri, first), (pdrm, second))
    ]
    expect(pdrm.open(first, ["summary"]), 200)
    expect(polri.open(second, ["summary"]), 200)
    expect(pdrm.open(second, ["victim_identity"]), 404)
    return [
        {
            "originator": header_of(envelope)["originator"],
            "id": header_of(envelope)["id"],
            "reader": reader,
            "text": text,
            "envelope": json.loads(envelope.to_bytes()),
            "receipt": receipt,
        }
        for envelope, receipt, reader, text in (
            (first, receipts[0], "my-pdrm", TEXT),
            (second, receipts[1], "id-polri", ANSWER),
        )
    ]


def expect(answer: Any, status: int) -> Any:  # noqa: ANN401 -- a response and its JSON
    """Stop at the first answer that is not as it should be."""
    if answer.status_code != status:
        sys.exit(f"{answer.status_code}: {answer.text}")
    return answer.json() if answer.content else None


def main() -> None:
    """Make the pair of this revision, unless it is there."""
    target = TARGET / f"{newest_revision()}.sql"
    if target.exists():
        sys.exit(f"{target} is there: a revision's pair is never made again")
    TARGET.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="serumpun-upgrade-"))
    folder.chmod(0o711)
    with EmbeddedPostgres.start(folder / "state") as server:
        database = DatabaseUnderTest(server)
        database.build()
        made_at = now()
        world = World.make(now=made_at)
        with running_hub(database, folder, world=world) as hub:
            reports = fill(hub)
            blobs = {
                path.relative_to(hub.blobs).as_posix(): b64encode(path.read_bytes()).decode()
                for path in sorted(hub.blobs.rglob("*"))
                if path.is_file()
            }
            counted = {
                table: hub.rows(f"SELECT count(*) FROM {table}")[0][0]  # noqa: S608
                for table in ("reports", "sections", "wraps", "blobs", "openings", "access_log")
            }
            dump(database, hub.database_name, target)
    remove(folder / "state")
    known = {
        "made_at": to_timestamp(made_at),
        "rows": counted,
        "reports": reports,
        "blobs": blobs,
    }
    target.with_suffix(".json").write_text(json.dumps(known, indent=1) + "\n")
    sys.stdout.write(f"wrote {target.relative_to(ROOT)} and its .json\n")


def dump(database: DatabaseUnderTest, name: str, target: Path) -> None:
    """Write the whole database as SQL."""
    server = database.server
    where = f"host={server.socket_folder} user={Login.SUPERUSER} dbname={name}"
    subprocess.run(
        [str(server.programs / "pg_dump"), "--file", str(target), "--dbname", where],
        env={**os.environ, "PGPASSFILE": str(server.password_file(Login.SUPERUSER))},
        check=True,
    )


if __name__ == "__main__":
    main()
