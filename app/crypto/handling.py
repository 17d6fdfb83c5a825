"""Rules between the members of a header; originator, hub and recipient all apply them.

Specification: docs/spec/sealed-report.md section 4.
"""

from datetime import datetime, timedelta
from typing import Final

from app.crypto import limits
from app.crypto.content import check_sealed_length
from app.crypto.header import Header, Kind, Pap, PermittedAction, SectionName, Tlp
from app.errors import AudienceEmptyError, ClockWindowError, HandlingRuleError

# The longest a report may live: the narrower its marking, the sooner it must be renewed.
MAX_LIFE: Final = {
    Tlp.RED: timedelta(days=366),
    Tlp.AMBER_STRICT: timedelta(days=3 * 366),
    Tlp.AMBER: timedelta(days=3 * 366),
    Tlp.GREEN: timedelta(days=5 * 366),
    Tlp.CLEAR: timedelta(days=5 * 366),
}
PRACTICE_LIFE: Final = timedelta(days=90)
RED_AUDIENCE: Final = 10  # agencies a RED section may be sealed to: more is not "named recipients"
_IDENTITY_MARKINGS: Final = {Tlp.RED, Tlp.AMBER_STRICT, Tlp.AMBER}
_REPLIES: Final = {Kind.RESPONSE, Kind.FEEDBACK, Kind.RELEASE_REQUEST}
_QUIET_ACTIONS: Final = {PermittedAction.USE_AS_LEAD, PermittedAction.PRESERVE_EVIDENCE}


def check_handling(header: Header) -> None:
    """Check the rules between members.

    Raises:
        AudienceEmptyError: A section names nobody.
        HandlingRuleError: A rule is broken; the pointer names the member to correct.
    """
    for position, section in enumerate(header.sections):
        if not section.audience:
            raise AudienceEmptyError(pointer=f"/sections/{position}/audience")
    for length in [part.length for part in header.sections] + [
        part.length for part in header.attachments
    ]:
        check_sealed_length(length)
    _check_marking(header)
    _check_times(header)
    _check_thread(header)


def check_clock(header: Header, at: datetime) -> None:
    """Check that the report was made just now, or says that it was prepared offline.

    Args:
        header: Of the report.
        at: The checker's present instant.

    Raises:
        ClockWindowError: Outside the window.
    """
    oldest = limits.OFFLINE_WINDOW if header.prepared_offline else limits.CLOCK_WINDOW
    if not at - oldest <= header.created_at <= at + limits.CLOCK_WINDOW:
        raise ClockWindowError("created_at outside the window", pointer="/created_at")
    if header.expires_at <= at:
        raise ClockWindowError("already expired", pointer="/expires_at")


def _check_marking(header: Header) -> None:
    widest = max(len(section.audience) for section in header.sections)
    if header.tlp is Tlp.RED and widest > RED_AUDIENCE:
        raise HandlingRuleError(f"RED to {widest} agencies", pointer="/tlp")
    if header.section(SectionName.VICTIM_IDENTITY) and header.tlp not in _IDENTITY_MARKINGS:
        raise HandlingRuleError("victim identity under a wide marking", pointer="/tlp")
    narrow = header.tlp in {Tlp.RED, Tlp.AMBER_STRICT}
    if narrow and PermittedAction.SHARE_IN_COUNTRY in header.permitted_actions:
        raise HandlingRuleError("RED and AMBER+STRICT stay inside", pointer="/permitted_actions")
    if header.pap is Pap.RED and not _QUIET_ACTIONS.issuperset(header.permitted_actions):
        raise HandlingRuleError("PAP RED with visible actions", pointer="/permitted_actions")


def _check_times(header: Header) -> None:
    longest = PRACTICE_LIFE if header.kind is Kind.PRACTICE else MAX_LIFE[header.tlp]
    if not header.created_at < header.expires_at <= header.created_at + longest:
        raise HandlingRuleError("expiry outside the marking's maximum", pointer="/expires_at")
    if header.review_at and not header.created_at < header.review_at <= header.expires_at:
        raise HandlingRuleError("review outside the report's life", pointer="/review_at")
    if header.occurred and header.occurred.from_ > header.occurred.to:
        raise HandlingRuleError("period ends before it begins", pointer="/occurred")


def _check_thread(header: Header) -> None:
    if header.kind in _REPLIES and header.in_reply_to is None:
        raise HandlingRuleError("an answer to nothing", pointer="/in_reply_to")
    if (header.supersedes is not None) != (header.kind is Kind.CORRECTION):
        raise HandlingRuleError("only a correction supersedes, and it must", pointer="/supersedes")
    if header.supersedes and header.supersedes.originator != header.originator:
        raise HandlingRuleError("corrects another agency's report", pointer="/supersedes")
