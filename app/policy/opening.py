"""Who may open what: roles and their bounds, and a fresh sign-in for what hurts most."""

from collections.abc import Iterable
from datetime import datetime

from app.crypto.header import Header, SectionName, Tlp
from app.policy.actions import Action
from app.policy.actor import Actor
from app.policy.grants import require, require_fresh


def require_opening(
    actor: Actor, action: Action, header: Header, sections: Iterable[SectionName], at: datetime
) -> None:
    """Refuse to hand over sections of a report, or attachments of them.

    Args:
        actor: Who asks, in the transaction that acts.
        action: Opening or downloading.
        header: From verified bytes.
        sections: Those asked for.
        at: The present instant.

    Raises:
        ForbiddenError: No role grants it, or not for this category or marking.
        StepUpRequiredError: RED, or the identity of victims, by an officer who has not just signed
            in by what cannot be phished.
    """
    require(actor, action, header)
    if header.tlp is Tlp.RED or SectionName.VICTIM_IDENTITY in sections:
        require_fresh(actor, at)
