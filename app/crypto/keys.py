"""Signing, sealing and root keys, and their kid (docs/spec/key-directory.md section 2)."""

import hashlib
import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Final

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric import ed25519, mldsa, mlkem, x25519
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey, MLKEM768X25519PublicKey

from app.crypto.encoding import labelled_digest, to_base64url
from app.crypto.hpke import suite
from app.errors import BadSignatureError, MalformedEncodingError, SealBrokenError

SEED_BYTES: Final = 32
ED25519: Final = "Ed25519"  # RFC 9864
ML_DSA_65: Final = "ML-DSA-65"  # RFC 9964
ML_DSA_44: Final = "ML-DSA-44"  # likewise; C2SP notes know no other of the family
MLKEM768_X25519: Final = "MLKEM768-X25519"  # X-Wing, draft-connolly-cfrg-xwing-kem
_MLKEM768_PUBLIC_BYTES = 1184
_LABEL_KID = "serumpun-kid/1"
_LABEL_COMPONENT = "serumpun-component/1"
# The canonical encodings of the points of small order, without and with the sign bit; a signature
# under such a key holds for any message.
_SMALL_ORDER: Final = frozenset(
    bytes.fromhex(low)[:31] + bytes([bytes.fromhex(low)[31] | sign])
    for low in (
        "00" * 32,
        "01" + "00" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ec" + "ff" * 30 + "7f",
    )
    for sign in (0, 0x80)
)
_ED25519_PRIME: Final = (1 << 255) - 19
_ED25519_SIGN: Final = 1 << 255
# Any private key shows a low-order X25519 half: what it agrees on is zero, which pyca refuses.
_PROBE: Final = bytes(range(32))


class KeyUse(StrEnum):
    """What a key is for; a key made for one use is never valid for another."""

    COUNTRY_ROOT = "country-root"
    AGENCY_SIGN = "agency-sign"
    AGENCY_SEAL = "agency-seal"
    DEVICE_SIGN = "device-sign"
    DEVICE_SEAL = "device-seal"
    HUB_RECEIPT = "hub-receipt"
    HUB_LOG = "hub-log"
    INDEX_EVALUATOR = "index-evaluator"


# Algorithms of each use, in the order of their signatures. The use fixes them: nothing negotiates.
ALGORITHMS: Final = {
    KeyUse.COUNTRY_ROOT: (ED25519, ML_DSA_65),
    KeyUse.AGENCY_SIGN: (ED25519, ML_DSA_65),
    KeyUse.AGENCY_SEAL: (MLKEM768_X25519,),
    KeyUse.DEVICE_SIGN: (ED25519, ML_DSA_65),
    KeyUse.DEVICE_SEAL: (MLKEM768_X25519,),
    KeyUse.HUB_RECEIPT: (ED25519,),
    KeyUse.HUB_LOG: (ED25519, ML_DSA_44),
    KeyUse.INDEX_EVALUATOR: (ED25519,),
}
# An officer's device has keys of these uses, certified by its agency.
DEVICE_USES: Final = (KeyUse.DEVICE_SIGN, KeyUse.DEVICE_SEAL)
# What signs an agency's reports and requests: its system, or one of its officers' devices.
REPORT_SIGNERS: Final = (KeyUse.AGENCY_SIGN, KeyUse.DEVICE_SIGN)
PUBLIC_BYTES: Final = {ED25519: 32, ML_DSA_65: 1952, ML_DSA_44: 1312, MLKEM768_X25519: 1216}
SIGNATURE_BYTES: Final = {ED25519: 64, ML_DSA_65: 3309, ML_DSA_44: 2420}


@dataclass(frozen=True)
class PublicKey:
    """A public key of one holder for one use in one federation.

    Args:
        federation: Name of the federation, from the pinned federation file, never from the wire.
        holder: Agency id; for a country root the country code; for the hub its name.
        use: What it is for.
        parts: Raw public bytes by algorithm, exactly those of `ALGORITHMS[use]`.

    Raises:
        MalformedEncodingError: Other algorithms, lengths, or bytes that are no key.
    """

    federation: str
    holder: str
    use: KeyUse
    parts: dict[str, bytes] = field(hash=False)

    def __post_init__(self) -> None:
        """Check the parts, so that a key that exists is a key that works."""
        if tuple(self.parts) != ALGORITHMS[self.use]:
            raise MalformedEncodingError(f"not the algorithms of {self.use}")
        for algorithm, raw in self.parts.items():
            if len(raw) != PUBLIC_BYTES[algorithm]:
                raise MalformedEncodingError(f"{len(raw)} bytes are no {algorithm} key")
        if ED25519 in self.parts:
            check_ed25519(self.parts[ED25519])
        if MLKEM768_X25519 in self.parts:
            self._check_kem()

    @cached_property
    def kid(self) -> str:
        """Digest of federation, holder, use and keys, base64url: fixes what the key is good for."""
        fields = [part for name, raw in self.parts.items() for part in (name, raw)]
        return to_base64url(
            labelled_digest(_LABEL_KID, self.federation, self.holder, self.use, *fields)
        )

    @cached_property
    def components(self) -> tuple[bytes, ...]:
        """Digest of each part: a part certified once never returns under another kid."""
        return tuple(labelled_digest(_LABEL_COMPONENT, *part) for part in self.parts.items())

    @cached_property
    def kem(self) -> MLKEM768X25519PublicKey:
        """The key as HPKE takes it; only sealing keys have one."""
        raw = self.parts[MLKEM768_X25519]
        return MLKEM768X25519PublicKey(
            mlkem.MLKEM768PublicKey.from_public_bytes(raw[:_MLKEM768_PUBLIC_BYTES]),
            x25519.X25519PublicKey.from_public_bytes(raw[_MLKEM768_PUBLIC_BYTES:]),
        )

    def _check_kem(self) -> None:
        """Refuse a sealing key that would make every sender's seal fail."""
        try:
            _ = self.kem  # FIPS 203 section 7.2: modulus check
            half = self.parts[MLKEM768_X25519][_MLKEM768_PUBLIC_BYTES:]
            probe = x25519.X25519PrivateKey.from_private_bytes(_PROBE)
            probe.exchange(x25519.X25519PublicKey.from_public_bytes(half))
        except ValueError as error:
            raise MalformedEncodingError("no ML-KEM-768 key, or X25519 of low order") from error

    def verify_signature(self, algorithm: str, signature: bytes, message: bytes) -> None:
        """Check one signature; callers want `jws.verify_jws`, which demands all of them.

        Raises:
            BadSignatureError: It does not hold.
        """
        try:
            if algorithm == ED25519:
                self._ed25519.verify(signature, message)
            else:
                self._mldsa.verify(signature, message)
        except (InvalidSignature, ValueError, KeyError) as error:
            raise BadSignatureError(f"{algorithm} signature does not hold") from error

    @cached_property
    def _ed25519(self) -> ed25519.Ed25519PublicKey:
        return ed25519.Ed25519PublicKey.from_public_bytes(self.parts[ED25519])

    @cached_property
    def _mldsa(self) -> mldsa.MLDSA65PublicKey | mldsa.MLDSA44PublicKey:
        if ML_DSA_44 in self.parts:
            return mldsa.MLDSA44PublicKey.from_public_bytes(self.parts[ML_DSA_44])
        return mldsa.MLDSA65PublicKey.from_public_bytes(self.parts[ML_DSA_65])


def check_ed25519(raw: bytes) -> None:
    """Refuse points under which libraries disagree or any message verifies."""
    if int.from_bytes(raw, "little") % _ED25519_SIGN >= _ED25519_PRIME:
        raise MalformedEncodingError("Ed25519 key is not canonical")
    if raw in _SMALL_ORDER:
        raise MalformedEncodingError("Ed25519 key of small order: it verifies any message")


@dataclass(frozen=True, repr=False)
class SigningKey:
    """A signing key pair; each algorithm has its own 32-byte seed.

    Args:
        federation: As in `PublicKey`.
        holder: As in `PublicKey`.
        use: A use whose algorithms sign.
        seeds: 32 secret bytes for each algorithm of the use, in that order.
    """

    federation: str
    holder: str
    use: KeyUse
    seeds: tuple[bytes, ...]

    @classmethod
    def generate(cls, federation: str, holder: str, use: KeyUse) -> "SigningKey":
        """Make a key pair from fresh randomness."""
        return cls(
            federation, holder, use, tuple(secrets.token_bytes(SEED_BYTES) for _ in ALGORITHMS[use])
        )

    @cached_property
    def public(self) -> PublicKey:
        """The half that may be shown."""
        parts = {ED25519: self._ed25519.public_key().public_bytes_raw()}
        for algorithm in ALGORITHMS[self.use][1:]:
            parts[algorithm] = self._mldsa.public_key().public_bytes_raw()
        return PublicKey(self.federation, self.holder, self.use, parts)

    def sign(self, algorithm: str, message: bytes) -> bytes:
        """Sign with one algorithm; callers want `jws.sign_jws`, which uses all of them."""
        if algorithm == ED25519:
            return self._ed25519.sign(message)
        return self._mldsa.sign(message)

    @cached_property
    def _ed25519(self) -> ed25519.Ed25519PrivateKey:
        return ed25519.Ed25519PrivateKey.from_private_bytes(self.seeds[0])

    @cached_property
    def _mldsa(self) -> mldsa.MLDSA65PrivateKey | mldsa.MLDSA44PrivateKey:
        if ML_DSA_44 in ALGORITHMS[self.use]:
            return mldsa.MLDSA44PrivateKey.from_seed_bytes(self.seeds[1])
        return mldsa.MLDSA65PrivateKey.from_seed_bytes(self.seeds[1])


@dataclass(frozen=True, repr=False)
class SealingKey:
    """A sealing key pair, expanded from one 32-byte seed.

    Source: draft-connolly-cfrg-xwing-kem section 5.2 (expandDecapsulationKey).

    Args:
        federation: As in `PublicKey`.
        holder: As in `PublicKey`.
        use: `agency-seal` or `device-seal`.
        seed: 32 secret bytes.
    """

    federation: str
    holder: str
    use: KeyUse
    seed: bytes

    @classmethod
    def generate(
        cls, federation: str, holder: str, use: KeyUse = KeyUse.AGENCY_SEAL
    ) -> "SealingKey":
        """Make a key pair from fresh randomness."""
        return cls(federation, holder, use, secrets.token_bytes(SEED_BYTES))

    @cached_property
    def public(self) -> PublicKey:
        """The half that may be shown."""
        mlkem_key, x25519_key = self._expanded
        raw = mlkem_key.public_key().public_bytes_raw() + x25519_key.public_key().public_bytes_raw()
        return PublicKey(self.federation, self.holder, self.use, {MLKEM768_X25519: raw})

    def unwrap(self, wrapped: bytes, info: bytes) -> bytes:
        """Open one wrap; callers want `wrap.unwrap_key` or `shares.open_share`.

        Raises:
            SealBrokenError: For another key or `info`, or changed.
        """
        try:
            return suite().decrypt(wrapped, self.kem, info=info)
        except (InvalidTag, ValueError) as error:
            raise SealBrokenError("wrap does not open") from error

    @cached_property
    def kem(self) -> MLKEM768X25519PrivateKey:
        """The key as HPKE takes it."""
        return MLKEM768X25519PrivateKey(*self._expanded)

    @cached_property
    def _expanded(self) -> tuple[mlkem.MLKEM768PrivateKey, x25519.X25519PrivateKey]:
        stream = hashlib.shake_256(self.seed).digest(96)
        return (
            mlkem.MLKEM768PrivateKey.from_seed_bytes(stream[:64]),
            x25519.X25519PrivateKey.from_private_bytes(stream[64:]),
        )
