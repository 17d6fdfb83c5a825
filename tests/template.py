"""A database with the schema and no rows: made once for all tests, copied where one is needed.

Making one takes seconds of both cores, a copy a tenth of that. A copy is what a first start and its
migrations leave behind; the tests of that first start (`test_embedded_postgres`, the guides') do
without.
"""

import asyncio
import fcntl
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from app.models.schema import migrate
from app.postgres.embedded import EmbeddedPostgres
from app.postgres.logins import Login
from app.postgres.places import find_place, make_state_folder
from app.postgres.privileges import choose_account

_NAMED = "TESTS_TEMPLATE"  # inherited by the other processes of the same run


def name_template() -> bool:
    """Choose where this run's template will be; says whether the caller is to remove it."""
    if _NAMED in os.environ:
        return False
    folder = Path(tempfile.mkdtemp(prefix="serumpun-template-"))
    folder.chmod(0o755)  # the account of the database passes through
    os.environ[_NAMED] = str(folder)
    return True


def shared_folder() -> Path:
    """Tell where the processes of this run keep what they share."""
    return Path(os.environ[_NAMED])


def remove_template() -> None:
    """Remove it without waiting: some disks take seconds for that."""
    subprocess.run(["sh", "-c", 'rm -rf "$0" &', os.environ.pop(_NAMED)], check=True)


def place_database(state: Path) -> None:
    """Put a copy where a state folder's first start would make its database; outside tests none."""
    if _NAMED not in os.environ:
        return
    account = choose_account()
    place = find_place(make_state_folder(state, account), account)
    place.make()
    for each in _template().iterdir():
        if each.name.startswith("programs-"):  # nobody writes them
            copy = place.folder / each.name
            shutil.copytree(each, copy, symlinks=True, copy_function=_link)
        else:
            subprocess.run(["cp", "-a", each, place.folder], check=True)


def _link(source: str, target: str) -> None:
    """Give a file another name, or copy it to another file system."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _template() -> Path:
    """Give the folder of the template's database, made by whoever needs it first."""
    top = Path(os.environ[_NAMED])
    state = top / "state"
    with (top / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not state.exists():
            unfinished = top / "unfinished"
            with EmbeddedPostgres.start(unfinished) as server:
                asyncio.run(migrate(server.url(Login.OWNER)))
            unfinished.rename(state)
    return state / "postgres"
