"""Evidence: signed objects that prove what others did, kept in the home before they are judged."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from app.crypto import strict_json
from app.crypto.jws import Jws
from serumpun.files import make_private_folder, replace_file

EVIDENCE_FOLDER: Final = "evidence"  # of the home: what proves that somebody showed two versions


def keep_evidence(folder: Path, name: str, members: Mapping[str, Any]) -> Path:
    """Write evidence once; what lies there under this name already is the same and stays.

    Args:
        folder: Of the home; made if it is not there.
        name: What it proves, without suffix.
        members: Signed objects as carried, or what JSON has words for.

    Raises:
        FileError: It cannot be written.
    """
    path = make_private_folder(folder) / f"{name}.json"
    if not path.exists():
        written = {
            key: value.model_dump(mode="json") if isinstance(value, Jws) else value
            for key, value in members.items()
        }
        replace_file(path, strict_json.write_object({"v": 1, **written}))
    return path
