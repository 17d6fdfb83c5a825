/** Evidence in files that `serumpun audit check` takes (docs/spec/access-log.md section 8). */

import { type Bytes, fromUtf8 } from "../bytes.js";
import { type Directory, type RecordedStatement, countryOf } from "../directory.js";
import { fromBase64url, toBase64url } from "../encoding.js";
import { refuse } from "../errors.js";
import type { Jws } from "../jws.js";
import { parseObject, writeObject } from "../strict-json.js";
import * as limits from "../limits.js";
import { type Checkpoint, toBase64 } from "./checkpoint.js";
import type { Cosigned } from "./cosignature.js";
import type { PlacedEntry } from "./entry.js";
import { hashLeaf, proveConsistency, proveInclusion, rootOfFirst } from "./merkle.js";
import { FIRST } from "./proof.js";

const BUNDLE_ENTRIES = 4000;
const BUNDLE_COSIGNATURES = 64;

/** A log that was pulled and verified as a whole: checkpoint as carried, and all its leaves. */
export interface PulledLog {
  readonly note: Bytes;
  readonly signed: Checkpoint;
  readonly leaves: readonly Bytes[];
}

/** Write the evidence of one entry. */
export function writeEvidence(federation: string, { note, leaves }: PulledLog, placed: PlacedEntry): Bytes {
  const hashes = proveInclusion(placed.index, leaves.map(hashLeaf)).map(toBase64);
  const leaf = leaves[placed.index] ?? refuse("bad-proof", "no such leaf");
  return writeObject({
    v: 1,
    format: "serumpun-log-evidence",
    federation,
    entry: placed.entry,
    salts: placed.salts,
    leaf: toBase64url(leaf),
    proof: [FIRST, `index ${placed.index}`, ...hashes, "", fromUtf8(note)].join("\n"),
  });
}

/** What the hub served of the directory that was verified. */
export interface ServedDirectory {
  readonly statements: readonly RecordedStatement[];
  readonly heads: Jws;
}

/**
 * Write all that the log proves of one report, without header and openings.
 *
 * @param placed Verified entries about it.
 * @param cosigned Verified, of no more leaves than the log has.
 */
export function writeBundle(
  { federation }: Directory,
  served: ServedDirectory,
  { note, leaves }: PulledLog,
  placed: readonly PlacedEntry[],
  cosigned: readonly (Cosigned & { readonly size: number })[],
): Bytes {
  const [originator, id] = placed[0]?.entry.object?.split("/") ?? [];
  if (placed.length > BUNDLE_ENTRIES || cosigned.length > BUNDLE_COSIGNATURES) refuse("too-large", "more than a bundle holds");
  const hashes = leaves.map(hashLeaf);
  const issuers = new Set([originator ?? "", ...cosigned.map(({ agency }) => agency)].flatMap(withCountry));
  return writeObject({
    v: 1,
    format: "serumpun-evidence-bundle",
    federation: federation.name,
    originator,
    id,
    statements: served.statements
      .filter(({ signed }) => issuers.has(issuerOf(signed)))
      .map(({ signed, receipt }) => ({ signed, receipt })),
    heads: served.heads,
    header: null,
    openings: [],
    log: {
      checkpoint: fromUtf8(note),
      entries: placed.map(({ index, salts, entry }) => ({
        index,
        salts,
        entry,
        leaf: toBase64url(leaves[index] ?? refuse("bad-proof", "no such leaf")),
        proof: proveInclusion(index, hashes).map(toBase64url),
      })),
      cosignatures: cosigned.map(({ agency, checkpoint, cosignature, size }) => ({
        agency,
        checkpoint,
        cosignature,
        proof: proveConsistency(size, hashes).map(toBase64url),
      })),
      places: [],
    },
  });
}

/**
 * Write the evidence that the hub signed two histories.
 *
 * @param first A checkpoint of no more entries, which the log does not continue.
 */
export function writeConflict(
  federation: string,
  first: { readonly note: Bytes; readonly signed: Checkpoint },
  second: PulledLog,
): Bytes {
  const hashes = second.leaves.map(hashLeaf);
  return writeObject({
    v: 1,
    format: "serumpun-log-conflict",
    federation,
    first: fromUtf8(first.note),
    second: fromUtf8(second.note),
    beginning: toBase64url(rootOfFirst(first.signed.size, hashes)),
    proof: proveConsistency(first.signed.size, hashes).map(toBase64url),
  });
}

function withCountry(agency: string): readonly string[] {
  return [agency, countryOf(agency).toLowerCase()];
}

function issuerOf(signed: Jws): string {
  return String(parseObject(fromBase64url(signed.payload), limits.STATEMENT_BYTES)["issuer"]);
}
