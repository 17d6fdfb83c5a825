"""The pack for a supervisory authority: what it says, before it is drawn or written.

In the sense of Regulation (EU) 2019/818, Article 24 (logs: who, when, why, which data; kept and
checked) and of Directive (EU) 2016/680, Article 25 (six verbs). The federation is not bound by
either; an authority knows what to ask by them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.crypto.encoding import to_timestamp
from app.crypto.log_retention import LEAST_RETENTION, RETENTION, EntryClass
from serumpun.log_acts import MEANINGS
from serumpun.log_checking import EVERYBODYS, Checked
from serumpun.log_figures import SUPPRESSION, Cells, Figures, Period
from serumpun.log_gaps import GAP_TITLES, GapRules, Gaps

Row = tuple[str | int, ...]
_OTHERS = "all other pairs"
_UNWITNESSED = (
    "No other country has cosigned this log. What follows shows that the hub did not change what "
    "it showed here before; it does not show that the hub shows everybody the same."
)
_RETENTION = (
    f"Accesses {RETENTION[EntryClass.ACCESS].days} days, administration "
    f"{RETENTION[EntryClass.ADMINISTRATION].days}, other refusals and maintenance "
    f"{LEAST_RETENTION.days}; then content and salts are erased, and the leaf stays"
)
_LIMITS = (
    (
        "The hub cannot be seen to omit an act that it never recorded. Signed requests and "
        "receipts limit this: whoever holds a receipt can show that the log lacks it."
    ),
    (
        "An entry names an officer by a pseudonym which the agency can resolve. Where an agency's "
        "system acts, the case reference leads to the officer inside the agency."
    ),
    "Nothing is known of what a recipient does after opening. The time of an entry is the hub's.",
    "No body of a report is in this log, and none could be: the hub cannot read them.",
)


@dataclass(frozen=True)
class Chart:
    """Counts to be drawn as bars.

    Args:
        title: Above it.
        counts: By name, in the order of drawing.
        is_timeline: The names are days.
    """

    title: str
    counts: Mapping[str, int]
    is_timeline: bool = False


@dataclass(frozen=True)
class Section:
    """One numbered part of the pack."""

    title: str
    paragraphs: tuple[str, ...] = ()
    warning: str = ""
    titles: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    widths: tuple[int, ...] = ()
    charts: tuple[Chart, ...] = ()


@dataclass(frozen=True)
class Pack:
    """What is drawn."""

    title: str
    whose: str
    period: str
    signed_at: datetime
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class PackFacts:
    """What a pack is made from, all of it checked.

    Args:
        federation: Its name.
        checked: What was proven of the auditor's copy.
        period: Which days.
        figures: Of the entries of the period.
        gaps: Of the whole copy.
        rules: By which those were found.
        digests: SHA-256 of each file beside the PDF, hexadecimal.
    """

    federation: str
    checked: Checked
    period: Period
    figures: Figures
    gaps: Gaps
    rules: GapRules
    digests: Mapping[str, str] = field(default_factory=dict)


def compose_pack(facts: PackFacts) -> Pack:
    """Say what the facts are, section by section."""
    checked = facts.checked
    whose = "all countries" if checked.country == EVERYBODYS else checked.country
    sections = (
        _rests_on(facts),
        _logged(facts),
        _six_verbs(facts.figures),
        _openings(facts.figures),
        _refusals(facts.figures),
        _questions(facts),
        Section("Small numbers", (SUPPRESSION,)),
        Section("What this cannot show", _LIMITS),
        _files(facts.digests),
    )
    return Pack(
        "Access log: report to the supervisory authority",
        f"{facts.federation}, entries of {whose}",
        told_period(facts.period),
        checked.signed.signed_at,
        sections,
    )


def told_period(period: Period) -> str:
    """Write a period by its first and last day."""
    last = period.end - timedelta(days=1)
    return f"{to_timestamp(period.begin)[:10]} to {to_timestamp(last)[:10]} (UTC)"


def pair_counts(cells: Cells) -> dict[str, int]:
    """Give the pairs that are told, and all others together."""
    return {**cells.shown, **({_OTHERS: cells.others} if cells.others else {})}


def questions_in(facts: PackFacts) -> Counter[str]:
    """Count the findings of the period by kind."""
    within = (
        each
        for each in facts.gaps.findings
        if each.begin in facts.period or each.end in facts.period
    )
    return Counter(each.kind for each in within)


def _rests_on(facts: PackFacts) -> Section:
    checked, signed = facts.checked, facts.checked.signed
    cosigned = [f"{country} up to entry {size:,}" for country, size in checked.cosigned.items()]
    rows: list[Row] = [
        ("Log", signed.origin),
        ("Entries of the period", f"{facts.figures.entries:,}"),
        ("Entries in this copy", f"{checked.entries:,}, {checked.erased:,} of them erased by now"),
        ("Leaves in the log", f"{checked.size:,}"),
        ("Signed by the hub", _told_at(signed.signed_at)),
        ("Root of the tree (SHA-256)", signed.root.hex()),
        ("Earlier checkpoints it continues", f"{checked.earlier:,}"),
        ("Cosigned by other countries", ", ".join(sorted(cosigned)) or "none"),
    ]
    warnings = [] if cosigned else [_UNWITNESSED]
    if signed.signed_at < facts.period.end:
        warnings.append(
            "The period was not over when the log was pulled: figures end at "
            f"{_told_at(signed.signed_at)}."
        )
    return Section(
        "What this report rests on",
        (
            (
                "The figures are counted from an auditor's own copy of the access log. Before they "
                "were counted, the copy was checked without the hub: the hub's two signatures "
                "(Ed25519 and ML-DSA-44) over the tree; every leaf of the log against that tree; "
                "every earlier checkpoint as a beginning of it; every entry against its leaf; and "
                "that no number in the country's row of entries is missing. Had any of this "
                "failed, there would be no report."
            ),
        ),
        " ".join(warnings),
        rows=tuple(rows),
        widths=(1, 2),
    )


def _told_at(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC"


def _logged(facts: PackFacts) -> Section:
    figures = facts.figures
    rows: tuple[Row, ...] = (
        (
            "Who",
            "Country, agency, account (pseudonym), role and key of whoever acts",
            "every entry",
        ),
        ("When", "The hub's time, to the millisecond, fixed in the leaf", "every entry"),
        (
            "Why",
            "Purpose, from a fixed list, and the reader's own case reference; both signed",
            f"{figures.reasoned:,} of {figures.openings:,} openings",
        ),
        ("Which data", "Originator and report, its sections, never its content", "every entry"),
        ("To whom", "Country of each recipient, by an entry of its own", "every delivery"),
        ("Kept", _RETENTION, "every entry"),
        ("Checked", "By auditors of each country, against the tree", "every pull"),
    )
    return Section(
        "What is logged",
        (
            (
                "Each act and each refusal is recorded in the transaction of the act: without a "
                "record nothing happens. Below is what Regulation (EU) 2019/818, Article 24 and "
                "Directive (EU) 2016/680, Article 25 ask of such logs, and where it is."
            ),
        ),
        titles=("Question", "Answer in each entry", "Held by"),
        rows=rows,
        widths=(2, 8, 4),
    )


def _six_verbs(figures: Figures) -> Section:
    rows: list[Row] = []
    for verb, acts in figures.acts.items():
        names = ", ".join(acts)
        told = f"{MEANINGS[verb]} {f'({names})' if names else ''}".strip()
        done, refused = (sum(counts[place] for counts in acts.values()) for place in (0, 1))
        rows.append((verb.capitalize(), told, done, refused))
    return Section(
        "Acts by the six verbs of Directive (EU) 2016/680, Article 25",
        titles=("Verb", "What it is here", "Done", "Refused"),
        rows=tuple(rows),
        widths=(3, 11, 2, 2),
    )


def _openings(figures: Figures) -> Section:
    purposes = {name.replace("_", " "): held for name, held in figures.opens_by_purpose.items()}
    charts = (
        Chart("Openings per day", figures.opens_by_day if figures.openings else {}, True),  # noqa: FBT003
        Chart("Openings by purpose", purposes),
        Chart("Openings by opener > originator", pair_counts(figures.opens_by_pair)),
        Chart("Deliveries by originator > recipient", pair_counts(figures.deliveries_by_pair)),
    )
    told = (
        f"{figures.openings:,} times a report was opened; {figures.reasoned:,} of these name a "
        "purpose and a case reference. An opening hands over the key of the sections that the "
        "originator addressed to the opener's agency; the originator sees each."
    )
    return Section("Openings and deliveries", (told,), charts=charts)


def _refusals(figures: Figures) -> Section:
    total = sum(figures.refusals.values())
    told = (
        f"{total:,} attempts were refused. Many 'not-found' of openings can mean that somebody "
        "tries out numbers; strangers, who prove nothing, are counted together."
    )
    return Section(
        "Refusals", (told,), charts=(Chart("Refusals by act and rule", figures.refusals),)
    )


def _questions(facts: PackFacts) -> Section:
    found = questions_in(facts)
    rows: tuple[Row, ...] = tuple(
        (GAP_TITLES[kind], rule, found[kind]) for kind, rule in facts.rules.told().items()
    )
    told = (
        "The log was looked through for what deserves a question. A finding is not an accusation; "
        f"the auditor has the entries. {facts.gaps.openings:,} openings were looked at for a "
        f"missing reason, and the times of {facts.gaps.leaves:,} leaves for a clock that goes back."
    )
    titles = ("What", "Rule", "Found")
    return Section("What deserves a question", (told,), titles=titles, rows=rows, widths=(4, 11, 2))


def _files(digests: Mapping[str, str]) -> Section:
    rows: Sequence[Row] = [(name, digest) for name, digest in digests.items()]
    told = (
        "The data beside this report, by SHA-256. 'checkpoint' is the hub's signed note, and "
        "'cosigned.json' holds the cosignatures. SHA256SUMS has these digests and that of this "
        "report."
    )
    return Section("Files", (told,), titles=("File", "SHA-256"), rows=tuple(rows), widths=(4, 10))
