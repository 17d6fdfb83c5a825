/** A section's content key, wrapped for one agency (docs/spec/sealed-report.md sections 6 and 7). */

import { type Bytes, join } from "./bytes.js";
import { CONTENT_KEY_BYTES } from "./content.js";
import { encodeFields, fromBase64url, labelledDigest } from "./encoding.js";
import { refuse } from "./errors.js";
import type { PublicKey, Unwrapper } from "./keys.js";
import { wrapTo } from "./suite/hpke.js";

export const WRAP_BYTES = 1169; // 1,120 encapsulated key + 32 key + 1 mask + 16 tag

/** Where a wrap belongs; a wrap moved to another place does not open. */
export interface WrapPlace {
  readonly reportId: string;
  readonly section: string;
  readonly originator: string;
  /** SHA-256 of the section's ciphertext. */
  readonly ciphertextDigest: Bytes;
}

/** What a wrap holds; bit i of `mask`: this agency has a wrap in the header's i-th section. */
export interface WrappedKey {
  readonly contentKey: Bytes;
  readonly mask: number;
}

function infoOf(place: WrapPlace, key: PublicKey): Bytes {
  const { reportId, section, originator, ciphertextDigest } = place;
  const kid = fromBase64url(key.kid);
  return encodeFields("serumpun-wrap/1", reportId, section, originator, key.holder, kid, ciphertextDigest);
}

/** Wrap a content key for a recipient's certified sealing key. */
export function wrapKey(wrapped: WrappedKey, place: WrapPlace, recipient: PublicKey): Promise<Bytes> {
  const clear = join(wrapped.contentKey, Uint8Array.of(wrapped.mask));
  return wrapTo(recipient.suite, recipient.part("MLKEM768-X25519"), clear, infoOf(place, recipient));
}

/**
 * Unwrap a content key with one's own sealing key.
 *
 * @throws `seal-broken`: for another key or place, or changed.
 */
export async function unwrapKey(wrapped: Bytes, place: WrapPlace, own: Unwrapper): Promise<WrappedKey> {
  const opened = await own.unwrap(wrapped, infoOf(place, own.publicKey));
  if (opened.length !== CONTENT_KEY_BYTES + 1) refuse("seal-broken", "wrapped key has another length");
  return { contentKey: opened.slice(0, CONTENT_KEY_BYTES), mask: opened[CONTENT_KEY_BYTES] ?? 0 };
}

/** Commit to one wrap; its randomness hides who stands behind the entry. */
export function audienceEntry(section: string, agency: string, kid: string, wrapped: Bytes): Bytes {
  return labelledDigest("serumpun-audience/1", section, agency, fromBase64url(kid), wrapped);
}
