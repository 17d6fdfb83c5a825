"""What the invented incidents tell: `scenarios.yaml` as typed, checked content."""

from functools import cache
from importlib.resources import files
from typing import Annotated

import yaml
from pydantic import Field

from app.schemas.categories import CategoryCode
from app.schemas.incident_parts import IdentifierType, Part
from serumpun.demo.agencies import UnitKind

_Texts = Annotated[tuple[str, ...], Field(min_length=1)]
_Range = tuple[int, int]


class Story(Part):
    """One story told whole in several languages, each under its BCP 47 code; always in English."""

    title: dict[str, str]
    text: dict[str, str]


class Scenario(Part):
    """How incidents of one category are told.

    Attributes:
        units: Kinds of agency that report it, likeliest first.
        weight: How often it comes up, relative to the others.
        ids: Types of identifier it brings.
        money: Smallest and largest loss or turnover, US dollars.
        crypto: Whether sums are also given in a crypto asset.
        victims: Smallest and largest number of victims.
        children: Whether the victims are children.
        act: Palermo elements, as are `means` and `purpose`; only for trafficking in persons.
    """

    category: CategoryCode
    units: Annotated[tuple[UnitKind, ...], Field(min_length=1)]
    weight: Annotated[int, Field(ge=1)] = 1
    ids: tuple[IdentifierType, ...]
    money: _Range | None = None
    crypto: bool = False
    victims: _Range | None = None
    children: bool = False
    act: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    purpose: tuple[str, ...] = ()
    title: _Texts
    opening: _Texts
    detail: _Texts
    story: Story | None = None


class Script(Part):
    """All scenarios, with the sentences that close a report of each domain."""

    closings: dict[str, _Texts]
    scenarios: tuple[Scenario, ...]


@cache
def load_script() -> Script:
    """Read the scenarios once, at their first use."""
    text = files("serumpun.demo").joinpath("scenarios.yaml").read_text("utf-8")
    return Script.model_validate(yaml.safe_load(text))
