"""Looking for a word wherever a hub could have left it, in every form it could have there."""

import base64
import codecs
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

PIECE_BYTES = 32 << 20
OVERLAP_BYTES = 1024  # longer than any form of a word


def forms_of(word: str) -> dict[str, bytes]:
    """Write a word of letters and digits as it could stand in a dump, a file or memory."""
    plain = word.encode()
    forms = {
        "UTF-8": plain,
        "UTF-16, little end first": word.encode("utf-16-le"),
        "UTF-16, big end first": word.encode("utf-16-be"),
        "hexadecimal": plain.hex().encode(),
        "hexadecimal, capitals": plain.hex().upper().encode(),
        "reversed": plain[::-1],
        "ROT13": codecs.encode(word, "rot13").encode(),
    }
    for shift, first in enumerate((0, 2, 3)):
        whole = (shift + len(plain)) * 8 // 6
        for name, encode in (("base64", base64.b64encode), ("base64url", base64.urlsafe_b64encode)):
            text = encode(b"\0" * shift + plain)[first:whole]
            forms[f"{name}, shifted by {shift}"] = text
    return forms


def find_words(words: Iterable[str], pieces: Iterable[bytes]) -> set[tuple[str, str]]:
    """Tell which words are in a stream, and in which form.

    Args:
        words: Letters and digits only.
        pieces: In order; what lies across two of them is found too.
    """
    wanted = {(word, name): form for word in words for name, form in forms_of(word).items()}
    found, tail = set[tuple[str, str]](), b""
    for piece in pieces:
        text = tail + piece
        found |= {key for key, form in wanted.items() if form in text}
        tail = text[-OVERLAP_BYTES:]
    return found


def read_file(path: Path) -> Iterator[bytes]:
    """Read a file piece by piece."""
    with path.open("rb") as file:
        while piece := file.read(PIECE_BYTES):
            yield piece


def read_folder(folder: Path) -> Iterator[bytes]:
    """Read every file below a folder, one after the other; those that go meanwhile are skipped."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            try:
                yield from read_file(path)
            except FileNotFoundError:
                continue
            yield b"\0" * OVERLAP_BYTES  # no word begins in one file and ends in the next


def read_memory(pid: int) -> Iterator[bytes]:
    """Read whatever a process holds in memory, heap, stacks and environment included.

    Source: proc(5), `/proc/pid/smaps` and `/proc/pid/mem`.
    """
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for start, end in _resident(Path(f"/proc/{pid}/smaps").read_text()):
            for begin in range(start, end, PIECE_BYTES):
                try:
                    memory.seek(begin)
                    yield memory.read(min(PIECE_BYTES, end - begin))
                except OSError:
                    continue  # a device, or gone since
            yield b"\0" * OVERLAP_BYTES


def _resident(smaps: str) -> Iterator[tuple[int, int]]:
    """Tell the readable areas of which something is in memory."""
    place: tuple[int, int] | None = None
    for line in smaps.splitlines():
        first, _, rest = line.partition(" ")
        if "-" in first and ":" not in first:
            start, end = (int(half, 16) for half in first.split("-"))
            place = (start, end) if rest.startswith("r") and start < 1 << 47 else None
        elif first == "Rss:" and place and rest.strip() != "0 kB":
            yield place


def by_word(found: set[tuple[str, str]], names: Mapping[str, str]) -> str:
    """Write findings for a failed assertion, naming words by what they are."""
    return "; ".join(sorted(f"{names[word]} as {form}" for word, form in found))
