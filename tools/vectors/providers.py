"""What vectors of identity providers are made of."""

from typing import Any

from tests.crypto.forge import Members


def provider_members(**members: Any) -> Members:  # noqa: ANN401
    """Write what a provider's statement says, but for its place in the chain."""
    return {
        "subject": "id",
        "provider": "https://login.polri.example/realms/officers",
        "client_id": "serumpun",
        "agencies": ["id-polri"],
        "status": "active",
        "phishing_resistant": {"acr": ["phr"], "amr": ["hwk", "fido"]},
        **members,
    }


WRONG_PROVIDERS: list[Members] = [
    {"subject": "id-polri"},
    {"provider": "http://login.polri.example"},
    {"provider": "https://login.polri.example?x=1"},
    {"provider": "https://user@login.polri.example"},
    {"provider": "https://login.polri.example#"},
    {"client_id": ""},
    {"client_id": "a b"},
    {"agencies": []},
    {"agencies": ["id-polri", "id-polri"]},
    {"status": "paused"},
    {"phishing_resistant": None},
    {"phishing_resistant": {"acr": ["a", "a"], "amr": []}},
    {"x": 1},
]
PROVIDERS: list[tuple[str, str, Members, str]] = [
    ("by the root", "id", {}, ""),
    ("by an agency", "id-polri", {}, "bad-signature"),
    ("of another country", "id", {"subject": "my"}, "outside-name-constraint"),
    (
        "for another country's agency",
        "id",
        {"agencies": ["id-polri", "my-pdrm"]},
        "outside-name-constraint",
    ),
]
