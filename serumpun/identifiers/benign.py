"""Hosts that belong to everybody: a token of theirs would hit without telling anything."""

from functools import cache
from importlib import resources
from typing import Final

from serumpun.errors import BenignError

MAIL: Final = "mail"  # a mailbox there is somebody's own
_SAID: Final = {
    MAIL: "a mail provider: millions have a mailbox there",
    "shortener": "an address shortener: the host tells nothing about the target",
    "platform": "a platform that everybody uses",
    "bank": "a bank's or payment service's own site",
    "resolver": "a public name server: everybody's machines ask it",
    "contract": "a token's own contract, or an address that nobody holds",
}


@cache
def _listed() -> dict[str, str]:
    text = resources.files("serumpun.identifiers").joinpath("benign.txt").read_text("utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {domain: kind for kind, domain in rows}


def benign_kind(host: str) -> str | None:
    """Tell as what a host, or one above it, is on the list."""
    listed = _listed()
    labels = host.split(".")
    names = (".".join(labels[start:]) for start in range(len(labels)))
    return next((listed[name] for name in names if name in listed), None)


def refuse_benign(host: str, *, but: str | None = None) -> None:
    """Refuse a host of the list.

    Args:
        host: As A-labels, in lower case.
        but: A kind of host that is not refused here.

    Raises:
        BenignError: It is on the list.
    """
    kind = benign_kind(host)
    if kind is not None and kind != but:
        raise BenignError(said_of(kind))


def refuse_benign_exactly(value: str) -> None:
    """Refuse an address or wallet of the list.

    Raises:
        BenignError: It is on the list.
    """
    if value in _listed():
        raise BenignError(said_of(_listed()[value]))


def said_of(kind: str) -> str:
    """Say why a kind of the list tells nothing."""
    return _SAID[kind]
