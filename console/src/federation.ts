/** The federation file: what everybody pins first (docs/spec/key-directory.md section 1). */

import { type Bytes, toHex } from "./bytes.js";
import { sha256 } from "./encoding.js";
import { refuse } from "./errors.js";
import { type KeyPart, keyPart, type KeyUse, PublicKey } from "./keys.js";
import * as limits from "./limits.js";
import { agencyId, country, listed, members, name, optional, text, version } from "./shape.js";
import { parseObject } from "./strict-json.js";
import type { Suite } from "./suite/suite.js";

const file = members({
  v: version,
  name: text(/[a-z0-9][a-z0-9.\-]{2,62}/),
  hub: text(/https?:\/\/[A-Za-z0-9.:\[\]\-]{1,255}/),
  members: listed(members({ country, name, root: listed(keyPart, 2, 2) }), 1, limits.FEDERATION_MEMBERS),
  receipt_key: listed(keyPart, 1, 1),
  log_key: listed(keyPart, 2, 2),
  index_custodian: optional(agencyId),
});

/** A pinned federation: everything else is verified from here. */
export interface Federation {
  readonly suite: Suite;
  /** Goes into every kid, so nothing signed here holds in another federation. */
  readonly name: string;
  /** The hub's address, without trailing slash. */
  readonly hub: string;
  readonly members: readonly { readonly country: string; readonly name: string; readonly root: PublicKey }[];
  /** Pinned country roots by kid. */
  readonly roots: ReadonlyMap<string, PublicKey>;
  readonly receiptKey: PublicKey;
  readonly logKey: PublicKey;
  /** SHA-256 of the file in groups of four hex digits, to be compared over a second channel. */
  readonly fingerprint: string;
}

/**
 * Read a federation file and pin what it says; compare the fingerprint before you trust it.
 *
 * @param raw The file's exact octets.
 * @throws `too-large`, `malformed-json`, `invalid-shape`; `malformed-encoding`: a key is none.
 */
export function pinFederation(raw: Bytes, suite: Suite): Federation {
  const found = file(parseObject(raw, limits.FEDERATION_BYTES), "");
  const build = (holder: string, use: KeyUse, parts: readonly KeyPart[]): PublicKey =>
    PublicKey.carried(suite, found.name, holder, use, parts);
  const roots = found.members.map((member) => ({
    country: member.country,
    name: member.name,
    root: build(member.country.toLowerCase(), "country-root", member.root),
  }));
  const receiptKey = build("hub", "hub-receipt", found.receipt_key);
  const logKey = build("hub", "hub-log", found.log_key);
  const components = [...roots.map(({ root }) => root), receiptKey, logKey].flatMap((key) => key.components);
  if (
    new Set(roots.map((member) => member.country)).size !== roots.length ||
    new Set(components).size !== components.length
  ) {
    refuse("invalid-shape", "a country or a key stands twice", "/members");
  }
  return {
    suite,
    name: found.name,
    hub: found.hub,
    members: roots,
    roots: new Map(roots.map(({ root }) => [root.kid, root])),
    receiptKey,
    logKey,
    fingerprint: (toHex(sha256(raw)).match(/.{4}/g) ?? []).join(" "),
  };
}
