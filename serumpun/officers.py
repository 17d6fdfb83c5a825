"""Who acts at a home: the agency's system by its key file, or the officer who is signed in there.

The keys decide, never the session: a system's scheduled commands stay the system's whoever signs in
beside them, and an officer whose session has ended never becomes the system.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from app.crypto.encoding import now
from app.crypto.keys import KeyUse
from app.errors import StepUpRequiredError
from serumpun.errors import HomeError, SignedOutError
from serumpun.keyfile import read_key_file
from serumpun.patience import SILENT, Patience
from serumpun.profile import Home
from serumpun.session import OfficerLogin, SessionFile, StoredSession
from serumpun.transport import Transport, make_client

AFRESH = "Sign in afresh: `serumpun login --step-up`, then run it again within 5 minutes."


def is_systems(home: Home) -> bool:
    """Tell whether a home holds an agency's own key file, so that commands act as its system.

    Raises:
        HomeError: The home is damaged.
        KeyFileError: Its key file cannot be read.
    """
    if not home.profile_file.exists() or home.lost_device_key() is not None:
        return False
    return read_key_file(home.key_files()[0]).keys[0].use is not KeyUse.DEVICE_SIGN


def proxy_of(home: Home) -> str | None:
    """Tell the one proxy to use, where a profile names one."""
    return home.profile().proxy if home.profile_file.exists() else None


@contextmanager
def open_session(
    home: Home, *, clock: Callable[[], datetime] = now, patience: Patience = SILENT
) -> Iterator[Transport]:
    """Reach the hub as the officer who is signed in; no key file is opened.

    Args:
        home: Where `serumpun login` has kept the session.
        clock: Tells the present instant.
        patience: Waits when the hub asks to.

    Raises:
        SignedOutError: Nobody is signed in, or at another hub than the pinned one.
        StepUpRequiredError: The act takes a fresh sign-in.
    """
    file = SessionFile(home.folder)
    session = file.read()
    require_pinned(home, session)
    with make_client(session.hub, ca_file=session.ca_file, proxy=proxy_of(home)) as client:
        login = OfficerLogin(file, client, clock)
        try:
            yield Transport(session.hub, client, login, patience)
        except StepUpRequiredError as error:
            error.next_step = AFRESH  # better than what the hub can know
            raise


def require_pinned(home: Home, session: StoredSession) -> None:
    """Refuse a session at another hub than the one that this home has pinned.

    Raises:
        SignedOutError: It is at another.
        HomeError: The home is damaged.
    """
    if home.is_pinned and home.federation().hub != session.hub:
        raise SignedOutError(f"the session is at {session.hub}, which this home has not pinned")


def require_somebody(home: Home) -> None:
    """Refuse a home at which nobody can act.

    Raises:
        HomeError: Neither enrolled nor signed in.
    """
    if not home.profile_file.exists() and not SessionFile(home.folder).path.exists():
        raise HomeError(
            f"{home.folder} holds neither an agency's keys nor a session",
            next_step="Run `serumpun login` as an officer, or `serumpun enrol` for a system.",
        )
