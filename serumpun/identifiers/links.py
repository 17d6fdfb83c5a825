"""Links that name an account at a platform: `t.me/...`, `wa.me/...`, `facebook.com/...`."""

import re
from typing import Final
from urllib.parse import parse_qs, unquote

from serumpun.errors import IdentifierError
from serumpun.identifiers import phones
from serumpun.identifiers.identifier import Identifier
from serumpun.identifiers.platforms import identifiers_of

_PLATFORMS: Final = {
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "fb.me": "facebook",
    "m.me": "facebook",
    "messenger.com": "facebook",
    "instagram.com": "instagram",
    "line.me": "line",
    "linkedin.com": "linkedin",
    "snapchat.com": "snapchat",
    "t.me": "telegram",
    "telegram.me": "telegram",
    "threads.net": "threads",
    "tiktok.com": "tiktok",
    "twitter.com": "x",
    "vk.com": "vk",
    "wa.me": "whatsapp",
    "whatsapp.com": "whatsapp",
    "x.com": "x",
    "youtube.com": "youtube",
    "zalo.me": "zalo",
}
# Before an account's name on these platforms; elsewhere the name stands first.
_BEFORE: Final = {
    "line": ("ti/p/~", "r/ti/p/", "ti/p/"),
    "linkedin": ("in/",),
    "snapchat": ("add/",),
    "telegram": ("s/",),
}
_WITH_AT: Final = {"threads", "tiktok", "youtube"}
_WITHIN: Final = {"line", "linkedin", "snapchat"}  # a name only after the prefix
_HOME: Final = {"zalo": "VN"}  # a number that names no country is one of there
_NO_NAME: Final = {
    *("about", "c", "channel", "dialog", "events", "explore", "groups", "hashtag", "help", "home"),
    *("i", "intent", "iv", "joinchat", "legal", "login", "marketplace", "message", "p", "pages"),
    *("photo", "playlist", "policies", "posts", "privacy", "proxy", "reel", "reels", "search"),
    *("settings", "share", "sharer", "stories", "story", "tr", "tv", "video", "videos", "watch"),
    *("addstickers", "channel", "catalog", "qr", "permalink", "results"),
}
_NAME: Final = re.compile(r"[\w.@~+-]{1,128}")
_PEOPLE: Final = re.compile(r"people/[^/]{1,200}/([0-9]{5,20})")


def account_of(host: str, path: str, query: str) -> list[Identifier]:
    """Return the account that a link names, or nothing.

    Args:
        host: As A-labels.
        path: From its first slash, percent-encoded.
        query: Without its question mark.
    """
    labels = host.split(".")
    platform = _PLATFORMS.get(".".join(labels[-2:]))
    if platform is None or labels[0] in {"chat", "developers", "support", "help", "business"}:
        return []
    if platform == "telegram" and labels[:-2] not in ([], ["www"]):
        path = labels[0]  # https://name.t.me
    name = _name(platform, unquote(path).strip("/"), parse_qs(query, max_num_fields=20))
    if not name or not _NAME.fullmatch(name):
        return []
    try:
        return identifiers_of(platform, name, _HOME.get(platform))
    except IdentifierError:
        return []


def _name(platform: str, path: str, query: dict[str, list[str]]) -> str | None:
    if platform == "whatsapp":
        number = path.lstrip("+")
        if not number.isdecimal():
            number = query.get("phone", [""])[0].lstrip("+ ")
        return f"+{number}" if number.isdecimal() else None
    if platform == "facebook":
        if path.startswith("profile.php"):
            return query.get("id", [None])[0]
        if people := _PEOPLE.match(path):
            return people[1]
    for prefix in _BEFORE.get(platform, ()):
        if path.lower().startswith(prefix):
            return path[len(prefix) :].partition("/")[0]
    first = path.partition("/")[0]
    if platform == "telegram" and phones.is_like_number(first):
        return first  # t.me/+6281...: an invitation has letters
    is_page = "." in first and first.lower().endswith(".php")
    is_none = first.lower() in _NO_NAME or first.startswith("+") or is_page or platform in _WITHIN
    return None if is_none or (platform in _WITH_AT and not first.startswith("@")) else first
