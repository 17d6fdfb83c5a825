/** The log's Merkle tree, as RFC 6962 section 2.1 (SHA-256): roots and proofs, checked. */

import { type Bytes, join, same } from "../bytes.js";
import { sha256 } from "../encoding.js";
import { refuse } from "../errors.js";

export const HASH_BYTES = 32;
const EMPTY_ROOT = sha256(new Uint8Array(0));
const LEAF = Uint8Array.of(0);
const INNER = Uint8Array.of(1);

/** Hash an entry of the log. */
export function hashLeaf(leaf: Uint8Array): Bytes {
  return sha256(join(LEAF, leaf));
}

function hashChildren(left: Uint8Array, right: Uint8Array): Bytes {
  return sha256(join(INNER, left, right));
}

/** The full subtrees along a growing tree's right edge: all that appending needs. */
export class Frontier {
  readonly #peaks: { readonly level: number; readonly node: Bytes }[] = [];

  /** Add the hash of one more leaf. */
  append(leaf: Bytes): void {
    let level = 0;
    let node = leaf;
    for (let last = this.#peaks.at(-1); last?.level === level; last = this.#peaks.at(-1)) {
      node = hashChildren(last.node, node);
      this.#peaks.pop();
      level++;
    }
    this.#peaks.push({ level, node });
  }

  /** Hash of the whole tree. */
  root(): Bytes {
    const last = this.#peaks.at(-1)?.node ?? EMPTY_ROOT;
    return this.#peaks.slice(0, -1).reduceRight((node, peak) => hashChildren(peak.node, node), last);
  }
}

/**
 * Check that a leaf's hash is at an index of a tree (RFC 9162 section 2.1.3.2).
 *
 * @param proof Siblings, deepest first.
 * @throws `bad-proof`.
 */
export function verifyInclusion(leaf: Bytes, index: number, size: number, proof: readonly Bytes[], root: Bytes): void {
  if (index >= size) refuse("bad-proof", "no such leaf");
  let node = leaf;
  for (const { sibling, isLeft } of climb(index, size - 1, proof)) {
    node = isLeft ? hashChildren(sibling, node) : hashChildren(node, sibling);
  }
  if (!same(node, root)) refuse("bad-proof", "the leaf is not there");
}

/**
 * Check that a tree only grew (RFC 9162 section 2.1.4.2).
 *
 * @throws `bad-proof`.
 */
export function verifyConsistency(
  before: { readonly size: number; readonly root: Bytes },
  after: { readonly size: number; readonly root: Bytes },
  proof: readonly Bytes[],
): void {
  if (before.size > after.size) refuse("bad-proof", "a tree that shrank");
  if (before.size === 0 || before.size === after.size) {
    const isSame = before.size < after.size || same(before.root, after.root);
    const isBegun = before.size > 0 || same(before.root, EMPTY_ROOT);
    if (proof.length > 0 || !isSame || !isBegun) refuse("bad-proof", "another history");
    return;
  }
  let at = before.size - 1;
  let last = after.size - 1;
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  // A tree that is one full subtree is the first step of its own proof.
  const isFull = Number.isInteger(Math.log2(before.size));
  const [first, ...path] = isFull ? [before.root, ...proof] : proof;
  if (first === undefined) refuse("bad-proof", "proof too short");
  let older = first;
  let newer = first;
  for (const { sibling, isLeft } of climb(at, last, path)) {
    if (isLeft) older = hashChildren(sibling, older);
    newer = isLeft ? hashChildren(sibling, newer) : hashChildren(newer, sibling);
  }
  if (!same(older, before.root) || !same(newer, after.root)) refuse("bad-proof", "another history");
}

/** Walk from a node of a level to the root: each sibling, and whether it is the left one. */
function* climb(start: number, end: number, proof: readonly Bytes[]): Generator<{ sibling: Bytes; isLeft: boolean }> {
  let at = start;
  let last = end;
  for (const sibling of proof) {
    if (last === 0 || sibling.length !== HASH_BYTES) refuse("bad-proof", "proof too long, or no hash");
    const isLeft = at % 2 === 1 || at === last;
    yield { sibling, isLeft };
    while (isLeft && at % 2 === 0 && at > 0) [at, last] = [half(at), half(last)];
    [at, last] = [half(at), half(last)];
  }
  if (last > 0) refuse("bad-proof", "proof too short");
}

/** Halve a number that may be over 32 bits. */
function half(value: number): number {
  return Math.floor(value / 2);
}

/** Hash of the tree over leaf hashes from one place until another. */
function rootBetween(leaves: readonly Bytes[], start: number, end: number): Bytes {
  const tree = new Frontier();
  for (let at = start; at < end; at++) tree.append(leaves[at] ?? refuse("bad-proof", "no such leaf"));
  return tree.root();
}

/** Tell how many leaves the left of two subtrees has: the largest power of two below `size`. */
function leftOf(size: number): number {
  return 2 ** Math.ceil(Math.log2(size) - 1);
}

/**
 * Prove that a leaf is in the tree of these leaf hashes (RFC 6962 section 2.1.1).
 *
 * @returns Siblings, deepest first.
 */
export function proveInclusion(index: number, leaves: readonly Bytes[]): readonly Bytes[] {
  const path: Bytes[] = [];
  for (let [start, end] = [0, leaves.length]; end - start > 1; ) {
    const middle = start + leftOf(end - start);
    path.unshift(index < middle ? rootBetween(leaves, middle, end) : rootBetween(leaves, start, middle));
    [start, end] = index < middle ? [start, middle] : [middle, end];
  }
  return path;
}

/**
 * Prove that the first `old` of these leaf hashes are the beginning of their tree (RFC 6962 section 2.1.2).
 *
 * @returns Hashes, deepest first.
 */
export function proveConsistency(old: number, leaves: readonly Bytes[]): readonly Bytes[] {
  if (old === 0) return [];
  const proof: Bytes[] = [];
  let [start, end, isWhole] = [0, leaves.length, true];
  while (old < end) {
    const middle = start + leftOf(end - start);
    const isLeft = old <= middle;
    proof.unshift(isLeft ? rootBetween(leaves, middle, end) : rootBetween(leaves, start, middle));
    if (isLeft) end = middle;
    else [start, isWhole] = [middle, false];
  }
  return isWhole ? proof : [rootBetween(leaves, start, end), ...proof];
}

/** Hash of the tree of the first leaf hashes. */
export function rootOfFirst(size: number, leaves: readonly Bytes[]): Bytes {
  return rootBetween(leaves, 0, size);
}
