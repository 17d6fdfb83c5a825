/** Octets: the few things done with them everywhere. */

export type Bytes = Uint8Array<ArrayBuffer>;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Write text as UTF-8. */
export function utf8(text: string): Bytes {
  return ENCODER.encode(text);
}

/** Read UTF-8 strictly; a byte order mark stays in the text. Throws TypeError on other octets. */
export function fromUtf8(raw: Bytes): string {
  return DECODER.decode(raw);
}

/** Join octets. */
export function join(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Tell whether octets are the same; not for secrets that an attacker can time. */
export function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((octet, at) => octet === other[at]);
}

/** Order octets as numbers are ordered: the first difference decides. */
export function compare(one: Uint8Array, other: Uint8Array): number {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** Fresh random octets. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** Write a whole number, u32 big-endian. */
export function u32(value: number): Bytes {
  const raw = new Uint8Array(4);
  new DataView(raw.buffer).setUint32(0, value);
  return raw;
}

/** Write a whole number up to 2^53 - 1, u64 big-endian. */
export function u64(value: number): Bytes {
  const raw = new Uint8Array(8);
  new DataView(raw.buffer).setBigUint64(0, BigInt(value));
  return raw;
}

/** Read u64 big-endian; what is above 2^53 - 1 is not exact, and longer than anything here. */
export function readU64(raw: Uint8Array): number {
  return Number(new DataView(raw.buffer, raw.byteOffset, raw.byteLength).getBigUint64(0));
}

/** Write octets in hex. */
export function toHex(raw: Uint8Array): string {
  return Array.from(raw, (octet) => octet.toString(16).padStart(2, "0")).join("");
}
