"""An auditor pulls the access log and trusts nothing: what is changed or withheld is told."""

import csv
import io
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.crypto.checkpoint import Checkpoint, sign_checkpoint, verify_checkpoint
from app.crypto.cosignature import cosign_checkpoint
from app.crypto.encoding import now
from app.crypto.keys import SigningKey
from app.crypto.log_keys import log_signing_key
from app.crypto.merkle import hash_leaf, root_of
from app.errors import ForbiddenError, VerificationError
from app.models.transaction import Identity
from app.policy.realm import Realm
from app.usecases.read_access_log import PULL_LIFE
from campaigns.log_tampering import WAYS, tamper_often
from serumpun.auditing import pull_log
from serumpun.errors import HubUnreachableError
from serumpun.log_checking import check_folder
from serumpun.log_conflict import CONFLICT_BYTES, LogConflict
from serumpun.log_evidence import LogEvidence, prove_entry
from serumpun.log_export import ExportFormat, export_entries
from serumpun.log_figures import count_entries
from serumpun.log_folder import Cosigned, LogFolder, PlacedEntry
from serumpun.transport import Transport
from serumpun.witnessing import Witness, Witnessed, witness_log
from tests.hub import DatabaseUnderTest, HubUnderTest
from tests.hub_steps import fresh_login, later, refused
from tests.log_steps import (
    AUDITORS,
    key_of,
    make_witness,
    newest,
    pull,
    running_log_hub,
    settled,
    signers,
    transport,
)
from tests.test_log_rows import ask


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    with running_log_hub(database, tmp_path_factory.mktemp("hub")) as running:
        yield running


def entries(folder: Path) -> list[PlacedEntry]:
    return list(LogFolder(folder).entries())


@pytest.fixture(scope="module")
def pulled(hub: HubUnderTest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pulled") / "log"
    pull(hub, "my-audit", folder)
    return folder


@pytest.fixture
def copy(pulled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(pulled, tmp_path / "log"))


# --- who sees what --------------------------------------------------------------------------------


def test_an_auditor_reads_what_concerns_the_country_and_nothing_else(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    for agency, country in AUDITORS.items():
        checked = pull(hub, agency, tmp_path / agency)
        assert checked.country == country
        told = entries(tmp_path / agency)
        assert {country} <= {told[0].entry.country, told[0].entry.concerned}
        expected = hub.rows(
            "SELECT id FROM access_log JOIN log_leaves ON entry = id"
            " WHERE $1 IN (country, concerned) AND index < $2 ORDER BY index",
            *(country, checked.size),
        )
        assert [each.entry.id for each in told] == [str(row["id"]) for row in expected]
        assert checked.entries == len(expected) > 10


def test_an_auditor_reads_only_own_rows_in_row_security(hub: HubUnderTest) -> None:
    """The application's filter is taken away: the second barrier alone."""
    who = Identity("my-audit", "MY", Realm.AUDIT)
    found = ask(hub, "SELECT country, concerned FROM access_log", who)
    assert found
    assert all("MY" in (row["country"], row["concerned"]) for row in found)
    numbered = ask(hub, "SELECT DISTINCT country FROM log_numbers", who)
    assert [row["country"] for row in numbered] == ["MY"]


def test_an_originators_country_sees_who_opened_and_why(hub: HubUnderTest, tmp_path: Path) -> None:
    pull(hub, "id-audit", tmp_path)
    opens = [each.entry for each in entries(tmp_path) if each.entry.action == "report:open"]
    assert [(each.agency, each.country, each.concerned) for each in opens] == [
        ("my-pdrm", "MY", "ID")
    ] * 2
    assert all(each.purpose and each.case_reference for each in opens)


def test_an_audience_country_sees_what_it_was_sent(pulled: Path) -> None:
    told = [each.entry for each in entries(pulled) if each.entry.action == "report:deliver"]
    assert [(each.originator, each.concerned) for each in told] == [("id-polri", "MY")] * 3


def test_the_federations_auditor_reads_all(hub: HubUnderTest, tmp_path: Path) -> None:
    checked = pull(hub, "sg-asean", tmp_path)
    assert checked.country == "*"
    assert checked.entries == checked.size
    assert any(each.entry.country is None for each in entries(tmp_path))  # the hub's own acts


@pytest.mark.parametrize("agency", ["id-polri", "my-pdrm"])
def test_who_is_no_auditor_reads_no_entry(hub: HubUnderTest, agency: str, tmp_path: Path) -> None:
    with pytest.raises(ForbiddenError):
        pull(hub, agency, tmp_path)


def test_a_pull_is_itself_recorded_and_pulled_next_time(hub: HubUnderTest, tmp_path: Path) -> None:
    first = pull(hub, "my-audit", tmp_path)
    settled(hub)
    second = pull(hub, "my-audit", tmp_path)
    assert second.size > first.size
    assert second.earlier == 1
    new = entries(tmp_path)[first.entries :]
    assert {each.entry.action for each in new} >= {"access-log:read"}
    assert "my-audit" in {each.entry.agency for each in new}


def test_a_pull_is_recorded_once_with_all_that_it_can_show(
    hub: HubUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("serumpun.auditing.PAGE", 2)
    asked = (
        "SELECT action, detail FROM access_log WHERE agency = 'my-audit'"
        " AND action LIKE 'access-log:%' ORDER BY recorded_at"
    )
    before = len(hub.rows(asked))
    checked = pull(hub, "my-audit", tmp_path)
    assert checked.entries > 4  # several pages
    scope, pulled = hub.rows(asked)[before:]
    assert {scope["action"], pulled["action"]} == {"access-log:read"}
    until = int(pulled["detail"].partition("until=")[2].split()[0])
    assert pulled["detail"].startswith("after=0 until=")
    assert until >= checked.entries
    assert [each.number for each in entries(tmp_path)] == [*range(1, checked.entries + 1)]


def test_a_cursor_leads_no_further_than_its_record_says(hub: HubUnderTest) -> None:
    """Not to who else asks, not to what else is there, not to what comes later, not for ever."""
    path, mine = "/v1/access-log/entries", hub.agency("id-audit")
    first = mine.get(path, agency="id-polri", limit=1).json()
    cursor, after = first["next"], first["entries"][0]["number"]
    assert hub.agency("my-audit").get(path, limit=1).json()["next"]
    for asker, more in (
        (hub.agency("my-audit"), {"agency": "id-polri"}),
        (hub.agency("sg-asean"), {"agency": "id-polri"}),
        (mine, {}),
        (mine, {"agency": "id-audit"}),
        (mine, {"agency": "id-polri", "since": "2020-01-01T00:00:00.000Z"}),
    ):
        refused(asker.get(path, cursor=cursor, **more), 422, "invalid-shape")
    spoilt = ("A" if cursor[0] != "A" else "B") + cursor[1:]
    refused(mine.get(path, cursor=spoilt, agency="id-polri"), 422, "invalid-shape")
    hub.agency("id-polri").get("/v1/reports")
    settled(hub)
    rest = mine.get(path, cursor=cursor, agency="id-polri", limit=1000).json()
    listed = mine.get(path, after=after, agency="id-polri", limit=1000).json()["entries"]
    assert rest["next"] is None
    assert rest["entries"] == listed[: len(rest["entries"])]
    assert len(rest["entries"]) < len(listed)
    with later(hub, PULL_LIFE + timedelta(minutes=1)):
        late = fresh_login(mine)
        refused(late.get(path, cursor=cursor, agency="id-polri"), 422, "invalid-shape")


FILTERS: list[tuple[dict[str, str], Callable[[Any], bool]]] = [
    ({"action": "report:open"}, lambda entry: entry["action"] == "report:open"),
    ({"agency": "my-pdrm"}, lambda entry: entry["agency"] == "my-pdrm"),
    ({"originator": "id-polri"}, lambda entry: entry["originator"] == "id-polri"),
    ({"outcome": "refused"}, lambda entry: entry["outcome"] == "refused"),
    (
        {"agency": "my-pdrm", "action": "report:open"},
        lambda entry: entry["action"] == "report:open",
    ),
]


@pytest.mark.parametrize(("asked", "fits"), FILTERS)
def test_entries_are_filtered(
    hub: HubUnderTest, asked: dict[str, str], fits: Callable[[Any], bool]
) -> None:
    asker = hub.agency("id-audit")
    all_of_them = asker.get("/v1/access-log/entries", limit=1000, until=_soon()).json()["entries"]
    found = asker.get("/v1/access-log/entries", limit=1000, **asked).json()["entries"]
    wanted = [
        each["number"] for each in all_of_them if all(_has(each, *pair) for pair in asked.items())
    ]
    assert [each["number"] for each in found][: len(wanted)] == wanted
    assert wanted or "outcome" in asked
    assert all(fits(each["entry"]) for each in found)


def _has(each: dict[str, Any], name: str, value: str) -> bool:
    return bool(each["entry"][name] == value)


def _soon() -> str:
    return (now() + timedelta(days=1)).isoformat()


def test_a_period_is_a_period(hub: HubUnderTest) -> None:
    asker = hub.agency("id-audit")
    listed = asker.get("/v1/access-log/entries", limit=1000).json()["entries"]
    since = listed[3]["entry"]["recorded_at"]
    until = listed[9]["entry"]["recorded_at"]
    found = asker.get("/v1/access-log/entries", since=since, until=until, limit=1000).json()
    wanted = [each for each in listed if since <= each["entry"]["recorded_at"] < until]
    assert found["entries"] == wanted
    assert wanted


# --- what is changed is told ----------------------------------------------------------------------


def test_what_was_pulled_holds_without_the_hub(hub: HubUnderTest, copy: Path) -> None:
    assert check_folder(LogFolder(copy), key_of(hub), signers(hub)).entries == len(entries(copy))


def test_no_tampering_is_accepted(hub: HubUnderTest) -> None:
    result = tamper_often(hub, 150)
    assert result.broken == []
    assert {*result.figures} == {*WAYS}


# --- a hub that lies ------------------------------------------------------------------------------


class Lying(Transport):
    """A hub between whose answers and us somebody stands: whoever holds the hub."""

    def __init__(self, real: Transport, lie: Callable[[str, Any], Any]) -> None:
        super().__init__(real.hub, real.client, real.credentials)
        self.lie = lie

    def get(self, kind: Any, path: str, parameters: Any = None) -> Any:  # noqa: ANN401
        return self.lie(path, super().get(kind, path, parameters))

    def download(self, path: str, length: int) -> Any:  # noqa: ANN401
        @contextmanager
        def changed() -> Iterator[Iterator[bytes]]:
            with super(Lying, self).download(path, length) as pieces:
                yield iter([self.lie(path, b"".join(pieces))])

        return changed()


def test_an_entry_that_is_left_out_is_missed(hub: HubUnderTest, tmp_path: Path) -> None:
    def leave_out(path: str, answer: Any) -> Any:  # noqa: ANN401
        if not path.endswith("/entries"):
            return answer
        kept = [each for each in answer.entries if each.entry.action != "report:open"]
        return answer.model_copy(update={"entries": tuple(kept)})

    lying = Lying(transport(hub, "id-audit"), leave_out)
    with pytest.raises(VerificationError, match="missing"):
        pull_log(lying, LogFolder(tmp_path), key_of(hub), signers(hub))


def test_the_last_entries_left_out_are_missed(hub: HubUnderTest, tmp_path: Path) -> None:
    def cut(path: str, answer: Any) -> Any:  # noqa: ANN401
        if not path.endswith("/entries"):
            return answer
        return answer.model_copy(update={"entries": answer.entries[:5], "next": None})

    lying = Lying(transport(hub, "id-audit"), cut)
    with pytest.raises(VerificationError, match="not shown"):
        pull_log(lying, LogFolder(tmp_path), key_of(hub), signers(hub))


def test_another_history_is_refused_and_kept_as_evidence(hub: HubUnderTest, tmp_path: Path) -> None:
    """The operator rewrites an entry, hashes all anew and signs it with the hub's own key."""
    pull(hub, "id-audit", tmp_path)
    first = LogFolder(tmp_path).checkpoint()
    assert first is not None
    settled(hub)
    signed = newest(hub)
    rewritten = [bytes(row[0]) for row in hub.rows("SELECT leaf FROM log_leaves ORDER BY index")]
    rewritten[2] = rewritten[3]
    root = root_of([hash_leaf(leaf) for leaf in rewritten[: signed.size]])
    key = log_signing_key(hub.world.federation.name, hub.world.log_secret)
    forged = sign_checkpoint(signed.size, root, now(), key)

    def rewrite(path: str, answer: Any) -> Any:  # noqa: ANN401
        if path.endswith("/checkpoint"):
            return forged
        if path.endswith("/cosignatures"):
            return Cosigned.of({})
        if "/tile/entries/" in path:
            width = len(answer) // 187
            return b"".join(b"\x00\xb9" + leaf for leaf in rewritten[:width])
        return answer

    lying = Lying(transport(hub, "id-audit"), rewrite)
    with pytest.raises(VerificationError, match="does not continue"):
        pull_log(lying, LogFolder(tmp_path), key_of(hub), signers(hub))
    [kept] = (tmp_path / "conflicts").iterdir()
    assert kept.read_bytes() == forged
    assert LogFolder(tmp_path).checkpoint() == first
    pull_log(
        Lying(transport(hub, "my-audit"), rewrite),
        LogFolder(tmp_path / "new"),
        key_of(hub),
        signers(hub),
    )


def test_a_log_that_shrank_is_refused(hub: HubUnderTest, tmp_path: Path) -> None:
    pull(hub, "id-audit", tmp_path)
    leaves = [bytes(row[0]) for row in hub.rows("SELECT leaf FROM log_leaves ORDER BY index")][:5]
    key = log_signing_key(hub.world.federation.name, hub.world.log_secret)
    older = sign_checkpoint(5, root_of([hash_leaf(leaf) for leaf in leaves]), now(), key)

    def shrink(path: str, answer: Any) -> Any:  # noqa: ANN401
        return older if path.endswith("/checkpoint") else answer

    with pytest.raises(VerificationError, match="does not continue"):
        pull_log(
            Lying(transport(hub, "id-audit"), shrink),
            LogFolder(tmp_path),
            key_of(hub),
            signers(hub),
        )


def test_another_tag_key_is_refused(hub: HubUnderTest, tmp_path: Path) -> None:
    pull(hub, "id-audit", tmp_path)

    def renumber(path: str, answer: Any) -> Any:  # noqa: ANN401
        if path.endswith("/scope"):
            return answer.model_copy(update={"tag_key": "A" * 43})
        return answer

    with pytest.raises(VerificationError, match="another key"):
        pull_log(
            Lying(transport(hub, "id-audit"), renumber),
            LogFolder(tmp_path),
            key_of(hub),
            signers(hub),
        )


# --- taking away ----------------------------------------------------------------------------------


def test_evidence_of_an_entry_is_checked_without_the_hub(hub: HubUnderTest, pulled: Path) -> None:
    wanted = next(each for each in entries(pulled) if each.entry.action == "report:open")
    folder = LogFolder(pulled)
    evidence = prove_entry(folder, wanted.entry.id, _signed(hub, folder))
    again = LogEvidence.parse(evidence.to_bytes(), 1 << 20)
    assert again.verify(key_of(hub)).size == _signed(hub, folder).size
    forged = again.model_copy(
        update={"entry": again.entry.model_copy(update={"case_reference": "another"})}
    )
    with pytest.raises(VerificationError):
        forged.verify(key_of(hub))
    with pytest.raises(VerificationError):
        again.verify(log_signing_key("other.example", bytes(32)).public)


def _signed(hub: HubUnderTest, folder: LogFolder) -> Checkpoint:
    return verify_checkpoint(folder.checkpoint() or b"", key_of(hub))


def test_no_cell_of_an_export_is_a_formula(pulled: Path) -> None:
    placed = entries(pulled)[0]
    evil = placed.entry.model_copy(update={"case_reference": "=cmd|' /C calc'!A0", "detail": "-1"})
    lines = "".join(export_entries([placed.model_copy(update={"entry": evil})], ExportFormat.CSV))
    titles, row = csv.reader(io.StringIO(lines))
    told = dict(zip(titles, row, strict=True))
    assert told["case_reference"] == "'=cmd|' /C calc'!A0"
    assert told["detail"] == "'-1"
    assert (told["number"], told["index"]) == (str(placed.number), str(placed.index))


def test_events_for_other_programs_say_what_entries_say(pulled: Path) -> None:
    listed = entries(pulled)
    events = [json.loads(line) for line in export_entries(listed, ExportFormat.OCSF)]
    for event, placed in zip(events, listed, strict=True):
        assert event["class_uid"] * 100 + event["activity_id"] == event["type_uid"]
        assert event["metadata"]["uid"] == placed.entry.id
        assert event["metadata"]["sequence"] == placed.index
        assert event["status_id"] == (1 if placed.entry.outcome == "done" else 2)
    opened = [event for event in events if event["api"]["operation"] == "report:open"]
    assert {event["activity_id"] for event in opened} == {2}


def test_figures_are_those_of_the_entries(hub: HubUnderTest, tmp_path: Path) -> None:
    pull(hub, "id-audit", tmp_path)
    counted = count_entries(entries(tmp_path))
    assert (counted.opens_by_pair.shown, counted.opens_by_pair.others) == ({}, 2)  # few: not told
    assert counted.openings == counted.reasoned == sum(counted.opens_by_day.values()) == 2
    assert counted.deliveries_by_pair.shown == {}
    assert counted.deliveries_by_pair.others == 6
    assert counted.refusals["report:list forbidden"] == 1


# --- witnesses ------------------------------------------------------------------------------------


def witness(
    hub: HubUnderTest, agency: str, folder: Path, via: Transport | None = None
) -> Witnessed:
    signer = hub.world.agencies[agency].signing
    own = Witness(folder, key_of(hub), signer, now)
    return witness_log(via or transport(hub, agency), own)


def test_an_auditor_is_told_which_countries_saw_the_same_log(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    for agency in ("my-pdrm", "sg-spf"):
        make_witness(hub, agency)
        first = witness(hub, agency, tmp_path / agency)
        settled(hub)
        again = witness(hub, agency, tmp_path / agency)
        assert first.before == 0
        assert again.before == first.size < again.size
    settled(hub)
    told = pull(hub, "id-audit", tmp_path / "log")
    assert {*told.cosigned} == {"MY", "SG"}
    assert all(0 < size <= told.size for size in told.cosigned.values())
    assert check_folder(LogFolder(tmp_path / "log"), key_of(hub), signers(hub)) == told


def test_a_witness_never_cosigns_two_histories(hub: HubUnderTest, tmp_path: Path) -> None:
    make_witness(hub, "my-pdrm")
    witness(hub, "my-pdrm", tmp_path)
    settled(hub)
    size = newest(hub).size + 5
    key = log_signing_key(hub.world.federation.name, hub.world.log_secret)
    forged = sign_checkpoint(size, b"x" * 32, now(), key)

    def rewrite(path: str, answer: Any) -> Any:  # noqa: ANN401
        if path.endswith("/consistency"):
            return answer.model_copy(update={"proof": (b"y" * 32,)})
        return forged if path.endswith("/checkpoint") else answer

    lying = _Patient(transport(hub, "my-pdrm"), rewrite)
    with pytest.raises(VerificationError, match="does not continue"):
        witness(hub, "my-pdrm", tmp_path, lying)
    [kept] = tmp_path.glob("conflict-*")
    assert kept.read_bytes() == forged
    assert witness(hub, "my-pdrm", tmp_path).size < size


class _Patient(Lying):
    """A hub that lies about what it does not know either."""

    def get(self, kind: Any, path: str, parameters: Any = None) -> Any:  # noqa: ANN401
        if path.endswith("/consistency"):
            parameters = {"old": 1, "new": 1}
        return super().get(kind, path, parameters)


def test_a_split_view_between_a_witness_and_an_auditor_is_found(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    """The witness was shown another log; its cosignature says so to whoever pulls."""
    at = settled(hub).size
    key = log_signing_key(hub.world.federation.name, hub.world.log_secret)
    other = sign_checkpoint(at - 3, b"z" * 32, now(), key)
    line = cosign_checkpoint(other, hub.world.agencies["my-pdrm"].signing, now())

    def split(path: str, answer: Any) -> Any:  # noqa: ANN401
        if not path.endswith("/cosignatures"):
            return answer
        shown = {"agency": "my-pdrm", "checkpoint": other.decode(), "cosignature": line}
        return Cosigned.of({"cosignatures": [shown]})

    lying = Lying(transport(hub, "id-audit"), split)
    with pytest.raises(VerificationError, match=r"not those signed before.* proves it to"):
        pull_log(lying, LogFolder(tmp_path), key_of(hub), signers(hub))
    [evidence] = (tmp_path / "conflicts").glob("*.json")
    found = LogConflict.parse(evidence.read_bytes(), CONFLICT_BYTES)
    assert found.verify(key_of(hub))[0].root == b"z" * 32


def test_a_cosignature_beyond_what_was_pulled_says_nothing(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    """It cannot be compared with the leaves: the witness may have seen another log."""
    at = settled(hub).size
    key = log_signing_key(hub.world.federation.name, hub.world.log_secret)
    other = sign_checkpoint(at + 1000, b"z" * 32, now(), key)
    line = cosign_checkpoint(other, hub.world.agencies["my-pdrm"].signing, now())

    def ahead(path: str, answer: Any) -> Any:  # noqa: ANN401
        if not path.endswith("/cosignatures"):
            return answer
        shown = {"agency": "my-pdrm", "checkpoint": other.decode(), "cosignature": line}
        return Cosigned.of({"cosignatures": [shown]})

    lying = Lying(transport(hub, "id-audit"), ahead)
    assert pull_log(lying, LogFolder(tmp_path), key_of(hub), signers(hub)).cosigned == {}


def test_a_first_pull_that_was_cut_short_is_finished_by_the_next(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    def break_off(path: str, answer: Any) -> Any:  # noqa: ANN401
        if path.endswith("/entries"):
            raise HubUnreachableError("cut")
        return answer

    lying = Lying(transport(hub, "id-audit"), break_off)
    with pytest.raises(HubUnreachableError):
        pull_log(lying, LogFolder(tmp_path), key_of(hub), signers(hub))
    with (tmp_path / "entries.ndjson").open("ab") as file:
        file.write(b'{"number": 1, "ind')  # a line that was not finished
    assert pull(hub, "id-audit", tmp_path).entries > 10


def test_what_was_pulled_is_for_its_owner_alone(pulled: Path) -> None:
    """It says who opened which report under which case."""
    files = [path for path in pulled.rglob("*") if path.is_file()]
    assert len(files) >= 5
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


@pytest.mark.parametrize("forger", ["sg-spf", "stranger", "old"])
def test_a_forged_cosignature_counts_for_nothing(
    hub: HubUnderTest, tmp_path: Path, forger: str
) -> None:
    """By another country's agency in its name, by nobody's key, or before the key was certified."""
    note = bytes(hub.rows("SELECT note FROM log_checkpoints ORDER BY size LIMIT 1")[0][0])
    own = hub.world.agencies["my-pdrm"].signing
    signer = {
        "sg-spf": hub.world.agencies["sg-spf"].signing,
        "stranger": SigningKey.generate(own.federation, own.holder, own.use),
        "old": own,
    }[forger]
    at = now() - timedelta(days=3000 if forger == "old" else 0)
    line = cosign_checkpoint(note, signer, at)

    def forge(path: str, answer: Any) -> Any:  # noqa: ANN401
        if not path.endswith("/cosignatures"):
            return answer
        shown = {"agency": "my-pdrm", "checkpoint": note.decode(), "cosignature": line}
        return Cosigned.of({"cosignatures": [shown]})

    lying = Lying(transport(hub, "id-audit"), forge)
    assert pull_log(lying, LogFolder(tmp_path), key_of(hub), signers(hub)).cosigned == {}


def test_the_hub_takes_no_cosignature_that_does_not_hold(hub: HubUnderTest) -> None:
    make_witness(hub, "my-pdrm")
    note = bytes(hub.rows("SELECT note FROM log_checkpoints ORDER BY size LIMIT 1")[0][0])
    key = log_signing_key(hub.world.federation.name, hub.world.log_secret)
    foreign = sign_checkpoint(3, b"q" * 32, now(), key)
    own, other = (hub.world.agencies[name].signing for name in ("my-pdrm", "sg-spf"))
    late = now() - timedelta(minutes=6)
    for given, line, code in (
        (note, cosign_checkpoint(note, other, now()), "bad-signature"),
        (note, cosign_checkpoint(note, own, late), "clock-window"),
        (foreign, cosign_checkpoint(foreign, own, now()), "bad-proof"),
        (note, cosign_checkpoint(foreign, own, now()), "bad-signature"),
    ):
        body = json.dumps({"checkpoint": given.decode(), "cosignature": line}).encode()
        path = "/v1/access-log/cosignatures"
        refused(hub.agency("my-pdrm").send("POST", path, content=body), 422, code)
