"""The officers' console as files, and the policy they run under (docs/spec/console.md)."""

import base64
import gzip
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Final

from app.crypto.federation import fingerprint

CONSOLE: Final = "console"  # the OAuth client that the hub's own copy is
AGENCY_CONSOLE: Final = "agency-console"  # and the one that a copy on an agency's machine is
PAGE_PATH: Final = "/docs"
SIGNED_IN_PATH: Final = "/docs/signed-in"
OWN_PASSKEYS_PATH: Final = "/docs/passkeys"
API_PATH: Final = "/openapi.json"
ASSETS_PATH: Final = "/docs/assets"
MANIFEST: Final = "manifest.json"
_API: Final = "openapi.json"
_PAGE: Final = "index.html"
_SIGNED_IN: Final = "signed-in.html"
_OWN_PASSKEYS: Final = "passkeys.html"
_TYPES: Final = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".json": "application/json",
}
# Swagger UI sets styles by script, which `style-src` does not hold back; its pictures are in its
# style sheet. No HTML is made of text anywhere: the one named policy lets nothing through.
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
# With every answer of a hub, and of a console that an agency serves.
ALWAYS_HEADERS: Final = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-resource-policy": "same-origin",
}
PAGE_HEADERS: Final = {
    "content-security-policy": POLICY,
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "integrity-policy": "blocked-destinations=(script style)",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


@dataclass(frozen=True)
class Asset:
    """A file of the console: one that its manifest pins, or the description of the API.

    Args:
        content: Its bytes.
        packed: The same, compressed.
        media_type: What it is.
        tag: Its digest, as an entity tag.
    """

    content: bytes
    packed: bytes
    media_type: str
    tag: str


@dataclass(frozen=True)
class Place:
    """Where a copy of the console is served, and for which hub.

    Args:
        hub: Its address, pinned.
        client: The OAuth client that this copy is.
        redirect_uri: Where its sign-in comes back.
        trust: Whom this copy trusts: `hub` or `agency`.
        federation: Fingerprint of the federation file that was compared here; empty where none was.
    """

    hub: str
    client: str
    redirect_uri: str
    trust: str
    federation: str = ""


def render_page(place: Place) -> str:
    """Write the page for one place."""
    return _render(_PAGE, place)


def render_own_passkeys(place: Place) -> str:
    """Write the page of an officer's own passkeys, for the hub: browsers make them there alone."""
    return _render(_OWN_PASSKEYS, place)


def _render(name: str, place: Place) -> str:
    page = _text(name)
    for blank, held in {**vars(place), "bundle": bundle_fingerprint()}.items():
        page = page.replace(f"%{blank}%", escape(held))
    return page


def render_signed_in() -> str:
    """Write the page at which a sign-in comes back."""
    return _text(_SIGNED_IN)


def read_api() -> bytes:
    """Read the API's description of this release: it says what is sealed before it is sent."""
    return (files("app") / "static" / _API).read_bytes()


@cache
def list_bundle() -> str:
    """List every file of the console with its digest, as `sha256sum` does.

    Raises:
        ValueError: One is not the file that was pinned.
    """
    for name in pinned():
        _load(name)
    held = {name: _read(name) for name in (*pinned(), MANIFEST, _PAGE, _OWN_PASSKEYS, _SIGNED_IN)}
    held[_API] = read_api()
    return "".join(f"{hashlib.sha256(held[name]).hexdigest()}  {name}\n" for name in sorted(held))


@cache
def bundle_fingerprint() -> str:
    """Write the one digest of all files of the console as it is compared between people."""
    return fingerprint(list_bundle().encode())


def find_asset(name: str) -> Asset | None:
    """Find a file that the manifest names; whatever else lies there is not served.

    Raises:
        ValueError: It is not the file that was pinned.
    """
    return _load(name) if name in pinned() else None


@cache
def _load(name: str) -> Asset:
    made = make_asset(_read(name), _TYPES[PurePosixPath(name).suffix])
    if made.tag != f'"{pinned()[name]}"':
        raise ValueError(f"{name} is not the file that the console's manifest pins")
    return made


def make_asset(content: bytes, media_type: str) -> Asset:
    """Make what is served of a file that does not change."""
    digest = base64.b64encode(hashlib.sha384(content).digest()).decode()
    return Asset(content, gzip.compress(content, mtime=0), media_type, f'"sha384-{digest}"')


@cache
def pinned() -> dict[str, str]:
    """Read the digests of all files."""
    read: dict[str, str] = json.loads(_read(MANIFEST))
    return read


@cache
def _text(name: str) -> str:
    """Read a page once: it and the files that it loads are of one release."""
    return _read(name).decode()


def _read(name: str) -> bytes:
    return (files("app") / "static" / "page" / name).read_bytes()
