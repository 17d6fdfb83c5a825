"""The authorization matrix of matching: each agency asks for itself alone."""

from datetime import timedelta

import httpx2

from app.crypto.blind_index import tokenise
from app.crypto.encoding import new_id, to_base64url
from app.crypto.index_keys import share_index_key as make_share
from tests.matrix import Cell
from tests.worlds import seed

DECISION = "POST /v1/candidates/{candidate}/decision"


def decide_candidate(cell: Cell) -> httpx2.Response:
    """Decide a candidate as an agency's system, which decides nothing."""
    path = f"/v1/candidates/{new_id(cell.client.hub.hub.clock())}/decision"
    return cell.send("POST", path, json={"state": "confirmed"})


def list_index_keys(cell: Cell) -> httpx2.Response:
    """Ask for the index keys of one's own agency."""
    return cell.send("GET", "/v1/index-keys")


def share_index_key(cell: Cell) -> httpx2.Response:
    """Share an index key as somebody who is not the custodian."""
    hub = cell.client.hub
    own, at = hub.world.agencies[cell.client.agency], hub.hub.clock()
    dates = at, at + timedelta(days=1)
    signed = make_share(bytes(32), 1, dates, own.sealing.public, own.signing, at)
    return cell.send("POST", "/v1/index-keys", content=signed.to_bytes())


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
