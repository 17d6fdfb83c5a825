"""Devices of officers, and the keys that their agencies share with them, over HTTP."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse, Response

from app.crypto import limits
from app.crypto.jws import Jws
from app.errors import (
    BadSignatureError,
    ClockWindowError,
    ConflictError,
    InvalidShapeError,
    KeyNotActiveError,
    MalformedEncodingError,
    MalformedJsonError,
    NotFoundError,
    OriginatorMismatchError,
    OutsideNameConstraintError,
    TooLargeError,
    UnknownKeyError,
)
from app.models.devices import Device
from app.policy.actions import Action
from app.routers.exchange import answer, attempt, hub_of, read_query, read_shape
from app.routers.operation import operation
from app.schemas.devices import (
    DeviceOut,
    DevicesOut,
    DeviceStatus,
    EnrolledOut,
    KeyShareQuery,
    KeySharesOut,
    SharedOut,
)
from app.usecases.keep_devices import enrol_device, list_devices, remove_device
from app.usecases.share_keys import list_key_shares, post_key_share

router = APIRouter(prefix="/v1", tags=["Devices"])
_BODY = (MalformedJsonError, MalformedEncodingError, InvalidShapeError, TooLargeError)


@router.post(
    "/devices",
    status_code=201,
    summary="Enrol a device of one's own",
    response_model=EnrolledOut,
    **operation(
        "enrol_device",
        Action.DEVICE_ENROL,
        *_BODY,
        BadSignatureError,
        OriginatorMismatchError,
        ClockWindowError,
        ConflictError,
        body=Jws,
    ),
)
async def enrol(request: Request) -> JSONResponse:
    """Enrol a device of the officer who asks, by a request that the device signed itself.

    The agency compares its key ids and certifies it before it can sign.
    """
    async with attempt(request) as made:
        signed = await read_shape(request, Jws, limits.STATEMENT_WIRE_BYTES)
        kid = await enrol_device(hub_of(request), made, signed)
    return answer(EnrolledOut(kid=kid), 201)


@router.get(
    "/devices",
    summary="List devices",
    response_model=DevicesOut,
    **operation("list_devices", Action.DEVICE_LIST),
)
async def devices(request: Request) -> JSONResponse:
    """List one's own devices; an agency's system and administration see all of the agency."""
    hub = hub_of(request)
    async with attempt(request) as made:
        found = await list_devices(hub, made)
    at = hub.clock()
    return answer(DevicesOut(devices=tuple(_shown(device, at) for device in found)))


@router.delete(
    "/devices/{kid}",
    status_code=204,
    summary="Remove a device",
    response_model=None,
    **operation("remove_device", Action.DEVICE_REMOVE, NotFoundError),
)
async def remove(
    request: Request, kid: Annotated[str, Path(description="Kid of its signing key.")]
) -> Response:
    """Remove a device at once; its agency revokes its keys by statements."""
    async with attempt(request, kid[:43]) as made:
        await remove_device(hub_of(request), made, kid)
    return Response(status_code=204, headers={"cache-control": "no-store"})


@router.post(
    "/key-shares",
    status_code=201,
    summary="Share a sealing key with a device",
    response_model=SharedOut,
    **operation(
        "post_key_share",
        Action.KEY_SHARE_POST,
        *_BODY,
        BadSignatureError,
        UnknownKeyError,
        KeyNotActiveError,
        OutsideNameConstraintError,
        OriginatorMismatchError,
        NotFoundError,
        ClockWindowError,
        body=Jws,
    ),
)
async def share(request: Request) -> JSONResponse:
    """Keep a key share that the agency's signing key signed, until its device fetches it."""
    async with attempt(request) as made:
        signed = await read_shape(request, Jws, limits.STATEMENT_WIRE_BYTES)
        to_kid = await post_key_share(hub_of(request), made, signed)
    return answer(SharedOut(to_kid=to_kid), 201)


@router.get(
    "/key-shares",
    summary="Fetch the keys shared with a device",
    response_model=KeySharesOut,
    **operation(
        "list_key_shares",
        Action.KEY_SHARE_LIST,
        InvalidShapeError,
        NotFoundError,
        query=KeyShareQuery,
    ),
)
async def shares(request: Request) -> JSONResponse:
    """Give every share for one device: to its officer, and to its agency's system."""
    async with attempt(request) as made:
        asked = read_query(request, KeyShareQuery)
        found = await list_key_shares(hub_of(request), made, asked.to)
    return answer(KeySharesOut(shares=tuple(found)))


def _shown(device: Device, at: datetime) -> DeviceOut:
    return DeviceOut(
        kid=device.sign_kid,
        sealing_kid=device.seal_kid,
        account=device.account,
        name=device.name,
        status=_status(device, at),
        requested_at=device.requested_at,
        not_after=device.not_after,
        request=device.request,
    )


def _status(device: Device, at: datetime) -> DeviceStatus:
    if device.not_after is None:
        return DeviceStatus.REQUESTED
    is_over = device.is_revoked or at >= device.not_after
    return DeviceStatus.ENDED if is_over else DeviceStatus.ACTIVE
