"""Devices of officers: enrol, list, remove (docs/spec/key-shares.md section 2)."""

from collections.abc import Sequence

from app.crypto.jws import Jws
from app.crypto.statements import Role, verify_device_request
from app.errors import (
    ConflictError,
    ForbiddenError,
    NotFoundError,
    OriginatorMismatchError,
    Rule,
)
from app.models import devices
from app.models.access_log import insert_record
from app.models.devices import Device
from app.policy.actor import Actor
from app.policy.of_now import require_of_now
from app.schemas.devices import MAX_DEVICES
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub

_ADMINS = frozenset({Role.AGENCY_ADMIN, Role.COUNTRY_ADMIN})


async def enrol_device(hub: Hub, attempt: Attempt, signed: Jws) -> str:
    """Enrol a device of the officer who asks; its agency has still to certify it.

    Returns:
        Kid of its signing key.

    Raises:
        ForbiddenError: A system has no devices.
        BadSignatureError: The device does not hold the key it asks for.
        OriginatorMismatchError: It is for another account.
        ClockWindowError: It is not of now.
        ConflictError: The account has all the devices it may have, or a key is enrolled already.
    """
    async with acting(hub, attempt) as (tx, actor):
        if actor.session is None:
            raise ForbiddenError("a system has no devices", rule=Rule.OFFICER_ONLY)
        request = verify_device_request(signed, hub.federation.name)
        if (request.agency, request.account) != (actor.agency, actor.account):
            raise OriginatorMismatchError("a device of another account")
        at = hub.clock()
        require_of_now(request.requested_at, at, "/requested_at")
        if await devices.count_devices(tx, actor.account) >= MAX_DEVICES:
            raise ConflictError("the account has as many devices as it may have")
        name = hub.federation.name
        kids = request.signing_key(name).kid, request.sealing_key(name).kid
        await devices.insert_device(tx, request, kids, signed)
        await insert_record(tx, attempt.record(at, object=kids[0]))
    return kids[0]


async def list_devices(hub: Hub, attempt: Attempt) -> Sequence[Device]:
    """List one's own devices; the agency's system and administration see all of theirs."""
    async with acting(hub, attempt) as (tx, actor):
        found = await devices.list_devices(tx, _only(actor))
        await insert_record(tx, attempt.record(hub.clock()))
    return found


async def remove_device(hub: Hub, attempt: Attempt, kid: str) -> None:
    """Remove a device: it signs nothing more here, and nothing shared with it is handed out.

    Its keys stay certified until its agency revokes them.

    Raises:
        NotFoundError: Absent, or not one's own.
    """
    async with acting(hub, attempt) as (tx, actor):
        if not await devices.delete_device(tx, kid, _only(actor)):
            raise NotFoundError("no such device, or another's")
        await insert_record(tx, attempt.record(hub.clock(), object=kid))


def _only(actor: Actor) -> str | None:
    """Tell whose devices an actor is confined to; None: as row security lets it."""
    return None if actor.session is None or actor.roles & _ADMINS else actor.account
