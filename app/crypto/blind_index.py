"""The blind index: identifiers as tokens that neither hub nor dump can turn back into values.

Specification: docs/spec/matching.md. A client computes `t1` under a key that members share and the
hub never has; the hub keeps only `t2`, computed from it under a second key.
"""

import secrets
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from app.crypto import limits
from app.crypto.encoding import encode_fields, labelled_digest, sha256
from app.crypto.mac import mac, macs
from app.crypto.shape import Base64Url, Code, Digest, Shape, unique
from app.errors import DigestMismatchError

INDEX_KEY_BYTES: Final = 32
SALT_BYTES: Final = 32
T1_BYTES: Final = 32
T2_BYTES: Final = 16  # of what the hub keeps
_LABEL_INDEX: Final = "serumpun-index/1"
_LABEL_TOKENS: Final = "serumpun-tokens/1"
_LABEL_HUB_KEY: Final = "serumpun-hub-index-key/1"


class MatchPolicy(StrEnum):
    """What a hit may show to the other side, the strictest first; of two the stricter holds."""

    NONE = "none"
    HIT_ONLY = "hit_only"
    COUNTRY = "country"
    AGENCY = "agency"


Epoch = Annotated[int, Field(ge=1, le=limits.INDEX_EPOCHS)]


class Token(Shape):
    """An identifier as its agency hands it to the hub: its type, and `t1`."""

    type: Code
    token: Annotated[bytes, Base64Url(T1_BYTES, length=T1_BYTES), Field(repr=False)]


def _each_once(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    unique(tuple(each.token for each in tokens))
    return tokens


TokenList = Annotated[
    tuple[Token, ...],
    Field(min_length=1, max_length=limits.TOKENS, strict=False, fail_fast=True),
    AfterValidator(_each_once),
]


class Tokens(Shape):
    """The tokens of a report: they travel beside the signed header and are bound to it.

    Args:
        epoch: Of the index key they were made with.
        salt: Fresh for each report; without it the digest of a report with one phone number could
            be searched. The hub keeps neither salt nor `t1`.
        t1: Each once.
    """

    epoch: Epoch
    salt: Annotated[bytes, Base64Url(SALT_BYTES, length=SALT_BYTES), Field(repr=False)]
    t1: TokenList

    def digest(self) -> bytes:
        """Compute what the signed header says of them."""
        ordered = sorted(each.token for each in self.t1)
        return labelled_digest(_LABEL_TOKENS, self.salt, *ordered)


class MatchEntry(Shape):
    """What a signed header says of its report's tokens.

    Args:
        epoch: Of the index key.
        policy: What a hit may show.
        tokens_digest: Binds the tokens.
    """

    epoch: Epoch
    policy: Annotated[MatchPolicy, Field(strict=False)]
    tokens_digest: Digest


def tokenise(index_key: bytes, kind: str, value: str) -> Token:
    """Make the token of one normalised identifier, inside its agency.

    Args:
        index_key: Of the epoch, 32 bytes.
        kind: Type of the identifier, e.g. `phone`.
        value: In its normal form (docs/spec/identifiers.md).
    """
    return Token(type=kind, token=first_form(index_key, kind, value))


def first_form(index_key: bytes, kind: str, value: str) -> bytes:
    """Compute `t1`, 32 bytes."""
    return mac(index_key, encode_fields(_LABEL_INDEX, kind, value))


def make_tokens(index_key: bytes, epoch: int, identifiers: Iterable[tuple[str, str]]) -> Tokens:
    """Make a report's tokens under a fresh salt: each identifier once, in no telling order."""
    made = {each.token: each for each in (tokenise(index_key, *one) for one in identifiers)}
    t1 = tuple(made[token] for token in sorted(made))
    return Tokens.of({"epoch": epoch, "salt": secrets.token_bytes(SALT_BYTES), "t1": t1})


def match_entry(tokens: Tokens, policy: MatchPolicy) -> MatchEntry:
    """Write what the header of these tokens' report must say."""
    return MatchEntry(epoch=tokens.epoch, policy=policy, tokens_digest=tokens.digest())


def check_tokens(entry: MatchEntry | None, tokens: Tokens | None) -> None:
    """Check that the tokens that were carried are those that the header was signed over.

    Raises:
        DigestMismatchError: Others, none, or tokens that nobody signed.
    """
    if entry is None and tokens is None:
        return
    if entry is None or tokens is None:
        raise DigestMismatchError("tokens without header, or header without tokens")
    if (entry.epoch, entry.tokens_digest) != (tokens.epoch, tokens.digest()):
        raise DigestMismatchError("tokens are not the signed ones")


def hub_index_key(secret: bytes, epoch: int) -> bytes:
    """Derive the second key of an epoch from the secret of whoever holds the second keys."""
    return mac(secret, encode_fields(_LABEL_HUB_KEY, epoch))


def blind(hub_key: bytes, tokens: Sequence[bytes]) -> list[bytes]:
    """Compute what is kept: HMAC-SHA256 of each `t1` under the second key, cut to 16 bytes."""
    return [each[:T2_BYTES] for each in macs(hub_key, tokens)]


def index_key_digest(index_key: bytes) -> bytes:
    """Name an index key, as its epoch statement does."""
    return sha256(index_key)
