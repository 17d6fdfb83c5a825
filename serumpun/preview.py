"""The preview: what the hub will see and which agencies will be able to read, before sending."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from app.crypto.directory import CertifiedKey, Directory
from app.crypto.encoding import to_timestamp
from app.crypto.header import Tlp
from app.crypto.names import country_of
from serumpun.draft import ReportDraft, SectionSource
from serumpun.terminal import note, say_table, shown

_NARROWEST_FIRST = tuple(Tlp)


def preview_view(
    draft: ReportDraft, audience: Mapping[str, CertifiedKey], directory: Directory, at: datetime
) -> dict[str, Any]:
    """Show what would be sent and to whom, as `--dry-run --json` does."""
    facts = draft.facts("", "", at)
    return {
        "kind": str(draft.kind),
        "category": draft.category,
        "tlp": str(draft.tlp),
        "pap": str(draft.pap),
        "handling_code": str(draft.handling_code),
        "expires_at": to_timestamp(facts["expires_at"]),
        "sections": [
            {
                "name": str(section.name),
                "media_type": section.media_type,
                "attachments": [path.name for path in section.files],
                "audience": [
                    {
                        "agency": agency,
                        "name": directory.agencies[agency].name,
                        "country": country_of(agency),
                        "kid": audience[agency].key.kid,
                        "certified_since": to_timestamp(audience[agency].not_before),
                    }
                    for agency in section.audience
                ],
            }
            for section in draft.sections
        ],
        "cannot_open": cannot_open(draft, directory),
    }


def say_preview(
    draft: ReportDraft, audience: Mapping[str, CertifiedKey], directory: Directory, at: datetime
) -> None:
    """Show a person who will be able to read each section; on standard error, beside the result."""
    expires_at = draft.facts("", "", at)["expires_at"]
    note(
        f"{draft.kind}, {draft.category}, TLP:{draft.tlp} PAP:{draft.pap} {draft.handling_code}, "
        f"until {to_timestamp(expires_at)[:10]}"
    )
    note("The hub sees the header, the agencies and the sizes; it cannot read what is sealed.")
    titles = ("Section", "Agency", "Name", "Country", "Key certified since", "Holds")
    say_table(titles, _rows(draft, audience, directory), to_stderr=True)
    for agency in cannot_open(draft, directory):
        note(f"{agency} may not open TLP:{draft.tlp}: its country gave it a wider ceiling.")


def cannot_open(draft: ReportDraft, directory: Directory) -> list[str]:
    """List recipients whose own country does not let them open this marking."""
    rank = _NARROWEST_FIRST.index(draft.tlp)
    return [
        agency
        for agency in draft.agencies()
        if rank < _NARROWEST_FIRST.index(directory.agencies[agency].tlp_ceiling)
    ]


def _rows(
    draft: ReportDraft, audience: Mapping[str, CertifiedKey], directory: Directory
) -> Iterator[tuple[str, ...]]:
    for section in draft.sections:
        for agency in section.audience:
            yield (
                section.name,
                agency,
                directory.agencies[agency].name,
                country_of(agency),
                to_timestamp(audience[agency].not_before)[:10],
                _contents(section),
            )


def _contents(section: SectionSource) -> str:
    files = f" + {len(section.files)} files" if section.files else ""
    return shown(section.media_type) + files
