/** Key shares: an agency's sealing key, wrapped for one of its devices (docs/spec/key-shares.md section 3). */

import type { Bytes } from "./bytes.js";
import type { Directory } from "./directory.js";
import { encodeFields, fromBase64url } from "./encoding.js";
import { refuse } from "./errors.js";
import { type Jws, readProtected } from "./jws.js";
import { SEED_BYTES, type Unwrapper } from "./keys.js";
import { SealingKey } from "./private-keys.js";
import { type KeyShare, verifyStatement } from "./statements.js";

const NO_EPOCH = 0;

/**
 * Check that an agency shares a key of its own with a device of its own.
 *
 * @throws `unknown-key`, `bad-signature`, `outside-name-constraint`, or of its shape.
 */
export async function verifyShare(signed: Jws, directory: Directory): Promise<KeyShare> {
  const signer = directory.signingKey(readProtected(signed).kid).key;
  const share = await verifyStatement("key-share", signed, signer);
  for (const [use, kid] of [["agency-seal", share.subject], ["device-seal", share.to_kid]] as const) {
    const certified = directory.keys.get(kid);
    if (certified?.key.use !== use) refuse("unknown-key", `not a certified ${use} key`);
    if (certified.key.holder !== share.agency) refuse("outside-name-constraint", "a key of another agency");
  }
  if (signer.holder !== share.agency) refuse("outside-name-constraint", "signed by another agency than it names");
  return share;
}

/**
 * Unwrap a shared sealing key; one that is not the key it claims to be is discarded.
 *
 * @param share From `verifyShare`.
 * @throws `seal-broken`: for another device, changed, or another key than the one it names.
 */
export async function openShare(share: KeyShare, device: Unwrapper): Promise<SealingKey> {
  const { suite, federation, kid } = device.publicKey;
  if (share.to_kid !== kid) refuse("seal-broken", "share for another device");
  const seed = await device.unwrap(fromBase64url(share.wrap), infoOf(share.agency, share.subject, kid));
  if (seed.length !== SEED_BYTES) refuse("seal-broken", "shared key has another length");
  const key = await SealingKey.ofSeed(suite, federation, share.agency, "agency-seal", seed);
  if (key.publicKey.kid !== share.subject) refuse("seal-broken", "shared key is not the certified one");
  return key;
}

function infoOf(agency: string, subject: string, toKid: string): Bytes {
  return encodeFields("serumpun-share/1", agency, "agency-seal", fromBase64url(subject), NO_EPOCH, fromBase64url(toKid));
}
