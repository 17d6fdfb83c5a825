// DPoP proofs (RFC 9449): each request shows that this window holds the key its token is bound to.

import { freshSecret, sha256, toBase64url, utf8 } from "./bytes.ts";

const P256 = { name: "ECDSA", namedCurve: "P-256" } as const;

/** A key of this window alone: no script can read it, and it ends with the window. */
export class ProofKey {
  private constructor(
    private readonly key: CryptoKey,
    private readonly header: string,
  ) {}

  static async make(): Promise<ProofKey> {
    const pair = await crypto.subtle.generateKey(P256, false, ["sign", "verify"]);
    const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", pair.publicKey);
    const header = { alg: "ES256", jwk: { crv, kty, x, y }, typ: "dpop+jwt" };
    return new ProofKey(pair.privateKey, toBase64url(utf8(JSON.stringify(header))));
  }

  /** Sign that we mean this request; `url` is the hub's own, without query. */
  async prove(method: string, url: string, token?: string): Promise<string> {
    const claims = {
      jti: freshSecret(),
      htm: method.toUpperCase(),
      htu: url,
      iat: Math.floor(Date.now() / 1000),
      ...(token === undefined ? {} : { ath: toBase64url(await sha256(utf8(token))) }),
    };
    const signed = `${this.header}.${toBase64url(utf8(JSON.stringify(claims)))}`;
    const hash = { name: "ECDSA", hash: "SHA-256" };
    const signature = await crypto.subtle.sign(hash, this.key, utf8(signed));
    return `${signed}.${toBase64url(new Uint8Array(signature))}`;
  }
}
