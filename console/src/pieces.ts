/** Octets that come piece by piece: read from a blob, measured on their way. */

import type { Bytes } from "./bytes.js";
import { sha256Stream, toBase64url } from "./encoding.js";

/** Octets that come piece by piece. */
export type Pieces<B extends Uint8Array = Uint8Array> = AsyncIterable<B> | Iterable<B>;

const READ_BYTES = 1 << 20;

/** Read a blob piece by piece. */
export async function* blobPieces(blob: Blob): AsyncGenerator<Bytes> {
  for (let at = 0; at < blob.size; at += READ_BYTES) {
    yield new Uint8Array(await blob.slice(at, at + READ_BYTES).arrayBuffer());
  }
}

/** Measures pieces that pass: their length and SHA-256. */
export class Measure {
  #length = 0;
  readonly #hash = sha256Stream();
  #digest: string | undefined;

  /** Let pieces through; `tell` is told the length of each. */
  async *through<B extends Uint8Array>(pieces: Pieces<B>, tell?: (taken: number) => void): AsyncGenerator<B> {
    for await (const piece of pieces) {
      this.#length += piece.length;
      this.#hash.update(piece);
      tell?.(piece.length);
      yield piece;
    }
  }

  /** How many octets passed so far. */
  get length(): number {
    return this.#length;
  }

  /** What passed, once all has. */
  found(): { readonly length: number; readonly sha256: string } {
    this.#digest ??= toBase64url(this.#hash.digest());
    return { length: this.#length, sha256: this.#digest };
  }
}
