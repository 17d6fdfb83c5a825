/** The hub's receipts, checked with the pinned key against the act they must be for (docs/spec/statements.md). */

import { fromTimestamp, type Instant } from "./encoding.js";
import { refuse, SerumpunError } from "./errors.js";
import { checkClock } from "./handling.js";
import type { ReportReference, SectionName } from "./header.js";
import { referenceOf, type VerifiedHeader } from "./envelope.js";
import type { Jws } from "./jws.js";
import type { PublicKey } from "./keys.js";
import * as limits from "./limits.js";
import { type Receipt, verifyStatement } from "./statements.js";

/** What a receipt must confirm. */
export interface ExpectedAct {
  readonly act: Receipt["act"];
  /** Who acted; for a statement its issuer. */
  readonly agency: string;
  /** The report, for submit and open. */
  readonly report: ReportReference | null;
  /** Object digest of the open request or of the statement. */
  readonly requestDigest: string | null;
  /** Those handed over, for open, in any order. */
  readonly sections: readonly SectionName[];
}

/** The times within which an act can have been recorded; `CLOCK_WINDOW` is added on both sides. */
export interface Span {
  readonly earliest: Instant;
  readonly latest: Instant;
}

/**
 * Check that the hub confirms exactly this act, at a time that can be.
 *
 * @throws `receipt-invalid`.
 */
export async function verifyReceipt(signed: Jws, key: PublicKey, expected: ExpectedAct, span: Span): Promise<Receipt> {
  const receipt = await readReceipt(signed, key);
  const { report } = receipt;
  const isSame =
    receipt.act === expected.act &&
    receipt.agency === expected.agency &&
    report?.originator === expected.report?.originator &&
    report?.id === expected.report?.id &&
    report?.header_digest === expected.report?.header_digest &&
    receipt.request_digest === expected.requestDigest &&
    [...receipt.sections].sort().join() === [...expected.sections].sort().join();
  if (!isSame) refuse("receipt-invalid", "for another act");
  const at = fromTimestamp(receipt.time);
  if (at < span.earliest - limits.CLOCK_WINDOW || at > span.latest + limits.CLOCK_WINDOW) {
    refuse("receipt-invalid", "recorded at a time that cannot be");
  }
  return receipt;
}

/**
 * Read a receipt of the pinned key; what it is for is not compared.
 *
 * @throws `receipt-invalid`.
 */
export async function readReceipt(signed: Jws, key: PublicKey): Promise<Receipt> {
  try {
    return await verifyStatement("receipt", signed, key);
  } catch (error) {
    if (!(error instanceof SerumpunError)) throw error;
    return refuse("receipt-invalid", `not a receipt of the pinned key: ${error.message}`);
  }
}

/**
 * Check the receipt of a submission; its time is what the signing key is judged by.
 *
 * The clock rule that the hub applies at its present holds at the recorded time: what was recorded
 * outside it was backdated.
 *
 * @param now The present instant.
 * @throws `receipt-invalid`.
 */
export async function verifySubmission(
  signed: Jws,
  key: PublicKey,
  verified: VerifiedHeader,
  now: Instant,
): Promise<Receipt> {
  const { originator, created_at } = verified.header;
  const report = referenceOf(verified);
  const expected: ExpectedAct = { act: "submit", agency: originator, report, requestDigest: null, sections: [] };
  const receipt = await verifyReceipt(signed, key, expected, { earliest: fromTimestamp(created_at), latest: now });
  try {
    checkClock(verified.header, fromTimestamp(receipt.time));
  } catch (error) {
    if (!(error instanceof SerumpunError)) throw error;
    refuse("receipt-invalid", `recorded at a time that cannot be: ${error.message}`);
  }
  return receipt;
}
