/** Sealed reports as carried, verified and opened (docs/spec/sealed-report.md sections 1 and 9). */

import { type Bytes, compare, same } from "./bytes.js";
import { contentContext, openBytes, sealedLength } from "./content.js";
import { fromBase64url, objectDigest, sha256, toBase64url } from "./encoding.js";
import { refuse } from "./errors.js";
import { checkHandling } from "./handling.js";
import {
  attachmentsOf, type Header, maskOf, parseHeader, type ReportReference, type SectionEntry, type SectionName,
  sectionName, sectionsOf,
} from "./header.js";
import { JWS_MEMBERS, type Jws, verifyJws } from "./jws.js";
import { type PublicKey, REPORT_SIGNERS, type Unwrapper } from "./keys.js";
import * as limits from "./limits.js";
import { type Manifest, splitManifest } from "./manifest.js";
import { agencyId, binary, type Checked, digest, listed, members, optional } from "./shape.js";
import { parseObject } from "./strict-json.js";
import { checkTokens, tokens } from "./tokens.js";
import { audienceEntry, unwrapKey, WRAP_BYTES, type WrappedKey, type WrapPlace } from "./wrap.js";

export const REPORT_TYP = "serumpun-report+jws";

export const envelope = members({
  ...JWS_MEMBERS,
  sections: listed(members({ name: sectionName, ciphertext: binary(limits.INLINE_BYTES) }), 0, limits.SECTIONS),
  wraps: listed(
    members({ section: sectionName, agency: agencyId, kid: digest, enc: binary(WRAP_BYTES, WRAP_BYTES) }),
    0,
    limits.SECTIONS * limits.AUDIENCE,
  ),
  tokens: optional(tokens),
});
/** A sealed report as carried; a recipient's copy has only its own sections and wraps. */
export type Envelope = Checked<typeof envelope>;
type Wrap = Envelope["wraps"][number];
type SealedSection = Envelope["sections"][number];

/** A header whose signatures and rules hold. */
export interface VerifiedHeader {
  readonly header: Header;
  /** Object digest, base64url: names this report, signed by this key, and no other. */
  readonly digest: string;
  readonly key: PublicKey;
}

/** A section in clear. */
export interface OpenedSection {
  readonly name: SectionName;
  readonly mediaType: string;
  /** The exact octets the originator sealed; empty if `manifest.body_n` names an attachment. */
  readonly body: Bytes;
  readonly manifest: Manifest;
  /** Opens the attachments of this section. */
  readonly contentKey: Bytes;
  /** Every section the originator sealed to this agency, opened now or not. */
  readonly granted: readonly SectionName[];
}

/** Read an envelope as carried; nothing in it is checked but its shape. */
export function parseEnvelope(raw: Bytes): Envelope {
  return envelope(parseObject(raw, limits.ENVELOPE_BYTES), "");
}

/** Name one exact report. */
export function referenceOf({ header, digest: header_digest }: VerifiedHeader): ReportReference {
  return { originator: header.originator, id: header.id, header_digest };
}

/**
 * Check signatures, shape and rules of a header.
 *
 * @param key Certified signing key; the caller has checked that it may be used.
 * @throws `bad-signature`, `originator-mismatch`, `handling-rule`, `audience-empty`, or of its shape.
 */
export async function verifyHeader(signed: Jws, key: PublicKey): Promise<VerifiedHeader> {
  const payload = await verifyJws(signed, key, REPORT_TYP);
  const header = parseHeader(payload);
  if (!REPORT_SIGNERS.includes(key.use) || header.originator !== key.holder) {
    refuse("originator-mismatch", "header names another agency than the signer's");
  }
  checkHandling(header);
  return { header, digest: toBase64url(objectDigest(REPORT_TYP, key.kid, payload)), key };
}

/**
 * Check a whole submission, as the hub does before it stores one.
 *
 * @throws `digest-mismatch`, `audience-mismatch`, `too-large`, and as `verifyHeader`.
 */
export async function verifyReport(found: Envelope, key: PublicKey): Promise<VerifiedHeader> {
  const verified = await verifyHeader(found, key);
  const { sections } = verified.header;
  if (found.sections.map(({ name }) => name).join() !== sections.map(({ name }) => name).join()) {
    refuse("digest-mismatch", "sections are not those of the header");
  }
  if (sections.reduce((sum, entry) => sum + entry.length, 0) > limits.INLINE_BYTES) {
    refuse("too-large", "sealed sections over the inline limit");
  }
  for (const [at, entry] of sections.entries()) {
    checkCiphertext(found.sections[at], entry);
    checkWraps(found.wraps.filter((wrap) => wrap.section === entry.name), entry);
  }
  const keys = new Set(found.wraps.map((wrap) => `${wrap.agency} ${wrap.kid}`));
  if (keys.size !== new Set(found.wraps.map((wrap) => wrap.agency)).size) {
    refuse("audience-mismatch", "two keys of one agency: its mask could not be whole");
  }
  if (found.wraps.some((wrap) => !sections.some((entry) => entry.name === wrap.section))) {
    refuse("audience-mismatch", "wrap of a section that is not there");
  }
  checkTokens(verified.header.match, found.tokens);
  return verified;
}

/**
 * Check a recipient's copy: every section and wrap in it belongs to the signed header.
 *
 * @throws `digest-mismatch`, `not-addressed`, and as `verifyHeader`.
 */
export async function verifyDelivery(found: Envelope, key: PublicKey): Promise<VerifiedHeader> {
  const verified = await verifyHeader(found, key);
  for (const section of found.sections) {
    const entry = verified.header.sections.find(({ name }) => name === section.name);
    if (entry === undefined) refuse("digest-mismatch", "section is not in the header");
    checkCiphertext(section, entry);
  }
  for (const wrap of found.wraps) {
    const entry = verified.header.sections.find(({ name }) => name === wrap.section);
    if (!entry?.audience.includes(entryOf(wrap))) refuse("not-addressed", "wrap is not in the signed audience");
  }
  return verified;
}

/**
 * Open the sections of a verified copy with one's own sealing key.
 *
 * @param asked Names in the open request.
 * @throws `not-addressed`: there is no wrap for this key; `section-withheld`: the originator sealed one
 *   of them to this key and the hub left it out; `seal-broken`: wrap, content, padding or manifest.
 */
export async function openSections(
  verified: VerifiedHeader,
  found: Envelope,
  asked: readonly SectionName[],
  own: Unwrapper,
): Promise<readonly OpenedSection[]> {
  const { header } = verified;
  const opened: OpenedSection[] = [];
  let granted: number | undefined;
  for (const section of found.sections) {
    const { wrapped, part } = await openSection(verified, found, section, own);
    if (wrapped.mask >> header.sections.length) refuse("seal-broken", "wrap of sections that are not there");
    if (granted !== undefined && granted !== wrapped.mask) {
      refuse("seal-broken", "wraps disagree on what this agency may open");
    }
    granted = wrapped.mask;
    if (!(granted & maskOf(header, [section.name]))) refuse("seal-broken", "wrap of a section its own mask leaves out");
    opened.push(part);
  }
  if (granted === undefined) refuse("not-addressed", "nothing for this key");
  if (maskOf(header, asked) & granted & ~maskOf(header, opened.map(({ name }) => name))) {
    refuse("section-withheld", "the hub left a section out");
  }
  if (new Set(opened.map((part) => toBase64url(part.contentKey))).size !== opened.length) {
    refuse("seal-broken", "two sections share a content key");
  }
  return opened;
}

/** Where a section's wraps belong. */
export function wrapPlace(header: Header, entry: SectionEntry): WrapPlace {
  const { id: reportId, originator } = header;
  return { reportId, section: entry.name, originator, ciphertextDigest: fromBase64url(entry.sha256) };
}

async function openSection(
  { header }: VerifiedHeader,
  found: Envelope,
  sealed: SealedSection,
  own: Unwrapper,
): Promise<{ wrapped: WrappedKey; part: OpenedSection }> {
  const { holder, kid } = own.publicKey;
  const entry = header.sections.find(({ name }) => name === sealed.name);
  const wrap = found.wraps.find((each) => each.section === sealed.name && each.agency === holder && each.kid === kid);
  if (entry === undefined || wrap === undefined) refuse("not-addressed", "no wrap of this section for this key");
  const wrapped = await unwrapKey(fromBase64url(wrap.enc), wrapPlace(header, entry), own);
  const context = contentContext(header.id, entry.name, header.originator);
  const inner = await openBytes(fromBase64url(sealed.ciphertext), wrapped.contentKey, context);
  const { manifest, body } = splitManifest(inner);
  const written = manifest.attachments.map((file) => `${file.n} ${sealedLength(file.length)}`);
  const signed = attachmentsOf(header, entry.name).map((blob) => `${blob.n} ${blob.length}`);
  if (written.join() !== signed.join()) refuse("seal-broken", "manifest and header list different attachments");
  const granted = sectionsOf(header, wrapped.mask);
  const { contentKey } = wrapped;
  return { wrapped, part: { name: entry.name, mediaType: entry.media_type, body, manifest, contentKey, granted } };
}

function entryOf(wrap: Wrap): string {
  return toBase64url(audienceEntry(wrap.section, wrap.agency, wrap.kid, fromBase64url(wrap.enc)));
}

function checkCiphertext(section: SealedSection | undefined, entry: SectionEntry): void {
  const ciphertext = fromBase64url(section?.ciphertext ?? "");
  if (ciphertext.length !== entry.length || !same(sha256(ciphertext), fromBase64url(entry.sha256))) {
    refuse("digest-mismatch", "ciphertext is not the signed one");
  }
}

function checkWraps(wraps: readonly Wrap[], entry: SectionEntry): void {
  const entries = wraps.map((wrap) => fromBase64url(entryOf(wrap))).sort(compare);
  if (entries.map(toBase64url).join() !== entry.audience.join()) {
    refuse("audience-mismatch", "wraps are not the signed audience");
  }
  if (new Set(wraps.map((wrap) => wrap.agency)).size !== wraps.length) {
    refuse("audience-mismatch", "an agency is named twice");
  }
}
