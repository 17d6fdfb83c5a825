"""Tell an account who it is, what it may do, and which rule refuses the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.crypto.directory import CertifiedKey
from app.crypto.keys import KeyUse
from app.errors import ForbiddenError, StepUpRequiredError
from app.models import sessions
from app.models.access_log import insert_record
from app.models.accounts import Account
from app.models.keys import list_keys_of
from app.models.sessions import Session
from app.policy.actions import OWN, STEP_UP, Action
from app.policy.actor import Actor
from app.policy.grants import GRANTS, require, require_fresh
from app.usecases.administer_account import require_account
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub

_OF_AGENCY = (KeyUse.AGENCY_SIGN, KeyUse.AGENCY_SEAL)
_FOR_ACCOUNTS = OWN.union(*GRANTS.values())


@dataclass(frozen=True)
class Self:
    """Who asks.

    Args:
        actor: With the roles that live at this moment.
        account: As it stands.
        session: An officer's.
        standing: For each action, the rule that refuses it, or None.
        keys: Of its agency and of its own devices, those that can be used now, the first to end
            first.
        at: When all this was so.
    """

    actor: Actor
    account: Account
    session: Session | None
    standing: Mapping[Action, str | None]
    keys: Sequence[CertifiedKey]
    at: datetime


async def describe_self(hub: Hub, attempt: Attempt) -> Self:
    """Tell who asks and what it may do at this moment."""
    async with acting(hub, attempt) as (tx, actor):
        account = await require_account(tx, actor.account)
        session = await sessions.find_session(tx, actor.session) if actor.session else None
        certified = await list_keys_of(tx, hub.federation.name, [actor.agency])
        at = hub.clock()
        await insert_record(tx, attempt.record(at))
    standing: dict[Action, str | None] = {}
    for action in Action:
        if action in _FOR_ACCOUNTS:
            standing[action] = None
            try:
                require(actor, action)
                if action in STEP_UP:
                    require_fresh(actor, at)
            except ForbiddenError as error:
                standing[action] = error.rule
            except StepUpRequiredError as error:
                standing[action] = error.code
    return Self(actor, account, session, standing, _usable(certified, actor, at), at)


def _usable(certified: Sequence[CertifiedKey], actor: Actor, at: datetime) -> list[CertifiedKey]:
    """Choose the keys that this actor depends on: none is of a colleague's device."""
    found = [
        each
        for each in certified
        if each.is_active(at) and (each.key.use in _OF_AGENCY or each.key.kid in actor.devices)
    ]
    return sorted(found, key=lambda each: each.not_after)
