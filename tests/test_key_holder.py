"""Keys that never leave their holder: all that an agency does with them passes two methods."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.crypto.encoding import now
from app.crypto.keys import KeyUse, PublicKey
from app.crypto.statements import Purpose, RevocationReason
from app.errors import SealBrokenError
from serumpun.connect import connect
from serumpun.devices import list_devices, share_keys
from serumpun.errors import KeyFileError
from serumpun.revoking import find_own_key, revoke_own_key
from tests.device_steps import certify, officer
from tests.hub import HubUnderTest
from tests.test_sdk_hub import draft

PDRM = "my-pdrm"
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class HeldKey:
    """A key of which only the public half and one method can be reached: no seed is here."""

    public: PublicKey

    @property
    def federation(self) -> str:
        """Name of the federation."""
        return self.public.federation

    @property
    def holder(self) -> str:
        """Whose."""
        return self.public.holder

    @property
    def use(self) -> KeyUse:
        """What for."""
        return self.public.use


@dataclass(frozen=True)
class HeldSigner(HeldKey):
    """Signs."""

    sign: Callable[[str, bytes], bytes]


@dataclass(frozen=True)
class HeldUnwrapper(HeldKey):
    """Opens wraps."""

    unwrap: Callable[[bytes, bytes], bytes]


@dataclass(frozen=True)
class Module:
    """What stands where a hardware module would."""

    signing: HeldSigner
    sealing: HeldUnwrapper
    is_of_device: bool = False

    @classmethod
    def of(cls, hub: HubUnderTest, agency: str) -> "Module":
        """Put an agency's keys into one."""
        own = hub.world.agencies[agency]
        return cls(
            HeldSigner(own.signing.public, own.signing.sign),
            HeldUnwrapper(own.sealing.public, own.sealing.unwrap),
        )

    @property
    def holder(self) -> str:
        """Whose."""
        return self.signing.holder


def test_agency_logs_in_sends_opens_and_states_with_keys_that_never_leave_their_holder(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    federation, polri, pdrm = hub.world.federation, *(Module.of(hub, a) for a in ("id-polri", PDRM))
    with (
        connect(federation, [polri], tmp_path / "polri") as sender,
        connect(federation, [pdrm], tmp_path / "pdrm") as reader,
    ):
        sent = sender.submit(sender.seal(draft(b"Satu baris.", PDRM)))
        listed = reader.find("id-polri", sent.report.id)
        opened = reader.open(listed, Purpose.PREVENTION, "CASE/1")
        assert opened.sections[0].body == b"Satu baris."
        own = find_own_key(reader, pdrm.sealing.public.kid)
        assert revoke_own_key(reader, own, RevocationReason.CLOSED, None).record_id


def test_no_code_of_an_agency_touches_a_seed_but_that_which_keeps_or_shares_one() -> None:
    seeds = re.compile(r"\.seeds?\b|\bfrom_(private|seed)_bytes\b")
    touching = {
        str(path.relative_to(ROOT))
        for folder in ("serumpun", "app/crypto")
        for path in (ROOT / folder).rglob("*.py")
        if seeds.search(path.read_text())
    }
    assert touching == {
        "app/crypto/keys.py",  # the keys of a key file, in memory
        "app/crypto/shares.py",  # a sealing key shared with a device
        "serumpun/keyfile.py",
        "serumpun/login.py",  # the proof key of a login, which is nobody's certified key
    }


def test_sealing_key_that_never_leaves_its_holder_is_shared_with_no_device(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    certify(hub, officer(hub, PDRM).enrol())
    with connect(hub.world.federation, [Module.of(hub, PDRM)], tmp_path) as agency:
        agency.refresh()
        [device] = list_devices(agency)
        with pytest.raises(KeyFileError, match="never leaves"):
            share_keys(agency, device)
    assert hub.rows("SELECT * FROM key_shares") == []


def test_holder_tells_no_more_of_a_wrap_than_that_it_does_not_open(hub: HubUnderTest) -> None:
    sealing = hub.world.agencies[PDRM].sealing
    for wrapped in (b"", bytes(1120), bytes(1169)):
        with pytest.raises(SealBrokenError, match=r"^wrap does not open$"):
            sealing.unwrap(wrapped, str(now()).encode())
