/** A proof that an entry is in the log, in one text (C2SP tlog-proof). */

import { type Bytes, utf8 } from "../bytes.js";
import { refuse } from "../errors.js";
import type { PublicKey } from "../keys.js";
import * as limits from "../limits.js";
import { type Checkpoint, fromBase64, verifyCheckpoint } from "./checkpoint.js";
import { hashLeaf, verifyInclusion } from "./merkle.js";

export const FIRST = "c2sp.org/tlog-proof@v1";
const MOST_HASHES = 64;
const PROOF_CHARACTERS = limits.CHECKPOINT_BYTES + 8192;

/** Where a leaf is, and why. */
export interface LogProof {
  readonly index: number;
  /** Siblings, deepest first. */
  readonly hashes: readonly Bytes[];
  /** A note. */
  readonly checkpoint: Bytes;
}

/** Read a proof; extra data is not taken. @throws `malformed`, `too-large`. */
export function parseProof(proof: string): LogProof {
  if (proof.length > PROOF_CHARACTERS) refuse("too-large", "proof over its maximum");
  const gap = proof.indexOf("\n\n");
  const [first, index = "", ...hashes] = proof.slice(0, Math.max(0, gap)).split("\n");
  const digits = /^index (0|[1-9][0-9]{0,12})$/.exec(index)?.[1];
  if (first !== FIRST || gap < 0 || digits === undefined || hashes.length > MOST_HASHES) {
    refuse("malformed", "no proof of a log");
  }
  return { index: Number(digits), hashes: hashes.map(fromBase64), checkpoint: utf8(proof.slice(gap + 2)) };
}

/**
 * Check that a leaf is in a log that its key has signed.
 *
 * @throws `bad-proof`, `bad-signature`, `malformed`.
 */
export async function verifyProof(proof: LogProof, leaf: Bytes, key: PublicKey): Promise<Checkpoint> {
  const signed = await verifyCheckpoint(proof.checkpoint, key);
  verifyInclusion(hashLeaf(leaf), proof.index, signed.size, proof.hashes, signed.root);
  return signed;
}
