"""`serumpun hub demo` and `clean`: a hub with invented agencies, in a folder of its own."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from serumpun.commands.hub.index_evaluator import DEFAULT_PER_DAY
from serumpun.commands.hub.outcome import plain_errors
from serumpun.commands.options import JsonOption
from serumpun.errors import HubStartError, UsageError

if TYPE_CHECKING:
    from serumpun.demo.stage import Cast, Stage

DEFAULT_PORT: Final = 8080
START_SECONDS: Final = 120  # on a busy machine
STOP_SECONDS: Final = 60  # who is killed instead leaves its database running
DEMO_FOLDER: Final = ".demo"
_RUN: Final = "from serumpun.commands import main; main()"


def demo(
    port: Annotated[int, typer.Option(envvar="PORT", help="Port on 127.0.0.1.")] = DEFAULT_PORT,
    leave: Annotated[
        bool, typer.Option("--exit", envvar="DEMO_EXIT", help="End after the story.")
    ] = False,
) -> None:
    """Run a hub with invented agencies of eleven countries, tell a story, keep serving."""
    out = Console(highlight=False)
    with plain_errors():
        from serumpun.demo.stage import Stage
        from serumpun.demo.story import tell_story
        from serumpun.demo.witnesses import witnessing

        _require_free(port)
        stage = Stage(_demo_folder() / str(port))
        url = f"http://127.0.0.1:{port}"
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends the hub too, as Ctrl-C
        if stage.folder.exists():
            stage.require_own()
        if not stage.complete_marker.exists() and stage.folder.exists():
            _remove(stage)  # an earlier run was interrupted while it was playing in
        cast = _prepare(stage, url)
        with _evaluator_process(stage) as known, _hub_process(stage, url, port, known) as process:
            if cast is not None:
                _play_in(stage, cast, out)
            with witnessing(stage):
                tell_story(stage, url, out)
                out.print(_try_it(stage, url), soft_wrap=True)
                if not leave:
                    _wait(process, out)


def clean(*, as_json: JsonOption = False) -> None:
    """Remove every demonstration and its database from this folder."""
    with plain_errors():
        from serumpun.demo.stage import Stage

        folder = _demo_folder()
        stages = [Stage(place) for place in sorted(folder.iterdir())] if folder.exists() else []
        for stage in stages:
            stage.require_own()
        for stage in stages:
            _remove(stage)
        if folder.exists():
            folder.rmdir()
        if as_json:
            typer.echo(json.dumps({"removed": [str(stage.folder) for stage in stages]}))


def _require_free(port: int) -> None:
    """Refuse a busy port before anything is made."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise HubStartError(
                f"port {port} of 127.0.0.1 cannot be used: {error.strerror}",
                next_step="Choose another: `make demo PORT=8090`.",
            ) from None


def _demo_folder() -> Path:
    """Tell where demonstrations lie."""
    folder = Path.cwd() / DEMO_FOLDER
    if folder.is_symlink():
        raise UsageError(f"{folder} leads elsewhere", next_step="Look at where; remove the link.")
    return folder


def _prepare(stage: "Stage", url: str) -> "Cast | None":
    """Make keys, federation file and homes, unless an earlier run has."""
    if stage.complete_marker.exists():
        return None
    from app.crypto.encoding import now
    from app.serving import init_hub
    from app.settings import Settings
    from serumpun.demo.stage import furnish_homes, make_cast
    from serumpun.files import write_new

    stage.make()
    cast = make_cast(url, init_hub(Settings(state=stage.hub_state)))
    write_new(stage.federation_file, cast.federation_file)
    furnish_homes(stage, cast, now())
    return cast


def _play_in(stage: "Stage", cast: "Cast", out: Console) -> None:
    """Enrol everybody and send the invented reports, with a bar for those who watch."""
    from app.crypto.encoding import now
    from serumpun.connect import post_statements
    from serumpun.demo.incidents import DEFAULT_COUNT
    from serumpun.demo.overlaps import share_index_key
    from serumpun.demo.play import send_reports
    from serumpun.demo.stage import issue_statements
    from serumpun.demo.witnesses import name_witnesses
    from serumpun.profile import parse_federation

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=out, transient=True) as progress:
        statements = list(issue_statements(cast, now()))
        enrolling = progress.add_task("Enrolling agencies", total=len(statements))
        post_statements(parse_federation(cast.federation_file), statements)
        progress.update(enrolling, completed=len(statements))
        with tempfile.TemporaryDirectory() as scratch:
            name_witnesses(cast, Path(scratch))
            share_index_key(cast, Path(scratch))
        sending = progress.add_task("Sending reports", total=DEFAULT_COUNT)
        send_reports(cast, lambda: progress.advance(sending))
    stage.complete_marker.touch()


@contextlib.contextmanager
def _evaluator_process(stage: "Stage") -> Iterator[dict[str, str]]:
    """Run the evaluator of the second keys, as another state would; yields how the hub knows it."""
    from app.evaluating import open_evaluator

    state, federation = stage.evaluator_state, stage.federation_file
    with open_evaluator(state, federation, per_day=DEFAULT_PER_DAY) as evaluator:
        key = evaluator.public_key
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = str(probe.getsockname()[1])
    options = ["--state", str(state), "--federation", str(federation), "--port", port]
    with _process(["index-evaluator", *options], {}, stage.evaluator_log):
        yield {
            "SERUMPUN_EVALUATOR": f"http://127.0.0.1:{port}",
            "SERUMPUN_EVALUATOR_KEY": key,
        }


@contextlib.contextmanager
def _hub_process(
    stage: "Stage", url: str, port: int, known: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Run the hub, and wait until it is ready."""
    from serumpun.demo.stage import HOST_COUNTRY

    settings = known | {
        "SERUMPUN_STATE": str(stage.hub_state),
        "SERUMPUN_ISSUER": url,
        "SERUMPUN_PORT": str(port),
        "SERUMPUN_DEMO_SIGN_IN": "1",
        "SERUMPUN_HOST_COUNTRY": HOST_COUNTRY,
    }
    with _process(["hub", "serve"], settings, stage.hub_log) as process:
        _wait_until_ready(process, url, stage.hub_log)
        yield process


@contextlib.contextmanager
def _process(
    arguments: list[str], settings: dict[str, str], log_file: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command beside this process, in a session of its own, until the block ends."""
    environment = {name: held for name, held in os.environ.items() if "SERUMPUN" not in name}
    with log_file.open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", _RUN, *arguments],
            env=environment | settings,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait_until_ready(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    import httpx2

    deadline = time.monotonic() + START_SECONDS
    with httpx2.Client(trust_env=False, timeout=2) as client:
        while time.monotonic() < deadline and process.poll() is None:
            with contextlib.suppress(httpx2.HTTPError):
                if client.get(f"{url}/health/ready").is_success:
                    return
            time.sleep(0.05)
    last = log.read_text(errors="replace").strip().splitlines()[-1:]
    raise HubStartError(last[0] if last else f"the hub did not start; see {log}")


def _try_it(stage: "Stage", url: str) -> str:
    from app.schemas.console import PAGE_PATH
    from serumpun.demo.story import ORIGINATOR, RECIPIENT

    program = Path(sys.argv[0])
    shown = os.path.relpath(program) if program.exists() else "serumpun"
    sender, reader = (
        f"SERUMPUN_HOME={stage.home(agency).folder}" for agency in (ORIGINATOR, RECIPIENT)
    )
    return (
        f"\nTry it yourself while the hub serves at {url}\n"
        f"  in a browser, as an invented officer: {url}{PAGE_PATH}\n"
        f"  export SERUMPUN_PASSPHRASE_FILE={stage.passphrase_file}\n"
        f"  {reader} {shown} device approve KEY-ID --yes   (a browser enrolled there)\n"
        f"  {sender} {shown} submit YOUR-FILE --to {RECIPIENT} --category phishing --tlp AMBER\n"
        f"  {reader} {shown} inbox\n"
        f"  {reader} {shown} open {ORIGINATOR}/REPORT-ID --purpose prevention"
        " --case-reference CASE/1 --output opened\n"
    )


def _wait(process: subprocess.Popen[bytes], out: Console) -> None:
    out.print("Serving; Ctrl-C ends it. `make clean` removes its state.")
    try:
        process.wait()
    except KeyboardInterrupt:
        out.print("\nStopping.")
        return
    raise HubStartError("the hub ended by itself; see its log in the state folder")


def _remove(stage: "Stage") -> None:
    """Remove one demonstration; one that is running says so instead."""
    from app.postgres.embedded import remove

    if stage.hub_state.exists():
        remove(stage.hub_state)
    shutil.rmtree(stage.folder)
