"""A folder served on loopback, as a page with one script that may tell something."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any

PAGE = "<!doctype html><title>console</title><script type=module src={script}></script>"


@dataclass
class Served:
    """A folder at an address.

    Args:
        url: Of the page with the script.
        told: What the script has posted to `/told`.
    """

    url: str
    told: "SimpleQueue[Any]" = field(default_factory=SimpleQueue)


class _Files(SimpleHTTPRequestHandler):
    def __init__(self, *given: Any, told: "SimpleQueue[Any]", **named: Any) -> None:  # noqa: ANN401
        self._told = told
        super().__init__(*given, **named)

    def do_POST(self) -> None:
        self._told.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        return


@contextmanager
def serving(folder: Path, script: str) -> Iterator[Served]:
    """Serve a folder as a page with a script."""
    (folder / "index.html").write_text(PAGE.format(script=script))
    served = Served("")
    files = partial(_Files, directory=str(folder), told=served.told)
    with ThreadingHTTPServer(("127.0.0.1", 0), files) as server:
        served.url = f"http://127.0.0.1:{server.server_port}/"
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield served
        finally:
            server.shutdown()
            thread.join()
