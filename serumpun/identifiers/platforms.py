"""Social platforms and the one name of an account there (docs/spec/identifiers.md)."""

from typing import Final

from serumpun.errors import UnreadableError
from serumpun.identifiers import phones
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.text import looks_like_zawgyi, tidy

MAX_HANDLE: Final = 128
# How Thai, Khmer, Lao and Burmese write them.
NATIVE: Final = {
    "\u0e44\u0e25\u0e19\u0e4c": "line",
    "\u0e40\u0e1f\u0e0b\u0e1a\u0e38\u0e4a\u0e01": "facebook",
    "\u0e40\u0e1f\u0e2a\u0e1a\u0e38\u0e4a\u0e01": "facebook",
    "\u0e40\u0e1f\u0e2a\u0e1a\u0e38\u0e4a\u0e04": "facebook",
    "\u0e40\u0e17\u0e40\u0e25\u0e41\u0e01\u0e23\u0e21": "telegram",
    "\u0e15\u0e34\u0e4a\u0e01\u0e15\u0e47\u0e2d\u0e01": "tiktok",
    "\u0e15\u0e34\u0e4a\u0e01\u0e15\u0e4a\u0e2d\u0e01": "tiktok",
    "\u17a0\u17d2\u179c\u17c1\u179f\u1794\u17ca\u17bb\u1780": "facebook",
    "\u178f\u17c1\u17a1\u17c1\u1780\u17d2\u179a\u17b6\u1798": "telegram",
    "\u0ec0\u0e9f\u0eaa\u0e9a\u0eb8\u0e81": "facebook",
    "\u0ec0\u0e9f\u0eb1\u0eaa\u0e9a\u0eb8\u0e81": "facebook",
    "\u1016\u1031\u1037\u1005\u103a\u1018\u102f\u1010\u103a": "facebook",
    "\u0ec4\u0ea5\u0e99\u0ecc": "line",
    "\u0ec0\u0e97\u0ec0\u0ea5\u0ec1\u0e81\u0ea3\u0ea1": "telegram",
    "\u1010\u101a\u103a\u101c\u102e\u1002\u101b\u1019\u103a": "telegram",
}
_ALIASES: Final = {
    "fb": "facebook",
    "messenger": "facebook",
    "ig": "instagram",
    "insta": "instagram",
    "kakao": "kakaotalk",
    "tele": "telegram",
    "tg": "telegram",
    "tt": "tiktok",
    "twitter": "x",
    "wa": "whatsapp",
    "weixin": "wechat",
    "wx": "wechat",
    "yt": "youtube",
    **NATIVE,
}
KNOWN: Final = {
    *_ALIASES.values(),
    *("discord", "github", "line", "linkedin", "reddit", "signal", "skype", "snapchat"),
    *("threads", "viber", "vk", "zalo"),
}
LATIN: Final = {*KNOWN, *_ALIASES} - {*NATIVE}  # every name that is written in Latin letters
_BY_NUMBER: Final = {"signal", "viber", "whatsapp", "zalo"}  # an account there is a phone number


def identifiers_of(platform: str, handle: str, region: str | None = None) -> list[Identifier]:
    """Name an account; where it is a phone number, by that."""
    platform, handle = platform_of(platform), tidy(handle).casefold()
    if phones.is_like_number(handle) and (
        platform in _BY_NUMBER or (platform == "telegram" and handle.startswith("+"))
    ):
        return phones.read(handle, region)
    if platform != "line" or not handle.startswith("@"):  # LINE: shops have it, persons do not
        handle = handle.lstrip("@")
    if platform == "facebook":
        handle = handle.replace(".", "")
    if not handle or len(handle) > MAX_HANDLE or any(each.isspace() for each in handle):
        raise UnreadableError("a handle is one word")
    doubt = "" if platform in KNOWN else "its platform is not known here"
    if looks_like_zawgyi(handle):
        doubt = "it looks like Zawgyi, which is another text"
    return [Identifier(IdentifierType.SOCIAL_HANDLE, f"{platform}:{handle}", doubt)]


def platform_of(written: str) -> str:
    """Give a platform its one name."""
    name = written.casefold()
    return _ALIASES.get(name, name)
