"""A folder is on disk before its name says that it is whole."""

import ctypes
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.postgres.disk import write_out


def with_system_call(patch: pytest.MonkeyPatch, **calls: Callable[[int], int]) -> None:
    """Give the system's library these calls alone."""
    patch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace(**calls))


def test_each_file_is_written_where_the_system_has_no_call_for_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "file").write_text("words")
    (tmp_path / "link").symlink_to("nowhere")
    written: list[int] = []
    with_system_call(monkeypatch)
    monkeypatch.setattr(os, "fsync", lambda handle: written.append(os.fstat(handle).st_ino))
    write_out(tmp_path)
    folders_last = (tmp_path / "inner" / "file", tmp_path / "inner", tmp_path)
    assert written == [each.stat().st_ino for each in folders_last]


def test_what_cannot_be_written_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_system_call(monkeypatch, syncfs=lambda _: -1)
    with pytest.raises(OSError, match="cannot be written"):
        write_out(tmp_path)
