/** An entry of the access log and the leaf that commits to it without showing it (docs/spec/access-log.md 1, 3). */

import { type Bytes, join, readU64, same, u64, utf8 } from "../bytes.js";
import { DIGEST_BYTES, encodeFields, fromBase64url, fromTimestamp, type Instant, mac } from "../encoding.js";
import { refuse } from "../errors.js";
import * as limits from "../limits.js";
import { answer, binary, type Check, type Checked, digest, listed, members, nullable, number, text, time } from "../shape.js";

export const LEAF_BYTES = 185;
export const ENTRIES_PAGE = 1000;
const SALT_BYTES = 32;
const LABEL_LEAF = utf8("serumpun-audit/1\n");
const TAGS_AT = LABEL_LEAF.length + 8 + 3 * DIGEST_BYTES;
const SUBJECT_AT = LABEL_LEAF.length + 8 + DIGEST_BYTES;
const APPROVAL = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const word = text(/[^]{1,}/, limits.ENTRY_DETAIL_CHARACTERS);
const maybe = nullable(word);

/** What happened, as an auditor is told. */
export const logEntry = members({
  id: text(/[0-9a-f\-]{36}/),
  recorded_at: time,
  action: word,
  outcome: word,
  rule: word,
  request_id: word,
  agency: maybe,
  country: maybe,
  account: maybe,
  roles: maybe,
  kid: maybe,
  originator: maybe,
  concerned: maybe,
  object: maybe,
  purpose: maybe,
  case_reference: maybe,
  request_digest: nullable(digest),
  answer_digest: nullable(digest),
  detail: maybe,
});
export type LogEntry = Checked<typeof logEntry>;
/** An entry, its place, and what opens its leaf. */
export const placedEntry = answer({
  number: number(1, limits.LOG_SIZE),
  index: number(0, limits.LOG_SIZE),
  salts: binary(3 * SALT_BYTES, 3 * SALT_BYTES),
  entry: logEntry,
});
export type PlacedEntry = Checked<typeof placedEntry>;
const nothing: Check<null> = (found, at) => (found === null ? null : refuse("invalid-shape", `${at}: not null`, at));
const erasedEntry = answer({
  number: number(1, limits.LOG_SIZE),
  index: number(0, limits.LOG_SIZE),
  salts: nothing,
  entry: nothing,
});
/** The place of an entry whose content and salts were erased after its retention. */
export type ErasedEntry = Checked<typeof erasedEntry>;
/** A page of entries, erased ones among them. */
export const entriesAnswer = answer({
  entries: listed<PlacedEntry | ErasedEntry>(
    (found, at) => (isErased(found) ? erasedEntry(found, at) : placedEntry(found, at)),
    0,
    ENTRIES_PAGE,
  ),
  next: nullable(text(/[^]{1,}/, 2048)),
});
/** Whose entries, and the key that numbers them; `*` and null: everybody's. */
export const logScope = answer({ country: text(/[A-Z]{2}|\*/), entries: number(0, limits.LOG_SIZE), tag_key: nullable(digest) });
export type LogScope = Checked<typeof logScope>;

// What each commitment is over, in this order. `core` may be shown without who the officer was.
const COMMITTED: readonly (readonly [string, readonly (keyof LogEntry)[]])[] = [
  [
    "serumpun-log-core/1",
    [
      "id", "action", "outcome", "rule", "agency", "country", "roles", "kid", "object", "originator", "concerned",
      "purpose", "case_reference", "request_id", "request_digest", "answer_digest",
    ],
  ],
  ["serumpun-log-subject/1", ["account"]],
  ["serumpun-log-detail/1", ["detail"]],
];
const RAW: ReadonlySet<keyof LogEntry> = new Set(["request_digest", "answer_digest"]);

function isErased(found: unknown): boolean {
  return typeof found === "object" && found !== null && "entry" in found && found.entry === null;
}

/** Tell when a leaf says that its entry was recorded. */
export function timeOf(leaf: Bytes): Instant {
  return readU64(leaf.subarray(LABEL_LEAF.length, LABEL_LEAF.length + 8));
}

/** Write the leaf that commits to an entry, with the tags that number it. */
export function leafOf({ entry, salts }: Pick<PlacedEntry, "entry" | "salts">, tags: Bytes): Bytes {
  const raw = fromBase64url(salts);
  if (raw.length !== 3 * SALT_BYTES) refuse("bad-proof", "no three salts");
  const commitments = COMMITTED.map(([label, names], at) => {
    const fields = names.map((each) => {
      const value = entry[each];
      return value === null ? "" : RAW.has(each) ? fromBase64url(value) : value;
    });
    return mac(raw.slice(at * SALT_BYTES, (at + 1) * SALT_BYTES), encodeFields(label, ...fields));
  });
  return join(LABEL_LEAF, u64(fromTimestamp(entry.recorded_at)), ...commitments, tags);
}

/**
 * Check that a leaf commits to an entry; to its account only if that was not erased.
 *
 * @throws `bad-proof`: it commits to another, or is no leaf.
 */
export function checkLeaf(leaf: Bytes, placed: Pick<PlacedEntry, "entry" | "salts">): void {
  if (leaf.length !== LEAF_BYTES || fromTimestamp(placed.entry.recorded_at) < 0) refuse("bad-proof", "no leaf of an entry");
  const expected = leafOf(placed, leaf.slice(TAGS_AT));
  if (isSubjectErased(placed)) {
    if (!APPROVAL.test(placed.entry.account ?? "")) refuse("bad-proof", "an account that nothing opens");
    expected.set(leaf.subarray(SUBJECT_AT, SUBJECT_AT + DIGEST_BYTES), SUBJECT_AT);
  }
  if (!same(expected, leaf)) refuse("bad-proof", "the leaf commits to another entry");
}

/** Tell whether the account that acted was erased; in its place stands the approval of that. */
export function isSubjectErased({ salts }: Pick<PlacedEntry, "salts">): boolean {
  return same(fromBase64url(salts).subarray(SALT_BYTES, 2 * SALT_BYTES), new Uint8Array(SALT_BYTES));
}

/** Number an entry for a country without showing which one; from 1, without gap. */
export function makeTag(key: Bytes, at: number): Bytes {
  return mac(key, encodeFields("serumpun-log-tag/1", at));
}

/** Tell whether a leaf has a tag. */
export function hasTag(leaf: Bytes, tag: Bytes): boolean {
  const middle = TAGS_AT + DIGEST_BYTES;
  return same(leaf.subarray(TAGS_AT, middle), tag) || same(leaf.subarray(middle), tag);
}
