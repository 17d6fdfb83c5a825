"""`serumpun whoami`: who acts at this home, and what may be done now."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.crypto.shape import Timestamp
from serumpun.answers import Answer
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    OfficerOption,
    PassphraseOption,
    hub_of,
    new_app,
)
from serumpun.terminal import say, say_json, shown

app = new_app()
_Text = Annotated[str, StringConstraints(max_length=300)]


class _Role(Answer):
    role: _Text
    tlp_ceiling: _Text


class _Standing(Answer):
    action: _Text
    is_allowed: bool
    rule: _Text | None = None


class _KeyLife(Answer):
    use: _Text
    kid: _Text
    not_after: Timestamp
    days_left: Annotated[int, Field(ge=0, le=36500)]


class _Self(Answer):
    """What of the hub's answer is shown."""

    account: _Text
    agency: _Text
    country: _Text
    name: _Text
    roles: Annotated[tuple[_Role, ...], Field(max_length=64, strict=False)]
    actions: Annotated[tuple[_Standing, ...], Field(max_length=256, strict=False)]
    keys: Annotated[tuple[_KeyLife, ...], Field(max_length=256, strict=False)] = ()


@app.command("whoami")
def whoami(
    *,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show as whom commands act here, with its roles, and what each act would be told.

    Where the agency's key file lies they act as its system, elsewhere as the officer who is signed
    in; --as-officer lets the officer act where the key file lies.
    """
    with hub_of(home, passphrase_fd, as_officer=as_officer) as transport:
        hub, found = transport.hub, transport.get(_Self, "/v1/me")
    if as_json:
        say_json({"hub": hub, **found.model_dump(mode="json")})
        return
    say(f"{shown(found.account)}  {shown(found.name)}")
    say(f"Agency   {shown(found.agency)} ({shown(found.country)}) at {shown(hub)}")
    for each in found.roles:
        say(f"Role     {shown(each.role)}, up to {shown(each.tlp_ceiling)}")
    for key in found.keys:
        days = f"{key.days_left} days"
        say(f"Key      {shown(key.use)} ends on {key.not_after:%Y-%m-%d}, in {days}")
    may = [each.action for each in found.actions if each.is_allowed]
    say(f"May      {shown(', '.join(may) or 'nothing')}")
