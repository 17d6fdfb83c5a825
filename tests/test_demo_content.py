"""The demonstration and the example files: valid, varied, and nobody's."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.crypto.content import sealed_length
from app.crypto.handling import check_handling
from app.crypto.header import Header, Kind, SectionName
from app.schemas.categories import domain_of, load_categories
from app.schemas.documents import parse_document
from app.schemas.incident import IncidentDocument, parse_section_body
from app.schemas.incident_parts import Identifier, Part
from serumpun.demo.agencies import AGENCIES, DEMONSTRATION, DEMONSTRATION_ID, MEMBERS, agencies_of
from serumpun.demo.incidents import RINGS, SPAN_DAYS, generate_incidents, recipients
from serumpun.demo.reports import DemoIncident
from serumpun.demo.reserved import is_reserved
from serumpun.demo.scenarios import load_script

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.yaml"))
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
DIGEST = "A" * 43
REPORT_ID = "01932f00-0000-7000-8000-000000000000"
IDS = {agency.id for agency in AGENCIES}


@pytest.fixture(scope="module")
def reports() -> tuple[DemoIncident, ...]:
    return generate_incidents(NOW)


def identifiers_in(value: object) -> Iterator[Identifier]:
    """Find every identifier in a body, at any depth."""
    if isinstance(value, Identifier):
        yield value
    elif isinstance(value, Part):
        for _, member in value:
            yield from identifiers_in(member)
    elif isinstance(value, tuple):
        for member in value:
            yield from identifiers_in(member)


def header_of(report: DemoIncident) -> Header:
    """Build the header that sealing this report would sign."""
    document = report.document
    reference = {"originator": report.originator, "id": REPORT_ID, "header_digest": DIGEST}
    correction = document.kind is Kind.CORRECTION
    answers = report.in_reply_to is not None and not correction
    members: dict[str, Any] = document.model_dump(mode="json", by_alias=True)
    for name in ("sections", "expires_in_days"):
        del members[name]
    stamp = f"{report.created_at:%Y-%m-%dT%H:%M:%S}.000Z"
    expires_at = f"{document.expiry(report.created_at):%Y-%m-%dT%H:%M:%S}.000Z"
    members |= {
        "v": 1,
        "id": REPORT_ID,
        "originator": report.originator,
        "created_at": stamp,
        "prepared_offline": False,
        "in_reply_to": reference if answers else None,
        "supersedes": reference if correction else None,
        "expires_at": expires_at,
        "attachments": [],
        "sections": [
            {
                "name": section.name,
                "media_type": section.media_type,
                "length": sealed_length(len(section.body)),
                "sha256": DIGEST,
                "audience": sorted(_digest(agency) for agency in section.audience),
            }
            for section in document.sections.plain()
        ],
    }
    return Header.of(members)


def _digest(agency: str) -> str:
    return agency.replace("-", "x").ljust(42, "A") + "A"


def test_every_report_of_the_demonstration_is_valid(reports: tuple[DemoIncident, ...]) -> None:
    assert len(reports) == 200
    for report in reports:
        assert IncidentDocument.model_validate_json(report.document.to_bytes()) == report.document
        for section in report.document.sections.plain():
            body = parse_section_body(section.media_type, section.name, section.body)
            assert isinstance(body, Part)
            assert body.to_bytes() == section.body


def test_every_report_obeys_the_handling_rules(reports: tuple[DemoIncident, ...]) -> None:
    for report in reports:
        check_handling(header_of(report))


def test_the_same_seed_gives_the_same_reports(reports: tuple[DemoIncident, ...]) -> None:
    assert generate_incidents(NOW) == reports
    assert generate_incidents(NOW, seed=1) != reports


@pytest.mark.parametrize("count", [80, 320])
def test_any_number_of_reports_can_be_had(count: int) -> None:
    assert len(generate_incidents(NOW, seed=3, count=count)) == count


def test_all_domains_and_most_categories_come_up(reports: tuple[DemoIncident, ...]) -> None:
    categories = {report.document.category for report in reports}
    domains = {domain_of(category) for category in categories}
    assert domains == set(load_categories().domains)
    assert len(categories) == len(load_script().scenarios)


def test_all_countries_send_and_receive(reports: tuple[DemoIncident, ...]) -> None:
    countries = {member.country for member in MEMBERS}
    told = [report for report in reports if report.document.kind is Kind.INCIDENT]
    assert {report.originator[:2].upper() for report in told} == countries
    reached = {agency[:2].upper() for report in told for agency in recipients(report.document)}
    assert reached == countries


def test_originators_and_recipients_are_agencies_of_the_demonstration(
    reports: tuple[DemoIncident, ...],
) -> None:
    for report in reports:
        assert report.originator in IDS
        assert recipients(report.document) <= IDS - {report.originator}


def test_every_identifier_belongs_to_nobody(reports: tuple[DemoIncident, ...]) -> None:
    found = [entry for report in reports for entry in identifiers_in(report.document)]
    assert len(found) > 400
    assert [entry.value for entry in found if not is_reserved(entry)] == []


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("phone", "+62 812 3456 7890"),
        ("ip", "192.168.0.1"),
        ("domain", "example.com.evil.net"),
        ("url", "https://example.com@evil.net/"),
        ("email", "a@notexample.com"),
        ("bank_account", "1234567890"),
        ("wallet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
    ],
)
def test_the_check_for_reserved_values_finds_real_ones(kind: str, value: str) -> None:
    assert not is_reserved(Identifier.model_validate({"type": kind, "value": value}))


def test_rings_share_identifiers_across_countries(reports: tuple[DemoIncident, ...]) -> None:
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for report in reports:
        for entry in identifiers_in(report.document):
            seen[entry.value].add(report.originator[:2])
    shared = [value for value, countries in seen.items() if len(countries) >= 3]
    assert len(shared) >= len(RINGS)


def test_replies_follow_what_they_answer(reports: tuple[DemoIncident, ...]) -> None:
    replies = [report for report in reports if report.in_reply_to is not None]
    assert len(replies) > 20
    for reply in replies:
        assert reply.in_reply_to is not None
        answered = reports[reply.in_reply_to]
        assert answered.created_at < reply.created_at
        parties = recipients(answered.document) | {answered.originator}
        assert reply.originator in parties
        if reply.document.kind is Kind.CORRECTION:
            assert reply.originator == answered.originator


def test_every_kind_comes_up_and_the_exercise_says_so(reports: tuple[DemoIncident, ...]) -> None:
    kinds = Counter(report.document.kind for report in reports)
    assert set(kinds) == set(Kind)
    (drill,) = [report for report in reports if report.document.kind is Kind.PRACTICE]
    assert drill.document.sections.summary is not None
    assert "EXERCISE" in drill.document.sections.summary.body.narrative.text


def test_reports_lie_within_the_last_two_years_oldest_first(
    reports: tuple[DemoIncident, ...],
) -> None:
    instants = [report.created_at for report in reports]
    assert instants == sorted(instants)
    assert NOW - timedelta(days=SPAN_DAYS + 1) <= instants[0]
    assert instants[-1] <= NOW


def test_narratives_differ_and_come_in_many_languages(reports: tuple[DemoIncident, ...]) -> None:
    bodies = [
        report.document.sections.operational.body
        for report in reports
        if report.document.sections.operational and report.document.kind is Kind.INCIDENT
    ]
    texts = Counter(body.narrative.text for body in bodies)
    assert max(texts.values()) == 1
    languages = {body.narrative.language for body in bodies}
    assert languages >= {"en", "id", "ms", "th", "vi", "km", "lo", "my", "fil", "pt"}
    for body in bodies:
        assert "{" not in body.narrative.text
        if body.narrative.language != "en":
            assert [text.language for text in body.translations] == ["en"]


def test_sections_have_audiences_of_their_own(reports: tuple[DemoIncident, ...]) -> None:
    names = Counter(
        section.name for report in reports for section in report.document.sections.plain()
    )
    assert set(names) == set(SectionName)
    told_apart = [
        report
        for report in reports
        if len({section.audience for section in report.document.sections.plain()}) > 1
    ]
    assert len(told_apart) > 100


def test_every_story_is_told_in_english_and_titled_in_each_language() -> None:
    for scenario in load_script().scenarios:
        if scenario.story is not None:
            assert "en" in scenario.story.text
            assert scenario.story.title.keys() == scenario.story.text.keys()


def test_every_agency_says_that_it_is_a_demonstration() -> None:
    assert len(IDS) == len(AGENCIES) >= 25
    assert len({agency.phone for agency in AGENCIES}) == len(AGENCIES)
    for agency in AGENCIES:
        assert agency.name_en.endswith(DEMONSTRATION)
        assert agency.name_id.endswith(DEMONSTRATION_ID)
        for kind, value in (("phone", agency.phone), ("email", agency.email)):
            assert is_reserved(Identifier.model_validate({"type": kind, "value": value}))


def test_every_member_has_two_agencies_and_police() -> None:
    assert len(MEMBERS) == 11
    for member in MEMBERS:
        agencies = agencies_of(member.country)
        assert len(agencies) >= 2
        assert "police" in {agency.kind for agency in agencies}


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_the_example_files_are_valid_and_belong_to_nobody(file: Path) -> None:
    document = parse_document(file.read_bytes())
    assert recipients(document) <= IDS
    assert all(is_reserved(entry) for entry in identifiers_in(document))
    assert json.loads(document.to_bytes())["category"] == document.category
    originator = next(agency for agency in AGENCIES if agency.id not in recipients(document))
    check_handling(header_of(DemoIncident(originator.id, document, NOW, None)))


def test_there_are_three_examples() -> None:
    assert [file.stem for file in EXAMPLES] == ["forced-criminality", "mule-account", "scam-centre"]
