"""Connections: from a home and its passphrase to an agency at its hub."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from app.crypto import limits, strict_json
from app.crypto.encoding import from_base64url, from_timestamp, now
from app.crypto.federation import Federation
from app.crypto.jws import Jws
from app.crypto.key_holder import KeyHolder
from app.crypto.statements import Act, Receipt
from serumpun.agency import Agency
from serumpun.answers import StatementAnswer
from serumpun.errors import DeviceKeyLostError, KeyFileError
from serumpun.keyfile import open_key_file
from serumpun.login import Login
from serumpun.officers import open_session
from serumpun.patience import SILENT, Patience
from serumpun.profile import Home
from serumpun.receipts import ExpectedAct, digest_of, verify_receipt
from serumpun.shares import stored_shares
from serumpun.transport import Credentials, Transport, make_client


@contextmanager
def open_agency(
    home: Home,
    passphrase: Callable[[Path], str],
    *,
    clock: Callable[[], datetime] = now,
    patience: Patience = SILENT,
) -> Iterator[Agency]:
    """Open an enrolled home: of an agency's system, or of the device of an officer signed in there.

    Args:
        home: Where the agency enrolled, or an officer's device.
        passphrase: Gives the passphrase of a key file.
        clock: Tells the present instant.
        patience: Waits when the hub asks to.

    Raises:
        HomeError: Not enrolled, or damaged.
        SignedOutError: The home of a device, and no officer is signed in there.
        DeviceKeyLostError: The key file of an officer's device is gone.
        KeyFileError: A key file cannot be opened, or holds another agency's keys.
    """
    profile, federation = home.profile(), home.federation()
    if (lost := home.lost_device_key()) is not None:
        raise DeviceKeyLostError(str(lost))
    keys: list[KeyHolder] = []
    for path in home.key_files():
        opened = open_key_file(path, passphrase(path))
        if (opened.holder, opened.signing.federation) != (profile.agency, federation.name):
            raise KeyFileError(f"{path}: keys of {opened.holder} in {opened.signing.federation}")
        keys.append(opened)
    with ExitStack() as stack:
        credentials = None
        if keys[0].is_of_device:
            session = open_session(home, clock=clock, patience=patience)
            credentials = stack.enter_context(session).credentials
        yield stack.enter_context(
            connect(
                federation,
                keys,
                home.folder,
                ca_file=profile.ca_file,
                proxy=profile.proxy,
                credentials=credentials,
                clock=clock,
                patience=patience,
            )
        )


@contextmanager
def connect(
    federation: Federation,
    keys: Sequence[KeyHolder],
    folder: Path,
    *,
    ca_file: str | None = None,
    proxy: str | None = None,
    credentials: Credentials | None = None,
    clock: Callable[[], datetime] = now,
    patience: Patience = SILENT,
) -> Iterator[Agency]:
    """Make an agency from whatever holds the keys of its system, or of an officer's device.

    Args:
        federation: Pinned.
        keys: The agency's, from key files or a hardware module (ADR 0016); the first ones sign, all
            open. Of a device only the first.
        folder: For directory, ledger and outbox.
        ca_file: Certificates that may vouch for the hub instead of the system's.
        proxy: The one proxy to use.
        credentials: Of an officer's session; a system logs in with its signing key.
        clock: Tells the present instant.
        patience: Waits when the hub asks to.

    Raises:
        HomeError: The hub's address is neither https nor this machine.
        KeyFileError: There are no keys, or the first ones are no agency's.
    """
    sealing = [key.sealing for key in keys if key.sealing is not None]
    if not sealing or keys[0].sealing is None:
        raise KeyFileError("not the keys of an agency")
    if keys[0].is_of_device is (credentials is None):
        raise KeyFileError(
            "an officer's device is used in a session, an agency's keys are not",
            next_step="Use the key file of the agency's system.",
        )
    with make_client(federation.hub, ca_file=ca_file, proxy=proxy) as client:
        signing = keys[0].signing
        login = credentials or Login(federation.hub, signing, client, clock, patience)
        transport = Transport(federation.hub, client, login, patience)
        agency = Agency(federation, signing, sealing, transport, folder, clock)
        if keys[0].is_of_device:
            agency.device = sealing[0]
            agency.sealing = stored_shares(folder, sealing[0], agency.directory.verified)
        yield agency


def post_statements(
    federation: Federation,
    statements: Sequence[Jws],
    *,
    ca_file: str | None = None,
    proxy: str | None = None,
    at: datetime | None = None,
) -> list[Receipt]:
    """Hand directory statements to the hub; their own signatures are the proof, no login is needed.

    Posting a statement again gives its first receipt.

    Raises:
        ReceiptInvalidError: The hub's receipt is not for the statement.
        SerumpunError: The hub's refusal of one; those before it are recorded.
        HubUnreachableError: No answer.
    """
    with make_client(federation.hub, ca_file=ca_file, proxy=proxy) as client:
        transport = Transport(federation.hub, client)
        return [post_statement(transport, federation, signed, at or now()) for signed in statements]


def post_statement(
    transport: Transport, federation: Federation, signed: Jws, at: datetime
) -> Receipt:
    """Hand one directory statement to the hub.

    Args:
        transport: The hub; no credentials are used.
        federation: Pinned.
        signed: As its issuer signed it.
        at: The present instant.

    Raises:
        ReceiptInvalidError: The hub's receipt is not for the statement.
        SerumpunError: The hub's refusal.
        HubUnreachableError: No answer.
    """
    answer = transport.post(StatementAnswer, "/v1/statements", signed.to_bytes(), anonymous=True)
    stated = strict_json.parse_object(from_base64url(signed.payload), limits.STATEMENT_BYTES)
    expected = ExpectedAct(
        Act.STATEMENT, str(stated.get("issuer")), request_digest=digest_of(signed)
    )
    issued_at = from_timestamp(str(stated.get("issued_at")))
    return verify_receipt(
        answer.receipt, federation.hub_receipt_key(), expected, earliest=issued_at, latest=at
    )
