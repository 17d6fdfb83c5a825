"""Completion at a shell: from the words so far to those that may come next.

Quick, because it loads nothing heavy: commands and options stand in `completion.json`, which
`make completions` writes and a test compares; names of agencies and reports come from the home.
What is read there is not verified, so only what has the form of an id is offered.
"""

import base64
import json
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from serumpun.errors import ClientError
from serumpun.homes import choose_folder, list_profiles

DIRECTORY_BYTES: Final = 64 << 20  # of directory.json: a larger one would be slow to read
_AGENCY: Final = re.compile(r"[a-z]{2}(-[a-z0-9]{1,16}){1,4}")
_REPORT: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_BASH: Final = """\
_serumpun() {
    local IFS=$'\\n'
    COMPREPLY=($(_SERUMPUN_COMPLETE=1 serumpun "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _serumpun serumpun
"""
_ZSH: Final = """\
#compdef serumpun
_serumpun() {
    local -a found
    found=(${(f)"$(_SERUMPUN_COMPLETE=1 serumpun "${(@)words[2,CURRENT]}" 2>/dev/null)"})
    if (( $#found )); then compadd -- $found; else _files; fi
}
compdef _serumpun serumpun
"""
_FISH: Final = """\
function __serumpun_complete
    set -l words (commandline -opc) (commandline -ct)
    env _SERUMPUN_COMPLETE=1 serumpun $words[2..-1] 2>/dev/null
end
complete -c serumpun -a '(__serumpun_complete)'
"""
SCRIPTS: Final = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


def complete(words: Sequence[str], table: dict[str, Any] | None = None) -> list[str]:
    """Tell what may stand in place of the last word; nothing where a file may.

    Args:
        words: After the program's name; the last one is not finished and may be empty.
        table: As in `completion.json`; read from there if not told.
    """
    known = table or json.loads((files("serumpun") / "completion.json").read_text())
    *before, last = words or [""]
    name, rest, profile = _command(before, known["commands"])
    spec = known["commands"][name]
    kind: object = None
    if rest and rest[-1].startswith("-") and spec["options"].get(rest[-1]) is not None:
        kind = spec["options"][rest[-1]]
    elif last.startswith("-"):
        kind = list(spec["options"])
    elif spec["verbs"]:
        kind = spec["verbs"]
    else:
        kind = spec["argument"]
    stem, _, part = last.rpartition(",") if kind == "agencies" else ("", "", last)
    lead = f"{stem}," if stem else ""
    found = kind if isinstance(kind, list) else _values(str(kind), known, rest, profile)
    return [lead + each for each in found if each.startswith(part)]


def _command(before: Sequence[str], commands: dict[str, Any]) -> tuple[str, list[str], str | None]:
    """Find the command among the words, those after it, and the profile before it."""
    name, rest, profile = "", [], None
    waiting = iter(before)
    for word in waiting:
        path = f"{name} {word}".strip()
        if word == "--profile" and not name:
            profile = next(waiting, None)
            if profile is None:
                return name, [word], None
        elif commands[name]["verbs"] and path in commands:
            name = path
        else:
            rest.append(word)
    return name, rest, profile


def _values(
    kind: str, known: dict[str, Any], rest: Sequence[str], profile: str | None
) -> Iterable[str]:
    if kind == "categories":
        return [str(code) for code in known["categories"]]
    with suppress(ClientError, OSError, ValueError, LookupError, TypeError):
        if kind == "profiles":
            return list_profiles()
        named = next((Path(b) for a, b in pairwise(rest) if a == "--home"), None)
        home = choose_folder(named, profile).folder
        if kind == "agencies":
            return _agencies(home / "directory.json")
        if kind == "waiting":
            return sorted(
                path.name for path in (home / "outbox").iterdir() if _REPORT.fullmatch(path.name)
            )
    return []


def _agencies(path: Path) -> list[str]:
    """List who is stated in the directory as it was stored."""
    if path.stat().st_size > DIRECTORY_BYTES:
        return []
    found = set()
    for entry in json.loads(path.read_bytes())["statements"]:
        payload = entry["signed"]["payload"]
        subject = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
        found.add(str(subject.get("subject")))
    return sorted(each for each in found if _AGENCY.fullmatch(each))
