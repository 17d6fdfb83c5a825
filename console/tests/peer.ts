/**
 * An agency in JavaScript at the other end of a pipe: one JSON object a line, in and out.
 *
 * tests/console_peer.py drives it, so that Python and TypeScript seal and open each other's reports.
 */

import { createInterface } from "node:readline";

import {
  askOpening, type AskedOpening, detectSuite, type Directory, FALLBACK, fromBase64url, fromTimestamp, type HeaderFacts,
  jws, listedAnswer, openAnswer, openAttachment, type OpenedReport, openReport, pinFederation, type SectionDraft,
  type SectionName, SealingKey, SerumpunError, SigningKey, sealReport, toBase64url, utf8, verifyDirectory,
  verifyListed,
} from "../src/index.js";
import { openSections, parseEnvelope, verifyDelivery } from "../src/envelope.js";
import type { Json } from "../src/strict-json.js";

// What Python writes is taken as it comes: it is the test.
type Any = any;

let directory: Directory;
let signer: SigningKey;
let sealing: SealingKey;
let now: number;
let asked: AskedOpening;
let opened: OpenedReport;

const DO: Readonly<Record<string, (given: Any) => Promise<unknown>>> = {
  async begin(given) {
    const suite = given.is_platform ? await detectSuite() : FALLBACK;
    now = fromTimestamp(given.now);
    const federation = pinFederation(utf8(given.federation), suite);
    const statements = given.directory.statements.map((each: Any) => ({
      signed: jws(each.signed, "/signed"),
      receipt: jws(each.receipt, "/receipt"),
    }));
    directory = await verifyDirectory(federation, { statements, heads: jws(given.directory.heads, "/heads") }, now);
    const seeds = given.signing.map((seed: string) => fromBase64url(seed));
    signer = await SigningKey.ofSeeds(suite, federation.name, given.agency, "agency-sign", seeds);
    sealing = await SealingKey.ofSeed(suite, federation.name, given.agency, "agency-seal", fromBase64url(given.sealing));
    return { kids: [signer.publicKey.kid, sealing.publicKey.kid], native: [...suite.native] };
  },
  async seal(given) {
    const sections = given.sections.map(
      (section: Any): SectionDraft => ({
        name: section.name,
        mediaType: section.media_type,
        body: fromBase64url(section.body),
        audience: section.audience,
        files: section.files.map((file: Any) => ({
          name: file.name,
          mediaType: file.media_type,
          content: new Blob([fromBase64url(file.content)]),
        })),
      }),
    );
    const facts = given.facts as HeaderFacts;
    const sealed = await sealReport({ facts, sections, signer, directory, now });
    const blobs = sealed.attachments.map(async ({ sealed: blob }) => toBase64url(new Uint8Array(await blob.arrayBuffer())));
    return { envelope: new TextDecoder().decode(sealed.bytes), blobs: await Promise.all(blobs) };
  },
  async ask(given) {
    const listed = await verifyListed(listedAnswer(given.listed as Json, ""), directory, now);
    const wish = { purpose: "victim_protection", caseReference: "CASE/7" } as const;
    asked = await askOpening(listed, wish, signer, now);
    return { signed: asked.signed };
  },
  async open(given) {
    opened = await openReport(openAnswer(given.answer as Json, ""), asked, [sealing], directory, now);
    const bodies = opened.sections.map((part) => [part.name, toBase64url(part.body)]);
    return { bodies: Object.fromEntries(bodies), checks: opened.checks.map(({ check }) => check) };
  },
  /** Read octets as they come, as a copy sealed to us; what Python refuses must be refused alike. */
  async read(given) {
    const envelope = parseEnvelope(fromBase64url(given.raw));
    const key = directory.signingKey(given.signer).key;
    const delivery = await verifyDelivery(envelope, key);
    const parts = await openSections(delivery, envelope, given.asked, sealing);
    return { bodies: Object.fromEntries(parts.map((part) => [part.name, toBase64url(part.body)])) };
  },
  async attachment(given) {
    const section = opened.sections.find(({ name }) => name === (given.section as SectionName));
    if (section === undefined) throw new Error("no such section");
    const pieces: Uint8Array[] = [];
    const sealed = new Blob([fromBase64url(given.sealed)]);
    for await (const piece of openAttachment(opened.header, section, given.n, sealed)) pieces.push(piece);
    const file = section.manifest.attachments.find(({ n }) => n === given.n);
    return { name: file?.name, content: toBase64url(Buffer.concat(pieces)) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const given = JSON.parse(line);
  let answer: unknown;
  try {
    answer = await DO[given.do]?.(given);
  } catch (error) {
    if (!(error instanceof SerumpunError)) throw error;
    answer = { code: error.code };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
