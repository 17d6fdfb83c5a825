/**
 * Keys that cosign under a name: an agency's own, or those of a witness that its country states.
 *
 * Source: C2SP signed-note (keys), tlog-cosignature (what is signed); docs/spec/access-log.md section 5.1.
 */

import { type Bytes, same, u64, utf8 } from "../bytes.js";
import type { Instant } from "../encoding.js";
import { refuse } from "../errors.js";
import { checkPart, type PublicKey, type SignatureAlgorithm } from "../keys.js";
import type { Suite } from "../suite/suite.js";
import { cosignedMessage, fromBase64, keyId, readText } from "./checkpoint.js";

const ALGORITHMS = new Map<number, SignatureAlgorithm>([
  [0x04, "Ed25519"],
  [0x06, "ML-DSA-44"],
]);

/** A key that cosigns, under a name. */
export interface Cosigner {
  readonly name: string;
  readonly algorithm: SignatureAlgorithm;
  readonly raw: Bytes;
  /** Id of the key in a note. */
  readonly id: Bytes;
}

/** Name an agency's own signing key as a cosigner. */
export function ownCosigner(key: PublicKey): Cosigner {
  const name = `${key.federation}/witness/${key.holder}`;
  const raw = key.part("Ed25519");
  return { name, algorithm: "Ed25519", raw, id: keyId(name, 0x04, raw) };
}

/** Read a key as C2SP tools write it, `<name>+<key id>+<key>`; @throws `malformed-encoding`. */
export function parseCosigner(vkey: string): Cosigner {
  const [name = "", known = "", ...rest] = vkey.split("+");
  const no = (why: string): never => refuse("malformed-encoding", why);
  let carried: Bytes;
  try {
    carried = fromBase64(rest.join("+"));
  } catch {
    return no("no cosigner's key");
  }
  const kind = carried[0] ?? 0;
  const raw = carried.slice(1);
  const algorithm = ALGORITHMS.get(kind) ?? no("no cosigner's key");
  checkPart(algorithm, raw);
  const id = keyId(name, kind, raw);
  const hex = [...id].map((octet) => octet.toString(16).padStart(2, "0")).join("");
  return hex === known ? { name, algorithm, raw, id } : no("another key's id");
}

/** Tell whether a signature line is under a cosigner's key. */
export function isBy(cosigner: Cosigner, name: string, id: Uint8Array): boolean {
  return cosigner.name === name && same(cosigner.id, id);
}

/** Check a signature over a checkpoint's text and the time; @throws `bad-signature`. */
export async function verifyBy(
  suite: Suite,
  cosigner: Cosigner,
  signature: Bytes,
  text: string,
  at: Instant,
): Promise<void> {
  const message =
    cosigner.algorithm === "Ed25519"
      ? utf8(`cosignature/v1\ntime ${at / 1000}\n${text}`)
      : cosignedMessage(cosigner.name, readText(text), u64(at / 1000));
  if (!(await suite.verify(cosigner.algorithm, cosigner.raw, signature, message))) {
    refuse("bad-signature", "the cosignature does not hold");
  }
}
