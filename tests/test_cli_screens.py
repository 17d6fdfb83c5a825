"""What commands show to people, beside what they print for systems."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from app.crypto.encoding import new_id, now
from app.crypto.federation import fingerprint
from app.crypto.header import HandlingCode, Kind, Pap, Tlp
from serumpun.commands import run
from serumpun.commands.wishes import Wishes, draft_report, source_of
from serumpun.connect import connect
from serumpun.exit_codes import ExitCode
from serumpun.keyfile import Keys, write_key_file
from serumpun.profile import Home, Profile
from serumpun.sealing import seal_draft
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub

PASSPHRASE = "five random words for tests"
SUBMIT = ("--category", "phishing", "--yes")
OPEN = ("--purpose", "prevention", "--case-reference", "CASE/1")


@dataclass
class Screens:
    """Everybody's screens at one hub.

    Args:
        hub: The hub.
        folder: Where everybody works.
        capsys: What was shown.
        patch: Of the environment.
    """

    hub: HubUnderTest
    folder: Path
    capsys: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch
    homes: set[str] = field(default_factory=set)

    def see(self, agency: str, *arguments: str, code: int = ExitCode.OK) -> str:
        """Run a command as an agency; returns all that it showed."""
        self._furnish(agency)
        self.patch.setenv("SERUMPUN_HOME", str(self.folder / agency))
        self.capsys.readouterr()
        ended = run(list(arguments))
        shown = self.capsys.readouterr()
        assert ended == code, shown.err
        return shown.out + shown.err

    def submit(self, *arguments: str) -> str:
        """Submit as id-polri; returns the report's address."""
        return self.see("id-polri", "submit", *arguments, *SUBMIT).split("Submitted ")[1].split()[0]

    def _furnish(self, agency: str) -> None:
        if agency in self.homes:
            return
        world, home = self.hub.world, Home(self.folder / agency)
        own = world.agencies[agency]
        write_key_file(home.folder / "k", Keys(own.signing, own.sealing), PASSPHRASE, now())
        pinned = fingerprint(world.federation_file)
        profile = {"v": 1, "agency": agency, "fingerprint": pinned, "key_files": ["k"]}
        home.enrol(Profile.of(profile), world.federation_file)
        self.homes.add(agency)


@pytest.fixture(scope="module")
def shared_hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    with running_hub(database, tmp_path_factory.mktemp("hub")) as under_test:
        yield under_test


@pytest.fixture
def screens(
    shared_hub: HubUnderTest,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Screens:
    monkeypatch.setenv("SERUMPUN_PASSPHRASE", PASSPHRASE)
    monkeypatch.delenv("SERUMPUN_PASSPHRASE_FILE", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text("Satu baris.\n\x1b[2JDua baris.")
    (tmp_path / "octets.bin").write_bytes(bytes(range(256)))
    (tmp_path / "data.json").write_text('{"judul": "\\u202eterbalik"}')
    (tmp_path / "long.txt").write_bytes(b"x" * (2 << 20))
    return Screens(shared_hub, tmp_path, capsys, monkeypatch)


def test_bodies_are_shown_harmless(screens: Screens) -> None:
    report = screens.submit("text.txt", "octets.bin", "--section", "summary", "--to", "my-pdrm")
    shown = screens.see("my-pdrm", "open", report, *OPEN)
    assert "Satu baris.\n\ufffd[2JDua baris." in shown
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
    shown = screens.see("id-polri", "submit", "text.txt", "--to", "my-pdrm", *SUBMIT, "--offline")
    assert "serumpun submit --pending" in shown
    assert "1 sent; 0 wait in the outbox." in screens.see("id-polri", "submit", "--pending")


def test_what_waited_too_long_is_sealed_anew(screens: Screens) -> None:
    wishes = Wishes(
        files=(Path("text.txt"),),
        to=("my-pdrm",),
        names_audience=True,
        section=None,
        category="phishing",
        kind=Kind.INCIDENT,
        tlp=Tlp.AMBER,
        pap=Pap.AMBER,
        handling_code=HandlingCode.H1,
        permit=(),
        countries=(),
        media_type=None,
        expires_in_days=None,
        in_reply_to=None,
        supersedes=None,
        offline=False,
    )
    world, late = screens.hub.world, now() - timedelta(minutes=30)
    own = world.agencies["id-polri"]
    keys = Keys(own.signing, own.sealing)
    with connect(world.federation, [keys], screens.folder / "id-polri") as polri:
        draft = draft_report(wishes, polri, late)
        audience = polri.resolve(draft)
        waiting = polri.outbox.put(
            str(new_id(late)),
            polri.id,
            source_of(wishes, polri.id),
            lambda spool: seal_draft(draft, polri.signing, audience, spool, late),
        )
    shown = screens.see("id-polri", "submit", "text.txt", "--to", "my-pdrm", *SUBMIT)
    assert f"Sending {waiting.id} again, as it was sealed before." in shown
    assert "It waited too long in the outbox; sealing it anew." in shown
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
