"""The log as files that other tools read: checkpoint, tiles, entry bundles (C2SP tlog-tiles)."""

from collections.abc import Iterator
from pathlib import Path

from app.crypto.checkpoint import Checkpoint
from app.crypto.merkle import HASH_BYTES, hash_leaf
from app.crypto.tiles import TILE_WIDTH, TileEdge, tile_path, write_bundle
from serumpun.errors import FileError
from serumpun.files import write_new
from serumpun.log_folder import LogFolder


def mirror_log(folder: LogFolder, signed: Checkpoint, output: Path) -> int:
    """Write the log into a new folder, whose name is then a log's URL prefix.

    Args:
        folder: Pulled and checked.
        signed: Its checkpoint.
        output: Not there yet.

    Returns:
        How many files.

    Raises:
        FileError: The folder is there, or a file cannot be written.
    """
    if output.exists():
        raise FileError(f"{output}: it is there already", next_step="Name a new folder.")
    count = 0
    for name, content in _files(folder, signed):
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, content)
        count += 1
    return count


def _files(folder: LogFolder, signed: Checkpoint) -> Iterator[tuple[str, bytes]]:
    edge = TileEdge(0, {})
    with folder.leaves(signed.size) as leaves:
        for bundle in range(-(-signed.size // TILE_WIDTH)):
            start = bundle * TILE_WIDTH
            held = [leaves[at] for at in range(start, min(start + TILE_WIDTH, signed.size))]
            edge.append([hash_leaf(leaf) for leaf in held])
            yield tile_path("entries", bundle, len(held)), write_bundle(held)
    for tile, hashes in edge.changed().items():
        yield tile_path(str(tile.level), tile.index, len(hashes) // HASH_BYTES), hashes
    yield "checkpoint", folder.checkpoint() or b""
