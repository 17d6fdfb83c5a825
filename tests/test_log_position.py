"""What a receipt names is in the access log, at the time that the receipt says."""

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


def test_only_what_may_still_come_is_worth_asking_again_for(shared_hub: HubUnderTest) -> None:
    asker, path = shared_hub.agency("id-polri"), "/v1/access-log/inclusion"
    young = asker.get(path, entry=str(new_id(now())))
    old = asker.get(path, entry=str(new_id(now() - timedelta(minutes=1))))
    for answer in (young, old):
        refused(answer, 404, "not-found")
    assert young.headers["retry-after"] == "1"
    assert "retry-after" not in old.headers
