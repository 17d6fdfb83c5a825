"""A hub that turned serves its directory: each lie is found by the agency itself."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.crypto import limits
from app.crypto.statements import Act, AgencyStatement
from app.errors import (
    ChainBrokenError,
    ClockWindowError,
    OutsideNameConstraintError,
    ReceiptInvalidError,
    RollbackError,
    SerumpunError,
    StatementConflictError,
)
from serumpun.errors import AnswerError, HomeError
from serumpun.receipts import digest_of
from tests.scripted_hub import ScriptedHub
from tests.worlds import NOW, World


@pytest.fixture
def hub() -> ScriptedHub:
    return ScriptedHub(World.make(), NOW)


def test_an_honest_directory_is_taken_in_and_kept(hub: ScriptedHub, tmp_path: Path) -> None:
    verified = hub.agency("id-polri", tmp_path).refresh()
    assert sorted(verified.agencies) == ["id-polri", "my-pdrm", "sg-spf"]
    again = hub.agency("id-polri", tmp_path)  # a new process in the same home
    assert again.directory.for_sealing().agencies == verified.agencies


def test_only_what_is_new_is_fetched(hub: ScriptedHub, tmp_path: Path) -> None:
    hub.agency("id-polri", tmp_path).refresh()
    asked: list[int] = []

    def count(said: dict[str, Any]) -> dict[str, Any]:
        asked.append(len(said["statements"]))
        return said

    hub.tampers["directory"] = count
    hub.world.enrol("id-bssn")
    assert "id-bssn" in hub.agency("id-polri", tmp_path).refresh().agencies
    assert asked == [3]


def test_withheld_statement_does_not_lead_to_the_stated_heads(
    hub: ScriptedHub, tmp_path: Path
) -> None:
    hub.tampers["directory"] = lambda said: {**said, "statements": said["statements"][:-1]}
    with pytest.raises(SerumpunError) as refused:
        hub.agency("id-polri", tmp_path).refresh()
    assert isinstance(refused.value, ChainBrokenError)


def test_directory_rolled_back_is_refused_by_whoever_saw_more(
    hub: ScriptedHub, tmp_path: Path
) -> None:
    hub.world.enrol("id-bssn")
    hub.agency("my-pdrm", tmp_path).refresh()
    (tmp_path / "my-pdrm" / "directory.json").unlink()  # even if only the memory of heads is left
    earlier = ScriptedHub(World.make(), NOW)
    with pytest.raises(RollbackError):
        earlier.agency("my-pdrm", tmp_path).refresh()


def test_replaced_chain_of_the_same_length_is_refused(hub: ScriptedHub, tmp_path: Path) -> None:
    hub.world.state("sg-spf", name="One")
    hub.agency("my-pdrm", tmp_path).refresh()
    (tmp_path / "my-pdrm" / "directory.json").unlink()
    other = ScriptedHub(World.make(), NOW)
    other.world.state("sg-spf", name="Another")
    with pytest.raises(RollbackError):
        other.agency("my-pdrm", tmp_path).refresh()


def test_a_revocation_cannot_be_hidden_from_whoever_knows_it(
    hub: ScriptedHub, tmp_path: Path
) -> None:
    hub.world.revoke(hub.world.agencies["sg-spf"].sealing.public)
    polri = hub.agency("id-polri", tmp_path)
    polri.refresh()
    (tmp_path / "id-polri" / "directory.json").unlink()
    hidden = ScriptedHub(World.make(), NOW)
    with pytest.raises(RollbackError):
        hidden.agency("id-polri", tmp_path).refresh()


def test_another_countrys_root_certifies_nobody_of_ours(hub: ScriptedHub, tmp_path: Path) -> None:
    forged = hub.world.draft(AgencyStatement, hub.world.roots["sg"], **_described("id-polri"))
    hub.world.statements.append(forged)
    with pytest.raises(OutsideNameConstraintError):
        hub.agency("my-pdrm", tmp_path).refresh()


def test_statement_dated_by_another_receipt_is_refused(hub: ScriptedHub, tmp_path: Path) -> None:
    def swap(said: dict[str, Any]) -> dict[str, Any]:
        said["statements"][1]["receipt"] = said["statements"][0]["receipt"]
        return said

    hub.tampers["directory"] = swap
    with pytest.raises(ReceiptInvalidError):
        hub.agency("id-polri", tmp_path).refresh()


@pytest.mark.parametrize("late", [timedelta(minutes=6), timedelta(days=9)])
def test_receipt_from_the_future_is_refused(
    hub: ScriptedHub, tmp_path: Path, late: timedelta
) -> None:
    first = hub.world.statements[0]

    def date(said: dict[str, Any]) -> dict[str, Any]:
        receipt = hub.receipt(Act.STATEMENT, "id", request_digest=digest_of(first), time=NOW + late)
        said["statements"][0]["receipt"] = receipt.model_dump(mode="json")
        return said

    hub.tampers["directory"] = date
    with pytest.raises(ReceiptInvalidError):
        hub.agency("id-polri", tmp_path).refresh()


def test_heads_of_another_key_are_refused(hub: ScriptedHub, tmp_path: Path) -> None:
    def sign_with_another(said: dict[str, Any]) -> dict[str, Any]:
        other = World.make(name="other-test.example")
        return {**said, "heads": ScriptedHub(other, NOW).heads().model_dump(mode="json")}

    hub.tampers["directory"] = sign_with_another
    with pytest.raises(SerumpunError):
        hub.agency("id-polri", tmp_path).refresh()


def test_pages_that_do_not_advance_end(hub: ScriptedHub, tmp_path: Path) -> None:
    hub.tampers["directory"] = lambda said: {**said, "next_after": 0}
    with pytest.raises(ChainBrokenError):
        hub.agency("id-polri", tmp_path).refresh()


def test_a_statement_served_twice_is_refused(hub: ScriptedHub, tmp_path: Path) -> None:
    def twice(said: dict[str, Any]) -> dict[str, Any]:
        last = dict(said["statements"][-1], seq=len(said["statements"]) + 1)
        return {**said, "statements": [*said["statements"], last]}

    hub.tampers["directory"] = twice
    with pytest.raises(StatementConflictError):
        hub.agency("id-polri", tmp_path).refresh()


@pytest.mark.parametrize(
    "members",
    [{"heads": None}, {"statements": "all"}, {"next_after": -1}],
    ids=lambda members: next(iter(members)),
)
def test_an_answer_of_another_shape_is_refused(
    hub: ScriptedHub, tmp_path: Path, members: dict[str, Any]
) -> None:
    hub.tampers["directory"] = lambda said: {**said, **members}
    with pytest.raises(AnswerError):
        hub.agency("id-polri", tmp_path).refresh()


# --- age and memory -------------------------------------------------------------------------------


def test_nobody_seals_on_a_directory_older_than_two_days(hub: ScriptedHub, tmp_path: Path) -> None:
    polri = hub.agency("id-polri", tmp_path)
    polri.refresh()
    hub.now = NOW + limits.DIRECTORY_AGE
    polri.directory.for_sealing()
    hub.now = NOW + limits.DIRECTORY_AGE + timedelta(seconds=1)
    with pytest.raises(ClockWindowError):
        polri.directory.for_sealing()


def test_nobody_seals_without_a_directory(hub: ScriptedHub, tmp_path: Path) -> None:
    with pytest.raises(ClockWindowError):
        hub.agency("id-polri", tmp_path).directory.for_sealing()


def test_damaged_memory_of_heads_is_not_taken_for_none(hub: ScriptedHub, tmp_path: Path) -> None:
    polri = hub.agency("id-polri", tmp_path)
    polri.refresh()
    (tmp_path / "id-polri" / "heads.json").write_text("{}")
    with pytest.raises(HomeError):
        polri.directory.for_sealing()


def test_damaged_store_is_fetched_again(hub: ScriptedHub, tmp_path: Path) -> None:
    hub.agency("id-polri", tmp_path).refresh()
    store = tmp_path / "id-polri" / "directory.json"
    store.write_bytes(store.read_bytes().replace(b'"seq":2', b'"seq":3', 1)[:-40])
    polri = hub.agency("id-polri", tmp_path)
    with pytest.raises(ClockWindowError):
        polri.directory.for_sealing()
    assert len(polri.refresh().agencies) == 3


def test_a_refused_directory_leaves_what_was_known(hub: ScriptedHub, tmp_path: Path) -> None:
    polri = hub.agency("id-polri", tmp_path)
    known = sorted(polri.refresh().agencies)
    hub.world.enrol("id-bssn")
    hub.tampers["directory"] = lambda said: {**said, "statements": []}
    with pytest.raises(ChainBrokenError):
        polri.refresh()
    assert sorted(polri.directory.verified.agencies) == known
    polri.directory.for_sealing()


def test_statements_recorded_while_pages_are_read_are_fetched_too(
    hub: ScriptedHub, tmp_path: Path
) -> None:
    def late(said: dict[str, Any]) -> dict[str, Any]:
        if "id-bssn" not in hub.world.agencies:
            hub.world.enrol("id-bssn")
            return {**said, "heads": hub.heads().model_dump(mode="json")}
        return said

    hub.tampers["directory"] = late
    assert "id-bssn" in hub.agency("id-polri", tmp_path).refresh().agencies


def _described(agency: str) -> dict[str, Any]:
    return {
        "subject": agency,
        "name": "Forged",
        "unit_type": "police",
        "remit": [],
        "contact": {"desk": "Desk", "phone": None, "email": None},
        "roles": ["analyst"],
        "tlp_ceiling": "RED",
        "status": "active",
    }
