/** The primitives in JavaScript (noble): slower, equal, for platforms without them. */

import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { ml_dsa44, ml_dsa65 } from "@noble/post-quantum/ml-dsa.js";
import { ml_kem768 } from "@noble/post-quantum/ml-kem.js";

import { join, randomBytes } from "../bytes.js";
import { MLKEM768_PUBLIC_BYTES } from "../keys.js";
import type { Suite } from "./suite.js";
import { combine, expandSeed, seedOf, splitEncapsulated } from "./x-wing.js";

const ML_DSA = { "ML-DSA-65": ml_dsa65, "ML-DSA-44": ml_dsa44 } as const;

/** Everything in JavaScript. */
export const FALLBACK: Suite = {
  native: new Set(),

  async verify(algorithm, publicKey, signature, message) {
    try {
      return algorithm === "Ed25519"
        ? ed25519.verify(signature, message, publicKey, { zip215: false })
        : ML_DSA[algorithm].verify(signature, message, publicKey);
    } catch {
      return false; // another length, or no point of the curve
    }
  },

  async signingKey(algorithm, seed) {
    const publicKey = algorithm === "Ed25519" ? ed25519.getPublicKey(seed) : ML_DSA[algorithm].keygen(seed).publicKey;
    return { publicKey: new Uint8Array(publicKey), handle: seed };
  },

  async sign(algorithm, handle, message) {
    const seed = seedOf(handle);
    if (algorithm === "Ed25519") return new Uint8Array(ed25519.sign(message, seed));
    const { secretKey } = ML_DSA[algorithm].keygen(seed);
    return new Uint8Array(ML_DSA[algorithm].sign(message, secretKey));
  },

  async sealingKey(seed) {
    const { mlkem, x25519: scalar } = expandSeed(seed);
    return { publicKey: join(ml_kem768.keygen(mlkem).publicKey, x25519.getPublicKey(scalar)), handle: seed };
  },

  async encapsulate(publicKey) {
    const half = publicKey.subarray(MLKEM768_PUBLIC_BYTES);
    const { sharedSecret, cipherText } = ml_kem768.encapsulate(publicKey.subarray(0, MLKEM768_PUBLIC_BYTES));
    const scalar = randomBytes(32);
    const encapsulated = join(cipherText, x25519.getPublicKey(scalar));
    return { sharedSecret: combine(sharedSecret, x25519.getSharedSecret(scalar, half), encapsulated, publicKey), encapsulated };
  },

  async decapsulate(handle, publicKey, encapsulated) {
    const { mlkem, x25519: scalar } = expandSeed(seedOf(handle));
    const { ciphertext, half } = splitEncapsulated(encapsulated);
    const agreed = ml_kem768.decapsulate(ciphertext, ml_kem768.keygen(mlkem).secretKey);
    return combine(agreed, x25519.getSharedSecret(scalar, half), encapsulated, publicKey);
  },
};
