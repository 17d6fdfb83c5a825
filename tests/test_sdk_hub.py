"""The SDK at a real hub: the largest attachment both ways in flat memory, nobody else's reports."""

import subprocess
import sys
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from app.crypto import limits
from app.crypto.encoding import now
from app.crypto.header import HandlingCode, Pap, SectionName, Tlp
from app.crypto.statements import Purpose
from app.errors import NotFoundError, RollbackError
from serumpun.agency import Agency
from serumpun.connect import connect, post_statement
from serumpun.draft import ReportDraft, SectionSource
from serumpun.keyfile import Keys
from tests.hub import HubUnderTest
from tests.worlds import World

_MEASURE = """
import resource, sys
from contextlib import AbstractContextManager
from pathlib import Path
from tests.test_sdk_hub import peak, send_and_save
before = peak()
send_and_save(sys.argv[1], Path(sys.argv[2]))
print(peak() - before)
"""


def peak() -> int:
    """Tell the most memory this process has ever had, in KiB."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0])


def draft(body: bytes | Path, *to: str) -> ReportDraft:
    """Draft a report of one section."""
    section = SectionSource(SectionName.OPERATIONAL, "application/octet-stream", body, to)
    return ReportDraft("phishing", Tlp.AMBER, Pap.AMBER, HandlingCode.H1, (section,))


def send_and_save(url: str, folder: Path) -> None:
    """Send a file of the largest size from one agency and save it at another, with made keys."""
    world = World.make(hub=url, now=now())
    huge = folder / "huge.bin"
    with huge.open("wb") as file:
        for i in range(limits.ATTACHMENT_BYTES >> 20):
            file.write(i.to_bytes(4, "big") * (1 << 18))
    with _connect(world, "id-polri", folder) as polri, _connect(world, "my-pdrm", folder) as pdrm:
        sent = polri.submit(polri.seal(draft(huge, "my-pdrm")))
        listed = pdrm.find("id-polri", sent.report.id)
        pdrm.save(pdrm.open(listed, Purpose.PREVENTION, "CASE/1"), folder / "saved")


def _connect(world: World, agency: str, folder: Path) -> AbstractContextManager[Agency]:
    own = world.agencies[agency]
    return connect(world.federation, [Keys(own.signing, own.sealing)], folder / agency)


def test_the_largest_attachment_goes_both_ways_in_flat_memory(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _MEASURE, hub.url, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout) < 24_000  # KiB; the attachment has 102,400
    assert _same(tmp_path / "huge.bin", tmp_path / "saved" / "operational.bin")


def test_the_client_finds_what_is_addressed_to_it_and_nothing_else(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    world = hub.world
    with (
        _connect(world, "id-polri", tmp_path) as polri,
        _connect(world, "my-pdrm", tmp_path) as pdrm,
        _connect(world, "sg-spf", tmp_path) as spf,
    ):
        sent = [polri.submit(polri.seal(draft(b"x", "my-pdrm"))).report.id for _ in range(3)]
        page = pdrm.list_reports(limit=2)
        rest = pdrm.list_reports(limit=2, cursor=page.next)
        assert [each.header.id for each in page.reports + rest.reports] == sent[::-1]
        assert rest.next is None
        assert spf.list_reports().reports == []
        with pytest.raises(NotFoundError):
            spf.find("id-polri", sent[0])


def test_a_statement_posted_again_has_its_first_receipt(hub: HubUnderTest, tmp_path: Path) -> None:
    with _connect(hub.world, "id-polri", tmp_path) as polri:
        signed = hub.world.statements[0]
        again = [
            post_statement(polri.transport, hub.world.federation, signed, now()) for _ in range(2)
        ]
    assert again[0] == again[1]


def test_two_processes_of_one_home_see_the_same_directory(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    with (
        _connect(hub.world, "id-polri", tmp_path) as one,
        _connect(hub.world, "id-polri", tmp_path) as other,
    ):
        one.refresh()
        new = hub.world.enrol("id-bssn", now())
        for signed in hub.world.statements[-3:]:
            assert hub.append(signed).status_code == 201
        assert new.id in other.refresh().agencies
        with pytest.raises(RollbackError):
            one.directory.for_sealing()  # it has not seen what this home has seen
        assert new.id in one.refresh().agencies
        one.directory.for_sealing()


def _same(one: Path, other: Path) -> bool:
    return subprocess.run(["cmp", "--silent", one, other], check=False).returncode == 0
