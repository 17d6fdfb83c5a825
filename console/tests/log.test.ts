/** An auditor's checks of a log made here: what holds, and each lie that a hub could tell. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { type Bytes, join, randomBytes, u64 } from "../src/bytes.js";
import type { CertifiedKey } from "../src/directory.js";
import { fromBase64url, labelledDigest, toBase64url, toTimestamp } from "../src/encoding.js";
import type { PublicKey } from "../src/keys.js";
import { verifyEntries, verifyTree } from "../src/log/audit.js";
import type { Checkpoint } from "../src/log/checkpoint.js";
import { type ErasedEntry, leafOf, type LogScope, makeTag, type PlacedEntry } from "../src/log/entry.js";
import {
  Frontier, hashLeaf, proveConsistency, proveInclusion, rootOfFirst, verifyConsistency, verifyInclusion,
} from "../src/log/merkle.js";
import { judgeLogged, verifyLogged } from "../src/log/position.js";
import { bundlesOf } from "../src/log/tiles.js";
import type { Receipt } from "../src/statements.js";

const NOW = Date.parse("2027-03-01T00:00:00Z");
const YEARS = 3 * 365 * 86_400_000;
const OWN = randomBytes(32);
const SCOPE: LogScope = { country: "MY", entries: 0, tag_key: toBase64url(OWN) };
type Listed = PlacedEntry | ErasedEntry;

/** A log in which every other entry concerns MY. */
function makeLog(size: number, ageMs = 0): { leaves: Bytes[]; entries: PlacedEntry[] } {
  const leaves: Bytes[] = [];
  const entries: PlacedEntry[] = [];
  for (let index = 0; index < size; index++) {
    const isOwn = index % 2 === 0;
    const placed = { number: entries.length + 1, index, salts: toBase64url(randomBytes(96)), entry: entry(index, isOwn, ageMs) };
    const tag = isOwn ? makeTag(OWN, placed.number) : randomBytes(32);
    leaves.push(leafOf(placed, join(tag, randomBytes(32))));
    if (isOwn) entries.push(placed);
  }
  return { leaves, entries };
}

function entry(index: number, isOwn: boolean, ageMs: number): PlacedEntry["entry"] {
  return {
    id: `01970000-0000-7000-8000-${String(index).padStart(12, "0")}`,
    recorded_at: toTimestamp(NOW - ageMs + index * 1000),
    action: "report:open", outcome: "done", rule: "granted", request_id: "r",
    agency: isOwn ? "my-pdrm" : "sg-spf", country: isOwn ? "MY" : "SG", account: "my-pdrm/a", roles: "analyst",
    kid: null, originator: "id-polri", concerned: "ID", object: "id-polri/x", purpose: "prevention",
    case_reference: "A/1", request_digest: null, answer_digest: null, detail: null,
  };
}

function signed(leaves: readonly Bytes[], size = leaves.length, at = NOW): Checkpoint {
  return { origin: "test/access-log", size, root: rootOfFirst(size, leaves.map(hashLeaf)), signedAt: at };
}

const SEEN = { earlier: [], at: NOW };

describe("an auditor's checks", () => {
  it("take a log that is whole", () => {
    const { leaves, entries } = makeLog(41);
    verifyTree(leaves, signed(leaves), [signed(leaves, 0), signed(leaves, 17), signed(leaves, 41)]);
    verifyEntries(entries, leaves, SCOPE, SEEN);
  });

  const lies: Record<string, (entries: Listed[]) => unknown> = {
    "left out": (entries) => entries.splice(3, 1),
    "held back at the end": (entries) => entries.pop(),
    "told twice": (entries) => entries.splice(3, 1, entries[2] as Listed),
    "numbered anew": (entries) => {
      entries.splice(3, 1);
      entries.forEach((each, at) => (entries[at] = { ...each, number: at + 1 } as Listed));
    },
    "changed": (entries) => {
      const { entry: own, ...place } = entries[4] as PlacedEntry;
      entries[4] = { ...place, entry: { ...own, purpose: "practice" } };
    },
    "erased before its time": (entries) => {
      const { number, index } = entries[4] as PlacedEntry;
      entries[4] = { number, index, salts: null, entry: null };
    },
    "beyond the checkpoint": (entries) => {
      entries[4] = { ...(entries[4] as PlacedEntry), index: 99 };
    },
  };
  for (const [lie, tell] of Object.entries(lies)) {
    it(`refuse an entry that was ${lie}`, () => {
      const { leaves, entries } = makeLog(20);
      const told: Listed[] = [...entries];
      tell(told);
      assert.throws(() => verifyEntries(told, leaves, SCOPE, SEEN), { code: "bad-proof" });
    });
  }

  it("take an erased entry after its retention, unless an older checkpoint shows that it is younger", () => {
    const { leaves, entries } = makeLog(6, YEARS);
    const told: Listed[] = [...entries];
    told[2] = { number: 3, index: 4, salts: null, entry: null };
    verifyEntries(told, leaves, SCOPE, SEEN);
    const recent = signed(leaves, 3, NOW - 1000);
    assert.throws(() => verifyEntries(told, leaves, SCOPE, { ...SEEN, earlier: [recent] }), { code: "bad-proof" });
  });

  it("take an erased account as it was approved, and in no other entry", () => {
    const { leaves, entries } = makeLog(11);
    const proposal = "01970000-0000-7000-8000-0000000000cc";
    const told: Listed[] = [...entries];
    const hide = (at: number, account = proposal): void => {
      const { entry: own, salts, ...place } = entries[at] as PlacedEntry;
      const raw = fromBase64url(salts);
      raw.fill(0, 32, 64);
      told[at] = { ...place, salts: toBase64url(raw), entry: { ...own, account } };
    };
    const places = join(...[0, 4].map(u64));
    const words = `agency=my-pdrm entries=2 leaves=${toBase64url(labelledDigest("serumpun-log-erasure/1", places))}`;
    const { entry: own, ...place } = entries[5] as PlacedEntry;
    const approval = { ...place, entry: { ...own, action: "subject:erase", object: proposal, concerned: null, detail: words } };
    told[5] = approval;
    leaves[10] = leafOf(approval, (leaves[10] as Bytes).slice(121));
    hide(0);
    verifyEntries(told, leaves, SCOPE, SEEN); // fewer than approved: one was pulled before
    hide(2);
    verifyEntries(told, leaves, SCOPE, SEEN);
    hide(3);
    assert.throws(() => verifyEntries(told, leaves, SCOPE, SEEN), { code: "bad-proof" });
    told[2] = entries[2] as PlacedEntry;
    assert.throws(() => verifyEntries(told, leaves, SCOPE, SEEN), { code: "bad-proof" });
    told[3] = entries[3] as PlacedEntry;
    hide(0, "01970000-0000-7000-8000-0000000000cd");
    assert.throws(() => verifyEntries(told, leaves, SCOPE, SEEN), { code: "bad-proof" });
  });

  it("refuse a log that does not continue an earlier one, or is smaller", () => {
    const { leaves } = makeLog(20);
    const other = signed(makeLog(20).leaves, 9);
    assert.throws(() => verifyTree(leaves, signed(leaves), [other]), { code: "bad-proof" });
    const larger = { ...signed(leaves), size: 21 };
    assert.throws(() => verifyTree(leaves, signed(leaves), [larger]), { code: "bad-proof" });
    assert.throws(() => verifyTree(leaves.slice(1), signed(leaves), []), { code: "bad-proof" });
  });
});

describe("proofs that are made here", () => {
  it("lead to the root, for every leaf and every beginning", () => {
    const hashes = makeLog(33).leaves.map(hashLeaf);
    for (let size = 1; size <= hashes.length; size++) {
      const first = hashes.slice(0, size);
      const root = rootOfFirst(size, hashes);
      for (let at = 0; at < size; at++) {
        verifyInclusion(first[at] as Bytes, at, size, proveInclusion(at, first), root);
        const old = { size: at + 1, root: rootOfFirst(at + 1, hashes) };
        verifyConsistency(old, { size, root }, proveConsistency(at + 1, first));
      }
    }
    assert.deepEqual(rootOfFirst(0, []), new Frontier().root());
  });
});

it("a record may lack its leaf for a minute, not longer", async () => {
  const receipt = { time: toTimestamp(NOW) } as Receipt;
  const key = undefined as unknown as PublicKey; // nothing to verify yet
  assert.equal(await verifyLogged(null, receipt, key, NOW + 59_000), null);
  await assert.rejects(verifyLogged(null, receipt, key, NOW + 61_000), { code: "bad-proof" });
});

it("bundles of leaves lie where C2SP says", () => {
  assert.deepEqual(bundlesOf(300), [
    { path: "tile/entries/000", width: 256 },
    { path: "tile/entries/001.p/44", width: 44 },
  ]);
  assert.equal(bundlesOf(256_000 * 2)[1234]?.path, "tile/entries/x001/234");
});

describe("a signature is judged by where the log has it and the revocation of its key", () => {
  const signed = { size: 9 } as Checkpoint;
  const place = (index: number, at: number) => ({ index, at: NOW + at, signed });
  const certified = (compromised: number | null) =>
    ({
      notBefore: NOW - 1000_000,
      notAfter: NOW + 1000_000,
      revokedAt: NOW,
      compromisedAt: compromised === null ? null : NOW + compromised,
    }) as CertifiedKey;

  it("as judged by time where it stands before", () => {
    assert.equal(judgeLogged(certified(null), place(3, -90_000), place(4, 0)), "valid");
    assert.equal(judgeLogged(certified(-100_000), place(3, -90_000), place(4, 0)), "disputed");
    assert.equal(judgeLogged(certified(null), place(3, -90_000), null), "valid");
  });
  it("disputed where it stands after and is dated less than a minute before", () =>
    assert.equal(judgeLogged(certified(null), place(5, -59_000), place(4, 0)), "disputed"));
  it("refused where it stands after and is dated more than a minute before: backdated", () =>
    assert.throws(() => judgeLogged(certified(null), place(5, -61_000), place(4, 0)), { code: "bad-proof" }));
});
