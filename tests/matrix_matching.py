"""The authorization matrix of matching: each agency asks for itself alone."""

import httpx2

from app.crypto.blind_index import tokenise
from app.crypto.encoding import to_base64url
from tests.matrix import Cell
from tests.worlds import seed


def match(cell: Cell) -> httpx2.Response:
    """Ask for a number that nobody has."""
    token = tokenise(seed("index key"), "phone", "+6221150000")
    body = {
        "epoch": 1,
        "policy": "agency",
        "purpose": "criminal_investigation",
        "case_reference": "CASE/1",
        "t1": [{"type": "phone", "token": to_base64url(token.token)}],
    }
    return cell.send("POST", "/v1/matches", json=body)
