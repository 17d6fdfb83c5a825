"""Write docs/roles.md, the table of who may do what, from `app.policy`."""

from pathlib import Path

from app.crypto.statements import Role
from app.policy.actions import OWN, STEP_UP, Action
from app.policy.actor import SCOPES
from app.policy.granting import BELOW
from app.policy.grants import GRANTS

PAGE = Path(__file__).parents[1] / "docs" / "roles.md"
_INTRODUCTION = """\
# Roles: who may do what

One table decides, `app/policy/grants.py`; this page is written from it by `make roles`, and a test
compares them. There is no role that may do everything. Whoever has no role for an act is refused
with `forbidden` and the rule `no-role`; `GET /v1/me` tells an account what it may do now.

A role counts only within its bounds: its **scope** (below), the **categories** of reports it is
for, its **TLP ceiling** (the narrowest marking), and **until** when. Opening TLP:RED or a
`victim_identity` section, and what is marked *fresh*, takes an officer a sign-in of the last 5
minutes that cannot be phished.

Every account, whatever its roles: {own}.

"""
_SCOPES = """
## Scope, and who gives a role

| Role | Scope | Given to officers by |
|---|---|---|
"""
_BELOW = """
Nobody gives himself anything, and nobody gives more than he has: no wider ceiling, no further
category, no later end. The roles of an agency's *system* are those that its country's root states
in the signed agency statement, and no others.
"""


def describe_roles() -> str:
    """Write the page as it is committed."""
    page = _INTRODUCTION.format(own=", ".join(f"`{action}`" for action in sorted(OWN)))
    page += "| Act | " + " | ".join(f"`{role}`" for role in Role) + " | |\n"
    page += "|---|" + "---|" * len(Role) + "---|\n"
    for action in Action:
        if any(action in granted for granted in GRANTS.values()) and action not in OWN:
            marks = ["yes" if action in GRANTS[role] else "" for role in Role]
            fresh = "fresh" if action in STEP_UP else ""
            page += f"| `{action}` | {' | '.join(marks)} | {fresh} |\n"
    page += _SCOPES
    for role in Role:
        page += f"| `{role}` | {SCOPES[role]} | {_givers(role)} |\n"
    return page + _BELOW


def _givers(role: Role) -> str:
    givers = [f"`{giver}`" for giver, below in BELOW.items() if role in below]
    if role is Role.COUNTRY_ADMIN:
        return "a system that the country's root stated `country_admin`"
    return " or ".join(givers) or "one country's proposal that another country confirms"


if __name__ == "__main__":
    PAGE.write_text(describe_roles())
    print("wrote docs/roles.md")
