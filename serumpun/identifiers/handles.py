"""Accounts at social platforms (docs/spec/identifiers.md, section `social_handle`)."""

import re
from typing import Final

from serumpun.errors import IdentifierError, UnreadableError
from serumpun.identifiers import phones, urls
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.platforms import KNOWN, NATIVE, identifiers_of, platform_of
from serumpun.identifiers.text import refang, tidy

_OWN: Final = "|".join(NATIVE)
_ID: Final = "(?:\u0e44\u0e2d\u0e14\u0e35 ?)?"  # Thai for ID
_NAMED: Final = re.compile(
    rf"{_ID}([A-Za-z][A-Za-z0-9_.]{{0,31}}|{_OWN})(?: [Ii][Dd])? ?[:=] ?(\S.*)"
)
_BEFORE: Final = re.compile(rf"{_ID}([A-Za-z]{{1,16}}|{_OWN})[ /]+(?:id )?(\S.*)", re.IGNORECASE)
_AFTER: Final = re.compile(rf"(\S+) \(?(?:on )?([A-Za-z]{{1,16}}|{_OWN})\)?")
_LINK: Final = re.compile(r"(?:https?://)?[a-z0-9_-]+(?:\.[a-z0-9-]+)+(?:/\S*)?", re.IGNORECASE)
_ACCOUNTS: Final = {IdentifierType.SOCIAL_HANDLE, IdentifierType.PHONE}


def read(text: str, region: str | None) -> list[Identifier]:
    """Read `platform:handle`, a known platform before or after a handle, or an account's link."""
    written = tidy(text)
    if _LINK.fullmatch(refang(written)) and (named := _named_by_link(written)):
        return named
    if "://" in written:
        raise UnreadableError(
            "the link names no account", next_step="Give it as a url, or as platform:handle."
        )
    if named_by := _NAMED.fullmatch(written):
        return identifiers_of(named_by[1], named_by[2], region)
    for pattern, platform, handle in ((_BEFORE, 1, 2), (_AFTER, 2, 1)):
        found = pattern.fullmatch(written)
        if found and platform_of(found[platform]) in KNOWN:
            if " " in found[handle] and not phones.is_like_number(found[handle]):
                continue
            return identifiers_of(found[platform], found[handle], region)
    raise UnreadableError(
        "the platform is missing", next_step="Write it as platform:handle, or give the link."
    )


def _named_by_link(written: str) -> list[Identifier]:
    try:
        return [each for each in urls.read(written, None) if each.type in _ACCOUNTS]
    except IdentifierError:
        return []
