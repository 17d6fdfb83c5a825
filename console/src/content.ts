/**
 * Content under a key it commits to, padded so that lengths tell little (docs/spec/sealed-report.md section 5).
 *
 * Source: C2SP chunked-encryption (256-bit); padding: Padme (PETS 2019, algorithm 1). The commitment is
 * checked first: without it one ciphertext can be made that two recipients open to two texts.
 */

import { hmac } from "@noble/hashes/hmac.js";
import { sha512 } from "@noble/hashes/sha2.js";

import { type Bytes, join, randomBytes, readU64, same, u64, utf8 } from "./bytes.js";
import { encodeFields } from "./encoding.js";
import { refuse } from "./errors.js";
import type { Pieces } from "./pieces.js";

export const CONTENT_KEY_BYTES = 32;
const LENGTH_BYTES = 8;
const MIN_PADDED_BYTES = 1024; // a short answer looks like any other short answer
const CHUNK_BYTES = 16384;
const TAG_BYTES = 16;
const SALT_BYTES = 24;
const COMMITMENT_BYTES = 32;
const HEAD_BYTES = SALT_BYTES + COMMITMENT_BYTES;
const NONCE_BYTES = 12;
const DERIVED_BYTES = 32 + NONCE_BYTES + COMMITMENT_BYTES;
const LABEL = utf8("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0");

/** Bind a section's content to its place. */
export function contentContext(reportId: string, section: string, originator: string): Bytes {
  return encodeFields("serumpun-content/1", reportId, section, originator);
}

/** Bind an attachment's content to its place; `n` counts from 1 within the report. */
export function attachmentContext(reportId: string, section: string, originator: string, n: number): Bytes {
  return encodeFields("serumpun-attachment/1", reportId, section, originator, n);
}

/** Tell how long a body becomes with its length field and padding. */
export function paddedLength(length: number): number {
  const framed = LENGTH_BYTES + length;
  const exponent = bitLength(framed) - 1;
  const step = 2 ** Math.max(0, exponent - bitLength(exponent));
  return Math.max(MIN_PADDED_BYTES, Math.ceil(framed / step) * step);
}

/** Tell how long a body becomes once sealed. */
export function sealedLength(length: number): number {
  const padded = paddedLength(length);
  return HEAD_BYTES + padded + TAG_BYTES * (Math.floor(padded / CHUNK_BYTES) + 1);
}

/**
 * Refuse a ciphertext length that no padded body has; whoever holds it can check, without any key.
 *
 * @throws `handling-rule`.
 */
export function checkSealedLength(sealed: number, pointer = "/sections"): void {
  const chunks = Math.floor((sealed - HEAD_BYTES) / (CHUNK_BYTES + TAG_BYTES)) + 1;
  const padded = sealed - HEAD_BYTES - TAG_BYTES * chunks;
  if (padded < MIN_PADDED_BYTES || sealedLength(padded - LENGTH_BYTES) !== sealed) {
    refuse("handling-rule", "length is not that of a padded body", pointer);
  }
}

function bitLength(value: number): number {
  return value < 2 ** 32 ? 32 - Math.clz32(value) : 32 + bitLength(Math.floor(value / 2 ** 32));
}

/**
 * Seal a body piece by piece: ciphertext of `u64 length || body || zeros`, in order.
 *
 * @throws `too-large`: the body is longer or shorter than announced (a file that changed).
 */
export async function* sealStream(
  body: Pieces,
  length: number,
  contentKey: Bytes,
  context: Bytes,
): AsyncGenerator<Bytes> {
  const salt = randomBytes(SALT_BYTES);
  const { key, nonce, commitment } = await derive(contentKey, salt, context);
  yield join(salt, commitment);
  let counter = 0;
  for await (const chunk of chunked(framed(body, length), CHUNK_BYTES)) {
    const iv = nonceAt(nonce, counter++);
    yield new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, chunk));
  }
}

/**
 * Open sealed content piece by piece.
 *
 * Nothing yielded may be shown or kept as final before the end: only then are the last chunk, the
 * length and the padding known to be right.
 *
 * @throws `seal-broken`: another key or context, changed, cut, or wrongly padded.
 */
export async function* openStream(sealed: Pieces, contentKey: Bytes, context: Bytes): AsyncGenerator<Bytes> {
  if (contentKey.length !== CONTENT_KEY_BYTES) refuse("seal-broken", "content key of another length");
  const unpadder = new Unpadder();
  let opener: Derived | undefined;
  let counter = 0;
  for await (const chunk of chunked(sealed, CHUNK_BYTES + TAG_BYTES, HEAD_BYTES)) {
    if (opener === undefined) {
      opener = await derive(contentKey, chunk.slice(0, SALT_BYTES), context);
      if (!same(opener.commitment, chunk.subarray(SALT_BYTES))) refuse("seal-broken", "content does not open");
      continue;
    }
    yield unpadder.take(await openChunk(opener, counter++, chunk));
  }
  unpadder.checkEnd();
}

/** Seal a body that is in memory. */
export async function sealBytes(body: Uint8Array, contentKey: Bytes, context: Bytes): Promise<Bytes> {
  return gather(sealStream([body], body.length, contentKey, context));
}

/** Open sealed content that is in memory; @throws `seal-broken`. */
export async function openBytes(sealed: Uint8Array, contentKey: Bytes, context: Bytes): Promise<Bytes> {
  return gather(openStream([sealed], contentKey, context));
}

async function gather(pieces: Pieces): Promise<Bytes> {
  const found: Uint8Array[] = [];
  for await (const piece of pieces) found.push(piece);
  return join(...found);
}

interface Derived {
  readonly key: CryptoKey;
  readonly nonce: Bytes;
  readonly commitment: Bytes;
}

async function derive(contentKey: Bytes, salt: Bytes, context: Bytes): Promise<Derived> {
  // HKDF-Expand (RFC 5869) of two blocks, by hand: the key is shorter than a hash, which libraries refuse.
  const info = join(LABEL, salt, context);
  const first = hmac(sha512, contentKey, join(info, Uint8Array.of(1)));
  const stream = join(first, hmac(sha512, contentKey, join(first, info, Uint8Array.of(2))));
  const raw = new Uint8Array(stream.subarray(0, 32));
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
  raw.fill(0);
  return { key, nonce: stream.slice(32, 32 + NONCE_BYTES), commitment: stream.slice(32 + NONCE_BYTES, DERIVED_BYTES) };
}

async function openChunk({ key, nonce }: Derived, counter: number, chunk: Bytes): Promise<Bytes> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonceAt(nonce, counter) }, key, chunk));
  } catch {
    return refuse("seal-broken", "content does not open");
  }
}

/** base nonce XOR counter, big-endian. */
function nonceAt(base: Bytes, counter: number): Bytes {
  const nonce = base.slice();
  const view = new DataView(nonce.buffer);
  view.setBigUint64(4, view.getBigUint64(4) ^ BigInt(counter));
  return nonce;
}

async function* framed(body: Pieces, length: number): AsyncGenerator<Uint8Array> {
  yield u64(length);
  let seen = 0;
  for await (const piece of body) {
    seen += piece.length;
    yield piece;
  }
  if (seen !== length) refuse("too-large", `body has ${seen} octets, ${length} announced`);
  const zeros = paddedLength(length) - LENGTH_BYTES - length;
  for (let start = 0; start < zeros; start += CHUNK_BYTES) yield new Uint8Array(Math.min(CHUNK_BYTES, zeros - start));
}

/**
 * Cut pieces into a first of one size, if there is to be one, then into chunks of another; the last is
 * shorter, possibly empty.
 */
async function* chunked(pieces: Pieces, size: number, first = size): AsyncGenerator<Bytes> {
  let chunk = new Uint8Array(first);
  let filled = 0;
  for await (const piece of pieces) {
    let taken = 0;
    while (taken < piece.length) {
      const part = piece.subarray(taken, taken + chunk.length - filled);
      chunk.set(part, filled);
      filled += part.length;
      taken += part.length;
      if (filled === chunk.length) {
        yield chunk;
        chunk = new Uint8Array(size);
        filled = 0;
      }
    }
  }
  yield chunk.slice(0, filled);
}

/** Takes `u64 length || body || zeros` piece by piece and lets the body through. */
class Unpadder {
  #head: Bytes = new Uint8Array(0);
  #seen = 0; // plaintext taken, with the length field
  #end = LENGTH_BYTES; // where the body ends, known once the length is

  take(piece: Bytes): Bytes {
    const missing = LENGTH_BYTES - this.#head.length;
    this.#seen += piece.length;
    if (missing > 0) {
      this.#head = join(this.#head, piece.subarray(0, missing));
      if (this.#head.length < LENGTH_BYTES) return new Uint8Array(0);
      this.#end = LENGTH_BYTES + readU64(this.#head);
    }
    const rest = piece.slice(Math.max(0, missing));
    const keep = Math.max(0, rest.length - Math.max(0, this.#seen - this.#end));
    if (rest.subarray(keep).some((octet) => octet !== 0)) refuse("seal-broken", "padding is not zeros");
    return rest.slice(0, keep);
  }

  checkEnd(): void {
    if (this.#head.length < LENGTH_BYTES || this.#seen !== paddedLength(this.#end - LENGTH_BYTES)) {
      refuse("seal-broken", "padding has another length");
    }
  }
}
