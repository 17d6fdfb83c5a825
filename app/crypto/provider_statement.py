"""A country names where its officers sign in (docs/spec/key-directory.md section 3.4)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from app.crypto import limits
from app.crypto.chained import Statement, require_name
from app.crypto.header import Strict
from app.crypto.shape import AgencyId, Shape, unique
from app.errors import OutsideNameConstraintError, StatementConflictError


class ProviderStatus(StrEnum):
    """Whether an identity provider is used."""

    ACTIVE = "active"
    ENDED = "ended"


_ProviderValues = Annotated[
    tuple[Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,128}$")], ...],
    Field(max_length=limits.PROVIDER_VALUES, strict=False, fail_fast=True),
    AfterValidator(unique),
]


class PhishingResistant(Shape):
    """What a provider says of a sign-in that no phisher can repeat.

    Args:
        acr: Values of the ID token's `acr`.
        amr: Members of its `amr`.
    """

    acr: _ProviderValues
    amr: _ProviderValues


class ProviderStatement(Statement):
    """A country names an OpenID Connect provider of its officers; the highest number holds.

    Args:
        subject: The country itself, as the issuer writes it.
        provider: The provider's issuer, exactly; plain http only on loopback, for tests.
        client_id: Of the hub at the provider.
        agencies: Whose officers it may prove.
        status: Active or ended.
        phishing_resistant: What of its sign-ins counts as such.
    """

    subject: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    provider: Annotated[
        str,
        StringConstraints(
            pattern=r"^(https://[a-z0-9.-]{1,200}(:[0-9]{1,5})?|http://127\.0\.0\.1:[0-9]{1,5})(/[A-Za-z0-9._~/-]{0,80})?$"
        ),
    ]
    client_id: Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,128}$")]
    agencies: Annotated[
        tuple[AgencyId, ...],
        Field(min_length=1, max_length=limits.PROVIDER_AGENCIES, strict=False, fail_fast=True),
        AfterValidator(unique),
    ]
    status: Annotated[ProviderStatus, Strict]
    phishing_resistant: PhishingResistant

    def check(self, known: Mapping[str, "ProviderStatement"]) -> None:
        """Check that a country names a provider of its own, for agencies of its own.

        Args:
            known: Each provider's last statement, by its issuer.

        Raises:
            OutsideNameConstraintError: The subject or an agency is another country's.
            StatementConflictError: Another country has stated the provider.
        """
        if self.subject != self.issuer:
            raise OutsideNameConstraintError("provider of another country")
        for agency in self.agencies:
            require_name(self.issuer, agency)
        before = known.get(self.provider)
        if before is not None and before.issuer != self.issuer:
            raise StatementConflictError("another country's provider")
