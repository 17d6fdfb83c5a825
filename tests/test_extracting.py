"""`serumpun extract`: what files hold is found and read, and nothing in them decides the time."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serumpun.commands import run
from serumpun.errors import IdentifierError, UsageError
from serumpun.exit_codes import ExitCode
from serumpun.extracting import MAX_FILE_BYTES, MAX_FINDINGS, MAX_JSON_BYTES, extract
from serumpun.identifiers import candidates
from serumpun.identifiers.lists import TITLE, Listed, parse_list

ROOT = Path(__file__).resolve().parent.parent
REPORTS = json.loads((ROOT / "tests/reports_to_extract.json").read_text("utf-8"))
GUIDE = ROOT / "docs" / "guides" / "identifiers.md"
MISP_EVENT = ROOT.parent / "shared/data/loads/stalkerware/generated/misp_event.json"
CHAT = """\
Korban mentransfer ke rekening Bank Contoh 012-345-6789. Call 0812-3456-7890 or +65 6123 4567.
See hxxps://login[.]scam[.]example/a?b=1, www.google.com, desk[at]scam[.]example; not report.pdf.
Telegram: @demo_desk; LINE id: demodesk; t.me/Other_Desk.
USDT TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL, not TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeM.
IP 192.0.2.7, 2001:db8::7 at 10:20:30. IMEI 490154203237518. IMO 9074729. Passport no. A1234567.
\u0e42\u0e17\u0e23 \u0e50\u0e52\u0e51-\u0e55\u0e57\u0e59\u0e50-\u0e51\u0e52\u0e53\u0e54
\u0e14\u0e39\u0e17\u0e35\u0e48pay.example, 1.\u9ed1\u8c93\u5b85\u914d.top
GB82 WEST 1234 5698 7654 32; case 2026/11/30-000123; AAAAIDJA:0123 456 789
"""
IN_CHAT = {
    ("bank_account", "ID:123456789"),
    ("bank_account", "GB82WEST12345698765432"),
    ("bank_account", "AAAAIDJA:0123456789"),
    ("phone", "+6281234567890"),
    ("phone", "+6561234567"),
    ("url", "login.scam.example/a?b=1"),
    ("email", "desk@scam.example"),
    ("social_handle", "telegram:demo_desk"),
    ("social_handle", "telegram:other_desk"),
    ("social_handle", "line:demodesk"),
    ("wallet", "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL"),
    ("ip", "192.0.2.7"),
    ("ip", "2001:db8::7"),
    ("imei", "49015420323751"),
    ("vessel_imo", "9074729"),
    ("passport", "IDN:A1234567"),
    ("phone", "+622157901234"),
    ("domain", "pay.example"),
    ("domain", "1.xn--09s945i07cm1q.top"),
}


def first_readings(content: bytes, name: str, region: str | None = None) -> set[tuple[str, str]]:
    found = extract(content, name, region)
    return {
        (each.readings[0].type, each.readings[0].value) for each in found.findings if each.readings
    }


def test_chat_holds_what_an_officer_would_mark_and_nothing_else() -> None:
    found = extract(CHAT.encode(), "chat.txt", "ID")
    assert first_readings(CHAT.encode(), "chat.txt", "ID") == IN_CHAT
    assert [each.written for each in found.findings if each.is_benign] == ["www.google.com"]
    assert first_readings(CHAT.encode("utf-16"), "chat.txt", "ID") == IN_CHAT


@pytest.mark.parametrize("report", REPORTS)
def test_report_to_the_police_holds_what_an_officer_would_mark_and_nothing_else(
    report: dict[str, Any],
) -> None:
    read = first_readings(report["text"].encode(), "report.txt", report["region"])
    assert sorted(f"{kind}={value}" for kind, value in read) == report["found"]


def test_table_is_read_by_its_titles_and_the_country_of_each_row() -> None:
    table = (
        "Name,No HP,Rekening,BIC,Country,Notes\n"
        "Siti,0812-3456-7890,0123456789,AAAAIDJA,ID,see pay.example\n"
        "Somchai,081-234-5678,012-3-45678-9,,TH,-\n"
    )
    expected = {
        ("phone", "+6281234567890"),
        ("bank_account", "AAAAIDJA:0123456789"),
        ("domain", "pay.example"),
        ("phone", "+66812345678"),
        ("bank_account", "TH:123456789"),
    }
    assert first_readings(table.encode(), "cases.csv") == expected
    assert first_readings(table.replace(",", ";").encode(), "cases.csv") == expected
    places = {each.written: each.place for each in extract(table.encode(), "cases.csv").findings}
    assert places["081-234-5678"] == "row 3"


def test_misp_event_is_read_by_the_types_of_its_attributes() -> None:
    attributes = [
        {"type": "domain|ip", "value": "scam.example|192.0.2.7"},
        {"type": "ip-dst|port", "value": "192.0.2.8|443"},
        {"type": "phone-number", "value": "+65 6123 4567"},
        {"type": "bank-account-nr", "value": "AAAAIDJA:0123456789"},
        {"type": "btc", "value": "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"},
        {"type": "link", "value": "https://news.example/about-it"},
        {"type": "sha256", "value": "0" * 64},
        {"type": "comment", "value": "mail desk@scam.example"},
    ]
    objects = [
        {"Attribute": [{"type": "text", "object_relation": "imei", "value": "490154203237518"}]}
    ]
    event = {"response": [{"Event": {"Attribute": attributes, "Object": objects}}]}
    assert first_readings(json.dumps(event).encode(), "event.json") == {
        ("domain", "scam.example"),
        ("ip", "192.0.2.7"),
        ("ip", "192.0.2.8"),
        ("phone", "+6561234567"),
        ("bank_account", "AAAAIDJA:0123456789"),
        ("wallet", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
        ("email", "desk@scam.example"),
        ("imei", "49015420323751"),
    }


def test_stix_bundle_is_read_by_its_observables_and_patterns() -> None:
    objects: list[Any] = [
        {"type": "domain-name", "id": "domain-name--1", "value": "scam.example"},
        {"type": "ipv6-addr", "value": "2001:db8::7"},
        {"type": "phone-number", "value": "0812-3456-7890", "country": "IDN"},
        {"type": "bank-account", "bic": "AAAAIDJAXXX", "account_number": "0123456789"},
        {"type": "bank-account", "iban": "GB82WEST12345698765432"},
        {"type": "user-account", "account_type": "telegram", "account_login": "demo_desk"},
        {"type": "indicator", "pattern": "[url:value = 'https://pay.example/\\'a'] OR [x:y = '1']"},
        {"type": "report", "description": "Call +65 6123 4567", "name": 7},
        "no object",
    ]
    bundle = {"type": "bundle", "id": "bundle--1", "objects": objects}
    assert first_readings(json.dumps(bundle).encode(), "bundle.json") == {
        ("domain", "scam.example"),
        ("ip", "2001:db8::7"),
        ("phone", "+6281234567890"),
        ("bank_account", "AAAAIDJA:0123456789"),
        ("bank_account", "GB82WEST12345698765432"),
        ("social_handle", "telegram:demo_desk"),
        ("url", "pay.example/'a"),
        ("phone", "+6561234567"),
    }


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (
            "[url:value IN ('http://scam.example/a','http://pay.example/b')]",
            {"scam.example/a", "pay.example/b"},
        ),
        ("[email-message:sender_ref.value = 'desk@scam.example']", {"desk@scam.example"}),
        ("[a:b = 'x'] FOLLOWEDBY [network-traffic:dst_ref.value='192.0.2.9']", {"192.0.2.9"}),
        ("[a:b = '' AND domain-name:value = 'scam.example']", {"scam.example"}),
        ("[x:y.'a-b' == 'no' OR url:value IN('http://scam.example/\\'a')]", {"scam.example/'a"}),
    ],
)
def test_pattern_is_read_whatever_it_compares_with(pattern: str, found: set[str]) -> None:
    indicator = {"type": "indicator", "spec_version": "2.1", "pattern": pattern}
    read = first_readings(json.dumps(indicator).encode(), "one.stix")
    assert {value for _, value in read} == found


@pytest.mark.parametrize(
    ("pattern", "kind", "how"),
    [
        ("[domain-name:value LIKE '%.scam.example']", "domain", "with LIKE"),
        ("[url:value MATCHES '^https?://scam\\\\.example/']", "url", "with MATCHES"),
        ("[ipv4-addr:value ISSUBSET '192.0.2.0/24']", "ip", "with ISSUBSET"),
        ("[network-traffic:dst_ref.value ISSUBSET '192.0.2.0/24']", "ip", "with ISSUBSET"),
        ("[a:b='x' AND domain-name:value != 'good.example']", "domain", "with !="),
        ("[domain-name:value NOT IN ('good.example', 'good.example')]", "domain", "with NOT IN"),
        ("[email-message:from_ref.value NOT = 'a@good.example']", "email", "with NOT ="),
    ],
)
def test_what_a_pattern_excludes_or_leaves_open_is_told_and_not_compared(
    pattern: str, kind: str, how: str
) -> None:
    indicator = {"type": "indicator", "id": "indicator--1", "spec_version": "2.1"}
    content = json.dumps({**indicator, "pattern_type": "stix", "pattern": pattern}).encode()
    [found] = extract(content, "one.stix").findings
    assert (found.kind, found.readings, found.place) == (kind, (), "indicator--1")
    assert how in found.refusal


def test_pattern_in_another_language_is_left_out() -> None:
    pattern = 'alert dns any any -> any any (dns.query; content:"scam.example";)'
    indicator = {"type": "indicator", "spec_version": "2.1", "pattern": pattern}
    content = json.dumps({**indicator, "pattern_type": "suricata"}).encode()
    [found] = extract(content, "one.stix").findings
    assert (found.kind, found.readings) == ("domain", ())
    assert "in suricata" in found.refusal


def test_what_stands_in_observed_data_a_name_or_a_note_is_found() -> None:
    objects = [
        {
            "type": "observed-data",
            "objects": {"0": {"type": "url", "value": "http://scam.example/a"}},
        },
        {"type": "report", "name": "Calls from +65 6123 4567"},
        {"type": "note", "content": "see pay.example"},
    ]
    bundle = {"type": "bundle", "objects": objects}
    read = first_readings(json.dumps(bundle).encode(), "bundle.json")
    assert {value for _, value in read} == {"scam.example/a", "+6561234567", "pay.example"}


def test_account_that_a_misp_object_describes_is_found_under_its_platform() -> None:
    named = {"object_relation": "username", "type": "text", "value": "@Demo_Desk"}
    telegram = {"name": "telegram-account", "Attribute": [named, "no attribute"]}
    bank = {"name": "bank-account", "Attribute": [named]}
    event = {"Event": {"Object": [telegram, bank]}}
    read = first_readings(json.dumps(event).encode(), "event.misp")
    assert read == {("social_handle", "telegram:demo_desk")}


def test_cell_with_several_values_is_read_as_several_or_left_out_whole() -> None:
    table = (
        "sep=;\nname;no_hp;rekening\nA;0812-3456-7890 / 0812-3456-7891;BCA 0123456789\n"
        "B;0812-3456-7892 / 12;1.23457E+12\n"
    )
    assert first_readings(table.encode(), "list.csv", "ID") == {
        ("phone", "+6281234567890"),
        ("phone", "+6281234567891"),
        ("bank_account", "ID:123456789"),
    }
    left_out = [each for each in extract(table.encode(), "list.csv", "ID").findings if each.refusal]
    assert [each.kind for each in left_out] == ["phone", "bank_account"]


@pytest.mark.parametrize(
    ("encoding", "is_clean"), [("utf-16-le", True), ("utf-16-be", True), ("cp874", False)]
)
def test_text_that_is_not_utf_8_is_read_or_told(encoding: str, is_clean: bool) -> None:
    called = "\u0e42\u0e17\u0e23 \u0e50\u0e58\u0e51-\u0e52\u0e53\u0e54-\u0e55\u0e56\u0e57\u0e58"
    content = f"{called} see pay.example".encode(encoding)
    read = first_readings(content, "chat.txt", "TH")
    assert read == {("phone", "+66812345678"), ("domain", "pay.example")}
    assert extract(content, "chat.txt", "TH").is_clean is is_clean
    assert not extract(b"caf\xe9", "chat.txt").is_clean


@pytest.mark.skipif(not MISP_EVENT.exists(), reason="the shared third-party files are not here")
def test_real_misp_event_gives_each_of_its_domains() -> None:
    event = MISP_EVENT.read_bytes()
    domains = set(
        re.findall(
            r'"type": "domain",\s+"value": "([^"]+)"|"value": "([^"]+)",\s+"type": "domain"',
            event.decode(),
        )
    )
    found = extract(event, "event.json")
    written = {each.written for each in found.findings if each.kind == "domain"}
    assert len(domains) > 900
    assert found.read_as == "misp"
    assert written >= {next(filter(None, pair)).strip() for pair in domains}


# --- hostile files --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "unit", ["a", "a.", "a@", "http://", "(", "a:", "[.]", "account ", "\u0e01"]
)
def test_endless_line_ends(unit: str) -> None:
    line = (unit * (2_000_000 // len(unit))).encode()
    assert extract(line, "line.txt", "ID").findings == ()


def test_value_in_a_line_of_ten_megabytes_is_found_where_it_stands() -> None:
    line = "x" * 5_000_000 + " +65 6123 4567 " + "y" * 5_000_000
    assert first_readings(line.encode(), "line.txt") == {("phone", "+6561234567")}


def test_more_findings_than_the_maximum_are_cut_and_that_is_told() -> None:
    lines = "".join(f"a{number}.example\n" for number in range(MAX_FINDINGS + 1))
    found = extract(lines.encode(), "list.txt")
    assert found.is_cut
    assert len(found.findings) == MAX_FINDINGS


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b"{",
        b"not JSON",
        b'"' + b"a" * MAX_JSON_BYTES + b'"',
        bytes(MAX_FILE_BYTES + 1),
    ],
    ids=["arrays", "objects", "cut", "text", "long", "large"],
)
def test_file_that_cannot_be_read_is_refused(content: bytes) -> None:
    with pytest.raises(UsageError):
        extract(content, "file.json")


def test_cell_without_end_is_read_as_text() -> None:
    table = 'Phone\n"' + "x " * 600_000 + "+65 6123 4567"
    assert extract(table.encode(), "table.csv").findings[0].written == "+65 6123 4567"


pieces = st.sampled_from(
    (
        "0812-3456-7890",
        "+65 6123 4567",
        "scam[.]example",
        "desk@",
        "https://",
        "bc1",
        "rekening",
        "@",
        "[url:value NOT IN ('",
        "\\' LIKE 'x') = '",
    )
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | pieces,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(("type", "value", "objects", "Event", "Attribute", "pattern", "id"))
            | st.text(max_size=5),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(
    st.lists(pieces | st.text(max_size=30), max_size=8).map(" ".join),
    st.sampled_from(("txt", "csv")),
)
def test_any_text_is_read_and_each_finding_reads_the_same_again(text: str, suffix: str) -> None:
    for found in extract(text.encode("utf-8", "surrogatepass"), f"any.{suffix}", "ID").findings:
        if found.readings:
            assert candidates(found.kind, found.written, region=found.region) == found.readings
        else:
            with pytest.raises(IdentifierError):
                candidates(found.kind, found.written, region=found.region)


@given(json_values)
def test_any_json_is_read(value: Any) -> None:  # noqa: ANN401
    assert extract(json.dumps(value).encode(), "any.json", "ID").findings is not None


@given(json_values)
def test_any_bundle_and_any_event_are_read(value: Any) -> None:  # noqa: ANN401
    bundle = {
        "type": "bundle",
        "objects": [value, {"type": value, "value": value, "pattern": value}],
    }
    event = {"Event": {"Attribute": [value, {"type": "domain|ip", "value": str(value)}]}}
    assert extract(json.dumps(bundle).encode(), "any.json").read_as == "stix"
    assert extract(json.dumps(event).encode(), "any.json").read_as == "misp"


# --- the command and the list ---------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the chat, of somebody who is not enrolled."""
    monkeypatch.setenv("SERUMPUN_HOME", str(tmp_path / "nobody"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "chat.txt").write_text(CHAT)
    return tmp_path


def test_list_that_is_written_reads_the_same_and_what_is_doubtful_waits(desk: Path) -> None:
    (desk / "mistyped.csv").write_text("Wallet\n1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3\n")
    assert run(["extract", "chat.txt", "--region", "id", "--output", "list.tsv"]) == ExitCode.OK
    assert run(["extract", "mistyped.csv", "--output", "doubtful.tsv"]) == ExitCode.OK
    listed = list(parse_list((desk / "list.tsv").read_bytes()))
    read = {candidates(each.kind, each.text, region=each.region)[0] for each in listed}
    assert {(each.type, each.value) for each in read} == IN_CHAT
    assert list(parse_list((desk / "doubtful.tsv").read_bytes())) == []
    assert "\n#wallet\t1BvBMSEY" in (desk / "doubtful.tsv").read_text()
    assert run(["extract", "chat.txt", "--output", "list.tsv"]) == ExitCode.FILE


def test_json_tells_what_is_taken_and_what_is_left_out(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        run(["extract", "chat.txt", "--json", "--type", "domain", "--type", "phone"]) == ExitCode.OK
    )
    shown = json.loads(capsys.readouterr().out)
    assert {each["written"] for each in shown["identifiers"]} >= {"+65 6123 4567", "pay.example"}
    left_out = {each["written"]: each for each in shown["left_out"]}
    assert left_out["www.google.com"]["is_benign"]
    assert left_out["0812-3456-7890"]["refusal"] == "the country is missing"
    assert shown["read_as"] == "text"


def test_screen_shows_each_value_and_counts_what_is_left_out(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["extract", "chat.txt"]) == ExitCode.OK
    shown = capsys.readouterr()
    assert "domain: scam.example" in shown.out
    assert "found in a file read as text." in shown.out
    assert "Left out: 1 of type domain: a platform that everybody uses (line 2)." in shown.err
    assert run(["extract", "chat.txt", "--region", "ZZ"]) == ExitCode.USAGE
    assert run(["extract", "absent.txt"]) == ExitCode.FILE


def test_list_is_taken_line_by_line_and_what_is_none_is_refused_by_its_line() -> None:
    text = f"\ufeff{TITLE}\r\n\r\nphone\t0812\tID\tline 3\r\n#ip\t192.0.2.7\ndomain\tscam.example\n"
    assert list(parse_list(text.encode())) == [
        Listed("phone", "0812", "ID"),
        Listed("domain", "scam.example", None),
    ]
    for wrong in ("person\tSiti", "phone", "phone\t", " phone\t1"):
        with pytest.raises(UsageError, match="line 2"):
            list(parse_list(f"{TITLE}\n{wrong}\n".encode()))
    for content in (b"\xff\xff", b"#" * (16 << 20) + b"##"):
        with pytest.raises(UsageError):
            list(parse_list(content))


def test_guide_tells_how_values_are_read(desk: Path) -> None:
    page = GUIDE.read_text()
    (script,) = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
    assert run(script.split()[1:]) == ExitCode.OK
    rows = re.findall(
        r"^\| `(\w+)` \| `([^`]+)` \| (?:([A-Z]{2}|) ?\| )?(.+) \|$", page, re.MULTILINE
    )
    assert len(rows) > 20
    for kind, written, region, expected in rows:
        if expected in {"benign", "unreadable"}:
            with pytest.raises(IdentifierError) as refused:
                candidates(kind, written)
            assert refused.value.code == expected
            continue
        found = candidates(kind, written, region=region or None)
        told = (
            [each.type if each.type != kind else "" for each in found],
            [each.value for each in found],
        )
        said = re.findall(r"(?:(\w+) )?`([^`]+)`", expected)
        assert told == ([each for each, _ in said], [each for _, each in said])
