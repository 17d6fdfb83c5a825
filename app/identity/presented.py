"""What a request presents to show who sends it: two headers (RFC 9449 section 7.1)."""

from dataclasses import dataclass
from datetime import datetime

from app.errors import NotAuthenticatedError, ProofInvalidError
from app.identity.proof import Target, VerifiedProof, verify_proof
from app.schemas.tokens import SCHEME


@dataclass(frozen=True)
class Presented:
    """Method, path and credentials of a request; nothing of it is proven.

    Args:
        method: Its method.
        path: Its path as routed, without query.
        authorization: All values of its `Authorization` headers.
        dpop: All values of its `DPoP` headers.
    """

    method: str
    path: str
    authorization: tuple[str, ...] = ()
    dpop: tuple[str, ...] = ()

    def token(self) -> str:
        """Take the access token; a bearer scheme is refused whatever it carries.

        Raises:
            NotAuthenticatedError: None, several, or of another scheme.
        """
        if len(self.authorization) != 1:
            raise NotAuthenticatedError(f"{len(self.authorization)} Authorization headers")
        scheme, _, text = self.authorization[0].partition(" ")
        if scheme.lower() != SCHEME.lower():  # RFC 9110 section 11.1: case does not count
            raise NotAuthenticatedError("not the DPoP scheme")
        return text

    def prove(self, issuer: str, at: datetime, token: str | None) -> VerifiedProof:
        """Check the one proof that the request must carry.

        Args:
            issuer: The hub's own address, from its settings.
            at: The present instant.
            token: The access token sent with it; None at the token endpoint.

        Raises:
            ProofInvalidError: None, several, or one that does not hold.
        """
        if len(self.dpop) != 1:
            raise ProofInvalidError(f"{len(self.dpop)} DPoP headers")
        return verify_proof(self.dpop[0], Target(self.method, issuer, self.path), at, token)
