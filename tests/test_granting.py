"""Who may give what to whom: the policy against a model written down a second time."""

from contextlib import nullcontext
from itertools import product
from uuid import UUID

import pytest

from app.crypto.header import Tlp
from app.crypto.statements import Role
from app.errors import ForbiddenError, Rule
from app.policy.actor import Actor, Binding
from app.policy.granting import (
    Subject,
    require_may_administer,
    require_may_grant,
    require_may_invite,
    require_may_withdraw,
)

# Rows: who gives. Columns: what is given, in the order of `Role`.
#                      sub ana lia aga coa aud fed wit hub
MODEL = {
    "submitter":          "- - - - - - - - -",
    "analyst":            "- - - - - - - - -",
    "liaison_officer":    "- - - - - - - - -",
    "agency_admin":       "a a a - - - - - -",
    "country_admin":      "c c c c - c - - -",
    "auditor":            "- - - - - - - - -",
    "federation_auditor": "- - - - - - - - -",
    "witness":            "- - - - - - - - -",
    "hub_operator":       "- - - - - - - - -",
    "stated":             "c c c c c c - - -",  # a system that its root stated country_admin
}  # fmt: skip
SUBJECTS = {
    "same agency": Subject("id-polri/other00000", "id-polri", "ID"),
    "same country": Subject("id-ppatk/other00000", "id-ppatk", "ID"),
    "foreign": Subject("my-pdrm/other00000", "my-pdrm", "MY"),
    "oneself": Subject("id-polri/self000000", "id-polri", "ID"),
    "its system": Subject("id-polri/system", "id-polri", "ID", is_system=True),
}
REACHED = {"a": {"same agency"}, "c": {"same agency", "same country"}, "-": set()}
CELLS = sorted(product(MODEL, SUBJECTS, Role))


def _actor(row: str) -> Actor:
    if row == "stated":
        binding = Binding(Role.COUNTRY_ADMIN, Tlp.RED)
        return Actor("id-polri", "ID", "id-polri/self000000", (binding,), "kid")
    bindings = (Binding(Role(row), Tlp.RED),)
    return Actor("id-polri", "ID", "id-polri/self000000", bindings, "kid", UUID(int=1))


def _may(row: str, relation: str, role: Role) -> bool:
    return relation in REACHED[MODEL[row].split()[list(Role).index(role)]]


def _may_take(row: str, relation: str, role: Role) -> bool:
    """A role of the federation is taken away by its holder's country alone."""
    if role in list(Role)[6:]:
        return row in {"country_admin", "stated"} and relation in REACHED["c"]
    return _may(row, relation, role)


def test_invitation_to_an_account_that_may_more_than_its_administrator_is_refused() -> None:
    own = Binding(Role.AGENCY_ADMIN, Tlp.AMBER, frozenset({"scam_centre"}))
    actor = Actor("id-polri", "ID", "x", (own,), "kid")
    wider = Subject("id-polri/y", "id-polri", "ID", bindings=(Binding(Role.ANALYST, Tlp.RED),))
    with pytest.raises(ForbiddenError):
        require_may_invite(actor, wider)
    require_may_administer(actor, wider)  # it may disable it


def test_granting_and_withdrawing_follow_the_model_in_every_cell() -> None:
    for row, relation, role in CELLS:
        actor, subject = _actor(row), SUBJECTS[relation]
        may = _may(row, relation, role)
        with nullcontext() if may else pytest.raises(ForbiddenError):
            require_may_grant(actor, subject, Binding(role, Tlp.RED))
        with nullcontext() if _may_take(row, relation, role) else pytest.raises(ForbiddenError):
            require_may_withdraw(actor, subject, role)
    assert len(CELLS) == 450


def test_account_is_administered_only_by_whoever_is_above_each_of_its_roles() -> None:
    for row, role in product(MODEL, Role):
        bindings = (Binding(role, Tlp.RED),)
        subject = Subject("id-polri/other00000", "id-polri", "ID", bindings=bindings)
        may = _may_take(row, "same agency", role)
        with nullcontext() if may else pytest.raises(ForbiddenError):
            require_may_administer(_actor(row), subject)
        with nullcontext() if _may(row, "same agency", role) else pytest.raises(ForbiddenError):
            require_may_invite(_actor(row), subject)


@pytest.mark.parametrize("ceiling", Tlp)
def test_ceiling_is_never_wider_than_ones_own(ceiling: Tlp) -> None:
    for own in Tlp:
        actor = Actor("id-polri", "ID", "x", (Binding(Role.AGENCY_ADMIN, own),), "kid")
        wanted = Binding(Role.ANALYST, ceiling)
        narrower = list(Tlp).index(ceiling) < list(Tlp).index(own)
        if narrower:
            with pytest.raises(ForbiddenError) as refusal:
                require_may_grant(actor, SUBJECTS["same agency"], wanted)
            assert refusal.value.rule is Rule.BEYOND_OWN_GRANT
        else:
            require_may_grant(actor, SUBJECTS["same agency"], wanted)
