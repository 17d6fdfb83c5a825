"""`serumpun doctor`: it finds what was broken, says what to do, and needs no hub to say it."""

import json
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.crypto.encoding import now
from app.errors import ProofInvalidError
from serumpun.checkup import Finding, Verdict, look_at_directory, look_at_keys, look_at_outbox
from serumpun.checkup_hub import HubCheckup
from serumpun.exit_codes import ExitCode
from serumpun.login import Login
from serumpun.profile import Home
from serumpun.transport import make_client
from tests.hub import HubUnderTest
from tests.screens import Screens
from tests.scripted_hub import ScriptedHub
from tests.test_demo import free_port
from tests.test_sdk_sealing import draft
from tests.worlds import KEY_LIFE, NOW, World, sealing_key


def examine(screens: Screens, code: ExitCode = ExitCode.OK) -> dict[str, dict[str, Any]]:
    """Run `doctor` as id-polri; returns the last finding of each subject."""
    told = json.loads(screens.see("id-polri", "doctor", "--json", code=code))
    return {each["subject"]: each for each in told["findings"]}


def test_a_sound_home_at_a_sound_hub_is_all_ok(screens: Screens) -> None:
    found = examine(screens)
    assert {each["verdict"] for each in found.values()} == {"ok"}
    assert {"home", "federation file", "key file k", "hub", "hub is ready", "clock", "login"} < set(
        found
    )
    assert "no country watches it" in found["access log"]["said"]
    assert {"directory", "agency", "signing key", "sealing key", "outbox", "versions"} < set(found)
    assert "0 warning, 0 failed" in screens.see("id-polri", "doctor")


def test_a_hub_that_is_down_hides_nothing_of_the_rest(
    screens: Screens, hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    examine(screens)
    gone = f"http://127.0.0.1:{free_port()}"
    monkeypatch.setattr("serumpun.commands.doctor.HubCheckup", _elsewhere(gone))
    found = examine(screens, ExitCode.CHECKUP_FAILED)
    assert found["hub"]["verdict"] == "failed"
    assert gone in found["hub"]["said"]
    assert "login" not in found
    assert found["directory"]["verdict"] == found["sealing key"]["verdict"] == "ok"


def _elsewhere(url: str) -> Any:  # noqa: ANN401 -- makes a HubCheckup
    return lambda _, client, clock: HubCheckup(url, client, clock)


@pytest.mark.parametrize("ahead", [timedelta(seconds=90), timedelta(seconds=-90)])
def test_a_clock_that_is_off_is_found(
    screens: Screens, monkeypatch: pytest.MonkeyPatch, ahead: timedelta
) -> None:
    monkeypatch.setattr("serumpun.commands.doctor.now", lambda: now() + ahead)
    found = examine(screens, ExitCode.CHECKUP_FAILED)
    assert found["clock"]["verdict"] == "failed"
    side = "ahead" if ahead > timedelta() else "behind"
    assert side in found["clock"]["next_step"]
    own = screens.hub.world.agencies["id-polri"].signing
    with make_client(screens.hub.url) as http:
        login = Login(screens.hub.url, own, http, lambda: now() + ahead)
        with pytest.raises(ProofInvalidError) as refused:
            login.headers("GET", screens.hub.url)
    assert f"seconds {side}" in refused.value.next_step


def test_a_key_file_that_others_may_read_is_found(screens: Screens) -> None:
    examine(screens)
    (screens.folder / "id-polri" / "k").chmod(0o644)
    found = examine(screens, ExitCode.CHECKUP_FAILED)
    assert found["key file k"]["verdict"] == "failed"
    assert "chmod 600" in found["key file k"]["next_step"]
    assert found["hub"]["verdict"] == "ok"


def test_a_wrong_passphrase_is_found(screens: Screens, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERUMPUN_PASSPHRASE", "not the one of this file")
    found = examine(screens, ExitCode.CHECKUP_FAILED)
    assert "wrong passphrase" in found["key file k"]["said"]
    assert "login" not in found


def test_an_outbox_that_cannot_be_read_hides_nothing_of_the_rest(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = [screens.folder / "id-polri" / name for name in ("outbox", "refused")]
    examine(screens)
    for place in places:
        place.mkdir(exist_ok=True)
    held = Path.iterdir

    def iterdir(path: Path) -> Iterator[Path]:
        if path in places:  # what root is never denied
            raise PermissionError(13, "Permission denied", str(path))
        return held(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    found = examine(screens, ExitCode.CHECKUP_FAILED)
    assert "Permission denied" in found["outbox"]["said"]
    assert found["refused"]["verdict"] == "failed"
    assert found["evidence"]["verdict"] == found["versions"]["verdict"] == "ok"


def test_a_home_that_is_not_enrolled_is_one_finding(screens: Screens, tmp_path: Path) -> None:
    told = ("doctor", "--home", str(tmp_path / "none"), "--json")
    [finding] = json.loads(screens.see("id-polri", *told, code=ExitCode.CHECKUP_FAILED))["findings"]
    assert "holds no profile" in finding["said"]


def test_what_was_refused_and_evidence_are_told(screens: Screens) -> None:
    examine(screens)
    for name in ("refused", "evidence"):
        (screens.folder / "id-polri" / name).mkdir()
        (screens.folder / "id-polri" / name / "x").touch()
    found = examine(screens, ExitCode.CHECKUP_WARNING)
    assert found["refused"]["verdict"] == found["evidence"]["verdict"] == "warning"
    assert "auditor" in found["evidence"]["next_step"]


# --- spans ----------------------------------------------------------------------------------------


@pytest.fixture
def scripted() -> ScriptedHub:
    return ScriptedHub(World.make(), NOW)


def of(findings: Iterator[Finding], subject: str) -> Finding:
    """Take the worst finding of a subject."""
    told = list(findings)
    own = [each for each in told if each.subject == subject]
    assert own, told
    return max(own, key=lambda each: list(Verdict).index(each.verdict))


@pytest.mark.parametrize(
    ("days", "verdict", "words"),
    [
        (61, Verdict.OK, ""),
        (59, Verdict.WARNING, "in good time"),
        (13, Verdict.WARNING, "this week"),
        (2, Verdict.FAILED, "today"),
        (-1, Verdict.FAILED, "Have your country's root certify"),
    ],
)
def test_a_key_that_ends_is_told_in_time(
    scripted: ScriptedHub, tmp_path: Path, days: int, verdict: Verdict, words: str
) -> None:
    polri = scripted.agency("id-polri", tmp_path)
    polri.refresh()
    scripted.now = scripted.world.enrolled_at + KEY_LIFE - timedelta(days=days)
    for subject in ("signing key", "sealing key"):
        found = of(look_at_keys(polri), subject)
        assert found.verdict is verdict
        assert words in found.next_step


def test_a_newest_sealing_key_that_is_not_here_is_found(
    scripted: ScriptedHub, tmp_path: Path
) -> None:
    polri = scripted.agency("id-polri", tmp_path)
    scripted.world.certify(sealing_key(scripted.world.federation.name, "id-polri", 2).public)
    polri.refresh()
    found = of(look_at_keys(polri), "sealing key")
    assert found.verdict is Verdict.FAILED
    assert "cannot be opened here" in found.next_step


def test_a_revoked_signing_key_and_a_suspended_agency_are_found(
    scripted: ScriptedHub, tmp_path: Path
) -> None:
    polri = scripted.agency("id-polri", tmp_path)
    scripted.world.revoke(polri.signing.public)
    scripted.world.state("id-polri", status="suspended")
    polri.refresh()
    assert of(look_at_keys(polri), "signing key").verdict is Verdict.FAILED
    assert of(look_at_keys(polri), "agency").verdict is Verdict.FAILED


@pytest.mark.parametrize(
    ("hours", "verdict"), [(23, Verdict.OK), (25, Verdict.WARNING), (49, Verdict.FAILED)]
)
def test_a_directory_that_ages_is_told(
    scripted: ScriptedHub, tmp_path: Path, hours: int, verdict: Verdict
) -> None:
    polri = scripted.agency("id-polri", tmp_path)
    assert of(look_at_directory(polri), "directory").verdict is Verdict.FAILED
    polri.refresh()
    scripted.now += timedelta(hours=hours)
    assert of(look_at_directory(polri), "directory").verdict is verdict


@pytest.mark.parametrize(
    ("days", "verdict", "words"),
    [
        (1, Verdict.WARNING, "serumpun send"),
        (25, Verdict.WARNING, "within 5 days"),
        (31, Verdict.FAILED, "anew"),
    ],
)
def test_what_waits_is_told_by_its_age(
    scripted: ScriptedHub, tmp_path: Path, days: int, verdict: Verdict, words: str
) -> None:
    polri = scripted.agency("id-polri", tmp_path)
    home = Home(polri.folder)
    assert of(look_at_outbox(home, polri, scripted.now), "outbox").verdict is Verdict.OK
    polri.refresh()
    polri.seal(draft(prepared_offline=True))
    found = of(look_at_outbox(home, polri, scripted.now + timedelta(days=days)), "outbox")
    assert found.verdict is verdict
    assert words in found.next_step


# --- https ----------------------------------------------------------------------------------------


def certificate(folder: Path, life: timedelta) -> Path:
    """Make a certificate of 127.0.0.1 that vouches for itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hub.example")])
    at = datetime.now(UTC)
    address = x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))])
    usage = x509.KeyUsage(
        digital_signature=True,
        key_cert_sign=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
    signed = (
        x509.CertificateBuilder(name, name, key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + life)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(address, critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path = folder / "tls.pem"
    path.write_bytes(private + signed.public_bytes(serialization.Encoding.PEM))
    return path


class _Live(BaseHTTPRequestHandler):
    """Answers 200 to everything."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        return


@pytest.mark.parametrize(("days", "verdict"), [(60, Verdict.OK), (10, Verdict.WARNING)])
def test_a_tls_certificate_that_ends_is_told(tmp_path: Path, days: int, verdict: Verdict) -> None:
    pem = certificate(tmp_path, timedelta(days=days, hours=1))
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    served.load_cert_chain(pem)
    with HTTPServer(("127.0.0.1", 0), _Live) as server:
        server.socket = served.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        url = f"https://127.0.0.1:{server.server_port}"
        try:
            with make_client(url, ca_file=str(pem)) as client:
                found = of(HubCheckup(url, client, now).look(), "TLS certificate")
            with make_client(url) as stranger:
                untrusted = of(HubCheckup(url, stranger, now).look(), "hub")
        finally:
            server.shutdown()
            thread.join(10)
    assert found.verdict is verdict
    assert f"{days} days more" in found.said
    assert untrusted.verdict is Verdict.FAILED
    assert "certificate is not trusted" in untrusted.said
