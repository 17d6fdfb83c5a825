/**
 * What a recipient checks before a word of a report is shown (docs/spec/sealed-report.md section 9).
 *
 * Nothing the hub says is taken on trust: the header must be the one that was listed and asked for,
 * its key must lead to a pinned root and have been valid when the hub recorded the submission, both
 * receipts must be for these very acts, and every section must be one the originator sealed to us.
 */

import { type Bytes, randomBytes } from "./bytes.js";
import { attachmentContext, openStream } from "./content.js";
import { type CertifiedKey, type Directory, judge, type Validity } from "./directory.js";
import { fromTimestamp, type Instant, toBase64url, toTimestamp } from "./encoding.js";
import {
  envelope, openSections, type OpenedSection, referenceOf, type VerifiedHeader, verifyDelivery, verifyHeader,
} from "./envelope.js";
import { type Code, refuse } from "./errors.js";
import { attachmentsOf, type Header, sectionName, type SectionName } from "./header.js";
import { digestOf, type Jws, jws, readProtected } from "./jws.js";
import type { Signer, Unwrapper } from "./keys.js";
import * as limits from "./limits.js";
import { blobPieces, Measure, type Pieces } from "./pieces.js";
import { verifyReceipt, verifySubmission } from "./receipts.js";
import { answer, type Checked, listed } from "./shape.js";
import { type OpenRequest, type Receipt, signStatement } from "./statements.js";

/** An entry of the hub's list of reports. */
export const listedAnswer = answer({ signed: jws, receipt: jws, sections: listed(sectionName, 0, limits.SECTIONS, true) });
export type ListedAnswer = Checked<typeof listedAnswer>;
/** The hub's answer to an open request. */
export const openAnswer = answer({ envelope, submission_receipt: jws, receipt: jws });
export type OpenAnswer = Checked<typeof openAnswer>;

/** A header that its originator signed, as the hub lists it. */
export interface ListedReport {
  readonly verified: VerifiedHeader;
  readonly header: Header;
  /** Of the submission; its time is what the signature is judged by. */
  readonly receipt: Receipt;
  /** `disputed` must be shown as such; `invalid` is not opened. */
  readonly validity: Validity;
  readonly certified: CertifiedKey;
  /** Those the hub offers to open. */
  readonly sections: readonly SectionName[];
}

/** An opening as asked for. */
export interface AskedOpening {
  readonly listed: ListedReport;
  readonly request: OpenRequest;
  /** As carried: the body of the request to the hub. */
  readonly signed: Jws;
}

/** One thing that was verified, for telling the reader; `facts` are to be shown as plain text. */
export interface Check {
  readonly check:
    | "submission-receipt"
    | "signing-key"
    | "signatures"
    | "handling-rules"
    | "ciphertexts"
    | "audience"
    | "opening-receipt"
    | "seal"
    | "nothing-withheld";
  readonly facts: Readonly<Record<string, string>>;
}

/** A report in clear, with what proves it. */
export interface OpenedReport {
  readonly listed: ListedReport;
  readonly header: Header;
  readonly sections: readonly OpenedSection[];
  /** Sections sealed to us that the hub neither listed nor handed over; to be told. */
  readonly withheld: readonly SectionName[];
  readonly isDisputed: boolean;
  readonly receipt: Receipt;
  readonly checks: readonly Check[];
}

/**
 * Check one listed header: key, signatures, rules and the receipt of its submission.
 *
 * @throws `unknown-key`, `receipt-invalid`, and as `verifyHeader`.
 */
export async function verifyListed(entry: ListedAnswer, directory: Directory, now: Instant): Promise<ListedReport> {
  const certified = directory.signingKey(readProtected(entry.signed).kid);
  const verified = await verifyHeader(entry.signed, certified.key);
  const { header } = verified;
  if (!entry.sections.every((name) => header.sections.some((section) => section.name === name))) {
    refuse("digest-mismatch", "it lists sections that the header does not have");
  }
  const receipt = await verifySubmission(entry.receipt, directory.federation.receiptKey, verified, now);
  const validity = judge(certified, fromTimestamp(receipt.time));
  return { verified, header, receipt, validity, certified, sections: entry.sections };
}

/**
 * Sign an open request: what is opened, why, and under which case.
 *
 * @throws `key-not-active`: the report's signature proves nothing; `not-addressed`: nothing is offered;
 *   `invalid-shape`: the case reference has another form.
 */
export async function askOpening(
  report: ListedReport,
  wish: { readonly purpose: OpenRequest["purpose"]; readonly caseReference: string; readonly sections?: readonly SectionName[] },
  signer: Signer,
  now: Instant,
): Promise<AskedOpening> {
  requireUsable(report);
  const sections = wish.sections ?? report.sections;
  if (sections.length === 0) refuse("not-addressed", "no section of it is sealed to this agency");
  const request: OpenRequest = {
    v: 1,
    agency: signer.publicKey.holder,
    report: referenceOf(report.verified),
    sections,
    purpose: wish.purpose,
    case_reference: wish.caseReference,
    nonce: toBase64url(randomBytes(32)),
    time: toTimestamp(now),
  };
  return { listed: report, request, signed: await signStatement("open", request, signer) };
}

/**
 * Check the hub's answer to an open request and open what was handed over.
 *
 * @param keys Own sealing keys, earlier ones too: an agency that rotated has several.
 * @throws `digest-mismatch`, `receipt-invalid`, `not-addressed`, `section-withheld`, `seal-broken`, and
 *   as `verifyDelivery`.
 */
export async function openReport(
  answered: OpenAnswer,
  asked: AskedOpening,
  keys: readonly Unwrapper[],
  directory: Directory,
  now: Instant,
): Promise<OpenedReport> {
  const report = asked.listed;
  requireUsable(report);
  const { receiptKey } = directory.federation;
  const delivery = await verifyDelivery(answered.envelope, report.verified.key);
  if (delivery.digest !== report.verified.digest) refuse("digest-mismatch", "another report than the one asked for");
  const handed = answered.envelope.sections.map(({ name }) => name);
  if (new Set(handed).size !== handed.length || !handed.every((name) => asked.request.sections.includes(name))) {
    refuse("not-addressed", "a section that was not asked for, or one twice");
  }
  const submission = await verifySubmission(answered.submission_receipt, receiptKey, delivery, now);
  if (submission.record_id !== report.receipt.record_id || submission.time !== report.receipt.time) {
    refuse("receipt-invalid", "another receipt of the submission than the one listed");
  }
  const receipt = await verifyReceipt(
    answered.receipt,
    receiptKey,
    {
      act: "open",
      agency: asked.request.agency,
      report: referenceOf(delivery),
      requestDigest: digestOf(asked.signed),
      sections: handed,
    },
    { earliest: fromTimestamp(asked.request.time), latest: now },
  );
  const own = chooseKey(answered, keys);
  const sections = await openSections(delivery, answered.envelope, asked.request.sections, own);
  const seen = new Set([...report.sections, ...sections.map(({ name }) => name)]);
  const withheld = (sections[0]?.granted ?? []).filter((name) => !seen.has(name));
  return {
    listed: report,
    header: delivery.header,
    sections,
    withheld,
    isDisputed: report.validity === "disputed",
    receipt,
    checks: checksOf(report, receipt, own, handed, withheld),
  };
}

/**
 * Open an attachment piece by piece; nothing of it may be shown or kept as final before its end.
 *
 * @throws `not-addressed`: the section has no such attachment; `digest-mismatch`: the sealed octets are
 *   not those the header names; `seal-broken`: it does not open, or is not the file the manifest names.
 */
export async function* openAttachment(
  header: Header,
  opened: OpenedSection,
  n: number,
  sealed: Blob | Pieces,
): AsyncGenerator<Bytes> {
  const entry = attachmentsOf(header, opened.name).find((each) => each.n === n);
  const file = opened.manifest.attachments.find((each) => each.n === n);
  if (entry === undefined || file === undefined) refuse("not-addressed", "no such attachment");
  const context = attachmentContext(header.id, opened.name, header.originator, n);
  const pieces = sealed instanceof Blob ? blobPieces(sealed) : sealed;
  const signed = compared(pieces, entry, "digest-mismatch");
  yield* compared(openStream(signed, opened.contentKey, context), file, "seal-broken");
}

/** Let pieces through and refuse, at their end, any but the named ones. */
async function* compared<B extends Uint8Array>(
  pieces: Pieces<B>,
  named: { readonly length: number; readonly sha256: string },
  code: Code,
): AsyncGenerator<B> {
  const measure = new Measure();
  for await (const piece of measure.through(pieces)) {
    if (measure.length > named.length) refuse(code, "longer than the attachment that was signed");
    yield piece;
  }
  const { length, sha256 } = measure.found();
  if (length !== named.length || sha256 !== named.sha256) refuse(code, "not the attachment that was signed");
}

function requireUsable({ validity }: ListedReport): void {
  if (validity === "invalid") {
    refuse("key-not-active", "the signing key was not valid when the hub recorded the report");
  }
}

function chooseKey({ envelope: { wraps } }: OpenAnswer, keys: readonly Unwrapper[]): Unwrapper {
  const own = keys.find((key) => wraps.some((wrap) => wrap.kid === key.publicKey.kid));
  return own ?? refuse("not-addressed", "sealed to a key that is not held here");
}

function checksOf(
  { header, receipt: submission, validity, certified }: ListedReport,
  receipt: Receipt,
  own: Unwrapper,
  handed: readonly SectionName[],
  withheld: readonly SectionName[],
): readonly Check[] {
  const { kid, holder, use } = certified.key;
  const sections = handed.join(" ");
  return [
    { check: "submission-receipt", facts: { record: submission.record_id, time: submission.time } },
    { check: "signing-key", facts: { agency: holder, use, kid, validity, certified_by: certified.certifiedBy } },
    { check: "signatures", facts: { algorithms: "Ed25519 ML-DSA-65" } },
    { check: "handling-rules", facts: { tlp: header.tlp, pap: header.pap, expires_at: header.expires_at } },
    { check: "ciphertexts", facts: { sections } },
    { check: "audience", facts: { agency: own.publicKey.holder, kid: own.publicKey.kid } },
    { check: "opening-receipt", facts: { record: receipt.record_id, time: receipt.time } },
    { check: "seal", facts: { sections } },
    ...(withheld.length === 0 ? [{ check: "nothing-withheld", facts: { sections } } as const] : []),
  ];
}
