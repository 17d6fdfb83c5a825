"""`serumpun audit` at a real hub: the guide's commands, and what an auditor sees."""

import csv
import io
import json
import re
import socket
import sys
import threading
from _thread import interrupt_main
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest

from app.crypto.checkpoint import sign_checkpoint
from app.crypto.encoding import now
from app.crypto.log_keys import log_signing_key
from app.crypto.tlog_witness import AddCheckpoint
from serumpun.exit_codes import ExitCode
from serumpun.profile import Home
from tests.hub_steps import header_of
from tests.log_steps import settled
from tests.officers import keep_session, sign_in
from tests.screens import OPEN, Screens
from tests.test_cli_administration import state

GUIDE = Path(__file__).parents[1] / "docs" / "guides" / "auditor.md"


@pytest.fixture
def auditor(screens: Screens) -> Screens:
    """The Malaysian root has stated its police's system an auditor; a report was sent there."""
    state(screens.hub, "my-pdrm", "auditor", "analyst")
    envelope = screens.hub.world.seal("id-polri", {"summary": (b"x", ["my-pdrm"])})
    assert screens.hub.agency("id-polri").submit(envelope).status_code == 201
    assert screens.hub.agency("my-pdrm").open(envelope, ["summary"]).status_code == 200
    settled(screens.hub)
    return screens


def test_commands_of_the_guide_work_as_they_stand(auditor: Screens, tmp_path: Path) -> None:
    auditor.patch.chdir(tmp_path)
    block = re.search(
        r"<!-- run by tests/test_cli_audit.py -->\n```sh\n(.*?)```", GUIDE.read_text(), re.DOTALL
    )
    assert block
    commands = [line.split()[1:] for line in block[1].splitlines()]
    screens = (auditor.see("my-pdrm", *each) for each in commands)
    pulled, verified, looked, shown, packed, table, events = screens
    for said in (pulled, verified):
        assert re.match(r"HOLDS: \d+ entries of MY, none missing or altered, in a log of \d+", said)
        assert "; no other checkpoint was seen here before." in said
        assert "No other country has cosigned this" in said
        assert "takes new reports without any country watching" in said
    assert re.search(r"Opened without a reason: 0\..*\n", looked)
    assert re.search(r"Looked through \d+ entries, [1-9]\d* openings, .*: 0 findings\.", looked)
    assert "Opens by purpose" in shown
    assert "pairs with fewer than 5 are not listed" in shown
    assert "2026-07-01 to 2026-12-31 (UTC), in half-year" in packed
    assert (tmp_path / "half-year" / "report.pdf").read_bytes().startswith(b"%PDF-")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["number"] for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
    assert {"report:deliver", "report:open"} <= {row["action"] for row in rows}
    told = {json.loads(line)["api"]["operation"] for line in events.splitlines()}
    assert told == {"report:open"}


def test_evidence_goes_to_somebody_else(auditor: Screens, tmp_path: Path) -> None:
    told = json.loads(auditor.see("my-pdrm", "audit", "pull", "--json"))
    assert (told["country"], told["cosigned"]) == ("MY", {})
    listed = auditor.see("my-pdrm", "audit", "export", "--action", "report:open")
    *_, opened = (json.loads(line) for line in listed.splitlines())
    about = ("--object", opened["object"], "--case-reference", opened["case_reference"])
    done = (*about, "--account", opened["account"], "--outcome", "done")
    again = auditor.see("my-pdrm", "audit", "export", *done).splitlines()
    assert [json.loads(line)["action"] for line in again] == ["report:open"]
    assert not auditor.see("my-pdrm", "audit", "export", *about, "--outcome", "refused")
    file = tmp_path / "opened.json"
    auditor.see("my-pdrm", "audit", "prove", opened["id"], "--output", str(file))
    assert "HOLDS" in auditor.see("id-polri", "audit", "verify", str(file))
    file.write_text(file.read_text().replace(opened["case_reference"], "another"))
    told = auditor.see("id-polri", "audit", "verify", str(file), code=ExitCode.REFUSED)
    assert len(told.splitlines()) == 1


def test_what_stands_out_is_told(auditor: Screens) -> None:
    """The report that the fixture sends is opened; this one is not."""
    envelope = auditor.hub.world.seal("id-polri", {"summary": (b"x", ["my-pdrm"])})
    assert auditor.hub.agency("id-polri").submit(envelope).status_code == 201
    settled(auditor.hub)
    auditor.see("my-pdrm", "audit", "pull")
    asked = ("audit", "gaps", "--unopened-days", "0")
    findings = json.loads(auditor.see("my-pdrm", *asked, "--json"))["findings"]
    [found] = [each for each in findings if header_of(envelope)["id"] in each["detail"]]
    assert (found["kind"], found["who"]) == ("never_opened", "MY")
    shown = auditor.see("my-pdrm", *asked)
    assert found["entry"] in shown
    assert re.search(r"Delivered and never opened: [1-9]\d*\. A report was delivered", shown)


def test_terminal_and_authority_are_told_the_same_figures(auditor: Screens, tmp_path: Path) -> None:
    auditor.see("my-pdrm", "audit", "pull")
    period = ("--from", "2026-01-01", "--to", f"{now() + timedelta(days=1):%Y-%m-%d}")
    shown = json.loads(auditor.see("my-pdrm", "audit", "stats", *period, "--json"))
    asked = ("audit", "pack", *period, "--output", str(tmp_path / "pack"))
    told = json.loads(auditor.see("my-pdrm", *asked, "--json"))
    assert {path.name for path in (tmp_path / "pack").iterdir()} == {*told["files"]}
    figures = json.loads((tmp_path / "pack" / "figures.json").read_text())
    assert figures["figures"] == shown
    assert shown["openings"] >= 1
    assert shown["acts"]["disclosure"]["report:open"]["done"] == shown["openings"]
    assert (
        (tmp_path / "pack" / "checkpoint").read_text().startswith(figures["checkpoint"]["origin"])
    )
    auditor.see("my-pdrm", *asked, code=ExitCode.FILE)  # nothing is overwritten
    backwards = ("--from", "2026-02-01", "--to", "2026-01-31")
    auditor.see("my-pdrm", "audit", "stats", *backwards, code=ExitCode.USAGE)


def test_without_the_extra_a_pack_says_what_to_install(auditor: Screens, tmp_path: Path) -> None:
    auditor.patch.setitem(sys.modules, "fpdf", None)
    auditor.patch.delitem(sys.modules, "serumpun.pack_pdf", raising=False)
    period = ("--from", "2026-01-01", "--to", "2026-06-30")
    asked = ("audit", "pack", *period, "--output", str(tmp_path / "pack"))
    assert "serumpun[reports]" in auditor.see("my-pdrm", *asked, code=ExitCode.USAGE)


def test_what_was_changed_on_disk_is_told_in_one_line(auditor: Screens, tmp_path: Path) -> None:
    folder = tmp_path / "log"
    auditor.see("my-pdrm", "audit", "pull", "--folder", str(folder))
    leaves = bytearray((folder / "leaves").read_bytes())
    leaves[20] ^= 1
    (folder / "leaves").write_bytes(leaves)
    told = auditor.see("my-pdrm", "audit", "verify", "--folder", str(folder), code=ExitCode.REFUSED)
    assert "the leaves are not those that the checkpoint signs" in told
    assert len(told.splitlines()) == 1


def test_who_is_no_auditor_is_told_so(auditor: Screens) -> None:
    auditor.see("id-polri", "audit", "pull", code=ExitCode.NOT_ALLOWED)


def test_an_entry_that_was_not_pulled_is_not_found(auditor: Screens, tmp_path: Path) -> None:
    folder = ("--folder", str(tmp_path / "log"))
    auditor.see("my-pdrm", "audit", "pull", *folder)
    wish = ("01970000-0000-7000-8000-0000000000aa", *folder, "--output", str(tmp_path / "x"))
    said = auditor.see("my-pdrm", "audit", "prove", *wish, code=ExitCode.NOT_FOUND)
    assert "No such entry was pulled" in said
    assert "serumpun audit pull" in said


def test_nothing_pulled_yet_says_what_to_do(auditor: Screens, tmp_path: Path) -> None:
    told = auditor.see(
        "my-pdrm", "audit", "verify", "--folder", str(tmp_path / "none"), code=ExitCode.FILE
    )
    assert "serumpun audit pull" in told


def test_a_day_that_is_none_is_told(auditor: Screens) -> None:
    auditor.see("my-pdrm", "audit", "pull")
    auditor.see("my-pdrm", "audit", "export", "--since", "yesterday", code=ExitCode.USAGE)


def test_other_tools_get_the_log_as_the_hub_serves_it(auditor: Screens, tmp_path: Path) -> None:
    auditor.see("my-pdrm", "audit", "pull")
    output = tmp_path / "mirror"
    told = json.loads(auditor.see("my-pdrm", "audit", "mirror", "--output", str(output), "--json"))
    paths = [path for path in output.rglob("*") if path.is_file()]
    assert len(paths) == told["files"] >= 3
    asker = auditor.hub.agency("id-polri")
    for path in paths:
        if path.name != "checkpoint":
            served = asker.get(f"/v1/access-log/{path.relative_to(output)}")
            assert served.content == path.read_bytes(), path
    auditor.see(
        "my-pdrm", "audit", "mirror", "--output", str(output), code=ExitCode.FILE
    )  # nothing is overwritten


def test_other_tools_get_the_key(auditor: Screens) -> None:
    first, second = auditor.see("my-pdrm", "audit", "key").splitlines()
    assert first.startswith("asean-test.example/access-log+")
    assert len(first) < 100 < len(second)


def test_an_officer_audits_with_the_session_and_without_a_key_file(
    auditor: Screens, tmp_path: Path
) -> None:
    home = tmp_path / "officer"
    keep_session(sign_in(auditor.hub, "my-pdrm", "auditor", client="cli"), home)
    Home(home).pin(auditor.hub.world.federation_file)
    assert "entries of MY" in auditor.see_at(home, "audit", "pull")
    assert "entries of MY" in auditor.see_at(home, "audit", "verify")
    listed = auditor.see_at(home, "audit", "export", "--action", "report:open")
    opened = json.loads(listed.splitlines()[-1])
    auditor.see_at(home, "audit", "bundle", opened["object"], "-o", "bundle.json")
    assert "HOLDS" in auditor.see("id-polri", "audit", "verify", "bundle.json")


def test_an_originator_sees_that_the_log_has_each_act(auditor: Screens) -> None:
    report = auditor.submit("text.txt", "--to", "my-pdrm")
    auditor.see("my-pdrm", "open", report, *OPEN)
    settled(auditor.hub)
    said = auditor.see("id-polri", "receipts", report, "--log")
    assert "The access log has 2 of these acts, 0 not yet." in said
    told = json.loads(auditor.see("id-polri", "receipts", report, "--log", "--json"))
    assert [*told["log"]] == [told["record_id"], told["openings"][0]["record_id"]]
    assert all(type(index) is int for index in told["log"].values())


def test_a_watch_says_a_line_each_time_and_ends_when_the_log_does_not_hold(
    auditor: Screens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaves, waits = tmp_path / "log" / "leaves", list[float]()

    def wait(seconds: float) -> None:
        settled(auditor.hub)
        waits.append(seconds)
        if len(waits) > 1:
            spoilt = bytearray(leaves.read_bytes())
            spoilt[20] ^= 1
            leaves.write_bytes(spoilt)

    monkeypatch.setattr("serumpun.commands.audit.sleep", wait)
    watch = ("audit", "watch", "--folder", str(tmp_path / "log"))
    said = auditor.see("my-pdrm", *watch, code=ExitCode.REFUSED).splitlines()
    assert ["HOLDS" in line for line in said] == [True, True, False]


def test_a_country_cosigns_and_the_others_are_told(auditor: Screens) -> None:
    row = ("sg-spf/system", "sg-spf", "SG", "witness")
    auditor.hub.rows("INSERT INTO role_bindings VALUES ($1, $2, $3, $4, 'RED')", *row)
    assert "none was cosigned here before." in auditor.see("sg-spf", "witness")
    settled(auditor.hub)
    cosigned = json.loads(auditor.see("sg-spf", "witness", "--json"))
    assert 0 < cosigned["before"] < cosigned["size"]
    settled(auditor.hub)
    pulled = auditor.see("my-pdrm", "audit", "pull")
    assert f"Cosigned by SG up to entry {cosigned['size']}: it saw the same log." in pulled
    assert "No other country" not in pulled
    assert "2 countries must cosign every 4:00:00" in pulled
    auditor.see("id-polri", "witness", code=ExitCode.NOT_ALLOWED)
    for table in ("log_cosignatures", "role_bindings", "log_witnesses"):  # others share this hub
        whose = " WHERE role = 'witness'" if table == "role_bindings" else ""
        auditor.hub.rows(f"DELETE FROM {table}{whose}")  # noqa: S608 -- constants


def test_a_witness_that_listens_cosigns_until_the_log_shows_two_histories(
    screens: Screens,
) -> None:
    world, answers = screens.hub.world, list[httpx2.Response]()
    log = log_signing_key(world.federation.name, world.log_secret)
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"

    def ask() -> None:
        """Show one log, and then another of the same size."""
        with httpx2.Client(
            trust_env=False, transport=httpx2.HTTPTransport(retries=8, trust_env=False)
        ) as http:
            for old, root in ((0, bytes(32)), (5, bytes(31) + b"1")):
                body = AddCheckpoint(old, [], sign_checkpoint(5, root, now(), log)).to_bytes()
                answers.append(http.post(f"http://{address}/add-checkpoint", content=body))

    asking, late = threading.Thread(target=ask), threading.Timer(60, interrupt_main)
    for thread in (asking, late):
        thread.start()
    said = screens.see("sg-spf", "witness", "--listen", address, code=ExitCode.REFUSED)
    late.cancel()
    asking.join()
    assert [answer.status_code for answer in answers] == [200, 409]
    cosigned, listening, vkey, ended = said.splitlines()
    assert address in listening
    assert answers[0].text.startswith(f"\u2014 {vkey.partition('+')[0]} ")
    assert "Cosigned a log of 5 entries" in cosigned
    assert "the hub signed two histories" in ended


def test_a_witness_asks_or_is_asked(screens: Screens) -> None:
    for words in (("--watch", "--listen", "127.0.0.1:0"), ("--listen", "8080")):
        screens.see("sg-spf", "witness", *words, code=ExitCode.USAGE)
