"""The shipped nginx configuration, run by a real nginx at ports, names and files of a test."""

import os
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from app.crypto.encoding import now
from tests.raw_http import HOST
from tests.test_demo import ROOT, free_port

SHIPPED: Final = ROOT / "deploy" / "nginx.conf"
START_SECONDS: Final = 120
UNCHANGED: Final[Mapping[str, str]] = MappingProxyType({})
_PEM = serialization.Encoding.PEM
# As Debian's: what the shipped file does not say for itself must not come from here.
_AROUND = """\
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/other-error.log;
events {{ worker_connections 512; }}
http {{
    gzip on;
    gzip_types *;
    ssl_protocols TLSv1.2 TLSv1.3;
    access_log {folder}/other.log;
    client_body_temp_path {folder}/temporary;
    proxy_temp_path {folder}/temporary;
    fastcgi_temp_path {folder}/temporary;
    uwsgi_temp_path {folder}/temporary;
    scgi_temp_path {folder}/temporary;
    include {folder}/serumpun.conf;
}}
"""


@dataclass(frozen=True)
class Proxy:
    """A running nginx.

    Args:
        folder: Holds its configuration and all it writes.
        port: Where it listens.
    """

    folder: Path
    port: int

    @property
    def url(self) -> str:
        return f"https://{HOST}:{self.port}"

    @property
    def ca_file(self) -> Path:
        return self.folder / "ca.pem"

    def connect(
        self,
        name: str = HOST,
        newest: ssl.TLSVersion = ssl.TLSVersion.MAXIMUM_SUPPORTED,
        protocols: Sequence[str] = ("http/1.1",),
    ) -> ssl.SSLSocket:
        """Make a TLS connection for a name."""
        context = ssl.create_default_context(cafile=self.ca_file)
        context.set_alpn_protocols(list(protocols))
        context.maximum_version = newest
        plain = socket.create_connection(("127.0.0.1", self.port), START_SECONDS)
        return context.wrap_socket(plain, server_hostname=name)

    def logged(self) -> str:
        """Read all that nginx has logged."""
        return "".join(path.read_text() for path in sorted(self.folder.glob("*.log")))


def nginx() -> str:
    """Find nginx, or skip the test."""
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if found is None:
        pytest.skip("nginx is not installed (Debian: apt install nginx-light)")
    return found


def make_certificates(folder: Path) -> None:
    """Make a certificate authority and let it vouch for HOST."""
    issuer, key = _certificate("Practice CA", None, None)
    (folder / "ca.pem").write_bytes(issuer.public_bytes(_PEM))
    server, server_key = _certificate(HOST, issuer, key)
    (folder / "chain.pem").write_bytes(server.public_bytes(_PEM))
    form = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "key.pem").write_bytes(server_key.private_bytes(_PEM, *form))
    (folder / "key.pem").chmod(0o600)


def _certificate(
    name: str, issuer: x509.Certificate | None, signing: ec.EllipticCurvePrivateKey | None
) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    known = signing or key
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    by = x509.AuthorityKeyIdentifier.from_issuer_public_key(known.public_key())
    usage = dict.fromkeys(
        ("content_commitment", "key_encipherment", "data_encipherment", "key_agreement"), False
    )
    signs = {"key_cert_sign": issuer is None, "crl_sign": issuer is None}
    more = {"encipher_only": False, "decipher_only": False, "digital_signature": True}
    built = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now() - timedelta(days=1))
        .not_valid_after(now() + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(**usage, **signs, **more), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(identifier, critical=False)
        .add_extension(by, critical=False)
        .sign(known, hashes.SHA256())
    )
    return built, key


def configure(folder: Path, port: int, upstream: int, changed: Mapping[str, str]) -> None:
    """Write the shipped configuration with what an operator changes, and what a test does."""
    text = SHIPPED.read_text()
    usual = {
        "listen 443 ssl": f"listen 127.0.0.1:{port} ssl",
        "server 127.0.0.1:8080;": f"server 127.0.0.1:{upstream};",
        "hub.example": HOST,
        "/etc/ssl/serumpun/": f"{folder}/",
        "/var/log/nginx/": f"{folder}/",
    }
    for old, new in {**usual, **changed}.items():
        assert old in text, old
        text = text.replace(old, new)
    (folder / "serumpun.conf").write_text(text)
    (folder / "nginx.conf").write_text(_AROUND.format(folder=folder))


@contextmanager
def running_proxy(upstream: int, changed: Mapping[str, str] = UNCHANGED) -> Iterator[Proxy]:
    """Run nginx with the shipped configuration.

    Args:
        upstream: Port of the hub.
        changed: Texts of the configuration and what stands there instead.
    """
    program = nginx()
    folder = Path(tempfile.mkdtemp(prefix="serumpun-nginx-"))
    folder.chmod(0o755)  # its workers become another account
    made = Proxy(folder, free_port())
    make_certificates(folder)
    configure(folder, made.port, upstream, changed)
    process = subprocess.Popen(
        [program, "-e", folder / "other-error.log", "-p", folder, "-c", folder / "nginx.conf"],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _wait(process, made)
        yield made
    finally:
        process.terminate()
        process.communicate(timeout=START_SECONDS)
        shutil.rmtree(folder)


def _wait(process: subprocess.Popen[str], proxy: Proxy) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", proxy.port), START_SECONDS).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    process.kill()
    raise AssertionError(process.communicate()[1] + proxy.logged())
