"""Servers to compare with: two that do nothing, and the hub's own without its database."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fastapi import FastAPI, Request
from starlette.types import ASGIApp, Receive, Scope, Send

from app.hub_self import load_hub_self
from app.main import create_app, make_hub
from app.models.submissions import Outcome, Stored, Submission
from app.settings import Settings
from benchmarks.processes import free_port, serving

PROBE = "/health/live"  # where each of them answers, as the hub does
DATABASE_URL = "BENCH_DATABASE_URL"  # of the hub's own login
_ANSWER = b'{"receipt":null}'


@dataclass(frozen=True)
class Server:
    """A running server.

    Args:
        url: Where it answers.
        pid: Its process.
    """

    url: str
    pid: int


@contextmanager
def comparison(
    factory: str, folder: Path, settings: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Serve one of the applications below as the hub is served: uvicorn, uvloop, httptools.

    Args:
        factory: Its name here.
        folder: For its log.
        settings: More variables of its environment.
    """
    port = free_port()
    command = [
        *(sys.executable, "-m", "uvicorn", "--factory", f"benchmarks.servers:{factory}"),
        *("--host", "127.0.0.1", "--port", str(port), "--no-access-log", "--log-level", "error"),
        *("--loop", "uvloop", "--http", "httptools", "--no-server-header"),
    ]
    url = f"http://127.0.0.1:{port}"
    environment = {**os.environ, **(settings or {})}
    with serving(command, f"{url}{PROBE}", environment, folder / f"{factory}.log") as process:
        yield Server(url, process.pid)


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

    @app.get(PROBE)
    async def nothing() -> dict[str, None]:
        return {"receipt": None}

    @app.post("/v1/reports", status_code=201)
    async def take(request: Request) -> dict[str, None]:
        await request.body()
        return {"receipt": None}

    return app


def make_hub_without_database() -> FastAPI:
    """Make the hub's whole application, for which storing a submission is already done.

    What it knows of the directory it still reads, once; everything else of a submission it does:
    token, proof, shape, digests, both signatures, rules, audience, receipt.
    """
    settings = Settings()
    hub = make_hub(load_hub_self(settings), settings, os.environ[DATABASE_URL], "file:///nowhere")
    vars(hub)["submissions"] = _Stored()
    return create_app(hub)


class _Stored:
    """Stands where submissions are stored, and says that it has."""

    async def store(self, _submission: Submission) -> Stored:
        return Stored(Outcome.STORED)
