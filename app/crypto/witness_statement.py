"""A country says where a witness of one of its agencies answers, and by which keys it cosigns.

Specification: docs/spec/key-directory.md section 3.6; protocol: C2SP tlog-witness.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from app.crypto import limits
from app.crypto.chained import Statement
from app.crypto.cosignature import Cosigner
from app.crypto.header import Strict
from app.crypto.shape import AgencyId, unique
from app.errors import StatementConflictError


class WitnessStatus(StrEnum):
    """Whether a witness is asked, and what it cosigns counts."""

    ACTIVE = "active"
    ENDED = "ended"


_VerifierKey = Annotated[
    str,
    StringConstraints(
        pattern=r"^[!-*,-~]{1,128}\+[0-9a-f]{8}\+([A-Za-z0-9+/]{44}|[A-Za-z0-9+/]{1751}=)$"
    ),
]


class WitnessStatement(Statement):
    """A country names a witness that the hub asks; the highest number of an agency holds.

    Args:
        subject: The agency for which it cosigns.
        address: Where it is asked (`add-checkpoint` below it): https and a name, never a number;
            plain http only on loopback, for tests.
        keys: By which it cosigns beside the agency's own signing keys, as C2SP writes them.
        status: Active or ended.
    """

    subject: AgencyId
    address: Annotated[
        str,
        StringConstraints(
            pattern=r"^(https://([a-z0-9-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62}(:[0-9]{1,5})?|http://127\.0\.0\.1:[0-9]{1,5})(/[A-Za-z0-9._~/-]{0,80})?$"
        ),
    ]
    keys: Annotated[
        tuple[_VerifierKey, ...],
        Field(max_length=limits.WITNESS_KEYS, strict=False, fail_fast=True),
        AfterValidator(unique),
    ]
    status: Annotated[WitnessStatus, Strict]

    def cosigners(self) -> list[Cosigner]:
        """Read the keys.

        Raises:
            MalformedEncodingError: One is none.
        """
        return [Cosigner.parse(each) for each in self.keys]

    def check_keys(self, others: Iterable["WitnessStatement"]) -> None:
        """Refuse a key that cosigns for another agency: one witness is not two countries'.

        Args:
            others: The last statement of each agency.

        Raises:
            MalformedEncodingError: One is no key.
            StatementConflictError: One is another agency's.
        """
        own = {each.raw for each in self.cosigners()}
        for other in others:
            taken = {each.raw for each in other.cosigners()}
            if other.subject != self.subject and own & taken:
                raise StatementConflictError("a witness's key that cosigns for another agency")


StatedWitness = tuple[WitnessStatement, datetime]  # and when the hub recorded it


def cosigners_at(stated: Sequence[StatedWitness], at: datetime) -> list[Cosigner]:
    """Tell by which stated keys an agency's witness cosigned at a time, by its own clock.

    Args:
        stated: All statements of the agency, in their order.
        at: When it cosigned.
    """
    found: list[Cosigner] = []
    for number, (statement, recorded_at) in enumerate(stated, 1):
        begun = recorded_at - limits.CLOCK_WINDOW <= at  # clocks are apart
        replaced = any(end <= at for _, end in stated[number : number + 1])
        if begun and not replaced and statement.status is WitnessStatus.ACTIVE:
            found += statement.cosigners()
    return found
