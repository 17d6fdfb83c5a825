/** Evidence in files that `serumpun audit verify` takes (docs/spec/access-log.md section 8). */

import { type Bytes, fromUtf8 } from "../bytes.js";
import { type Directory, type RecordedStatement, countryOf } from "../directory.js";
import { fromBase64url, toBase64url } from "../encoding.js";
import { refuse } from "../errors.js";
import type { Jws } from "../jws.js";
import { type Json, parseObject, writeObject } from "../strict-json.js";
import * as limits from "../limits.js";
import { type Checkpoint, toBase64 } from "./checkpoint.js";
import type { Cosigned } from "./cosignature.js";
import type { PlacedEntry } from "./entry.js";
import { hashLeaf, proveConsistency, proveInclusion, rootOfFirst } from "./merkle.js";
import { FIRST } from "./proof.js";

const BUNDLE_ENTRIES = 4000;
const BUNDLE_COSIGNATURES = 64;
const BUNDLE_OPENINGS = 1000;
const BUNDLE_STATEMENTS = 2000;

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

/** What is not the log's of a report, as carried and verified: its header, who opened it. */
export interface BundledReport {
  readonly header: { readonly signed: Jws; readonly receipt: Jws };
  readonly openings: readonly { readonly agency: string; readonly open_request: Jws; readonly receipt: Jws }[];
  /** Where the log has the submission and the first revocation of its key, as far as no entry here is it. */
  readonly places: readonly { readonly record: string; readonly index: number }[];
}

/**
 * Write all that proves what became of one report, never a body.
 *
 * @param placed Verified entries about it.
 * @param cosigned Verified, of no more leaves than the log has.
 * @param report Its header and openings; null: they may not be read.
 */
export function writeBundle(
  { federation }: Directory,
  served: ServedDirectory,
  { note, leaves }: PulledLog,
  placed: readonly PlacedEntry[],
  cosigned: readonly (Cosigned & { readonly size: number })[],
  report: BundledReport | null,
): Bytes {
  const [originator, id] = placed[0]?.entry.object?.split("/") ?? [];
  const openings = report?.openings ?? [];
  const agencies = [originator ?? "", ...openings.map(({ agency }) => agency), ...cosigned.map(({ agency }) => agency)];
  const issuers = new Set<Json | undefined>(agencies.flatMap(withCountry));
  const statements = served.statements.filter(({ signed }) => issuers.has(issuerOf(signed)));
  const counts = [placed, cosigned, openings, statements].map(({ length }) => length);
  const most = [BUNDLE_ENTRIES, BUNDLE_COSIGNATURES, BUNDLE_OPENINGS, BUNDLE_STATEMENTS];
  if (counts.some((count, at) => count > (most[at] ?? 0))) refuse("too-large", "more than a bundle holds");
  const hashes = leaves.map(hashLeaf);
  const proven = (index: number) => ({
    leaf: toBase64url(leaves[index] ?? refuse("bad-proof", "no such leaf")),
    proof: proveInclusion(index, hashes).map(toBase64url),
  });
  return writeObject({
    v: 1,
    format: "serumpun-evidence-bundle",
    federation: federation.name,
    originator,
    id,
    statements: statements.map(({ signed, receipt }) => ({ signed, receipt })),
    heads: served.heads,
    header: report && { signed: bare(report.header.signed), receipt: report.header.receipt },
    openings: openings.map(({ open_request, receipt }) => ({ open_request, receipt })),
    log: {
      checkpoint: fromUtf8(note),
      entries: placed.map(({ index, salts, entry }) => ({
        index,
        salts,
        entry,
        ...proven(index),
      })),
      cosignatures: cosigned.map(({ agency, checkpoint, cosignature, size }) => ({
        agency,
        checkpoint,
        cosignature,
        proof: proveConsistency(size, hashes).map(toBase64url),
      })),
      places: (report?.places ?? []).map((each) => ({ ...each, ...proven(each.index) })),
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

/** Payload and signatures exactly as they were submitted, whatever came with them. */
function bare({ payload, signatures }: Jws): Jws {
  return { payload, signatures };
}

function withCountry(agency: string): readonly string[] {
  return [agency, countryOf(agency).toLowerCase()];
}

function issuerOf(signed: Jws): Json | undefined {
  return parseObject(fromBase64url(signed.payload), limits.STATEMENT_BYTES)["issuer"];
}
