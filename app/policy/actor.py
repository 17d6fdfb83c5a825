"""Who asks, as proven: an account of one agency of one country, with the roles it has now."""

from dataclasses import dataclass

from app.crypto.header import Tlp
from app.crypto.statements import Role


@dataclass(frozen=True)
class Actor:
    """An authenticated account.

    Args:
        agency: Its agency's id; empty for a country root, which acts for no agency.
        country: The agency's country, two capitals.
        account: Its id, e.g. `id-polri/system`.
        roles: Its roles at this moment, read again for each request.
        tlp_ceiling: The narrowest marking it may open.
        kid: The signing key whose holder it proved to be.
    """

    agency: str
    country: str
    account: str
    roles: frozenset[Role]
    tlp_ceiling: Tlp
    kid: str
