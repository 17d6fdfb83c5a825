"""What may be asked of whatever holds private keys: sign these bytes, open this wrap (ADR 0016).

A key file's keys in memory are one such holder (`SigningKey`, `SealingKey`); a hardware module
behind the same two methods is another. Nothing that signs or opens asks for more, so no seed leaves
its holder. Whoever shares a sealing key with a device, or writes a key file, needs the seed itself
and takes the concrete types.
"""

from typing import Protocol

from app.crypto.keys import KeyUse, PublicKey


class HeldKey(Protocol):
    """A private key that somebody holds, as others know it."""

    @property
    def federation(self) -> str:
        """Name of the federation."""

    @property
    def holder(self) -> str:
        """Agency id, or country code of a root."""

    @property
    def use(self) -> KeyUse:
        """What it is for; it fixes the algorithms."""

    @property
    def public(self) -> PublicKey:
        """The half that may be shown."""


class Signer(HeldKey, Protocol):
    """A signing key: Ed25519 and ML-DSA-65 over bytes given whole."""

    def sign(self, algorithm: str, message: bytes) -> bytes:
        """Sign with one algorithm.

        Args:
            algorithm: One of `ALGORITHMS[use]`.
            message: Exact bytes, at most the longest signed object; not hashed before.

        Returns:
            `SIGNATURE_BYTES[algorithm]` octets: Ed25519 by RFC 8032, ML-DSA-65 by FIPS 204 with an
            empty context string.
        """


class Unwrapper(HeldKey, Protocol):
    """A sealing key: opens what is wrapped to it by HPKE with X-Wing."""

    def unwrap(self, wrapped: bytes, info: bytes) -> bytes:
        """Open one wrap (RFC 9180 section 6.1, base mode, no `aad`).

        Args:
            wrapped: Encapsulated key, 1,120 octets, and ciphertext.
            info: What the wrap is bound to.

        Raises:
            SealBrokenError: For another key or `info`, or changed.
        """


class KeyHolder(Protocol):
    """The keys of one agency's system, or of one officer's device."""

    @property
    def signing(self) -> Signer:
        """Signs reports, open requests, statements and logins."""

    @property
    def sealing(self) -> Unwrapper | None:
        """Opens what is sealed to its holder; a country root has none."""

    @property
    def holder(self) -> str:
        """Agency id, or country code in lower case."""

    @property
    def is_of_device(self) -> bool:
        """Whether an officer's device holds them."""
