"""Matching at the command line: the custodian shares the key, officers ask, only tokens leave."""

import json
from datetime import timedelta

import pytest

from app.crypto.encoding import now
from app.crypto.index_keys import share_index_key
from serumpun.exit_codes import ExitCode
from tests.hub import INDEX_CUSTODIAN, HubUnderTest
from tests.screens import SUBMIT, Screens

WHY = ("--purpose", "prevention", "--case-reference", "CASE/1")
BULK = ("admin", "proposal", "make", "bulk_match", "my-pdrm", "--reason", "seized phones")
PHONE, ABROAD = "0812 3456 7890", "+62 812-3456-7890"


@pytest.fixture
def shared_hub(hub: HubUnderTest) -> HubUnderTest:
    """A hub of its own for each test: epochs follow one another."""
    return hub


@pytest.fixture
def keyed(screens: Screens) -> Screens:
    """Everybody has the index key of epoch 1."""
    assert "epoch 1 is shared with 3 agencies" in screens.see(INDEX_CUSTODIAN, "index", "new-epoch")
    return screens


def _submit(screens: Screens, policy: str) -> None:
    listed = screens.folder / "identifiers.txt"
    listed.write_text(f"# of the caller\nphone\t{PHONE}\ndomain\thxxps://login.scam.example/x\n")
    words = ("text.txt", "--to", "id-polri", "--identifiers", str(listed))
    shown = screens.see("id-polri", "submit", *words, "--match-policy", policy, *SUBMIT)
    assert f"Matched by 3 tokens; a hit shows the other side: {policy}" in shown


def test_officer_of_another_country_learns_who_has_the_number_however_it_is_written(
    keyed: Screens,
) -> None:
    _submit(keyed, "agency")
    seen = keyed.see(
        "my-pdrm", "match", "+62 812-3456-7890", "+60 3-2031 9999", "--type", "phone", *WHY
    )
    assert "candidate: id-polri" in seen
    assert "no hit" in seen
    asked = ("match", "evil.scam.example", "--type", "domain", "--json", *WHY)
    [found] = json.loads(keyed.see("my-pdrm", *asked))["matches"]
    assert [each["agency"] for each in found["candidates"]] == ["id-polri"]
    own = keyed.see("id-polri", "match", PHONE, "--type", "phone", *WHY)
    assert "report id-polri/" in own


def test_hit_only_names_nobody(keyed: Screens) -> None:
    _submit(keyed, "hit_only")
    seen = keyed.see("my-pdrm", "match", "+6281234567890", "--type", "phone", *WHY)
    assert "candidate: somebody" in seen
    assert "polri" not in seen


def test_without_a_key_nothing_is_asked_and_nothing_sealed(screens: Screens) -> None:
    code = ExitCode.USAGE
    seen = screens.see("my-pdrm", "match", ABROAD, "--type", "phone", *WHY, code=code)
    assert "No index key is shared" in seen
    assert not [row for row in screens.hub.records() if row["action"] == "match:query"]


def test_only_the_custodian_makes_keys(keyed: Screens) -> None:
    seen = keyed.see("my-pdrm", "index", "new-epoch", code=ExitCode.USAGE)
    assert f"custodian of this federation is {INDEX_CUSTODIAN}" in seen
    assert "shared with 3" in keyed.see(INDEX_CUSTODIAN, "index", "share")
    assert "epoch 2 is shared" in keyed.see(INDEX_CUSTODIAN, "index", "new-epoch")


def test_two_keys_in_one_epoch_are_refused_and_a_wrong_one_is_discarded(keyed: Screens) -> None:
    hub, at = keyed.hub, now()
    spf, pdrm = (hub.world.agencies[each] for each in (INDEX_CUSTODIAN, "my-pdrm"))
    reader = pdrm.sealing.public
    [row] = hub.rows("SELECT * FROM index_key_shares WHERE to_agency = 'my-pdrm'")
    dates = row["not_before"], row["not_after"]
    other = share_index_key(b"x" * 32, 1, dates, reader, spf.signing, at)
    answered = hub.agency(INDEX_CUSTODIAN).send("POST", "/v1/index-keys", content=other.to_bytes())
    assert (answered.status_code, answered.json()["code"]) == (409, "statement-conflict")
    forged = share_index_key(
        bytes(32), 2, (at, at + timedelta(1)), pdrm.sealing.public, pdrm.signing, at
    )
    hub.rows(  # a hub that hands out a key of another agency's making
        "INSERT INTO index_key_shares SELECT to_agency, 2, to_kid, key_digest, not_before,"
        " not_after, agency, $1, now() FROM index_key_shares WHERE to_agency = 'my-pdrm'",
        forged.to_bytes().decode(),
    )
    keyed.see("my-pdrm", "match", ABROAD, "--type", "phone", *WHY)
    [asked] = [each for each in hub.records() if each["action"] == "match:query"]
    assert asked["detail"].startswith("epoch=1 ")


def test_benign_value_is_refused_by_line(keyed: Screens) -> None:
    listed = keyed.folder / "identifiers.txt"
    listed.write_text(f"phone\t{PHONE}\ndomain\tgoogle.com\n")
    words = ("text.txt", "--to", "my-pdrm", "--identifiers", str(listed))
    seen = keyed.see("id-polri", "submit", *words, *SUBMIT, code=ExitCode.USAGE)
    assert "identifier 2 of the list: This value belongs to everybody" in seen


def test_watch_is_told_of_a_later_report_by_the_number_of_its_value_and_ends(
    keyed: Screens,
) -> None:
    values = ("+60 3-2031 9999", "+62 812-3456-7890")
    added = json.loads(
        keyed.see("my-pdrm", "watch", "add", *values, "--type", "phone", "--json", *WHY)
    )
    assert [each["numbers"] for each in added["values"]] == [[1], [2]]
    _submit(keyed, "agency")
    assert f"watch {added['id']} no. 2" in keyed.see("my-pdrm", "candidates", "list")
    keyed.hub.rows("UPDATE candidates SET state = 'confirmed' WHERE agency = 'my-pdrm'")
    told = json.loads(keyed.see("my-pdrm", "candidates", "figures", "--json"))["figures"]
    decided = {"open": 0, "confirmed": 1, "rejected": 0, "unclear": 0}
    assert told == [{"type": "phone", "with": "id-polri", **decided}]
    assert "CASE/1" in keyed.see("my-pdrm", "watch", "list")
    assert "has ended" in keyed.see("my-pdrm", "watch", "end", added["id"])
    assert json.loads(keyed.see("my-pdrm", "watch", "list", "--json"))["watches"] == []
    benign = ("watch", "add", "google.com", "--type", "domain", *WHY)
    assert "belongs to everybody" in keyed.see("my-pdrm", *benign, code=ExitCode.USAGE)


def test_hub_that_shows_a_watch_of_another_making_is_refused(keyed: Screens) -> None:
    for agency in ("my-pdrm", "id-polri"):
        keyed.see(agency, "watch", "add", ABROAD, "--type", "phone", *WHY)
    keyed.hub.rows(
        "UPDATE watches SET signed = (SELECT signed FROM watches WHERE agency = 'id-polri')"
    )
    keyed.see("my-pdrm", "watch", "list", code=ExitCode.REFUSED)


def test_operation_is_spent_in_place_of_the_budget(keyed: Screens) -> None:
    which = "01970000-0000-7000-8000-000000000001"
    keyed.hub.rows(
        "INSERT INTO match_operations VALUES ('my-pdrm', $1::text::uuid, 'prevention', 'CASE/1', 9,"
        " now() + interval '1 day', 9)",
        which,
    )
    asked = ("match", ABROAD, "--type", "phone", "--operation", which, *WHY)
    seen = keyed.see("my-pdrm", *asked)
    assert "no hit" in seen
    assert "8 tokens may still be asked for now" in seen
    assert keyed.hub.rows("SELECT remaining FROM match_operations")[0][0] == 8
    other = keyed.see("my-pdrm", *asked[:-1], "CASE/2", code=ExitCode.NOT_FOUND)
    assert "`serumpun admin proposal list`" in other
    ended = keyed.see("my-pdrm", "watch", "end", which, code=ExitCode.NOT_FOUND)
    assert "`serumpun watch list`" in ended
    assert keyed.hub.rows("SELECT 1 FROM match_budgets WHERE agency = 'my-pdrm'") == []


def test_all_that_a_value_met_stands_in_one_line_beside_how_it_was_read(keyed: Screens) -> None:
    _submit(keyed, "agency")
    keyed.see("sg-spf", "watch", "add", ABROAD, "--type", "phone", *WHY)
    seen = keyed.see("my-pdrm", "match", "62 812-3456-7890", "--type", "phone", *WHY)
    [row] = [line for line in seen.splitlines() if "candidate" in line]
    assert "+6281234567890 " in row
    assert {"id-polri", "sg-spf"} <= set(row.replace(",", " ").split())
    assert "\ufffd" not in seen


def test_no_hit_of_a_value_that_may_be_mistyped_says_so(keyed: Screens) -> None:
    mistyped = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed"
    asked = ("match", mistyped, "--type", "wallet", *WHY)
    assert f"{mistyped}: its checksum does not fit" in keyed.see("my-pdrm", *asked)
    [found] = json.loads(keyed.see("my-pdrm", *asked, "--json"))["matches"]
    assert found["doubt"].startswith("its checksum does not fit")
    assert found["compared_as"] == [{"type": "wallet", "value": mistyped.lower()}]


def test_what_was_asked_before_the_budget_ended_is_told(keyed: Screens) -> None:
    _submit(keyed, "agency")
    listed = keyed.folder / "list.tsv"
    addresses = "".join(f"ip\t100.0.{n >> 8}.{n & 255}\n" for n in range(600))
    listed.write_text(f"phone\t{ABROAD}\n{addresses}")
    keyed.hub.rows("INSERT INTO match_budgets VALUES ('my-pdrm', 550, now())")
    asked = ("match", "--file", str(listed), "--json", *WHY)
    seen = keyed.see("my-pdrm", *asked, code=ExitCode.BUSY)
    told, _ = json.JSONDecoder().raw_decode(seen)
    assert [each["agency"] for each in told["matches"][0]["candidates"]] == ["id-polri"]
    assert (len(told["matches"]), told["left"]) == (500, 101)
    assert "within 15 minutes" in seen  # 101 of 10,000 a day
    assert 50 <= told["tokens_left"] < 100  # some come back meanwhile


def test_what_was_asked_under_one_key_before_the_budget_ended_is_told(keyed: Screens) -> None:
    keyed.see(INDEX_CUSTODIAN, "index", "new-epoch")
    _submit(keyed, "agency")
    keyed.hub.rows("INSERT INTO match_budgets VALUES ('my-pdrm', 2, now())")
    words = ("match", ABROAD, "+60320319999", "--type", "phone", *WHY)
    seen = keyed.see("my-pdrm", *words, "--json", code=ExitCode.BUSY)
    told, _ = json.JSONDecoder().raw_decode(seen)
    assert [each["complete"] for each in told["matches"]] == [False, False]
    assert [each["agency"] for each in told["matches"][0]["candidates"]] == ["id-polri"]
    keyed.hub.rows("UPDATE match_budgets SET remaining = 2 WHERE agency = 'my-pdrm'")
    seen = keyed.see("my-pdrm", *words, code=ExitCode.BUSY)
    assert "no hit so far" in seen
    assert "older reports may be missing" in seen


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("match", ABROAD, "--type", "phone", *WHY[:3], "a b"), "'--case-reference'"),
        (("match", ABROAD, "--type", "phone", *WHY, "--operation", "abc"), "'--operation'"),
        (("match", "a.example", "google.com", "--type", "domain", *WHY), "value 2 of 2"),
        (("match", "--file", "empty.tsv", *WHY), "names no value"),
        (("watch", "add", ABROAD, "--type", "phone", *WHY[:3], ""), "'--case-reference'"),
        (("watch", "end", "../x"), "not an id"),
        (("candidates", "confirm", "xx"), "not an id"),
        (("open", "id-polri/x", *WHY[:3], "a b"), "'--case-reference'"),
        ((*BULK, *WHY[:3], "a b"), "'--case-reference'"),
        ((*BULK, *WHY, "--tokens", "0"), "'--tokens'"),
        (("admin", "proposal", "confirm", "7"), "not an id"),
    ],
)
def test_what_cannot_be_asked_is_refused_here_in_one_line(
    screens: Screens, asked: tuple[str, ...], told: str
) -> None:
    (screens.folder / "empty.tsv").write_text("# serumpun identifiers 1\n")
    screens.patch.chdir(screens.folder)
    assert told in screens.see("my-pdrm", *asked, code=ExitCode.USAGE)
