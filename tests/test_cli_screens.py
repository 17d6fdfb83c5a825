"""What commands show to people, beside what they print for systems."""

from datetime import timedelta
from pathlib import Path

from app.crypto.encoding import new_id, now
from serumpun.commands.wishes import Marking, Wishes, draft_report, read_files, source_of
from serumpun.connect import connect
from serumpun.exit_codes import ExitCode
from serumpun.keyfile import Keys
from serumpun.sealing import seal_draft
from tests.hub import HubUnderTest
from tests.screens import OPEN, SUBMIT, Screens


def test_bodies_are_shown_harmless(screens: Screens) -> None:
    report = screens.submit("text.txt", "octets.bin", "--section", "summary", "--to", "my-pdrm")
    shown = screens.see("my-pdrm", "open", report, *OPEN)
    assert "Satu baris.\n| \ufffd[2JDua baris." in shown
    assert "attachment 1: octets.bin (256 bytes; use --output)" in shown


def test_json_bodies_are_shown_harmless(screens: Screens) -> None:
    report = screens.submit("data.json", "--to", "my-pdrm")
    assert '"judul": "\ufffdterbalik"' in screens.see("my-pdrm", "open", report, *OPEN)


def test_what_does_not_fit_a_screen_says_where_to_find_it(screens: Screens) -> None:
    octets = screens.submit("octets.bin", "--to", "my-pdrm")
    assert "(256 bytes; use --output)" in screens.see("my-pdrm", "open", octets, *OPEN)
    long = screens.submit("long.txt", "--to", "my-pdrm")
    assert "(long body; use --output)" in screens.see("my-pdrm", "open", long, *OPEN)


def test_saved_files_are_listed(screens: Screens) -> None:
    report = screens.submit("long.txt", "octets.bin", "--section", "summary", "--to", "my-pdrm")
    shown = screens.see("my-pdrm", "open", report, *OPEN, "--output", "out")
    assert "2,097,152  out/summary.txt" in shown
    assert "256  out/summary-files/octets.bin" in shown


def test_preview_alone_sends_nothing(screens: Screens) -> None:
    wish = ("submit", "text.txt", "--to", "my-pdrm,sg-spf", "--category", "phishing", "--dry-run")
    shown = screens.see("id-polri", *wish)
    assert "Unit sg-spf" in shown
    assert "it cannot read what is sealed" in shown
    told = screens.see("id-polri", *wish, "--json")
    assert '"certified_since"' in told
    assert not (screens.folder / "id-polri" / "outbox").exists()


def test_preview_warns_of_who_may_not_open(screens: Screens) -> None:
    screens.hub.append(screens.hub.world.state("sg-spf", now(), tlp_ceiling="GREEN"))
    wish = ("submit", "text.txt", "--to", "sg-spf", "--category", "phishing", "--dry-run")
    assert "sg-spf may not open TLP:AMBER" in screens.see("id-polri", *wish)


def test_nobody_has_opened_it_is_said(screens: Screens) -> None:
    report = screens.submit("text.txt", "--to", "my-pdrm")
    assert "Nobody has opened it." in screens.see("id-polri", "receipts", report)


def test_more_pages_are_told(screens: Screens) -> None:
    for _ in range(2):
        screens.submit("text.txt", "--to", "my-pdrm")
    shown = screens.see("my-pdrm", "inbox", "--limit", "1")
    cursor = shown.split("--cursor ")[1].split(",")[0]
    assert screens.see("my-pdrm", "inbox", "--limit", "1", "--cursor", cursor)
    assert "No reports." in screens.see("my-pdrm", "inbox", "--category", "sim_farm")
    since = ("--received-from", "2026-01-01", "--occurred-to", "2026-01-01T00:00:00+07:00")
    assert "No reports." in screens.see("my-pdrm", "inbox", *since)


def test_sealed_offline_says_how_to_send(screens: Screens) -> None:
    shown = screens.see("id-polri", "seal", "text.txt", "--to", "my-pdrm", *SUBMIT)
    assert "with `serumpun send`" in shown
    assert "1 sent; 0 wait in the outbox." in screens.see("id-polri", "send")


def test_what_waited_too_long_is_sealed_anew(screens: Screens) -> None:
    wishes = Wishes(
        files=(Path("text.txt"),), to=("my-pdrm",), marking=Marking(category="phishing")
    )
    read = read_files(wishes)
    world, late = screens.hub.world, now() - timedelta(minutes=30)
    own = world.agencies["id-polri"]
    keys = Keys(own.signing, own.sealing)
    with connect(world.federation, [keys], screens.folder / "id-polri") as polri:
        draft = draft_report(wishes, read, polri, late)
        audience = polri.resolve(draft)
        waiting = polri.outbox.put(
            str(new_id(late)),
            polri.id,
            source_of(wishes, read, polri.id),
            lambda spool: seal_draft(draft, polri.signing, audience, spool, late),
        )
    shown = screens.see("id-polri", "submit", "text.txt", "--to", "my-pdrm", *SUBMIT)
    assert f"Sending {waiting.id} again, as it was sealed before." in shown
    assert "It cannot be sent any more, so it is sealed anew." in shown
    assert waiting.id not in shown.split("Submitted ")[1].split()[0]


def test_directory_screens(screens: Screens) -> None:
    assert "Unit my-pdrm" in screens.see("id-polri", "directory", "--country", "MY")
    shown = screens.see("id-polri", "directory", "my-pdrm")
    assert "Duty desk" in shown
    assert "sealing" in shown
    assert "statements of my in my.chain.json" in screens.see(
        "id-polri", "directory", "--chain", "my"
    )
    screens.see("id-polri", "directory", "--chain", "zz", code=ExitCode.NOT_FOUND)


def test_a_report_of_a_compromised_key_is_shown_as_disputed(
    screens: Screens, hub: HubUnderTest
) -> None:
    screens.hub = hub  # nothing un-revokes a key
    report = screens.submit("text.txt", "--to", "my-pdrm")
    key = hub.world.agencies["id-polri"].signing.public
    stolen = hub.world.revoke(key, now(), compromised_at=now() - timedelta(hours=1))
    assert hub.append(stolen).status_code == 201
    assert "DISPUTED" in screens.see("my-pdrm", "inbox")
    shown = screens.see("my-pdrm", "open", report, *OPEN)
    assert "DISPUTED: recorded after the originator's key" in shown
    assert "Satu baris." in shown
