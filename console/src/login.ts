/** Proofs that each request is meant by who holds a key (docs/spec/login.md; RFC 9449, RFC 7523). */

import { type Bytes, randomBytes, utf8 } from "./bytes.js";
import { type Instant, sha256, toBase64url } from "./encoding.js";
import { refuse } from "./errors.js";
import type { Federation } from "./federation.js";
import { protectedHeader } from "./jws.js";
import type { Signer } from "./keys.js";
import { writeObject } from "./strict-json.js";

const ASSERTION_TYP = "client-authentication+jwt";
const ASSERTION_SECONDS = 60;
const JTI_BYTES = 16;
const ECDSA = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;

/** A key that lives as long as one login; tokens are worthless without it. It cannot be extracted. */
export class ProofKey {
  /** May be kept in IndexedDB. */
  readonly pair: CryptoKeyPair;
  /** Its RFC 7638 thumbprint. */
  readonly thumbprint: string;
  readonly #jwk: Readonly<Record<string, string>>;

  private constructor(pair: CryptoKeyPair, jwk: Readonly<Record<string, string>>) {
    this.pair = pair;
    this.#jwk = jwk;
    this.thumbprint = toBase64url(sha256(writeObject(jwk)));
  }

  /** Make one: P-256, which every browser keeps as a key of its own. */
  static async generate(): Promise<ProofKey> {
    return ProofKey.kept((await crypto.subtle.generateKey(ECDSA, false, ["sign", "verify"])) as CryptoKeyPair);
  }

  /** Take a kept one up again. */
  static async kept(pair: CryptoKeyPair): Promise<ProofKey> {
    const { crv = "", kty = "", x = "", y = "" } = await crypto.subtle.exportKey("jwk", pair.publicKey);
    return new ProofKey(pair, { crv, kty, x, y }); // in this order, as thumbprints are made
  }

  /**
   * Sign that one request is meant; make it at the moment of sending and never use it twice.
   *
   * @param url Its address at the hub; query and fragment are left out.
   * @param accessToken The token sent with it, if any.
   */
  async prove(method: string, url: string, now: Instant, accessToken?: string): Promise<string> {
    const claims = {
      jti: toBase64url(randomBytes(JTI_BYTES)),
      htm: method.toUpperCase(),
      htu: url.replace(/[?#].*$/s, ""),
      iat: Math.floor(now / 1000),
      ...(accessToken === undefined ? {} : { ath: toBase64url(sha256(utf8(accessToken))) }),
    };
    const header = toBase64url(writeObject({ alg: "ES256", jwk: this.#jwk, typ: "dpop+jwt" }));
    return compact(header, claims, async (message) =>
      new Uint8Array(await crypto.subtle.sign(ECDSA, this.pair.privateKey, message)),
    );
  }
}

/** Sign who an agency's system is, for one hub and the next minute; officers sign in instead. */
export async function clientAssertion(signer: Signer, federation: Federation, now: Instant): Promise<string> {
  const { holder, kid, use } = signer.publicKey;
  if (use !== "agency-sign") refuse("bad-signature", "only an agency's signing key logs in");
  const iat = Math.floor(now / 1000);
  const jti = toBase64url(randomBytes(JTI_BYTES));
  const claims = { iss: holder, sub: holder, aud: federation.hub, jti, iat, exp: iat + ASSERTION_SECONDS };
  return compact(protectedHeader("Ed25519", kid, ASSERTION_TYP), claims, (message) => signer.sign("Ed25519", message));
}

async function compact(header: string, claims: object, sign: (message: Bytes) => Promise<Bytes>): Promise<string> {
  const input = `${header}.${toBase64url(writeObject(claims))}`;
  return `${input}.${toBase64url(await sign(utf8(input)))}`;
}
