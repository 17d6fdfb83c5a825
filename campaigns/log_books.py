"""The access log's tree as a database holds it, counted and hashed anew from its entries."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.crypto.checkpoint import verify_checkpoint
from app.crypto.keys import PublicKey
from app.crypto.log_entry import LogEntry, Salts, check_leaf, make_tag, tags_of
from app.crypto.log_keys import tag_key
from app.crypto.merkle import Frontier, hash_leaf
from app.errors import BadProofError

Read = Callable[[str], Sequence[Any]]  # a statement, as superuser
_ENTRIES: Final = "SELECT * FROM access_log JOIN log_leaves ON entry = id ORDER BY index"
_NUMBERS: Final = "SELECT * FROM log_numbers ORDER BY country, number"
_WITHOUT_LEAF: Final = """
    SELECT count(*) AS entries FROM access_log
    WHERE NOT EXISTS (SELECT FROM log_leaves WHERE entry = id)
"""


@dataclass(frozen=True)
class LogBooks:
    """What is held of a log.

    Args:
        read: Asks its database.
        key: The log's.
        secret: From which the countries' tag keys come.
    """

    read: Read
    key: PublicKey
    secret: bytes

    def faults(self, published: Mapping[int, bytes] | None = None) -> Iterator[str]:
        """Tell what does not hold of the tree as far as it has come, also between two steps.

        Args:
            published: Roots that were signed before, by size.
        """
        rows = self.read(_ENTRIES)
        [(size,)] = self.read("SELECT size FROM log_head")
        if [row["index"] for row in rows] != list(range(size)):
            yield "leaves are missing, doubled or beyond the log's size"
        if len({row["id"] for row in rows}) != len(rows):
            yield "an entry has two leaves"
        yield from self._contradictions([row["leaf"] for row in rows], published or {})
        yield from self._misnumbered({row["index"]: row for row in rows})

    def backlog(self) -> int:
        """Tell how many entries have no leaf yet."""
        [(entries,)] = self.read(_WITHOUT_LEAF)
        count: int = entries
        return count

    def signed(self) -> dict[int, bytes]:
        """Verify the checkpoints that are kept; returns their roots by size."""
        notes = [bytes(row["note"]) for row in self.read("SELECT note FROM log_checkpoints")]
        checkpoints = [verify_checkpoint(note, self.key) for note in notes]
        return {each.size: each.root for each in checkpoints}

    def _contradictions(
        self, leaves: Sequence[bytes], published: Mapping[int, bytes]
    ) -> Iterator[str]:
        kept = self.signed()
        tree, roots = Frontier(), {0: Frontier().root()}
        wanted = kept.keys() | published.keys()
        for size, leaf in enumerate(leaves, 1):
            tree.append(hash_leaf(leaf))
            if size in wanted:
                roots[size] = tree.root()
        for said in (kept, published):
            for size, root in said.items():
                if roots.get(size) != root:
                    yield f"the checkpoint of {size} entries is not of this tree"

    def _misnumbered(self, by_index: Mapping[int, Any]) -> Iterator[str]:
        numbers: dict[str, list[int]] = {}
        for told in self.read(_NUMBERS):
            numbers.setdefault(told["country"], []).append(told["number"])
            row = by_index[told["index"]]
            facts = {name: row[name] for name in LogEntry.model_fields}
            try:
                check_leaf(row["leaf"], facts, Salts.of(told["salts"]))
            except BadProofError:
                yield f"leaf {told['index']} commits to another entry"
            tag = make_tag(tag_key(self.secret, told["country"]), told["number"])
            if tag not in tags_of(row["leaf"]):
                yield f"leaf {told['index']} has another number"
            if told["country"] not in {row["country"] or "", row["concerned"] or ""}:
                yield f"leaf {told['index']} is numbered for a country it does not concern"
        for country, held in numbers.items():
            if held != list(range(1, len(held) + 1)):
                yield f"the numbers of {country or 'nobody'} have gaps"
