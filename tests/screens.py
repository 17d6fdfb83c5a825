"""Everybody's screens: commands run in this process, at a real hub."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.crypto.encoding import now
from app.crypto.federation import fingerprint
from serumpun.commands import run
from serumpun.exit_codes import ExitCode
from serumpun.keyfile import Keys, write_key_file
from serumpun.profile import Home, Profile
from tests.hub import HubUnderTest

PASSPHRASE = "five random words for tests"
SUBMIT = ("--category", "phishing", "--yes")
OPEN = ("--purpose", "prevention", "--case-reference", "CASE/1")


@dataclass
class Screens:
    """Everybody's screens at one hub.

    Args:
        hub: The hub.
        folder: Where everybody works.
        capsys: What was shown.
        patch: Of the environment.
    """

    hub: HubUnderTest
    folder: Path
    capsys: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch
    homes: set[str] = field(default_factory=set)

    def see(self, agency: str, *arguments: str, code: int = ExitCode.OK) -> str:
        """Run a command as an agency; returns all that it showed."""
        self._furnish(agency)
        return self.see_at(self.folder / agency, *arguments, code=code)

    def see_at(self, home: Path, *arguments: str, code: int = ExitCode.OK) -> str:
        """Run a command at some home; returns all that it showed."""
        self.patch.setenv("SERUMPUN_HOME", str(home))
        self.capsys.readouterr()
        ended = run(list(arguments))
        shown = self.capsys.readouterr()
        assert ended == code, shown.err
        return shown.out + shown.err

    def submit(self, *arguments: str) -> str:
        """Submit as id-polri; returns the report's address."""
        return self.see("id-polri", "submit", *arguments, *SUBMIT).split("Submitted ")[1].split()[0]

    def _furnish(self, agency: str) -> None:
        if agency in self.homes:
            return
        world, home = self.hub.world, Home(self.folder / agency)
        own = world.agencies[agency]
        write_key_file(home.folder / "k", Keys(own.signing, own.sealing), PASSPHRASE, now())
        pinned = fingerprint(world.federation_file)
        profile = {"v": 1, "agency": agency, "fingerprint": pinned, "key_files": ["k"]}
        home.enrol(Profile.of(profile), world.federation_file)
        self.homes.add(agency)
