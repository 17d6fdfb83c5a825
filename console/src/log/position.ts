/** Where the log has what a receipt names (docs/spec/access-log.md section 8.4). */

import { type CertifiedKey, judge, type Validity } from "../directory.js";
import { fromBase64url, fromTimestamp, type Instant } from "../encoding.js";
import { utf8 } from "../bytes.js";
import { refuse } from "../errors.js";
import type { PublicKey } from "../keys.js";
import * as limits from "../limits.js";
import { answer, binary, type Checked, digest, listed, number, text } from "../shape.js";
import type { Receipt } from "../statements.js";
import { type Checkpoint, verifyCheckpoint } from "./checkpoint.js";
import { LEAF_BYTES, timeOf } from "./entry.js";
import { hashLeaf, verifyInclusion } from "./merkle.js";

const PROMISED_MS = 60_000; // after an act; then its leaf is there
const MOST_HASHES = 64;

/** Where a record's leaf is, as the hub says, with the proof. */
export const inclusionAnswer = answer({
  index: number(0, limits.LOG_SIZE),
  leaf: binary(LEAF_BYTES, LEAF_BYTES),
  proof: listed(digest, 0, MOST_HASHES),
  checkpoint: text(/[^]*/, limits.CHECKPOINT_BYTES),
});

/** Where the log has a record, proven. */
export interface Logged {
  readonly index: number;
  /** The leaf's time, which is the receipt's. */
  readonly at: Instant;
  readonly signed: Checkpoint;
}

/**
 * Judge a signature by where one log has the report and the revocation of its key.
 *
 * Source: docs/spec/access-log.md section 8.5.
 *
 * @param revoked Where it has the first revocation of the key; null: unrevoked, or not there yet.
 * @throws `bad-proof`: the log has the report after the revocation, dated to before it.
 */
export function judgeLogged(certified: CertifiedKey, submitted: Logged, revoked: Logged | null): Validity {
  const worth = judge(certified, submitted.at);
  if (revoked === null || submitted.index < revoked.index || worth === "invalid") return worth;
  if (revoked.at - submitted.at > PROMISED_MS) {
    refuse("bad-proof", "dated to before the revocation of its key, and logged after it");
  }
  return "disputed"; // acts of one minute may stand in the log in another order
}

/**
 * Check that the signed log has a leaf of a receipt's very time where the hub says its record is.
 *
 * @param told The hub's answer; null: it has no such leaf yet.
 * @param receipt Verified.
 * @returns Where; null: not yet.
 * @throws `bad-proof`: it is not there although it must be, or the proof does not show it; `bad-signature`.
 */
export async function verifyLogged(
  told: Checked<typeof inclusionAnswer> | null,
  receipt: Receipt,
  key: PublicKey,
  now: Instant,
): Promise<Logged | null> {
  const at = fromTimestamp(receipt.time);
  if (told === null) {
    if (now - at > PROMISED_MS) refuse("bad-proof", "a record of which the hub gave a receipt is not in the log");
    return null;
  }
  const signed = await verifyCheckpoint(utf8(told.checkpoint), key);
  const leaf = fromBase64url(told.leaf);
  verifyInclusion(hashLeaf(leaf), told.index, signed.size, told.proof.map((each) => fromBase64url(each)), signed.root);
  if (timeOf(leaf) !== at) refuse("bad-proof", "the log has another time for the record");
  return { index: told.index, at, signed };
}
