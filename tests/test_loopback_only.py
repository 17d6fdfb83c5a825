"""No test reaches another machine: the guard stands in every way out that Python offers."""

import socket

import pytest

from tests.plugins.loopback_only import NotLoopbackError

# RFC 5737 and RFC 3849: addresses for documentation, routed nowhere.
FAR_AWAY = [
    (socket.AF_INET, ("192.0.2.1", 9)),
    (socket.AF_INET6, ("2001:db8::1", 9, 0, 0)),
    (socket.AF_INET, ("hub.example", 9)),
]


@pytest.mark.parametrize(("family", "address"), FAR_AWAY)
@pytest.mark.parametrize("way", ["connect", "connect_ex"])
def test_a_stream_to_another_machine_is_refused(
    way: str, family: socket.AddressFamily, address: tuple[str, int]
) -> None:
    with socket.socket(family) as stream, pytest.raises(NotLoopbackError):
        getattr(stream, way)(address)


@pytest.mark.parametrize(("family", "address"), FAR_AWAY)
def test_a_datagram_to_another_machine_is_refused(
    family: socket.AddressFamily, address: tuple[str, int]
) -> None:
    with socket.socket(family, socket.SOCK_DGRAM) as datagrams, pytest.raises(NotLoopbackError):
        datagrams.sendto(b"x", address)


def test_looking_up_a_name_is_refused() -> None:
    with pytest.raises(NotLoopbackError):
        socket.getaddrinfo("hub.example", 443)


def test_loopback_is_open() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(("localhost", server.getsockname()[1])) as stream:
            stream.sendall(b"x")
        accepted, _ = server.accept()
        with accepted:
            assert accepted.recv(1) == b"x"
