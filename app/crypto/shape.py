"""Base of every signed or carried shape: immutable, strict, no unknown members."""

import unicodedata
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Annotated, Any, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    ValidationError,
)
from pydantic_core import core_schema

from app.crypto import limits, strict_json
from app.crypto.encoding import (
    DIGEST_BYTES,
    from_base64url,
    from_timestamp,
    to_base64url,
    to_timestamp,
)
from app.errors import InvalidShapeError, MalformedEncodingError

T = TypeVar("T")
H = TypeVar("H", bound=Hashable)
_DISGUISES = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_ZERO_WIDTH = "\u200b\u200c\u200d"


class Shape(BaseModel):
    """A JSON object whose members are all known and all checked."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True)

    @classmethod
    def parse(cls, raw: bytes, max_bytes: int) -> Self:
        """Parse exact bytes: strict JSON, then this shape.

        Raises:
            MalformedJsonError: Not strict JSON.
            TooLargeError: Over `max_bytes`.
            InvalidShapeError: Not this shape.
        """
        return cls.of(strict_json.parse_object(raw, max_bytes))

    @classmethod
    def of(cls, members: dict[str, Any]) -> Self:
        """Check parsed members against this shape.

        Raises:
            InvalidShapeError: Not this shape; the pointer names the first offending member.
        """
        try:
            return cls.model_validate(members)
        except ValidationError as error:
            raise InvalidShapeError(
                f"{error.error_count()} members do not fit {cls.__name__}",
                pointer=pointer_of(error, cls),
            ) from None

    def to_bytes(self) -> bytes:
        """Write the object once; from then on only these bytes are carried."""
        return strict_json.write_object(self.model_dump(mode="json", by_alias=True))


def pointer_of(error: ValidationError, shape: type[BaseModel]) -> str:
    """Name the first offending member, if its name is ours; never a name the sender chose."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    location = first["loc"]
    if first["type"] == "extra_forbidden":
        location = location[:-1]
    known = member_names(shape)
    return "".join(f"/{part}" for part in location if isinstance(part, int) or part in known)


@cache
def member_names(shape: type[BaseModel]) -> frozenset[str]:
    """Tell the member names a shape declares, at any depth."""
    return frozenset(_member_names(shape.model_json_schema()))


def _member_names(schema: object) -> list[str]:
    """Collect the member names that a JSON schema declares, at any depth."""
    names: list[str] = []
    if isinstance(schema, dict):
        names += schema.get("properties", {})
        for part in schema.values():
            names += _member_names(part)
    elif isinstance(schema, list):
        for part in schema:
            names += _member_names(part)
    return names


@dataclass(frozen=True)
class Base64Url:
    """Marks a binary member: base64url on the wire, bytes in memory.

    Args:
        max_bytes: Largest number of bytes.
        length: Exact number of bytes, if it is fixed.
    """

    max_bytes: int
    length: int | None = None

    def read(self, value: object) -> bytes:
        """Decode the member, or take bytes as they are."""
        raw = value if isinstance(value, bytes) else from_base64url(_text(value))
        if len(raw) > self.max_bytes or (self.length is not None and len(raw) != self.length):
            raise ValueError("wrong length")
        return raw

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Tell pydantic how to read and write the member."""
        return core_schema.no_info_plain_validator_function(
            _as_value_error(self.read),
            serialization=core_schema.plain_serializer_function_ser_schema(
                to_base64url, return_schema=core_schema.str_schema()
            ),
        )

    def __get_pydantic_json_schema__(
        self, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Tell OpenAPI the shape on the wire."""
        longest = -(-self.max_bytes * 4 // 3)
        shortest = longest if self.length is not None else 0
        return {
            "type": "string",
            "pattern": "^[A-Za-z0-9_-]*$",
            "minLength": shortest,
            "maxLength": longest,
        }


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not a string")  # noqa: TRY004 -- pydantic reports ValueError only
    return value


def _as_value_error(read: Callable[[object], T]) -> Callable[[object], T]:
    """Turn our encoding errors into what pydantic reports."""

    def read_member(value: object) -> T:
        try:
            return read(value)
        except MalformedEncodingError as error:
            raise ValueError(error.reason) from None

    return read_member


def _read_timestamp(value: object) -> datetime:
    return value if isinstance(value, datetime) else from_timestamp(_text(value))


def printable(text: str) -> str:
    """Refuse what could disguise a name on a screen: controls and direction overrides.

    Zero-width space and joiners pass: Khmer, Thai and Burmese are written with them.
    """
    if any(map(is_disguise, text)):
        raise ValueError("control or format character")
    return text


def is_disguise(character: str) -> bool:
    """Tell whether a character could disguise a name: `printable` refuses it."""
    return unicodedata.category(character) in _DISGUISES and character not in _ZERO_WIDTH


def unique(values: tuple[H, ...]) -> tuple[H, ...]:
    """Refuse a list that names one thing twice."""
    if len(set(values)) != len(values):
        raise ValueError("named twice")
    return values


Version = Annotated[int, Field(ge=1, le=1)]  # of every format so far; `true` is not 1
Digest = Annotated[bytes, Base64Url(DIGEST_BYTES, length=DIGEST_BYTES)]
Timestamp = Annotated[
    datetime,
    PlainValidator(_as_value_error(_read_timestamp), json_schema_input_type=str),
    PlainSerializer(to_timestamp, return_type=str),
]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
AgencyId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]{2}-[a-z0-9]{1,16}(-[a-z0-9]{1,16}){0,3}$", max_length=40),
]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
MediaType = Annotated[
    str,
    StringConstraints(
        pattern=r"^[a-z]+/[A-Za-z0-9!#$&^_.+-]+(;[a-z]+=[A-Za-z0-9!#$&^_.+-]+)*$",
        max_length=limits.MEDIA_TYPE_CHARACTERS,
    ),
]
Name = Annotated[
    str,
    StringConstraints(min_length=1, max_length=limits.NAME_CHARACTERS),
    AfterValidator(printable),
]
