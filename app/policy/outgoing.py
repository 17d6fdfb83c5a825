"""Which addresses the hub may call, that a country has stated or that were found from there."""

import re
from typing import Final

_ON_THIS_MACHINE: Final = re.compile(r"http://127\.0\.0\.1(:[0-9]{1,5})?(/[^@]*)?")
_HUB_ON_THIS_MACHINE: Final = re.compile(r"http://(127\.0\.0\.1|localhost)(:[0-9]{1,5})?")


def may_call(address: str, issuer: str) -> bool:
    """Tell whether an address may be called: over TLS, or on loopback by a hub on plain loopback.

    Args:
        address: To be called.
        issuer: The hub's own.
    """
    if address.startswith("https://"):
        return True
    is_for_tests = _HUB_ON_THIS_MACHINE.fullmatch(issuer) is not None
    return is_for_tests and _ON_THIS_MACHINE.fullmatch(address) is not None
