"""What a 401 answer says in `WWW-Authenticate` (RFC 9449 section 7.1, RFC 9110 section 11.6.1)."""

from app.errors import (
    NotAuthenticatedError,
    ProofInvalidError,
    ReplayedError,
    SerumpunError,
    StepUpRequiredError,
)
from app.policy.grants import STEP_UP_SECONDS
from app.schemas.tokens import PROOF_ALGORITHMS, SCHEME

# By class, not by reason: the header says no more than the problem's code does.
_ERRORS: dict[type[SerumpunError], str] = {
    NotAuthenticatedError: "invalid_token",
    ProofInvalidError: "invalid_dpop_proof",
    ReplayedError: "invalid_dpop_proof",
    StepUpRequiredError: "insufficient_user_authentication",  # RFC 9470
}


def challenge(error: SerumpunError) -> str:
    """Write the `WWW-Authenticate` value that goes with a refusal of status 401."""
    code = _ERRORS.get(type(error))
    named = f'error="{code}", ' if code else ""
    if isinstance(error, StepUpRequiredError):
        named += f'max_age="{STEP_UP_SECONDS}", '
    return f'{SCHEME} {named}algs="{" ".join(PROOF_ALGORITHMS)}"'
