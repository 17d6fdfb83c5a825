"""The `serumpun` command line: one file a noun, each loaded only when it is asked for."""

import json
import os
import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any, Final, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from serumpun.errors import UsageError

INTERRUPTED: Final = 130
COMPLETION_VARIABLE: Final = "_SERUMPUN_COMPLETE"  # set by a shell's script: see `completing`
# Name, module, and the line of `serumpun --help`; the modules are heavy, so their own help waits.
COMMANDS: Final = {
    "submit": ("submit", "Seal a report to named agencies and send it."),
    "seal": ("seal", "Seal a report now, to be sent later."),
    "send": ("send", "Send what was sealed and waits in the outbox."),
    "outbox": ("outbox", "List and discard what was sealed and waits for its receipt."),
    "inbox": ("inbox", "List the reports addressed to this agency, and its own."),
    "open": ("open", "Open a report; its originator will see who and why."),
    "receipts": ("receipts", "See who opened a report of this agency."),
    "extract": ("extract", "Find in a file what could be compared with other agencies."),
    "match": ("match", "Ask whether any member has a number, an account or a domain."),
    "watch": ("watch", "Watch for identifiers: be told when others report or ask for them."),
    "candidates": ("candidates", "See who else has the same identifiers; decide; ask."),
    "index": ("index", "Make and share the keys of the blind index, as their custodian."),
    "index-evaluator": (
        "hub.index_evaluator",
        "Hold the second keys of the blind index for another state's hub.",
    ),
    "audit": ("audit", "Pull and check the access log; prove entries of it."),
    "witness": ("witness", "Confirm for one's country that the access log only grows."),
    "directory": ("directory", "Show the agencies and keys of the federation, verified."),
    "enrol": ("enrol", "Pin a federation and set this machine up for an agency."),
    "profile": ("profile", "List and choose profiles: one for each hub or agency."),
    "key": ("key", "Make and show an agency's keys; ask the country to certify them."),
    "device": ("device", "Enrol one's own device; approve and remove officers' devices."),
    "admin": ("admin", "Run one's own house: accounts, roles, proposals, sessions."),
    "login": ("login", "Sign in as an officer: a browser opens, this terminal gets the session."),
    "logout": ("logout", "End the session that `serumpun login` began."),
    "whoami": ("whoami", "Show as whom commands act here, and what may be done now."),
    "console": ("console", "Serve the officers' console from this machine, not from the hub."),
    "root": ("root", "Keep a country's root: certify and revoke its agencies' keys."),
    "federation": ("federation", "Compose and check the file that everybody pins."),
    "hub": ("hub", "Run a hub (needs the extra `hub`)."),
    "doctor": ("doctor", "Check clock, keys, pins, hub and outbox, and say what to do."),
    "completion": ("completion", "Print the script that completes commands at a shell."),
    "exit-codes": ("exit_codes", "List what commands end with."),
}


class LazyGroup(TyperGroup):
    """A group whose commands are stubs until one is chosen."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401 -- the base class's own
        super().__init__(**attributes)
        for name, (_, line) in COMMANDS.items():
            self.add_command(TyperCommand(name, help=line, rich_markup_mode=None))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """Load the chosen command in place of its stub."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, load(name) if name in COMMANDS else command, rest


app = typer.Typer(
    cls=LazyGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done, 2 usage, 3 refused by verification, 4 not found, 5 not allowed, "
    "6 conflict, 7 hub unavailable, 8 key or passphrase, 9 file; `serumpun exit-codes` explains.",
)


def load(name: str) -> Any:  # noqa: ANN401 -- a command of typer's vendored click
    """Load a command; the hub's may not be installed."""
    module = COMMANDS[name][0]
    try:
        loaded = import_module(f"serumpun.commands.{module}")
    except ModuleNotFoundError as error:
        if not module.startswith("hub"):
            raise
        raise UsageError(
            f"the hub is not installed here: {error.name} is missing",
            next_step="Install the distribution with its extra: serumpun[hub].",
        ) from None
    return typer.main.get_command(loaded.app)


def _say_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"serumpun {import_module('importlib.metadata').version('serumpun')}\n")
        raise typer.Exit


@app.callback()
def _root(
    profile: str | None = typer.Option(None, help="Which hub and agency; see `profile list`."),
    _version: bool = typer.Option(False, "--version", is_eager=True, callback=_say_version),
) -> None:
    """Exchange signed, sealed incident reports between agencies of member countries."""


def run(arguments: list[str]) -> int:
    """Run a command line; every outcome is an exit code and at most one line of error."""
    as_json = "--json" in arguments
    try:
        ended = typer.main.get_command(app).main(
            args=arguments, prog_name="serumpun", standalone_mode=False
        )
        sys.stdout.flush()
    except (typer.Abort, KeyboardInterrupt):
        return _interrupted(as_json)
    except BrokenPipeError:
        return _unheard()
    except SystemExit as error:  # typer's own answer to a broken pipe
        if isinstance(error.__context__, BrokenPipeError):
            return _unheard()
        raise
    except TyperException as error:
        return _usage(error, as_json)
    except Exception as error:  # noqa: BLE001 -- the last place before a traceback
        return _report(error, as_json)
    return _interrupted(as_json) if ended == INTERRUPTED else ended if isinstance(ended, int) else 0


def main() -> NoReturn:
    """Run `serumpun` as installed; what a terminal cannot write is escaped, never a fault."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if COMPLETION_VARIABLE in os.environ:
        found = import_module("serumpun.completing").complete(sys.argv[1:])
        sys.stdout.write("".join(f"{each}\n" for each in found))
        raise SystemExit(0)
    raise SystemExit(run(sys.argv[1:]))


def _unheard() -> int:
    """End in silence: whoever read us has left, as in `serumpun inbox | head`."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
    return 0


def _interrupted(as_json: bool) -> int:
    if as_json:
        return _say_error("interrupted", "Interrupted, or not confirmed", "", INTERRUPTED)
    sys.stderr.write("\nserumpun: interrupted\n")
    return INTERRUPTED


def _usage(error: TyperException, as_json: bool) -> int:
    """Say what is wrong with a command line, and where its help is."""
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        sys.stdout.write(f"{error.format_message()}\n")
        return 0
    where = context.command_path if context else "serumpun"
    if as_json:
        return _say_error("usage", error.format_message(), f"See: {where} --help", error.exit_code)
    sys.stderr.write(f"serumpun: {error.format_message()} See: {where} --help\n")
    return error.exit_code


def _say_error(code: str, title: str, next_step: str, exit_code: int) -> int:
    """Write an error as `terminal.error_view` does, without loading what writes errors."""
    members = {"code": code, "title": title, "reason": title, "next_step": next_step}
    sys.stderr.write(json.dumps({"error": {**members, "exit_code": exit_code}}) + "\n")
    return exit_code


def _report(error: Exception, as_json: bool) -> int:
    terminal = import_module("serumpun.terminal")
    code = import_module("serumpun.exit_codes").exit_code_of(error)
    if os.environ.get("SERUMPUN_TRACEBACK"):
        import_module("traceback").print_exception(error)
    if as_json:
        terminal.note(json.dumps(terminal.error_view(error, code)))
    else:
        terminal.note(f"serumpun: {terminal.describe(error)}")
    return int(code)
