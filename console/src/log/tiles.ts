/** Where the leaves are served (C2SP tlog-tiles). */

export const TILE_WIDTH = 256;

/** Name the bundles that hold the leaves of a tree's size, each with how many it has. */
export function bundlesOf(size: number): readonly { readonly path: string; readonly width: number }[] {
  return Array.from({ length: Math.ceil(size / TILE_WIDTH) }, (_, at) => {
    const width = Math.min(TILE_WIDTH, size - at * TILE_WIDTH);
    const groups = String(at).padStart(Math.ceil(String(at).length / 3) * 3, "0").match(/.{3}/g) ?? [];
    const index = groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join("/");
    return { path: `tile/entries/${index}${width < TILE_WIDTH ? `.p/${width}` : ""}`, width };
  });
}
