"""Servers that do nothing: what the framework and the server beneath it cost by themselves."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fastapi import FastAPI
from starlette.types import ASGIApp, Receive, Scope, Send

from benchmarks.processes import free_port, serving

_ANSWER = b'{"receipt":null}'


@contextmanager
def bare_server(factory: str, folder: Path) -> Iterator[str]:
    """Serve one of the applications below as the hub is served: uvicorn, uvloop, httptools.

    Args:
        factory: Its name here.
        folder: For its log.
    """
    port = free_port()
    command = [
        *(sys.executable, "-m", "uvicorn", "--factory", f"benchmarks.servers:{factory}"),
        *("--host", "127.0.0.1", "--port", str(port), "--no-access-log", "--log-level", "error"),
        *("--loop", "uvloop", "--http", "httptools", "--no-server-header"),
    ]
    url = f"http://127.0.0.1:{port}"
    with serving(command, f"{url}/nothing", dict(os.environ), folder / f"{factory}.log"):
        yield url


def make_bare() -> ASGIApp:
    """Make an application that reads the body and answers a constant."""

    async def bare(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        while (await receive()).get("more_body"):
            pass
        headers = [(b"content-type", b"application/json"), (b"content-length", b"16")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": _ANSWER})

    return bare


def make_route() -> FastAPI:
    """Make a FastAPI application with one route that answers a constant."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)

    @app.get("/nothing")
    async def nothing() -> dict[str, None]:
        return {"receipt": None}

    return app
