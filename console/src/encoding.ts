/** The one encoding under every hash, and base64url, times and ids (docs/spec/conventions.md). */

import { hmac } from "@noble/hashes/hmac.js";
import { sha256 as hash } from "@noble/hashes/sha2.js";

import { type Bytes, join, randomBytes, u32, u64, utf8 } from "./bytes.js";
import { refuse } from "./errors.js";

export const DIGEST_BYTES = 32;

/** Milliseconds since 1970, as `Date.now()` gives them. */
export type Instant = number;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LETTERS = utf8(ALPHABET);
const VALUES = new Int16Array(128).fill(-1);
LETTERS.forEach((letter, value) => {
  VALUES[letter] = value;
});
const ASCII = new TextDecoder("latin1");
const TIMESTAMP = /^(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$/;

/**
 * Encode fields so that no boundary can shift: `E(x1, ..., xn)` (conventions section 3).
 *
 * Each field is octets, a text (UTF-8), or a whole number (u64 big-endian).
 */
export function encodeFields(...fields: readonly (Uint8Array | string | number)[]): Bytes {
  const parts = fields.flatMap((field) => {
    const raw = typeof field === "string" ? utf8(field) : typeof field === "number" ? u64(field) : field;
    return [u32(raw.length), raw];
  });
  return join(...parts);
}

/** SHA-256 of exact octets. */
export function sha256(raw: Uint8Array): Bytes {
  return new Uint8Array(hash(raw));
}

/** Begin SHA-256 of octets that come in pieces. */
export function sha256Stream(): { update(piece: Uint8Array): unknown; digest(): Uint8Array } {
  return hash.create();
}

/** HMAC-SHA256. */
export function mac(key: Uint8Array, message: Uint8Array): Bytes {
  return new Uint8Array(hmac(hash, key, message));
}

/** SHA-256(E(label, fields...)). */
export function labelledDigest(label: string, ...fields: readonly (Uint8Array | string | number)[]): Bytes {
  return sha256(encodeFields(label, ...fields));
}

/** Name one signed object: its purpose, its signer and its exact octets (conventions section 4). */
export function objectDigest(typ: string, kid: string, payload: Bytes): Bytes {
  return labelledDigest("serumpun-object/1", typ, fromBase64url(kid, DIGEST_BYTES), payload);
}

/** Encode as base64url without padding (RFC 4648 section 5). */
export function toBase64url(raw: Uint8Array): string {
  const letters = new Uint8Array(Math.ceil((raw.length * 4) / 3));
  let at = 0;
  let held = 0;
  let bits = 0;
  for (const octet of raw) {
    held = ((held << 8) | octet) & 0xffff;
    for (bits += 8; bits >= 6; bits -= 6) letters[at++] = LETTERS[(held >> (bits - 6)) & 63] ?? 0;
  }
  if (bits > 0) letters[at] = LETTERS[(held << (6 - bits)) & 63] ?? 0;
  return ASCII.decode(letters);
}

/**
 * Decode canonical base64url without padding: one value has one encoding.
 *
 * @throws `malformed-encoding`: other characters, padding, spare bits set, or another length.
 */
export function fromBase64url(text: string, length?: number): Bytes {
  const raw = new Uint8Array(Math.floor((text.length * 3) / 4));
  if (text.length % 4 === 1) refuse("malformed-encoding", "not base64url");
  let at = 0;
  let held = 0;
  let bits = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1;
    if (value < 0) refuse("malformed-encoding", "not base64url");
    held = ((held << 6) | value) & 0x3fff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      raw[at++] = (held >> bits) & 0xff;
    }
  }
  if ((held & ((1 << bits) - 1)) !== 0) refuse("malformed-encoding", "base64url with spare bits set");
  if (length !== undefined && raw.length !== length) {
    refuse("malformed-encoding", `${raw.length} octets where ${length} are expected`);
  }
  return raw;
}

/** Write an instant in the one form signed objects use: `2026-11-23T03:00:00.000Z`. */
export function toTimestamp(at: Instant): string {
  return new Date(at).toISOString();
}

/**
 * Read an instant in the one form signed objects use.
 *
 * @throws `malformed-encoding`: another form, or no such instant.
 */
export function fromTimestamp(text: string): Instant {
  const at = TIMESTAMP.test(text) ? Date.parse(text) : Number.NaN;
  // Some engines read 30 February as 2 March; what does not read back is no instant.
  if (Number.isNaN(at) || toTimestamp(at) !== text) {
    refuse("malformed-encoding", "not an RFC 3339 UTC time with milliseconds, 1900 to 2999");
  }
  return at;
}

/** Make a UUIDv7 (RFC 9562 section 5.7): unique and ordered by time, not secret. */
export function newId(at: Instant): string {
  const raw = join(u64(at).subarray(2), randomBytes(10));
  raw[6] = ((raw[6] ?? 0) & 0x0f) | 0x70;
  raw[8] = ((raw[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(raw, (octet) => octet.toString(16).padStart(2, "0")).join("");
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join("-");
}
