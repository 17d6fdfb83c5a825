"""Options that several commands have, and where their values lead.

What reaches a hub is imported inside functions: commands that run one would wait for it.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from pydantic import TypeAdapter, ValidationError
from typer.core import TyperCommand

from app.crypto.statements import CaseReference
from app.errors import NotFoundError
from app.schemas.report_path import is_report_address
from serumpun.errors import UsageError
from serumpun.passphrase import read_passphrase
from serumpun.patience import Patience
from serumpun.profile import find_home
from serumpun.terminal import note

if TYPE_CHECKING:
    from serumpun.agency import Agency
    from serumpun.transport import Transport


def _home_of_profile(ctx: typer.Context, home: Path | None) -> Path | None:
    """Let `serumpun --profile NAME` decide where `--home` does not."""
    profile = ctx.find_root().params.get("profile")
    if profile is None or ctx.resilient_parsing:
        return home
    return find_home(home, profile).folder


HomeOption = Annotated[
    Path | None,
    typer.Option(
        "--home",
        help="The agency's folder; else --profile, SERUMPUN_HOME, SERUMPUN_PROFILE, "
        "`profile use`, ~/.config/serumpun.",
        callback=_home_of_profile,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON with stable names.")]
PassphraseOption = Annotated[
    int | None,
    typer.Option(
        "--passphrase-fd",
        metavar="FD",
        help="Read the passphrase from this descriptor; else SERUMPUN_PASSPHRASE_FILE, else ask.",
    ),
]


def shaped(kind: Any, words: str) -> Callable[[str | None], str | None]:  # noqa: ANN401
    """Make the callback of an option that refuses what has not the shape of a type on the wire."""

    def check(value: str | None) -> str | None:
        if value is not None:
            try:
                TypeAdapter(kind).validate_python(value)
            except ValidationError:
                raise typer.BadParameter(words) from None
        return value

    return check


def case_option(help_text: str) -> Any:  # noqa: ANN401 -- what typer's options are
    """Make the option for a case reference, which is refused here if the hub would refuse it."""
    words = "letters, digits and ./_- , at most 128, a letter or digit first"
    return typer.Option(help=help_text, callback=shaped(CaseReference, words))


_KEY_ID = re.compile(r"-[\w-]{42}", re.ASCII)  # base64url: one in 64 looks like an option
OfficerOption = Annotated[
    bool,
    typer.Option(
        "--as-officer",
        help="Act as the officer who is signed in, also where the agency's key file lies.",
    ),
]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask; for systems.")]


class KeyIdCommand(TyperCommand):
    """A command whose argument is a key id, which may begin with a dash."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 -- typer's own
        """Take what can only be a key id for one."""
        kids = [word for word in args if _KEY_ID.fullmatch(word)] if "--" not in args else []
        rest = [word for word in args if word not in kids]
        return super().parse_args(ctx, [*rest, "--", *kids] if kids else args)


def new_app(help_line: str = "") -> typer.Typer:
    """Make the application of one noun."""
    return typer.Typer(
        help=help_line,
        no_args_is_help=bool(help_line),
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def passphrase_from(fd: int | None) -> Callable[[Path], str]:
    """Make what gives the passphrase of each key file."""
    known: list[str] = []

    def ask(path: Path) -> str:
        """Ask once for each file; a descriptor can be read only once."""
        if fd is None or not known:
            known.append(read_passphrase(f"Passphrase of {path}", fd))
        return known[-1]

    return ask


@contextmanager
def agency_of(home: Path | None, passphrase_fd: int | None) -> Iterator["Agency"]:
    """Open the enrolled home with its passphrase."""
    from serumpun.connect import open_agency
    from serumpun.notices import lacks_newest, notice_of_end, soonest_end

    ask = passphrase_from(passphrase_fd)
    with open_agency(find_home(home), ask, patience=Patience(tell=_tell)) as agency:
        yield agency
        at = agency.clock()
        signing = agency.signing.public.kid
        ending = soonest_end(agency.directory.verified, agency.id, signing, at)
        if ending is not None:
            note(notice_of_end(ending, at))
        if agency.device and lacks_newest(agency.directory.verified, agency.id, agency.sealing, at):
            note("What is sealed to the agency now does not open here: `serumpun device keys`.")


@contextmanager
def hub_of(
    home: Path | None, passphrase_fd: int | None, *, as_officer: bool
) -> Iterator["Transport"]:
    """Reach the hub as whoever acts at this home: its system, or the officer who is signed in."""
    from serumpun.officers import is_systems, open_session, require_somebody

    place = find_home(home)
    require_somebody(place)
    if as_officer or not is_systems(place):
        with open_session(place, patience=Patience(tell=_tell)) as transport:
            yield transport
    else:
        with agency_of(place.folder, passphrase_fd) as agency:
            yield agency.transport


@contextmanager
def absent_means(next_step: str) -> Iterator[None]:
    """Say what to do if the hub knows no such thing of this agency."""
    try:
        yield
    except NotFoundError as error:
        error.next_step = next_step
        raise


def _tell(seconds: float) -> None:
    note(f"The hub is busy; trying again in {seconds:.0f} seconds.")


def split_address(address: str) -> tuple[str, str]:
    """Read `ORIGINATOR/ID`.

    Raises:
        UsageError: It has another form.
    """
    originator, _, report_id = address.partition("/")
    if not is_report_address(originator, report_id):
        raise UsageError(
            f"{address!r} is no report",
            next_step="Write ORIGINATOR/ID as `serumpun inbox` shows it.",
        )
    return originator, report_id


def split_list(values: Sequence[str]) -> tuple[str, ...]:
    """Read an option that may be repeated and may hold several, separated by commas."""
    return tuple(part for value in values for part in value.replace(" ", "").split(",") if part)


def confirm(question: str, *, yes: bool) -> None:
    """Let a person agree; a system must have said `--yes`.

    Raises:
        UsageError: Nobody is there to ask.
        typer.Abort: Not agreed.
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise UsageError(
            "there is no terminal to ask at", next_step="Say `--yes` if nobody needs to look."
        )
    typer.confirm(question, abort=True, err=True)
