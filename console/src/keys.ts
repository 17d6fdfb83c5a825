/** Public keys, their use and kid, and what holds private ones (docs/spec/key-directory.md section 2). */

import { x25519 } from "@noble/curves/ed25519.js";

import type { Bytes } from "./bytes.js";
import { fromBase64url, labelledDigest, toBase64url } from "./encoding.js";
import { refuse } from "./errors.js";
import { binary, type Checked, members, text } from "./shape.js";
import type { Suite } from "./suite/suite.js";

export type KeyUse =
  | "country-root"
  | "agency-sign"
  | "agency-seal"
  | "device-sign"
  | "device-seal"
  | "hub-receipt"
  | "hub-log";
export type SignatureAlgorithm = "Ed25519" | "ML-DSA-65" | "ML-DSA-44";
export type Algorithm = SignatureAlgorithm | "MLKEM768-X25519";

const SIGNING = ["Ed25519", "ML-DSA-65"] as const;
const SEALING = ["MLKEM768-X25519"] as const;

/** Algorithms of each use, in the order of their signatures. The use fixes them: nothing negotiates. */
export const ALGORITHMS: Readonly<Record<KeyUse, readonly Algorithm[]>> = {
  "country-root": SIGNING,
  "agency-sign": SIGNING,
  "agency-seal": SEALING,
  "device-sign": SIGNING,
  "device-seal": SEALING,
  "hub-receipt": ["Ed25519"],
  "hub-log": ["Ed25519", "ML-DSA-44"],
};
export const DEVICE_USES: readonly KeyUse[] = ["device-sign", "device-seal"];
/** What signs an agency's reports and requests: its system, or one of its officers' devices. */
export const REPORT_SIGNERS: readonly KeyUse[] = ["agency-sign", "device-sign"];
export const PUBLIC_BYTES: Readonly<Record<Algorithm, number>> = {
  Ed25519: 32,
  "ML-DSA-65": 1952,
  "ML-DSA-44": 1312,
  "MLKEM768-X25519": 1216,
};
export const SEED_BYTES = 32;
export const MLKEM768_PUBLIC_BYTES = 1184;

const ED25519_PRIME = (1n << 255n) - 19n;
const Y_BITS = (1n << 255n) - 1n;
// The y of the points of small order: a key at one of them verifies any message.
const SMALL_ORDER: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  ED25519_PRIME - 1n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n,
]);
const MLKEM_MODULUS = 3329;
const PROBE = Uint8Array.from({ length: 32 }, (_, at) => at);

export const keyPart = members({ alg: text(/[A-Za-z0-9\-]{1,32}/), key: binary(PUBLIC_BYTES["ML-DSA-65"]) });
export type KeyPart = Checked<typeof keyPart>;

/** A public key of one holder for one use in one federation; one that exists is one that works. */
export class PublicKey {
  readonly suite: Suite;
  readonly federation: string;
  readonly holder: string;
  readonly use: KeyUse;
  readonly parts: ReadonlyMap<Algorithm, Bytes>;
  /** Digest of federation, holder, use and keys, base64url: fixes what the key is good for. */
  readonly kid: string;
  /** Digest of each part: a part certified once never returns under another kid. */
  readonly components: readonly string[];

  /**
   * @param suite Does the arithmetic.
   * @param federation From the pinned federation file, never from the wire.
   * @param holder Agency id, country code of a root, or `hub`.
   * @throws `malformed-encoding`: other algorithms or lengths, or octets that are no key.
   */
  constructor(
    suite: Suite,
    federation: string,
    holder: string,
    use: KeyUse,
    parts: readonly (readonly [string, Bytes])[],
  ) {
    const algorithms = ALGORITHMS[use];
    if (parts.length !== algorithms.length || parts.some(([alg], at) => alg !== algorithms[at])) {
      refuse("malformed-encoding", `not the algorithms of ${use}`);
    }
    for (const [algorithm, raw] of parts) checkPart(algorithm as Algorithm, raw);
    this.suite = suite;
    this.federation = federation;
    this.holder = holder;
    this.use = use;
    this.parts = new Map(parts as readonly (readonly [Algorithm, Bytes])[]);
    this.kid = toBase64url(labelledDigest("serumpun-kid/1", federation, holder, use, ...parts.flat()));
    this.components = parts.map((part) => toBase64url(labelledDigest("serumpun-component/1", ...part)));
  }

  /** Build a key from its parts as carried. */
  static carried(
    suite: Suite,
    federation: string,
    holder: string,
    use: KeyUse,
    parts: readonly KeyPart[],
  ): PublicKey {
    return new PublicKey(suite, federation, holder, use, parts.map(({ alg, key }) => [alg, fromBase64url(key)]));
  }

  /** The parts as statements carry them. */
  get carriedParts(): readonly KeyPart[] {
    return [...this.parts].map(([alg, raw]) => ({ alg, key: toBase64url(raw) }));
  }

  /** The octets of one part. */
  part(algorithm: Algorithm): Bytes {
    return this.parts.get(algorithm) ?? refuse("bad-signature", `a ${this.use} key has no ${algorithm}`);
  }

  /**
   * Check one signature; callers want `verifyJws`, which demands all of them.
   *
   * @throws `bad-signature`: it does not hold.
   */
  async verifySignature(algorithm: SignatureAlgorithm, signature: Bytes, message: Bytes): Promise<void> {
    if (!(await this.suite.verify(algorithm, this.part(algorithm), signature, message))) {
      refuse("bad-signature", `${algorithm} signature does not hold`);
    }
  }
}

/** What holds a signing key: this browser, a key file, a hardware module behind the same method. */
export interface Signer {
  readonly publicKey: PublicKey;
  /** Sign octets with one algorithm of the key; not hashed before. */
  sign(algorithm: SignatureAlgorithm, message: Bytes): Promise<Bytes>;
}

/** What holds a sealing key. */
export interface Unwrapper {
  readonly publicKey: PublicKey;
  /**
   * Open one wrap (RFC 9180 section 6.1, base mode, no `aad`).
   *
   * @throws `seal-broken`: for another key or `info`, or changed.
   */
  unwrap(wrapped: Bytes, info: Bytes): Promise<Bytes>;
}

/** Check the octets of one part; @throws `malformed-encoding`. */
export function checkPart(algorithm: Algorithm, raw: Bytes): void {
  if (raw.length !== PUBLIC_BYTES[algorithm]) refuse("malformed-encoding", `${raw.length} octets are no ${algorithm} key`);
  if (algorithm === "Ed25519") checkEd25519(raw);
  if (algorithm === "MLKEM768-X25519") checkKem(raw);
}

/** Refuse points under which libraries disagree or any message verifies. */
function checkEd25519(raw: Bytes): void {
  const y = raw.reduceRight((value, octet) => (value << 8n) | BigInt(octet), 0n) & Y_BITS;
  if (y >= ED25519_PRIME) refuse("malformed-encoding", "Ed25519 key is not canonical");
  if (SMALL_ORDER.has(y)) refuse("malformed-encoding", "Ed25519 key of small order: it verifies any message");
}

/** Refuse a sealing key that would make every sender's seal fail (FIPS 203 section 7.2; X25519 zero). */
function checkKem(raw: Bytes): void {
  for (let at = 0; at < MLKEM768_PUBLIC_BYTES - 32; at += 3) {
    const [low = 0, middle = 0, high = 0] = raw.subarray(at, at + 3);
    if ((low | ((middle & 15) << 8)) >= MLKEM_MODULUS || ((middle >> 4) | (high << 4)) >= MLKEM_MODULUS) {
      refuse("malformed-encoding", "no ML-KEM-768 key");
    }
  }
  try {
    x25519.getSharedSecret(PROBE, raw.subarray(MLKEM768_PUBLIC_BYTES)); // throws where it would be zero
  } catch {
    refuse("malformed-encoding", "X25519 key of low order");
  }
}
