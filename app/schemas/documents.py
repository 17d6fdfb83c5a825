"""Document files: an `IncidentDocument` read from YAML or JSON text."""

from collections.abc import Hashable
from typing import Any

import yaml

from app.errors import MalformedError, TooLargeError
from app.schemas.incident import MAX_DOCUMENT_BYTES, IncidentDocument, check_document

# PyYAML itself, and what its constructors let out for an explicit tag: `!!int ''`, `!!bool x`.
_UNREADABLE = (
    *(yaml.YAMLError, ValueError, TypeError, AttributeError),
    *(LookupError, ArithmeticError, RecursionError),
)


class _PlainLoader(yaml.SafeLoader):
    """YAML without anchors and without repeated keys: what is written once is meant once."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event: Any = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise yaml.MarkedYAMLError(
                problem="anchors are not allowed", problem_mark=event.start_mark
            )
        return super().compose_node(parent, index)

    def construct_mapping(
        self,
        node: yaml.MappingNode,
        deep: bool = False,  # noqa: FBT001, FBT002 -- the base class's signature
    ) -> dict[Hashable, Any]:
        keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        if len(set(keys)) != len(keys):
            raise yaml.MarkedYAMLError(problem="a key stands twice", problem_mark=node.start_mark)
        return super().construct_mapping(node, deep=deep)


def parse_document(data: bytes) -> IncidentDocument:
    """Parse a document file.

    Args:
        data: YAML or JSON, UTF-8, at most `MAX_DOCUMENT_BYTES`.

    Raises:
        TooLargeError: Over the maximum.
        MalformedError: Neither YAML nor JSON, anchors, or a key twice; the reason names the line.
        InvalidShapeError: Not a document; the reason names each member to correct, one a line.
    """
    if len(data) > MAX_DOCUMENT_BYTES:
        raise TooLargeError(f"{len(data)} bytes, maximum {MAX_DOCUMENT_BYTES}")
    try:
        members = yaml.load(data.decode("utf-8"), Loader=_PlainLoader)  # noqa: S506 -- a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = f"line {mark.line + 1}: " if mark else ""
        raise MalformedError(f"{line}{error.problem}") from None
    except _UNREADABLE as error:
        raise MalformedError(f"not YAML: {type(error).__name__}") from None
    if not isinstance(members, dict):
        raise MalformedError("not a mapping of names to values")
    return check_document(members)
