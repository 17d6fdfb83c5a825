"""PostgreSQL's programs: found in the wheel, copied for another account, never the wheel's code."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.postgres import binaries
from app.postgres.errors import EmbeddedPostgresError

ROOT = Path(__file__).parents[1]


def test_copy_of_the_programs_is_open_to_every_account_and_changes_no_mode_of_the_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel, into = tmp_path / "wheel", tmp_path / "into"
    programs = wheel / binaries.SERVER_FOLDER / "bin"
    for folder in (
        *(programs.parent / name for name in binaries.NEEDED),
        wheel / binaries.LIBRARIES_FOLDER,
        into,
    ):
        folder.mkdir(parents=True)
    for name, mode in (("postgres", 0o755), ("initdb", 0o700), ("psql", 0o775)):
        (programs / name).write_text(name)
        (programs / name).chmod(mode)
    monkeypatch.setattr(binaries, "_wheel_root", lambda: wheel)
    copy = binaries.copy_programs(into)
    assert {_mode_of(copy / name) for name in ("postgres", "initdb", "psql")} == {0o755}
    assert [_mode_of(programs / name) for name in ("initdb", "psql")] == [0o700, 0o775]
    assert [(copy / name).samefile(programs / name) for name in ("postgres", "initdb", "psql")] == [
        True,
        False,
        False,
    ]


def test_a_disk_that_takes_no_copy_is_told_once_and_not_for_each_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def take_nothing(*_: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.link", take_nothing)
    monkeypatch.setattr("shutil.copy2", take_nothing)
    with pytest.raises(EmbeddedPostgresError) as told:
        binaries.copy_programs(tmp_path)
    assert str(told.value) == (
        f"cannot copy PostgreSQL to {tmp_path}: [Errno 28] No space left on device"
    )
    assert list(tmp_path.iterdir()) == []


def test_wheel_is_never_imported_and_its_absence_is_told() -> None:
    code = "import sys, app.postgres.embedded as e; e.binaries.find_programs(); print(*sys.modules)"
    names = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert b"pixeltable" not in names.stdout


def test_missing_wheel_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binaries, "WHEEL", "no-such-wheel")
    with pytest.raises(EmbeddedPostgresError, match="SERUMPUN_DATABASE_URL"):
        binaries.find_programs()


def _mode_of(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)
