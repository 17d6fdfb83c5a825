"""The project's own code behind the same few functions as the second reader, to compare both."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from app.crypto import blind_index, content, limits, manifest, strict_json
from app.crypto import evaluation as evaluation_messages
from app.crypto.device_statements import DeviceRequest, KeyShare
from app.crypto.directory import Directory
from app.crypto.encoding import (
    encode_fields,
    from_base64url,
    from_timestamp,
    object_digest,
    to_base64url,
)
from app.crypto.envelope import Envelope, open_sections, verify_delivery
from app.crypto.envelope import verify_report as verify_whole
from app.crypto.federation import Federation
from app.crypto.federation_change import UPDATE_BYTES, FederationUpdate, verify_update
from app.crypto.handling import check_handling
from app.crypto.header import Header, SectionName
from app.crypto.index_statement import TokensRenewal
from app.crypto.jws import Jws
from app.crypto.key_parts import KeyPart, public_key
from app.crypto.keys import KeyUse, PublicKey, SealingKey
from app.crypto.provider_statement import ProviderStatement
from app.crypto.shape import Shape
from app.crypto.shares import open_share as open_key_share
from app.crypto.shares import verify_share
from app.crypto.statements import (
    AgencyStatement,
    Heads,
    KeyRequest,
    KeyStatement,
    OpenRequest,
    Receipt,
    Revocation,
)
from app.crypto.statements import verify_device_request as verify_device
from app.crypto.statements import verify_key_request as verify_request
from app.crypto.statements import verify_statement as verify_kind
from app.crypto.witness_statement import WitnessStatement
from app.crypto.wrap import WrapPlace, unwrap_key
from app.crypto.wrap import audience_entry as entry_of
from serumpun import identifiers

KINDS: dict[str, type[Shape]] = {
    "agency": AgencyStatement,
    "key": KeyStatement,
    "revocation": Revocation,
    "identity-provider": ProviderStatement,
    "witness": WitnessStatement,
    "key-request": KeyRequest,
    "device-request": DeviceRequest,
    "key-share": KeyShare,
    "open": OpenRequest,
    "tokens-renewal": TokensRenewal,
    "receipt": Receipt,
    "heads": Heads,
}
encode = encode_fields
unbase64 = from_base64url
instant = from_timestamp
parse = strict_json.parse_object
padded = content.padded_length
sealed_size = content.sealed_length
check_sealed_size = content.check_sealed_length
open_content = content.open_bytes
audience_entry = entry_of
__all__ = ["object_digest"]


def key(federation: str, holder: str, use: str, parts: Sequence[dict[str, str]]) -> PublicKey:
    """Build a key from its carried parts."""
    carried = tuple(KeyPart.of(part) for part in parts)
    return public_key(federation, holder, KeyUse(use), carried)


def kid_of(federation: str, holder: str, use: str, parts: Sequence[dict[str, str]]) -> str:
    """Check a key and name it."""
    return key(federation, holder, use, parts).kid


def expand_public(seed: bytes) -> bytes:
    """The public half of a sealing seed."""
    return SealingKey("f.example", "id-x", KeyUse.AGENCY_SEAL, seed).public.parts["MLKEM768-X25519"]


def open_wrap(wrap: bytes, place: Sequence[str], own: Sequence[Any]) -> tuple[bytes, int]:
    """Open a wrap: content key and mask."""
    report_id, section, originator, digest = place
    federation, agency, seed = own
    sealing = SealingKey(federation, agency, KeyUse.AGENCY_SEAL, seed)
    opened = unwrap_key(
        wrap, WrapPlace(report_id, section, originator, bytes.fromhex(digest)), sealing
    )
    return opened.content_key, opened.mask


def split_inner(inner: bytes) -> tuple[dict[str, Any], bytes]:
    """Manifest and body."""
    found, body = manifest.split_manifest(inner)
    return found.model_dump(mode="json"), body


def read_header(payload: bytes) -> None:
    """Shape and handling rules of a header."""
    check_handling(Header.parse(payload, limits.HEADER_BYTES))


def verify_report(raw: bytes, signer: PublicKey) -> str:
    """The hub's checks of the bytes alone; returns the digest."""
    envelope = Envelope.parse(raw, limits.ENVELOPE_BYTES)
    return to_base64url(verify_whole(envelope, signer).digest)


def open_report(
    raw: bytes, signer: PublicKey, own: tuple[str, bytes], asked: Sequence[str]
) -> dict[str, bytes]:
    """The recipient's checks; returns the bodies."""
    delivery = verify_delivery(Envelope.parse(raw, limits.ENVELOPE_BYTES), signer)
    sealing = SealingKey(signer.federation, own[0], KeyUse.AGENCY_SEAL, own[1])
    names = [SectionName(name) for name in asked]
    return {part.name.value: part.body for part in open_sections(delivery, names, sealing)}


def verify_statement(raw: bytes, kind: str, signer: PublicKey) -> None:
    """Verify a signed object of a kind the caller expects."""
    most = limits.STATEMENT_WIRE_BYTES if kind != "heads" else limits.ENVELOPE_BYTES
    verify_kind(Jws.parse(raw, most), KINDS[kind], signer)


def verify_key_request(raw: bytes, federation: str) -> None:
    """Verify a key request."""
    verify_request(Jws.parse(raw, limits.STATEMENT_WIRE_BYTES), federation)


def verify_device_request(raw: bytes, federation: str) -> None:
    """Verify a device request."""
    verify_device(Jws.parse(raw, limits.STATEMENT_WIRE_BYTES), federation)


def t1(index_key: bytes, kind: str, value: str) -> bytes:
    """First form of a token."""
    return blind_index.first_form(index_key, kind, value)


def t2(hub_key: bytes, token: bytes) -> bytes:
    """Second form of a token."""
    return blind_index.blind(hub_key, [token])[0]


def tokens_digest(salt: bytes, tokens: Sequence[bytes]) -> bytes:
    """What a header says of tokens."""
    t1 = [{"type": "phone", "token": token} for token in tokens]
    return blind_index.Tokens.of({"epoch": 1, "salt": salt, "t1": t1}).digest()


def evaluator_key(secret: bytes) -> str:
    """Tell the key of an evaluator."""
    made = evaluation_messages.evaluator_signing_key("any", secret)
    return to_base64url(*made.public.parts.values())


def evaluation(request: bytes, answer: bytes, federation: str, keys: list[str]) -> dict[str, Any]:
    """Read a request as the evaluator does, and its answer as the hub does."""
    parts = [KeyPart.of({"alg": "Ed25519", "key": keys[0]})]
    hub = public_key(federation, "hub", KeyUse.HUB_RECEIPT, tuple(parts))
    key = evaluation_messages.evaluator_public_key(federation, from_base64url(keys[1]))
    asked, told = (Jws.parse(each, limits.STATEMENT_WIRE_BYTES) for each in (request, answer))
    read = evaluation_messages.verify_evaluation_request(asked, hub)
    t2 = evaluation_messages.verify_evaluation_answer(told, asked, hub, key, len(read.t1))
    return {
        "agency": read.agency,
        "epoch": read.epoch,
        "t1": [to_base64url(each) for each in read.t1],
        "t2": [to_base64url(each) for each in t2],
    }


class Walk:
    """Rebuilds a directory from a federation file and statements."""

    def __init__(self, federation_file: bytes) -> None:
        found = Federation.parse(federation_file, limits.FEDERATION_BYTES)
        self._directory = Directory(found.name, found.roots())

    @property
    def heads(self) -> dict[str, tuple[int, str]]:
        """Number and digest of each issuer's last statement."""
        heads = self._directory.heads
        return {issuer: (head.n, to_base64url(head.digest)) for issuer, (head, _) in heads.items()}

    def take(self, raw: bytes, recorded_at: datetime) -> None:
        """Check a statement and take it in."""
        self._directory.append(Jws.parse(raw, limits.STATEMENT_WIRE_BYTES), recorded_at)

    def open_share(self, raw: bytes, seed: bytes) -> str:
        """Verify a key share and open it; the shared key by its kid."""
        share = verify_share(Jws.parse(raw, limits.STATEMENT_WIRE_BYTES), self._directory)
        device = SealingKey(self._directory.federation, share.agency, KeyUse.DEVICE_SEAL, seed)
        return open_key_share(share, device).public.kid

    def judge(self, kid: str, recorded_at: datetime) -> str:
        """What a signature recorded then is worth."""
        return self._directory.keys[kid].judge(recorded_at).value


def federation_change(before: bytes, raw: bytes) -> dict[str, Any]:
    """Number of an approved change, members after it, and the roots that it ends."""
    verified = verify_update(FederationUpdate.parse(raw, UPDATE_BYTES), before)
    members = sorted(verified.federation.roots())
    return {"n": verified.change.n, "members": members, "ended": sorted(verified.ended)}


def candidates(kind: str, text: str, region: str | None) -> list[list[str]]:
    """Read an identifier."""
    found = identifiers.candidates(kind, text, region=region)
    return [[str(each.type), each.value] for each in found]
