"""Officers seal and open in a real browser: no word leaves it, and nothing that comes in runs."""

import json
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.crypto.encoding import from_base64url, now, to_base64url
from app.crypto.jws import Jws
from app.schemas.console_forms import incident_examples
from app.schemas.incident import check_document
from serumpun.receipts import digest_of
from tests.browser.chromium import Browser, Tab, chromium
from tests.browser.console_steps import (
    LIST,
    OPEN,
    SUBMIT,
    answer_to_agreement,
    enrol,
    execute,
    fill,
    incident,
    open_console,
    open_operation,
    open_report,
    press_execute,
    saved_file,
    shown_by,
    sign_in,
    violations,
    write_report,
)
from tests.browser.recorder import recording
from tests.canaries import find_words, read_folder
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import header_of, post
from tests.log_steps import settled

POLRI, PDRM = "id-polri/demoliaiso", "my-pdrm/demoliaiso"
WORD, NAME, FILE = "RAHSIAkq7x2mv9", "MANGSAbt4w8zr1", "FAILxw3q8vk2m"
WORDS = [WORD, NAME, FILE]
PICTURES = os.environ.get("SERUMPUN_PICTURES")  # a folder, to look at the pages
XSS = (
    "<img src=x onerror=window.ran=1>",
    "<script>window.ran=1</script>",
    "<svg onload=window.ran=1>",
    "[x](javascript:window.ran=1)",
    "</pre><iframe srcdoc='<script>parent.ran=1</script>'>",
    "<style>*{display:none}</style>",
    '"><a href="javascript:window.ran=1" autofocus onfocus=window.ran=1>',
    "{{constructor.constructor('window.ran=1')()}}",
)


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    folder = tmp_path_factory.mktemp("hub")
    with running_hub(database, folder, ["id-polri", "my-pdrm", "sg-spf", "th-tcsd"]) as running:
        object.__setattr__(running.hub, "is_demo", True)
        yield running


def document(*audience: str, text: str = WORD) -> dict[str, Any]:
    """Write a report with two sections."""
    return incident(*audience, text=text, victim=NAME)


@pytest.mark.parametrize("name", incident_examples())
def test_every_example_of_the_console_is_a_report_that_may_be_sent(name: str) -> None:
    assert check_document(incident_examples()[name]["value"]).category


def test_no_word_leaves_the_browser_and_the_partner_reads_it_in_chromium(
    hub: HubUnderTest, browser: Browser, tmp_path: Path
) -> None:
    check_document(document("my-pdrm", "id-polri"))
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(f"{FILE} {'.' * 1000}\n".encode() * 3000)
    port = int(hub.url.rpartition(":")[2])
    with recording(port) as recorder:
        with chromium(tmp_path, *recorder.flags) as tab:
            open_console(tab, hub)
            sign_in(tab, POLRI)
            enrol(tab, hub, POLRI)
            _refused_drafts(tab)
            _upload_that_fails(tab, photo)
            write_report(tab, document("my-pdrm", "id-polri"))
            shown = answer_to_agreement(tab, "#agree-send", photo)
            assert "Unit my-pdrm" in shown
            assert "identity of victims" in shown
            status, told = shown_by(tab, SUBMIT)
            assert status == "201", told
            assert b"ciphertext" in _curl(tab)
            assert find_words(WORDS, [_curl(tab)]) == set()
            assert find_words(WORDS, [_storage(tab)]) == set()
            assert violations(tab) == []
        sent = b"".join(recorder.sent)
        assert b"/attachments/1 HTTP" in sent
        assert len(sent) > 2 * photo.stat().st_size  # what failed half way was on its way
        assert find_words(WORDS, [sent]) == set()
        assert find_words(WORDS, read_folder(tmp_path / "profile")) == set()
    [row] = hub.rows("SELECT originator, id::text AS id FROM reports ORDER BY seq DESC LIMIT 1")
    with browser.fresh() as tab:
        tab.save_to(tmp_path / "saved")
        open_console(tab, hub)
        sign_in(tab, PDRM)
        enrol(tab, hub, PDRM)
        status, told = open_report(tab, row["originator"], row["id"])
        assert status == "200", told
        assert WORD in told
        assert NAME in told
        assert "Both signatures hold" in told
        assert "before it handed the key over" in told
        assert "The signed log has its submission: entry" in told
        assert "The signed log has this opening: entry" in told
        _save_attachment(tab, hub, photo, tmp_path / "saved")
        _answer(tab, hub, f"{row['originator']}/{row['id']}")


def _curl(tab: Tab) -> bytes:
    """Read the request as the page shows it."""
    shown: str = tab.run(f"document.querySelector('{SUBMIT} .curl').textContent")
    return shown.encode()


def _save_attachment(tab: Tab, hub: HubUnderTest, photo: Path, folder: Path) -> None:
    """What holds is saved; what the hub has spoilt is not."""
    tab.click(f"{OPEN} .attachments button")
    tab.wait(f"document.querySelector('{OPEN} .attachments').innerText.includes('and saved')")
    got = saved_file(tab, folder, "photo.jpg")
    assert got.read_bytes() == photo.read_bytes()
    got.unlink()
    _spoil_attachments(hub)
    tab.click(f"{OPEN} .attachments button")
    tab.wait(f"document.querySelector('{OPEN} .attachments').innerText.includes('Not saved')")
    assert list(folder.iterdir()) == []


def _answer(tab: Tab, hub: HubUnderTest, report: str) -> None:
    """Answer an opened report: to its originator alone, bound to it by its signed header."""
    tab.click(f"{OPEN} .answer")
    tab.wait(f"document.querySelector('{SUBMIT} textarea')?.value.includes('in_reply_to')")
    begun = json.loads(tab.run(f"document.querySelector('{SUBMIT} textarea').value"))
    assert begun["sections"]["summary"]["audience"] == ["id-polri"]
    if PICTURES:
        tab.picture(Path(PICTURES) / "answer-1280.png", 1280, 900)
        tab.picture(Path(PICTURES) / "answer-390.png", 390, 844)
        tab.resize(1280, 900)
    words = {"title": "We have two of them", "narrative": {"language": "en", "text": WORD}}
    begun["sections"]["summary"]["body"] = words
    write_report(tab, begun)
    shown = answer_to_agreement(tab, "#agree-send")
    assert f"Answers {report}." in shown
    assert "These 1 agencies, and nobody else" in shown
    assert shown_by(tab, SUBMIT)[0] == "201"
    [sent] = hub.rows("SELECT id::text AS id FROM reports ORDER BY seq DESC LIMIT 1")
    answer, asked = (
        hub.agency("id-polri").get(f"/v1/reports/{each}").json()
        for each in (f"my-pdrm/{sent['id']}", report)
    )
    originator, _, report_id = report.partition("/")
    assert json.loads(from_base64url(answer["signed"]["payload"]))["in_reply_to"] == {
        "originator": originator,
        "id": report_id,
        "header_digest": to_base64url(digest_of(Jws.of(asked["signed"]))),
    }


def _refused_drafts(tab: Tab) -> None:
    """What cannot be sealed, and what the officer does not agree to, is not sent."""
    written = json.dumps(document("my-pdrm"), indent=1)
    for wrong, reason in (
        (json.dumps(document("my-pdrm", "zz-nobody")), "Look at /sections/summary/audience/1."),
        (json.dumps({**document("my-pdrm"), "tlp": "PURPLE"}), "/tlp: one of RED, "),
        (json.dumps({**document("my-pdrm"), "tlp": "CLEAR"}), "markings do not go together"),
        (written.replace('",', '"', 1), "Look at line 3, column 2."),
    ):
        open_operation(tab, SUBMIT)
        fill(tab, f"{SUBMIT} textarea", wrong)
        status, told = execute(tab, SUBMIT)
        assert status == "400"
        assert reason in told, told
        assert find_words(WORDS, [_curl(tab)]) == set()
        tab.run(f"document.querySelector('{SUBMIT} .btn-clear').click()")
    write_report(tab, document("my-pdrm"))
    answer_to_agreement(tab, "#agree-not")
    status, told = shown_by(tab, SUBMIT)
    assert status == "400"
    assert "Nothing was sealed or sent" in told
    tab.run(f"document.querySelector('{SUBMIT} .btn-clear').click()")
    status, told = open_report(tab, "id polri", "42")
    assert status == "400"
    assert "no report's address" in told


def _upload_that_fails(tab: Tab, file: Path) -> None:
    """The hub goes away after the first of two sealed files: nothing else is sent."""
    write_report(tab, document("my-pdrm"))
    tab.hold("*/attachments/2")
    press_execute(tab, SUBMIT)
    tab.wait("document.querySelector('dialog.agree')")
    tab.resize(390, 844)
    agreed = "document.querySelector('dialog.agree')"
    assert tab.run(f"{agreed}.scrollWidth <= {agreed}.clientWidth")
    tab.resize(1280, 900)
    second = file.with_name("second.jpg")
    second.write_bytes(file.read_bytes()[:5000])
    tab.choose("#agree-files-summary", file, second)
    tab.click("#agree-send")
    tab.fail(tab.held())
    tab.wait(f"document.querySelector('{SUBMIT} .live-responses-table tr.response')")
    status, told = shown_by(tab, SUBMIT)
    assert status == "400"
    assert "does not answer" in told
    tab.run(f"document.querySelector('{SUBMIT} .btn-clear').click()")


def _spoil_attachments(hub: HubUnderTest) -> None:
    """Change an octet of every sealed file that the hub keeps."""
    for path in hub.blobs.rglob("*"):
        if path.is_file():
            raw = bytearray(path.read_bytes())
            raw[len(raw) // 2] ^= 1
            path.write_bytes(raw)


def _storage(tab: Tab) -> bytes:
    """Read all that the page keeps."""
    kept = tab.run(
        "(async () => { const found = [{...localStorage}, {...sessionStorage}, location.href];"
        "for (const {name} of await indexedDB.databases()) {"
        " const base = await new Promise((ok) => { const q = indexedDB.open(name);"
        "  q.onsuccess = () => ok(q.result); });"
        " for (const store of base.objectStoreNames) found.push(await new Promise((ok) => {"
        "  const q = base.transaction(store).objectStore(store).getAll();"
        "  q.onsuccess = () => ok(q.result); })); }"
        " return JSON.stringify(found); })()"
    )
    assert "federation" in kept or len(kept) > 1000
    return str(kept).encode()


def test_what_a_partner_wrote_stays_text_in_chromium(hub: HubUnderTest, browser: Browser) -> None:
    narrative = {"language": "en", "text": " ".join(XSS)}
    identifiers = [{"type": "domain", "value": each} for each in XSS]
    body = {"title": XSS[0], "narrative": narrative, "identifiers": identifiers}
    body |= dict.fromkeys(("tags", "__proto__", "constructor"), XSS[2])
    sections = {"summary": (json.dumps(body).encode(), ["my-pdrm"])}
    envelope = hub.world.seal("sg-spf", sections)
    assert hub.agency("sg-spf").submit(envelope).status_code == 201
    header = header_of(envelope)
    with browser.fresh() as tab:
        open_console(tab, hub)
        sign_in(tab, PDRM)
        enrol(tab, hub, PDRM)
        assert execute(tab, LIST)[0] == "200"
        status, told = open_report(tab, header["originator"], header["id"])
        assert status == "200", told
        assert XSS[0] in told
        assert tab.run("window.ran ?? null") is None
        made = "document.querySelectorAll('#api img[src=x], #api script, #api iframe, #api style')"
        assert tab.run(f"{made}.length") == 0
        assert tab.run("document.querySelectorAll('a[href^=javascript]').length") == 0
        assert violations(tab) == []


def test_report_of_a_revoked_key_is_judged_by_its_place_in_the_log_in_chromium(
    hub: HubUnderTest, browser: Browser
) -> None:
    envelope = hub.world.seal("th-tcsd", {"summary": (WORD.encode(), ["my-pdrm"])})
    assert hub.agency("th-tcsd").submit(envelope).status_code == 201
    header, before = header_of(envelope), len(hub.world.statements)
    key, at = hub.world.agencies["th-tcsd"].signing.public, now()
    hub.world.revoke(key, at, compromised_at=at - timedelta(hours=1))
    post(hub, before)
    settled(hub)
    with browser.fresh() as tab:
        open_console(tab, hub)
        sign_in(tab, PDRM)
        enrol(tab, hub, PDRM)
        tab.run("performance.clearResourceTimings()")
        assert "disputed" in execute(tab, LIST)[1]
        asked = tab.run("performance.getEntriesByType('resource').map((each) => each.name)")
        assert len([each for each in asked if "/inclusion?entry=" in each]) == 2  # it and the end
        status, told = open_report(tab, header["originator"], header["id"])
        assert status == "200", told
        assert "may have been in other hands" in told


def test_ciphertext_that_the_hub_has_changed_is_not_shown_in_chromium(
    hub: HubUnderTest, browser: Browser
) -> None:
    envelope = hub.world.seal("sg-spf", {"summary": (WORD.encode(), ["my-pdrm"])})
    assert hub.agency("sg-spf").submit(envelope).status_code == 201
    header = header_of(envelope)
    hub.rows(
        "UPDATE sections SET ciphertext = set_byte(ciphertext, 40, get_byte(ciphertext, 40) # 1)"
        " WHERE report_id = $1::text::uuid",
        header["id"],
    )
    with browser.fresh() as tab:
        open_console(tab, hub)
        sign_in(tab, PDRM)
        enrol(tab, hub, PDRM)
        status, told = open_report(tab, header["originator"], header["id"])
        assert status == "422"
        assert "not what was signed" in told
        assert WORD not in told
