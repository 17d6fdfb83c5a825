"""The stage of the demonstration: folder, federation, keys and homes of invented agencies."""

import os
import secrets
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from app.crypto.chained import Statement
from app.crypto.directory import Directory, genesis
from app.crypto.federation import Federation, fingerprint
from app.crypto.jws import Jws
from app.crypto.key_parts import key_parts
from app.crypto.keys import PublicKey
from app.crypto.statements import AgencyStatement, KeyStatement, Role, sign_statement
from app.schemas.categories import category_codes
from serumpun.demo.agencies import AGENCIES, MEMBERS, DemoAgency
from serumpun.errors import UsageError
from serumpun.files import make_private_folder, write_new
from serumpun.keyfile import Keys, write_key_file
from serumpun.profile import Home, Profile

FEDERATION_NAME: Final = "asean-demo.example"
KEY_LIFE: Final = timedelta(days=730)
_ROLES: Final = (Role.SUBMITTER, Role.ANALYST, Role.LIAISON_OFFICER)
HOST_COUNTRY: Final = "SG"
CUSTODIAN: Final = "bn-police"  # of the index key: not of the country that runs the hub
INDEX_LIFE: Final = timedelta(days=400)
ADMINISTRATORS: Final = ("ph-fiu", "vn-tip")  # of their countries
_UNIT_TYPES: Final = {"police": "police", "fiu": "fiu", "cert": "cert", "tip": "anti_trafficking"}
_KEY_FILE: Final = "agency.key"
AT_HOME: Final = tuple(  # agencies that one can act as after the story: the first of each country
    next(agency.id for agency in AGENCIES if agency.country == member.country) for member in MEMBERS
)


@dataclass(frozen=True)
class Stage:
    """Where a demonstration lies.

    Args:
        folder: Of this demonstration alone; one for each port.
    """

    folder: Path

    @property
    def hub_state(self) -> Path:
        """The hub's own state."""
        return self.folder / "hub"

    @property
    def federation_file(self) -> Path:
        """What everybody pins."""
        return self.hub_state / "federation.json"

    @property
    def passphrase_file(self) -> Path:
        """Opens the key files of every invented agency."""
        return self.folder / "passphrase"

    @property
    def hub_log(self) -> Path:
        """What the hub says."""
        return self.folder / "hub.log"

    @property
    def evaluator_state(self) -> Path:
        """The state of the evaluator, which is none of the hub's."""
        return self.folder / "evaluator"

    @property
    def evaluator_log(self) -> Path:
        """What the evaluator says."""
        return self.folder / "evaluator.log"

    @property
    def complete_marker(self) -> Path:
        """There once everything has been played in."""
        return self.folder / "complete"

    @property
    def marker(self) -> Path:
        """There from the first instant: without it a folder is none of ours."""
        return self.folder / "serumpun-demo"

    def make(self) -> None:
        """Make the folder; others may pass it, since the database has an account of its own."""
        self.folder.mkdir(mode=0o755, parents=True)
        self.marker.touch()

    def require_own(self) -> None:
        """Refuse to touch a folder that no demonstration of this account has made.

        Raises:
            UsageError: It is somebody else's, or something else.
        """
        own = [(self.folder, stat.S_ISDIR), (self.marker, stat.S_ISREG)]
        for path, is_kind in own:
            status = path.lstat() if os.path.lexists(path) else None
            if status is None or not is_kind(status.st_mode) or status.st_uid != os.geteuid():
                raise UsageError(
                    f"{self.folder} is no demonstration of this account",
                    next_step="Look at what it holds; nothing of it was touched.",
                )

    def home(self, agency: str) -> Home:
        """The home of an invented agency."""
        return Home(self.folder / "homes" / agency)

    def passphrase(self) -> str:
        """Read the passphrase, made at random for this demonstration."""
        if not self.passphrase_file.exists():
            make_private_folder(self.folder)
            write_new(self.passphrase_file, f"{secrets.token_urlsafe(16)}\n".encode())
        return self.passphrase_file.read_text().strip()


@dataclass(frozen=True)
class Cast:
    """Everybody's private keys, in one hand for the demonstration only.

    Args:
        federation_file: Exact bytes of the federation file.
        roots: Country roots by code in lower case.
        agencies: Agency keys by id.
    """

    federation_file: bytes
    roots: dict[str, Keys]
    agencies: dict[str, Keys]


def make_cast(hub_url: str, hub_keys: dict[str, object]) -> Cast:
    """Make keys for every member and agency, and the federation file they all pin.

    Args:
        hub_url: Issuer URL of the hub.
        hub_keys: Public `receipt_key` and `log_key` of the hub, as `serumpun hub init` prints it.
    """
    roots = {m.country.lower(): Keys.generate(FEDERATION_NAME, m.country.lower()) for m in MEMBERS}
    members = [
        {
            "country": member.country,
            "name": member.name_en,
            "root": key_parts(roots[member.country.lower()].signing.public),
        }
        for member in MEMBERS
    ]
    federation = Federation.of(
        {
            "v": 1,
            "name": FEDERATION_NAME,
            "hub": hub_url,
            "members": members,
            "index_custodian": CUSTODIAN,
            **hub_keys,
        }
    )
    agencies = {agency.id: Keys.generate(FEDERATION_NAME, agency.id) for agency in AGENCIES}
    return Cast(federation.to_bytes(), roots, agencies)


def issue_statements(cast: Cast, at: datetime) -> Iterator[Jws]:
    """Let each country state its agencies and certify their keys, as `root certify` does.

    Args:
        cast: Everybody's keys.
        at: When it is done.
    """
    publics = {root.signing.public.kid: root.signing.public for root in cast.roots.values()}
    directory = Directory(FEDERATION_NAME, publics)
    for agency in AGENCIES:
        keys = cast.agencies[agency.id]
        yield _issue(directory, cast, AgencyStatement, at, **_described(agency))
        for public in (keys.signing.public, keys.sealing.public if keys.sealing else None):
            if public is not None:
                yield _issue(directory, cast, KeyStatement, at, **_certified(public, at))


def furnish_homes(stage: Stage, cast: Cast, at: datetime) -> None:
    """Write a home for one agency of each country: pinned federation file and encrypted keys.

    Stretching a passphrase is slow on purpose, so the homes are few and written side by side.
    """
    passphrase = stage.passphrase()

    def furnish(agency: str) -> None:
        home = stage.home(agency)
        write_key_file(home.folder / _KEY_FILE, cast.agencies[agency], passphrase, at)
        pinned = fingerprint(cast.federation_file)
        profile = Profile.of(
            {"v": 1, "agency": agency, "fingerprint": pinned, "key_files": [_KEY_FILE]}
        )
        home.enrol(profile, cast.federation_file)

    with ThreadPoolExecutor() as pool:
        list(pool.map(furnish, AT_HOME))


def _issue(
    directory: Directory,
    cast: Cast,
    kind: type[Statement],
    at: datetime,
    **members: Any,  # noqa: ANN401 -- members of the statement
) -> Jws:
    issuer = members["subject"][:2]
    head, _ = directory.heads.get(issuer, (None, at))
    link = {
        "v": 1,
        "issuer": issuer,
        "n": head.n + 1 if head else 1,
        "prev": head.digest if head else genesis(FEDERATION_NAME, issuer),
        "issued_at": at,
    }
    signed = sign_statement(kind.of({**link, **members}), cast.roots[issuer].signing)
    directory.append(signed, at)
    return signed


def _described(agency: DemoAgency) -> dict[str, Any]:
    return {
        "subject": agency.id,
        "name": agency.name_en,
        "unit_type": _UNIT_TYPES[agency.kind],
        "remit": sorted(category_codes()),
        "contact": {
            "desk": "Duty desk",
            "phone": agency.phone.replace(" ", ""),
            "email": agency.email,
        },
        "roles": [*_ROLES, *([Role.COUNTRY_ADMIN] if agency.id in ADMINISTRATORS else [])],
        "tlp_ceiling": "RED",
        "status": "active",
    }


def _certified(public: PublicKey, at: datetime) -> dict[str, Any]:
    return {
        "subject": public.holder,
        "use": public.use,
        "kid": public.kid,
        "keys": key_parts(public),
        "not_before": at,
        "not_after": at + KEY_LIFE,
    }
