"""`serumpun profile`: several hubs or agencies on one machine, each with a home of its own."""

from typing import Annotated, Any

import typer

from serumpun.commands.options import HomeOption, JsonOption, new_app
from serumpun.errors import ClientError
from serumpun.homes import active_profile, choose_folder, folder_of, list_profiles
from serumpun.profile import Home, use_profile
from serumpun.terminal import say, say_json, say_table, shown

app = new_app("List and choose profiles: one for each hub or agency.")


@app.command("list")
def list_all(as_json: JsonOption = False) -> None:
    """List the profiles that are enrolled, and which one is used if none is named."""
    active = active_profile()
    views = [
        {"profile": name, "active": name == active, **_view(Home(folder_of(name)))}
        for name in list_profiles()
    ]
    if as_json:
        say_json({"active": active, "profiles": views})
        return
    titles = ("", "Profile", "Agency", "Hub", "Federation")
    say_table(
        titles,
        [
            (
                "*" if each["active"] else "",
                each["profile"],
                each["agency"],
                each["hub"],
                each["federation"] or each["problem"],
            )
            for each in views
        ],
    )


@app.command("use")
def use(
    name: Annotated[str, typer.Argument(help="As `profile list` shows it.")],
    as_json: JsonOption = False,
) -> None:
    """Choose the profile of commands that name none."""
    view = {"profile": name, **_view(use_profile(name))}
    if as_json:
        say_json(view)
    else:
        say(f"From now on: {name}, {shown(view['agency'])} at {shown(view['hub'])}.")


@app.command("show")
def show(ctx: typer.Context, home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Show which home a command would use now, and what decides it."""
    choice = choose_folder(home)
    by, name = choice.by, choice.profile
    if (profile := ctx.find_root().params.get("profile")) is not None:
        by, name = "--profile", profile
    view = {"profile": name, "decided_by": by, **_view(Home(choice.folder))}
    if as_json:
        say_json(view)
        return
    say_table(("", ""), [(title.replace("_", " "), held) for title, held in view.items() if held])


def _view(home: Home) -> dict[str, Any]:
    """Tell what a home is enrolled for; one that is damaged is told too."""
    view: dict[str, Any] = dict.fromkeys(("agency", "hub", "federation", "fingerprint", "problem"))
    try:
        profile, federation = home.profile(), home.federation()
    except ClientError as error:
        return {**view, "home": str(home.folder), "problem": error.reason}
    facts = {"agency": profile.agency, "hub": federation.hub, "federation": federation.name}
    return {**view, **facts, "fingerprint": profile.fingerprint, "home": str(home.folder)}
