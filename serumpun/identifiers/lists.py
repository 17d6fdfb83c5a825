"""Lists of identifiers that an officer has ticked (docs/spec/identifiers.md, section 5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from serumpun.errors import UsageError
from serumpun.identifiers.identifier import IdentifierType

MAX_LIST_BYTES: Final = 16 << 20
TITLE: Final = "# serumpun identifiers 1"
_MEMBERS: Final = 3  # type, text, country; what follows is for people


@dataclass(frozen=True)
class Listed:
    """One line that is taken: what `candidates` is given.

    Args:
        kind: One of `IdentifierType`.
        text: As written.
        region: The country that decides where the text names none.
    """

    kind: str
    text: str
    region: str | None


def parse_list(content: bytes) -> Iterator[Listed]:
    """Read a list; lines that begin with `#` are not taken.

    Raises:
        UsageError: Too large, not UTF-8, or a line that is no identifier's.
    """
    if len(content) > MAX_LIST_BYTES:
        raise UsageError(f"a list of more than {MAX_LIST_BYTES >> 20} MiB")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError("the list is not UTF-8") from None
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            kind, written, region = [*line.rstrip("\r").split("\t"), "", ""][:_MEMBERS]
            if kind not in set(IdentifierType) or not written:
                raise UsageError(
                    f"line {number}: not a type, a tab and a value",
                    next_step="Types: " + ", ".join(IdentifierType) + ".",
                )
            yield Listed(kind, written, region or None)


def list_line(listed: Listed, remark: str, *, is_taken: bool) -> str:
    """Write a line; one that is not taken waits for the officer behind a `#`."""
    members = (listed.kind, listed.text, listed.region or "", remark)
    return ("" if is_taken else "#") + "\t".join(members) + "\n"
