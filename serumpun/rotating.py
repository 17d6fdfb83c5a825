"""An agency's keys are replaced with overlap: new ones beside the old, then in front of them.

1. New keys are made beside the old ones, and a request for the country's root.
2. The root certifies them. From then on both are usable: senders choose the newer sealing key, and
   a report that was sealed to the older one before is taken with the warning `newer-key`.
3. The new keys sign; the old ones only open what was sealed to them, until it has expired.

Specification: docs/spec/key-directory.md section 3.2.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.crypto.encoding import to_base64url
from app.crypto.key_parts import key_parts
from app.crypto.keys import KeyUse
from app.crypto.statements import KeyRequest, sign_statement
from serumpun.agency import Agency
from serumpun.errors import KeyFileError, UsageError
from serumpun.files import write_new
from serumpun.keyfile import Keys, read_key_file, write_key_file
from serumpun.profile import Home


@dataclass(frozen=True)
class Rotation:
    """What has been begun.

    Args:
        key_file: Of the new keys.
        request: What the country's root certifies.
        keys: The new ones.
    """

    key_file: Path
    request: Path
    keys: Keys


def write_key_request(path: Path, keys: Keys, at: datetime) -> None:
    """Ask the country's root to certify keys; the request proves that they are held.

    Raises:
        KeyFileError: Not the keys of an agency.
        FileInTheWayError: Something already stands there.
    """
    if keys.sealing is None or keys.signing.use is not KeyUse.AGENCY_SIGN:
        raise KeyFileError("not the keys of an agency")
    request = KeyRequest.of(
        {
            "v": 1,
            "subject": keys.holder,
            "signing": key_parts(keys.signing.public),
            "sealing": key_parts(keys.sealing.public),
            "requested_at": at,
        }
    )
    write_new(path, sign_statement(request, keys.signing).to_bytes() + b"\n")


def begin_rotation(home: Home, passphrase: str, folder: Path, at: datetime) -> Rotation:
    """Make new keys beside the old ones and write the request for the country.

    Args:
        home: Enrolled.
        passphrase: Of the new key file.
        folder: Where the request is written.
        at: The present instant.

    Raises:
        FileInTheWayError: One was begun today already.
        HomeError: Not enrolled.
    """
    profile, files = home.profile(), home.key_files()
    stem = f"{profile.agency}-{at:%Y%m%d}"
    keys = Keys.generate(home.federation().name, profile.agency)
    begun = Rotation(files[0].with_name(f"{stem}.key"), folder / f"{stem}.request.json", keys)
    write_key_file(begun.key_file, keys, passphrase, at)
    write_key_request(begun.request, keys, at)
    home.use_keys([*files, begun.key_file])
    return begun


def finish_rotation(home: Home, agency: Agency) -> Path:
    """Let the newest certified keys of this home sign; the others still open.

    Returns:
        Their key file.

    Raises:
        UsageError: The newest certified keys sign already.
        SerumpunError: As `Agency.refresh`.
    """
    known, at = agency.refresh().keys, agency.clock()
    files = home.key_files()
    certified = {}
    for path in files:
        kid = to_base64url(read_key_file(path).keys[0].kid)
        if kid in known and known[kid].is_active(at):
            certified[path] = known[kid].n
    newest = max(certified, key=lambda path: certified[path], default=files[0])
    if newest == files[0]:
        raise UsageError(
            "no newer keys of this home are certified",
            next_step="Have the country's root certify the request, post what it hands on, and "
            "run it again.",
        )
    home.use_keys([newest, *(path for path in files if path != newest)])
    return newest
