// npm's @sigstore/verify over inclusion proofs that a hub answered; then over spoilt ones.
// Standard input: {"key": base64 of 32 bytes, "origin", "entries": [{leaf, index, proof, checkpoint}], "tries"}.
"use strict";
const { createHash, createPublicKey } = require("node:crypto");
const { verifyCheckpoint } = require("@sigstore/verify/dist/tlog/checkpoint.js");
const { verifyMerkleInclusion } = require("@sigstore/verify/dist/tlog/merkle.js");

const given = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
const raw = Buffer.from(given.key, "base64");
const name = Buffer.from(`${given.origin}\n\x01`);
const log = {
  // The first four bytes are what a signature line names its key by (C2SP signed-note).
  logID: createHash("sha256").update(Buffer.concat([name, raw])).digest(),
  baseURL: given.origin,
  publicKey: createPublicKey({
    key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]), format: "der", type: "spki",
  }),
};

function holds(entry) {
  const read = {
    canonicalizedBody: entry.leaf,
    inclusionProof: { logIndex: String(entry.index), hashes: entry.proof, checkpoint: { envelope: entry.checkpoint } },
  };
  try {
    verifyMerkleInclusion(read, verifyCheckpoint(read, [log]));
    return true;
  } catch {
    return false;
  }
}

let state = 7;
const below = (end) => (state = (state * 48271) % 2147483647) % end; // the same in each run

function flip(bytes) {
  const spoilt = Buffer.from(bytes);
  spoilt[below(spoilt.length)] ^= 1 << below(8);
  return spoilt;
}

// In what it reads: the text, and the signature of the key that it knows.
function spoilNote(note) {
  const [text, lines] = note.split("\n\n");
  const [first, ...others] = lines.split("\n");
  if (below(2)) {
    const [dash, who, value] = first.split(" ");
    const changed = flip(Buffer.from(value, "base64")).toString("base64");
    return `${text}\n\n${[[dash, who, changed].join(" "), ...others].join("\n")}`;
  }
  const [origin, size, root] = text.split("\n");
  const other = below(2)
    ? [origin, String(Number(size) + 1 + below(9)), root]
    : [origin, size, flip(Buffer.from(root, "base64")).toString("base64")];
  return `${other.join("\n")}\n\n${lines}`;
}

const entries = given.entries.map((each) => ({
  leaf: Buffer.from(each.leaf, "base64url"),
  index: each.index,
  proof: each.proof.map((node) => Buffer.from(node, "base64url")),
  checkpoint: each.checkpoint,
}));
const refused = entries.filter((entry) => !holds(entry)).length;
const accepted = [];
for (let number = 0; number < given.tries; number++) {
  const entry = { ...entries[number % entries.length] };
  const kind = ["leaf", "index", "hash", "missing", "checkpoint"][below(5)];
  const at = below(entry.proof.length);
  if (kind === "leaf") entry.leaf = flip(entry.leaf);
  if (kind === "index") entry.index = entry.index ^ (1 << below(entry.proof.length));
  if (kind === "hash") entry.proof = entry.proof.map((node, n) => (n === at ? flip(node) : node));
  if (kind === "missing") entry.proof = entry.proof.filter((_, n) => n !== at);
  if (kind === "checkpoint") entry.checkpoint = spoilNote(entry.checkpoint);
  if (holds(entry)) accepted.push(kind);
}
console.log(JSON.stringify({ read: entries.length, refused, tried: given.tries, accepted }));
