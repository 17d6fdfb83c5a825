"""Write docs/configuration.md, the reference of the hub's settings, from `app.settings`."""

from pathlib import Path
from typing import Any

from app.settings import CLIENT_NAMES, PREFIX, Settings

PAGE = Path(__file__).parents[1] / "docs" / "configuration.md"
_BOUNDS = (
    ("minimum", "at least {}"),
    ("exclusiveMinimum", "more than {}"),
    ("maximum", "at most {}"),
    ("exclusiveMaximum", "less than {}"),
    ("minLength", "at least {} characters"),
    ("maxLength", "at most {} characters"),
    ("minItems", "at least {} entries"),
    ("maxItems", "at most {} entries"),
    ("pattern", "`{}`"),
)
_INTRODUCTION = f"""\
# Settings of the hub

Everything an operator decides. All of it comes from the environment, or, so that a secret need
not be a variable, from files in the folder that `SERUMPUN_SECRETS` names: the file
`serumpun_database_url` holds what `SERUMPUN_DATABASE_URL` would. Where both are there, the
variable counts. No other file and no command-line option is read, and nothing is read again
before the next start.

A value that does not fit, and a name beginning with `{PREFIX}` that is not in this table, end
the start in one line: a typing error must not become a default. The client's own names may be set
beside them: {{clients}}.
(Kubernetes sets `SERUMPUN_PORT` and others for a service called `serumpun`: say
`enableServiceLinks: false`.)

A *secret* must not stand on a command line or in a file that others read.

This page is written by `make settings` from `app/settings.py`; a test compares them.

| Variable | Type | Default | Bounds | Secret | Meaning |
|---|---|---|---|---|---|
"""


def describe_settings() -> str:
    """Write the page as it is committed."""
    clients = ", ".join(f"`{name}`" for name in sorted(CLIENT_NAMES))
    return _INTRODUCTION.format(clients=clients) + "".join(
        _row(name, schema) for name, schema in Settings.model_json_schema()["properties"].items()
    )


def _row(name: str, schema: dict[str, Any]) -> str:
    default = schema.get("default")
    either = [each for each in schema.get("anyOf", []) if each != {"type": "null"}]
    value = {**schema, **(either[0] if len(either) == 1 else {})}
    if "$ref" in value or len(either) > 1 or not {"type", "enum", "const"} & set(value):
        raise NotImplementedError(f"{name}: a type this page has no word for")
    cells = (
        f"`{PREFIX}{name.upper()}`",
        value.get("format") or value.get("type", "choice"),
        "none" if default is None else f"`{_as_written(default)}`",
        _bounds(value),
        "secret" if schema.get("writeOnly") else "",
        schema["description"],
    )
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n"


def _bounds(value: dict[str, Any]) -> str:
    said = [words.format(value[key]) for key, words in _BOUNDS if key in value]
    said += [", ".join(f"`{each}`" for each in value.get("enum", []))]
    return ", ".join(filter(None, said))


def _as_written(default: object) -> str:
    """Write a default as one would in the environment."""
    return str(default).lower() if isinstance(default, bool) else str(default)


if __name__ == "__main__":
    PAGE.write_text(describe_settings())
    print("wrote docs/configuration.md")
