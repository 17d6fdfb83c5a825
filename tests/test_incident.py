"""Bodies and document files: what is checked before sealing and after opening."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.crypto.header import Kind, SectionName, Tlp
from app.errors import BodyInvalidError, InvalidShapeError, MalformedError, TooLargeError
from app.schemas.documents import parse_document
from app.schemas.incident import (
    INCIDENT_MEDIA_TYPE,
    MAX_DOCUMENT_BYTES,
    MAX_SHOWN_ERRORS,
    IncidentDocument,
    parse_section_body,
)
from app.schemas.incident_parts import (
    NON_PUNISHMENT_NOTE,
    Amount,
    Identifier,
    Location,
    Part,
    Period,
)
from app.schemas.sections import SECTION_MODELS, Financial, Incident, Summary, VictimIdentity

EXAMPLE = b"""\
category: forced_criminality
tlp: AMBER+STRICT
pap: AMBER
handling_code: H1
permitted_actions: [use_as_lead, preserve_evidence]
countries_concerned: [KH, ID]
occurred: {from: 2026-01-02, to: 2026-01-09T10:00:00+07:00}
grading:
  {grading_scheme: admiralty_6x6, source_reliability: B, information_credibility: "2"}
sections:
  summary:
    audience: [kh-cnp, id-polri, th-dsi]
    body:
      title: Workers held at a guarded compound
      narrative: {language: en, text: Eleven presumed victims asked for help.}
      victims: [{count: 11, nationality: ID, age_group: adult}]
  operational:
    audience: [kh-cnp]
    body:
      title: Workers held at a guarded compound
      narrative: {language: id, text: Sebelas orang meminta bantuan.}
      translations: [{language: en, text: Eleven persons asked for help.}]
      classification: {category: forced_criminality, tags: [debt_bondage]}
      trafficking:
        {act: [recruitment, harbouring], means: [deception], purpose: [forced_criminality]}
      identifiers: [{type: phone, value: "+1 555 0100", context: Recruiter}]
      locations: [{country: KH, place: Example Town, latitude: "11.5", longitude: "-0.25"}]
  victim_identity:
    audience: [kh-cnp]
    body:
      purpose_of_sharing: Locate and protect
      persons:
        - full_name: Contoh Nama
          status: presumed
          consent: not_possible_yet
          consent_note: Held without a phone.
          birth_date: 1998-07-31
"""
OPERATIONAL: dict[str, Any] = {
    "title": "t",
    "narrative": {"language": "en", "text": "n"},
    "classification": {"category": "forced_criminality"},
    "trafficking": {
        "act": ["receipt"],
        "means": ["coercion"],
        "purpose": ["forced_criminality"],
    },
}


def parse(name: str, body: dict[str, Any]) -> Part | bytes:
    return parse_section_body(INCIDENT_MEDIA_TYPE, name, json.dumps(body).encode())


def document(**changes: object) -> IncidentDocument:
    members: dict[str, Any] = {
        "category": "phishing",
        "tlp": "GREEN",
        "pap": "GREEN",
        "handling_code": "H0",
        "sections": {
            "summary": {
                "audience": ["sg-spf"],
                "body": {"title": "t", "narrative": {"language": "en", "text": "n"}},
            }
        },
    }
    return IncidentDocument.model_validate(members | changes)


def test_the_yaml_example_round_trips_through_its_sealed_form() -> None:
    read = parse_document(EXAMPLE)
    sections = list(read.sections.plain())
    assert [section.name for section in sections] == ["summary", "operational", "victim_identity"]
    for section in sections:
        body = parse_section_body(section.media_type, section.name, section.body)
        assert isinstance(body, SECTION_MODELS[section.name])
        assert body.to_bytes() == section.body
    assert read.occurred == Period.model_validate(
        {"from": "2026-01-02T00:00:00Z", "to": "2026-01-09T03:00:00Z"}
    )
    assert parse_document(read.to_bytes()) == read


def test_the_written_form_is_the_same_whatever_the_order_of_members() -> None:
    turned = dict(reversed(OPERATIONAL.items()))
    first, second = parse("operational", OPERATIONAL), parse("operational", turned)
    assert isinstance(first, Incident)
    assert isinstance(second, Incident)
    assert first.to_bytes() == second.to_bytes()


def test_unknown_media_types_pass_through_untouched() -> None:
    assert parse_section_body("application/stix+json;version=2.1", "summary", b"\xff") == b"\xff"


def test_trafficking_without_its_elements_is_refused() -> None:
    with pytest.raises(BodyInvalidError, match="act, means, purpose"):
        parse("operational", OPERATIONAL | {"trafficking": None})


def test_a_means_is_needed_for_adults_and_not_for_children() -> None:
    elements = {"act": ["receipt"], "purpose": ["forced_labour"]}
    with pytest.raises(BodyInvalidError, match="unless"):
        parse("operational", OPERATIONAL | {"trafficking": elements})
    child = {"trafficking": elements, "victims": [{"count": 1, "age_group": "child"}]}
    assert isinstance(parse("operational", OPERATIONAL | child), Incident)


def test_the_non_punishment_note_travels_with_the_elements() -> None:
    body = parse("operational", OPERATIONAL)
    assert isinstance(body, Incident)
    assert NON_PUNISHMENT_NOTE.encode() in body.to_bytes()


def test_names_have_no_place_outside_victim_identity() -> None:
    for name in ("summary", "operational", "financial"):
        with pytest.raises(BodyInvalidError, match="full_name"):
            parse(name, {"full_name": "Contoh Nama"})


def test_consent_that_was_not_asked_for_needs_its_reason() -> None:
    person = {"full_name": "Contoh", "status": "presumed", "consent": "not_possible_yet"}
    with pytest.raises(BodyInvalidError, match="consent_note"):
        parse("victim_identity", {"persons": [person], "purpose_of_sharing": "p"})


def test_errors_show_no_value_of_the_body() -> None:
    secret = "Rahasia Contoh"  # the words of a body
    with pytest.raises(BodyInvalidError) as caught:
        parse("summary", {"title": [secret], "narrative": secret, "amounts": [{"value": secret}]})
    assert secret not in str(caught.value)


def test_a_long_list_of_errors_is_cut() -> None:
    with pytest.raises(BodyInvalidError) as caught:
        parse("summary", {f"x{number}": 1 for number in range(50)})
    assert len(str(caught.value).splitlines()) == MAX_SHOWN_ERRORS + 1


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("nothing", b"{}"),
        ("summary", b"[]"),
        ("summary", b'{"title":"a","title":"b"}'),
        ("summary", b'{"title":NaN}'),
        ("summary", b'{"title":"\\ud800","narrative":{"language":"en","text":"n"}}'),
        ("summary", b'{"title":"a\\u202eb","narrative":{"language":"en","text":"n"}}'),
        ("summary", b'{"title":"a\\nb","narrative":{"language":"en","text":"n"}}'),
        ("summary", b'{"title":"a","narrative":{"language":"english!","text":"n"}}'),
        ("financial", b" " * (5 << 20)),
    ],
)
def test_malformed_bodies_are_refused(name: str, raw: bytes) -> None:
    with pytest.raises(BodyInvalidError):
        parse_section_body(INCIDENT_MEDIA_TYPE, name, raw)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
MEMBERS = sorted({field for model in SECTION_MODELS.values() for field in model.model_fields})
NEAR_BODIES = st.dictionaries(
    st.sampled_from(MEMBERS),
    JSON_VALUES | st.sampled_from([*OPERATIONAL.values(), [], "2026-01-01", "0001-01-01"]),
).map(lambda members: json.dumps(OPERATIONAL | members).encode())


@given(
    name=st.sampled_from([*SECTION_MODELS, "nothing"]),
    raw=st.binary(max_size=200) | JSON_VALUES.map(lambda v: json.dumps(v).encode()) | NEAR_BODIES,
)
def test_a_body_parses_to_its_model_or_to_the_one_error(name: str, raw: bytes) -> None:
    try:
        body = parse_section_body(INCIDENT_MEDIA_TYPE, name, raw)
    except BodyInvalidError:
        return
    assert isinstance(body, SECTION_MODELS[SectionName(name)])
    assert parse_section_body(INCIDENT_MEDIA_TYPE, name, body.to_bytes()) == body


@given(
    raw=st.binary(max_size=200) | st.text(alphabet="&*!{}[]:,-? \n'\"|>#%0x1aT.<+Z").map(str.encode)
)
def test_a_document_parses_or_raises_an_error_of_ours(raw: bytes) -> None:
    with pytest.raises((MalformedError, InvalidShapeError)):
        parse_document(raw)


@pytest.mark.parametrize(
    "text",
    [
        *(b"a: &x 1\nb: *x", b"a: 1\na: 2", b"[" * 5000, b"a: 2001-01-01 00:00:00 +99:99", b"- 1"),
        *(b"a: !!int ''", b"a: !!float ''", b"a: !!bool x", b"a: !!timestamp x", b"a: !!map x"),
    ],
)
def test_yaml_tricks_are_refused(text: bytes) -> None:
    with pytest.raises(MalformedError):
        parse_document(text)


def test_a_document_over_the_maximum_is_refused_unread() -> None:
    with pytest.raises(TooLargeError):
        parse_document(b" " * (MAX_DOCUMENT_BYTES + 1))


def test_a_number_that_yaml_would_change_is_refused() -> None:
    with pytest.raises(InvalidShapeError, match=r"identifiers\.0\.value"):
        parse_document(EXAMPLE.replace(b'"+1 555 0100"', b"+15550100"))


def test_the_clear_and_the_sealed_category_agree() -> None:
    with pytest.raises(InvalidShapeError, match="category"):
        parse_document(EXAMPLE.replace(b"category: forced_criminality", b"category: phishing", 1))


def test_an_incident_needs_its_classification_and_an_answer_does_not() -> None:
    line = b"      classification: {category: forced_criminality, tags: [debt_bondage]}\n"
    with pytest.raises(InvalidShapeError, match="classification"):
        parse_document(EXAMPLE.replace(line, b""))
    answer = parse_document(b"kind: response\n" + EXAMPLE.replace(line, b""))
    assert answer.kind is Kind.RESPONSE


def test_a_report_without_sections_or_a_section_for_nobody_is_refused() -> None:
    with pytest.raises(ValidationError, match="at least one section"):
        document(sections={})
    with pytest.raises(InvalidShapeError, match="audience"):
        parse_document(EXAMPLE.replace(b"[kh-cnp, id-polri, th-dsi]", b"[]"))
    with pytest.raises(InvalidShapeError, match="twice"):
        parse_document(EXAMPLE.replace(b"[kh-cnp, id-polri, th-dsi]", b"[kh-cnp, kh-cnp]"))


def test_a_country_twice_is_refused() -> None:
    with pytest.raises(ValidationError, match="twice"):
        document(countries_concerned=["SG", "SG"])


def test_the_expiry_follows_the_wish_or_the_marking() -> None:
    made_at = datetime(2026, 1, 1, tzinfo=UTC)
    assert document().expiry(made_at) == made_at + timedelta(days=365)
    assert document(kind="practice").expiry(made_at) == made_at + timedelta(days=90)
    assert document(expires_in_days=7).expiry(made_at) == made_at + timedelta(days=7)
    assert document(expires_at="2026-02-01").expiry(made_at) == datetime(2026, 2, 1, tzinfo=UTC)
    with pytest.raises(ValidationError, match="not both"):
        document(expires_at="2026-02-01", expires_in_days=7)
    assert document().tlp is Tlp.GREEN


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("phone", "call me"),
        ("bank_account", "!"),
        ("wallet", "short"),
        ("domain", "https://example.com"),
        ("url", "example.com"),
        ("email", "example.com"),
        ("ip", "192.0.2.256"),
        ("passport", "A B"),
        ("vessel_imo", "IMO 12"),
        ("imei", "12"),
        ("plate", "1"),
        ("fax", "1"),
    ],
)
def test_a_value_under_the_wrong_type_is_refused(kind: str, value: str) -> None:
    with pytest.raises(ValidationError):
        Identifier.model_validate({"type": kind, "value": value})


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("phone", "+62 21 555-0100"),
        ("bank_account", "0000 1111 2222"),
        ("domain", "login.example.com"),
        ("url", "https://example.com/a?b=c"),
        ("email", "a@example.org"),
        ("ip", "2001:db8::1"),
        ("social_handle", "@contoh 1"),
        ("vessel_imo", "IMO 0000000"),
        ("imei", "000000000000000"),
    ],
)
def test_a_value_of_its_type_is_taken(kind: str, value: str) -> None:
    assert Identifier.model_validate({"type": kind, "value": value}).value == value


def test_sums_are_decimal_texts_in_a_known_currency() -> None:
    assert Amount(value="1250000.50", currency="IDR").kind == "money"
    assert Amount(value="0.000000000000000001", currency="USDT", kind="crypto_asset").note is None
    for value, currency in (("1,5", "IDR"), ("-1", "IDR"), ("01", "IDR"), ("1", "USDT")):
        with pytest.raises(ValidationError):
            Amount(value=value, currency=currency)
    with pytest.raises(ValidationError):
        Amount.model_validate({"value": 1.5, "currency": "IDR"})


def test_a_place_is_on_the_globe() -> None:
    assert Location(country="TL", latitude="-8.55", longitude="125.56").country == "TL"
    for latitude, longitude in (("91", "0"), ("0", "181"), ("0", None)):
        with pytest.raises(ValidationError):
            Location(country="TL", latitude=latitude, longitude=longitude)
    with pytest.raises(ValidationError, match="ISO 3166"):
        Location(country="XX")


@pytest.mark.parametrize(
    "at",
    [5, "yesterday", "2026-01-01T10:00", "2026-13-01", "0001-01-01", datetime(2026, 1, 1)],  # noqa: DTZ001 -- the case
)
def test_a_time_without_offset_or_sense_is_refused(at: object) -> None:
    with pytest.raises(ValidationError):
        Period.model_validate({"from": at, "to": "2026-01-02"})


def test_a_period_ends_after_it_begins() -> None:
    with pytest.raises(ValidationError, match="before"):
        Period.model_validate({"from": "2026-01-02", "to": "2026-01-01"})


def test_a_birth_date_may_be_partial_but_must_exist() -> None:
    person = {"full_name": "Contoh", "status": "identified", "consent": "given"}
    body: dict[str, Any] = {"purpose_of_sharing": "p"}
    for given_date in (1998, "1998-07", "1998-07-31"):
        persons = [person | {"birth_date": given_date}]
        read = VictimIdentity.model_validate(body | {"persons": persons}).persons[0]
        assert read.birth_date == str(given_date)
    for wrong in ("1998-02-30", "1998-13", "98", 19980731, datetime(1998, 1, 1, tzinfo=UTC)):
        with pytest.raises(ValidationError):
            VictimIdentity.model_validate(body | {"persons": [person | {"birth_date": wrong}]})


def test_bodies_are_immutable() -> None:
    body = parse("summary", {"title": "t", "narrative": {"language": "en", "text": "n"}})
    assert isinstance(body, Summary)
    with pytest.raises(ValidationError):
        body.title = "other"  # type: ignore[misc]  # the attack
    assert Financial() == Financial()
