"""Start a hub: port, embedded database and schema, while what serves is imported beside it.

Both take as long, and a database that starts leaves this process idle. As root, everything that
only root may read is read here.
"""

import asyncio
import contextlib
import importlib
import logging
import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta

from app.crypto.encoding import now
from app.errors import NotReadyError
from app.hub_self import load_hub_self
from app.installation import open_database
from app.logs import set_up_logs
from app.restoring import time_to_wait
from app.schemas.tokens import REPLAY_MEMORY_SECONDS
from app.settings import Settings
from app.signed_log import read_note

_LOG = logging.getLogger("serumpun.hub")
_EMBEDDED_CONNECTIONS = 90  # of the embedded server's 100, for all workers together


def start_hub(settings: Settings) -> None:
    """Start a hub and serve until told to stop.

    Raises:
        NotReadyError: Keys, federation file, settings, database or port are not as they must be.
        EmbeddedPostgresError: The embedded database does not start.
    """
    set_up_logs(settings.log_level, requests=settings.log_requests)
    own = load_hub_self(settings)
    seen = read_seen(settings)
    wait_after_restore(settings)
    _require_few_connections(settings)
    with contextlib.ExitStack() as held:
        listener = held.enter_context(_listen(settings.host, settings.port))
        metrics = held.enter_context(_listen_for_metrics(settings))
        with _importing("app.serving") as begin:
            urls = held.enter_context(open_database(settings, meanwhile=begin))
            if settings.database_url is None and urls.owner is not None:
                from app.models.schema import migrate  # noqa: PLC0415  (see above)

                asyncio.run(migrate(urls.owner))
        from app.serving import Started, serve_hub  # noqa: PLC0415

        serve_hub(settings, Started(own, seen, listener, metrics, urls))


@contextlib.contextmanager
def _importing(name: str) -> Iterator[Callable[[], None]]:
    """Import a module while the block runs on; whoever imports it then is told what went wrong.

    No thread is left at the end: workers are forked later.

    Yields:
        What begins it.
    """

    def load() -> None:
        with contextlib.suppress(Exception):
            importlib.import_module(name)

    thread = threading.Thread(target=load)
    try:
        yield thread.start
    finally:
        if thread.ident is not None:
            thread.join()


def wait_after_restore(settings: Settings) -> None:
    """Let what an earlier hub accepted, and this one does not remember, become too old."""
    window = timedelta(seconds=REPLAY_MEMORY_SECONDS + 1)
    if wait := time_to_wait(settings.state, window, now()).total_seconds():
        _LOG.info("restored from a backup: serving begins in %.0f s", wait)
        time.sleep(wait)


def read_seen(settings: Settings) -> list[bytes]:
    """Read the checkpoint that the log must continue, if one is given.

    Raises:
        NotReadyError: It cannot be read.
    """
    if settings.checkpoint is None:
        return []
    try:
        return [read_note(settings.checkpoint)]
    except FileNotFoundError as error:
        raise NotReadyError(f"SERUMPUN_CHECKPOINT: no file {settings.checkpoint}") from error


def _require_few_connections(settings: Settings) -> None:
    """Refuse more connections than the embedded database has; another's limit is its operator's."""
    wanted = settings.workers * settings.pool_size
    if settings.database_url is None and wanted > _EMBEDDED_CONNECTIONS:
        raise NotReadyError(
            f"SERUMPUN_WORKERS x SERUMPUN_POOL_SIZE is {wanted}, "
            f"over the embedded database's {_EMBEDDED_CONNECTIONS}"
        )


@contextlib.contextmanager
def _listen_for_metrics(settings: Settings) -> Iterator[socket.socket | None]:
    if settings.metrics_port is None:
        yield None
        return
    with _listen(settings.metrics_host, settings.metrics_port) as listener:
        yield listener


@contextlib.contextmanager
def _listen(host: str, port: int) -> Iterator[socket.socket]:
    """Take a port before anything else is promised, and while root still may."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError as error:
            raise NotReadyError(
                f"cannot listen on {host} port {port}: {error.strerror}; choose another port"
            ) from error
        yield listener
