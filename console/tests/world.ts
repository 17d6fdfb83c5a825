/** A small federation with everybody's private keys: two countries, some agencies, one report. */

import { utf8 } from "../src/bytes.js";
import { Directory, verifyDirectory } from "../src/directory.js";
import { encodeFields, type Instant, newId, sha256, toBase64url, toTimestamp } from "../src/encoding.js";
import { type Federation, pinFederation } from "../src/federation.js";
import { referenceOf } from "../src/envelope.js";
import type { HeaderFacts } from "../src/header.js";
import { digestOf, type Jws } from "../src/jws.js";
import { askOpening, type ListedAnswer, type OpenAnswer, type OpenedReport, openReport, verifyListed } from "../src/opening.js";
import { SealingKey, SigningKey } from "../src/private-keys.js";
import { type SealedReport, sealReport, type SealingOrder } from "../src/sealing.js";
import { type Receipt, signStatement, type Statement } from "../src/statements.js";
import type { Suite } from "../src/suite/suite.js";

const NAME = "training.example";
export const NOW: Instant = Date.parse("2027-02-01T08:00:00.000Z");
export const FACTS: HeaderFacts = {
  kind: "incident",
  prepared_offline: false,
  category: "scam_centre",
  tlp: "AMBER",
  pap: "AMBER",
  handling_code: "H1",
  permitted_actions: ["use_as_lead"],
  countries_concerned: ["MY"],
  occurred: null,
  grading: null,
  in_reply_to: null,
  supersedes: null,
  review_at: null,
  expires_at: toTimestamp(NOW + 90 * 24 * 3_600_000),
};

/** A report as the hub lists it, and its answer to an open request. */
export interface Handed {
  readonly listed: ListedAnswer;
  readonly answer: (signed: Jws) => Promise<OpenAnswer>;
}
type Served = Parameters<typeof verifyDirectory>[1];
export interface Agency {
  readonly signing: SigningKey;
  readonly sealing: SealingKey;
}

export class World {
  readonly federation: Federation;
  /** What the hub serves of the directory. */
  readonly served: Served;
  readonly directory: Directory;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly #receiptKey: SigningKey;

  private constructor(
    federation: Federation,
    served: Served,
    directory: Directory,
    agencies: ReadonlyMap<string, Agency>,
    receiptKey: SigningKey,
  ) {
    this.federation = federation;
    this.served = served;
    this.directory = directory;
    this.agencies = agencies;
    this.#receiptKey = receiptKey;
  }

  /** Enrol `id-polri` and so many agencies of Malaysia. */
  static async make(suite: Suite, others: number): Promise<World> {
    const root = (country: string) => SigningKey.generate(suite, NAME, country, "country-root");
    const roots = { id: await root("id"), my: await root("my") };
    const receiptKey = await SigningKey.generate(suite, NAME, "hub", "hub-receipt");
    const logKey = await SigningKey.generate(suite, NAME, "hub", "hub-log");
    const file = {
      v: 1,
      name: NAME,
      hub: "https://hub.example",
      members: Object.entries(roots).map(([country, key]) => ({
        country: country.toUpperCase(),
        name: country,
        root: key.publicKey.carriedParts,
      })),
      receipt_key: receiptKey.publicKey.carriedParts,
      log_key: logKey.publicKey.carriedParts,
    };
    const federation = pinFederation(utf8(JSON.stringify(file)), suite);
    const agencies = new Map<string, Agency>();
    const chains = new Map<string, { n: number; digest: string }>();
    const statements: { signed: Jws; receipt: Jws }[] = [];
    const state = async (kind: "agency" | "key", issuer: "id" | "my", said: object) => {
      const genesis = toBase64url(sha256(encodeFields("serumpun-genesis/1", NAME, issuer)));
      const last = chains.get(issuer) ?? { n: 0, digest: genesis };
      const link = { v: 1, issuer, n: last.n + 1, prev: last.digest, issued_at: toTimestamp(NOW) };
      const signed = await signStatement(kind, { ...link, ...said } as Statement<typeof kind>, roots[issuer]);
      const digest = digestOf(signed);
      chains.set(issuer, { n: link.n, digest });
      statements.push({ signed, receipt: await receiptOf(receiptKey, { act: "statement", agency: issuer, request_digest: digest }) });
    };
    const ids = ["id-polri", ...Array.from({ length: others }, (_, at) => `my-unit${at}`)];
    for (const id of ids) {
      const signing = await SigningKey.generate(suite, NAME, id, "agency-sign");
      const sealing = await SealingKey.generate(suite, NAME, id, "agency-seal");
      agencies.set(id, { signing, sealing });
      const issuer = id.slice(0, 2) as "id" | "my";
      const contact = { desk: "Duty desk", phone: null, email: null };
      const roles = ["submitter", "analyst"];
      await state("agency", issuer, {
        subject: id, name: id, unit_type: "police", remit: [], contact, roles, tlp_ceiling: "RED", status: "active",
      });
      for (const { publicKey: key } of [signing, sealing]) {
        const dates = { not_before: toTimestamp(NOW), not_after: toTimestamp(NOW + 365 * 24 * 3_600_000) };
        await state("key", issuer, { subject: id, use: key.use, kid: key.kid, keys: key.carriedParts, ...dates });
      }
    }
    const stated = { v: 1, time: toTimestamp(NOW), heads: [...chains].map(([issuer, head]) => ({ issuer, ...head })) };
    const heads = await signStatement("heads", stated, receiptKey);
    const served = { statements, heads };
    return new World(federation, served, await verifyDirectory(federation, served, NOW), agencies, receiptKey);
  }

  agency(id: string): Agency {
    const found = this.agencies.get(id);
    if (found === undefined) throw new Error(`no agency ${id}`);
    return found;
  }

  /** Seal a text of `id-polri` to all other agencies; `more` replaces parts of the order. */
  seal(body: Uint8Array<ArrayBuffer>, more: Partial<SealingOrder> = {}): Promise<SealedReport> {
    const audience = [...this.agencies.keys()].filter((id) => id !== "id-polri");
    const sections = [{ name: "summary", mediaType: "text/plain", body, audience } as const];
    const { signing: signer } = this.agency("id-polri");
    return sealReport({ facts: FACTS, sections, signer, directory: this.directory, now: NOW, ...more });
  }

  /** Sign a receipt as the hub. */
  receipt(said: Partial<Receipt>): Promise<Jws> {
    return receiptOf(this.#receiptKey, said);
  }

  /** What the hub says of a sealed report, and what it would answer to one open request. */
  async hand(sealed: SealedReport, to: string): Promise<Handed> {
    const report = referenceOf(sealed.verified);
    const receipt = await this.receipt({ act: "submit", agency: "id-polri", report });
    const wraps = sealed.envelope.wraps.filter((wrap) => wrap.agency === to);
    const { payload, signatures } = sealed.envelope;
    const sections = sealed.envelope.sections.map(({ name }) => name);
    const answer = async (signed: Jws): Promise<OpenAnswer> => ({
      envelope: { ...sealed.envelope, wraps },
      submission_receipt: receipt,
      receipt: await this.receipt({ act: "open", agency: to, report, request_digest: digestOf(signed), sections }),
    });
    return { listed: { signed: { payload, signatures }, receipt, sections }, answer };
  }

  /** Open a sealed report as one of its recipients, from the list to the words. */
  async open(handed: Handed, as: string): Promise<OpenedReport> {
    const own = this.agency(as);
    const listed = await verifyListed(handed.listed, this.directory, NOW);
    const asked = await askOpening(listed, { purpose: "practice", caseReference: "CASE/7" }, own.signing, NOW);
    return openReport(await handed.answer(asked.signed), asked, [own.sealing], this.directory, NOW);
  }
}

async function receiptOf(key: SigningKey, said: Partial<Receipt>): Promise<Jws> {
  const usual = { v: 1, record_id: newId(NOW), report: null, request_digest: null, sections: [], time: toTimestamp(NOW) };
  return signStatement("receipt", { ...usual, ...said } as Receipt, key);
}
