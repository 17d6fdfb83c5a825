"""Write the table that completion reads: commands, options and what their values are."""

import json
from enum import Enum
from pathlib import Path
from typing import Any, get_args

from app.schemas.categories import category_codes
from serumpun.commands import COMMANDS, load

PLACE = Path(__file__).parents[1] / "serumpun" / "completion.json"
LIVE = {"hub"}  # for operators; its verbs need the extra `hub` to be looked at
VALUES = {  # by option or argument, where the type does not say it
    "--to": "agencies",
    "--originator": "agencies",
    "--category": "categories",
    "--remit": "categories",
    "--agency": "agencies",
    "--profile": "profiles",
    "directory agency_id": "agencies",
    "root state agency": "agencies",
    "profile use name": "profiles",
    "send ids": "waiting",
    "outbox discard ids": "waiting",
}


def make_table() -> dict[str, Any]:
    """Look at every command and tell what completion must know."""
    options = {"--profile": "profiles", "--version": None, "--help": None}
    commands: dict[str, Any] = {"": {"verbs": list(COMMANDS), "options": options, "argument": None}}
    for name in COMMANDS:
        if name in LIVE:
            commands[name] = {"verbs": [], "options": {"--help": None}, "argument": None}
            continue
        command = load(name)
        parts = getattr(command, "commands", None)
        if parts:
            verbs = {"verbs": list(parts), "options": {"--help": None}, "argument": None}
            commands[name] = verbs
        for verb, part in (parts or {"": command}).items():
            path = f"{name} {verb}".strip()
            commands[path] = _describe(path, part)
    return {"categories": sorted(category_codes()), "commands": commands}


def _describe(path: str, command: Any) -> dict[str, Any]:  # noqa: ANN401 -- of typer's own click
    options: dict[str, Any] = {}
    argument = None
    for part in command.params:
        if part.param_type_name == "argument":
            argument = argument or _kind(f"{path} {part.name}", part)
            continue
        for name in part.opts:
            options[name] = None if part.is_flag else _kind(max(part.opts, key=len), part)
    return {"verbs": [], "options": options | {"--help": None}, "argument": argument}


def _kind(name: str, part: Any) -> Any:  # noqa: ANN401 -- likewise
    choices = _enum_in(part.type_descriptor.annotation)
    if choices is not None:
        return [str(choice.value) for choice in choices]
    return VALUES.get(name, "text")


def _enum_in(annotation: Any) -> type[Enum] | None:  # noqa: ANN401 -- any annotation
    """Find the enumeration in `Kind | None` or `list[Role] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return annotation
    return next(filter(None, map(_enum_in, get_args(annotation))), None)


def main() -> None:
    """Write the table."""
    PLACE.write_text(json.dumps(make_table(), indent=1, sort_keys=False) + "\n")


if __name__ == "__main__":
    main()
