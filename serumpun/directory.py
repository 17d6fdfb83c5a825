"""The key directory as one agency keeps it: fetched, verified from the pinned roots, remembered.

Specification: docs/spec/key-directory.md. The hub serves the directory; this room believes only
chains that lead to pinned roots, heads that the pinned receipt key signed, and its own memory of
the highest heads it has ever seen.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field

from app.crypto import limits
from app.crypto.chained import Statement
from app.crypto.directory import CertifiedKey, Directory
from app.crypto.encoding import now, to_timestamp
from app.crypto.federation import Federation
from app.crypto.jws import Jws
from app.crypto.keys import PublicKey
from app.crypto.names import country_of
from app.crypto.shape import Shape, Version
from app.crypto.statements import (
    Act,
    Head,
    Heads,
    Receipt,
    Revocation,
    verify_statement,
)
from app.errors import (
    BadSignatureError,
    ChainBrokenError,
    ClockWindowError,
    MalformedError,
    ReceiptInvalidError,
    RollbackError,
    SerumpunError,
    StatementConflictError,
)
from serumpun.answers import DirectoryAnswer, RecordedStatement, from_hub
from serumpun.errors import AnswerError, ClientError, FileError, HomeError
from serumpun.evidence import EVIDENCE_FOLDER, keep_evidence
from serumpun.federation import ended_roots
from serumpun.files import locked, read_file, replace_file
from serumpun.receipts import ExpectedAct, verify_receipt
from serumpun.transport import Transport

MAX_STATEMENTS: Final = 100_000
STORED_BYTES: Final = 1 << 30  # of that many statements
_ATTEMPTS: Final = 3  # statements recorded while pages are read lead to other heads
_Stamp = tuple[int, int, int]  # inode, instant of change, length


class StoredStatements(Shape):
    """Statements as fetched; nothing in the file is believed without verifying it again."""

    v: Version
    statements: Annotated[
        tuple[RecordedStatement, ...],
        Field(max_length=MAX_STATEMENTS, strict=False, fail_fast=True),
    ]
    heads: Jws


class RememberedHeads(Shape):
    """The highest chain head ever seen of each issuer."""

    v: Version
    heads: Annotated[
        tuple[Head, ...], Field(max_length=limits.CHAIN_STATEMENTS, strict=False, fail_fast=True)
    ]


def append_recorded(
    directory: Directory, signed: Jws, receipt: Jws, key: PublicKey, latest: datetime
) -> tuple[Statement, Receipt]:
    """Verify a statement as of its receipt's time, and that the receipt is for it; take it in.

    Args:
        directory: Of pinned roots.
        signed: The statement.
        receipt: The hub's for it.
        key: The pinned receipt key.
        latest: Last instant at which it can have been recorded.

    Raises:
        ReceiptInvalidError: Not the hub's, or not for this statement.
        SerumpunError: As `Directory.append`.
    """
    try:
        recorded_at = verify_statement(receipt, Receipt, key).time
    except (BadSignatureError, MalformedError) as error:
        raise ReceiptInvalidError(f"not a receipt of the pinned key: {error.reason}") from None
    proven = directory.append(signed, recorded_at)
    stated = proven.statement
    expected = ExpectedAct(Act.STATEMENT, stated.issuer, request_digest=proven.digest)
    dated = verify_receipt(receipt, key, expected, earliest=stated.issued_at, latest=latest)
    return stated, dated


@dataclass
class ClientDirectory:
    """The verified directory of one home.

    Args:
        federation: The pinned federation.
        folder: The home; holds `directory.json` and `heads.json`.
        clock: Tells the present instant.
        verified: What follows from pinned roots and the statements fetched so far.
    """

    federation: Federation
    folder: Path
    clock: Callable[[], datetime] = now
    verified: Directory = field(init=False)
    _recorded: list[RecordedStatement] = field(init=False, default_factory=list)
    _chains: list[tuple[str, Jws]] = field(init=False, default_factory=list)
    _revocations: dict[datetime, Receipt] = field(init=False, default_factory=dict)
    _heads: Jws | None = field(init=False, default=None)
    _page: DirectoryAnswer | None = field(init=False, default=None)
    _loaded: _Stamp | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Begin with what was stored, or with nothing."""
        self._load()

    def refresh(self, transport: Transport) -> Directory:
        """Fetch what is new, verify it, remember the heads.

        The home is locked only to store: a hub that is slow to answer holds up no other run.

        Raises:
            HomeError: Other runs of this home stored other heads each time.
            RollbackError: The hub shows less than, or other than, what was seen before.
            ChainBrokenError: Statements and stated heads do not belong together.
            ReceiptInvalidError: A statement without the hub's receipt for it.
            VerificationError: A statement that its issuer may not have made.
            SerumpunError: The hub refuses, or its answer cannot be read.
        """
        try:
            for attempt in range(1, _ATTEMPTS + 1):
                self._load_changed()
                remembered = self.remembered()
                self._fetch(transport)
                try:
                    stated = self._check_heads(remembered)
                except ChainBrokenError:
                    if attempt == _ATTEMPTS:
                        raise
                    continue  # statements were recorded while pages were read
                if self._store(stated, remembered):
                    return self.verified
        except (RollbackError, ChainBrokenError, StatementConflictError) as error:
            error.reason += f"; the hub's answer is in {self._keep(error)}"
            self._load()
            raise
        except (SerumpunError, ClientError):
            self._load()
            raise
        raise HomeError(f"{self.folder} is in use by other runs", next_step="Run it again.")

    def for_sealing(self) -> Directory:
        """Hand out the directory if it is fresh enough to choose recipients' keys from.

        Raises:
            ClockWindowError: Its heads are older than `limits.DIRECTORY_AGE`, or there are none.
            RollbackError: Another process of this home has seen newer heads.
        """
        if self._heads is None:
            raise ClockWindowError("the directory was never fetched")
        self._check_heads(self.remembered())
        return self.verified

    def revocation_of(self, certified: CertifiedKey) -> Receipt | None:
        """Give the hub's receipt of the statement that revoked a key first; None: it is unrevoked.

        A device that fell with the key that certified it was revoked by that key's statement.
        """
        return self._revocations.get(certified.revoked_at) if certified.revoked_at else None

    def chain_of(self, issuer: str) -> list[Jws]:
        """List an issuer's statements in their order."""
        return [signed for holder, signed in self._chains if holder == issuer]

    def evidence_of(self, agencies: Iterable[str]) -> tuple[list[RecordedStatement], Jws]:
        """Give the chains that agencies' keys follow from, and the heads where they end.

        Raises:
            ClockWindowError: The directory was never fetched.
        """
        if self._heads is None:
            raise ClockWindowError("the directory was never fetched")
        issuers = {issuer for agency in agencies for issuer in (agency, country_of(agency).lower())}
        pairs = zip(self._recorded, self._chains, strict=True)
        return [recorded for recorded, (issuer, _) in pairs if issuer in issuers], self._heads

    def stated_at(self) -> datetime | None:
        """Tell when the hub stated the heads that the directory leads to."""
        return self._stated().time if self._heads else None

    def remembered(self) -> Mapping[str, Head]:
        """Read the highest head ever seen of each issuer.

        Raises:
            HomeError: The file is damaged.
        """
        path = self.folder / "heads.json"
        if not path.exists() and self._stamp() is None:
            return {}
        try:
            stored = RememberedHeads.parse(read_file(path, limits.HEADS_BYTES), limits.HEADS_BYTES)
        except (FileError, MalformedError) as error:
            raise HomeError(
                f"{path} is damaged: {error.reason}",
                next_step="Restore it from a backup: without it a rollback would go unnoticed.",
            ) from None
        return {head.issuer: head for head in stored.heads}

    def _forget(self) -> None:
        former = ended_roots(self.folder, self.federation)
        roots = self.federation.roots()
        self.verified = Directory(self.federation.name, roots, ended_roots=former)
        self._recorded, self._chains, self._heads = [], [], None
        self._revocations = {}

    def _load_changed(self) -> None:
        """Take over what another run of this home has stored since."""
        if self._stamp() != self._loaded:
            self._load()

    def _load(self) -> None:
        """Verify what was stored; what does not hold is fetched again."""
        self._forget()
        self._loaded = self._stamp()
        if self._loaded is None:
            return
        try:
            stored = StoredStatements.parse(read_file(self._file, STORED_BYTES), STORED_BYTES)
            for statement in stored.statements:
                self._append(statement)
            self._heads = stored.heads
            self._stated()
        except (SerumpunError, FileError, AnswerError):
            self._forget()

    def _fetch(self, transport: Transport) -> None:
        """Append every page after the last statement known."""
        after: int | None = self._recorded[-1].seq if self._recorded else 0
        while after is not None:
            page = transport.get(DirectoryAnswer, "/v1/directory", {"after": after})
            self._page = page
            for statement in page.statements:
                if self._recorded and statement.seq <= self._recorded[-1].seq:
                    raise ChainBrokenError("the hub numbers its statements backwards")
                self._append(statement)
            if len(self._recorded) > MAX_STATEMENTS:
                raise ChainBrokenError("more statements than a federation can have")
            if page.next_after is not None and (
                not page.statements or page.next_after != page.statements[-1].seq
            ):
                raise ChainBrokenError("the hub's pages do not advance")
            after, self._heads = page.next_after, page.heads

    def _keep(self, error: SerumpunError) -> Path:
        """Keep the hub's last answer and the heads it contradicts; once a day and kind."""
        heads = [head.model_dump(mode="json") for head in self.remembered().values()]
        answer = self._page.model_dump(mode="json") if self._page else None
        name = f"{error.code}-{to_timestamp(self.clock())[:10]}"
        members = {"remembered": heads, "answer": answer}
        return keep_evidence(self.folder / EVIDENCE_FOLDER, name, members)

    @from_hub()
    def _append(self, recorded: RecordedStatement) -> None:
        """Verify a statement as of its receipt's time, and that the receipt is for it."""
        key = self.federation.hub_receipt_key()
        statement, receipt = append_recorded(
            self.verified, recorded.signed, recorded.receipt, key, self.clock()
        )
        self._recorded.append(recorded)
        self._chains.append((statement.issuer, recorded.signed))
        if isinstance(statement, Revocation):
            self._revocations.setdefault(receipt.time, receipt)

    @from_hub()
    def _stated(self) -> Heads:
        if self._heads is None:
            raise ClockWindowError("the directory was never fetched")
        return verify_statement(self._heads, Heads, self.federation.hub_receipt_key())

    def _check_heads(self, remembered: Mapping[str, Head]) -> Heads:
        stated = self._stated()
        self.verified.check_heads(stated, remembered, self.clock())
        return stated

    def _store(self, stated: Heads, remembered: Mapping[str, Head]) -> bool:
        """Store unless another run has remembered other heads since `remembered` was read.

        The heads come first: a crash in between costs a fetch, not the memory.
        """
        with locked(self.folder / ".directory.lock"):
            if self.remembered() != remembered or self._heads is None:
                return False
            heads = RememberedHeads(v=1, heads=stated.heads)
            replace_file(self.folder / "heads.json", heads.to_bytes())
            stored = StoredStatements(v=1, statements=tuple(self._recorded), heads=self._heads)
            replace_file(self._file, stored.to_bytes())
            self._loaded = self._stamp()
        return True

    @property
    def _file(self) -> Path:
        return self.folder / "directory.json"

    def _stamp(self) -> _Stamp | None:
        """Tell one version of the file from another without reading it."""
        try:
            status = self._file.stat()
        except FileNotFoundError:
            return None
        return status.st_ino, status.st_mtime_ns, status.st_size
