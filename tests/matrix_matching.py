"""The authorization matrix of matching: each agency asks for itself alone."""

from datetime import timedelta

import httpx2

from app.crypto.blind_index import MatchPolicy, make_tokens, match_entry, tokenise
from app.crypto.encoding import new_id, to_base64url
from app.crypto.index_keys import share_index_key as make_share
from app.crypto.index_statement import TokensRenewal
from app.crypto.statements import Purpose, sign_statement
from app.crypto.watch import SealedWatch, Watch, sign_watch
from app.schemas.matches import TokensRenewalIn
from tests.hub_steps import header_of, path_of
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


def end_watch(cell: Cell) -> httpx2.Response:
    """End a watch that is not there."""
    return cell.send("DELETE", f"/v1/watches/{new_id(cell.client.hub.hub.clock())}")


def place_watch(cell: Cell) -> httpx2.Response:
    """Watch for a number that nobody has."""
    hub, at = cell.client.hub, cell.client.hub.hub.clock()
    tokens = make_tokens(seed("index key"), 1, [("phone", "+6221150000")])
    stated = {
        "v": 1,
        "agency": cell.client.agency,
        "id": str(new_id(at)),
        "match": match_entry(tokens, MatchPolicy.NONE).model_dump(),
        "purpose": Purpose.CRIMINAL_INVESTIGATION,
        "case_reference": "CASE/1",
        "time": at,
        "expires_at": at + timedelta(days=1),
    }
    signed = sign_watch(Watch.of(stated), hub.world.agencies[cell.client.agency].signing)
    body = SealedWatch(signed=signed, tokens=tokens).to_bytes()
    return cell.send("POST", "/v1/watches", content=body)


def renew_tokens(cell: Cell) -> httpx2.Response:
    """Give a report tokens of an epoch that nobody has opened."""
    own = cell.client.hub.world.agencies[cell.client.agency]
    header = header_of(cell.envelope)
    tokens = make_tokens(seed("index key"), 2, [("phone", "+6221150000")])
    reference = {"originator": header["originator"], "id": header["id"], "header_digest": bytes(32)}
    renewal = TokensRenewal.of(
        {
            "v": 1,
            "agency": own.id,
            "report": reference,
            "match": match_entry(tokens, MatchPolicy.AGENCY).model_dump(),
            "time": cell.client.hub.hub.clock(),
        }
    )
    asked = TokensRenewalIn(signed=sign_statement(renewal, own.signing), tokens=tokens)
    return cell.send("POST", path_of(cell.envelope, "tokens"), content=asked.to_bytes())


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
