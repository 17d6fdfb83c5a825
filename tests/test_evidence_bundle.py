"""An evidence bundle: made by who may read, checked by anybody without the hub, body or not."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from app.crypto.directory import Directory
from app.crypto.encoding import now
from app.errors import SerumpunError
from serumpun.errors import AnswerError
from serumpun.evidence_bundle import BUNDLE_BYTES, EvidenceBundle, ProvenBundle
from serumpun.exit_codes import ExitCode
from tests.hub import HubUnderTest
from tests.log_steps import settled
from tests.screens import OPEN, Screens
from tests.test_cli_administration import state

Place = tuple[Any, ...]


@pytest.fixture
def report(screens: Screens) -> Iterator[str]:
    """Sent by id-polri, opened by my-pdrm, whose systems audit as well; cosigned by Singapore."""
    state(screens.hub, "id-polri", "auditor", "submitter")
    state(screens.hub, "my-pdrm", "auditor", "analyst")
    row = ("sg-spf/system", "sg-spf", "SG", "witness")
    screens.hub.rows("INSERT INTO role_bindings VALUES ($1, $2, $3, $4, 'RED')", *row)
    address = screens.submit("text.txt", "--to", "my-pdrm,sg-spf")
    screens.see("my-pdrm", "open", address, *OPEN)
    settled(screens.hub)
    screens.see("sg-spf", "witness")
    yield address
    screens.hub.rows("DELETE FROM role_bindings WHERE role = 'witness'")


def bundled(screens: Screens, agency: str, report: str) -> dict[str, Any]:
    """Let an agency make a bundle; what it says it proves."""
    told = screens.see(agency, "audit", "bundle", report, "-o", f"{agency}.json", "--json")
    found: dict[str, Any] = json.loads(told)
    return found


def verify(hub: HubUnderTest, members: Any) -> ProvenBundle:  # noqa: ANN401
    """Check a bundle as somebody who has the federation file and nothing else."""
    federation = hub.world.federation
    bundle = EvidenceBundle.parse(json.dumps(members).encode(), BUNDLE_BYTES)
    return bundle.verify(federation, Directory(federation.name, federation.roots()), now())


def test_an_originator_proves_who_opened_its_report(
    screens: Screens, report: str, tmp_path: Path
) -> None:
    screens.see("id-polri", "audit", "pull")
    told = bundled(screens, "id-polri", report)
    assert (told["report"], told["header"]["validity"]) == (report, "valid")
    assert [each["agency"] for each in told["openings"]] == ["my-pdrm"]
    assert {"report:submit", "report:open"} <= {each["action"] for each in told["entries"]}
    assert (told["unlogged"], {*told["cosigned"]}) == ([], {"SG"})
    # A court has the file and the federation file: no home, no hub, no body.
    Path("federation.json").write_bytes(screens.hub.world.federation_file)
    check = ("audit", "verify", "id-polri.json", "--federation", "federation.json")
    said = screens.see_at(tmp_path / "court", *check)
    assert f"HOLDS: the evidence of {report}" in said
    assert "SG has cosigned that log up to entry" in said
    assert "that nothing was left out of this file" in said
    assert json.loads(screens.see_at(tmp_path / "court", *check, "--json"))["holds"]


def test_the_body_is_gone_and_the_evidence_holds(screens: Screens, report: str) -> None:
    """Also made afterwards: the header lies in the originator's home, the rest is the log's."""
    screens.see("id-polri", "audit", "pull")
    before = bundled(screens, "id-polri", report)
    Path("id-polri.json").rename("before.json")
    for table, column in (("reports", "id"), ("report_access", "report_id")):
        past = f"UPDATE {table} SET expires_at = now() - interval '1 second' WHERE {column} = $1"  # noqa: S608
        screens.hub.rows(f"{past}::text::uuid", report.partition("/")[2])
    after = bundled(screens, "id-polri", report)
    assert after["header"] == before["header"]
    assert [each["record_id"] for each in after["openings"]] == [
        each["record_id"] for each in before["openings"]
    ]
    for file in ("before.json", "id-polri.json"):
        assert "HOLDS" in screens.see("sg-spf", "audit", "verify", file)


def test_each_proves_what_it_may_read_and_says_what_is_missing(
    screens: Screens, report: str
) -> None:
    screens.see("my-pdrm", "audit", "pull")
    reader = bundled(screens, "my-pdrm", report)
    assert [each["agency"] for each in reader["openings"]] == ["my-pdrm"]  # from its own home
    assert "report:deliver" in {each["action"] for each in reader["entries"]}
    assert len(reader["unlogged"]) == 1  # the submission concerns Indonesia alone
    other = bundled(screens, "sg-spf", report)  # no auditor, and has not opened it
    assert (other["openings"], other["entries"], other["size"]) == ([], [], None)
    assert "it was not pulled" in screens.see("my-pdrm", "audit", "verify", "sg-spf.json")
    absent = report[:-1] + ("0" if report[-1] != "0" else "1")
    screens.see("sg-spf", "audit", "bundle", absent, "-o", "x", code=ExitCode.NOT_FOUND)


def test_an_auditor_who_reads_no_report_proves_what_was_done(screens: Screens, report: str) -> None:
    state(screens.hub, "my-pdrm", "auditor")
    (screens.folder / "my-pdrm" / "ledger.sqlite").unlink()
    screens.see("my-pdrm", "audit", "pull")
    told = bundled(screens, "my-pdrm", report)
    assert (told["header"], told["openings"]) == (None, [])
    assert "report:open" in {each["action"] for each in told["entries"]}
    assert "could not read its header" in screens.see("id-polri", "audit", "verify", "my-pdrm.json")


def test_no_member_can_be_changed(screens: Screens, report: str) -> None:
    """Each of them, one letter or number; each list turned round or with something twice."""
    screens.see("id-polri", "audit", "pull")
    bundled(screens, "id-polri", report)
    whole = json.loads(Path("id-polri.json").read_text())
    assert verify(screens.hub, whole).unlogged == []
    random, accepted, tried = Random(5), [], 0  # noqa: S311 -- the same in each run
    for place, held in _members(whole):
        if place[0] == "statements" and len(place) > 1 and place[1] % 4:
            continue  # they are alike
        for spoilt in _spoilt(held, random):
            changed = copy.deepcopy(whole)
            _put(changed, place, spoilt)
            tried += 1
            if _holds(screens.hub, changed):
                accepted.append(place)
    assert accepted == []
    assert tried > 150
    assert screens.see("sg-spf", "audit", "verify", "id-polri.json")
    whole["openings"][0]["receipt"] = whole["header"]["receipt"]
    Path("spoilt.json").write_text(json.dumps(whole))
    told = screens.see("sg-spf", "audit", "verify", "spoilt.json", code=ExitCode.REFUSED)
    assert len(told.splitlines()) == 1


def test_what_belongs_to_another_report_is_refused(screens: Screens, report: str) -> None:
    """As is a chain of keys that was cut: what is at its end may be a revocation."""
    other = screens.submit("data.json", "--to", "my-pdrm")
    screens.see("my-pdrm", "open", other, *OPEN)
    settled(screens.hub)
    screens.see("id-polri", "audit", "pull")
    found = []
    for address in (report, other):
        bundled(screens, "id-polri", address)
        found.append(json.loads(Path("id-polri.json").read_text()))
        Path("id-polri.json").unlink()
    whole, foreign = found
    for name in ("header", "openings", "log"):
        assert not _holds(screens.hub, {**whole, name: foreign[name]}), name
    with pytest.raises(SerumpunError, match="do not lead to the stated heads"):
        verify(screens.hub, {**whole, "statements": whole["statements"][:-1]})


def _members(held: Any, *place: Any) -> Iterator[tuple[Place, Any]]:  # noqa: ANN401
    """Walk over all members, lists of several as a whole as well."""
    if isinstance(held, dict):
        for name, each in held.items():
            yield from _members(each, *place, name)
    elif isinstance(held, list):
        if held:
            yield place, held
        for number, each in enumerate(held):
            yield from _members(each, *place, number)
    else:
        yield place, held


def _spoilt(held: Any, random: Random) -> Iterator[Any]:  # noqa: ANN401
    if isinstance(held, str):
        at = random.randrange(len(held))
        yield held[:at] + ("A" if held[at] != "A" else "B") + held[at + 1 :]
    elif isinstance(held, int):
        yield held + 1
    elif held is None:
        yield "x"
    else:
        yield [*held, held[-1]]
        if len(held) > 1:
            yield held[::-1]


def _put(members: Any, place: Place, held: Any) -> None:  # noqa: ANN401
    *way, last = place
    for step in way:
        members = members[step]
    members[last] = held


def _holds(hub: HubUnderTest, members: Any) -> bool:  # noqa: ANN401
    try:
        verify(hub, members)
    except (SerumpunError, AnswerError):
        return False
    return True
