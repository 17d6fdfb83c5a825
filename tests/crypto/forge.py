"""What an attacker can make: envelopes and signed objects that honest code refuses to write."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cryptography.cobblestone import Cobblestone256Encryptor

from app.crypto.content import content_context, padded_length
from app.crypto.encoding import from_base64url, sha256, to_base64url
from app.crypto.envelope import REPORT_TYP, Envelope
from app.crypto.jws import Jws, sign_jws
from app.crypto.keys import SealingKey, SigningKey
from app.crypto.manifest import Manifest, join_manifest
from app.crypto.wrap import WrappedKey, WrapPlace, audience_entry, wrap_key
from tests.worlds import World, seed

Members = dict[str, Any]


def members_of(carried: Jws) -> Members:
    """Read an envelope or statement as plain JSON, to be changed."""
    found: Members = json.loads(carried.to_bytes())
    return found


def text_of(members: Members) -> bytes:
    """Write plain JSON compactly."""
    return json.dumps(members, separators=(",", ":"), ensure_ascii=False).encode()


def payload_of(carried: Jws) -> Members:
    """Read what was signed."""
    found: Members = json.loads(from_base64url(carried.payload))
    return found


def signed(payload: Members | bytes, key: SigningKey, typ: str = REPORT_TYP) -> Members:
    """Sign whatever is given, for whatever purpose."""
    raw = payload if isinstance(payload, bytes) else text_of(payload)
    return members_of(sign_jws(raw, key, typ))


def resigned(
    envelope: Envelope, key: SigningKey, change: Callable[[Members], None], typ: str = REPORT_TYP
) -> Members:
    """Change the header and sign it anew; sections and wraps stay."""
    header = payload_of(envelope)
    change(header)
    return {**members_of(envelope), **signed(header, key, typ)}


def framed(inner: bytes) -> bytes:
    """Frame and pad as an honest sealer does."""
    frame = len(inner).to_bytes(8, "big") + inner
    return frame.ljust(padded_length(len(inner)), b"\0")


@dataclass
class Part:
    """One section of a hostile report.

    Args:
        name: Which section.
        body: What an honest sealer would put in.
        frame: The whole plaintext instead, padding included.
        content_key: Fixed by name if not given.
        masks: For each recipient the mask its wrap carries; default: what is true.
        readers: Recipients.
        info_originator: Whose name goes into contexts instead of the originator's.
    """

    name: str = "summary"
    body: bytes = b"text"
    frame: bytes | None = None
    content_key: bytes = b""
    readers: Sequence[str] = ("my-pdrm",)
    masks: Mapping[str, int] = field(default_factory=dict)
    sealing: Mapping[str, SealingKey] = field(default_factory=dict)
    info_originator: str = ""
    wrapped: bytes | None = None


def hostile(
    world: World,
    parts: Sequence[Part],
    originator: str = "id-polri",
    **facts: Any,  # noqa: ANN401
) -> Members:
    """Seal and sign parts exactly as told."""
    header = world.facts(originator, **facts)
    sections, wraps, entries = [], [], []
    for part in parts:
        key = part.content_key or seed("content", part.name)
        named = part.info_originator or originator
        sealer = Cobblestone256Encryptor(key, content_context(header["id"], part.name, named))
        frame = part.frame or framed(join_manifest(Manifest(), part.body))
        ciphertext = sealer.update(frame) + sealer.finalize()
        place = WrapPlace(header["id"], part.name, named, sha256(ciphertext))
        own = [_wrap(world, part, place, reader, parts) for reader in part.readers]
        sections.append({"name": part.name, "ciphertext": to_base64url(ciphertext)})
        wraps += own
        entries.append(
            {
                "name": part.name,
                "media_type": "text/plain",
                "length": len(ciphertext),
                "sha256": to_base64url(sha256(ciphertext)),
                "audience": audience_of(own),
            }
        )
    header |= {"attachments": facts.get("attachments", []), "sections": entries}
    both = signed(header, world.agencies[originator].signing)
    return {**both, "sections": sections, "wraps": wraps}


def audience_of(wraps: Sequence[Members]) -> list[str]:
    """The audience entries of wraps, sorted by their bytes."""
    entries = [
        audience_entry(w["section"], w["agency"], w["kid"], from_base64url(w["enc"])) for w in wraps
    ]
    return [to_base64url(entry) for entry in sorted(entries)]


def _wrap(
    world: World, part: Part, place: WrapPlace, reader: str, parts: Sequence[Part]
) -> Members:
    honest = sum(1 << i for i, other in enumerate(parts) if reader in other.readers)
    key = part.sealing.get(reader, world.agencies[reader].sealing).public
    held = WrappedKey(
        part.content_key or seed("content", part.name), part.masks.get(reader, honest)
    )
    enc = wrap_key(held, place, key) if part.wrapped is None else part.wrapped
    return {
        "section": part.name,
        "agency": reader,
        "kid": key.kid,
        "enc": to_base64url(enc),
    }
