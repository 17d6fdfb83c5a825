"""Changes of the federation file from the hub: it carries them, and is caught if it cheats."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.crypto.federation import Federation
from app.crypto.federation_change import FederationUpdate, propose_change
from app.crypto.federation_history import (
    UPDATES_FILE,
    FederationHistory,
    TakenUpdates,
    verify_history,
)
from app.errors import BadSignatureError, ChainBrokenError, NotReadyError
from app.hub_self import load_federation
from app.usecases.read_federation import PAGE
from serumpun.exit_codes import ExitCode
from tests.federation_steps import approved, grown, story, taken_of
from tests.screens import Screens
from tests.worlds import World

UPDATE = ("federation", "update", "--yes")
Show = Callable[[bytes, tuple[FederationUpdate, ...]], None]


@pytest.fixture
def show(screens: Screens, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Let the hub serve a file and changes, true or not."""

    def change(file: bytes, updates: tuple[FederationUpdate, ...]) -> None:
        monkeypatch.setitem(vars(screens.hub.hub), "history", FederationHistory(file, updates))

    return change


def members_pinned(screens: Screens) -> list[str]:
    pinned = Federation.parse(
        (screens.folder / "id-polri" / "federation.json").read_bytes(), 1 << 20
    )
    return [member.country for member in pinned.members]


def evidence(screens: Screens) -> list[Path]:
    return list((screens.folder / "id-polri" / "evidence").iterdir())


def test_home_takes_every_change_that_the_hub_shows_and_then_none(
    screens: Screens, show: Show
) -> None:
    assert "no change" in screens.see("id-polri", *UPDATE)
    show(*story(screens.hub.world, "TH", "VN"))
    shown = screens.see("id-polri", *UPDATE)
    assert "Change 1 is taken" in shown
    assert "Change 2 is taken" in shown
    assert members_pinned(screens)[-2:] == ["TH", "VN"]
    told = json.loads(screens.see("id-polri", *UPDATE, "--json"))
    assert (told["number"], told["is_new"]) == (None, False)
    show(*story(screens.hub.world, "TH", "VN", "LA"))
    assert '"number": 3' in screens.see("id-polri", *UPDATE, "--json")


def test_home_that_began_with_a_later_file_goes_on_from_there(
    screens: Screens, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = screens.hub.world
    file, updates = story(world, "TH", "VN")
    monkeypatch.setattr(world, "federation_file", updates[0].file)
    show(file, updates)
    assert "Change 2 is taken" in screens.see("id-polri", *UPDATE)


def test_more_changes_than_one_answer_holds_are_all_taken(screens: Screens, show: Show) -> None:
    countries = [f"X{chr(65 + n)}" for n in range(PAGE + 1)]
    world = screens.hub.world
    file, updates = world.federation_file, list[FederationUpdate]()
    for n, country in enumerate(countries, 1):
        made = Federation.parse(world.federation_file, 1 << 20).model_dump(mode="json")
        first, *others = made["members"]
        renamed = {**made, "members": [{**first, "name": country}, *others]}
        after = Federation.of(renamed).to_bytes()
        updates.append(approved(world, file, after, n))
        file = after
    show(file, tuple(updates))
    told = json.loads(screens.see("id-polri", *UPDATE, "--json"))
    assert told["number"] == PAGE + 1


def test_hub_that_goes_back_to_an_earlier_file_is_refused_and_kept_as_evidence(
    screens: Screens, show: Show
) -> None:
    file, updates = story(screens.hub.world, "TH", "VN")
    show(file, updates)
    screens.see("id-polri", *UPDATE)
    show(updates[0].file, updates[:1])
    shown = screens.see("id-polri", *UPDATE, code=ExitCode.REFUSED)
    assert "fewer changes" in shown
    assert len(evidence(screens)) == 1
    assert members_pinned(screens)[-2:] == ["TH", "VN"]


def test_hub_that_shows_a_fork_is_refused_and_both_sides_are_kept(
    screens: Screens, show: Show
) -> None:
    show(*story(screens.hub.world, "TH"))
    screens.see("id-polri", *UPDATE)
    show(*story(screens.hub.world, "VN"))
    assert "another change" in screens.see("id-polri", *UPDATE, code=ExitCode.REFUSED)
    assert len(evidence(screens)) == 1
    assert members_pinned(screens)[-1] == "TH"


def test_change_that_members_did_not_approve_is_refused(screens: Screens, show: Show) -> None:
    world = screens.hub.world
    after = grown(world.federation_file, "TH")
    show(after, (propose_change(world.federation_file, after, 1, world.now),))
    screens.see("id-polri", *UPDATE, code=ExitCode.REFUSED)
    assert "TH" not in members_pinned(screens)


def test_file_to_which_no_change_leads_is_refused(screens: Screens, show: Show) -> None:
    world = screens.hub.world
    show(grown(world.federation_file, "TH"), ())
    shown = screens.see("id-polri", *UPDATE, code=ExitCode.REFUSED)
    assert "do not lead" in shown
    file, updates = story(world, "TH", "VN")
    show(file, updates[:1])
    screens.see("id-polri", *UPDATE, code=ExitCode.REFUSED)
    assert members_pinned(screens) == [member.country for member in world.federation.members]


# --- what a hub starts with -----------------------------------------------------------------------


def test_history_leads_from_the_first_file_to_the_present_one() -> None:
    world = World.make()
    file, taken = taken_of(world, "TH", "VN")
    assert verify_history(file, taken).updates == tuple(each.update for each in taken)
    assert verify_history(file, []).updates == ()


def test_history_with_a_gap_or_to_another_file_is_refused() -> None:
    world = World.make()
    file, taken = taken_of(world, "TH", "VN")
    with pytest.raises(ChainBrokenError):
        verify_history(file, taken[1:])
    with pytest.raises(ChainBrokenError):
        verify_history(file, taken[:1])
    with pytest.raises(ChainBrokenError):
        verify_history(file, [taken[0], taken[0]])
    bare = taken[0].update.model_copy(update={"approvals": ()})
    with pytest.raises(BadSignatureError):
        verify_history(taken[0].update.file, [taken[0].model_copy(update={"update": bare})])


def test_hub_starts_only_with_changes_that_lead_to_its_file(tmp_path: Path) -> None:
    world = World.make()
    file, taken = taken_of(world, "TH")
    settings: Any = _Settings(tmp_path / "federation.json")
    settings.file.write_bytes(file)
    assert load_federation(settings)[1] == FederationHistory(file)
    changes = tmp_path / UPDATES_FILE
    changes.write_bytes(TakenUpdates(v=1, taken=tuple(taken)).to_bytes())
    assert load_federation(settings)[1].updates == (taken[0].update,)
    settings.file.write_bytes(world.federation_file)
    with pytest.raises(NotReadyError):
        load_federation(settings)
    changes.write_bytes(b"{}")
    with pytest.raises(NotReadyError):
        load_federation(settings)


class _Settings:
    def __init__(self, file: Path) -> None:
        self.file = file

    def federation_file(self) -> Path:
        return self.file
