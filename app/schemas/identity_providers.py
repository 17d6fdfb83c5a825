"""Wire shape of the countries' identity providers."""

from app.crypto.provider_statement import ProviderStatement
from app.crypto.shape import Shape


class ProvidersOut(Shape):
    """Every provider that a country has stated, as its root said it last; ended ones too."""

    providers: tuple[ProviderStatement, ...]
