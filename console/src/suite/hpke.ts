/**
 * HPKE as every wrap and key share has it (docs/spec/sealed-report.md section 6).
 *
 * Source: RFC 9180, base mode, single shot, empty `aad`, with MLKEM768-X25519, HKDF-SHA256, AES-256-GCM.
 */

import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, type KEM, type Key } from "hpke";

import { type Bytes, join } from "../bytes.js";
import { refuse } from "../errors.js";
import { PUBLIC_BYTES } from "../keys.js";
import type { SealingHandle, Suite } from "./suite.js";
import { ENCAPSULATED_BYTES } from "./x-wing.js";

/** A key as the library hands it back to the KEM. */
interface KemKey extends Key {
  readonly publicKey: Bytes;
  readonly handle: SealingHandle | undefined;
}

function kemKey(publicKey: Bytes, handle?: SealingHandle): KemKey {
  const type = handle === undefined ? "public" : "private";
  return { type, extractable: false, algorithm: { name: "MLKEM768-X25519" }, publicKey, handle };
}

function unused(): never {
  return refuse("malformed", "keys are made by the suite");
}

function kemOf(suite: Suite): KEM<KemKey> {
  return {
    id: 0x647a,
    type: "KEM",
    name: "MLKEM768-X25519",
    Nsecret: 32,
    Nenc: ENCAPSULATED_BYTES,
    Npk: PUBLIC_BYTES["MLKEM768-X25519"],
    Nsk: 32,
    DeriveKeyPair: unused,
    GenerateKeyPair: unused,
    DeserializePublicKey: unused,
    DeserializePrivateKey: unused,
    SerializePrivateKey: unused,
    SerializePublicKey: async (key) => key.publicKey,
    async Encap(key) {
      const { sharedSecret, encapsulated } = await suite.encapsulate(key.publicKey);
      return { shared_secret: sharedSecret, enc: encapsulated };
    },
    async Decap(encapsulated, key) {
      const enc = new Uint8Array(encapsulated);
      return key.handle === undefined ? unused() : suite.decapsulate(key.handle, key.publicKey, enc);
    },
  };
}

function cipherOf(suite: Suite): CipherSuite {
  return new CipherSuite(() => kemOf(suite) as KEM, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
}

/** Seal octets to a public sealing key: encapsulated key and ciphertext. */
export async function wrapTo(suite: Suite, publicKey: Bytes, clear: Bytes, info: Bytes): Promise<Bytes> {
  const { encapsulatedSecret, ciphertext } = await cipherOf(suite).Seal(kemKey(publicKey), clear, { info });
  return join(encapsulatedSecret, ciphertext);
}

/**
 * Open what was sealed to one's own key.
 *
 * @throws `seal-broken`: for another key or `info`, or changed.
 */
export async function unwrapWith(
  suite: Suite,
  handle: SealingHandle,
  publicKey: Bytes,
  wrapped: Bytes,
  info: Bytes,
): Promise<Bytes> {
  const encapsulated = wrapped.subarray(0, ENCAPSULATED_BYTES);
  const ciphertext = wrapped.subarray(ENCAPSULATED_BYTES);
  try {
    return new Uint8Array(await cipherOf(suite).Open(kemKey(publicKey, handle), encapsulated, ciphertext, { info }));
  } catch {
    return refuse("seal-broken", "wrap does not open");
  }
}
