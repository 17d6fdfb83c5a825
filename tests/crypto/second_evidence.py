"""The second reader's evidence bundles, written from docs/spec/access-log.md section 8.2 alone."""

import hashlib
import json
from datetime import datetime, timedelta
from typing import Any

from tests.crypto import second_log as log
from tests.crypto import second_shapes as shapes
from tests.crypto.second_directory import Walk
from tests.crypto.second_reader import (
    REPORT,
    Key,
    b64,
    check_handling,
    object_digest,
    read_payload,
    refuse,
    verify_kind,
    verify_signatures,
)
from tests.crypto.second_shapes import instant, unbase64

MINUTES = timedelta(minutes=5)
_JWS = shapes.members(**shapes.SIGNED)
_NOTE = shapes.text(r"(?s).*", 65536)
_PROOF = shapes.listed(shapes.DIGEST, 0, 64)
_LEAF = shapes.binary(185, 185)
_BUNDLE = shapes.members(
    v=shapes.VERSION,
    format=shapes.one_of("serumpun-evidence-bundle"),
    federation=shapes.text(r"(?s).*"),
    originator=shapes.AGENCY,
    id=shapes.REPORT_ID,
    statements=shapes.listed(shapes.members(signed=_JWS, receipt=_JWS), 0, 2000),
    heads=_JWS,
    header=shapes.nullable(shapes.members(signed=_JWS, receipt=_JWS)),
    openings=shapes.listed(shapes.members(open_request=_JWS, receipt=_JWS), 0, 1000),
    log=shapes.nullable(
        shapes.members(
            checkpoint=_NOTE,
            entries=shapes.listed(
                shapes.members(
                    index=shapes.number(0, 2**53),
                    salts=shapes.binary(96, 96),
                    entry=log.ENTRY,
                    leaf=_LEAF,
                    proof=_PROOF,
                ),
                0,
                4000,
            ),
            cosignatures=shapes.listed(
                shapes.members(
                    agency=shapes.AGENCY,
                    checkpoint=_NOTE,
                    cosignature=shapes.text(r"(?s).*", 4096),
                    proof=_PROOF,
                ),
                0,
                64,
            ),
            places=shapes.listed(
                shapes.members(
                    record=shapes.text(r"^[0-9a-f-]{36}$"),
                    index=shapes.number(0, 2**53),
                    leaf=_LEAF,
                    proof=_PROOF,
                ),
                0,
                2,
            ),
        )
    ),
)


def _shape(found: Any) -> None:  # noqa: ANN401
    if not _BUNDLE(found):
        refuse("invalid-shape")


def _protected(signed: dict[str, Any]) -> tuple[str, str]:
    found = json.loads(unbase64(signed["signatures"][0]["protected"]))
    return found["typ"], found["kid"]


def _digest(signed: dict[str, Any]) -> str:
    typ, kid = _protected(signed)
    return b64(object_digest(typ, kid, unbase64(signed["payload"])))


class _Check:
    """One bundle under check."""

    def __init__(self, federation: bytes, raw: bytes, at: datetime) -> None:
        self.bundle = read_payload(raw, 32 << 20, _shape)
        self.walk, self.at = Walk(federation), at
        name, file = self.walk.name, self.walk.file
        self.hub = Key(name, "hub", "hub-receipt", file["receipt_key"])
        self.log_key = Key(name, "hub", "hub-log", file["log_key"])
        self.report: dict[str, Any] | None = None
        self.kid = ""
        self.receipts: list[tuple[dict[str, Any], str]] = []
        self.revocations: dict[str, dict[str, Any]] = {}  # receipts, by the key revoked

    def run(self) -> dict[str, Any]:
        """Check in the order of the specification."""
        bundle = self.bundle
        if bundle["federation"] != self.walk.name:
            refuse("bad-proof")
        for each in bundle["statements"]:
            self._statement(each)
        self._heads()
        validity = self._header() if bundle["header"] else None
        openers = [self._opening(each) for each in bundle["openings"]]
        asked = [_digest(each["open_request"]) for each in bundle["openings"]]
        if len(set(asked)) < len(asked):
            refuse("receipt-invalid")
        if not bundle["header"] and not bundle["log"]:
            refuse("bad-proof")
        shown = self._log(bundle["log"] or {})
        judged_by = "receipt" if validity else None
        if bundle["log"] and not validity and bundle["log"]["places"]:
            refuse("bad-proof")
        if bundle["log"] and validity:
            validity, judged_by = self._judge(bundle["log"], validity)
        return {"validity": validity, "judged_by": judged_by, "openings": openers, **shown}

    def _judge(self, found: dict[str, Any], validity: str) -> tuple[str, str]:
        """Judge the header by where the log has it and the revocation of its key."""
        signed = log.checkpoint(found["checkpoint"].encode(), self.log_key)
        places = {each["entry"]["id"]: each["index"] for each in found["entries"]}
        submission, revocation = self.receipts[0][0], self.revocations.get(self.kid)
        times = {each["record_id"]: each["time"] for each in (submission, revocation) if each}
        for place in found["places"]:
            record, leaf = place["record"], unbase64(place["leaf"])
            if record in places or record not in times:
                refuse("bad-proof")
            if int.from_bytes(leaf[17:25], "big") != instant(times[record]).timestamp() * 1000:
                refuse("bad-proof")
            self._included(place, signed)
            places[record] = place["index"]
        at = places.get(submission["record_id"])
        end = places.get(revocation["record_id"]) if revocation else None
        if at is None or (revocation and end is None):
            return validity, "receipt"
        if revocation is None or end is None or at < end:
            return validity, "log"
        apart = instant(revocation["time"]) - instant(submission["time"])
        return refuse("bad-proof") if apart > timedelta(seconds=60) else ("disputed", "log")

    def _receipt(self, signed: dict[str, Any]) -> dict[str, Any]:
        try:
            return verify_kind(signed, "receipt", self.hub)
        except shapes.Refused:
            refuse("receipt-invalid")

    def _statement(self, each: dict[str, Any]) -> None:
        receipt, signed = self._receipt(each["receipt"]), each["signed"]
        self.walk.take(json.dumps(signed).encode(), instant(receipt["time"]))
        stated = json.loads(unbase64(signed["payload"]))
        expected = ("statement", stated["issuer"], _digest(signed))
        found = (receipt["act"], receipt["agency"], receipt["request_digest"])
        earliest = instant(stated["issued_at"]) - MINUTES
        if found != expected or not earliest <= instant(receipt["time"]) <= self.at + MINUTES:
            refuse("receipt-invalid")
        if "reason" in stated:
            self.revocations.setdefault(stated["kid"], receipt)

    def _heads(self) -> None:
        heads = verify_kind(self.bundle["heads"], "heads", self.hub)
        if instant(heads["time"]) > self.at + MINUTES:
            refuse("clock-window")
        stated = {head["issuer"]: (head["n"], head["digest"]) for head in heads["heads"]}
        if any(stated.get(issuer) != head for issuer, head in self.walk.heads.items()):
            refuse("chain-broken")

    def _signer(self, kid: str) -> Key:
        entry = self.walk.keys.get(kid)
        if entry is None or entry["key"].use not in {"agency-sign", "device-sign"}:
            refuse("unknown-key")
        key: Key = entry["key"]
        return key

    def _header(self) -> str:
        signed, bundle = self.bundle["header"]["signed"], self.bundle
        key = self._signer(_protected(signed)[1])
        header = read_payload(verify_signatures(signed, key, REPORT), 49152, shapes.header)
        if header["originator"] != key.holder:
            refuse("originator-mismatch")
        check_handling(header)
        self.report = {
            "originator": header["originator"],
            "id": header["id"],
            "header_digest": _digest(signed),
        }
        receipt = self._receipt(bundle["header"]["receipt"])
        time = instant(receipt["time"])
        expected = ("submit", key.holder, self.report)
        if (receipt["act"], receipt["agency"], receipt["report"]) != expected:
            refuse("receipt-invalid")
        window = timedelta(days=30) if header["prepared_offline"] else MINUTES
        if not -MINUTES <= time - instant(header["created_at"]) <= window:
            refuse("receipt-invalid")
        if (header["originator"], header["id"]) != (bundle["originator"], bundle["id"]):
            refuse("digest-mismatch")
        validity, self.kid = self.walk.judge(key.kid, time), key.kid
        if validity == "invalid":
            refuse("key-not-active")
        self.receipts.append((receipt, _digest(bundle["header"]["receipt"])))
        return validity

    def _opening(self, each: dict[str, Any]) -> str:
        if self.report is None:
            refuse("bad-proof")
        key = self._signer(_protected(each["open_request"])[1])
        request = verify_kind(each["open_request"], "open", key)
        if request["agency"] != key.holder:
            refuse("originator-mismatch")
        if request["report"] != self.report:
            refuse("digest-mismatch")
        receipt = self._receipt(each["receipt"])
        expected = ("open", key.holder, self.report, _digest(each["open_request"]))
        found = (*(receipt[name] for name in ("act", "agency", "report", "request_digest")),)
        apart = abs(instant(receipt["time"]) - instant(request["time"]))
        if found != expected or set(receipt["sections"]) != set(request["sections"]):
            refuse("receipt-invalid")
        is_invalid = self.walk.judge(key.kid, instant(receipt["time"])) == "invalid"
        if apart > MINUTES or is_invalid:
            refuse("receipt-invalid")
        self.receipts.append((receipt, _digest(each["receipt"])))
        return key.holder

    def _log(self, found: dict[str, Any]) -> dict[str, Any]:
        entries, cosigned = {}, {}
        size = None
        if found:
            signed = log.checkpoint(found["checkpoint"].encode(), self.log_key)
            size, last = signed["size"], -1
            for each in found["entries"]:
                if each["index"] <= last:
                    refuse("bad-proof")
                last = each["index"]
                self._entry(each, signed)
                entries[each["entry"]["id"]] = each["entry"]
            agencies = [each["agency"] for each in found["cosignatures"]]
            if len(set(agencies)) < len(agencies):
                refuse("bad-proof")
            for each in found["cosignatures"]:
                cosigned[each["agency"][:2].upper()] = self._cosignature(each, signed)
            for receipt, digest in self.receipts:
                entry = entries.get(receipt["record_id"])
                expected = (digest, receipt["time"])
                if entry and (entry["answer_digest"], entry["recorded_at"]) != expected:
                    refuse("bad-proof")
        unlogged = [
            r["record_id"] for r, _ in self.receipts if found and r["record_id"] not in entries
        ]
        return {"size": size, "entries": [*entries], "unlogged": unlogged, "cosigned": cosigned}

    def _entry(self, each: dict[str, Any], signed: dict[str, Any]) -> None:
        if each["entry"]["object"] != f"{self.bundle['originator']}/{self.bundle['id']}":
            refuse("bad-proof")
        leaf = unbase64(each["leaf"])
        log.check_leaf(leaf, json.dumps(each["entry"]).encode(), unbase64(each["salts"]))
        self._included(each, signed)

    def _included(self, each: dict[str, Any], signed: dict[str, Any]) -> None:
        proof, leaf = [unbase64(node) for node in each["proof"]], unbase64(each["leaf"])
        hashed, root = hashlib.sha256(b"\x00" + leaf).digest(), bytes.fromhex(signed["root"])
        log.inclusion(hashed, each["index"], signed["size"], proof, root)

    def _cosignature(self, each: dict[str, Any], signed: dict[str, Any]) -> int:
        note = each["checkpoint"].encode()
        seen = log.checkpoint(note, self.log_key)
        self._signed_by(each["agency"], note, each["cosignature"])
        roots = bytes.fromhex(seen["root"]), bytes.fromhex(signed["root"])
        proof = [unbase64(node) for node in each["proof"]]
        log.consistency(seen["size"], signed["size"], *roots, proof)
        return int(seen["size"])

    def _signed_by(self, agency: str, note: bytes, line: str) -> None:
        own = [entry["key"] for entry in self.walk.keys.values()]
        for key in own:
            if key.holder == agency and key.use == "agency-sign":
                try:
                    at = log.cosignature(note, line, key)
                except shapes.Refused as refused:
                    if refused.code != "bad-signature":
                        raise
                    continue
                if self.walk.judge(key.kid, datetime.fromtimestamp(at, self.at.tzinfo)) == "valid":
                    return
        end = datetime.max.replace(tzinfo=self.at.tzinfo)
        for start, status, vkeys in reversed(self.walk.witnesses.get(agency, [])):
            then = datetime.fromtimestamp(log.cosigned(note, line, vkeys), self.at.tzinfo)
            if status == "active" and start - timedelta(minutes=5) <= then < end:
                return
            end = start
        refuse("bad-signature")


def check_bundle(federation: bytes, raw: bytes, at: datetime) -> dict[str, Any]:
    """Check a bundle; what it has shown."""
    return _Check(federation, raw, at).run()
