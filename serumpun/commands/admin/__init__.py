"""`serumpun admin`: run one's own house at the hub, as an agency's or a country's administrator."""

from serumpun.commands.admin import account, agency, proposal, role, session
from serumpun.commands.options import new_app

app = new_app("Run one's own house: accounts, roles, proposals, sessions, suspensions.")
for _noun in (account, role, proposal, session, agency):
    app.add_typer(_noun.app, name=_noun.__name__.rpartition(".")[2])
