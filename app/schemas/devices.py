"""Answers about devices and the keys shared with them."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from app.crypto.jws import Jws
from app.crypto.shape import Shape, Timestamp
from app.schemas.queries import Query

MAX_DEVICES = 8  # of one account
_KID = r"^[A-Za-z0-9_-]{43}$"


class DeviceStatus(StrEnum):
    """Whether a device may sign."""

    REQUESTED = "requested"
    ACTIVE = "active"
    ENDED = "ended"


class DeviceOut(Shape):
    """A device of an officer."""

    kid: Annotated[str, Field(description="Of its signing key; names the device.")]
    sealing_kid: str
    account: str
    name: str
    status: DeviceStatus
    requested_at: Timestamp
    not_after: Timestamp | None
    request: Annotated[Jws, Field(description="As the device signed it.")]


class DevicesOut(Shape):
    """Devices, by account."""

    devices: tuple[DeviceOut, ...]


class EnrolledOut(Shape):
    """The device is enrolled; its agency has still to certify it."""

    kid: str


class KeyShareQuery(Query):
    """Which key shares."""

    to: Annotated[
        str,
        StringConstraints(pattern=_KID),
        Field(description="Kid of the device's sealing key."),
    ]


class SharedOut(Shape):
    """The share waits for its device."""

    to_kid: str


class KeySharesOut(Shape):
    """What is shared with a device, each as its agency signed it."""

    shares: tuple[Jws, ...]
