/**
 * Cosignatures: a member says that a checkpoint continues all it saw before (docs/spec/access-log.md 5.1).
 *
 * Source: C2SP tlog-cosignature. The cosigner is an agency: by the Ed25519 half of its key, or by a witness
 * that its country states for it.
 */

import { type Bytes, utf8 } from "../bytes.js";
import { countryOf, type Directory } from "../directory.js";
import type { Instant } from "../encoding.js";
import { refuse, SerumpunError } from "../errors.js";
import * as limits from "../limits.js";
import { agencyId, answer, type Checked, listed, text } from "../shape.js";
import type { Suite } from "../suite/suite.js";
import { type Checkpoint, instantOf, KEY_ID_BYTES, readLine, splitNote, TIME_BYTES, verifyCheckpoint } from "./checkpoint.js";
import { type Cosigner, isBy, verifyBy } from "./cosigner.js";

const SIGNATURE_BYTES = [64, 2420]; // Ed25519, ML-DSA-44
const anything = (longest: number) => text(/[^]*/, longest);

/** What a witness has cosigned last, as the hub serves it. */
export const cosignedAnswer = answer({
  cosignatures: listed(
    answer({ agency: agencyId, checkpoint: anything(limits.CHECKPOINT_BYTES), cosignature: anything(limits.COSIGNATURE_CHARACTERS) }),
    0,
    256,
  ),
});
export type Cosigned = Checked<typeof cosignedAnswer>["cosignatures"][number];

/** A checkpoint that a country's witness has cosigned. */
export interface Witnessed {
  readonly agency: string;
  readonly country: string;
  readonly checkpoint: Checkpoint;
  readonly at: Instant;
}

/**
 * Check that an agency has cosigned a checkpoint of the log, with a key that was active then.
 *
 * @throws `bad-signature`, `malformed`.
 */
export async function verifyCosigned(cosigned: Cosigned, directory: Directory): Promise<Witnessed> {
  const { agency } = cosigned;
  const note = utf8(cosigned.checkpoint);
  const checkpoint = await verifyCheckpoint(note, directory.federation.logKey);
  const { suite } = directory.federation;
  const at = await verifyCosignature(suite, note, cosigned.cosignature, (then) => directory.cosigners(agency, then));
  return { agency, country: countryOf(agency), checkpoint, at };
}

/**
 * Check that one of an agency's cosigners has cosigned a checkpoint, and tell when.
 *
 * @param suite Does the arithmetic.
 * @param note The checkpoint, verified.
 * @param line The signature line.
 * @param cosigners Of the agency, those that counted at a time.
 * @throws `bad-signature`, `malformed`.
 */
export async function verifyCosignature(
  suite: Suite,
  note: Bytes,
  line: string,
  cosigners: (at: Instant) => readonly Cosigner[],
): Promise<Instant> {
  const { name, raw } = readLine(line.replace(/\n$/, ""));
  const signature = raw.slice(KEY_ID_BYTES + TIME_BYTES);
  if (!SIGNATURE_BYTES.includes(signature.length)) refuse("bad-signature", "no cosignature");
  const at = instantOf(raw.slice(KEY_ID_BYTES, KEY_ID_BYTES + TIME_BYTES));
  const cosigner = cosigners(at).find((each) => isBy(each, name, raw.subarray(0, KEY_ID_BYTES)));
  if (cosigner === undefined) refuse("bad-signature", "another cosigner, or no key of it that counts");
  await verifyBy(suite, cosigner, signature, splitNote(note).text, at);
  return at;
}

/**
 * Find the largest checkpoint that each country has cosigned; what does not hold counts for nothing.
 *
 * @param size Leaves that are here to be compared: a cosignature of more counts for nothing either.
 */
export async function verifyCosignatures(
  cosigned: readonly Cosigned[],
  directory: Directory,
  size: number,
): Promise<ReadonlyMap<string, Witnessed>> {
  const found = new Map<string, Witnessed>();
  for (const each of cosigned) {
    try {
      const witnessed = await verifyCosigned(each, directory);
      const known = found.get(witnessed.country)?.checkpoint.size ?? -1;
      if (witnessed.checkpoint.size <= size && witnessed.checkpoint.size > known) found.set(witnessed.country, witnessed);
    } catch (error) {
      if (!(error instanceof SerumpunError)) throw error;
    }
  }
  return found;
}
