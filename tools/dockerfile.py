"""The Dockerfile as a list of instructions: enough of its language for this project's own file."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCKERFILE = ROOT / "Dockerfile"


@dataclass(frozen=True)
class Instruction:
    """One instruction: its word in capitals and what follows it on the joined line."""

    word: str
    rest: str

    def words(self) -> list[str]:
        """Read an exec form, or split at blanks."""
        return list(json.loads(self.rest)) if self.rest.startswith("[") else self.rest.split()


@dataclass(frozen=True)
class Stage:
    """One FROM and what follows it."""

    base: str
    name: str
    instructions: tuple[Instruction, ...]

    def all(self, word: str) -> list[Instruction]:
        """Take the instructions with one word."""
        return [each for each in self.instructions if each.word == word]


def parse_instructions(text: str) -> list[Instruction]:
    """Split a Dockerfile into instructions; comments go, continued lines are joined."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    joined = re.sub(r"\s*\\\n\s*", " ", "\n".join(lines))
    found = []
    for line in joined.splitlines():
        word, _, rest = line.partition(" ")
        found.append(Instruction(word.upper(), rest.strip()))
    return found


def parse_stages(text: str) -> list[Stage]:
    """Split a Dockerfile into its stages; arguments before the first are left out."""
    stages: list[tuple[str, str, list[Instruction]]] = []
    for each in parse_instructions(text):
        if each.word == "FROM":
            base, _, name = each.rest.partition(" AS ")
            stages.append((base, name, []))
        elif stages:
            stages[-1][2].append(each)
    return [Stage(base, name, tuple(held)) for base, name, held in stages]
