"""Changes of the federation file: approved by members' roots, never back, never forked."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.crypto.directory import Directory
from app.crypto.encoding import now
from app.crypto.federation import Federation, fingerprint
from app.crypto.federation_change import (
    FederationUpdate,
    approve_change,
    propose_change,
    verify_update,
)
from app.crypto.key_parts import key_parts
from app.crypto.keys import KeyUse, SigningKey
from app.errors import (
    BadSignatureError,
    ChainBrokenError,
    KeyNotActiveError,
    OutsideNameConstraintError,
    RollbackError,
    UnknownKeyError,
)
from serumpun.exit_codes import ExitCode
from serumpun.federation import ended_roots, take_update
from serumpun.keyfile import Keys, write_key_file
from serumpun.profile import Home, Profile
from tests.screens import PASSPHRASE, Screens
from tests.worlds import World, signing_key

NAME = "asean-test.example"
FRESH = signing_key(NAME, "id", KeyUse.COUNTRY_ROOT, 2)  # Indonesia's next root
THAI = signing_key(NAME, "th", KeyUse.COUNTRY_ROOT)


@dataclass
class Change:
    """A federation of three countries and what is to become of it."""

    world: World
    after: bytes

    def approved(self, *roots: SigningKey, n: int = 1) -> FederationUpdate:
        """Let roots approve."""
        update = propose_change(self.world.federation_file, self.after, n, self.world.now)
        for root in roots:
            update = approve_change(update, root)
        return update

    def verify(self, *roots: SigningKey) -> Any:  # noqa: ANN401 -- a verified update
        """Verify what roots approved."""
        return verify_update(self.approved(*roots), self.world.federation_file)


def file_with(world: World, members: Iterable[dict[str, Any]], **more: Any) -> bytes:  # noqa: ANN401
    """Write another federation file."""
    made = world.federation.model_dump(mode="json")
    return Federation.of({**made, "members": list(members), **more}).to_bytes()


def members_of(world: World) -> list[dict[str, Any]]:
    members: list[dict[str, Any]] = world.federation.model_dump(mode="json")["members"]
    return members


@pytest.fixture
def joining() -> Change:
    """Thailand joins."""
    world = World.make()
    thai = {"country": "TH", "name": "Thailand", "root": key_parts(THAI.public)}
    return Change(world, file_with(world, [*members_of(world), thai]))


@pytest.fixture
def renewing() -> Change:
    """Indonesia changes its root."""
    world = World.make()
    first, *others = members_of(world)
    return Change(world, file_with(world, [{**first, "root": key_parts(FRESH.public)}, *others]))


def test_more_than_half_of_the_members_take_in_another(joining: Change) -> None:
    roots = joining.world.roots
    verified = joining.verify(roots["id"], roots["my"])
    assert verified.federation.root("TH") == THAI.public
    assert verified.ended == {}


def test_too_few_members_take_in_nobody(joining: Change) -> None:
    roots = joining.world.roots
    with pytest.raises(BadSignatureError, match="1 of 3"):
        joining.verify(roots["id"])
    with pytest.raises(BadSignatureError, match="1 of 3"):
        joining.verify(roots["id"], THAI)  # who joins has no say yet
    with pytest.raises(BadSignatureError):
        joining.verify()


def test_one_root_counts_once(joining: Change) -> None:
    root = joining.world.roots["id"]
    with pytest.raises(BadSignatureError, match="two approvals"):
        joining.verify(root, root)


def test_stranger_approves_nothing(joining: Change) -> None:
    roots = joining.world.roots
    stranger = signing_key(NAME, "vn", KeyUse.COUNTRY_ROOT)
    with pytest.raises(UnknownKeyError):
        joining.verify(roots["id"], roots["my"], stranger)


def test_approvals_of_another_file_or_for_another_place_are_none(joining: Change) -> None:
    world, roots = joining.world, joining.world.roots
    good = joining.approved(roots["id"], roots["my"])
    other = file_with(world, members_of(world)[:2])
    with pytest.raises(BadSignatureError, match="another file"):
        verify_update(good.model_copy(update={"file": other}), world.federation_file)
    with pytest.raises(ChainBrokenError):
        verify_update(good, other)
    later = propose_change(world.federation_file, joining.after, 2, world.now).change
    with pytest.raises(BadSignatureError):
        verify_update(good.model_copy(update={"change": later}), world.federation_file)


def test_change_never_renames_the_federation(joining: Change) -> None:
    world = joining.world
    renamed = Change(world, file_with(world, members_of(world), name="training.example"))
    with pytest.raises(OutsideNameConstraintError):
        renamed.verify(*world.roots.values())


def test_changed_root_needs_the_old_and_the_new_one(renewing: Change) -> None:
    roots = renewing.world.roots
    with pytest.raises(BadSignatureError, match="changed root"):
        renewing.verify(roots["my"], roots["sg"], FRESH)  # not by the old one: a coup
    with pytest.raises(BadSignatureError, match="changed root"):
        renewing.verify(*roots.values())  # not by the new one: nobody holds it
    verified = renewing.verify(*roots.values(), FRESH)
    assert list(verified.ended.values()) == [roots["id"].public]


def test_former_roots_statements_hold_and_new_ones_are_refused(renewing: Change) -> None:
    world = renewing.world
    verified = renewing.verify(*world.roots.values(), FRESH)
    former = {kid: (key, verified.change.effective_at) for kid, key in verified.ended.items()}
    federation = verified.federation
    rebuilt = Directory(federation.name, federation.roots(), ended_roots=former)
    for signed in world.statements:
        rebuilt.append(signed, world.enrolled_at)
    assert "id-polri" in rebuilt.agencies
    late = world.state("id-polri", world.now, name="Stolen")  # by the former root
    with pytest.raises(KeyNotActiveError):
        rebuilt.append(late, world.now)


# --- in a home ------------------------------------------------------------------------------------


@pytest.fixture
def home(joining: Change, tmp_path: Path) -> Home:
    """A home that pins the file before."""
    enrolled = Home(tmp_path / "home")
    pinned = joining.world.federation_file
    profile = {
        "v": 1,
        "agency": "id-polri",
        "fingerprint": fingerprint(pinned),
        "key_files": ["k"],
    }
    enrolled.enrol(Profile.of(profile), pinned)
    return enrolled


def test_home_takes_a_change_once_and_neither_back_nor_forked(home: Home, joining: Change) -> None:
    world, roots = joining.world, joining.world.roots
    good = joining.approved(roots["id"], roots["my"])
    assert take_update(home, good) is not None
    assert home.federation().root("TH") == THAI.public
    assert take_update(home, good) is None
    other = Change(world, file_with(world, members_of(world), hub="http://127.0.0.1:9"))
    fork = other.approved(roots["id"], roots["my"])
    with pytest.raises(RollbackError, match="another change"):
        take_update(home, fork)
    assert len(list((home.folder / "evidence").iterdir())) == 1
    back = propose_change(joining.after, world.federation_file, 1, world.now)
    with pytest.raises(RollbackError):
        take_update(home, approve_change(approve_change(back, roots["id"]), roots["my"]))
    skipped = propose_change(joining.after, world.federation_file, 3, world.now)
    for root in (roots["id"], roots["my"], roots["sg"]):
        skipped = approve_change(skipped, root)
    with pytest.raises(RollbackError, match="between"):
        take_update(home, skipped)
    assert home.federation().root("TH") == THAI.public
    assert ended_roots(home.folder, home.federation()) == {}


def test_change_is_proposed_approved_and_taken_at_the_command_line(
    screens: Screens, tmp_path: Path
) -> None:
    world = screens.hub.world
    thai = {"country": "TH", "name": "Thailand", "root": key_parts(THAI.public)}
    (tmp_path / "old.json").write_bytes(world.federation_file)
    (tmp_path / "new.json").write_bytes(file_with(world, [*members_of(world), thai]))
    said = ("federation", "propose", "new.json", "--federation", "old.json", "--number", "1")
    assert "TH: a new member" in screens.see("id-polri", *said)
    for country in ("id", "my"):
        path = tmp_path / f"root-{country}.key"
        write_key_file(path, Keys(world.roots[country]), PASSPHRASE, now())
        screens.see(
            "id-polri",
            *("root", "approve", "federation-change.json", "--federation", "old.json"),
            *("--key", path.name, "--yes"),
        )
        if country == "id":
            early = ("federation", "update", "federation-change.json", "--yes")
            screens.see("id-polri", *early, code=ExitCode.REFUSED)
    shown = screens.see("id-polri", "federation", "update", "federation-change.json", "--yes")
    assert "2 roots approve" in shown
    assert "Unit my-pdrm" in screens.see("id-polri", "directory", "--country", "MY")
