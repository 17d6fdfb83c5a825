/** A key id as twelve words, for two people to compare aloud (docs/spec/key-directory.md section 1). */

import { fromBase64url } from "./encoding.js";
import { WORD_LIST } from "./word-list.js";

const BITS = 11; // of a word: the list has 2 ** 11
const WORDS = 12;

/** Write the first 132 bits of a key id as words; @throws `malformed-encoding`. */
export function wordsOf(kid: string): string {
  const list = WORD_LIST.trim().split(/\s+/);
  const bits = Array.from(fromBase64url(kid, 32), (octet) => octet.toString(2).padStart(8, "0")).join("");
  const places = Array.from({ length: WORDS }, (_, at) => Number.parseInt(bits.slice(at * BITS, (at + 1) * BITS), 2));
  return places.map((each) => list[each]).join(" ");
}
