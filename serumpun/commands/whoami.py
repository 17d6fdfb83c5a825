"""`serumpun whoami`: who is signed in here, and what may be done now."""

from typing import Annotated

from pydantic import Field, StringConstraints

from serumpun.answers import Answer
from serumpun.commands.options import HomeOption, JsonOption, new_app
from serumpun.profile import find_home
from serumpun.session import OfficerLogin, SessionFile
from serumpun.terminal import say, say_json, shown
from serumpun.transport import Transport, make_client

app = new_app()
_Text = Annotated[str, StringConstraints(max_length=300)]


class _Role(Answer):
    role: _Text
    tlp_ceiling: _Text


class _Standing(Answer):
    action: _Text
    is_allowed: bool
    rule: _Text | None = None


class _Self(Answer):
    """What of the hub's answer is shown."""

    account: _Text
    agency: _Text
    country: _Text
    name: _Text
    roles: Annotated[tuple[_Role, ...], Field(max_length=64, strict=False)]
    actions: Annotated[tuple[_Standing, ...], Field(max_length=256, strict=False)]


@app.command("whoami")
def whoami(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Show the officer who is signed in here, its roles, and what each act would be told."""
    file = SessionFile(find_home(home).folder)
    session = file.read()
    with make_client(session.hub, ca_file=session.ca_file) as client:
        transport = Transport(session.hub, client, OfficerLogin(file, client))
        found = transport.get(_Self, "/v1/me")
    if as_json:
        say_json({"hub": session.hub, **found.model_dump(mode="json")})
        return
    say(f"{shown(found.account)}  {shown(found.name)}")
    say(f"Agency   {shown(found.agency)} ({shown(found.country)}) at {shown(session.hub)}")
    for each in found.roles:
        say(f"Role     {shown(each.role)}, up to {shown(each.tlp_ceiling)}")
    may = [each.action for each in found.actions if each.is_allowed]
    say(f"May      {shown(', '.join(may) or 'nothing')}")
