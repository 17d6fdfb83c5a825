/**
 * Signed statements: what each says and who may sign it.
 *
 * Specification: docs/spec/statements.md, key-directory.md sections 3 and 6, key-shares.md.
 */

import type { Bytes } from "./bytes.js";
import { fromBase64url } from "./encoding.js";
import { refuse } from "./errors.js";
import { reportReference, sectionName, TLP } from "./header.js";
import { type Jws, signJws, verifyJws } from "./jws.js";
import { type KeyUse, keyPart, PublicKey, REPORT_SIGNERS, type Signer } from "./keys.js";
import * as limits from "./limits.js";
import {
  agencyId, binary, category, type Check, type Checked, digest, issuer, listed, members, name, nullable, number, oneOf,
  text, time, version, where,
} from "./shape.js";
import { type JsonObject, parseObject, writeObject } from "./strict-json.js";
import type { Suite } from "./suite/suite.js";

export const COUNTRY_ROLES = [
  "submitter", "analyst", "liaison_officer", "agency_admin", "country_admin", "auditor",
] as const;
export const UNIT_TYPES = [
  "police", "fiu", "cert", "anti_trafficking", "prosecution", "immigration", "regulator",
] as const;
export const PURPOSES = [
  "criminal_investigation", "victim_protection", "asset_recovery", "financial_intelligence", "incident_response",
  "prevention", "quality_control", "practice",
] as const;
export const SHARE_BYTES = 1168; // 1,120 encapsulated key + 32 seed + 16 tag

const LINK = {
  v: version,
  issuer,
  n: number(1, limits.CHAIN_STATEMENTS),
  prev: digest,
  issued_at: time,
  subject: agencyId,
};
const visible = text(/[\x21-\x7e]{1,128}/);
const signingParts = listed(keyPart, 2, 2);
const sealingParts = listed(keyPart, 1, 1);

const agency = members({
  ...LINK,
  name,
  unit_type: oneOf(UNIT_TYPES),
  remit: listed(category, 0, limits.REMIT, true),
  contact: members({
    desk: name,
    phone: nullable(text(/\+[0-9]{6,15}/)),
    email: nullable(text(/[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9.\-]{1,120}/)),
  }),
  roles: listed(oneOf(COUNTRY_ROLES), 0, COUNTRY_ROLES.length, true),
  tlp_ceiling: oneOf(TLP),
  status: oneOf(["active", "suspended"]),
});
const key = members({
  ...LINK,
  use: oneOf(["agency-sign", "agency-seal", "device-sign", "device-seal"]),
  kid: digest,
  keys: listed(keyPart, 1, 2),
  not_before: time,
  not_after: time,
});
const revocation = members({
  ...LINK,
  kid: digest,
  reason: oneOf(["compromised", "superseded", "lost", "closed"]),
  compromised_at: nullable(time),
});
const provider = members({
  ...LINK,
  subject: text(/[a-z]{2}/),
  provider: text(
    /(?:https:\/\/[a-z0-9.\-]{1,200}(?::[0-9]{1,5})?|http:\/\/127\.0\.0\.1:[0-9]{1,5})(?:\/[A-Za-z0-9._~\/\-]{0,80})?/,
  ),
  client_id: visible,
  agencies: listed(agencyId, 1, limits.PROVIDER_AGENCIES, true),
  status: oneOf(["active", "ended"]),
  phishing_resistant: members({
    acr: listed(visible, 0, limits.PROVIDER_VALUES, true),
    amr: listed(visible, 0, limits.PROVIDER_VALUES, true),
  }),
});
const WITNESS_ADDRESS =
  /(?:https:\/\/(?:[a-z0-9\-]{1,63}\.){1,8}[a-z][a-z0-9\-]{1,62}(?::[0-9]{1,5})?|http:\/\/127\.0\.0\.1:[0-9]{1,5})(?:\/[A-Za-z0-9._~\/\-]{0,80})?/;
const witness = members({
  ...LINK,
  address: text(WITNESS_ADDRESS),
  keys: listed(text(/[!-*,-~]{1,128}\+[0-9a-f]{8}\+(?:[A-Za-z0-9+\/]{44}|[A-Za-z0-9+\/]{1751}=)/), 0, limits.WITNESS_KEYS, true),
  status: oneOf(["active", "ended"]),
});
const keyRequest = members({
  v: version,
  subject: agencyId,
  signing: signingParts,
  sealing: sealingParts,
  requested_at: time,
});
const deviceRequest = members({
  v: version,
  agency: agencyId,
  account: text(/[a-z]{2}(?:-[a-z0-9]+)+\/[a-z0-9]{10}/, 51),
  name,
  signing: signingParts,
  sealing: sealingParts,
  requested_at: time,
});
const keyShare = members({
  v: version,
  agency: agencyId,
  what: oneOf(["agency-seal"]),
  subject: digest,
  epoch: number(0, 0),
  to_kid: digest,
  wrap: binary(SHARE_BYTES, SHARE_BYTES),
  time,
});
const open = members({
  v: version,
  agency: agencyId,
  report: reportReference,
  sections: listed(sectionName, 1, limits.SECTIONS, true),
  purpose: oneOf(PURPOSES),
  case_reference: text(/[A-Za-z0-9][A-Za-z0-9.\/_\-]{0,127}/),
  nonce: digest,
  time,
});
const receipt = where(
  members({
    v: version,
    act: oneOf(["submit", "open", "statement"]),
    record_id: text(/[0-9a-f\-]{36}/),
    agency: issuer,
    report: nullable(reportReference),
    request_digest: nullable(digest),
    sections: listed(sectionName, 0, limits.SECTIONS, true),
    time,
  }),
  (found, no) => {
    const present = [found.report !== null, found.request_digest !== null, found.sections.length > 0].join();
    const expected = { submit: [true, false, false], open: [true, true, true], statement: [false, true, false] };
    if (present !== expected[found.act].join()) no("members do not fit the act");
  },
);
/** Where an issuer's chain ends. */
export const head = members({ issuer, n: number(1, limits.CHAIN_STATEMENTS), digest });
const heads = where(
  members({ v: version, time, heads: listed(head, 0, Number.POSITIVE_INFINITY) }),
  (found, no) => {
    if (new Set(found.heads.map((each) => each.issuer)).size !== found.heads.length) no("an issuer is named twice");
  },
);

const ROOT: readonly KeyUse[] = ["country-root"];
const ROOT_OR_AGENCY: readonly KeyUse[] = ["country-root", "agency-sign"];
const RECEIPT: readonly KeyUse[] = ["hub-receipt"];

/** Purpose label, permitted signers and shape of each kind; anything else is refused. */
const KINDS = {
  agency: { typ: "serumpun-agency+jws", signers: ROOT, shape: agency },
  key: { typ: "serumpun-key+jws", signers: ROOT_OR_AGENCY, shape: key },
  revocation: { typ: "serumpun-revocation+jws", signers: ROOT_OR_AGENCY, shape: revocation },
  "identity-provider": { typ: "serumpun-identity-provider+jws", signers: ROOT, shape: provider },
  witness: { typ: "serumpun-witness+jws", signers: ROOT, shape: witness },
  "key-request": { typ: "serumpun-key-request+jws", signers: ["agency-sign"] as readonly KeyUse[], shape: keyRequest },
  "device-request": {
    typ: "serumpun-device-request+jws",
    signers: ["device-sign"] as readonly KeyUse[],
    shape: deviceRequest,
  },
  "key-share": { typ: "serumpun-key-share+jws", signers: ["agency-sign"] as readonly KeyUse[], shape: keyShare },
  open: { typ: "serumpun-open+jws", signers: REPORT_SIGNERS, shape: open },
  receipt: { typ: "serumpun-receipt+jws", signers: RECEIPT, shape: receipt },
  heads: { typ: "serumpun-heads+jws", signers: RECEIPT, shape: heads },
} as const;

export type StatementKind = keyof typeof KINDS;
/** What a statement of a kind says. */
export type Statement<K extends StatementKind> = Checked<(typeof KINDS)[K]["shape"]>;
export type AgencyStatement = Statement<"agency">;
export type KeyStatement = Statement<"key">;
export type Revocation = Statement<"revocation">;
export type ProviderStatement = Statement<"identity-provider">;
export type WitnessStatement = Statement<"witness">;
export type DeviceRequest = Statement<"device-request">;
export type KeyShare = Statement<"key-share">;
export type OpenRequest = Statement<"open">;
export type Receipt = Statement<"receipt">;
export type Head = Checked<typeof head>;
export type Heads = Statement<"heads">;

/** The purpose label of a kind. */
export function typOf(kind: StatementKind): string {
  return KINDS[kind].typ;
}

function shapeOf<K extends StatementKind>(kind: K): Check<Statement<K>> {
  return KINDS[kind].shape as Check<unknown> as Check<Statement<K>>;
}

function maximumOf(kind: StatementKind): number {
  return kind === "heads" ? limits.HEADS_BYTES : limits.STATEMENT_BYTES;
}

function requireSigner(kind: StatementKind, use: KeyUse): void {
  if (!KINDS[kind].signers.includes(use)) refuse("bad-signature", `a ${use} key may not sign ${kind}`);
}

/**
 * Sign a statement for its own purpose.
 *
 * @throws `bad-signature`: a key of this use may not sign it; `invalid-shape`: it is none of this kind.
 */
export async function signStatement<K extends StatementKind>(kind: K, said: Statement<K>, signer: Signer): Promise<Jws> {
  requireSigner(kind, signer.publicKey.use);
  const payload = writeObject(said as object);
  readStatement(kind, payload); // what would be refused never leaves
  return signJws(payload, signer, typOf(kind));
}

/**
 * Check that a key signed a statement of this kind, and read it.
 *
 * @param kind The expected kind; never taken from the object.
 * @param by The key that must have signed; the caller has checked that it may be used.
 * @throws `bad-signature`, or of its shape.
 */
export async function verifyStatement<K extends StatementKind>(kind: K, signed: Jws, by: PublicKey): Promise<Statement<K>> {
  requireSigner(kind, by.use);
  return readStatement(kind, await verifyJws(signed, by, typOf(kind)));
}

/** Check that who asks for certification holds the signing key it asks for. */
export async function verifyKeyRequest(signed: Jws, federation: string, suite: Suite): Promise<Statement<"key-request">> {
  const claimed = readStatement("key-request", fromBase64url(signed.payload));
  PublicKey.carried(suite, federation, claimed.subject, "agency-seal", claimed.sealing);
  const own = PublicKey.carried(suite, federation, claimed.subject, "agency-sign", claimed.signing);
  return verifyStatement("key-request", signed, own);
}

/** Check that the device which asks to be certified holds the signing key it asks for. */
export async function verifyDeviceRequest(signed: Jws, federation: string, suite: Suite): Promise<DeviceRequest> {
  const claimed = readStatement("device-request", fromBase64url(signed.payload));
  PublicKey.carried(suite, federation, claimed.agency, "device-seal", claimed.sealing);
  const own = PublicKey.carried(suite, federation, claimed.agency, "device-sign", claimed.signing);
  return verifyStatement("device-request", signed, own);
}

function readStatement<K extends StatementKind>(kind: K, payload: Bytes): Statement<K> {
  const found: JsonObject = parseObject(payload, maximumOf(kind));
  return shapeOf(kind)(found, "");
}
