"""The second reader's shapes: each member's rule as docs/spec states it, in plain Python."""

import base64
import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

Json = Any  # what `json.loads` gives
Rule = Callable[[Json], bool]


class Refused(Exception):  # noqa: N818 -- not an error of the project's tree
    """What was read breaks the specification.

    Args:
        code: The code the specification gives for it.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def unbase64(text: Json, length: int | None = None) -> bytes:
    """Read canonical base64url."""
    if not isinstance(text, str) or not re.fullmatch(r"[A-Za-z0-9_-]*", text) or len(text) % 4 == 1:
        raise Refused("malformed-encoding")
    raw = base64.b64decode(text + "==", b"-_", validate=False)
    if base64.b64encode(raw, b"-_").decode().rstrip("=") != text:
        raise Refused("malformed-encoding")
    if length is not None and len(raw) != length:
        raise Refused("malformed-encoding")
    return raw


def instant(text: Json) -> datetime:
    """Read a time."""
    if not isinstance(text, str) or not re.fullmatch(
        r"(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z", text
    ):
        raise Refused("malformed-encoding")
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    except ValueError as error:
        raise Refused("malformed-encoding") from error


# --- rules ----------------------------------------------------------------------------------------


def members(**rules: Rule) -> Rule:
    """A closed object."""

    def check(found: Json) -> bool:
        named = {name.rstrip("_"): rule for name, rule in rules.items()}
        if not isinstance(found, dict) or set(found) != set(named):
            return False
        return all(rule(found[name]) for name, rule in named.items())

    return check


def text(pattern: str, longest: int = 10**9) -> Rule:
    """A text that matches as a whole."""
    return lambda t: isinstance(t, str) and len(t) <= longest and bool(re.fullmatch(pattern, t))


def one_of(*values: str) -> Rule:
    """A text of a closed set."""
    return lambda t: isinstance(t, str) and t in values


def members_and(name: str, optional: Rule, /, **rules: Rule) -> Rule:
    """A closed object; one more member may be there too, and may be null."""
    without, whole = members(**rules), members(**{name: nullable(optional)}, **rules)
    return lambda found: without(found) or whole(found)


def number(low: int, high: int) -> Rule:
    """A number, and not a truth value."""
    return lambda n: type(n) is int and low <= n <= high


def listed(rule: Rule, low: int, high: int, *, once: bool = False) -> Rule:
    """A list of a length; `once`: each value once."""

    def check(found: Json) -> bool:
        if not isinstance(found, list) or not low <= len(found) <= high:
            return False
        return all(rule(x) for x in found) and not (once and len(set(found)) < len(found))

    return check


def nullable(rule: Rule) -> Rule:
    """Null, or the rule."""
    return lambda found: found is None or rule(found)


def binary(longest: int, length: int | None = None) -> Rule:
    """base64url of at most, or exactly, so many bytes."""

    def check(found: Json) -> bool:
        try:
            return isinstance(found, str) and len(unbase64(found, length)) <= longest
        except Refused:
            return False

    return check


def time(found: Json) -> bool:
    """A time."""
    try:
        return bool(instant(found))
    except Refused:
        return False


def truth(found: Json) -> bool:
    """A truth value."""
    return isinstance(found, bool)


def display(longest: int) -> Rule:
    """A text for people."""

    def check(found: Json) -> bool:
        if not isinstance(found, str) or not 1 <= len(found) <= longest:
            return False
        return not any(
            unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")
            or (unicodedata.category(c) == "Cf" and c not in "\u200b\u200c\u200d")
            for c in found
        )

    return check


def file_name(found: Json) -> bool:
    """A plain file name."""
    return display(255)(found) and found not in (".", "..") and not set("/\\:") & set(found)


def _required(rule: Rule) -> Callable[[Any], None]:
    """Turn a rule into a check that refuses."""

    def check(found: Json) -> None:
        if not rule(found):
            raise Refused("invalid-shape")

    return check


VERSION = number(1, 1)
DIGEST = binary(32, 32)
AGENCY = text(r"[a-z]{2}-[a-z0-9]{1,16}(-[a-z0-9]{1,16}){0,3}", 40)
CODE = text(r"[a-z][a-z0-9_]{0,63}")
MEDIA = text(r"[a-z]+/[A-Za-z0-9!#$&^_.+-]+(;[a-z]+=[A-Za-z0-9!#$&^_.+-]+)*", 127)
REPORT_ID = text(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
SECTION = one_of("summary", "operational", "financial", "victim_identity")
TLP = one_of("RED", "AMBER+STRICT", "AMBER", "GREEN", "CLEAR")
KEY_PART = members(alg=text(r"[A-Za-z0-9-]{1,32}"), key=binary(1952))
REFERENCE = members(originator=AGENCY, id=REPORT_ID, header_digest=DIGEST)
SIGNED = {
    "payload": text(r"[A-Za-z0-9_-]+", 1398102),
    "signatures": listed(
        members(protected=text(r"[A-Za-z0-9_-]+", 342), signature=binary(3309)), 1, 2
    ),
}
signed_object = _required(members(**SIGNED))
EPOCH = number(1, 1000000)
TOKEN = members(type=CODE, token=binary(32, 32))
EVALUATION_REQUEST = _required(
    members(
        v=VERSION,
        agency=AGENCY,
        epoch=EPOCH,
        nonce=binary(16, 16),
        time=time,
        t1=listed(binary(32, 32), 1, 500, once=True),
    )
)
EVALUATION_ANSWER = _required(
    members(v=VERSION, request_digest=DIGEST, t2=listed(binary(16, 16), 1, 500))
)


def _tokens(found: Json) -> bool:
    rule = members(epoch=EPOCH, salt=binary(32, 32), t1=listed(TOKEN, 1, 500))
    return rule(found) and len({each["token"] for each in found["t1"]}) == len(found["t1"])


envelope = _required(
    members_and(
        "tokens",
        _tokens,
        **SIGNED,
        sections=listed(members(name=SECTION, ciphertext=binary(1179648)), 0, 8),
        wraps=listed(
            members(section=SECTION, agency=AGENCY, kid=DIGEST, enc=binary(1169, 1169)), 0, 512
        ),
    )
)

# --- header ---------------------------------------------------------------------------------------


def _grading(found: Json) -> bool:
    letters = {"admiralty_6x6": ("[A-F]", "[1-6]"), "europol_4x4": ("[ABCX]", "[1-4]")}
    scheme = found.get("grading_scheme") if isinstance(found, dict) else None
    if not isinstance(scheme, str) or scheme not in letters:
        return False
    reliability, credibility = letters[scheme]
    return members(
        grading_scheme=text(".*"),
        source_reliability=text(reliability),
        information_credibility=text(credibility),
    )(found)


_MATCH = members(
    epoch=EPOCH,
    policy=one_of("none", "hit_only", "country", "agency"),
    tokens_digest=DIGEST,
)
_HEADER = members_and(
    "match",
    _MATCH,
    v=VERSION,
    id=REPORT_ID,
    kind=one_of(
        "incident",
        "correction",
        "request_for_information",
        "action_request",
        "preservation_request",
        "response",
        "release_request",
        "feedback",
        "practice",
    ),
    originator=AGENCY,
    created_at=time,
    prepared_offline=truth,
    category=CODE,
    tlp=TLP,
    pap=one_of("RED", "AMBER", "GREEN", "CLEAR"),
    handling_code=one_of("H0", "H1", "H2", "H3"),
    permitted_actions=listed(
        one_of(
            "use_as_lead",
            "use_in_proceedings",
            "share_in_country",
            "freeze_funds",
            "preserve_evidence",
            "block_infrastructure",
            "contact_victim",
            "warn_public",
        ),
        0,
        16,
        once=True,
    ),
    countries_concerned=listed(text("[A-Z]{2}"), 0, 32, once=True),
    occurred=nullable(members(from_=time, to=time)),
    grading=nullable(_grading),
    in_reply_to=nullable(REFERENCE),
    supersedes=nullable(REFERENCE),
    review_at=nullable(time),
    expires_at=time,
    attachments=listed(
        members(section=SECTION, n=number(1, 32), length=number(1, 120586240), sha256=DIGEST), 0, 32
    ),
    sections=listed(
        members(
            name=SECTION,
            media_type=MEDIA,
            length=number(1, 1179648),
            sha256=DIGEST,
            audience=listed(DIGEST, 0, 64),
        ),
        1,
        8,
    ),
)


def _whole_header(found: Json) -> bool:
    if not _HEADER(found):
        return False
    names = [part["name"] for part in found["sections"]]
    raw = [[unbase64(entry) for entry in part["audience"]] for part in found["sections"]]
    return (
        len(set(names)) == len(names)
        and [a["n"] for a in found["attachments"]] == list(range(1, len(found["attachments"]) + 1))
        and all(entries == sorted(set(entries)) for entries in raw)
        and {a["section"] for a in found["attachments"]} <= set(names)
    )


header = _required(_whole_header)
manifest = _required(
    members(
        attachments=listed(
            members(
                n=number(1, 32),
                name=file_name,
                media_type=MEDIA,
                length=number(0, 104857600),
                sha256=DIGEST,
            ),
            0,
            32,
        ),
        body_n=nullable(number(0, 2**53)),
    )
)

# --- statements -----------------------------------------------------------------------------------

ISSUER = text(r"[a-z]{2}(-[a-z0-9]+)*", 40)
LINK = {
    "v": VERSION,
    "issuer": ISSUER,
    "n": number(1, 10000),
    "prev": DIGEST,
    "issued_at": time,
    "subject": AGENCY,
}
_ROLES = (
    "submitter",
    "analyst",
    "liaison_officer",
    "agency_admin",
    "country_admin",
    "auditor",
)
_PURPOSES = (
    "criminal_investigation",
    "victim_protection",
    "asset_recovery",
    "financial_intelligence",
    "incident_response",
    "prevention",
    "quality_control",
    "practice",
)
_AGENCY = members(
    **LINK,
    name=display(200),
    unit_type=one_of(
        "police", "fiu", "cert", "anti_trafficking", "prosecution", "immigration", "regulator"
    ),
    remit=listed(CODE, 0, 64, once=True),
    contact=members(
        desk=display(200),
        phone=nullable(text(r"\+[0-9]{6,15}")),
        email=nullable(text(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,120}")),
    ),
    roles=listed(one_of(*_ROLES), 0, 6, once=True),
    tlp_ceiling=TLP,
    status=one_of("active", "suspended"),
)
_KEY = members(
    **LINK,
    use=one_of("agency-sign", "agency-seal", "device-sign", "device-seal"),
    kid=DIGEST,
    keys=listed(KEY_PART, 1, 2),
    not_before=time,
    not_after=time,
)
_REVOCATION = members(
    **LINK,
    kid=DIGEST,
    reason=one_of("compromised", "superseded", "lost", "closed"),
    compromised_at=nullable(time),
)
_PROVIDER = members(
    **{**LINK, "subject": text("[a-z]{2}")},
    provider=text(
        r"(https://[a-z0-9.-]{1,200}(:[0-9]{1,5})?|http://127\.0\.0\.1:[0-9]{1,5})(/[A-Za-z0-9._~/-]{0,80})?"
    ),
    client_id=text(r"[\x21-\x7e]{1,128}"),
    agencies=listed(AGENCY, 1, 256, once=True),
    status=one_of("active", "ended"),
    phishing_resistant=members(
        acr=listed(text(r"[\x21-\x7e]{1,128}"), 0, 16, once=True),
        amr=listed(text(r"[\x21-\x7e]{1,128}"), 0, 16, once=True),
    ),
)
_WITNESS = members(
    **LINK,
    address=text(
        r"(https://([a-z0-9-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62}(:[0-9]{1,5})?|http://127\.0\.0\.1:[0-9]{1,5})(/[A-Za-z0-9._~/-]{0,80})?"
    ),
    keys=listed(
        text(r"[!-*,-~]{1,128}\+[0-9a-f]{8}\+([A-Za-z0-9+/]{44}|[A-Za-z0-9+/]{1751}=)"),
        0,
        2,
        once=True,
    ),
    status=one_of("active", "ended"),
)
_KEY_REQUEST = members(
    v=VERSION,
    subject=AGENCY,
    signing=listed(KEY_PART, 2, 2),
    sealing=listed(KEY_PART, 1, 1),
    requested_at=time,
)
_DEVICE_REQUEST = members(
    v=VERSION,
    agency=AGENCY,
    account=text(r"[a-z]{2}(-[a-z0-9]+)+/[a-z0-9]{10}", 51),
    name=display(200),
    signing=listed(KEY_PART, 2, 2),
    sealing=listed(KEY_PART, 1, 1),
    requested_at=time,
)
_KEY_SHARE = members(
    v=VERSION,
    agency=AGENCY,
    what=one_of("agency-seal"),
    subject=DIGEST,
    epoch=number(0, 0),
    to_kid=DIGEST,
    wrap=binary(1168, 1168),
    time=time,
)
_OPEN = members(
    v=VERSION,
    agency=AGENCY,
    report=REFERENCE,
    sections=listed(SECTION, 1, 8, once=True),
    purpose=one_of(*_PURPOSES),
    case_reference=text(r"[A-Za-z0-9][A-Za-z0-9./_-]{0,127}"),
    nonce=DIGEST,
    time=time,
)
_TOKENS_RENEWAL = members(v=VERSION, agency=AGENCY, report=REFERENCE, match=_MATCH, time=time)
_RECEIPT = members(
    v=VERSION,
    act=one_of("submit", "open", "statement"),
    record_id=text(r"[0-9a-f-]{36}"),
    agency=ISSUER,
    report=nullable(REFERENCE),
    request_digest=nullable(DIGEST),
    sections=listed(SECTION, 0, 8, once=True),
    time=time,
)


def _whole_receipt(found: Json) -> bool:
    if not _RECEIPT(found):
        return False
    present = (found["report"], found["request_digest"], found["sections"])
    expected = {
        "submit": (True, False, False),
        "open": (True, True, True),
        "statement": (False, True, False),
    }
    return tuple(bool(part) for part in present) == expected[found["act"]]


_HEADS = members(
    v=VERSION,
    time=time,
    heads=listed(members(issuer=ISSUER, n=number(1, 10000), digest=DIGEST), 0, 10**6),
)


def _whole_heads(found: Json) -> bool:
    issuers = [head["issuer"] for head in found["heads"]] if _HEADS(found) else ["", ""]
    return len(set(issuers)) == len(issuers)


STATEMENTS = {
    "agency": _required(_AGENCY),
    "key": _required(_KEY),
    "revocation": _required(_REVOCATION),
    "identity-provider": _required(_PROVIDER),
    "witness": _required(_WITNESS),
    "key-request": _required(_KEY_REQUEST),
    "device-request": _required(_DEVICE_REQUEST),
    "key-share": _required(_KEY_SHARE),
    "open": _required(_OPEN),
    "tokens-renewal": _required(_TOKENS_RENEWAL),
    "receipt": _required(_whole_receipt),
    "heads": _required(_whole_heads),
}
federation = _required(
    lambda found: (
        members_and(
            "index_custodian",
            AGENCY,
            v=VERSION,
            name=text(r"[a-z0-9][a-z0-9.-]{2,62}"),
            hub=text(r"https?://[A-Za-z0-9.:\[\]-]{1,255}"),
            members=listed(
                members(country=text("[A-Z]{2}"), name=display(200), root=listed(KEY_PART, 2, 2)),
                1,
                64,
            ),
            receipt_key=listed(KEY_PART, 1, 1),
            log_key=listed(KEY_PART, 2, 2),
        )(found)
        and len({m["country"] for m in found["members"]}) == len(found["members"])
    )
)
_FEDERATION_CHANGE = members(
    v=VERSION,
    federation=text(r"[a-z0-9][a-z0-9.-]{2,62}"),
    n=number(1, 10000),
    prev=DIGEST,
    next=DIGEST,
    effective_at=time,
)
federation_change = _required(_FEDERATION_CHANGE)
federation_update = _required(
    members(
        v=VERSION,
        file=binary(524288),
        change=_FEDERATION_CHANGE,
        approvals=listed(members(**SIGNED), 0, 128),
    )
)
