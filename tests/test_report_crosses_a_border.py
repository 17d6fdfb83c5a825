"""The whole in one: sealed here, listed, opened and verified there, invisible elsewhere."""

from app.crypto import limits
from app.crypto.encoding import from_base64url, object_digest
from app.crypto.envelope import Envelope, open_sections, verify_delivery
from app.crypto.header import SectionName
from app.crypto.jws import Jws
from app.crypto.statements import TYP, Receipt, verify_statement
from tests.hub import HubUnderTest

TEXT = b"Tujuh orang ditahan di sebuah kompleks; nomor rekening menyusul."


def test_a_report_is_listed_opened_and_verified_by_its_audience_alone(hub: HubUnderTest) -> None:
    polri, pdrm, spf = hub.agency("id-polri"), hub.agency("my-pdrm"), hub.agency("sg-spf")
    envelope = hub.world.seal("id-polri", {"summary": (TEXT, ["my-pdrm"])})

    submitted = polri.submit(envelope)
    assert submitted.status_code == 201
    receipt_key = hub.world.receipt_key.public
    receipt = verify_statement(Jws.of(submitted.json()["receipt"]), Receipt, receipt_key)
    assert receipt.act == "submit"
    assert receipt.report is not None

    [listed] = pdrm.get("/v1/reports").json()["reports"]
    assert Jws.of(listed["signed"]).payload == envelope.payload
    assert listed["sections"] == ["summary"]

    opened = pdrm.open(envelope, ["summary"])
    assert opened.status_code == 200
    copy = Envelope.parse(
        hub.http.build_request("POST", hub.url, json=opened.json()["envelope"]).content,
        limits.ENVELOPE_BYTES,
    )
    delivery = verify_delivery(copy, hub.world.agencies["id-polri"].signing.public)
    [section] = open_sections(
        delivery, [SectionName.SUMMARY], hub.world.agencies["my-pdrm"].sealing
    )
    assert section.body == TEXT

    assert spf.get("/v1/reports").json() == {"reports": [], "next": None}
    assert spf.open(envelope, ["summary"]).status_code == 404

    digests = [
        row["answer_digest"]
        for row in hub.records()
        if row["answer_digest"] is not None and row["action"].startswith("report:")
    ]
    assert digests == [
        object_digest(TYP[Receipt], receipt_key.kid, from_base64url(signed["payload"]))
        for signed in (submitted.json()["receipt"], opened.json()["receipt"])
    ]
    [opening] = polri.get(f"/v1/reports/id-polri/{receipt.report.id}/receipts").json()["openings"]
    assert Jws.of(opening["receipt"]).payload == Jws.of(opened.json()["receipt"]).payload
