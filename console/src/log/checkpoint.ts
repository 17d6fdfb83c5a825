/**
 * Checkpoints: how large the log is, with what root, signed by the hub (docs/spec/access-log.md section 5).
 *
 * Source: C2SP signed-note, tlog-checkpoint, tlog-cosignature. Both signatures of the log must hold;
 * lines of unknown keys are passed over.
 */

import { type Bytes, fromUtf8, join, readU64, same, u64, utf8 } from "../bytes.js";
import { type Instant, sha256 } from "../encoding.js";
import { refuse } from "../errors.js";
import type { PublicKey } from "../keys.js";
import * as limits from "../limits.js";
import { HASH_BYTES } from "./merkle.js";

const TYPES = { Ed25519: 0x01, "ML-DSA-44": 0x06 } as const;
const DASH = "\u2014 ";
export const TIME_BYTES = 8;
export const KEY_ID_BYTES = 4;
const LAST_SECOND = Date.parse("9999-12-31T23:59:59Z") / 1000;

/** A state of the log. */
export interface Checkpoint {
  readonly origin: string;
  /** Leaves. */
  readonly size: number;
  /** Hash of their tree. */
  readonly root: Bytes;
  /** When the log signed it, to the second. */
  readonly signedAt: Instant;
}

/** A signature line of a note: name, and key id with value. */
export interface NoteLine {
  readonly name: string;
  readonly raw: Bytes;
}

/**
 * Read a checkpoint and check both signatures of the log.
 *
 * @param note As carried.
 * @param key The pinned log key.
 * @throws `malformed`, `too-large`; `bad-signature`: of another log, or a signature is missing or false.
 */
export async function verifyCheckpoint(note: Bytes, key: PublicKey): Promise<Checkpoint> {
  const { text, lines } = splitNote(note);
  const { origin, size, root } = readText(text);
  if (origin !== `${key.federation}/access-log`) refuse("bad-signature", "checkpoint of another log");
  const plain = signatureOf(lines, origin, "Ed25519", key);
  const timed = signatureOf(lines, origin, "ML-DSA-44", key);
  const moment = timed.slice(0, TIME_BYTES);
  if (moment.length < TIME_BYTES) refuse("bad-signature", "signature without time");
  const signedAt = instantOf(moment);
  await key.verifySignature("Ed25519", plain, utf8(text));
  const message = cosignedMessage(origin, { origin, size, root }, moment);
  await key.verifySignature("ML-DSA-44", timed.slice(TIME_BYTES), message);
  return { origin, size, root, signedAt };
}

/** Write what ML-DSA-44 signs, for a cosigner; the log is a cosigner of its own. */
export function cosignedMessage(cosigner: string, signed: Pick<Checkpoint, "origin" | "size" | "root">, moment: Bytes): Bytes {
  const [name, origin] = [cosigner, signed.origin].map((each) => join(Uint8Array.of(utf8(each).length), utf8(each)));
  const bounds = [new Uint8Array(TIME_BYTES), u64(signed.size), signed.root];
  return join(utf8("subtree/v1\n\0"), name!, moment, origin!, ...bounds);
}

function signatureOf(lines: readonly NoteLine[], origin: string, algorithm: keyof typeof TYPES, key: PublicKey): Bytes {
  const id = keyId(origin, TYPES[algorithm], key.part(algorithm));
  const held = lines.filter(({ name, raw }) => name === origin && same(raw.subarray(0, KEY_ID_BYTES), id));
  const [first] = held;
  if (first === undefined || held.length > 1) refuse("bad-signature", "not exactly one signature of each key of the log");
  return first.raw.slice(KEY_ID_BYTES);
}

/** Read the time of a timestamped signature; @throws `bad-signature`: no such instant. */
export function instantOf(moment: Bytes): Instant {
  const seconds = readU64(moment);
  return seconds <= LAST_SECOND ? seconds * 1000 : refuse("bad-signature", "no such instant");
}

/** Name a key of a note (C2SP signed-note). */
export function keyId(name: string, kind: number, raw: Bytes): Bytes {
  return sha256(join(utf8(name), Uint8Array.of(0x0a, kind), raw)).slice(0, KEY_ID_BYTES);
}

/** Split a note into its text and its signature lines; @throws `malformed`, `too-large`. */
export function splitNote(note: Bytes): { readonly text: string; readonly lines: readonly NoteLine[] } {
  if (note.length > limits.CHECKPOINT_BYTES) refuse("too-large", "checkpoint over its maximum");
  let whole: string;
  try {
    whole = fromUtf8(note);
  } catch {
    refuse("malformed", "checkpoint is not UTF-8");
  }
  if (/[\u0000-\u0009\u000b-\u001f]/.test(whole)) refuse("malformed", "checkpoint with control characters");
  const gap = whole.lastIndexOf("\n\n");
  if (gap < 0 || !whole.endsWith("\n") || gap + 2 >= whole.length) refuse("malformed", "checkpoint without signatures");
  const lines = whole.slice(gap + 2, -1).split("\n");
  return { text: whole.slice(0, gap + 1), lines: lines.map(readLine) };
}

/** Read a signature line; @throws `malformed`. */
export function readLine(line: string): NoteLine {
  if (!line.startsWith(DASH)) refuse("malformed", "no signature line");
  const rest = line.slice(DASH.length);
  const space = rest.indexOf(" ");
  const raw = fromBase64(rest.slice(space + 1));
  if (space <= 0 || raw.length <= KEY_ID_BYTES) refuse("malformed", "no signature line");
  return { name: rest.slice(0, space), raw };
}

/** Decode canonical base64 with padding; @throws `malformed`. */
export function fromBase64(text: string): Bytes {
  let raw: Bytes;
  try {
    raw = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    refuse("malformed", "not base64");
  }
  return toBase64(raw) === text ? raw : refuse("malformed", "not canonical base64");
}

/** Encode with padding. */
export function toBase64(raw: Uint8Array): string {
  let letters = "";
  for (const octet of raw) letters += String.fromCharCode(octet);
  return btoa(letters);
}

/** Read what a checkpoint's signatures are over; @throws `malformed`. */
export function readText(text: string): Pick<Checkpoint, "origin" | "size" | "root"> {
  const [origin = "", size = "", root = "", ...extensions] = text.split("\n");
  const raw = fromBase64(root);
  if (origin === "" || !/^(?:0|[1-9][0-9]{0,15})$/.test(size) || Number(size) > limits.LOG_SIZE || raw.length !== HASH_BYTES) {
    refuse("malformed", "no checkpoint");
  }
  if (extensions.slice(0, -1).includes("")) refuse("malformed", "empty line in a checkpoint");
  return { origin, size: Number(size), root: raw };
}
