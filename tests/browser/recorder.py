"""Records every octet that a browser sends, wherever it would go: a proxy in front of one hub."""

import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

_PIECE = 1 << 16


@dataclass
class Recorder:
    """What a browser has sent through it.

    Args:
        port: Where it listens, for the browser's `--proxy-server`.
    """

    port: int
    sent: list[bytes] = field(default_factory=list)

    @property
    def flags(self) -> tuple[str, ...]:
        """Tell the browser to send everything here, loopback too."""
        return (f"--proxy-server=127.0.0.1:{self.port}", "--proxy-bypass-list=<-loopback>")


@contextmanager
def recording(hub_port: int) -> Iterator[Recorder]:
    """Forward to a hub, and keep what was sent."""

    class _Forward(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with socket.create_connection(("127.0.0.1", hub_port)) as hub:
                back = threading.Thread(target=_pump, args=(hub, self.request, None), daemon=True)
                back.start()
                _pump(self.request, hub, recorder.sent)
                with suppress(OSError):
                    hub.shutdown(socket.SHUT_WR)
                back.join()

    class _Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with _Server(("127.0.0.1", 0), _Forward) as server:
        recorder = Recorder(server.server_address[1])
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield recorder
        finally:
            server.shutdown()


def _pump(source: socket.socket, target: socket.socket, kept: list[bytes] | None) -> None:
    with suppress(OSError):
        while piece := source.recv(_PIECE):
            if kept is not None:
                kept.append(piece)
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)
