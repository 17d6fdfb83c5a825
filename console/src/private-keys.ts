/**
 * Private keys that this browser or process holds itself (docs/spec/key-directory.md section 2).
 *
 * Where the platform has the algorithm, a private key becomes one of its keys that cannot be
 * extracted; elsewhere it stays the seed it was made from. `handles` is what IndexedDB may keep: seeds
 * in it must be locked first (`lockSeeds`).
 */

import { type Bytes, randomBytes } from "./bytes.js";
import { refuse } from "./errors.js";
import { ALGORITHMS, type KeyUse, PublicKey, SEED_BYTES, type SignatureAlgorithm, type Signer, type Unwrapper } from "./keys.js";
import { unwrapWith } from "./suite/hpke.js";
import type { SealingHandle, SigningHandle, Suite } from "./suite/suite.js";

/** A signing key: one seed for each algorithm of its use. */
export class SigningKey implements Signer {
  readonly publicKey: PublicKey;
  readonly handles: readonly SigningHandle[];

  private constructor(publicKey: PublicKey, handles: readonly SigningHandle[]) {
    this.publicKey = publicKey;
    this.handles = handles;
  }

  /** Make a key from its seeds of 32 octets, in the order of the use's algorithms. */
  static async ofSeeds(
    suite: Suite,
    federation: string,
    holder: string,
    use: KeyUse,
    seeds: readonly Bytes[],
  ): Promise<SigningKey> {
    const algorithms = ALGORITHMS[use] as readonly SignatureAlgorithm[];
    const pairs = await Promise.all(algorithms.map((alg, at) => suite.signingKey(alg, seeds[at] ?? new Uint8Array(0))));
    const parts = pairs.map((pair, at) => [algorithms[at] ?? "", pair.publicKey] as const);
    return new SigningKey(new PublicKey(suite, federation, holder, use, parts), pairs.map((pair) => pair.handle));
  }

  /** Make a key from fresh randomness. */
  static generate(suite: Suite, federation: string, holder: string, use: KeyUse): Promise<SigningKey> {
    return SigningKey.ofSeeds(suite, federation, holder, use, ALGORITHMS[use].map(() => randomBytes(SEED_BYTES)));
  }

  /** Take a kept key up again. */
  static kept(publicKey: PublicKey, handles: readonly SigningHandle[]): SigningKey {
    return new SigningKey(publicKey, handles);
  }

  async sign(algorithm: SignatureAlgorithm, message: Bytes): Promise<Bytes> {
    const handle = this.handles[ALGORITHMS[this.publicKey.use].indexOf(algorithm)];
    if (handle === undefined) refuse("bad-signature", `a ${this.publicKey.use} key does not sign ${algorithm}`);
    return this.publicKey.suite.sign(algorithm, handle, message);
  }
}

/** A sealing key, from one seed. */
export class SealingKey implements Unwrapper {
  readonly publicKey: PublicKey;
  readonly handle: SealingHandle;

  private constructor(publicKey: PublicKey, handle: SealingHandle) {
    this.publicKey = publicKey;
    this.handle = handle;
  }

  /** Make a key from its seed of 32 octets. */
  static async ofSeed(
    suite: Suite,
    federation: string,
    holder: string,
    use: "agency-seal" | "device-seal",
    seed: Bytes,
  ): Promise<SealingKey> {
    const pair = await suite.sealingKey(seed);
    const parts = [["MLKEM768-X25519", pair.publicKey]] as const;
    return new SealingKey(new PublicKey(suite, federation, holder, use, parts), pair.handle);
  }

  /** Make a key from fresh randomness. */
  static generate(suite: Suite, federation: string, holder: string, use: "agency-seal" | "device-seal"): Promise<SealingKey> {
    return SealingKey.ofSeed(suite, federation, holder, use, randomBytes(SEED_BYTES));
  }

  /** Take a kept key up again. */
  static kept(publicKey: PublicKey, handle: SealingHandle): SealingKey {
    return new SealingKey(publicKey, handle);
  }

  unwrap(wrapped: Bytes, info: Bytes): Promise<Bytes> {
    const { suite } = this.publicKey;
    return unwrapWith(suite, this.handle, this.publicKey.part("MLKEM768-X25519"), wrapped, info);
  }
}
