/** The primitives of the platform (WebCrypto), algorithm by algorithm, over the JavaScript ones. */

import { type Bytes, join } from "../bytes.js";
import { MLKEM768_PUBLIC_BYTES } from "../keys.js";
import { FALLBACK } from "./fallback.js";
import type { Encapsulated, SealingHandle, Suite } from "./suite.js";
import { combine, expandSeed, splitEncapsulated } from "./x-wing.js";

// PKCS #8 before the 32 octets of a private key (RFC 8410 section 7); the last but two octets name the curve.
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0, 4, 0x22, 4, 0x20);
const CURVES = { X25519: 0x6e, Ed25519: 0x70 } as const;
const TRIED = ["Ed25519", "X25519", "ML-DSA-44", "ML-DSA-65", "ML-KEM-768"] as const;

/** What newer platforms have and TypeScript does not know yet (WICG "Modern Algorithms"). */
interface ModernSubtle {
  importKey(format: string, raw: Bytes, algorithm: string, extractable: boolean, usages: string[]): Promise<CryptoKey>;
  exportKey(format: string, key: CryptoKey): Promise<ArrayBuffer>;
  getPublicKey(key: CryptoKey, usages: string[]): Promise<CryptoKey>;
  encapsulateBits(algorithm: string, key: CryptoKey): Promise<{ sharedKey: ArrayBuffer; ciphertext: ArrayBuffer }>;
  decapsulateBits(algorithm: string, key: CryptoKey, ciphertext: Bytes): Promise<ArrayBuffer>;
}

function modern(): ModernSubtle {
  return crypto.subtle as unknown as ModernSubtle;
}

/** Find out what the platform has, by using it, and give the fastest suite there is here. */
export async function detectSuite(): Promise<Suite> {
  const found = await Promise.all(TRIED.map(async (name) => ((await works(name)) ? [name] : [])));
  return new Platform(new Set(found.flat()));
}

async function works(name: (typeof TRIED)[number]): Promise<boolean> {
  const seed = new Uint8Array(32);
  try {
    if (name === "X25519") await importScalar(name, seed, ["deriveBits"]);
    else if (name === "ML-KEM-768") await mlkemPublic(await importMlkem(new Uint8Array(64)));
    else await new Platform(new Set([name])).signingKey(name, seed);
    return true;
  } catch {
    return false;
  }
}

class Platform implements Suite {
  readonly native: ReadonlySet<string>;
  readonly #hasKem: boolean;

  constructor(native: ReadonlySet<string>) {
    this.native = native;
    this.#hasKem = native.has("ML-KEM-768") && native.has("X25519");
  }

  verify: Suite["verify"] = async (algorithm, publicKey, signature, message) => {
    if (!this.native.has(algorithm)) return FALLBACK.verify(algorithm, publicKey, signature, message);
    try {
      const key = await importPublic(algorithm, publicKey, ["verify"]);
      return await crypto.subtle.verify(algorithm, key, signature, message);
    } catch {
      return false;
    }
  };

  signingKey: Suite["signingKey"] = async (algorithm, seed) => {
    if (!this.native.has(algorithm)) return FALLBACK.signingKey(algorithm, seed);
    if (algorithm === "Ed25519") {
      const { publicKey } = await FALLBACK.signingKey(algorithm, seed); // not every platform derives it
      return { publicKey, handle: await importScalar(algorithm, seed, ["sign"]) };
    }
    const handle = await modern().importKey("raw-seed", seed, algorithm, false, ["sign"]);
    const publicKey = await modern().exportKey("raw-public", await modern().getPublicKey(handle, ["verify"]));
    return { publicKey: new Uint8Array(publicKey), handle };
  };

  sign: Suite["sign"] = async (algorithm, handle, message) => {
    if (handle instanceof Uint8Array) return FALLBACK.sign(algorithm, handle, message);
    return new Uint8Array(await crypto.subtle.sign(algorithm, handle, message));
  };

  sealingKey: Suite["sealingKey"] = async (seed) => {
    if (!this.#hasKem) return FALLBACK.sealingKey(seed);
    const { publicKey } = await FALLBACK.sealingKey(seed);
    const expanded = expandSeed(seed);
    const handle = {
      mlkem: await importMlkem(expanded.mlkem),
      x25519: await importScalar("X25519", expanded.x25519, ["deriveBits"]),
    };
    expanded.mlkem.fill(0);
    expanded.x25519.fill(0);
    return { publicKey, handle };
  };

  async encapsulate(publicKey: Bytes): Promise<Encapsulated> {
    if (!this.#hasKem) return FALLBACK.encapsulate(publicKey);
    const key = await importPublic("ML-KEM-768", publicKey.slice(0, MLKEM768_PUBLIC_BYTES), ["encapsulateBits"]);
    const { sharedKey, ciphertext } = await modern().encapsulateBits("ML-KEM-768", key);
    const once = (await crypto.subtle.generateKey("X25519", false, ["deriveBits"])) as CryptoKeyPair;
    const half = new Uint8Array(await crypto.subtle.exportKey("raw", once.publicKey));
    const agreed = await agree(once.privateKey, publicKey.slice(MLKEM768_PUBLIC_BYTES));
    const encapsulated = join(new Uint8Array(ciphertext), half);
    return { sharedSecret: combine(new Uint8Array(sharedKey), agreed, encapsulated, publicKey), encapsulated };
  }

  async decapsulate(handle: SealingHandle, publicKey: Bytes, encapsulated: Bytes): Promise<Bytes> {
    if (handle instanceof Uint8Array) return FALLBACK.decapsulate(handle, publicKey, encapsulated);
    const { ciphertext, half } = splitEncapsulated(encapsulated);
    const secret = new Uint8Array(await modern().decapsulateBits("ML-KEM-768", handle.mlkem, ciphertext));
    return combine(secret, await agree(handle.x25519, half), encapsulated, publicKey);
  }
}

async function agree(scalar: CryptoKey, publicKey: Bytes): Promise<Bytes> {
  const other = await crypto.subtle.importKey("raw", publicKey, "X25519", true, []);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "X25519", public: other }, scalar, 256));
}

function importPublic(algorithm: string, raw: Bytes, usages: string[]): Promise<CryptoKey> {
  return modern().importKey(algorithm === "Ed25519" ? "raw" : "raw-public", raw, algorithm, true, usages);
}

async function importScalar(curve: keyof typeof CURVES, seed: Bytes, usages: KeyUsage[]): Promise<CryptoKey> {
  const document = join(PKCS8, seed);
  document[11] = CURVES[curve];
  const key = await crypto.subtle.importKey("pkcs8", document, curve, false, usages);
  document.fill(0);
  return key;
}

function importMlkem(seed: Bytes): Promise<CryptoKey> {
  return modern().importKey("raw-seed", seed, "ML-KEM-768", false, ["decapsulateBits"]);
}

async function mlkemPublic(key: CryptoKey): Promise<ArrayBuffer> {
  return modern().exportKey("raw-public", await modern().getPublicKey(key, ["encapsulateBits"]));
}
