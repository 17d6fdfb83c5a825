"""What a folder holds, on disk: one call to the system instead of one for each of a thousand files.

Source: syncfs(2); a write that failed since the folder was opened is an error of the call.
"""

import ctypes
import os
from pathlib import Path


def write_out(top: Path) -> None:
    """Wait until everything below a folder is on disk.

    Args:
        top: A folder that nobody else writes; the file system's other files may be written too.

    Raises:
        OSError: Something could not be written.
    """
    sync_file_system = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if sync_file_system is None:  # not Linux
        _write_each(top)
        return
    handle = os.open(top, os.O_RDONLY)
    try:
        if sync_file_system(handle) != 0:
            raise OSError(ctypes.get_errno(), f"{top} cannot be written to disk")
    finally:
        os.close(handle)


def _write_each(top: Path) -> None:
    for folder, _, names in os.walk(top, topdown=False):
        for path in (*(Path(folder, name) for name in names), Path(folder)):
            if path.is_symlink():
                continue
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
