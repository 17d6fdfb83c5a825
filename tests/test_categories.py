"""The category list is complete in both languages and maps only to values that exist."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from app.schemas.categories import (
    LANGUAGES,
    TRAFFICKING_DOMAIN,
    CategoryCode,
    CategoryList,
    UnknownCategoryError,
    category_codes,
    domain_of,
    find_category,
    is_trafficking,
    load_categories,
)

VOCABULARIES = Path(__file__).parents[2] / "shared" / "data" / "vocab"
REQUIRED_CODES = {
    *("scam_centre", "forced_criminality", "romance_investment_fraud", "mule_account"),
    *("ransomware", "phishing", "business_email_compromise", "investment_fraud"),
    *("impersonation_of_officials", "loan_app_extortion", "sextortion"),
    *("online_child_sexual_exploitation", "trafficking_sexual_exploitation"),
    *("trafficking_forced_labour", "trafficking_forced_marriage", "trafficking_organ_removal"),
    *("trafficking_fishing_vessels", "smuggling_of_migrants", "money_laundering"),
    *("crypto_laundering", "data_breach", "ddos", "malware", "sim_farm", "sim_swap"),
    *("document_fraud", "recruitment_fraud"),
}
ICCS_CODES = {  # Source: UNODC ICCS version 1.0, our wording
    "02022": "deprivation of liberty",
    "02041": "trafficking in persons for sexual exploitation",
    "02042": "trafficking in persons for forced labour or services",
    "02043": "trafficking in persons for organ removal",
    "02044": "trafficking in persons for other purposes",
    "02051": "extortion or blackmail",
    "03022": "sexual exploitation of children",
    "030221": "child sexual abuse material (there under its older name)",
    "030223": "sexual grooming of children",
    "0701": "fraud",
    "07011": "finance fraud",
    "07021": "counterfeiting means of payment",
    "07023": "forging documents",
    "0704": "proceeds of crime",
    "07041": "money laundering",
    "08051": "smuggling of migrants",
    "0903": "acts against computer systems",
    "09031": "unlawful access to a computer system",
    "09032": "unlawful interference with a computer system or data",
    "09033": "unlawful interception or access of computer data",
}


def test_every_required_code_is_in_the_list() -> None:
    assert category_codes() >= REQUIRED_CODES


def test_codes_are_unique_and_written_alike() -> None:
    codes = [category.code for category in load_categories().categories()]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", code) for code in codes)


def test_a_list_with_a_code_twice_is_refused() -> None:
    members = load_categories().model_dump()
    members["domains"] = [members["domains"][0], members["domains"][0]]
    with pytest.raises(ValidationError):
        CategoryList.model_validate(members)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_and_definition_is_there_and_its_own(language: str) -> None:
    listed = load_categories()
    parts = [*listed.categories(), *listed.domains]
    for texts in ("label", "definition"):
        words = [getattr(getattr(part, texts), language).strip() for part in parts]
        assert all(words)
        assert len(words) == len(set(words))


def test_definitions_are_sentences_in_both_languages() -> None:
    for category in load_categories().categories():
        assert category.definition.en.endswith(".")
        assert category.definition.id.endswith(".")
        assert category.definition.en != category.definition.id


def test_smuggling_of_migrants_is_no_trafficking() -> None:
    assert not is_trafficking("smuggling_of_migrants")
    assert is_trafficking("forced_criminality")
    assert domain_of("trafficking_fishing_vessels").code == TRAFFICKING_DOMAIN


def test_an_unknown_code_is_refused_wherever_it_is_asked_for() -> None:
    with pytest.raises(UnknownCategoryError):
        find_category("pig_butchering")
    with pytest.raises(ValidationError):
        TypeAdapter(CategoryCode).validate_python("pig_butchering")
    assert TypeAdapter(CategoryCode).validate_python("phishing") == "phishing"


def test_a_domain_is_no_category() -> None:
    with pytest.raises(UnknownCategoryError):
        find_category(TRAFFICKING_DOMAIN)


def test_iccs_codes_are_known() -> None:
    used = {code for category in load_categories().categories() for code in category.mappings.iccs}
    assert used <= ICCS_CODES.keys()


def test_every_mapping_names_its_source() -> None:
    listed = load_categories()
    vocabularies = {
        name for category in listed.categories() for name, values in category.mappings if values
    }
    assert vocabularies == listed.sources.keys()


def _read(path: str) -> Any:  # noqa: ANN401 -- files of five different shapes
    file = VOCABULARIES / path
    if not file.is_file():
        pytest.skip(f"third-party vocabulary {file} is absent")
    return json.loads(file.read_text("utf-8"))


def _rsit() -> set[str]:
    listed = _read("enisa-rsit/working_copy/machinev1")["values"]
    return {
        f"{group['predicate']}:{entry['value']}" for group in listed for entry in group["entry"]
    }


def _mitre_f3() -> set[str]:
    objects = _read("mitre-f3/public/f3-stix-v1.1.json")["objects"]
    return {
        reference["external_id"]
        for item in objects
        if item["type"] == "attack-pattern"
        for reference in item["external_references"]
        if "external_id" in reference
    }


def _attck4fraud() -> set[str]:
    return {value["value"] for value in _read("misp-galaxy/clusters/attck4fraud.json")["values"]}


def _interpol_dwva() -> set[str]:
    return {value["value"] for value in _read("misp-galaxy/clusters/interpol-dwva.json")["values"]}


def _htcds() -> set[str]:
    lists = _read("htcds_picklists.json")
    return {f"{name}:{item[0]}" for name, listed in lists.items() for item in listed["items"]}


@pytest.mark.parametrize(
    ("name", "read_values"),
    [
        ("rsit", _rsit),
        ("mitre_f3", _mitre_f3),
        ("attck4fraud", _attck4fraud),
        ("interpol_dwva", _interpol_dwva),
        ("htcds", _htcds),
    ],
)
def test_every_mapped_value_exists(name: str, read_values: Callable[[], set[str]]) -> None:
    used = {
        value
        for category in load_categories().categories()
        for value in getattr(category.mappings, name)
    }
    assert used
    assert used <= read_values()
