"""Accounts at social platforms (docs/spec/identifiers.md, section `social_handle`)."""

import re
from typing import Final

from serumpun.errors import UnreadableError
from serumpun.identifiers import phones
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.text import looks_like_zawgyi, tidy

MAX_HANDLE: Final = 128
_ALIASES: Final = {
    "fb": "facebook",
    "messenger": "facebook",
    "ig": "instagram",
    "insta": "instagram",
    "kakao": "kakaotalk",
    "tg": "telegram",
    "tt": "tiktok",
    "twitter": "x",
    "wa": "whatsapp",
    "weixin": "wechat",
    "wx": "wechat",
    "yt": "youtube",
}
_KNOWN: Final = {
    *_ALIASES.values(),
    *("discord", "line", "linkedin", "reddit", "signal", "skype", "snapchat", "threads"),
    *("viber", "vk", "zalo"),
}
_BY_NUMBER: Final = {"signal", "viber", "whatsapp", "zalo"}  # an account there is a phone number
_NAMED: Final = re.compile(r"([A-Za-z][A-Za-z0-9_.]{0,31})(?: [Ii][Dd])? ?[:=] ?(\S.*)")
_BEFORE: Final = re.compile(r"([A-Za-z]{1,16})[ /]+(?:id )?(\S+)", re.IGNORECASE)
_AFTER: Final = re.compile(r"(\S+) \(?(?:on )?([A-Za-z]{1,16})\)?")
_NUMBER: Final = re.compile(r"\+?[0-9][0-9 ()-]{5,24}")


def read(text: str, region: str | None) -> list[Identifier]:
    """Read `platform:handle`, a known platform before or after a handle."""
    written = tidy(text)
    if named := _NAMED.fullmatch(written):
        return identifiers_of(named[1], named[2], region)
    for pattern, platform, handle in ((_BEFORE, 1, 2), (_AFTER, 2, 1)):
        found = pattern.fullmatch(written)
        if found and platform_of(found[platform]) in _KNOWN:
            return identifiers_of(found[platform], found[handle], region)
    raise UnreadableError(
        "the platform is missing", next_step="Write it as platform:handle, or give the link."
    )


def identifiers_of(platform: str, handle: str, region: str | None = None) -> list[Identifier]:
    """Name an account; where it is a phone number, by that."""
    platform, handle = platform_of(platform), tidy(handle).casefold()
    if platform in _BY_NUMBER and _NUMBER.fullmatch(handle):
        return phones.read(handle, region)
    if platform != "line" or not handle.startswith("@"):  # LINE: shops have it, persons do not
        handle = handle.lstrip("@")
    if platform == "facebook":
        handle = handle.replace(".", "")
    if not handle or len(handle) > MAX_HANDLE or any(each.isspace() for each in handle):
        raise UnreadableError("a handle is one word")
    doubt = "it looks like Zawgyi, which is another text" if looks_like_zawgyi(handle) else ""
    return [Identifier(IdentifierType.SOCIAL_HANDLE, f"{platform}:{handle}", doubt)]


def platform_of(written: str) -> str:
    """Give a platform its one name."""
    name = written.casefold()
    return _ALIASES.get(name, name)
