/** What a section's key opens: the list of its attachments, then the body (docs/spec/sealed-report.md section 5). */

import { type Bytes, join, u32 } from "./bytes.js";
import { recoded, refuse } from "./errors.js";
import * as limits from "./limits.js";
import { type Checked, digest, display, listed, mediaType, members, nullable, number, where } from "./shape.js";
import { parseObject, writeObject } from "./strict-json.js";

const LENGTH_BYTES = 4;

/** A plain file name: it comes from another agency's machine and must lead nowhere. */
const fileName = where(display(limits.FILE_NAME_CHARACTERS), (found, no) => {
  if (found === "." || found === ".." || /[/\\:]/.test(found)) no("not a plain file name");
});
const manifest = members({
  attachments: listed(
    members({
      n: number(1, limits.ATTACHMENTS),
      name: fileName,
      media_type: mediaType,
      length: number(0, limits.ATTACHMENT_BYTES),
      sha256: digest,
    }),
    0,
    limits.ATTACHMENTS,
  ),
  body_n: nullable(number(0, Number.MAX_SAFE_INTEGER)),
});
/** The attachments of one section; `body_n`: the one that is the body itself. */
export type Manifest = Checked<typeof manifest>;
/** One attachment as it was before sealing. */
export type AttachedFile = Manifest["attachments"][number];

/** Write what is sealed: `u32 length || manifest || body`. */
export function joinManifest(found: Manifest, body: Uint8Array): Bytes {
  const written = writeObject(found);
  return join(u32(written.length), written, body);
}

/**
 * Read what was sealed.
 *
 * @throws `seal-broken`: the sealer did not follow the specification.
 */
export function splitManifest(opened: Bytes): { manifest: Manifest; body: Bytes } {
  if (opened.length < LENGTH_BYTES) refuse("seal-broken", "manifest is cut");
  const end = LENGTH_BYTES + new DataView(opened.buffer, opened.byteOffset).getUint32(0);
  if (opened.length < end) refuse("seal-broken", "manifest is cut");
  const found = recoded("seal-broken", ["too-large", "malformed-json", "invalid-shape"], () =>
    manifest(parseObject(opened.slice(LENGTH_BYTES, end), limits.MANIFEST_BYTES), ""),
  );
  const body = opened.slice(end);
  if (found.body_n !== null) {
    if (!found.attachments.some((file) => file.n === found.body_n)) {
      refuse("seal-broken", "the body's attachment is not listed");
    }
    if (body.length > 0) refuse("seal-broken", "two bodies: two readers would show different ones");
  }
  return { manifest: found, body };
}
