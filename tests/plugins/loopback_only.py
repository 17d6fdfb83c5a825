"""Refuse every socket that leaves this machine while tests run.

Loaded by `-p tests.plugins.loopback_only` in pyproject.toml. A test that needs the network fails
here, at the line that asked, and not on the day the network is down.
"""

import ipaddress
import socket
from typing import Any

_connect = socket.socket.connect
_connect_ex = socket.socket.connect_ex
_sendto = socket.socket.sendto
_getaddrinfo = socket.getaddrinfo


class NotLoopbackError(RuntimeError):
    """A test tried to reach another machine."""


def require_loopback(family: int, address: object) -> None:
    """Refuse an internet address that is not this machine.

    Args:
        family: Address family of the socket; only `AF_INET` and `AF_INET6` are looked at.
        address: What was handed to the socket: `(host, port, ...)`.

    Raises:
        NotLoopbackError: The host is neither a loopback address nor `localhost`.
    """
    if family not in {socket.AF_INET, socket.AF_INET6} or not isinstance(address, tuple):
        return
    host = address[0].decode() if isinstance(address[0], bytes) else address[0]
    if host is None or host in {"", "localhost"}:  # what a server listens on
        return
    try:
        if ipaddress.ip_address(str(host).partition("%")[0]).is_loopback:
            return
    except ValueError:
        pass  # a name: looking it up would leave the machine
    raise NotLoopbackError(f"tests speak to loopback only, not to {host!r}")


def is_number(host: bytes | str) -> bool:
    """Tell whether `host` is an address already, so that nobody is asked for it."""
    try:
        ipaddress.ip_address(host.decode() if isinstance(host, bytes) else host.partition("%")[0])
    except ValueError:
        return False
    return True


def connect(self: socket.socket, address: Any) -> None:  # noqa: ANN401  (socket's own signature)
    """Connect as `socket.connect` does, to loopback only."""
    require_loopback(self.family, address)
    _connect(self, address)


def connect_ex(self: socket.socket, address: Any) -> int:  # noqa: ANN401
    """Connect as `socket.connect_ex` does, to loopback only."""
    require_loopback(self.family, address)
    return _connect_ex(self, address)


def sendto(self: socket.socket, *arguments: Any) -> int:  # noqa: ANN401
    """Send as `socket.sendto` does, to loopback only."""
    require_loopback(self.family, arguments[-1])
    return _sendto(self, *arguments)


def getaddrinfo(host: Any, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401
    """Look up as `socket.getaddrinfo` does, `localhost` and numbers only."""
    if isinstance(host, bytes | str) and not is_number(host):
        require_loopback(socket.AF_INET, (host,))
    return _getaddrinfo(host, *arguments, **options)


def pytest_configure() -> None:
    """Put the guards in place, once, before any test module is imported."""
    socket.socket.connect = connect  # type: ignore[method-assign, assignment]
    socket.socket.connect_ex = connect_ex  # type: ignore[method-assign, assignment]
    socket.socket.sendto = sendto  # type: ignore[method-assign, assignment]
    socket.getaddrinfo = getaddrinfo
