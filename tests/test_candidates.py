"""Candidates: each side sees its own, officers decide, and the other agency is asked under seal."""

import json
from typing import Any
from uuid import UUID

from serumpun.exit_codes import ExitCode
from tests.hub import INDEX_CUSTODIAN, HubUnderTest
from tests.officers import keep_session, sign_in
from tests.screens import SUBMIT, Screens
from tests.test_matching import ask, submit
from tests.worlds import AGENCIES

LIST = "/v1/candidates"
ABSENT = "01970000-0000-7000-8000-000000000009"


def _listed(hub: HubUnderTest, agency: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = hub.agency(agency).get(LIST).json()["candidates"]
    return found


def test_both_sides_see_their_own_reports_beside_what_they_may_know_of_the_other(
    hub: HubUnderTest,
) -> None:
    submit(hub, "id-polri", "+6283", policy="country")
    submit(hub, "my-pdrm", "+6283", policy="agency")
    told = {agency: _listed(hub, agency) for agency in AGENCIES}
    assert told["sg-spf"] == []
    [polri], [pdrm] = told["id-polri"], told["my-pdrm"]
    assert (polri["agency"], polri["country"]) == (None, "MY")
    assert (pdrm["agency"], pdrm["country"]) == (None, "ID")
    for candidate, agency in ((polri, "id-polri"), (pdrm, "my-pdrm")):
        assert [each.partition("/")[0] for each in candidate["reports"]] == [agency]


def test_only_an_officer_of_the_agency_decides(hub: HubUnderTest) -> None:
    submit(hub, "id-polri", "+6283")
    assert ask(hub, "my-pdrm", "+6283").status_code == 200
    [own] = _listed(hub, "id-polri")
    path, body = f"{LIST}/{own['id']}/decision", {"state": "confirmed"}
    assert hub.agency("id-polri").send("POST", path, json=body).status_code == 403
    stranger = sign_in(hub, "my-pdrm", "analyst")
    assert stranger.send("POST", path, json=body).status_code == 404
    officer = sign_in(hub, "id-polri", "analyst")
    assert officer.send("POST", path, json={"state": "open"}).status_code == 422
    assert officer.send("POST", path, json=body).status_code == 204
    [decided] = _listed(hub, "id-polri")
    assert (decided["state"], decided["decided_by"]) == ("confirmed", officer.account)
    [other] = _listed(hub, "my-pdrm")
    assert other["state"] == "open"
    last = hub.rows(
        "SELECT detail FROM access_log WHERE action = 'candidate:decide' AND outcome = 'done'"
    )
    assert [row["detail"] for row in last] == ["confirmed"]
    assert UUID(str(own["id"])).version == 7


def test_decision_is_the_signed_in_officers_also_where_the_agencys_key_file_lies(
    screens: Screens, shared_hub: HubUnderTest
) -> None:
    submit(shared_hub, "id-polri", "+6285")
    ask(shared_hub, "sg-spf", "+6285")
    which = _listed(shared_hub, "id-polri")[0]["id"]
    signed_out = screens.see("id-polri", "candidates", "confirm", which, code=ExitCode.USAGE)
    assert "serumpun login" in signed_out
    officer = sign_in(shared_hub, "id-polri", "analyst")
    keep_session(officer, screens.folder / "id-polri")
    screens.see("id-polri", "candidates", "confirm", which)
    assert _listed(shared_hub, "id-polri")[0]["decided_by"] == officer.account
    absent = screens.see("id-polri", "candidates", "reject", ABSENT, code=ExitCode.NOT_FOUND)
    assert "`serumpun candidates list`" in absent


def test_request_for_information_goes_under_seal_into_the_thread(
    screens: Screens, shared_hub: HubUnderTest
) -> None:
    screens.see(INDEX_CUSTODIAN, "index", "new-epoch")
    listed = screens.folder / "identifiers.txt"
    listed.write_text("phone\t+62 812-3456-7890\n")
    for sender, policy in (("id-polri", "agency"), ("my-pdrm", "agency")):
        words = ("text.txt", "--to", sender, "--identifiers", str(listed))
        screens.see(sender, "submit", *words, "--match-policy", policy, *SUBMIT)
    asked = ("candidates", "list", "--json")
    [found] = json.loads(screens.see("my-pdrm", *asked))["candidates"]
    assert found["agency"] == "id-polri"
    screens.see("my-pdrm", "candidates", "ask", found["id"], "text.txt", *SUBMIT)
    request = json.loads(screens.see("id-polri", "inbox", "--json"))["reports"][0]
    assert (request["kind"], request["originator"]) == ("request_for_information", "my-pdrm")
    thread = request["in_reply_to"]
    assert f"{thread['originator']}/{thread['id']}" in found["reports"]
    nothing = screens.see(
        "my-pdrm", "candidates", "ask", "x", "text.txt", *SUBMIT, code=ExitCode.USAGE
    )
    assert "not an id as `candidates list` shows it" in nothing
