"""Which hub a home belongs to: by the federation file that was compared, or by the last session."""

from dataclasses import dataclass
from pathlib import Path

from app.crypto.federation import FEDERATION_BYTES, Federation, fingerprint
from app.errors import MalformedError
from serumpun.errors import FileError, HomeError
from serumpun.files import read_file
from serumpun.profile import Home
from serumpun.session import SessionFile


@dataclass(frozen=True)
class KnownHub:
    """A hub, and what vouches for it.

    Args:
        url: Its address.
        ca_file: Certificates that may vouch for it instead of the system's.
        federation: Fingerprint of the compared federation file; empty where none is known.
    """

    url: str
    ca_file: str | None = None
    federation: str = ""


def hub_of_home(place: Home, federation_file: Path | None, command: str) -> KnownHub:
    """Tell the hub of a home, or of a compared federation file.

    Args:
        place: The home.
        federation_file: Compared; decides where it is given.
        command: Of the command line, for what to do next.

    Raises:
        HomeError: The home knows no hub.
        FileError: The file is none of a federation.
    """
    if federation_file is not None:
        try:
            read = read_file(federation_file, FEDERATION_BYTES)
            hub = Federation.parse(read, FEDERATION_BYTES).hub
        except MalformedError as error:
            raise FileError(f"{federation_file}: no federation file: {error.reason}") from None
        return KnownHub(hub, None, fingerprint(read))
    if place.profile_file.exists():
        ca_file = place.profile().ca_file
        return KnownHub(place.federation().hub, ca_file, place.profile().fingerprint)
    if SessionFile(place.folder).path.exists():
        last = SessionFile(place.folder).read()
        compared = place.pinned_fingerprint() if place.is_pinned else ""
        return KnownHub(last.hub, last.ca_file, compared)
    if place.is_pinned:
        return KnownHub(place.federation().hub, None, place.pinned_fingerprint())
    raise HomeError(
        f"{place.folder} knows no hub yet",
        next_step=f"Give the compared federation file: `serumpun {command} --federation FILE`.",
    )
