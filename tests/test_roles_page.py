"""The printed table of roles is the one that decides."""

import re

from app.crypto.statements import Role
from app.policy.actions import Action
from app.policy.grants import GRANTS
from tools.make_roles import PAGE, describe_roles


def test_the_page_is_the_code() -> None:
    assert PAGE.read_text() == describe_roles(), "run `make roles`"


def test_each_yes_of_the_page_is_a_grant_and_each_blank_none() -> None:
    cells = 0
    for line in PAGE.read_text().splitlines():
        found = re.match(r"\| `([a-z-]+:[a-z-]+)` \|(.*)\|", line)
        if found is None:
            continue
        marks = [mark.strip() == "yes" for mark in found[2].split("|")][: len(Role)]
        for role, is_marked in zip(Role, marks, strict=True):
            assert is_marked is (Action(found[1]) in GRANTS[role]), (found[1], role)
            cells += 1
    assert cells > 200
