"""`serumpun key revoke`: an agency ends its own key at once, and nobody else's."""

from datetime import timedelta

import pytest

from app.crypto.encoding import now
from serumpun.exit_codes import ExitCode
from tests.hub import HubUnderTest
from tests.screens import SUBMIT, Screens


@pytest.fixture
def own(screens: Screens, hub: HubUnderTest) -> Screens:
    """Screens at a hub of one's own: nothing un-revokes a key."""
    screens.hub = hub
    return screens


def kid(screens: Screens, agency: str, use: str) -> str:
    keys = screens.hub.world.agencies[agency]
    return (keys.signing.public if use == "sign" else keys.sealing.public).kid


def revoke(screens: Screens, kid: str, *more: str, code: ExitCode = ExitCode.OK) -> str:
    return screens.see("my-pdrm", "key", "revoke", kid, "--yes", *more, code=code)


def test_a_revoked_sealing_key_is_sealed_to_no_more(own: Screens) -> None:
    lost = kid(own, "my-pdrm", "seal")
    shown = revoke(own, lost, "--reason", "lost")
    assert f"Revoked {lost}" in shown
    assert f"of my-pdrm at {own.hub.url}" in shown
    wish = ("submit", "text.txt", "--to", "my-pdrm", *SUBMIT)
    assert "revoked or expired" in own.see("id-polri", *wish, code=ExitCode.REFUSED)
    assert "was revoked before" in revoke(own, lost, "--reason", "lost", code=ExitCode.USAGE)


def test_a_stolen_signing_key_logs_in_no_more_and_what_it_signed_is_disputed(own: Screens) -> None:
    own.see("my-pdrm", "submit", "text.txt", "--to", "id-polri", *SUBMIT)
    since = (now() - timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    told = ("--reason", "compromised", "--compromised-at", since)
    assert "It signs here" in revoke(own, kid(own, "my-pdrm", "sign"), *told)
    own.see("my-pdrm", "inbox", code=ExitCode.NOT_ALLOWED)
    assert "DISPUTED" in own.see("id-polri", "inbox")


@pytest.mark.parametrize("use", ["sign", "seal"])
def test_nobody_revokes_another_agencys_key(screens: Screens, use: str) -> None:
    theirs = kid(screens, "id-polri", use)
    shown = revoke(screens, theirs, "--reason", "lost", code=ExitCode.USAGE)
    assert "my-pdrm has no certified key" in shown


def test_without_yes_nothing_is_revoked(screens: Screens) -> None:
    wish = ("key", "revoke", kid(screens, "my-pdrm", "seal"), "--reason", "lost")
    assert "--yes" in screens.see("my-pdrm", *wish, code=ExitCode.USAGE)
    assert "was revoked" not in screens.see("my-pdrm", *wish, code=ExitCode.USAGE)
