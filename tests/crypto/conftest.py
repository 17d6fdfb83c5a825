"""Worlds and ready reports for the attacks; read only, so made once."""

import pytest

from app.crypto.envelope import Envelope
from tests.worlds import World

SECTIONS = {
    "summary": (b"what happened", ["my-pdrm", "sg-spf"]),
    "financial": (b"which accounts", ["my-pdrm"]),
}


@pytest.fixture(scope="session")
def world() -> World:
    """Three countries with one agency each; tests that enrol or revoke make their own."""
    return World.make()


@pytest.fixture(scope="session")
def envelope(world: World) -> Envelope:
    """A report of id-polri with two sections: both to my-pdrm, one to sg-spf."""
    return world.seal("id-polri", SECTIONS)
