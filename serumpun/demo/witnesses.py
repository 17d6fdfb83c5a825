"""The witnesses of the demonstration: two countries that confirm the hub's access log."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from app.crypto.encoding import now
from app.errors import SerumpunError
from serumpun.administration import Administration
from serumpun.connect import connect, open_agency
from serumpun.demo.stage import ADMINISTRATORS, Cast, Stage
from serumpun.errors import ClientError
from serumpun.profile import parse_federation
from serumpun.witnessing import Witness, witness_log

WITNESSES: Final = ("ph-acg", "vn-cyber")  # neither is of the hub's country
_INTERVAL_SECONDS: Final = 60.0


def name_witnesses(cast: Cast, scratch: Path) -> None:
    """Let each country propose its witness, and the other one confirm."""
    federation = parse_federation(cast.federation_file)
    with contextlib.ExitStack() as stack:
        first, second = (
            Administration(
                stack.enter_context(
                    connect(federation, [cast.agencies[name]], scratch / name)
                ).transport
            )
            for name in ADMINISTRATORS
        )
        for agency, own, other in zip(WITNESSES, (first, second), (second, first), strict=True):
            account, reason = f"{agency}/system", "Confirms the access log for its country."
            proposed = own.propose("grant_federation_role", account, reason, "witness")
            other.decide(proposed.id, "confirm")


@contextlib.contextmanager
def witnessing(stage: Stage) -> Iterator[None]:
    """Cosign for both countries now, and every minute until the block ends."""
    cosign(stage)
    is_over = threading.Event()

    def go_on() -> None:
        while not is_over.wait(_INTERVAL_SECONDS):
            with contextlib.suppress(SerumpunError, ClientError):  # the next time, perhaps
                cosign(stage)

    thread = threading.Thread(target=go_on, daemon=True)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


def cosign(stage: Stage) -> None:
    """Check the log and cosign it, as `serumpun witness` does, once for each country."""
    passphrase = stage.passphrase()
    for name in WITNESSES:
        home = stage.home(name)
        with open_agency(home, lambda _: passphrase) as agency:
            key = agency.federation.hub_log_key()
            witness = Witness(home.folder / "witness", key, agency.signing, now)
            witness_log(agency.transport, witness)
