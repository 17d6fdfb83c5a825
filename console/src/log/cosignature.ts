/**
 * Cosignatures: a member says that a checkpoint continues all it saw before (docs/spec/access-log.md 5.1).
 *
 * Source: C2SP tlog-cosignature, Ed25519. The cosigner is an agency, by the Ed25519 half of its key.
 */

import { type Bytes, same, utf8 } from "../bytes.js";
import { countryOf, type Directory, judge } from "../directory.js";
import type { Instant } from "../encoding.js";
import { refuse, SerumpunError } from "../errors.js";
import type { PublicKey } from "../keys.js";
import * as limits from "../limits.js";
import { agencyId, answer, type Checked, listed, text } from "../shape.js";
import { type Checkpoint, instantOf, KEY_ID_BYTES, keyId, readLine, splitNote, TIME_BYTES, verifyCheckpoint } from "./checkpoint.js";

const TYPE = 0x04;
const SIGNATURE_BYTES = 64;
const anything = (longest: number) => text(/[^]*/, longest);

/** What a witness has cosigned last, as the hub serves it. */
export const cosignedAnswer = answer({
  cosignatures: listed(
    answer({ agency: agencyId, checkpoint: anything(limits.CHECKPOINT_BYTES), cosignature: anything(1024) }),
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
  const own = [...directory.keys.values()].filter(({ key }) => key.holder === agency);
  const counting = (at: Instant): PublicKey[] => own.filter((each) => judge(each, at) === "valid").map(({ key }) => key);
  const at = await verifyCosignature(note, cosigned.cosignature, counting);
  return { agency, country: countryOf(agency), checkpoint, at };
}

/**
 * Check that one of an agency's keys has cosigned a checkpoint, and tell when.
 *
 * @param note The checkpoint, verified.
 * @param line The signature line.
 * @param keys Of the agency, certified, those that counted at a time.
 * @throws `bad-signature`, `malformed`.
 */
export async function verifyCosignature(
  note: Bytes,
  line: string,
  keys: (at: Instant) => readonly PublicKey[],
): Promise<Instant> {
  const { name, raw } = readLine(line.replace(/\n$/, ""));
  if (raw.length !== KEY_ID_BYTES + TIME_BYTES + SIGNATURE_BYTES) refuse("bad-signature", "no cosignature");
  const at = instantOf(raw.slice(KEY_ID_BYTES, KEY_ID_BYTES + TIME_BYTES));
  const key = keys(at).find((each) => isNamed(each, name, raw.subarray(0, KEY_ID_BYTES)));
  if (key === undefined) refuse("bad-signature", "another cosigner, or no key of it that counts");
  const message = utf8(`cosignature/v1\ntime ${at / 1000}\n${splitNote(note).text}`);
  await key.verifySignature("Ed25519", raw.slice(KEY_ID_BYTES + TIME_BYTES), message);
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

function isNamed(key: PublicKey, name: string, id: Uint8Array): boolean {
  if (key.use !== "agency-sign" || name !== `${key.federation}/witness/${key.holder}`) return false;
  return same(id, keyId(name, TYPE, key.part("Ed25519")));
}
