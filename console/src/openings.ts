/** Who opened one's own report, as its agency signed it and the hub recorded it (docs/spec/statements.md). */

import { type Directory, judge } from "./directory.js";
import { fromTimestamp } from "./encoding.js";
import { referenceOf } from "./envelope.js";
import { refuse } from "./errors.js";
import { digestOf, jws, readProtected } from "./jws.js";
import type { ListedReport } from "./opening.js";
import { verifyReceipt } from "./receipts.js";
import { answer, type Checked, listed, members, nullable, text } from "./shape.js";
import { type OpenRequest, type Receipt, verifyStatement } from "./statements.js";

const PAGE = 1000;
const carried = members({ open_request: jws, receipt: jws });
/** An opening as the hub tells of it. */
export type CarriedOpening = Checked<typeof carried>;
/** A page of openings of one's own report. */
export const openingsAnswer = answer({
  openings: listed(carried, 0, PAGE),
  next: nullable(text(/[0-9a-f-]{36}/)),
});

/** An opening that its agency signed and the hub recorded. */
export interface Opening {
  readonly request: OpenRequest;
  readonly receipt: Receipt;
  readonly carried: CarriedOpening;
}

/**
 * Check that the hub neither invented an opening nor changed its reason.
 *
 * @throws `unknown-key`, `bad-signature`, `originator-mismatch`, `digest-mismatch`, `receipt-invalid`.
 */
export async function verifyOpening(told: CarriedOpening, report: ListedReport, directory: Directory): Promise<Opening> {
  const certified = directory.signingKey(readProtected(told.open_request).kid);
  const request = await verifyStatement("open", told.open_request, certified.key);
  if (request.agency !== certified.key.holder) refuse("originator-mismatch", "signed by another agency than it names");
  const own = referenceOf(report.verified);
  const { originator, id, header_digest } = request.report;
  if (originator !== own.originator || id !== own.id || header_digest !== own.header_digest) {
    refuse("digest-mismatch", "an opening of another report");
  }
  const receipt = await verifyReceipt(
    told.receipt,
    directory.federation.receiptKey,
    {
      act: "open",
      agency: request.agency,
      report: own,
      requestDigest: digestOf(told.open_request),
      sections: request.sections,
    },
    { earliest: fromTimestamp(request.time), latest: fromTimestamp(request.time) },
  );
  if (judge(certified, fromTimestamp(receipt.time)) === "invalid") {
    refuse("receipt-invalid", "the agency's key was not valid when the opening was recorded");
  }
  return { request, receipt, carried: told };
}
