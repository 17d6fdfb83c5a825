/**
 * X-Wing: ML-KEM-768 and X25519 as one KEM (docs/spec/sealed-report.md section 6).
 *
 * Source: draft-connolly-cfrg-xwing-kem sections 5.2 to 5.5.
 */

import { sha3_256, shake256 } from "@noble/hashes/sha3.js";

import { type Bytes, join } from "../bytes.js";
import { refuse } from "../errors.js";
import { MLKEM768_PUBLIC_BYTES } from "../keys.js";
import type { SealingHandle, SigningHandle } from "./suite.js";

export const MLKEM768_CIPHERTEXT_BYTES = 1088;
export const ENCAPSULATED_BYTES = MLKEM768_CIPHERTEXT_BYTES + 32;
const LABEL = Uint8Array.of(0x5c, 0x2e, 0x2f, 0x2f, 0x5e, 0x5c);

/** Expand a sealing seed: ML-KEM seed d||z (64 octets), X25519 private key (32). */
export function expandSeed(seed: Bytes): { mlkem: Bytes; x25519: Bytes } {
  const stream = new Uint8Array(shake256(seed, { dkLen: 96 }));
  return { mlkem: stream.slice(0, 64), x25519: stream.slice(64) };
}

/** Split what was encapsulated into ML-KEM ciphertext and X25519 public key. */
export function splitEncapsulated(encapsulated: Bytes): { ciphertext: Bytes; half: Bytes } {
  if (encapsulated.length !== ENCAPSULATED_BYTES) refuse("seal-broken", "encapsulated key of another length");
  return {
    ciphertext: encapsulated.slice(0, MLKEM768_CIPHERTEXT_BYTES),
    half: encapsulated.slice(MLKEM768_CIPHERTEXT_BYTES),
  };
}

/** Combine both secrets into one. */
export function combine(mlkem: Uint8Array, agreed: Uint8Array, encapsulated: Bytes, publicKey: Bytes): Bytes {
  const theirs = encapsulated.subarray(MLKEM768_CIPHERTEXT_BYTES);
  return new Uint8Array(sha3_256(join(mlkem, agreed, theirs, publicKey.subarray(MLKEM768_PUBLIC_BYTES), LABEL)));
}

/** Take a handle as the seed it is; the platform's own keys are for the platform's own suite. */
export function seedOf(handle: SigningHandle | SealingHandle): Bytes {
  return handle instanceof Uint8Array ? handle : refuse("malformed", "a key of the platform in a suite without it");
}
