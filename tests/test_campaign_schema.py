"""The API is what openapi.json says, for requests that schemathesis makes of it."""

from campaigns.acts import Stage
from campaigns.api_schema import ask_by_schema
from tests.hub import HubUnderTest


def test_api_is_what_its_description_says_for_any_request(hub: HubUnderTest) -> None:
    result = ask_by_schema(Stage(hub), examples=2)
    assert result.broken == []
    assert int(result.figures["answers 200"]) > 20
