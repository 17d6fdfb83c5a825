"""What makes a hub this hub: its own keys, and the federation file that pins them."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from app.crypto.federation import FEDERATION_BYTES, Federation
from app.crypto.federation_history import (
    STORED_BYTES,
    UPDATES_FILE,
    FederationHistory,
    TakenUpdates,
    verify_history,
)
from app.crypto.keys import KeyUse, SigningKey
from app.crypto.log_keys import log_signing_key
from app.errors import MalformedError, NotReadyError, VerificationError
from app.hub_keys import HubKeys, load_hub_keys
from app.settings import Settings

_LOOPBACK: Final = ("127.0.0.1", "::1")


@dataclass(frozen=True, repr=False)
class HubSelf:
    """Keys and federation of one hub.

    Args:
        keys: Private.
        federation: Pins the public half of the receipt key.
        history: The same file's bytes, and the changes that led to it.
        receipt_key: Signs receipts and heads.
    """

    keys: HubKeys
    federation: Federation
    history: FederationHistory
    receipt_key: SigningKey


def load_hub_self(settings: Settings) -> HubSelf:
    """Read keys and federation file, and check that they belong together.

    Raises:
        NotReadyError: One is missing, or they do not belong together.
    """
    if settings.demo_sign_in:
        require_loopback(settings)
    keys = load_hub_keys(settings.keys_folder())
    federation, history = load_federation(settings)
    receipt_key = SigningKey(federation.name, "hub", KeyUse.HUB_RECEIPT, (keys.receipt,))
    if receipt_key.public != federation.hub_receipt_key():
        raise NotReadyError("the federation file pins another receipt key than this hub's")
    if log_signing_key(federation.name, keys.log).public != federation.hub_log_key():
        raise NotReadyError("the federation file pins another log key than this hub's")
    if federation.hub != settings.issuer:
        raise NotReadyError("the federation file names another hub than SERUMPUN_ISSUER")
    return HubSelf(keys, federation, history, receipt_key)


def require_loopback(settings: Settings) -> None:
    """Refuse a demo sign-in that anybody beyond this machine could reach: it proves nobody.

    Raises:
        NotReadyError: Public name or address to listen on is not of this machine.
    """
    if settings.host not in _LOOPBACK or urlsplit(settings.issuer).hostname not in _LOOPBACK:
        raise NotReadyError(
            "SERUMPUN_DEMO_SIGN_IN is for 127.0.0.1 alone, as SERUMPUN_HOST and in SERUMPUN_ISSUER"
        )


def load_federation(settings: Settings) -> tuple[Federation, FederationHistory]:
    """Read the federation file, and the changes beside it that led to it, if there are any.

    Raises:
        NotReadyError: No file, or changes that do not lead to it.
    """
    path = settings.federation_file()
    try:
        file = path.read_bytes()
        federation = Federation.parse(file, FEDERATION_BYTES)
    except OSError as error:
        raise NotReadyError(f"no federation file at {path}") from error
    except MalformedError as error:
        raise NotReadyError(f"{path} is no federation file: {error.reason}") from error
    changes = path.with_name(UPDATES_FILE)
    if not changes.exists():
        return federation, FederationHistory(file)
    try:
        taken = TakenUpdates.parse(changes.read_bytes(), STORED_BYTES).taken
        return federation, verify_history(file, taken)
    except (OSError, MalformedError, VerificationError) as error:
        raise NotReadyError(f"{changes} does not lead to {path}: {error}") from error
