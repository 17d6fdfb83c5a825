"""What every use case is given: the hub's database, keys, pins, blob store and clock."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from app.blobs import BlobStore
from app.crypto.federation import Federation
from app.crypto.federation_history import FederationHistory
from app.crypto.keys import SigningKey
from app.crypto.log_keys import log_signing_key
from app.evaluation import Evaluator
from app.identity.access_token import TokenKey
from app.identity.client_key import ClientKey
from app.identity.oidc import Providers
from app.identity.roster import Roster
from app.models.submissions import Submissions
from app.models.transaction import Database
from app.policy.quorum import Quorum
from app.schemas.matches import MATCH_PER_DAY
from app.schemas.sign_in import PUSHES_PER_MINUTE, TRIES_PER_MINUTE
from app.signed_log import SignedLog
from app.usecases.limiter import Limiter
from app.usecases.require_quorum import QuorumHeld
from app.usecases.rests import Rests


@dataclass(frozen=True)
class Hub:
    """One hub process.

    Args:
        engine: Of the hub's own login, which row security holds.
        federation: The pinned federation file.
        history: The same file's bytes, and the changes that led to it.
        receipt_key: Signs receipts and heads.
        token_key: Signs access tokens.
        cursor_key: Seals list cursors, 32 bytes.
        log_secret: From it come the log's signing seeds and tag keys, 32 bytes.
        signed_log: The newest checkpoint, outside the database.
        blobs: Where sealed attachments lie.
        evaluator: Holds the second keys of the blind index, here or elsewhere.
        issuer: The hub's public URL, without trailing slash.
        clock: Tells the present instant in UTC, cut to milliseconds.
        strangers: Refusals of whoever proved nothing, by action and rule, not yet recorded.
        limiter: How fast each agency may ask.
        limited: Refusals of agencies that asked too fast, by agency and action, likewise.
        client_key: Signs for the hub as a client of the countries' providers.
        is_demo: Whether invented officers may sign in, until a country states a provider.
        match_per_day: How many tokens an agency may have evaluated in a day.
        pushes: How many sign-ins strangers may begin.
        tries: How many wrong invitations to one agency are refused as that.
        quorum: How many countries must have confirmed the access log lately.
    """

    engine: Database
    federation: Federation
    history: FederationHistory
    receipt_key: SigningKey = field(repr=False)
    token_key: TokenKey = field(repr=False)
    cursor_key: bytes = field(repr=False)
    log_secret: bytes = field(repr=False)
    client_key: ClientKey = field(repr=False)
    signed_log: SignedLog
    blobs: BlobStore
    evaluator: Evaluator
    issuer: str
    clock: Callable[[], datetime]
    is_demo: bool = False
    strangers: Counter[tuple[str, str]] = field(default_factory=Counter)
    limiter: Limiter = field(default_factory=Limiter)
    limited: Counter[tuple[str, str]] = field(default_factory=Counter)
    match_per_day: int = MATCH_PER_DAY
    pushes: Limiter = field(default_factory=lambda: Limiter(PUSHES_PER_MINUTE, PUSHES_PER_MINUTE))
    tries: Limiter = field(default_factory=lambda: Limiter(TRIES_PER_MINUTE, TRIES_PER_MINUTE))
    quorum: Quorum = field(default_factory=Quorum)

    @cached_property
    def log_key(self) -> SigningKey:
        """Signs checkpoints."""
        return log_signing_key(self.federation.name, self.log_secret)

    @cached_property
    def roster(self) -> Roster:
        """What this process knows of the directory."""
        return Roster(self.federation.name)

    @cached_property
    def providers(self) -> Providers:
        """The countries' identity providers."""
        return Providers(self.issuer, self.client_key)

    @cached_property
    def submissions(self) -> Submissions:
        """Stores submissions, those that come together in one transaction."""
        return Submissions(self.engine)

    @cached_property
    def resting(self) -> Rests:
        """Which witnesses are not asked for a while, since they failed."""
        return Rests()

    @cached_property
    def quorum_held(self) -> QuorumHeld:
        """What this process knows of how the access log is confirmed."""
        return QuorumHeld(self.quorum)
