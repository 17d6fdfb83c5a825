"""The texts, times, numbers and code lists in a body, and every maximum by name."""

import re
from datetime import UTC, date, datetime, time
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer

from app.crypto import limits
from app.crypto.encoding import to_timestamp
from app.crypto.header import PermittedAction
from app.schemas.codes import COUNTRIES

MAX_TITLE_CHARACTERS = 200
MAX_NARRATIVE_CHARACTERS = 50_000
MAX_TRANSLATIONS = 11  # one for each member of the first federation
MAX_NOTE_CHARACTERS = 2_000
MAX_SHORT_CHARACTERS = 200
MAX_IDENTIFIER_CHARACTERS = 2_048  # the longest URL that browsers and servers agree on
MAX_IDENTIFIERS = 500  # PROTOCOL section 2: 500 tokens a report
MAX_TAGS = 32
MAX_COUNTED = 1_000_000  # persons in one line of counts
MAX_COUNT_LINES = 200
MAX_AMOUNTS = 50
MAX_LOCATIONS = 50
MAX_REFERENCES = 50
FIRST_YEAR, LAST_YEAR = 1900, 2200  # instants outside are typing errors

_INSTANT = re.compile(
    r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?", re.ASCII
)
_DIRECTION_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")  # can turn a shown text around
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def check_text(text: str) -> str:
    """Refuse what no officer types: controls, lone surrogates, direction overrides."""
    if _CONTROLS.search(text) or _DIRECTION_CONTROLS.search(text):
        raise ValueError("control character or direction override")
    return text


def check_line(text: str) -> str:
    """Refuse what does not fit on one line, and what `check_text` refuses."""
    if "\n" in text or "\t" in text:
        raise ValueError("must be one line without tabs")
    return check_text(text)


def _read_instant(value: object) -> datetime:
    """Read an instant with its offset; a plain date is its midnight in UTC."""
    if isinstance(value, str):
        if not _INSTANT.fullmatch(value):
            raise ValueError("write a date, or a time with its offset: 2026-01-31T09:00:00+07:00")
        value = datetime.fromisoformat(value)
        at = value if value.tzinfo else value.replace(tzinfo=UTC)  # only a plain date has none
    elif isinstance(value, datetime):
        at = value
    elif isinstance(value, date):
        at = datetime.combine(value, time(), UTC)
    else:
        raise ValueError("not a date or time")  # noqa: TRY004 -- pydantic reports ValueError only
    if at.tzinfo is None:
        raise ValueError("a time needs its offset: 2026-01-31T09:00:00+07:00")
    if not FIRST_YEAR <= at.year < LAST_YEAR:
        raise ValueError("year outside the range")
    at = at.astimezone(UTC)
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def _read_partial_date(value: object) -> object:
    """Take what YAML makes of an unquoted date or year as the text that was typed."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return str(value) if type(value) is int else value


def _check_partial_date(text: str) -> str:
    date.fromisoformat(text + {4: "-01-01", 7: "-01", 10: ""}[len(text)])
    return text


def _check_country(code: str) -> str:
    if code not in COUNTRIES:
        raise ValueError("not an ISO 3166-1 alpha-2 country code")
    return code


ShortText = Annotated[
    str, Field(min_length=1, max_length=MAX_SHORT_CHARACTERS), AfterValidator(check_line)
]
Note = Annotated[
    str, Field(min_length=1, max_length=MAX_NOTE_CHARACTERS), AfterValidator(check_text)
]
Title = Annotated[
    str, Field(min_length=1, max_length=MAX_TITLE_CHARACTERS), AfterValidator(check_line)
]
Language = Annotated[  # BCP 47: language, script, region
    str, Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")
]
Nation = Annotated[str, Field(pattern=r"^[A-Z]{2}$"), AfterValidator(_check_country)]
Instant = Annotated[
    datetime, BeforeValidator(_read_instant), PlainSerializer(to_timestamp, return_type=str)
]
PartialDate = Annotated[  # 1998, 1998-07 or 1998-07-31
    str,
    BeforeValidator(_read_partial_date),
    Field(pattern=r"^(19|20)[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?$"),
    AfterValidator(_check_partial_date),
]
Degrees = Annotated[str, Field(pattern=r"^-?(0|[1-9][0-9]{0,2})(\.[0-9]{1,6})?$")]
Counted = Annotated[int, Field(strict=True, ge=1, le=MAX_COUNTED)]
Tag = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_.:=-]*$", min_length=1, max_length=64)]
Tags = Annotated[tuple[Tag, ...], Field(max_length=MAX_TAGS)]

AgeGroup = Literal["child", "adult", "unknown"]
Sex = Literal["female", "male", "other", "unknown"]
VictimStatus = Literal["presumed", "identified"]
PermittedActions = Annotated[
    tuple[PermittedAction, ...], Field(max_length=limits.PERMITTED_ACTIONS)
]
