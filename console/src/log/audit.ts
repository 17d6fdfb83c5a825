/** What an auditor checks of the access log, without trusting the hub (docs/spec/access-log.md section 7). */

import { type Bytes, same } from "../bytes.js";
import { fromBase64url } from "../encoding.js";
import { refuse } from "../errors.js";
import type { PublicKey } from "../keys.js";
import type { Checkpoint } from "./checkpoint.js";
import { checkLeaf, hasTag, LEAF_BYTES, type LogScope, makeTag, type PlacedEntry } from "./entry.js";
import { Frontier, hashLeaf } from "./merkle.js";
import { parseProof, verifyProof } from "./proof.js";

const LENGTH_BYTES = 2; // before each entry of a bundle

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

/**
 * Check every entry against its leaf, and that none was changed, left out or withheld.
 *
 * @param entries All of the scope, in the order of their numbers.
 * @param leaves Of the whole log, verified by `verifyTree`.
 * @throws `bad-proof`.
 */
export function verifyEntries(entries: readonly PlacedEntry[], leaves: readonly Bytes[], scope: LogScope): void {
  const tagKey = scope.tag_key === null ? null : fromBase64url(scope.tag_key);
  for (const [at, placed] of entries.entries()) {
    const expected = at + 1;
    if (placed.number !== expected) refuse("bad-proof", `entry ${expected} of ${scope.country} is missing`);
    const leaf = leaves[placed.index] ?? refuse("bad-proof", `entry ${expected} lies beyond the checkpoint`);
    checkLeaf(leaf, placed);
    if (tagKey === null) {
      if (placed.index !== at) refuse("bad-proof", `leaf ${at} is missing`);
      continue;
    }
    const { country, concerned } = placed.entry;
    if (country !== scope.country && concerned !== scope.country) {
      refuse("bad-proof", `entry ${expected} concerns other countries`);
    }
    if (!hasTag(leaf, makeTag(tagKey, expected))) refuse("bad-proof", `entry ${expected} has another number in the log`);
  }
  checkNothingWithheld(entries.length, leaves, tagKey);
}

function checkNothingWithheld(count: number, leaves: readonly Bytes[], tagKey: Bytes | null): void {
  if (tagKey === null) {
    if (count < leaves.length) refuse("bad-proof", `leaf ${count} is missing`);
    return;
  }
  const next = makeTag(tagKey, count + 1);
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
