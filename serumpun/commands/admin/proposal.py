"""`serumpun admin proposal`: what two persons decide."""

from datetime import timedelta
from typing import Annotated

import typer

from app.crypto import limits
from app.crypto.encoding import now, to_timestamp
from app.crypto.header import Uuid7
from app.crypto.statements import Purpose, Role
from app.schemas.proposals import MatchOperation, ProposalKind
from serumpun.administration import DecisionAnswer, ProposalAnswer
from serumpun.commands.admin.reach import ReasonOption, administration_of, say_invitation
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    OfficerOption,
    PassphraseOption,
    YesOption,
    case_option,
    confirm,
    new_app,
    shaped,
)
from serumpun.errors import UsageError
from serumpun.terminal import say, say_json, say_table, shown

app = new_app("Propose, confirm, reject and withdraw what takes two persons.")
ProposalArgument = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="As `admin proposal list` shows it.",
        callback=shaped(Uuid7, "not an id as `admin proposal list` shows it"),
    ),
]


@app.command("make")
def make(
    *,
    kind: Annotated[ProposalKind, typer.Argument(help="What is proposed.")],
    subject: Annotated[str, typer.Argument(help="A country, e.g. `SG`, an agency or an account.")],
    reason: ReasonOption,
    role: Annotated[Role | None, typer.Option(help="For a role of the federation.")] = None,
    tokens: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=limits.OPERATION_TOKENS,
            help="To match in bulk: how many identifiers, at most.",
        ),
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=30, help="To match in bulk: how long.")] = 7,
    purpose: Annotated[Purpose | None, typer.Option(help="To match in bulk: why.")] = None,
    case_reference: Annotated[str | None, case_option("To match in bulk: one's own.")] = None,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Propose something; a second, authorised person has 72 hours to decide."""
    operation = None
    if kind is ProposalKind.BULK_MATCH:
        if tokens is None or purpose is None or case_reference is None:
            raise UsageError("bulk_match needs --tokens, --purpose and --case-reference")
        operation = MatchOperation.of(
            {
                "purpose": purpose,
                "case_reference": case_reference,
                "tokens": tokens,
                "until": now() + timedelta(days=days),
            }
        )
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        made = admin.propose(kind, subject, reason, role, operation)
    if as_json:
        say_json(made.model_dump(mode="json"))
    else:
        say(f"Proposal {shown(made.id)} waits until {to_timestamp(made.expires_at)}.")


@app.command("list")
def list_all(
    *,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """List proposals of one's house, and those that concern the federation."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        found = list(admin.proposals())
    if as_json:
        say_json({"proposals": [proposal.model_dump(mode="json") for proposal in found]})
        return
    say_table(("Id", "What", "About", "By", "State", "Until"), map(_row, found))


@app.command("confirm")
def confirm_one(
    *,
    proposal: ProposalArgument,
    yes: YesOption = False,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Confirm what somebody else proposed; it happens at once."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        found = next((each for each in admin.proposals() if each.id == proposal), None)
        what = f"{_what(found)} {found.subject}" if found else proposal
        confirm(f"Confirm: {shown(what)}?", yes=yes)
        decided = admin.decide(proposal, "confirm")
    _say_decided(decided, as_json=as_json)


@app.command("reject")
def reject(
    *,
    proposal: ProposalArgument,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Reject what somebody else proposed."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        decided = admin.decide(proposal, "reject")
    _say_decided(decided, as_json=as_json)


@app.command("withdraw")
def withdraw(
    *,
    proposal: ProposalArgument,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take back what one proposed oneself, or end an operation (bulk_match) that goes on."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        decided = admin.decide(proposal, "withdraw")
    _say_decided(decided, as_json=as_json)


def _say_decided(decided: DecisionAnswer, *, as_json: bool) -> None:
    if as_json:
        say_json(decided.model_dump(mode="json"))
        return
    proposal = decided.proposal
    what = f"{proposal.kind} {proposal.subject}"
    say(f"{shown(what)} is {shown(proposal.state)}.")
    if decided.invitation is not None:
        say_invitation(decided.invitation, as_json=False)


def _what(proposal: ProposalAnswer) -> str:
    asked = proposal.operation
    if asked is None:
        return f"{proposal.kind} {proposal.role}" if proposal.role else proposal.kind
    until = to_timestamp(asked.until)[:16].replace("T", " ")
    why = f"{asked.purpose}, {asked.case_reference}"
    return f"{proposal.kind} of {asked.tokens} identifiers for {why}, until {until}"


def _row(proposal: ProposalAnswer) -> tuple[str, ...]:
    what = _what(proposal)
    until = to_timestamp(proposal.expires_at)[:16].replace("T", " ")
    return (proposal.id, what, proposal.subject, proposal.proposed_by, proposal.state, until)
