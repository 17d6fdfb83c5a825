/** The primitives behind one interface: the platform's own where it has them, JavaScript elsewhere. */

import type { Bytes } from "../bytes.js";
import type { SignatureAlgorithm } from "../keys.js";

/** A private signing key of one algorithm: the platform's, not extractable, or its seed. */
export type SigningHandle = CryptoKey | Bytes;
/** A private sealing key: its two halves, since browsers lose a combined key in IndexedDB; or its seed. */
export type SealingHandle = { readonly mlkem: CryptoKey; readonly x25519: CryptoKey } | Bytes;

/** A private key made from a seed, and its public half. */
export interface KeyPair<H> {
  readonly publicKey: Bytes;
  readonly handle: H;
}

/** An X-Wing shared secret and what carries it to the recipient. */
export interface Encapsulated {
  readonly sharedSecret: Bytes;
  readonly encapsulated: Bytes;
}

/** Does the arithmetic; two suites give the same results, one of them faster. */
export interface Suite {
  /** Algorithms that the platform itself has here. */
  readonly native: ReadonlySet<string>;
  /** Tell whether a signature holds; never throws for octets that are none. */
  verify(algorithm: SignatureAlgorithm, publicKey: Bytes, signature: Bytes, message: Bytes): Promise<boolean>;
  /** Make a signing key from its seed of 32 octets (RFC 8032; xi of FIPS 204). */
  signingKey(algorithm: SignatureAlgorithm, seed: Bytes): Promise<KeyPair<SigningHandle>>;
  /** Sign with a private key. */
  sign(algorithm: SignatureAlgorithm, handle: SigningHandle, message: Bytes): Promise<Bytes>;
  /** Make a sealing key from its seed of 32 octets (X-Wing, `expandDecapsulationKey`). */
  sealingKey(seed: Bytes): Promise<KeyPair<SealingHandle>>;
  /** Make a secret for the holder of a public sealing key. */
  encapsulate(publicKey: Bytes): Promise<Encapsulated>;
  /** Take the secret out; of octets that are not for this key comes another secret, or an error. */
  decapsulate(handle: SealingHandle, publicKey: Bytes, encapsulated: Bytes): Promise<Bytes>;
}
