"""The second reader's key directory, written from docs/spec/key-directory.md alone."""

from datetime import datetime, timedelta
from typing import Any

from tests.crypto import second_shapes as shapes
from tests.crypto.second_log import cosigner
from tests.crypto.second_reader import (
    STATEMENTS,
    Key,
    b64,
    encode,
    expand_public,
    hpke_open,
    labelled,
    object_digest,
    parse,
    read_payload,
    refuse,
    verify_kind,
)
from tests.crypto.second_shapes import Refused, instant, unbase64

MINUTES = timedelta(minutes=5)


class Walk:
    """Rebuilds a directory from a federation file and statements (key-directory section 3)."""

    def __init__(self, federation_file: bytes) -> None:
        self.file = read_payload(federation_file, 524288, shapes.federation)
        self.name = self.file["name"]
        self.roots: dict[str, Key] = {}
        seen: list[bytes] = []
        for member in self.file["members"]:
            root = Key(self.name, member["country"].lower(), "country-root", member["root"])
            self.roots[root.kid] = root
            seen += root.components
        seen += Key(self.name, "hub", "hub-receipt", self.file["receipt_key"]).components
        seen += Key(self.name, "hub", "hub-log", self.file["log_key"]).components
        if len(set(seen)) < len(seen):
            refuse("invalid-shape")
        self._heads: dict[str, tuple[int, bytes, datetime]] = {}
        self.agencies: set[str] = set()
        self.keys: dict[str, dict[str, Any]] = {}
        self.providers: dict[str, str] = {}
        # Of each agency: from when, whether, by which keys its witness cosigns.
        self.witnesses: dict[str, list[tuple[datetime, str, list[str]]]] = {}

    @property
    def heads(self) -> dict[str, tuple[int, str]]:
        """Number and digest of each issuer's last statement."""
        return {issuer: (n, b64(digest)) for issuer, (n, digest, _) in self._heads.items()}

    def take(self, raw: bytes, recorded_at: datetime) -> None:
        """Check a statement in the order of section 3.4 and take it in."""
        signed = parse(raw, 65536)
        shapes.signed_object(signed)
        typ, kid = claimed(signed)
        kind = {
            STATEMENTS[k][0]: k
            for k in ("agency", "key", "revocation", "identity-provider", "witness")
        }.get(typ)
        if kind is None:
            refuse("bad-signature")
        signer = self._signer(kid, recorded_at)
        found = verify_kind(signed, kind, signer)
        is_device = kind == "key" and found["use"].startswith("device-")
        if kind == "key" and signer.use != ("agency-sign" if is_device else "country-root"):
            refuse("bad-signature")
        digest = object_digest(typ, kid, unbase64(signed["payload"]))
        self._check_link(found, signer, recorded_at)
        {
            "agency": self._agency,
            "key": self._key,
            "revocation": self._revocation,
            "identity-provider": self._provider,
            "witness": self._witness,
        }[kind](found, recorded_at)
        if kind == "key":
            self.keys[found["kid"]].update(by=kid, at=recorded_at)
        self._heads[found["issuer"]] = (found["n"], digest, instant(found["issued_at"]))

    def _signer(self, kid: str, at: datetime) -> Key:
        if kid in self.roots:
            return self.roots[kid]
        entry = self.keys.get(kid)
        if entry is None or entry["key"].use != "agency-sign":
            refuse("unknown-key")
        if entry["revoked_at"] or not entry["from"] <= at < entry["to"]:
            refuse("key-not-active")
        key: Key = entry["key"]
        return key

    def _check_link(self, found: dict[str, Any], signer: Key, at: datetime) -> None:
        issuer, issued = found["issuer"], instant(found["issued_at"])
        if issued > at + MINUTES:
            refuse("clock-window")
        if issuer != signer.holder:
            refuse("outside-name-constraint")
        start = (0, labelled("serumpun-genesis/1", self.name, issuer), issued)
        n, digest, before = self._heads.get(issuer, start)
        if found["n"] <= n:
            refuse("statement-conflict")
        if found["n"] != n + 1 or unbase64(found["prev"]) != digest:
            refuse("chain-broken")
        if issued < before:
            refuse("clock-window")

    def _agency(self, found: dict[str, Any], _at: datetime) -> None:
        _own_country(found)
        self.agencies.add(found["subject"])

    def _key(self, found: dict[str, Any], _at: datetime) -> None:
        is_device = found["use"].startswith("device-")
        if not is_device:
            _own_country(found)
        elif found["subject"] != found["issuer"]:
            refuse("outside-name-constraint")
        if found["subject"] not in self.agencies:
            refuse("chain-broken")
        key = Key(self.name, found["subject"], found["use"], found["keys"])
        if key.kid != found["kid"]:
            refuse("bad-signature")
        others = [*self.roots.values(), *(entry["key"] for entry in self.keys.values())]
        if any(key.components & other.components for other in others):
            refuse("statement-conflict")
        start, end = instant(found["not_before"]), instant(found["not_after"])
        if (
            not instant(found["issued_at"])
            <= start
            < end
            <= start + timedelta(days=400 if is_device else 800)
        ):
            refuse("clock-window")
        self.keys[key.kid] = {
            "key": key,
            "from": start,
            "to": end,
            "revoked_at": None,
            "compromised_at": None,
        }

    def _provider(self, found: dict[str, Any], _at: datetime) -> None:
        country = found["issuer"]
        if found["subject"] != country or any(
            agency[:3] != f"{country}-" for agency in found["agencies"]
        ):
            refuse("outside-name-constraint")
        if self.providers.setdefault(found["provider"], country) != country:
            refuse("statement-conflict")

    def _witness(self, found: dict[str, Any], at: datetime) -> None:
        _own_country(found)
        agency = found["subject"]
        if agency not in self.agencies:
            refuse("chain-broken")
        own = {cosigner(vkey)[2] for vkey in found["keys"]}
        for other, stated in self.witnesses.items():
            taken = {cosigner(vkey)[2] for vkey in stated[-1][2]}
            if other != agency and own & taken:
                refuse("statement-conflict")
        self.witnesses.setdefault(agency, []).append((at, found["status"], found["keys"]))

    def _revocation(self, found: dict[str, Any], at: datetime) -> None:
        entry = self.keys.get(found["kid"])
        if entry is None or entry["key"].holder != found["subject"]:
            refuse("unknown-key")
        if found["issuer"] != found["subject"]:
            _own_country(found)
        since, issued = found["compromised_at"], instant(found["issued_at"])
        if (since is not None) != (found["reason"] == "compromised"):
            refuse("clock-window")
        if since is not None:
            reach = timedelta(days=30 if found["issuer"] == found["subject"] else 10**5)
            if not issued - reach <= instant(since) <= issued:
                refuse("clock-window")
        for other in self.keys.values():
            follows = since is not None and other["by"] == found["kid"]
            if other is entry or (follows and other["at"] >= instant(since)):
                _end(other, at, instant(since) if since is not None else None)

    def open_share(self, raw: bytes, seed: bytes) -> str:
        """Key-shares section 3; the shared key by its kid."""
        signed = parse(raw, 65536)
        shapes.signed_object(signed)
        _, kid = claimed(signed)
        if kid not in self.keys or self.keys[kid]["key"].use not in {"agency-sign", "device-sign"}:
            refuse("unknown-key")
        signer = self.keys[kid]["key"]
        found = verify_kind(signed, "key-share", signer)
        for name, use in (("subject", "agency-seal"), ("to_kid", "device-seal")):
            if found[name] not in self.keys or self.keys[found[name]]["key"].use != use:
                refuse("unknown-key")
            if self.keys[found[name]]["key"].holder != found["agency"]:
                refuse("outside-name-constraint")
        if signer.holder != found["agency"]:
            refuse("outside-name-constraint")
        parts = [{"alg": "MLKEM768-X25519", "key": b64(expand_public(seed))}]
        own = Key(self.name, found["agency"], "device-seal", parts).kid
        if own != found["to_kid"]:
            refuse("seal-broken")
        info = encode(
            "serumpun-share/1",
            found["agency"],
            "agency-seal",
            unbase64(found["subject"]),
            0,
            unbase64(own),
        )
        shared = hpke_open(unbase64(found["wrap"]), info, seed)
        parts = [{"alg": "MLKEM768-X25519", "key": b64(expand_public(shared))}]
        if Key(self.name, found["agency"], "agency-seal", parts).kid != found["subject"]:
            refuse("seal-broken")
        return str(found["subject"])

    def judge(self, kid: str, recorded_at: datetime) -> str:
        """Section 4: what a signature recorded then is worth."""
        entry = self.keys[kid]
        if not entry["from"] <= recorded_at < entry["to"]:
            return "invalid"
        if entry["revoked_at"] and recorded_at >= entry["revoked_at"]:
            return "invalid"
        if entry["compromised_at"] and recorded_at >= entry["compromised_at"]:
            return "disputed"
        return "valid"


def _end(entry: dict[str, Any], at: datetime, since: datetime | None) -> None:
    entry["revoked_at"] = min(at, entry["revoked_at"] or at)
    if since is not None:
        entry["compromised_at"] = min(since, entry["compromised_at"] or since)


def claimed(signed: dict[str, Any]) -> tuple[str, str]:
    """Purpose and kid as a signed object claims them."""
    try:
        claimed = parse(unbase64(signed["signatures"][0]["protected"]), 256)
    except Refused:
        refuse("malformed-encoding")
    typ, kid = claimed.get("typ"), claimed.get("kid")
    if not isinstance(typ, str) or not isinstance(kid, str):
        refuse("malformed-encoding")
    unbase64(kid, 32)
    return typ, kid


def _own_country(found: dict[str, Any]) -> None:
    if found["subject"][:2] != found["issuer"]:
        refuse("outside-name-constraint")
