"""A new epoch of index keys: reports get tokens of it, are met once, and none is lost between."""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.crypto.blind_index import Tokens, make_tokens, match_entry
from app.crypto.encoding import from_base64url, object_digest
from app.crypto.envelope import REPORT_TYP, Envelope
from app.crypto.index_statement import TokensRenewal
from app.crypto.jws import read_protected
from app.crypto.keys import KeyUse, SigningKey
from app.crypto.statements import sign_statement
from app.schemas.matches import TokensRenewalIn
from serumpun.errors import HubUnreachableError
from serumpun.exit_codes import ExitCode
from tests.hub import INDEX_CUSTODIAN, HubUnderTest
from tests.hub_steps import header_of, post
from tests.screens import SUBMIT, Screens
from tests.test_matching import ask, matches, submit
from tests.worlds import seed, signing_key

KEYS = {1: seed("index key", "1"), 2: seed("index key", "2")}
OPEN = (
    "INSERT INTO index_key_shares"
    " VALUES ($1, 2, 'kid', '', now(), now() + interval '1 day', 'x', '', now())"
)
WHY = ("--purpose", "prevention", "--case-reference", "CASE/1")


def open_epoch(hub: HubUnderTest, *agencies: str) -> None:
    """Share the key of epoch 2, as far as the hub can see."""
    for agency in agencies:
        hub.rows(OPEN, agency)


def renew(
    hub: HubUnderTest,
    who: str,
    envelope: Envelope,
    *phones: str,
    signer: str = "",
    policy: str = "agency",
    tokens: Tokens | None = None,
    key: SigningKey | None = None,
) -> httpx2.Response:
    """Send a report's tokens of epoch 2, signed by an agency's first key or another."""
    made = make_tokens(KEYS[2], 2, [("phone", phone) for phone in phones])
    header = header_of(envelope)
    _, kid = read_protected(envelope)
    signing = key or hub.world.agencies[signer or who].signing
    renewal = TokensRenewal.of(
        {
            "v": 1,
            "agency": signing.holder,
            "report": {
                "originator": header["originator"],
                "id": header["id"],
                "header_digest": object_digest(REPORT_TYP, kid, from_base64url(envelope.payload)),
            },
            "match": match_entry(made, policy).model_dump(),  # type: ignore[arg-type]
            "time": hub.hub.clock(),
        }
    )
    asked = TokensRenewalIn(signed=sign_statement(renewal, signing), tokens=tokens or made)
    path = f"/v1/reports/{header['originator']}/{header['id']}/tokens"
    return hub.agency(who).send("POST", path, content=asked.to_bytes())


def epoch_two(*phones: str) -> dict[str, Any]:
    """Ask with tokens of epoch 2."""
    tokens = make_tokens(KEYS[2], 2, [("phone", phone) for phone in phones]).t1
    return {"epoch": 2, "t1": [each.model_dump(mode="json") for each in tokens]}


def meetings(hub: HubUnderTest, agency: str) -> int:
    return len(hub.rows("SELECT FROM candidates WHERE agency = $1", agency))


def test_doctor_tells_whom_a_new_epoch_waits_for(screens: Screens) -> None:
    def told() -> dict[str, str]:
        shown = screens.see("id-polri", "doctor", "--json", code=codes.pop(0))
        found: list[dict[str, str]] = json.loads(shown)["findings"]
        return next((each for each in found if each["subject"] == "index key"), {})

    codes = [ExitCode.OK, ExitCode.OK, ExitCode.CHECKUP_WARNING, ExitCode.OK]
    assert told() == {}
    screens.see(INDEX_CUSTODIAN, "index", "new-epoch")
    screens.see("id-polri", "watch", "add", "+6281234567890", "--type", "phone", *WHY)
    assert told()["said"].startswith("epoch 1, until ")
    screens.see(INDEX_CUSTODIAN, "index", "new-epoch")
    behind = told()
    assert "1 reports and watches made here" in behind["said"]
    assert "`serumpun index rotate`" in behind["next_step"]
    screens.see("id-polri", "index", "rotate")
    assert told()["said"].startswith("epoch 2, until ")


def test_renewed_report_is_met_by_the_new_epoch_alone_and_old_meetings_are_not_told_again(
    hub: HubUnderTest,
) -> None:
    open_epoch(hub, "id-polri", "my-pdrm")
    polri, pdrm = submit(hub, "id-polri", "+6281"), submit(hub, "my-pdrm", "+6281")
    assert matches(hub, "sg-spf", "+6281", **epoch_two("+6281"))[0]["candidates"] == []
    for who, envelope in (("id-polri", polri), ("my-pdrm", pdrm), ("my-pdrm", pdrm)):
        assert renew(hub, who, envelope, "+6281").json() == {"epoch": 2}
    assert (meetings(hub, "id-polri"), meetings(hub, "my-pdrm")) == (1, 1)
    assert matches(hub, "sg-spf", "+6281")[0]["candidates"] == []
    met = matches(hub, "sg-spf", "+6281", **epoch_two("+6281"))[0]["candidates"]
    assert [each["agency"] for each in met] == ["id-polri", "my-pdrm"]
    [listed] = [
        each
        for each in hub.agency("id-polri").get("/v1/candidates").json()["candidates"]
        if each["agency"] == "my-pdrm"
    ]
    assert listed["reports"] == [f"id-polri/{header_of(polri)['id']}"]


def test_report_made_in_the_new_epoch_meets_an_older_one_once_that_is_renewed(
    hub: HubUnderTest,
) -> None:
    open_epoch(hub, "id-polri")
    older = submit(hub, "id-polri", "+6281")
    tokens = make_tokens(KEYS[2], 2, [("phone", "+6281")])
    newer = hub.world.seal("my-pdrm", tokens=tokens, policy="country")
    assert hub.agency("my-pdrm").submit(newer).status_code == 201
    assert meetings(hub, "id-polri") == 0
    assert renew(hub, "id-polri", older, "+6281").status_code == 200
    pointers = "SELECT agency, pointer FROM candidates ORDER BY agency"
    assert [tuple(row) for row in hub.rows(pointers)] == [("id-polri", "MY"), ("my-pdrm", "ID")]


def test_only_the_originator_renews_and_only_what_it_signed_and_with_its_policy(
    hub: HubUnderTest,
) -> None:
    open_epoch(hub, "id-polri", "my-pdrm")
    envelope = submit(hub, "id-polri", "+6281", to=("my-pdrm",))
    others = make_tokens(KEYS[2], 2, [("phone", "+6282")])
    refused = [
        renew(hub, "my-pdrm", envelope, "+6281"),
        renew(hub, "id-polri", envelope, "+6281", signer="my-pdrm"),
        renew(hub, "id-polri", envelope, "+6281", tokens=others),
        renew(hub, "id-polri", envelope, "+6281", policy="none"),
    ]
    assert [(each.status_code, each.json()["code"]) for each in refused] == [
        (404, "not-found"),
        (403, "originator-mismatch"),
        (422, "digest-mismatch"),
        (422, "digest-mismatch"),
    ]
    assert {row["epoch"] for row in hub.rows("SELECT epoch FROM report_tokens")} == {1}


def test_tokens_of_an_epoch_that_is_not_open_are_refused(hub: HubUnderTest) -> None:
    envelope = submit(hub, "id-polri", "+6281")
    refused = renew(hub, "id-polri", envelope, "+6281")
    assert (refused.status_code, refused.json()["code"]) == (422, "epoch-closed")
    open_epoch(hub, "my-pdrm")
    assert renew(hub, "id-polri", envelope, "+6281").status_code == 422


class RevokedMeanwhile:
    """The hub's evaluator, during whose work a country revokes a key."""

    def __init__(self, hub: HubUnderTest, key: SigningKey) -> None:
        self.hub, self.key, self.real = hub, key, hub.hub.evaluator
        self.is_elsewhere, self.close = self.real.is_elsewhere, self.real.close

    async def evaluate(self, agency: str, epoch: int, tokens: Sequence[bytes]) -> Sequence[bytes]:
        before = len(self.hub.world.statements)
        self.hub.world.revoke(self.key.public, self.hub.hub.clock())
        await asyncio.to_thread(post, self.hub, before)
        return await self.real.evaluate(agency, epoch, tokens)


def test_key_that_is_revoked_while_tokens_are_evaluated_renews_nothing(hub: HubUnderTest) -> None:
    """Not the one by which the system has logged in."""
    open_epoch(hub, "id-polri")
    envelope = submit(hub, "id-polri", "+6281")
    other = signing_key(hub.world.federation.name, "id-polri", KeyUse.AGENCY_SIGN, 2)
    before = len(hub.world.statements)
    hub.world.certify(other.public, hub.hub.clock())
    post(hub, before)
    object.__setattr__(hub.hub, "evaluator", RevokedMeanwhile(hub, other))
    refused = renew(hub, "id-polri", envelope, "+6281", key=other)
    assert (refused.status_code, refused.json()["code"]) == (422, "key-not-active")
    assert {row["epoch"] for row in hub.rows("SELECT epoch FROM report_tokens")} == {1}


def test_renewing_is_no_way_around_the_budget(hub: HubUnderTest) -> None:
    open_epoch(hub, "id-polri")
    envelope = submit(hub, "id-polri", "+6281")
    hub.rows("UPDATE match_budgets SET remaining = 1, counted_at = now() + interval '1 hour'")
    refused = renew(hub, "id-polri", envelope, "+6281", "+6282")
    assert (refused.status_code, refused.json()["code"]) == (429, "query-budget")
    assert renew(hub, "id-polri", envelope, "+6281").status_code == 200
    assert ask(hub, "id-polri", "+6283").status_code == 429


def test_tokens_of_an_epoch_that_has_ended_are_erased(hub: HubUnderTest) -> None:
    open_epoch(hub, "id-polri")
    submit(hub, "sg-spf", "+6281")
    renew(hub, "id-polri", submit(hub, "id-polri", "+6281"), "+6281")
    ended = OPEN.replace("2, 'kid'", "1, 'kid'").replace("+ interval '1 day'", "- interval '1 s'")
    assert hub.rows("SELECT erase_ended_tokens(now())")[0][0] == 0
    hub.rows(ended, "id-polri")
    assert hub.rows("SELECT erase_ended_tokens(now())")[0][0] == 2
    assert [row["epoch"] for row in hub.rows("SELECT epoch FROM report_tokens")] == [2]


@pytest.fixture
def shared_hub(hub: HubUnderTest) -> HubUnderTest:
    """A hub of its own: epochs follow one another."""
    return hub


def test_officer_finds_an_older_report_before_and_after_it_is_rotated_and_rotating_goes_on(
    screens: Screens,
) -> None:
    screens.see(INDEX_CUSTODIAN, "index", "new-epoch")
    listed = screens.folder / "identifiers.txt"
    listed.write_text("phone\t+62 812-3456-7890\n")
    words = ("text.txt", "--to", "id-polri", "--identifiers", str(listed))
    for _ in range(2):
        screens.see("id-polri", "submit", *words, *SUBMIT)
    screens.see(INDEX_CUSTODIAN, "index", "new-epoch")
    question = ("match", "+6281234567890", "--type", "phone", "--json", *WHY)

    def met() -> list[str]:
        [found] = json.loads(screens.see("my-pdrm", *question))["matches"]
        return [each["agency"] for each in found["candidates"]]

    assert met() == ["id-polri"]
    screens.hub.rows(
        "UPDATE match_budgets SET remaining = 1, counted_at = now() + interval '1 h'"
        " WHERE agency = 'id-polri'"
    )
    asked = ("index", "rotate", "--json")
    screens.see("id-polri", *asked, code=ExitCode.BUSY)
    assert met() == ["id-polri"]
    screens.hub.rows("DELETE FROM match_budgets")
    assert json.loads(screens.see("id-polri", *asked))["renewed"] == 1
    assert json.loads(screens.see("id-polri", *asked)) == {
        "epoch": 2,
        "renewed": 0,
        "absent": 0,
        "left": 0,
        "watches": {},
    }
    assert met() == ["id-polri"]
    kept = list(Path(screens.folder).rglob("*.sealed"))
    assert kept
    assert not any(b"6281234567890" in path.read_bytes() for path in kept)


def test_watch_is_placed_anew_on_its_own_terms_and_a_broken_off_turn_is_finished(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens.see(INDEX_CUSTODIAN, "index", "new-epoch")
    numbers = ("+6281234567890", "+6281234567891", "--type", "phone")
    added = screens.see("my-pdrm", "watch", "add", *numbers, "--policy", "country", "--json", *WHY)
    [before] = json.loads(screens.see("my-pdrm", "watch", "list", "--json"))["watches"]
    screens.see(INDEX_CUSTODIAN, "index", "new-epoch")

    def lost(*_: object) -> None:
        raise HubUnreachableError("the line broke")

    with monkeypatch.context() as broken:
        broken.setattr("serumpun.renewing.end_watch", lost)
        screens.see("my-pdrm", "index", "rotate", code=ExitCode.UNAVAILABLE)
    old = json.loads(added)["id"]
    placed = json.loads(screens.see("my-pdrm", "index", "rotate", "--json"))["watches"]
    assert list(placed) == [old]
    [after] = json.loads(screens.see("my-pdrm", "watch", "list", "--json"))["watches"]
    assert after == {**before, "id": placed[old]}
    listed = screens.folder / "identifiers.txt"
    listed.write_text("phone\t+62 812-3456-7891\n")
    words = ("text.txt", "--to", "id-polri", "--identifiers", str(listed))
    screens.see("id-polri", "submit", *words, *SUBMIT)
    assert f"watch {placed[old]} no. 2" in screens.see("my-pdrm", "candidates", "list")
    assert json.loads(screens.see("my-pdrm", "index", "rotate", "--json"))["watches"] == {}
    assert len(list(Path(screens.folder).rglob("watches/*.sealed"))) == 1
