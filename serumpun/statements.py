"""Directory statements in files: what a country's root has issued, and what it hands on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

from pydantic import Field

from app.crypto import limits, strict_json
from app.crypto.chained import Statement
from app.crypto.directory import Directory, genesis
from app.crypto.encoding import from_base64url, from_timestamp
from app.crypto.jws import Jws
from app.crypto.key_holder import Signer
from app.crypto.key_parts import key_parts
from app.crypto.keys import PublicKey
from app.crypto.provider_statement import ProviderStatement
from app.crypto.shape import Shape, Version
from app.crypto.statements import AgencyStatement, KeyStatement, Revocation, sign_statement
from app.crypto.witness_statement import WitnessStatement
from app.errors import MalformedError, SerumpunError
from serumpun.errors import FileError
from serumpun.files import locked, read_file, replace_file, write_new

CHAIN_BYTES: Final = 256 << 20
S = TypeVar("S", bound=Shape)


class StatementsFile(Shape):
    """Signed directory statements, in the order of issue."""

    v: Version
    statements: Annotated[
        tuple[Jws, ...], Field(max_length=limits.CHAIN_STATEMENTS, strict=False, fail_fast=True)
    ]


@dataclass
class Chain:
    """The chain of a country's root, kept beside its key file on the offline machine.

    What is issued goes through the same checks that every client and the hub apply, so a statement
    that nobody would accept is never written.

    Args:
        path: Of the chain file, from `begin_chain`.
        root: Signs.
        directory: What follows from the statements so far.
        statements: All of them.
    """

    path: Path
    root: Signer
    directory: Directory = field(init=False)
    statements: list[Jws] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        """Verify the chain so far.

        Raises:
            FileError: Absent or damaged, or the chain is another root's.
        """
        public = self.root.public
        self.directory = Directory(self.root.federation, {public.kid: public})
        if not self.path.exists():
            raise FileError(
                f"{self.path} is not there: without its chain a root would give numbers twice",
                next_step="Restore it from the backup of the key, or fetch it with "
                f"`serumpun directory --chain {self.root.holder}`.",
            )
        stored = read_statements(self.path)
        try:
            for signed in stored.statements:
                self.directory.append(signed, _issued_at(signed))
        except SerumpunError as error:
            raise FileError(f"{self.path}: not this root's chain: {error.reason}") from None
        self.statements = list(stored.statements)

    def state_agency(self, at: datetime, **members: Any) -> Jws:  # noqa: ANN401
        """Name an agency, or replace what was said about it; `members` as in `AgencyStatement`."""
        return self._issue(AgencyStatement, at, members)

    def certify(self, key: PublicKey, not_before: datetime, not_after: datetime) -> Jws:
        """Certify a key of an agency that is named already."""
        members = {
            "subject": key.holder,
            "use": key.use,
            "kid": key.kid,
            "keys": key_parts(key),
            "not_before": not_before,
            "not_after": not_after,
        }
        return self._issue(KeyStatement, not_before, members)

    def state_provider(self, at: datetime, **members: Any) -> Jws:  # noqa: ANN401
        """Name an identity provider of the country; `members` as in `ProviderStatement`."""
        return self._issue(ProviderStatement, at, {"subject": self.root.holder, **members})

    def state_witness(self, at: datetime, **members: Any) -> Jws:  # noqa: ANN401
        """Name the witness of an agency; `members` as in `WitnessStatement`."""
        return self._issue(WitnessStatement, at, members)

    def revoke(self, at: datetime, **members: Any) -> Jws:  # noqa: ANN401
        """Revoke a key; `members` as in `Revocation`."""
        return self._issue(Revocation, at, members)

    def save(self) -> None:
        """Write the chain.

        Raises:
            FileError: It cannot be written.
        """
        stored = StatementsFile(v=1, statements=tuple(self.statements))
        replace_file(self.path, stored.to_bytes() + b"\n")

    def _issue(self, kind: type[Statement], at: datetime, members: dict[str, Any]) -> Jws:
        issuer = self.root.holder
        head = self.directory.heads.get(issuer)
        link = {
            "v": 1,
            "issuer": issuer,
            "n": head[0].n + 1 if head else 1,
            "prev": head[0].digest if head else genesis(self.root.federation, issuer),
            "issued_at": at,
        }
        signed = sign_statement(kind.of({**link, **members}), self.root)
        self.directory.append(signed, at)
        self.statements.append(signed)
        return signed


def begin_chain(path: Path) -> None:
    """Write the chain of a new root, which has issued nothing.

    Raises:
        FileInTheWayError: Something already stands there.
        FileError: It cannot be written.
    """
    write_new(path, StatementsFile(v=1, statements=()).to_bytes() + b"\n")


@contextmanager
def open_chain(path: Path, root: Signer) -> Iterator[Chain]:
    """Load a chain and keep other runs off it until the block ends, so that no number is reused.

    Raises:
        FileError: As `Chain`.
    """
    with locked(path.with_name(f".{path.name}.lock")):
        yield Chain(path, root)


def read_statements(path: Path) -> StatementsFile:
    """Read a file of signed statements; nothing in it is checked.

    Raises:
        FileError: It cannot be read, or is no such file.
    """
    return read_shape(StatementsFile, path, CHAIN_BYTES)


def read_shape(kind: type[S], path: Path, max_bytes: int) -> S:
    """Read a file of one shape.

    Raises:
        FileError: It cannot be read, or has another shape.
    """
    try:
        return kind.parse(read_file(path, max_bytes), max_bytes)
    except MalformedError as error:
        raise FileError(f"{path}: not a {kind.__name__}: {error.reason}") from None


def _issued_at(signed: Jws) -> datetime:
    """Read when a statement says it was issued; offline there is no receipt to date it."""
    stated = strict_json.parse_object(from_base64url(signed.payload), limits.STATEMENT_BYTES)
    return from_timestamp(str(stated.get("issued_at")))
