"""Forged envelopes are not taken by the hub, forged answers not read by an agency."""

from campaigns.forgeries import forge_answers, forge_envelopes, honest_answer
from tests.hub import HubUnderTest

FORGED = 320


def test_no_forged_envelope_is_taken(hub: HubUnderTest) -> None:
    result = forge_envelopes(hub, FORGED)
    assert result.broken == []
    assert int(result.figures["refused"]) > FORGED * 0.9


def test_no_forged_answer_is_read() -> None:
    with honest_answer() as honest:
        result = forge_answers(honest, FORGED)
    assert result.broken == []
    assert int(result.figures["refused"]) > FORGED * 0.5
