"""The base of every directory statement: a link in its issuer's chain (key-directory.md)."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.crypto import limits
from app.crypto.names import country_of
from app.crypto.shape import Digest, Shape, Timestamp, Version
from app.errors import OutsideNameConstraintError

Issuer = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(-[a-z0-9]+)*$", max_length=40)]


def require_name(issuer: str, subject: str) -> None:
    """Refuse an issuer that is not the subject's country; `id-polri` is none of `id-polri-x`.

    Raises:
        OutsideNameConstraintError: It is not.
    """
    if issuer != country_of(subject).lower():
        raise OutsideNameConstraintError("subject is not of the issuer's country")


class Statement(Shape):
    """A directory statement: a link in its issuer's chain.

    Args of all:
        issuer: Country code in lower case (its root signs) or agency id (its signing key signs).
        n: Number in the issuer's chain, from 1 without gap, across rotations of its key.
        prev: Object digest of statement `n - 1`; for `n = 1` the issuer's genesis digest.
        issued_at: Never before that of statement `n - 1`.
    """

    v: Version
    issuer: Issuer
    n: Annotated[int, Field(ge=1, le=limits.CHAIN_STATEMENTS)]
    prev: Digest
    issued_at: Timestamp
