"""Queries of list routes: read strictly, and only once it is known who asks."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from app.crypto.header import Kind, Tlp
from app.crypto.shape import AgencyId, Code, Country

PAGE_LIMIT = 100  # entries of one page
PAGE_DEFAULT = 50
STATEMENT_PAGE = 200  # statements of one page of the directory
_FIRST_YEAR, _LAST_YEAR = 1900, 2999
_SAFE = 2**53 - 1


def _plausible(at: datetime) -> datetime:
    if not _FIRST_YEAR <= at.year <= _LAST_YEAR:
        raise ValueError("no plausible year")
    return at


Instant = Annotated[AwareDatetime, AfterValidator(_plausible)]
Limit = Annotated[int, Field(ge=1, le=PAGE_LIMIT, description="Entries of one page.")]


class Query(BaseModel):
    """Parameters of a request: all known, each once."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class ReportQuery(Query):
    """What a list of reports is narrowed to."""

    kind: Annotated[Kind | None, Field(description="Kind of report.")] = None
    category: Annotated[Code | None, Field(description="Code from `/v1/categories`.")] = None
    country: Annotated[Country | None, Field(description="Country concerned.")] = None
    tlp: Annotated[Tlp | None, Field(description="Traffic Light Protocol marking.")] = None
    originator: Annotated[AgencyId | None, Field(description="Agency that signed.")] = None
    thread: Annotated[
        str | None,
        StringConstraints(pattern=r"^[a-z]{2}-[a-z0-9-]{1,37}/[0-9a-f-]{36}$"),
        Field(description="Answers to and corrections of this report: `{originator}/{id}`."),
    ] = None
    occurred_from: Annotated[Instant | None, Field(description="Events ended after.")] = None
    occurred_to: Annotated[Instant | None, Field(description="Events began before.")] = None
    received_from: Annotated[Instant | None, Field(description="Received after.")] = None
    received_to: Annotated[Instant | None, Field(description="Received before.")] = None
    limit: Limit = PAGE_DEFAULT
    cursor: Annotated[str | None, Field(max_length=100, description="From `next`.")] = None


class OpeningQuery(Query):
    """Which page of openings."""

    after: Annotated[UUID, Field(description="From `next`.")] = UUID(int=0)
    limit: Limit = PAGE_DEFAULT


class AgencyQuery(Query):
    """Which agencies."""

    country: Annotated[Country | None, Field(description="Only of this country.")] = None


class DirectoryQuery(Query):
    """Which page of the directory."""

    after: Annotated[int, Field(ge=0, le=_SAFE, description="From `next_after`.")] = 0
    limit: Annotated[int, Field(ge=1, le=STATEMENT_PAGE, description="Statements of one page.")] = (
        STATEMENT_PAGE
    )


class FederationQuery(Query):
    """Which changes of the federation file."""

    after: Annotated[int, Field(ge=0, le=_SAFE, description="Only changes of a higher number.")] = 0


class AccountQuery(Query):
    """Which page of accounts or roles."""

    agency: Annotated[AgencyId | None, Field(description="Only of this agency.")] = None
    after: Annotated[str, Field(max_length=65, description="From `next`.")] = ""
    limit: Limit = PAGE_DEFAULT


class ProposalQuery(Query):
    """Which page of proposals."""

    before: Annotated[UUID | None, Field(description="From `next`.")] = None
    limit: Limit = PAGE_DEFAULT


class SessionQuery(Query):
    """Which sessions."""

    account: Annotated[
        str | None, Field(max_length=65, description="Of this account; else of all in reach.")
    ] = None
    before: Annotated[UUID | None, Field(description="From `next`.")] = None
    limit: Limit = PAGE_DEFAULT


def parameters_of(query: type[Query], inlined: dict[str, Any]) -> list[dict[str, Any]]:
    """Describe a query as OpenAPI parameters.

    Args:
        query: Which.
        inlined: Its JSON schema without references.
    """
    return [
        {
            "name": name,
            "in": "query",
            "required": query.model_fields[name].is_required(),
            "description": schema.pop("description", ""),
            "schema": _without_null(schema),
        }
        for name, schema in inlined.get("properties", {}).items()
    ]


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Describe what a parameter is if it is there: an address carries no null."""
    kinds = [each for each in schema.get("anyOf", ()) if each != {"type": "null"}]
    if len(kinds) != 1:
        return schema
    rest = {name: held for name, held in schema.items() if name not in {"anyOf", "default"}}
    return {**rest, **kinds[0]}
