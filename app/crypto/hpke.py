"""HPKE as every wrap and key share has it (docs/spec/sealed-report.md section 6).

Source: HPKE base mode, RFC 9180, with MLKEM768-X25519 (X-Wing), HKDF-SHA256, AES-256-GCM.
pyca's HPKE has no public `aad`, so everything is bound through `info`.
"""

from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite


def suite() -> Suite:
    """Give the one suite of version 1."""
    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
