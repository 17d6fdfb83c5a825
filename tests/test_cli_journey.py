"""From an offline root to a receipt: everybody's commands in real processes at a real hub."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

from app.schemas.documents import parse_document
from serumpun.exit_codes import ExitCode
from tests.command_line import LIMIT_SECONDS, PASSPHRASE, CommandLine, running_command_line
from tests.started import shim
from tests.test_demo import PROGRAM, ROOT

MISP_EVENT = ROOT.parent / "shared/data/loads/stalkerware/generated/misp_event.json"
GUIDES = ROOT / "docs" / "guides"
FOLDER_RUNS = ("first", "again")
DOCUMENT = """\
category: romance_investment_fraud
tlp: AMBER+STRICT
pap: AMBER
handling_code: H2
permitted_actions: [use_as_lead]
occurred: {from: 2026-08-01, to: 2026-10-30T18:00:00+07:00}
expires_in_days: 90
sections:
  summary:
    audience: [my-pdrm, sg-spf]
    body:
      title: Investasi palsu
      narrative: {language: id, text: "Korban diminta menyetor lagi."}
  financial:
    audience: [my-pdrm]
    body:
      identifiers:
        - {type: bank_account, value: "0000 2201 7788", country: MY}
"""


@pytest.fixture(scope="module")
def cli() -> Iterator[CommandLine]:
    with running_command_line() as made:
        yield made


@pytest.fixture
def document(cli: CommandLine) -> Path:
    path = cli.folder / "report.yaml"
    path.write_text(DOCUMENT)
    return path


def address(sent: dict[str, Any]) -> str:
    """Name a report as commands take it."""
    return f"{sent['report']['originator']}/{sent['report']['id']}"


def open_it(*more: str | Path) -> tuple[str | Path, ...]:
    """Write the wishes of an opening."""
    return ("--purpose", "asset_recovery", "--case-reference", "CCID/2027/42", *more)


def terminal(cli: CommandLine, agency: str, *arguments: str, **env: str) -> "pexpect.spawn[str]":
    """Run a command at a terminal, with somebody who types."""
    told = {**cli.environment(**env), "SERUMPUN_HOME": str(cli.home(agency)), "TERM": "xterm"}
    told.pop("SERUMPUN_PASSPHRASE_FILE")
    return pexpect.spawn(
        PROGRAM[0],
        [*PROGRAM[1:], *arguments],
        cwd=str(cli.folder),
        env=told,
        encoding="utf-8",
        timeout=LIMIT_SECONDS,
        dimensions=(50, 160),
    )


# --- the journey ----------------------------------------------------------------------------------


def test_a_document_is_sent_listed_opened_and_receipted(
    cli: CommandLine, document: Path, tmp_path: Path
) -> None:
    chat = cli.folder / "chat.txt"
    chat.write_text("percakapan\n" * 1000)
    sent = cli.json("submit", document, chat, "--section", "financial", "--yes", agency="id-polri")
    report = address(sent)

    [listed] = [
        each
        for each in cli.json("inbox", "--category", "romance_investment_fraud", agency="my-pdrm")[
            "reports"
        ]
        if each["id"] == sent["report"]["id"]
    ]
    assert (listed["tlp"], listed["validity"]) == ("AMBER+STRICT", "valid")
    assert listed["sections"] == ["summary", "financial"]
    assert report in cli.must("inbox", agency="my-pdrm")

    output = tmp_path / "out"
    opened = cli.json("open", report, *open_it("-o", output), agency="my-pdrm")
    assert [part["problem"] for part in opened["opened_sections"]] == [None, None]
    body = json.loads((output / "summary.json").read_bytes())
    assert body["narrative"]["text"] == "Korban diminta menyetor lagi."
    assert (output / "financial-files" / "chat.txt").read_bytes() == chat.read_bytes()

    shown = cli.must("open", report, *open_it("--section", "summary"), agency="sg-spf")
    assert "Korban diminta menyetor lagi." in shown
    assert "0000 2201 7788" not in shown  # its section is for Malaysia alone

    openings = cli.json("receipts", report, agency="id-polri")["openings"]
    assert [(each["agency"], each["sections"]) for each in openings] == [
        ("my-pdrm", ["summary", "financial"]),
        ("sg-spf", ["summary"]),
    ]
    assert {each["case_reference"] for each in openings} == {"CCID/2027/42"}
    assert "CCID/2027/42" in cli.must("receipts", report, agency="id-polri")


@pytest.mark.skipif(not MISP_EVENT.exists(), reason="the shared third-party files are not here")
def test_a_real_misp_event_goes_the_whole_way(cli: CommandLine, tmp_path: Path) -> None:
    sent = cli.json(
        *("submit", MISP_EVENT, "--section", "operational", "--to", "my-pdrm"),
        *("--category", "phishing", "--yes"),
        agency="id-polri",
    )
    cli.must("open", address(sent), *open_it("--output", tmp_path / "out"), agency="my-pdrm")
    assert (tmp_path / "out" / "operational.json").read_bytes() == MISP_EVENT.read_bytes()


def test_a_third_country_cannot_tell_the_report_from_one_that_does_not_exist(
    cli: CommandLine, tmp_path: Path
) -> None:
    (cli.folder / "note.txt").write_text("x")
    told = ("--to", "my-pdrm", "--category", "phishing", "--yes")
    sent = cli.json("submit", "note.txt", *told, agency="id-polri")
    report = address(sent)
    absent = f"{report[:-4]}ffff" if not report.endswith("ffff") else f"{report[:-4]}0000"
    ended = [
        cli.run_here(verb, each, *more, agency="sg-spf")
        for each in (report, absent)
        for verb, more in (("open", open_it()), ("receipts", ()))
    ]
    assert {each.returncode for each in ended} == {ExitCode.NOT_FOUND}
    lines = {each.stderr.split(", request ")[0] for each in ended}
    assert len(lines) == 1  # all but the request's own number
    assert all(report not in line for line in cli.must("inbox", agency="sg-spf").splitlines())


def test_sealed_offline_is_sent_later(cli: CommandLine, document: Path) -> None:
    sealed = cli.json("seal", document, "--yes", agency="id-polri")["sealed"]
    waiting = cli.home("id-polri") / "outbox" / sealed
    assert waiting.is_dir()
    [sent] = cli.json("send", agency="id-polri")["submitted"]
    assert sent["report"]["id"] == sealed
    assert not waiting.exists()


def test_the_same_command_sends_again_what_waits(cli: CommandLine) -> None:
    (cli.folder / "again.txt").write_text("again")
    told = ("again.txt", "--to", "my-pdrm", "--category", "phishing", "--yes")
    sealed = cli.json("seal", *told, agency="id-polri")["sealed"]
    assert cli.json("seal", *told, agency="id-polri")["sealed"] == sealed
    assert cli.json("submit", *told, agency="id-polri")["report"]["id"] == sealed


def test_an_answer_names_the_exact_report(cli: CommandLine, document: Path) -> None:
    first = cli.json("submit", document, "--yes", agency="id-polri")
    (cli.folder / "answer.txt").write_text("Rekening sudah diblokir.")
    answer = cli.json(
        *("submit", "answer.txt", "--to", "id-polri", "--category", "romance_investment_fraud"),
        *("--kind", "response", "--in-reply-to", address(first), "--yes"),
        agency="my-pdrm",
    )
    thread = cli.json("inbox", "--thread", address(first), agency="id-polri")["reports"]
    assert [each["in_reply_to"] for each in thread] == [first["report"]]
    assert thread[0]["id"] == answer["report"]["id"]


def test_the_directory_shows_verified_agencies(cli: CommandLine) -> None:
    agencies = cli.json("directory", agency="sg-spf")["agencies"]
    assert {each["id"] for each in agencies} >= {"id-polri", "my-pdrm", "sg-spf"}
    assert {key["use"] for key in agencies[0]["keys"]} == {"agency-sign", "agency-seal"}
    assert "Cyber unit my-pdrm" in cli.must("directory", "my-pdrm", agency="sg-spf")
    assert cli.run_here("directory", "xx-none", agency="sg-spf").returncode == ExitCode.NOT_FOUND


# --- at a terminal --------------------------------------------------------------------------------


def test_an_officer_sees_who_will_read_and_may_say_no(cli: CommandLine, document: Path) -> None:
    before = len(cli.json("inbox", agency="my-pdrm")["reports"])
    screen = terminal(cli, "id-polri", "submit", str(document))
    screen.expect("Passphrase of .*id-polri.key: ")
    screen.sendline(PASSPHRASE)
    for shown in ("summary", "my-pdrm", "Cyber unit my-pdrm", "MY", "Seal and send to these"):
        screen.expect_exact(shown)
    screen.sendline("n")
    screen.expect_exact("serumpun: interrupted")
    screen.expect(pexpect.EOF)
    screen.close()
    assert screen.exitstatus == ExitCode.INTERRUPTED
    assert len(cli.json("inbox", agency="my-pdrm")["reports"]) == before


def test_an_officer_agrees_and_it_is_sent(cli: CommandLine, document: Path) -> None:
    screen = terminal(cli, "id-polri", "submit", str(document))
    screen.expect("Passphrase of .*: ")
    screen.sendline(PASSPHRASE)
    screen.expect_exact("Seal and send to these agencies?")
    screen.sendline("y")
    screen.expect("Submitted (id-polri/[0-9a-f-]{36})")
    assert isinstance(screen.match, re.Match)
    report = screen.match.group(1)
    screen.expect("Recorded .*record [0-9a-f-]{36}")
    screen.expect(pexpect.EOF)
    screen.close()
    assert screen.exitstatus == 0
    assert report in cli.must("inbox", agency="my-pdrm")


def test_ctrl_c_at_the_passphrase_ends_with_one_line(cli: CommandLine) -> None:
    screen = terminal(cli, "id-polri", "inbox")
    screen.expect("Passphrase of .*: ")
    screen.sendintr()
    screen.expect(pexpect.EOF)
    screen.close()
    assert screen.exitstatus == ExitCode.INTERRUPTED
    assert "Traceback" not in (screen.before or "")
    assert (screen.before or "").count("serumpun:") == 1


def test_the_fingerprint_is_compared_aloud(cli: CommandLine, tmp_path: Path) -> None:
    arguments = ("enrol", "--federation", "federation.json", "--key", "my-pdrm.key")
    fresh = str(tmp_path / "home")
    screen = terminal(cli, "my-pdrm", *arguments, "--home", fresh)
    screen.expect("([0-9a-f]{4} ){15}[0-9a-f]{4}")
    screen.expect_exact("read the same to you?")
    screen.sendline("n")
    screen.expect(pexpect.EOF)
    screen.close()
    assert screen.exitstatus == ExitCode.INTERRUPTED
    assert not Path(fresh).exists()  # nothing is pinned unless somebody agreed

    screen = terminal(cli, "my-pdrm", *arguments, "--home", fresh)
    screen.expect_exact("read the same to you?")
    screen.sendline("y")
    screen.expect("Passphrase of .*: ")
    screen.sendline(PASSPHRASE)
    screen.expect_exact("my-pdrm is enrolled")
    screen.expect(pexpect.EOF)
    screen.close()
    assert screen.exitstatus == 0


# --- what does not work ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--to", "my-pdrn"), ExitCode.REFUSED, "nearest is my-pdrm"),
        (("--to", ""), ExitCode.REFUSED, "Name at least one agency"),
        (("--to", "my-pdrm", "--category", "scams"), ExitCode.USAGE, "not a category"),
        (("--to", "my-pdrm", "--kind", "response"), ExitCode.REFUSED, "an answer to nothing"),
        ((), ExitCode.USAGE, "no incident document"),
    ],
    ids=["typo", "nobody", "category", "handling", "no document"],
)
def test_what_cannot_be_sent_is_one_line_that_says_what_to_do(
    cli: CommandLine, arguments: tuple[str, ...], code: ExitCode, words: str
) -> None:
    (cli.folder / "body.txt").write_text("text")
    is_whole = "--category" in arguments or not arguments
    told = arguments if is_whole else (*arguments, "--category", "phishing")
    ended = cli.run_here("submit", "body.txt", *told, "--yes", agency="id-polri")
    assert ended.returncode == code
    assert words in ended.stderr
    assert ended.stdout == ""
    complaints = [line for line in ended.stderr.splitlines() if line.startswith("serumpun:")]
    assert len(complaints) == 1
    assert "Traceback" not in ended.stderr


def test_without_a_terminal_nothing_is_sent_unasked(cli: CommandLine, document: Path) -> None:
    ended = cli.run_here("submit", document, agency="id-polri")
    assert ended.returncode == ExitCode.USAGE
    assert "--yes" in ended.stderr


def test_a_wrong_passphrase_opens_nothing(cli: CommandLine) -> None:
    wrong = {"SERUMPUN_PASSPHRASE_FILE": "", "SERUMPUN_PASSPHRASE": "something else entirely"}
    ended = cli.run("inbox", "--json", agency="id-polri", env=wrong)
    assert ended.returncode == ExitCode.KEY
    assert json.loads(ended.stderr)["error"]["code"] == "passphrase"


def test_without_a_passphrase_nobody_waits_for_ever(cli: CommandLine) -> None:
    ended = cli.run("inbox", agency="id-polri", env={"SERUMPUN_PASSPHRASE_FILE": ""})
    assert ended.returncode == ExitCode.KEY
    assert "no terminal to ask at" in ended.stderr


def test_a_federation_file_changed_after_enrolment_is_refused(
    cli: CommandLine, tmp_path: Path
) -> None:
    home = cli.home("sg-spf")
    kept = (home / "federation.json").read_bytes()
    (home / "federation.json").write_bytes(kept.replace(b'"name":"SG"', b'"name":"XX"'))
    try:
        ended = cli.run_here("inbox", agency="sg-spf")
    finally:
        (home / "federation.json").write_bytes(kept)
    assert ended.returncode == ExitCode.USAGE
    assert "changed after its fingerprint was compared" in ended.stderr


def test_another_fingerprint_than_told_pins_nothing(cli: CommandLine, tmp_path: Path) -> None:
    told = ("--fingerprint", "0000 " * 15 + "0000", "--home", tmp_path / "home")
    ended = cli.run_here("enrol", "--federation", "federation.json", "--key", "my-pdrm.key", *told)
    assert ended.returncode == ExitCode.USAGE
    assert not (tmp_path / "home").exists()


def test_a_country_certifies_no_agency_of_another(cli: CommandLine) -> None:
    ended = cli.run_here(
        *("root", "certify", "my-pdrm.request.json", "--key", "root-id.key", "--yes"),
        *("--name", "Ours", "--unit-type", "police", "--output", "stolen.json"),
    )
    assert ended.returncode == ExitCode.USAGE
    assert not (cli.folder / "stolen.json").exists()


def test_an_existing_output_is_refused_before_the_opening_is_on_record(
    cli: CommandLine, document: Path, tmp_path: Path
) -> None:
    report = address(cli.json("submit", document, "--yes", agency="id-polri"))
    (tmp_path / "mine.txt").write_text("mine")
    ended = cli.run_here("open", report, *open_it("--output", tmp_path), agency="my-pdrm")
    assert ended.returncode == ExitCode.FILE
    assert cli.json("receipts", report, agency="id-polri")["openings"] == []


def test_a_key_revoked_by_its_country_is_sealed_to_no_more(cli: CommandLine) -> None:
    cli.certify("sg-csa")
    cli.enrol("sg-csa")
    (cli.folder / "late.txt").write_text("x")
    told = ("submit", "late.txt", "--to", "sg-csa", "--category", "phishing", "--yes")
    cli.must(*told, agency="id-polri")

    kids = json.loads(cli.must("key", "show", "sg-csa.key", "--json"))["keys"]
    cli.must(
        *("root", "revoke", kids["agency-seal"], "--key", "root-sg.key", "--reason", "lost"),
        *("--output", "revocation.json", "--yes"),
    )
    cli.must("federation", "post", "revocation.json", "--federation", "federation.json")
    ended = cli.run_here(*told, agency="id-polri")
    assert ended.returncode == ExitCode.REFUSED
    assert "sg-csa is suspended, or all its sealing keys are revoked" in ended.stderr


# --- the guides -----------------------------------------------------------------------------------


def blocks(page: str, language: str) -> list[str]:
    """Take the code of one language out of a guide."""
    fence = re.compile(rf"^```{language}\n(.*?)^```", re.MULTILINE | re.DOTALL)
    return fence.findall((GUIDES / page).read_text())


def test_the_integrators_guide_works_as_it_stands(cli: CommandLine) -> None:
    program = cli.folder / "bin" / "serumpun"
    program.parent.mkdir()
    shim(program)
    (cli.folder / "program.py").write_text("\n".join(blocks("integrator.md", "python")))
    script = "\n".join([*blocks("integrator.md", "sh"), f"{sys.executable} program.py"])
    ended = subprocess.run(
        ["sh", "-eu", "-c", script],
        cwd=cli.folder,
        env=cli.environment(
            PATH=f"{program.parent}:{os.environ['PATH']}",
            FINGERPRINT=cli.must("federation", "fingerprint", "federation.json").strip(),
        ),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "LP/B/42/2027" in ended.stdout
    assert (cli.folder / "saved" / "financial.csv").read_bytes().startswith(b"account,bank\n")
    assert json.loads((cli.folder / "sent.json").read_text())["record_id"]
    first, again = (json.loads((cli.folder / f"{name}.json").read_text()) for name in FOLDER_RUNS)
    assert (len(first["submitted"]), len(again["sent_before"])) == (3, 3)


def test_the_officers_guide_shows_a_document_and_commands_that_exist() -> None:
    [document] = blocks("officer.md", "yaml")
    assert parse_document(document.encode()).sections.financial
    page = (ROOT / "docs" / "cli.md").read_text()
    for line in "".join(blocks("officer.md", "sh")).splitlines():
        words = line.split()
        names = (words[1], " ".join(words[1:3]))  # a command, or a noun and its verb
        assert any(f"## `serumpun {name}`" in page for name in names), line
        assert all(f"`{word}`" in page for word in words if word.startswith("--"))
