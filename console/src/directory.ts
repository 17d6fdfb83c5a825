/**
 * The key directory: chains of statements under pinned roots (docs/spec/key-directory.md).
 *
 * The hub serves the directory; it cannot forge it, because every client rebuilds it from the roots
 * it pinned.
 */

import { same } from "./bytes.js";
import { fromBase64url, fromTimestamp, type Instant, labelledDigest, objectDigest, toBase64url } from "./encoding.js";
import { refuse } from "./errors.js";
import type { Federation } from "./federation.js";
import { type Jws, readProtected } from "./jws.js";
import { DEVICE_USES, type KeyUse, PublicKey, REPORT_SIGNERS } from "./keys.js";
import * as limits from "./limits.js";
import { type Cosigner, ownCosigner, parseCosigner } from "./log/cosigner.js";
import { readReceipt, verifyReceipt } from "./receipts.js";
import {
  type AgencyStatement, type Head, type Heads, type KeyStatement, type ProviderStatement, type Receipt, type Revocation, typOf,
  verifyStatement, type WitnessStatement,
} from "./statements.js";

/** What a signature is worth, judged by when the hub recorded it; a disputed one is shown as such. */
export type Validity = "valid" | "disputed" | "invalid";
const CHAINED = ["agency", "key", "revocation", "identity-provider", "witness"] as const;
type ChainedKind = (typeof CHAINED)[number];
type Chained = AgencyStatement | KeyStatement | Revocation | ProviderStatement | WitnessStatement;

/** A key that its country vouches for, or a device's that its agency vouches for. */
export interface CertifiedKey {
  readonly key: PublicKey;
  /** Number of its statement in the issuer's chain; the highest usable one is current. */
  readonly n: number;
  readonly notBefore: Instant;
  /** Excluded. */
  readonly notAfter: Instant;
  /** When the hub recorded the first revocation. */
  readonly revokedAt: Instant | null;
  /** Since when it may have been in other hands. */
  readonly compromisedAt: Instant | null;
  /** Kid of the key that signed its statement. */
  readonly certifiedBy: string;
  /** When the hub recorded that. */
  readonly certifiedAt: Instant;
}

/** A root that was pinned before, and when it ended: what it stated earlier still holds. */
export interface EndedRoot {
  readonly root: PublicKey;
  readonly endedAt: Instant;
}

/** A directory statement with the hub's receipt that dates it, as served. */
export interface RecordedStatement {
  readonly signed: Jws;
  readonly receipt: Jws;
}

/** Tell whether a key may be used for something new. */
export function isActive(certified: CertifiedKey, at: Instant): boolean {
  return certified.revokedAt === null && certified.notBefore <= at && at < certified.notAfter;
}

/** Judge what a key signed, by the time the hub recorded it. */
export function judge(certified: CertifiedKey, recordedAt: Instant): Validity {
  const { notBefore, notAfter, revokedAt, compromisedAt } = certified;
  if (recordedAt < notBefore || recordedAt >= notAfter) return "invalid";
  if (revokedAt !== null && recordedAt >= revokedAt) return "invalid";
  return compromisedAt !== null && recordedAt >= compromisedAt ? "disputed" : "valid";
}

/** Tell the country (two capitals) that an agency's id belongs to. */
export function countryOf(agency: string): string {
  return agency.slice(0, 2).toUpperCase();
}

/** Agencies and keys that follow from pinned roots and the statements appended so far. */
export class Directory {
  readonly federation: Federation;
  /** Where each issuer's chain ends. */
  readonly heads = new Map<string, Head>();
  /** Each agency's latest statement. */
  readonly agencies = new Map<string, AgencyStatement>();
  /** Every certified key by kid, revoked ones too. */
  readonly keys = new Map<string, CertifiedKey>();
  /** Each identity provider's latest statement, by its issuer. */
  readonly providers = new Map<string, ProviderStatement>();
  /** What was stated of each agency's witness, in order, and when the hub recorded it. */
  readonly witnesses = new Map<string, readonly { readonly stated: WitnessStatement; readonly recordedAt: Instant }[]>();
  readonly #endedRoots: ReadonlyMap<string, EndedRoot>;
  readonly #digests = new Map<string, string>(); // of each statement, by issuer and number
  readonly #revocations = new Map<Instant, Receipt>(); // of the statements that revoked keys, by their time
  readonly #issuedAt = new Map<string, Instant>(); // of each chain's last statement
  readonly #components = new Set<string>(); // every part of a key that was ever certified or pinned

  constructor(federation: Federation, endedRoots: readonly EndedRoot[] = []) {
    this.federation = federation;
    this.#endedRoots = new Map(endedRoots.map((ended) => [ended.root.kid, ended]));
    for (const root of [...federation.roots.values(), ...endedRoots.map((ended) => ended.root)]) {
      for (const component of root.components) this.#components.add(component);
    }
  }

  /**
   * Verify a statement as of its receipt's time, that the receipt is for it, and take it in.
   *
   * @param now The present instant.
   * @throws `receipt-invalid`, and as `append`.
   */
  async appendRecorded({ signed, receipt }: RecordedStatement, now: Instant): Promise<void> {
    const { receiptKey } = this.federation;
    const dated = await readReceipt(receipt, receiptKey);
    const recordedAt = fromTimestamp(dated.time);
    const { statement, digest: requestDigest } = await this.append(signed, recordedAt);
    const expected = { act: "statement", agency: statement.issuer, report: null, requestDigest, sections: [] } as const;
    await verifyReceipt(receipt, receiptKey, expected, { earliest: fromTimestamp(statement.issued_at), latest: now });
    if ("reason" in statement && !this.#revocations.has(recordedAt)) this.#revocations.set(recordedAt, dated);
  }

  /** Give the hub's receipt of the statement that revoked a key first; null: it is unrevoked. */
  revocationOf({ revokedAt }: CertifiedKey): Receipt | null {
    return revokedAt === null ? null : (this.#revocations.get(revokedAt) ?? null);
  }

  /**
   * Verify the next statement of its issuer's chain and take it in.
   *
   * Source: docs/spec/key-directory.md section 3.5, in its order.
   *
   * @param recordedAt When the hub recorded it, from the hub's receipt, verified.
   */
  async append(signed: Jws, recordedAt: Instant): Promise<{ readonly statement: Chained; readonly digest: string }> {
    const { typ, kid } = readProtected(signed);
    const kind = CHAINED.find((each) => typOf(each) === typ);
    if (kind === undefined) refuse("bad-signature", "not a directory statement");
    const signer = this.#signer(kid, recordedAt);
    const statement: Chained = await verifyStatement<ChainedKind>(kind, signed, signer);
    const issuedAt = fromTimestamp(statement.issued_at);
    if (issuedAt > recordedAt + limits.CLOCK_WINDOW) {
      refuse("clock-window", "recorded before it was issued", "/issued_at");
    }
    if ("kid" in statement && "keys" in statement) requireCertifier(statement, signer);
    this.#checkLink(statement, signer);
    this.#take(statement, signer, recordedAt);
    const digest = toBase64url(objectDigest(typ, kid, fromBase64url(signed.payload)));
    this.heads.set(statement.issuer, { issuer: statement.issuer, n: statement.n, digest });
    this.#issuedAt.set(statement.issuer, issuedAt);
    this.#digests.set(`${statement.issuer} ${statement.n}`, digest);
    return { statement, digest };
  }

  /**
   * Find a certified signing key, of an agency or a device, by the kid a signature claims.
   *
   * @throws `unknown-key`.
   */
  signingKey(kid: string): CertifiedKey {
    const found = this.keys.get(kid);
    if (found === undefined || !REPORT_SIGNERS.includes(found.key.use)) {
      refuse("unknown-key", "no certified signing key");
    }
    return found;
  }

  /**
   * Choose the key to seal to: the agency's usable one with the highest number.
   *
   * @throws `recipient-unknown`; `recipient-key-not-active`: suspended, or without usable sealing key.
   */
  sealingKey(agency: string, at: Instant): CertifiedKey {
    const entry = this.agencies.get(agency);
    if (entry === undefined) refuse("recipient-unknown", `no agency ${agency} in the directory`);
    const usable = [...this.keys.values()].filter(
      (found) => found.key.holder === agency && found.key.use === "agency-seal" && isActive(found, at),
    );
    const [first, ...rest] = usable;
    if (entry.status !== "active" || first === undefined) {
      refuse("recipient-key-not-active", `${agency} is suspended or without usable sealing key`);
    }
    return rest.reduce((best, found) => (found.n > best.n ? found : best), first);
  }

  /** Tell by which keys an agency cosigned at a time: its own and those of its witness. */
  cosigners(agency: string, at: Instant): Cosigner[] {
    const own = [...this.keys.values()].filter(({ key }) => key.holder === agency && key.use === "agency-sign");
    const found = own.filter((each) => judge(each, at) === "valid").map(({ key }) => ownCosigner(key));
    const stated = this.witnesses.get(agency) ?? [];
    for (const [number, { stated: said, recordedAt }] of stated.entries()) {
      const isReplaced = stated.slice(number + 1, number + 2).some((next) => next.recordedAt <= at);
      if (recordedAt - limits.CLOCK_WINDOW <= at && !isReplaced && said.status === "active") {
        found.push(...said.keys.map(parseCosigner));
      }
    }
    return found;
  }

  /**
   * Compare with what the hub states and with what was seen before, ahead of sealing.
   *
   * @param stated Verified heads of this moment.
   * @param remembered The highest head seen of each issuer.
   * @param now Own present instant.
   * @throws `chain-broken`, `rollback`, `clock-window`.
   */
  checkHeads(stated: Heads, remembered: readonly Head[], now: Instant): void {
    const isStated = (head: Head): boolean => {
      const own = this.heads.get(head.issuer);
      return own?.n === head.n && own.digest === head.digest;
    };
    if (stated.heads.length !== this.heads.size || !stated.heads.every(isStated)) {
      refuse("chain-broken", "statements do not lead to the stated heads");
    }
    for (const head of remembered) {
      const present = this.heads.get(head.issuer);
      if (present === undefined || present.n < head.n) refuse("rollback", `chain of ${head.issuer} is shorter than before`);
      if (this.#digests.get(`${head.issuer} ${head.n}`) !== head.digest) {
        refuse("rollback", `chain of ${head.issuer} was replaced`);
      }
    }
    const at = fromTimestamp(stated.time);
    if (at < now - limits.DIRECTORY_AGE || at > now + limits.CLOCK_WINDOW) {
      refuse("clock-window", "heads are too old or from the future");
    }
  }

  #signer(kid: string, at: Instant): PublicKey {
    const root = this.federation.roots.get(kid);
    if (root !== undefined) return root;
    const ended = this.#endedRoots.get(kid);
    if (ended !== undefined) return at < ended.endedAt ? ended.root : refuse("key-not-active", "a root that has ended");
    const certified = this.signingKey(kid);
    if (certified.key.use !== "agency-sign") refuse("unknown-key", "a device's key states nothing");
    if (!isActive(certified, at)) refuse("key-not-active", "revoked or outside its dates");
    return certified.key;
  }

  #checkLink(statement: Chained, signer: PublicKey): void {
    const { issuer, n, prev } = statement;
    if (issuer !== signer.holder) refuse("outside-name-constraint", "issuer is not the signer");
    const last = this.heads.get(issuer);
    if (n <= (last?.n ?? 0)) refuse("statement-conflict", `chain is already at ${last?.n}`);
    if (n !== (last?.n ?? 0) + 1 || prev !== (last?.digest ?? this.#genesis(issuer))) {
      refuse("chain-broken", `does not follow statement ${last?.n ?? 0}`);
    }
    if (fromTimestamp(statement.issued_at) < (this.#issuedAt.get(issuer) ?? 0) && last !== undefined) {
      refuse("clock-window", "issued before its predecessor", "/issued_at");
    }
  }

  #genesis(issuer: string): string {
    return toBase64url(labelledDigest("serumpun-genesis/1", this.federation.name, issuer));
  }

  #take(statement: Chained, signer: PublicKey, recordedAt: Instant): void {
    if ("reason" in statement) this.#takeRevocation(statement, recordedAt);
    else if ("kid" in statement) this.#takeKey(statement, signer, recordedAt);
    else if ("address" in statement) this.#takeWitness(statement, recordedAt);
    else if ("provider" in statement) this.#takeProvider(statement);
    else {
      requireName(statement.issuer, statement.subject);
      this.agencies.set(statement.subject, statement);
    }
  }

  #takeKey(statement: KeyStatement, signer: PublicKey, recordedAt: Instant): void {
    const { subject, use, issuer } = statement;
    const isDevice = DEVICE_USES.includes(use);
    if (!isDevice) requireName(issuer, subject);
    else if (issuer !== subject) refuse("outside-name-constraint", "a device of another agency");
    if (!this.agencies.has(subject)) refuse("chain-broken", "key of an agency that is not stated yet");
    const { suite, name } = this.federation;
    const key = PublicKey.carried(suite, name, subject, use as KeyUse, statement.keys);
    if (key.kid !== statement.kid) refuse("bad-signature", "kid is not that of the keys");
    if (key.components.some((component) => this.#components.has(component))) {
      refuse("statement-conflict", "key material was certified before");
    }
    const [issuedAt, notBefore, notAfter] = [statement.issued_at, statement.not_before, statement.not_after].map(
      fromTimestamp,
    ) as [Instant, Instant, Instant];
    if (notBefore < issuedAt || notAfter <= notBefore) refuse("clock-window", "dates before issue or empty", "/not_before");
    if (notAfter - notBefore > (isDevice ? limits.DEVICE_KEY_LIFE : limits.AGENCY_KEY_LIFE)) {
      refuse("clock-window", "dates longer than the maximum life", "/not_after");
    }
    for (const component of key.components) this.#components.add(component);
    const certified = { certifiedBy: signer.kid, certifiedAt: recordedAt, revokedAt: null, compromisedAt: null };
    this.keys.set(key.kid, { key, n: statement.n, notBefore, notAfter, ...certified });
  }

  #takeProvider(statement: ProviderStatement): void {
    if (statement.subject !== statement.issuer) refuse("outside-name-constraint", "provider of another country");
    for (const agency of statement.agencies) requireName(statement.issuer, agency);
    const known = this.providers.get(statement.provider);
    if (known !== undefined && known.issuer !== statement.issuer) {
      refuse("statement-conflict", "another country's provider");
    }
    this.providers.set(statement.provider, statement);
  }

  #takeWitness(statement: WitnessStatement, recordedAt: Instant): void {
    const { issuer, subject } = statement;
    requireName(issuer, subject);
    if (!this.agencies.has(subject)) refuse("chain-broken", "witness of an agency that is not stated yet");
    const own = statement.keys.map(parseCosigner);
    for (const [agency, known] of this.witnesses) {
      const taken = known.at(-1)?.stated.keys.map(parseCosigner) ?? [];
      if (agency !== subject && taken.some((each) => own.some(({ raw }) => same(raw, each.raw)))) {
        refuse("statement-conflict", "a witness's key that cosigns for another agency");
      }
    }
    this.witnesses.set(subject, [...(this.witnesses.get(subject) ?? []), { stated: statement, recordedAt }]);
  }

  /** Revoke a key, and the devices that it certified while it may have been a thief's. */
  #takeRevocation(statement: Revocation, recordedAt: Instant): void {
    const target = this.keys.get(statement.kid);
    if (target?.key.holder !== statement.subject) refuse("unknown-key", "revokes no key of the subject");
    const isOwn = statement.issuer === statement.subject;
    if (!isOwn) requireName(statement.issuer, statement.subject);
    const since = statement.compromised_at === null ? null : fromTimestamp(statement.compromised_at);
    if ((since !== null) !== (statement.reason === "compromised")) {
      refuse("clock-window", "only a compromise has a date", "/compromised_at");
    }
    const issuedAt = fromTimestamp(statement.issued_at);
    if (since !== null && (since > issuedAt || (isOwn && since < issuedAt - limits.SELF_REVOCATION_REACH))) {
      refuse("clock-window", "compromise outside its reach", "/compromised_at");
    }
    for (const [kid, known] of this.keys) {
      const isOfThief = since !== null && known.certifiedBy === statement.kid && known.certifiedAt >= since;
      if (kid !== statement.kid && !isOfThief) continue;
      this.keys.set(kid, {
        ...known,
        revokedAt: earliest(known.revokedAt, recordedAt),
        compromisedAt: earliest(known.compromisedAt, since),
      });
    }
  }
}

/**
 * Rebuild the directory from pinned roots and compare it with the heads that the hub states.
 *
 * @param served Every statement with its receipt, in the hub's order, and the hub's heads.
 * @param remembered The highest head this client has ever seen of each issuer.
 * @throws any code of the chain's checks, `receipt-invalid`, `rollback`, `clock-window`.
 */
export async function verifyDirectory(
  federation: Federation,
  served: { readonly statements: readonly RecordedStatement[]; readonly heads: Jws },
  now: Instant,
  remembered: readonly Head[] = [],
  endedRoots: readonly EndedRoot[] = [],
): Promise<Directory> {
  const directory = new Directory(federation, endedRoots);
  for (const recorded of served.statements) await directory.appendRecorded(recorded, now);
  const stated = await verifyStatement("heads", served.heads, federation.receiptKey);
  directory.checkHeads(stated, remembered, now);
  return directory;
}

/** Refuse an issuer that is not the subject's country; `id-polri` is none of `id-polri-x`. */
function requireName(issuer: string, subject: string): void {
  if (issuer !== countryOf(subject).toLowerCase()) {
    refuse("outside-name-constraint", "subject is not of the issuer's country");
  }
}

/** Let a root certify keys of its agencies, and an agency those of its devices alone. */
function requireCertifier(statement: KeyStatement, signer: PublicKey): void {
  const use: KeyUse = DEVICE_USES.includes(statement.use) ? "agency-sign" : "country-root";
  if (signer.use !== use) refuse("bad-signature", `a ${signer.use} key certifies no ${statement.use} key`);
}

function earliest(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
