/**
 * An officer's device: its two key pairs, made here and kept here (docs/spec/key-shares.md).
 *
 * Where the platform has every algorithm, IndexedDB keeps its keys, which nobody can extract. Elsewhere
 * the seeds are kept, locked under a secret that the officer brings each time: what a passkey's PRF
 * gives, or a passphrase.
 */

import { hkdf } from "@noble/hashes/hkdf.js";
import { scryptAsync } from "@noble/hashes/scrypt.js";
import { sha256 } from "@noble/hashes/sha2.js";

import { type Bytes, join, randomBytes, utf8 } from "./bytes.js";
import { encodeFields, fromBase64url, type Instant, toTimestamp } from "./encoding.js";
import { refuse } from "./errors.js";
import type { Federation } from "./federation.js";
import type { Jws } from "./jws.js";
import { type KeyPart, PublicKey, SEED_BYTES } from "./keys.js";
import { SealingKey, SigningKey } from "./private-keys.js";
import { signStatement } from "./statements.js";
import type { SealingHandle, SigningHandle, Suite } from "./suite/suite.js";

const SALT_BYTES = 32;
const NONCE_BYTES = 12;
const SEEDS = 3; // Ed25519, ML-DSA-65, sealing
// As the Python client's key files: RFC 7914 with OWASP's costs of 2026.
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, dkLen: 32, maxmem: 2 ** 28 } as const;

/** The keys of a device, ready for use. */
export interface Device {
  readonly signing: SigningKey;
  readonly sealing: SealingKey;
}

/** What IndexedDB keeps of a device; it can be cloned, and tells nobody a private key. */
export interface KeptDevice {
  readonly v: 1;
  readonly federation: string;
  readonly agency: string;
  readonly signing: readonly KeyPart[];
  readonly sealing: readonly KeyPart[];
  /** Keys of the platform, or seeds locked under the officer's secret. */
  readonly keys:
    | { readonly signing: readonly SigningHandle[]; readonly sealing: SealingHandle }
    | { readonly salt: Bytes; readonly locked: Bytes };
}

/** Tell whether a new device needs a secret here: some of its keys would be kept as seeds. */
export function needsSecret(suite: Suite): boolean {
  return !["Ed25519", "X25519", "ML-DSA-65", "ML-KEM-768"].every((name) => suite.native.has(name));
}

/**
 * Make the keys of a new device.
 *
 * @param secret 32 octets that only the officer can bring again; where `needsSecret`.
 */
export async function makeDevice(
  { suite, name }: Federation,
  agency: string,
  secret: Bytes | null,
): Promise<{ readonly device: Device; readonly kept: KeptDevice }> {
  const seeds = randomBytes(SEEDS * SEED_BYTES);
  const device = await deviceOf(suite, name, agency, seeds);
  const parts = { signing: device.signing.publicKey.carriedParts, sealing: device.sealing.publicKey.carriedParts };
  const named = { v: 1, federation: name, agency, ...parts } as const;
  const keys = needsSecret(suite)
    ? await lock(seeds, device, secret ?? refuse("malformed", "no secret to lock the seeds under"))
    : { signing: device.signing.handles, sealing: device.sealing.handle };
  seeds.fill(0);
  return { device, kept: { ...named, keys } };
}

/**
 * Take a kept device up again.
 *
 * @throws `seal-broken`: another secret, or changed.
 */
export async function openDevice({ suite, name }: Federation, kept: KeptDevice, secret: Bytes | null): Promise<Device> {
  if (kept.federation !== name) refuse("unknown-key", "a device of another federation");
  const signing = PublicKey.carried(suite, name, kept.agency, "device-sign", kept.signing);
  const sealing = PublicKey.carried(suite, name, kept.agency, "device-seal", kept.sealing);
  if ("signing" in kept.keys) {
    return { signing: SigningKey.kept(signing, kept.keys.signing), sealing: SealingKey.kept(sealing, kept.keys.sealing) };
  }
  const key = await lockKey(secret ?? refuse("seal-broken", "no secret"), kept.keys.salt, signing, sealing);
  const named = { name: "AES-GCM", iv: kept.keys.locked.slice(0, NONCE_BYTES) };
  let seeds: Bytes;
  try {
    seeds = new Uint8Array(await crypto.subtle.decrypt(named, key, kept.keys.locked.slice(NONCE_BYTES)));
  } catch {
    refuse("seal-broken", "another secret");
  }
  const device = await deviceOf(suite, name, kept.agency, seeds);
  seeds.fill(0);
  return device;
}

/** Ask the agency to certify the device; signed by its own new key. `name`: what the officer calls it. */
export function requestDevice({ signing, sealing }: Device, account: string, name: string, now: Instant): Promise<Jws> {
  const request = {
    v: 1,
    agency: signing.publicKey.holder,
    account,
    name,
    signing: signing.publicKey.carriedParts,
    sealing: sealing.publicKey.carriedParts,
    requested_at: toTimestamp(now),
  };
  return signStatement("device-request", request, signing);
}

/** Make a secret of a passphrase; takes a second and 128 MiB, so that guessing does too. */
export async function secretOfPassphrase(passphrase: string, salt: Bytes): Promise<Bytes> {
  return new Uint8Array(await scryptAsync(utf8(passphrase.normalize("NFKC")), salt, SCRYPT));
}

async function deviceOf(suite: Suite, federation: string, agency: string, seeds: Bytes): Promise<Device> {
  const [first, second, third] = [0, 1, 2].map((at) => seeds.slice(at * SEED_BYTES, (at + 1) * SEED_BYTES)) as [Bytes, Bytes, Bytes];
  return {
    signing: await SigningKey.ofSeeds(suite, federation, agency, "device-sign", [first, second]),
    sealing: await SealingKey.ofSeed(suite, federation, agency, "device-seal", third),
  };
}

async function lock(seeds: Bytes, { signing, sealing }: Device, secret: Bytes): Promise<{ salt: Bytes; locked: Bytes }> {
  const salt = randomBytes(SALT_BYTES);
  const iv = randomBytes(NONCE_BYTES);
  const key = await lockKey(secret, salt, signing.publicKey, sealing.publicKey);
  return { salt, locked: join(iv, new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, seeds))) };
}

/** Derive the key that locks the seeds of these two keys and no others. */
async function lockKey(secret: Bytes, salt: Bytes, signing: PublicKey, sealing: PublicKey): Promise<CryptoKey> {
  if (secret.length !== SEED_BYTES) refuse("malformed", "a secret of another length");
  const place = encodeFields("serumpun-device-lock/1", fromBase64url(signing.kid), fromBase64url(sealing.kid));
  const raw = new Uint8Array(hkdf(sha256, secret, salt, place, 32));
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}
