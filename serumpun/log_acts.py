"""What acts in the access log are, by the six verbs of Directive (EU) 2016/680, Article 25.

Collection, alteration, consultation, disclosure including transfers, combination and erasure. An
act that is none of them (a sign-in, a start of the hub) is told apart, and so is one that is new.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Verb(StrEnum):
    """What an act does with personal data, in the order of the Directive."""

    COLLECTION = "collection"
    ALTERATION = "alteration"
    CONSULTATION = "consultation"
    DISCLOSURE = "disclosure"
    COMBINATION = "combination"
    ERASURE = "erasure"
    OTHER = "other"


MEANINGS: Final[Mapping[Verb, str]] = {
    Verb.COLLECTION: "A sealed report or attachment comes in.",
    Verb.ALTERATION: "Accounts, roles, keys or devices change. Reports are never altered: a "
    "correction is a new report.",
    Verb.CONSULTATION: "Lists, receipts, directory or this log are read; no report is opened.",
    Verb.DISCLOSURE: "A report is transferred to another country (deliver), its key is handed "
    "over (open), or an attachment is fetched.",
    Verb.COMBINATION: "Identifiers of two agencies are compared.",
    Verb.ERASURE: "Reports, attachments or entries of this log are erased.",
    Verb.OTHER: "Sign-ins, sessions, proposals, starts, stops, copies and recovery of the hub.",
}
_ACTIONS: Final[Mapping[Verb, tuple[str, ...]]] = {
    Verb.COLLECTION: ("report:submit", "blob:upload"),
    Verb.ALTERATION: (
        *("account:create", "account:change", "account:invite", "sign-in:bind"),
        *("role-binding:grant", "role-binding:withdraw", "agency:suspend", "agency:restore"),
        *("statement:append", "device:enrol", "device:remove", "key-share:post"),
        "index-key:share",
        *("passkey:prepare", "passkey:add", "passkey:remove"),
    ),
    Verb.CONSULTATION: (
        *("report:list", "receipt:list", "directory:read", "federation:read", "category:read"),
        *("access-log:read", "access-log:verify", "access-log:cosign", "self:read"),
        *("account:list", "role-binding:list", "proposal:list", "session:list", "device:list"),
        *("passkey:list", "key-share:list", "index-key:list"),
    ),
    Verb.DISCLOSURE: ("report:deliver", "report:open", "blob:download"),
    Verb.COMBINATION: (
        *("match:query", "report:renew", "candidate:list", "candidate:decide"),
        *("watch:place", "watch:list", "watch:end", "watch:meet"),
    ),
    Verb.ERASURE: (
        *("report:expire", "blob:expire", "watch:expire", "access-log:erase", "subject:erase"),
    ),
    Verb.OTHER: (
        *("session:end", "token:issue", "sign-in:push", "sign-in:finish", "sign-in:begin"),
        *("proposal:make", "proposal:decide", "hub:start", "hub:stop"),
        *("backup:write", "backup:restore", "access-log:recover"),
        *("health:read", "problem:read", "metadata:read"),  # not recorded
    ),
}
KNOWN: Final = {action: verb for verb, actions in _ACTIONS.items() for action in actions}


def verb_of(action: str) -> Verb:
    """Tell what an act does with personal data."""
    return KNOWN.get(action, Verb.OTHER)
