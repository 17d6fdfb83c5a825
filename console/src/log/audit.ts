/** What an auditor checks of the access log, without trusting the hub (docs/spec/access-log.md section 7). */

import { type Bytes, same } from "../bytes.js";
import { fromBase64url, type Instant } from "../encoding.js";
import { refuse } from "../errors.js";
import type { PublicKey } from "../keys.js";
import * as limits from "../limits.js";
import type { Checkpoint } from "./checkpoint.js";
import {
  checkLeaf, type ErasedEntry, hasTag, LEAF_BYTES, type LogScope, makeTag, type PlacedEntry, timeOf,
} from "./entry.js";
import { Frontier, hashLeaf } from "./merkle.js";
import { parseProof, verifyProof } from "./proof.js";
import { verifySubjects } from "./subjects.js";

const LENGTH_BYTES = 2; // before each entry of a bundle
const LEAST_RETENTION_MS = 366 * limits.DAY; // of every class (section 9)
const CLOCKS_APART_MS = limits.DAY;

/** Read the leaves of an entry bundle (C2SP tlog-tiles); @throws `malformed`. */
export function readBundle(bundle: Bytes): readonly Bytes[] {
  const step = LENGTH_BYTES + LEAF_BYTES;
  if (bundle.length % step !== 0) refuse("malformed", "no bundle of entries");
  return Array.from({ length: bundle.length / step }, (_, at) => {
    const part = bundle.slice(at * step, (at + 1) * step);
    if (((part[0] ?? 0) << 8 | (part[1] ?? 0)) !== LEAF_BYTES) refuse("malformed", "no bundle of entries");
    return part.slice(LENGTH_BYTES);
  });
}

/**
 * Check that leaves are those of a checkpoint, and that earlier checkpoints are a beginning of them.
 *
 * @param earlier Verified: seen before by this client, or cosigned by witnesses.
 * @throws `bad-proof`.
 */
export function verifyTree(leaves: readonly Bytes[], signed: Checkpoint, earlier: readonly Checkpoint[]): void {
  const wanted = new Map<number, Bytes>();
  for (const { size, root } of [...earlier, signed]) {
    if (size > signed.size) refuse("bad-proof", "an earlier checkpoint is of a larger log: it shrank");
    if (!same(wanted.get(size) ?? root, root)) refuse("bad-proof", `two logs of ${size} entries were signed`);
    wanted.set(size, root);
  }
  if (leaves.length !== signed.size) refuse("bad-proof", "another number of leaves than the checkpoint signs");
  const tree = new Frontier();
  const check = (size: number): void => {
    const root = wanted.get(size);
    if (root !== undefined && !same(root, tree.root())) {
      refuse("bad-proof", `the log's first ${size} entries are not those that were signed`);
    }
  };
  check(0);
  for (const [at, leaf] of leaves.entries()) {
    tree.append(hashLeaf(leaf));
    check(at + 1);
  }
}

/** Verified checkpoints that were seen before, and now by a clock: what tells how old a leaf is at least. */
export interface Seen {
  readonly earlier: readonly Checkpoint[];
  /** Not after the newest checkpoint. */
  readonly at: Instant;
}

/**
 * Check every entry against its leaf, and that none was changed, left out or withheld.
 *
 * @param entries All of the scope, in the order of their numbers.
 * @param leaves Of the whole log, verified by `verifyTree`.
 * @throws `bad-proof`.
 */
export function verifyEntries(
  entries: readonly (PlacedEntry | ErasedEntry)[],
  leaves: readonly Bytes[],
  scope: LogScope,
  seen: Seen,
): void {
  for (const [at, placed] of entries.entries()) {
    if (placed.number !== at + 1) refuse("bad-proof", `entry ${at + 1} of ${scope.country} is missing`);
    verifyEntry(placed, leaves, scope, seen);
  }
  checkNothingWithheld(entries.length, leaves, scope);
  verifySubjects(entries, scope.country);
}

/**
 * Check one entry against its leaf and its number; that none is left out it does not show.
 *
 * @throws `bad-proof`.
 */
export function verifyEntry(
  placed: PlacedEntry | ErasedEntry,
  leaves: readonly Bytes[],
  { country, tag_key }: LogScope,
  seen: Seen,
): void {
  const { number } = placed;
  const leaf = leaves[placed.index] ?? refuse("bad-proof", `entry ${number} lies beyond the checkpoint`);
  if (placed.entry !== null) checkLeaf(leaf, placed);
  else checkErased(placed, leaf, seen);
  if (tag_key === null) {
    if (placed.index !== number - 1) refuse("bad-proof", `leaf ${number - 1} is missing`);
    return;
  }
  if (placed.entry !== null && placed.entry.country !== country && placed.entry.concerned !== country) {
    refuse("bad-proof", `entry ${number} concerns other countries`);
  }
  if (!hasTag(leaf, makeTag(fromBase64url(tag_key), number))) {
    refuse("bad-proof", `entry ${number} has another number in the log`);
  }
}

/** Refuse an erasure that is not due (section 9): a checkpoint seen before shows that later leaves are younger. */
function checkErased(erased: ErasedEntry, leaf: Bytes, { earlier, at }: Seen): void {
  const before = earlier.filter((each) => each.size <= erased.index).map((each) => each.signedAt);
  if (at - Math.max(timeOf(leaf), ...before) < LEAST_RETENTION_MS - CLOCKS_APART_MS) {
    refuse("bad-proof", `entry ${erased.number} is said to be erased before its time`);
  }
}

function checkNothingWithheld(count: number, leaves: readonly Bytes[], { tag_key }: LogScope): void {
  if (tag_key === null) {
    if (count < leaves.length) refuse("bad-proof", `leaf ${count} is missing`);
    return;
  }
  const next = makeTag(fromBase64url(tag_key), count + 1);
  if (leaves.some((leaf) => hasTag(leaf, next))) refuse("bad-proof", `entry ${count + 1} is in the log and was not shown`);
}

/**
 * Check the evidence of one entry, as `serumpun audit prove` writes it.
 *
 * @throws `bad-proof`, `bad-signature`, `malformed`.
 */
export async function verifyEvidence(
  evidence: Pick<PlacedEntry, "entry" | "salts"> & { readonly leaf: string; readonly proof: string },
  key: PublicKey,
): Promise<Checkpoint> {
  const leaf = fromBase64url(evidence.leaf, LEAF_BYTES);
  checkLeaf(leaf, evidence);
  return verifyProof(parseProof(evidence.proof), leaf, key);
}
