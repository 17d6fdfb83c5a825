"""An agency's home folder: which hub, which pinned federation, which agency, which key files.

profile.json      this agency, its key files, the fingerprint it compared when it enrolled
federation.json   the pinned federation file, byte for byte
federation.pin    its fingerprint, where an officer signs in and no agency enrolled
directory.json    statements fetched so far, verified again at each start
heads.json        the highest chain heads ever seen
ledger.sqlite     the one header seen for each report id
outbox/           sealed reports until their receipt arrives
sent/             signed header and receipt of each report sent
refused/          what the hub refused for good
opened/           open request and receipts of each report opened
evidence/         what proves that somebody showed two versions

The default home is the configuration folder itself; beside its files lie

profiles/NAME/    homes of other hubs or agencies
active-profile    the name of the one that is used when none is named
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, TypeVar

from pydantic import Field, StringConstraints

from app.crypto.federation import FEDERATION_BYTES, Federation, fingerprint
from app.crypto.shape import AgencyId, Shape, Version
from app.errors import MalformedError
from serumpun.errors import FileError, FileInTheWayError, HomeError, UsageError
from serumpun.files import make_private_folder, read_file, replace_file, require_own
from serumpun.homes import PROFILE_FILE, choose_folder, folder_of, set_active_profile

PROFILE_BYTES: Final = 16 << 10
MAX_KEY_FILES: Final = 16
MAX_DEVICES_MADE: Final = 99  # devices that one home may have been, one after the other
S = TypeVar("S", bound=Shape)
_PathText = Annotated[str, StringConstraints(min_length=1, max_length=4096)]


class Profile(Shape):
    """What an agency decided when it enrolled.

    Args:
        agency: Its id.
        fingerprint: Of the federation file, as compared aloud; a changed file is refused.
        key_files: Absolute or relative to the home; the first one's keys sign, all open.
        ca_file: Certificates that may vouch for the hub instead of the system's.
        proxy: The one proxy to use; the environment's are never used.
    """

    v: Version
    agency: AgencyId
    fingerprint: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{4} ){15}[0-9a-f]{4}$")]
    key_files: Annotated[
        tuple[_PathText, ...],
        Field(min_length=1, max_length=MAX_KEY_FILES, strict=False, fail_fast=True),
    ]
    ca_file: _PathText | None = None
    proxy: _PathText | None = None


@dataclass(frozen=True)
class Home:
    """The folder of one agency at one hub.

    Args:
        folder: Where it lies; private to one account of the machine.
    """

    folder: Path

    @property
    def profile_file(self) -> Path:
        """The agency's decisions."""
        return self.folder / PROFILE_FILE

    @property
    def federation_file(self) -> Path:
        """The pinned federation file."""
        return self.folder / "federation.json"

    def profile(self) -> Profile:
        """Read the agency's decisions.

        Raises:
            HomeError: Not enrolled, the file is damaged, or other accounts may change the home.
        """
        if not self.profile_file.exists():
            raise HomeError(f"{self.folder} holds no profile")
        self._require_own()
        return _read(Profile, self.profile_file, PROFILE_BYTES)

    @property
    def is_pinned(self) -> bool:
        """Tell whether a federation is pinned here: by an agency, or for an officer."""
        return self.profile_file.exists() or self._pin_file.exists()

    def pin(self, federation_file: bytes) -> None:
        """Pin a compared federation file where no agency enrols.

        Raises:
            FileInTheWayError: Another federation is pinned here.
            HomeError: Other accounts may change the home.
            FileError: It cannot be written.
        """
        make_private_folder(self.folder)
        self._require_own()
        if self.is_pinned and self.federation().name != parse_federation(federation_file).name:
            raise FileInTheWayError(f"{self.folder} is a home in {self.federation().name}")
        replace_file(self._pin_file, fingerprint(federation_file).encode())
        replace_file(self.federation_file, federation_file)

    def federation(self) -> Federation:
        """Read the pinned federation file.

        Raises:
            HomeError: Absent, damaged, or not the one whose fingerprint was compared.
        """
        if fingerprint(self._federation_bytes()) != self.pinned_fingerprint():
            raise HomeError(
                f"{self.federation_file} was changed after its fingerprint was compared",
                next_step="Run `serumpun enrol`, or `login --federation`, with the file that was "
                "compared.",
            )
        return _read(Federation, self.federation_file, FEDERATION_BYTES)

    def pinned_fingerprint(self) -> str:
        """Read the fingerprint that was compared.

        Raises:
            HomeError: Nothing is pinned, or other accounts may change the home.
        """
        if self.profile_file.exists() or not self._pin_file.exists():
            return self.profile().fingerprint
        self._require_own()
        return read_file(self._pin_file, PROFILE_BYTES).decode()

    @property
    def _pin_file(self) -> Path:
        return self.folder / "federation.pin"

    def key_files(self) -> list[Path]:
        """Tell where the key files lie, the one that signs first."""
        return [self.folder / name for name in self.profile().key_files]

    def device_key_file(self, number: int) -> Path:
        """Tell where the keys of an officer's device lie, enrolled here for the nth time."""
        return self.folder / ("device.key" if number == 1 else f"device-{number}.key")

    def lost_device_key(self) -> Path | None:
        """Tell where the key file of this home's device was, if it is gone."""
        path = self.key_files()[0]
        places = (self.device_key_file(n).absolute() for n in range(1, MAX_DEVICES_MADE + 1))
        return path if path.absolute() in places and not path.exists() else None

    def enrol(self, profile: Profile, federation_file: bytes) -> None:
        """Write profile and federation file; its fingerprint has just been compared.

        A home may be enrolled again: with other key files, to restore a damaged federation file,
        or to pin a newer file of the same federation.

        Raises:
            FileInTheWayError: Another agency or federation is enrolled here.
            HomeError: Other accounts may change the home.
            FileError: It cannot be written.
        """
        make_private_folder(self.folder)
        self._require_own()
        if self.profile_file.exists():
            self._require_same(profile, federation_file)
        elif self.federation_file.exists() and self._federation_bytes() != federation_file:
            raise FileInTheWayError(str(self.federation_file))
        replace_file(self.federation_file, federation_file)
        replace_file(self.profile_file, _pretty(profile))

    def repin(self, federation_file: bytes, told: str) -> None:
        """Pin another federation file; enough members have approved of it.

        The profile comes first: a crash in between is told as a changed file, and enrolling again
        with the new one mends it.

        Raises:
            HomeError: Not enrolled, or damaged.
            FileError: It cannot be written.
        """
        profile = self.profile().model_copy(update={"fingerprint": told})
        replace_file(self.profile_file, _pretty(profile))
        replace_file(self.federation_file, federation_file)

    def use_keys(self, key_files: Sequence[Path]) -> None:
        """Change which key files sign and open; the first one's keys sign.

        Raises:
            HomeError: Not enrolled, or damaged.
            UsageError: More files than a home may have.
        """
        if len(key_files) > MAX_KEY_FILES:
            raise UsageError(
                f"more than {MAX_KEY_FILES} key files",
                next_step="Enrol again with those that still open reports.",
            )
        named = tuple(str(path.absolute()) for path in key_files)
        profile = self.profile().model_copy(update={"key_files": named})
        replace_file(self.profile_file, _pretty(profile))

    def _require_same(self, profile: Profile, federation_file: bytes) -> None:
        """Refuse another agency, or another federation than the pinned one."""
        present = self.profile()
        if present.agency != profile.agency:
            raise FileInTheWayError(f"{self.folder} is the home of {present.agency}")
        if present.fingerprint != profile.fingerprint:
            pinned = self.federation().name
            if parse_federation(federation_file).name != pinned:
                raise FileInTheWayError(f"{self.folder} is a home in {pinned}")

    def _require_own(self) -> None:
        try:
            for path in (self.folder, self.profile_file, self._pin_file, self.federation_file):
                if path.exists():
                    require_own(path)
        except FileError as error:
            raise HomeError(error.reason, next_step=error.next_step) from None

    def _federation_bytes(self) -> bytes:
        try:
            return read_file(self.federation_file, FEDERATION_BYTES)
        except FileError as error:
            raise HomeError(error.reason) from None


def use_profile(name: str) -> Home:
    """Choose the profile of commands that name none.

    Raises:
        HomeError: It is not enrolled.
        UsageError: No name of a profile.
    """
    home = Home(folder_of(name))
    home.profile()
    set_active_profile(name)
    return home


def find_home(folder: Path | None = None, profile: str | None = None) -> Home:
    """Choose the home as `serumpun.homes.choose_folder` does."""
    return Home(choose_folder(folder, profile).folder)


def parse_federation(federation_file: bytes) -> Federation:
    """Read a federation file that is not pinned yet.

    Raises:
        MalformedError: Not a federation file.
    """
    return Federation.parse(federation_file, FEDERATION_BYTES)


def _read(kind: type[S], path: Path, max_bytes: int) -> S:
    try:
        return kind.parse(read_file(path, max_bytes), max_bytes)
    except (FileError, MalformedError) as error:
        raise HomeError(f"{path} is damaged: {error.reason}") from None


def _pretty(profile: Profile) -> bytes:
    return (profile.model_dump_json(indent=2) + "\n").encode()
