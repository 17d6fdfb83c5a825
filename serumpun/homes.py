"""Where homes lie and which one is used: `--home`, profiles, the environment (docs/cli.md).

Needs nothing but the standard library, so that a shell's completion can ask too.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from serumpun.errors import FileError, HomeError, UsageError
from serumpun.files import make_private_folder, read_file, replace_file, require_own

DEFAULT_PROFILE: Final = "default"  # its home is the configuration folder itself
PROFILES_FOLDER: Final = "profiles"
ACTIVE_FILE: Final = "active-profile"
PROFILE_FILE: Final = "profile.json"  # of an enrolled home
_NAME_BYTES: Final = 64
_PROFILE_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
_CHOOSE: Final = "Choose one with `serumpun profile use`."


def configuration_folder() -> Path:
    """Tell where homes lie: the default one, and `profiles/NAME` beside its files."""
    base = os.environ.get("XDG_CONFIG_HOME")
    return (Path(base) if base else Path.home() / ".config") / "serumpun"


def folder_of(name: str) -> Path:
    """Tell the folder of a profile; it need not be enrolled yet.

    Raises:
        UsageError: No name of a profile.
    """
    if not _PROFILE_NAME.fullmatch(name):
        raise UsageError(
            f"{name!r} is no name of a profile",
            next_step="Use 1 to 32 small letters, digits and hyphens.",
        )
    folder = configuration_folder()
    return folder if name == DEFAULT_PROFILE else folder / PROFILES_FOLDER / name


def list_profiles() -> list[str]:
    """List the profiles that are enrolled, the default one first."""
    folder = configuration_folder() / PROFILES_FOLDER
    beside = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    named = [DEFAULT_PROFILE, *(name for name in beside if _PROFILE_NAME.fullmatch(name))]
    return [name for name in named if (folder_of(name) / PROFILE_FILE).exists()]


def active_profile() -> str:
    """Tell the profile that was chosen; the default one if none was.

    Raises:
        HomeError: The choice is damaged, or other accounts may change it.
    """
    path = configuration_folder() / ACTIVE_FILE
    if not path.exists():
        return DEFAULT_PROFILE
    try:
        require_own(path)
        name = read_file(path, _NAME_BYTES).decode().strip()
    except (FileError, UnicodeDecodeError) as error:
        raise HomeError(f"{path}: {error}", next_step=_CHOOSE) from None
    if not _PROFILE_NAME.fullmatch(name):
        raise HomeError(f"{path} names no profile", next_step=_CHOOSE)
    return name


def set_active_profile(name: str) -> None:
    """Choose the profile of commands that name none."""
    folder = make_private_folder(configuration_folder())
    replace_file(folder / ACTIVE_FILE, f"{name}\n".encode())


@dataclass(frozen=True)
class Choice:
    """Which home a command uses, and what decided it.

    Args:
        folder: The home.
        by: What decided, in words.
        profile: Name of the profile; None if a folder was named.
    """

    folder: Path
    by: str
    profile: str | None = None


def choose_folder(folder: Path | None = None, profile: str | None = None) -> Choice:
    """Choose the home; the first that was said decides.

    `--home`, `--profile`, SERUMPUN_HOME, SERUMPUN_PROFILE, `serumpun profile use`, the default.

    Raises:
        UsageError: Both a folder and a profile were named, or what is no name of a profile.
        HomeError: The chosen profile cannot be read.
    """
    if folder is not None and profile is not None:
        raise UsageError("--home and --profile name two homes", next_step="Say one of them.")
    if folder is not None:
        return Choice(folder, "--home")
    if profile is not None:
        return Choice(folder_of(profile), "--profile", profile)
    if named := os.environ.get("SERUMPUN_HOME"):
        return Choice(Path(named), "SERUMPUN_HOME")
    if named := os.environ.get("SERUMPUN_PROFILE"):
        return Choice(folder_of(named), "SERUMPUN_PROFILE", named)
    active = active_profile()
    by = "nothing: it is the default" if active == DEFAULT_PROFILE else "serumpun profile use"
    return Choice(folder_of(active), by, active)
