"""Sign in as an invented officer, on a demonstration hub that only its own machine can reach.

The first provider that any country states ends it for good: statements cannot be taken back.
"""

from dataclasses import dataclass

from app.crypto.header import Tlp
from app.crypto.names import agency_of, country_of
from app.crypto.statements import COUNTRY_ROLES, AgencyStatus, Role, UnitType
from app.errors import SignInInvalidError
from app.models import accounts, directory, identity_providers, role_bindings
from app.models.access_log import insert_record
from app.models.sign_ins import Proven
from app.models.transaction import NOBODY, Identity, transaction
from app.policy.actions import Action
from app.policy.actor import Actor, Binding
from app.schemas.sign_in import DemoIn, Method
from app.usecases.attempt import Attempt
from app.usecases.begin_sign_in import find_under_way
from app.usecases.complete_sign_in import complete_sign_in
from app.usecases.hub import Hub


@dataclass(frozen=True)
class DemoOfficer:
    """An invented officer: one for each role and country.

    Args:
        account: Its id.
        role: Its only role.
    """

    account: str
    role: Role


async def list_demo_officers(hub: Hub) -> list[DemoOfficer]:
    """List the invented officers; none where the demo is off."""
    if not hub.is_demo:
        return []
    async with transaction(hub.engine, NOBODY) as tx:
        if await identity_providers.list_providers(tx):
            return []
        stated = await directory.list_agencies(tx, None)
    first: dict[str, str] = {}
    for agency in sorted(stated, key=lambda each: each.unit_type is not UnitType.POLICE):
        if agency.status is AgencyStatus.ACTIVE:
            first.setdefault(country_of(agency.subject), agency.subject)
    return [
        DemoOfficer(f"{agency}/demo{role[:6]}", role)  # a pseudonym as any: it may enrol devices
        for agency in first.values()
        for role in COUNTRY_ROLES
    ]


async def sign_in_demo(hub: Hub, attempt: Attempt, chosen: DemoIn, cookie: str | None) -> str:
    """Complete the sign-in for an invented officer; returns where the browser goes.

    Raises:
        SignInInvalidError: The demo is off, no such officer, or not of this browser.
    """
    found = [each for each in await list_demo_officers(hub) if each.account == chosen.account]
    if not found:
        raise SignInInvalidError("no demo, or no such officer")
    async with transaction(hub.engine, NOBODY) as tx:
        under_way = await find_under_way(tx, hub, chosen.request_uri, cookie)
    await _make_officer(hub, attempt, found[0], under_way.push.jkt)
    proven = Proven(
        account=chosen.account,
        method=Method.DEMO,
        is_phishing_resistant=True,
        signed_in_at=hub.clock(),
    )
    return await complete_sign_in(hub, attempt, under_way, proven)


async def _make_officer(hub: Hub, attempt: Attempt, officer: DemoOfficer, kid: str) -> None:
    """Invent an officer who is not there yet, with a record."""
    agency, at = agency_of(officer.account), hub.clock()
    identity = Identity.of(agency)
    async with transaction(hub.engine, identity) as tx:
        await directory.hold_directory(tx)  # two browsers invent one officer
        if await accounts.find_account(tx, officer.account) is not None:
            return
        await accounts.insert_account(tx, officer.account, agency, f"Demo {officer.role}", at)
        binding = Binding(officer.role, Tlp.RED)
        await role_bindings.put_binding(tx, officer.account, binding, "demo", at)
        who = Actor(agency, identity.country, officer.account, (), kid)
        made = Attempt(Action.SIGN_IN_BIND, attempt.request_id, who, "demo")
        await insert_record(tx, made.record(at))
