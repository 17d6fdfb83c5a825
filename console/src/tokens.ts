/** Tokens of a report, bound to its signed header (docs/spec/matching.md section 4). */

import { type Bytes, compare, same } from "./bytes.js";
import { fromBase64url, labelledDigest } from "./encoding.js";
import { refuse } from "./errors.js";
import * as limits from "./limits.js";
import { binary, category, type Checked, digest, listed, members, number, oneOf, where } from "./shape.js";

export const MATCH_POLICIES = ["none", "hit_only", "country", "agency"] as const;
const TOKEN_BYTES = 32;
const epoch = number(1, limits.INDEX_EPOCHS);

export const matchEntry = members({ epoch, policy: oneOf(MATCH_POLICIES), tokens_digest: digest });
export const tokens = where(
  members({
    epoch,
    salt: binary(TOKEN_BYTES, TOKEN_BYTES),
    t1: listed(members({ type: category, token: binary(TOKEN_BYTES, TOKEN_BYTES) }), 1, limits.TOKENS),
  }),
  (found, no) => {
    if (new Set(found.t1.map(({ token }) => token)).size !== found.t1.length) no("a token comes twice");
  },
);

/** What a header says of tokens; salted, since the plain digest of one token could be searched. */
export function tokensDigest(salt: Bytes, found: readonly Bytes[]): Bytes {
  return labelledDigest("serumpun-tokens/1", salt, ...[...found].sort(compare));
}

/**
 * Check that the tokens that were carried are those that the header was signed over.
 *
 * @throws `digest-mismatch`
 */
export function checkTokens(
  signed: Checked<typeof matchEntry> | null,
  carried: Checked<typeof tokens> | null,
): void {
  if (signed === null && carried === null) return;
  if (signed === null || carried === null || signed.epoch !== carried.epoch) {
    return refuse("digest-mismatch", "tokens without header, or header without tokens");
  }
  const found = tokensDigest(fromBase64url(carried.salt), carried.t1.map(({ token }) => fromBase64url(token)));
  if (!same(found, fromBase64url(signed.tokens_digest))) refuse("digest-mismatch", "tokens are not the signed ones");
}
