/** Runs one vector; the same lines as tests/crypto/vectors.py. */

import { type Bytes, join, toHex, utf8 } from "../src/bytes.js";
import { checkSealedLength, openBytes, paddedLength, sealedLength } from "../src/content.js";
import { Directory, judge } from "../src/directory.js";
import { encodeFields, fromBase64url, fromTimestamp, objectDigest, sha256, toBase64url } from "../src/encoding.js";
import { openSections, parseEnvelope, verifyDelivery, verifyReport } from "../src/envelope.js";
import { refuse, SerumpunError } from "../src/errors.js";
import { pinFederation } from "../src/federation.js";
import { checkHandling } from "../src/handling.js";
import { parseHeader, reportReference, type SectionName } from "../src/header.js";
import { parseJws, verifyJws } from "../src/jws.js";
import { type KeyPart, type KeyUse, PublicKey } from "../src/keys.js";
import * as limits from "../src/limits.js";
import { readBundle } from "../src/log/audit.js";
import { verifyCheckpoint } from "../src/log/checkpoint.js";
import { verifyCosignature } from "../src/log/cosignature.js";
import { ownCosigner, parseCosigner } from "../src/log/cosigner.js";
import { checkLeaf, leafOf, logEntry, makeTag, type PlacedEntry } from "../src/log/entry.js";
import { Frontier, verifyConsistency, verifyInclusion } from "../src/log/merkle.js";
import { parseProof, verifyProof } from "../src/log/proof.js";
import { splitManifest } from "../src/manifest.js";
import { SealingKey } from "../src/private-keys.js";
import { agencyId, members, time, version } from "../src/shape.js";
import { openShare, verifyShare } from "../src/shares.js";
import { type StatementKind, verifyDeviceRequest, verifyKeyRequest, verifyStatement } from "../src/statements.js";
import { parseObject } from "../src/strict-json.js";
import type { Suite } from "../src/suite/suite.js";
import { matchEntry, tokensDigest } from "../src/tokens.js";
import { audienceEntry, unwrapKey } from "../src/wrap.js";

export const NAMES = [
  "conventions", "keys", "content", "headers", "envelopes", "statements", "directories", "shares",
  "access-log", "matching",
] as const;

// Vectors are read as they come.
type Any = any;
export interface Case {
  readonly name: string;
  readonly do: string;
  readonly in: Any;
  readonly out?: unknown;
  readonly error?: string;
}
export interface VectorFile {
  readonly cases: readonly Case[];
  readonly texts?: Readonly<Record<string, string>>;
  readonly keys?: Readonly<Record<string, CarriedKey>>;
}
interface CarriedKey {
  readonly federation: string;
  readonly holder: string;
  readonly use: KeyUse;
  readonly parts: readonly KeyPart[];
}

/** What only the hub and its own tools do. */
const NOT_HERE: readonly string[] = ["tag_key", "verifier_keys", "tile", "t1", "t2", "evaluator_key", "evaluation"];

/** Do what a case says and give what came out; refusals are thrown. */
async function run(suite: Suite, file: VectorFile, { do: what, in: given }: Case): Promise<unknown> {
  const act = DO[what];
  if (act === undefined) throw new Error(`no such deed: ${what}`);
  return act(given, file, suite);
}

/** What came out, as a vector writes it; anything but a refusal is thrown on. */
export async function outcome(suite: Suite, file: VectorFile, found: Case): Promise<unknown> {
  try {
    return { out: JSON.parse(JSON.stringify(await run(suite, file, found))) };
  } catch (error) {
    if (!(error instanceof SerumpunError)) throw error;
    return { error: error.code };
  }
}

/** What a vector expects. */
export function expected(found: Case): unknown {
  return "error" in found ? { error: found.error } : { out: found.out };
}

/** The cases of a file that are read here. */
export function casesOf(file: VectorFile): readonly Case[] {
  return file.cases.filter((found) => !NOT_HERE.includes(found.do));
}

/** Run a file's cases, without a test runner. */
export async function differing(suite: Suite, file: VectorFile): Promise<string[]> {
  const wrong = [];
  for (const each of casesOf(file)) {
    if (sorted(await outcome(suite, file, each)) !== sorted(expected(each))) wrong.push(each.name);
  }
  return wrong;
}

/** Write a value with its members in the order of their names. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

const DO: Readonly<Record<string, (given: Any, file: VectorFile, suite: Suite) => unknown>> = {
  encode: (given) => toHex(encodeFields(...given.map((field: Any) => ("hex" in field ? hex(field.hex) : Object.values(field)[0])))),
  unbase64: (given) => toHex(fromBase64url(given.text, given.length ?? undefined)),
  instant: (given) => fromTimestamp(given),
  parse: (given) => parseObject(hex(given.hex), given.maximum),
  object_digest: (given) => toHex(objectDigest(given.typ, given.kid, hex(given.payload))),
  audience: (given) => toHex(audienceEntry(given.section, given.agency, given.kid, fromBase64url(given.wrap))),
  kid: (given, _, suite) => carried(suite, given).kid,
  expand: async (given, _, suite) => toHex((await suite.sealingKey(hex(given))).publicKey),
  padded: (given) => [paddedLength(given), sealedLength(given)],
  check_sealed: (given) => nothing(checkSealedLength(given)),
  open_content: async (given) => toHex(await openBytes(fromBase64url(given.sealed), hex(given.key), hex(given.context))),
  open_wrap: async (given, _, suite) => {
    const [federation, agency, seed] = given.own;
    const own = await SealingKey.ofSeed(suite, federation, agency, "agency-seal", hex(seed));
    const [reportId, section, originator, digest] = given.place;
    const place = { reportId, section, originator, ciphertextDigest: hex(digest) };
    const { contentKey, mask } = await unwrapKey(fromBase64url(given.wrap), place, own);
    return { key: toHex(contentKey), mask };
  },
  split_inner: (given) => {
    const { manifest, body } = splitManifest(hex(given));
    return { manifest, body: toHex(body) };
  },
  header: (given, file) => nothing(checkHandling(parseHeader(text(file, given)))),
  report: async (given, file, suite) => {
    return (await verifyReport(parseEnvelope(text(file, given.envelope)), keyOf(suite, file, given.key))).digest;
  },
  open: async (given, file, suite) => {
    const key = keyOf(suite, file, given.key);
    const envelope = parseEnvelope(text(file, given.envelope));
    const delivery = await verifyDelivery(envelope, key);
    const [agency, seed] = given.own;
    const own = await SealingKey.ofSeed(suite, key.federation, agency, "agency-seal", hex(seed));
    const opened = await openSections(delivery, envelope, given.asked as SectionName[], own);
    return Object.fromEntries(opened.map((part) => [part.name, new TextDecoder().decode(part.body)]));
  },
  statement: async (given, file, suite) => {
    if (given.kind === "tokens-renewal") return renewal(text(file, given.signed), keyOf(suite, file, given.key));
    const kind = given.kind as StatementKind;
    const most = kind === "heads" ? limits.ENVELOPE_BYTES : limits.STATEMENT_WIRE_BYTES;
    return nothing(await verifyStatement(kind, parseJws(text(file, given.signed), most), keyOf(suite, file, given.key)));
  },
  key_request: async (given, file, suite) => nothing(await verifyKeyRequest(parseJws(text(file, given[0])), given[1], suite)),
  device_request: async (given, file, suite) => nothing(await verifyDeviceRequest(parseJws(text(file, given[0])), given[1], suite)),
  walk: async (given, file, suite) => {
    const directory = await walked(given, file, suite);
    const judged = given.judge.map(([kid, at]: [string, string]) => {
      const certified = directory.keys.get(kid);
      return certified && judge(certified, fromTimestamp(at));
    });
    return { heads: Object.fromEntries([...directory.heads.values()].map((head) => [head.issuer, [head.n, head.digest]])), judged };
  },
  tokens_digest: ([salt, found]) => toHex(tokensDigest(hex(salt), found.map(hex))),
  tag: (given) => toHex(makeTag(hex(given.key), given.number)),
  leaf: (given, file) => {
    const placed = placedOf(text(file, given.entry), given.salts);
    const leaf = leafOf(placed, hex(given.tags.join("")));
    checkLeaf(leaf, placed);
    return toHex(leaf);
  },
  check_leaf: (given, file) => nothing(checkLeaf(hex(given.leaf), placedOf(text(file, given.entry), given.salts))),
  checkpoint: async (given, file, suite) => {
    const found = await verifyCheckpoint(text(file, given.note), keyOf(suite, file, given.key));
    return { size: found.size, root: toHex(found.root), signed_at: found.signedAt / 1000 };
  },
  cosignature: async (given, file, suite) => {
    const key = keyOf(suite, file, given.key);
    const line = new TextDecoder().decode(text(file, given.line));
    return (await verifyCosignature(suite, text(file, given.note), line, () => [ownCosigner(key)])) / 1000;
  },
  cosigned: async (given, file, suite) => {
    const line = new TextDecoder().decode(text(file, given.line));
    const cosigners = given.vkeys.map(parseCosigner);
    return (await verifyCosignature(suite, text(file, given.note), line, () => cosigners)) / 1000;
  },
  tree: (given) => {
    const tree = new Frontier();
    for (let n = 0; n < given; n++) tree.append(sha256(join(Uint8Array.of(0), utf8(String(n)))));
    return toHex(tree.root());
  },
  inclusion: (given) =>
    nothing(verifyInclusion(hex(given.leaf_hash), given.index, given.size, given.proof.map(hex), hex(given.root))),
  consistency: (given) => {
    const before = { size: given.old, root: hex(given.old_root) };
    return nothing(verifyConsistency(before, { size: given.new, root: hex(given.new_root) }, given.proof.map(hex)));
  },
  bundle: (given) => readBundle(hex(given)).map(toHex),
  tlog_proof: async (given, file, suite) => {
    const proof = parseProof(new TextDecoder().decode(text(file, given.proof)));
    return (await verifyProof(proof, hex(given.leaf), keyOf(suite, file, given.key))).size;
  },
  share: async (given, file, suite) => {
    const directory = await walked(given, file, suite);
    const share = await verifyShare(parseJws(text(file, given.share)), directory);
    const { name } = directory.federation;
    const device = await SealingKey.ofSeed(suite, name, share.agency, "device-seal", hex(given.device));
    return (await openShare(share, device)).publicKey.kid;
  },
};

/** No page renews tokens, so this is read here alone (docs/spec/matching.md section 12). */
const tokensRenewal = members({ v: version, agency: agencyId, report: reportReference, match: matchEntry, time });

async function renewal(signed: Bytes, key: PublicKey): Promise<null> {
  if (key.use !== "agency-sign") refuse("bad-signature", `a ${key.use} key may not renew tokens`);
  const payload = await verifyJws(parseJws(signed, limits.STATEMENT_WIRE_BYTES), key, "serumpun-tokens-renewal+jws");
  return nothing(tokensRenewal(parseObject(payload, limits.STATEMENT_BYTES), ""));
}

function placedOf(raw: Bytes, salts: string): Pick<PlacedEntry, "entry" | "salts"> {
  return { entry: logEntry(parseObject(raw, limits.CHECKPOINT_BYTES), ""), salts: toBase64url(hex(salts)) };
}

async function walked(given: Any, file: VectorFile, suite: Suite): Promise<Directory> {
  const directory = new Directory(pinFederation(text(file, given.federation), suite));
  for (const [signed, recordedAt] of given.statements) {
    await directory.append(parseJws(text(file, signed)), fromTimestamp(recordedAt));
  }
  return directory;
}

function keyOf(suite: Suite, file: VectorFile, name: string): PublicKey {
  const found = file.keys?.[name];
  if (found === undefined) throw new Error(`no key ${name}`);
  return carried(suite, found);
}

function carried(suite: Suite, { federation, holder, use, parts }: CarriedKey): PublicKey {
  return PublicKey.carried(suite, federation, holder, use, parts);
}

function nothing(_: unknown): null {
  return null;
}

function hex(digits: string): Bytes {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** A text by its name, or a splice of one, as octets; lone surrogates become what they would be in UTF-8. */
function text(file: VectorFile, given: Any): Bytes {
  if (typeof given === "string") return surrogatepass(file.texts?.[given] ?? "");
  const base = Array.from(file.texts?.[given.of] ?? "");
  return surrogatepass(base.slice(0, given.at).join("") + given.put + base.slice(given.at + given.cut).join(""));
}

function surrogatepass(whole: string): Bytes {
  if (whole.isWellFormed()) return new TextEncoder().encode(whole);
  const parts = Array.from(whole).map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (letter.isWellFormed()) return [...new TextEncoder().encode(letter)];
    return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  });
  return Uint8Array.from(parts.flat());
}
