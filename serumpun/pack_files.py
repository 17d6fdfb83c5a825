"""The pack for a supervisory authority as files: PDF, figures as JSON and CSV, what they rest on.

report.pdf          for reading
figures.json        all figures, and what was checked
*.csv               the same, a table each
checkpoint          as the hub signed it
cosigned.json       what other countries cosigned
SHA256SUMS          digests of all these
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.crypto.encoding import sha256, to_timestamp
from serumpun.errors import FileError
from serumpun.files import make_private_folder, write_new
from serumpun.log_export import csv_line
from serumpun.log_figures import SMALL_CELL, SUPPRESSION, Figures
from serumpun.log_folder import LogFolder
from serumpun.supervisory_pack import Pack, PackFacts, compose_pack, pair_counts, questions_in

FORMAT = "serumpun-supervisory-pack"


def write_pack(
    facts: PackFacts, folder: LogFolder, output: Path, draw: Callable[[Pack], bytes]
) -> dict[str, bytes]:
    """Write a pack into a new folder.

    Args:
        facts: Counted from `folder`, which was checked.
        folder: Of the copy.
        output: Not there yet.
        draw: Makes the PDF.

    Returns:
        The files, by name.

    Raises:
        FileError: The folder is there, or a file cannot be written.
    """
    if output.exists():
        raise FileError(f"{output}: it is there already", next_step="Name a new folder.")
    files = _files_of(facts, folder)
    digests = {name: sha256(content).hex() for name, content in files.items()}
    files["report.pdf"] = draw(compose_pack(replace(facts, digests=digests)))
    digests["report.pdf"] = sha256(files["report.pdf"]).hex()
    sums = "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))
    files["SHA256SUMS"] = sums.encode()
    make_private_folder(output)
    for name, content in files.items():
        write_new(output / name, content)
    return files


def figures_members(figures: Figures) -> dict[str, Any]:
    """Write figures as JSON shows them."""
    return {
        "entries": figures.entries,
        "acts": {
            verb: {
                name: {"done": done, "refused": refused} for name, (done, refused) in acts.items()
            }
            for verb, acts in figures.acts.items()
        },
        "openings": figures.openings,
        "openings_with_reason": figures.reasoned,
        "opens_by_day": figures.opens_by_day,
        "opens_by_purpose": figures.opens_by_purpose,
        "opens_by_pair": pair_counts(figures.opens_by_pair),
        "deliveries_by_pair": pair_counts(figures.deliveries_by_pair),
        "refusals": figures.refusals,
        "suppression": {"below": SMALL_CELL, "rule": SUPPRESSION},
    }


def _files_of(facts: PackFacts, folder: LogFolder) -> dict[str, bytes]:
    figures, found = facts.figures, questions_in(facts)
    acts = [
        (verb, action, done, refused)
        for verb, held in figures.acts.items()
        for action, (done, refused) in held.items()
    ]
    told = [(kind, found[kind], rule) for kind, rule in facts.rules.told().items()]
    return {
        "acts.csv": _csv(("verb", "act", "done", "refused"), acts),
        "deliveries-by-pair.csv": _counts("pair", pair_counts(figures.deliveries_by_pair)),
        "figures.json": _figures(facts),
        "findings.csv": _csv(("kind", "found", "rule"), told),
        "openings-by-day.csv": _counts("day", figures.opens_by_day),
        "openings-by-pair.csv": _counts("pair", pair_counts(figures.opens_by_pair)),
        "openings-by-purpose.csv": _counts("purpose", figures.opens_by_purpose),
        "refusals.csv": _counts("act_and_rule", figures.refusals),
        "checkpoint": folder.checkpoint() or b"",
        "cosigned.json": folder.cosigned().to_bytes(),
    }


def _figures(facts: PackFacts) -> bytes:
    checked, found = facts.checked, questions_in(facts)
    members = {
        "v": 1,
        "format": FORMAT,
        "federation": facts.federation,
        "country": checked.country,
        "begin": to_timestamp(facts.period.begin),
        "end": to_timestamp(facts.period.end),
        "checkpoint": {
            "origin": checked.signed.origin,
            "size": checked.size,
            "root": checked.signed.root.hex(),
            "signed_at": to_timestamp(checked.signed.signed_at),
            "earlier": checked.earlier,
            "cosigned": dict(sorted(checked.cosigned.items())),
        },
        "figures": figures_members(facts.figures),
        "findings": {kind: found[kind] for kind in facts.rules.told()},
    }
    return (json.dumps(members, indent=2) + "\n").encode()


def _counts(title: str, counts: Mapping[str, int]) -> bytes:
    return _csv((title, "count"), counts.items())


def _csv(titles: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> bytes:
    return "".join(map(csv_line, (titles, *rows))).encode()
