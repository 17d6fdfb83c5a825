/** The signed, clear header of a report (docs/spec/sealed-report.md section 3). */

import { type Bytes, compare } from "./bytes.js";
import { fromBase64url } from "./encoding.js";
import * as limits from "./limits.js";
import {
  agencyId, category, type Check, type Checked, country, digest, listed, mediaType, members, nullable, number, oneOf, optional,
  reportId, text, time, truth, version, where,
} from "./shape.js";
import { parseObject } from "./strict-json.js";
import { matchEntry } from "./tokens.js";

export const KINDS = [
  "incident", "correction", "request_for_information", "action_request", "preservation_request", "response",
  "release_request", "feedback", "practice",
] as const;
export const TLP = ["RED", "AMBER+STRICT", "AMBER", "GREEN", "CLEAR"] as const;
export const PAP = ["RED", "AMBER", "GREEN", "CLEAR"] as const;
export const HANDLING_CODES = ["H0", "H1", "H2", "H3"] as const;
export const PERMITTED_ACTIONS = [
  "use_as_lead", "use_in_proceedings", "share_in_country", "freeze_funds", "preserve_evidence", "block_infrastructure",
  "contact_victim", "warn_public",
] as const;
export const SECTION_NAMES = ["summary", "operational", "financial", "victim_identity"] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

const GRADES = { admiralty_6x6: /^[A-F][1-6]$/, europol_4x4: /^[ABCX][1-4]$/ } as const;

export const sectionName = oneOf(SECTION_NAMES);
/** One exact report: whoever alters its header makes it another one. */
export const reportReference = members({ originator: agencyId, id: reportId, header_digest: digest });
export type ReportReference = Checked<typeof reportReference>;

const grading = where(
  members({
    grading_scheme: oneOf(["admiralty_6x6", "europol_4x4"]),
    source_reliability: text(/[A-FX]/),
    information_credibility: text(/[1-6]/),
  }),
  (found, no) => {
    if (!GRADES[found.grading_scheme].test(found.source_reliability + found.information_credibility)) {
      no("not a grade of this scheme");
    }
  },
);
const attachmentEntry = members({
  section: sectionName,
  n: number(1, limits.ATTACHMENTS),
  length: number(1, limits.SEALED_ATTACHMENT_BYTES),
  sha256: digest,
});
/** A sealed blob that belongs to a section. */
export type AttachmentEntry = Checked<typeof attachmentEntry>;
const sectionEntry = members({
  name: sectionName,
  media_type: mediaType,
  length: number(1, limits.INLINE_BYTES),
  sha256: digest,
  audience: listed(digest, 0, limits.AUDIENCE),
});
/** A section as signed: what its ciphertext is and, hidden, for whom. */
export type SectionEntry = Checked<typeof sectionEntry>;

const plainHeader = members({
  v: version,
  id: reportId,
  kind: oneOf(KINDS),
  originator: agencyId,
  created_at: time,
  prepared_offline: truth,
  category,
  tlp: oneOf(TLP),
  pap: oneOf(PAP),
  handling_code: oneOf(HANDLING_CODES),
  permitted_actions: listed(oneOf(PERMITTED_ACTIONS), 0, limits.PERMITTED_ACTIONS, true),
  countries_concerned: listed(country, 0, limits.COUNTRIES_CONCERNED, true),
  occurred: nullable(members({ from: time, to: time })),
  grading: nullable(grading),
  in_reply_to: nullable(reportReference),
  supersedes: nullable(reportReference),
  review_at: nullable(time),
  expires_at: time,
  match: optional(matchEntry),
  attachments: listed(attachmentEntry, 0, limits.ATTACHMENTS),
  sections: listed(sectionEntry, 1, limits.SECTIONS),
});
/** The facts of a report: signed by the originator, readable by the hub. */
export type Header = Checked<typeof plainHeader>;
/** What an originator decides of a header; the rest follows from sealing. */
export type HeaderFacts = Omit<
  Header,
  "v" | "id" | "originator" | "created_at" | "match" | "attachments" | "sections"
>;

const header: Check<Header> = where(plainHeader, (found, no) => {
  const names = found.sections.map((section) => section.name);
  if (new Set(names).size !== names.length) no("a section is named twice");
  if (found.attachments.some((entry, at) => entry.n !== at + 1)) no("attachments are not numbered in their order");
  if (found.attachments.some((entry) => !names.includes(entry.section))) no("attachment of a section that is not there");
  for (const section of found.sections) {
    const entries = section.audience.map((entry) => fromBase64url(entry));
    if (entries.some((entry, at) => at > 0 && compare(entries[at - 1] ?? entry, entry) >= 0)) {
      no("audience is not sorted and unique");
    }
  }
});

/** Read a header's exact octets. */
export function parseHeader(payload: Bytes): Header {
  return header(parseObject(payload, limits.HEADER_BYTES), "");
}

/** Write a set of sections as the mask that wraps carry (bit i: i-th section). */
export function maskOf(found: Header, names: Iterable<SectionName>): number {
  const chosen = new Set(names);
  return found.sections.reduce((mask, section, at) => (chosen.has(section.name) ? mask | (1 << at) : mask), 0);
}

/** Read such a mask. */
export function sectionsOf(found: Header, mask: number): readonly SectionName[] {
  return found.sections.flatMap((section, at) => ((mask >> at) & 1 ? [section.name] : []));
}

/** List a section's attachments in their order. */
export function attachmentsOf(found: Header, name: SectionName): readonly AttachmentEntry[] {
  return found.attachments.filter((entry) => entry.section === name);
}
