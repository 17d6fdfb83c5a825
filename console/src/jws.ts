/**
 * Signed objects: JWS, general JSON serialisation (docs/spec/conventions.md section 5).
 *
 * Source: RFC 7515 section 7.2.1, RFC 9864 (Ed25519), RFC 9964 (ML-DSA, empty context).
 */

import { type Bytes, utf8 } from "./bytes.js";
import { DIGEST_BYTES, fromBase64url, objectDigest, toBase64url } from "./encoding.js";
import { recoded, refuse } from "./errors.js";
import { ALGORITHMS, type PublicKey, type SignatureAlgorithm, type Signer } from "./keys.js";
import * as limits from "./limits.js";
import { binary, type Checked, listed, members, text } from "./shape.js";
import { parseObject, writeObject } from "./strict-json.js";

const PAYLOAD_CHARACTERS = Math.ceil((limits.HEADS_BYTES * 4) / 3);
const SIGNATURE_BYTES = 3309; // ML-DSA-65, the longest

const SIGNED = {
  payload: text(/[A-Za-z0-9_\-]+/, PAYLOAD_CHARACTERS),
  signatures: listed(members({ protected: text(/[A-Za-z0-9_\-]+/, 342), signature: binary(SIGNATURE_BYTES) }), 1, 2),
};
/** A signed object as carried; nothing in it is checked but its shape. */
export const jws = members(SIGNED);
export type Jws = Checked<typeof jws>;
/** Members of a signed object, for objects that carry more beside it. */
export const JWS_MEMBERS = SIGNED;

/** Read a signed object as carried. */
export function parseJws(raw: Bytes, maximum: number = limits.STATEMENT_WIRE_BYTES): Jws {
  return jws(parseObject(raw, maximum), "");
}

/** Write the one protected header a signature may have. */
export function protectedHeader(algorithm: string, kid: string, typ: string): string {
  return toBase64url(writeObject({ alg: algorithm, kid, typ }));
}

/**
 * Sign exact octets with every algorithm of the key, in their order.
 *
 * @param typ The purpose, e.g. `serumpun-report+jws`; a signature holds for this one only.
 */
export async function signJws(payload: Bytes, signer: Signer, typ: string): Promise<Jws> {
  const { use, kid } = signer.publicKey;
  const carried = toBase64url(payload);
  if (carried.length > PAYLOAD_CHARACTERS) refuse("too-large", `${payload.length} octets to sign`);
  const signatures = [];
  for (const algorithm of ALGORITHMS[use]) {
    const header = protectedHeader(algorithm, kid, typ);
    const signature = await signer.sign(algorithm as SignatureAlgorithm, utf8(`${header}.${carried}`));
    signatures.push({ protected: header, signature: toBase64url(signature) });
  }
  return { payload: carried, signatures };
}

/**
 * Check every signature and return the octets that were signed.
 *
 * Each protected header is compared with the only one allowed, so none is ever interpreted.
 *
 * @param key The key that must have signed; chosen by the caller, never by the object.
 * @throws `malformed-encoding`: the payload; `bad-signature`: all else.
 */
export async function verifyJws(signed: Jws, key: PublicKey, typ: string): Promise<Bytes> {
  const payload = fromBase64url(signed.payload); // first: some libraries verify what they re-encode
  const algorithms = ALGORITHMS[key.use];
  if (signed.signatures.length !== algorithms.length) refuse("bad-signature", "another number of signatures");
  for (const [at, carried] of signed.signatures.entries()) {
    const algorithm = algorithms[at] as SignatureAlgorithm;
    if (carried.protected !== protectedHeader(algorithm, key.kid, typ)) {
      refuse("bad-signature", `protected header is not that of ${algorithm}, ${typ}`);
    }
    const message = utf8(`${carried.protected}.${signed.payload}`);
    await key.verifySignature(algorithm, fromBase64url(carried.signature), message);
  }
  return payload;
}

/**
 * Read the purpose and kid a signed object claims, to look the key up; they prove nothing.
 *
 * @throws `malformed-encoding`: they are not there or not of the right form.
 */
export function readProtected(signed: Jws): { readonly typ: string; readonly kid: string } {
  const raw = fromBase64url(signed.signatures[0]?.protected ?? "");
  const { typ, kid } = recoded("malformed-encoding", ["malformed-json"], () => parseObject(raw, limits.PROTECTED_BYTES));
  if (typeof typ !== "string" || typeof kid !== "string") refuse("malformed-encoding", "no typ or kid");
  fromBase64url(kid, DIGEST_BYTES);
  return { typ, kid };
}

/** Name a signed object one has made or verified: its object digest, base64url. */
export function digestOf(signed: Jws): string {
  const { typ, kid } = readProtected(signed);
  return toBase64url(objectDigest(typ, kid, fromBase64url(signed.payload)));
}
