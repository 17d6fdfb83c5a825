"""A real hub behind the shipped nginx: the whole journey, and messages meant to be misread."""

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.command_line import CommandLine, running_command_line
from tests.proxy import Proxy, running_proxy
from tests.raw_http import (
    FOREIGN_HOSTS,
    HOST,
    MARKER,
    MARKER_ANSWER,
    SHAPES,
    Connect,
    Shape,
    exchange,
)
from tests.test_cli_journey import DOCUMENT, address, open_it
from tests.test_demo import free_port
from tests.test_reverse_proxy import until_closed

LARGE_BYTES: Final = 6 << 20  # more than any body but an attachment's
VICTIMS: Final = 3


@dataclass(frozen=True)
class ProxiedHub:
    """Everybody's terminals, the proxy, and the hub's own port."""

    cli: CommandLine
    proxy: Proxy
    port: int

    def connect_to_hub(self) -> socket.socket:
        """Connect past the proxy."""
        return socket.create_connection(("127.0.0.1", self.port))


@pytest.fixture(scope="module")
def hub() -> Iterator[ProxiedHub]:
    port = free_port()
    with (
        running_proxy(port) as proxy,
        running_command_line(port, proxy.url, proxy.ca_file) as cli,
    ):
        yield ProxiedHub(cli, proxy, port)


def test_a_report_with_a_large_attachment_crosses_the_proxy(
    hub: ProxiedHub, tmp_path: Path
) -> None:
    document = hub.cli.folder / "report.yaml"
    document.write_text(DOCUMENT)
    image = hub.cli.folder / "disk.img"
    image.write_bytes(bytes(range(256)) * (LARGE_BYTES // 256))
    files = (document, image, "--section", "financial", "--yes")
    sent = hub.cli.json("submit", *files, agency="id-polri")
    output = tmp_path / "out"
    hub.cli.must("open", address(sent), *open_it("-o", output), agency="my-pdrm")
    assert (output / "financial-files" / "disk.img").read_bytes() == image.read_bytes()
    assert hub.proxy.url.startswith("https://")
    assert f"PUT /v1/reports/{address(sent)}/attachments/1 201" in hub.proxy.logged()
    [opening] = hub.cli.json("receipts", address(sent), agency="id-polri")["openings"]
    assert opening["agency"] == "my-pdrm"


def test_a_certificate_of_nobody_known_is_refused(hub: ProxiedHub) -> None:
    profile = hub.cli.home("sg-spf") / "profile.json"
    kept = profile.read_text()
    profile.write_text(json.dumps({**json.loads(kept), "ca_file": None}))
    try:
        refused = hub.cli.run("inbox", agency="sg-spf")
    finally:
        profile.write_text(kept)
    assert refused.returncode != 0
    assert "certificate is not trusted" in refused.stderr


def test_a_body_that_drips_is_cut_by_the_hub_through_the_proxy(hub: ProxiedHub) -> None:
    head = f"POST /v1/token HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 8000\r\n\r\n"
    with hub.proxy.connect() as stream:
        stream.sendall(head.encode())
        answered = until_closed(stream, b"x")
    assert b" 408 " in answered.partition(b"\r\n")[0]


# --- messages meant to be misread -----------------------------------------------------------------


def require_one_framing(connect: Connect, shape: Shape) -> None:
    """Send a shape; nobody may take its inside for a request, and nobody else may notice."""
    answered = exchange(connect, shape.sent)
    assert MARKER_ANSWER not in answered
    assert b" 101 " not in answered
    for _ in range(VICTIMS):
        clean = exchange(connect, b"")
        assert clean.count(b"HTTP/1.1 ") == 1
        assert clean.startswith(b"HTTP/1.1 200 ")
        assert b"replayed" in clean


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_the_hub_frames_a_message_as_one_or_refuses_it(hub: ProxiedHub, shape: Shape) -> None:
    require_one_framing(hub.connect_to_hub, shape)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_proxy_and_hub_never_frame_a_message_differently(hub: ProxiedHub, shape: Shape) -> None:
    require_one_framing(hub.proxy.connect, shape)


@pytest.mark.parametrize("shape", FOREIGN_HOSTS, ids=lambda shape: shape.name)
def test_what_names_another_host_gets_nothing_from_the_hub(hub: ProxiedHub, shape: Shape) -> None:
    assert MARKER_ANSWER not in exchange(hub.proxy.connect, shape.sent)


def test_the_marker_is_answered_where_it_is_a_request(hub: ProxiedHub) -> None:
    for connect in (hub.connect_to_hub, hub.proxy.connect):
        assert MARKER_ANSWER in exchange(connect, MARKER)
