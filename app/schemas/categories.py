"""The two-level list of categories (domain, category) that a report's header draws its code from.

The list itself is `categories.json`: codes are ours and stable, a code once published is never
reused. `mappings` name the nearest values of other vocabularies; each source is in the file.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

MAX_CODE_CHARACTERS = 64
MAX_LABEL_CHARACTERS = 80
MAX_DEFINITION_CHARACTERS = 400
MAX_MAPPING_CHARACTERS = 100
MAX_MAPPINGS = 8  # values of one vocabulary under one category
TRAFFICKING_DOMAIN = "trafficking_in_persons"
LANGUAGES = ("en", "id")

_CODE_PATTERN = r"^[a-z][a-z0-9_]*$"
_Code = Annotated[str, Field(pattern=_CODE_PATTERN, max_length=MAX_CODE_CHARACTERS)]
_Label = Annotated[str, Field(min_length=1, max_length=MAX_LABEL_CHARACTERS)]
_Definition = Annotated[str, Field(min_length=1, max_length=MAX_DEFINITION_CHARACTERS)]
_Values = Annotated[
    tuple[Annotated[str, Field(min_length=1, max_length=MAX_MAPPING_CHARACTERS)], ...],
    Field(max_length=MAX_MAPPINGS),
]


class UnknownCategoryError(ValueError):
    """The code is not in the list (pydantic reports it as a failed member)."""


class _ListPart(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Label(_ListPart):
    """A short name in each language of the list."""

    en: _Label
    id: _Label


class Definition(_ListPart):
    """One or two sentences in each language of the list."""

    en: _Definition
    id: _Definition


class Mappings(_ListPart):
    """The nearest values in other vocabularies; empty where there is none.

    Attributes:
        rsit: ENISA Reference Security Incident Taxonomy, `predicate:value`.
        iccs: UNODC International Classification of Crime for Statistical Purposes, digits.
        mitre_f3: MITRE Fight Fraud Framework, technique identifiers.
        attck4fraud: MISP galaxy `attck4fraud`, cluster values.
        interpol_dwva: MISP galaxy `interpol-dwva`, cluster values.
        htcds: IOM Human Trafficking Case Data Standard, `field:value`.
    """

    rsit: _Values = ()
    iccs: _Values = ()
    mitre_f3: _Values = ()
    attck4fraud: _Values = ()
    interpol_dwva: _Values = ()
    htcds: _Values = ()


class Category(_ListPart):
    """One category; its code is what a header carries."""

    code: _Code
    label: Label
    definition: Definition
    mappings: Mappings


class Domain(_ListPart):
    """A group of categories; its code never stands in a header."""

    code: _Code
    label: Label
    definition: Definition
    categories: Annotated[tuple[Category, ...], Field(min_length=1, max_length=32)]


class CategoryList(_ListPart):
    """The whole list, with the source of each vocabulary it maps to."""

    version: Annotated[int, Field(ge=1)]
    sources: dict[str, str]
    domains: Annotated[tuple[Domain, ...], Field(min_length=1, max_length=16)]

    @model_validator(mode="after")
    def _codes_are_unique(self) -> "CategoryList":
        codes = [category.code for domain in self.domains for category in domain.categories]
        codes += [domain.code for domain in self.domains]
        if len(codes) != len(set(codes)):
            raise ValueError("a code stands twice in the list")
        return self

    def categories(self) -> Iterator[Category]:
        """Yield every category in the order of the list."""
        return (category for domain in self.domains for category in domain.categories)


@cache
def load_categories() -> CategoryList:
    """Read the list once, at its first use."""
    raw = files("app.schemas").joinpath("categories.json").read_bytes()
    return CategoryList.model_validate_json(raw)


def category_codes() -> frozenset[str]:
    """Tell every code a header may carry."""
    return frozenset(_index())


def find_category(code: str) -> Category:
    """Look a category up by its code.

    Raises:
        UnknownCategoryError: No such category.
    """
    return _find(code)[1]


def domain_of(code: str) -> Domain:
    """Tell the domain a category belongs to.

    Raises:
        UnknownCategoryError: No such category.
    """
    return _find(code)[0]


def is_trafficking(code: str) -> bool:
    """Tell whether a category is trafficking in persons, so that act and purpose are needed.

    Smuggling of migrants is a separate thing and is not.
    """
    return domain_of(code).code == TRAFFICKING_DOMAIN


def _check_code(code: str) -> str:
    _find(code)
    return code


CategoryCode = Annotated[_Code, AfterValidator(_check_code)]


@cache
def _index() -> dict[str, tuple[Domain, Category]]:
    return {
        category.code: (domain, category)
        for domain in load_categories().domains
        for category in domain.categories
    }


def _find(code: str) -> tuple[Domain, Category]:
    try:
        return _index()[code]
    except KeyError:
        raise UnknownCategoryError("not a category of this list") from None


def is_domain_or_category(code: str) -> bool:
    """Tell whether a code names a category or a whole domain of them."""
    return code in category_codes() or any(
        domain.code == code for domain in load_categories().domains
    )
