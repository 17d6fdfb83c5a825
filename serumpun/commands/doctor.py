"""`serumpun doctor`: look at this machine, the home and the hub, and say what to do next."""

from collections.abc import Iterator

import httpx2
import typer

from app.crypto.encoding import now
from app.crypto.federation import Federation
from app.errors import SerumpunError
from serumpun.agency import Agency
from serumpun.checkup import (
    Finding,
    Verdict,
    failed,
    look_at_directory,
    look_at_keys,
    look_at_outbox,
    look_at_pin,
    open_keys,
)
from serumpun.checkup_hub import HubCheckup
from serumpun.checkup_index import look_at_index_key
from serumpun.checkup_log import look_at_log
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    PassphraseOption,
    new_app,
    passphrase_from,
)
from serumpun.errors import ClientError
from serumpun.exit_codes import ExitCode
from serumpun.keyfile import Keys
from serumpun.login import Login
from serumpun.profile import Home, find_home
from serumpun.session import OfficerLogin, SessionFile
from serumpun.shares import stored_shares
from serumpun.terminal import say, say_json, say_table
from serumpun.transport import Credentials, Transport, make_client

app = new_app()
_ENDS = {
    Verdict.OK: ExitCode.OK,
    Verdict.WARNING: ExitCode.CHECKUP_WARNING,
    Verdict.FAILED: ExitCode.CHECKUP_FAILED,
}


@app.command()
def doctor(
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check clock, keys, pins, directory, hub, login, versions and outbox; say what to do.

    Works when the hub is down, and ends with the worst that it found.
    """
    findings = list(_examine(find_home(home), passphrase_fd))
    worst = max((each.verdict for each in findings), key=list(Verdict).index)
    if as_json:
        say_json({"verdict": worst, "findings": [vars(each) for each in findings]})
    else:
        rows = [(each.subject, each.verdict, each.said, each.next_step) for each in findings]
        say_table(("Subject", "", "Seen", "Next step"), rows)
        counts = {verdict: sum(each.verdict is verdict for each in findings) for verdict in Verdict}
        say(", ".join(f"{count} {verdict}" for verdict, count in counts.items()))
    if worst is not Verdict.OK:
        raise typer.Exit(_ENDS[worst])


def _examine(home: Home, passphrase_fd: int | None) -> Iterator[Finding]:
    """Go from what needs nothing to what needs keys and the hub; each part stands alone."""
    try:
        yield from look_at_pin(home)
        profile, federation = home.profile(), home.federation()
        client = make_client(federation.hub, ca_file=profile.ca_file, proxy=profile.proxy)
    except ClientError as error:
        yield failed("home", error)
        return
    opened: list[Keys] = []
    for finding, keys in open_keys(home, federation, passphrase_from(passphrase_fd)):
        yield finding
        opened += [keys] if keys is not None else []
    with client:
        hub = HubCheckup(federation.hub, client, now)
        yield from hub.look()
        agency = None
        if opened:
            login = _login(federation, opened[0], client, home)
            agency = _agency(federation, opened, Transport(federation.hub, client, login), home)
            if hub.is_up:
                yield hub.log_in(login)
                yield from _refresh(agency)
                yield look_at_log(agency.transport)
            yield from look_at_directory(agency)
            yield from look_at_keys(agency)
            if agency.device is None:  # index keys are for the agency's system to keep
                yield from look_at_index_key(agency)
        yield from look_at_outbox(home, agency, now())
        yield hub.versions()


def _agency(federation: Federation, opened: list[Keys], transport: Transport, home: Home) -> Agency:
    sealing = [keys.sealing for keys in opened if keys.sealing is not None]
    agency = Agency(federation, opened[0].signing, sealing, transport, home.folder)
    if opened[0].is_of_device:
        agency.device = sealing[0]
        agency.sealing = stored_shares(home.folder, sealing[0], agency.directory.verified)
    return agency


def _login(federation: Federation, keys: Keys, client: httpx2.Client, home: Home) -> Credentials:
    """Log in as the system does, or as the officer whose device it is."""
    if keys.is_of_device:
        return OfficerLogin(SessionFile(home.folder), client)
    return Login(federation.hub, keys.signing, client)


def _refresh(agency: Agency) -> Iterator[Finding]:
    """Fetch the directory; only what goes wrong is told, the rest is looked at next."""
    try:
        agency.refresh()
    except (SerumpunError, ClientError) as error:
        yield failed("directory of the hub", error)
