"""Results as a reader finds them: docs/campaigns.md, between markers, and out/latest.json."""

import json
import os
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psutil

from campaigns.result import Campaign, Figure, Result

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "campaigns.md"
LATEST = ROOT / "campaigns" / "out" / "latest.json"
SHOWN_BROKEN = 10


@dataclass(frozen=True)
class Outcome:
    """A campaign that has run.

    Args:
        campaign: Which.
        result: What came of it.
        seconds: How long it took.
    """

    campaign: Campaign
    result: Result
    seconds: float


def publish(outcomes: Sequence[Outcome], page: Path = PAGE, latest: Path = LATEST) -> None:
    """Write outcomes into the page and beside it; other campaigns' results stay."""
    latest.parent.mkdir(exist_ok=True)
    known = json.loads(latest.read_text("utf-8")) if latest.exists() else {}
    text = page.read_text("utf-8")
    for outcome in outcomes:
        members = _members(outcome)
        known[outcome.campaign.name] = members
        text = _replace(text, outcome.campaign.name, _lines(outcome, members))
    latest.write_text(json.dumps(known, indent=2) + "\n", "utf-8")
    page.write_text(text, "utf-8")


def machine() -> str:
    """Describe this machine in a few words."""
    memory = round(psutil.virtual_memory().total / (1 << 30))
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {memory} GiB"


def _members(outcome: Outcome) -> dict[str, object]:
    return {
        "finished_at": datetime.now(UTC).isoformat(timespec="minutes"),
        "machine": machine(),
        "seconds": round(outcome.seconds),
        "figures": outcome.result.figures,
        "broken": outcome.result.broken,
        "skipped": outcome.result.skipped,
    }


def _lines(outcome: Outcome, members: dict[str, object]) -> str:
    result = outcome.result
    when = f"{members['finished_at']}, {members['machine']}, {members['seconds']} s"
    if result.skipped:
        return f"**Not run** ({when}): {result.skipped}"
    verdict = f"**{len(result.broken)} broken**" if result.broken else "**Held**"
    lines = [f"{verdict} (`make campaign ARGS={outcome.campaign.name}`, {when})", ""]
    lines += [f"- {name}: {_shown(figure)}" for name, figure in result.figures.items()]
    lines += [f"- broken: {line}" for line in result.broken[:SHOWN_BROKEN]]
    return "\n".join(lines)


def _shown(figure: Figure) -> str:
    return f"{figure:,}" if isinstance(figure, int | float) else figure


def _replace(text: str, name: str, lines: str) -> str:
    begin, end = f"<!-- result of {name} -->", f"<!-- end of {name} -->"
    written, times = re.subn(
        f"{re.escape(begin)}.*?{re.escape(end)}",
        lambda _: f"{begin}\n{lines}\n{end}",
        text,
        flags=re.DOTALL,
    )
    if times != 1:
        raise LookupError(f"docs/campaigns.md has no place for the result of {name}")
    return written
