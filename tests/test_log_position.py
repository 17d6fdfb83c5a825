"""What a receipt names is in the access log, at the time that the receipt says."""

import time
from datetime import timedelta

import pytest

from app.crypto.encoding import from_base64url, new_id, now
from app.crypto.statements import Receipt
from app.errors import VerificationError
from serumpun.log_position import find_logged
from tests.hub import HubUnderTest
from tests.hub_steps import refused
from tests.log_steps import key_of, settled, transport


def test_what_a_receipt_names_is_in_the_log_at_its_time(shared_hub: HubUnderTest) -> None:
    envelope = shared_hub.world.seal("id-polri", {"summary": (b"x", ["my-pdrm"])})
    answered = shared_hub.agency("id-polri").submit(envelope).json()["receipt"]
    receipt = Receipt.parse(from_base64url(answered["payload"]), 1 << 16)
    settled(shared_hub)
    found = find_logged(transport(shared_hub, "id-polri"), key_of(shared_hub), receipt, now())
    assert found is not None
    rows = shared_hub.rows(
        "SELECT index FROM log_leaves WHERE entry = $1::text::uuid", receipt.record_id
    )
    assert found.index == rows[0]["index"]
    assert found.signed.size > found.index
    # A hub that dates its receipt otherwise than its log, or has no such record.
    earlier = receipt.model_copy(update={"time": receipt.time - timedelta(milliseconds=1)})
    with pytest.raises(VerificationError, match="another time"):
        find_logged(transport(shared_hub, "id-polri"), key_of(shared_hub), earlier, now())
    absent = receipt.model_copy(update={"record_id": str(new_id(now()))})
    assert find_logged(transport(shared_hub, "id-polri"), key_of(shared_hub), absent, now()) is None
    with pytest.raises(VerificationError, match="not in the log"):
        find_logged(
            transport(shared_hub, "id-polri"),
            key_of(shared_hub),
            absent,
            now() + timedelta(minutes=2),
        )


def test_every_receipt_names_its_proof_which_is_told_when_to_ask_for(
    shared_hub: HubUnderTest,
) -> None:
    """Of a submission, an opening and a statement; until there is a leaf, `Retry-After` is kept."""
    world, asker = shared_hub.world, shared_hub.agency("id-polri")
    envelope = world.seal("id-polri", {"summary": (b"x", ["my-pdrm"])})
    answers = [asker.submit(envelope), shared_hub.agency("my-pdrm").open(envelope, ["summary"])]
    answers.append(shared_hub.append(world.state("my-pdrm", shared_hub.hub.clock())))
    for answer in answers:
        receipt = Receipt.parse(from_base64url(answer.json()["receipt"]["payload"]), 1 << 16)
        path = "/v1/access-log/inclusion"
        while (told := asker.get(path, entry=receipt.record_id)).status_code == 404:
            time.sleep(int(told.headers["retry-after"]))
        index = "SELECT index FROM log_leaves WHERE entry = $1::text::uuid"
        assert told.json()["index"] == shared_hub.rows(index, receipt.record_id)[0][0]


def test_only_what_may_still_come_is_worth_asking_again_for(shared_hub: HubUnderTest) -> None:
    asker, path = shared_hub.agency("id-polri"), "/v1/access-log/inclusion"
    young = asker.get(path, entry=str(new_id(now())))
    old = asker.get(path, entry=str(new_id(now() - timedelta(minutes=1))))
    for answer in (young, old):
        refused(answer, 404, "not-found")
    assert young.headers["retry-after"] == "1"
    assert "retry-after" not in old.headers
