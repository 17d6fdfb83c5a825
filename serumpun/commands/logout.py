"""`serumpun logout`: end the officer's session, at the hub and here."""

import contextlib

from serumpun.commands.options import HomeOption, JsonOption, new_app
from serumpun.errors import SignedOutError
from serumpun.officers import proxy_of
from serumpun.profile import find_home
from serumpun.session import OfficerLogin, SessionFile
from serumpun.terminal import say, say_json
from serumpun.transport import Transport, make_client

app = new_app()


@app.command("logout")
def logout(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """End the session that `serumpun login` began."""
    place = find_home(home)
    file = SessionFile(place.folder)
    session = file.read()
    with make_client(session.hub, ca_file=session.ca_file, proxy=proxy_of(place)) as client:
        transport = Transport(session.hub, client, OfficerLogin(file, client))
        with contextlib.suppress(SignedOutError):  # it was over already
            transport.delete(f"/v1/sessions/{session.session}")
    file.forget()
    if as_json:
        say_json({"hub": session.hub, "session": session.session})
    else:
        say(f"Signed out at {session.hub}.")
