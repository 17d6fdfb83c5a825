"""An officer acts in a session that is read again with each act."""

from datetime import timedelta

from tests.hub import HubUnderTest
from tests.hub_steps import record_of, refused
from tests.officers import another_session, sign_in


def test_officer_in_a_session_reads_the_directory_and_is_recorded(shared_hub: HubUnderTest) -> None:
    officer = sign_in(shared_hub, "id-polri", "analyst")
    answer = officer.get("/v1/members")
    assert answer.status_code == 200, answer.text
    record = record_of(shared_hub, answer)
    assert (record["account"], record["kid"]) == (officer.account, officer.login.key.jkt)


def test_ended_session_is_refused_at_once_and_another_lives_on(
    shared_hub: HubUnderTest,
) -> None:
    officer = sign_in(shared_hub, "id-polri", "analyst")
    other = another_session(officer)
    assert officer.get("/v1/members").is_success
    shared_hub.rows("UPDATE sessions SET ended_at = now() WHERE id = $1", officer.session)
    refused(officer.get("/v1/members"), 401, "not-authenticated")
    assert other.get("/v1/members").is_success


def test_session_past_its_end_is_refused(shared_hub: HubUnderTest) -> None:
    officer = sign_in(shared_hub, "id-polri", "analyst", lasts=timedelta(seconds=-1))
    refused(officer.get("/v1/members"), 401, "not-authenticated")


def test_token_of_another_officers_session_is_refused(shared_hub: HubUnderTest) -> None:
    """A session belongs to one account: its id under another's name opens nothing."""
    officer = sign_in(shared_hub, "id-polri", "analyst")
    other = sign_in(shared_hub, "my-pdrm", "analyst")
    other.login.session = officer.session
    refused(other.get("/v1/members"), 401, "not-authenticated")
