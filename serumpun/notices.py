"""What a key's holder must hear in time: own keys that end (docs/cli.md, "Key files")."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from app.crypto.directory import CertifiedKey, Directory
from app.crypto.key_holder import Unwrapper
from app.crypto.keys import KeyUse
from app.errors import SerumpunError

KEY_NOTICE: Final = timedelta(days=60)  # a root is offline: certifying takes weeks of notice
KEY_SOON: Final = timedelta(days=14)
KEY_LATEST: Final = timedelta(days=3)  # from here on nobody may miss it


def soonest_end(
    directory: Directory, agency: str, signing_kid: str, at: datetime
) -> CertifiedKey | None:
    """Find the key in use here that ends first, if that is within `KEY_NOTICE`.

    Args:
        directory: Verified.
        agency: Whose.
        signing_kid: Of the key that signs here.
        at: The present instant.
    """
    used = [directory.keys[signing_kid]] if signing_kid in directory.keys else []
    if not used or used[0].key.use is not KeyUse.DEVICE_SIGN:  # else its system keeps them
        with suppress(SerumpunError):  # whoever seals is told; here only what ends counts
            used.append(directory.sealing_key(agency, at))
    ending = [key for key in used if key.is_active(at) and key.not_after - at <= KEY_NOTICE]
    return min(ending, key=lambda key: key.not_after, default=None)


def notice_of_end(key: CertifiedKey, at: datetime) -> str:
    """Write what to do about a key that ends soon."""
    left = key.not_after - at
    when = "today" if left <= KEY_LATEST else "this week" if left <= KEY_SOON else "in good time"
    is_device = key.key.use is KeyUse.DEVICE_SIGN
    return (
        f"The {key.key.use} key ends on {key.not_after:%Y-%m-%d}, in {left.days} days: "
        f"run `serumpun {'device enrol --anew' if is_device else 'key rotate'}` {when}."
    )


def lacks_newest(
    directory: Directory, agency: str, held: Iterable[Unwrapper], at: datetime
) -> bool:
    """Tell whether others seal to a key of the agency that is not among those held here.

    Args:
        directory: Verified.
        agency: Whose.
        held: Its sealing keys.
        at: The present instant.
    """
    with suppress(SerumpunError):  # nothing can be sealed to the agency now
        newest = directory.sealing_key(agency, at).key.kid
        return newest not in {key.public.kid for key in held}
    return False
