"""Mailboxes (docs/spec/identifiers.md, section `email`)."""

import re
from typing import Final

from serumpun.errors import UnreadableError
from serumpun.identifiers.benign import MAIL, refuse_benign
from serumpun.identifiers.domains import host_name
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.text import refang, tidy

MAX_LOCAL: Final = 64  # RFC 5321 section 4.5.3.1.1
_GMAIL: Final = {"gmail.com", "googlemail.com"}
_SCHEME: Final = re.compile(r"^mailto:", re.IGNORECASE)
_NAMED: Final = re.compile(r"<([^<>]*)>$")  # Somebody <box@example.net>
_NOT_LOCAL: Final = re.compile(r"[\s<>,;:\\\[\]()@]")


def read(text: str, _region: str | None) -> list[Identifier]:
    """Read an address: as written, then without its tag; at Gmail only the mailbox itself."""
    written = refang(tidy(text))
    if named := _NAMED.search(written):
        written = named[1]
    written = _SCHEME.sub("", written).partition("?")[0].rstrip(",;")
    local, _, domain = written.rpartition("@")
    local = local.strip().strip('"').casefold()
    if not local or len(local) > MAX_LOCAL or _NOT_LOCAL.search(local):
        raise UnreadableError("no address of the form name@host")
    host = host_name(domain)
    refuse_benign(host, but=MAIL)
    untagged = local.partition("+")[0] or local
    if host in _GMAIL:
        return [_mailbox(untagged.replace(".", "") or local, "gmail.com")]
    return [_mailbox(local, host), _mailbox(untagged, host)]


def _mailbox(local: str, host: str) -> Identifier:
    return Identifier(IdentifierType.EMAIL, f"{local}@{host}")
