/** Seal a draft: recipients' keys from the verified directory, then one signed envelope (docs/spec/sealed-report.md). */

import { type Bytes, compare, randomBytes, utf8 } from "./bytes.js";
import { attachmentContext, CONTENT_KEY_BYTES, contentContext, sealBytes, sealedLength, sealStream } from "./content.js";
import { type CertifiedKey, type Directory, isActive } from "./directory.js";
import { fromBase64url, type Instant, newId, sha256, toBase64url, toTimestamp } from "./encoding.js";
import { type Envelope, REPORT_TYP, type VerifiedHeader, verifyReport } from "./envelope.js";
import { refuse } from "./errors.js";
import { checkClock, checkHandling } from "./handling.js";
import { type AttachmentEntry, type Header, type HeaderFacts, parseHeader, type SectionEntry, type SectionName } from "./header.js";
import { signJws } from "./jws.js";
import type { Signer } from "./keys.js";
import * as limits from "./limits.js";
import { type AttachedFile, joinManifest } from "./manifest.js";
import { blobPieces, Measure } from "./pieces.js";
import { writeObject } from "./strict-json.js";
import { audienceEntry, wrapKey, type WrapPlace } from "./wrap.js";

/** A file to seal beside a section's body. */
export interface FileDraft {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Blob;
}

/** One section before sealing. */
export interface SectionDraft {
  readonly name: SectionName;
  readonly mediaType: string;
  readonly body: Uint8Array;
  /** Agency ids; each is sealed to once. */
  readonly audience: readonly string[];
  readonly files?: readonly FileDraft[];
}

/** A sealed attachment, to be uploaded before the report is submitted. */
export interface SealedAttachment {
  readonly n: number;
  readonly length: number;
  readonly sha256: string;
  readonly sealed: Blob;
}

/** A report that may be sent: nothing of its words is readable without a recipient's key. */
export interface SealedReport {
  /** Header, object digest and key, as a recipient verifies them: for the receipt of the submission. */
  readonly verified: VerifiedHeader;
  readonly envelope: Envelope;
  /** The envelope's exact octets for the wire. */
  readonly bytes: Bytes;
  readonly attachments: readonly SealedAttachment[];
}

/** One agency that will be able to open a section, for showing before it is sealed. */
export interface Recipient {
  readonly agency: string;
  readonly name: string;
  readonly country: string;
  readonly certified: CertifiedKey;
  readonly sections: readonly SectionName[];
}

export interface SealingOrder {
  readonly facts: HeaderFacts;
  readonly sections: readonly SectionDraft[];
  readonly signer: Signer;
  /** Verified and compared with the hub's heads (`verifyDirectory`). */
  readonly directory: Directory;
  readonly now: Instant;
  /** Told how many octets of all files have been sealed. */
  readonly progress?: (sealed: number, all: number) => void;
}

/**
 * Find who will be able to open what, by the directory.
 *
 * @throws `audience-empty`, `recipient-unknown`, `recipient-key-not-active`.
 */
export function resolveAudience(
  sections: readonly Pick<SectionDraft, "name" | "audience">[],
  directory: Directory,
  now: Instant,
): readonly Recipient[] {
  for (const [at, section] of sections.entries()) {
    if (section.audience.length === 0) refuse("audience-empty", "nobody may open it", `/sections/${at}/audience`);
  }
  const agencies = [...new Set(sections.flatMap((section) => section.audience))].sort();
  return agencies.map((agency) => {
    const certified = directory.sealingKey(agency, now);
    const stated = directory.agencies.get(agency);
    return {
      agency,
      name: stated?.name ?? agency,
      country: agency.slice(0, 2).toUpperCase(),
      certified,
      sections: sections.flatMap((section) => (section.audience.includes(agency) ? [section.name] : [])),
    };
  });
}

/**
 * Check a draft before anything of it is sealed: what the hub and recipients would refuse.
 *
 * @throws `invalid-shape`, `handling-rule`, `audience-empty`, `clock-window`: the pointer names the member.
 */
export function checkDraft(order: Pick<SealingOrder, "facts" | "sections" | "signer" | "now">): void {
  const { facts, sections, signer, now } = order;
  const unsealed = sections.map(({ name, mediaType, audience }) => ({
    name,
    media_type: mediaType,
    length: sealedLength(0),
    sha256: toBase64url(new Uint8Array(32)),
    audience: [...new Set(audience)].map((agency) => sha256(utf8(agency))).sort(compare).map(toBase64url),
  }));
  const header = parseHeader(writeObject(headerOf(facts, newId(now), signer.publicKey.holder, now, [], unsealed)));
  checkHandling(header);
  checkClock(header, now);
}

/**
 * Seal sections to their audiences and sign the header over them.
 *
 * Nothing leaves that the hub or a recipient would refuse: the result has been verified.
 *
 * @throws any refusal of the draft; `too-large`; `key-not-active`: the signer's key may not be used.
 */
export async function sealReport(order: SealingOrder): Promise<SealedReport> {
  const { sections, signer, directory, now } = order;
  if (!isActive(directory.signingKey(signer.publicKey.kid), now)) refuse("key-not-active", "own key is revoked or over");
  checkDraft(order);
  const recipients = resolveAudience(sections, directory, now);
  const id = newId(now);
  const files = await sealFiles(order, id);
  const parts = sections.map((draft, at) => ({ draft, ...(files[at] ?? refuse("malformed", "no such section")) }));
  const sealed = await Promise.all(parts.map((part) => sealSection(part, id, signer.publicKey.holder, recipients, sections)));
  if (sealed.reduce((sum, { entry }) => sum + entry.length, 0) > limits.INLINE_BYTES) {
    refuse("too-large", "sealed sections over the inline limit: attach the text as a file");
  }
  const attachments = parts.flatMap((part) => part.attachments);
  // An upload may outlast the window of the clock.
  const facts = { ...order.facts, prepared_offline: order.facts.prepared_offline || attachments.length > 0 };
  const entries = parts.flatMap((part) => part.entries);
  const header = headerOf(facts, id, signer.publicKey.holder, now, entries, sealed.map(({ entry }) => entry));
  const signed = await signJws(writeObject(header), signer, REPORT_TYP);
  const carried = {
    ...signed,
    sections: sealed.map(({ section }) => section),
    wraps: sealed.flatMap(({ wraps }) => wraps),
  };
  const envelope: Envelope = { ...carried, tokens: null };
  const verified = await verifyReport(envelope, signer.publicKey);
  const bytes = writeObject(carried);
  if (bytes.length > limits.ENVELOPE_BYTES) refuse("too-large", "envelope over its maximum");
  return { verified, envelope, bytes, attachments };
}

interface Part {
  readonly draft: SectionDraft;
  readonly contentKey: Bytes;
  readonly files: readonly AttachedFile[];
  readonly entries: readonly AttachmentEntry[];
  readonly attachments: readonly SealedAttachment[];
}

async function sealSection(
  { draft, contentKey, files }: Part,
  id: string,
  originator: string,
  recipients: readonly Recipient[],
  drafts: readonly SectionDraft[],
) {
  const inner = joinManifest({ attachments: files, body_n: null }, draft.body);
  const ciphertext = await sealBytes(inner, contentKey, contentContext(id, draft.name, originator));
  const place: WrapPlace = { reportId: id, section: draft.name, originator, ciphertextDigest: sha256(ciphertext) };
  const own = recipients.filter((recipient) => recipient.sections.includes(draft.name));
  const wraps = await Promise.all(own.map((recipient) => wrapFor(recipient, contentKey, place, drafts)));
  const audience = wraps.map((wrap) => audienceEntry(wrap.section, wrap.agency, wrap.kid, fromBase64url(wrap.enc)));
  contentKey.fill(0);
  return {
    section: { name: draft.name, ciphertext: toBase64url(ciphertext) },
    wraps,
    entry: {
      name: draft.name,
      media_type: draft.mediaType,
      length: ciphertext.length,
      sha256: toBase64url(place.ciphertextDigest),
      audience: audience.sort(compare).map(toBase64url),
    },
  };
}

async function wrapFor(
  { agency, certified, sections }: Recipient,
  contentKey: Bytes,
  place: WrapPlace,
  drafts: readonly SectionDraft[],
) {
  const mask = drafts.reduce((sum, draft, at) => (sections.includes(draft.name) ? sum | (1 << at) : sum), 0);
  const enc = toBase64url(await wrapKey({ contentKey, mask }, place, certified.key));
  return { section: place.section as SectionName, agency, kid: certified.key.kid, enc };
}

/** Seal every file of a draft, one after the other: they may be large. */
async function sealFiles(order: SealingOrder, id: string): Promise<Omit<Part, "draft">[]> {
  const all = order.sections.flatMap((section) => section.files ?? []);
  if (all.length > limits.ATTACHMENTS) refuse("too-large", `more than ${limits.ATTACHMENTS} attachments`);
  const bytes = all.reduce((sum, file) => sum + file.content.size, 0);
  let sealedBytes = 0;
  const tell = (taken: number): void => {
    sealedBytes += taken;
    order.progress?.(sealedBytes, bytes);
  };
  let n = 0;
  const parts = [];
  for (const section of order.sections) {
    const contentKey = randomBytes(CONTENT_KEY_BYTES);
    const sealed = [];
    for (const file of section.files ?? []) {
      const context = attachmentContext(id, section.name, order.signer.publicKey.holder, ++n);
      sealed.push(await sealFile(file, n, section.name, contentKey, context, tell));
    }
    parts.push({
      contentKey,
      files: sealed.map((each) => each.file),
      entries: sealed.map((each) => each.entry),
      attachments: sealed.map((each) => each.attachment),
    });
  }
  return parts;
}

async function sealFile(
  { name, mediaType, content }: FileDraft,
  n: number,
  section: SectionName,
  contentKey: Bytes,
  context: Bytes,
  tell: (taken: number) => void,
): Promise<{ file: AttachedFile; entry: AttachmentEntry; attachment: SealedAttachment }> {
  if (content.size > limits.ATTACHMENT_BYTES) refuse("too-large", `${content.size} octets to attach`);
  const clear = new Measure();
  const cipher = new Measure();
  const pieces: Bytes[] = [];
  const body = clear.through(blobPieces(content), tell);
  for await (const piece of cipher.through(sealStream(body, content.size, contentKey, context))) pieces.push(piece);
  return {
    file: { n, name, media_type: mediaType, ...clear.found() },
    entry: { section, n, ...cipher.found() },
    attachment: { n, ...cipher.found(), sealed: new Blob(pieces) },
  };
}

function headerOf(
  facts: HeaderFacts,
  id: string,
  originator: string,
  now: Instant,
  attachments: readonly AttachmentEntry[],
  sections: readonly SectionEntry[],
): Omit<Header, "match"> {
  return { v: 1, id, originator, created_at: toTimestamp(now), ...facts, attachments, sections };
}
