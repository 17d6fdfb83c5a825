"""Entries whose account was erased: believed only as far as the log shows that it was approved.

Specification: docs/spec/access-log.md section 9.1. The account is one of three openings of a leaf;
a hub that could leave it out by itself could hide who did what.
"""

from dataclasses import dataclass, field
from typing import Final

from app.crypto.log_entry import COMMITTED, HIDDEN
from app.crypto.log_subject import ERASE_SUBJECT, digest_of_leaves, read_erasure
from app.errors import BadProofError
from serumpun.log_folder import ErasedEntry
from serumpun.log_lines import ReadEntry

_APPROVES: Final = ERASE_SUBJECT.encode()
_ACTION: Final = COMMITTED["core"].index("action")


@dataclass(frozen=True)
class Approval:
    """An entry that approves an erasure.

    Args:
        index: Of its leaf.
        concerned: Whose entries it is for; None: for all.
        detail: What it is for.
    """

    index: int
    concerned: str | None
    detail: str


@dataclass
class ErasedSubjects:
    """What was seen of erased accounts and of approvals, in any order.

    Args:
        hidden: Index and agency of each entry without account, by the approval it names.
        approvals: By proposal.
    """

    hidden: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    approvals: dict[str, list[Approval]] = field(default_factory=dict)

    def see(self, placed: ReadEntry | ErasedEntry) -> None:
        """Take note of an entry that was compared with its leaf."""
        if isinstance(placed, ErasedEntry):
            return
        entry = placed.entry
        if placed.salts.subject == HIDDEN:
            found = self.hidden.setdefault(entry.account.decode(), [])
            found.append((placed.index, entry.member("agency")))
        if entry.core[_ACTION] == _APPROVES and entry.member("outcome") == "done":
            concerned = entry.member("concerned") or None
            approval = Approval(placed.index, concerned, entry.detail.decode())
            self.approvals.setdefault(entry.member("object"), []).append(approval)

    def check(self, country: str) -> None:
        """Check that each erased account was erased as approved before.

        Args:
            country: Whose entries were seen; `*`: everybody's.

        Raises:
            BadProofError: An account was erased without approval, or in more or other entries.
        """
        for proposal, hidden in self.hidden.items():
            approval = self._approval(proposal, country)
            approved = read_erasure(approval.detail)
            leaves = sorted(place for place, _ in hidden)
            if (
                len(leaves) > approved.entries
                or leaves[-1] > approval.index
                or {agency for _, agency in hidden} != {approved.agency}
                or (len(leaves) == approved.entries and digest_of_leaves(leaves) != approved.leaves)
            ):
                raise BadProofError(f"accounts were erased beyond the approval {proposal}")

    def _approval(self, proposal: str, country: str) -> Approval:
        """Find the approval for all entries, or the one for those that concern a country."""
        for concerned in (None, country):
            for approval in self.approvals.get(proposal, []):
                if approval.concerned == concerned:
                    return approval
        raise BadProofError(f"accounts were erased without the approval {proposal}")
