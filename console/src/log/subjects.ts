/** Entries whose account was erased: believed only as far as the log shows that it was approved (docs/spec/access-log.md 9.1). */

import { join, u64 } from "../bytes.js";
import { labelledDigest, toBase64url } from "../encoding.js";
import { refuse } from "../errors.js";
import { type ErasedEntry, isSubjectErased, type PlacedEntry } from "./entry.js";

const APPROVED = /^agency=([a-z0-9-]{1,70}) entries=(0|[1-9][0-9]{0,15}) leaves=([A-Za-z0-9_-]{43})$/;

/**
 * Check that accounts were erased as approved before, and in no more entries.
 *
 * @param entries All of a scope, compared with their leaves.
 * @param country Whose; `*`: everybody's.
 * @throws `bad-proof`.
 */
export function verifySubjects(entries: readonly (PlacedEntry | ErasedEntry)[], country: string): void {
  const shown = entries.filter((each): each is PlacedEntry => each.entry !== null);
  const hidden = Map.groupBy(shown.filter(isSubjectErased), ({ entry }) => entry.account);
  for (const [proposal, erased] of hidden) {
    const approvals = shown.filter((each) => isApproval(each) && each.entry.object === proposal);
    const approval =
      approvals.find(({ entry }) => entry.concerned === null) ??
      approvals.find(({ entry }) => entry.concerned === country) ??
      refuse("bad-proof", `accounts were erased without the approval ${proposal}`);
    const [, agency, count, leaves] = APPROVED.exec(approval.entry.detail ?? "") ?? [];
    const places = erased.map(({ index }) => index).sort((one, other) => one - other);
    const isWithin =
      agency !== undefined &&
      places.length <= Number(count) &&
      places.every((index) => index < approval.index) &&
      erased.every(({ entry }) => entry.agency === agency) &&
      (places.length < Number(count) || digestOf(places) === leaves);
    if (!isWithin) refuse("bad-proof", `accounts were erased beyond the approval ${proposal}`);
  }
}

function isApproval({ entry }: PlacedEntry): boolean {
  return entry.action === "subject:erase" && entry.outcome === "done";
}

function digestOf(indexes: readonly number[]): string {
  return toBase64url(labelledDigest("serumpun-log-erasure/1", join(...indexes.map(u64))));
}
